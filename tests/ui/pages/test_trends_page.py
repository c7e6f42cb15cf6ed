"""The page Trends on a real diary."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_diary, a_session, at, day
from desks import DeskOn, desk_on
from needlewise.charts.registry import REACTION, SETTLING, SPACING, SYMPTOMS
from needlewise.domain.diary import Diary
from needlewise.errors import OutputError
from needlewise.services.records.sessions import log_session
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.trends.page import TrendsPage
from needlewise.ui.pages.trends.presenter import ChartWanted, Reach
from needlewise.ui.theme import Scheme

DIARY = a_diary(
    sessions=[a_session(n) for n in range(0, 98, 14)],
    checkins=[
        a_checkin(n, redness=max(0, 3 - n % 14), itch=max(0, 5 - n % 14), shedding=n % 3) for n in range(1, 99)
    ],
)


def shown(qtbot: QtBot, desk: DeskOn) -> TrendsPage:
    page = TrendsPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.arrive(None)
    return page


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, DIARY) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> TrendsPage:
    return shown(qtbot, desk)


def test_that_each_chart_is_drawn_and_described_in_words(page: TrendsPage) -> None:
    for card in page.cards.values():
        assert card.view.picture is not None
        assert not card.view.picture.image.isNull()
        assert card.view.accessibleDescription() == card.described.text()
    assert "7 sessions" in page.cards[SYMPTOMS.id].described.text()


def test_that_pointing_at_a_chart_says_the_day_and_its_values(page: TrendsPage, qtbot: QtBot) -> None:
    view = page.cards[SYMPTOMS.id].view
    assert view.picture is not None
    panel = view.picture.panels[1]
    number = (day(44) - day(0)).days + round(panel.first + 0.5)
    spot = QPoint(round(panel.place_of(number)), round(panel.box.center().y()))
    qtbot.mouseMove(view, spot)
    assert page.desk.words.full_date(day(44)) in view.pointed_words
    assert "redness 1" in view.pointed_words


def test_that_arrow_keys_walk_through_the_days(page: TrendsPage, qtbot: QtBot) -> None:
    view = page.cards[SPACING.id].view
    qtbot.keyClick(view, Qt.Key.Key_Left)
    last = view.pointed_words
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert last
    assert view.pointed_words not in ("", last)
    assert view.accessibleDescription() == view.pointed_words


def test_that_the_reaction_chart_reads_days_after_a_session(page: TrendsPage, qtbot: QtBot) -> None:
    view = page.cards[REACTION.id].view
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.pointed_words.startswith("On the day of the session, redness")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "2 after 0.5 mm (middle half 2 to 2)" in view.pointed_words


def test_that_another_range_draws_other_days(page: TrendsPage, qtbot: QtBot) -> None:
    whole = page.cards[SYMPTOMS.id].described.text()
    qtbot.mouseClick(page.reach.buttons[Reach.QUARTER], Qt.MouseButton.LeftButton)
    assert page.cards[SYMPTOMS.id].described.text() != whole


def test_that_the_theme_colours_the_picture(page: TrendsPage, desk: DeskOn) -> None:
    view = page.cards[SYMPTOMS.id].view
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        desk.theme.pin(scheme)
        assert view.picture is not None
        assert view.picture.image.pixelColor(0, 0) == desk.theme.colour("surface")


def test_that_a_new_size_draws_a_new_picture(page: TrendsPage, qtbot: QtBot) -> None:
    view = page.cards[SYMPTOMS.id].view
    page.resize(900, 700)
    qtbot.waitUntil(lambda: view.picture is not None and view.picture.image.width() == view.width())


def test_that_a_new_session_redraws_the_charts(page: TrendsPage, desk: DeskOn) -> None:
    desk.change(page, lambda ctx: log_session(ctx, a_session(99)))
    assert "8 sessions" in page.cards[SYMPTOMS.id].described.text()


def test_that_an_empty_diary_offers_to_log_a_session(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with desk_on(qapp, tmp_path, Diary()) as desk:
        page = shown(qtbot, desk)
        assert page.empty.isVisible()
        assert not any(card.isVisible() for card in page.cards.values())
        qtbot.mouseClick(page.empty.act, Qt.MouseButton.LeftButton)
        assert desk.wanted[0][0] is PageId.SESSION


def test_that_a_chart_without_enough_data_says_what_it_needs(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    diary = a_diary(sessions=[a_session(90)], checkins=[a_checkin(91, redness=1)])
    with desk_on(qapp, tmp_path, diary, at(95, 12)) as desk:
        page = shown(qtbot, desk)
        card = page.cards[REACTION.id]
        assert not card.view.isVisible()
        assert "at least 3 sessions" in card.described.text()


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_that_a_chart_is_saved_where_the_person_says(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    card = page.cards[SPACING.id]
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    dialog = card.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectNameFilter(next(f for f in dialog.nameFilters() if ending in f))
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(f"spacing.{ending}")
    dialog.accept()
    saved = (tmp_path / f"spacing.{ending}").read_bytes()
    assert saved.startswith(b"\x89PNG" if ending == "png" else b"<?xml")


def test_that_a_cancelled_dialog_saves_nothing(page: TrendsPage, qtbot: QtBot, desk: DeskOn) -> None:
    card = page.cards[SPACING.id]
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    dialog = card.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    assert not desk.jobs.is_busy
    assert desk.errors == []


def test_that_a_picture_that_cannot_be_written_is_said_in_words(
    page: TrendsPage, desk: DeskOn, tmp_path: Path
) -> None:
    page.cards[SPACING.id]._save(tmp_path / "no-such-folder" / "x.png")
    assert [type(error) for error in desk.errors] == [OutputError]


CLOSE = a_diary(
    sessions=[a_session(n) for n in (0, 7, 14, 21, 25, 29, 32, 60, 67, 74, 95)],
    checkins=[a_checkin(n, redness=n % 3, dryness=n % 2) for n in range(98)],
)


def test_that_past_warnings_are_listed_shaded_and_told(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with desk_on(qapp, tmp_path, CLOSE) as desk:
        page = shown(qtbot, desk)
        lines = [label.text() for label in page.past.findChildren(QLabel) if label.isVisible()]
        assert any(line.startswith("1. Mon 26 Jan 2026 to ") for line in lines)
        assert "over-use" in page.cards[SYMPTOMS.id].described.text()
        qtbot.mouseClick(page.reach.buttons[Reach.QUARTER], Qt.MouseButton.LeftButton)
        assert page.past.isVisible()


def test_that_a_calm_diary_says_that_nothing_was_warned_of(page: TrendsPage) -> None:
    assert "would not have warned" in page.past.findChildren(QLabel)[-1].text()


def test_that_a_link_opens_its_chart_its_days_and_its_effect(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    with desk_on(qapp, tmp_path, CLOSE) as desk:
        page = shown(qtbot, desk)
        page.activateWindow()
        page.arrive(ChartWanted(SETTLING.id, Reach.QUARTER, "dryness"))
        card = page.cards[SETTLING.id]
        qtbot.waitUntil(lambda: card.view.hasFocus())
        assert page.reach.value == Reach.QUARTER
        assert "For dryness" in card.described.text()
        assert 0 <= card.mapTo(page, QPoint()).y() < page.height() / 2
        page.arrive(None)
        assert "For dryness" not in card.described.text()


def test_that_a_link_waits_for_a_page_that_is_still_loading(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with desk_on(qapp, tmp_path, CLOSE) as desk:
        page = TrendsPage(desk)
        qtbot.addWidget(page)
        page.arrive(ChartWanted(SPACING.id, Reach.HALF_YEAR))
        page.resize(1000, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: page.cards[SPACING.id].view.hasFocus())
        assert page.reach.value == Reach.HALF_YEAR
