"""The figures that warnings are held to, on people whose truth is known.

The short run looks at a few people of each group; the whole table, with plain methods beside it, is behind the
marker `slow`: `python -m pytest tests/proving_ground -m slow -s`.
"""

import pytest

from proving_ground.detectors import DETECTORS, needlewise
from proving_ground.scoring import Tally, score
from proving_ground.table import CALM_GROUPS, HARDER_GROUPS, OVER_USE_GROUPS, table
from proving_ground.worlds import WORLDS, World, subjects

SEED = 2026
PEOPLE, FEW = 40, 2
BY_NAME = {world.name: world for world in WORLDS}
TUNED = BY_NAME["tuned"]


def tally(world: World, group: str, count: int) -> Tally:
    return score(subjects(world, group, count, SEED), needlewise)


def test_that_the_same_seed_draws_the_same_person() -> None:
    for world in WORLDS:
        first, again = (next(subjects(world, "confounded", 1, SEED)) for _ in range(2))
        assert first == again
        assert first != next(subjects(world, "confounded", 1, SEED + 1))


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.name)
def test_that_over_use_comes_from_the_skin_and_the_calendar_alone(world: World) -> None:
    for group in world.groups:
        for subject in subjects(world, group, 1, SEED):
            assert bool(subject.over_use) is (group in (*OVER_USE_GROUPS, *HARDER_GROUPS)), subject.model


@pytest.mark.parametrize("group", OVER_USE_GROUPS)
def test_that_a_few_people_who_over_use_are_found_and_cleared(group: str) -> None:
    found = tally(TUNED, group, FEW)
    assert found.spells > 0
    assert found.found == found.spells, found.misses
    assert found.cleared == found.ended, found.misses


def test_that_a_few_people_who_do_not_are_left_in_peace_and_told_why() -> None:
    """Over all of them together: one odd spell in twenty years is within what is promised."""
    tallies = [tally(TUNED, group, FEW) for group in CALM_GROUPS]
    misses = [miss for one in tallies for miss in one.misses]
    years = sum(one.years for one in tallies)
    assert years > 0.9 * FEW * len(CALM_GROUPS)
    assert sum(one.false_spells for one in tallies) <= 0.1 * years, misses
    assert sum(one.named for one in tallies) == sum(one.rises for one in tallies) > 0, misses


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.name)
def test_that_the_whole_table_reaches_its_figures(world: World) -> None:
    results = {
        name: {group: score(subjects(world, group, PEOPLE, SEED), detector) for group in world.groups}
        for name, detector in DETECTORS.items()
    }
    print(f"\n{world.name}\n{table(results)}")
    ours = results["Needlewise"]
    for group in ours.keys() & OVER_USE_GROUPS:
        assert ours[group].found >= 0.95 * ours[group].spells, ours[group].misses
        assert ours[group].cleared >= 0.9 * ours[group].ended, ours[group].misses
    for group in ("calm", "confounded"):
        assert ours[group].false_a_year <= 0.1, ours[group].misses
    left = [ours[group] for group in CALM_GROUPS if group in ours]
    assert sum(one.false_spells for one in left) <= 0.1 * sum(one.years for one in left)
    assert ours["confounded"].named >= 0.9 * ours["confounded"].rises, ours["confounded"].misses
