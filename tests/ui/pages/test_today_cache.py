"""Today as it was last worked out: found while it holds, gone with the first write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest

import needlewise
from builders import a_checkin, a_device, a_diary, a_session, at, day
from desks import keep
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock
from needlewise.messages import Catalogue
from needlewise.services.records.checkins import save_checkin
from needlewise.ui.pages.today import cache
from needlewise.ui.pages.today.cache import recall, work_out
from needlewise.ui.words import Words


@pytest.fixture
def words(catalogue: Catalogue) -> Words:
    return Words(catalogue)


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[AppContext]:
    with open_context(tmp_path / "diary", clock=FixedClock(at(100, 12))) as ctx:
        worn = a_diary(
            devices=[a_device()],
            sessions=[a_session(n, device_id=a_device().id) for n in range(60, 99, 6)],
            checkins=[a_checkin(99, redness=2, itch=4)],
        )
        keep(ctx, worn)
        yield ctx


def test_that_what_was_worked_out_is_found_again_as_it_was(ctx: AppContext, words: Words) -> None:
    state = work_out(ctx, words)
    assert recall(ctx.folder, day(100)) == state
    assert state.verdict.why, "a state with something in each part"
    assert state.noted
    assert state.last_session is not None


def test_that_another_day_finds_its_own_or_nothing(ctx: AppContext, words: Words) -> None:
    today, ahead = work_out(ctx, words), work_out(ctx, words, 2)
    assert recall(ctx.folder, day(100)) == today
    assert recall(ctx.folder, day(101)) is None
    assert recall(ctx.folder, day(102)) == ahead
    assert ahead.date != today.date


def test_that_a_day_ahead_says_what_that_day_would_say_itself(ctx: AppContext, words: Words) -> None:
    ahead = work_out(ctx, words, 2)
    assert work_out(replace(ctx, clock=FixedClock(at(102, 12))), words) == ahead


def test_that_whatever_is_written_drops_it(ctx: AppContext, words: Words) -> None:
    work_out(ctx, words)
    change = save_checkin(ctx, a_checkin(100, redness=0))
    assert recall(ctx.folder, day(100)) is None
    work_out(ctx, words)
    change.undo()
    assert recall(ctx.folder, day(100)) is None


def test_that_days_gone_by_are_let_go(ctx: AppContext, words: Words) -> None:
    work_out(ctx, words)
    work_out(replace(ctx, clock=FixedClock(at(101, 12))), words)
    assert recall(ctx.folder, day(100)) is None
    assert recall(ctx.folder, day(101)) is not None


def test_that_another_version_does_not_trust_it(
    ctx: AppContext, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    work_out(ctx, words)
    monkeypatch.setattr(cache, "__version__", "9.9")
    assert recall(ctx.folder, day(100)) is None


@pytest.mark.parametrize(
    "nonsense", ["text", {"by": "0.1.0", "days": {"2026-04-11": {}}}, {"by": "0.1.0", "days": 3}, [1]]
)
def test_that_nonsense_is_not_shown(ctx: AppContext, nonsense: object) -> None:
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.keep(nonsense)
    assert recall(ctx.folder, date(2026, 4, 11)) is None


def test_that_a_folder_without_a_diary_has_nothing_kept(tmp_path: Path) -> None:
    assert recall(tmp_path, day(100)) is None
    (tmp_path / "diary.sqlite").write_bytes(b"no database" * 200)
    assert recall(tmp_path, day(100)) is None


def test_that_the_constant_names_the_version_that_is_installed() -> None:
    assert needlewise.__version__ == version("needlewise")
