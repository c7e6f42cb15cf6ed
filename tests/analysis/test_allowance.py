"""The rolling allowance, to the day."""

import math
from collections.abc import Sequence

import pytest

from builders import a_diary, a_session, day
from needlewise.analysis.allowance import DayCost, day_costs, is_over, load_on, next_day_within, overloaded_days
from needlewise.analysis.assess import assess_every
from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.analysis.results import OverUseLevel
from needlewise.domain.person import Person
from needlewise.guidance.loader import Guidance


def costs(*days: int, cost: float = 0.25) -> list[DayCost]:
    return [DayCost(day(n), cost) for n in days]


@pytest.mark.parametrize(("clinician_days", "allowed"), [(3, 10), (7, 4), (10, 3), (14, 2), (27, 2), (28, 1)])
def test_that_a_clinicians_spacing_holds_as_many_sessions_as_fit(
    clinician_days: int, allowed: int, guidance: Guidance
) -> None:
    person = Person(clinician_min_interval_days=clinician_days)
    sessions = [a_session(clinician_days * n) for n in range(12)]
    diary = a_diary(person=person, sessions=sessions)
    case = Case(History(diary, guidance).until(day(clinician_days * 11)), guidance)
    assert case.spacing.max_per_28d(0.5) == allowed
    assert {a.over_use.level for a in assess_every(diary, guidance, 1)} == {OverUseLevel.NONE}


def test_that_days_of_one_length_cost_alike_and_the_longest_needle_of_a_day_counts(guidance: Guidance) -> None:
    sessions = [
        a_session(0, hour=8),
        a_session(0, hour=20, needle_length_mm=0.75),
        a_session(3, needle_length_mm=0.25),
        a_session(4, needle_length_mm=2.0),
    ]
    log = History(a_diary(sessions=sessions), guidance).until(day(9))
    found = day_costs(log.sessions, Case(log, guidance).spacing)
    assert found == [DayCost(day(0), 1 / 2), DayCost(day(3), 1 / 8), DayCost(day(4), math.inf)]


@pytest.mark.parametrize(("number", "load"), [(-1, 0.0), (0, 0.25), (7, 0.5), (27, 0.5), (28, 0.25), (35, 0.0)])
def test_that_a_session_counts_on_its_day_and_the_twenty_seven_after(number: int, load: float) -> None:
    assert load_on(costs(0, 7), day(number)) == load


def test_that_all_of_the_allowance_is_not_more_than_it() -> None:
    assert not is_over(sum([1 / 3] * 3))
    assert not is_over(1.0)
    assert is_over(1.01)


@pytest.mark.parametrize(
    ("days", "stretches"),
    [
        ((0, 7, 14, 21, 28), []),
        ((0, 7, 14, 21, 27), [(27, 27)]),
        ((0, 1, 2, 3, 4), [(4, 27)]),
        ((0, 1, 2, 3, 4, 10), [(4, 9), (10, 28)]),
        ((0, 1, 2, 3, 30), []),
    ],
)
def test_that_more_than_the_allowance_lasts_until_enough_of_it_has_run_out(
    days: Sequence[int], stretches: list[tuple[int, int]]
) -> None:
    assert overloaded_days(costs(*days)) == [(day(first), day(last)) for first, last in stretches]


def test_that_a_length_without_an_allowance_is_over_for_as_long_as_it_counts() -> None:
    assert overloaded_days(costs(3, cost=math.inf)) == [(day(3), day(30))]


@pytest.mark.parametrize(
    ("days", "cost", "start", "free"),
    [
        ((0, 7, 14, 21), 0.25, 21, 21),
        ((0, 7, 14, 21), 0.25, 22, 28),
        ((0, 7, 14), 0.25, 15, 15),
        ((0, 7, 14, 21), 0.5, 22, 35),
        ((0, 7, 14, 21), 1.0, 22, 49),
        ((0,), math.inf, 1, 28),
        ((), math.inf, 1, 1),
    ],
)
def test_that_one_more_session_waits_until_it_fits_and_one_of_the_same_day_is_not_counted_twice(
    days: Sequence[int], cost: float, start: int, free: int
) -> None:
    assert next_day_within(costs(*days), cost, day(start)) == day(free)
