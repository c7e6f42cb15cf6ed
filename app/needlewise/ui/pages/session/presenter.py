"""The draft that the session form starts from, and the objection to a session that comes too soon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from needlewise.analysis.results import Finding, ReadinessState
from needlewise.domain.devices import Device
from needlewise.domain.sessions import Disinfection, NeedlingSession
from needlewise.messages import Message
from needlewise.services.assessment.today import SessionOutlook
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.bootstrap import AppContext

_NOT_YET_SAID = frozenset({"finding-HYG-01-not-recorded"})
"""Findings about what the form still waits for: a tick that is not set yet does not speak against needling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """`devices` are those in use, and the session's own where it was retired since. `soaks` are those of last time,
    for a new session."""

    session: NeedlingSession
    is_new: bool
    soaks: Disinfection | None = None
    devices: tuple[Device, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What speaks against a session, by rule. `tone` is a level token."""

    tone: str
    title: str
    lines: tuple[str, ...]
    rule_ids: tuple[str, ...]


def session_facts(ctx: AppContext, session_id: str | None) -> SessionFacts:
    """A draft from the last time, or the session to edit; a draft too when that one is gone."""
    from needlewise.services.records.diary import load_diary
    from needlewise.services.records.sessions import SessionDraft, draft_from_last

    diary = load_diary(ctx)
    kept = next((s for s in diary.sessions if s.id == session_id), None)
    draft = SessionDraft(kept) if kept is not None else draft_from_last(ctx)
    session = draft.session
    return SessionFacts(
        session=session,
        is_new=kept is None,
        soaks=draft.soaks,
        devices=tuple(d for d in diary.devices if d.retired_on is None or d.id == session.device_id),
    )


def present_objection(outlook: SessionOutlook, words: Words) -> Objection | None:
    """None when nothing in the log speaks against it."""
    readiness = outlook.readiness
    is_ready = readiness.state is ReadinessState.READY
    brings = [found for found in outlook.brings if not _is_not_yet_said(found)]
    if is_ready and not brings:
        return None
    reasons = () if is_ready else readiness.reasons
    new = [f for f in brings if f.rule_id not in readiness.because]
    tone = {ReadinessState.READY: "wait", ReadinessState.SEEK_CARE: "care"}.get(
        readiness.state, readiness.state.value
    )
    return Objection(
        tone=tone,
        title=_title(outlook, words),
        lines=_once([words(r.words) for r in reasons] + [words(f.explanation) for f in new]),
        rule_ids=_once([r.rule_id for r in reasons] + [f.rule_id for f in new]),
    )


def _is_not_yet_said(found: Finding) -> bool:
    sentence = found.explanation.args.get("figures")
    return isinstance(sentence, Message) and sentence.id in _NOT_YET_SAID


def _title(outlook: SessionOutlook, words: Words) -> str:
    readiness = outlook.readiness
    until = readiness.earliest_next_session
    if readiness.state is ReadinessState.SEEK_CARE:
        return words("session-objection-care")
    if readiness.state is ReadinessState.READY or until is None or until <= outlook.day:
        return words("session-objection")
    return words("session-objection-until", day=words.short_date(until))


def _once(items: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
