"""From a file to the table in it, whatever form it has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from needlewise.errors import InputError
from needlewise.exchange.csv_in.archive import read_members
from needlewise.exchange.csv_in.days import is_day_or_serial
from needlewise.exchange.csv_in.programs import loop, recognised
from needlewise.exchange.csv_in.table import CsvTable, Step, column_cells, joined, make_table, refused
from needlewise.exchange.csv_in.text import read_table
from needlewise.exchange.csv_in.workbook import read_sheets
from needlewise.exchange.refusals import quoted
from needlewise.messages import message

TEXT_ENDINGS = (".csv", ".tsv", ".txt", ".md", ".markdown")
BOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_LOOKED_AT_ROWS = 50


def open_table(data: bytes, file: str, only: str = "", step: Step | None = None) -> CsvTable:
    """The one table of a file that holds days; `only` names a sheet, or a table of a zip, where there are several.
    Raises InputError where there is none, or where several could be meant."""
    if PurePath(file).suffix.lower() in BOOK_ENDINGS or data.startswith(_COMPOUND_FILE):
        return _chosen(*_of_book(data, file), file, only)
    if data.startswith(b"PK\x03\x04"):
        return _chosen(*_of_zip(data, file), file, only)
    return recognised(read_table(data, file, step))


def _of_book(data: bytes, file: str) -> tuple[dict[str, CsvTable], list[str]]:
    """The sheets that are tables, and the names of those that are none."""
    found, others = {}, []
    sheets = read_sheets(data, file)
    if not sheets:
        raise refused("csv-empty", file)
    for sheet in sheets:
        width = max(len(cells) for _, cells in sheet.rows)
        rows = ((number, [*cells, *[""] * (width - len(cells))]) for number, cells in sheet.rows)
        try:
            found[sheet.name] = recognised(make_table(rows, file, len(sheet.rows)))
        except InputError:
            if len(sheets) == 1:
                raise
            others.append(sheet.name)
    return found, others


def _of_zip(data: bytes, file: str) -> tuple[dict[str, CsvTable], list[str]]:
    found, others = {}, []
    members = list(read_members(data, file))
    for name, member in members:
        try:
            found[name] = recognised(read_table(member, f"{file} ({name})"))
        except InputError:
            if len(members) == 1:
                raise
            others.append(name)
    return found, others


def _chosen(tables: dict[str, CsvTable], others: list[str], file: str, only: str) -> CsvTable:
    """Tables without days stay out and are named; those of the same columns, such as a sheet for each month, are
    joined."""
    if only:
        if only not in tables:
            raise refused("csv-no-such-table", file, name=quoted(only), names=tuple(map(quoted, tables)))
        return tables[only]
    dated = {name: table for name, table in tables.items() if has_days(table)}
    if not dated:
        raise refused("csv-no-table-with-days", file, names=tuple(map(quoted, (*tables, *others))))
    kinds = _kinds({name: table for name, table in dated.items() if table.program} or dated)
    if len(kinds) > 1:
        raise refused("csv-several-tables", file, names=tuple(quoted(min(kind)) for kind in kinds))
    chosen = kinds[0]
    table = joined(tuple(chosen.values()))
    left = tuple(quoted(other) for other in (*tables, *others) if other not in chosen)
    said = (message("csv-said-table", names=tuple(map(quoted, chosen)), others=left, count=len(left)),)
    return replace(table, said=(*said, *table.said)) if left else table


def _kinds(tables: dict[str, CsvTable]) -> list[dict[str, CsvTable]]:
    """Tables by their columns, without those that another one holds: Loop's of single habits, Notion's of a view."""
    whole = {name.removesuffix("_all.csv") for name in tables if name.endswith("_all.csv")}
    outer = {
        table.program for name, table in tables.items() if "/" not in name and table.program == loop.PROGRAM.name
    }
    kinds: dict[tuple[str, ...], dict[str, CsvTable]] = {}
    for name, table in tables.items():
        if name.removesuffix(".csv") in whole or ("/" in name and table.program in outer):
            continue
        kinds.setdefault(tuple(sorted(filter(None, table.header))), {})[name] = table
    return list(kinds.values())


def has_days(table: CsvTable) -> bool:
    for name in filter(None, table.header):
        cells = [cell for cell in column_cells(table, name, _LOOKED_AT_ROWS) if cell.strip()]
        if cells and 2 * sum(map(is_day_or_serial, cells)) > len(cells):
            return True
    return False
