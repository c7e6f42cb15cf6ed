"""When Today would have warned of over-use, had it been asked day by day.

Each answer uses only what was recorded until then, so a warning stands here as it would have been given, also where
later records speak otherwise. It is asked once a week, and between two answers that differ, day by day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from needlewise.analysis.carry_over import Memo
from needlewise.analysis.case import Case
from needlewise.analysis.log import History
from needlewise.analysis.over_use import over_use
from needlewise.analysis.results import Finding, OverUse, OverUseLevel
from needlewise.analysis.rules import RULES
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance

ASKED_EVERY_DAYS = 7
"""No warning is shorter: it outlasts its last reason by more."""
STRETCH_DAYS = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class PastWarning:
    """Days on which over-use was warned of, both ends included; `last` is None while it still is. `level` is the
    strongest that was given. `findings` are the reasons as they were said last, `close_sessions` counts the sessions
    of these days and of the spell before them that came closer than the spacing."""

    first: date
    last: date | None
    level: OverUseLevel
    because: tuple[str, ...]
    findings: tuple[Finding, ...]
    close_sessions: int


def past_warnings(diary: Diary, guidance: Guidance, first: date, last: date) -> list[PastWarning]:
    """Those that were given on a day from `first` to `last`, oldest first. One that was there on the first day counts
    from the first day of its spell."""
    asked = _Answers(diary, guidance, first)
    days = [first + timedelta(days=n) for n in range(0, (last - first).days, ASKED_EVERY_DAYS)] + [last]
    found: list[PastWarning] = []
    run: list[date] = []
    for day in days:
        if asked.warns(day):
            run.append(day)
        elif run:
            found.append(asked.warning(run, ends_before=day))
            run = []
    if run:
        found.append(asked.warning(run, ends_before=None))
    return found


class _Answers:
    """What would have been answered on each day, worked out when it is first asked for, from no more check-ins than
    an answer reads."""

    def __init__(self, diary: Diary, guidance: Guidance, first: date) -> None:
        self._diary = replace(diary, treatment_uses=(), photos=())
        self._guidance = guidance
        self._first = first
        limits = guidance.over_use
        self._known_days = limits.baseline.known_from_days.value + limits.carry_over.looks_back_days.value
        self._memo: Memo = {}
        self._histories: dict[int, History] = {}
        self._found: dict[date, _Answer] = {}

    def on(self, day: date) -> _Answer:
        if day not in self._found:
            self._found[day] = _Answer(Case(self._history(day).until(day), self._guidance, self._memo))
        return self._found[day]

    def _history(self, day: date) -> History:
        """Of the stretch that the day lies in, with what is known in it from before."""
        stretch = (day - self._first).days // STRETCH_DAYS
        if stretch not in self._histories:
            first = self._first + timedelta(days=stretch * STRETCH_DAYS)
            low, high = first - timedelta(days=self._known_days), first + timedelta(days=STRETCH_DAYS)
            checkins = tuple(c for c in self._diary.checkins if low <= c.at.day < high)
            self._histories[stretch] = History(replace(self._diary, checkins=checkins), self._guidance)
        return self._histories[stretch]

    def warns(self, day: date) -> bool:
        return self.on(day).over_use.level is not OverUseLevel.NONE

    def warning(self, run: Sequence[date], ends_before: date | None) -> PastWarning:
        """From days in a row on which it warned, and the next one asked about, on which it did not."""
        first, last = self._first_of(run[0]), None
        if ends_before is not None:
            last = self._turn(run[-1], ends_before) - timedelta(days=1)
        answers = [self.on(day) for day in sorted({first, *run, last or run[-1]})]
        because = _in_order(rule_id for answer in answers for rule_id in answer.over_use.because)
        spoken = {finding.rule_id: finding for answer in answers for finding in answer.findings}
        since = min(answer.over_use.since or first for answer in answers)
        return PastWarning(
            first=first,
            last=last,
            level=max((answer.over_use.level for answer in answers), key=list(OverUseLevel).index),
            because=because,
            findings=tuple(spoken[rule_id] for rule_id in because if rule_id in spoken),
            close_sessions=sum(1 for gap in answers[-1].case.short_gaps if gap.session.day >= since),
        )

    def _first_of(self, day: date) -> date:
        if day == self._first:
            return self.on(day).over_use.since or day
        return self._turn(day - timedelta(days=ASKED_EVERY_DAYS), day)

    def _turn(self, before: date, after: date) -> date:
        """The first day on which the answer is that of `after`, which differs from that of `before`."""
        answer = self.warns(after)
        days = [before + timedelta(days=n) for n in range(1, (after - before).days + 1)]
        return days[bisect_left(days, True, key=lambda day: self.warns(day) is answer)]


class _Answer:
    def __init__(self, case: Case) -> None:
        self.case = case

    @cached_property
    def over_use(self) -> OverUse:
        return over_use(self.case)

    @cached_property
    def findings(self) -> Sequence[Finding]:
        found = (RULES[rule_id](self.case) for rule_id in self.over_use.because)
        return [finding for finding in found if finding is not None]


def _in_order(rule_ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(rule_ids)))
