"""The groups of the proving ground. Each function draws one person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np

from proving_ground.healing import Floats
from proving_ground.people import (
    TABLE,
    YEAR,
    Course,
    Kinds,
    Life,
    Rise,
    Session,
    a_gap,
    base,
    left_at_sessions,
    spaced_sessions,
    spells_from_skin,
    with_sessions,
)
from proving_ground.reporting import Rng, ar1, on_bad_days


def calm(rng: Rng, kinds: Kinds, group: str = "calm") -> Life:
    life, length, pace = base(rng, kinds, group)
    sessions = spaced_sessions(rng, length, a_gap(rng, length), rng.uniform(2, 25), YEAR - 2)
    return with_sessions(life, rng, sessions, lambda _: pace)


def tolerant(rng: Rng, kinds: Kinds) -> Life:
    """Hardly reacts at all."""
    life = calm(rng, kinds, "tolerant")
    return replace(life, loads={effect: 0.35 * load for effect, load in life.loads.items()})


def erratic(rng: Rng, kinds: Kinds) -> Life:
    """Sessions at odd times, check-ins on bad days or several on one."""
    life, length, pace = base(rng, kinds, "erratic")
    days = TABLE[length][0]
    sessions = spaced_sessions(
        rng, length, lambda _: float(days + rng.integers(1, 3 * days)), rng.uniform(2, 25), YEAR - 2
    )
    habit = on_bad_days if rng.random() < 0.5 else life.habit
    several = int(rng.choice([1, 2, 3]))
    return with_sessions(replace(life, habit=habit, checkins_a_day=several), rng, sessions, lambda _: pace)


def mixed(rng: Rng, kinds: Kinds) -> Life:
    """Two devices of different lengths, both kept to the longer one's spacing."""
    long, short = float(rng.choice([0.5, 0.75])), float(rng.choice([0.25, 0.3]))
    life, _, _ = base(rng, kinds, "mixed", length_mm=long)
    sessions: list[Session] = []
    day = int(rng.integers(2, 20))
    while day < YEAR - 2:
        length = long if rng.random() < 0.6 else short
        sessions.append(Session(day + 0.8, length))
        day += TABLE[long][0] + int(rng.choice([0, 1, 2]))
    paces = {length: rng.uniform(*TABLE[length][1]) for length in (long, short)}
    drawn = with_sessions(life, rng, sessions, lambda _: paces[long])
    doses = tuple(
        replace(d, size=d.size * (1 if s.length_mm == long else 0.6), pace_days=paces[s.length_mm])
        for d, s in zip(drawn.doses, sessions, strict=True)
    )
    return replace(drawn, doses=doses)


def clinician(rng: Rng, kinds: Kinds) -> Life:
    """A clinician set a shorter spacing, and the skin copes with it."""
    life, length, pace = base(rng, kinds, "clinician", length_mm=float(rng.choice([0.5, 0.6, 0.75])))
    days = TABLE[length][0] - 2
    sessions = spaced_sessions(rng, length, lambda _: float(days + rng.integers(0, 3)), rng.uniform(2, 25), YEAR - 2)
    return with_sessions(replace(life, clinician_days=days), rng, sessions, lambda _: min(pace, 0.9))


def flares(rng: Rng, kinds: Kinds) -> Life:
    """An itchy, flaking scalp that flares and calms by itself, over weeks."""
    life = calm(rng, kinds, "unrelated")
    level = np.clip(ar1(rng, YEAR + 1, 0.96, 1.0) + 0.8, 0, None)
    lifts = {"itch": 1.5 * level, "flaking": 0.6 * level, "redness": 0.35 * level}
    lifts = {effect: lift for effect, lift in lifts.items() if effect in life.loads}
    return replace(life, lifts=lifts)


def chronic(rng: Rng, kinds: Kinds) -> Life:
    """Itches and flakes at much the same level all year, and did before the first session."""
    life = calm(rng, kinds, "unrelated")
    level = rng.uniform(2, 5) + 0.4 * ar1(rng, YEAR + 1, 0.9, 1.0)
    lifts = {"itch": level, "flaking": 0.35 * level, "dryness": 0.2 * level}
    return replace(life, lifts={effect: lift for effect, lift in lifts.items() if effect in life.loads})


def gap_shortener(rng: Rng, kinds: Kinds) -> Life:
    """Keeps to the table, then comes closer together for some weeks, then keeps to it again."""
    life, length, pace = base(rng, kinds, "gap-shortener")
    days = TABLE[length][0]
    start, lasting = rng.integers(60, 220), rng.integers(35, 110)
    short = max(1, round(days * rng.uniform(0.4, 0.75)))
    keep = a_gap(rng, length)
    sessions = spaced_sessions(
        rng, length, lambda d: float(short) if start <= d < start + lasting else keep(d), rng.uniform(2, 25), YEAR - 2
    )
    close = [int(b.day) for a, b in pairwise(sessions) if int(b.day) - int(a.day) < days]
    drawn = with_sessions(life, rng, sessions, lambda _: pace)
    from_skin = spells_from_skin(drawn)
    last = max([close[-1] + days, *(end for _, end in from_skin)])
    return replace(drawn, over_use=((close[0], last),))


def slow_from_the_start(rng: Rng, kinds: Kinds) -> Life:
    return _slow(rng, kinds, first_slow_day=0.0)


def slow_later(rng: Rng, kinds: Kinds) -> Life:
    return _slow(rng, kinds, first_slow_day=float(rng.integers(80, 220)))


