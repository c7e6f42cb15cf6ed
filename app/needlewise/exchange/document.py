"""The diary document, version 1: bytes to a checked `Diary`, and a `Diary` to canonical text.

Reading has three stages: the text (encoding, JSON), the shape (`shapes`, the same as the normative schema),
and the sense (moments, dates, ids, references, the guidance's vocabularies). Writing gives the fields in the
schema's order, only what was recorded, and whole amounts without a fraction, so that the same diary is always
the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from msgspec import UNSET, Struct

from needlewise.domain.checkins import CheckIn
from needlewise.domain.devices import Device
from needlewise.domain.diary import Diary, check_diary
from needlewise.domain.life_events import LifeEvent
from needlewise.domain.moments import InvalidMoment, Moment
from needlewise.domain.person import Person
from needlewise.domain.photos import Area, Photo
from needlewise.domain.sessions import Disinfection, DisinfectionStep, NeedlingSession
from needlewise.domain.treatments import Treatment, TreatmentUse
from needlewise.exchange import refusals, shapes
from needlewise.exchange.duplicates import find_duplicate_key
from needlewise.exchange.shapes import DocumentShape, Shape
from needlewise.guidance.checks import check_vocabulary
from needlewise.guidance.loader import Guidance
from needlewise.messages import Problem, message

FORMAT: Final = "needlewise.diary"
VERSION = 1
_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_EXACT_WHOLE = 2**53

_SHAPE_OF: dict[type, type[Shape]] = {
    Person: shapes.PersonShape,
    Device: shapes.DeviceShape,
    DisinfectionStep: shapes.DisinfectionStepShape,
    Disinfection: shapes.DisinfectionShape,
    NeedlingSession: shapes.SessionShape,
    CheckIn: shapes.CheckInShape,
    Treatment: shapes.TreatmentShape,
    TreatmentUse: shapes.TreatmentUseShape,
    LifeEvent: shapes.LifeEventShape,
    Area: shapes.AreaShape,
    Photo: shapes.PhotoShape,
}
_RECORD_OF: dict[type[Struct], type] = {shape: record for record, shape in _SHAPE_OF.items()}
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
    records = {name: _from_shape(getattr(shape, name), (name,), problems) for name in Diary.__dataclass_fields__}
    if exported_at is None or problems:
        raise refusals.from_problems(problems, file)
    diary = Diary(**{name: value for name, value in records.items() if value is not UNSET})
    problems = check_diary(diary) + check_vocabulary(diary, guidance)
    if problems:
        raise refusals.from_problems(problems, file)
    generator = None if isinstance(shape.generator, msgspec.UnsetType) else shape.generator
    return Document(diary=diary, exported_at=exported_at, generator=generator)


def decode_shape(data: bytes, file: str) -> DocumentShape:
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
        **{name: _to_shape(getattr(diary, name)) for name in Diary.__dataclass_fields__},
    )
    return msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n"


def _plain_utf8(data: bytes, file: str) -> bytes:
    """Without a UTF-8 byte order mark, which some editors put in front."""
    if data.startswith(_WIDE_BOMS) or b"\x00" in data[:4]:
        raise refusals.refused("document-not-utf8", file)
    data = data.removeprefix(_BOM)
    if not data.strip():
        raise refusals.refused("document-empty", file)
    return data


def _moment(text: str, where: tuple[str | int, ...], problems: list[Problem]) -> Moment | None:
    try:
        return Moment.parse(text)
    except InvalidMoment as error:
        problems.append(Problem(where, message(f"document-moment-{error.reason}", value=refusals.quoted(text))))
        return None


def _from_shape(value: Any, where: tuple[str | int, ...], problems: list[Problem]) -> Any:
    """The domain's value; problems with moments are collected, and leave None in their place."""
    if isinstance(value, Struct):
        fields = {}
        for name in value.__struct_fields__:
            field = getattr(value, name)
            if field is UNSET:
                continue
            if name in shapes.MOMENT_FIELDS:
                field = _moment(field, (*where, name), problems)
            elif name in shapes.WHOLE_FIELDS:
                field = int(field)
            elif isinstance(field, Struct) or _holds_shapes(field):
                field = _from_shape(field, (*where, name), problems)
            fields[name] = field
        return _RECORD_OF[type(value)](**fields)
    if isinstance(value, tuple):
        return tuple(_from_shape(item, (*where, index), problems) for index, item in enumerate(value))
    return value


def _holds_shapes(field: Any) -> bool:
    return isinstance(field, tuple) and bool(field) and isinstance(field[0], Struct)


def _to_shape(value: Any) -> Any:
    if value is None:
        return UNSET
    if isinstance(value, Moment):
        return value.written
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT_WHOLE:
        return int(value)
    if isinstance(value, tuple):
        return tuple(_to_shape(item) for item in value)
    shape = _SHAPE_OF.get(type(value))
    if shape is not None:
        return shape(**{name: _to_shape(getattr(value, name)) for name in shape.__struct_fields__})
    if isinstance(value, Mapping):
        return {key: _to_shape(item) for key, item in value.items()}
    return value
