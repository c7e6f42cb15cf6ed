"""The FHIR bundle as fhir.resources, which checks every resource against R4B, reads it."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import HealthCheck, given, settings

from builders import a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, a_use, an_event, at, uid
from documents import documents
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person, Sex
from needlewise.domain.zones import Zone
from needlewise.exchange.document import decode
from needlewise.exchange.fhir.bundle import encode_fhir
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root

NOW = at(100)
ROLLER = a_device()
MINOXIDIL = a_treatment(3, name="Foam 5 %", dose="1 ml")
WHOLE = a_diary(
    person=Person(
        display_name="Sam", birth_year=1988, sex=Sex.FEMALE, skin_type=2, screening={"keloid_history": True}
    ),
    devices=[ROLLER],
    sessions=[a_session(1, device_id=ROLLER.id, duration_min=15, pain=3, zones=(Zone.VERTEX,), notes="calm")],
    checkins=[a_checkin(2, redness=1.5, itch=3, blisters=False, fever_c=37.2, notes="hot"), a_checkin(3, notes="n")],
    treatments=[MINOXIDIL],
    treatment_uses=[a_use(MINOXIDIL, 4)],
    life_events=[an_event(5)],
    photos=[a_photo(6, session_id=uid("session", 1, 20), media_type="image/jpeg")],
)


@pytest.fixture
def resources(guidance: Guidance, catalogue: Catalogue) -> list[dict[str, Any]]:
    data = encode_fhir(WHOLE, guidance, catalogue, NOW)
    Bundle.model_validate_json(data)
    return [entry["resource"] for entry in json.loads(data)["entry"]]


def of_kind(resources: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [resource for resource in resources if resource["resourceType"] == kind]


def by_code(resources: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {found["code"]["coding"][0]["code"]: found for found in of_kind(resources, "Observation")}


def references(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["reference"]} if isinstance(value.get("reference"), str) else set()
        return own.union(*map(references, value.values()))
    return set().union(*map(references, value)) if isinstance(value, list) else set()


def test_that_each_record_becomes_its_resource(resources: list[dict[str, Any]]) -> None:
    kinds = Counter(resource["resourceType"] for resource in resources)
    assert kinds == {
        "Patient": 1,
        "Device": 1,
        "Procedure": 1,
        "Observation": 2 + 1 + 5 + 1,
        "MedicationStatement": 1,
        "MedicationAdministration": 1,
        "Media": 1,
    }


def test_that_a_session_is_a_procedure_with_its_device_and_ucum_units(resources: list[dict[str, Any]]) -> None:
    procedure, device = of_kind(resources, "Procedure")[0], of_kind(resources, "Device")[0]
    assert procedure["performedPeriod"] == {"start": "2026-01-02T20:00:00+01:00", "end": "2026-01-02T20:15:00+01:00"}
    assert procedure["usedReference"] == [{"reference": f"urn:uuid:{device['id']}"}]
    assert procedure["bodySite"][0]["coding"][0]["code"] == "vertex"
    parts = {part["code"]["coding"][0]["code"]: part for part in by_code(resources)["session_details"]["component"]}
    length = {"value": 0.5, "unit": "mm", "system": "http://unitsofmeasure.org", "code": "mm"}
    assert parts["needle_length_mm"]["valueQuantity"] == length
    assert parts["disinfection_before_concentration_pct"]["valueQuantity"]["code"] == "%"
    assert parts["disinfection_after_soak_min"]["valueQuantity"] == {
        "value": 10, "unit": "min", "system": "http://unitsofmeasure.org", "code": "min",
    }  # fmt: skip
    assert parts["pain"]["valueInteger"] == 3


def test_that_an_effect_keeps_its_value_and_says_its_scale(resources: list[dict[str, Any]]) -> None:
    found = by_code(resources)
    assert found["itch"]["valueInteger"] == 3
    assert found["itch"]["method"]["text"].startswith("0 to 10 (0 none")
    assert found["redness"]["valueQuantity"]["value"] == 1.5
    assert found["blisters"]["valueBoolean"] is False
    assert found["fever_c"]["valueQuantity"]["code"] == "Cel"
    assert found["notes"]["valueString"] == "n"
    assert found["stress"]["effectiveDateTime"] == "2026-01-06"


def test_that_everything_is_marked_as_self_reported_and_no_foreign_code_is_given(
    resources: list[dict[str, Any]],
) -> None:
    assert all(resource["meta"]["tag"][0]["code"] == "self-reported" for resource in resources)
    systems = set()
    for resource in resources:
        text = json.dumps(resource)
        systems |= {part.split('"')[0] for part in text.split('"system": "')[1:]}
    foreign = {system for system in systems if not system.startswith("urn:needlewise:")}
    assert foreign == {"http://unitsofmeasure.org", "http://terminology.hl7.org/CodeSystem/observation-category"}


def test_that_the_patient_says_no_more_than_the_person_did(guidance: Guidance, catalogue: Catalogue) -> None:
    unsaid = encode_fhir(replace(WHOLE, person=Person(sex=Sex.UNDISCLOSED)), guidance, catalogue, NOW)
    patient = json.loads(unsaid)["entry"][0]["resource"]
    assert set(patient) == {"resourceType", "id", "meta"}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=documents())
def test_that_any_diary_makes_a_valid_bundle_whose_references_are_all_in_it(
    document: dict[str, Any], guidance: Guidance, catalogue: Catalogue
) -> None:
    diary = decode(json.dumps(document).encode(), "in.json", guidance).diary
    data = encode_fhir(diary, guidance, catalogue, NOW)
    Bundle.model_validate_json(data)
    entries = json.loads(data)["entry"]
    urls = {entry["fullUrl"] for entry in entries}
    assert len(urls) == len(entries)
    assert all(entry["fullUrl"] == f"urn:uuid:{entry['resource']['id']}" for entry in entries)
    assert references(entries) <= urls


def test_that_the_same_diary_gives_the_same_bytes(guidance: Guidance, catalogue: Catalogue) -> None:
    example = (resource_root() / "example" / "diary.json").read_bytes()
    diary = decode(example, "example.json", guidance).diary
    first, second = (encode_fhir(diary, guidance, catalogue, NOW) for _ in range(2))
    assert first == second


def test_that_an_empty_diary_still_is_a_bundle(guidance: Guidance, catalogue: Catalogue) -> None:
    data = encode_fhir(Diary(), guidance, catalogue, Moment.parse("2026-07-01T10:00-09:30"))
    bundle = Bundle.model_validate_json(data)
    assert bundle.type == "collection"
    assert json.loads(data)["timestamp"] == "2026-07-01T10:00:00-09:30"
