"""Writing the diary out: a document, a bundle with the photos, or a folder of tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from importlib.metadata import version
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.exchange import tables
from needlewise.exchange.bundle import entry_name, write_bundle
from needlewise.exchange.document import Document, encode
from needlewise.exchange.files import replacing, replacing_folder
from needlewise.exchange.plan import RECORD_KINDS
from needlewise.services.diary import load_diary


class Format(Enum):
    DOCUMENT = ".json"
    BUNDLE = ".zip"
    TABLES = ".csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """Records by kind, without the kinds that have none. `photos_missing` counts records in a bundle whose bytes
    the diary does not hold; it is 0 for other formats."""

    records: Mapping[str, int] = field(hash=False)
    photos_missing: int


def format_of(out: Path) -> Format | None:
    """By the name's ending; a name without one is a folder of tables. None for any other ending."""
    if not out.suffix:
        return Format.TABLES
    return next((form for form in Format if form.value == out.suffix.lower()), None)


def export_to(
    ctx: AppContext, out: Path, first: date | None = None, last: date | None = None, *, form: Format | None = None
) -> ExportReport:
    """Everything from `first` to `last`, both included; None leaves an end open. `form` is by `out`'s ending where
    it is not given. What stood at `out` is replaced at once, or stays as it is.

    Raises OutputError; ValueError when the ending says no format and none is given.
    """
    form = form or format_of(out)
    if form is None:
        raise ValueError(out.suffix)
    diary = load_diary(ctx).between(first, last)
    missing = 0
    if form is Format.TABLES:
        with replacing_folder(out, tables.FILE_NAMES) as folder:
            tables.write_tables(folder, diary, tuple(ctx.guidance.effects))
    else:
        text = encode(
            Document(diary=diary, exported_at=ctx.clock.now(), generator=f"Needlewise {version('needlewise')}")
        )
        with replacing(out) as file:
            if form is Format.BUNDLE:
                held = ctx.store.photos.digests()
                missing = sum(photo.sha256 not in held for photo in diary.photos)
                write_bundle(file, text, _photo_entries(ctx, diary))
            else:
                file.write(text)
    counts = {kind: len(getattr(diary, kind)) for kind in RECORD_KINDS}
    return ExportReport(records={kind: count for kind, count in counts.items() if count}, photos_missing=missing)


def _photo_entries(ctx: AppContext, diary: Diary) -> Iterator[tuple[str, bytes]]:
    """One entry for each photo whose bytes are there, by digest; the same bytes once."""
    names = {photo.sha256: entry_name(photo) for photo in diary.photos}
    for sha256, name in sorted(names.items()):
        data = ctx.store.photos.get(sha256)
        if data is not None:
            yield name, data
