"""Words for people: the core returns `Message`, and window, command line and PDF render it alike.

Only `Catalogue` touches Fluent and Babel, and imports them when it is first asked for words, so that
the pure rooms can return messages without paying for the libraries.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
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


_ENTRY = re.compile(r"^(?=-?[a-zA-Z])", re.MULTILINE)
_COMMENT = re.compile(r"^#.*\n", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class MissingWords(KeyError):
    """A message has no entry in the catalogue, or an argument is lacking: a bug, found by the tests."""


class _Strings:
    """The entries of one language by id. An entry is parsed when it is first asked for, and not at all when it
    is a line without arguments: to parse every one takes longer than the window should to start. One thread parses
    at a time, as the window and its lanes ask for words at once."""

    def __init__(self, folder: Path, language: str) -> None:
        self._language = language
        self._bundle: FluentBundle | None = None
        self._parsed: set[str] = set()
        self._parsing = RLock()
        self._sources: dict[str, str] = {}
        for file in sorted(folder.glob("*.ftl")):
            for source in _ENTRY.split(_COMMENT.sub("", file.read_text(encoding="utf-8"))):
                self._sources.setdefault(source.partition("=")[0].strip(), source)

    def __contains__(self, id_: str) -> bool:
        return id_ in self._sources

    def format(self, id_: str, args: Mapping[str, str | int | float]) -> tuple[str, Sequence[object]]:
        """The words, and what went wrong with them. Raises KeyError for an unknown id."""
        _, _, value = self._sources[id_].strip().partition("=")
        if "{" not in value and "\n" not in value:
            return value.strip(), ()
        bundle = self._bundle_with(id_)
        pattern = bundle.get_message(id_).value
        if pattern is None:
            raise KeyError(id_)
        words, errors = bundle.format_pattern(pattern, dict(args))
        return str(words), errors

    def _bundle_with(self, id_: str) -> FluentBundle:
        """The entry, and those it refers to, parsed."""
        from fluent.runtime import FluentBundle, FluentResource

        with self._parsing:
            if self._bundle is None:
                self._bundle = FluentBundle([self._language], use_isolating=False)
            if id_ in self._sources and id_ not in self._parsed:
                self._bundle.add_resource(FluentResource(self._sources[id_]))
                for reference in _REFERENCE.findall(self._sources[id_]):
                    self._bundle_with(reference)
                self._parsed.add(id_)
            return self._bundle


_SPARE_LANGUAGE = "en"
"""The language that lacks nothing, and whose dates are written by the very patterns asked for."""
_SKELETON_ORDER = "yMEd"


class Catalogue:
    """The strings of one language, rendered by Fluent; dates and numbers by Babel. What a language lacks is said
    in English.

    Days of `this_year` stand in sentences without their year. `day_one` is for `counting_from`.
    """

    def __init__(
        self, folder: Path, language: str = "en", day_one: dt.date | None = None, this_year: int | None = None
    ) -> None:
        self._folder = folder
        self.language = language
        self.day_one = day_one
        self.this_year = this_year
        self._loaded: dict[str, _Strings] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that there are words in, by their codes."""
        return tuple(sorted(folder.name for folder in self._folder.iterdir() if folder.is_dir()))

    def name_of(self, language: str) -> str:
        """As those who speak it call it, for instance "Deutsch"."""
        from babel import Locale

        return str(Locale.parse(language).get_display_name(language))

    def speaking(self, language: str) -> Catalogue:
        """The same strings in another language of `languages`."""
        return self if language == self.language else Catalogue(self._folder, language)

    def counting_from(self, day_one: dt.date) -> Catalogue:
        """The same words, with each day as its number from `day_one` on, so that nothing tells when it was."""
        counting = Catalogue(self._folder, self.language, day_one)
        counting._loaded = self._loaded
        return counting

    def __contains__(self, id_: str) -> bool:
        return any(id_ in self._strings(language) for language in (self.language, _SPARE_LANGUAGE))

    def _strings(self, language: str) -> _Strings:
        if language not in self._loaded:
            self._loaded[language] = _Strings(self._folder / language, language)
        return self._loaded[language]

    def _strings_with(self, id_: str) -> _Strings:
        """Those of the language, else the English ones. Raises MissingWords for an unknown id."""
        for language in (self.language, _SPARE_LANGUAGE):
            if id_ in self._strings(language):
                return self._strings(language)
        raise MissingWords(id_)

    def text(self, item: Message | str, /, **args: Any) -> str:
        """The words of a message. `str` items are ids. Raises MissingWords for an unknown id or argument."""
        if isinstance(item, str):
            item = Message(item, args)
        strings = self._strings_with(item.id)
        words, errors = strings.format(item.id, {k: self._plain(v) for k, v in item.args.items()})
        if errors:
            raise MissingWords(f"{item.id}: {errors[0]}")
        return words

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
            return self.short_date(value) if value.year == self.this_year else self.date(value)
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
        """A day, or a part of it, by a CLDR pattern, for instance "MMM y": "Dec 2026". Other languages than English
        have its parts in their own order and with their own signs: "4. Dez. 2026"."""
        if self.day_one is not None:
            return self.text("day-number", number=(day - self.day_one).days + 1)
        from babel.dates import format_date, format_skeleton

        if self.language == _SPARE_LANGUAGE:
            return str(format_date(day, pattern, locale=self.language))
        return str(format_skeleton(_skeleton(pattern), day, locale=self.language))

    def time(self, moment: dt.datetime) -> str:
        """For instance "Thu 4 Dec 2026, 14:05"."""
        return f"{self.date(moment.date())}, {moment:%H:%M}"

    def number(self, value: float, digits: int = 2) -> str:
        from babel.numbers import format_decimal

        return str(format_decimal(round(value, digits) + 0, locale=self.language))


def _skeleton(pattern: str) -> str:
    """The CLDR skeleton that asks for the parts of a pattern: "EEE d MMM y" gives "yMMMEd"."""
    parts = sorted(pattern.split(), key=lambda part: _SKELETON_ORDER.index(part[0]))
    return "".join("E" if part[0] == "E" else part for part in parts)
