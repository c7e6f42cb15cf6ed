"""Journeys through the real window on a real diary."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_device, a_diary, a_session, at
from desks import keep
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.domain.diary import Diary
from needlewise.domain.photos import Photo
from needlewise.services.records.diary import load_diary
from needlewise.services.records.person import load_person
from needlewise.ui.app import Program
from needlewise.ui.opening import DEMO_PHOTOS
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.help import HelpPage
from needlewise.ui.pages.session.page import SessionPage
from needlewise.ui.pages.today.page import TodayPage
from needlewise.ui.pages.welcome.page import WelcomePage
from programs import running, settle

P = TypeVar("P", bound=Page)
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def page_of(program: Program, kind: type[P]) -> P:
    assert program.window.current is not None
    page = program.window.pages[program.window.current]
    assert isinstance(page, kind)
    return page


def written(folder: Path) -> Diary:
    with open_context(folder / "diary", read_only=True) as ctx:
        return load_diary(ctx)


def test_that_a_first_run_leads_to_a_session_a_check_in_and_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running(qapp, qtbot, tmp_path) as program:
        welcome = page_of(program, WelcomePage)
        assert not program.window.rail.isVisible()
        qtbot.mouseClick(welcome.what.accept, LEFT)
        welcome.screening.ticks["cold_sore_history"].box.click()
        qtbot.mouseClick(welcome.screening.go_on, LEFT)
        welcome.device.name.setText("Roller 540")
        qtbot.mouseClick(welcome.device.save, LEFT)
        settle(qtbot, program)

        today = page_of(program, TodayPage)
        assert program.window.rail.isVisible()
        assert today.verdict.headline.text() == "Nothing in your log says wait"
        assert today.state is not None
        assert today.state.devices[0].name == "Roller 540"

        qtbot.keyClick(program.window, Key.Key_N, Control)
        settle(qtbot, program)
        form = page_of(program, SessionPage)
        form.clean.before.done.click()
        qtbot.mouseClick(form.save_button, LEFT)
        settle(qtbot, program)
        today = page_of(program, TodayPage)
        settle(qtbot, program)
        assert today.verdict.headline.text() == "Rest until Tue 14 Apr"
        assert program.window.undo_bar.isVisible()

        qtbot.keyClick(program.window, Key.Key_K, Control)
        scale = today.form.rows["redness"].control
        assert scale.hasFocus()
        qtbot.keyClicks(scale, "1")
        qtbot.keyClick(scale, Key.Key_Return)
        settle(qtbot, program)
        assert today.state is not None
        assert any(row.points for row in today.state.trend.rows)

        qtbot.keyClick(program.window, Key.Key_Z, Control)
        settle(qtbot, program)
        qtbot.keyClick(program.window, Key.Key_Z, Control)
        settle(qtbot, program)
        assert today.verdict.headline.text() == "Nothing in your log says wait"

        qtbot.mouseClick(program.window.undo_bar.action, LEFT)
        settle(qtbot, program)
        assert today.verdict.headline.text() == "Rest until Tue 14 Apr"
    diary = written(tmp_path)
    assert (len(diary.sessions), len(diary.checkins)) == (1, 0)
    with open_context(tmp_path / "diary", read_only=True) as ctx:
        person = load_person(ctx)
    assert person is not None
    assert person.screening is not None
    assert [id_ for id_, answer in person.screening.items() if answer] == ["cold_sore_history"]


def test_that_answers_may_be_kept_to_oneself_and_the_device_come_later(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running(qapp, qtbot, tmp_path) as program:
        welcome = page_of(program, WelcomePage)
        qtbot.mouseClick(welcome.what.accept, LEFT)
        qtbot.mouseClick(welcome.screening.rather_not, LEFT)
        qtbot.mouseClick(welcome.device.none, LEFT)
        settle(qtbot, program)
        assert page_of(program, TodayPage).isVisible()
    diary = written(tmp_path)
    assert diary.person is not None
    assert (diary.person.screening, diary.devices) == (None, ())
    with running(qapp, qtbot, tmp_path) as program:
        assert program.window.current is PageId.TODAY


def test_that_a_look_around_leaves_nothing_behind_and_leads_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    with running(qapp, qtbot, tmp_path) as program:
        qtbot.mouseClick(page_of(program, WelcomePage).what.demo, LEFT)
        qtbot.waitUntil(lambda: program.window.demo_bar.isVisible())
        settle(qtbot, program)
        assert page_of(program, TodayPage).state is not None
        photos: list[Photo] = []
        program.desk.ask(program.window, lambda ctx: load_diary(ctx).photos, photos.extend)
        settle(qtbot, program)
        assert len(photos) == DEMO_PHOTOS
        made_up = [place for place in scratch.iterdir() if place.name.startswith("needlewise-")]
        assert len(made_up) == 1
        qtbot.mouseClick(program.window.demo_bar.action, LEFT)
        settle(qtbot, program)
        assert program.window.current is PageId.WELCOME
        assert not made_up[0].exists()


def test_that_a_check_in_without_answers_says_what_is_missing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with open_context(tmp_path / "diary") as ctx:
        keep(ctx, a_diary(sessions=[a_session(50)]))
    with running(qapp, qtbot, tmp_path) as program:
        today = page_of(program, TodayPage)
        qtbot.mouseClick(today.form.save_button, LEFT)
        assert today.form.problem.isVisible()


def test_that_the_last_session_is_edited_from_today(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with open_context(tmp_path / "diary") as ctx:
        keep(ctx, a_diary(devices=[a_device()], sessions=[a_session(50)]))
    with running(qapp, qtbot, tmp_path) as program:
        qtbot.mouseClick(page_of(program, TodayPage).last_session.action, LEFT)
        settle(qtbot, program)
        form = page_of(program, SessionPage)
        form.how.notes.setPlainText("mended")
        qtbot.mouseClick(form.save_button, LEFT)
        settle(qtbot, program)
        assert program.window.current is PageId.TODAY
    assert written(tmp_path).sessions[0].notes == "mended"


def test_that_what_to_leave_alone_stands_on_today_once_a_session_is_logged_and_passes(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with open_context(tmp_path / "diary") as ctx:
        keep(ctx, a_diary(devices=[a_device()], sessions=[a_session(50)]))
    clock = FixedClock(at(100, 12))
    with running(qapp, qtbot, tmp_path, clock=clock) as program:
        today = page_of(program, TodayPage)
        assert not today.aftercare.isVisible()
        qtbot.keyClick(program.window, Key.Key_N, Control)
        settle(qtbot, program)
        form = page_of(program, SessionPage)
        form.clean.before.done.click()
        qtbot.mouseClick(form.save_button, LEFT)
        settle(qtbot, program)
        settle(qtbot, program)
        assert program.window.current is PageId.TODAY
        assert today.aftercare.isVisible()
        assert today.aftercare.each.is_open

        clock.moment = at(115, 12)
        today.refresh()
        settle(qtbot, program)
        assert not today.aftercare.isVisible()


def test_that_help_during_the_first_run_leads_back_to_it_and_nowhere_else(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running(qapp, qtbot, tmp_path) as program:
        qtbot.mouseClick(page_of(program, WelcomePage).what.accept, LEFT)
        qtbot.keyClick(program.window, Key.Key_F1)
        help_page = page_of(program, HelpPage)
        assert not program.window.rail.isVisible()
        qtbot.mouseClick(help_page.back, LEFT)
        assert page_of(program, WelcomePage).screening.isVisible()


def test_that_the_same_page_twice_is_not_opened_anew(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with open_context(tmp_path / "diary") as ctx:
        keep(ctx, a_diary(sessions=[a_session(50)]))
    with running(qapp, qtbot, tmp_path) as program:
        qtbot.keyClick(program.window, Key.Key_N, Control)
        settle(qtbot, program)
        page_of(program, SessionPage).how.notes.setPlainText("begun")
        qtbot.keyClick(program.window, Key.Key_N, Control)
        settle(qtbot, program)
        assert page_of(program, SessionPage).how.notes.toPlainText() == "begun"
        qtbot.keyClick(program.window, Key.Key_Escape)
