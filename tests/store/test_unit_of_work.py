"""Reading and writing in units of work; the order of records; the trash."""

from datetime import date
from typing import Any

import pytest

from builders import a_checkin, a_device, a_photo, a_session, a_treatment, a_use, an_event, at, day, uid
from needlewise.errors import DiaryError
from needlewise.store.repositories import Trashed
from needlewise.store.store import Store, open_diary


def _keep(store: Store, **kinds: Any) -> None:
    with store.write(at(0)) as uow:
        for kind, records in kinds.items():
            uow.records(kind).add_all(records)
        uow.commit()


def test_that_what_is_not_committed_is_rolled_back(store: Store) -> None:
    with store.write(at(0)) as uow:
        uow.sessions.add(a_session(0))
    with store.read() as uow:
        assert uow.sessions.all() == []


def test_that_an_error_rolls_back_what_came_before_it(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.write(at(0)) as uow:
        uow.sessions.add(a_session(0))
        _ = 1 / 0
    with store.read() as uow:
        assert uow.sessions.all() == []


def test_that_a_store_can_write_again_after_a_roll_back(store: Store) -> None:
    with store.write(at(0)) as uow:
        uow.sessions.add(a_session(0))
    _keep(store, sessions=[a_session(1)])
    with store.read() as uow:
        assert uow.sessions.all() == [a_session(1)]


def test_that_a_reader_sees_one_state_while_another_writes(store: Store) -> None:
    _keep(store, sessions=[a_session(0)])
    with store.read() as before:
        assert len(before.sessions.all()) == 1
        _keep(store, sessions=[a_session(1)])
        assert len(before.sessions.all()) == 1
    with store.read() as after:
        assert len(after.sessions.all()) == 2


def test_that_a_reader_cannot_trash(store: Store) -> None:
    _keep(store, sessions=[a_session(0)])
    with store.read() as uow, pytest.raises(RuntimeError):
        uow.sessions.trash(a_session(0).id)


def test_that_a_diary_opened_for_reading_refuses_to_be_written(store: Store) -> None:
    with open_diary(store.folder, read_only=True) as reader:
        with pytest.raises(DiaryError) as refused, reader.write(at(0)):
            pass
        assert refused.value.message.id == "store-opened-for-reading"


def test_that_records_come_by_the_instant_and_not_by_entry_or_wall_time(store: Store) -> None:
    abroad = a_session(3, id=uid("abroad"), started_at=at(3, 1, offset_min=600))  # 15:00 UTC of day 2
    _keep(store, sessions=[a_session(5), a_session(2), abroad])
    with store.read() as uow:
        assert [s.id for s in uow.sessions.all()] == [uid("abroad"), a_session(2).id, a_session(5).id]
        assert [s.id for s in uow.sessions.latest(2)] == [a_session(5).id, a_session(2).id]


def test_that_days_are_the_persons_local_days(store: Store) -> None:
    late = a_session(0, id=uid("late"), started_at=at(0, 23.5, offset_min=-600))  # 09:30 UTC of the next day
    _keep(store, sessions=[late, a_session(1)])
    with store.read() as uow:
        assert uow.sessions.between(day(0), day(0)) == [late]
        assert uow.sessions.between(day(0), day(1)) == [late, a_session(1)]
        assert uow.sessions.since(day(1)) == [a_session(1)]


def test_that_replacing_moves_a_record_to_its_new_day(store: Store) -> None:
    _keep(store, sessions=[a_session(1), a_session(2)])
    with store.write(at(0)) as uow:
        uow.sessions.replace(a_session(9, id=a_session(1).id))
        assert uow.sessions.between(day(1), day(1)) == []
        assert [s.id for s in uow.sessions.all()] == [a_session(2).id, a_session(1).id]


def test_that_changing_a_record_that_is_not_there_is_an_error(store: Store) -> None:
    with store.write(at(0)) as uow:
        for change in (uow.sessions.trash, uow.sessions.restore):
            with pytest.raises(KeyError):
                change("nobody")
        with pytest.raises(KeyError):
            uow.sessions.replace(a_session(0))


def test_that_the_trash_holds_a_record_whole_with_the_time_it_came_there(store: Store) -> None:
    _keep(store, sessions=[a_session(1), a_session(2)])
    with store.write(at(40)) as uow:
        uow.sessions.trash(a_session(1).id)
        assert uow.sessions.all() == [a_session(2)]
        assert uow.sessions.get(a_session(1).id) is None
        assert uow.sessions.trashed() == [Trashed(a_session(1), at(40))]
        uow.sessions.restore(a_session(1).id)
        assert uow.sessions.all() == [a_session(1), a_session(2)]
        assert uow.sessions.trashed() == []


def test_that_a_record_added_again_takes_the_place_of_the_one_in_the_trash(store: Store) -> None:
    _keep(store, devices=[a_device(), a_device(id=uid("other"))])
    with store.write(at(0)) as uow:
        uow.devices.trash(a_device().id)
        uow.devices.add_all([a_device(name="New"), a_device(id=uid("third"))])
        assert [d.name for d in uow.devices.all()] == ["New", "Roller", "Roller"]
        assert uow.devices.trashed() == []


def test_that_only_what_lies_in_the_trash_is_purged(store: Store) -> None:
    _keep(store, sessions=[a_session(1), a_session(2)])
    with store.write(at(0)) as uow:
        uow.sessions.trash(a_session(1).id)
        uow.sessions.purge([a_session(1).id, a_session(2).id])
        assert uow.sessions.trashed() == []
        assert uow.sessions.all() == [a_session(2)]


def test_that_a_diary_holds_every_live_record(store: Store) -> None:
    course = a_treatment(0)
    photo = a_photo(3, session_id=a_session(3).id)
    records: dict[str, list[Any]] = {
        "devices": [a_device()],
        "sessions": [a_session(3, device_id=a_device().id)],
        "checkins": [a_checkin(4, redness=1)],
        "treatments": [course],
        "treatment_uses": [a_use(course, 5)],
        "life_events": [an_event(6)],
        "photos": [photo],
    }
    _keep(store, **dict(reversed(records.items())))
    with store.read() as uow:
        diary = uow.diary()
    assert {kind: list(getattr(diary, kind)) for kind in records} == records
    assert diary.person is None


def test_that_a_photo_names_no_session_that_lies_in_the_trash_or_outside(store: Store) -> None:
    _keep(store, sessions=[a_session(1)], photos=[a_photo(2, session_id=a_session(1).id)])
    with store.write(at(3)) as uow:
        assert [p.session_id for p in uow.diary(since=day(2)).photos] == [None]
        uow.sessions.trash(a_session(1).id)
        assert [p.session_id for p in uow.diary().photos] == [None]
        uow.sessions.restore(a_session(1).id)
        assert [p.session_id for p in uow.diary().photos] == [a_session(1).id]


def test_that_since_keeps_devices_courses_and_events_whole(store: Store) -> None:
    course = a_treatment(0)
    _keep(store, devices=[a_device()], treatments=[course], life_events=[an_event(0)], checkins=[a_checkin(1)])
    with store.read() as uow:
        diary = uow.diary(since=date(2030, 1, 1))
    assert (len(diary.devices), len(diary.treatments), len(diary.life_events), len(diary.checkins)) == (1, 1, 1, 0)


def test_that_purging_the_trash_spares_what_came_later(store: Store) -> None:
    _keep(store, sessions=[a_session(1)], checkins=[a_checkin(1)])
    for number, kind, id_ in ((2, "sessions", a_session(1).id), (5, "checkins", a_checkin(1).id)):
        with store.write(at(number)) as uow:
            uow.records(kind).trash(id_)
            uow.commit()
    assert store.purge_trash(at(6), older_than=at(2)) == 0
    assert store.purge_trash(at(6), older_than=at(3)) == 1
    with store.read() as uow:
        assert uow.sessions.trashed() == []
        assert len(uow.checkins.trashed()) == 1
    assert store.purge_trash(at(6)) == 1


def test_that_photo_bytes_go_with_the_last_record_that_names_them(store: Store) -> None:
    digest = store.photos.put(b"photo")
    store.photos.put_thumbnails(digest, {256: b"small"})
    _keep(store, photos=[a_photo(n, sha256=digest) for n in (1, 2)])
    for number, is_kept in ((1, True), (2, False)):
        with store.write(at(9)) as uow:
            uow.photos.trash(a_photo(number).id)
            uow.commit()
        store.purge_trash(at(9))
        assert store.photos.has(digest) is is_kept
    assert store.photos.thumbnail(digest, 256) is None


def test_that_many_records_go_to_the_trash_and_come_back_in_one_statement_each(store: Store) -> None:
    sessions = [a_session(number) for number in range(3)]
    _keep(store, sessions=sessions)
    with store.write(at(9)) as uow:
        uow.sessions.trash_all([session.id for session in sessions[:2]])
        uow.commit()
    with store.read() as uow:
        assert uow.sessions.all() == sessions[2:]
        assert {trashed.trashed_at for trashed in uow.sessions.trashed()} == {at(9)}
    _keep(store, sessions=[sessions[0], a_session(1, pain=3), a_session(5)])
    with store.read() as uow:
        assert uow.sessions.all() == [sessions[0], a_session(1, pain=3), sessions[2], a_session(5)]
        assert uow.sessions.trashed() == []


def test_that_trashing_many_of_which_one_is_gone_is_refused(store: Store) -> None:
    _keep(store, sessions=[a_session(0)])
    with store.write(at(9)) as uow, pytest.raises(KeyError):
        uow.sessions.trash_all([a_session(0).id, a_session(1).id])
    with store.read() as uow:
        assert uow.sessions.all() == [a_session(0)]
