"""Fields that can stay empty, times that never were, bars, and ticks."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import at
from needlewise.clock import FixedClock
from needlewise.domain.moments import Moment
from needlewise.messages import Catalogue
from needlewise.ui.theme import Scheme, Theme
from needlewise.ui.widgets.bar import Bar
from needlewise.ui.widgets.disclosure import Disclosure
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.text import Tone
from needlewise.ui.widgets.tick import Tick
from needlewise.ui.widgets.when import WhenField
from needlewise.ui.words import Words


@pytest.fixture
def berlin() -> Iterator[None]:
    kept = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    yield
    if kept is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = kept
    time.tzset()


@pytest.fixture
def when(qtbot: QtBot, catalogue: Catalogue, berlin: None) -> WhenField:
    field = WhenField("When", Words(catalogue), FixedClock(at(100, 12)))
    qtbot.addWidget(field)
    field.set_moment(at(50, 20))
    return field


def test_that_the_wheel_leaves_a_field_alone_that_is_not_in_focus(qtbot: QtBot, catalogue: Catalogue) -> None:
    field = NumberField("Soak", Words(catalogue), most=60, blank="not noted")
    qtbot.addWidget(field)
    field.set_number(5)
    field.show()
    field.clearFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)
    assert field.number == 5


def test_that_a_choice_tells_none_from_a_value(qtbot: QtBot) -> None:
    field = Choice("Pressure", [(None, "not noted"), ("light", "light")])
    qtbot.addWidget(field)
    assert field.chosen is None
    field.choose("light")
    assert field.chosen == "light"
    field.choose("unknown")
    assert field.chosen is None


def test_that_a_moment_nobody_touched_keeps_its_own_offset(when: WhenField) -> None:
    abroad = Moment.at(datetime(2026, 2, 20, 20, 0), -480)
    when.set_moment(abroad)
    assert when.moment == abroad
    when.time.setTime(QTime(21, 0))
    assert when.moment == Moment.at(datetime(2026, 2, 20, 21, 0), 60)
    assert when.note.isHidden()


def test_that_a_time_to_come_is_said_in_words(when: WhenField) -> None:
    told: list[bool] = []
    when.edited.connect(lambda: told.append(when.is_future))
    when.date.setDate(QDate(2026, 6, 1))
    assert told == [True]
    assert "not come yet" in when.note.text()
    when.date.setDate(QDate(2026, 4, 1))
    assert told == [True, False]
    assert when.note.text() == ""


def test_that_a_time_the_clocks_went_over_is_said_in_words(when: WhenField) -> None:
    when.date.setDate(QDate(2026, 3, 29))
    when.time.setTime(QTime(2, 30))
    assert "clocks went forward" in when.note.text()
    assert when.moment == Moment.at(datetime(2026, 3, 29, 2, 30), 60)


def test_that_a_time_that_came_twice_means_the_first(when: WhenField) -> None:
    when.date.setDate(QDate(2025, 10, 26))
    when.time.setTime(QTime(2, 30))
    assert when.moment.utc_offset_min == 120
    assert when.note.text() == ""


def test_that_a_bar_says_one_thing_and_does_its_action_once(qapp: QApplication, qtbot: QtBot) -> None:
    bar = Bar(Theme(qapp, Scheme.LIGHT), "Dismiss")
    qtbot.addWidget(bar)
    done: list[str] = []
    assert bar.isHidden()
    bar.say("Deleted.", Tone.STOP, "Undo", lambda: done.append("undo"))
    bar.show()
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert (done, bar.isHidden()) == (["undo"], True)
    bar.say("Just so you know.")
    assert bar.action.isHidden()
    qtbot.mouseClick(bar.dismiss, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_that_a_bar_goes_by_itself_when_it_should(qapp: QApplication, qtbot: QtBot) -> None:
    bar = Bar(Theme(qapp, Scheme.LIGHT), "Dismiss", stays_ms=1)
    qtbot.addWidget(bar)
    bar.say("Deleted.")
    qtbot.waitUntil(bar.isHidden)


def test_that_a_bar_that_waits_for_an_answer_does_not_go_by_itself(qapp: QApplication, qtbot: QtBot) -> None:
    bar = Bar(Theme(qapp, Scheme.LIGHT), "Dismiss", stays_ms=60_000)
    qtbot.addWidget(bar)
    bar.say("Deleted.")
    assert bar.hide_timer.isActive()
    bar.say("That was not undone.", stays=True)
    assert not bar.hide_timer.isActive()


def test_that_a_disclosure_opens_and_closes(qapp: QApplication, qtbot: QtBot) -> None:
    disclosure = Disclosure("Why?", Theme(qapp, Scheme.LIGHT))
    qtbot.addWidget(disclosure)
    told: list[bool] = []
    disclosure.toggled.connect(told.append)
    assert disclosure.content.isHidden()
    disclosure.button.click()
    assert not disclosure.content.isHidden()
    disclosure.set_open(False)
    assert (disclosure.content.isHidden(), told) == (True, [True, False])


def test_that_the_words_of_a_tick_belong_to_its_box(qtbot: QtBot) -> None:
    tick = Tick("Under 18", "no evidence")
    qtbot.addWidget(tick)
    tick.resize(300, 40)
    tick.show()
    told: list[bool] = []
    tick.toggled.connect(told.append)
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(120, 10))
    assert told == [True]
    assert tick.is_ticked
    assert (tick.box.accessibleName(), tick.box.accessibleDescription()) == ("Under 18", "no evidence")
