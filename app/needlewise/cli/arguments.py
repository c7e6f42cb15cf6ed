"""The parser, and how folders, days, moments and numbers are read from the command line."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from needlewise.domain.moments import InvalidMoment, Moment, parse_day
from needlewise.messages import Catalogue, Message, message

WRONG_ARGUMENTS_CODE = 2


class WrongArgumentsError(Exception):
    """Arguments that are sound one by one and do not fit together."""

    def __init__(self, words: Message) -> None:
        super().__init__(words.id)
        self.words = words


class OneLineParser(ArgumentParser):
    """Says what is wrong with the arguments in one line and exits with 2. `late_epilog` makes the words below the
    help, where they cost too much to make them for every command."""

    late_epilog: Callable[[], str] | None = None

    def format_help(self) -> str:
        if self.late_epilog is not None:
            self.epilog = self.late_epilog()
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {' '.join(message.split())} (see “{self.prog} --help”)", file=sys.stderr)
        self.exit(WRONG_ARGUMENTS_CODE)


class Commands:
    """Where commands are added, with the readers of their arguments. The words come from the catalogue."""

    def __init__(self, parser: OneLineParser, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.add_diary_option(parser)
        self._added = parser.add_subparsers(metavar="COMMAND", required=True)

    def add(self, name: str, help_id: str, *, takes_diary: bool = True, epilog: str | None = None) -> OneLineParser:
        """`epilog` stands below the help, in its own lines."""
        parser = self._parser(name, help_id)
        if epilog is not None:
            parser.epilog = epilog
            parser.formatter_class = RawDescriptionHelpFormatter
        if takes_diary:
            self.add_diary_option(parser)
        return parser

    def group(self, name: str, help_id: str) -> Commands:
        """A command that has commands of its own."""
        return Commands(self._parser(name, help_id), self.catalogue)

    def add_diary_option(self, parser: ArgumentParser) -> None:
        """`--diary DIR` may stand before or after the command; the later one counts."""
        words = self.catalogue.text("cli-help-diary")
        parser.add_argument("--diary", metavar="DIR", type=self.path, default=SUPPRESS, help=words)

    def add_range_options(self, parser: ArgumentParser) -> None:
        """`--from D` and `--to D`; the command checks them with `check_range`."""
        words = self.catalogue.text
        parser.add_argument("--from", dest="first", metavar="D", type=self.day, help=words("cli-help-from"))
        parser.add_argument("--to", dest="last", metavar="D", type=self.day, help=words("cli-help-to"))

    def path(self, text: str) -> Path:
        if not text:
            raise self._refused("cli-not-a-path")
        return Path(text)

    def day(self, text: str) -> date:
        try:
            return parse_day(text)
        except InvalidMoment:
            raise self._refused("cli-not-a-day", value=text) from None

    def moment(self, text: str) -> Moment:
        try:
            return Moment.parse(text)
        except InvalidMoment:
            raise self._refused("cli-not-a-moment", value=text) from None

    def whole(self, least: int, most: int) -> Callable[[str], int]:
        def read(text: str) -> int:
            if text.isascii() and text.isdigit() and least <= int(text[:12]) <= most:
                return int(text)
            raise self._refused("cli-not-whole", value=text, least=str(least), most=str(most))

        return read

    def output(self, *endings: str) -> Callable[[str], Path]:
        """A file to write whose name has one of the endings; "" stands for none."""

        def read(text: str) -> Path:
            path = self.path(text)
            if path.suffix.lower() not in endings:
                raise self._refused("cli-wrong-ending", value=text, endings=tuple(filter(None, endings)))
            return path

        return read

    def _parser(self, name: str, help_id: str) -> OneLineParser:
        words = self.catalogue.text(help_id)
        parser: OneLineParser = self._added.add_parser(name, help=words, description=words, allow_abbrev=False)
        return parser

    def _refused(self, id_: str, **args: Any) -> ArgumentTypeError:
        return ArgumentTypeError(self.catalogue.text(id_, **args))


def check_range(first: date | None, last: date | None) -> None:
    """Raises WrongArgumentsError when the last day comes before the first."""
    if first is not None and last is not None and last < first:
        raise WrongArgumentsError(message("cli-from-after-to", first=first.isoformat(), last=last.isoformat()))
