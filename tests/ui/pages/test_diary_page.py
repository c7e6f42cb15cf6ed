"""The page Diary on a real diary."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, a_use, an_event, day
from desks import DeskOn, desk_on, unnamed
from needlewise.domain.diary import Diary
from needlewise.services.changes import Kind
from needlewise.services.records.checkins import save_checkin
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.diary.model import MORE_ROWS, DiaryModel
from needlewise.ui.pages.diary.page import DiaryPage
from needlewise.ui.pages.diary.presenter import SearchDays
from needlewise.ui.pages.diary.rows import EntryRow

COURSE = a_treatment(1)
DIARY = a_diary(
    devices=[a_device()],
    sessions=[a_session(90, device_id=a_device().id, notes="Stung over the temples"), a_session(-60)],
    checkins=[a_checkin(91, redness=2, itch=4), a_checkin(92, redness=1), a_checkin(-59, redness=3)],
    treatments=[COURSE],
    treatment_uses=[a_use(COURSE, 91, 8), a_use(COURSE, 91, 21)],
    life_events=[an_event(80, notes="Exam")],
    photos=[a_photo(90)],
)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, DIARY) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> DiaryPage:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: DeskOn) -> DiaryPage:
    page = DiaryPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    page.show()
    page.arrive(None)
    return page


def choose(page: DiaryPage, kind: Kind, number: int) -> EntryRow:
    row = next(r for r in page.model.rows if isinstance(r, EntryRow) and (r.kind, r.day) == (kind, day(number)))
    place = page.model.place_of(row)
    assert place is not None
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(place, 0))
    return row


def kept(page: DiaryPage, kind: Kind) -> list[EntryRow]:
    return [row for row in page.model.rows if isinstance(row, EntryRow) and row.kind is kind]


def test_that_the_model_keeps_to_the_rules_of_models(page: DiaryPage, desk: DeskOn) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.model, mode)
    page.filters.kind.choose(Kind.SESSIONS)
    page.filters.asked.emit()
    desk.change(page, lambda ctx: save_checkin(ctx, a_checkin(95, redness=1)))
    assert tester.model() is page.model


def test_that_an_empty_model_has_no_rows(qtbot: QtBot) -> None:
    assert DiaryModel().rowCount() == 0


def test_that_rows_are_given_out_as_far_as_one_scrolls_or_jumps(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    diary = a_diary(checkins=[a_checkin(n, redness=1) for n in range(-400, 100)])
    with desk_on(qapp, tmp_path, diary) as desk:
        page = shown(qtbot, desk)
        assert page.model.rowCount() == MORE_ROWS
        page.list.scrollToBottom()
        qtbot.waitUntil(lambda: page.model.rowCount() > MORE_ROWS)
        page.arrive(day(-400))
        assert page.model.rowCount() == len(page.model.rows)
        assert page.list.entry is not None
        assert page.list.entry.day == day(-400)


def test_that_a_change_elsewhere_leaves_the_place_one_reads_at(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    diary = a_diary(checkins=[a_checkin(n, redness=1) for n in range(-400, 100)])
    with desk_on(qapp, tmp_path, diary) as desk:
        page = shown(qtbot, desk)
        page.arrive(day(-300))
        place = page.list.verticalScrollBar().value()
        desk.change(page, lambda ctx: save_checkin(ctx, a_checkin(-350, hour=20, redness=1)))
        assert page.list.verticalScrollBar().value() == place > 0
        assert page.list.entry is not None
        assert page.list.entry.day == day(-300)


def test_that_days_come_newest_first_and_headings_cannot_be_chosen(page: DiaryPage) -> None:
    days = [row.day for row in page.model.rows]
    assert days == sorted(days, reverse=True)
    assert page.model.flags(page.model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert page.model.flags(page.model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_that_deleting_by_key_can_be_undone(page: DiaryPage, desk: DeskOn, qtbot: QtBot) -> None:
    choose(page, Kind.SESSIONS, 90)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert len(kept(page, Kind.SESSIONS)) == 1
    desk.undo()
    assert len(kept(page, Kind.SESSIONS)) == 2


def test_that_the_entry_that_comes_into_the_place_of_a_deleted_one_is_current(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page, Kind.CHECKINS, 91)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.list.entry is not None
    assert page.list.entry.day == day(91)


def test_that_uses_of_a_day_are_deleted_and_come_back_together(page: DiaryPage, desk: DeskOn, qtbot: QtBot) -> None:
    choose(page, Kind.TREATMENT_USES, 91)
    qtbot.mouseClick(page.list.beside.delete, Qt.MouseButton.LeftButton)
    assert kept(page, Kind.TREATMENT_USES) == []
    desk.undo()
    assert [len(row.records) for row in kept(page, Kind.TREATMENT_USES)] == [2]


def test_that_photos_are_not_deleted_from_here(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page, Kind.PHOTOS, 90)
    assert page.list.beside.delete.isHidden()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert len(kept(page, Kind.PHOTOS)) == 1


@pytest.mark.parametrize(
    ("kind", "number", "place"),
    [(Kind.SESSIONS, 90, PageId.SESSION), (Kind.TREATMENTS, 1, PageId.SETTINGS), (Kind.PHOTOS, 90, PageId.PHOTOS)],
)
def test_that_enter_opens_what_has_a_page_of_its_own(
    page: DiaryPage, desk: DeskOn, qtbot: QtBot, kind: Kind, number: int, place: PageId
) -> None:
    record = choose(page, kind, number).records[0]
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wanted, argument = desk.wanted[-1]
    assert wanted is place
    assert record.id in (argument if isinstance(argument, tuple) else (argument,))


def test_that_a_check_in_is_edited_in_place(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page, Kind.CHECKINS, 91)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.editor.isVisible()
    page.editor.checkin.rows["redness"].set_value(3)
    page.editor.checkin.save()
    assert not page.editor.isVisible()
    assert page.list.isVisible()
    place = page.model.place_of(kept(page, Kind.CHECKINS)[1])
    assert page.model.line(place or 0).title == "Check-in: redness 3 of 4 and itch 4 of 10"


def test_that_an_event_is_edited_in_place_and_escape_leaves_it(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page, Kind.LIFE_EVENTS, 80)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    page.editor.event_form.notes.setPlainText("Two exams")
    qtbot.keyClick(page.editor.event_form, Qt.Key.Key_Escape)
    assert kept(page, Kind.LIFE_EVENTS)[0].records[0].notes == "Exam"
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    page.editor.event_form.notes.setPlainText("Two exams")
    qtbot.mouseClick(page.editor.event_form.save_button, Qt.MouseButton.LeftButton)
    assert kept(page, Kind.LIFE_EVENTS)[0].records[0].notes == "Two exams"


def test_that_times_of_use_are_edited_in_place(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page, Kind.TREATMENT_USES, 91)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert len(page.editor.uses.times) == 2
    page.editor.uses.times[0].time.setTime(page.editor.uses.times[0].time.time().addSecs(3600))
    qtbot.mouseClick(page.editor.uses.save_button, Qt.MouseButton.LeftButton)
    times = {use.at.wall.hour for use in kept(page, Kind.TREATMENT_USES)[0].records}
    assert times == {8, 22}


def test_that_a_use_in_time_to_come_is_not_saved(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page, Kind.TREATMENT_USES, 91)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    field = page.editor.uses.times[0]
    field.date.setDate(field.date.date().addDays(30))
    qtbot.mouseClick(page.editor.uses.save_button, Qt.MouseButton.LeftButton)
    assert page.editor.isVisible()
    qtbot.waitUntil(field.note.isVisible)
    assert {use.at.day for use in kept(page, Kind.TREATMENT_USES)[0].records} == {day(91)}


def test_that_search_and_filters_narrow_the_days(page: DiaryPage, qtbot: QtBot) -> None:
    page.filters.search.setText("temples")
    qtbot.waitUntil(lambda: len(page.model.rows) == 2)
    assert page.filters.found.text() == "1 entry found"
    qtbot.keyClick(page.filters.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.model.rows) > 2)
    page.filters.effect.choose("itch")
    page.filters.effect.activated.emit(0)
    assert [row.day for row in kept(page, Kind.CHECKINS)] == [day(91)]
    qtbot.mouseClick(page.filters.clear, Qt.MouseButton.LeftButton)
    assert len(kept(page, Kind.CHECKINS)) == 3


def test_that_days_can_be_limited(page: DiaryPage) -> None:
    page.filters.days.choose(SearchDays.MONTH)
    page.filters.days.activated.emit(0)
    assert min(row.day for row in page.model.rows) == day(80)
    page.filters.days.choose(SearchDays.BETWEEN)
    page.filters.days.activated.emit(0)
    page.filters.first.set_day(day(-70))
    page.filters.last.set_day(day(-50))
    page.filters.asked.emit()
    assert {row.day for row in page.model.rows} == {day(-60), day(-59)}
    assert page.filters.first.isVisible()


def test_that_a_search_without_a_find_offers_to_clear_it(page: DiaryPage, qtbot: QtBot) -> None:
    page.filters.search.setText("no such thing")
    qtbot.waitUntil(page.empty.isVisible)
    qtbot.mouseClick(page.empty.act, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    assert page.filters.search.text() == ""


def test_that_an_empty_diary_offers_to_log_a_session(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with desk_on(qapp, tmp_path, Diary()) as desk:
        page = shown(qtbot, desk)
        assert page.empty.isVisible()
        qtbot.mouseClick(page.empty.act, Qt.MouseButton.LeftButton)
        assert desk.wanted[0][0] is PageId.SESSION


def test_that_the_strip_jumps_to_the_day_entered(page: DiaryPage, qtbot: QtBot) -> None:
    strip = page.year.strip
    strip.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(strip, key)
    assert strip.day == day(91)
    assert "worst: redness 2 of 4" in strip.accessibleName()
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert page.list.entry is not None
    assert page.list.entry.day == day(91)


def test_that_a_click_on_the_strip_jumps_and_a_day_to_come_does_not(page: DiaryPage, qtbot: QtBot) -> None:
    strip = page.year.strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.box_of(day(80)).center().toPoint())
    assert page.list.entry is not None
    assert page.list.entry.day == day(80)
    assert strip.day_at(strip.box_of(day(101)).center()) is None
    assert strip.day_at(strip.box_of(day(100)).center()) == day(100)
    assert strip.day_at(QPoint(0, 0).toPointF()) is None


def test_that_the_strip_goes_to_the_years_that_have_a_day_recorded(page: DiaryPage, qtbot: QtBot) -> None:
    assert not page.year.later.isEnabled()
    qtbot.mouseClick(page.year.earlier, Qt.MouseButton.LeftButton)
    assert page.year.name.text() == "2025"
    assert not page.year.earlier.isEnabled()
    qtbot.mouseClick(page.year.later, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.year.strip, Qt.Key.Key_Home)
    qtbot.keyClick(page.year.strip, Qt.Key.Key_Up)
    assert page.year.name.text() == "2025"


def test_that_an_entry_of_another_year_turns_the_strip_to_it(page: DiaryPage) -> None:
    choose(page, Kind.CHECKINS, -59)
    assert page.year.year == 2025


def test_that_the_search_shortcut_puts_the_cursor_into_the_search(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page, Kind.CHECKINS, 91)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    page.arrive("search")
    assert not page.editor.isVisible()
    assert page.filters.search.isVisible()


def test_that_every_control_has_a_name(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page, Kind.TREATMENT_USES, 91)
    assert unnamed(page) == []
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert unnamed(page) == []
