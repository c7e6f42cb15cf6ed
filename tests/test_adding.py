"""Follows the recipes of app/ADDING.md with things that are thrown away afterwards."""

import csv
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from matplotlib.figure import Figure
from pypdf import PdfReader

from builders import a_checkin, a_session, at, day
from needlewise.analysis import assess as assessing
from needlewise.analysis.case import Case
from needlewise.analysis.results import Finding
from needlewise.bootstrap import AppContext, open_context
from needlewise.charts import registry as charts
from needlewise.charts.chart import Chart, ChartRequest, ChartTable
from needlewise.charts.registry import ChartEntry, Place, charts_in
from needlewise.charts.style import ChartStyle
from needlewise.cli.main import main
from needlewise.clock import FixedClock
from needlewise.errors import DraftRejected
from needlewise.guidance.loader import read_guidance
from needlewise.messages import Catalogue, Message, message
from needlewise.paths import resource_root
from needlewise.report.options import ReportOptions
from needlewise.services.assessment.assessing import assess
from needlewise.services.assessment.charting import plots
from needlewise.services.records.checkins import save_checkin
from needlewise.services.records.diary import load_diary
from needlewise.services.report.making import report_model, write_report
from needlewise.services.transfer.exporting import export_to
from needlewise.services.transfer.formats import registry as formats
from needlewise.services.transfer.formats.registry import FormatEntry
from needlewise.services.transfer.formats.request import ExportReport, ExportRequest
from needlewise.ui.pages.checkin.presenter import Control, effect_field, fields_to_add
from needlewise.ui.words import Words

