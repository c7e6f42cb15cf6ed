"""Workbooks, zips and notes as tables, and what is refused of them in words."""

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from needlewise.errors import InputError
from needlewise.exchange.csv_in.opening import open_table
from needlewise.exchange.csv_in.table import CsvTable
from needlewise.messages import Catalogue
from workbooks import workbook


def zipped(members: dict[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


ZIP = zipped({f"{n}.csv": f"Date,Itch\n2026-01-0{n},{n}\n" * n for n in range(1, 4)})
BOOK = workbook({"A": [["Date", "Itch"], ["day:46155", "<v>3</v>"]]})
NAMES = ["Date", "Itch (0-10)", "Notes"]


def rows(table: CsvTable) -> list[tuple[int, list[str]]]:
    return [(row.number, row.cells) for row in table.rows()]


def test_that_days_times_and_numbers_of_a_workbook_are_read_as_a_person_reads_them() -> None:
    data = workbook(
        {"Diary": [["My diary"], NAMES, ["day:46155", "<v>3</v>", "fine"], ["day:46155.75", "<v>2.5</v>"]]}
    )
    table = open_table(data, "a.xlsx")
    assert table.header == tuple(NAMES)
    assert rows(table) == [(3, ["2026-05-13", "3", "fine"]), (4, ["2026-05-13 18:00:00", "2.5", ""])]


def test_that_a_merged_cell_fills_all_that_it_covers() -> None:
    data = workbook({"Diary": [NAMES, ["day:46155", "<v>3</v>"], ["", "<v>5</v>"]]}, merged="A2:A3")
    assert [cells[0] for _, cells in rows(open_table(data, "a.xlsx"))] == ["2026-05-13", "2026-05-13"]


def test_that_sheets_of_the_same_columns_are_joined_and_the_others_named(catalogue: Catalogue) -> None:
    month = [NAMES, ["day:46155", "<v>3</v>", "a"]]
    data = workbook({"May": month, "June": [NAMES, ["day:46190", "<v>1</v>", "b"]], "Shopping": [["What", "Price"]]})
    table = open_table(data, "a.xlsx")
    assert [cells[2] for _, cells in rows(table)] == ["a", "b"]
    assert "Read: May and June. Not read: Shopping." in [catalogue.text(said) for said in table.said]


def test_that_one_of_several_tables_has_to_be_named(catalogue: Catalogue) -> None:
    data = workbook({"A": [NAMES, ["day:46155", "<v>3</v>"]], "B": [["Date", "Pain"], ["day:46155", "<v>3</v>"]]})
    assert "A and B; name one with --sheet" in refusal(data, "a.xlsx", catalogue)
    assert open_table(data, "a.xlsx", "B").header == ("Date", "Pain")


def refusal(data: bytes, file: str, catalogue: Catalogue) -> str:
    with pytest.raises(InputError) as caught:
        open_table(data, file)
    return catalogue.text(caught.value.message)


LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(4000)
BAD = {
    "a formula without its value": (
        workbook({"A": [NAMES, ["day:46155", "<f>B9*2</f><v></v>"]]}), "a.xlsx", "never worked out",
    ),
    "a workbook with a password": (LOCKED, "a.xlsx", "has a password"),
    "no workbook": (b"PK\x03\x04 and no more", "a.xlsx", "no workbook that can be read"),
    "a path that climbs": (zipped({"../x.csv": "Date,Itch\n2026-01-01,3\n"}), "a.zip", "leads out of it (../x.csv)"),
    "too many files": (zipped({f"{n}.csv": "" for n in range(10_000)}), "a.zip", "holds 10,000 files"),
    "a table too large": (zipped({"a.csv": bytes(65 * 2**20)}), "a.zip", "tables of 65 MB (a.csv)"),
    "nothing in it": (zipped({"a.txt": ""}), "a.zip", "holds no CSV file"),
    "no days": (zipped({"a.csv": "a,b\nx,y\n", "b.csv": "c,d\nx,y\n"}), "a.zip", "(a.csv and b.csv) is there"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_that_what_cannot_be_read_is_refused_in_words(catalogue: Catalogue, name: str) -> None:
    data, file, says = BAD[name]
    assert says in refusal(data, file, catalogue)


@pytest.mark.parametrize("file", ["a.zip", "a.xlsx"])
@settings(max_examples=60, deadline=None)
@given(at=st.floats(0, 1, exclude_max=True), value=st.integers(0, 255), kept=st.floats(0.2, 1))
def test_that_a_spoiled_file_is_read_or_refused_in_words(file: str, at: float, value: int, kept: float) -> None:
    whole = ZIP if file == "a.zip" else BOOK
    data = bytearray(whole[: max(8, int(kept * len(whole)))])
    data[4 + int(at * (len(data) - 4))] = value
    with suppress(InputError):
        open_table(bytes(data), file)


def test_that_a_size_that_the_directory_hides_is_found_while_reading() -> None:
    data = bytearray(zipped({"a.csv": bytes(65 * 2**20)}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(InputError):
        open_table(bytes(data), "a.zip")


def test_that_of_loops_export_the_table_of_all_habits_is_read() -> None:
    habit = "Date,Value,Notes\n2026-01-25,YES_MANUAL,\n"
    table = open_table(
        zipped({"Habits.csv": "Position,Name\n1,Roll\n", "001 Roll/Checkmarks.csv": habit,
                "Checkmarks.csv": "Date,Roll,\n2026-01-25,YES_MANUAL,\n"}),
        "a.zip",
    )  # fmt: skip
    assert (table.program, table.header[:2]) == ("Loop Habit Tracker", ("Date", "Roll"))


def test_that_tables_of_the_same_names_in_a_note_are_one() -> None:
    first = "| Date | Itch |\n|---|:-:|\n| [[2026-05-13]] | **3** |\n"
    note = f"# Scalp\n\na | b\n\n{first}\n| Date | Itch |\n|---|---|\n| 2026-05-14 | 4 |\n"
    assert rows(open_table(note.encode(), "a.md")) == [(7, ["2026-05-13", "3"]), (11, ["2026-05-14", "4"])]
