"""Questions to the diary, changes to it, and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from builders import a_device, a_diary, a_session
from desks import DeskOn, desk_on
from needlewise.bootstrap import AppContext
from needlewise.domain.sessions import NeedlingSession
from needlewise.errors import DiaryDamaged, NeedlewiseError
from needlewise.messages import message
from needlewise.services.changes import Change, Kind
from needlewise.services.records.diary import load_diary
from needlewise.services.records.sessions import delete_session, log_session
from needlewise.ui.hub import UNDO_LIMIT


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary(devices=[a_device()], sessions=[a_session(90)])) as desk:
        yield desk


def sessions_in(desk: DeskOn) -> set[str]:
    return {session.id for session in load_diary(desk.context).sessions}


def test_that_a_change_is_told_with_its_kinds_and_can_be_undone_and_redone(desk: DeskOn) -> None:
    told: list[frozenset[Kind]] = []
    undone: list[Change] = []
    desk.hub.changed.connect(told.append)
    desk.hub.undone.connect(undone.append)
    before, new = sessions_in(desk), a_session(99)
    desk.change(desk, lambda ctx: log_session(ctx, new))
    assert sessions_in(desk) == before | {new.id}
    desk.undo()
    assert sessions_in(desk) == before
    desk.redo(undone[0])
    assert sessions_in(desk) == before | {new.id}
    assert told == [frozenset({Kind.SESSIONS})] * 3


def test_that_undo_goes_back_one_change_at_a_time(desk: DeskOn) -> None:
    before, new = sessions_in(desk), a_session(99)
    desk.change(desk, lambda ctx: log_session(ctx, new))
    desk.change(desk, lambda ctx: delete_session(ctx, new.id))
    desk.undo()
    assert sessions_in(desk) == before | {new.id}
    desk.undo()
    assert sessions_in(desk) == before
    desk.undo()
    assert sessions_in(desk) == before


def test_that_an_undo_that_fails_stays_on_offer_in_its_place(desk: DeskOn) -> None:
    fault, refusals = DiaryDamaged(message("window-working")), [True]
    failed: list[tuple[Exception, Callable[[], None]]] = []
    desk.undo_failed.connect(lambda error, again: failed.append((error, again)))
    before, first, second = sessions_in(desk), a_session(98), a_session(99)

    def log(session: NeedlingSession, ctx: AppContext) -> Change:
        change = log_session(ctx, session)

        def undo() -> Change:
            if refusals:
                raise fault
            return change.undo()

        return replace(change, undo=undo)

    desk.change(desk, partial(log, first))
    desk.change(desk, partial(log, second))
    desk.undo()
    assert sessions_in(desk) == before | {first.id, second.id}
    assert [error for error, _ in failed] == [fault]
    refusals.clear()
    failed[0][1]()
    assert sessions_in(desk) == before | {first.id}, "the one that failed, not the one before it"
    desk.undo()
    assert sessions_in(desk) == before


def test_that_a_redo_that_fails_stays_on_offer(desk: DeskOn) -> None:
    failed: list[Callable[[], None]] = []
    desk.undo_failed.connect(lambda _, again: failed.append(again))
    undone: list[Change] = []
    desk.hub.undone.connect(undone.append)
    before, new = sessions_in(desk), a_session(99)
    desk.change(desk, lambda ctx: log_session(ctx, new))
    desk.undo()
    refusals = [DiaryDamaged(message("window-working"))]

    def undo() -> Change:
        if refusals:
            raise refusals.pop()
        return undone[0].undo()

    desk.redo(replace(undone[0], undo=undo))
    assert sessions_in(desk) == before
    failed[0]()
    assert sessions_in(desk) == before | {new.id}


def test_that_a_change_is_not_undone_twice_while_its_undo_is_under_way(desk: DeskOn) -> None:
    changes = [Change(frozenset({Kind.SESSIONS}), lambda: pytest.fail("not undone here"), message("window-undo"))] * 2
    for change in [replace(each) for each in changes]:
        desk.hub.publish(change)
    second, first = desk.hub.take_last(), desk.hub.take_last()
    assert first is not None
    assert second is not None
    assert first is not second
    assert desk.hub.take_last() is None
    desk.hub.put_back(second)
    desk.hub.drop(first)
    assert desk.hub.take_last() is second


def test_that_the_history_keeps_the_latest_changes_only(desk: DeskOn) -> None:
    words = [message("window-undo", number=number) for number in range(UNDO_LIMIT + 5)]
    for each in words:
        desk.hub.publish(Change(frozenset({Kind.SESSIONS}), lambda: pytest.fail("not undone here"), each))
    taken = [desk.hub.take_last() for _ in range(UNDO_LIMIT)]
    assert [change.words for change in taken if change] == words[:4:-1]
    assert desk.hub.take_last() is None


def test_that_problems_of_a_draft_go_to_the_one_who_asked(desk: DeskOn) -> None:
    wrong, found = a_session(99, pain=12), []
    desk.change(desk, lambda ctx: log_session(ctx, wrong), rejected=found.extend)
    assert [problem.path() for problem in found] == ["pain"]
    assert desk.errors == []


def test_that_an_error_nobody_takes_is_told_to_the_window(desk: DeskOn) -> None:
    fault = NeedlewiseError(message("window-working"))

    def work(_: AppContext) -> None:
        raise fault

    desk.ask(desk, work, lambda _: pytest.fail("there is no answer"))
    assert desk.errors == [fault]


def test_that_a_fault_of_ours_is_logged_as_well(desk: DeskOn, caplog: pytest.LogCaptureFixture) -> None:
    desk.ask(desk, lambda _: 1 / 0, lambda _: pytest.fail("there is no answer"))
    assert [type(error) for error in desk.errors] == [ZeroDivisionError]
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()


def test_that_a_diary_that_cannot_be_opened_leaves_none_open(desk: DeskOn) -> None:
    refused: list[Exception] = []
    desk.open_failed.connect(refused.append)
    fault = DiaryDamaged(message("window-working"))

    def opener() -> None:
        raise fault

    desk.open_diary(opener)  # type: ignore[arg-type]
    assert refused == [fault]
    desk.ask(desk, load_diary, lambda _: pytest.fail("no diary is open"))
    assert desk.errors == []
