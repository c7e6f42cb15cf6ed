"""Readings late after sessions: which they are, which are judged together, and what they are held against."""

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from builders import a_checkin, a_device, a_diary, a_session, a_treatment, day
from needlewise.analysis.log import History
from needlewise.analysis.residual import Comparison, ResidualReadings
from needlewise.domain.devices import DeviceKind
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance


def residual(guidance: Guidance, diary: Diary, until: int) -> ResidualReadings:
    return ResidualReadings(History(diary, guidance).until(day(until)), guidance)


def apart(gaps: Sequence[int]) -> list[int]:
    return [sum(gaps[:n]) for n in range(len(gaps) + 1)]


def on(days: Iterable[int], **fields: Any) -> list:
    return [a_session(n, **fields) for n in days]


@pytest.mark.parametrize(
    ("gaps", "first"),
    [
        ([7] * 6, 3),
        ([6] * 6, 3),
        ([5] * 6, 2),
        ([14] * 6, 5),
        ([20] * 6, 5),
        ([28] * 6, 5),
        ([30] * 6, 5),
        ([7] * 5 + [28], 5),
        ([7] * 5 + [29], 6),
        ([7] * 4 + [29, 7], 5),
        ([20] * 5 + [40], 5),
        ([20] * 5 + [41], 6),
        ([29], 1),
        ([28], 0),
        ([60, 41], 1),
        ([7, 60, 60, 60, 60, 60, 60, 100], 7),
    ],
)
def test_that_sessions_of_three_weeks_are_judged_together_and_none_from_before_a_rest(
    gaps: list[int], first: int, guidance: Guidance
) -> None:
    """At least two recoveries, whatever the spacing; a rest is over four weeks and over twice the usual gap."""
    days = apart(gaps)
    assert residual(guidance, a_diary(sessions=on(days)), days[-1]).first_of(len(gaps)) == first


def found_at(hour: float, guidance: Guidance) -> Comparison | None:
    """Weekly sessions at 20:00, one reading each so late on the second day after, and a check-in every day."""
    quiet = [a_checkin(n, hour=23) for n in range(140)]
    after = [a_checkin(7 * n + 2, hour=hour, redness=2) for n in range(20)]
    diary = a_diary(sessions=on(range(0, 140, 7)), checkins=[*quiet, *after])
    return residual(guidance, diary, 139).comparisons(19, ()).get("redness")


def test_that_a_reading_is_late_from_a_day_and_a_half_on(guidance: Guidance) -> None:
    assert found_at(8, guidance) is None
    compared = found_at(9, guidance)
    assert compared is not None
    assert [round(r.age, 3) for r in compared.now] == [1.542] * 4
    assert {r.after for r in compared.now} == {16, 17, 18, 19}
    assert compared.recoveries == set(range(16))
    assert compared.known == 16
    assert compared.half_days == 3.5


