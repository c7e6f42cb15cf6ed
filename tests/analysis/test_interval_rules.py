"""INT: cases on both sides of each threshold."""

import pytest

from builders import a_device, a_diary, a_session, day
from needlewise.analysis.assess import assess
from needlewise.domain.devices import DeviceKind
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance


def fired(diary: Diary, guidance: Guidance, number: int) -> set[str]:
    return {finding.rule_id for finding in assess(diary, guidance, day(number)).findings}


def two_sessions(gap: int, length_mm: float, **person: object) -> Diary:
    sessions = [a_session(0, needle_length_mm=length_mm), a_session(gap, needle_length_mm=length_mm)]
    return a_diary(person=Person(**person) if person else None, sessions=sessions)


@pytest.mark.parametrize(
    ("length_mm", "enough", "half"),
    [(0.2, 3, 2), (0.25, 3, 2), (0.3, 4, 2), (0.5, 7, 4), (0.6, 10, 5), (0.75, 14, 7), (1.2, 21, 11), (1.5, 28, 14)],
)
def test_that_a_gap_is_judged_by_the_table_on_both_sides(
    length_mm: float, enough: int, half: int, guidance: Guidance
) -> None:
    assert not {"INT-01", "INT-02"} & fired(two_sessions(enough, length_mm), guidance, enough)
    assert "INT-01" in fired(two_sessions(enough - 1, length_mm), guidance, enough - 1)
    assert "INT-02" not in fired(two_sessions(half, length_mm), guidance, half)
    assert "INT-02" in fired(two_sessions(half - 1, length_mm), guidance, half - 1)


def test_that_a_short_gap_is_said_until_the_rest_after_it_has_passed(guidance: Guidance) -> None:
    diary = two_sessions(5, 0.5)
    assert "INT-01" in fired(diary, guidance, 11)
    assert "INT-01" not in fired(diary, guidance, 12)


def test_that_zones_are_judged_apart(guidance: Guidance) -> None:
    front = a_session(0, zones=(Zone.FRONTAL_HAIRLINE,))
    crown = a_session(2, zones=(Zone.VERTEX,))
    again = a_session(4, zones=(Zone.FRONTAL_HAIRLINE, Zone.VERTEX))
    assert "INT-01" not in fired(a_diary(sessions=[front, crown]), guidance, 2)
    assert "INT-02" in fired(a_diary(sessions=[front, crown, again]), guidance, 4)


def test_that_a_session_without_zones_counts_for_the_whole_scalp(guidance: Guidance) -> None:
    sessions = [a_session(0), a_session(3, zones=(Zone.OCCIPUT,))]
    assert "INT-02" in fired(a_diary(sessions=sessions), guidance, 3)


def test_that_a_short_needle_does_not_end_the_rest_after_a_long_one(guidance: Guidance) -> None:
    sessions = [a_session(0, needle_length_mm=1.0), a_session(15, needle_length_mm=0.25)]
    assert "INT-01" in fired(a_diary(sessions=sessions), guidance, 15)
    sessions.append(a_session(18, needle_length_mm=0.25))
    assert "INT-01" in fired(a_diary(sessions=sessions), guidance, 18)
    sessions.append(a_session(21, needle_length_mm=0.25))
    assert "INT-01" not in fired(a_diary(sessions=sessions), guidance, 21)


@pytest.mark.parametrize(
    ("clinician_days", "gap", "is_short"), [(5, 5, False), (5, 4, True), (14, 13, True), (14, 14, False)]
)
def test_that_the_clinicians_number_stands_in_for_the_table(
    clinician_days: int, gap: int, is_short: bool, guidance: Guidance
) -> None:
    diary = two_sessions(gap, 0.5, clinician_min_interval_days=clinician_days)
    assert ("INT-01" in fired(diary, guidance, gap)) is is_short


@pytest.mark.parametrize(
    "person",
    [
        {"birth_year": 1961},
        {"screening": {"diabetes_smoking_age65": True}},
        {"screening": {"chemo_radio_steroid_immunosuppression": True}},
    ],
)
def test_that_slow_healing_asks_for_half_as_long_again(person: dict[str, object], guidance: Guidance) -> None:
    assert "INT-01" in fired(two_sessions(10, 0.5, **person), guidance, 10)
    assert "INT-01" not in fired(two_sessions(11, 0.5, **person), guidance, 11)


