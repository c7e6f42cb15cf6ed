from collections.abc import Callable
from dataclasses import replace

from builders import a_diary, a_treatment, day, uid
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.domain.person import Person
from needlewise.domain.treatments import TreatmentKind
from needlewise.report.model import ReportModel
from sheet_people import on_blood_thinners

Reported = Callable[..., ReportModel]
THINNERS = "bleeding_disorder_or_anticoagulant"


def test_that_nothing_said_is_not_told_as_none(reported: Reported) -> None:
    assert reported(a_diary(), day(0)).health.text == "Not said: none of the 23 questions was answered."
    some = Person(screening={"under_18": False})
    assert reported(a_diary(person=some), day(0)).health.text == "None said. 22 of 23 questions not answered."


def test_that_a_medicine_is_told_by_its_name_with_who_agreed_and_when(reported: Reported) -> None:
    diary, last = on_blood_thinners()
    told = reported(diary, last).health.text
    assert told.startswith(
        "Bleeding disorder or blood thinners (Apixaban 5 mg, since 8 Aug 2026; Dr Weber agreed on 28 Aug 2026);"
    )
    assert "Weber" not in reported(diary, last, anonymise=True).health.text


def test_that_a_medicine_known_by_its_name_or_the_note_is_told(reported: Reported) -> None:
    named = a_diary(treatments=[a_treatment(0, TreatmentKind.OTHER, name="Eliquis")])
    assert "Eliquis, since 1 Jan 2026" in reported(named, day(9)).health.text
    noted = a_diary(person=Person(medicines_note="Eliquis in the morning"))
    assert "a blood thinner, by the note on medicines" in reported(noted, day(9)).health.text


def test_that_an_agreement_older_than_the_medicine_is_not_told(reported: Reported) -> None:
    diary, last = on_blood_thinners()
    early = HealthRecord(id=uid("e"), kind=HealthKind.AGREEMENT, about=(THINNERS,), since=day(1), by="Dr Weber")
    kept = tuple(record for record in diary.health if record.kind is not HealthKind.AGREEMENT)
    assert "Weber" not in reported(replace(diary, health=(*kept, early)), last).health.text


def test_that_a_condition_that_ended_is_not_told(reported: Reported) -> None:
    record = HealthRecord(
        id=uid("p"), kind=HealthKind.PREGNANCY, about=("pregnant_breastfeeding",), since=day(0), until=day(90)
    )
    diary = a_diary(health=[record])
    assert "Pregnant or breastfeeding (since 1 Jan 2026)" in reported(diary, day(50)).health.text
    assert "regnant" not in reported(diary, day(120)).health.text
