"""How a photo is shown: turned, cropped, with the face covered. The original stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout

from needlewise.domain.photos import Photo
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.editor.canvas import LookCanvas
from needlewise.ui.pages.photos.editor.draft import (
    LookDraft,
    Tool,
    draft_of,
    plain,
    turned,
    with_new,
    with_tool,
    without_box,
)
from needlewise.ui.pages.photos.panes import Pane
from needlewise.ui.pages.photos.presenter import GalleryState
from needlewise.ui.pages.photos.preview import read_preview
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


class LookPane(Pane):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self.photo: Photo | None = None
        self.canvas = LookCanvas(desk.theme, words("looks-canvas"), words("looks-keys"))
        self.tool = Segments(words("looks-tool"), [(tool.value, words(f"looks-tool-{tool}")) for tool in Tool])
        self.turn_left = Button(words("looks-turn-left"))
        self.turn_right = Button(words("looks-turn-right"))
        self.add = Button("")
        self.remove = Button(words("looks-remove"), ButtonStyle.QUIET)
        self.reset = Button(words("looks-reset"), ButtonStyle.QUIET)
        self.help = Label(words("looks-keys"), TextSize.SMALL, Tone.MUTED)
        self.save = Button(words("looks-save"), ButtonStyle.PRIMARY)
        self.cancel = Button(words("form-cancel"))
        self._arrange()
        self._connect()

    def show_photos(self, photos: tuple[Photo, ...], _state: GalleryState) -> None:
        photo, words = photos[0], self.desk.words
        self.photo = photo
        self.set_title(words("looks-title", day=photo.taken_at.day))
        self.canvas.show_image(QImage())
        self._work_on(draft_of(photo))
        bare = replace(photo, turns=None, crop=None, covers=None)
        self.desk.ask(self, partial(read_preview, bare), self._on_preview, topic="preview")

    def focus_first(self) -> None:
        self.canvas.setFocus()

    def _on_preview(self, image: QImage | None) -> None:
        """A photo whose bytes are missing cannot be worked on."""
        if image is not None:
            self.canvas.show_image(image)
        self.save.setEnabled(image is not None)
        self.help.setText(self.desk.words("gallery-missing" if image is None else "looks-keys"))

    def _work_on(self, draft: LookDraft) -> None:
        self.canvas.show_draft(draft)
        self._on_canvas_edited()

    def _step(self, step: Callable[[LookDraft], LookDraft]) -> None:
        self._work_on(step(self.canvas.draft))
        self.canvas.setFocus()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        for part in (self.turn_left, self.turn_right, self.tool, self.add, self.remove, self.reset):
            above.addWidget(part)
        above.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.help, 1)
        below.addWidget(self.cancel)
        below.addWidget(self.save)
        self.rows.setSpacing(12)
        self.rows.addLayout(above)
        self.rows.addWidget(self.canvas, 1)
        self.rows.addLayout(below)

    def _connect(self) -> None:
        self.canvas.edited.connect(self._on_canvas_edited)
        self.tool.chosen.connect(self._on_tool_chosen)
        self.turn_left.clicked.connect(lambda: self._step(lambda draft: turned(draft, -1)))
        self.turn_right.clicked.connect(lambda: self._step(lambda draft: turned(draft, 1)))
        self.add.clicked.connect(lambda: self._step(with_new))
        self.remove.clicked.connect(lambda: self._step(without_box))
        self.reset.clicked.connect(lambda: self._step(plain))
        self.save.clicked.connect(self._on_save_clicked)
        self.cancel.clicked.connect(self.closed)

    @Slot()
    def _on_canvas_edited(self) -> None:
        draft = self.canvas.draft
        self.tool.choose(draft.tool.value)
        self.add.setText(self.desk.words(f"looks-add-{draft.tool}"))
        self.add.setAccessibleName(self.add.text())
        self.remove.setEnabled(draft.box is not None)
        self.reset.setEnabled(not draft.is_plain)

    @Slot(str)
    def _on_tool_chosen(self, tool: str) -> None:
        self._step(lambda draft: with_tool(draft, Tool(tool)))

    @Slot()
    def _on_save_clicked(self) -> None:
        if self.photo is not None:
            work = partial(_set_look, self.photo.id, self.canvas.draft)
            self.desk.change(self, work, lambda _: self.closed.emit())


def _set_look(id_: str, draft: LookDraft, ctx: AppContext) -> Change:
    from needlewise.imaging.look import Look
    from needlewise.services.photos.records import set_look

    look = Look(turns=draft.turns, crop=draft.crop, covers=draft.covers)
    return set_look(ctx, id_, None if draft.is_plain else look)
