"""One FHIR R4B resource, or a few, for each record of the diary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device
from needlewise.domain.effects import OWN_PREFIX, OwnEffect
from needlewise.domain.hair_counts import ClinicMeasure
from needlewise.domain.health import HealthRecord
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.person import HairHistory, Person, Sex
from needlewise.domain.photos import Photo
from needlewise.domain.sessions import DisinfectionStep, NeedlingSession, Performer
from needlewise.domain.treatments import Treatment, TreatmentUse
from needlewise.exchange.bundle import entry_name
from needlewise.exchange.fhir.parts import (
    Json,
    Voice,
    category,
    date_time,
    filled,
    later,
    plain,
    quantity,
    reference,
    text,
    uuid_of,
)
from needlewise.exchange.scale_words import scale_words
from needlewise.guidance.loader import Guidance
from needlewise.messages import message

_GENDERS = {Sex.FEMALE: "female", Sex.MALE: "male", Sex.OTHER: "other"}


class Resources:
    """Makes resources about one patient, who also reported all of it."""

    def __init__(
        self, named_by: str, guidance: Guidance, voice: Voice, today: date, own: Sequence[OwnEffect] = ()
    ) -> None:
        """`named_by` is what tells this patient from those of other diaries; `own` are the effects they added."""
        self._named_by, self._guidance, self._voice, self._today = named_by, guidance, voice, today
        self._own = {effect.id: effect for effect in own}
        self._patient = reference("person", named_by)

    def patient(self, person: Person | None) -> Json:
        name = None if person is None else text(person.display_name)
        return self._resource(
            "Patient",
            uuid_of("person", self._named_by),
            name=None if name is None else [{"text": name}],
            gender=None if person is None or person.sex is None else _GENDERS.get(person.sex),
            birthDate=None if person is None or person.birth_year is None else f"{person.birth_year:04}",
        )

    def answers(self, person: Person) -> Iterator[Json]:
        """What the person says about themselves; when they said it is not recorded."""
        for id_, answer in (person.screening or {}).items():
            yield self._answer(self._voice.concept("screening", id_, f"screening-{id_}"), id_, valueBoolean=answer)
        if person.skin_type is not None:
            concept = self._voice.concept("person", "skin_type", "fhir-skin_type")
            yield self._answer(concept, "skin_type", valueInteger=person.skin_type)
        if person.clinician_min_interval_days is not None:
            concept = self._voice.concept("person", "clinician_min_interval_days", "fhir-clinician_min_interval_days")
            days = quantity(person.clinician_min_interval_days, "d")
            yield self._answer(concept, "clinician_min_interval_days", valueQuantity=days)
        for name in ("question_for_clinician", "medicines_note", "allergies_note"):
            said = text(getattr(person, name))
            if said is not None:
                yield self._answer(self._voice.concept("person", name, f"fhir-{name}"), name, valueString=said)
        if person.hair is not None:
            yield from self._hair(person.hair)

    def _hair(self, hair: HairHistory) -> Iterator[Json]:
        when = None if hair.on is None else hair.on.isoformat()
        told: tuple[tuple[str, str, Any], ...] = (
            ("onset_year", "valueInteger", hair.onset_year),
            ("pattern", "valueString", text(hair.pattern)),
            ("family_history", "valueBoolean", hair.family_history),
            ("change", "valueInteger", hair.change),
        )
        for name, kind, value in told:
            if value is not None:
                concept = self._voice.concept("hair", name, f"fhir-hair-{name}")
                id_ = uuid_of("person", self._named_by, "hair", name)
                yield self._observation(id_, concept, when if name == "change" else None, **{kind: value})

    def device(self, device: Device) -> Json:
        name = text(device.name)
        properties = [self._property("needle_length_mm", valueQuantity=[quantity(device.needle_length_mm, "mm")])]
        if device.needle_count is not None:
            properties.append(self._property("needle_count", valueQuantity=[quantity(device.needle_count, "1")]))
        if device.material is not None:
            material = self._voice.concept("material", device.material, f"material-{device.material}")
            properties.append(self._property("material", valueCode=[material]))
        for field in ("acquired_on", "retired_on"):
            day = getattr(device, field)
            if day is not None:
                properties.append(self._property(field, valueCode=[{"text": day.isoformat()}]))
        retired = device.retired_on is not None and device.retired_on <= self._today
        notes = [*self._note(device.notes), *self._note(device.retired_reason)]
        return self._resource(
            "Device",
            uuid_of("devices", device.id),
            identifier=_identifier("devices", device.id),
            status="inactive" if retired else "active",
            deviceName=None if name is None else [{"name": name, "type": "patient-reported-name"}],
            type=self._voice.concept("device", device.kind, f"device-{device.kind}"),
            property=properties,
            patient=self._patient,
            note=notes,
        )

    def session(self, session: NeedlingSession) -> Iterator[Json]:
        """A procedure, and an observation with what else was recorded of it."""
        began = date_time(session.started_at)
        ended = None if session.duration_min is None else later(session.started_at, session.duration_min)
        yield self._resource(
            "Procedure",
            uuid_of("sessions", session.id),
            identifier=_identifier("sessions", session.id),
            status="completed",
            code=self._voice.concept("procedure", "needling_session", "fhir-session"),
            subject=self._patient,
            performedDateTime=began if ended is None else None,
            performedPeriod=None if ended is None else {"start": began, "end": date_time(ended)},
            asserter=self._patient,
            performer=[{"actor": self._performer(session.performed_by)}],
            bodySite=self._voice.zones(session.zones),
            note=self._note(session.notes),
            usedReference=None if session.device_id is None else [reference("devices", session.device_id)],
        )
        yield self._observation(
            uuid_of("sessions", session.id, "details"),
            self._voice.concept("procedure", "session_details", "fhir-session-details"),
            began,
            partOf=[reference("sessions", session.id)],
            component=list(self._details(session)),
        )

    def checkin(self, checkin: CheckIn) -> Iterator[Json]:
        """An observation for each effect; the note alone makes one too."""
        when = date_time(checkin.at)
        zones = self._voice.zones(checkin.zones)
        site = None if not zones else zones[0] if len(zones) == 1 else {"text": "; ".join(z["text"] for z in zones)}
        notes = self._note(checkin.notes)
        for effect_id, value in checkin.symptoms.items():
            yield self._observation(
                uuid_of("checkins", checkin.id, effect_id),
                self._effect(effect_id),
                when,
                identifier=_identifier("checkins", checkin.id),
                method={"text": self._scale(effect_id)},
                bodySite=site,
                note=notes,
                **self._value(effect_id, value),
            )
        if notes and not checkin.symptoms:
            yield self._observation(
                uuid_of("checkins", checkin.id),
                self._voice.concept("checkin", "notes", "fhir-note"),
                when,
                identifier=_identifier("checkins", checkin.id),
                bodySite=site,
                valueString=notes[0]["text"],
            )

    def treatment(self, treatment: Treatment) -> Json:
        ended = treatment.ended_on is not None and treatment.ended_on < self._today
        status = "completed" if ended else "intended" if treatment.started_on > self._today else "active"
        route = treatment.route and self._voice.concept("route", treatment.route, f"route-{treatment.route}")
        dosage = filled(text=text(treatment.dose), route=route)
        period = filled(
            start=treatment.started_on.isoformat(),
            end=None if treatment.ended_on is None else treatment.ended_on.isoformat(),
        )
        return self._resource(
            "MedicationStatement",
            uuid_of("treatments", treatment.id),
            identifier=_identifier("treatments", treatment.id),
            status=status,
            medicationCodeableConcept=self._medication(treatment),
            subject=self._patient,
            effectivePeriod=period,
            informationSource=self._patient,
            dosage=[dosage] if dosage else None,
            note=self._note(treatment.notes),
        )

    def use(self, use: TreatmentUse, treatment: Treatment) -> Json:
        return self._resource(
            "MedicationAdministration",
            uuid_of("treatment_uses", use.id),
            identifier=_identifier("treatment_uses", use.id),
            status="completed",
            medicationCodeableConcept=self._medication(treatment),
            subject=self._patient,
            supportingInformation=[reference("treatments", treatment.id)],
            effectiveDateTime=date_time(use.at),
            performer=[{"actor": self._patient}],
        )

    def life_event(self, event: LifeEvent) -> Json:
        return self._observation(
            uuid_of("life_events", event.id),
            self._voice.concept("life-event", event.kind, f"event-{event.kind}"),
            event.on.isoformat(),
            kind="social-history",
            identifier=_identifier("life_events", event.id),
            valueBoolean=True,
            note=self._note(event.notes),
        )

    def health(self, record: HealthRecord) -> Json:
        """What is known of the person's health, and what a professional said: as the person reports it."""
        about = [self._about(id_) for id_ in record.about]
        period = filled(
            start=record.since and record.since.isoformat(), end=record.until and record.until.isoformat()
        )
        return self._observation(
            uuid_of("health", record.id),
            self._voice.concept("health", record.kind, f"health-{record.kind}"),
            None,
            kind="social-history",
            identifier=_identifier("health", record.id),
            effectivePeriod=period or None,
            valueString="; ".join(about) or None,
            note=[*self._note(record.by), *self._note(record.notes)],
        )

    def clinic_measure(self, measure: ClinicMeasure) -> Json:
        device = text(measure.device)
        return self._observation(
            uuid_of("clinic_measures", measure.id),
            self._voice.concept("clinic-measure", measure.kind, f"measure-{measure.kind}"),
            date_time(measure.at),
            kind="exam",
            identifier=_identifier("clinic_measures", measure.id),
            valueQuantity=filled(value=plain(measure.value), unit=text(measure.unit))
            | {"value": plain(measure.value)},
            method=None if device is None else {"text": device},
            bodySite=next(iter(self._voice.zones(None if measure.zone is None else (measure.zone,))), None),
        )

    def photo(self, photo: Photo) -> Json:
        """The record of a photo. The picture is not in the file; its title says under which name a bundle has it."""
        session = photo.session_id
        return self._resource(
            "Media",
            uuid_of("photos", photo.id),
            identifier=_identifier("photos", photo.id),
            status="completed",
            partOf=None if session is None else [reference("sessions", session)],
            view=self._voice.concept("view", photo.view, f"view-{photo.view}"),
            subject=self._patient,
            createdDateTime=date_time(photo.taken_at),
            operator=self._patient,
            height=photo.height,
            width=photo.width,
            deviceName=text(photo.lens),
            content=filled(contentType=text(photo.media_type), title=entry_name(photo)),
            note=self._note(photo.notes),
        )

    def _details(self, session: NeedlingSession) -> Iterator[Json]:
        yield self._detail("needle_length_mm", valueQuantity=quantity(session.needle_length_mm, "mm"))
        if session.duration_min is not None:
            yield self._detail("duration_min", valueQuantity=quantity(session.duration_min, "min"))
        for field in ("passes", "bleeding", "pain"):
            number = getattr(session, field)
            if number is not None:
                yield self._detail(field, valueInteger=number)
        if session.pressure is not None:
            pressure = self._voice.concept("pressure", session.pressure, f"pressure-{session.pressure}")
            yield self._detail("pressure", valueCodeableConcept=pressure)
        if session.side is not None:
            side = self._voice.concept("side", session.side, f"side-{session.side}")
            yield self._detail("side", valueCodeableConcept=side)
        if session.scalp_cleansed is not None:
            yield self._detail("scalp_cleansed", valueBoolean=session.scalp_cleansed)
        if session.disinfection is not None:
            yield from self._soak("disinfection_before", session.disinfection.before)
            yield from self._soak("disinfection_after", session.disinfection.after)
        for id_, answer in (session.skip_today or {}).items():
            yield {"code": self._voice.concept("skip-today", id_, f"skip-{id_}"), "valueBoolean": answer}
        said = {
            "products": "; ".join(session.products or ()),
            "overrode": "; ".join(session.overrode or ()),
            "passes_by_zone": "; ".join(f"{zone} {count}" for zone, count in (session.passes_by_zone or {}).items()),
            "steps": "; ".join(f"{step} {tick}" for step, tick in (session.steps or {}).items()),
            "anaesthetic_cream": session.anaesthetic_cream,
            "antiseptic": session.antiseptic,
        }
        for field, words in said.items():
            listed = text(words)
            if listed is not None:
                yield self._detail(field, valueString=listed)

    def _soak(self, name: str, step: DisinfectionStep | None) -> Iterator[Json]:
        if step is None:
            return
        yield self._detail(f"{name}_done", valueBoolean=step.done)
        if step.method is not None:
            method = self._voice.concept("disinfectant", step.method, f"disinfectant-{step.method}")
            yield self._detail(f"{name}_method", valueCodeableConcept=method)
        if step.concentration_pct is not None:
            yield self._detail(f"{name}_concentration_pct", valueQuantity=quantity(step.concentration_pct, "%"))
        if step.soak_min is not None:
            yield self._detail(f"{name}_soak_min", valueQuantity=quantity(step.soak_min, "min"))

    def _detail(self, name: str, **value: Any) -> Json:
        return {"code": self._voice.concept("session", name, f"fhir-{name}"), **value}

    def _property(self, name: str, **value: Any) -> Json:
        return {"type": self._voice.concept("device-property", name, f"fhir-{name}"), **value}

    def _value(self, effect_id: str, value: float | bool) -> Json:
        if isinstance(value, bool):
            return {"valueBoolean": value}
        if effect_id not in self._own and self._guidance.effects[effect_id].scale == "number":
            return {"valueQuantity": quantity(value, "Cel")}
        if float(value).is_integer():
            return {"valueInteger": plain(value)}
        return {"valueQuantity": quantity(value, "{score}")}

    def _effect(self, effect_id: str) -> Json:
        own = self._own.get(effect_id)
        if own is None:
            return self._voice.concept("effect", effect_id, f"effect-{effect_id}")
        return self._voice.named("own-effect", effect_id.removeprefix(OWN_PREFIX), own.name)

    def _scale(self, effect_id: str) -> str:
        own = self._own.get(effect_id)
        return self._voice.say(
            scale_words(effect_id, self._guidance) if own is None else message(f"own-scale-{own.scale}")
        )

    def _about(self, id_: str) -> str:
        """In words, where it is a question or an effect; a rule keeps its id."""
        if id_ in self._own:
            return self._own[id_].name
        if id_ in self._guidance.screening:
            return self._voice.say(message(f"screening-{id_}"))
        return self._voice.say(message(f"effect-{id_}")) if id_ in self._guidance.effects else id_

    def _performer(self, who: Performer | None) -> Json:
        """Anybody else has no name in the diary."""
        if who in (None, Performer.SELF):
            return self._patient
        return {"display": self._voice.say(message(f"performer-{who}"))}

    def _medication(self, treatment: Treatment) -> Json:
        return self._voice.concept("treatment", treatment.kind, f"treatment-{treatment.kind}", treatment.name)

    def _answer(self, concept: Json, name: str, **value: Any) -> Json:
        return self._observation(uuid_of("person", self._named_by, name), concept, None, **value)

    def _observation(self, id_: str, code: Json, when: str | None, *, kind: str = "survey", **fields: Any) -> Json:
        return self._resource(
            "Observation",
            id_,
            status="final",
            category=[category(kind)],
            code=code,
            subject=self._patient,
            effectiveDateTime=when,
            performer=[self._patient],
            **fields,
        )

    def _note(self, written: str | None) -> list[Json]:
        return self._voice.note(written, self._patient)

    def _resource(self, kind: str, id_: str, **fields: Any) -> Json:
        return {"resourceType": kind, "id": id_, "meta": self._voice.self_reported(), **filled(**fields)}


def _identifier(kind: str, id_: str) -> list[Json]:
    """By which the record is found again in the diary."""
    return [{"system": f"urn:needlewise:{kind}", "value": id_}]
