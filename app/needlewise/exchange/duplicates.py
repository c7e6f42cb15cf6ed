"""Finds a field that a JSON object names twice, which decoders pass over in silence."""

import json
from typing import Any

Place = tuple[str | int, ...]


class _Repeated:
    """Stands in for an object that names a field twice, or that holds such an object; says where."""

    __slots__ = ("where",)

    def __init__(self, where: Place) -> None:
        self.where = where


def find_duplicate_key(data: bytes) -> Place | None:
    """The place of one repeated field, or None. `data` is well-formed JSON whose depth is known to be small.

    Objects are dropped as soon as they are looked at, so that memory does not grow with the document.
    """
    found = json.loads(data, object_pairs_hook=_look, parse_int=float)
    return found.where if isinstance(found, _Repeated) else None


def _look(pairs: list[tuple[str, Any]]) -> _Repeated | None:
    names = set()
    for name, value in pairs:
        if name in names:
            return _Repeated((name,))
        names.add(name)
        if isinstance(value, _Repeated):
            return _Repeated((name, *value.where))
        if isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, _Repeated):
                    return _Repeated((name, index, *item.where))
    return None
