"""Runs a package's fast tests on its code with a fault in it, and says whether one of them noticed.

Each trial is a fork of a process that has the libraries in memory, on a copy of the repository, so that programs
which tests start run the faulty code too.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from time import monotonic, sleep

from mutants import CODE, Mutant

MOST_S = 300
"""Of processor time; what takes longer has lost its way, and that is noticed."""
_COPIED = ("app", "tests", "pyproject.toml", "resources", "README.md", "packaging", "CHANGELOG.md")
_PASSED, _FAILED = 0, 1


class Outcome(StrEnum):
    KILLED = "killed"
    SURVIVED = "survived"


class Workshop:
    """A copy of the repository in which faults are put and taken out again."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        for name in _COPIED:
            copy = shutil.copytree if (root / name).is_dir() else shutil.copy2
            copy(root / name, folder / name)
        compiling = [sys.executable, "-m", "compileall", "-q", str(folder / "app"), str(folder / "tests")]
        subprocess.run(compiling, check=False)

    def try_out(self, mutant: Mutant) -> Outcome:
        """The file gets another time, so that its byte code does not pass for the faulty one's, and its own again."""
        file = self.folder / mutant.file
        source, found = file.read_bytes(), file.stat()
        try:
            file.write_text(mutant.source, "utf-8")
            os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns + 10**12))
            return Outcome.SURVIVED if self.run_tests(mutant.file) == _PASSED else Outcome.KILLED
        finally:
            file.write_bytes(source)
            os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))

    def run_tests(self, file: str) -> int:
        """The exit code of pytest on the fast tests of that file's package, its own tests first."""
        child = os.fork()
        if child == 0:
            _in_child(self.folder, tests_of(self.folder, file))
        end = monotonic() + 4 * MOST_S
        while monotonic() < end:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            sleep(0.02)
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return _FAILED


def tests_of(root: Path, file: str) -> list[str]:
    """The tests of the file's package; those named after the file come first."""
    inside = Path(file).relative_to(CODE)
    tests = sorted((root / "tests" / inside.parts[0]).rglob("test_*.py"))
    stem = inside.stem.removeprefix("_")
    return [str(test) for test in sorted(tests, key=lambda test: (stem not in test.stem, test.stat().st_size))]


def _in_child(folder: Path, tests: list[str]) -> None:
    """Never returns."""
    import pytest
    from hypothesis import settings

    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_S, MOST_S))
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    os.chdir(folder)
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(folder / "app"))
    os.environ |= {"PYTHONPATH": str(folder / "app"), "PYTHONDONTWRITEBYTECODE": "1"}
    settings.register_profile("mutation", database=None, derandomize=True)
    settings.load_profile("mutation")
    code = _FAILED
    try:
        code = int(pytest.main(["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", *tests]))
    finally:
        os._exit(code)
