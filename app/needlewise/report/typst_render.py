"""From the report in words to PDF, through the page template. What a person wrote goes in as data and never
becomes part of the template's source."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

import typst

from needlewise.charts.letters import FONT_FOLDER
from needlewise.paths import resource_root
from needlewise.report.glyphs import settable
from needlewise.report.model import ReportModel

if TYPE_CHECKING:
    from typst import PDFStandard

_UNDATED = "1970-01-01"
"""What stands in a file that must have a date and must not tell it: PDF/A asks for one."""
_USUAL: list[PDFStandard] = ["ua-1"]
_ARCHIVAL: list[PDFStandard] = ["ua-1", "a-2a"]


def render(model: ReportModel) -> bytes:
    """A tagged PDF/UA-1, on request a PDF/A-2a as well. The same model gives the same bytes on one computer."""
    source, inputs, fonts = _prepared(model)
    made_at = datetime.fromisoformat(model.made_at or _UNDATED).replace(tzinfo=UTC)
    standards = _ARCHIVAL if model.is_archival else _USUAL
    return typst.compile(source, font_paths=fonts, sys_inputs=inputs, pdf_standards=standards, timestamp=made_at)


def spare_pt(model: ReportModel) -> float:
    """The height that is left on the first page, in points; negative where it would run over."""
    source, inputs, fonts = _prepared(model)
    asked = {**inputs, "ask": "spare"}
    answer = typst.query(source, "<spare>", field="value", one=True, font_paths=fonts, sys_inputs=asked)
    return float(json.loads(answer))


def render_pages(model: ReportModel, dots_per_inch: float) -> list[bytes]:
    """One PNG a page."""
    source, inputs, fonts = _prepared(model)
    pages = typst.compile(source, font_paths=fonts, sys_inputs=inputs, format="png", ppi=dots_per_inch)
    return [pages] if isinstance(pages, bytes) else list(pages or [])


def _prepared(model: ReportModel) -> tuple[bytes, dict[str, str], typst.Fonts]:
    """Photos go in beside the words: they are megabytes in which no letter needs a font."""
    report = asdict(model)
    photos: dict[str, str] = {}
    for pair in report["photos"]["pairs"] if report["photos"] else ():
        for photo in pair["photos"]:
            key = f"photo-{len(photos)}"
            photos[key], photo["svg"] = photo["svg"], key
    data = settable(json.dumps(report, ensure_ascii=False))
    inputs = {"report": data.text, "families": json.dumps(data.families), **photos}
    return _template(), inputs, _fonts(with_the_computers=bool(data.families))


@cache
def _template() -> bytes:
    return (resource_root() / "report" / "page.typ").read_bytes()


@cache
def _fonts(*, with_the_computers: bool) -> typst.Fonts:
    """The text face inside Typst and the charts' face. The computer's own fonts are asked only for letters that
    these lack, so that ordinary reports are the same everywhere."""
    return typst.Fonts(include_system_fonts=with_the_computers, include_embedded_fonts=True, font_paths=[FONT_FOLDER])
