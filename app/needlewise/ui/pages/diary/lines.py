"""A row of the diary in words: a line, a quieter line below it, and both as one sentence for a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from needlewise.domain.checkins import CheckIn
from needlewise.domain.effects import is_own, slug_in_words
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.photos import Photo
from needlewise.domain.sessions import Disinfection, DisinfectionStep, NeedlingSession
from needlewise.domain.treatments import Treatment, TreatmentUse
from needlewise.domain.zones import WHOLE_SCALP
from needlewise.guidance.loader import Guidance
from needlewise.services.changes import Kind
from needlewise.ui.pages.diary.rows import DayFacts, DayRow, DiaryRow, EntryRow, Names
from needlewise.ui.words import Words

_ICONS = {
    Kind.SESSIONS: "session",
    Kind.CHECKINS: "checkin",
    Kind.TREATMENTS: "treatment",
    Kind.TREATMENT_USES: "treatment",
    Kind.LIFE_EVENTS: "event",
    Kind.PHOTOS: "photos",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`time` is empty where the record has a day alone."""

    icon: str
    time: str
    title: str
    detail: str
    spoken: str


class Teller:
    """Puts rows and days in words."""

    def __init__(self, words: Words, guidance: Guidance, names: Names, today: date) -> None:
        self._words = words
        self._guidance = guidance
        self._names = names
        self._today = today

    def line(self, row: DiaryRow) -> Line:
        if isinstance(row, DayRow):
            day = self._day(row.day)
            return Line(icon="", time="", title=day, detail="", spoken=day)
        title, details = self._tell(row)
        time = self._time(row)
        detail = self._words("diary-between").join(part for part in details if part)
        spoken = ", ".join(part for part in (self._words.full_date(row.day), time, title, detail) if part)
        return Line(icon=_ICONS[row.kind], time=time, title=title, detail=detail, spoken=spoken)

    def day_in_words(self, day: date, facts: DayFacts | None) -> str:
        words = self._words
        said = []
        if facts is not None and facts.lengths_mm:
            lengths = words.listed([self._number(length) for length in facts.lengths_mm])
            said.append(words("diary-day-session", count=len(facts.lengths_mm), lengths=lengths))
        if facts is not None and facts.worst is not None:
            said.append(words("diary-day-worst", effect=self._effect(*facts.worst)))
        elif facts is not None and facts.share is not None:
            said.append(words("diary-day-calm"))
        said = said or [words("diary-day-nothing")]
        return words("diary-day", day=words.full_date(day), said=words("diary-between").join(said))

    def _day(self, day: date) -> str:
        named = self._words.full_date(day) if day.year != self._today.year else self._words.short_date(day)
        if abs((self._today - day).days) > 1:
            return named
        return self._words("diary-near-day", day=named, near=self._words.day(day, self._today))

    def _time(self, row: EntryRow) -> str:
        moments = [getattr(record, "started_at", None) or getattr(record, "at", None) for record in row.records]
        times = sorted(moment.wall.strftime("%H:%M") for moment in moments if moment is not None)
        return times[0] if len(times) == 1 else ""

    def _tell(self, row: EntryRow) -> tuple[str, list[str]]:
        record = row.records[0]
        if isinstance(record, NeedlingSession):
            return self._session(record)
        if isinstance(record, CheckIn):
            return self._checkin(record)
        if isinstance(record, Treatment):
            return self._course(record)
        if isinstance(record, TreatmentUse):
            return self._uses(row.records)
        if isinstance(record, LifeEvent):
            return self._words.label(f"event-{record.kind}"), [record.notes or ""]
        return self._photos(row.records)

    def _session(self, session: NeedlingSession) -> tuple[str, list[str]]:
        words = self._words
        length = self._number(session.needle_length_mm)
        device = self._names.devices.get(session.device_id or "")
        if device is None:
            title = words("diary-session", length=length)
        else:
            name = device.name or words(f"device-{device.kind}")
            title = words("diary-session-with", length=length, device=name)
        return title, [
            self._zones(session),
            self._said("diary-minutes", session.duration_min),
            self._clean(session.disinfection),
            self._said("diary-pain", session.pain),
            self._bleeding(session.bleeding),
            words.listed(list(session.products or ())) if session.products else "",
            session.notes or "",
        ]

    def _zones(self, session: NeedlingSession) -> str:
        if not session.zones:
            return ""
        if len(session.zones) == len(WHOLE_SCALP):
            return self._words("diary-whole-scalp")
        return self._words.listed([self._words(f"zone-{zone}") for zone in session.zones])

    def _clean(self, disinfection: Disinfection | None) -> str:
        if disinfection is None:
            return ""
        before, after = disinfection.before, disinfection.after
        soaks_min = [step.soak_min for step in (before, after) if step is not None and step.done]
        if len(soaks_min) == 2 and soaks_min[0] == soaks_min[1] is not None:
            return self._said("diary-clean-both-soak", soaks_min[0])
        told = [self._step("before", before), self._step("after", after)]
        return self._words("diary-between").join(part for part in told if part)

    def _step(self, name: str, step: DisinfectionStep | None) -> str:
        if step is None:
            return ""
        if not step.done:
            return self._words(f"diary-clean-{name}-left-out")
        if step.soak_min is None:
            return self._words(f"diary-clean-{name}")
        return self._said(f"diary-clean-{name}-soak", step.soak_min)

    def _bleeding(self, level: int | None) -> str:
        if level is None:
            return ""
        how = self._words(f"bleeding-{level}")
        return self._words("diary-bleeding-none") if level == 0 else self._words("diary-bleeding", how=how)

    def _checkin(self, checkin: CheckIn) -> tuple[str, list[str]]:
        words = self._words
        present = [self._effect(id_, value) for id_, value in checkin.symptoms.items() if value]
        absent = [self._effect_name(id_) for id_, value in checkin.symptoms.items() if not value]
        none = words("diary-checkin-none", effects=words("diary-comma").join(absent)) if absent else ""
        zones = words.listed([words(f"zone-{zone}") for zone in checkin.zones or ()]) if checkin.zones else ""
        if present:
            return words("diary-checkin", effects=words.listed(present)), [none, zones, checkin.notes or ""]
        if absent:
            return words("diary-checkin", effects=none), [zones, checkin.notes or ""]
        return words("diary-checkin-note"), [zones, checkin.notes or ""]

    def _effect(self, effect_id: str, value: float) -> str:
        """With its value, and the top of its scale where it has one."""
        name = self._effect_name(effect_id)
        if is_own(effect_id):
            return (
                name if value is True else self._words("diary-effect-count", effect=name, value=self._number(value))
            )
        scale_id = self._guidance.effects[effect_id].scale
        if scale_id == "yn":
            return name
        if effect_id == "fever_c":
            return self._words("diary-fever", degrees=self._words.number(value, 1))
        scale = self._guidance.document.vocab.scales[scale_id]
        number = self._number(value)
        if scale.max is None:
            return self._words("diary-effect-count", effect=name, value=number)
        return self._words("diary-effect", effect=name, value=number, top=self._number(scale.max))

    def _effect_name(self, effect_id: str) -> str:
        if is_own(effect_id):
            return slug_in_words(effect_id)
        short = f"diary-short-{effect_id}"
        return self._words(short if short in self._words else f"effect-{effect_id}")

    def _course(self, course: Treatment) -> tuple[str, list[str]]:
        words = self._words
        until = "" if course.ended_on is None else words("diary-course-until", day=course.ended_on)
        named = [course.name or "", course.dose or "", until, course.notes or ""]
        return words("diary-course", course=words(f"treatment-{course.kind}")), named

    def _uses(self, uses: Sequence[TreatmentUse]) -> tuple[str, list[str]]:
        course = self._names.treatments.get(uses[0].treatment_id)
        kind = self._words(f"treatment-{course.kind}") if course is not None else self._words("treatment-other")
        times = self._words.listed(sorted(use.at.wall.strftime("%H:%M") for use in uses)) if len(uses) > 1 else ""
        if times:
            return self._words("diary-uses", course=kind, times=times), []
        return self._words("diary-use", course=kind), []

    def _photos(self, photos: Sequence[Photo]) -> tuple[str, list[str]]:
        views = self._words.listed([self._words(f"view-{photo.view}") for photo in reversed(photos)])
        return self._words("diary-photos", count=len(photos), views=views), [
            photo.notes for photo in photos if photo.notes
        ]

    def _said(self, id_: str, value: float | None) -> str:
        return "" if value is None else self._words(id_, value=self._number(value))

    def _number(self, value: float) -> str:
        return self._words.number(value)
