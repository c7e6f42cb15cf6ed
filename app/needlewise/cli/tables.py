"""`needlewise import` of another program's table: a mapping proposed, what would become of it, taking it in."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from needlewise.cli.console import Console, diary_folder, open_to_read, open_to_write
from needlewise.errors import DiaryMissing, InputError, OutputError
from needlewise.messages import Message, message

if TYPE_CHECKING:
    from needlewise.domain.diary import Diary
    from needlewise.exchange.csv_in.mapping import CsvMapping
    from needlewise.exchange.csv_in.table import CsvTable
    from needlewise.guidance.loader import Guidance
    from needlewise.services.transfer.csv_import import CsvPlan


def run_table(args: Namespace, console: Console) -> int:
    """All or nothing, unless bad rows are to be skipped: a row that cannot be read keeps the file out."""
    from needlewise.exchange.csv_in.fitting import fitting
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.transfer.csv_import import open_csv

    guidance = load_guidance()
    table = open_csv(args.file, only=args.sheet)
    mapping, present = _mapping(args, console, table, guidance)
    table, mapping = fitting(table, mapping)
    if args.suggest is not None:
        return _suggest(args, console, table, mapping, guidance)
    if args.dry_run:
        return _dry_run(args, console, table, mapping, guidance, present)
    return _take_in(args, console, table, mapping, guidance, present)


def _mapping(
    args: Namespace, console: Console, table: CsvTable, guidance: Guidance
) -> tuple[CsvMapping, Diary | None]:
    """The mapping, and the diary as it stands where the import itself does not read it."""
    from needlewise.domain.diary import Diary
    from needlewise.exchange.csv_in.days import DayOrder
    from needlewise.exchange.csv_in.suggest import suggest_mapping
    from needlewise.services.records.diary import load_diary
    from needlewise.services.transfer.csv_import import mapping_for, read_map

    said = None if args.mapping is None else read_map(args.mapping)
    present: Diary | None = None
    try:
        with open_to_read(args, console) as ctx:
            mapping = said or mapping_for(ctx, table)
            if args.dry_run:
                present = load_diary(ctx)
    except DiaryMissing:
        mapping, present = said or suggest_mapping(table, guidance), Diary()
    if args.day_order is not None:
        mapping = replace(mapping, day_order=DayOrder(args.day_order))
    return mapping, present


def _suggest(args: Namespace, console: Console, table: CsvTable, mapping: CsvMapping, guidance: Guidance) -> int:
    """Does not write over a file that is no mapping."""
    from needlewise.exchange.csv_in.mapping import write_mapping
    from needlewise.exchange.csv_in.questions import questions, with_mend
    from needlewise.exchange.files import replacing
    from needlewise.services.transfer.csv_import import read_map

    if args.suggest.exists():
        try:
            read_map(args.suggest)
        except InputError as error:
            raise OutputError(message("cli-suggest-over", file=str(args.suggest))) from error
    asked = tuple(console.catalogue.text(with_mend(question)) for question in questions(mapping, table, guidance))
    with replacing(args.suggest) as file:
        file.write(write_mapping(replace(mapping, questions=asked)))
    console.say("cli-suggest-written", file=str(args.suggest), count=len(asked))
    for question in asked:
        console.line(question, indent=2)
    return 0


def _take_in(
    args: Namespace, console: Console, table: CsvTable, mapping: CsvMapping, guidance: Guidance, present: Diary | None
) -> int:
    from needlewise.progress import Progress
    from needlewise.services.transfer.csv_import import import_csv, plan_table, refuse_bad_rows

    if present is not None:
        today = console.clock.now().day
        plan = plan_table(table, mapping, guidance, present, today, Progress())
        if not args.skip_bad_rows:
            refuse_bad_rows(plan.refused, table.file)
    with open_to_write(args, console) as ctx:
        plan = import_csv(ctx, table, mapping, whole=not args.skip_bad_rows, update=args.update).plan
        folder = str(ctx.folder)
    console.say("cli-import-added", what=console.counted(plan.added), folder=folder)
    _say_plan(console, table, mapping, plan, update=args.update)
    return 0


def _dry_run(
    args: Namespace, console: Console, table: CsvTable, mapping: CsvMapping, guidance: Guidance, present: Diary | None
) -> int:
    """Says all it can, and then ends as the import would."""
    from needlewise.domain.diary import Diary
    from needlewise.exchange.csv_in.stated import described
    from needlewise.progress import Progress
    from needlewise.services.transfer.csv_import import plan_table, refuse_bad_rows

    rows = len(table.lines) + len(table.crooked)
    program: Message | str = message("cli-dry-program", program=table.program) if table.program else ""
    console.say("cli-dry-file", file=table.file, rows=rows, program=program)
    for line in described(table, mapping, guidance):
        console.line(console.catalogue.text(line), indent=2)
    today = console.clock.now().day
    plan = plan_table(table, mapping, guidance, present or Diary(), today, Progress(), update=args.update)
    console.say("cli-dry-added", what=console.counted(plan.added), folder=str(diary_folder(args)))
    _say_plan(console, table, mapping, plan, update=args.update)
    console.say("cli-dry-nothing-written")
    if not args.skip_bad_rows:
        refuse_bad_rows(plan.refused, table.file)
    return 0


def _say_plan(console: Console, table: CsvTable, mapping: CsvMapping, plan: CsvPlan, *, update: bool) -> None:
    from needlewise.services.transfer.csv_import import NAMED_PROBLEMS, unread_columns

    changed = len(plan.differing) if update else 0
    completed = len(plan.replaced) - changed
    if plan.same:
        console.say("cli-import-same", what=console.counted(plan.same))
    if completed:
        console.say("cli-import-completed", count=completed)
    for line in table.said:
        console.say(line)
    for problems, id_ in (
        (plan.refused, "cli-import-skipped"),
        (plan.differing, "cli-import-updated" if update else "cli-import-kept"),
    ):
        if problems:
            console.say(id_, count=len(problems))
            for problem in problems[:NAMED_PROBLEMS]:
                console.line(console.catalogue.text("csv-bad-row", place=problem.place(), problem=problem.message), 2)
    mapped = plan.mapped
    counts = {"cli-import-left-out": mapped.empty + mapped.unnamed, "cli-import-totals": mapped.totals}
    for id_, count in counts.items():
        if count:
            console.say(id_, count=count)
    for course in plan.add.treatments:
        console.say("cli-import-course", name=course.name or course.kind, day=course.started_on)
    unread = unread_columns(table, mapping)
    if unread:
        console.say("cli-import-unread", columns=unread, count=len(unread))
    if not plan.refused and not plan.differing:
        console.say("cli-import-refused-nothing")
