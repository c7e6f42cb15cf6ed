"""The time axis: which days a chart shows, and how its ticks and captions name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from needlewise.domain.diary import Diary
from needlewise.messages import Catalogue

_EPOCH = date(1970, 1, 1).toordinal()
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)
_DAY_STEPS = (1, 2, 7, 14)
_NUMBERED_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def day_number(day: date) -> float:
    """Days since 1970-01-01, as the charts count them."""
    return float(day.toordinal() - _EPOCH)


def day_of(number: float) -> date:
    """The day that a place on the axis lies in."""
    return date.fromordinal(_EPOCH + int(number // 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days shown, both ends included."""

    first: date
    last: date

    @property
    def day_count(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def limits(self) -> tuple[float, float]:
        """The ends of the axis: half a day around the days shown."""
        return day_number(self.first) - 0.5, day_number(self.last) + 0.5

    def ticks(self, words: Catalogue, at_most: int) -> list[tuple[float, str]]:
        """Places and labels along the axis, at most `at_most` of them; numbers where the words count days."""
        if words.day_one is not None:
            return self._numbered_ticks(words, words.day_one, at_most)
        step = next((s for s in _DAY_STEPS if self.day_count / s <= at_most), None)
        if step is not None and self.day_count <= 7 * at_most:
            days = [self.first + timedelta(days=n) for n in range(0, self.day_count, step)]
            return [(day_number(day), words.date_in(day, "d MMM")) for day in days]
        return self._month_ticks(words, at_most)

    def _month_ticks(self, words: Catalogue, at_most: int) -> list[tuple[float, str]]:
        months = self.day_count / 30.4
        step = next((s for s in _MONTH_STEPS if months / s <= at_most), _MONTH_STEPS[-1])
        count = self.first.year * 12 + self.first.month - 1
        count += -count % step
        found: list[tuple[float, str]] = []
        while (day := date(count // 12, count % 12 + 1, 1)) <= self.last:
            if day >= self.first:
                pattern = "y" if step >= 12 else "MMM y" if not found or day.month == 1 else "MMM"
                found.append((day_number(day), words.date_in(day, pattern)))
            count += step
        return found

    def _numbered_ticks(self, words: Catalogue, day_one: date, at_most: int) -> list[tuple[float, str]]:
        step = next((s for s in _NUMBERED_STEPS if self.day_count / s <= at_most), _NUMBERED_STEPS[-1])
        first = (self.first - day_one).days + 1
        numbers = range(first + -first % step, first + self.day_count, step)
        days = [day_one + timedelta(days=number - 1) for number in numbers]
        return [(day_number(day), words.date(day)) for day in days]


def whole_span(diary: Diary, as_of: date) -> Span:
    """From the first day with a session or a check-in to the day assessed."""
    days = diary.until(as_of).days()
    return Span(first=as_of if days is None else days[0], last=as_of)
