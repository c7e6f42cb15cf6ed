"""Chooses the window or the command line, and imports only what was chosen."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext


_RARELY = 100_000
"""So many objects more than were freed, in place of 700, before a command looks for garbage."""


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """`folder` is None for the default diary."""

    folder: Path | None = None
    demo: bool = False


def window_request(argv: Sequence[str]) -> WindowRequest | None:
    """What the window is asked for, None when the arguments are for the command line."""
    folder, demo = None, False
    rest = list(argv)
    while rest:
        word = rest.pop(0)
        if word == "--demo":
            demo = True
        elif word == "--diary" and rest and rest[0]:
            folder = Path(rest.pop(0))
        elif word.startswith("--diary=") and word != "--diary=":
            folder = Path(word.removeprefix("--diary="))
        else:
            return None
    return WindowRequest(folder, demo)


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 found something wrong, 2 wrong arguments, 3 input or diary cannot be read."""
    words = sys.argv[1:] if argv is None else argv
    wanted = window_request(words)
    if wanted is not None:
        from needlewise.ui.app import run

        return run(wanted.folder, wanted.demo)
    gc.set_threshold(_RARELY)  # next to nothing of what a command makes is garbage before it ends
    from needlewise.cli.main import main as run_command

    return run_command(words, after_writing=_work_out_today)


def _work_out_today(ctx: AppContext) -> None:
    """What a command has just written would make the next window wait; here all that it takes is imported already."""
    from needlewise.ui.pages.today.cache import work_out_beforehand

    work_out_beforehand(ctx)


if __name__ == "__main__":
    sys.exit(main())
