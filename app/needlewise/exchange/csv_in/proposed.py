"""Proposes the scale that a column is written in, by its name and its cells, and tells columns that may matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from needlewise.exchange.csv_in.mapping import Reading
from needlewise.exchange.csv_in.names import scale_in
from needlewise.exchange.csv_in.scales import (
    CannotReadError,
    Converter,
    SourceScale,
    is_in_words,
    own_scale,
    read_number,
    scales_for,
)
from needlewise.exchange.csv_in.words import NO, YES, is_recorded
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Effect

_OUT_OF = re.compile(r"\s*(?:/|of|von|out of)\s*(\d+)\s*$")
_STARS = re.compile(r"[★⭐🌟☆✩]+")
_HIGHEST_STEP = 100


def suggest_reading(effect: Effect, name: str, values: Sequence[str], guidance: Guidance) -> Reading:
    """The scale by the column's name, else by its values; sure only where they leave no other, nothing has to be
    converted, and the effect's steps mean what they say (those of shedding are against the person's usual)."""
    filled = [value for value in values if is_recorded(value)]
    scale, is_certain = _scale(effect, name, filled, guidance)
    converter = Converter(effect, scale, guidance)
    exact = all(map(converter.is_own_word, filled)) if scale is SourceScale.WORDS else not converter.converts
    return Reading(effect=effect.id, scale=scale, is_sure=is_certain and exact and effect.note is None)


def could_matter(cells: Iterable[str]) -> bool:
    """Whether cells may hold an effect or a session: small numbers, severities or answers."""
    filled = [cell for cell in dict.fromkeys(cells) if is_recorded(cell)]
    if not filled:
        return False
    numbers = _numbers(filled)
    if numbers is not None and len(numbers) == len(filled):
        return all(0 <= number <= _HIGHEST_STEP for number in numbers)
    return is_in_words(filled) or holds_answers(filled) or all(map(_STARS.fullmatch, filled))


def holds_answers(cells: Iterable[str]) -> bool:
    """Whether a column says yes or no, as one named "Dermaroller" may."""
    filled = {cell.strip().casefold() for cell in cells if is_recorded(cell)}
    return bool(filled) and filled <= YES | NO


def _scale(effect: Effect, name: str, filled: Sequence[str], guidance: Guidance) -> tuple[SourceScale, bool]:
    offered = scales_for(effect, guidance)
    if not filled:
        return offered[0], True
    numbers = _numbers(filled)
    if offered[0] is SourceScale.YES_NO:
        is_answer = numbers is None or set(numbers) <= {0.0, 1.0}
        return (SourceScale.YES_NO, True) if is_answer else (SourceScale.ABOVE_ZERO, True)
    if numbers is None:
        if all(map(_STARS.fullmatch, filled)):
            return SourceScale.FROM_1_TO_5, False
        if SourceScale.YES_NO in offered and holds_answers(filled) and any(map(_is_yes, filled)):
            return SourceScale.YES_NO, True
        return (SourceScale.WORDS if SourceScale.WORDS in offered else offered[0]), True
    most = max(numbers, default=0)
    if SourceScale.FAHRENHEIT in offered:
        return (SourceScale.FAHRENHEIT if most > 80 else SourceScale.OURS), True
    if SourceScale.WORDS not in offered:
        return SourceScale.OURS, True
    return _scale_of_steps(effect, scale_in(name) or _said_in(filled), most, guidance)


def _is_yes(cell: str) -> bool:
    return cell.strip().casefold() in YES


def _scale_of_steps(
    effect: Effect, said: SourceScale | None, most: float, guidance: Guidance
) -> tuple[SourceScale, bool]:
    own, top = SourceScale.OURS, guidance.scale_of(effect.id).max
    if said is not None:
        return own_scale(said, effect, guidance), True
    if most > 10:
        return SourceScale.TO_100, most <= _HIGHEST_STEP
    if most > 5:
        return (own if top == 10 else SourceScale.TO_10), True
    return own, False


def _numbers(filled: Sequence[str]) -> list[float] | None:
    """None where most of the cells hold no number."""
    found = []
    for value in filled:
        try:
            found.append(read_number(_OUT_OF.sub("", value)))
        except CannotReadError:
            continue
    return found if 2 * len(found) >= len(filled) else None


def _said_in(filled: Sequence[str]) -> SourceScale | None:
    """The scale that the cells themselves state, as "7/10" does."""
    tops = {match[1] for value in filled if (match := _OUT_OF.search(value))}
    known = {str(scale.top): scale for scale in SourceScale if scale.top is not None and scale.lowest == 0}
    return known.get(tops.pop()) if len(tops) == 1 else None
