"""A report of two years, against drawing its charts and compiling its page with nothing around them.

The fastest of interleaved rounds are compared: whatever else the computer does can only slow a round down.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

import matplotlib
import pytest
import typst
from matplotlib.figure import Figure

from charted import a_long_diary
from needlewise.analysis.assess import assess
from needlewise.charts.axes import svg_of
from needlewise.charts.reaction import draw_reaction
from needlewise.charts.spacing import draw_spacing
from needlewise.charts.style import load_style
from needlewise.charts.symptoms import draw_symptoms
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.services.charting import trends
from needlewise.services.reporting import ReportOptions, report_model, write_report

pytestmark = pytest.mark.bench
LIMIT = 1.5
ROUNDS = 9
NOW = Moment.parse("2028-01-03T10:00+01:00")


def test_that_a_two_year_report_costs_little_more_than_its_charts_and_its_page(
    guidance: Guidance, catalogue: Catalogue, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary, as_of = a_long_diary(years=2)
    assessment = assess(diary, guidance, as_of)
    model = report_model(diary, guidance, assessment, ReportOptions(), catalogue, NOW)
    data = trends(diary, guidance, assessment)
    charts = (
        (draw_symptoms, data.symptoms, 2.6),
        (draw_reaction, data.reaction, 1.6),
        (draw_spacing, data.spacing, 2.6),
    )
    style = load_style("print").sized(8.6)
    page = resource_root() / "report" / "page.typ"
    inputs = {"report": json.dumps(asdict(model), ensure_ascii=False)}
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[f"{matplotlib.get_data_path()}/fonts/ttf"])

    def ours() -> None:
        write_report(diary, guidance, assessment, tmp_path / "r.pdf", ReportOptions(), catalogue, NOW)

    def floor() -> None:
        for draw, of, height_in in charts:
            figure = Figure((7.17, height_in))
            draw(figure, of, style, catalogue)
            svg_of(figure)
        typst.compile(page, sys_inputs=inputs, font_paths=fonts, pdf_standards=["ua-1"], timestamp=0)

    taken: dict[str, list[float]] = {"ours": [], "floor": []}
    for _ in range(ROUNDS):
        for name, work in (("ours", ours), ("floor", floor)):
            begun = perf_counter()
            work()
            taken[name].append(perf_counter() - begun)
    whole, bare = (1000 * min(taken[name]) for name in ("ours", "floor"))
    with capsys.disabled():
        print(
            f"\nreport, two years: {whole:.0f} ms, charts and page bare {bare:.0f} ms, "
            f"ratio {whole / bare:.2f} (limit {LIMIT})"
        )
    assert whole / bare <= LIMIT
