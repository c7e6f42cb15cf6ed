"""A table of another program as rows of text, whatever file it came in.

Rows are counted as a spreadsheet shows them: blank rows count, and the names of the columns need not stand in row 1.
"""

from __future__ import annotations

import csv
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain, islice
from typing import Any, Final, NamedTuple

from needlewise.errors import InputError
from needlewise.exchange.csv_in.header import names_of, where_names_stand
from needlewise.exchange.csv_in.words import is_total
from needlewise.exchange.refusals import quoted
from needlewise.messages import Message, message

LARGEST_CSV: Final = 64 * 2**20
"""Bytes. A row takes some 60: this is room for a million."""

MOST_ROWS: Final = 250_000
MOST_CHARACTERS: Final = csv.field_size_limit()
"""Of one cell."""

Step = Callable[[int, int], None]
"""Told how much is done, of how much. It may raise Cancelled."""

_BETWEEN = "\0"
_ROWS_A_STEP = 2_000
_A_PART = 10_000_000
"""What is added to the numbers of the rows of each further table that is joined."""
_LOOKED_AT_FOR_NAMES = 40


class Encoding(StrEnum):
    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    WESTERN = "cp1252"


class Row(NamedTuple):
    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What keeps a row, or one cell of it, out. `column` is None where it is the whole row."""

    row: int
    message: Message
    column: str | None = None

    def place(self) -> Message:
        row = place_of(self.row)
        return row if self.column is None else message("csv-place-cell", row=row, column=quoted(self.column))


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvTable:
    """Every row has a cell for each name of `header`; a nameless column has the name "". `crooked` are the rows that
    have more or fewer cells.

    `lines` are rows whose cells are joined by a zero, which no cell holds, and `numbers` their numbers: a hundred
    thousand texts are let go in a moment, where their cells would hold every thread up.

    `program` is the one whose export it is, as far as that is known. `said` is what a person should know of what was
    passed over while the file was read. `before` is the table as the file has it, where its rows were put otherwise.
    `known` keeps what `distinct_cells` has found.
    """

    file: str
    header: tuple[str, ...]
    lines: tuple[str, ...]
    numbers: array[int]
    crooked: tuple[RowProblem, ...] = ()
    encoding: Encoding = Encoding.UTF_8
    separator: str = ","
    program: str = ""
    said: tuple[Message, ...] = ()
    before: CsvTable | None = None
    known: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """All of them, or the first few."""
        for number, line in islice(zip(self.numbers, self.lines, strict=True), most):
            yield Row(number, line.split(_BETWEEN))

    def with_rows(self, header: Sequence[str], rows: Iterable[Row]) -> CsvTable:
        """The same table put otherwise; a row of this one may have become several, which keep its number."""
        lines, numbers = [], array("l")
        for number, cells in rows:
            lines.append(_BETWEEN.join(cells))
            numbers.append(number)
        return replace(self, header=tuple(header), lines=tuple(lines), numbers=numbers, before=self, known={})


def place_of(number: int) -> Message:
    """A row as a person finds it; in joined tables with the table's place among them."""
    part, row = divmod(number, _A_PART)
    return (
        message("csv-place-part", part=str(part + 1), row=str(row))
        if part
        else message("csv-place-row", row=str(row))
    )


def joined(tables: Sequence[CsvTable]) -> CsvTable:
    """One table of the rows of several that have the same columns, perhaps in another order."""
    first, *others = tables
    if not others:
        return first
    lines, numbers, crooked = list(first.lines), array("l", first.numbers), list(first.crooked)
    for part, table in enumerate(others, 1):
        order = [table.header.index(name) for name in first.header]
        for number, cells in table.rows():
            lines.append(_BETWEEN.join([cells[at] for at in order]))
            numbers.append(part * _A_PART + number)
        crooked += [replace(problem, row=part * _A_PART + problem.row) for problem in table.crooked]
    if len(lines) > MOST_ROWS:
        raise refused("csv-too-many-rows", first.file, most=MOST_ROWS)
    return replace(first, lines=tuple(lines), numbers=numbers, crooked=tuple(crooked), before=None, known={})


def column_cells(table: CsvTable, name: str, most: int | None = None) -> Iterator[str]:
    """The cells of a column, or the first of them; none where there is no such column."""
    if name in table.header:
        at = table.header.index(name)
        for row in table.rows(most):
            yield row.cells[at]


def distinct_cells(table: CsvTable, name: str) -> tuple[str, ...]:
    """Each text that a column holds, once, in the order in which they come."""
    if name not in table.known:
        table.known[name] = tuple(dict.fromkeys(column_cells(table, name)))
    return table.known[name]


def make_table(records: Iterator[tuple[int, list[str]]], file: str, rows: int, step: Step | None = None) -> CsvTable:
    """From the numbered rows that hold something. `rows` is about how many there are. Raises InputError where they
    are no table."""
    first = list(islice(records, _LOOKED_AT_FOR_NAMES))
    at = where_names_stand([cells for _, cells in first])
    number, header = first[at] if first else (0, [])
    names = names_of(header, number, file)
    joined: list[str] = []
    numbers = array("l")
    crooked: list[RowProblem] = []
    width = len(names)
    for number, cells in chain(first[at + 1 :], records):
        if step is not None and number % _ROWS_A_STEP == 0:
            step(min(number, rows), rows)
        if len(joined) == MOST_ROWS:
            raise refused("csv-too-many-rows", file, most=MOST_ROWS)
        if len(cells) == width or (len(cells) > width and not any(cells[width:])):
            joined.append(_BETWEEN.join(cells[:width]))
            numbers.append(number)
        elif not _is_footer(cells):
            words = message("csv-row-crooked", found=len(cells), wanted=width)
            crooked.append(RowProblem(number, words))
    if not joined and not crooked:
        raise refused("csv-only-names", file)
    said = () if at == 0 else (message("csv-said-above", rows=at, names=number_of(first, at)),)
    return CsvTable(file=file, header=names, lines=tuple(joined), numbers=numbers, crooked=tuple(crooked), said=said)


def number_of(records: Sequence[tuple[int, list[str]]], at: int) -> str:
    return str(records[at][0])


def refused(id_: str, file: str, **args: Any) -> InputError:
    return InputError(message(id_, file=file, **args))


def _is_footer(cells: list[str]) -> bool:
    """A line of words below a table, or its sums."""
    filled = [cell for cell in cells if cell.strip()]
    return len(cells) == 1 and len(filled) == 1 and (is_total(cells[0]) or " " in cells[0].strip())
