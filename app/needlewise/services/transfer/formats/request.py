"""What an export format is asked for, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.exchange.plan import RECORD_KINDS
from needlewise.progress import Progress
from needlewise.services.records.diary import load_diary


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """Everything from `first` to `last`, both included; None leaves an end open. `ending` is the one of the format's
    that was asked for, `options` those of its flags that were given. A format replaces what stood at `out` at once,
    or leaves it; long work tells `progress`."""

    ctx: AppContext
    out: Path
    ending: str
    first: date | None = None
    last: date | None = None
    options: frozenset[str] = frozenset()
    progress: Progress

    def diary(self) -> Diary:
        """The days asked for."""
        return load_diary(self.ctx).between(self.first, self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What was written by kind: records, "dates" of a calendar or "charts", without kinds that have none.
    `photos_missing` counts records in a bundle whose bytes the diary does not hold; it is 0 for other formats."""

    records: Mapping[str, int] = field(hash=False)
    photos_missing: int = 0


def counts(diary: Diary) -> dict[str, int]:
    """Records by kind, without kinds that have none."""
    found = {kind: len(getattr(diary, kind)) for kind in RECORD_KINDS}
    return {kind: count for kind, count in found.items() if count}
