"""The sheet for another tracker's file, on a real diary."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_diary
from desks import DeskOn, desk_on, unnamed
from needlewise.errors import Cancelled, InputError
from needlewise.progress import Progress
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.settings.page import SettingsPage
from needlewise.ui.pages.settings.tracker import TrackerCard

CLEAR = "date,itch /10,notes\n2026-03-01,3,calm\n2026-03-02,4,\n"
UNSURE = "date,itch,mood\n2026-03-01,2,ok\n2026-03-02,3,ok\n"
LONG = "date,symptom,value\n2026-03-01,Itch,3/10\n2026-03-01,Mood,8/10\n2026-03-02,Itch,5/10\n"


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary(checkins=[a_checkin(1, itch=1)])) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    page.show()
    page.arrive("data")
    return page


@pytest.fixture
def card(page: SettingsPage) -> TrackerCard:
    return page.data.tracker


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def write_file(text: str) -> Path:
        (tmp_path / "in.csv").write_text(text, encoding="utf-8")
        return tmp_path / "in.csv"

    return write_file


def choose(card: TrackerCard, column: str, meaning: str) -> None:
    QApplication.processEvents()
    choice = (card.columns.choices | card.names.choices)[column]
    choice.choose(meaning)
    choice.activated.emit(choice.currentIndex())


def shown(card: TrackerCard) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_that_a_file_that_leaves_no_doubt_is_taken_in_and_undone(
    card: TrackerCard, desk: DeskOn, write: Callable[[str], Path]
) -> None:
    card.consider(write(CLEAR))
    assert "This adds 2 check-ins. Nothing of it is in your diary yet." in shown(card)
    assert "itch 3 · “calm”" in shown(card)
    assert card.take.text() == "Take in 2 entries" and card.take.isEnabled()
    assert len(load_diary(desk.context).checkins) == 1
    card.take.click()
    assert len(load_diary(desk.context).checkins) == 3
    assert card.choose.isVisible() and not card.take.isVisible()
    desk.undo()
    assert len(load_diary(desk.context).checkins) == 1


def test_that_every_control_of_the_sheet_has_a_name(
    page: SettingsPage, card: TrackerCard, write: Callable[[str], Path]
) -> None:
    for text in (UNSURE, LONG, "date,session\n3/4/2026,yes\n"):
        card.consider(write(text))
        assert card.leave.isVisible()
        assert unnamed(page) == []


def test_that_scales_are_agreed_to_before_anything_comes_in(card: TrackerCard, write: Callable[[str], Path]) -> None:
    card.consider(write(UNSURE))
    assert "“itch” is read as itch as it stands, 0 to 10" in shown(card)
    assert not card.take.isEnabled()
    card.outcome.agree.set_ticked(True)
    assert card.take.isEnabled()


def test_that_another_scale_is_stated_anew_and_agreed_to_anew(
    card: TrackerCard, desk: DeskOn, write: Callable[[str], Path]
) -> None:
    card.consider(write(UNSURE))
    card.outcome.agree.set_ticked(True)
    scale = card.columns.scales["itch"]
    scale.choose("0-4")
    scale.activated.emit(scale.currentIndex())
    assert "2 → 5, 3 → 8" in shown(card)
    assert not card.take.isEnabled()
    card.outcome.agree.set_ticked(True)
    card.take.click()
    assert [c.symptoms["itch"] for c in load_diary(desk.context).checkins] == [1, 5, 8]


def test_that_a_column_can_be_given_another_meaning(card: TrackerCard, write: Callable[[str], Path]) -> None:
    card.consider(write(CLEAR))
    choose(card, "notes", "")
    assert "calm" not in card.outcome.findChild(QLabel).text() and "“calm”" not in shown(card)
    choose(card, "itch /10", "effect:pain")
    assert "pain or tenderness 3" in shown(card)
    choose(card, "date", "")
    assert "Before it can come in: it is not clear which column holds the day." in shown(card)
    assert not card.take.isEnabled()


def test_that_the_names_in_a_long_file_have_meanings_of_their_own(
    card: TrackerCard, write: Callable[[str], Path]
) -> None:
    card.consider(write(LONG))
    assert "1 row is of something that stays out." in shown(card)
    assert list(card.names.choices) == ["Itch", "Mood"]
    choose(card, "Mood", "effect:headache")
    assert "itch 3 · headache 8" in shown(card)


def test_that_an_unclear_order_of_days_is_asked_for(card: TrackerCard, write: Callable[[str], Path]) -> None:
    card.consider(write("date,itch /10\n3/4/2026,2\n"))
    assert card.reading.order.isVisible() and not card.take.isEnabled()
    card.reading.order.choose("month-first")
    card.reading.order.activated.emit(1)
    assert "Wed 4 Mar 2026, 12:00" in shown(card)
    assert card.take.isEnabled()


def test_that_sessions_without_a_length_ask_for_one(card: TrackerCard, write: Callable[[str], Path]) -> None:
    card.consider(write("date,session\n2026-03-01,yes\n"))
    assert card.reading.length.isVisible() and not card.take.isEnabled()
    card.reading.length.set_number(0.5)
    card.reading.length.editingFinished.emit()
    assert "session, 0.5 mm" in shown(card) and card.take.isEnabled()


def test_that_the_time_of_days_without_one_can_be_set(card: TrackerCard, write: Callable[[str], Path]) -> None:
    card.consider(write(CLEAR))
    card.reading.clock.setTime(card.reading.clock.time().addSecs(8 * 3600))
    card.reading.clock.editingFinished.emit()
    assert "Sun 1 Mar 2026, 20:00" in shown(card)
    card.consider(write("date,itch /10\n2026-03-01T08:00,2\n"))
    assert not card.reading.clock.isVisible()


def test_that_rows_that_stay_out_are_named_the_first_few_of_them(
    card: TrackerCard, write: Callable[[str], Path]
) -> None:
    card.consider(write("date,itch /10\n2026-03-01,3\n" + "soon,1\nlater,2\nnever,11\nx,1\ny,1\nz,1\nw,1\n"))
    said = shown(card)
    assert "7 rows cannot be read and stay out:" in said
    assert "Row 3, date: “soon” is not a day" in said
    assert "and 2 more" in said


def test_that_a_broken_file_ends_in_words(card: TrackerCard, desk: DeskOn, write: Callable[[str], Path]) -> None:
    card.consider(write("date\n"))
    assert isinstance(desk.errors[0], InputError)
    assert card.choose.isEnabled() and card.choose.isVisible() and card.progress.progress is None


def test_that_a_file_of_many_columns_shows_every_one_of_them(
    card: TrackerCard, qtbot: QtBot, write: Callable[[str], Path]
) -> None:
    names = [f"column {number}" for number in range(60)]
    card.consider(write(f"date,itch /10,{','.join(names)}\n2026-03-01,3{',xyz' * 60}\n"))
    qtbot.waitUntil(lambda: list(card.columns.choices) == ["date", "itch /10", *names])
    assert card.take.isEnabled()


def test_that_cancel_leaves_everything_as_it_was(
    card: TrackerCard, desk: DeskOn, write: Callable[[str], Path]
) -> None:
    card.consider(write(CLEAR))
    card.leave.click()
    assert card.choose.isVisible() and not card.leave.isVisible()
    assert len(load_diary(desk.context).checkins) == 1


def test_that_a_file_that_came_in_before_says_so(card: TrackerCard, write: Callable[[str], Path]) -> None:
    card.consider(write(CLEAR))
    card.take.click()
    card.consider(write(CLEAR))
    assert "This adds no entry. 2 entries are in your diary already." in shown(card)
    assert not card.take.isEnabled()


def test_that_taking_in_that_is_called_off_leaves_the_sheet_and_the_diary_as_they_were(
    card: TrackerCard, desk: DeskOn, write: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    card.consider(write(CLEAR))
    begin = card.progress.begin

    def begin_and_cancel(words: str) -> Progress:
        progress = begin(words)
        progress.cancel()
        return progress

    monkeypatch.setattr(card.progress, "begin", begin_and_cancel)
    card.take.click()
    assert len(load_diary(desk.context).checkins) == 1
    assert isinstance(desk.errors[0], Cancelled)
    assert card.take.isVisible() and card.take.isEnabled()
