"""Real diaries in temporary folders."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from needlewise.store.store import Store, open_diary


@pytest.fixture(scope="session")
def empty_diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A diary that went through the whole chain and is closed, to be copied."""
    folder = tmp_path_factory.mktemp("empty") / "diary"
    open_diary(folder).close()
    return folder


@pytest.fixture
def folder(tmp_path: Path, empty_diary: Path) -> Path:
    """A closed, empty diary of its own."""
    return Path(shutil.copytree(empty_diary, tmp_path / "diary"))


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_diary(folder) as opened:
        yield opened


@pytest.fixture
def in_words(catalogue: object) -> Callable[[BaseException], str]:
    return lambda error: catalogue.text(error.message)  # type: ignore[attr-defined]
