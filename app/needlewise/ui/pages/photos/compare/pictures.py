"""The two pictures of the pair that is looked at, as they come: small ones first, then every pixel.

One picture is read whole at a time, so that no more than two and the one being read are in memory; and only when the
pair has been looked at for a moment, so that stepping through dates reads none in vain.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from needlewise.domain.photos import Photo
from needlewise.errors import InputError
from needlewise.messages import Message
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.compare.loading import PairPreview, lit, read_original, whole
from needlewise.ui.widgets.picture_view_pyramid import Pyramid

if TYPE_CHECKING:
    from needlewise.imaging.pixels import Pixels
    from needlewise.services.photos.comparing import Glance

REST_MS = 250


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A photo to be read whole, and the one in whose light it is shown, with the small pictures of both."""

    photo: Photo
    small: Pixels = field(compare=False)
    light_of: Photo | None = None
    light: Pixels | None = field(default=None, compare=False)


class PairPictures(QObject):
    """`changed` tells that `levels` has other pictures, or that `troubles` has words."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._seen: Glance | None = None
        self._small: tuple[Pyramid | None, Pyramid | None] = (None, None)
        self._lit: Pyramid | None = None
        self._whole: dict[_Wanted, Pyramid] = {}
        self._is_light_wanted = False
        self.troubles: dict[Photo, Message] = {}
        self._rested = QTimer(self, singleShot=True, interval=REST_MS)
        self._rested.timeout.connect(self._read_next)

    def show_first_look(self, look: PairPreview) -> None:
        self._seen, self._small, self._lit = look.seen, look.levels, None
        pictures = zip((look.seen.first, look.seen.second), look.seen.pictures, strict=True)
        self.troubles = {photo: picture for photo, picture in pictures if isinstance(picture, Message)}
        self._begin()

    def match_light(self, *, is_wanted: bool) -> None:
        """Shows the later picture in the light of the earlier one, as soon as it is ready."""
        self._is_light_wanted = is_wanted
        if not is_wanted:
            self._lit = None
        self._begin()
        self.changed.emit()

    def clear(self) -> None:
        """Lets go of every picture."""
        self._rested.stop()
        for topic in ("whole", "original", "lit"):
            self._desk.jobs.forget(self, topic)
        self._seen, self._small, self._lit = None, (None, None), None
        self._whole.clear()

    @property
    def levels(self) -> tuple[Pyramid | None, Pyramid | None]:
        """The best there are of both."""
        first, second = (None if wanted is None else self._whole.get(wanted) for wanted in self._wanted)
        return first or self._small[0], second or self._lit or self._small[1]

    @property
    def is_light_matched(self) -> bool:
        """In what `levels` gives."""
        return self._is_light_wanted and (self._lit is not None or self._wanted[1] in self._whole)

    @property
    def is_whole(self) -> tuple[bool, bool]:
        first, second = (wanted in self._whole for wanted in self._wanted)
        return first, second

    @property
    def _wanted(self) -> tuple[_Wanted | None, _Wanted | None]:
        """None for a side that has no picture."""
        if self._seen is None:
            return None, None
        (first, second), (small, other) = (self._seen.first, self._seen.second), self._seen.pictures
        one = None if isinstance(small, Message) else _Wanted(first, small)
        if isinstance(other, Message):
            return one, None
        if one is None or not self._is_light_wanted:
            return one, _Wanted(second, other)
        return one, _Wanted(second, other, first, one.small)

    def _begin(self) -> None:
        """Keeps what is wanted still, and reads what is not there after a rest."""
        self._whole = {wanted: levels for wanted, levels in self._whole.items() if wanted in self._wanted}
        if self._is_light_wanted and self._lit is None and self._seen is not None:
            self._desk.ask_files(self, partial(lit, self._seen), self._on_lit, topic="lit")
        self._rested.start()

    def _on_lit(self, levels: Pyramid | None) -> None:
        if self._is_light_wanted:
            self._lit = levels
            self.changed.emit()

    @Slot()
    def _read_next(self) -> None:
        """The first picture that is not there whole, of those that can be shown."""
        for wanted in self._wanted:
            if wanted is not None and wanted not in self._whole and wanted.photo not in self.troubles:
                work = partial(read_original, wanted.photo)
                self._desk.ask(self, work, partial(self._on_original, wanted), topic="original")
                return

    def _on_original(self, wanted: _Wanted, data: bytes | None) -> None:
        if data is not None and wanted in self._wanted:
            self._desk.ask_files(
                self,
                partial(whole, data, wanted.photo, wanted.small, wanted.light),
                partial(self._on_whole, wanted),
                topic="whole",
                failed=partial(self._on_failed, wanted.photo),
            )

    def _on_whole(self, wanted: _Wanted, levels: Pyramid) -> None:
        if wanted in self._wanted:
            self._whole[wanted] = levels
            self.changed.emit()
            self._read_next()

    def _on_failed(self, photo: Photo, error: Exception) -> None:
        """The small picture stays where it could be made, and the other one is read."""
        if not isinstance(error, InputError):
            self._desk.report(error)
            return
        self.troubles[photo] = error.message
        self.changed.emit()
        self._read_next()
