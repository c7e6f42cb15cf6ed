"""The trash, drafts, wear and search."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import CLEAN, a_checkin, a_device, a_photo, a_session, a_treatment, a_use, an_event, at, day, uid
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock
from needlewise.domain.devices import DeviceKind
from needlewise.domain.sessions import NeedlingSession, Performer
from needlewise.domain.zones import Zone
from needlewise.errors import DiaryError, DraftRejected
from needlewise.services.changes import Kind
from needlewise.services.records.checkins import delete_checkin, save_checkin
from needlewise.services.records.devices import add_device, delete_device, retire_device, wear
from needlewise.services.records.diary import load_diary, search
from needlewise.services.records.life_events import add_life_event
from needlewise.services.records.sessions import delete_session, draft_from_last, edit_session, log_session
from needlewise.services.records.trash import empty_trash, list_trash, restore
from needlewise.services.records.treatments import add_treatment, delete_treatment, delete_uses, log_use


def test_that_the_trash_lists_what_was_deleted_the_last_first(ctx: AppContext, clock: FixedClock) -> None:
    log_session(ctx, a_session(1))
    save_checkin(ctx, a_checkin(1, redness=1))
    delete_session(ctx, a_session(1).id)
    clock.moment = at(101)
    delete_checkin(ctx, a_checkin(1).id)
    assert [(item.kind, item.record, item.trashed_at) for item in list_trash(ctx)] == [
        (Kind.CHECKINS, a_checkin(1, redness=1), at(101)),
        (Kind.SESSIONS, a_session(1), at(100)),
    ]


def test_that_a_session_comes_back_with_the_device_it_names(ctx: AppContext) -> None:
    session = a_session(1, device_id=a_device().id)
    add_device(ctx, a_device())
    log_session(ctx, session)
    delete_session(ctx, session.id)
    delete_device(ctx, a_device().id)
    change = restore(ctx, Kind.SESSIONS, session.id)
    assert (load_diary(ctx).sessions, load_diary(ctx).devices) == ((session,), (a_device(),))
    assert list_trash(ctx) == []
    change.undo()
    assert len(list_trash(ctx)) == 2


def test_that_a_course_comes_back_with_the_uses_that_went_with_it_and_no_others(
    ctx: AppContext, clock: FixedClock
) -> None:
    course = a_treatment(0)
    add_treatment(ctx, course)
    for number in (1, 2):
        log_use(ctx, a_use(course, number))
    delete_uses(ctx, [a_use(course, 1).id])
    clock.moment = at(101)
    delete_treatment(ctx, course.id)
    restore(ctx, Kind.TREATMENTS, course.id)
    assert load_diary(ctx).treatment_uses == (a_use(course, 2),)
    assert [item.record for item in list_trash(ctx)] == [a_use(course, 1)]


def test_that_a_use_comes_back_with_its_course(ctx: AppContext) -> None:
    course = a_treatment(0)
    add_treatment(ctx, course)
    log_use(ctx, a_use(course, 1))
    delete_treatment(ctx, course.id)
    restore(ctx, Kind.TREATMENT_USES, a_use(course, 1).id)
    assert (load_diary(ctx).treatments, load_diary(ctx).treatment_uses) == ((course,), (a_use(course, 1),))


def test_that_what_is_not_in_the_trash_cannot_be_restored(ctx: AppContext) -> None:
    log_session(ctx, a_session(1))
    with pytest.raises(DraftRejected):
        restore(ctx, Kind.SESSIONS, a_session(1).id)


def test_that_the_trash_keeps_thirty_days_and_no_longer(tmp_path: Path) -> None:
    def open_at(number: int) -> AppContext:
        return open_context(tmp_path / "diary", clock=FixedClock(at(number)))

    with open_at(0) as ctx:
        log_session(ctx, a_session(0))
        delete_session(ctx, a_session(0).id)
    with open_at(30) as ctx:
        assert len(list_trash(ctx)) == 1
    with open_context(tmp_path / "diary", clock=FixedClock(at(31)), read_only=True) as ctx:
        assert len(list_trash(ctx)) == 1
    with open_at(31) as ctx:
        assert list_trash(ctx) == []


def test_that_the_trash_is_emptied_on_request_and_undo_still_brings_back(ctx: AppContext) -> None:
    log_session(ctx, a_session(1))
    change = delete_session(ctx, a_session(1).id)
    assert empty_trash(ctx) == 1
    assert list_trash(ctx) == []
    change.undo()
    assert load_diary(ctx).sessions == (a_session(1),)


def test_that_a_diary_opened_for_reading_says_so_when_it_is_written(tmp_path: Path) -> None:
    open_context(tmp_path / "diary").close()
    with open_context(tmp_path / "diary", read_only=True) as ctx, pytest.raises(DiaryError) as refused:
        log_session(ctx, a_session(1))
    assert refused.value.message.id == "store-opened-for-reading"


def test_that_the_first_draft_starts_now_with_the_device_that_is_there(ctx: AppContext) -> None:
    assert draft_from_last(ctx).session.device_id is None
    add_device(ctx, a_device(needle_length_mm=0.3))
    draft = draft_from_last(ctx).session
    assert (draft.started_at, draft.device_id, draft.needle_length_mm) == (at(100), a_device().id, 0.3)
    assert draft.id != draft_from_last(ctx).session.id
    log_session(ctx, draft)


def test_that_a_draft_repeats_how_the_last_session_was_prepared_and_nothing_that_was_done(ctx: AppContext) -> None:
    add_device(ctx, a_device())
    done = a_session(
        5, device_id=a_device().id, zones=(Zone.VERTEX,), passes=4, scalp_cleansed=True, products=("saline",)
    )
    came_of_it = replace(done, bleeding=2, pain=4, notes="ow", skip_today={"too_soon": False}, overrode=("INT-01",))
    log_session(ctx, a_session(1, passes=9))
    log_session(ctx, came_of_it)
    draft = draft_from_last(ctx)
    prepared = NeedlingSession(
        id=draft.session.id, started_at=at(100), device_id=a_device().id, needle_length_mm=0.5, passes=4,
        zones=(Zone.VERTEX,),
    )  # fmt: skip
    assert draft.session == prepared
    assert draft.soaks == CLEAN


def test_that_what_a_clinician_did_is_not_carried_over(ctx: AppContext) -> None:
    log_session(ctx, a_session(1, passes=9))
    log_session(ctx, a_session(50, needle_length_mm=2.0, performed_by=Performer.CLINICIAN))
    draft = draft_from_last(ctx).session
    assert (draft.needle_length_mm, draft.passes, draft.performed_by) == (0.5, 9, None)


def test_that_a_day_that_is_still_to_come_is_refused_on_entry(ctx: AppContext) -> None:
    log_session(ctx, a_session(101, hour=19))
    for write, record in ((log_session, a_session(102)), (edit_session, a_session(101, hour=21))):
        with pytest.raises(DraftRejected) as refused:
            write(ctx, replace(record, id=a_session(101, hour=19).id) if write is edit_session else record)
        assert [(p.path(), p.message.id) for p in refused.value.problems] == [("started_at", "problem-still-to-come")]
    with pytest.raises(DraftRejected):
        save_checkin(ctx, a_checkin(102, itch=1))


def test_that_a_draft_leaves_out_a_device_that_is_retired(ctx: AppContext) -> None:
    add_device(ctx, a_device())
    log_session(ctx, a_session(5, device_id=a_device().id))
    retire_device(ctx, a_device().id, day(6))
    assert draft_from_last(ctx).session.device_id is None


@pytest.mark.parametrize(("uses", "is_worn"), [(4, False), (5, True)])
def test_that_a_device_is_worn_when_its_uses_are_used_up(ctx: AppContext, uses: int, is_worn: bool) -> None:
    add_device(ctx, a_device())
    for number in range(uses):
        log_session(ctx, a_session(90 + number, device_id=a_device().id))
    (found,) = wear(ctx)
    assert (found.uses, found.max_uses, found.age_days, found.worn) == (uses, 5, 10, is_worn)


@pytest.mark.parametrize(("acquired", "is_worn"), [(41, False), (40, True)])
def test_that_a_device_is_worn_when_it_is_too_old(ctx: AppContext, acquired: int, is_worn: bool) -> None:
    add_device(ctx, a_device(acquired_on=day(acquired)))
    (found,) = wear(ctx)
    assert (found.age_days, found.max_days, found.worn) == (100 - acquired, 60, is_worn)


def test_that_wear_leaves_out_retired_devices_and_judges_no_pen(ctx: AppContext) -> None:
    add_device(ctx, a_device(id=uid("old"), retired_on=day(1)))
    add_device(ctx, a_device(id=uid("pen"), kind=DeviceKind.PEN, acquired_on=day(-900)))
    assert [(found.device.id, found.worn) for found in wear(ctx)] == [(uid("pen"), False)]


@pytest.fixture
def filled(ctx: AppContext) -> AppContext:
    course = a_treatment(0, name="Regaine")
    add_device(ctx, a_device(name="Straße roller"))
    log_session(ctx, a_session(1, device_id=a_device().id, products=("Aloe gel",), notes="felt fine"))
    log_session(ctx, a_session(8, notes="Felt sore"))
    save_checkin(ctx, a_checkin(8, hour=21, redness=0, itch=3))
    save_checkin(ctx, a_checkin(9, redness=2, nodes=False))
    add_treatment(ctx, course)
    log_use(ctx, a_use(course, 3))
    add_life_event(ctx, an_event(8, notes="exam"))
    with ctx.store.write(at(9)) as uow:
        uow.photos.add(a_photo(4, notes="before washing"))
        uow.commit()
    return ctx


def test_that_without_words_everything_comes_the_newest_first(filled: AppContext) -> None:
    found = search(filled)
    assert [(entry.kind, entry.day) for entry in found] == [
        (Kind.CHECKINS, day(9)),
        (Kind.CHECKINS, day(8)),
        (Kind.SESSIONS, day(8)),
        (Kind.LIFE_EVENTS, day(8)),
        (Kind.PHOTOS, day(4)),
        (Kind.TREATMENT_USES, day(3)),
        (Kind.SESSIONS, day(1)),
        (Kind.TREATMENTS, day(0)),
    ]
    assert [entry.id for entry in found] == [entry.record.id for entry in found]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("felt", [8, 1]),
        ("SORE felt", [8]),
        ("aloe", [1]),
        ("strasse", [1]),
        ("regaine", [3, 0]),
        ("minoxidil", [3, 0]),
        ("exam", [8]),
        ("stress", [8]),
        ("washing", [4]),
        ("redness", [9, 8]),
        ("swollen lymph", [9]),
        ("on the scalp", [3, 0]),
        ("crown", [4]),
        ("nothing like it", []),
    ],
)
def test_that_every_word_is_looked_for_in_any_case(filled: AppContext, text: str, days: list[int]) -> None:
    assert [entry.day for entry in search(filled, text)] == [day(number) for number in days]


def test_that_search_keeps_to_days_and_kinds(filled: AppContext) -> None:
    assert [entry.day for entry in search(filled, first=day(8), last=day(8), kinds=[Kind.SESSIONS])] == [day(8)]
    assert {entry.kind for entry in search(filled, last=day(1))} == {Kind.SESSIONS, Kind.TREATMENTS}


def test_that_search_finds_effects_that_were_felt_and_sessions_of_a_device(filled: AppContext) -> None:
    assert [entry.day for entry in search(filled, effects=["redness", "nodes"])] == [day(9)]
    assert [entry.day for entry in search(filled, effects=["itch"])] == [day(8)]
    assert [entry.day for entry in search(filled, device_id=a_device().id)] == [day(1)]
