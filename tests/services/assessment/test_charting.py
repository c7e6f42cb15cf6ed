from datetime import timedelta

import numpy as np
import pytest

from builders import a_checkin, a_diary, a_photo, a_session, a_treatment, an_event, at, day
from charted import ChartsOf, calm, charts_of
from needlewise.analysis.looking_back import PastWarning
from needlewise.analysis.results import OverUse, OverUseLevel, Spell
from needlewise.charts.data.settling import median_settled
from needlewise.charts.data.symptoms import shaded_warnings
from needlewise.charts.span import Span, day_number
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance


def charted(guidance: Guidance, diary: Diary, last: int, *earlier: Spell, span: Span | None = None) -> ChartsOf:
    return charts_of(diary, guidance, calm(day(last), *earlier), span)


def test_that_nothing_after_the_assessed_day_is_drawn(guidance: Guidance) -> None:
    diary = a_diary(
        sessions=[a_session(0), a_session(14)], checkins=[a_checkin(1, redness=2), a_checkin(15, redness=3)]
    )
    found = charted(guidance, diary, 10)
    assert found.symptoms.session_count == 1
    assert found.symptoms.effects[0].worst.tolist() == [2]
    assert found.spacing.is_empty


def test_that_a_day_counts_with_its_worst_value_and_missing_is_not_zero(guidance: Guidance) -> None:
    diary = a_diary(
        checkins=[a_checkin(0, hour=8, redness=1), a_checkin(0, hour=20, redness=3), a_checkin(1, itch=2)]
    )
    redness, itch, shedding = charted(guidance, diary, 5).symptoms.effects
    assert (redness.days.tolist(), redness.worst.tolist()) == ([day_number(day(0))], [3])
    assert itch.worst.tolist() == [2]
    assert shedding.days.size == 0


def test_that_an_empty_diary_gives_empty_charts(guidance: Guidance) -> None:
    found = charted(guidance, a_diary(), 0)
    assert found.symptoms.is_empty
    assert found.reaction.is_empty
    assert found.spacing.is_empty


def test_that_spells_are_clipped_to_what_is_shown_and_the_present_one_reaches_the_day(guidance: Guidance) -> None:
    diary = a_diary(checkins=[a_checkin(0, redness=0)])
    over = OverUse(
        level=OverUseLevel.STOP,
        since=day(90),
        because=("INT-02",),
        earlier=(
            Spell(level=OverUseLevel.CAUTION, since=day(2), last=day(5), because=("INT-01",)),
            Spell(level=OverUseLevel.CAUTION, since=day(40), last=day(60), because=("INT-01",)),
        ),
    )
    assessment = calm(day(100))
    assessment = type(assessment)(
        as_of=assessment.as_of, readiness=assessment.readiness, over_use=over, findings=assessment.findings
    )
    spells = charts_of(diary, guidance, assessment, Span(first=day(50), last=day(100))).symptoms.spells
    assert [(s.first, s.last, s.is_stop) for s in spells] == [(day(50), day(60), False), (day(90), day(100), True)]


def test_that_courses_events_and_photos_are_marked(guidance: Guidance) -> None:
    diary = a_diary(
        checkins=[a_checkin(0, redness=0)],
        treatments=[
            a_treatment(-30),
            a_treatment(5, TreatmentKind.OTHER, name="Rosemary and something with a very long name"),
            a_treatment(-90, TreatmentKind.OIL, ended_on=day(-60)),
        ],
        life_events=[an_event(8)],
        photos=[a_photo(3), a_photo(3, hair=None, id=a_photo(9).id)],
    )
    symptoms = charted(guidance, diary, 20).symptoms
    assert [mark.day for mark in symptoms.marks] == [day(0), day(5), day(8)]
    assert str(symptoms.marks[1].label).endswith("…")
    assert symptoms.photo_days.tolist() == [day_number(day(3))]


def _four_reactions(interval: int) -> Diary:
    sessions = [a_session(n * interval) for n in range(4)]
    checkins = [
        a_checkin(n * interval + after, redness=value, itch=0)
        for n in range(4)
        for after, value in ((1, 2), (2, 1), (3, 0), (4, 0))
        if after < interval
    ]
    return a_diary(sessions=sessions, checkins=checkins)


def test_that_reactions_are_lined_up_by_local_days_after_the_session(guidance: Guidance) -> None:
    (group,) = charted(guidance, _four_reactions(14), 70).reaction.panels[0].groups
    assert group.median[:6].tolist() == pytest.approx([np.nan, 2, 1, 0, 0, np.nan], nan_ok=True)
    assert group.calm_after_days == 3
    assert (group.settled, group.settled_of) == (4, 4)


def test_that_a_reaction_ends_where_the_next_session_came(guidance: Guidance) -> None:
    (group,) = charted(guidance, _four_reactions(3), 9).reaction.panels[0].groups
    assert np.isfinite(group.median).nonzero()[0].tolist() == [1, 2]
    assert group.calm_after_days is None


