"""Rows as records: what comes in, what stays out and why."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_device
from needlewise.clock import at_local_time
from needlewise.domain.devices import Device, DeviceKind
from needlewise.domain.diary import Diary, check_diary
from needlewise.domain.moments import Moment
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.exchange.csv_in.days import DayOrder
from needlewise.exchange.csv_in.mapping import CsvMapping
from needlewise.exchange.csv_in.programs import recognised
from needlewise.exchange.csv_in.records import Mapped, map_records
from needlewise.exchange.csv_in.suggest import suggest_mapping
from needlewise.exchange.csv_in.text import read_table
from needlewise.guidance.checks import check_vocabulary
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue

TODAY = date(2026, 7, 1)


@pytest.fixture
def take(guidance: Guidance) -> Any:
    def take_in(text: str, devices: tuple[Device, ...] = (), **changes: Any) -> Mapped:
        table = recognised(read_table(text.encode(), "a.csv"))
        mapping = suggest_mapping(table, guidance)
        mapping = replace(mapping, day_order=mapping.day_order or DayOrder.DAY_FIRST, **changes)
        present = Diary(devices=devices)
        return map_records(
            table, mapping, guidance, present=present, localise=lambda wall: Moment.at(wall, 60), today=TODAY
        )

    return take_in


def problems(mapped: Mapped, catalogue: Catalogue) -> list[str]:
    return [f"{catalogue.text(p.place())}: {catalogue.text(p.message)}" for p in mapped.problems]


def test_that_a_wide_row_becomes_a_check_in_with_what_was_noted(take: Any) -> None:
    mapped = take("Date;Time;Itch /10;Blisters;Zone;Notes\n1.3.2026;8:15;3,5;no;crown, left temple;=fine\n")
    (checkin,) = mapped.diary.checkins
    assert checkin.at == Moment.parse("2026-03-01T08:15+01:00")
    assert checkin.symptoms == {"itch": 3.5, "blisters": False}
    assert checkin.zones == (Zone.VERTEX, Zone.TEMPLE_LEFT)
    assert checkin.notes == "=fine"
    assert mapped.rows[checkin.id] == 2


def test_that_an_empty_cell_was_not_recorded_and_a_day_alone_is_nothing(take: Any) -> None:
    mapped = take("date,itch /10,redness /4\n2026-03-01,,2\n2026-03-02,,\n2026-03-03,0,\n")
    assert [c.symptoms for c in mapped.diary.checkins] == [{"redness": 2}, {"itch": 0}]
    assert mapped.empty == 1


def test_that_a_note_alone_is_a_check_in(take: Any) -> None:
    (checkin,) = take("date,note\n2026-03-01,calm\n").diary.checkins
    assert (checkin.symptoms, checkin.notes) == ({}, "calm")


def test_that_a_row_can_be_a_session_and_a_check_in(take: Any) -> None:
    mapped = take("date,needling,needle,minutes,area,itch /10\n2026-03-01,yes,0.5,12,all,3\n2026-03-02,no,,,,1\n")
    (session,) = mapped.diary.sessions
    assert (session.needle_length_mm, session.duration_min, session.zones) == (0.5, 12, WHOLE_SCALP)
    assert len(mapped.diary.checkins) == 2


def test_that_a_session_takes_the_length_that_was_said_for_the_file(take: Any) -> None:
    mapped = take("date,session\n2026-03-01,yes\n2026-03-08,\n", needle_length_mm=0.25)
    assert [s.needle_length_mm for s in mapped.diary.sessions] == [0.25]


def test_that_a_device_is_known_by_its_name_and_a_new_one_is_made(take: Any) -> None:
    known = a_device(name="My Roller")
    text = "date,needle,device\n2026-03-01,0.5,my  roller\n2026-03-02,1.0,Derma Pen M8\n2026-03-03,1.0,derma pen m8\n"
    mapped = take(text, (known,))
    (new,) = mapped.diary.devices
    assert (new.kind, new.needle_length_mm, new.name) == (DeviceKind.PEN, 1.0, "Derma Pen M8")
    assert [s.device_id for s in mapped.diary.sessions] == [known.id, new.id, new.id]


def test_that_values_of_one_moment_in_a_long_file_become_one_check_in(take: Any) -> None:
    rows = ["2026-03-01,Itch,3/10,a", "2026-03-01,Redness,mild,b", "2026-03-01,Mood,5,", "2026-03-02,Itch,9/10,"]
    mapped = take("\n".join(["date,symptom,value,note", *rows]))
    assert [(c.symptoms, c.notes) for c in mapped.diary.checkins] == [
        ({"itch": 3, "redness": 2}, "a\nb"),
        ({"itch": 9}, None),
    ]
    assert mapped.unnamed == 1


def test_that_a_second_value_of_the_same_moment_is_kept_beside_the_first(take: Any) -> None:
    text = "date,symptom,value\n2026-03-01,Itch,3/10\n2026-03-01,Itch,7/10\n2026-03-01,Itch,7/10\n"
    mapped = take(text)
    assert sorted(c.symptoms["itch"] for c in mapped.diary.checkins) == [3, 7, 7]
    assert len({c.id for c in mapped.diary.checkins}) == 3


def test_that_equal_rows_are_as_many_records(take: Any) -> None:
    mapped = take("date,itch /10\n2026-03-01,3\n2026-03-01,3\n")
    assert len({c.id for c in mapped.diary.checkins}) == 2


def test_that_ids_come_from_what_a_row_says_and_not_from_the_columns_or_rows_around_it(take: Any) -> None:
    first = take("date,itch /10\n2026-03-01,3\n2026-03-02,4\n2026-03-02,5\n")
    second = take("Tag,mood,Juckreiz (0-10)\n2026-03-02,8,5\n2026-01-01,8,1\n2026-03-02,8,4\n2026-03-01,8,3\n")
    assert {c.id for c in first.diary.checkins} < {c.id for c in second.diary.checkins}
    other = take("date,redness (0-4)\n2026-03-01,3\n")
    assert not {c.id for c in other.diary.checkins} & {c.id for c in first.diary.checkins}


WRONG = {
    "2026-03-01,25,": "row 3, itch /10: 25 is outside 0 to 10",
    "2026-03-01,bad,": "row 3, itch /10: “bad” is not a number",
    "2026-02-30,3,": "row 3, date: “2026-02-30” is not a day",
    "1969-12-31,3,": "row 3, date: “1969-12-31” lies outside the years 1970 to 2100",
    "2026-07-02,3,": "row 3, date: Thu 2 Jul 2026 is still to come",
    ",3,": "row 3, date: “” is not a day",
    "2026-03-01T99:00,3,": "row 3, date: “99:00” is not a time of day",
    "2026-03-01,3,moon": "row 3, zone: “moon” is not a zone of the scalp",
}


@pytest.mark.parametrize("row", WRONG)
def test_that_a_cell_that_cannot_be_read_keeps_its_row_out_and_is_named(
    take: Any, catalogue: Catalogue, row: str
) -> None:
    mapped = take(f"date,itch /10,zone\n2026-03-01,10,\n{row}\n2026-03-03,2,\n")
    assert len(mapped.diary.checkins) == 2
    assert problems(mapped, catalogue) == [WRONG[row]]


def test_that_a_session_with_a_length_that_no_needle_has_stays_out(take: Any, catalogue: Catalogue) -> None:
    mapped = take("date,needle,device\n2026-03-01,50,Roller\n2026-03-02,,Roller\n2026-03-03,0.5,Roller\n")
    assert len(mapped.diary.sessions) == 1
    found = problems(mapped, catalogue)
    assert (
        found[0].startswith("row 2, needle: ") and found[1] == "row 3, needle: the length of the needles is missing"
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(["2026-03-01", "1/2/2026", "", "x", "2026-03-01T10:00Z", "31.12.1969"]),
            st.text(st.characters(codec="utf-8", exclude_characters='\0"\r\n,'), max_size=8),
            st.sampled_from(["0.5", "0,5 mm", "-1", "9", "yes", "=1+1", ""]),
        ),
        max_size=8,
    )
)
def test_that_whatever_comes_in_is_a_sound_diary_and_every_row_is_accounted_for(
    rows: list[tuple[str, str, str]], guidance: Guidance
) -> None:
    text = "date,itch /10,needle\n2026-01-01,1,\n" + "".join(f'"{a}","{b}","{c}"\n' for a, b, c in rows)
    table = read_table(text.encode(), "a.csv")
    mapping = CsvMapping(**{**suggested(table, guidance), "day_order": DayOrder.DAY_FIRST})
    mapped = map_records(table, mapping, guidance, present=Diary(), localise=_local, today=TODAY)
    assert check_diary(mapped.diary) == [] and check_vocabulary(mapped.diary, guidance) == []
    came = {mapped.rows[record.id] for record in (*mapped.diary.sessions, *mapped.diary.checkins)}
    refused = {problem.row for problem in mapped.problems}
    assert not came & refused
    assert len(came) + len(refused) + mapped.empty + mapped.totals == len(table.lines) + len(table.crooked)


def suggested(table: Any, guidance: Guidance) -> dict[str, Any]:
    mapping = suggest_mapping(table, guidance)
    return {name: getattr(mapping, name) for name in CsvMapping.__dataclass_fields__}


def _local(wall: Any) -> Moment:
    return Moment.of(wall) if wall.utcoffset() is not None else at_local_time(wall)
