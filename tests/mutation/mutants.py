"""Small faults put into the code on purpose, one at a time: which there can be, and a sample of them.

cosmic-ray says where each of its operators can change the code. One fault is drawn for each place, as there are
eleven for one plus sign. What no test could notice is left out: see `equivalents.toml`.
"""

from __future__ import annotations

import ast
import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import MutationVisitor
from cosmic_ray.plugins import get_operator, operator_names

CODE = Path("app/needlewise")
PACKAGES = ("analysis", "store", "domain", "exchange")
_EQUIVALENTS = Path(__file__).with_name("equivalents.toml")

Position = tuple[int, int]
"""Line, from 1, and column, from 0."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """`file` is its place in the repository, `source` the whole of it with the fault. `was` and `becomes` are the
    lines that differ, without what they are indented by."""

    file: str
    line: int
    was: str
    becomes: str
    source: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}\n    - {self.was}\n    + {self.becomes}"


@dataclass(frozen=True, slots=True)
class Equivalent:
    """Faults that no test could notice, for that `reason`: by the end of the file's name, the whole of the line as it
    was, and as it became, each as a regular expression."""

    reason: str
    was: str
    becomes: str = ".*"
    file: str = ""

    def is_meant(self, mutant: Mutant) -> bool:
        return (
            mutant.file.endswith(self.file)
            and re.fullmatch(self.was, mutant.was, re.DOTALL) is not None
            and re.fullmatch(self.becomes, mutant.becomes, re.DOTALL) is not None
        )


def equivalents() -> list[Equivalent]:
    return [Equivalent(**each) for each in tomllib.loads(_EQUIVALENTS.read_text("utf-8"))["equivalent"]]


def sample(root: Path, package: str, count: int, seed: int) -> tuple[list[Mutant], list[Mutant]]:
    """So many faults of a package's code, in the order drawn, and known equivalents that were drawn on the way."""
    chance, known = random.Random(f"{seed}/{package}"), equivalents()
    files = sorted((root / CODE / package).rglob("*.py"))
    places = [(file, at) for file in files for at in sorted(_places(file))]
    chance.shuffle(places)
    drawn: list[Mutant] = []
    left_out: list[Mutant] = []
    for file, at in places:
        if len(drawn) == count:
            break
        mutant = _mutant(root, file, *chance.choice(_places(file)[at]))
        is_known = any(each.is_meant(mutant) for each in known)
        (left_out if is_known else drawn).append(mutant)
    return drawn, left_out


@cache
def _places(file: Path) -> dict[Position, list[tuple[str, int]]]:
    """For each place in a file, the operators that can change it, each with how often it could before."""
    source = file.read_text("utf-8")
    silent = list(_never_evaluated(source))
    nodes = list(ast_nodes(get_ast(source)))
    found: dict[Position, list[tuple[str, int]]] = {}
    for name, operator in _operators():
        starts = [start for node in nodes for start, _ in operator.mutation_positions(node)]
        for occurrence, start in enumerate(starts):
            if not any(first <= start < last for first, last in silent):
                found.setdefault(start, []).append((name, occurrence))
    return found


@cache
def _operators() -> Sequence[tuple[str, Any]]:
    """Those that need no arguments, but for the one that changes nothing."""
    kinds = [(name, get_operator(name)) for name in operator_names() if not name.endswith("/NoOp")]
    return [(name, kind()) for name, kind in kinds if not kind.arguments()]


def _never_evaluated(source: str) -> Iterator[tuple[Position, Position]]:
    """Where annotations stand in a module that does not evaluate them."""
    if "from __future__ import annotations" not in source:
        return
    for node in ast.walk(ast.parse(source)):
        for name in ("annotation", "returns"):
            part = getattr(node, name, None)
            if part is not None:
                yield (part.lineno, part.col_offset), (part.end_lineno, part.end_col_offset)


def _mutant(root: Path, file: Path, operator: str, occurrence: int) -> Mutant:
    source = file.read_text("utf-8")
    mutated = MutationVisitor.mutate_code(source, get_operator(operator)(), occurrence)
    assert mutated is not None, (file, operator, occurrence)
    old, new = source.splitlines(), mutated.splitlines()
    first = next(i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
    after = next(i for i, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b)
    was, becomes = (
        "\n".join(line.strip() for line in lines[first : max(len(lines) - after, first)]) for lines in (old, new)
    )
    return Mutant(file.relative_to(root).as_posix(), first + 1, was, becomes, mutated)
