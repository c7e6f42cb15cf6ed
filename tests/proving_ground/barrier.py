"""People by the barrier of their skin: needling damages it, it repairs itself at the person's own rate, and needling
hurts a damaged barrier more. Symptoms follow the damage, each in its own way.

Over-use is read off the barrier alone: a session came while more than `OPEN` of an ordinary session's damage was
left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

import numpy as np

from proving_ground.diaries import Written
from proving_ground.handwriting import Hand, a_hand, write
from proving_ground.healing import STEP_DAYS, Floats
from proving_ground.people import TABLE, YEAR, Course, Rise, Session, Story
from proving_ground.reporting import Rng

OPEN, WELL_CLOSED = 0.25, 0.06
STEPS = int((YEAR + 1) / STEP_DAYS)
GAPS = {0.25: (4, 7), 0.3: (5, 8), 0.5: (7, 10), 0.75: (14, 16)}
"""Days between sessions by needle length: the least that the allowance bears, and most as a habit."""

Drawn = tuple[Story, Sequence[Written]]
Rate = Callable[[float], float]
"""Day -> the share of a small damage that is repaired in a day."""


@dataclass(frozen=True, slots=True)
class Skin:
    """By eighth of a day: damage of the barrier, the inflammation that follows it within a day, and the dryness that
    follows over some days. `met` is the damage left when each session came."""

    damage: Floats
    inflammation: Floats
    dryness: Floats
    met: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What is a person's own. `capacity` is the damage at which repair is half as quick as it could be, `worse` how
    much more a session does to a barrier that is wholly damaged."""

    length_mm: float
    rate: float
    capacity: float
    worse: float
    lag_days: float
    sizes: Floats
    hand: Hand
    answers: dict[str, float]
    usual: dict[str, float]
    first_day: int
    gap_days: int
    lifts: dict[str, Floats] = field(default_factory=dict)


def heal(body: Body, sessions: Sequence[Session], rate: Rate) -> Skin:
    damage = inflammation = dryness = 0.0
    track = np.zeros((3, STEPS))
    met = []
    pending = list(zip(sessions, body.sizes[: len(sessions)], strict=True))
    for step in range(STEPS):
        now = step * STEP_DAYS
        while pending and pending[0][0].day <= now:
            _, size = pending.pop(0)
            met.append(damage)
            damage += size * (1 + body.worse * min(damage, 1.0))
        damage -= STEP_DAYS * rate(now) * damage / (1 + damage / body.capacity)
        inflammation += STEP_DAYS * (damage - inflammation) / body.lag_days
        dryness += STEP_DAYS * (damage - dryness) / 2.0
        track[:, step] = damage, inflammation, dryness
    met += [damage] * len(pending)
    return Skin(track[0], track[1], track[2], np.array(met))


ANSWERS: dict[str, tuple[float, float, str]] = {
    "redness": (1.6, 2.6, "inflammation"),
    "warmth": (0.8, 1.8, "inflammation"),
    "swelling": (0.6, 1.5, "inflammation"),
    "pain": (2.0, 4.5, "inflammation"),
    "burning": (1.5, 4.0, "inflammation"),
    "itch": (2.5, 5.0, "both"),
    "tightness": (0.8, 1.8, "dryness"),
    "dryness": (0.8, 1.8, "dryness"),
    "flaking": (0.8, 2.0, "dryness"),
}
"""Least and greatest answer, in points of the scale, to an ordinary session's damage, and what is answered to."""
TOPS = {"itch": 10, "pain": 10, "burning": 10, "warmth": 3, "tightness": 3, "dryness": 3}


def steady(rate: float) -> Rate:
    return lambda _day: rate


