"""From the report in words to PDF, through the page template. What a person wrote goes in as data and never
becomes part of the template's source."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache

import matplotlib
import typst

from needlewise.paths import resource_root
from needlewise.report.model import ReportModel

_OTHER_SCRIPTS = re.compile("[^\u0000-\u06ff\u2000-\u2bff\ufffd]")
"""Letters outside those that the fonts shipped with the program cover: Latin, Greek, Cyrillic, Hebrew, Arabic, and
signs."""
_UNDATED = "1970-01-01"


def render(model: ReportModel) -> bytes:
    """A tagged PDF/UA-1. The same model gives the same bytes on one computer."""
    source, inputs, fonts = _prepared(model)
    made_at = datetime.fromisoformat(model.made_at or _UNDATED).replace(tzinfo=UTC)
    return typst.compile(source, font_paths=fonts, sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=made_at)


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
    data = json.dumps(asdict(model), ensure_ascii=False)
    return _template(), {"report": data}, _fonts(with_the_computers=_OTHER_SCRIPTS.search(data) is not None)


@cache
def _template() -> bytes:
    return (resource_root() / "report" / "page.typ").read_bytes()


@cache
def _fonts(*, with_the_computers: bool) -> typst.Fonts:
    """The text face inside Typst, and matplotlib's folder: the charts' face, and a last resort with a visible
    shape for every character. The computer's own fonts are asked only for scripts that these lack, so that
    ordinary reports are the same everywhere."""
    folder = f"{matplotlib.get_data_path()}/fonts/ttf"
    return typst.Fonts(include_system_fonts=with_the_computers, include_embedded_fonts=True, font_paths=[folder])
