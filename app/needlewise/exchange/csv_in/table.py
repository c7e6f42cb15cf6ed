"""A CSV file of another program as rows of text: encoding, separator and line ends are found out, not asked for.

Rows are counted as a spreadsheet shows them: the names of the columns stand in row 1, blank rows count.
"""

from __future__ import annotations

import csv
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from itertools import islice
from typing import Any, Final, NamedTuple

from needlewise.errors import InputError
from needlewise.exchange.csv_in.days import is_day
from needlewise.exchange.refusals import quoted
from needlewise.messages import Message, message

LARGEST_CSV: Final = 64 * 2**20
"""Bytes. A row takes some 60: this is room for a million."""

MOST_ROWS: Final = 250_000
MOST_COLUMNS: Final = 100
MOST_CHARACTERS: Final = csv.field_size_limit()
"""Of one cell."""

Step = Callable[[int, int], None]
"""Told how much is done, of how much. It may raise Cancelled."""

_BETWEEN = "\0"
_SEPARATORS = ",;\t|"
_SNIFFED_CHARACTERS = 65_536
_SNIFFED_ROWS = 50
_ROWS_A_STEP = 2_000


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
        if self.column is None:
            return message("csv-place-row", row=str(self.row))
        return message("csv-place-cell", row=str(self.row), column=quoted(self.column))


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvTable:
    """Every row has a cell for each name of `header`; a nameless column has the name "". `crooked` are the rows that
    have more or fewer cells.

    `lines` are rows whose cells are joined by a zero, which no cell holds, and `numbers` their numbers: a hundred
    thousand texts are let go in a moment, where their cells would hold every thread up.
    """

    file: str
    header: tuple[str, ...]
    lines: tuple[str, ...]
    numbers: array[int]
    crooked: tuple[RowProblem, ...]
    encoding: Encoding
    separator: str

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """All of them, or the first few."""
        for number, line in islice(zip(self.numbers, self.lines, strict=True), most):
            yield Row(number, line.split(_BETWEEN))


def read_table(data: bytes, file: str, step: Step | None = None) -> CsvTable:
    """`file` is how it is named to the person. Raises InputError when it cannot be read as a table at all."""
    text, encoding = _decoded(data, file)
    text, separator = _separated(text)
    records = _records(text, separator, file)
    number, header = next(records, (0, []))
    names = _names(header, number, file)
    joined: list[str] = []
    numbers = array("l")
    crooked: list[RowProblem] = []
    lines = text.count("\n") or text.count("\r")
    for number, cells in records:
        if step is not None and number % _ROWS_A_STEP == 0:
            step(min(number, lines), lines)
        if len(joined) == MOST_ROWS:
            raise _refused("csv-too-many-rows", file, most=MOST_ROWS)
        if len(cells) < len(names) or any(cells[len(names) :]):
            words = message("csv-row-crooked", found=len(cells), wanted=len(names))
            crooked.append(RowProblem(number, words))
        else:
            joined.append(_BETWEEN.join(cells[: len(names)]))
            numbers.append(number)
    if not joined and not crooked:
        raise _refused("csv-only-names", file)
    return CsvTable(
        file=file,
        header=names,
        lines=tuple(joined),
        numbers=numbers,
        crooked=tuple(crooked),
        encoding=encoding,
        separator=separator,
    )


def _refused(id_: str, file: str, **args: Any) -> InputError:
    return InputError(message(id_, file=file, **args))


def _decoded(data: bytes, file: str) -> tuple[str, Encoding]:
    """UTF-16 by its mark or by its zeros, else UTF-8, else the encoding of old Western European programs."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise _refused("csv-empty", file)
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise _refused("csv-encoding", file)
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text, encoding = data.decode("utf-16"), Encoding.UTF_16
        elif (order := _order_of_zeros(data)) is not None:
            text, encoding = data.decode(order), Encoding.UTF_16
        else:
            text, encoding = data.decode("utf-8-sig"), Encoding.UTF_8
    except UnicodeDecodeError as error:
        if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
            raise _refused("csv-encoding", file) from error
        text, encoding = data.decode("cp1252", errors="replace"), Encoding.WESTERN
    zero = text.find("\0")
    if zero >= 0:
        raise _refused("csv-zero-byte", file, row=text.count("\n", 0, zero) + 1)
    return text, encoding


def _order_of_zeros(data: bytes) -> str | None:
    """The byte order of UTF-16 text without a mark: every other byte of Western text is zero then."""
    first, second = data[:512:2].count(0), data[1:512:2].count(0)
    half = min(len(data), 512) // 2
    if second > 0.8 * half and first == 0:
        return "utf-16-le"
    return "utf-16-be" if first > 0.8 * half and second == 0 else None


def _separated(text: str) -> tuple[str, str]:
    """The separator, which a first line `sep=;` may name; such a line is taken off."""
    first, end, rest = text.partition("\n")
    said = first.strip().casefold()
    if end and said.startswith("sep=") and first.strip()[4:] in _SEPARATORS:
        return rest, first.strip()[4:] or ","
    return text, max(_SEPARATORS, key=lambda separator: _evenness(text[:_SNIFFED_CHARACTERS], separator))


def _evenness(text: str, separator: str) -> tuple[float, int]:
    """How many of the first rows have as many cells as the first one, where it has several."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        widths = [len(cells) for cells in islice(filter(any, reader), _SNIFFED_ROWS)]
    except csv.Error:
        return 0.0, 0
    if not widths or widths[0] < 2:
        return 0.0, 0
    return sum(width == widths[0] for width in widths) / len(widths), widths[0]


def _records(text: str, separator: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, with their numbers."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if any(cells):
                yield number, cells
    except csv.Error as error:
        said = str(error)
        if "field limit" in said:
            raise _refused("csv-cell-too-long", file, row=number + 1, most=MOST_CHARACTERS) from error
        id_ = "csv-quote-open" if "unexpected end" in said else "csv-quote-astray"
        raise _refused(id_, file, row=number + 1) from error


def _names(header: list[str], number: int, file: str) -> tuple[str, ...]:
    """The names of the columns, without those at the end that are empty."""
    if len(header) > MOST_COLUMNS:
        raise _refused("csv-too-many-columns", file, found=len(header), most=MOST_COLUMNS)
    names = [name.strip() for name in header]
    if len([name for name in names if name]) < 2:
        raise _refused("csv-one-column", file, row=number)
    if any(map(is_day, names)):
        raise _refused("csv-no-names", file, row=number)
    seen: set[str] = set()
    for name in filter(None, names):
        if name.casefold() in seen:
            raise _refused("csv-same-name", file, row=number, name=quoted(name))
        seen.add(name.casefold())
    return tuple(names)
