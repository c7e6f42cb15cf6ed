"""Runs commands in this process, at a time that stands still."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from needlewise.cli.main import main
from needlewise.clock import FixedClock
from needlewise.domain.moments import Moment
from needlewise.paths import resource_root

NOW = Moment.parse("2026-07-12T11:05+03:00")


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    out: str
    err: str

    def refused_in_one_line(self, code: int) -> str:
        """The line on standard error, when that is all the command said and `code` is how it ended."""
        assert (self.code, self.out) == (code, "")
        assert self.err.endswith("\n") and self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*words: object) -> Outcome:
        code = main([str(word) for word in words], FixedClock(NOW))
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return run_command


@pytest.fixture
def example() -> Path:
    return resource_root() / "example" / "diary.json"


@pytest.fixture
def diary(run: Run, example: Path, tmp_path: Path) -> Path:
    """A folder with the example diary in it."""
    folder = tmp_path / "diary"
    assert run("import", example, "--diary", folder).code == 0
    return folder


@pytest.fixture
def utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This computer stands in UTC."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
