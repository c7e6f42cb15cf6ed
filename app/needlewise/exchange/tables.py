"""The diary as a folder of CSV files for spreadsheets and scripts: RFC 4180, UTF-8, one table a record kind.

Columns are the document's fields, in its order, under their names; an empty cell was not recorded. Beyond that:

- `person.csv`: one line, none when there is no person. `screening` as `id=yes` and `id=no`, parted by spaces.
- `sessions.csv`: `disinfection_before_done`, `..._method`, `..._concentration_pct`, `..._soak_min`, the same
  for `after`; `skip_today` as `id=yes`; `zones` and `overrode` parted by spaces; `products` by "; ".
- `photos.csv`: `crop` as its left, top, right and bottom edge, parted by spaces; `covers` parted by "; ".
- `checkins.csv`: a column `symptom_<effect>` for each effect of the guidance, in its order.
- Yes and no are `yes` and `no`; moments and days as in the document.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.photos import Area
from needlewise.domain.sessions import Disinfection, DisinfectionStep
from needlewise.exchange import shapes

_SHAPES: dict[str, type[shapes.Shape]] = {
    "person": shapes.PersonShape,
    "devices": shapes.DeviceShape,
    "sessions": shapes.SessionShape,
    "checkins": shapes.CheckInShape,
    "treatments": shapes.TreatmentShape,
    "treatment_uses": shapes.TreatmentUseShape,
    "life_events": shapes.LifeEventShape,
    "photos": shapes.PhotoShape,
}
FILE_NAMES = frozenset(f"{kind}.csv" for kind in _SHAPES)
_STEP_FIELDS = shapes.DisinfectionStepShape.__struct_fields__


def write_tables(folder: Path, diary: Diary, effects: Sequence[str]) -> None:
    """One file a kind, also where there is no record of it. `effects` are the guidance's effect ids."""
    for kind, shape in _SHAPES.items():
        held = getattr(diary, kind)
        records = held if isinstance(held, tuple) else () if held is None else (held,)
        with (folder / f"{kind}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([column for name in shape.__struct_fields__ for column in _columns(name, effects)])
            for record in records:
                cells = ((name, getattr(record, name)) for name in shape.__struct_fields__)
                writer.writerow([cell for name, value in cells for cell in _cells(name, value, effects)])


def _columns(name: str, effects: Sequence[str]) -> list[str]:
    if name == "disinfection":
        return [f"disinfection_{when}_{field}" for when in ("before", "after") for field in _STEP_FIELDS]
    if name == "symptoms":
        return [f"symptom_{effect}" for effect in effects]
    return [name]


def _cells(name: str, value: Any, effects: Sequence[str]) -> Iterator[str | int | float]:
    if name == "disinfection":
        steps = value or Disinfection()
        yield from _step_cells(steps.before)
        yield from _step_cells(steps.after)
    elif name == "symptoms":
        yield from (_cell(value.get(effect)) for effect in effects)
    elif name == "crop" and value is not None:
        yield _edges(value)
    elif name == "covers" and value is not None:
        yield "; ".join(map(_edges, value))
    elif name == "products" and value is not None:
        yield "; ".join(value)
    else:
        yield _cell(value)


def _step_cells(step: DisinfectionStep | None) -> Iterator[str | int | float]:
    return (_cell(getattr(step, field, None)) for field in _STEP_FIELDS)


def _edges(area: Area) -> str:
    return " ".join(str(_cell(edge)) for edge in (area.left, area.top, area.right, area.bottom))


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, Moment):
        return value.written
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return " ".join(f"{id_}={_cell(answer)}" for id_, answer in value.items())
    return " ".join(value) if isinstance(value, tuple) else value
