import pytest
from pytestqt.qtbot import QtBot

from needlewise.errors import Cancelled
from needlewise.ui.widgets.progress_line import ProgressLine


@pytest.fixture
def line(qtbot: QtBot) -> ProgressLine:
    line = ProgressLine("Cancel")
    qtbot.addWidget(line)
    return line


def test_that_short_work_shows_nothing(line: ProgressLine) -> None:
    line.begin("Reading…")
    assert line.isHidden() and line.progress is not None
    line.end()
    assert line.isHidden() and line.progress is None


def test_that_long_work_shows_how_far_it_is(line: ProgressLine, qtbot: QtBot) -> None:
    progress = line.begin("Reading…")
    progress.step(3, 10)
    qtbot.waitUntil(lambda: line.isVisible() and line.bar.value() == 3)
    assert (line.bar.maximum(), line.words.text(), line.bar.accessibleName()) == (10, "Reading…", "Reading…")
    line.end()
    assert line.isHidden()


def test_that_cancel_ends_the_work_at_its_next_step(line: ProgressLine) -> None:
    progress = line.begin("Reading…")
    line.cancel.click()
    assert not line.cancel.isEnabled()
    with pytest.raises(Cancelled):
        progress.step(4, 10)


def test_that_new_work_calls_the_old_off(line: ProgressLine) -> None:
    old = line.begin("Reading…")
    new = line.begin("Taking in…")
    assert old.is_cancelled and not new.is_cancelled
