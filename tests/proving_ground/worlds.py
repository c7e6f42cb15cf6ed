"""The worlds of the proving ground: ways of making people that know nothing of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from proving_ground import barrier, groups, plain
from proving_ground.diaries import Subject, Written, subject_of, written_of
from proving_ground.healing import HELD_OUT, TUNED
from proving_ground.people import Kinds, Life, Story
from proving_ground.reporting import HELD_OUT_HABITS, HELD_OUT_NOISE, TUNED_HABITS, TUNED_NOISE, Rng

Draw = Callable[[Rng], tuple[Story, Sequence[Written]]]


@dataclass(frozen=True, slots=True)
class World:
    """By group, the kinds of people it has; they take turns."""

    name: str
    groups: Mapping[str, tuple[Draw, ...]]


def _by_form(name: str, kinds: Kinds) -> World:
    def drawn(life_of: Callable[[Rng, Kinds], Life]) -> Draw:
        def draw(rng: Rng) -> tuple[Story, Sequence[Written]]:
            life = life_of(rng, kinds)
            return life, list(written_of(rng, life))

        return draw

    return World(name, {group: tuple(map(drawn, lives)) for group, lives in groups.GROUPS.items()})


WORLDS = (
    _by_form("tuned", Kinds(TUNED, TUNED_NOISE, TUNED_HABITS)),
    _by_form("held out", Kinds(HELD_OUT, HELD_OUT_NOISE, HELD_OUT_HABITS)),
    World("plain", plain.GROUPS),
    World("barrier", barrier.GROUPS),
)


def subjects(world: World, group: str, count: int, seed: int = 0) -> Iterator[Subject]:
    """The same seed gives the same people; kinds within a group take turns."""
    kinds = world.groups[group]
    for number in range(count):
        label = f"{world.name}/{group}/{number}/{seed}"
        story, written = kinds[number % len(kinds)](np.random.default_rng([*label.encode()]))
        yield subject_of(label, story, written)
