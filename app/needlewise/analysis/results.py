"""What an assessment says, as values. Words are messages; the sources are ids of the guidance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from needlewise.analysis.open_signs import OpenSign
from needlewise.domain.zones import Zone
from needlewise.guidance.model import Level, Tier
from needlewise.messages import Message

Figure = str | int | float | bool | None | tuple[str | int | float | None, ...]
"""A number or word from the diary that a finding rests on; days as ISO text."""


class ReadinessState(StrEnum):
    READY = "ready"
    WAIT = "wait"
    STOP = "stop"
    SEEK_CARE = "seek_care"


class OverUseLevel(StrEnum):
    NONE = "none"
    CAUTION = "caution"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule that holds on the day assessed. `explanation` carries the figures of this diary."""

    rule_id: str
    level: Level
    title: Message
    explanation: Message
    sources: tuple[str, ...]
    figures: Mapping[str, Figure] = field(default_factory=dict, hash=False)
    tier: Tier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a session should wait. `until` is the first day on which this reason no longer holds, None when no
    day can be given."""

    rule_id: str
    words: Message
    until: date | None
    sources: tuple[str, ...]
    figures: Mapping[str, Figure] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """`earliest_next_session` is None when nothing in the log says when; it is the assessed day or an earlier
    one when the state is ready. `by_zone` gives spacing alone, for zones that have a session."""

    state: ReadinessState
    earliest_next_session: date | None
    reasons: tuple[Reason, ...]
    by_zone: Mapping[Zone, date] = field(default_factory=dict, hash=False)

    @property
    def because(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reason.rule_id for reason in self.reasons))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A stretch of days of over-use. `last` is None while it goes on."""

    level: OverUseLevel
    since: date
    last: date | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverUse:
    """`since` is the first day of the present spell, `clears_on` the first day without it if nothing more is
    recorded. `earlier` are the spells that ended, oldest first."""

    level: OverUseLevel
    since: date | None
    because: tuple[str, ...]
    earlier: tuple[Spell, ...] = ()
    clears_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """`not_judged` says which rules lacked data, and what is missing. `open_signs` were recorded as present and not
    yet as gone, the newest first; with them stand the expected effects that a finding answers with `seek_care`."""

    as_of: date
    readiness: Readiness
    over_use: OverUse
    findings: tuple[Finding, ...]
    not_judged: tuple[Message, ...] = ()
    open_signs: tuple[OpenSign, ...] = ()
