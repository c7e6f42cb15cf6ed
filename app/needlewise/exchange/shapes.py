"""The shape of a diary document, made of what the domain says of its records' fields.

`resources/schema/diary-v1.schema.json` states the same for everybody else, and a test holds the two together. A field
that is absent is UNSET; null is refused, as the schema refuses it. A JSON Schema integer is any number without a
fraction (`4` and `4.0` alike), so whole numbers are floats that are multiples of 1 here. Moments stay text, which
`document` reads.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Final, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, defstruct

from needlewise.domain.diary import Diary
from needlewise.domain.fields import Bounds, Description, FieldOf, fields_of
from needlewise.domain.kinds import KINDS
from needlewise.domain.made_by_hand import MadeByHand
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person

FORMAT: Final = "needlewise.diary"

REQUIRED_KINDS = frozenset({"sessions", "checkins"})
"""Lists that a document must have."""

OLDEST_KINDS = ("devices", "sessions", "checkins", "treatments", "treatment_uses", "life_events", "photos")
"""Lists that are written when they are empty, too: every reader of version 1 knows them."""


class Shape(Struct, forbid_unknown_fields=True, omit_defaults=True):
    pass


@cache
def shape_of(record_type: Any) -> Any:
    """Its attributes have the record's names, and are written under the document's."""
    described = fields_of(record_type)
    shape: Any = defstruct(
        f"{record_type.__name__}Shape",
        [_field(field) for field in described],
        bases=(Shape,),
        kw_only=True,
        rename={field.name: field.written for field in described if field.name != field.written},
    )
    return shape


def _field(field: FieldOf) -> Any:
    kind = type_of(field.holds)
    return (field.name, kind) if field.is_required else (field.name, kind | UnsetType, UNSET)


def type_of(holds: Description) -> Any:
    """What msgspec is to find there."""
    if holds.kind is tuple and holds.item is not None:
        listed: Any = tuple.__class_getitem__((type_of(holds.item), ...))
        return Annotated[listed, Meta(min_length=holds.size.least or None, max_length=holds.size.most)]
    if holds.kind is Mapping and holds.key is not None:
        return dict.__class_getitem__((holds.key.kind, Any if holds.item is None else type_of(holds.item)))
    if holds.kind is Moment:
        return str
    if holds.kind in (int, float):
        return float | bool if holds.takes_yes_no else _number(holds.bounds, is_whole=holds.kind is int)
    if holds.matches is not None:
        return Annotated[str, Meta(pattern=f"^{holds.matches.pattern}\\Z")]
    return shape_of(holds.kind) if holds.is_record else holds.kind


def _number(bounds: Bounds, *, is_whole: bool) -> Any:
    said: dict[str, Any] = {"ge": bounds.least, "le": bounds.most, "gt": bounds.above}
    return Annotated[float, Meta(multiple_of=1 if is_whole else None, **said)]


def described_at(place: tuple[str | int, ...]) -> Description | None:
    """What the domain says of that place of a document, None for one that it does not know."""
    holds: Description | None = Description(Diary)
    for part in place:
        if holds is None:
            return None
        if holds.is_record:
            holds = next((f.holds for f in fields_of(holds.kind) if f.written == part), None)
        else:
            holds = holds.item
    return holds


def _list_of(kind: str) -> Any:
    kept: Any = tuple.__class_getitem__((shape_of(KINDS[kind].record_type), ...))
    return (kind, kept) if kind in REQUIRED_KINDS else (kind, kept | UnsetType, UNSET)


DocumentShape = defstruct(
    "DocumentShape",
    [
        ("format", Literal[FORMAT]),
        ("version", Annotated[float, Meta(ge=1, le=1)]),
        ("exported_at", str),
        ("generator", str | UnsetType, UNSET),
        ("person", shape_of(Person) | UnsetType, UNSET),
        *map(_list_of, KINDS),
        ("made_by_hand", shape_of(MadeByHand) | UnsetType, UNSET),
    ],
    bases=(Shape,),
    kw_only=True,
)
