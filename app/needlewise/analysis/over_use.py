"""The one place that decides over-use: spells of days on which needling came too close, too often or too soon.

Rules count days (INT); the statistics of `carry_over` say whether the skin had settled when a session came (REC-04)
and whether that takes longer than it used to (REC-05). Each reason holds for a stretch of days that begins with a
session, so that a day without records never begins a spell. Stretches nearer to each other than the hold are one
spell. Shedding never decides: no lag ties it to needling alone (evidence.md 4.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from needlewise.analysis.allowance import overloaded_days
from needlewise.analysis.carry_over import takes_longer
from needlewise.analysis.case import Case
from needlewise.analysis.results import OverUse, OverUseLevel, Spell
from needlewise.analysis.sessions import LoggedSession
from needlewise.guidance.model import Level

_LEVEL_OF = {Level.CAUTION: OverUseLevel.CAUTION, Level.STOP: OverUseLevel.STOP}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both ends included, on which one rule speaks for over-use."""

    first: date
    last: date
    rule_id: str
    level: OverUseLevel


def stretches(case: Case) -> list[Stretch]:
    """By spacing (INT-01, INT-02), allowance (INT-03), and skin that had not settled (REC-04, REC-05)."""
    found = []
    for gap in case.short_gaps:
        found.append(_from_session(case, gap.session, "INT-01"))
        if gap.is_half:
            found.append(_from_session(case, gap.session, "INT-02"))
    for unsettled in case.unsettled_sessions:
        level = OverUseLevel.STOP if unsettled.is_sure else OverUseLevel.CAUTION
        found.append(replace(_from_session(case, unsettled.session, "REC-04"), level=level))
        if takes_longer(unsettled.carry_over, case.guidance.over_use):
            found.append(_from_session(case, unsettled.session, "REC-05"))
    found += [_from_session(case, growth.session, "REC-05") for growth in case.sensitisations]
    found += [_stretch(case, first, last, "INT-03") for first, last in overloaded_days(case.day_costs)]
    return sorted(found, key=lambda s: (s.first, s.last))


def _from_session(case: Case, session: LoggedSession, rule_id: str) -> Stretch:
    """From a session until the interval after it has passed."""
    return _stretch(case, session.day, session.day + timedelta(days=case.interval_of(session) - 1), rule_id)


def _stretch(case: Case, first: date, last: date, rule_id: str) -> Stretch:
    return Stretch(first, last, rule_id, _LEVEL_OF[case.guidance.rules[rule_id].level])


def over_use(case: Case) -> OverUse:
    hold = timedelta(days=case.guidance.over_use.hold_days.value)
    groups = _spells(stretches(case), hold)
    if not groups:
        return OverUse(level=OverUseLevel.NONE, since=None, because=())
    present = groups[-1]
    last = max(s.last for s in present)
    if case.as_of > last + hold:
        return OverUse(level=OverUseLevel.NONE, since=None, because=(), earlier=tuple(map(_ended, groups)))
    return OverUse(
        level=_present_level(present, case.as_of),
        since=present[0].first,
        because=_because(s for s in present if s.last >= min(case.as_of, last)),
        earlier=tuple(map(_ended, groups[:-1])),
        clears_on=last + hold + timedelta(days=1),
    )


def _spells(found: Sequence[Stretch], hold: timedelta) -> list[list[Stretch]]:
    groups: list[list[Stretch]] = []
    end = date.min
    for stretch in found:
        if groups and stretch.first <= end + hold:
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
            end = date.min
        end = max(end, stretch.last)
    return groups


def _present_level(spell: Sequence[Stretch], as_of: date) -> OverUseLevel:
    """The strongest of the reasons that hold today; caution while only the hold keeps the spell open."""
    active = {s.level for s in spell if s.last >= as_of}
    return OverUseLevel.STOP if OverUseLevel.STOP in active else OverUseLevel.CAUTION


def _because(found: Iterable[Stretch]) -> tuple[str, ...]:
    return tuple(sorted({s.rule_id for s in found}))


def _ended(spell: Sequence[Stretch]) -> Spell:
    level = OverUseLevel.STOP if any(s.level is OverUseLevel.STOP for s in spell) else OverUseLevel.CAUTION
    return Spell(level=level, since=spell[0].first, last=max(s.last for s in spell), because=_because(spell))
