"""CON and PRE: what speaks against needling, by the person's own answers."""

from __future__ import annotations

from needlewise.analysis.case import Case
from needlewise.analysis.results import Finding
from needlewise.analysis.rules.registry import Rules
from needlewise.messages import Message


def _answered_yes(case: Case, ids: tuple[str, ...]) -> tuple[str, ...]:
    answers = case.person.screening or {}
    return tuple(id_ for id_ in ids if answers.get(id_, False))


def _answers_finding(case: Case, rule_id: str, ids: tuple[str, ...]) -> Finding:
    words = Message(f"finding-{rule_id}", {"answers": tuple(Message(f"screening-{id_}") for id_ in ids)})
    return case.finding(rule_id, {"answers": ids}, words=words)


def ask_before_any(case: Case) -> Finding | None:
    yes = _answered_yes(case, tuple(q.id for q in case.guidance.document.screening.ask_before_any))
    return _answers_finding(case, "CON-01", yes) if yes else None


def ask_first(case: Case) -> Finding | None:
    yes = _answered_yes(case, tuple(q.id for q in case.guidance.document.screening.ask_first))
    return _answers_finding(case, "CON-02", yes) if yes else None


def under_age(case: Case) -> Finding | None:
    """By the year alone: whoever may still be seventeen for a part of it is not judged under age."""
    if case.person.birth_year is None:
        return None
    years = case.as_of.year - case.person.birth_year
    return (
        case.finding("CON-03", {"years_at_most": years})
        if years < case.guidance.number("CON-03", "adult_years")
        else None
    )


def skip_today(case: Case) -> Finding | None:
    """By the answers given with a session of the day assessed."""
    last = case.log.last
    if last is None or last.day != case.as_of:
        return None
    yes = tuple(
        id_ for id_ in case.guidance.document.screening.skip_today if (last.session.skip_today or {}).get(id_, False)
    )
    if not yes:
        return None
    items = tuple(Message(f"skip-{id_}") for id_ in yes)
    return case.finding(
        "PRE-01",
        {"answers": yes},
        words=Message("finding-PRE-01", {"answers": items}),
        advice={"item": items},
    )


RULES: Rules = {"CON-01": ask_before_any, "CON-02": ask_first, "CON-03": under_age, "PRE-01": skip_today}
