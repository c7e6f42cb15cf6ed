"""Tables in Markdown, as notes keep them: the first one of a file, and those below it that have the same names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_BETWEEN = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_ORNAMENTS = re.compile(r"\[\[(?:[^\]|]*\\?\|)?([^\]]*)\]\]|\*\*|__|`")


def is_markdown(text: str) -> bool:
    """Whether a row of names with bars between them stands above a rule."""
    lines = text.splitlines()
    return any(
        "|" in above and "|" in below and _RULE.fullmatch(below) is not None for above, below in pairwise(lines)
    )


def markdown_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of the table with the numbers of their lines, the names first."""
    lines = text.splitlines()
    header: list[str] | None = None
    is_inside = False
    for number, line in enumerate(lines, 1):
        if "|" not in line:
            is_inside = False
            continue
        if _RULE.fullmatch(line):
            continue
        cells = _cells(line)
        below = lines[number] if number < len(lines) else ""
        if _RULE.fullmatch(below) and "|" in below:
            is_inside = header is None or cells == header
            if header is None:
                header = cells
                yield number, cells
        elif is_inside and any(cells):
            yield number, cells


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [_ORNAMENTS.sub(r"\1", part).replace("\\|", "|").strip() for part in _BETWEEN.split(inner)]
