"""Today's page on a real diary: what it asks, and what it does on its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_device, a_diary, a_session, at, day
from desks import DeskOn, desk_on
from needlewise.charts.registry import SPACING
from needlewise.clock import FixedClock
from needlewise.services.changes import Kind
from needlewise.services.records.checkins import save_checkin
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.today.cache import DAYS_AHEAD, recall
from needlewise.ui.pages.today.page import CHECK_IN, TodayPage
from needlewise.ui.pages.trends.presenter import ChartWanted, Reach


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    worn = a_diary(
        devices=[a_device()],
        sessions=[a_session(n, device_id=a_device().id) for n in range(60, 99, 6)],
        checkins=[a_checkin(99, redness=2)],
    )
    with desk_on(qapp, tmp_path, worn) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> TodayPage:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


def test_that_the_page_shows_verdict_reasons_and_why(page: TodayPage) -> None:
    assert page.verdict.headline.text().startswith("Rest until ")
    assert page.verdict.reasons.count() == 2
    assert page.verdict.why.content.isHidden()
    page.verdict.why.button.click()
    assert not page.verdict.why.content.isHidden()
    assert page.verdict.accessibleName() == page.verdict.headline.text()


def test_that_a_reason_leads_to_the_chart_that_shows_it(page: TodayPage, desk: DeskOn) -> None:
    page.verdict.why.button.click()
    links = [button for button in page.verdict.why.findChildren(QPushButton) if button.text() == "See the chart"]
    assert links[0].accessibleName() == "See the chart: Rest after your last session"
    links[0].click()
    assert desk.wanted == [(PageId.TRENDS, ChartWanted(SPACING.id, Reach.QUARTER))]


def test_that_a_worn_device_leads_to_settings_and_a_trend_to_trends(page: TodayPage, desk: DeskOn) -> None:
    assert page.devices.action.text() == "Replace"
    page.devices.action.click()
    page.trend.action.click()
    page.photos.action.click()
    page.log_session.click()
    page.last_session.action.click()
    assert [wanted for wanted, _ in desk.wanted] == [
        PageId.SETTINGS,
        PageId.TRENDS,
        PageId.PHOTOS,
        PageId.SESSION,
        PageId.SESSION,
    ]
    assert desk.wanted[-1][1] == a_session(96).id


def test_that_a_change_is_shown_while_a_check_in_under_way_is_left_alone(page: TodayPage, desk: DeskOn) -> None:
    page.form.rows["itch"].set_value(3)
    before = page.state
    desk.change(page, lambda ctx: save_checkin(ctx, a_checkin(100, redness=4)))
    assert page.state != before
    assert page.form.rows["itch"].value == 3


def test_that_kinds_it_does_not_rest_on_are_passed_over(page: TodayPage, desk: DeskOn) -> None:
    page.is_stale = False
    page.on_changed(frozenset())
    assert not page.is_stale
    desk.hub.tell(frozenset({Kind.DEVICES}))
    assert page.state is not None


def test_that_the_cursor_goes_into_the_check_in_when_it_is_asked_for(page: TodayPage) -> None:
    page.activateWindow()
    page.arrive(CHECK_IN)
    assert page.form.rows["redness"].control.hasFocus()


def test_that_a_window_left_open_over_midnight_turns_to_the_new_day(page: TodayPage, desk: DeskOn) -> None:
    assert page.state is not None
    before = page.state.date
    page._on_minute_timeout()
    assert page.state.date == before
    assert isinstance(desk.clock, FixedClock)
    desk.clock.moment = at(101, 1)
    page._on_minute_timeout()
    assert page.state.date != before


def test_that_the_next_days_are_worked_out_when_nobody_waits(page: TodayPage, desk: DeskOn) -> None:
    assert recall(desk.context.folder, day(100)) == page.state
    page._on_look_ahead_timeout()
    found = [recall(desk.context.folder, day(100 + ahead)) for ahead in range(1, DAYS_AHEAD + 1)]
    assert None not in found
    assert len({state.date for state in found if state}) == DAYS_AHEAD
