"""The small JSON files that lie beside photos which were fetched from an online album: they keep the date that the
picture itself may have lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from needlewise.errors import InputError
from needlewise.exchange.files import read_bytes

_LARGEST = 2**20
_LONGEST_STEM = 46
"""The album cuts names of sidecars, so that with ".json" they have 51 letters."""
_EXTRA = ".supplemental-metadata"
_COUNTED = re.compile(r"(?P<stem>.*)(?P<count>\(\d+\))(?P<ending>\.[^.]+)$")
_EDITED = re.compile(r"-(edited|bearbeitet|editado)(?=\.[^.]+$)")


def taken_by_sidecar(picture: Path) -> float | None:
    """Seconds since 1970 in UTC, None where no sidecar says."""
    for path in dict.fromkeys(_sidecars(picture)):
        try:
            said = json.loads(read_bytes(path, _LARGEST))
            return float(said["photoTakenTime"]["timestamp"])
        except (InputError, OSError, ValueError, KeyError, TypeError, RecursionError):
            continue
    return None


def _sidecars(picture: Path) -> Iterator[Path]:
    for name in (picture.name, _EDITED.sub("", picture.name)):
        counted = _COUNTED.fullmatch(name)
        plain, count = (name, "") if counted is None else (counted["stem"] + counted["ending"], counted["count"])
        for stem in (plain + _EXTRA, plain, Path(plain).stem):
            yield picture.with_name(f"{stem[:_LONGEST_STEM]}{count}.json")
        yield picture.with_name(f"{name[:_LONGEST_STEM]}.json")
