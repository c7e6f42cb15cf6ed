"""`needlewise assess`: what the rules say of a diary, in words or as JSON."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING

from needlewise.cli.arguments import Commands
from needlewise.cli.console import Console, read_diary
from needlewise.messages import Message, message

if TYPE_CHECKING:
    from needlewise.analysis.results import Assessment, Finding, Readiness
    from needlewise.guidance.loader import Guidance


def add(commands: Commands) -> None:
    words = commands.catalogue.text
    parser = commands.add("assess", "cli-help-assess")
    parser.add_argument("file", metavar="FILE", type=commands.path, nargs="?", help=words("cli-help-file-or-diary"))
    parser.add_argument("--as-of", metavar="D", type=commands.day, help=words("cli-help-as-of"))
    parser.add_argument("--every", metavar="N", type=commands.whole(1, 100_000), help=words("cli-help-every"))
    parser.add_argument("--json", action="store_true", help=words("cli-help-json"))
    parser.set_defaults(run=run)


def run(args: Namespace, console: Console) -> int:
    from needlewise.guidance.loader import load_guidance
    from needlewise.services.assessment.assessing import assess_diary, assess_diary_every

    guidance = load_guidance()
    diary = read_diary(args, console)
    if args.every is not None:
        found = assess_diary_every(diary, guidance, args.every, args.as_of)
        _print_all(found, args.json, console, guidance)
        return 0
    assessment = assess_diary(diary, guidance, args.as_of or console.clock.now().day)
    if args.json:
        console.line(json.dumps(as_json(assessment, console, guidance), indent=1))
    else:
        _print(assessment, console, guidance)
    return 0


def as_json(assessment: Assessment, console: Console, guidance: Guidance) -> dict[str, object]:
    """As `resources/schema/assessment-v1.schema.json` states it."""
    readiness, over_use = assessment.readiness, assessment.over_use
    earliest = readiness.earliest_next_session
    return {
        "as_of": assessment.as_of.isoformat(),
        "readiness": {
            "state": readiness.state,
            "earliest_next_session": earliest and earliest.isoformat(),
            "because": list(readiness.because),
        },
        "over_use": {
            "level": over_use.level,
            "since": over_use.since and over_use.since.isoformat(),
            "because": list(over_use.because),
        },
        "findings": [_finding_as_json(finding, console, guidance) for finding in assessment.findings],
    }


def _finding_as_json(finding: Finding, console: Console, guidance: Guidance) -> dict[str, object]:
    tier = {} if finding.tier is None else {"tier": finding.tier}
    return {
        "rule_id": finding.rule_id,
        "level": finding.level,
        **tier,
        "title": console.catalogue.text(finding.title),
        "explanation": console.catalogue.text(finding.explanation),
        "figures": dict(finding.figures),
        "sources": [console.catalogue.text(source) for source in sources_of(finding.sources, guidance)],
    }


def sources_of(ids: Iterable[str], guidance: Guidance) -> list[Message]:
    """The sources that people may be shown, each with its id; one honest entry where none can be."""
    ids = tuple(ids)
    found = [
        message("cli-source", id=id_, line=guidance.citations[id_].line) for id_ in ids if id_ in guidance.citations
    ]
    if guidance.is_own_choice(ids):
        found.append(message("cli-source-own-choice"))
    return found or [message("cli-source-general")]


def _print_all(found: list[Assessment], as_json_array: bool, console: Console, guidance: Guidance) -> None:
    if as_json_array:
        everything = [as_json(assessment, console, guidance) for assessment in found]
        console.line(json.dumps(everything, indent=1))
        return
    if not found:
        console.say("cli-assess-nothing")
    for assessment in found:
        console.say(
            "cli-assess-row",
            day=assessment.as_of,
            verdict=_verdict(assessment.readiness),
            over_use=message(f"cli-over-use-{assessment.over_use.level}"),
            rules=", ".join(assessment.over_use.because) or "–",
        )


def _print(assessment: Assessment, console: Console, guidance: Guidance) -> None:
    readiness, over_use = assessment.readiness, assessment.over_use
    console.say("cli-assess-heading", day=assessment.as_of)
    console.line("")
    console.say(_verdict(readiness))
    for reason in readiness.reasons:
        console.line(console.catalogue.text("cli-assess-reason", words=reason.words, rule=reason.rule_id), indent=2)
    if over_use.since is None:
        console.say("cli-assess-no-over-use")
    else:
        level = message(f"cli-over-use-{over_use.level}")
        console.say("cli-assess-over-use", level=level, since=over_use.since, rules=", ".join(over_use.because))
    for finding in assessment.findings:
        console.line("")
        console.say(
            "cli-assess-finding",
            level=message(f"cli-level-{finding.level}"),
            title=finding.title,
            rule=finding.rule_id,
        )
        console.line(console.catalogue.text(finding.explanation), indent=2)
        listed = [console.catalogue.text(source) for source in sources_of(finding.sources, guidance)]
        console.line(console.catalogue.text("cli-assess-sources", sources="; ".join(listed)), indent=2)
    if assessment.not_judged:
        console.line("")
        for gap in assessment.not_judged:
            console.say(gap)
    console.line("")
    console.say("cli-assess-not-a-device")


def _verdict(readiness: Readiness) -> Message:
    if readiness.earliest_next_session is None:
        return message(f"cli-verdict-{readiness.state}-open")
    return message(f"cli-verdict-{readiness.state}", day=readiness.earliest_next_session)
