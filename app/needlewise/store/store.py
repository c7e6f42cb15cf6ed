"""Opening a diary, and the store that is open then.

Opening reads the headers and takes the writer's lock; what it costs does not grow with the diary.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine

from needlewise.domain.moments import Moment
from needlewise.errors import DiaryDamaged, DiaryError, DiaryMissing
from needlewise.messages import message
from needlewise.store.engine import IMMEDIATE, open_engine
from needlewise.store.faults import os_faults_in_words
from needlewise.store.folder import DiaryFolder
from needlewise.store.lock import WriterLock
from needlewise.store.photos import PhotoBytes
from needlewise.store.schema import DIARY_VERSION, version_of
from needlewise.store.unit_of_work import UnitOfWork


class Store:
    """An open diary. Usable from several threads, one unit of work each; writing is for one at a time."""

    def __init__(self, folder: DiaryFolder, engine: Engine, lock: WriterLock | None) -> None:
        self.folder = folder.path
        self.is_read_only = lock is None
        self.photos = PhotoBytes(folder, read_only=self.is_read_only)
        self._engine = engine
        self._lock = lock

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """One unchanging state of the diary, whatever is written meanwhile."""
        with self._engine.connect() as connection, connection.begin():
            yield UnitOfWork(connection)

    @contextmanager
    def write(self, now: Moment) -> Iterator[UnitOfWork]:
        """Rolls back unless `commit` was called inside. Raises DiaryInUse when another program is writing."""
        if self.is_read_only:
            raise DiaryError(message("store-opened-for-reading", path=str(self.folder)))
        with self._engine.connect().execution_options(**IMMEDIATE) as connection:
            transaction = connection.begin()
            try:
                yield UnitOfWork(connection, now)
            finally:
                if transaction.is_active:
                    transaction.rollback()

    def purge_trash(self, now: Moment, *, older_than: Moment | None = None) -> int:
        """Removes for good what went into the trash before `older_than`, or everything in it, and the bytes of
        photos that no record names any more, those of an intake that was cut short among them. Gives the number of
        records."""
        with self.read() as uow:
            if older_than is not None and not uow.trashed_before(older_than):
                return 0
        with self.write(now) as uow:
            purged = uow.trashed_before(older_than)
            digests = {t.record.sha256 for t in uow.photos.trashed() if t.record.id in purged.get("photos", ())}
            for kind, ids in purged.items():
                uow.records(kind).purge(ids)
            named = {photo.sha256 for photo in uow.photos.all()}
            named |= {trashed.record.sha256 for trashed in uow.photos.trashed()}
            uow.commit()
        self.photos.forget((digests - named) | self.photos.unnamed(named))
        return sum(map(len, purged.values()))

    def close(self) -> None:
        self.photos.close()
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_diary(folder: Path, *, create: bool = True, read_only: bool = False) -> Store:
    """The diary in that folder. A reader takes no lock, so it can look on while another program writes.

    Raises DiaryMissing when there is none (and `create` is false, or it is only to be read), DiaryInUse when
    another program has it open for writing, DiaryNewer, DiaryDamaged, and DiaryError for what the system
    refuses.
    """
    place = DiaryFolder(folder)
    with os_faults_in_words(folder):
        if folder.exists() and not folder.is_dir():
            raise DiaryError(message("store-not-a-folder", path=str(folder)))
        if not place.diary.exists():
            if place.photos.exists():
                raise DiaryDamaged(message("store-records-lost", path=str(place.diary)))
            if read_only or not create:
                raise DiaryMissing(message("store-no-diary", path=str(folder)))
        if read_only:
            return _open_for_reading(place)
        place.make()
        lock = _take_lock(place)
        try:
            return _open_for_writing(place, lock)
        except BaseException:
            lock.release()
            raise


def _take_lock(place: DiaryFolder) -> WriterLock:
    lock = WriterLock(place.lock)
    try:
        lock.take()
    except PermissionError as error:
        raise DiaryError(message("store-read-only", path=str(place.path))) from error
    return lock


def _open_for_writing(place: DiaryFolder, lock: WriterLock) -> Store:
    if not place.diary.exists():
        from needlewise.store.migrate import create_diary

        create_diary(place)
    place.keep_private()
    engine = open_engine(place.diary)
    try:
        with engine.connect() as connection:
            version = version_of(connection, place.diary, DIARY_VERSION)
        if version < DIARY_VERSION:
            from needlewise.store.migrate import migrate_diary

            migrate_diary(place, engine, version)
    except BaseException:
        engine.dispose()
        raise
    return Store(place, engine, lock)


def _open_for_reading(place: DiaryFolder) -> Store:
    engine = open_engine(place.diary, read_only=True)
    try:
        with engine.connect() as connection:
            version = version_of(connection, place.diary, DIARY_VERSION)
    except BaseException:
        engine.dispose()
        raise
    if version == DIARY_VERSION:
        return Store(place, engine, None)
    engine.dispose()
    open_diary(place.path, create=False).close()
    return open_diary(place.path, read_only=True)
