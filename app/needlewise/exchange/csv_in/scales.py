"""Scales of other trackers, and how their steps become ours. Each way is stated before it is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from needlewise.exchange.csv_in.words import NO, SEVERITY_OF, YES, Severity, is_recorded
from needlewise.exchange.refusals import quoted
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Effect
from needlewise.messages import Message, message


class SourceScale(StrEnum):
    """What the cells of a column hold. OURS is the effect's own scale: its steps, counts, degrees Celsius. Of a scale
    from one, as of stars, the lowest step is none. A YES to an effect that has steps is the least that is not none:
    it says that the effect was there, and not how much of it."""

    OURS = "ours"
    TO_3 = "0-3"
    TO_4 = "0-4"
    TO_5 = "0-5"
    TO_10 = "0-10"
    TO_100 = "0-100"
    FROM_1_TO_3 = "1-3"
    FROM_1_TO_4 = "1-4"
    FROM_1_TO_5 = "1-5"
    FROM_1_TO_6 = "1-6"
    FROM_1_TO_7 = "1-7"
    FROM_1_TO_10 = "1-10"
    WORDS = "words"
    YES_NO = "yes-no"
    ABOVE_ZERO = "above-zero"
    FAHRENHEIT = "fahrenheit"

    @property
    def lowest(self) -> int:
        """Of a scale of steps."""
        return int(self.value[0])

    @property
    def top(self) -> int | None:
        """The highest step of a scale of steps."""
        return int(self.value[2:]) if self.value[0].isdigit() else None


_NUMBER = re.compile(r"([+-]?\d{1,9}(?:[.,]\d{1,6})?)\s*(mm|min|minutes?|minuten|°\s?[cf]|[cf]|%|x)?", re.IGNORECASE)
_OUT_OF = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:/|of|von|out of|de)\s*(\d{1,3})")
_CLOCKED = re.compile(r"(\d{1,3}):(\d\d)(?::(\d\d))?")
_HOURS = re.compile(r"(?:(\d+)\s*h(?:ours?|rs?)?)?\s*(?:(\d+)\s*m(?:in(?:utes?)?)?)?")
_STARS = re.compile(r"([★⭐🌟]*)[☆✩]*")
_IN_BRACKETS = re.compile(r"\d+\s*[-–:=]\s*|\s*\(\d+\)")
_BAND_TOP = 10
_ON_THREE_STEPS = {
    Severity.NONE: 0, Severity.VERY_MILD: 1, Severity.MILD: 1,
    Severity.MODERATE: 2, Severity.SEVERE: 3, Severity.VERY_SEVERE: 3,
}  # fmt: skip


class CannotReadError(ValueError):
    """A cell does not hold what its column should; `message` says so."""

    def __init__(self, words: Message) -> None:
        super().__init__(words.id)
        self.message = words


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps `low` to `high` of the other scale become `ours`."""

    low: int
    high: int
    ours: float


