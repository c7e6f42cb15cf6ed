"""Which rows the diary has already."""

from dataclasses import replace

from builders import a_checkin, a_session
from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.exchange.csv_in.matching import Matched, match

AT = Moment.parse("2026-05-13T20:00+02:00")


def a_reading(number: int, at: Moment = AT, notes: str | None = None, **symptoms: float) -> CheckIn:
    return CheckIn(id=f"{number:08}-0000-4000-8000-000000000000", at=at, symptoms=dict(symptoms), notes=notes)


def matched(present: list[CheckIn], incoming: list[CheckIn], day_only: bool = False, update: bool = False) -> Matched:
    ids = frozenset(record.id for record in incoming) if day_only else frozenset()
    return match(Diary(checkins=tuple(present)), Diary(checkins=tuple(incoming)), ids, update=update)


def test_that_n_equal_rows_stand_for_n_records() -> None:
    rows = [a_reading(n, itch=3) for n in (11, 12, 13)]
    found = matched([a_reading(1, itch=3), a_reading(2, itch=3)], rows)
    assert found.same == {"checkins": 2} and len(found.add.checkins) == 1


def test_that_equal_records_are_found_before_those_that_nothing_contradicts() -> None:
    found = matched(
        [a_reading(1, itch=3), a_reading(2, itch=3, pain=1)], [a_reading(11, itch=3, pain=1), a_reading(12, itch=3)]
    )
    assert found.same == {"checkins": 2} and found.replaced == ()


def test_that_what_only_the_table_says_is_filled_in() -> None:
    before = a_reading(1, itch=3)
    found = matched([before], [a_reading(11, itch=3, pain=1, notes="x")])
    assert found.replaced == ((before, replace(before, symptoms={"itch": 3, "pain": 1}, notes="x")),)
    assert found.add.checkins == ()


def test_that_a_record_that_says_more_than_its_row_is_there_already() -> None:
    found = matched([a_reading(1, itch=3, pain=1, notes="mine")], [a_reading(11, itch=3)])
    assert found.same == {"checkins": 1} and found.replaced == ()


def test_that_a_row_with_a_time_that_contradicts_is_an_offer() -> None:
    before, row = a_reading(1, itch=3, pain=1), a_reading(11, itch=7)
    found = matched([before], [row])
    assert (found.add.checkins, found.replaced) == ((), ())
    assert [pair.fields for pair in found.differing] == [("symptoms",)]
    assert matched([before], [row], update=True).replaced == (
        (before, replace(before, symptoms={"itch": 7, "pain": 1})),
    )


def test_that_a_day_that_contradicts_is_another_entry_beside_the_first() -> None:
    found = matched([a_reading(1, itch=3)], [a_reading(11, itch=7)], day_only=True)
    assert len(found.add.checkins) == 1 and found.beside == 1 and found.differing == ()


def test_that_an_id_that_an_edited_record_holds_is_not_given_twice() -> None:
    found = matched([a_reading(1, itch=3)], [a_reading(1, itch=7)], day_only=True)
    assert found.add.checkins[0].id != a_reading(1).id


def test_that_the_same_instant_in_another_zone_and_an_instant_cut_to_its_minute_are_known() -> None:
    here = a_reading(1, Moment.parse("2026-05-13T18:00+00:00"), itch=3)
    assert matched([here], [a_reading(11, itch=3)]).same == {"checkins": 1}
    exact = a_reading(12, Moment.parse("2026-05-13T20:00:41+02:00"), itch=3)
    assert matched([a_reading(2, itch=3)], [exact]).same == {"checkins": 1}


def test_that_sessions_and_check_ins_do_not_stand_for_each_other() -> None:
    session = replace(a_session(1), started_at=AT)
    found = match(Diary(checkins=(replace(a_checkin(1), at=AT),)), Diary(sessions=(session,)), frozenset())
    assert found.add.sessions == (session,)