def test_that_lengths_are_grouped_and_named_by_what_was_used(guidance: Guidance) -> None:
    diary = a_diary(
        sessions=[a_session(0, needle_length_mm=0.25), a_session(14), a_session(28, needle_length_mm=0.2)],
        checkins=[a_checkin(n + 1, redness=1) for n in (0, 14, 28)],
    )
    short, medium = charted(guidance, diary, 60).reaction.panels[0].groups
    assert (short.shortest_mm, short.longest_mm, short.sessions) == (0.2, 0.25, 2)
    assert (medium.look, medium.sessions) == (1, 1)


def test_that_days_to_settle_stand_beside_the_next_session(guidance: Guidance) -> None:
    settling = charted(guidance, _four_reactions(14), 50).settling
    redness, itch = settling.panels
    assert redness.took.tolist() == [2, 2, 2, 2]
    assert (redness.is_seen.all(), redness.typical_days) == (True, 2)
    assert itch.took.tolist() == [0, 0, 0, 0], "never above calm"
    assert settling.rests.tolist() == [14, 14, 14]
    assert settling.rest_days.tolist() == [day_number(day(n)) for n in (0, 14, 28)]


def test_that_a_recovery_cut_short_counts_as_not_seen(guidance: Guidance) -> None:
    redness, _ = charted(guidance, _four_reactions(3), 9).settling.panels
    assert not redness.is_seen[:3].any()
    assert redness.took[:3].tolist() == [2, 2, 2]
    assert redness.typical_days is None


def test_that_an_effect_that_is_asked_for_is_drawn_too(guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(0)], checkins=[a_checkin(n, dryness=1, shedding_comb60=n) for n in (1, 40)])
    data = charts_of(diary, guidance, calm(day(50)), effect_id="dryness")
    assert data.symptoms.effects[-1].effect_id == data.settling.panels[-1].effect_id == "dryness"
    counted = charts_of(diary, guidance, calm(day(50)), effect_id="shedding_comb60")
    assert (counted.symptoms.effects[-1].effect_id, counted.symptoms.effects[-1].top) == ("shedding_comb60", 40)
    assert len(counted.settling.panels) == 2, "shedding is no reaction"
    assert len(charts_of(diary, guidance, calm(day(50)), effect_id="itch").symptoms.effects) == 3


def test_that_past_warnings_are_shades_with_numbers_within_the_span() -> None:
    span = Span(first=day(10), last=day(100))
    warnings = [
        PastWarning(first=day(first), last=last and day(last), level=level, because=(), findings=(), close_sessions=0)
        for first, last, level in ((0, 20, OverUseLevel.CAUTION), (80, None, OverUseLevel.STOP))
    ]
    assert [(s.first, s.last, s.is_stop, s.number) for s in shaded_warnings(warnings, span)] == [
        (day(10), day(20), False, 1),
        (day(80), day(100), True, 2),
    ]


@pytest.mark.parametrize(
    ("settled", "of", "median"),
    [([1, 2, 3], 3, 2), ([1, 2], 3, 2), ([1], 3, None), ([2, 2, 4, 6], 4, 3), ([1, 1], 2, None)],
)
def test_that_unsettled_sessions_count_as_longer_than_any_other(
    settled: list[int], of: int, median: float | None
) -> None:
    assert median_settled(settled, of) == median


def test_that_gaps_are_held_against_the_table_or_the_clinicians_number(guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(0), a_session(5), a_session(19)])
    by_table = charted(guidance, diary, 30).spacing
    assert (by_table.gap_days.tolist(), by_table.minimum_days.tolist()) == ([5, 14], [7, 7])
    assert by_table.is_short.tolist() == [True, False]
    told = Diary(person=Person(clinician_min_interval_days=3), sessions=diary.sessions)
    by_clinician = charted(guidance, told, 30).spacing
    assert by_clinician.is_short.tolist() == [False, False]
    assert by_clinician.is_clinician_set


def test_that_sessions_across_clock_changes_keep_their_local_days(guidance: Guidance) -> None:
    sessions = [a_session(0, started_at=at(0, 23.5, 60)), a_session(1, started_at=at(7, 0.5, 120))]
    assert charted(guidance, a_diary(sessions=sessions), 10).spacing.gap_days.tolist() == [7]


def test_that_a_span_limits_what_is_counted(guidance: Guidance) -> None:
    span = Span(first=day(10), last=day(40))
    found = charted(guidance, _four_reactions(14), 70, span=span)
    assert found.symptoms.session_count == found.reaction.sessions == found.spacing.sessions == 2
    assert found.symptoms.days_logged == 8
    assert found.symptoms.span.last - found.symptoms.span.first == timedelta(days=30)
