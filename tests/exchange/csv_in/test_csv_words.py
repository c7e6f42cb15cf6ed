"""What people write in place of ISO days, numbers and yes."""

from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.exchange.csv_in.days import DayOrder, contradicting, is_day, read_wall
from needlewise.exchange.csv_in.names import effect_of, is_of_other_things, role_of, scale_in
from needlewise.exchange.csv_in.roles import Role
from needlewise.exchange.csv_in.scales import CannotReadError, Converter, SourceScale, read_duration, scales_for
from needlewise.exchange.csv_in.vocabulary import vocabulary
from needlewise.exchange.csv_in.words import SEVERITY_OF, is_recorded, is_total
from needlewise.exchange.csv_in.zones import read_zones
from needlewise.guidance.loader import Guidance

NOON = time(12)
IN_BERLIN = timezone(timedelta(hours=2))
MOMENTS = {
    ("3rd Jan 2026", ""): datetime(2026, 1, 3, 12),
    ("22nd Jan 2026", "pm"): datetime(2026, 1, 22, 20),
    ("13. Mai 2026", "8 pm"): datetime(2026, 5, 13, 20),
    ("13 de mayo de 2026", "por la mañana"): datetime(2026, 5, 13, 8),
    ("2026/05/13 8:15:02 AM GMT+2", ""): datetime(2026, 5, 13, 8, 15, 2, tzinfo=IN_BERLIN),
    ("2026-05-13 08:15 UTC", ""): datetime(2026, 5, 13, 8, 15, tzinfo=UTC),
    ("May 13, 2026 8:00 PM (GMT+2)", ""): datetime(2026, 5, 13, 20, tzinfo=IN_BERLIN),
    ("May 13, 2026 → May 14, 2026", ""): datetime(2026, 5, 13, 12),
    ("1777766400000", ""): datetime(2026, 5, 3, tzinfo=UTC),
    ("1777766400", ""): datetime(2026, 5, 3, tzinfo=UTC),
    ("46155", ""): datetime(2026, 5, 13, 12),
    ("46155.75", ""): datetime(2026, 5, 13, 18),
    ("2026-05-13", "20 Uhr"): datetime(2026, 5, 13, 20),
    ("2026-05-13", "all day"): datetime(2026, 5, 13, 12),
    ("2026-05-13", "1899-12-30 08:15:00"): datetime(2026, 5, 13, 8, 15),
}


@pytest.mark.parametrize("written", MOMENTS)
def test_that_moments_are_read_as_people_and_programs_write_them(written: tuple[str, str]) -> None:
    day, clock = written
    assert read_wall(day, clock, NOON, DayOrder.DAY_FIRST).at == MOMENTS[written]


def test_that_a_day_without_a_time_is_told_from_one_at_noon() -> None:
    assert not read_wall("2026-05-13", "", NOON, None).has_time
    assert not read_wall("2026-05-13", "ganztags", NOON, None).has_time
    assert read_wall("2026-05-13", "12:00", NOON, None).has_time


def test_that_a_number_of_steps_is_no_day() -> None:
    assert not is_day("46155") and not is_day("9000") and is_day("1777766400")


def test_that_days_in_two_orders_are_shown_one_of_each() -> None:
    assert contradicting(["1/2/2026", "13/5/2026", "5/14/2026"]) == ("13/5/2026", "5/14/2026")
    assert contradicting(["13/5/2026", "1/2/2026"]) is None


NAMES = {
    "How itchy is your scalp today? (0-10)": "itch",
    "How red?": "redness",
    "Hair.Itch": "itch",
    "Scalp/Itch": "itch",
    "Itch out of 10": "itch",
    "Kopfhaut juckt": "itch",
    "Dolor (0-10)": "pain",
    "Back pain": None,
    "Blood pressure": None,
    "Red wine": None,
}


