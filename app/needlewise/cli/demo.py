"""`needlewise demo DIR`: writes a made-up diary."""

from __future__ import annotations

from argparse import Namespace

from needlewise.cli.arguments import Commands
from needlewise.cli.console import Console


def add(commands: Commands) -> None:
    words = commands.catalogue.text
    parser = commands.add("demo", "cli-help-demo", takes_diary=False)
    parser.add_argument("folder", metavar="DIR", type=commands.path, help=words("cli-help-demo-folder"))
    parser.add_argument("--years", metavar="N", type=commands.whole(1, 50), default=2, help=words("cli-help-years"))
    parser.add_argument(
        "--photos", metavar="N", type=commands.whole(0, 2000), default=14, help=words("cli-help-demo-photos")
    )
    parser.add_argument("--seed", metavar="N", type=commands.whole(0, 2**31), default=1, help=words("cli-help-seed"))
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    from needlewise.bootstrap import open_context
    from needlewise.demo.writing import write_demo

    counts = write_demo(args.folder, args.years, args.photos, args.seed, clock=console.clock)
    with open_context(args.folder, clock=console.clock) as ctx:
        console.after_writing(ctx)
    console.say("cli-demo-done", what=console.counted(counts), folder=str(args.folder))
    return 0
