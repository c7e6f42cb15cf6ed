"""`needlewise report OUT.pdf`: the summary for the dermatologist."""

from __future__ import annotations

from argparse import Namespace

from needlewise.cli.arguments import Commands, check_range
from needlewise.cli.console import Console, read_diary

PAPERS = ("a4", "letter")


def add(commands: Commands) -> None:
    words = commands.catalogue.text
    parser = commands.add("report", "cli-help-report")
    parser.add_argument("out", metavar="OUT.pdf", type=commands.output(".pdf"), help=words("cli-help-pdf"))
    parser.add_argument("file", metavar="FILE", type=commands.path, nargs="?", help=words("cli-help-file-or-diary"))
    commands.add_range_options(parser)
    parser.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help=words("cli-help-paper"))
    parser.add_argument("--anonymise", action="store_true", help=words("cli-help-anonymise"))
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    """As of the last day reported: `--to`, or today; a file without `--to` ends with its last recorded day, for
    nobody knows what came after it."""
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.assessing import assess_diary
    from needlewise.services.reporting import Paper, ReportOptions, write_report

    check_range(args.first, args.last)
    guidance, now = load_guidance(), console.clock.now()
    diary = read_diary(args, console)
    recorded = diary.days() if args.file else None
    as_of = min(args.last or (recorded[1] if recorded else now.day), now.day)
    assessment = assess_diary(diary, guidance, as_of)
    options = ReportOptions(first=args.first, last=args.last, paper=Paper(args.paper), anonymise=args.anonymise)
    write_report(diary, guidance, assessment, args.out, options, console.catalogue, now)
    console.say("cli-report-done", out=str(args.out), day=as_of)
    return 0
