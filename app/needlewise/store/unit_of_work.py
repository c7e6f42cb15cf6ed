"""One reading or one writing of the diary.

It lives no longer than one service call, and rolls back unless it was told to commit.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.moments import Moment
from needlewise.domain.photos import Photo
from needlewise.domain.sessions import NeedlingSession
from needlewise.domain.treatments import Treatment, TreatmentUse
from needlewise.store.kept import KEPT
from needlewise.store.repositories import PersonRepository, Repository, SettingsRepository, TimedRepository
from needlewise.store.tables import RECORDS


class UnitOfWork:
    """Sees one unchanging state of the diary and its own changes. `now` is the moment of what it writes."""

    def __init__(self, connection: Connection, now: Moment | None = None) -> None:
        self._connection = connection
        self.person = PersonRepository(connection)
        self.settings = SettingsRepository(connection)
        self.devices = Repository[Device]("devices", connection, now)
        self.sessions = TimedRepository[NeedlingSession]("sessions", connection, now)
        self.checkins = TimedRepository[CheckIn]("checkins", connection, now)
        self.treatments = Repository[Treatment]("treatments", connection, now)
        self.treatment_uses = TimedRepository[TreatmentUse]("treatment_uses", connection, now)
        self.life_events = Repository[LifeEvent]("life_events", connection, now)
        self.photos = TimedRepository[Photo]("photos", connection, now)

    def records(self, kind: str) -> Repository[Any]:
        """The repository of a kind of record, by its name in the diary document."""
        repository: Repository[Any] = getattr(self, kind)
        return repository

    def diary(self, since: date | None = None) -> Diary:
        """The live records as one value. `since` leaves out sessions, check-ins, uses and photos of earlier
        days. A photo whose session is in the trash, or left out, does not name it."""
        if since is None:
            sessions, checkins = self.sessions.all(), self.checkins.all()
            uses, photos = self.treatment_uses.all(), self.photos.all()
        else:
            sessions, checkins = self.sessions.since(since), self.checkins.since(since)
            uses, photos = self.treatment_uses.since(since), self.photos.since(since)
        present = {session.id for session in sessions} | {None}
        return Diary(
            person=self.person.get(),
            devices=tuple(self.devices.all()),
            sessions=tuple(sessions),
            checkins=tuple(checkins),
            treatments=tuple(self.treatments.all()),
            treatment_uses=tuple(uses),
            life_events=tuple(self.life_events.all()),
            photos=tuple(p if p.session_id in present else replace(p, session_id=None) for p in photos),
        )

    def trashed_before(self, moment: Moment | None) -> dict[str, list[str]]:
        """By kind, the ids of what went into the trash before that instant; of everything in it for None."""
        found = {kind: self.records(kind).trashed_before(moment) for kind in reversed(RECORDS)}
        return {kind: ids for kind, ids in found.items() if ids}

    def commit(self) -> None:
        """What was kept of the diary as it stood falls with what is written; see `kept.py`."""
        self.settings.put(KEPT, None)
        self._connection.commit()

    def commit_settings(self) -> None:
        """For a unit of work that wrote settings alone, from which nothing that is kept was worked out."""
        self._connection.commit()

    def keep(self, value: Any) -> None:
        """Keeps what was worked out from the diary as it stands, until something is written to it, and commits.
        None keeps nothing."""
        self.settings.put(KEPT, value)
        self._connection.commit()
