"""`needlewise check`: is the diary whole?"""

from __future__ import annotations

from argparse import Namespace

from needlewise.cli.arguments import Commands
from needlewise.cli.console import Console, diary_folder


def add(commands: Commands) -> None:
    commands.add("check", "cli-help-check").set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    from needlewise.services.records.checking import check_diary_folder

    folder = diary_folder(args)
    report = check_diary_folder(folder, console.clock.now())
    for problem in report.problems:
        console.say(problem)
    if report.problems:
        console.say("cli-check-found", count=len(report.problems), folder=str(folder))
        return 1
    counts = {kind: count for kind, count in report.records.items() if count}
    console.say("cli-check-whole", folder=str(folder), what=console.counted(counts), kept=report.photos_kept)
    if report.photos_missing:
        console.say("cli-photos-missing", count=report.photos_missing)
    if report.photos_unnamed:
        console.say("cli-photos-unnamed", count=report.photos_unnamed)
    return 0
