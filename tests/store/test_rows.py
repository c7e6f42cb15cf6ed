"""Every field of every record goes into the diary and comes out as it was."""

from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_checkin, a_session, at, uid
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.errors import DraftRejected
from needlewise.store.rows import instant
from needlewise.store.store import Store, open_diary
from needlewise.store.tables import PERSON, RECORDS
from records import moments, records, texts, values

REFERENCES = ("device_id", "treatment_id", "session_id")
anything = settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def _without_references(record: Any) -> Any:
    """Foreign keys are checked at commit; here every record stands alone."""
    return replace(record, **{name: None for name in REFERENCES if getattr(record, name, None) is not None})


@pytest.mark.parametrize("kind", RECORDS)
@given(data=st.data())
@anything
def test_that_a_record_comes_out_as_it_went_in(store: Store, kind: str, data: st.DataObject) -> None:
    record = data.draw(records(RECORDS[kind].record_type))
    with store.write(at(0)) as uow:
        uow.records(kind).add(record)
        found = uow.records(kind).get(record.id)
        everything = uow.records(kind).all()
    assert found == record
    assert repr(found) == repr(record), "types and written texts as well"
    assert everything == [record]


@given(person=records(Person))
@anything
def test_that_a_person_comes_out_as_they_went_in(store: Store, person: Person) -> None:
    with store.write(at(0)) as uow:
        uow.person.put(person)
        assert repr(uow.person.get()) == repr(person)
        uow.person.put(None)
        assert uow.person.get() is None


@given(key=texts, value=values | texts | st.lists(texts) | st.dictionaries(texts, values))
@anything
def test_that_a_setting_comes_out_as_it_went_in(store: Store, key: str, value: Any) -> None:
    with store.write(at(0)) as uow:
        uow.settings.put(key, "something else")
        uow.settings.put(key, value)
        assert repr(uow.settings.get(key, "absent")) == repr(value)
        assert uow.settings.all() == {key: value}
        uow.settings.put(key, None)
        assert uow.settings.get(key, "absent") == "absent"


def test_that_nothing_is_lost_when_the_diary_is_closed_and_opened_again(folder: Path) -> None:
    session = a_session(0, notes="Ä\0 „weiß“ 🩹\n", zones=(), products=("a", ""), skip_today={"x": False})
    checkin = a_checkin(59, redness=0, fever=True, itch=2.5)  # 29 February is day 59 of a leap year
    with open_diary(folder) as store, store.write(at(0)) as uow:
        uow.sessions.add(session)
        uow.checkins.add(checkin)
        uow.person.put(Person())
        uow.commit()
    with open_diary(folder) as store, store.read() as uow:
        assert uow.diary() == Diary(person=Person(), sessions=(session,), checkins=(checkin,))


@given(first=moments, second=moments)
def test_that_the_stored_instant_orders_moments_as_time_does(first: Moment, second: Moment) -> None:
    assert (instant(first) < instant(second)) == (first.utc < second.utc)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("passes", 10**30),
        ("notes", "half \ud800"),
        ("products", ("fine", "\udfff")),
        ("skip_today", {"\ud800": True}),
    ],
)
def test_that_what_a_database_cannot_hold_is_refused_with_its_field(store: Store, field: str, value: Any) -> None:
    with store.write(at(0)) as uow, pytest.raises(DraftRejected) as refused:
        uow.sessions.add(a_session(0, **{field: value}))
    assert [problem.where for problem in refused.value.problems] == [(field,)]


@pytest.mark.parametrize("kind", [*RECORDS.values(), PERSON], ids=lambda kind: kind.table.name)
def test_that_every_field_has_a_column_and_every_column_a_reason(kind: Any) -> None:
    columns = {column.name: column for column in kind.table.columns}
    own = {"entry", "trashed_at", "trashed_at_utc"}
    derived = {f"{kind.moment}_day", f"{kind.moment}_utc"} if kind.moment else set()
    names = {field.name for field in fields(kind.record_type)}
    assert names <= set(columns)
    assert set(columns) - names <= own | derived
    for field in fields(kind.record_type):
        is_required = field.default is MISSING and field.default_factory is MISSING
        assert columns[field.name].nullable is not is_required, field.name


def test_that_a_record_whose_id_is_upper_case_is_found_only_as_written(store: Store) -> None:
    written = uid("loud").upper()
    with store.write(at(0)) as uow:
        uow.sessions.add(a_session(0, id=written))
        assert uow.sessions.get(written) is not None
        assert uow.sessions.get(written.lower()) is None