def read_number(text: str) -> float:
    """With a decimal point or comma, and with the unit that people write behind it. Raises CannotReadError."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise CannotReadError(message("csv-not-a-number", value=quoted(text.strip())))
    return float(match[1].replace(",", "."))


def read_duration(text: str) -> float:
    """Minutes, also from "0:12:30", hours first, and "1h 15m". Raises CannotReadError."""
    plain = text.strip().casefold()
    match = _CLOCKED.fullmatch(plain)
    if match is not None:
        return round(int(match[1]) * 60 + int(match[2]) + int(match[3] or 0) / 60, 2)
    match = _HOURS.fullmatch(plain)
    if match is not None and (match[1] or match[2]):
        return int(match[1] or 0) * 60.0 + int(match[2] or 0)
    return read_number(plain)


def read_answer(text: str) -> bool:
    """Also 1.0 and 0.0. Raises CannotReadError for what is neither yes nor no."""
    word = text.strip().casefold()
    if word in YES or word in NO:
        return word in YES
    with suppress(CannotReadError):
        if (number := read_number(word)) in (0, 1):
            return number == 1
    raise CannotReadError(message("csv-not-yes-or-no", value=quoted(text.strip())))


class Converter:
    """From cells of one scale to values of one effect."""

    def __init__(self, effect: Effect, scale: SourceScale, guidance: Guidance) -> None:
        self._effect, self._scale, self._guidance = effect, scale, guidance
        self._top = _top_of(effect, guidance)

    def value(self, text: str) -> float | bool:
        """Raises CannotReadError."""
        scale, top = self._scale, self._scale.top
        if self._effect.scale == "yn":
            return read_number(text) > 0 if scale is SourceScale.ABOVE_ZERO else read_answer(text)
        if scale is SourceScale.YES_NO:
            return float(read_answer(text))
        if scale is SourceScale.WORDS:
            return self._of_words(text)
        if scale is SourceScale.FAHRENHEIT:
            return round((read_number(text) - 32) * 5 / 9, 1)
        number = self._number(text, top or self._top)
        if top is None:
            return number
        if not scale.lowest <= number <= top:
            raise CannotReadError(message("csv-off-scale", value=number, low=scale.lowest, high=top))
        return self.converted(number)

    def converted(self, number: float) -> float:
        """The lowest step is none, and what is above it never becomes none. Ten steps become five by the words that
        the guidance has for both; all others are stretched evenly to the nearest step."""
        scale = self._scale
        if self._top is None or scale.top is None or not self.converts:
            return number
        if scale is SourceScale.TO_10 and self._has_severities():
            return self._by_words(number)
        part = (number - scale.lowest) / (scale.top - scale.lowest)
        return 0.0 if part == 0 else max(1.0, float(int(part * self._top + 0.5)))

    @property
    def converts(self) -> bool:
        """Whether steps are changed: those of the effect's own scale, whatever it is called, stay as they are."""
        scale = self._scale
        if scale in (SourceScale.ABOVE_ZERO, SourceScale.FAHRENHEIT):
            return True
        if scale is SourceScale.YES_NO:
            return self._top is not None
        return scale.top is not None and self._top is not None and (scale.lowest, scale.top) != (0, self._top)

    def steps(self) -> tuple[Steps, ...]:
        """How the other scale's whole steps become ours; empty where nothing is converted."""
        top = self._scale.top
        if top is None or not self.converts:
            return ()
        found: list[Steps] = []
        for step in range(self._scale.lowest, top + 1):
            ours = self.converted(step)
            if found and found[-1].ours == ours:
                found[-1] = Steps(found[-1].low, step, ours)
            else:
                found.append(Steps(step, step, ours))
        return tuple(found)

    def words_of(self, texts: Iterable[str]) -> dict[str, float]:
        """How the words of a column become steps; those that cannot be read are left out."""
        found = {}
        for text in texts:
            try:
                found[text.strip()] = self._of_words(text)
            except CannotReadError:
                continue
        return found

    def is_own_word(self, text: str) -> bool:
        """Whether a word is one of the effect's own scale."""
        return text.strip().casefold() in self._anchors()

    def _number(self, text: str, top: float | None) -> float:
        """Also where it is written as "7/10", or in stars."""
        stars = _STARS.fullmatch(text.strip())
        if stars is not None and stars[0]:
            return float(len(stars[1])) or 1.0
        match = _OUT_OF.fullmatch(text.strip())
        if match is None or top is None:
            return read_number(text)
        if int(match[2]) != top:
            raise CannotReadError(message("csv-out-of", value=quoted(text.strip()), top=top))
        return float(match[1].replace(",", "."))

    def _of_words(self, text: str) -> float:
        word = " ".join(_IN_BRACKETS.sub(" ", text.casefold().replace("_", " ")).split())
        anchors = self._anchors()
        if word in anchors:
            return anchors[word]
        severity = SEVERITY_OF.get(word)
        if severity is None:
            raise CannotReadError(message("csv-unknown-word", value=quoted(text.strip())))
        if self._top == 3:
            return _ON_THREE_STEPS[severity]
        if self._has_severities():
            return anchors.get(severity, anchors[Severity.SEVERE])
        return self._middle_of(severity)

    def _anchors(self) -> dict[str, float]:
        scale = self._guidance.document.vocab.scales.get(self._effect.scale)
        return {} if scale is None else {words: float(step) for step, words in scale.anchors.items()}

    def _has_severities(self) -> bool:
        return Severity.MODERATE in self._anchors()

    def _by_words(self, number: float) -> float:
        anchors = self._anchors()
        bands = self._guidance.document.vocab.scales["nrs10"].bands
        words = next(words for _, high, words in bands if number <= high)
        return anchors.get(words, anchors[Severity.SEVERE])

    def _middle_of(self, severity: Severity) -> float:
        bands = {words: (low, high) for low, high, words in self._guidance.document.vocab.scales["nrs10"].bands}
        if severity is Severity.VERY_MILD:
            return bands[Severity.MILD][0]
        low, high = bands[severity]
        return (low + high) // 2


def scales_for(effect: Effect, guidance: Guidance) -> tuple[SourceScale, ...]:
    """What a column for that effect may be written in; its own scale first."""
    if effect.scale == "yn":
        return (SourceScale.YES_NO, SourceScale.ABOVE_ZERO)
    if effect.scale == "number":
        return (SourceScale.OURS, SourceScale.FAHRENHEIT)
    top = _top_of(effect, guidance)
    if top is None:
        return (SourceScale.OURS,)
    others = [scale for scale in SourceScale if scale.top is not None and (scale.lowest, scale.top) != (0, top)]
    return (SourceScale.OURS, *others, SourceScale.WORDS, SourceScale.YES_NO)


def own_scale(scale: SourceScale, effect: Effect, guidance: Guidance) -> SourceScale:
    """The effect's own scale has one name here, however a mapping calls it: "0-10" of itch is OURS."""
    top = _top_of(effect, guidance)
    return SourceScale.OURS if scale.top is not None and (scale.lowest, scale.top) == (0, top) else scale


def is_in_words(cells: Iterable[str]) -> bool:
    """Whether most of these cells name a severity."""
    filled = [cell for cell in cells if is_recorded(cell)]
    named = sum(" ".join(_IN_BRACKETS.sub(" ", cell.casefold()).split()) in SEVERITY_OF for cell in filled)
    return bool(filled) and 2 * named >= len(filled)


def _top_of(effect: Effect, guidance: Guidance) -> float | None:
    """The highest step of a scale of steps from zero; None for counts, answers and degrees."""
    scale = guidance.document.vocab.scales.get(effect.scale)
    return None if scale is None or scale.min != 0 else scale.max
