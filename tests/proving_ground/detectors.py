"""The product as a detector, and the plain methods it is held against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from needlewise.analysis.assess import assess_every
from needlewise.analysis.results import OverUseLevel
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import load_guidance
from proving_ground.scoring import EVERY_DAYS, Detector, Look, looking_days

SYMPTOMS = ("redness", "itch", "pain", "swelling", "warmth", "tightness", "burning", "dryness", "flaking", "shedding")


def needlewise(diary: Diary) -> Sequence[Look]:
    return [
        Look(a.as_of, a.over_use.level is not OverUseLevel.NONE, frozenset(f.rule_id for f in a.findings))
        for a in assess_every(diary, load_guidance(), EVERY_DAYS)
    ]


def spacing_table(diary: Diary) -> Sequence[Look]:
    """A session came sooner than the table or the clinician says, within the last fortnight."""
    guidance = load_guidance()
    sessions = sorted(diary.sessions, key=lambda s: s.started_at.wall)
    set_days = diary.person.clinician_min_interval_days if diary.person else None
    close = []
    for before, session in pairwise(sessions):
        needed = set_days or guidance.band(before.needle_length_mm).min_interval_days or 28
        if (session.started_at.day - before.started_at.day).days < needed:
            close.append(session.started_at.day)
    return [Look(day, any(0 <= (day - c).days < 14 for c in close)) for day in looking_days(diary)]


def _burden(diary: Diary) -> list[tuple[date, float]]:
    found = []
    for checkin in diary.checkins:
        values = [float(v) for effect, v in checkin.symptoms.items() if effect in SYMPTOMS]
        if values:
            found.append((checkin.at.day, float(np.mean(values))))
    return found


def level_shift(diary: Diary) -> Sequence[Look]:
    """The last 14 days' mean lies well above everything before."""
    burden = _burden(diary)
    looks = []
    for day in looking_days(diary):
        recent = [v for d, v in burden if day - timedelta(days=14) < d <= day]
        before = [v for d, v in burden if d <= day - timedelta(days=14)]
        warned = False
        if len(recent) >= 5 and len(before) >= 14:
            warned = float(np.mean(recent) - np.mean(before)) > 3 * float(np.std(before)) / np.sqrt(len(recent))
        looks.append(Look(day, warned))
    return looks


def rank_correlation(diary: Diary) -> Sequence[Look]:
    """Weekly sessions against the week's mean symptom, over the last twelve weeks."""
    burden = _burden(diary)
    sessions = [s.started_at.day for s in diary.sessions]
    looks = []
    for day in looking_days(diary):
        counts, means = [], []
        for week in range(12):
            first, last = day - timedelta(days=7 * week + 6), day - timedelta(days=7 * week)
            values = [v for d, v in burden if first <= d <= last]
            if values:
                counts.append(sum(1 for d in sessions if first <= d <= last))
                means.append(float(np.mean(values)))
        looks.append(Look(day, len(means) >= 6 and _spearman(counts, means) > 0.5))
    return looks


def _spearman(first: Sequence[float], second: Sequence[float]) -> float:
    if len(set(first)) < 2 or len(set(second)) < 2:
        return 0.0
    return float(np.corrcoef(_ranks(first), _ranks(second))[0, 1])


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [ordered.index(v) + (ordered.count(v) - 1) / 2 for v in values]


DETECTORS: dict[str, Detector] = {
    "Needlewise": needlewise,
    "spacing table alone": spacing_table,
    "shift of the last 14 days": level_shift,
    "rank correlation": rank_correlation,
}
