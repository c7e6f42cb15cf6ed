"""Rows of the diary, and the facts behind each day of the year strip."""

import pytest

from builders import a_checkin, a_diary, a_photo, a_session, a_treatment, a_use, an_event, at, day
from needlewise.domain.photos import PhotoView
from needlewise.guidance.loader import Guidance
from needlewise.services.changes import Kind
from needlewise.services.records.diary import DiaryEntry
from needlewise.ui.pages.diary.presenter import row_to_show
from needlewise.ui.pages.diary.rows import DayRow, EntryRow, facts_by_day, rows_of


def entry(kind: Kind, record: object, number: int) -> DiaryEntry:
    return DiaryEntry(kind, record, day(number), at(number))


def test_that_each_day_has_one_heading_above_its_entries() -> None:
    rows = rows_of(
        [
            entry(Kind.SESSIONS, a_session(3), 3),
            entry(Kind.CHECKINS, a_checkin(3, redness=1), 3),
            entry(Kind.LIFE_EVENTS, an_event(1), 1),
        ]
    )
    assert [type(row) for row in rows] == [DayRow, EntryRow, EntryRow, DayRow, EntryRow]
    assert [row.day for row in rows] == [day(3), day(3), day(3), day(1), day(1)]


def test_that_uses_of_one_course_share_a_line_and_those_of_another_do_not() -> None:
    one, other = a_treatment(0), a_treatment(1)
    uses = [a_use(one, 5, 21), a_use(other, 5, 12), a_use(one, 5, 8)]
    rows = rows_of([entry(Kind.TREATMENT_USES, use, 5) for use in uses])
    assert [row.records for row in rows if isinstance(row, EntryRow)] == [(uses[0], uses[2]), (uses[1],)]


def test_that_photos_of_a_day_share_a_line() -> None:
    photos = [a_photo(2), a_photo(2, PhotoView.FRONTAL), a_photo(1)]
    entries = [DiaryEntry(Kind.PHOTOS, photo, photo.taken_at.day, photo.taken_at) for photo in photos]
    assert [len(row.records) for row in rows_of(entries) if isinstance(row, EntryRow)] == [2, 1]


@pytest.mark.parametrize(
    ("symptoms", "share", "worst"),
    [
        ({"redness": 1, "itch": 5}, 0.5, ("itch", 5)),
        ({"redness": 0, "itch": 0}, 0.0, None),
        ({"pus_yellow_crust": True, "redness": 2}, 1.0, ("pus_yellow_crust", True)),
        ({"pus_yellow_crust": False}, 0.0, None),
        ({"shedding_comb60": 40}, 0.0, None),
        ({"fever_c": 38.5}, 0.0, None),
        ({"shedding_bundle": 6}, 1.0, ("shedding_bundle", 6)),
        ({}, 0.0, None),
    ],
)
def test_that_a_day_is_as_bad_as_its_worst_effect_on_that_effects_scale(
    symptoms: dict[str, float], share: float, worst: object, guidance: Guidance
) -> None:
    facts = facts_by_day(a_diary(checkins=[a_checkin(4, **symptoms)]), guidance)[day(4)]
    assert (facts.share, facts.worst) == (share, worst)


def test_that_a_day_without_a_check_in_is_not_taken_for_calm(guidance: Guidance) -> None:
    facts = facts_by_day(a_diary(sessions=[a_session(4), a_session(4, hour=22, needle_length_mm=1.0)]), guidance)
    assert facts[day(4)].mark.share is None
    assert facts[day(4)].lengths_mm == (0.5, 1.0)


def test_that_the_worse_of_two_check_ins_stands_for_the_day(guidance: Guidance) -> None:
    diary = a_diary(checkins=[a_checkin(4, hour=20, redness=4), a_checkin(4, hour=8, redness=1)])
    assert facts_by_day(diary, guidance)[day(4)].share == 1.0


@pytest.mark.parametrize(("wanted", "shown"), [(9, 0), (8, 2), (6, 2), (5, 2), (4, 4), (1, 4)])
def test_that_the_list_goes_to_the_day_or_the_nearest_earlier_one(wanted: int, shown: int) -> None:
    rows = rows_of([entry(Kind.CHECKINS, a_checkin(n), n) for n in (9, 5, 4)])
    expected = {9: 0, 8: 2, 6: 2, 5: 2, 4: 4, 1: 4}
    assert row_to_show(rows, day(wanted)) == expected[wanted] == shown
