"""Past warnings in words: when, how grave, why, and what the diary has after them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from needlewise.analysis.follow_up import FollowUp
from needlewise.analysis.looking_back import PastWarning
from needlewise.analysis.results import Figure, Finding
from needlewise.analysis.rules.patterns import how_it_settled
from needlewise.messages import Message, message
from needlewise.services.assessment.looking_back import LookBack

_SAME_WORDS = {"INT-02": "INT-01", "REC-05": "REC-04"}
"""Rules whose reason is told in the words of another one, and once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEntry:
    """`level` is a token. `lines` say why the warning came, and what came after."""

    level: str
    heading: Message
    lines: tuple[Message, ...]


def present_look_back(found: Sequence[LookBack], as_of: date) -> tuple[PastEntry, ...]:
    """The newest first, each under the number that the chart has for it."""
    numbered = enumerate(found, start=1)
    return tuple(reversed([_entry(number, back.warning, back.after, as_of) for number, back in numbered]))


def _entry(number: int, warning: PastWarning, after: FollowUp, as_of: date) -> PastEntry:
    last = warning.last or as_of
    shown = {"number": number, "first": warning.first, "days": (last - warning.first).days + 1}
    level = message(f"trends-past-{warning.level}")
    if warning.last is None:
        heading = message("trends-past-present", **shown, level=level)
    else:
        heading = message("trends-past-over", **shown, last=warning.last, level=level)
    return PastEntry(
        level={"stop": "stop"}.get(warning.level.value, "wait"),
        heading=heading,
        lines=(_why(warning), *_what_came_after(after)),
    )


def _why(warning: PastWarning) -> Message:
    told: dict[str, Finding] = {}
    for finding in warning.findings:
        told.setdefault(_SAME_WORDS.get(finding.rule_id, finding.rule_id), finding)
    reasons = [_reason(rule_id, finding, warning) for rule_id, finding in told.items()]
    if not reasons:
        return message("trends-past-why-unsaid")
    joined = reduce(lambda first, second: message("trends-past-why-and", first=first, second=second), reasons)
    return message("trends-past-why", reasons=joined)


def _reason(rule_id: str, finding: Finding, warning: PastWarning) -> Message:
    figures = finding.figures
    match rule_id:
        case "INT-01":
            shown = {"gap": figures["gap_days"], "minimum": figures["min_interval_days"]}
            return message("trends-past-spacing", count=warning.close_sessions, **shown)
        case "INT-03" if figures["allowance_used_pct"] is not None:
            return message("trends-past-allowance", share=figures["allowance_used_pct"])
        case "REC-04" if "sessions" in figures:
            return _settling(figures)
    return finding.title


def _settling(figures: Mapping[str, Figure]) -> Message:
    days = figures["settle_days"]
    shown = {"sessions": figures["sessions"], "effect": message(f"effect-{figures['effect']}")}
    if not isinstance(days, tuple) or not days:
        return message("trends-past-settling-bare", **shown)
    return message("trends-past-settling", **shown, how=how_it_settled(days))


def _what_came_after(after: FollowUp) -> Iterator[Message]:
    if after.rest_days is not None:
        how = "goes-on" if after.rest_goes_on else "over"
        yield message(f"trends-past-rest-{how}", sessions=after.sessions, days=after.rest_days)
    yield from _how_the_skin_went(after)


def _how_the_skin_went(after: FollowUp) -> Iterator[Message]:
    if after.effect_id is None:
        yield message("trends-past-unrecorded")
        return
    effect = message(f"effect-{after.effect_id}")
    if after.calm_days is None:
        yield message(
            "trends-past-never-calm" if not after.rest_goes_on else "trends-past-not-calm-yet", effect=effect
        )
    else:
        yield message("trends-past-calm", effect=effect, days=after.calm_days)
    if after.levels is not None:
        yield message("trends-past-levels", effect=effect, warned=after.levels.warned, after=after.levels.after)
