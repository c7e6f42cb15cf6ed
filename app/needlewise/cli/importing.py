"""`needlewise import FILE`: takes a document or a bundle into the diary."""

from __future__ import annotations

from argparse import Namespace

from needlewise.cli.arguments import Commands
from needlewise.cli.console import Console, open_to_write


def add(commands: Commands) -> None:
    parser = commands.add("import", "cli-help-import")
    parser.add_argument("file", metavar="FILE", type=commands.path, help=commands.catalogue.text("cli-help-file"))
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    """The file is read before the diary is opened: one that cannot be read leaves no new diary behind."""
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.documents import open_document
    from needlewise.services.importing import import_opened

    with open_document(args.file, load_guidance()) as opened, open_to_write(args, console) as ctx:
        report = import_opened(ctx, opened)
        folder = str(ctx.folder)
    console.say("cli-import-added", what=console.counted(report.added), folder=folder)
    if report.same:
        console.say("cli-import-same", what=console.counted(report.same))
    console.say("cli-import-refused-nothing")
    if report.photo_bytes_added:
        console.say("cli-import-photos", count=report.photo_bytes_added)
    if report.photos_missing:
        console.say("cli-photos-missing", count=report.photos_missing)
    return 0
