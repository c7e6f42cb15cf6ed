"""Saves a picture of every page of the real window on a made-up diary, light and dark, in two sizes.

    python tests/shots/take_pictures.py OUT [--pages today,why] [--diary DIR | --person slow-healer] [--whole]
        [--sizes 1100x720,1600x1000]

The page `why` is Today with "Why?" opened; `compare-sides` and its like are two photos compared. `--whole` takes a
page as long as it is, with what lies below the window.
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

sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, QTimer

from needlewise.clock import FixedClock, SystemClock
from needlewise.ui.app import Program, make_application
from needlewise.ui.jobs import threads
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import Page
from needlewise.ui.pages.registry import PAGES
from needlewise.ui.pages.today.page import TodayPage
from needlewise.ui.preferences import Preferences
from needlewise.ui.theme import Scheme
from shots.comparing import COMPARED, show_compared
from shots.people import PEOPLE, write_person
from shots.photographing import PHOTOGRAPHED, show_photos

SIZES_PX = "1100x720,1600x1000"
WHY = "why"
PATIENCE_S = 60


def main() -> int:
    wanted = parse_arguments()
    wanted.out.mkdir(parents=True, exist_ok=True)
    application = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        folder = wanted.diary or Path(scratch) / "diary"
        clock = FixedClock(write_person(wanted.person, folder)) if wanted.person else SystemClock()
        program = Program(
            application,
            folder=folder,
            preferences=Preferences(Path(scratch) / "window.ini"),
            executors=threads(),
            clock=clock,
        )
        program.start(demo=not (wanted.diary or wanted.person))
        settle(program)
        for page in wanted.pages:
            take(program, page, wanted)
        program.window.close()
        program.close()
    return 0


def take(program: Program, name: str, wanted: argparse.Namespace) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        program.desk.choose_scheme(scheme)
        for width, height in wanted.sizes:
            program.window.resize(width, height)
            page = show(program, name)
            settle(program)
            file = wanted.out / f"{name}-{scheme.value}-{width}x{height}.png"
            picture = page.area.widget() if wanted.whole else program.window
            picture.grab().save(str(file))
            sys.stdout.write(f"{file}\n")


def show(program: Program, name: str) -> Page:
    if name in COMPARED:
        return show_compared(program, name, settle)
    if name in PHOTOGRAPHED:
        return show_photos(program, name, settle)
    id_ = PageId.TODAY if name == WHY else PageId(name)
    program.window.show_page(id_)
    page = program.window.pages[id_]
    if isinstance(page, TodayPage):
        page.verdict.why.set_open(name == WHY)
    return page


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
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--diary", type=Path, help="a diary's folder in place of a made-up one")
    whose.add_argument("--person", choices=PEOPLE, help="someone of the proving ground")
    parser.add_argument("--whole", action="store_true", help="each page as long as it is")
    parser.add_argument("--sizes", type=read_sizes, default=read_sizes(SIZES_PX))
    parser.add_argument(
        "--pages",
        type=lambda text: text.split(","),
        default=[
            *(entry.id.value for entry in PAGES if entry.id is not PageId.TROUBLE),
            WHY,
            *PHOTOGRAPHED,
            *COMPARED,
        ],
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
