"""Had the skin settled when a session came? A chance for every session, from this person's own log.

Rules can count days; they cannot see who keeps to the table and heals more slowly than it assumes. Here the
symptoms of the last few recoveries are explained in two ways at once, by reactions that fade after sessions at
some pace, and by something else that wanders over weeks, and the chance is how much of what explains them well
leaves a reaction over when the last two sessions came. A level that has moved up but does not begin with
sessions and fade after them is not counted against needling.

Each completed recovery is judged from what was recorded until it was over, so later records never change it.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from needlewise.analysis.decay import (
    PACES_DAYS,
    Fits,
    Floats,
    Known,
    Series,
    chance_above,
    fit_all,
    left_at,
    left_before,
)
from needlewise.analysis.log import Log, LoggedSession, Reading
from needlewise.analysis.other_causes import moving_stretches
from needlewise.analysis.recovery import meaningful_change, settling_effects
from needlewise.analysis.shift import WORTH_OF_A_READING
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import LengthGroup, OverUseThresholds

LOOKS_BACK_DAYS = 400
"""Sessions older than this are not judged again: a year and a month, so that a year's picture is whole."""
KNOWN_FROM_DAYS = 365
"""How far back calm is read from."""
USUAL_CALM = 0.2
USUAL_VARIANCE, USUAL_VARIANCE_WEIGHT, LEAST_VARIANCE = 0.2, 8, 0.1
"""What is taken for calm and for the variance of single days, in meaningful changes, before the log says otherwise. A
person who only ever wrote zero may write one tomorrow."""
OFTEN_CHRONIC = frozenset({"itch", "flaking", "dryness", "tightness", "burning"})
UNSURE, UNSURE_OFTEN_CHRONIC = 0.4, 0.8
"""How unsure calm is while nothing was recorded away from sessions. Scalps itch and flake for many reasons; few are
red or sore for no reason."""
LEAST_READINGS, LEAST_LOGGED, LATE_DAYS = 4, 1 / 3, 2.0
"""Readings of an effect, the share of days with a check-in, and how many days after a session a reading is to be for
it to say anything about how long the reaction lasts."""
LEAST_QUICK_DAYS = 0.5
SLOW_IS_RARE = 0.5
"""Before looking at the figures, a pace four times as slow is held half as likely."""
LONGER_NEEDS_SESSIONS, LONGER_TIMES, SETTLED_CHANCE = 6, 1.5, 0.1
"""How many earlier sessions that the skin had settled for a slower pace is held against, and how much slower."""
SHARED_EVIDENCE, SHARED_ERROR = 0.7, 0.3
"""Effects of one skin, rated by one person on one day, are not independent witnesses: how much of the evidence of
each counts, and how far their errors go together. These, like all numbers here, are our own choices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One session. `chance` is that the skin had not settled when it and the one before came, None while there is
    too little to say. `effect_id` is the effect that was furthest above calm then, by `excess` meaningful changes,
    and `pace_days` how long what is left by a session takes to fade to about a third. `is_moved` says that the
    diary records something else that can move symptoms in those weeks."""

    index: int
    session: LoggedSession
    chance: float | None
    effect_id: str | None = None
    excess: float = 0.0
    pace_days: float = 0.0
    is_moved: bool = False


Memo = MutableMapping[tuple[int, str, str], Judgement]
"""Judgements of completed recoveries by index and id of the session and id of the next, to be shared between looks at
one diary."""


def judge_sessions(log: Log, guidance: Guidance, memo: Memo) -> list[Judgement]:
    """Every session of the look-back but the diary's first, oldest first."""
    if len(log.sessions) < 2:
        return []
    recent = (i for i, s in enumerate(log.sessions) if log.days_ago(s.day) <= LOOKS_BACK_DAYS)
    bench = _Bench(log, guidance)
    found: list[Judgement] = []
    for index in range(max(1, next(recent, len(log.sessions) - 1)), len(log.sessions)):
        judgement = bench.judge(index) if index + 1 == len(log.sessions) else _recalled(bench, log, index, memo)
        bench.note(judgement)
        found.append(judgement)
    return found


def _recalled(bench: _Bench, log: Log, index: int, memo: Memo) -> Judgement:
    key = (index, log.sessions[index].session.id, log.sessions[index + 1].session.id)
    if key not in memo:
        memo[key] = bench.judge(index)
    return memo[key]


@dataclass(frozen=True, slots=True)
class UnsettledSession:
    """A session that belongs to a spell. `is_sure` says that the log was clear for it and the one before."""

    judgement: Judgement
    is_sure: bool

    @property
    def session(self) -> LoggedSession:
        return self.judgement.session


