"""The lanes: answers on the window's thread, stale ones dropped, an orderly end."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from executors import ManualExecutor
from needlewise.ui.jobs import Err, Jobs, Lane, Ok, threads


@pytest.fixture
def store() -> ManualExecutor:
    return ManualExecutor()


@pytest.fixture
def files() -> ManualExecutor:
    return ManualExecutor()


@pytest.fixture
def jobs(qapp: object, store: ManualExecutor, files: ManualExecutor) -> Jobs:
    return Jobs({Lane.STORE: store, Lane.FILES: files})


def test_that_an_answer_comes_as_ok_and_a_failure_as_err(jobs: Jobs, store: ManualExecutor) -> None:
    owner, answers = QObject(), []
    fault = ValueError("no")

    def fail() -> int:
        raise fault

    jobs.ask(Lane.STORE, owner, lambda: 7, answers.append)
    jobs.ask(Lane.STORE, owner, fail, answers.append)
    assert answers == []
    store.drain()
    assert answers == [Ok(7), Err(fault)]


def test_that_only_the_newest_answer_on_a_topic_is_delivered(jobs: Jobs, store: ManualExecutor) -> None:
    owner, other, answers = QObject(), QObject(), []
    jobs.ask(Lane.STORE, owner, lambda: "old", answers.append, topic="page")
    jobs.ask(Lane.STORE, owner, lambda: "new", answers.append, topic="page")
    jobs.ask(Lane.STORE, owner, lambda: "other topic", answers.append, topic="list")
    jobs.ask(Lane.STORE, other, lambda: "other owner", answers.append, topic="page")
    store.drain()
    assert answers == [Ok("new"), Ok("other topic"), Ok("other owner")]


def test_that_a_question_that_is_not_wanted_any_more_gets_no_answer(jobs: Jobs, store: ManualExecutor) -> None:
    owner, answers = QObject(), []
    jobs.ask(Lane.STORE, owner, lambda: "old", answers.append, topic="page")
    jobs.forget(owner, "page")
    store.drain()
    assert answers == []


def test_that_answers_without_a_topic_are_never_stale(jobs: Jobs, store: ManualExecutor) -> None:
    owner, answers = QObject(), []
    for number in range(3):
        jobs.ask(Lane.STORE, owner, lambda number=number: number, answers.append)
    store.drain()
    assert answers == [Ok(0), Ok(1), Ok(2)]


def test_that_an_answer_for_someone_who_is_gone_is_dropped(jobs: Jobs, store: ManualExecutor) -> None:
    owner, answers = QObject(), []
    jobs.ask(Lane.STORE, owner, lambda: 1, answers.append)
    delete(owner)
    store.drain()
    assert answers == []
    assert not jobs.is_busy


def test_that_busy_is_told_once_for_work_that_overlaps(jobs: Jobs, store: ManualExecutor) -> None:
    owner, told = QObject(), []
    jobs.busy_changed.connect(told.append)
    jobs.ask(Lane.STORE, owner, lambda: 1, lambda _: None)
    jobs.ask(Lane.FILES, owner, lambda: 2, lambda _: None)
    store.drain()
    assert told == [True]


def test_that_closing_finishes_the_diarys_work_and_drops_that_of_files(
    jobs: Jobs, store: ManualExecutor, files: ManualExecutor
) -> None:
    owner, done, answers = QObject(), [], []
    jobs.ask(Lane.STORE, owner, lambda: done.append("write"), answers.append)
    jobs.ask(Lane.FILES, owner, lambda: done.append("picture"), answers.append)
    jobs.close(lambda: done.append("last"))
    assert done == ["write", "last"]
    assert (files.dropped, store.is_shut, files.is_shut) == (1, True, True)
    assert answers == []
    jobs.ask(Lane.STORE, owner, lambda: done.append("late"), answers.append)
    jobs.close()
    assert done == ["write", "last"]


def test_that_real_lanes_work_elsewhere_and_answer_on_the_windows_thread(qtbot: QtBot) -> None:
    jobs, owner = Jobs(threads()), QObject()
    worked: list[str] = []
    answered: list[QThread] = []
    for lane in Lane:
        jobs.ask(
            lane,
            owner,
            lambda: worked.append(threading.current_thread().name),
            lambda _: answered.append(QThread.currentThread()),
        )
    qtbot.waitUntil(lambda: len(answered) == 2)
    jobs.close()
    assert {name.split("_")[0] for name in worked} == {"store", "files"}
    assert answered == [owner.thread(), owner.thread()]


def test_that_the_stores_lane_keeps_the_order_it_was_asked_in(qtbot: QtBot) -> None:
    jobs, owner = Jobs(threads()), QObject()
    order: list[int] = []
    for number in range(50):
        jobs.ask(Lane.STORE, owner, lambda number=number: order.append(number), lambda _: None)
    jobs.close()
    assert order == list(range(50))
