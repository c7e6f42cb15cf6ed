"""Words for the window: the catalogue with what only a screen needs."""

from __future__ import annotations

from datetime import date
from typing import Any

from needlewise.messages import Catalogue, Message

_NEAR_DAYS = 6


class Words:
    """Call it with a message or an id: `words("today-title")`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    def catalogue(self) -> Catalogue:
        """For what is not a widget: charts and the report."""
        return self._catalogue

    def __call__(self, item: Message | str, /, **args: Any) -> str:
        return self._catalogue.text(item, **args)

    def __contains__(self, id_: str) -> bool:
        return id_ in self._catalogue

    def label(self, item: Message | str, /, **args: Any) -> str:
        """With a capital first, for labels and headings."""
        return self._catalogue.label(item, **args)

    def short_date(self, day: date) -> str:
        """For instance "Thu 4 Dec"."""
        return self._catalogue.short_date(day)

    def full_date(self, day: date) -> str:
        """For instance "Thu 4 Dec 2026"."""
        return self._catalogue.date(day)

    def day(self, day: date, today: date) -> str:
        """Relative within a week ("tomorrow", "3 days ago"), else with weekday, and with the year where it is
        not this one."""
        away = (day - today).days
        if away in (-1, 0, 1):
            return self({-1: "window-day-yesterday", 0: "window-day-today", 1: "window-day-tomorrow"}[away])
        if 0 < away <= _NEAR_DAYS:
            return self("window-day-ahead", days=away)
        if -_NEAR_DAYS <= away < 0:
            return self("window-day-past", days=-away)
        return self.short_date(day) if day.year == today.year else self.full_date(day)

    def number(self, value: float, digits: int = 2) -> str:
        return self._catalogue.number(value, digits)

    def listed(self, parts: list[str]) -> str:
        """For instance "a, b and c"."""
        return self._catalogue.listed(parts)
