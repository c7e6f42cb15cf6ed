"""What a person set by hand and would miss on a new computer. It says nothing about their scalp."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from needlewise.domain.fields import Count, Size, check_fields, fields_of
from needlewise.messages import Problem, message


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentPoints:
    """How the later of two photos lies on the earlier one, from points that were marked in both. A photo is named by
    its SHA-256, its turns and the edges of its crop. `matrix`, row after row, takes shares of the later picture's
    width and height to shares of the earlier one's."""

    earlier: str
    later: str
    matrix: Annotated[tuple[float, ...], Size(9, 9)]
    quality: str
    points: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """Something that was set and has a name; what it holds is told by the part of the program that reads it."""

    name: str
    value: Mapping[str, object] = field(hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeByHand:
    """`csv_mappings` are named by the columns they are for."""

    alignment_points: tuple[AlignmentPoints, ...] | None = None
    reminders: tuple[Preset, ...] | None = None
    report_presets: tuple[Preset, ...] | None = None
    csv_mappings: tuple[Preset, ...] | None = None


def known_by(one: AlignmentPoints | Preset) -> tuple[str, ...]:
    """What tells it from others in its list."""
    return (one.name,) if isinstance(one, Preset) else (one.earlier, one.later)


def check_made_by_hand(made: MadeByHand) -> list[Problem]:
    found = check_fields(made)
    for listed in fields_of(MadeByHand):
        known: set[tuple[str, ...]] = set()
        for index, one in enumerate(getattr(made, listed.name) or ()):
            if known_by(one) in known:
                found.append(Problem((listed.name, index), message("problem-twice-by-hand", name=known_by(one)[0])))
            known.add(known_by(one))
    return found
