"""A diary that is open, at a time that stands still until a test moves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import at
from empty_diaries import put_empty_diary
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(at(100))


@pytest.fixture
def ctx(tmp_path: Path, clock: FixedClock) -> Iterator[AppContext]:
    with open_context(put_empty_diary(tmp_path / "diary"), clock=clock) as context:
        yield context
