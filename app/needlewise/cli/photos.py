"""`needlewise photos add` and `needlewise photos export`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from needlewise.cli.arguments import Commands
from needlewise.cli.console import Console, diary_folder, open_to_read
from needlewise.domain.photos import PhotoView
from needlewise.errors import DiaryMissing

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext
    from needlewise.services.photos.reading import WaitingPicture

SOME_FAILED = 1
_WILD = frozenset("*?[")


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
    """A new diary is made only when there is a picture for it."""
    from needlewise.bootstrap import open_context
    from needlewise.services.photos.intake import PictureChoice, take_in
    from needlewise.services.photos.reading import Known, read_beside, read_pictures

    paths = list(_unfolded(args.files))
    with ExitStack() as stack:
        ctx = _diary_if_any(args, console, stack)
        if ctx is None:
            intake = read_beside(Known(now=console.clock.now()), paths, taken_at=args.taken_at)
        else:
            intake = read_pictures(ctx, paths, taken_at=args.taken_at)
        failed = list(intake.refused)
        for same in intake.same:
            if same.twin is None:
                console.say("cli-photos-same", file=same.file)
            else:
                console.say("cli-photos-twin", file=same.file, twin=same.twin)
        if intake.waiting:
            ctx = ctx or stack.enter_context(open_context(diary_folder(args), clock=console.clock))
            view = PhotoView(args.view)
            choices = [PictureChoice(picture=p, view=view, taken_at=p.taken_at) for p in intake.waiting]
            taken = take_in(ctx, choices)
            failed += taken.refused
            console.after_writing(ctx)
            for picture in intake.waiting:
                if picture.digest in taken.digests:
                    _say_added(console, picture)
    if intake.others:
        console.say("cli-photos-others", count=intake.others)
    for words in failed:
        console.complain(words)
    return SOME_FAILED if failed else 0


def _diary_if_any(args: Namespace, console: Console, stack: ExitStack) -> AppContext | None:
    from needlewise.bootstrap import open_context

    try:
        return stack.enter_context(open_context(diary_folder(args), create=False, clock=console.clock))
    except DiaryMissing:
        return None


def _say_added(console: Console, picture: WaitingPicture) -> None:
    console.say(f"cli-photos-added-{picture.date_source or 'none'}", file=picture.file, taken=picture.taken_at.wall)
    if picture.date_doubt is not None:
        console.say(picture.date_doubt)


def _unfolded(paths: Sequence[Path]) -> Iterator[Path]:
    """Wildcards that no shell has unfolded. A pattern that nothing matches is named as a file that is missing."""
    for path in paths:
        if path.exists() or _WILD.isdisjoint(str(path)):
            yield path
        else:
            root = Path(path.anchor)
            yield from sorted(root.glob(str(path.relative_to(root)))) or [path]


def run_export(args: Namespace, console: Console) -> int:
    from needlewise.services.photos.export import export_photos

    with open_to_read(args, console) as ctx:
        report = export_photos(ctx, args.folder, originals=args.originals)
    for words in report.failed:
        console.complain(words)
    console.say("cli-photos-exported", count=report.written, folder=str(args.folder))
    if report.missing:
        console.say("cli-photos-missing", count=report.missing)
    return SOME_FAILED if report.failed else 0
