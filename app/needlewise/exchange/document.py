"""The diary document, version 1: bytes to a checked `Diary`, and a `Diary` to canonical text.

Reading has three stages: the text (encoding, JSON), the shape (`shapes`, the same as the normative schema),
and the sense (moments, dates, ids, references, the guidance's vocabularies). Writing gives the fields in the
schema's order, only what was recorded, and whole amounts without a fraction, so that the same diary is always
the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
from msgspec import UNSET

from needlewise.domain.diary import Diary, check_diary
from needlewise.domain.fields import Description, fields_of, is_record_type
from needlewise.domain.moments import InvalidMoment, Moment
from needlewise.exchange import refusals
from needlewise.exchange.duplicates import find_duplicate_key
from needlewise.exchange.refusals import Place
from needlewise.exchange.shapes import FORMAT, OLDEST_KINDS, DocumentShape, Shape, shape_of
from needlewise.guidance.checks import check_vocabulary
from needlewise.guidance.loader import Guidance
from needlewise.messages import Problem, message

VERSION = 1
_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_EXACT_WHOLE = 2**53

_DECODER = msgspec.json.Decoder(DocumentShape)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A diary with its header. `generator` names the program that wrote it, None when it does not say."""

    diary: Diary
    exported_at: Moment
    generator: str | None = None


def decode(data: bytes, file: str, guidance: Guidance) -> Document:
    """`file` is how the document is named to the person. Raises DocumentError."""
    data = _plain_utf8(data, file)
    shape = decode_shape(data, file)
    repeated = find_duplicate_key(data)
    if repeated is not None:
        raise refusals.from_problems([Problem(repeated, message("document-repeated-key", key=repeated[-1]))], file)
    problems: list[Problem] = []
    exported_at = _moment(shape.exported_at, ("exported_at",), problems)
    diary = _record(Diary, shape, (), problems)
    if exported_at is None or problems:
        raise refusals.from_problems(problems, file)
    problems = check_diary(diary) + check_vocabulary(diary, guidance)
    if problems:
        raise refusals.from_problems(problems, file)
    generator = None if isinstance(shape.generator, msgspec.UnsetType) else shape.generator
    return Document(diary=diary, exported_at=exported_at, generator=generator)


def decode_shape(data: bytes, file: str) -> Any:
    """Text and shape alone. Raises DocumentError."""
    try:
        return _DECODER.decode(data)
    except msgspec.ValidationError as error:
        raise refusals.from_shape(error, data, file) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise refusals.from_text(error, data, file) from error


def encode(document: Document) -> bytes:
    """Canonical text in UTF-8, ending in a line feed."""
    diary = document.diary
    shape = DocumentShape(
        format=FORMAT,
        version=VERSION,
        exported_at=document.exported_at.written,
        generator=UNSET if document.generator is None else document.generator,
        **{f.name: _to_shape(getattr(diary, f.name)) for f in fields_of(Diary) if _is_written(diary, f.name)},
    )
    return msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n"


def _is_written(diary: Diary, name: str) -> bool:
    """What the first release did not know stays out while it is empty, so that it can read the rest."""
    return name in OLDEST_KINDS or bool(getattr(diary, name))


def _plain_utf8(data: bytes, file: str) -> bytes:
    """Without a UTF-8 byte order mark, which some editors put in front."""
    if data.startswith(_WIDE_BOMS) or b"\x00" in data[:4]:
        raise refusals.refused("document-not-utf8", file)
    data = data.removeprefix(_BOM)
    if not data.strip():
        raise refusals.refused("document-empty", file)
    return data


def _moment(text: str, where: Place, problems: list[Problem]) -> Moment | None:
    try:
        return Moment.parse(text)
    except InvalidMoment as error:
        problems.append(Problem(where, message(f"document-moment-{error.reason}", value=refusals.quoted(text))))
        return None


def _from_shape(holds: Description, value: Any, where: Place, problems: list[Problem]) -> Any:
    """The domain's value; problems with moments are collected, and leave None in their place."""
    if holds.kind is Moment:
        return _moment(value, where, problems)
    if holds.kind is int:
        return int(value)
    if holds.kind is tuple and holds.item is not None:
        item = holds.item
        return tuple(_from_shape(item, held, (*where, index), problems) for index, held in enumerate(value))
    if holds.kind is Mapping and holds.item is not None:
        item = holds.item
        return {key: _from_shape(item, held, (*where, key), problems) for key, held in value.items()}
    return _record(holds.kind, value, where, problems) if isinstance(value, Shape) else value


def _record(record_type: Any, shape: Shape, where: Place, problems: list[Problem]) -> Any:
    return record_type(**{
        name: _from_shape(holds, value, (*where, written), problems) if is_converted else value
        for name, written, holds, is_converted in _plan(record_type)
        if (value := getattr(shape, name)) is not UNSET
    })  # fmt: skip


@cache
def _plan(record_type: Any) -> tuple[tuple[str, str, Description, bool], ...]:
    """How each field is read, and whether it is another in the domain than in the shape."""
    return tuple((f.name, f.written, f.holds, _is_converted(f.holds)) for f in fields_of(record_type))


def _is_converted(holds: Description) -> bool:
    if holds.item is not None:
        return _is_converted(holds.item)
    return holds.kind in (int, Moment) or holds.is_record


def _to_shape(value: Any) -> Any:
    if value is None:
        return UNSET
    if isinstance(value, Moment):
        return value.written
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT_WHOLE:
        return int(value)
    if isinstance(value, tuple):
        return tuple(_to_shape(item) for item in value)
    kind: Any = type(value)
    if is_record_type(kind):
        return shape_of(kind)(**{f.name: _to_shape(getattr(value, f.name)) for f in fields_of(kind)})
    if isinstance(value, Mapping):
        return {key: None if item is None else _to_shape(item) for key, item in value.items()}
    return value
