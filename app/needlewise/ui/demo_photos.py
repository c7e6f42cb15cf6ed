"""Draws the photos of the made-up diary one by one, while somebody looks around in it already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from needlewise.services.changes import Kind
from needlewise.ui.desk import Desk
from needlewise.ui.opening import DEMO_SEED, Opened

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.demo.photos import DrawnPhoto, PlannedPhoto


class DemoPhotos(QObject):
    """Ends when all are drawn, or another diary is open: that gets none of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._context: AppContext | None = None
        self._to_draw: list[PlannedPhoto] = []

    def draw_for(self, opened: Opened) -> None:
        self._context, self._to_draw = opened.context, list(opened.to_draw)
        self._draw_next()

    def _draw_next(self) -> None:
        if self._to_draw:
            self._desk.ask_files(self, partial(_draw, self._to_draw.pop(0)), self._on_drawn, topic="draw")

    def _on_drawn(self, drawn: DrawnPhoto) -> None:
        self._desk.ask(self, partial(_add_to, self._context, drawn), self._on_added, topic="add")

    def _on_added(self, is_added: bool) -> None:
        if is_added:
            self._desk.hub.tell(frozenset({Kind.PHOTOS}))
            self._draw_next()


def _draw(planned: PlannedPhoto) -> DrawnPhoto:
    from needlewise.demo.photos import draw_photo

    return draw_photo(planned, DEMO_SEED)


def _add_to(meant: AppContext | None, drawn: DrawnPhoto, ctx: AppContext) -> bool:
    """Whether the diary that is open is still the one it was drawn for."""
    from needlewise.demo.writing import add_photo

    if ctx is not meant:
        return False
    add_photo(ctx, drawn)
    return True
