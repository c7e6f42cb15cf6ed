"""`needlewise import FILE`: takes a document, a bundle or another program's table into the diary."""

from __future__ import annotations

from argparse import Namespace

from needlewise.cli.arguments import Commands, WrongArgumentsError
from needlewise.cli.console import Console, open_to_write
from needlewise.messages import message

_FOR_TABLES = ("mapping", "suggest", "sheet", "day_order", "skip_bad_rows", "update")


def add(commands: Commands) -> None:
    words = commands.catalogue.text
    parser = commands.add("import", "cli-help-import")
    parser.add_argument("file", metavar="FILE", type=commands.path, help=words("cli-help-file-in"))
    parser.add_argument("--dry-run", action="store_true", help=words("cli-help-dry-run"))
    parser.add_argument("--map", dest="mapping", metavar="MAP", type=commands.path, help=words("cli-help-map"))
    parser.add_argument("--suggest", metavar="MAP.json", type=commands.path, help=words("cli-help-suggest"))
    parser.add_argument("--sheet", metavar="NAME", default="", help=words("cli-help-sheet"))
    order = parser.add_mutually_exclusive_group()
    for name in ("day-first", "month-first"):
        order.add_argument(
            f"--{name}", dest="day_order", action="store_const", const=name, help=words(f"cli-help-{name}")
        )
    parser.add_argument("--skip-bad-rows", action="store_true", help=words("cli-help-skip-bad-rows"))
    parser.add_argument("--update", action="store_true", help=words("cli-help-update"))
    parser.late_epilog = lambda: words("cli-help-import-choices", **_choices())
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    """The file is read before the diary is opened: one that cannot be read leaves no new diary behind."""
    from needlewise.cli.tables import run_table
    from needlewise.services.transfer.csv_import import is_csv

    if is_csv(args.file):
        return run_table(args, console)
    if any(getattr(args, name) for name in _FOR_TABLES):
        raise WrongArgumentsError(message("cli-map-without-csv"))
    return _preview(args, console) if args.dry_run else _import(args, console)


def _import(args: Namespace, console: Console) -> int:
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.transfer.documents import open_document
    from needlewise.services.transfer.importing import import_opened

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


def _preview(args: Namespace, console: Console) -> int:
    """Raises InputError and DocumentError, as the import would."""
    from needlewise.cli.console import diary_folder, open_to_read
    from needlewise.domain.diary import Diary
    from needlewise.errors import DiaryMissing
    from needlewise.exchange.plan import plan_import
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.records.diary import load_diary
    from needlewise.services.transfer.documents import open_document
    from needlewise.services.transfer.importing import refuse_conflicts

    with open_document(args.file, load_guidance()) as opened:
        try:
            with open_to_read(args, console) as ctx:
                present = load_diary(ctx)
        except DiaryMissing:
            present = Diary()
        plan = plan_import(present, opened.document.diary)
        refuse_conflicts(plan, opened.name)
    console.say("cli-dry-added", what=console.counted(plan.added), folder=str(diary_folder(args)))
    if plan.same:
        console.say("cli-import-same", what=console.counted(plan.same))
    console.say("cli-dry-nothing-written")
    return 0


def _choices() -> dict[str, tuple[str, ...]]:
    from needlewise.exchange.csv_in.roles import Role
    from needlewise.exchange.csv_in.scales import SourceScale
    from needlewise.guidance.loader import load_guidance

    return {"roles": tuple(Role), "effects": tuple(load_guidance().effects), "scales": tuple(SourceScale)}
