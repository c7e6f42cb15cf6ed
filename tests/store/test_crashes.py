"""A program that is killed, and a disk that is full, leave a whole diary with everything that was acknowledged."""

import os
import random
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest

from builders import a_photo, a_session, at, uid
from needlewise.errors import DiaryError
from needlewise.store.check import check_diary
from needlewise.store.store import Store, open_diary

posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked child")
pages = "PRAGMA max_page_count"


def _write_until_killed(folder: Path, acknowledge: int, start: int) -> None:
    """Logs a session with a photo, over and over, and says the number of each when it was committed."""
    with open_diary(folder) as store:
        for number in range(start, start + 100_000):
            with store.write(at(0)) as uow:
                sha256 = store.photos.put(number.to_bytes(4, "big") * 2000)
                uow.sessions.add(a_session(number % 1000, id=uid("session", number), notes="x" * 500))
                photo = a_photo(number % 1000, id=uid("photo", number), sha256=sha256)
                uow.photos.add(replace(photo, session_id=uid("session", number)))
                uow.commit()
            os.write(acknowledge, number.to_bytes(4, "big"))


def _kill_a_writer(folder: Path, start: int, after: int, then_s: float) -> list[int]:
    """Kills it so many seconds after so many acknowledgements. Gives the numbers that it acknowledged."""
    acknowledged, acknowledge = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(acknowledged)
            _write_until_killed(folder, acknowledge, start)
        finally:
            os._exit(1)
    os.close(acknowledge)
    data = b"".join(os.read(acknowledged, 4) for _ in range(after))
    time.sleep(then_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer was still writing"
    with os.fdopen(acknowledged, "rb") as pipe:
        data += pipe.read()
    return [int.from_bytes(data[i : i + 4], "big") for i in range(0, len(data), 4)]


def _survive(folder: Path, rounds: int) -> None:
    chance, start, promised = random.Random(rounds), 0, set[str]()
    for _ in range(rounds):
        numbers = _kill_a_writer(folder, start, chance.randrange(6), chance.uniform(0.0, 0.03))
        promised |= {uid("session", number) for number in numbers}
        with open_diary(folder, read_only=chance.random() < 0.5) as store, store.read() as uow:
            found = {session.id for session in uow.sessions.all()}
        assert promised <= found
        assert len(found - promised) <= rounds, "at most the one commit that was not acknowledged, each round"
        start += 100_000
    report = check_diary(folder)
    assert (report.problems, report.photos_missing) == ([], 0)
    assert len(promised) > rounds


@posix
def test_that_everything_acknowledged_survives_a_killed_writer(folder: Path) -> None:
    _survive(folder, 20)


@posix
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_that_everything_acknowledged_survives_hundreds_of_killed_writers(folder: Path) -> None:
    _survive(folder, 300)


@posix
def test_that_a_diary_can_be_made_after_its_making_was_killed(tmp_path: Path) -> None:
    import needlewise.store.migrate  # noqa: F401 - so that the child spends its time making diaries

    chance = random.Random(3)
    for number in range(10):
        child = os.fork()
        if child == 0:
            try:
                open_diary(tmp_path / str(number)).close()
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0.0, 0.08))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with open_diary(tmp_path / str(number)) as store, store.read() as uow:
            assert uow.sessions.all() == []
        assert check_diary(tmp_path / str(number)).problems == []


def test_that_a_full_disk_ends_in_words_and_leaves_the_diary_whole(store: Store) -> None:
    with store.write(at(0)) as uow:
        uow.sessions.add(a_session(0))
        uow.commit()
    with pytest.raises(DiaryError) as refused, store.write(at(0)) as uow:
        size = uow._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        uow._connection.exec_driver_sql(f"{pages} = {size + 3}")
        uow.sessions.add_all(a_session(n, notes="x" * 2000) for n in range(1, 400))
        uow.commit()
    assert refused.value.message.id == "store-disk-full"
    with store.read() as uow:
        uow._connection.exec_driver_sql(f"{pages} = 1000000")
        assert uow.sessions.all() == [a_session(0)]
    assert check_diary(store.folder).problems == []


def test_that_a_disk_too_full_for_a_photo_keeps_the_others(store: Store) -> None:
    digest = store.photos.put(b"small")
    with store.photos._engine.connect() as connection:
        connection.connection.cursor().execute(f"{pages} = 10")
    with pytest.raises(DiaryError) as refused:
        store.photos.put(b"large" * 100_000)
    assert refused.value.message.id == "store-disk-full"
    assert store.photos.digests() == {digest}
    assert check_diary(store.folder).problems == []