@pytest.mark.parametrize(
    ("length_mm", "every", "count", "is_over"),
    [
        (0.25, 3, 8, False),
        (0.25, 3, 9, True),
        (0.3, 4, 6, False),
        (0.3, 4, 7, True),
        (0.5, 7, 20, False),
        (0.5, 6, 5, True),
    ],
)
def test_that_the_allowance_counts_session_days_of_28_days(
    length_mm: float, every: int, count: int, is_over: bool, guidance: Guidance
) -> None:
    sessions = [a_session(n * every, needle_length_mm=length_mm) for n in range(count)]
    last = (count - 1) * every
    assert ("INT-03" in fired(a_diary(sessions=sessions), guidance, last)) is is_over


def test_that_alternating_zones_do_not_hide_the_allowance(guidance: Guidance) -> None:
    zones = [(Zone.VERTEX,), (Zone.FRONTAL_HAIRLINE,)]
    sessions = [a_session(n * 4, zones=zones[n % 2]) for n in range(6)]
    found = fired(a_diary(sessions=sessions), guidance, 20)
    assert "INT-03" in found
    assert "INT-01" not in found


def test_that_two_entries_of_one_day_cost_the_allowance_once(guidance: Guidance) -> None:
    sessions = [
        a_session(n * 7, hour=hour, zones=zone)
        for n in range(4)
        for hour, zone in ((20, (Zone.VERTEX,)), (21, (Zone.OCCIPUT,)))
    ]
    assert "INT-03" not in fired(a_diary(sessions=sessions), guidance, 21)


def test_that_the_clinicians_number_sets_the_allowance_too(guidance: Guidance) -> None:
    sessions = [a_session(n * 7, needle_length_mm=1.0) for n in range(8)]
    assert "INT-03" in fired(a_diary(sessions=sessions), guidance, 49)
    person = Person(clinician_min_interval_days=7)
    assert "INT-03" not in fired(a_diary(person=person, sessions=sessions), guidance, 49)


@pytest.mark.parametrize(
    ("length_mm", "expected"),
    [
        (0.3, set()),
        (0.31, {"INT-04"}),
        (0.99, {"INT-04"}),
        (1.0, {"INT-04", "INT-05"}),
        (1.49, {"INT-04", "INT-05"}),
        (1.5, {"INT-04", "INT-06"}),
        (2.0, {"INT-03", "INT-04", "INT-06"}),
    ],
)
def test_that_the_length_is_judged_on_both_sides(length_mm: float, expected: set[str], guidance: Guidance) -> None:
    found = fired(a_diary(sessions=[a_session(0, needle_length_mm=length_mm)]), guidance, 0)
    assert {rule_id for rule_id in found if rule_id.startswith("INT")} == expected


def test_that_a_clinicians_spacing_counts_as_advice_on_length(guidance: Guidance) -> None:
    diary = a_diary(person=Person(clinician_min_interval_days=10), sessions=[a_session(0)])
    assert "INT-04" not in fired(diary, guidance, 0)


@pytest.mark.parametrize(
    ("before", "now", "is_raise"), [(0.25, 0.5, False), (0.25, 0.51, True), (0.5, 0.25, False), (0.3, 0.6, True)]
)
def test_that_a_notable_raise_of_length_is_said(
    before: float, now: float, is_raise: bool, guidance: Guidance
) -> None:
    sessions = [a_session(0, needle_length_mm=before), a_session(30, needle_length_mm=now)]
    assert ("INT-07" in fired(a_diary(sessions=sessions), guidance, 30)) is is_raise


@pytest.mark.parametrize(("kind", "is_said"), [(DeviceKind.PEN, True), (DeviceKind.ROLLER, False)])
def test_that_a_pens_depth_is_said(kind: DeviceKind, is_said: bool, guidance: Guidance) -> None:
    device = a_device(kind=kind)
    diary = a_diary(devices=[device], sessions=[a_session(0, device_id=device.id)])
    assert ("INT-08" in fired(diary, guidance, 0)) is is_said