@pytest.mark.parametrize("name", NAMES)
def test_that_an_effect_is_known_in_a_sentence_or_a_group_and_not_in_another_thing(name: str) -> None:
    assert effect_of(name) == NAMES[name]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Did you roll today?", Role.SESSION), ("Needle length (mm)", Role.LENGTH), ("Anything else?", Role.NOTES),
        ("Hair.Duration", Role.DURATION), ("Nadellänge", Role.LENGTH), ("Fecha", Role.DATE), ("Passes", Role.PASSES),
        ("Desinfiziert", Role.DISINFECTED_BEFORE), ("Medication", Role.TREATMENT), ("Roller mm", Role.LENGTH),
    ],
)  # fmt: skip
def test_that_a_role_is_known_by_the_words_for_it(name: str, role: Role) -> None:
    assert role_of(name) is role


def test_that_what_this_diary_does_not_keep_is_known_as_that() -> None:
    assert is_of_other_things("Sleep quality") and is_of_other_things("Steps") and not is_of_other_things("Kutina")


@pytest.mark.parametrize(
    ("name", "scale"),
    [("Itch (1-5)", "1-5"), ("Itch (1 to 10)", "1-10"), ("Redness /4", "0-4"), ("von 10", "0-10"), ("Itch", None)],
)
def test_that_a_scale_is_read_from_a_name(name: str, scale: str | None) -> None:
    assert scale_in(name) == scale


@pytest.mark.parametrize(
    ("effect", "scale", "cells"),
    [
        ("itch", SourceScale.FROM_1_TO_5, {"1": 0, "2": 3, "3": 5, "5": 10, "★☆☆☆☆": 0, "★★★☆☆": 5}),
        ("redness", SourceScale.FROM_1_TO_5, {"1": 0, "3": 2, "5": 4}),
        ("redness", SourceScale.WORDS, {"2 - moderate": 3, "Mild (1)": 2, "mittel": 3, "leve": 2}),
        ("itch", SourceScale.YES_NO, {"yes": 1, "nein": 0, "YES_MANUAL": 1, "sí": 1}),
    ],
)
def test_that_the_lowest_step_is_none_and_a_yes_is_the_least_that_is_not(
    guidance: Guidance, effect: str, scale: SourceScale, cells: dict[str, float]
) -> None:
    assert scale in scales_for(guidance.effects[effect], guidance)
    converter = Converter(guidance.effects[effect], scale, guidance)
    assert converter.converts or scale is SourceScale.WORDS
    assert {cell: converter.value(cell) for cell in cells} == cells


@pytest.mark.parametrize("cell", ["", "-", "–", "N/A", "n/a", "k.A.", "UNKNOWN", "SKIP", "YES_AUTO", "#N/A"])
def test_that_what_stands_for_no_entry_is_not_recorded(cell: str) -> None:
    assert not is_recorded(cell) and is_recorded("0") and is_recorded("none")


@pytest.mark.parametrize(("text", "minutes"), [("0:12:30", 12.5), ("1h 15m", 75), ("15 min", 15), ("1:05", 65)])
def test_that_durations_are_minutes(text: str, minutes: float) -> None:
    assert read_duration(text) == minutes


def test_that_several_zones_stand_in_a_cell_and_both_temples_are_temples() -> None:
    assert read_zones("Crown, temples") == (Zone.VERTEX, Zone.TEMPLE_LEFT, Zone.TEMPLE_RIGHT)
    assert read_zones("Schläfen und Wirbel") == (Zone.TEMPLE_LEFT, Zone.TEMPLE_RIGHT, Zone.VERTEX)
    assert read_zones("everywhere") == WHOLE_SCALP
    with pytest.raises(CannotReadError):
        read_zones("moon")


def test_that_sums_are_known_by_their_words() -> None:
    assert all(map(is_total, ["Total", "Average:", "Durchschnitt", "Summe Mai"])) and not is_total("totally fine")


def test_that_every_word_of_the_vocabulary_stands_for_something_that_is_there(guidance: Guidance) -> None:
    words = vocabulary()
    assert set(words.roles) <= set(Role)
    assert {*words.effects, *words.doubtful_effects} <= set(guidance.effects)
    assert SEVERITY_OF and not words.yes & words.no and not words.not_recorded & (words.yes | words.no)
