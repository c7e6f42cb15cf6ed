"""A diary that is open, at a time that stands still until a test moves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import at
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(at(100))


@pytest.fixture
def ctx(tmp_path: Path, clock: FixedClock) -> Iterator[AppContext]:
    with open_context(tmp_path / "diary", clock=clock) as context:
        yield context