def _slow(rng: Rng, kinds: Kinds, first_slow_day: float) -> Life:
    """Keeps to the table while the skin takes longer than the gap; it may get better, or the person may rest."""
    life, length, pace = base(rng, kinds, "slow healer")
    usual = TABLE[length][0] + (2 if length < 0.5 else 0)
    end = first_slow_day + rng.integers(70, 150) if rng.random() < 0.6 else 2.0 * YEAR
    rests = rng.random() < 0.4

    def gap(day: float) -> float:
        rest = 45 if rests and end <= day < end + 2 * usual else 0
        return float(usual + rng.choice([0, 0, 1]) + rest)

    sessions = spaced_sessions(rng, length, gap, rng.uniform(2, 20), YEAR - 2)
    target = rng.uniform(0.4, 0.8)
    for slow in pace * np.geomspace(1.5, 60, 60):
        drawn = with_sessions(life, rng, sessions, lambda d, p=slow: p if first_slow_day <= d < end else pace)
        during = [
            amount
            for amount, s in zip(left_at_sessions(drawn), sessions, strict=True)
            if first_slow_day + 2 * usual <= s.day < end
        ]
        if np.median(during) >= target:
            break
    return replace(drawn, over_use=spells_from_skin(drawn))


def growing(rng: Rng, kinds: Kinds) -> Life:
    """Keeps to the table and settles in time, while every session of some months does more than the one before."""
    life, length, pace = base(rng, kinds, "growing reactions")
    days = TABLE[length][0]
    first, last = int(rng.integers(100, 180)), int(rng.integers(260, 320))
    sessions = spaced_sessions(
        rng,
        length,
        lambda _: float(days + (2 if length < 0.5 else 0) + rng.choice([0, 1])),
        rng.uniform(2, 20),
        YEAR - 2,
    )
    drawn = with_sessions(life, rng, sessions, lambda _: pace)
    share = [np.clip((s.day - first) / 56, 0, 1) * (s.day < last) for s in sessions]
    most = rng.uniform(2.0, 3.0)
    doses = tuple(replace(d, size=d.size * most**part) for d, part in zip(drawn.doses, share, strict=True))
    grown = [int(s.day) for s, part in zip(sessions, share, strict=True) if most**part >= 1.5]
    return replace(drawn, doses=doses, over_use=((grown[0], grown[-1] + days),))


def _bump(first: int, full: int, last: int, height: float) -> Floats:
    """Rises from `first` to `full`, stays, and falls over the last fortnight."""
    days = np.arange(YEAR + 1)
    return np.asarray(height * np.clip(np.minimum((days - first) / max(1, full - first), (last - days) / 14), 0, 1))


def minoxidil(rng: Rng, kinds: Kinds) -> Life:
    life = calm(rng, kinds, "confounded")
    start = int(rng.integers(60, 240))
    first, last = start + int(rng.integers(14, 30)), start + int(rng.integers(60, 84))
    lifts = {"shedding": _bump(first, first + 10, last, rng.uniform(1.2, 2.6))}
    if rng.random() < 0.4:
        lifts["itch"] = _bump(start, start + 4, start + 28, rng.uniform(1, 2))
    rise = Rise(first, last, frozenset({"SHED-03"}))
    return replace(life, lifts=lifts, rises=(rise,), courses=(Course("minoxidil", start),))


def illness(rng: Rng, kinds: Kinds) -> Life:
    life = calm(rng, kinds, "confounded")
    day = int(rng.integers(10, 220))
    first = day + int(rng.integers(56, 85))
    last = first + int(rng.integers(35, 70))
    kind = str(rng.choice(["illness_fever", "surgery", "childbirth", "diet_weight", "stress"]))
    return replace(
        life,
        lifts={"shedding": _bump(first, first + 10, last, rng.uniform(1.2, 2.6))},
        rises=(Rise(first, min(last, YEAR), frozenset({"SHED-04"})),),
        events=((kind, day),),
    )


def new_product(rng: Rng, kinds: Kinds) -> Life:
    """Itch and redness from a day or two after a product began until it was stopped."""
    life = calm(rng, kinds, "confounded")
    start = int(rng.integers(60, 300))
    last = start + int(rng.integers(14, 45))
    first = start + int(rng.integers(1, 4))
    lifts = {
        "itch": _bump(first, first + 2, last, rng.uniform(2, 5)),
        "redness": _bump(first, first + 2, last, rng.uniform(0.7, 2)),
    }
    if rng.random() < 0.4:
        lifts["rash_eczema"] = _bump(first, first + 2, last, rng.uniform(1, 2.5))
    kind = str(rng.choice(["serum", "oil", "ketoconazole", "other", "acid"]))
    ended = last - 10 if rng.random() < 0.6 else None
    return replace(
        life,
        lifts=lifts,
        rises=(Rise(first, last, frozenset({"ALL-02"})),),
        courses=(Course(kind, start, ended, "new scalp product"),),
    )


def season(rng: Rng, kinds: Kinds) -> Life:
    """More shedding from late September, with nothing recorded that would say why."""
    life = calm(rng, kinds, "confounded")
    first, last = int(rng.integers(258, 285)), int(rng.integers(320, 345))
    lifts = {"shedding": _bump(first, first + 14, last, rng.uniform(1.0, 1.8))}
    return replace(life, lifts=lifts, rises=(Rise(first, last, frozenset({"SHED-04"})),))


GROUPS: dict[str, tuple[Callable[[Rng, Kinds], Life], ...]] = {
    "calm": (calm,),
    "confounded": (minoxidil, illness, new_product, season),
    "gap-shortener": (gap_shortener,),
    "slow healer": (slow_from_the_start, slow_later),
    "tolerant": (tolerant,),
    "erratic": (erratic,),
    "mixed": (mixed,),
    "clinician": (clinician,),
    "unrelated": (flares, chronic),
    "growing reactions": (growing,),
}
