"""Puts small faults into the code, one at a time, and counts how many the fast tests of its package notice.

    .venv/bin/python tests/mutation/run.py [PACKAGE ...] [--each 70] [--seed 1]

Prints each survivor, and for each package and in all the share that was noticed with its interval of 95 %.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

sys.path.insert(0, str(Path(__file__).parent))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import fluent.runtime  # noqa: F401  what every trial needs is imported once, before the first
import hypothesis  # noqa: F401
import msgspec  # noqa: F401
import numpy  # noqa: F401
import PIL.Image  # noqa: F401
import pytest  # noqa: F401
import sqlalchemy  # noqa: F401
import sqlcipher3  # noqa: F401
from mutants import CODE, PACKAGES, Mutant, sample
from PySide6 import QtTest, QtWidgets  # noqa: F401
from trials import Outcome, Workshop

ROOT = Path(__file__).parents[2]
_NORMAL_95 = 1.959964

_workshop: Workshop


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("packages", metavar="PACKAGE", nargs="*", default=PACKAGES)
    parser.add_argument("--each", type=int, default=70, help="faults a package")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    started = monotonic()
    everything: list[Outcome] = []
    with TemporaryDirectory() as folder:
        context = multiprocessing.get_context("fork")
        with context.Pool(args.workers, _open_workshop, (Path(folder),)) as pool:
            for package in args.packages:
                drawn, left_out = sample(ROOT, package, args.each, args.seed)
                unchanged = Path(ROOT / CODE / package / "__init__.py").relative_to(ROOT)
                assert pool.apply(_passes_as_it_is, (str(unchanged),)), f"the tests of {package} fail as they are"
                outcomes = []
                for mutant, outcome in pool.imap(_try_out, drawn):
                    outcomes.append(outcome)
                    if outcome is Outcome.SURVIVED:
                        print(f"survived: {mutant}", flush=True)
                print(summary(package, outcomes, len(left_out)), flush=True)
                everything += outcomes
    print(summary("in all", everything), f"in {(monotonic() - started) / 60:.0f} min")
    return 0


def summary(name: str, outcomes: Sequence[Outcome], left_out: int | None = None) -> str:
    killed, tried = outcomes.count(Outcome.KILLED), len(outcomes)
    low, high = wilson(killed, tried)
    aside = "" if left_out is None else f", {left_out} known equivalents left out"
    return (
        f"{name}: {killed} of {tried} killed, {tried - killed} survived,"
        f" {killed / tried:.1%} (95 % interval {low:.1%} to {high:.1%}){aside}"
    )


def wilson(successes: int, of: int) -> tuple[float, float]:
    """Wilson's interval of a share, at 95 %."""
    share, z2 = successes / of, _NORMAL_95**2
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _NORMAL_95 / (1 + z2 / of) * sqrt(share * (1 - share) / of + z2 / (4 * of**2))
    return middle - half, middle + half


def _open_workshop(folder: Path) -> None:
    global _workshop
    own = folder / str(os.getpid())
    own.mkdir()
    _workshop = Workshop(ROOT, own)


def _try_out(mutant: Mutant) -> tuple[Mutant, Outcome]:
    return mutant, _workshop.try_out(mutant)


def _passes_as_it_is(file: str) -> bool:
    return _workshop.run_tests(file) == 0


if __name__ == "__main__":
    sys.exit(main())
