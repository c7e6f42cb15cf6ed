"""Every test runs without a display, in UTC-independent ways, and fails on any log of WARNING or above."""

import logging
import os
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

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
