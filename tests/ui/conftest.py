"""A diary for the whole window, with a record of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from builders import CLEAN, a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, an_event, at
from desks import keep
from empty_diaries import put_empty_diary
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock

DIARY = a_diary(
    devices=[a_device()],
    sessions=[a_session(n, device_id=a_device().id, disinfection=CLEAN) for n in (60, 80, 98)],
    checkins=[a_checkin(n, redness=n % 3, itch=n % 5) for n in range(60, 100, 2)],
    treatments=[a_treatment(20)],
    life_events=[an_event(30)],
    photos=[a_photo(70)],
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_context(put_empty_diary(tmp_path / "diary"), clock=FixedClock(at(100, 12))) as ctx:
        keep(ctx, DIARY)
    return tmp_path


@pytest.fixture(autouse=True)
def _bare_application() -> Iterator[None]:
    """A theme's stylesheet names icon files that go with it; the next test must not look for them."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.styleSheet():
        application.setStyleSheet("")
