"""`resources/guidance/over_use.json`: the numbers that the statistics of a person's own log rest on.

`_errors` are standard errors, `_steps` meaningful changes of an effect's scale, `_worth` readings' worth of belief.
"""

from __future__ import annotations

import msgspec

from needlewise.guidance.thresholds import Strict, Threshold, ThresholdTable


class CalmThresholds(Strict, frozen=True):
    """The person's calm level of an effect, and for how long a reading speaks for today."""

    meaningful_change: ThresholdTable
    needs_readings: Threshold
    quantile: Threshold
    lasting_becomes_usual_h: Threshold
    speaks_for_days: Threshold
    silent_days: Threshold
    moderate_from: ThresholdTable
    odd_reading_days: Threshold
    reads_back_days: Threshold


class ResidualThresholds(Strict, frozen=True):
    """Which readings are late after a session, and how much of them it takes to say anything."""

    late_days: Threshold
    least_readings: Threshold
    least_logged: Threshold
    known_by_readings: Threshold
    not_known_from_share: Threshold
    usual_gaps: Threshold
    rest_days: Threshold
    rest_times: Threshold


class BaselineThresholds(Strict, frozen=True):
    """What is taken for usual before the log says otherwise, and how surely a log says it."""

    calm_steps: Threshold
    calm_worth: Threshold
    calm_often_chronic_worth: Threshold
    other_conditions_worth: Threshold
    variance: Threshold
    variance_worth: Threshold
    least_variance: Threshold
    half_worth: Threshold
    days_a_witness: Threshold
    alike: Threshold
    known_from_days: Threshold


class CarryOverThresholds(Strict, frozen=True):
    """How far back sessions are judged, and what a judgement counts."""

    looks_back_days: Threshold
    fall_within_errors: Threshold
    longer_needs_sessions: Threshold


class SensitisationThresholds(Strict, frozen=True):
    """Reactions of the last sessions against those of earlier ones."""

    fresh_h: Threshold
    last_sessions: Threshold
    between_sessions: Threshold
    least_before: Threshold
    most_before: Threshold
    least_spread_steps: Threshold
    grown_steps: Threshold
    grown_errors: Threshold


class LevelShiftThresholds(Strict, frozen=True):
    """Readings since a day against those before it."""

    looks_back_days: Threshold
    least_before: Threshold
    least_since: Threshold
    least_alike: Threshold
    worth_of_a_reading: Threshold
    least_spread_steps: Threshold


class ConfounderThresholds(Strict, frozen=True):
    """How long what else is recorded can move symptoms of the skin."""

    product_days: Threshold
    sun_days: Threshold


class FollowUpThresholds(Strict, frozen=True):
    """What is looked at after a warning cleared."""

    watched_days: Threshold
    least_days: Threshold


class OverUseThresholds(Strict, frozen=True):
    """Those of the decision itself, and those of each statistic it rests on."""

    hold_days: Threshold
    warn_errors: Threshold
    fall_counts: Threshold
    confounded_fall_errors: Threshold
    keep_errors: Threshold
    stop_errors: Threshold
    wander_steps: Threshold
    wander_often_chronic_steps: Threshold
    window_sessions: Threshold
    window_days: Threshold
    calm: CalmThresholds
    residual: ResidualThresholds
    baseline: BaselineThresholds
    carry_over: CarryOverThresholds
    sensitisation: SensitisationThresholds
    level_shift: LevelShiftThresholds
    confounders: ConfounderThresholds
    follow_up: FollowUpThresholds


def decode_over_use(data: bytes) -> OverUseThresholds:
    """Raises msgspec.ValidationError with the path of what does not fit."""
    return msgspec.json.decode(data, type=OverUseThresholds)
