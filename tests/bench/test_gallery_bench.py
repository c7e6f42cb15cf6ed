"""The gallery over 5,000 photos against one over 50: first paint, a frame of scrolling, memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import DAY_0, a_diary, a_photo, a_session
from desks import keep
from needlewise.bootstrap import open_context
from needlewise.clock import SystemClock
from needlewise.domain.photos import FULL_SET
from needlewise.imaging.previews import THUMBNAIL_EDGE_PX
from needlewise.ui.app import Program
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pauses import Pauses
from programs import running, settle

pytestmark = pytest.mark.bench

FEW, MANY = 50, 5000
ROUNDS = 7
"""Of which the fastest counts, as others may have had the processor."""
SIZE_PX = (1600, 1000)
MOST_TIMES_FEW = 2.0
FRAME_MS = 16.0
MOST_GROWTH_MB = 150
DIFFERENT = 40
STEP_PX = 45


def thumbnails() -> list[bytes]:
    """As large as those of real photos: noise does not compress."""
    pictures = []
    for number in range(DIFFERENT):
        image = Image.effect_noise((THUMBNAIL_EDGE_PX, 240), 30 + number).convert("RGB")
        out = io.BytesIO()
        image.save(out, "JPEG", quality=80)
        pictures.append(out.getvalue())
    return pictures


def write_diary(folder: Path, count: int) -> None:
    """Sets of six views every other day until yesterday, and a session every four days."""
    pictures = thumbnails()
    photos = []
    yesterday = (SystemClock().now().day - DAY_0).days - 1
    with open_context(folder, clock=SystemClock()) as context:
        for number in range(count):
            data = str(number).encode()
            digest = sha256(data).hexdigest()
            context.store.photos.put(data, {THUMBNAIL_EDGE_PX: pictures[number % DIFFERENT]}, sha256=digest)
            day = yesterday - 2 * (number // len(FULL_SET))
            photos.append(a_photo(day, FULL_SET[number % len(FULL_SET)], sha256=digest))
        keep(context, a_diary(photos=photos, sessions=[a_session(when) for when in range(day, yesterday, 4)]))


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folders = {count: tmp_path_factory.mktemp(f"photos-{count}") for count in (FEW, MANY)}
    for count, folder in folders.items():
        write_diary(folder / "diary", count)
    return folders


@contextmanager
def gallery(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[tuple[Program, PhotosPage]]:
    with running(qapp, qtbot, folder, clock=SystemClock()) as program:
        program.window.resize(*SIZE_PX)
        program.window.show_page(PageId.PHOTOS)
        page = program.window.pages[PageId.PHOTOS]
        assert isinstance(page, PhotosPage)
        settle(qtbot, program)
        yield program, page


class Painted(QObject):
    """Waits for the paint of the list that shows tiles, or that shows a picture on each. It asks nothing of Python
    between the paints, so that the work they wait for has the processor."""

    def __init__(self, page: PhotosPage, *, with_pictures: bool) -> None:
        super().__init__()
        self._list = page.gallery.list
        self._with_pictures = with_pictures
        self._loop = QEventLoop()
        self._list.viewport().installEventFilter(self)

    def wait(self) -> None:
        self._loop.exec()
        self._list.viewport().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._is_there():
            QTimer.singleShot(0, self._loop.quit)
        return False

    def _is_there(self) -> bool:
        photos = self._list.model().photos
        return bool(photos) and (not self._with_pictures or self._list.has_pictures)


def first_paint_ms(program: Program, page: PhotosPage, *, with_pictures: bool) -> float:
    """From wanting the page to its tiles; made anew, with nothing in memory."""
    program.window.show_page(PageId.TODAY)
    program.window.stack.removeWidget(page)
    page.deleteLater()
    del program.window.pages[PageId.PHOTOS]
    started = perf_counter()
    program.window.show_page(PageId.PHOTOS)
    new = program.window.pages[PageId.PHOTOS]
    assert isinstance(new, PhotosPage)
    Painted(new, with_pictures=with_pictures).wait()
    return (perf_counter() - started) * 1000


def test_that_the_first_paint_over_five_thousand_is_within_twice_that_over_fifty(
    qapp: QApplication, qtbot: QtBot, folders: dict[int, Path]
) -> None:
    pauses = Pauses(qapp)
    pauses.shorten()
    times: dict[tuple[int, bool], float] = {}
    for count, folder in folders.items():
        with gallery(qapp, qtbot, folder) as (program, _):
            for with_pictures in (False, True):
                rounds = []
                for _ in range(ROUNDS):
                    current = program.window.pages[PageId.PHOTOS]
                    assert isinstance(current, PhotosPage)
                    rounds.append(first_paint_ms(program, current, with_pictures=with_pictures))
                    settle(qtbot, program)
                times[count, with_pictures] = min(rounds)
    pauses.restore()
    for with_pictures, what in ((False, "tiles"), (True, "tiles with pictures")):
        few, many = times[FEW, with_pictures], times[MANY, with_pictures]
        print(f"first paint of {what}: {many:.0f} ms over {MANY}, {few:.0f} ms over {FEW}, ratio {many / few:.2f}")
    assert times[MANY, False] <= MOST_TIMES_FEW * times[FEW, False]


def memory_mb() -> float:
    """Of this process, resident."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def test_that_scrolling_keeps_the_frame_and_the_memory(
    qapp: QApplication, qtbot: QtBot, folders: dict[int, Path]
) -> None:
    pauses = Pauses(qapp)
    pauses.shorten()
    with gallery(qapp, qtbot, folders[MANY]) as (program, page):
        bar = page.gallery.list.verticalScrollBar()
        before_mb, frames_ms, worked_ms = memory_mb(), [], []
        for place in range(0, bar.maximum(), STEP_PX):
            started, worked = perf_counter(), thread_time()
            bar.setValue(place)
            qapp.processEvents()
            frames_ms.append((perf_counter() - started) * 1000)
            worked_ms.append((thread_time() - worked) * 1000)
            if place % (STEP_PX * 100) == 0:
                settle(qtbot, program)
        settle(qtbot, program)
        growth_mb = memory_mb() - before_mb
        kept_mb = page.gallery.list.pictures.held_bytes / 2**20
    pauses.restore()
    p95_ms, p95_worked_ms = (quantiles(times, n=20)[-1] for times in (frames_ms, worked_ms))
    print(f"a frame of scrolling over {MANY} photos: median {median(frames_ms):.1f} ms,")
    print(f"p95 {p95_ms:.1f} ms (aim {FRAME_MS:.0f}),")
    print(f"longest {max(frames_ms):.1f} ms of {len(frames_ms)}; of the processor's time p95 {p95_worked_ms:.1f} ms")
    print(f"memory grew by {growth_mb:.0f} MB, {kept_mb:.0f} MB of them thumbnails")
    assert growth_mb < MOST_GROWTH_MB
