"""What is known of a program's export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.table import CsvTable


def _as_it_is(table: CsvTable) -> CsvTable:
    return table


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """`header` are the names of columns, without case, that all its exports have. `columns` and `effects` say what
    its columns mean, once `shaped` has put the rows otherwise. With `leaves_rest` all other columns are known to
    hold nothing for this diary. `is_like` looks at the cells, where names alone do not tell."""

    name: str
    header: frozenset[str]
    columns: Mapping[str, Role] = field(default_factory=dict, hash=False)
    effects: Mapping[str, str] = field(default_factory=dict, hash=False)
    leaves_rest: bool = True
    shaped: Callable[[CsvTable], CsvTable] = _as_it_is
    is_like: Callable[[CsvTable], bool] = lambda _: True

    def knows(self, table: CsvTable) -> bool:
        return self.header <= {name.casefold() for name in table.header} and self.is_like(table)

    def put(self, table: CsvTable) -> CsvTable:
        return replace(self.shaped(table), program=self.name)

    def meant(self, table: CsvTable) -> tuple[dict[str, Role], dict[str, str]]:
        """Roles and effects by the names that the columns have in this table."""
        by_plain = {name.casefold(): name for name in table.header}
        columns = {by_plain[name]: role for name, role in self.columns.items() if name in by_plain}
        return columns, {by_plain[name]: effect for name, effect in self.effects.items() if name in by_plain}