@pytest.mark.parametrize(("earlier", "kept"), [(11, [3, 4, 5, 6]), (12, [2, 3, 4, 5, 6])])
def test_that_the_first_third_is_left_alone_until_twelve_readings_tell(
    earlier: int, kept: list[int], guidance: Guidance
) -> None:
    """0.35 of seven days are two days and eleven hours."""
    sessions = on(range(0, 7 * 8, 7))
    before = [a_checkin(3 + n // 4 * 7 + n % 4, redness=1) for n in range(earlier)]
    now = [a_checkin(7 * 7 + n, hour=20.5, redness=2) for n in range(2, 7)]
    last = [a_checkin(7 * 6 + n, redness=2) for n in range(4, 7)]
    rest = [a_checkin(n, hour=23) for n in range(56)]
    diary = a_diary(sessions=sessions, checkins=[*before, *last, *now, *rest])
    found = residual(guidance, diary, 55).comparisons(7, ())["redness"]
    assert found.known == earlier
    assert [int(r.age) for r in found.now if r.after == 7] == kept


def test_that_only_like_conditions_are_like(guidance: Guidance) -> None:
    """The needle's band, the kind of device and minoxidil; 0.45 and 0.5 mm are of one band."""
    roller, pen = a_device(id="roller"), a_device(id="pen", kind=DeviceKind.PEN)
    kinds = [
        {"needle_length_mm": 0.25, "device_id": "roller"},
        {"needle_length_mm": 0.5, "device_id": "pen"},
        {"needle_length_mm": 0.45, "device_id": "roller"},
        {"needle_length_mm": 0.5, "device_id": "roller"},
        {"needle_length_mm": 0.5, "device_id": "roller"},
        {"needle_length_mm": 0.5, "device_id": "roller"},
        {"needle_length_mm": 0.5, "device_id": "roller"},
    ]
    sessions = [a_session(14 * n, **fields) for n, fields in enumerate(kinds)]
    checkins = [a_checkin(n, redness=1) for n in range(-20, 98)]
    diary = a_diary(devices=[roller, pen], sessions=sessions, checkins=checkins)
    found = residual(guidance, diary, 97).comparisons(6, ())["redness"]
    assert found.recoveries == {2, 3, 4}
    assert {r.after for r in found.like} == {-1, 2, 3, 4}
    assert {r.after for r in found.other} == {0, 1}
    begun = a_diary(devices=[roller, pen], sessions=sessions, checkins=checkins, treatments=[a_treatment(14 * 3 + 1)])
    assert residual(guidance, begun, 97).comparisons(6, ())["redness"].recoveries == {4}
    assert residual(guidance, diary, 97).comparisons(6, {3})["redness"].recoveries == {2, 4}


def test_that_the_worst_of_a_day_counts_and_a_session_parts_a_day(guidance: Guidance) -> None:
    sessions = [a_session(7 * n) for n in range(6)]
    checkins = [
        a_checkin(7 * n + d, hour=hour, redness=value)
        for n in range(6)
        for d, hour, value in ((3, 8, 1), (3, 9, 4), (3, 10, 2), (5, 8, 0), (5, 9, 0))
    ]
    daily = [a_checkin(n, hour=23) for n in range(42)]
    diary = a_diary(sessions=sessions, checkins=[*checkins, *daily])
    found = residual(guidance, diary, 41).comparisons(5, ())["redness"]
    assert [r.level for r in found.now] == [4, 0] * 4
    assert [round(r.age, 2) for r in found.now[:2]] == [2.54, 4.5]


@pytest.mark.parametrize(("logged", "is_followed"), [(9, False), (10, True)])
def test_that_a_third_of_the_days_has_to_be_logged(logged: int, is_followed: bool, guidance: Guidance) -> None:
    """Fortnightly sessions: the window of two recoveries is of 28 days up to its last residual reading."""
    sessions = on(range(0, 14 * 6, 14))
    last = 14 * 5 + 13
    late = [last, last - 4, last - 8, 14 * 4 + 6, 14 * 4 + 10]
    quiet = [n for n in range(14 * 4, last) if n not in late][: logged - len(late)]
    checkins = [a_checkin(n, redness=1) for n in late] + [a_checkin(n) for n in quiet]
    earlier = [a_checkin(n, redness=0) for n in range(14 * 4 - 1)]
    diary = a_diary(sessions=sessions, checkins=[*earlier, *checkins])
    assert bool(residual(guidance, diary, last).comparisons(5, ())) is is_followed


@pytest.mark.parametrize(("gap", "needed"), [(7, 2), (14, 1)])
def test_that_two_of_several_recoveries_have_to_be_looked_at_late(gap: int, needed: int, guidance: Guidance) -> None:
    sessions = on(range(0, gap * 10, gap))
    daily = [a_checkin(n, hour=23) for n in range(gap * 10)]
    for looked_at in (1, 2):
        late = [
            a_checkin(gap * n + d, redness=1)
            for n in range(10 - looked_at, 10)
            for d in range(gap // 2, gap // 2 + 4)
        ]
        diary = a_diary(sessions=sessions, checkins=[*daily, *late])
        assert bool(residual(guidance, diary, gap * 10).comparisons(9, ())) is (looked_at >= needed)


@pytest.mark.parametrize(("readings", "is_enough"), [(3, False), (4, True)])
def test_that_four_residual_readings_are_enough(readings: int, is_enough: bool, guidance: Guidance) -> None:
    sessions = on(range(0, 70, 7))
    quiet = [a_checkin(n, hour=23) for n in range(70)]
    earlier = [a_checkin(n, redness=0) for n in range(42)]
    now = [a_checkin(7 * n + 5, redness=1) for n in range(10 - readings, 10)]
    diary = a_diary(sessions=sessions, checkins=[*quiet, *earlier, *now])
    assert ("redness" in residual(guidance, diary, 69).comparisons(9, ())) is is_enough
