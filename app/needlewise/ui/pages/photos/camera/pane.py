"""Takes a photo with the camera, held against the last one of the same view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from needlewise.domain.photos import FULL_SET, Hair, Photo, PhotoView
from needlewise.errors import InputError
from needlewise.messages import Message, message
from needlewise.services.changes import Change
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.camera.camera import Camera
from needlewise.ui.pages.photos.camera.finding import find_camera
from needlewise.ui.pages.photos.camera.ghost_view import GhostView
from needlewise.ui.pages.photos.encoding import as_jpeg
from needlewise.ui.pages.photos.panes import Pane
from needlewise.ui.pages.photos.presenter import GalleryState
from needlewise.ui.pages.photos.preview import read_preview
from needlewise.ui.pages.photos.views_bar import ViewsBar
from needlewise.ui.widgets.empty import Empty
from needlewise.ui.widgets.segments import Segments
from needlewise.ui.widgets.text import Button, ButtonStyle, Label, TextSize, Tone

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

_FIRST_OPACITY = 40


class CapturePane(Pane):
    """The camera runs while the pane is in sight. Without one, the pane says why."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        words = desk.words
        self.camera: Camera | None = None
        self.view = FULL_SET[0]
        self.still: QImage | None = None
        self._state: GalleryState | None = None
        self.views = ViewsBar(desk, has_all=False)
        self.how = Label(size=TextSize.SMALL, tone=Tone.MUTED)
        self.seen = GhostView(desk.theme, words("camera-seen"), words("camera-waiting"))
        self.ghost_label = Label(size=TextSize.SMALL, tone=Tone.MUTED, wraps=False)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.hair = Segments(words("inbox-hair"), [(hair.value, words(f"inbox-hair-{hair}")) for hair in Hair])
        self.take = Button(words("camera-take"), ButtonStyle.PRIMARY)
        self.keep = Button(words("camera-keep"), ButtonStyle.PRIMARY)
        self.again = Button(words("camera-again"))
        self.empty = Empty()
        self.set_title(words("camera-title"))
        self._arrange()
        self._connect()

    def show_photos(self, _photos: tuple[Photo, ...], state: GalleryState) -> None:
        """Begins with the view that is looked at, else with the first that is due."""
        self._state = state
        self.choose_view(state.view or next((due.view for due in state.due), FULL_SET[0]))

    def renew(self, state: GalleryState) -> None:
        self._state = state
        self.choose_view(self.view)

    def focus_first(self) -> None:
        found = find_camera()
        if isinstance(found, Message):
            self._say_none(found)
            return
        self.use(found)

    def use(self, camera: Camera) -> None:
        """Shows what it sees from now on."""
        self.camera = camera
        camera.setParent(self)
        camera.frame_came.connect(self._on_camera_frame_came)
        camera.failed.connect(self._say_none)
        self._show_work(is_possible=True)
        self._show_still(None)
        camera.start()
        self.take.setFocus()

    def leave(self) -> None:
        if self.camera is not None:
            self.camera.stop()
            self.camera.deleteLater()
        self.camera, self.still = None, None
        self.seen.show_frame(QImage())

    @Slot(object)
    def choose_view(self, view: PhotoView) -> None:
        self.view = view
        self.views.choose(view)
        words = self.desk.words
        self.how.setText(words(f"views-how-{view}"))
        last = None if self._state is None else self._state.last_of(view)
        self.ghost_label.setText(
            words("camera-no-ghost") if last is None else words("camera-ghost", day=last.taken_at.day)
        )
        self.opacity.setEnabled(last is not None)
        self.seen.show_ghost(QImage(), 0)
        if last is not None:
            self.desk.ask(self, partial(read_preview, last), self._on_preview, topic="ghost")

    def _on_preview(self, image: QImage | None) -> None:
        self.seen.show_ghost(image or QImage(), self.opacity.value() / 100)

    def _say_none(self, reason: Message) -> None:
        """In one sentence, with what can be done instead."""
        self.leave()
        self.empty.say(self.desk.words("camera-none-title"), self.desk.words(reason), self.desk.words("gallery-add"))
        self._show_work(is_possible=False)
        self.empty.act.setFocus()

    def _show_work(self, *, is_possible: bool) -> None:
        self._work.setVisible(is_possible)
        self.empty.setVisible(not is_possible)

    def _show_still(self, still: QImage | None) -> None:
        self.still = still
        self.take.setVisible(still is None)
        for button in (self.keep, self.again):
            button.setVisible(still is not None)

    def _arrange(self) -> None:
        self.opacity.setRange(0, 100)
        self.opacity.setValue(_FIRST_OPACITY)
        self.opacity.setMaximumWidth(180)
        self.opacity.setAccessibleName(self.desk.words("camera-opacity"))
        self.hair.choose(Hair.DRY.value)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.ghost_label)
        below.addWidget(self.opacity)
        below.addStretch(1)
        for part in (self.hair, self.again, self.keep, self.take):
            below.addWidget(part)
        self._work = QWidget()
        rows = QVBoxLayout(self._work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.views)
        rows.addWidget(self.how)
        rows.addWidget(self.seen, 1)
        rows.addLayout(below)
        self.rows.addWidget(self._work, 1)
        self.rows.addWidget(self.empty, 1)
        self._show_still(None)

    def _connect(self) -> None:
        self.views.chosen.connect(self.choose_view)
        self.opacity.valueChanged.connect(self._on_opacity_value_changed)
        self.take.clicked.connect(self._on_take_clicked)
        self.again.clicked.connect(self._on_again_clicked)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.empty.act.clicked.connect(self.add_wanted)

    @Slot(QImage)
    def _on_camera_frame_came(self, frame: QImage) -> None:
        if self.still is None:
            self.seen.show_frame(frame)

    @Slot(int)
    def _on_opacity_value_changed(self, percent: int) -> None:
        self.seen.show_ghost(self.seen.ghost, percent / 100)

    @Slot()
    def _on_take_clicked(self) -> None:
        if not self.seen.frame.isNull():
            self._show_still(self.seen.frame)
            self.keep.setFocus()

    @Slot()
    def _on_again_clicked(self) -> None:
        self._show_still(None)
        self.take.setFocus()

    @Slot()
    def _on_keep_clicked(self) -> None:
        still = self.still
        if still is not None:
            work = partial(_keep, still, self.view, Hair(self.hair.value or Hair.DRY), self.desk.words("camera-name"))
            self.desk.change(self, work)
            self._on_again_clicked()


def _keep(still: QImage, view: PhotoView, hair: Hair, name: str, ctx: AppContext) -> Change:
    """Takes the picture in as one that was taken now. Raises InputError."""
    from needlewise.services.photos.intake import PictureChoice, take_in
    from needlewise.services.photos.reading import read_held

    now = ctx.clock.now()
    intake = read_held(ctx, as_jpeg(still), name, now)
    if not intake.waiting:
        raise InputError(next(iter(intake.refused), message("camera-same")))
    picture = intake.waiting[0]
    choice = PictureChoice(picture=picture, view=view, taken_at=now, hair=hair, session_id=picture.session_id)
    taken = take_in(ctx, [choice])
    if taken.change is None:
        raise InputError(next(iter(taken.refused), message("camera-same")))
    return taken.change
