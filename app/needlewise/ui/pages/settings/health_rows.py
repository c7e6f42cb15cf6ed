"""Lines of the health page: dated records, and answers that have no date behind them yet."""

from __future__ import annotations

from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.ui.forms.health import name_of
from needlewise.ui.pages.settings.presenter import RowAction, RowState, SettingsFacts
from needlewise.ui.words import Words

ANSWER = "answer/"
"""Before the id of a question that was answered with yes."""


def health_rows(facts: SettingsFacts, words: Words) -> tuple[RowState, ...]:
    """What is, first; then what is over, then what professionals said."""
    records = facts.diary.health
    behind = {id_ for record in records if _is_state(record) for id_ in record.about}
    answers = (facts.diary.person.screening if facts.diary.person else None) or {}
    undated = [id_ for id_, is_so in answers.items() if is_so and id_ not in behind]
    ordered = sorted(records, key=lambda record: (not _is_state(record), not record.holds_on(facts.today)))
    return (
        *(_answer_row(id_, words) for id_ in undated),
        *(_row(record, facts, words) for record in ordered),
    )


def _is_state(record: HealthRecord) -> bool:
    return record.kind not in (HealthKind.SEEN, HealthKind.AGREEMENT)


def _answer_row(id_: str, words: Words) -> RowState:
    return RowState(
        id=f"{ANSWER}{id_}",
        title=name_of(id_, words),
        detail=words("settings-health-undated"),
        acts=(RowAction.DATE, RowAction.AGREED, RowAction.END),
    )


def _row(record: HealthRecord, facts: SettingsFacts, words: Words) -> RowState:
    name = name_of(record.about[-1], words) if record.about else words("settings-health-nothing")
    parts = [_days(record, words), record.by or "", record.notes or ""]
    acts: tuple[RowAction, ...] = (RowAction.EDIT, RowAction.DELETE)
    if _is_state(record) and record.holds_on(facts.today):
        acts = (RowAction.EDIT, RowAction.AGREED, RowAction.END, RowAction.DELETE)
    return RowState(
        id=record.id,
        title=name if _is_state(record) else words(f"settings-health-{record.kind}", about=name),
        detail=words("settings-between").join(part for part in parts if part),
        acts=acts,
    )


def _days(record: HealthRecord, words: Words) -> str:
    since, until = record.since, record.until
    if record.kind is HealthKind.SEEN or (record.kind is HealthKind.AGREEMENT and until is None):
        return words("settings-health-undated-day") if since is None else words("settings-health-on", day=since)
    if since is None:
        return words("settings-health-no-day") if until is None else words("settings-health-until", day=until)
    if until is None:
        return words("settings-course-since", day=since)
    return words("settings-course-days", first=since, last=until)
