"""Files of other programs, sound and broken, as rows."""

import pytest

from needlewise.errors import Cancelled, InputError
from needlewise.exchange.csv_in.header import MOST_COLUMNS
from needlewise.exchange.csv_in.table import MOST_CHARACTERS, Encoding
from needlewise.exchange.csv_in.text import read_table
from needlewise.messages import Catalogue
from needlewise.progress import Progress

GRUESSE = "Datum;Juckreiz;Notiz\n1.3.2026;3,5;Grüße\n"


def rows(text: str) -> list[tuple[int, list[str]]]:
    return [(row.number, row.cells) for row in read_table(text.encode(), "a.csv").rows()]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (GRUESSE.encode(), Encoding.UTF_8),
        (GRUESSE.encode("utf-8-sig"), Encoding.UTF_8),
        (GRUESSE.encode("utf-16"), Encoding.UTF_16),
        (b"\xfe\xff" + GRUESSE.encode("utf-16-be"), Encoding.UTF_16),
        (GRUESSE.encode("utf-16-le"), Encoding.UTF_16),
        (GRUESSE.encode("utf-16-be"), Encoding.UTF_16),
        (GRUESSE.encode("latin-1"), Encoding.WESTERN),
        (GRUESSE.encode("cp1252"), Encoding.WESTERN),
    ],
)
def test_that_text_of_any_usual_encoding_is_read_alike(data: bytes, encoding: Encoding) -> None:
    table = read_table(data, "a.csv")
    assert table.encoding is encoding
    assert table.header == ("Datum", "Juckreiz", "Notiz")
    assert next(table.rows()).cells == ["1.3.2026", "3,5", "Grüße"]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\n1,5\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("sep=;\na;b\n1;2\n", ";"),
        ('"a, b";c\n1;2\n', ";"),
    ],
)
def test_that_the_separator_is_found_out(text: str, separator: str) -> None:
    table = read_table(text.encode(), "a.csv")
    assert table.separator == separator
    assert len(table.header) == 2


def test_that_line_ends_may_be_mixed_and_rows_are_counted_as_a_spreadsheet_does() -> None:
    assert rows('a,b\r\n1,2\r3,"x\ny"\n\n,\n5,6') == [
        (2, ["1", "2"]),
        (3, ["3", "x\ny"]),
        (6, ["5", "6"]),
    ]


def test_that_a_row_with_other_cells_is_kept_apart_with_its_number(catalogue: Catalogue) -> None:
    table = read_table(b"a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n", "a.csv")
    assert [row.number for row in table.rows()] == [2, 5]
    said = [(catalogue.text(p.place()), catalogue.text(p.message)) for p in table.crooked]
    assert said == [
        ("row 3", "the row has 2 cells where there are 3 columns"),
        ("row 4", "the row has 4 cells where there are 3 columns"),
    ]


BROKEN = {
    "0 bytes": (b"", "is empty"),
    "only blanks": (b" \r\n\t\n", "is empty"),
    "only a mark": (b"\xef\xbb\xbf", "is empty"),
    "only names": (b"date,itch\n", "no entry below them"),
    "one column": (b"date\n2026-01-01\n", "row 1: there is only one column"),
    "no names": (b"2026-01-01,3\n2026-01-02,4\n", "row 1: there is an entry here"),
    "the same name twice": (b"date,Itch,itch\n", "row 1: two columns are named"),
    "an open quote": (b'date,itch\n2026-01-01,3\n2026-01-02,"4\n2026-01-03,5\n', "row 3: a quotation mark is opened"),
    "an open quote in a long file": (b'date,itch\n1,"' + b"x,y\n" * 50_000, "row 2: a cell is longer than"),
    "something after a quote": (b'date,itch\n1,"2"3\n', "row 2: something follows a closing quotation mark"),
    "a zero byte": (b"date,itch\n1,2\n3,\x004\n", "row 3: there is a zero byte"),
    "a cell of ten megabytes": (b"date,itch\n1," + b"x" * 10_000_000 + b"\n", "row 2: a cell is longer than"),
    "a million columns": (b"a" + b",b" * 999_999 + b"\n1\n", "more than the 100"),
    "UTF-32": ("date,itch\n1,2\n".encode("utf-32"), "save it as CSV in UTF-8"),
    "half a UTF-16": (b"\xff\xfe" + "date,itch".encode("utf-16-le") + b"\n", "save it as CSV in UTF-8"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_that_what_cannot_be_read_is_one_sentence_with_its_place(name: str, catalogue: Catalogue) -> None:
    data, says = BROKEN[name]
    with pytest.raises(InputError) as caught:
        read_table(data, "a.csv")
    sentence = catalogue.text(caught.value.message)
    assert sentence.startswith("a.csv") and says in sentence.replace("\u202f", ""), sentence
    assert "\n" not in sentence


def test_that_limits_are_stated_as_they_are(catalogue: Catalogue) -> None:
    with pytest.raises(InputError) as caught:
        read_table(("a,b" + ",c" * 200 + "\n").encode(), "a.csv")
    assert caught.value.message.args == {"file": "a.csv", "found": 202, "most": MOST_COLUMNS}
    assert MOST_CHARACTERS >= 5_000


def test_that_reading_can_be_called_off() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read_table(b"a,b\n" + b"1,2\n" * 5_000, "a.csv", progress.step)
