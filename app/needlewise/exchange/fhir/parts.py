"""What FHIR resources are made of: ids, references, moments, codes, quantities, notes.

Codes are this program's own, in `urn:needlewise:` systems, each with its words beside it. No code of SNOMED CT,
LOINC or another terminology is given: nobody reviewed which would fit a self-rating of this diary. The two
exceptions are HL7's own observation categories and UCUM's units.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any, Final
from uuid import UUID, uuid5

from needlewise.domain.moments import Moment
from needlewise.domain.zones import Zone
from needlewise.messages import Catalogue, Message

Json = dict[str, Any]

_NAMESPACE: Final = UUID("7d3c8f5a-54a4-5c1b-8f0e-2b9b3c1d6a70")
_OBSERVATION_CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"
_UCUM = "http://unitsofmeasure.org"
_UNIT_WORDS = {"Cel": "°C", "{score}": "score"}
_UNSAID = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def uuid_of(kind: str, *parts: str) -> str:
    """The id of what is made of a record, the same in every export. The record's own would not do: in a bundle no
    id may stand twice, and a diary tells ids of different kinds apart."""
    return str(uuid5(_NAMESPACE, "/".join((kind, *parts))))


def urn(uuid: str) -> str:
    return f"urn:uuid:{uuid}"


def reference(kind: str, *parts: str) -> Json:
    return {"reference": urn(uuid_of(kind, *parts))}


def date_time(moment: Moment) -> str:
    """With seconds and offset, as FHIR wants any time of day."""
    sign = "-" if moment.utc_offset_min < 0 else "+"
    hours, minutes = divmod(abs(moment.utc_offset_min), 60)
    return f"{moment.wall.replace(microsecond=0).isoformat()}{sign}{hours:02}:{minutes:02}"


def later(moment: Moment, minutes: float) -> Moment | None:
    """None where that lies outside of what a moment may be."""
    try:
        return Moment.at((moment.wall + timedelta(minutes=minutes)).replace(microsecond=0), moment.utc_offset_min)
    except (ValueError, OverflowError):
        return None


def text(value: str | None) -> str | None:
    """Without the control characters that FHIR leaves out; None where nothing is left."""
    return None if value is None else _UNSAID.sub("", value).strip() or None


def filled(**fields: Any) -> Json:
    """The fields that hold something: FHIR knows no empty ones. A trailing underscore is taken off a name."""
    return {name.rstrip("_"): value for name, value in fields.items() if value not in (None, [], "", {})}


def quantity(value: float, code: str) -> Json:
    """In a UCUM unit."""
    return {"value": plain(value), "unit": _UNIT_WORDS.get(code, code), "system": _UCUM, "code": code}


def plain(value: float) -> float:
    """Whole numbers without a fraction."""
    return int(value) if float(value).is_integer() else value


def category(code: str) -> Json:
    """One of HL7's observation categories."""
    return {"coding": [{"system": _OBSERVATION_CATEGORIES, "code": code}]}


class Voice:
    """Puts the catalogue's words into concepts."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words

    def say(self, item: Message | str) -> str:
        return self._words.text(item)

    def concept(self, system: str, code: str, item: Message | str, own_words: str | None = None) -> Json:
        """`own_words` are the person's, which stand before ours."""
        said = self.say(item)
        coding = {"system": f"urn:needlewise:{system}", "code": code, "display": said}
        return {"coding": [coding], "text": text(own_words) or said}

    def named(self, system: str, code: str, own_words: str) -> Json:
        """What the person named alone."""
        said = text(own_words) or code
        return {"coding": [{"system": f"urn:needlewise:{system}", "code": code, "display": said}], "text": said}

    def self_reported(self) -> Json:
        """What every resource says about where it comes from, as its `meta`."""
        tag = {"system": "urn:needlewise:tag", "code": "self-reported", "display": self.say("fhir-self-reported")}
        return {"tag": [tag]}

    def zones(self, zones: tuple[Zone, ...] | None) -> list[Json]:
        return [self.concept("zone", zone, f"zone-{zone}") for zone in zones or ()]

    def note(self, written: str | None, author: Json) -> list[Json]:
        said = text(written)
        return [] if said is None else [{"authorReference": author, "text": said}]