def truth_of(body: Body, skin: Skin) -> dict[str, Floats]:
    """By effect and eighth of a day, in points of the scale, saturating towards its top."""
    follows = {
        "inflammation": skin.inflammation,
        "dryness": skin.dryness,
        "both": (skin.inflammation + skin.dryness) / 2,
    }
    found = {}
    for effect, answer in body.answers.items():
        top = TOPS.get(effect, 4)
        raw = body.usual[effect] + answer * follows[ANSWERS[effect][2]]
        found[effect] = top * (1 - np.exp(-raw / top))
    for effect, lift in body.lifts.items():
        found[effect] = found.get(effect, np.zeros(STEPS)) + np.repeat(lift, int(1 / STEP_DAYS))[:STEPS]
    found.setdefault("shedding", np.full(STEPS, 0.2))
    return found


def a_body(rng: Rng, *, length_mm: float | None = None, gap_days: int | None = None) -> Body:
    """Redness is hard to see on darker skin: one person in seven answers with little of it."""
    length = length_mm or float(rng.choice(list(GAPS)))
    least, most = GAPS[length]
    gap = gap_days or int(rng.integers(least, most + 1))
    lesser = [effect for effect in ANSWERS if effect not in ("redness", "itch")]
    recorded = ["redness", "itch", *rng.choice(lesser, rng.integers(1, 5), replace=False)]
    answers = {str(e): rng.uniform(*ANSWERS[e][:2]) for e in recorded}
    if rng.random() < 1 / 7:
        answers["redness"] *= 0.3
    return Body(
        length_mm=length,
        rate=-np.log(WELL_CLOSED) / gap * rng.uniform(1.1, 2.2),
        capacity=rng.uniform(2, 6),
        worse=rng.uniform(0, 0.6),
        lag_days=rng.uniform(0.2, 0.6),
        sizes=rng.lognormal(0, 0.15, YEAR + 1),
        hand=a_hand(rng),
        answers=answers,
        usual={e: rng.choice([0.0, 0.0, 0.3]) * TOPS.get(e, 4) / 4 for e in answers},
        first_day=int(rng.integers(1, 25)),
        gap_days=gap,
    )


def sessions_of(rng: Rng, body: Body, gap: Callable[[int], int] | None = None) -> list[Session]:
    hour, day, found = rng.uniform(17, 21), body.first_day, []
    while day < YEAR - 2:
        found.append(Session(day + (hour + rng.uniform(-1, 1)) / 24, body.length_mm))
        day += gap(day) if gap else body.gap_days + int(rng.choice([0, 0, 1, 2]))
    return found


def spells(skin: Skin, sessions: Sequence[Session], *, apart_days: int = 35) -> tuple[tuple[int, int], ...]:
    """From a session on an open barrier until it has closed after the last of such sessions."""
    found: list[tuple[int, int]] = []
    for session, left in zip(sessions, skin.met, strict=True):
        if left <= OPEN:
            continue
        after = int((session.day + STEP_DAYS) / STEP_DAYS) + 1
        closed = np.flatnonzero(skin.damage[after:] <= OPEN)
        last = int((after + closed[0]) * STEP_DAYS) if closed.size else YEAR
        if found and int(session.day) - found[-1][1] <= apart_days:
            found[-1] = (found[-1][0], last)
        else:
            found.append((int(session.day), last))
    return tuple(found)


def tell(rng: Rng, body: Body, sessions: Sequence[Session], skin: Skin, story: Story) -> Drawn:
    return replace(story, sessions=tuple(sessions)), write(rng, body.hand, truth_of(body, skin), TOPS)


def a_calm_body(
    rng: Rng, *, length_mm: float | None = None, gap_days: int | None = None
) -> tuple[Body, list[Session], Skin]:
    """Someone whose barrier has closed whenever a session comes."""
    body = a_body(rng, length_mm=length_mm, gap_days=gap_days)
    sessions = sessions_of(rng, body)
    for _ in range(30):
        skin = heal(body, sessions, steady(body.rate))
        if skin.met.max() <= 1.5 * WELL_CLOSED:
            break
        body = replace(body, rate=1.12 * body.rate)
    return body, sessions, skin


def a_story(group: str, kind: str, **fields: object) -> Story:
    return Story(group=group, model=kind, sessions=(), **fields)


def calm(rng: Rng) -> Drawn:
    body, sessions, skin = a_calm_body(rng)
    return tell(rng, body, sessions, skin, a_story("calm", "calm"))


