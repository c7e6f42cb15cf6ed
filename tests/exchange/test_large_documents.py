"""Documents of 50 MB, sound and spoiled, in a process that may use two gigabytes."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are set as Linux has them"),
]

_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2 * 2**30, 2 * 2**30))
from needlewise.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
_HEAD = (
    b'{"format": "needlewise.diary", "version": 1, "exported_at": "2026-03-01T20:15+01:00",'
    b' "sessions": [], "checkins": ['
)
_CHECKIN = (
    b'{"id": "%08d-0000-4000-8000-000000000000", "at": "2026-03-01T20:15+01:00",'
    b' "symptoms": {"redness": 1, "itch": 2, "shedding": 0}, "notes": "A day like any other, more or less."}'
)


@pytest.fixture(scope="module")
def fifty_megabytes() -> bytes:
    count = 50 * 2**20 // (len(_CHECKIN) + 5)
    return _HEAD + b",".join(_CHECKIN % number for number in range(count)) + b"]}"


def run_import(data: bytes, place: Path) -> subprocess.CompletedProcess[str]:
    file = place / "large.json"
    file.write_bytes(data)
    words = ["import", str(file), "--diary", str(place / "diary")]
    return subprocess.run(
        [sys.executable, "-c", _LIMITED, *words], capture_output=True, text=True, timeout=110, check=False
    )


def test_that_fifty_megabytes_are_taken_in(fifty_megabytes: bytes, tmp_path: Path) -> None:
    done = run_import(fifty_megabytes, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "check-ins" in done.stdout


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda data: data[:-9], "ends too early"),
        (lambda data: data.replace(b'"redness": 1', b'"redness": "1"'), "checkins[0].symptoms.redness"),
        (lambda data: data[:-3] + b', "mood": 1}]}', "].mood: Needlewise knows no such field"),
        (lambda data: data[:-3] + b', "notes": "twice"}]}', "].notes: the field “notes” is named twice"),
        (lambda data: _HEAD + b"[" * len(data), "checkins[0]"),
        (lambda data: b"[" * len(data), "not a Needlewise diary"),
        (lambda data: b'"' + b"x" * len(data) + b'"', "not a Needlewise diary"),
        (lambda data: bytes(len(data)), "not UTF-8"),
        (lambda data: b" " * len(data), "is empty"),
        (lambda data: data.replace(b"00000001-", b"00000000-", 1), "checkins[1].id: the id"),
        (lambda data: data.replace(b'"itch": 2', b'"itch": 9e9'), "more places"),
    ],
)
def test_that_fifty_megabytes_which_are_spoiled_end_in_one_line(
    fifty_megabytes: bytes, tmp_path: Path, spoil: Callable[[bytes], bytes], says: str
) -> None:
    refused = run_import(spoil(fifty_megabytes), tmp_path)
    assert refused.returncode == 3, refused.stderr
    assert refused.stderr.count("\n") == 1 and says in refused.stderr
    assert not (tmp_path / "diary").exists()
