"""`needlewise photos add` and `needlewise photos export`."""

from __future__ import annotations

from argparse import Namespace
from contextlib import ExitStack
from typing import TYPE_CHECKING

from needlewise.cli.arguments import Commands
from needlewise.cli.console import Console, open_to_read, open_to_write
from needlewise.domain.photos import PhotoView
from needlewise.errors import InputError

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

SOME_FAILED = 1


def add(commands: Commands) -> None:
    group = commands.group("photos", "cli-help-photos")
    words = commands.catalogue.text
    taking = group.add("add", "cli-help-photos-add")
    taking.add_argument("files", metavar="FILES", type=group.path, nargs="+", help=words("cli-help-photo-files"))
    taking.add_argument(
        "--view", metavar="V", required=True, choices=[view.value for view in PhotoView], help=words("cli-help-view")
    )
    taking.add_argument("--taken-at", metavar="T", type=group.moment, help=words("cli-help-taken-at"))
    taking.set_defaults(run=run_add)
    giving = group.add("export", "cli-help-photos-export")
    giving.add_argument("folder", metavar="DIR", type=group.path, help=words("cli-help-photos-folder"))
    giving.add_argument("--originals", action="store_true", help=words("cli-help-originals"))
    giving.set_defaults(run=run_export)


def run_add(args: Namespace, console: Console) -> int:
    """The diary is opened with the first picture that can be read: none leaves no new diary behind."""
    from needlewise.services.photos import add_photo, read_picture

    failed = 0
    with ExitStack() as stack:
        ctx: AppContext | None = None
        for path in args.files:
            try:
                picture = read_picture(path, args.taken_at)
            except InputError as error:
                console.complain(error.message)
                failed += 1
                continue
            ctx = ctx or stack.enter_context(open_to_write(args, console))
            added = add_photo(ctx, picture, PhotoView(args.view))
            if added.change is None:
                console.say("cli-photos-same", file=str(path))
            else:
                when = added.photo.taken_at.wall
                console.say(f"cli-photos-added-{picture.date_source}", file=str(path), taken=when)
    return SOME_FAILED if failed else 0


def run_export(args: Namespace, console: Console) -> int:
    from needlewise.services.photos import export_photos

    with open_to_read(args, console) as ctx:
        report = export_photos(ctx, args.folder, originals=args.originals)
    for words in report.failed:
        console.complain(words)
    console.say("cli-photos-exported", count=report.written, folder=str(args.folder))
    if report.missing:
        console.say("cli-photos-missing", count=report.missing)
    return SOME_FAILED if report.failed else 0
