"""Real diaries in temporary folders."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from empty_diaries import put_empty_diary
from needlewise.store.store import Store, open_diary


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed, empty diary of its own."""
    return put_empty_diary(tmp_path / "diary")


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_diary(folder) as opened:
        yield opened


@pytest.fixture
def in_words(catalogue: object) -> Callable[[BaseException], str]:
    return lambda error: catalogue.text(error.message)  # type: ignore[attr-defined]
