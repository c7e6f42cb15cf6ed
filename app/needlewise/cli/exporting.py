"""`needlewise export OUT`: writes the diary whole, or as tables, FHIR, a calendar or charts, by OUT's ending."""

from __future__ import annotations

from argparse import Namespace

from needlewise.cli.arguments import Commands, check_range
from needlewise.cli.console import Console, open_to_read


def add(commands: Commands) -> None:
    parser = commands.add("export", "cli-help-export")
    parser.add_argument(
        "out",
        metavar="OUT",
        type=commands.output(".json", ".zip", ".csv", ".ics", ".png", ".svg", ""),
        help=commands.catalogue.text("cli-help-out"),
    )
    commands.add_range_options(parser)
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    from needlewise.services.transfer.exporting import export_to

    check_range(args.first, args.last)
    with open_to_read(args, console) as ctx:
        report = export_to(ctx, args.out, args.first, args.last)
    console.say("cli-export-done", what=console.counted(report.records), out=str(args.out))
    if report.photos_missing:
        console.say("cli-photos-missing", count=report.photos_missing)
    return 0
