"""People of the proving ground: how each one needles, heals and lives, drawn from a seed.

What counts as over-use is read off the latent skin or off the calendar, never off a detector: a session came
while more than `UNSETTLED` of an ordinary reaction was left in the skin, or sooner than the person's spacing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from proving_ground.healing import STEP_DAYS, Dose, Floats, Healing
from proving_ground.reporting import Habit, Noise, Rng

UNSETTLED = 0.3
YEAR = 365
EFFECTS: dict[str, tuple[float, float, float, float]] = {
    "redness": (4, 1.6, 2.8, 1.0),
    "itch": (10, 2.5, 5.5, 1.1),
    "pain": (10, 2.0, 5.0, 0.75),
    "swelling": (4, 0.6, 1.4, 0.7),
    "warmth": (3, 0.6, 1.6, 0.8),
    "tightness": (3, 0.6, 1.6, 1.0),
    "burning": (10, 1.5, 4.0, 0.8),
    "dryness": (3, 0.5, 1.2, 1.3),
    "flaking": (4, 0.5, 1.4, 1.3),
}
"""Top of the scale, least and greatest answer to an ordinary session, pace against the skin's."""
TABLE: dict[float, tuple[int, tuple[float, float]]] = {
    0.25: (3, (0.4, 0.7)),
    0.3: (4, (0.5, 0.8)),
    0.5: (7, (0.7, 1.3)),
    0.6: (10, (0.8, 1.4)),
    0.75: (14, (0.8, 1.5)),
    1.0: (21, (1.2, 2.0)),
}
"""The product's spacing in days, and an ordinary pace of healing, by needle length."""


@dataclass(frozen=True, slots=True)
class Session:
    day: float
    length_mm: float
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    kind: str
    started: int
    ended: int | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Rise:
    """A rise that needling does not explain, and the rules that may name its reason."""

    first: int
    last: int
    reasons: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What happened in one person's year. `over_use` are first and last day of each true spell."""

    group: str
    model: str
    sessions: tuple[Session, ...]
    over_use: tuple[tuple[int, int], ...] = ()
    rises: tuple[Rise, ...] = ()
    courses: tuple[Course, ...] = ()
    events: tuple[tuple[str, int], ...] = ()
    clinician_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Life(Story):
    """A year with the skin that it is written from. `lifts` is what else moves a symptom."""

    doses: tuple[Dose, ...]
    healing: Healing
    noise: Noise
    habit: Habit
    loads: dict[str, float]
    calm: dict[str, float]
    lifts: dict[str, Floats] = field(default_factory=dict)
    counts_hairs: bool = False
    checkins_a_day: int = 1


@dataclass(frozen=True, slots=True)
class Kinds:
    """The forms of healing, noise and habit that people are drawn from."""

    healings: dict[str, Healing]
    noises: dict[str, Noise]
    habits: dict[str, Habit]


def spaced_sessions(
    rng: Rng, length_mm: float, gap: Callable[[float], float], first: float, last: float
) -> list[Session]:
    """Sessions in the evening, `gap(day)` days apart."""
    found, day = [], float(int(first))
    while day <= last:
        found.append(Session(day + rng.uniform(0.7, 0.9), length_mm))
        day += gap(day)
    return found


def a_gap(rng: Rng, length_mm: float) -> Callable[[float], float]:
    """The habit of someone who keeps to the table: its days, or some more, now and then a holiday."""
    days = TABLE[length_mm][0]
    longest_usual = {3: 5, 4: 6}.get(days, days)
    usual = rng.choice([longest_usual, longest_usual, longest_usual + 1, 2 * days])

    def gap(_day: float) -> float:
        away = rng.integers(10, 25) if rng.random() < 0.03 else 0
        return float(max(usual + rng.choice([0, 0, 0, 1, 2]), days) + away)

    return gap


def base(rng: Rng, kinds: Kinds, group: str, *, length_mm: float | None = None) -> tuple[Life, float, float]:
    """A person without sessions yet, with the needle length and an ordinary pace of healing."""
    length = length_mm or float(rng.choice([0.25, 0.3, 0.5, 0.5, 0.5, 0.6, 0.75]))
    low, high = TABLE[length][1]
    others = [e for e in EFFECTS if e not in ("redness", "itch")]
    recorded = ["redness", "itch", *rng.choice(others, rng.integers(1, 5), replace=False)]
    healing, noise, habit = (str(rng.choice(list(forms))) for forms in (kinds.healings, kinds.noises, kinds.habits))
    life = Life(
        group=group,
        model=f"{healing} / {noise} / {habit}",
        sessions=(),
        doses=(),
        healing=kinds.healings[healing],
        noise=kinds.noises[noise],
        habit=kinds.habits[habit],
        loads={str(e): rng.uniform(*EFFECTS[e][1:3]) for e in recorded},
        calm={str(e): rng.choice([0.0, 0.0, 0.2, 0.4]) * max(1, EFFECTS[e][0] / 5) for e in recorded},
        counts_hairs=bool(rng.random() < 0.3),
    )
    return life, length, float(rng.uniform(low, high))


def with_sessions(life: Life, rng: Rng, sessions: Sequence[Session], pace: Callable[[float], float]) -> Life:
    sizes = rng.lognormal(0, 0.15, len(sessions))
    doses = tuple(Dose(s.day, float(z), pace(s.day)) for s, z in zip(sessions, sizes, strict=True))
    return replace(life, sessions=tuple(sessions), doses=doses)


def grid() -> Floats:
    return np.arange(0, YEAR + 1, STEP_DAYS)


def left_at_sessions(life: Life) -> Floats:
    """The latent reaction just before each session."""
    times = grid()
    reaction = life.healing(life.doses, times)
    before = np.searchsorted(times, [s.day for s in life.sessions]) - 1
    return np.asarray(reaction[np.maximum(before, 0)])


def spells_from_skin(life: Life, *, apart_days: int = 35) -> tuple[tuple[int, int], ...]:
    """From the first session on unsettled skin until the skin has settled after the last of such sessions."""
    left = left_at_sessions(life)
    times = grid()
    reaction = life.healing(life.doses, times)
    spells: list[tuple[int, int]] = []
    for session, amount in zip(life.sessions, left, strict=True):
        if amount <= UNSETTLED:
            continue
        later = (times > session.day + STEP_DAYS) & (reaction <= UNSETTLED)
        settled = int(times[later][0]) if later.any() else YEAR
        if spells and int(session.day) - spells[-1][1] <= apart_days:
            spells[-1] = (spells[-1][0], settled)
        else:
            spells.append((int(session.day), settled))
    return tuple(spells)