def tolerant(rng: Rng) -> Drawn:
    """Reacts strongly, and is over it in two days."""
    body, sessions, _ = a_calm_body(rng)
    strong = replace(body, rate=max(body.rate, 1.8), answers={e: 1.7 * a for e, a in body.answers.items()})
    skin = heal(strong, sessions, steady(strong.rate))
    return tell(rng, strong, sessions, skin, a_story("tolerant", "strong and short"))


def erratic(rng: Rng) -> Drawn:
    """Sessions at odd times, check-ins mostly on bad days."""
    body = a_body(rng)
    body = replace(body, hand=replace(body.hand, writes_bad_days=True, several_on_bad_days=True))
    sessions = sessions_of(rng, body, lambda _: body.gap_days + int(rng.exponential(6)))
    skin = heal(body, sessions, steady(1.2 * body.rate))
    return tell(rng, body, sessions, skin, a_story("erratic", "erratic"))


def two_lengths(rng: Rng) -> Drawn:
    """A short and a longer needle in turn: the longer does more and takes longer, and is given longer."""
    body, _, _ = a_calm_body(rng, length_mm=0.5, gap_days=7)
    hour, day = 19 / 24, body.first_day
    sessions: list[Session] = []
    sizes: list[float] = []
    while day < YEAR - 2:
        is_long = rng.random() < 0.5
        sessions.append(Session(day + hour, 0.5 if is_long else 0.25))
        sizes.append(body.sizes[len(sizes)] * (1.0 if is_long else 0.5))
        day += int(rng.integers(8, 11) if is_long else rng.integers(5, 7))
    body = replace(body, sizes=np.array(sizes), worse=0.2)
    skin = heal(body, sessions, steady(1.15 * body.rate))
    return tell(rng, body, sessions, skin, a_story("mixed", "two lengths in turn"))


def longer_later(rng: Rng) -> Drawn:
    """Goes over to a longer needle for good: reactions are stronger and longer from then on, and have time enough."""
    body, _, _ = a_calm_body(rng, length_mm=0.25, gap_days=5)
    change, day, sessions = int(rng.integers(120, 240)), body.first_day, []
    while day < YEAR - 2:
        sessions.append(Session(day + 0.8, 0.25 if day < change else 0.5))
        day += (5 if day < change else 9) + int(rng.choice([0, 1]))
    sizes = np.array([body.sizes[n] * (1.0 if s.length_mm < 0.5 else 1.5) for n, s in enumerate(sessions)])
    body = replace(body, sizes=sizes)
    skin = heal(body, sessions, lambda day: body.rate if day < change else 0.75 * body.rate)
    return tell(rng, body, sessions, skin, a_story("mixed", "longer later"))


def clinician(rng: Rng) -> Drawn:
    """A clinician set fewer days than the table, and the barrier closes in them."""
    length, days = ((0.5, 4), (0.75, 8), (0.5, 5))[int(rng.integers(3))]
    body, sessions, skin = a_calm_body(rng, length_mm=length, gap_days=days)
    return tell(rng, body, sessions, skin, a_story("clinician", "clinician", clinician_days=days))


def _waves(rng: Rng, effects: Sequence[str], height: float) -> dict[str, Floats]:
    """Two to four bouts of three to six weeks."""
    days, level = np.arange(YEAR + 1), np.zeros(YEAR + 1)
    for _ in range(int(rng.integers(2, 5))):
        middle, half = rng.uniform(0, YEAR), rng.uniform(10, 21)
        level += height * np.exp(-0.5 * ((days - middle) / (half / 1.5)) ** 2)
    return {effect: level * TOPS.get(effect, 4) / 4 * rng.uniform(0.6, 1.0) for effect in effects}


def eczema(rng: Rng) -> Drawn:
    """Bouts of an itchy, flaking, sometimes red scalp that come and go by themselves."""
    body, sessions, skin = a_calm_body(rng)
    effects = [e for e in ("itch", "flaking", "dryness", "redness") if e in body.answers]
    lifts = _waves(rng, effects, rng.uniform(0.8, 1.6))
    return tell(rng, replace(body, lifts=lifts), sessions, skin, a_story("unrelated", "bouts of eczema"))


