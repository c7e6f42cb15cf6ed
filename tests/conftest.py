"""Every test runs without a display, in UTC-independent ways, and fails on any log of WARNING or above."""

import logging
import os
from collections.abc import Callable, Iterator
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from pytestqt.qtbot import QtBot

from needlewise.guidance.loader import Guidance, load_guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root


@pytest.fixture(scope="session")
def guidance() -> Guidance:
    return load_guidance()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(resource_root() / "locales")


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that expects a warning clears `caplog` after asserting it."""
    yield
    loud = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud, f"unexpected log: {loud[0].getMessage()}"


PATIENCE_MS = 120_000
"""What has not come by then will not; a machine that is busy with something else may take long over a short test."""


class PatientBot(QtBot):
    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's own gives up after five seconds."""
    return PatientBot(request)
