"""What lasts, and what refers to it, in a diary that is cut at a day or to some days."""

from dataclasses import replace
from datetime import date
from typing import Any

from builders import a_diary, a_photo, a_session, at, day, uid
from every_field import record_of
from needlewise.domain.diary import Diary, check_diary
from needlewise.domain.hair_counts import HairCount, Spot
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.domain.progress_plans import EndReason, ProgressPlan
from needlewise.domain.sittings import Sitting
from needlewise.domain.tuning import Tuning, TuningKind


def known(kind: HealthKind, since: int | None, until: int | None, name: str = "") -> HealthRecord:
    first, last = (None if number is None else day(number) for number in (since, until))
    return HealthRecord(id=uid(kind, since, until, name), kind=kind, about=("autoimmune",), since=first, until=last)


def a_plan(declared: int, ended: date | None) -> ProgressPlan:
    why = None if ended is None else EndReason.DONE
    plan: ProgressPlan = record_of(ProgressPlan, "progress_plans")
    return replace(plan, declared_at=at(declared), ended_on=ended, ended_why=why)


def a_sitting(number: int) -> Sitting:
    sitting: Sitting = record_of(Sitting, "sittings")
    return replace(sitting, id=uid("sitting", number), at=at(number))


def test_that_what_ended_later_goes_on_and_what_was_known_beforehand_is_kept() -> None:
    snooze = Tuning(id=uid("s"), rule_id="HYG-01", kind=TuningKind.SNOOZE, since=day(4), until=day(30))
    diary = a_diary(
        health=[
            known(HealthKind.CONDITION, 1, 20),
            known(HealthKind.CONDITION, None, 5),
            known(HealthKind.PREGNANCY, 11, None),
            known(HealthKind.AGREEMENT, 3, 40),
        ],
        tuning=[snooze],
        progress_plans=[a_plan(2, day(20))],
    )
    then = diary.until(day(10))
    assert [(r.since, r.until) for r in then.health] == [(day(1), None), (None, day(5)), (day(3), day(40))]
    assert then.tuning == (snooze,)
    assert [(p.ended_on, p.ended_why) for p in then.progress_plans] == [(None, None)]
    assert diary.until(day(20)).progress_plans == diary.progress_plans


def test_that_some_days_keep_what_overlaps_them_and_what_they_name() -> None:
    old, new = known(HealthKind.CONDITION, 1, 4), known(HealthKind.ALLERGY, None, None)
    diary = a_diary(health=[old, new], progress_plans=[a_plan(0, day(3))], sittings=[a_sitting(2), a_sitting(8)])
    some = diary.between(day(5), day(9))
    assert some.health == (new,)
    assert (some.progress_plans, some.sittings) == (diary.progress_plans, (a_sitting(8),))
    assert diary.between(day(20), None).progress_plans == ()


def a_count(photo_id: str, number: int = 4, **fields: Any) -> HairCount:
    count: HairCount = record_of(HairCount, "hair_counts")
    return replace(
        count, **{"id": uid("count", number), "photo_id": photo_id, "at": at(number), "repeat_of": None} | fields
    )


def test_that_a_count_goes_with_its_photo_and_its_repeat_stands_alone() -> None:
    first, second = a_photo(2), a_photo(8)
    repeat = a_count(second.id, 9, repeat_of=uid("count", 4))
    spots = (record_of(Spot, "spots"),)
    diary = Diary(photos=(first, second), spots=spots, hair_counts=(a_count(first.id), repeat))
    assert check_diary(diary) == []
    assert diary.between(day(7), day(10)).hair_counts == (replace(repeat, repeat_of=None),)
    assert diary.until(day(7)).hair_counts == (a_count(first.id),)
    assert check_diary(diary.between(day(7), None)) == []


def test_that_a_photo_forgets_a_session_that_is_still_to_come() -> None:
    photo = a_photo(2, session_id=a_session(9).id)
    assert a_diary(sessions=[a_session(9)], photos=[photo]).until(day(5)).photos == (a_photo(2),)