def always_itchy(rng: Rng) -> Drawn:
    body, sessions, skin = a_calm_body(rng)
    lifts = {"itch": np.full(YEAR + 1, rng.uniform(2, 5))}
    if "flaking" in body.answers:
        lifts["flaking"] = np.full(YEAR + 1, rng.uniform(0.5, 1.5))
    return tell(rng, replace(body, lifts=lifts), sessions, skin, a_story("unrelated", "always itchy"))


def _course(first: float, last: float, height: float, *, over_days: float = 3) -> Floats:
    days = np.arange(YEAR + 1)
    up = 1 / (1 + np.exp(-(days - first) / (over_days / 4)))
    return np.asarray(height * up / (1 + np.exp((days - last) / (over_days / 2))))


def minoxidil(rng: Rng) -> Drawn:
    body, sessions, skin = a_calm_body(rng)
    start = int(rng.integers(50, 250))
    first, last = start + int(rng.integers(15, 35)), start + int(rng.integers(63, 84))
    lifts = {"shedding": _course(first + 4, last, rng.uniform(1.4, 3), over_days=8)}
    rise = Rise(first, last, frozenset({"SHED-03"}))
    story = a_story("confounded", "minoxidil", rises=(rise,), courses=(Course("minoxidil", start),))
    return tell(rng, replace(body, lifts=lifts), sessions, skin, story)


def illness(rng: Rng) -> Drawn:
    body, sessions, skin = a_calm_body(rng)
    day = int(rng.integers(20, 200))
    first = day + int(rng.integers(60, 90))
    last = first + int(rng.integers(40, 75))
    lifts = {"shedding": _course(first + 6, last, rng.uniform(1.4, 3), over_days=10)}
    kind = str(rng.choice(["illness_fever", "surgery", "stress", "diet_weight"]))
    rise = Rise(first, min(last, YEAR), frozenset({"SHED-04"}))
    story = a_story("confounded", kind, rises=(rise,), events=((kind, day),))
    return tell(rng, replace(body, lifts=lifts), sessions, skin, story)


def new_product(rng: Rng) -> Drawn:
    """An irritating product used for weeks: what it does goes up over days and down when it is left."""
    body, sessions, skin = a_calm_body(rng)
    start = int(rng.integers(60, 290))
    last = start + int(rng.integers(16, 40))
    first = start + int(rng.integers(1, 5))
    lifts = {e: _course(first + 1, last, rng.uniform(1, 2) * TOPS.get(e, 4) / 4) for e in ("itch", "redness")}
    kind = str(rng.choice(["serum", "oil", "ketoconazole", "other"]))
    story = a_story(
        "confounded",
        "new product",
        rises=(Rise(first, last, frozenset({"ALL-02"})),),
        courses=(Course(kind, start, last, "new lotion"),),
    )
    return tell(rng, replace(body, lifts=lifts), sessions, skin, story)


def dry_winter(rng: Rng) -> Drawn:
    """More shedding in autumn, and a dry, flaking scalp for some winter weeks."""
    body, sessions, skin = a_calm_body(rng)
    first, last = int(rng.integers(255, 275)), int(rng.integers(315, 340))
    lifts = {"shedding": _course(first + 7, last, rng.uniform(1.2, 2.2), over_days=10)}
    for effect in ("dryness", "flaking"):
        if effect in body.answers:
            lifts[effect] = _course(20, rng.uniform(50, 80), rng.uniform(0.5, 1.2), over_days=14)
    rise = Rise(first, last, frozenset({"SHED-04"}))
    return tell(rng, replace(body, lifts=lifts), sessions, skin, a_story("confounded", "season", rises=(rise,)))


def gap_shortener(rng: Rng) -> Drawn:
    return _closer(rng, None)


def below_the_clinicians(rng: Rng) -> Drawn:
    """A clinician set more days than the table; the person comes down to the table's."""
    return _closer(rng, 1.5)


