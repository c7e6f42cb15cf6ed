"""Words for people: the core returns `Message`, and window, command line and PDF render it alike.

Only `Catalogue` touches Fluent and Babel, and imports them when it is first asked for words, so that
the pure rooms can return messages without paying for the libraries.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle


@dataclass(frozen=True, slots=True)
class Message:
    """A catalogue id and its arguments. An argument may itself be a message or a sequence of arguments;
    a sequence is joined as a list ("1, 2 and 3")."""

    id: str
    args: Mapping[str, Any] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.id, repr(sorted(self.args.items()))))


def message(id_: str, /, **args: Any) -> Message:
    return Message(id_, args)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field. `where` is the path of field names and indexes, outermost first."""

    where: tuple[str | int, ...]
    message: Message

    def path(self) -> str:
        """The place as a document path, for instance `sessions[3].zones`."""
        text = ""
        for part in self.where:
            text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
        return text


class MissingWords(KeyError):
    """A message has no entry in the catalogue, or an argument is lacking: a bug, found by the tests."""


class Catalogue:
    """The strings of one language, rendered by Fluent; dates and numbers by Babel."""

    def __init__(self, folder: Path, language: str = "en", day_one: dt.date | None = None) -> None:
        self._folder = folder
        self.language = language
        self.day_one = day_one
        self._loaded: FluentBundle | None = None

    def _bundle(self) -> FluentBundle:
        if self._loaded is None:
            from fluent.runtime import FluentBundle, FluentResource

            bundle = FluentBundle([self.language], use_isolating=False)
            for file in sorted((self._folder / self.language).glob("*.ftl")):
                bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
            self._loaded = bundle
        return self._loaded

    def counting_from(self, day_one: dt.date) -> Catalogue:
        """The same words, with each day as its number from `day_one` on, so that nothing tells when it was."""
        counting = Catalogue(self._folder, self.language, day_one)
        counting._loaded = self._bundle()
        return counting

    def __contains__(self, id_: str) -> bool:
        return bool(self._bundle().has_message(id_))

    def text(self, item: Message | str, /, **args: Any) -> str:
        """The words of a message. `str` items are ids. Raises MissingWords for an unknown id or argument."""
        if isinstance(item, str):
            item = Message(item, args)
        bundle = self._bundle()
        if not bundle.has_message(item.id):
            raise MissingWords(item.id)
        pattern = bundle.get_message(item.id).value
        if pattern is None:
            raise MissingWords(item.id)
        words, errors = bundle.format_pattern(pattern, {k: self._plain(v) for k, v in item.args.items()})
        if errors:
            raise MissingWords(f"{item.id}: {errors[0]}")
        return str(words)

    def label(self, item: Message | str, /, **args: Any) -> str:
        """The words with a capital first, as a label or a heading has them."""
        words = self.text(item, **args)
        return words[:1].upper() + words[1:]

    def _plain(self, value: Any) -> str | int | float:
        if isinstance(value, Message):
            return self.text(value)
        if isinstance(value, dt.datetime):
            return self.time(value)
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, float) and value.is_integer():
            return int(value)
        if isinstance(value, str | int | float):
            return value
        return self.listed([self._plain(part) for part in value])

    def listed(self, parts: Sequence[str | int | float]) -> str:
        from babel.lists import format_list

        return str(
            format_list([self.number(p) if not isinstance(p, str) else p for p in parts], locale=self.language)
        )

    def date(self, day: dt.date) -> str:
        """A day with its weekday, and the year, for instance "Thu 4 Dec 2026"."""
        return self.date_in(day, "EEE d MMM y")

    def short_date(self, day: dt.date) -> str:
        """A day without its year, for instance "Thu 4 Dec"."""
        return self.date_in(day, "EEE d MMM")

    def date_in(self, day: dt.date, pattern: str) -> str:
        """A day, or a part of it, by a CLDR pattern, for instance "MMM y": "Dec 2026"."""
        if self.day_one is not None:
            return self.text("day-number", number=(day - self.day_one).days + 1)
        from babel.dates import format_date

        return str(format_date(day, pattern, locale=self.language))

    def time(self, moment: dt.datetime) -> str:
        from babel.dates import format_datetime

        if self.day_one is not None:
            return f"{self.date(moment.date())}, {format_datetime(moment, 'HH:mm', locale=self.language)}"
        return str(format_datetime(moment, "EEE d MMM y, HH:mm", locale=self.language))

    def number(self, value: float, digits: int = 2) -> str:
        from babel.numbers import format_decimal

        return str(format_decimal(round(value, digits), locale=self.language))
