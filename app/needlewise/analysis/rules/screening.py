"""CON and PRE: what speaks against needling, by the person's own answers and the diary's dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from needlewise.analysis.case import Case
from needlewise.analysis.health import ASPIRIN, Said, sunburnt_on
from needlewise.analysis.results import Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.domain.life_events import LifeEventKind
from needlewise.messages import Message


def _said(case: Case, ids: Iterable[str]) -> list[Said]:
    """What holds and no professional agreed to, each once."""
    wanted = set(ids)
    return list({(said.about, said.words.id): said for said in case.unagreed if said.about in wanted}.values())


def _finding(case: Case, rule_id: str, said: Sequence[Said]) -> Finding:
    answers = tuple(dict.fromkeys(one.about for one in said))
    words = Message(f"finding-{rule_id}", {"answers": tuple(one.words for one in said)})
    return case.finding(rule_id, {"answers": answers}, words=words)


def ask_before_any(case: Case) -> Finding | None:
    said = _said(case, (q.id for q in case.guidance.document.screening.ask_before_any))
    return _finding(case, "CON-01", said) if said else None


def ask_first(case: Case) -> Finding | None:
    said = _said(case, (*(q.id for q in case.guidance.document.screening.ask_first), ASPIRIN))
    return _finding(case, "CON-02", said) if said else None


def under_age(case: Case) -> Finding | None:
    """By the year alone: whoever may still be seventeen for a part of it is not judged under age."""
    if case.person.birth_year is None:
        return None
    years = case.as_of.year - case.person.birth_year
    return (
        case.finding("CON-03", {"years_at_most": years})
        if years < case.guidance.count("CON-03", "adult_years")
        else None
    )


def skip_today(case: Case) -> Finding | None:
    """By the answers given with a session of the day assessed, and by what the diary says of that day."""
    known = case.guidance.document.screening.skip_today
    last = case.log.last
    ticked = (last.session.skip_today or {}) if last is not None and last.day == case.as_of else {}
    yes = tuple(id_ for id_ in known if ticked.get(id_, False))
    said = tuple(id_ for id_ in known if id_ in _by_the_diary(case) and id_ not in yes)
    if not yes and not said:
        return None
    items = tuple(Message(f"skip-{id_}") for id_ in (*yes, *said))
    return case.finding(
        "PRE-01",
        {"answers": (*yes, *said)},
        words=Message("finding-PRE-01" if yes else "finding-PRE-01-diary", {"answers": items}),
        advice={"item": items},
    )


def _by_the_diary(case: Case) -> set[str]:
    """Sunburn, an illness of yesterday or today, and a fever on the day of a session or the day before it."""
    found = set()
    if sunburnt_on(case.log.diary, case.guidance, case.as_of) is not None:
        found.add("broken_sunburnt_sore_skin")
    days = case.guidance.count("PRE-01", "illness_d")
    ill = [e.on for e in case.log.diary.life_events if e.kind is LifeEventKind.ILLNESS_FEVER]
    last, fever_from = case.log.last, case.guidance.numbers("SGN-01", "present_from")["fever_c"]
    if last is not None and last.day == case.as_of:
        ill += [r.day for r in case.log.recent("fever_c", days) if r.value >= fever_from]
    if any(case.log.days_ago(day) <= days for day in ill):
        found.add("unwell_or_fever")
    return found


RULES: Rules = {"CON-01": ask_before_any, "CON-02": ask_first, "CON-03": under_age, "PRE-01": skip_today}
