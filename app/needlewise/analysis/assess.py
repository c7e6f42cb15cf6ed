"""The assessment of a diary as of the end of a local day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from needlewise.analysis.carry_over import Memo
from needlewise.analysis.case import Case
from needlewise.analysis.log import History, Log
from needlewise.analysis.open_signs import NEVER_OPEN, OpenSign
from needlewise.analysis.over_use import over_use
from needlewise.analysis.readiness import readiness
from needlewise.analysis.results import Assessment, Finding
from needlewise.analysis.rules import RULES
from needlewise.analysis.rules.open_signs import effects_named
from needlewise.analysis.rules.recovery import recovery_days
from needlewise.analysis.seen import as_seen
from needlewise.analysis.shedding import COUNTS
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level
from needlewise.messages import Message, message


def assess(diary: Diary, guidance: Guidance, as_of: date) -> Assessment:
    """Uses only what was recorded up to the end of `as_of`."""
    return assess_log(History(diary, guidance).until(as_of), guidance)


def assess_every(diary: Diary, guidance: Guidance, step_days: int, last: date | None = None) -> list[Assessment]:
    """Assessments of every `step_days` days from the diary's first recorded day to `last`, or to its last
    recorded day, oldest first. Empty for a diary without records."""
    days = diary.days()
    if days is None:
        return []
    first, end = days[0], last or days[1]
    history = History(diary, guidance)
    memo: Memo = {}
    return [
        assess_log(history.until(first + timedelta(days=passed)), guidance, memo)
        for passed in range(0, (end - first).days + 1, step_days)
    ]


def assess_log(log: Log, guidance: Guidance, memo: Memo | None = None) -> Assessment:
    """`memo` holds what was worked out at other looks at the same diary."""
    case = Case(log, guidance, memo)
    found = [as_seen(case, finding) for rule in RULES.values() if (finding := rule(case)) is not None]
    findings = tuple(sorted(found, key=_most_pressing_first))
    return Assessment(
        as_of=log.as_of,
        readiness=readiness(case, findings),
        over_use=over_use(case),
        findings=findings,
        not_judged=_not_judged(case),
        open_signs=_open_signs(case, findings),
    )


def _open_signs(case: Case, findings: Sequence[Finding]) -> tuple[OpenSign, ...]:
    """The unexpected signs, and the expected effects that a finding answers with `seek_care`."""
    cared = effects_named(finding for finding in findings if finding.level is Level.SEEK_CARE)
    found = dict(case.open_signs)
    for effect_id in cared - found.keys():
        sign = None if effect_id in NEVER_OPEN else case.sign(effect_id)
        if sign is not None:
            found[effect_id] = sign
    return tuple(sorted(found.values(), key=lambda sign: sign.last_at.utc, reverse=True))


def _most_pressing_first(finding: Finding) -> tuple[int, int]:
    return -finding.level.rank, -(finding.tier.rank if finding.tier else 0)


def _not_judged(case: Case) -> tuple[Message, ...]:
    """What cannot be said for lack of data, with what is missing."""
    missing = []
    if not case.log.sessions:
        missing.append(message("not-judged-no-sessions"))
    if not case.log.checkin_days:
        missing.append(message("not-judged-no-checkins"))
    elif case.log.sessions:
        missing += _not_judged_recovery(case)
        if case.carry_overs and case.carry_overs[-1].rise_errors is None:
            missing.append(message("not-judged-settling"))
    return tuple(missing)


def _not_judged_recovery(case: Case) -> list[Message]:
    missing = []
    followed = len(recovery_days(case))
    needed = case.guidance.count("REC-05", "needs_sessions")
    if followed < needed:
        missing.append(message("not-judged-recovery-trend", followed=followed, needed=needed))
    tests = max(len(case.log.of(effect_id)) for effect_id in COUNTS)
    needed = 2 * case.guidance.count("SHED-01", "tests")
    if tests < needed:
        missing.append(message("not-judged-shedding-counts", tests=tests, needed=needed))
    return missing
