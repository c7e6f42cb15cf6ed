"""The diary as a FHIR R4B Bundle of type `collection`, for programs of clinics and for other people's tools.

It says what was recorded, self-reported, and judges nothing. It is a way out, not the way back: the diary document is
what comes back field for field.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.exchange.fhir.parts import Json, Voice, date_time, urn
from needlewise.exchange.fhir.resources import Resources
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue

LEFT_OUT = {
    "progress_plans": "a plan of this program's own comparison, which is not validated",
    "sittings": "single answers to pictures that the file does not hold",
    "spots": "places for counting, named in the person's words",
    "hair_counts": "dots in pictures that the file does not hold",
    "answers": "what this program's findings asked",
    "tuning": "settings of this program's rules",
    "made_by_hand": "settings of this program",
    "photos.hair": "about the picture, which the file does not hold",
    "photos.turns": "how this program shows the picture",
    "photos.crop": "how this program shows the picture",
    "photos.covers": "how this program shows the picture",
    "photos.mid_line": "for this program's own comparison",
    "photos.date_from": "how this program came by the date",
    "photos.file": "the name in a bundle is made of the digest",
}
"""What is not in the bundle, and why: `kind`, or `kind.field`."""


def encode_fhir(diary: Diary, guidance: Guidance, words: Catalogue, exported_at: Moment) -> bytes:
    """JSON in UTF-8, ending in a line feed. The same diary at the same moment gives the same bytes."""
    voice = Voice(words)
    resources = Resources(_first_id(diary), guidance, voice, exported_at.day, diary.effects)
    bundle = {
        "resourceType": "Bundle",
        "meta": voice.self_reported(),
        "type": "collection",
        "timestamp": date_time(exported_at),
        "entry": [{"fullUrl": urn(found["id"]), "resource": found} for found in _all(diary, resources)],
    }
    return msgspec.json.format(msgspec.json.encode(bundle), indent=1) + b"\n"


def _all(diary: Diary, resources: Resources) -> Iterator[Json]:
    yield resources.patient(diary.person)
    if diary.person is not None:
        yield from resources.answers(diary.person)
    yield from map(resources.device, diary.devices)
    for session in diary.sessions:
        yield from resources.session(session)
    for checkin in diary.checkins:
        yield from resources.checkin(checkin)
    yield from map(resources.treatment, diary.treatments)
    treatments = {treatment.id: treatment for treatment in diary.treatments}
    for use in diary.treatment_uses:
        yield resources.use(use, treatments[use.treatment_id])
    yield from map(resources.life_event, diary.life_events)
    yield from map(resources.photo, diary.photos)
    yield from map(resources.health, diary.health)
    yield from map(resources.clinic_measure, diary.clinic_measures)


def _first_id(diary: Diary) -> str:
    """Of the first thing recorded: the diary has no id of its own, and two people must not be taken for one."""
    when = [(session.started_at.utc, session.id) for session in diary.sessions]
    when += [(checkin.at.utc, checkin.id) for checkin in diary.checkins]
    return min(when)[1] if when else ""
