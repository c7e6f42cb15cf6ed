"""What Today says, from made assessments and from real diaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from builders import CLEAN, SOAKED, a_checkin, a_device, a_diary, a_session, at, day
from desks import keep
from needlewise.analysis.results import (
    Assessment,
    Finding,
    OverUse,
    OverUseLevel,
    Readiness,
    ReadinessState,
    Reason,
)
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.domain.sessions import Disinfection, DisinfectionStep
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level, Tier
from needlewise.messages import Catalogue, message
from needlewise.services.assessment.today import TodayFacts, look_at_today
from needlewise.services.assessment.today import today_of as facts_of
from needlewise.services.records.devices import DeviceWear
from needlewise.ui.pages.today.presenter import present_today, present_trend
from needlewise.ui.pages.today.state import TodayState
from needlewise.ui.words import Words

TODAY = day(100)
ALL_CALM = OverUse(level=OverUseLevel.NONE, since=None, because=())


@pytest.fixture
def words(catalogue: Catalogue) -> Words:
    return Words(catalogue)


def assessed(
    state: ReadinessState,
    earliest: date | None = TODAY,
    reasons: tuple[Reason, ...] = (),
    findings: tuple[Finding, ...] = (),
    over_use: OverUse = ALL_CALM,
) -> Assessment:
    readiness = Readiness(state=state, earliest_next_session=earliest, reasons=reasons)
    return Assessment(as_of=TODAY, readiness=readiness, over_use=over_use, findings=findings)


def facts(assessment: Assessment, **fields: Any) -> TodayFacts:
    defaults: dict[str, Any] = {
        "day": TODAY,
        "assessment": assessment,
        "last_session": None,
        "last_device": None,
        "wear": (),
        "recent": Diary(),
    }
    return TodayFacts(**{**defaults, **fields})


def reason(rule_id: str = "INT-01", until: date | None = None) -> Reason:
    return Reason(
        rule_id=rule_id, words=message("readiness-allowance", session_days=4, max_per_28d=4), until=until, sources=()
    )


def finding(rule_id: str, level: Level, tier: Tier | None = None) -> Finding:
    return Finding(
        rule_id=rule_id,
        level=level,
        tier=tier,
        title=message(f"title-{rule_id}"),
        explanation=message(
            "finding-explained",
            figures=message("finding-SCA-01", day=TODAY),
            advice=message(f"advice-{rule_id}"),
        ),
        sources=(),
    )


IN_FOUR = TODAY + timedelta(days=4)
IN_A_YEAR = TODAY + timedelta(days=365)


@pytest.mark.parametrize(
    ("assessment", "level", "headline", "when"),
    [
        (assessed(ReadinessState.READY), "ready", "Nothing in your log says wait", ""),
        (
            assessed(ReadinessState.WAIT, IN_FOUR, (reason(),)),
            "wait",
            "Rest until Wed 15 Apr",
            "That is in 4 days.",
        ),
        (
            assessed(ReadinessState.WAIT, TODAY + timedelta(days=1), (reason(),)),
            "wait",
            "Rest until Sun 12 Apr",
            "That is tomorrow.",
        ),
        (
            assessed(ReadinessState.WAIT, IN_A_YEAR, (reason(),)),
            "wait",
            "Rest until Sun 11 Apr 2027",
            "That is in 365 days.",
        ),
        (assessed(ReadinessState.WAIT, None, (reason(),)), "wait", "Rest for now", ""),
        (assessed(ReadinessState.STOP, None, (reason("CON-01"),)), "stop", "Hold off needling", ""),
        (
            assessed(ReadinessState.STOP, IN_FOUR, (reason("INT-02"),)),
            "stop",
            "Hold off needling until Wed 15 Apr",
            "That is in 4 days.",
        ),
        (
            assessed(
                ReadinessState.SEEK_CARE,
                None,
                (reason("SCA-01"),),
                (finding("SCA-01", Level.SEEK_CARE, Tier.ROUTINE),),
            ),
            "care",
            "Hold off needling, and book an appointment",
            "If you feel very ill, call your local emergency number.",
        ),
        (
            assessed(
                ReadinessState.SEEK_CARE,
                None,
                (reason("INF-01"),),
                (finding("SCA-01", Level.SEEK_CARE, Tier.ROUTINE), finding("INF-01", Level.SEEK_CARE, Tier.SAME_DAY)),
            ),
            "care",
            "Hold off needling, and see a clinician today",
            "If you feel very ill, call your local emergency number.",
        ),
        (
            assessed(
                ReadinessState.SEEK_CARE,
                None,
                (reason("INF-02"),),
                (finding("INF-02", Level.SEEK_CARE, Tier.EMERGENCY),),
            ),
            "care",
            "Get help now",
            "",
        ),
    ],
)
def test_that_each_state_has_its_headline(
    assessment: Assessment, level: str, headline: str, when: str, guidance: Guidance, words: Words
) -> None:
    verdict = present_today(facts(assessment), guidance, words).verdict
    assert (verdict.level, verdict.headline, verdict.when) == (level, headline, when)


def test_that_no_verdict_clears_anyone(guidance: Guidance, words: Words, catalogue: Catalogue) -> None:
    said = [
        catalogue.text(f"today-{id_}", day="Thu 4 Dec")
        for id_ in (
            "verdict-ready",
            "verdict-wait",
            "verdict-stop-until",
            "ready-no-session",
            "why-ready-words",
            "why-foot",
        )
    ]
    assert all(word not in " ".join(said).lower() for word in ("safe", "cleared", "diagnos"))


def test_that_one_or_two_reasons_lead_and_the_rest_waits_behind_why(guidance: Guidance, words: Words) -> None:
    three = (reason("INT-01"), replace(reason("REC-04"), words=message("not-judged-no-sessions")), reason("INT-03"))
    verdict = present_today(facts(assessed(ReadinessState.WAIT, IN_FOUR, three)), guidance, words).verdict
    assert len(verdict.reasons) == 2
    assert [why.rule_id for why in verdict.why] == ["INT-01", "REC-04", "INT-03"]


def test_that_over_use_is_said_with_its_first_day_and_explained(guidance: Guidance, words: Words) -> None:
    over_use = OverUse(level=OverUseLevel.CAUTION, since=day(67), because=("INT-03",), clears_on=day(120))
    found = (finding("INT-03", Level.CAUTION),)
    state = present_today(facts(assessed(ReadinessState.READY, findings=found, over_use=over_use)), guidance, words)
    assert state.verdict.over_use == "Needling more than your skin settles, since Mon 9 Mar."
    assert [item.rule_id for item in state.verdict.over_use_why] == ["INT-03"]
    assert (state.verdict.why, state.noted) == ((), ())


def test_that_what_stands_elsewhere_on_the_page_is_not_noted_twice(guidance: Guidance, words: Words) -> None:
    found = (
        finding("REC-04", Level.STOP),
        finding("HYG-05", Level.STOP),
        finding("SYM-03", Level.CAUTION),
        finding("INT-08", Level.INFO),
    )
    state = present_today(facts(assessed(ReadinessState.WAIT, IN_FOUR, (reason("REC-04"),), found)), guidance, words)
    assert [(item.level, item.title) for item in state.noted] == [
        ("stop", "Damaged device"),
        ("wait", "Strong redness or swelling after day 2"),
        ("muted", "A pen goes deeper"),
    ]
    assert state.photos_due == ""


LEFT_OUT = DisinfectionStep(done=False)


@pytest.mark.parametrize(
    ("disinfection", "words_of_it"),
    [
        (CLEAN, "Disinfected before and after"),
        (Disinfection(before=SOAKED, after=LEFT_OUT), "Disinfected before; not after"),
        (Disinfection(after=SOAKED), "Disinfected after; not before"),
        (Disinfection(before=LEFT_OUT), "Not disinfected"),
        (Disinfection(), "Disinfection not recorded"),
        (None, "Disinfection not recorded"),
    ],
)
def test_that_the_last_session_says_how_clean_it_was(
    disinfection: Disinfection | None, words_of_it: str, guidance: Guidance, words: Words
) -> None:
    session = a_session(98, disinfection=disinfection)
    last = present_today(facts(assessed(ReadinessState.READY), last_session=session), guidance, words).last_session
    assert last is not None
    assert (last.line, last.details) == ("2 days ago, 0.5 mm", (words_of_it,))


@pytest.mark.parametrize(
    ("zones", "words_of_them"),
    [(WHOLE_SCALP, "whole scalp"), ((Zone.VERTEX, Zone.OCCIPUT), "vertex (crown) and back of the head")],
)
def test_that_the_last_session_says_where_and_with_what(
    zones: tuple[Zone, ...], words_of_them: str, guidance: Guidance, words: Words
) -> None:
    session = a_session(70, zones=zones)
    state = present_today(
        facts(assessed(ReadinessState.READY), last_session=session, last_device=a_device()), guidance, words
    )
    assert state.last_session is not None
    assert state.last_session.line == "Thu 12 Mar, 0.5 mm"
    assert state.last_session.details[0] == f"with Roller, {words_of_them}"


def test_that_a_device_says_its_wear_in_units(guidance: Guidance, words: Words) -> None:
    worn = DeviceWear(a_device(), 5, 61, 5, 60)
    pen = DeviceWear(a_device(name=None), 1, 3, None, None)
    new = DeviceWear(a_device(name="New"), 0, None, 10, 90)
    state = present_today(facts(assessed(ReadinessState.READY), wear=(worn, pen, new)), guidance, words)
    assert [(line.name, line.wear, line.is_worn) for line in state.devices] == [
        ("Roller", "5 of 5 uses, 61 of 60 days", True),
        ("Roller 0.5 mm", "1 use, 3 days old", False),
        ("New", "0 of 10 uses", False),
    ]


def test_that_the_trend_keeps_what_was_not_recorded_apart_from_zero(guidance: Guidance, words: Words) -> None:
    recent = a_diary(
        sessions=[a_session(98), a_session(90)],
        checkins=[a_checkin(99, redness=0, itch=5), a_checkin(95, redness=2)],
    )
    trend = present_trend(recent, TODAY, guidance, words)
    assert [(row.effect_id, row.points) for row in trend.rows] == [
        ("redness", ((1, 0.0), (5, 0.5))),
        ("itch", ((1, 0.5),)),
        ("shedding", ()),
    ]
    assert trend.session_days_ago == (2, 10)
    assert trend.description == (
        "Redness: recorded 2 times, 2 at worst. Itch: recorded once, 5 at worst. Shedding: not recorded. 2 sessions."
    )
    assert not trend.is_empty
    assert present_trend(Diary(), TODAY, guidance, words).is_empty


def today_of(folder: Path, diary: Diary, guidance: Guidance, words: Words) -> TodayState:
    with open_context(folder, clock=FixedClock(at(100, 12))) as ctx:
        keep(ctx, diary)
        return present_today(look_at_today(ctx), guidance, words)


def test_that_an_empty_diary_speaks_of_what_it_does_not_know(
    tmp_path: Path, guidance: Guidance, words: Words
) -> None:
    state = today_of(tmp_path / "diary", Diary(), guidance, words)
    assert state.verdict.headline == "Nothing in your log says wait"
    assert state.verdict.reasons == ("No session is recorded yet, so this rests on your answers alone.",)
    assert len(state.verdict.not_judged) == 2
    assert (state.last_session, state.devices) == (None, ())


def test_that_a_real_diary_is_told_to_rest_with_date_reason_and_source(
    tmp_path: Path, guidance: Guidance, words: Words
) -> None:
    diary = a_diary(devices=[a_device()], sessions=[a_session(98, device_id=a_device().id)])
    state = today_of(tmp_path / "diary", diary, guidance, words)
    assert state.verdict.headline == "Rest until Thu 16 Apr"
    assert state.verdict.reasons[0].startswith("You last needled on Thu 9 Apr 2026 with 0.5 mm")
    assert "Sasaki 2019" in state.verdict.why[0].source
    assert state.verdict.why[0].clears == "Clears on Thu 16 Apr 2026."
    assert state.verdict.why[0].explanation == "", "it stands above already"
    assert state.devices[0].wear == "1 of 5 uses, 2 of 60 days"


@pytest.mark.parametrize(("answer", "level"), [("autoimmune", "neutral"), ("pregnant_breastfeeding", "stop")])
def test_that_an_answer_that_asks_for_a_talk_first_is_never_green(
    answer: str, level: str, guidance: Guidance, words: Words
) -> None:
    asked = a_diary(person=Person(screening={answer: True}), sessions=[a_session(50)])
    verdict = present_today(facts_of(asked, guidance, TODAY), guidance, words).verdict
    assert verdict.level == level
    assert any(words(f"screening-{answer}") in reason for reason in verdict.reasons), "the question stands beside it"
    assert "CON-02" in [explained.rule_id for explained in verdict.why]


def test_that_an_open_sign_holds_the_verdict_and_is_named(guidance: Guidance, words: Words) -> None:
    diary = a_diary(
        sessions=[a_session(40)], checkins=[a_checkin(60, pus_yellow_crust=True), a_checkin(90, redness=0)]
    )
    state = present_today(facts_of(diary, guidance, TODAY), guidance, words)
    assert state.verdict.level == "care"
    assert [(sign.id, sign.gone) for sign in state.open_signs] == [("pus_yellow_crust", False)]
    closed = replace(diary, checkins=(*diary.checkins, a_checkin(99, pus_yellow_crust=False)))
    state = present_today(facts_of(closed, guidance, TODAY), guidance, words)
    assert (state.verdict.level, state.open_signs) == ("ready", ())
