from dataclasses import replace

from builders import a_checkin, a_device, a_diary, a_session, a_treatment
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.exchange.plan import plan_import

FULL = a_diary(
    person=Person(birth_year=1985, screening={"keloid_history": False}),
    devices=[a_device()],
    sessions=[a_session(1), a_session(8)],
    checkins=[a_checkin(2, itch=3)],
    treatments=[a_treatment(3)],
)


def test_that_an_empty_diary_takes_everything() -> None:
    plan = plan_import(Diary(), FULL)
    assert plan.add == FULL
    assert plan.added == {"person": 1, "devices": 1, "sessions": 2, "checkins": 1, "treatments": 1}
    assert not plan.same and not plan.conflicts


def test_that_what_is_there_already_is_counted_and_not_added() -> None:
    plan = plan_import(FULL, FULL)
    assert plan.add == Diary() and not plan.added and not plan.conflicts
    assert plan.same == {"person": 1, "devices": 1, "sessions": 2, "checkins": 1, "treatments": 1}


def test_that_only_new_records_are_added() -> None:
    plan = plan_import(replace(FULL, sessions=FULL.sessions[:1]), FULL)
    assert plan.add == Diary(sessions=FULL.sessions[1:])
    assert plan.same["sessions"] == 1


def test_that_the_same_moment_written_otherwise_is_the_same() -> None:
    written = Moment.parse(FULL.sessions[0].started_at.written.replace("T", "t"))
    other = replace(FULL, sessions=(replace(FULL.sessions[0], started_at=written), FULL.sessions[1]))
    assert not plan_import(FULL, other).conflicts


def test_that_the_same_id_with_other_content_is_a_conflict_that_names_its_fields() -> None:
    changed = replace(FULL.sessions[1], needle_length_mm=0.25, notes="other")
    plan = plan_import(FULL, replace(FULL, sessions=(FULL.sessions[0], changed)))
    (conflict,) = plan.conflicts
    assert conflict.path() == "sessions[1]"
    assert conflict.message.args["fields"] == ("needle_length_mm", "notes")


def test_that_a_person_is_completed_by_what_only_the_other_side_says() -> None:
    incoming = a_diary(person=Person(display_name="M.", screening={"autoimmune": True}))
    plan = plan_import(FULL, incoming)
    assert plan.add.person == Person(
        display_name="M.", birth_year=1985, screening={"autoimmune": True, "keloid_history": False}
    )
    assert not plan.conflicts


def test_that_a_person_who_says_less_changes_nothing() -> None:
    plan = plan_import(FULL, a_diary(person=Person(birth_year=1985)))
    assert plan.add.person is None and plan.same == {"person": 1}


def test_that_two_different_answers_of_a_person_are_a_conflict_each() -> None:
    incoming = a_diary(person=Person(birth_year=1986, screening={"keloid_history": True}))
    plan = plan_import(FULL, incoming)
    assert {conflict.path() for conflict in plan.conflicts} == {
        "person.birth_year",
        "person.screening.keloid_history",
    }
    assert plan.add.person is None
