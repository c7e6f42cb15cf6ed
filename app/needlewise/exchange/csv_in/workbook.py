"""Spreadsheets as rows of text: .xlsx, .xls and .ods, read by calamine."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, Final

from needlewise.exchange.csv_in.archive import DAMAGE
from needlewise.exchange.csv_in.table import MOST_ROWS, refused

MOST_MEMBERS: Final = 10_000
LARGEST_UNPACKED: Final = 256 * 2**20
"""Bytes of a workbook's parts: their sizes are looked at before anything is unpacked."""

_MIDNIGHT = time()
_FIRST_DAY_OF_EXCEL = date(1899, 12, 31)
_NEVER_CALCULATED = re.compile(rb"<f(?:\s[^>]*)?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_OVERLAP = 4096


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    rows: tuple[tuple[int, list[str]], ...]
    """Those that hold something, with their numbers."""


def read_sheets(data: bytes, file: str) -> tuple[Sheet, ...]:
    """The sheets that are not hidden and hold something. A merged cell fills all that it covers. Raises InputError
    where the workbook has a password, is damaged, or holds formulas that no program has worked out."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    if data.startswith(b"PK"):
        _check_parts(data, file)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            shown = [meta.name for meta in book.sheets_metadata if meta.visible == SheetVisibleEnum.Visible]
            sheets = [Sheet(name, tuple(_rows(book.get_sheet_by_name(name), file))) for name in shown]
    except PasswordError as error:
        raise refused("csv-book-password", file) from error
    except (CalamineError, OSError, ValueError) as error:
        if _is_locked(data, error):
            raise refused("csv-book-password", file) from error
        raise refused("csv-book-damaged", file) from error
    return tuple(sheet for sheet in sheets if sheet.rows)


def _check_parts(data: bytes, file: str) -> None:
    """Before the reader unpacks them: how large they are, and whether each formula has its value."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            found = parts.infolist()
            if len(found) > MOST_MEMBERS or sum(part.file_size for part in found) > LARGEST_UNPACKED:
                raise refused("csv-book-too-large", file, most_mb=LARGEST_UNPACKED // 2**20)
            for part in found:
                if part.filename.startswith("xl/worksheets/") and _lacks_values(parts, part):
                    raise refused("csv-book-formulas", file)
    except (*DAMAGE, RuntimeError) as error:
        raise refused("csv-book-damaged", file) from error


def _lacks_values(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """A formula that was never worked out reads as an empty cell, which would be lost in silence."""
    rest = b""
    with parts.open(part) as text:
        while chunk := text.read(2**20):
            rest += chunk
            if _NEVER_CALCULATED.search(rest):
                return True
            rest = rest[-_OVERLAP:]
    return False


def _is_locked(data: bytes, error: Exception) -> bool:
    """Encrypted workbooks of Office are no zip but a compound file, which holds a stream of this name."""
    return "assword" in str(error) or "EncryptedPackage".encode("utf-16-le") in data


def _rows(sheet: Any, file: str) -> Iterator[tuple[int, list[str]]]:
    if sheet.total_height > 4 * MOST_ROWS:
        raise refused("csv-too-many-rows", file, most=MOST_ROWS)
    grid = [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in range(top, min(bottom + 1, len(grid))):
            for column in range(left, min(right + 1, len(grid[row]))):
                grid[row][column] = grid[row][column] or grid[top][left]
    for number, cells in enumerate(grid, 1):
        if any(cells):
            yield number, cells


def _text(value: object) -> str:
    """A cell as a person reads it: days as ISO days, and whole numbers without a fraction."""
    if isinstance(value, str):
        return value.replace("\0", "").strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(round(value, 6))
    if isinstance(value, datetime):
        if value.date() <= _FIRST_DAY_OF_EXCEL:
            return value.time().isoformat("seconds")
        return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return "00:00" if value <= _FIRST_DAY_OF_EXCEL else value.isoformat()
    if isinstance(value, time):
        return value.isoformat("seconds")
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return str(value)
