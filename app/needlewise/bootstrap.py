"""The composition root: a folder becomes the few long-lived objects that services work with."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from needlewise.clock import Clock, SystemClock
from needlewise.domain.moments import Moment
from needlewise.errors import DiaryError
from needlewise.guidance.loader import Guidance, load_guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root

if TYPE_CHECKING:
    from needlewise.store.store import Store

TRASH_DAYS = 30


@dataclass(frozen=True, slots=True)
class AppContext:
    folder: Path
    store: Store
    guidance: Guidance
    catalogue: Catalogue
    clock: Clock

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> AppContext:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def open_context(
    folder: Path, *, create: bool = True, read_only: bool = False, clock: Clock | None = None
) -> AppContext:
    """Opens the diary in that folder; a writer empties its trash of what has lain there for 30 days. The store is
    imported here, so that who asks nothing of a diary does not wait for SQLAlchemy.

    Raises DiaryError and its kinds, as `open_diary`.
    """
    from needlewise.store.store import open_diary

    clock = clock or SystemClock()
    store = open_diary(folder, create=create, read_only=read_only)
    if not read_only:
        with suppress(DiaryError):  # a full disk must not keep anyone from looking at their diary
            store.purge_trash(clock.now(), older_than=trash_limit(clock.now()))
    return AppContext(folder, store, load_guidance(), Catalogue(resource_root() / "locales"), clock)


def trash_limit(now: Moment) -> Moment:
    """What went into the trash before this has outlasted its time there."""
    return Moment.at(now.wall - timedelta(days=TRASH_DAYS), now.utc_offset_min)
