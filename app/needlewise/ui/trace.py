"""Start-up times on standard error, where NEEDLEWISE_TRACE=1."""

import os
import sys
import time
from pathlib import Path

_imported_at = time.perf_counter()


def step(name: str) -> None:
    """Says that a step is done, with milliseconds since the process started."""
    if is_on():
        sys.stderr.write(f"{_age_s() * 1000:8.0f} ms  {name}\n")
        sys.stderr.flush()


def is_on() -> bool:
    return os.environ.get("NEEDLEWISE_TRACE") == "1"


def _age_s() -> float:
    """Since the process started, to a clock tick; where the system does not tell, since this import."""
    if sys.platform == "linux":
        after_name = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
        started_s = int(after_name[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - started_s
    return time.perf_counter() - _imported_at
