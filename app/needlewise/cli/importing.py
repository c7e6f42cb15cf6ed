"""`needlewise import FILE`: takes a document, a bundle or another tracker's CSV file into the diary."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping

from needlewise.cli.arguments import Commands, WrongArgumentsError
from needlewise.cli.console import Console, open_to_read, open_to_write
from needlewise.errors import DiaryMissing
from needlewise.messages import message


def add(commands: Commands) -> None:
    words = commands.catalogue.text
    parser = commands.add("import", "cli-help-import")
    parser.add_argument("file", metavar="FILE", type=commands.path, help=words("cli-help-file-in"))
    parser.add_argument("--map", dest="mapping", metavar="MAP", type=commands.path, help=words("cli-help-map"))
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    """The file is read before the diary is opened: one that cannot be read leaves no new diary behind."""
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.transfer.csv_import import is_csv
    from needlewise.services.transfer.documents import open_document
    from needlewise.services.transfer.importing import import_opened

    if is_csv(args.file):
        return _run_csv(args, console)
    if args.mapping is not None:
        raise WrongArgumentsError(message("cli-map-without-csv"))
    with open_document(args.file, load_guidance()) as opened, open_to_write(args, console) as ctx:
        report = import_opened(ctx, opened)
        folder = str(ctx.folder)
    _say_what_came(console, folder, report.added, report.same)
    if report.photo_bytes_added:
        console.say("cli-import-photos", count=report.photo_bytes_added)
    if report.photos_missing:
        console.say("cli-photos-missing", count=report.photos_missing)
    return 0


def _run_csv(args: Namespace, console: Console) -> int:
    """All or nothing, as for a document: a row that cannot be read keeps the file out."""
    from needlewise.exchange.csv_in.suggest import suggest_mapping
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.transfer.csv_import import check_whole, import_csv, mapping_for, open_csv, read_map

    table = open_csv(args.file)
    mapping = None if args.mapping is None else read_map(args.mapping)
    try:
        with open_to_read(args, console) as ctx:
            mapping = mapping or mapping_for(ctx, table)
    except DiaryMissing:
        mapping = mapping or suggest_mapping(table, load_guidance())
        check_whole(table, mapping, load_guidance(), console.clock.now().day)
    with open_to_write(args, console) as ctx:
        plan = import_csv(ctx, table, mapping, whole=True).plan
        folder = str(ctx.folder)
    _say_what_came(console, folder, plan.added, plan.same)
    left_out = plan.mapped.empty + plan.mapped.unnamed + plan.mapped.repeated
    if left_out:
        console.say("cli-import-left-out", count=left_out)
    return 0


def _say_what_came(console: Console, folder: str, added: Mapping[str, int], same: Mapping[str, int]) -> None:
    console.say("cli-import-added", what=console.counted(added), folder=folder)
    if same:
        console.say("cli-import-same", what=console.counted(same))
    console.say("cli-import-refused-nothing")
