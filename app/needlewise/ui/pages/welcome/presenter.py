"""The questions of the first run, and its words on the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import ScreeningQuestion
from needlewise.ui.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionInWords:
    id: str
    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """`tone` is a level token or "muted"."""

    tone: str
    words: str


def questions(items: Sequence[ScreeningQuestion], words: Words) -> tuple[QuestionInWords, ...]:
    return tuple(
        QuestionInWords(id=item.id, words=words.label(f"screening-{item.id}"), why=item.why) for item in items
    )


def answered(answers: Mapping[str, bool], guidance: Guidance, words: Words) -> Answered:
    """What the ticks so far mean: the stricter list first."""
    lists = guidance.document.screening
    if any(answers.get(item.id) for item in lists.ask_before_any):
        return Answered(tone="stop", words=words("advice-CON-01"))
    if any(answers.get(item.id) for item in lists.ask_first):
        return Answered(tone="wait", words=words("advice-CON-02"))
    return Answered(tone="muted", words=words("welcome-screening-none"))


def spacing_note(length_mm: float, guidance: Guidance, words: Words) -> str:
    """What the table says of a needle length, with the guidance's advice for lengths not meant for home."""
    band = guidance.band(length_mm)
    length = words.number(length_mm)
    if band.min_interval_days is None:
        spacing = words("welcome-device-no-spacing", length=length)
    else:
        spacing = words("welcome-device-spacing", length=length, days=band.min_interval_days, most=band.max_per_28d)
    advice = {"caution": "advice-INT-04", "discouraged": "advice-INT-05", "stop": "advice-INT-06"}.get(band.home)
    return spacing if advice is None else f"{spacing} {words(advice)}"
