"""Scales of other trackers, and how their steps become ours. Each way is stated before it is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from needlewise.exchange.refusals import quoted
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Effect
from needlewise.messages import Message, message


class SourceScale(StrEnum):
    """What the cells of a column hold. OURS is the effect's own scale: its steps, counts, degrees Celsius."""

    OURS = "ours"
    TO_3 = "0-3"
    TO_4 = "0-4"
    TO_5 = "0-5"
    TO_10 = "0-10"
    TO_100 = "0-100"
    WORDS = "words"
    YES_NO = "yes-no"
    ABOVE_ZERO = "above-zero"
    FAHRENHEIT = "fahrenheit"

    @property
    def top(self) -> int | None:
        """The highest step of a scale that counts from zero."""
        return int(self.value[2:]) if self.value.startswith("0-") else None


class Severity(StrEnum):
    NONE = "none"
    VERY_MILD = "very mild"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"
    VERY_SEVERE = "very severe"


_WORDS = {
    Severity.NONE: "none no nothing absent nil never off zero not-at-all no-symptoms keine kein nein nie nichts",
    Severity.VERY_MILD: "very-mild very-slight very-light very-low minimal trace barely sehr-leicht minimal kaum",
    Severity.MILD: "mild slight light low little a-little minor leicht gering schwach wenig",
    Severity.MODERATE: "moderate medium mid some average mittel mässig mäßig mittelstark",
    Severity.SEVERE: "severe strong high heavy bad intense a-lot major stark schwer hoch viel",
    Severity.VERY_SEVERE: "very-severe extreme very-strong very-high very-bad unbearable worst sehr-stark extrem",
}
SEVERITY_OF = {word.replace("-", " "): severity for severity, words in _WORDS.items() for word in words.split()}
YES = frozenset({"yes", "y", "true", "t", "1", "x", "ja", "j", "wahr", "✓", "✔", "☑", "on", "present"})
NO = frozenset({"no", "n", "false", "f", "0", "nein", "falsch", "✗", "✘", "☐", "off", "absent", "none", "-"})
_NUMBER = re.compile(r"([+-]?\d{1,9}(?:[.,]\d{1,6})?)\s*(mm|min|minutes?|°\s?[cf]|[cf]|%)?", re.IGNORECASE)
_OUT_OF = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*/\s*(\d{1,3})")
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


def read_answer(text: str) -> bool:
    """Raises CannotReadError for what is neither yes nor no."""
    word = text.strip().casefold()
    if word in YES or word in NO:
        return word in YES
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
        if scale is SourceScale.WORDS:
            return self._of_words(text)
        if scale is SourceScale.FAHRENHEIT:
            return round((read_number(text) - 32) * 5 / 9, 1)
        number = self._number(text, top or self._top)
        if top is None:
            return number
        if not 0 <= number <= top:
            raise CannotReadError(message("csv-off-scale", value=number, low=0, high=top))
        return self.converted(number, top)

    def converted(self, number: float, top: int) -> float:
        """What is above zero never becomes zero. Ten steps become five by the words that the guidance has for
        both; all others are stretched evenly to the nearest step."""
        if self._top is None or top == self._top:
            return number
        if top == _BAND_TOP and self._has_severities():
            return self._by_words(number)
        return 0.0 if number == 0 else max(1.0, float(int(number * self._top / top + 0.5)))

    def steps(self) -> tuple[Steps, ...]:
        """How the other scale's whole steps become ours; empty where nothing is converted."""
        top = self._scale.top
        if top is None or top == self._top or self._top is None:
            return ()
        found: list[Steps] = []
        for step in range(top + 1):
            ours = self.converted(step, top)
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
        """Also where it is written as "7/10"."""
        match = _OUT_OF.fullmatch(text.strip())
        if match is None or top is None:
            return read_number(text)
        if int(match[2]) != top:
            raise CannotReadError(message("csv-out-of", value=quoted(text.strip()), top=top))
        return float(match[1].replace(",", "."))

    def _of_words(self, text: str) -> float:
        word = " ".join(text.casefold().replace("_", " ").split())
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
    others = [scale for scale in SourceScale if scale.top not in (None, top)]
    return (SourceScale.OURS, *others, SourceScale.WORDS)


def _top_of(effect: Effect, guidance: Guidance) -> float | None:
    """The highest step of a scale of steps from zero; None for counts, answers and degrees."""
    scale = guidance.document.vocab.scales.get(effect.scale)
    return None if scale is None or scale.min != 0 else scale.max
