"""The scalp map: each zone is a button of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from needlewise.domain.zones import Zone
from needlewise.ui.theme import Scheme, Theme
from needlewise.ui.widgets.scalp_map import PLACES, ScalpMap


@pytest.fixture
def scalp(qapp: QApplication, qtbot: QtBot) -> ScalpMap:
    scalp = ScalpMap("Zones", {zone.value: zone.value for zone in Zone}, Theme(qapp, Scheme.LIGHT))
    qtbot.addWidget(scalp)
    scalp.show()
    return scalp


def test_that_the_map_has_every_zone_and_no_other() -> None:
    assert PLACES.keys() == {zone.value for zone in Zone}


def test_that_the_zones_fill_the_head_without_overlap() -> None:
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in PLACES.values())
    assert area == pytest.approx(1)


@pytest.mark.parametrize("zone", list(Zone))
def test_that_a_click_into_a_zone_toggles_it_alone(qtbot: QtBot, scalp: ScalpMap, zone: Zone) -> None:
    left, top, right, bottom = PLACES[zone.value]
    head = scalp.head
    middle = QPoint(
        round(head.left() + head.width() * (left + right) / 2), round(head.top() + head.height() * (top + bottom) / 2)
    )
    child = scalp.childAt(middle)
    assert child is scalp.zones[zone.value]
    told: list[tuple[str, ...]] = []
    scalp.toggled.connect(lambda: told.append(scalp.chosen))
    qtbot.mouseClick(child, Qt.MouseButton.LeftButton, pos=child.mapFrom(scalp, middle))
    qtbot.mouseClick(child, Qt.MouseButton.LeftButton, pos=child.mapFrom(scalp, middle))
    assert told == [(zone.value,), ()]


def test_that_a_click_beside_the_head_does_nothing(qtbot: QtBot, scalp: ScalpMap) -> None:
    button = scalp.zones[Zone.TEMPLE_LEFT.value]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert scalp.chosen == ()


def test_that_space_toggles_the_zone_in_focus(qtbot: QtBot, scalp: ScalpMap) -> None:
    button = scalp.zones[Zone.VERTEX.value]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert scalp.chosen == ("vertex",)


def test_that_choosing_from_outside_tells_nobody(scalp: ScalpMap) -> None:
    told: list[object] = []
    scalp.toggled.connect(lambda: told.append(scalp.chosen))
    scalp.choose(("vertex", "occiput"))
    assert scalp.chosen == ("vertex", "occiput")
    assert told == []


def test_that_each_zone_has_its_own_name(scalp: ScalpMap) -> None:
    assert {button.accessibleName() for button in scalp.zones.values()} == {zone.value for zone in Zone}
