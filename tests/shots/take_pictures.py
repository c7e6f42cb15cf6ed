"""Saves a picture of every page of the real window on a made-up diary, light and dark, in two sizes.

    python tests/shots/take_pictures.py OUT [--pages today,session] [--diary DIR] [--sizes 1100x720,1600x1000]

It needs no display: without one it draws offscreen. Look at the pictures as a stranger would.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import monotonic

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from needlewise.clock import SystemClock
from needlewise.ui.app import Program, make_application
from needlewise.ui.jobs import threads
from needlewise.ui.pages import PAGES, PageId
from needlewise.ui.preferences import Preferences
from needlewise.ui.theme import Scheme

SIZES_PX = "1100x720,1600x1000"
PATIENCE_S = 60


def main() -> int:
    wanted = parse_arguments()
    wanted.out.mkdir(parents=True, exist_ok=True)
    application = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        program = Program(
            application,
            folder=wanted.diary or Path(scratch) / "diary",
            preferences=Preferences(Path(scratch) / "window.ini"),
            executors=threads(),
            clock=SystemClock(),
        )
        program.start(demo=wanted.diary is None)
        settle(program)
        for page in wanted.pages:
            take(program, page, wanted.sizes, wanted.out)
        program.window.close()
        program.close()
    return 0


def take(program: Program, page: PageId, sizes: list[tuple[int, int]], out: Path) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        program.desk.choose_scheme(scheme)
        for width, height in sizes:
            program.window.resize(width, height)
            program.window.show_page(page)
            settle(program)
            file = out / f"{page.value}-{scheme.value}-{width}x{height}.png"
            program.window.grab().save(str(file))
            sys.stdout.write(f"{file}\n")


def settle(program: Program) -> None:
    """Until every question is answered and painted."""
    end = monotonic() + PATIENCE_S
    wait(150)
    while program.desk.jobs.is_busy and monotonic() < end:
        wait(50)
    wait(250)


def wait(ms: int) -> None:
    """In an event loop of its own: `QTest.qWait` holds Python's lock, and no other thread would get on."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def read_sizes(text: str) -> list[tuple[int, int]]:
    pairs = (part.split("x") for part in text.split(","))
    return [(int(width), int(height)) for width, height in pairs]


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--diary", type=Path, help="a diary's folder in place of a made-up one")
    parser.add_argument("--sizes", type=read_sizes, default=read_sizes(SIZES_PX))
    parser.add_argument(
        "--pages",
        type=lambda text: [PageId(part) for part in text.split(",")],
        default=[entry.id for entry in PAGES if entry.id is not PageId.TROUBLE],
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
