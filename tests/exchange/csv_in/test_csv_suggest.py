from dataclasses import replace

import pytest

from needlewise.errors import InputError
from needlewise.exchange.csv_in.days import DayOrder
from needlewise.exchange.csv_in.mapping import CsvMapping, from_plain, read_mapping, signature, to_plain
from needlewise.exchange.csv_in.questions import questions
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.scales import SourceScale
from needlewise.exchange.csv_in.suggest import suggest_mapping
from needlewise.exchange.csv_in.table import CsvTable
from needlewise.exchange.csv_in.text import read_table
from needlewise.guidance.loader import Guidance


def table(text: str) -> CsvTable:
    return read_table(text.encode(), "a.csv")


def suggested(text: str, guidance: Guidance) -> CsvMapping:
    return suggest_mapping(table(text), guidance)


def asked(text: str, guidance: Guidance) -> list[str]:
    return [question.id for question in questions(suggested(text, guidance), table(text), guidance)]


def test_that_a_wide_file_is_known_by_its_names(guidance: Guidance) -> None:
    mapping = suggested("Date,Time,Itchiness (0-10),Pus,Comments,Steps\n2026-03-01,8:00,3,no,ok,5000\n", guidance)
    assert mapping.columns == {"Date": Role.DATE, "Time": Role.TIME, "Comments": Role.NOTES}
    assert {name: r.effect for name, r in mapping.readings.items()} == {
        "Itchiness (0-10)": "itch",
        "Pus": "pus_yellow_crust",
    }
    assert not mapping.is_long and all(r.is_sure for r in mapping.readings.values())


def test_that_a_long_file_is_known_by_its_names_and_values(guidance: Guidance) -> None:
    text = "datum;symptom;wert\n1.3.2026;Juckreiz;7\n1.3.2026;Rötung;mittel\n1.3.2026;Laune;gut\n"
    mapping = suggested(text, guidance)
    assert mapping.is_long
    assert {name: (r.effect, r.scale) for name, r in mapping.readings.items()} == {
        "Juckreiz": ("itch", SourceScale.OURS),
        "Rötung": ("redness", SourceScale.WORDS),
    }


def test_that_our_own_words_for_a_column_are_known(guidance: Guidance) -> None:
    for effect in ("redness", "itch", "fever_c", "shedding", "pustules"):
        assert suggested(f"date,{effect}\n2026-01-01,1\n", guidance).readings[effect].effect == effect


@pytest.mark.parametrize(
    ("header", "values", "scale", "is_sure"),
    [
        ("itch (0-10)", "1 2 3", SourceScale.OURS, True),
        ("itch", "1 2 9", SourceScale.OURS, True),
        ("itch", "1 2 3", SourceScale.OURS, False),
        ("itch /4", "1 2 3", SourceScale.TO_4, False),
        ("itch", "55 20 90", SourceScale.TO_100, False),
        ("redness", "1 2 3", SourceScale.OURS, False),
        ("redness (0-4)", "1 2 3", SourceScale.OURS, True),
        ("redness", "1 2 8", SourceScale.TO_10, False),
        ("redness", "none mild severe", SourceScale.WORDS, True),
        ("redness", "none strong", SourceScale.WORDS, False),
        ("itch", "3/10 4/10", SourceScale.OURS, True),
        ("fever", "36.9 38.1", SourceScale.OURS, True),
        ("fever", "98.6 101", SourceScale.FAHRENHEIT, False),
        ("blisters", "0 1", SourceScale.YES_NO, True),
        ("blisters", "0 3", SourceScale.ABOVE_ZERO, False),
        ("shedding (0-4)", "1 2", SourceScale.OURS, False),
    ],
)
def test_that_a_scale_is_sure_only_where_the_file_leaves_no_other_and_nothing_is_converted(
    guidance: Guidance, header: str, values: str, scale: SourceScale, is_sure: bool
) -> None:
    rows = "".join(f"2026-03-{day:02},{value}\n" for day, value in enumerate(values.split(), 1))
    reading = suggested(f"date,{header}\n{rows}", guidance).readings[header]
    assert (reading.scale, reading.is_sure) == (scale, is_sure)


def test_that_a_column_named_after_a_roller_is_a_session_where_it_says_yes_or_no(guidance: Guidance) -> None:
    mapping = suggested("date,Dermaroller,Needle (mm)\n2026-03-01,yes,0.5\n", guidance)
    assert mapping.columns == {"date": Role.DATE, "Dermaroller": Role.SESSION, "Needle (mm)": Role.LENGTH}
    mapping = suggested("date,Dermaroller,Needle (mm)\n2026-03-01,Titan 540,0.5\n", guidance)
    assert mapping.columns["Dermaroller"] is Role.DEVICE


def test_that_a_column_of_days_is_found_under_any_name(guidance: Guidance) -> None:
    mapping = suggested("Eintrag,Itch /10\n13/1/2026,3\n", guidance)
    assert mapping.columns == {"Eintrag": Role.DATE}
    assert mapping.day_order is DayOrder.DAY_FIRST


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("x,itch /10\nsoon,3\n", "csv-ask-date"),
        ("date,steps\n2026-01-01,3\n", "csv-ask-anything"),
        ("date,itch /10\n3/4/2026,3\n", "csv-ask-order"),
        ("date,session\n2026-01-01,yes\n", "csv-ask-length"),
        ("date,itch\n2026-01-01,3\n", "csv-ask-scales"),
    ],
)
def test_that_what_is_not_clear_is_asked_for(guidance: Guidance, text: str, question: str) -> None:
    assert asked(text, guidance) == [question]


def test_that_a_file_that_leaves_nothing_open_asks_nothing(guidance: Guidance) -> None:
    assert asked("date,itch /10\n2026-01-01,3\n", guidance) == []


def test_that_a_mapping_for_other_columns_names_the_one_that_is_missing(guidance: Guidance) -> None:
    mapping = suggested("date,itch /10,notes\n2026-01-01,3,x\n", guidance)
    found = questions(mapping, table("date,itch /10\n2026-01-01,3\n"), guidance)
    assert [(q.id, q.args) for q in found] == [("csv-column-missing", {"column": "notes"})]


def test_that_two_columns_for_one_thing_are_asked_about(guidance: Guidance) -> None:
    text = "date,itch /10,Juckreiz /10,time,other\n2026-01-01,3,4,8:00,9:00\n"
    mapping = suggested(text, guidance)
    twice = {**mapping.readings, "Juckreiz /10": mapping.readings["itch /10"]}
    doubled = replace(mapping, readings=twice, columns={**mapping.columns, "other": Role.TIME})
    assert [q.id for q in questions(doubled, table(text), guidance)] == ["csv-role-twice", "csv-effect-twice"]


def test_that_a_mapping_can_be_kept_and_comes_back(guidance: Guidance) -> None:
    mapping = suggested("date,itch\n13/4/2026,3\n", guidance)
    assert from_plain(to_plain(mapping)) == mapping


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"columns": {"a": "mood"}}', b'{"columns": {}, "more": 1}'])
def test_that_a_file_that_is_no_mapping_is_one_sentence(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_mapping(data, "map.json")
    assert caught.value.message.id == "csv-map-wrong"


def test_that_a_file_is_known_again_whatever_the_order_of_its_columns() -> None:
    assert signature(("Date", "Itch")) == signature(("itch", "date", ""))
    assert signature(("Date", "Itch")) != signature(("Date", "Pain"))
