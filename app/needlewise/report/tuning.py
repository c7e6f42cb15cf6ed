"""Remarks that the person put off or does not want to hear."""

from __future__ import annotations

from datetime import date

from needlewise.domain.diary import Diary
from needlewise.domain.tuning import Tuning, TuningKind
from needlewise.messages import Catalogue
from needlewise.report.wording import on


def muted(diary: Diary, last: date, words: Catalogue) -> list[str]:
    """Those that hold on `last`, each with its end; a number that was changed is told with its value."""
    return [
        _said(entry, words)
        for entry in diary.tuning
        if (entry.since is None or entry.since <= last) and (entry.until is None or last <= entry.until)
    ]


def _said(entry: Tuning, words: Catalogue) -> str:
    id_ = f"title-{entry.rule_id}"
    title = words.text(id_) if id_ in words else entry.rule_id
    if entry.kind is TuningKind.TUNE and entry.value is not None:
        return words.text("report-tuned", title=title, value=entry.value)
    if entry.until is not None:
        return words.text("report-snoozed", title=title, day=on(entry.until, words))
    return words.text("report-silenced", title=title)
