"""Writing records of every kind: what is refused, what is told, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from builders import a_checkin, a_device, a_photo, a_session, a_treatment, a_use, an_event, at, day, uid
from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary, check_diary
from needlewise.domain.person import Person
from needlewise.errors import DraftRejected
from needlewise.services.changes import Change, Kind
from needlewise.services.records.checkins import delete_checkin, edit_checkin, save_checkin
from needlewise.services.records.devices import add_device, delete_device, edit_device, retire_device
from needlewise.services.records.diary import load_diary
from needlewise.services.records.life_events import add_life_event, delete_life_event, edit_life_event
from needlewise.services.records.person import load_person, save_person
from needlewise.services.records.sessions import delete_session, edit_session, log_session
from needlewise.services.records.treatments import (
    add_treatment,
    delete_treatment,
    delete_uses,
    edit_treatment,
    edit_uses,
    end_treatment,
    log_use,
)

COURSE = a_treatment(0)


@dataclass(frozen=True)
class Slice:
    """One kind of record with its three services, a record, the same one edited, and one that cannot be."""

    kind: Kind
    add: Callable[[AppContext, Any], Change]
    edit: Callable[[AppContext, Any], Change]
    delete: Callable[[AppContext, str], Change]
    record: Any
    edited: Any
    wrong: Any


SLICES = [
    Slice(
        Kind.SESSIONS,
        log_session,
        edit_session,
        delete_session,
        a_session(1),
        a_session(1, notes="sore"),
        a_session(1, pain=11, device_id="x", skip_today={"nonsense": True}),
    ),
    Slice(
        Kind.CHECKINS,
        save_checkin,
        edit_checkin,
        delete_checkin,
        a_checkin(1, redness=2),
        a_checkin(1, redness=0),
        a_checkin(1, redness=9, nonsense=1),
    ),
    Slice(
        Kind.DEVICES,
        add_device,
        edit_device,
        delete_device,
        a_device(),
        a_device(name=None),
        a_device(needle_length_mm=7, needle_count=0),
    ),
    Slice(
        Kind.TREATMENTS,
        add_treatment,
        edit_treatment,
        delete_treatment,
        COURSE,
        replace(COURSE, dose="5 %"),
        replace(COURSE, started_on=date(1969, 1, 1)),
    ),
    Slice(
        Kind.TREATMENT_USES,
        log_use,
        lambda ctx, use: edit_uses(ctx, [use]),
        lambda ctx, id_: delete_uses(ctx, [id_]),
        a_use(COURSE, 2),
        replace(a_use(COURSE, 2), at=at(3)),
        replace(a_use(COURSE, 2), treatment_id=uid("no course")),
    ),
    Slice(
        Kind.LIFE_EVENTS,
        add_life_event,
        edit_life_event,
        delete_life_event,
        an_event(1),
        an_event(1, notes="long"),
        an_event(1, on=date(2101, 1, 1)),
    ),
]


@pytest.fixture(params=SLICES, ids=lambda part: part.kind)
def part(request: pytest.FixtureRequest, ctx: AppContext) -> Slice:
    found: Slice = request.param
    if found.kind is Kind.TREATMENT_USES:
        add_treatment(ctx, COURSE)
    return found


def _live(ctx: AppContext, kind: Kind) -> list[Any]:
    return list(getattr(load_diary(ctx), kind))


def _told(ctx: AppContext, change: Change, kind: Kind) -> None:
    assert change.kinds == {kind}
    assert ctx.catalogue.text(change.words)


def test_that_a_record_is_added_edited_and_deleted(ctx: AppContext, part: Slice) -> None:
    _told(ctx, part.add(ctx, part.record), part.kind)
    assert _live(ctx, part.kind) == [part.record]
    _told(ctx, part.edit(ctx, part.edited), part.kind)
    assert _live(ctx, part.kind) == [part.edited]
    _told(ctx, part.delete(ctx, part.record.id), part.kind)
    assert _live(ctx, part.kind) == []


def test_that_every_change_can_be_undone_redone_and_undone_again(ctx: AppContext, part: Slice) -> None:
    states: list[list[Any]] = [[], [part.record], [part.edited], []]
    changes = [part.add(ctx, part.record), part.edit(ctx, part.edited), part.delete(ctx, part.record.id)]
    undone = []
    for change, before in zip(reversed(changes), reversed(states[:-1]), strict=True):
        undone.append(change.undo())
        _told(ctx, undone[-1], part.kind)
        assert _live(ctx, part.kind) == before
    for undoing, after in zip(reversed(undone), states[1:], strict=True):
        redone = undoing.undo()
        assert _live(ctx, part.kind) == after
    assert redone.words == changes[-1].words
    redone.undo()
    assert _live(ctx, part.kind) == [part.edited]


def test_that_a_draft_with_problems_is_refused_with_all_of_them_and_nothing_written(
    ctx: AppContext, part: Slice
) -> None:
    for write in (part.add, part.edit):
        if write is part.edit:
            part.add(ctx, part.record)
        before = _live(ctx, part.kind)
        with pytest.raises(DraftRejected) as refused:
            write(ctx, part.wrong)
        assert all(ctx.catalogue.text(problem.message) for problem in refused.value.problems)
        assert _live(ctx, part.kind) == before


def test_that_all_problems_of_a_session_come_at_once(ctx: AppContext) -> None:
    with pytest.raises(DraftRejected) as refused:
        log_session(ctx, a_session(1, pain=11, device_id=uid("no device"), skip_today={"nonsense": True}))
    assert [problem.path() for problem in refused.value.problems] == ["pain", "skip_today.nonsense", "device_id"]


def test_that_an_id_cannot_be_used_twice(ctx: AppContext, part: Slice) -> None:
    part.add(ctx, part.record)
    with pytest.raises(DraftRejected) as refused:
        part.add(ctx, part.record)
    assert [problem.path() for problem in refused.value.problems] == ["id"]


def test_that_what_is_gone_cannot_be_edited_or_deleted(ctx: AppContext, part: Slice) -> None:
    for change in (lambda: part.edit(ctx, part.record), lambda: part.delete(ctx, part.record.id)):
        with pytest.raises(DraftRejected) as refused:
            change()
        assert refused.value.message.id == "services-record-gone"


def test_that_undoing_what_was_removed_meanwhile_is_refused_in_words(ctx: AppContext) -> None:
    logged = log_session(ctx, a_session(1))
    delete_session(ctx, a_session(1).id)
    with pytest.raises(DraftRejected) as refused:
        logged.undo()
    assert refused.value.message.id == "services-record-gone"


def test_that_a_session_is_recorded_however_soon_and_in_whatever_state(ctx: AppContext) -> None:
    for hour in (8, 9, 10):
        log_session(
            ctx, a_session(0, hour=hour, needle_length_mm=2.5, bleeding=3, skip_today={"unwell_or_fever": True})
        )
    assert len(_live(ctx, Kind.SESSIONS)) == 3


def test_that_a_device_with_sessions_is_not_deleted_but_retired(ctx: AppContext) -> None:
    add_device(ctx, a_device(acquired_on=day(0)))
    log_session(ctx, a_session(1, device_id=a_device().id))
    with pytest.raises(DraftRejected) as refused:
        delete_device(ctx, a_device().id)
    assert ctx.catalogue.text(refused.value.message) == "1 session names this device; retire it instead"
    change = retire_device(ctx, a_device().id, day(2), "blunt")
    (device,) = _live(ctx, Kind.DEVICES)
    assert (device.retired_on, device.retired_reason) == (day(2), "blunt")
    change.undo()
    assert _live(ctx, Kind.DEVICES) == [a_device(acquired_on=day(0))]


def test_that_a_device_cannot_be_retired_before_it_was_acquired(ctx: AppContext) -> None:
    add_device(ctx, a_device(acquired_on=day(5)))
    with pytest.raises(DraftRejected):
        retire_device(ctx, a_device().id, day(4))


def test_that_a_course_ends_on_its_last_day(ctx: AppContext) -> None:
    add_treatment(ctx, COURSE)
    end_treatment(ctx, COURSE.id, day(9))
    assert _live(ctx, Kind.TREATMENTS) == [replace(COURSE, ended_on=day(9))]
    with pytest.raises(DraftRejected):
        end_treatment(ctx, COURSE.id, day(-1))


def test_that_a_course_goes_and_comes_back_with_its_uses(ctx: AppContext) -> None:
    other = a_treatment(5)
    for course in (COURSE, other):
        add_treatment(ctx, course)
        log_use(ctx, a_use(course, 6))
    full = load_diary(ctx)
    change = delete_treatment(ctx, COURSE.id)
    assert change.kinds == {Kind.TREATMENTS, Kind.TREATMENT_USES}
    assert load_diary(ctx) == Diary(treatments=(other,), treatment_uses=(a_use(other, 6),))
    change.undo()
    assert load_diary(ctx) == full


def test_that_a_deleted_session_leaves_its_photos_in_a_diary_that_is_sound(ctx: AppContext) -> None:
    log_session(ctx, a_session(1))
    with ctx.store.write(at(1)) as uow:
        uow.photos.add(a_photo(1, session_id=a_session(1).id))
        uow.commit()
    change = delete_session(ctx, a_session(1).id)
    assert check_diary(load_diary(ctx)) == []
    change.undo()
    assert load_diary(ctx).photos[0].session_id == a_session(1).id


def test_that_a_person_is_saved_changed_and_taken_back(ctx: AppContext) -> None:
    assert load_person(ctx) is None
    first = save_person(ctx, Person(skin_type=3))
    second = save_person(ctx, Person(skin_type=3, clinician_min_interval_days=21))
    assert second.kinds == {Kind.PERSON}
    second.undo()
    assert load_person(ctx) == Person(skin_type=3)
    first.undo()
    assert load_person(ctx) is None


def test_that_a_person_with_unknown_answers_is_refused(ctx: AppContext) -> None:
    with pytest.raises(DraftRejected) as refused:
        save_person(ctx, Person(skin_type=9, screening={"nonsense": True}))
    assert [problem.path() for problem in refused.value.problems] == ["skin_type", "screening.nonsense"]