def unsettled_sessions(judgements: Sequence[Judgement], limits: OverUseThresholds) -> list[UnsettledSession]:
    """Those at which the chance reached the level of a warning, and those after them until it fell below the
    level that keeps one."""
    found: list[UnsettledSession] = []
    in_spell = was_sure = False
    for judgement in judgements:
        chance = judgement.chance or 0.0
        begins = limits.moved_warn_chance if judgement.is_moved else limits.warn_chance
        in_spell = chance >= (limits.keep_chance if in_spell else begins).value
        is_sure = in_spell and chance >= limits.stop_chance.value
        if in_spell:
            found.append(UnsettledSession(judgement, is_sure and was_sure))
        was_sure = is_sure
    return found


def takes_longer(judgements: Sequence[Judgement], unsettled: Judgement) -> bool:
    """Whether reactions fade clearly more slowly at that session than at the settled ones before it."""
    settled = (j for j in judgements if j.chance is not None and j.chance < SETTLED_CHANCE)
    before = [j.pace_days for j in settled if j.index < unsettled.index]
    return len(before) >= LONGER_NEEDS_SESSIONS and unsettled.pace_days >= LONGER_TIMES * median(before)


class _Bench:
    """A log as arrays, and which recoveries were found not to settle so far, which say nothing about calm."""

    def __init__(self, log: Log, guidance: Guidance) -> None:
        self._log = log
        self._guidance = guidance
        self._limits = guidance.over_use
        self._unsettled: set[int] = set()
        self._origin = log.sessions[0].hour
        self._session_times = np.array([self._days(s) for s in log.sessions])
        self._left = left_before(self._session_times)
        self._moved = list(moving_stretches(log))
        self._series = {
            effect_id: self._series_of(readings, meaningful_change(guidance, effect_id))
            for effect_id in settling_effects(guidance)
            if (readings := log.recent(effect_id, LOOKS_BACK_DAYS + KNOWN_FROM_DAYS))
        }

    def _days(self, record: LoggedSession | Reading) -> float:
        return (record.hour - self._origin) / 24

    def _series_of(self, readings: Sequence[Reading], step: float) -> Series:
        """The worst of each day, before and after a session apart."""
        times = np.array([self._days(r) for r in readings])
        after = np.searchsorted(self._session_times, times, side="right") - 1
        worst: dict[tuple[int, int], int] = {}
        for index, (reading, cycle) in enumerate(zip(readings, after, strict=True)):
            key = (reading.day.toordinal(), int(cycle))
            if key not in worst or reading.value > readings[worst[key]].value:
                worst[key] = index
        kept = sorted(worst.values())
        times, after = times[kept], after[kept]
        ages = np.where(after >= 0, times - self._session_times[np.maximum(after, 0)], np.inf)
        return Series(times, np.array([readings[i].value / step for i in kept]), after, ages)

    def note(self, judgement: Judgement) -> None:
        """Leaves the recoveries of an unsettled session out of what is known of calm."""
        if judgement.chance is not None and judgement.chance >= self._limits.keep_chance.value:
            self._unsettled.update((judgement.index - 1, judgement.index))

    def judge(self, index: int) -> Judgement:
        session = self._log.sessions[index]
        first, end = self._window(index)
        rows = {effect_id: series.between(first, end) for effect_id, series in self._series.items()}
        rows = {effect_id: row for effect_id, row in rows.items() if row.times.size >= LEAST_READINGS}
        if not rows or not self._is_followed(index, rows.values()):
            return Judgement(index=index, session=session, chance=None)
        length = LengthGroup.of(session.session.needle_length_mm)
        known = [self._known(effect_id, first, length) for effect_id in rows]
        is_moved = self._is_moved(index)
        if all(self._is_plainly_calm(row, one.calm) for row, one in zip(rows.values(), known, strict=True)):
            return Judgement(index=index, session=session, chance=0.0, pace_days=LATE_DAYS, is_moved=is_moved)
        left = [left_at(row, self._left) for row in rows.values()]
        limits = self._limits
        share = (limits.recorded_cause_share if is_moved else limits.other_cause_share).value
        drifts = (limits.drift_steps.value, limits.other_drift_steps.value)
        fits = fit_all(list(rows.values()), known, left, drifts)
        chance, furthest, excess, pace = self._weigh(index, fits, (1 - share, share))
        return Judgement(
            index=index,
            session=session,
            chance=chance,
            effect_id=list(rows)[furthest],
            excess=excess,
            pace_days=pace,
            is_moved=is_moved,
        )

    def _is_plainly_calm(self, row: Series, calm: float) -> bool:
        """Nothing that could count as unsettled was left after the first days: no need to weigh how it fades."""
        late = row.levels[row.ages > LATE_DAYS]
        return late.size > 0 and bool(late.mean() <= calm + self._limits.unsettled_steps.value / 2)

    def _first_of(self, index: int) -> int:
        """The first of the recoveries that are judged together."""
        times = self._session_times
        by_days = int(np.searchsorted(times, times[index] - self._limits.window_days.value))
        by_count = index + 1 - int(self._limits.window_sessions.value)
        return max(0, min(by_days, by_count))

    def _window(self, index: int) -> tuple[float, float]:
        times = self._session_times
        end = times[index + 1] if index + 1 < times.size else np.inf
        return float(times[self._first_of(index)]), float(end)

    def _is_followed(self, index: int, rows: Iterable[Series]) -> bool:
        """Whether enough days of the window have check-ins, and at least two recoveries were looked at once the
        quick part was over: what was never seen to last cannot be said to."""
        first = self._first_of(index)
        days = np.concatenate([row.times for row in rows]).astype(int)
        ages = np.concatenate([row.ages for row in rows])
        after = np.concatenate([row.after for row in rows])
        last = days.max()
        span = last - int(self._session_times[first]) + 1
        late = np.unique(after[ages > LATE_DAYS])
        return np.unique(days).size >= LEAST_LOGGED * span and late.size >= min(2, index - first)

    def _is_moved(self, index: int) -> bool:
        sessions = self._log.sessions
        first = sessions[self._first_of(index)].day
        end = sessions[index + 1].day if index + 1 < len(sessions) else self._log.as_of
        return any(begun <= end and last >= first for begun, last in self._moved)

    def _known(self, effect_id: str, before: float, length: LengthGroup) -> Known:
        """From readings before the window that came late after a session, or before any."""
        limit = self._guidance.recovery_limits.get(effect_id)
        late_h = limit.caution.of(length) if limit else self._guidance.document.recovery_limits.seek_routine_h_all
        quick = (limit or self._guidance.recovery_limits["redness"]).expected.of(length) / 24
        series = self._series[effect_id].between(before - KNOWN_FROM_DAYS, before)
        away = (series.ages > late_h / 24) & ~np.isin(series.after, list(self._unsettled))
        levels = series.levels[away]
        count = levels.size
        unsure = UNSURE_OFTEN_CHRONIC if effect_id in OFTEN_CHRONIC else UNSURE
        worth = USUAL_VARIANCE / unsure**2 / WORTH_OF_A_READING
        calm = (USUAL_CALM * worth + levels.sum()) / (worth + count)
        spread = USUAL_VARIANCE * USUAL_VARIANCE_WEIGHT + ((levels - calm) ** 2).sum()
        return Known(
            calm=float(calm),
            unsure=float(unsure / np.sqrt(1 + count)),
            variance=max(float(spread / (USUAL_VARIANCE_WEIGHT + count)), LEAST_VARIANCE),
            quick_days=max(quick, LEAST_QUICK_DAYS),
        )

    def _weigh(self, index: int, fits: Fits, shares: Sequence[float]) -> tuple[float, int, float, float]:
        """What was left counts as far as both this session and the one before met it, so that one after a rest does
        not. Averages over paces, and over whether something else moves the symptoms, by how well each explains.
        Gives the chance, the place of the effect furthest above calm, its excess, and the pace."""
        came = [i for i in (index - 1, index) if i > 0]
        left: Floats = self._left[came].min(axis=0)
        evidence = SHARED_EVIDENCE * fits.log_evidence.sum(axis=1)
        evidence += np.log(shares)[:, None] - SLOW_IS_RARE * np.log(PACES_DAYS)
        weight = np.exp(evidence - evidence.max())
        weight /= weight.sum()
        excess = np.einsum("hp,hep,p->e", weight, fits.size, left)
        furthest = int(excess.argmax())
        chance = float((weight * self._chance(fits, left)).sum())
        return chance, furthest, float(excess[furthest]), float((weight @ PACES_DAYS).sum())

    def _chance(self, fits: Fits, left: Floats) -> Floats:
        """By drift and pace, the chance that the effects were on average further above calm than settled is."""
        count = fits.size.shape[1]
        variance = (fits.error**2).mean(axis=1) * (1 + (count - 1) * SHARED_ERROR) / count
        limit = self._limits.unsettled_steps.value
        return chance_above(limit, fits.size.mean(axis=1) * left, np.sqrt(variance) * left)