TINGLING = {"id": "tingling", "scale": "sev3", "expected": True}
NEW_RULE = {"id": "NEW-01", "trigger": "tingling recorded", "level": "caution", "msg": "Tingling.", "src": ["D"]}


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of guidance and words, to be added to."""
    for name in ("guidance", "locales"):
        shutil.copytree(resource_root() / name, tmp_path / "resources" / name)
    return tmp_path / "resources"


def add_words(resources: Path, language: str, file: str, text: str) -> None:
    with (resources / "locales" / language / file).open("a", encoding="utf-8") as words:
        words.write(f"\n{text}\n")


@pytest.fixture
def ctx(resources: Path, tmp_path: Path) -> Iterator[AppContext]:
    """A diary with the symptom of the recipe and a rule about it."""
    path = resources / "guidance" / "guidance.json"
    guidance = json.loads(path.read_text(encoding="utf-8"))
    guidance["vocab"]["effects"].append(TINGLING)
    guidance["rules"].append(NEW_RULE)
    path.write_text(json.dumps(guidance), encoding="utf-8")
    add_words(resources, "en", "vocabulary.ftl", "effect-tingling = tingling")
    add_words(resources, "de", "vocabulary.ftl", "effect-tingling = Kribbeln")
    add_words(resources, "en", "rules.ftl", "title-NEW-01 = New\nfinding-NEW-01 = New.\nadvice-NEW-01 = New.")
    with open_context(tmp_path / "diary", clock=FixedClock(at(30))) as opened:
        with opened.store.write(opened.clock.now()) as uow:
            uow.sessions.add_all([a_session(1), a_session(15)])
            uow.commit()
        yield replace(
            opened,
            guidance=read_guidance(resources / "guidance"),
            catalogue=Catalogue(resources / "locales"),
        )


def test_that_a_symptom_goes_from_the_check_in_to_chart_document_table_and_report(
    ctx: AppContext, tmp_path: Path
) -> None:
    field = effect_field("tingling", ctx.guidance, Words(ctx.catalogue))
    assert (field.label, field.control, len(field.steps)) == ("Tingling", Control.STEPS, 4)
    offered = fields_to_add(ctx.guidance, Words(ctx.catalogue), frozenset())
    assert field in [each for group in offered.values() for each in group]

    save_checkin(ctx, a_checkin(16, tingling=2))
    with pytest.raises(DraftRejected):
        save_checkin(ctx, a_checkin(17, tingling=9))
    diary, now = load_diary(ctx), ctx.clock.now()
    assessment = assess(ctx)
    series = plots(diary, ctx.guidance, assessment, effect_id="tingling")["symptoms"]
    assert "For tingling" in ctx.catalogue.text(series.described) or "Tingling" in ctx.catalogue.text(
        series.described
    )

    export_to(ctx, tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["checkins"][0]["symptoms"] == {"tingling": 2}
    export_to(ctx, tmp_path / "tables")
    with (tmp_path / "tables" / "checkins.csv").open(encoding="utf-8", newline="") as file:
        assert [row["symptom_tingling"] for row in csv.DictReader(file)] == ["2"]
    for language, name in (("en", "Tingling"), ("de", "Kribbeln")):
        options = ReportOptions(language=language)
        model = report_model(diary, ctx.guidance, assessment, options, ctx.catalogue, now)
        assert name in repr(model.comparison)


def test_that_a_rule_is_heard_with_its_words(ctx: AppContext, monkeypatch: pytest.MonkeyPatch) -> None:
    def tingling(case: Case) -> Finding | None:
        return case.finding("NEW-01", {}) if case.log.of("tingling") else None

    monkeypatch.setattr(assessing, "RULES", {**assessing.RULES, "NEW-01": tingling})
    assert "NEW-01" not in [finding.rule_id for finding in assess(ctx).findings]
    save_checkin(ctx, a_checkin(16, tingling=2))
    (found,) = [finding for finding in assess(ctx).findings if finding.rule_id == "NEW-01"]
    assert ctx.catalogue.text(found.title) == "New"


@dataclass(frozen=True, slots=True)
class Counted:
    sessions: int

    @property
    def is_empty(self) -> bool:
        return self.sessions == 0


def _count(asked: ChartRequest) -> Counted:
    return Counted(len(asked.sessions))


def _draw(figure: Figure, data: Counted, style: ChartStyle, words: Catalogue) -> None:
    figure.clear()
    figure.text(0.5, 0.5, words.text(_describe(data)), fontfamily=style.font_family)


def _describe(data: Counted) -> Message:
    return message("chart-count", count=data.sessions)


def _table(data: Counted) -> ChartTable:
    return ChartTable(heads=(message("chart-table-sessions"),), rows=((data.sessions,),))


COUNT = Chart(
    data=_count, draw=_draw, describe=_describe, read=lambda data, _panel, _x: _describe(data), table=_table
)


def test_that_a_chart_is_given_out_and_printed(
    ctx: AppContext, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = ChartEntry(id="count", load=lambda: COUNT, places=frozenset(Place) - {Place.REPORT_FRONT})
    monkeypatch.setattr(charts, "CHARTS", (*charts.CHARTS, entry))
    for language in ("en", "de"):
        add_words(
            resources,
            language,
            "charts.ftl",
            "chart-title-count = Counted\nchart-about-count = .\nchart-count = n { $count }",
        )
    ctx = replace(ctx, catalogue=Catalogue(resources / "locales"))
    save_checkin(ctx, a_checkin(16, itch=2))
    assert entry in charts_in(Place.SCREEN)

    assert export_to(ctx, tmp_path / "all.svg").records == {"charts": 5}
    assert "n 2" in (tmp_path / "all.svg" / "count.svg").read_text("utf-8")
    assert (tmp_path / "all.svg" / "count.csv").read_text("utf-8").splitlines() == ["Sessions", "2"]
    out = tmp_path / "out.pdf"
    write_report(load_diary(ctx), ctx.guidance, assess(ctx), out, ReportOptions(), ctx.catalogue, ctx.clock.now())
    assert "Counted" in "".join(page.extract_text() for page in PdfReader(out).pages)


def test_that_a_format_is_listed_and_written_with_its_option(
    ctx: AppContext,
    resources: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def write(asked: ExportRequest) -> ExportReport:
        asked.out.write_text(" ".join(asked.options) or "plain")
        return ExportReport(records={"sessions": len(asked.diary().sessions)})

    entry = FormatEntry(id="lines", load=lambda: write, endings=(".lines",), options=("short",))
    monkeypatch.setattr(formats, "FORMATS", (*formats.FORMATS, entry))
    monkeypatch.setattr("needlewise.cli.main.resource_root", lambda: resources)
    words = "format-name-lines = Lines\nformat-about-lines = a line each\nformat-option-short = less of it"
    add_words(resources, "en", "formats.ftl", words)
    ctx.close()
    out = tmp_path / "out.lines"
    assert main(["export", "--help"]) == 0
    listed = capsys.readouterr().out
    assert "a line each" in listed and "--short" in listed
    assert main(["export", str(out), "--short", "--diary", str(ctx.folder), "--from", day(10).isoformat()]) == 0
    assert out.read_text() == "short"
    assert main(["export", str(tmp_path / "out.zip"), "--short", "--diary", str(ctx.folder)]) == 2


def test_that_a_language_is_a_folder_of_words(ctx: AppContext, resources: Path) -> None:
    shutil.copytree(resources / "locales" / "de", resources / "locales" / "da")
    words = Catalogue(resources / "locales")
    assert "da" in words.languages
    options = ReportOptions(language="da")
    save_checkin(ctx, a_checkin(16, itch=2))
    model = report_model(load_diary(ctx), ctx.guidance, assess(ctx), options, words, ctx.clock.now())
    assert (model.language, model.title) == ("da", words.speaking("de").text("report-title"))
