"""The scale of steps: by keyboard, by pointer, and unset apart from zero."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from needlewise.ui.theme import Scheme, Theme
from needlewise.ui.widgets.step_scale import StepScale

Key = Qt.Key


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def itch(qtbot: QtBot, theme: Theme) -> StepScale:
    return shown(qtbot, StepScale("Itch", ["none", *[""] * 9, "worst"], "not noted", theme))


def shown(qtbot: QtBot, scale: StepScale) -> StepScale:
    qtbot.addWidget(scale)
    scale.resize(600, scale.sizeHint().height())
    scale.show()
    return scale


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ("", None),
        ("0", 0),
        ("7", 7),
        ("10", 10),
        ("100", 0),
        ("12", 2),
        ("37", 7),
    ],
)
def test_that_digits_choose_a_step(qtbot: QtBot, itch: StepScale, keys: str, value: int | None) -> None:
    qtbot.keyClicks(itch, keys)
    assert itch.value == value


@pytest.mark.parametrize(
    ("start", "key", "value"),
    [
        (None, Key.Key_Right, 0),
        (None, Key.Key_Left, 0),
        (4, Key.Key_Right, 5),
        (4, Key.Key_Left, 3),
        (10, Key.Key_Right, 10),
        (0, Key.Key_Left, 0),
        (4, Key.Key_Home, 0),
        (4, Key.Key_End, 10),
        (4, Key.Key_Backspace, None),
        (4, Key.Key_Delete, None),
        (4, Key.Key_X, 4),
    ],
)
def test_that_keys_move_between_the_steps(
    qtbot: QtBot, itch: StepScale, start: int | None, key: Qt.Key, value: int | None
) -> None:
    itch.set_value(start)
    qtbot.keyClick(itch, key)
    assert itch.value == value


def test_that_a_digit_beyond_the_scale_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    redness = shown(qtbot, StepScale("Redness", ["none", "mild", "severe"], "not noted", theme))
    qtbot.keyClicks(redness, "2")
    qtbot.keyClicks(redness, "7")
    assert redness.value == 2


def test_that_a_scale_may_begin_at_one(qtbot: QtBot, theme: Theme) -> None:
    bundle = shown(qtbot, StepScale("Bundle", [""] * 6, "not noted", theme, first=1))
    qtbot.keyClicks(bundle, "0")
    assert bundle.value is None
    qtbot.keyClick(bundle, Key.Key_Right)
    assert bundle.value == 1
    qtbot.keyClick(bundle, Key.Key_End)
    assert bundle.value == 6


def test_that_a_click_chooses_and_a_second_one_takes_back(qtbot: QtBot, itch: StepScale) -> None:
    told: list[int | None] = []
    itch.chosen.connect(lambda: told.append(itch.value))
    first, last = QPoint(10, 15), QPoint(itch.width() - 10, 15)
    qtbot.mouseClick(itch, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseClick(itch, Qt.MouseButton.LeftButton, pos=last)
    qtbot.mouseClick(itch, Qt.MouseButton.LeftButton, pos=last)
    qtbot.mouseClick(itch, Qt.MouseButton.RightButton, pos=first)
    assert told == [0, 10, None]


def test_that_setting_a_value_is_not_an_answer_of_the_person(itch: StepScale) -> None:
    told: list[object] = []
    itch.chosen.connect(lambda: told.append(itch.value))
    itch.set_value(3)
    assert told == []


def test_that_a_screen_reader_hears_name_and_answer(itch: StepScale) -> None:
    heard = []
    for value in (None, 0, 4, 10):
        itch.set_value(value)
        heard.append(itch.accessibleName())
    assert heard == ["Itch: not noted", "Itch: 0, none", "Itch: 4", "Itch: 10, worst"]


def test_that_keys_with_no_use_here_reach_the_form(qtbot: QtBot, itch: StepScale) -> None:
    itch.set_value(2)
    qtbot.keyClick(itch, Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(itch, Key.Key_Return)
    assert itch.value == 2


def test_that_unset_and_zero_look_different(itch: StepScale) -> None:
    unset = itch.grab().toImage()
    itch.set_value(0)
    assert itch.grab().toImage() != unset
