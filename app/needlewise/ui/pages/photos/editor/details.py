"""The form of a photo's details: view, hair, time, session, notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel

from needlewise.domain.photos import Hair, Photo, PhotoView
from needlewise.domain.sessions import NeedlingSession
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.forms.base import RecordForm, notes_field, text_of
from needlewise.ui.pages.photos.panes import Pane
from needlewise.ui.pages.photos.presenter import GalleryState
from needlewise.ui.pages.photos.sessions import options_near
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.text import Card
from needlewise.ui.widgets.when import WhenField

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

_PICTURE_PX = 220


class PhotoForm(RecordForm[Photo]):
    """Edits photos that are there; new ones come by the inbox."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self._sessions: tuple[NeedlingSession, ...] = ()
        self.view = Choice(words("views-choose"), [(view.value, words.label(f"view-{view}")) for view in PhotoView])
        hair = [(None, words("inbox-hair-unsaid")), *((h.value, words(f"inbox-hair-{h}")) for h in Hair)]
        self.hair = Choice(words("inbox-hair"), hair)
        self.when = WhenField(words("inbox-when"), words, desk.clock)
        self.session = Choice(words("inbox-session"))
        self.notes = notes_field(words("details-notes"))
        for name, label, field in (
            ("view", "views-choose", self.view),
            ("hair", "inbox-hair", self.hair),
            ("taken_at", "inbox-when", self.when),
            ("session_id", "inbox-session", self.session),
            ("notes", "details-notes", self.notes),
        ):
            self.rows.add_field(name, words(label), field)

    def show_sessions(self, sessions: tuple[NeedlingSession, ...]) -> None:
        self._sessions = sessions

    def fill(self, record: Photo | None) -> None:
        if record is None:
            return
        day = record.taken_at.day
        self.view.choose(record.view)
        self.hair.choose(record.hair)
        self.when.set_moment(record.taken_at)
        self.session.offer(options_near(self._sessions, (day, day), self.desk.words, record.session_id))
        self.session.choose(record.session_id)
        self.notes.setPlainText(record.notes or "")

    def draft(self) -> Photo:
        if self.edited is None:
            raise RuntimeError("there is no photo to edit")
        return replace(
            self.edited,
            view=PhotoView(self.view.chosen or self.edited.view),
            hair=None if self.hair.chosen is None else Hair(self.hair.chosen),
            taken_at=self.when.moment,
            session_id=self.session.chosen,
            notes=text_of(self.notes),
        )

    def service(self) -> Callable[[AppContext, Photo], Change]:
        from needlewise.services.photos.records import edit_photo

        return edit_photo


class DetailsPane(Pane):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = PhotoForm(desk)
        self.picture = QLabel()
        self.picture.setFixedSize(_PICTURE_PX, _PICTURE_PX)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        card = Card()
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.form, 1)
        card.rows.addLayout(across)
        self.rows.addWidget(card)
        self.rows.addStretch(1)
        self.form.saved.connect(self.closed)
        self.form.cancelled.connect(self.closed)

    def show_photos(self, photos: tuple[Photo, ...], state: GalleryState) -> None:
        photo, words = photos[0], self.desk.words
        self.set_title(words("details-title", day=photo.taken_at.day))
        self.form.show_sessions(state.diary.sessions)
        self.form.load(photo)
        self.picture.clear()
        self.desk.ask(self, partial(_read, photo), self._show_picture, topic="picture")

    def focus_first(self) -> None:
        self.form.focus_first()

    def _show_picture(self, image: QImage | None) -> None:
        if image is not None:
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(QPixmap.fromImage(image.scaled(self.picture.size(), keep, smooth)))


def _read(photo: Photo, ctx: AppContext) -> QImage | None:
    from needlewise.services.photos.pictures import thumbnail

    data = thumbnail(ctx, photo)
    return None if data is None else QImage.fromData(data)
