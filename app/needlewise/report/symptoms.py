"""The symptoms table: what was recorded, how strongly, how often, and how long it took to settle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from needlewise.domain.checkins import CheckIn
from needlewise.domain.effects import is_own
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.facts import Facts, Settling
from needlewise.report.model import Block, Table
from needlewise.report.wording import joined, lately

SPEAKS_FOR_DAYS = 14
"""How long a record says something about today, and how long a silence ends an episode. Our own choice."""
_ABOVE_NONE = 1e-9
"""Effects that do not belong to needling are above calm as soon as they are there."""
SHEDDING = ("shedding", "shedding_comb60", "shedding_wash", "shedding_bundle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One effect over the days reported. An episode is a run of recorded days above calm; a day at calm ends
    it, and so does a silence of more than two weeks."""

    effect_id: str
    worst: float
    worst_on: date
    episodes: int
    is_ongoing: bool


def course(effect_id: str, worst_by_day: Mapping[date, float], above_from: float, as_of: date) -> Course:
    """`worst_by_day` is not empty, oldest day first."""
    episodes = 0
    last_above: date | None = None
    for day, value in worst_by_day.items():
        if value < above_from:
            last_above = None
            continue
        if last_above is None or (day - last_above).days > SPEAKS_FOR_DAYS:
            episodes += 1
        last_above = day
    worst_on = max(worst_by_day, key=lambda day: worst_by_day[day])
    return Course(
        effect_id=effect_id,
        worst=worst_by_day[worst_on],
        worst_on=worst_on,
        episodes=episodes,
        is_ongoing=last_above is not None and (as_of - last_above).days <= SPEAKS_FOR_DAYS,
    )


def by_effect(checkins: Sequence[CheckIn]) -> dict[str, dict[date, float]]:
    """The worst value of each recorded day, by effect of the guidance; `checkins` by time, oldest first."""
    found: dict[str, dict[date, float]] = {}
    for checkin in checkins:
        for effect_id, value in checkin.symptoms.items():
            if is_own(effect_id):
                continue
            days = found.setdefault(effect_id, {})
            days[checkin.at.day] = max(float(value), days.get(checkin.at.day, float(value)))
    return found


def raised_courses(recorded: Mapping[str, Mapping[date, float]], guidance: Guidance, facts: Facts) -> list[Course]:
    """Of effects that were above calm: those still going on first, then the strongest."""
    raised = [found for found in _courses(recorded, guidance, facts) if found.episodes]
    raised.sort(key=lambda c: (not c.is_ongoing, -c.worst / (guidance.scale_of(c.effect_id).max or c.worst)))
    return raised


def _courses(recorded: Mapping[str, Mapping[date, float]], guidance: Guidance, facts: Facts) -> list[Course]:
    """Signs that are never expected, and shedding, have parts of their own; the scales of a person's own symptoms are
    not the guidance's."""
    signs = {sign.effect_id for sign in (*facts.signs.open, *facts.signs.gone)}
    unexpected = {id_ for id_ in signs if not guidance.effects[id_].expected}
    apart = {*SHEDDING, *unexpected, *facts.signs.absent}
    return [
        course(id_, days, facts.above_from.get(id_, _ABOVE_NONE), facts.span.last)
        for id_, days in recorded.items()
        if id_ in guidance.effects and id_ not in apart
    ]


def symptoms_block(checkins: Sequence[CheckIn], guidance: Guidance, facts: Facts, words: Catalogue) -> Block:
    """Effects that were above calm, and the others by name."""
    recorded = by_effect(checkins)
    title = words.text("report-symptoms")
    raised = raised_courses(recorded, guidance, facts)
    calm = [words.text(f"effect-{c.effect_id}") for c in _courses(recorded, guidance, facts) if not c.episodes]
    if not raised and not calm:
        return Block(title=title, text=words.text("report-symptoms-none"))
    never = words.text("report-symptoms-calm", effects=words.listed(calm)) if calm else ""
    if not raised:
        return Block(title=title, text=joined((words.text("report-symptoms-none-raised"), never)))
    names = ("effect", "worst", "episodes", "settle", "now", "term")
    heads = tuple(words.text(f"report-symptoms-{name}") for name in names)
    rows = tuple(_row(c, guidance, facts, words) for c in raised)
    note = joined((words.text("report-symptoms-note"), never))
    return Block(title=title, table=Table(heads=heads, rows=rows, note=note))


def _row(found: Course, guidance: Guidance, facts: Facts, words: Catalogue) -> tuple[str, ...]:
    effect, last = guidance.effects[found.effect_id], facts.span.last
    return (
        words.label(f"effect-{found.effect_id}"),
        words.text(
            "report-symptoms-worst-on",
            value=value_words(found.effect_id, found.worst, guidance, words),
            day=lately(found.worst_on, last, words),
        ),
        words.number(found.episodes),
        _settle_words(facts.settling.get(found.effect_id), words),
        words.text("report-symptoms-ongoing" if found.is_ongoing else "report-symptoms-over"),
        (effect.ctcae or "–").split(" (")[0],
    )


def value_words(effect_id: str, value: float, guidance: Guidance, words: Catalogue) -> str:
    """A value with its scale, for instance "3 of 4"; yes or no for a sign."""
    effect = guidance.effects.get(effect_id)
    scale_id = "" if effect is None else effect.scale
    if scale_id == "yn" or isinstance(value, bool):
        return words.text("report-yes" if value else "report-no")
    scale = guidance.document.vocab.scales.get(scale_id)
    if scale is None or scale.max is None:
        return words.number(value)
    return words.text("report-of-scale", value=value, top=scale.max)


def _settle_words(settling: Settling | None, words: Catalogue) -> str:
    if settling is None or not settling.sessions:
        return "–"
    of = words.text("report-of", count=settling.settled, of=settling.sessions)
    if settling.median_days is None:
        return words.text("report-settle-unknown", of=of)
    return words.text("report-settle", days=settling.median_days, of=of)
