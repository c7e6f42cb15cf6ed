"""Writing the diary out, in one of the formats that are registered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.progress import Progress
from needlewise.services.transfer.formats.registry import FormatEntry, format_of
from needlewise.services.transfer.formats.request import ExportReport, ExportRequest


def export_to(
    ctx: AppContext,
    out: Path,
    first: date | None = None,
    last: date | None = None,
    *,
    form: FormatEntry | None = None,
    options: frozenset[str] = frozenset(),
    progress: Progress | None = None,
) -> ExportReport:
    """Everything from `first` to `last`, both included; None leaves an end open. `form` is by `out`'s ending where
    it is not given. What stood at `out` is replaced at once, or stays as it is.

    Raises OutputError, and Cancelled; ValueError when the ending says no format and none is given.
    """
    found = format_of(out) if form is None else (form, form.endings[0])
    if found is None:
        raise ValueError(out.suffix)
    row, ending = found
    asked = ExportRequest(
        ctx=ctx,
        out=out,
        ending=ending,
        first=first,
        last=last,
        options=options,
        progress=progress or Progress(),
    )
    return row.load()(asked)
