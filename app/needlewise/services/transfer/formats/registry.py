"""Every export format, once: the window's dialog, `export` and its help ask here.

An entry is cheap to read: what a format needs comes when it is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from needlewise.messages import Message, message

if TYPE_CHECKING:
    from needlewise.services.transfer.formats.request import ExportReport, ExportRequest

Write = Callable[["ExportRequest"], "ExportReport"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatEntry:
    """`id` names the format's words, `format-name-<id>` and `format-about-<id>`. `load` imports what writes it. Of
    its `endings` the first is the window's; "" is a name without one.

    A format that `is_whole` comes back as it was. `options` are flags of the command line that it alone takes,
    each with words `format-option-<name>`.
    """

    id: str
    load: Callable[[], Write]
    endings: tuple[str, ...]
    is_folder: bool = False
    is_whole: bool = False
    options: tuple[str, ...] = ()

    @property
    def name(self) -> Message:
        return message(f"format-name-{self.id}")

    @property
    def about(self) -> Message:
        return message(f"format-about-{self.id}")


def _document() -> Write:
    from needlewise.services.transfer.formats.document import write

    return write


def _bundle() -> Write:
    from needlewise.services.transfer.formats.bundle import write

    return write


def _tables() -> Write:
    from needlewise.services.transfer.formats.tables import write

    return write


def _fhir() -> Write:
    from needlewise.services.transfer.formats.fhir import write

    return write


def _calendar() -> Write:
    from needlewise.services.transfer.formats.calendar import write

    return write


def _charts() -> Write:
    from needlewise.services.transfer.formats.charts import write

    return write


DOCUMENT = FormatEntry(id="document", load=_document, endings=(".json",), is_whole=True)
BUNDLE = FormatEntry(id="bundle", load=_bundle, endings=(".zip",), is_whole=True)
TABLES = FormatEntry(id="tables", load=_tables, endings=(".csv", ""), is_folder=True)
FHIR = FormatEntry(id="fhir", load=_fhir, endings=(".fhir.json",))
CALENDAR = FormatEntry(id="calendar", load=_calendar, endings=(".ics",))
CHARTS = FormatEntry(id="charts", load=_charts, endings=(".svg", ".png"), is_folder=True)
FORMATS = (DOCUMENT, BUNDLE, TABLES, FHIR, CALENDAR, CHARTS)
"""In the order in which they are shown."""


def endings() -> tuple[str, ...]:
    return tuple(ending for row in FORMATS for ending in row.endings)


def format_of(out: Path) -> tuple[FormatEntry, str] | None:
    """The format and the ending that a name has, the longest ending first; None where no format has it."""
    if not out.suffix:
        return next(((row, "") for row in FORMATS if "" in row.endings), None)
    found = [
        (row, ending) for row in FORMATS for ending in row.endings if ending and out.name.lower().endswith(ending)
    ]
    return max(found, key=lambda pair: len(pair[1]), default=None)
