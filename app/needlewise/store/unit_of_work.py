"""One reading or one writing of the diary.

It lives no longer than one service call, and rolls back unless it was told to commit.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection

from needlewise.domain.answers import Answer
from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device
from needlewise.domain.diary import Diary
from needlewise.domain.effects import OwnEffect
from needlewise.domain.hair_counts import ClinicMeasure, HairCount, Spot
from needlewise.domain.health import HealthRecord
from needlewise.domain.kinds import KINDS
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.moments import Moment
from needlewise.domain.photos import Photo
from needlewise.domain.progress_plans import ProgressPlan
from needlewise.domain.sessions import NeedlingSession
from needlewise.domain.sittings import Sitting
from needlewise.domain.treatments import Treatment, TreatmentUse
from needlewise.domain.tuning import Tuning
from needlewise.store.kept import KEPT
from needlewise.store.made_by_hand import MadeByHandRepository
from needlewise.store.repositories import PersonRepository, Repository, SettingsRepository, TimedRepository
from needlewise.store.tables import RECORDS

CUT_BY_DAY = frozenset({"sessions", "checkins", "treatment_uses", "photos"})
"""Kinds of which a long diary holds so many that a page reads the latest alone."""


class UnitOfWork:
    """Sees one unchanging state of the diary and its own changes. `now` is the moment of what it writes."""

    def __init__(self, connection: Connection, now: Moment | None = None) -> None:
        self._connection = connection
        self.person = PersonRepository(connection)
        self.settings = SettingsRepository(connection)
        self.made_by_hand = MadeByHandRepository(self.settings)
        self.devices = Repository[Device]("devices", connection, now)
        self.sessions = TimedRepository[NeedlingSession]("sessions", connection, now)
        self.checkins = TimedRepository[CheckIn]("checkins", connection, now)
        self.treatments = Repository[Treatment]("treatments", connection, now)
        self.treatment_uses = TimedRepository[TreatmentUse]("treatment_uses", connection, now)
        self.life_events = Repository[LifeEvent]("life_events", connection, now)
        self.photos = TimedRepository[Photo]("photos", connection, now)
        self.health = Repository[HealthRecord]("health", connection, now)
        self.effects = Repository[OwnEffect]("effects", connection, now)
        self.progress_plans = TimedRepository[ProgressPlan]("progress_plans", connection, now)
        self.sittings = TimedRepository[Sitting]("sittings", connection, now)
        self.spots = Repository[Spot]("spots", connection, now)
        self.hair_counts = TimedRepository[HairCount]("hair_counts", connection, now)
        self.clinic_measures = TimedRepository[ClinicMeasure]("clinic_measures", connection, now)
        self.answers = TimedRepository[Answer]("answers", connection, now)
        self.tuning = Repository[Tuning]("tuning", connection, now)

    def records(self, kind: str) -> Repository[Any]:
        """The repository of a kind of record, by its name in the diary document."""
        repository: Repository[Any] = getattr(self, kind)
        return repository

    def diary(self, since: date | None = None) -> Diary:
        """The live records as one value. `since` leaves out sessions, check-ins, uses and photos of earlier days.
        What a record names and is in the trash, or left out, it does not name; it is left out itself where it
        must."""
        found: dict[str, Any] = {
            name: tuple(
                self.records(name).all()
                if since is None or name not in CUT_BY_DAY
                else self.records(name).since(since)
            )
            for name in KINDS
        }
        diary = Diary(person=self.person.get(), made_by_hand=self.made_by_hand.get(), **found)
        return diary.without_loose_references()

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
