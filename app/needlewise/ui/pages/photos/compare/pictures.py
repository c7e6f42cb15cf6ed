"""The two pictures of the pair that is looked at, as they come: small ones first, then every pixel.

One picture is read whole at a time, so that no more than two and the one being read are in memory; and only when the
pair has been looked at for a moment, so that stepping through dates reads none in vain.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from needlewise.domain.photos import Photo
from needlewise.errors import InputError
from needlewise.messages import Message
from needlewise.ui.desk import Desk
from needlewise.ui.pages.photos.compare.loading import FirstLook, lit, read_original, whole
from needlewise.ui.widgets.picture_view_levels import Levels

if TYPE_CHECKING:
    from needlewise.services.comparing import Glance

REST_MS = 250


class PairPictures(QObject):
    """`changed` tells that `levels` has other pictures, or that `troubles` has words."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._seen: Glance | None = None
        self._small: tuple[Levels | None, Levels | None] = (None, None)
        self._lit: Levels | None = None
        self._whole: dict[tuple[Photo, Photo | None], Levels] = {}
        self.troubles: dict[Photo, Message] = {}
        self.is_light_matched = False
        self._rested = QTimer(self, singleShot=True, interval=REST_MS)
        self._rested.timeout.connect(self._read_next)

    def show_first_look(self, look: FirstLook) -> None:
        self._seen, self._small, self._lit = look.seen, look.levels, None
        self.troubles = {
            photo: picture
            for photo, picture in zip(self._pair, look.seen.pictures, strict=True)
            if isinstance(picture, Message)
        }
        self._drop_others()
        self._match_small()
        self._rested.start()

    def match_light(self, *, is_wanted: bool) -> None:
        self.is_light_matched = is_wanted
        self._drop_others()
        self._match_small()
        self._rested.start()
        self.changed.emit()

    def clear(self) -> None:
        """Lets go of every picture."""
        self._rested.stop()
        for topic in ("whole", "original", "lit"):
            self._desk.jobs.forget(self, topic)
        self._seen, self._small, self._lit = None, (None, None), None
        self._whole.clear()

    @property
    def levels(self) -> tuple[Levels | None, Levels | None]:
        """The best there are of both."""
        first, second = (self._whole.get(key) if key else None for key in self._keys)
        small = self._lit if self.is_light_matched and self._lit is not None else self._small[1]
        return first or self._small[0], second or small

    @property
    def is_whole(self) -> tuple[bool, bool]:
        first, second = (key in self._whole for key in self._keys)
        return first, second

    @property
    def _pair(self) -> tuple[Photo, ...]:
        return () if self._seen is None else (self._seen.first, self._seen.second)

    @property
    def _keys(self) -> tuple[tuple[Photo, Photo | None] | None, tuple[Photo, Photo | None] | None]:
        """A photo, and the one whose light it is shown in."""
        if self._seen is None:
            return None, None
        first, second = self._seen.first, self._seen.second
        return (first, None), (second, first if self.is_light_matched else None)

    def _drop_others(self) -> None:
        self._whole = {key: levels for key, levels in self._whole.items() if key in self._keys}

    def _match_small(self) -> None:
        if self.is_light_matched and self._seen is not None and self._lit is None:
            self._desk.ask_files(self, partial(lit, self._seen), self._on_lit, topic="lit")

    def _on_lit(self, levels: Levels | None) -> None:
        self._lit = levels
        self.changed.emit()

    @Slot()
    def _read_next(self) -> None:
        """The first picture that is not there whole, of those that can be shown."""
        for key in self._keys:
            if key is not None and key not in self._whole and key[0] not in self.troubles:
                work = partial(read_original, key[0])
                self._desk.ask(self, work, partial(self._on_original, key), topic="original")
                return

    def _on_original(self, key: tuple[Photo, Photo | None], data: bytes | None) -> None:
        if data is None or key not in self._keys or self._seen is None:
            return
        light = self._seen.pictures[0] if key[1] is not None else None
        light = None if isinstance(light, Message) else light
        self._desk.ask_files(
            self,
            partial(whole, data, key[0], light),
            partial(self._on_whole, key),
            topic="whole",
            failed=partial(self._on_failed, key[0]),
        )

    def _on_whole(self, key: tuple[Photo, Photo | None], levels: Levels) -> None:
        if key in self._keys:
            self._whole[key] = levels
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
