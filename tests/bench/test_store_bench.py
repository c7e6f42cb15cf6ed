"""Opening a diary of ten years against one of a single year, and what reading and checking them whole cost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from builders import a_checkin, a_device, a_session, a_treatment, a_use, an_event, at
from needlewise.bootstrap import open_context
from needlewise.services.records.diary import load_diary, search
from needlewise.store.check import check_diary
from needlewise.store.store import open_diary

pytestmark = pytest.mark.bench
LIMIT = 1.3
ROUNDS = 41


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _open_and_close(folder: Path) -> None:
    open_context(folder).close()


def _write(folder: Path, years: int) -> Path:
    """A session a week, a check-in a day, two uses of minoxidil a day."""
    days = range(365 * years)
    device, course = a_device(), a_treatment(0)
    with open_diary(folder) as store, store.write(at(0)) as uow:
        uow.devices.add(device)
        uow.treatments.add(course)
        uow.sessions.add_all(a_session(n, device_id=device.id, notes=f"note {n}") for n in days[::7])
        uow.checkins.add_all(a_checkin(n, redness=n % 5, itch=n % 11, shedding=n % 5) for n in days)
        uow.treatment_uses.add_all(a_use(course, n, hour) for n in days for hour in (8, 20))
        uow.life_events.add_all(an_event(n) for n in days[::90])
        uow.commit()
    return folder


def test_that_opening_ten_years_costs_as_much_as_opening_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = {years: _write(tmp_path / str(years), years) for years in (1, 10)}
    times: dict[int, list[float]] = {1: [], 10: []}
    for _ in range(ROUNDS):
        for years, folder in folders.items():
            times[years].append(_timed(partial(_open_and_close, folder)))
    opening = {years: median(found) * 1000 for years, found in times.items()}
    lines = [f"opening: {opening[10]:.1f} ms for ten years, {opening[1]:.1f} ms for one"]
    for years, folder in folders.items():
        with open_context(folder) as ctx:
            reading = min(_timed(partial(load_diary, ctx)) for _ in range(5)) * 1000
            searching = min(_timed(partial(search, ctx, "note 7")) for _ in range(5)) * 1000
        checking = _timed(partial(check_diary, folder)) * 1000
        lines.append(f"{years:2} years: read {reading:.0f} ms, search {searching:.0f} ms, check {checking:.0f} ms")
    ratio = opening[10] / opening[1]
    with capsys.disabled():
        print("", *lines, f"opening ten years against one: {ratio:.2f} (at most {LIMIT})", sep="\n  ")
    assert ratio <= LIMIT
