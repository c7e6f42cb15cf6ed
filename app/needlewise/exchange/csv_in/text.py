"""Tables written as text: encoding, separator and line ends are found out, not asked for."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from itertools import islice

from needlewise.exchange.csv_in.markdown import is_markdown, markdown_rows
from needlewise.exchange.csv_in.table import MOST_CHARACTERS, CsvTable, Encoding, Step, make_table, refused

_SEPARATORS = ",;\t|"
_SNIFFED_CHARACTERS = 65_536
_SNIFFED_ROWS = 50


def read_table(data: bytes, file: str, step: Step | None = None) -> CsvTable:
    """CSV, or a table in Markdown. `file` is how it is named to the person. Raises InputError when it cannot be read
    as a table at all."""
    text, encoding = _decoded(data, file)
    if is_markdown(text):
        table = make_table(markdown_rows(text), file, text.count("\n"), step)
        return replace(table, encoding=encoding, separator="|")
    text, separator = _separated(text)
    rows = text.count("\n") or text.count("\r")
    table = make_table(_records(text, separator, file), file, rows, step)
    return replace(table, encoding=encoding, separator=separator)


def _decoded(data: bytes, file: str) -> tuple[str, Encoding]:
    """UTF-16 by its mark or by its zeros, else UTF-8, else the encoding of old Western European programs."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise refused("csv-empty", file)
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise refused("csv-encoding", file)
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text, encoding = data.decode("utf-16"), Encoding.UTF_16
        elif (order := _order_of_zeros(data)) is not None:
            text, encoding = data.decode(order), Encoding.UTF_16
        else:
            text, encoding = data.decode("utf-8-sig"), Encoding.UTF_8
    except UnicodeDecodeError as error:
        if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
            raise refused("csv-encoding", file) from error
        text, encoding = data.decode("cp1252", errors="replace"), Encoding.WESTERN
    zero = text.find("\0")
    if zero >= 0:
        raise refused("csv-zero-byte", file, row=text.count("\n", 0, zero) + 1)
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
    """How many of the first rows have as many cells as most of them have, where those are several."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        widths = [len(cells) for cells in islice(filter(any, reader), _SNIFFED_ROWS)]
    except csv.Error:
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, found = max(Counter(widths).items(), key=lambda item: (item[1], item[0]))
    return (found / len(widths), width) if width > 1 else (0.0, 0)


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
            raise refused("csv-cell-too-long", file, row=number + 1, most=MOST_CHARACTERS) from error
        id_ = "csv-quote-open" if "unexpected end" in said else "csv-quote-astray"
        raise refused(id_, file, row=number + 1) from error
