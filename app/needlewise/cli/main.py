"""The command line: reads the arguments, runs one command, and turns what goes wrong into one line and a code.

Codes: 0 done, 1 it ran and found something wrong, 2 wrong arguments, 3 the input or the diary cannot be read. A
fault of the program itself is 70, with its traceback when NEEDLEWISE_DEBUG=1. A reader that closes the pipe
early ends the program quietly with 141, as the shell would have it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from needlewise.cli import assessing, checking, demo, exporting, importing, photos, reporting
from needlewise.cli.arguments import WRONG_ARGUMENTS_CODE, Commands, OneLineParser, WrongArgumentsError
from needlewise.cli.console import Console, nothing_more
from needlewise.cli.versions import VersionAction
from needlewise.clock import Clock, SystemClock
from needlewise.errors import NeedlewiseError
from needlewise.messages import Catalogue
from needlewise.paths import resource_root

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

UNREADABLE = 3
PROGRAM_FAULT = 70
INTERRUPTED = 130
PIPE_CLOSED = 141
_COMMANDS = {
    "import": importing,
    "export": exporting,
    "assess": assessing,
    "report": reporting,
    "photos": photos,
    "check": checking,
    "demo": demo,
}


def build_parser(catalogue: Catalogue, argv: Sequence[str] = ()) -> OneLineParser:
    """For every command, or for the one alone that the arguments begin with: the words of all take longer to make
    than a command's own."""
    parser = OneLineParser(
        prog="needlewise",
        description=catalogue.text("cli-help"),
        epilog=catalogue.text("cli-help-window"),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=VersionAction, help=catalogue.text("cli-help-version"))
    commands = Commands(parser, catalogue)
    chosen = [_COMMANDS[argv[0]]] if argv and argv[0] in _COMMANDS else _COMMANDS.values()
    for command in chosen:
        command.add(commands)
    return parser


def main(
    argv: Sequence[str],
    clock: Clock | None = None,
    after_writing: Callable[[AppContext], None] = nothing_more,
) -> int:
    catalogue = Catalogue(resource_root() / "locales")
    try:
        args = build_parser(catalogue, argv).parse_args(argv)
    except SystemExit as ended:
        return int(ended.code or 0)
    console = Console(catalogue, clock or SystemClock(), after_writing)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code: int = args.run(args, console)
        sys.stdout.flush()
    except WrongArgumentsError as error:
        console.complain(error.words)
        return WRONG_ARGUMENTS_CODE
    except NeedlewiseError as error:
        console.complain(error.message)
        return UNREADABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_stdout()
        return PIPE_CLOSED
    except OSError as error:
        _let_go_of_stdout()
        console.complain("cli-system-fault", reason=error.strerror or str(error))
        return UNREADABLE
    except Exception as error:
        if os.environ.get("NEEDLEWISE_DEBUG") == "1":
            raise
        console.complain("cli-program-fault", kind=type(error).__name__)
        return PROGRAM_FAULT
    return code


def _let_go_of_stdout() -> None:
    """So that the interpreter, when it ends, does not try again to write what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
