"""The collector and the interpreter's lock, while a window is open."""

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from needlewise.ui.pauses import SWITCH_S, Pauses, keep_from_workers


class Knot:
    """Refers to itself, so that counting references never frees it."""

    alive = 0

    def __init__(self) -> None:
        self.myself = self
        Knot.alive += 1

    def __del__(self) -> None:
        Knot.alive -= 1


@pytest.fixture
def before() -> tuple[object, float]:
    return gc.get_threshold(), sys.getswitchinterval()


@pytest.fixture
def pauses(qapp: QApplication, before: object) -> Iterator[Pauses]:
    pauses = Pauses(qapp)
    pauses.shorten()
    yield pauses
    pauses.restore()
    pauses.deleteLater()


def test_that_everything_is_gone_through_when_the_person_looks_elsewhere(qapp: QApplication, pauses: Pauses) -> None:
    gc.collect()
    Knot()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert Knot.alive == 1
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert Knot.alive == 0


def test_that_older_objects_are_not_gone_through_while_one_works(pauses: Pauses) -> None:
    full_before = gc.get_stats()[2]["collections"]
    held = [[n] for n in range(200_000)]
    assert gc.get_stats()[2]["collections"] == full_before
    assert len(held) == 200_000
    assert sys.getswitchinterval() == pytest.approx(SWITCH_S)


def test_that_what_held_before_comes_back(qapp: QApplication, before: tuple[object, float]) -> None:
    pauses = Pauses(qapp)
    pauses.shorten()
    pauses.restore()
    assert (gc.get_threshold(), sys.getswitchinterval()) == (before[0], pytest.approx(before[1]))


def test_that_what_was_kept_from_workers_waits_for_the_full_collection() -> None:
    gc.collect()
    held = Knot()
    keep_from_workers()
    del held
    gc.collect(0)
    assert Knot.alive == 1
    gc.collect()
    assert Knot.alive == 0
