"""Taking in a hundred 12-megapixel JPEGs, against the bare sum of what cannot be left out: reading, hashing, drawing
a preview and a thumbnail, and inserting, one after the other on one core."""

from __future__ import annotations

import hashlib
import io
import sqlite3
import tracemalloc
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest
from PIL import Image, ImageOps
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from heartbeat import Heartbeat
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import SystemClock
from needlewise.demo.drawn_scalp import draw_scalp
from needlewise.demo.writing import write_demo
from needlewise.domain.photos import PhotoView
from needlewise.imaging.previews import PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX
from needlewise.services.photos.intake import PictureChoice, take_in
from needlewise.services.photos.reading import read_pictures
from needlewise.services.records.diary import load_diary
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pages.photos.panes import PaneId
from needlewise.ui.pauses import Pauses
from programs import running, settle

pytestmark = pytest.mark.bench
LIMIT = 1.3
PICTURES = 100
SIZE = (4000, 3000)
SCALPS = 4
MOST_MS = 50
IDLE_MS = 3000


def a_camera_jpeg(view: PhotoView) -> bytes:
    """Hair and skin with a sensor's grain, as large as a phone writes it."""
    drawn = Image.open(io.BytesIO(draw_scalp(view, datetime(2026, 3, 1, 12), 1))).resize(
        SIZE, Image.Resampling.BICUBIC
    )
    grain = np.random.default_rng(1).normal(0, 4, (SIZE[1], SIZE[0], 1)).astype(np.float32)
    out = io.BytesIO()
    Image.fromarray((np.asarray(drawn) + grain).clip(0, 255).astype(np.uint8)).save(out, "JPEG", quality=92)
    return out.getvalue()


def with_comment(jpeg: bytes, words: str) -> bytes:
    """The same picture as other bytes."""
    comment = words.encode()
    return jpeg[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2) + comment + jpeg[2:]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("camera")
    pictures = [a_camera_jpeg(view) for view in list(PhotoView)[:SCALPS]]
    paths = [folder / f"IMG_{number:04}.jpg" for number in range(PICTURES)]
    for number, path in enumerate(paths):
        path.write_bytes(with_comment(pictures[number % SCALPS], f"picture {number}"))
    return paths


def bare_sum(files: list[Path], file: Path) -> Iterator[tuple[str, float]]:
    """Seconds of each part, for all files."""
    db = sqlite3.connect(file, isolation_level=None)
    for statement in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "CREATE TABLE pictures (sha256 TEXT PRIMARY KEY, original BLOB, preview BLOB, thumbnail BLOB)",
    ):
        db.execute(statement)
    spent = dict.fromkeys(("reading", "hashing", "drawing", "inserting"), 0.0)
    for path in files:
        marks = [perf_counter()]
        data = path.read_bytes()
        marks.append(perf_counter())
        digest = hashlib.sha256(data).hexdigest()
        marks.append(perf_counter())
        drawn = bare_previews(data)
        marks.append(perf_counter())
        db.execute("INSERT INTO pictures VALUES (?, ?, ?, ?)", (digest, data, *drawn))
        marks.append(perf_counter())
        for part, begun, ended in zip(spent, marks, marks[1:], strict=False):
            spent[part] += ended - begun
    db.close()
    yield from spent.items()


def bare_previews(data: bytes) -> list[bytes]:
    image = Image.open(io.BytesIO(data))
    image.draft("RGB", (PREVIEW_EDGE_PX, PREVIEW_EDGE_PX * SIZE[1] // SIZE[0]))
    image = ImageOps.exif_transpose(image)
    drawn = []
    for edge in (PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX):
        image.thumbnail((edge, edge))
        out = io.BytesIO()
        image.save(out, "JPEG", quality=85)
        drawn.append(out.getvalue())
    return drawn


def intake(ctx: AppContext, files: list[Path]) -> tuple[float, float]:
    """Seconds until the pictures wait, and until they are kept."""
    begun = perf_counter()
    waiting = read_pictures(ctx, files).waiting
    read = perf_counter()
    take_in(ctx, [PictureChoice(picture=p, view=PhotoView.VERTEX, taken_at=p.taken_at) for p in waiting])
    return read - begun, perf_counter() - read


def test_that_a_hundred_pictures_cost_little_more_than_what_cannot_be_left_out(
    tmp_path: Path, files: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    with open_context(tmp_path / "warm-up") as ctx:
        intake(ctx, files[:3])
    with open_context(tmp_path / "diary") as ctx:
        reading, taking = intake(ctx, files)
        assert len(load_diary(ctx).photos) == PICTURES
    parts = dict(bare_sum(files, tmp_path / "bare.sqlite"))
    floor, ratio = sum(parts.values()), (reading + taking) / sum(parts.values())
    size_mb = sum(path.stat().st_size for path in files) / PICTURES / 1e6
    with capsys.disabled():
        print(f"\n  {PICTURES} pictures of {size_mb:.1f} MB")
        print("  bare sum: " + ", ".join(f"{part} {s:.2f} s" for part, s in parts.items()) + f"; {floor:.2f} s")
        print(f"  intake: {reading:.2f} s until they wait, {taking:.2f} s until they are kept")
        print(f"  intake against the bare sum: {ratio:.2f} (at most {LIMIT})")
    assert ratio <= LIMIT


def test_that_no_call_holds_the_window_while_pictures_are_taken_in(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, files: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    write_demo(tmp_path / "diary", 1, 2, 2)
    pauses = Pauses(qapp)
    pauses.shorten()
    with running(qapp, qtbot, tmp_path, clock=SystemClock()) as program:
        program.window.show_page(PageId.PHOTOS)
        settle(qtbot, program)
        page = program.window.pages[PageId.PHOTOS]
        assert isinstance(page, PhotosPage)
        page.open_pane(PaneId.INBOX)
        settle(qtbot, program)
        tray, beat, gaps_ms = page.inbox, Heartbeat(), {}
        beat.start()
        qtbot.wait(IDLE_MS)
        gaps_ms["idle"] = beat.stop()
        beat.start()
        page.add_files([files[0].parent])
        qtbot.waitUntil(lambda: len(tray.items) == PICTURES, timeout=300_000)
        gaps_ms["reading"] = beat.stop()
        settle(qtbot, program)
        beat.start()
        tray.tell([item.id for item in tray.items], view=PhotoView.VERTEX)
        tray.take_in()
        qtbot.waitUntil(lambda: not tray.items and not tray.is_busy, timeout=300_000)
        settle(qtbot, program)
        gaps_ms["taking in"] = beat.stop()
    pauses.restore()
    with capsys.disabled():
        print(
            "\n  longest gap: "
            + ", ".join(f"{what} {gap:.0f} ms" for what, gap in gaps_ms.items())
            + f" (aim {MOST_MS})"
        )


def test_that_memory_does_not_grow_with_the_number_of_originals(
    tmp_path: Path, files: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    with open_context(tmp_path / "diary") as ctx:
        tracemalloc.start()
        intake(ctx, files[:40])
        peak_mb = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
    all_mb = sum(path.stat().st_size for path in files[:40]) / 1e6
    with capsys.disabled():
        print(f"\n  at most {peak_mb:.0f} MB of Python's memory for {all_mb:.0f} MB of originals")
    assert peak_mb <= all_mb / 2
