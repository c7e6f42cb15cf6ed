"""Turns what a decoder says about a document into one sentence: the file, the place in it, and the mend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import msgspec

from needlewise.errors import DocumentError
from needlewise.exchange.shapes import FORMAT, described_at, type_of
from needlewise.messages import Message, Problem, message

Place = tuple[str | int, ...]

_SHOWN_CHARACTERS = 60
_ENDING = re.compile(r"(?P<said>.*?)(?: - at (?P<key>`key` in )?`\$(?P<path>.*)`)?", re.DOTALL)
_PART = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|\[\.\.\.\]")
_BYTE = re.compile(r"\(byte (\d+)\)")
_HALF_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


def refused(id_: str, file: str, **args: Any) -> DocumentError:
    """A document that cannot be read at all, for the reason that the message `id_` gives."""
    return DocumentError(message(id_, file=file, **args))


def from_problems(problems: Sequence[Problem], file: str) -> DocumentError:
    """The sentence shows the first problem and says how many more there are."""
    first = problems[0]
    return refused("document-problem", file, place=first.path(), problem=first.message, more=len(problems) - 1)


def from_text(error: Exception, data: bytes, file: str) -> DocumentError:
    """The bytes are not UTF-8, or not JSON."""
    try:
        data.decode()
    except UnicodeDecodeError as wrong:
        line, column = _line_and_column(data, wrong.start)
        return refused("document-not-utf8-at", file, line=line, column=column)
    if "surrogate" in str(error) or (data.rstrip().endswith(b"}") and _HALF_CHARACTER.search(data)):
        return refused("document-half-character", file)
    at = _BYTE.search(str(error))
    if at is not None:
        line, column = _line_and_column(data, int(at[1]))
        return refused("document-not-json", file, line=line, column=column)
    return refused("document-truncated", file, line=_line_and_column(data, len(data))[0])


def from_shape(error: msgspec.ValidationError, data: bytes, file: str) -> DocumentError:
    """The JSON does not have the document's shape."""
    newer = _other_version(data)
    if newer is not None:
        return refused("document-other-version", file, version=newer)
    match = _ENDING.fullmatch(str(error))
    said, path = (str(error), "") if match is None else (match["said"], match["path"] or "")
    place = _place(path)
    if path.endswith("[...]"):
        place += _key_that_fails(data, place)
    if match is not None and match["key"]:
        return from_problems([Problem(place, _not_a_key(said, place))], file)
    problem, name = _problem(said, place)
    if name is not None:
        place += (name,)
    if not place:
        return refused("document-not-a-diary", file)
    return from_problems([Problem(place, problem)], file)


def quoted(value: object) -> str:
    """Text from a document, fit to stand in one line."""
    text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(value))
    return text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 1] + "…"


def _problem(said: str, place: Place) -> tuple[Message, str | None]:
    """What the decoder said, in our words, and the field it concerns where its path stops one short."""
    for pattern, words in _SAYINGS:
        match = re.fullmatch(pattern, said, re.DOTALL)
        if match is not None:
            return words(match, place)
    return message("document-does-not-fit"), None


def _unknown_field(match: re.Match[str], _place: Place) -> tuple[Message, str | None]:
    return message("document-unknown-field"), quoted(match[1])


def _missing_field(match: re.Match[str], _place: Place) -> tuple[Message, str | None]:
    return message("document-missing-field"), match[1]


def _wrong_type(match: re.Match[str], _place: Place) -> tuple[Message, None]:
    wanted = match[1].replace("bool | float", "value").replace("float | bool", "value")
    return message("document-wrong-type", wanted=wanted, got=match[2]), None


def _bound(match: re.Match[str], _place: Place) -> tuple[Message, None]:
    id_ = {">": "document-not-above", ">=": "document-below", "<=": "document-above"}[match[1]]
    return message(id_, limit=float(match[2])), None


def _not_whole(_match: re.Match[str], _place: Place) -> tuple[Message, None]:
    return message("document-not-whole"), None


def _not_a_choice(match: re.Match[str], place: Place) -> tuple[Message, None]:
    return message("document-not-a-choice", value=quoted(match[1].strip("'")), choices=_choices(place)), None


def _not_a_key(said: str, place: Place) -> Message:
    """A name in a mapping that only takes some."""
    holds = described_at(place)
    choices = () if holds is None or holds.key is None else tuple(holds.key.kind)
    value = said.removeprefix("Invalid enum value ").strip("'")
    return message("document-not-a-choice", value=quoted(value), choices=choices)


def _not_this_text(_match: re.Match[str], place: Place) -> tuple[Message, None]:
    if place[:1] == ("effects",):
        return message("document-not-an-own-id"), None
    return message("document-not-a-sha256" if place[-1] == "sha256" else "document-not-a-uuid"), None


def _wrong_length(match: re.Match[str], _place: Place) -> tuple[Message, None]:
    return message("document-list-length", wanted={">=": "least", "<=": "most"}[match[1]], count=int(match[2])), None


def _not_a_date(_match: re.Match[str], _place: Place) -> tuple[Message, None]:
    return message("document-not-a-date"), None


def _too_large(_match: re.Match[str], _place: Place) -> tuple[Message, None]:
    return message("document-number-too-large"), None


_SAYINGS = (
    (r"Object contains unknown field `(.*)`", _unknown_field),
    (r"Object missing required field `(.*)`", _missing_field),
    (r"Expected `(.+)`, got `(.+)`", _wrong_type),
    (r"Expected `float` (>=|>|<=) (\S+)", _bound),
    (r"Expected `float` that's a multiple of .*", _not_whole),
    (r"Expected `str` matching regex .*", _not_this_text),
    (r"Expected `array` of length (>=|<=) (\d+)", _wrong_length),
    (r"Invalid enum value (.*)", _not_a_choice),
    (r"Invalid RFC3339 encoded date", _not_a_date),
    (r"(?:Number|Integer value) out of range", _too_large),
)


def _place(path: str) -> Place:
    return tuple(name or int(index) for name, index in _PART.findall(path) if name or index)


def _choices(place: Place) -> tuple[str, ...]:
    """What the field at that place may hold; empty where it is not one of several words."""
    if place == ("format",):
        return (FORMAT,)
    holds = described_at(place)
    kind = None if holds is None else holds.kind
    return tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()


def _key_that_fails(data: bytes, place: Place) -> Place:
    """The first key whose value is of the wrong type: the decoder does not name the keys of mappings."""
    try:
        raw = msgspec.Raw(data)
        for part in place:
            if isinstance(part, int):
                raw = msgspec.json.decode(raw, type=list[msgspec.Raw])[part]
            else:
                raw = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])[part]
        values = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError, LookupError):
        return ()
    holds = described_at(place)
    kind = Any if holds is None or holds.item is None else type_of(holds.item)
    for key, value in values.items():
        try:
            msgspec.json.decode(value, type=kind)
        except (msgspec.DecodeError, RecursionError):
            return (quoted(key),)
    return ()


class _Header(msgspec.Struct):
    format: str
    version: int


def _other_version(data: bytes) -> int | None:
    """The version of a diary document of a later Needlewise, None for anything else."""
    try:
        header = msgspec.json.decode(data, type=_Header)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return header.version if header.format == "needlewise.diary" and header.version > 1 else None


def _line_and_column(data: bytes, at: int) -> tuple[int, int]:
    """Both from 1; the column counts bytes, which are characters in all but worded fields."""
    before = data[:at]
    return before.count(b"\n") + 1, at - (before.rfind(b"\n") + 1) + 1
