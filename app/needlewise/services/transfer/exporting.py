"""Writing the diary out: whole as a document or a bundle, or for others as tables, FHIR, a calendar or charts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import partial
from importlib.metadata import version
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.errors import OutputError
from needlewise.exchange.bundle import entry_name, write_bundle
from needlewise.exchange.document import Document, encode
from needlewise.exchange.files import replacing, replacing_folder
from needlewise.exchange.plan import RECORD_KINDS
from needlewise.messages import message
from needlewise.services.progress import Progress
from needlewise.services.records.diary import load_diary

CHARTS = ("symptoms", "settling", "reaction", "spacing")


class Format(Enum):
    """By the ending of a name. TABLES and charts are folders."""

    FHIR = ".fhir.json"
    DOCUMENT = ".json"
    BUNDLE = ".zip"
    TABLES = ".csv"
    CALENDAR = ".ics"
    CHARTS_PNG = ".png"
    CHARTS_SVG = ".svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What was written by kind: records, "dates" of a calendar or "charts", without kinds that have none.
    `photos_missing` counts records in a bundle whose bytes the diary does not hold; it is 0 for other formats."""

    records: Mapping[str, int] = field(hash=False)
    photos_missing: int = 0


def format_of(out: Path) -> Format | None:
    """By the name's ending; a name without one is a folder of tables. None for any other ending."""
    if not out.suffix:
        return Format.TABLES
    return next((form for form in Format if out.name.lower().endswith(form.value)), None)


def export_to(
    ctx: AppContext,
    out: Path,
    first: date | None = None,
    last: date | None = None,
    *,
    form: Format | None = None,
    progress: Progress | None = None,
) -> ExportReport:
    """Everything from `first` to `last`, both included; None leaves an end open. `form` is by `out`'s ending where
    it is not given. What stood at `out` is replaced at once, or stays as it is.

    Raises OutputError, and Cancelled; ValueError when the ending says no format and none is given.
    """
    form = form or format_of(out)
    if form is None:
        raise ValueError(out.suffix)
    progress = progress or Progress()
    match form:
        case Format.TABLES:
            return _write_tables(ctx, out, load_diary(ctx).between(first, last))
        case Format.CALENDAR:
            return _write_calendar(ctx, out, first, last)
        case Format.CHARTS_PNG | Format.CHARTS_SVG:
            return _write_charts(ctx, out, load_diary(ctx).between(first, last), form.value)
        case Format.FHIR:
            return _write_fhir(ctx, out, load_diary(ctx).between(first, last), progress)
        case Format.DOCUMENT | Format.BUNDLE:
            return _write_document(ctx, out, load_diary(ctx).between(first, last), form, progress)


def _write_document(ctx: AppContext, out: Path, diary: Diary, form: Format, progress: Progress) -> ExportReport:
    generator = f"Needlewise {version('needlewise')}"
    text = encode(Document(diary=diary, exported_at=ctx.clock.now(), generator=generator))
    missing = 0
    with replacing(out) as file:
        if form is Format.BUNDLE:
            held = ctx.store.photos.digests()
            missing = sum(photo.sha256 not in held for photo in diary.photos)
            write_bundle(file, text, _photo_entries(ctx, diary, progress))
        else:
            file.write(text)
        progress.step(1, 1)
    return ExportReport(records=_counts(diary), photos_missing=missing)


def _photo_entries(ctx: AppContext, diary: Diary, progress: Progress) -> Iterator[tuple[str, bytes]]:
    """One entry for each photo whose bytes are there, by digest; the same bytes once."""
    names = {photo.sha256: entry_name(photo) for photo in diary.photos}
    for done, (sha256, name) in enumerate(sorted(names.items())):
        progress.step(done, len(names))
        data = ctx.store.photos.get(sha256)
        if data is not None:
            yield name, data


def _write_tables(ctx: AppContext, out: Path, diary: Diary) -> ExportReport:
    from needlewise.exchange.tables import FILE_NAMES, write_tables

    with replacing_folder(out, FILE_NAMES) as folder:
        write_tables(folder, diary, ctx.guidance, ctx.catalogue)
    return ExportReport(records=_counts(diary))


def _write_fhir(ctx: AppContext, out: Path, diary: Diary, progress: Progress) -> ExportReport:
    from needlewise.exchange.fhir.bundle import encode_fhir

    data = encode_fhir(diary, ctx.guidance, ctx.catalogue, ctx.clock.now())
    with replacing(out) as file:
        file.write(data)
        progress.step(1, 1)
    return ExportReport(records=_counts(diary))


def _write_calendar(ctx: AppContext, out: Path, first: date | None, last: date | None) -> ExportReport:
    """The dates are of the whole diary as it stands today; `first` and `last` choose among them."""
    from needlewise.exchange.calendar import encode_calendar
    from needlewise.services.transfer.dates_ahead import dates_ahead

    low, high = first or date.min, last or date.max
    dates = [ahead for ahead in dates_ahead(ctx) if low <= ahead.day <= high]
    if not dates:
        raise OutputError(message("calendar-nothing"))
    with replacing(out) as file:
        file.write(encode_calendar(dates, ctx.catalogue, ctx.clock.now()))
    return ExportReport(records={"dates": len(dates)})


def _write_charts(ctx: AppContext, out: Path, diary: Diary, ending: str) -> ExportReport:
    """Those of Trends, as of the last day there is."""
    from needlewise.analysis.assess import assess
    from needlewise.charts.reaction import draw_reaction
    from needlewise.charts.saving import save_charts
    from needlewise.charts.settling import draw_settling
    from needlewise.charts.spacing import draw_spacing
    from needlewise.charts.style import load_style
    from needlewise.charts.symptoms import draw_symptoms
    from needlewise.services.assessment.charting import trends

    days = diary.days()
    as_of = ctx.clock.now().day if days is None else min(days[1], ctx.clock.now().day)
    data = trends(diary, ctx.guidance, assess(diary, ctx.guidance, as_of))
    style, words = load_style("light"), ctx.catalogue
    draws = {
        "symptoms": partial(draw_symptoms, data=data.symptoms, style=style, words=words),
        "settling": partial(draw_settling, data=data.settling, style=style, words=words),
        "reaction": partial(draw_reaction, data=data.reaction, style=style, words=words),
        "spacing": partial(draw_spacing, data=data.spacing, style=style, words=words),
    }
    with replacing_folder(out, frozenset(f"{name}{ending}" for name in CHARTS)) as folder:
        save_charts(folder, draws, ending)
    return ExportReport(records={"charts": len(draws)})


def _counts(diary: Diary) -> dict[str, int]:
    counts = {kind: len(getattr(diary, kind)) for kind in RECORD_KINDS}
    return {kind: count for kind, count in counts.items() if count}
