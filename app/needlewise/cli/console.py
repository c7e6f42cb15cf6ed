"""What commands share: words on standard output, and the diary they were told to use."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from needlewise.clock import Clock
from needlewise.messages import Catalogue, Message, message

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.domain.diary import Diary

_STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Characters that steer a terminal; a file's name or a note may hold them."""


def nothing_more(_: AppContext) -> None:
    """For a command line without a window beside it."""


@dataclass(frozen=True, slots=True)
class Console:
    """`after_writing` is called with a diary that a command has written to, while it is still open."""

    catalogue: Catalogue
    clock: Clock
    after_writing: Callable[[AppContext], None] = nothing_more

    def say(self, item: Message | str, /, **args: Any) -> None:
        """One paragraph on standard output."""
        self.line(self.catalogue.text(item, **args))

    def line(self, text: str, indent: int = 0) -> None:
        print(" " * indent + _printable(text))

    def complain(self, item: Message | str, /, **args: Any) -> None:
        """One line on standard error."""
        sentence = " ".join(self.catalogue.text(item, **args).split())
        print(f"needlewise: {_printable(sentence)}", file=sys.stderr)

    def counted(self, counts: Mapping[str, int]) -> Message:
        """ "25 sessions and 70 check-ins", in the order given; "nothing" for none."""
        parts = [message(f"cli-count-{kind}", count=count) for kind, count in counts.items()]
        return message("cli-counted", parts=parts) if parts else message("cli-nothing")


def diary_folder(args: Namespace) -> Path:
    """The folder that `--diary` names, or the default one."""
    from needlewise.paths import default_diary_dir

    chosen: Path | None = getattr(args, "diary", None)
    return chosen or default_diary_dir()


def open_to_read(args: Namespace, console: Console) -> AbstractContextManager[AppContext]:
    """Takes no lock and makes nothing. Raises DiaryError, DiaryMissing where there is no diary."""
    from needlewise.bootstrap import open_context

    return open_context(diary_folder(args), read_only=True, clock=console.clock)


@contextmanager
def open_to_write(args: Namespace, console: Console) -> Iterator[AppContext]:
    """Makes the diary where there is none. Raises DiaryError."""
    from needlewise.bootstrap import open_context

    with open_context(diary_folder(args), clock=console.clock) as ctx:
        yield ctx
        console.after_writing(ctx)


def read_diary(args: Namespace, console: Console) -> Diary:
    """The diary of FILE where one was named, else the one that `--diary` chooses."""
    from needlewise.services.records.diary import load_diary
    from needlewise.services.transfer.documents import read_any

    if args.file is not None:
        return read_any(args.file)
    with open_to_read(args, console) as ctx:
        return load_diary(ctx)


def _printable(text: str) -> str:
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)
