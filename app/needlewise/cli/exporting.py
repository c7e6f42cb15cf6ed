"""`needlewise export OUT`: writes the diary whole, or in a form for other programs, by OUT's ending."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from needlewise.cli.arguments import Commands, WrongArgumentsError, check_range
from needlewise.cli.console import Console, open_to_read
from needlewise.messages import Catalogue, message
from needlewise.services.transfer.formats import registry
from needlewise.services.transfer.formats.registry import FormatEntry, endings, format_of


def add(commands: Commands) -> None:
    words = commands.catalogue.text
    parser = commands.add("export", "cli-help-export", epilog=_listed(commands.catalogue))
    parser.add_argument("out", metavar="OUT", type=commands.output(*endings()), help=words("cli-help-out"))
    commands.add_range_options(parser)
    for row in registry.FORMATS:
        for option in row.options:
            about = words(f"format-option-{option}")
            parser.add_argument(f"--{option}", action="append_const", dest="options", const=option, help=about)
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    from needlewise.services.transfer.exporting import export_to

    check_range(args.first, args.last)
    options = _options(args.out, frozenset(getattr(args, "options", None) or ()))
    with open_to_read(args, console) as ctx:
        report = export_to(ctx, args.out, args.first, args.last, options=options)
    console.say("cli-export-done", what=console.counted(report.records), out=str(args.out))
    if report.photos_missing:
        console.say("cli-photos-missing", count=report.photos_missing)
    return 0


def _options(out: Path, options: frozenset[str]) -> frozenset[str]:
    """Raises WrongArgumentsError for one that the format does not take."""
    found = format_of(out)
    foreign = options - frozenset(found[0].options if found else ())
    if foreign:
        raise WrongArgumentsError(message("cli-not-an-option-of", option=f"--{min(foreign)}", file=str(out)))
    return options


def _listed(catalogue: Catalogue) -> str:
    """Each format in a line, with its endings."""
    return "\n".join([catalogue.text("cli-help-formats"), *(_line(row, catalogue) for row in registry.FORMATS)])


def _line(row: FormatEntry, catalogue: Catalogue) -> str:
    named = ", ".join(ending or catalogue.text("cli-no-ending") for ending in row.endings)
    return f"  {named:<24}{catalogue.text(row.about)}"
