"""`needlewise report OUT.pdf`: the summary for the dermatologist."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from needlewise.cli.arguments import Commands, WrongArgumentsError, check_range
from needlewise.cli.console import Console, open_to_read, read_diary
from needlewise.messages import Catalogue, message
from needlewise.report.options import MOST_PAIRS, USUAL, Paper, ReportOptions, Section

if TYPE_CHECKING:
    from needlewise.domain.diary import Diary
    from needlewise.report.facts import PrintedPair


def add(commands: Commands) -> None:
    words = commands.catalogue.text
    papers = [paper.value for paper in Paper]
    parser = commands.add("report", "cli-help-report")
    parser.add_argument("out", metavar="OUT.pdf", type=commands.output(".pdf"), help=words("cli-help-pdf"))
    parser.add_argument("file", metavar="FILE", type=commands.path, nargs="?", help=words("cli-help-file-or-diary"))
    commands.add_range_options(parser)
    parser.add_argument("--paper", choices=papers, default=Paper.A4.value, help=words("cli-help-paper"))
    parser.add_argument("--anonymise", action="store_true", help=words("cli-help-anonymise"))
    parser.add_argument("--language", choices=commands.catalogue.languages, help=words("cli-help-language"))
    parser.add_argument(
        "--sections",
        metavar="S,S",
        type=_sections(commands.catalogue),
        default=USUAL,
        help=words("cli-help-sections", sections=", ".join(Section)),
    )
    parser.add_argument(
        "--photos", metavar="N", type=commands.whole(0, MOST_PAIRS), default=0, help=words("cli-help-pairs")
    )
    parser.add_argument("--pdf-a", action="store_true", help=words("cli-help-pdf-a"))
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    """As of the last day reported: `--to`, or today; a file without `--to` ends with its last recorded day, for
    nobody knows what came after it."""
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.assessment.assessing import assess_diary
    from needlewise.services.report.making import write_report

    check_range(args.first, args.last)
    guidance, now = load_guidance(), console.clock.now()
    diary, pairs = _read(args, console)
    recorded = diary.days() if args.file else None
    as_of: date = min(args.last or (recorded[1] if recorded else now.day), now.day)
    assessment = assess_diary(diary, guidance, as_of)
    options = ReportOptions(
        first=args.first,
        last=args.last,
        paper=Paper(args.paper),
        anonymise=args.anonymise,
        sections=args.sections,
        language=args.language,
        is_archival=args.pdf_a,
    )
    write_report(diary, guidance, assessment, args.out, options, console.catalogue, now, pairs)
    console.say("cli-report-done", out=str(args.out), day=as_of)
    if len(pairs) < args.photos:
        console.say("cli-report-pairs", count=len(pairs), wanted=args.photos)
    return 0


def _read(args: Namespace, console: Console) -> tuple[Diary, tuple[PrintedPair, ...]]:
    """The diary, and the pairs of photos that are proposed of it. A document has no pictures to print."""
    if not args.photos:
        return read_diary(args, console), ()
    if args.file is not None:
        raise WrongArgumentsError(message("cli-report-photos-of-file"))
    from needlewise.services.records.diary import load_diary
    from needlewise.services.report.photos import printed_pairs, proposed_pairs

    with open_to_read(args, console) as ctx:
        diary = load_diary(ctx)
        return diary, printed_pairs(ctx, diary, proposed_pairs(ctx, diary, args.photos))


def _sections(catalogue: Catalogue) -> Callable[[str], frozenset[Section]]:
    """Names with commas between them; none stand for a report without the parts that can be left out."""

    def read(text: str) -> frozenset[Section]:
        names = [name.strip() for name in text.split(",") if name.strip()]
        unknown = next((name for name in names if name not in frozenset(Section)), None)
        if unknown is not None:
            words = catalogue.text("cli-not-a-section", value=unknown, sections=list(Section))
            raise ArgumentTypeError(words)
        return frozenset(map(Section, names))

    return read
