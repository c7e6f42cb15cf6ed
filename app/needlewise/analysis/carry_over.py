"""Had the skin settled when a session came? An answer for every session, from this person's own log.

Rules can count days; they cannot see who keeps to the table and heals more slowly than it assumes. Here what was
recorded late after the last few sessions is held against what the person usually records so late, over all effects
together, and the answer is by how many standard errors it lies above. While the diary records something else that
moves symptoms, the rise must also fade from session to session, as a reaction to needling does.

Each completed recovery is judged from what was recorded until it was over, so later records never change it.
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from needlewise.analysis.baseline import Elevation, baseline_of, elevation_over, halves_of, pooled_errors
from needlewise.analysis.confounders import confounded_stretches
from needlewise.analysis.log import Log
from needlewise.analysis.residual import Comparison, ResidualReadings
from needlewise.analysis.sessions import LoggedSession
from needlewise.guidance.loader import Guidance
from needlewise.guidance.over_use import OverUseThresholds

OFTEN_CHRONIC = frozenset({"itch", "flaking", "dryness", "tightness", "burning"})
"""Effects that come and go on many scalps without needling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOver:
    """One session. `rise_errors` is by how many standard errors late readings up to it, and after it so far, lie
    above what is usual, None while there is too little to say; `fall_errors` the same for how much of that fades
    between sessions. `effect_id` is the clearest effect, `excess` how far it was above in meaningful changes.
    `compared` counts the earlier settled recoveries it was held against. `is_confounded` says that the diary records
    something else that can move symptoms in those weeks."""

    index: int
    session: LoggedSession
    rise_errors: float | None
    fall_errors: float = 0.0
    effect_id: str | None = None
    excess: float = 0.0
    compared: int = 0
    is_confounded: bool = False


Memo = MutableMapping[tuple[int, str, str], CarryOver]
"""Judgements of completed recoveries by index and id of the session and id of the next, to be shared between looks at
one diary."""


def carry_overs(log: Log, guidance: Guidance, memo: Memo) -> list[CarryOver]:
    """Every session of the look-back but the diary's first, oldest first."""
    if len(log.sessions) < 2:
        return []
    looks_back = guidance.over_use.carry_over.looks_back_days.value
    recent = (i for i, s in enumerate(log.sessions) if log.days_ago(s.day) <= looks_back)
    bench = _Bench(log, guidance)
    found: list[CarryOver] = []
    for index in range(max(1, next(recent, len(log.sessions) - 1)), len(log.sessions)):
        carry_over = bench.judge(index) if index + 1 == len(log.sessions) else _recalled(bench, log, index, memo)
        bench.note(carry_over)
        found.append(carry_over)
    return found


def _recalled(bench: _Bench, log: Log, index: int, memo: Memo) -> CarryOver:
    key = (index, log.sessions[index].session.id, log.sessions[index + 1].session.id)
    if key not in memo:
        memo[key] = bench.judge(index)
    return memo[key]


@dataclass(frozen=True, slots=True)
class UnsettledSession:
    """A session that belongs to a spell. `is_sure` says that the log was clear for it and the one before."""

    carry_over: CarryOver
    is_sure: bool

    @property
    def session(self) -> LoggedSession:
        return self.carry_over.session


def unsettled_sessions(carry_overs: Sequence[CarryOver], limits: OverUseThresholds) -> list[UnsettledSession]:
    """Those at which the rise was as clear as a warning asks for, and those after them until it was no longer clear
    enough to keep one."""
    found: list[UnsettledSession] = []
    in_spell = was_sure = False
    for carry_over in carry_overs:
        rise = carry_over.rise_errors or 0.0
        in_spell = rise >= limits.keep_errors.value if in_spell else _begins(carry_over, limits)
        is_sure = in_spell and rise >= limits.stop_errors.value
        if in_spell:
            found.append(UnsettledSession(carry_over, is_sure and was_sure))
        was_sure = is_sure
    return found


def _begins(carry_over: CarryOver, limits: OverUseThresholds) -> bool:
    """A rise that fades between sessions needs less of it, for that is how a reaction to needling looks; but never
    less than keeps a spell."""
    rise = carry_over.rise_errors
    if rise is None or rise < limits.keep_errors.value:
        return False
    within = limits.carry_over.fall_within_errors.value
    fall = max(-within, min(carry_over.fall_errors, within))
    is_clear = rise + limits.fall_counts.value * fall >= limits.warn_errors.value
    return is_clear and (
        not carry_over.is_confounded or carry_over.fall_errors >= limits.confounded_fall_errors.value
    )


def takes_longer(unsettled: CarryOver, limits: OverUseThresholds) -> bool:
    """Whether the rise was held against enough of the person's own settled recoveries."""
    return unsettled.compared >= limits.carry_over.longer_needs_sessions.value


class _Bench:
    """A log's late readings, and which recoveries were found not to settle so far: these do not say what is usual."""

    def __init__(self, log: Log, guidance: Guidance) -> None:
        self._log = log
        self._limits = guidance.over_use
        self._readings = ResidualReadings(log, guidance)
        self._moved = list(confounded_stretches(log, guidance))
        self._unsettled: set[int] = set()

    def note(self, carry_over: CarryOver) -> None:
        if (carry_over.rise_errors or 0.0) >= self._limits.keep_errors.value:
            self._unsettled.update((carry_over.index - 1, carry_over.index))

    def judge(self, index: int) -> CarryOver:
        session = self._log.sessions[index]
        compared = self._readings.comparisons(index, self._unsettled)
        if not compared:
            return CarryOver(index=index, session=session, rise_errors=None)
        found = {effect_id: self._elevation(effect_id, comparison) for effect_id, comparison in compared.items()}
        each, limits = found.values(), self._limits.baseline
        clearest = max(found, key=lambda effect_id: found[effect_id].steps / found[effect_id].variance ** 0.5)
        return CarryOver(
            index=index,
            session=session,
            rise_errors=pooled_errors((e.steps for e in each), (e.variance for e in each), limits),
            fall_errors=pooled_errors((e.fall for e in each), (e.fall_variance for e in each), limits),
            effect_id=clearest,
            excess=found[clearest].steps,
            compared=len(set().union(*(comparison.recoveries for comparison in compared.values()))),
            is_confounded=self._is_confounded(index),
        )

    def _elevation(self, effect_id: str, comparison: Comparison) -> Elevation:
        """The first guess of what is usual is an ordinary calm, and what was recorded under other conditions."""
        limits = self._limits.baseline
        worth, wander = limits.calm_worth.value, self._limits.wander_steps.value
        if effect_id in OFTEN_CHRONIC:
            worth, wander = limits.calm_often_chronic_worth.value, self._limits.wander_often_chronic_steps.value
        other = [reading.level for reading in comparison.other]
        other_worth = min(len(other), limits.other_conditions_worth.value)
        guess = limits.calm_steps.value * worth + (fmean(other) * other_worth if other else 0.0)
        first_guess = guess / (worth + other_worth)
        half_days = comparison.half_days
        baseline = baseline_of(halves_of(comparison.like, half_days), first_guess, worth + other_worth, limits)
        return elevation_over(baseline, halves_of(comparison.now, half_days), wander, limits)

    def _is_confounded(self, index: int) -> bool:
        sessions = self._log.sessions
        first = sessions[self._readings.first_of(index)].day
        end = sessions[index + 1].day if index + 1 < len(sessions) else self._log.as_of
        return any(begun <= end and last >= first for begun, last in self._moved)
