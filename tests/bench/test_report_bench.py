"""A report of two years with four pairs of photos, against drawing its charts and compiling its pages with nothing
around them; and how large the file is.

The fastest of interleaved rounds are compared: whatever else the computer does can only slow a round down.
Each round reports other days, because Typst remembers the layout of words that it has set before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from time import perf_counter

import matplotlib
import numpy as np
import pytest
import typst
from matplotlib.figure import Figure
from PIL import Image
from pypdf import PdfReader

from builders import day
from charted import a_long_diary, charts_of
from needlewise.analysis.assess import assess
from needlewise.charts.axes import svg_of
from needlewise.charts.reaction import draw_reaction
from needlewise.charts.spacing import draw_spacing
from needlewise.charts.style import load_style
from needlewise.charts.symptoms import draw_symptoms
from needlewise.domain.moments import Moment
from needlewise.domain.photos import Hair, PhotoView
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.report.facts import PrintedPair, PrintedPhoto
from needlewise.report.options import FIRST_PAGE, MOST_PAIRS
from needlewise.report.typst_render import _prepared
from needlewise.services.report.making import ReportOptions, report_model, write_report
from needlewise.services.report.photos import PRINTED_EDGE_PX, copy_for_paper

pytestmark = pytest.mark.bench
LIMIT = 1.5
ROUNDS = 9
FIRST_PAGE_LIMIT_KB = 300
WHOLE_LIMIT_KB = 3000


def _timed(work: Callable[[], None]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def a_scalp(seed: int) -> bytes:
    """A picture of strands on skin, 12 megapixels as a phone takes it: about as hard to compress as hair."""
    random = np.random.default_rng(seed)
    strands = np.repeat(random.normal(110, 45, (375, 1000)), 8, axis=0).repeat(4, axis=1)
    rgb = np.clip(strands[..., None] + random.normal(0, 6, (3000, 4000, 1)) + (30, 5, -15), 0, 255).astype(np.uint8)
    out = BytesIO()
    Image.fromarray(rgb).save(out, "JPEG", quality=90)
    return out.getvalue()


def four_pairs(copies: list[bytes]) -> tuple[PrintedPair, ...]:
    def photo(copy: bytes, number: int) -> PrintedPhoto:
        return PrintedPhoto(
            jpeg=copy,
            width=PRINTED_EDGE_PX,
            height=PRINTED_EDGE_PX * 3 // 4,
            day=day(number),
            hair=Hair.DRY,
            hours_since_session=200,
            treatments=(),
        )

    return tuple(
        PrintedPair(view=view, first=photo(copies[2 * n], n), second=photo(copies[2 * n + 1], n + 400), reasons=())
        for n, view in enumerate(list(PhotoView)[:MOST_PAIRS])
    )


def test_that_a_two_year_report_costs_little_more_than_its_charts_and_its_page(
    guidance: Guidance, catalogue: Catalogue, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary, as_of = a_long_diary(years=2)
    assessment = assess(diary, guidance, as_of)
    data = charts_of(diary, guidance, assessment)
    charts = (
        (draw_symptoms, data.symptoms, 2.6),
        (draw_reaction, data.reaction, 1.6),
        (draw_spacing, data.spacing, 2.6),
    )
    pictures = [a_scalp(seed) for seed in range(2 * MOST_PAIRS)]
    begun = perf_counter()
    pairs = four_pairs([copy_for_paper(picture, "a", None) for picture in pictures])
    copying = perf_counter() - begun
    style = load_style("print").sized(8.6)
    page = resource_root() / "report" / "page.typ"
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[f"{matplotlib.get_data_path()}/fonts/ttf"])

    def inputs_of(options: ReportOptions, now: Moment) -> dict[str, str]:
        model = report_model(diary, guidance, assessment, options, catalogue, now, pairs)
        return _prepared(model)[1]

    def ours(options: ReportOptions, now: Moment) -> None:
        write_report(diary, guidance, assessment, tmp_path / "r.pdf", options, catalogue, now, pairs)

    def floor(inputs: dict[str, str]) -> None:
        for draw, of, height_in in charts:
            figure = Figure((7.17, height_in))
            draw(figure, of, style, catalogue)
            svg_of(figure)
        typst.compile(page, sys_inputs=inputs, font_paths=fonts, pdf_standards=["ua-1"], timestamp=0)

    taken: dict[str, list[float]] = {"ours": [], "floor": []}
    for number in range(ROUNDS):
        ours_options, floor_options = ReportOptions(first=day(number)), ReportOptions(first=day(number + ROUNDS))
        now = Moment.parse(f"2028-01-{number + 1:02d}T10:00+01:00")
        inputs = inputs_of(floor_options, now)
        taken["ours"].append(_timed(partial(ours, ours_options, now)))
        taken["floor"].append(_timed(partial(floor, inputs)))
    whole, bare = (1000 * min(taken[name]) for name in ("ours", "floor"))
    whole_kb = (tmp_path / "r.pdf").stat().st_size / 1000
    write_report(
        diary,
        guidance,
        assessment,
        tmp_path / "one.pdf",
        ReportOptions(sections=FIRST_PAGE),
        catalogue,
        Moment.parse("2028-01-01T10:00+01:00"),
    )
    first_kb = (tmp_path / "one.pdf").stat().st_size / 1000
    first = PdfReader(tmp_path / "one.pdf").pages
    with capsys.disabled():
        print(
            f"\nreport, two years and four pairs: {whole:.0f} ms, charts and pages bare {bare:.0f} ms, "
            f"ratio {whole / bare:.2f} (limit {LIMIT}); eight copies of 12 megapixels {1000 * copying:.0f} ms; "
            f"page one {first_kb:.0f} KB (limit {FIRST_PAGE_LIMIT_KB}), "
            f"the whole {whole_kb:.0f} KB (limit {WHOLE_LIMIT_KB})"
        )
    assert whole / bare <= LIMIT
    assert len(first) == 1
    assert first_kb < FIRST_PAGE_LIMIT_KB
    assert whole_kb < WHOLE_LIMIT_KB
