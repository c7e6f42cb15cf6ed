"""How long the window's thread is held up while ten years are imported, assessed and reported. Each page has been
seen before, as making one takes longer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from heartbeat import Heartbeat
from needlewise.bootstrap import open_context
from needlewise.clock import SystemClock
from needlewise.demo.writing import write_demo
from needlewise.services.transfer.exporting import export_to
from needlewise.ui.app import Program
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.report.page import ReportPage
from needlewise.ui.pages.report.presenter import ReportDays
from needlewise.ui.pages.settings.page import SettingsPage
from needlewise.ui.pauses import Pauses
from programs import running, settle

pytestmark = pytest.mark.bench

MOST_MS = 50
YEARS = 10
IDLE_MS = 500


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten years as one file."""
    folder = tmp_path_factory.mktemp("ten-years")
    write_demo(folder / "made-up", YEARS, 0, 1)
    with open_context(folder / "made-up") as context:
        export_to(context, folder / "ten-years.json")
    return folder / "ten-years.json"


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """On a diary of one year, which ten other years can be imported into."""
    write_demo(tmp_path / "diary", 1, 0, 2)
    pauses = Pauses(qapp)
    pauses.shorten()
    with running(qapp, qtbot, tmp_path, clock=SystemClock()) as program:
        yield program
    pauses.restore()


def longest_ms(qtbot: QtBot, program: Program, act: Callable[[], object]) -> float:
    """The longest gap of the beat from an act until all it asked for is there."""
    beat = Heartbeat()
    beat.start()
    act()
    qtbot.wait(50)
    settle(qtbot, program)
    qtbot.wait(IDLE_MS)
    return beat.stop()


def choose_all_days(report: ReportPage) -> None:
    report.options.days.choose(ReportDays.ALL)
    report.options.changed.emit()


def test_that_no_call_holds_the_window_while_importing_assessing_or_reporting(
    qtbot: QtBot, program: Program, document: Path
) -> None:
    window = program.window
    for page in (PageId.TRENDS, PageId.REPORT, PageId.SETTINGS):
        window.show_page(page)
        settle(qtbot, program)
    settings, report = window.pages[PageId.SETTINGS], window.pages[PageId.REPORT]
    assert isinstance(settings, SettingsPage)
    assert isinstance(report, ReportPage)
    settings.show_section("data")
    importing = settings.data.importing
    gaps_ms = {
        "idle": longest_ms(qtbot, program, lambda: None),
        "reading a file to import": longest_ms(qtbot, program, lambda: importing.consider(document)),
        "importing it": longest_ms(qtbot, program, importing.take.click),
        "assessing and drawing trends": longest_ms(qtbot, program, lambda: window.show_page(PageId.TRENDS)),
        "setting the report": longest_ms(qtbot, program, lambda: window.show_page(PageId.REPORT)),
        "setting it for all days": longest_ms(qtbot, program, lambda: choose_all_days(report)),
    }
    for what, gap_ms in gaps_ms.items():
        print(f"{what}: {gap_ms:.0f} ms (aim {MOST_MS})")