def _closer(rng: Rng, times: float | None) -> Drawn:
    body = a_body(rng)
    needed = TABLE[body.length_mm][0] if times is None else int(np.ceil(times * TABLE[body.length_mm][0]))
    keep = max(body.gap_days, needed)
    first, lasting = int(rng.integers(70, 210)), int(rng.integers(40, 110))
    close = max(1, int(needed * rng.uniform(0.45, 0.75)))
    body = replace(body, rate=-np.log(WELL_CLOSED) / keep * rng.uniform(1.1, 1.8))
    sessions = sessions_of(
        rng, body, lambda d: close if first <= d < first + lasting else keep + int(rng.choice([0, 0, 1, 2]))
    )
    skin = heal(body, sessions, steady(body.rate))
    short = [int(b.day) for a, b in pairwise(sessions) if int(b.day) - int(a.day) < needed]
    last = max([short[-1] + needed, *(end for _, end in spells(skin, sessions))])
    days = None if times is None else needed
    story = a_story("gap-shortener", "closer", over_use=((short[0], last),), clinician_days=days)
    return tell(rng, body, sessions, skin, story)


def _slowing(kind: str, slow_by: float, start: int, end: int, over_days: int) -> Callable[[float], float]:
    """Day -> how many times as slow: from the first day, from `start`, or growing from `start` over weeks."""

    def factor(day: float) -> float:
        if day >= end or (kind != "from the start" and day < start):
            return 1.0
        if kind == "little by little":
            return float(slow_by ** min(1.0, (day - start) / over_days))
        return slow_by

    return factor


def _slow(rng: Rng, kind: str, group: str, grades: tuple[float, float]) -> Drawn:
    """Keeps to the table and heals too slowly for it. `grades` are points of redness left when the next session
    comes, as a person of ordinary skin would rate them."""
    body, sessions, _ = a_calm_body(rng)
    start, over = int(rng.integers(80, 200)), int(rng.integers(50, 90))
    ends = rng.random() < 0.5
    end = (start if kind != "from the start" else 60) + int(rng.integers(100, 140)) if ends else 2 * YEAR
    answer = max(body.answers["redness"], ANSWERS["redness"][0])
    target = -4 * np.log(1 - rng.uniform(*grades) / 4) / answer
    for slow_by in np.geomspace(1.3, 40, 40):
        factor = _slowing(kind, float(slow_by), start, end, over)
        skin = heal(body, sessions, lambda day, f=factor: body.rate / f(day))
        days = np.array([s.day for s in sessions])
        from_day = {"from the start": 3 * body.gap_days, "from a day": start + 3 * body.gap_days}
        during = skin.met[(days >= from_day.get(kind, start + over)) & (days < end)]
        if during.size and np.median(during) >= max(target, 1.2 * OPEN):
            break
    return tell(rng, body, sessions, skin, a_story(group, kind, over_use=spells(skin, sessions)))


SUDDEN, GRADUAL = ("from the start", "from a day"), ("little by little",)


def _slow_kinds(group: str, grades: tuple[float, float], kinds: Sequence[str]) -> tuple[Callable[[Rng], Drawn], ...]:
    return tuple(partial(_slow, kind=kind, group=group, grades=grades) for kind in kinds)


GROUPS: dict[str, tuple[Callable[[Rng], Drawn], ...]] = {
    "calm": (calm,),
    "confounded": (minoxidil, illness, new_product, dry_winter),
    "gap-shortener": (gap_shortener, gap_shortener, below_the_clinicians),
    "slow healer": _slow_kinds("slow healer", (1.0, 2.0), SUDDEN),
    "faint slow healer": _slow_kinds("faint slow healer", (0.4, 0.8), SUDDEN),
    "ever slower healer": _slow_kinds("ever slower healer", (1.0, 2.0), GRADUAL),
    "tolerant": (tolerant,),
    "erratic": (erratic,),
    "mixed": (two_lengths, longer_later),
    "clinician": (clinician,),
    "unrelated": (eczema, always_itchy),
}
