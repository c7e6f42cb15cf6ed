"""Bringing in a CSV file of 100,000 rows: what it costs against parsing it and inserting the same records, and how
long the window is held up meanwhile. Costs are processor time, so that what else runs does not count."""

import csv
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csv_files import write_csv
from heartbeat import Heartbeat
from needlewise.bootstrap import open_context
from needlewise.domain.checkins import CheckIn
from needlewise.services.transfer.csv_import import import_csv, mapping_for, open_csv
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.settings.page import SettingsPage
from needlewise.ui.pauses import Pauses
from programs import running, settle

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
LIMIT = 2.0
ROWS = 100_000
ROUNDS = 2
MOST_MS = 50
PATIENCE_MS = 300_000


def test_that_an_import_costs_at_most_twice_parsing_and_inserting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_csv(tmp_path / "in.csv", ROWS)
    ours: list[float] = []
    bare: list[float] = []
    for number in range(ROUNDS):
        seconds, checkins = _import(file, tmp_path / f"ours-{number}")
        ours.append(seconds)
        bare.append(_parse_and_insert(file, checkins, tmp_path / f"bare-{number}"))
    ratio = min(ours) / min(bare)
    with capsys.disabled():
        print(
            f"\n  {ROWS:,} rows: imported in {min(ours):.2f} s; parsed and inserted in {min(bare):.2f} s; "
            f"{ratio:.2f} times (at most {LIMIT})"
        )
    assert ratio <= LIMIT


def test_that_the_window_is_not_held_up_while_a_long_file_comes_in(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_csv(tmp_path / "in.csv", ROWS)
    pauses = Pauses(qapp)
    pauses.shorten()
    open_context(tmp_path / "diary").close()
    with running(qapp, qtbot, tmp_path) as program:
        program.window.show_page(PageId.SETTINGS)
        settings = program.window.pages[PageId.SETTINGS]
        assert isinstance(settings, SettingsPage)
        settings.show_section("data")
        settle(qtbot, program)
        tracker = settings.data.tracker
        gaps_ms = {}
        beat = Heartbeat()
        beat.start()
        qtbot.wait(1000)
        gaps_ms["nothing"] = beat.stop()
        beat = Heartbeat()
        beat.start()
        tracker.consider(file)
        qtbot.waitUntil(tracker.take.isVisible, timeout=PATIENCE_MS)
        gaps_ms["reading it"] = beat.stop()
        beat = Heartbeat()
        beat.start()
        tracker.take.click()
        qtbot.waitUntil(lambda: tracker.progress.progress is None, timeout=PATIENCE_MS)
        gaps_ms["bringing it in"] = beat.stop()
        qtbot.waitUntil(lambda: not program.desk.jobs.is_busy, timeout=PATIENCE_MS)
    pauses.restore()
    with capsys.disabled():
        print("", *(f"{what}: {gap_ms:.0f} ms (aim {MOST_MS})" for what, gap_ms in gaps_ms.items()), sep="\n  ")


def _import(file: Path, folder: Path) -> tuple[float, tuple[CheckIn, ...]]:
    with open_context(folder) as ctx:
        begun = process_time()
        table = open_csv(file)
        report = import_csv(ctx, table, mapping_for(ctx, table))
        seconds = process_time() - begun
    checkins = report.plan.add.checkins
    assert len(checkins) == ROWS and not report.plan.refused
    return seconds, checkins


def _parse_and_insert(file: Path, checkins: tuple[CheckIn, ...], folder: Path) -> float:
    with open_context(folder) as ctx:
        begun = process_time()
        with file.open(encoding="utf-8", newline="") as text:
            rows = list(csv.reader(text))
        with ctx.store.write(ctx.clock.now()) as uow:
            uow.checkins.add_all(checkins)
            uow.commit()
        seconds = process_time() - begun
    assert len(rows) == ROWS + 1
    return seconds
