"""Checks of a diary that need the guidance's vocabularies and scales."""

import math
from collections.abc import Iterable, Mapping, Sequence

from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.domain.effects import OwnEffect, OwnScale
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.domain.person import Person
from needlewise.domain.sessions import NeedlingSession
from needlewise.domain.tuning import Tuning
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level
from needlewise.messages import Message, Problem, message

_PLAUSIBLE_FEVER_C = (30.0, 45.0)
_STATES = frozenset({HealthKind.CONDITION, HealthKind.ALLERGY, HealthKind.PREGNANCY})
"""Kinds of health record that say what is, not what somebody did."""


def check_symptoms(checkin: CheckIn, guidance: Guidance, own: Iterable[OwnEffect] = ()) -> list[Problem]:
    """Each value against its effect's scale. Yes-or-no effects take booleans, counts whole numbers. `own` are the
    effects that the person added."""
    scales = {effect.id: effect.scale for effect in own}
    found: list[Problem] = []
    for effect_id, value in checkin.symptoms.items():
        if effect_id in scales:
            problem = _own_problem(value, scales[effect_id])
        elif effect_id in guidance.effects:
            problem = _problem(value, effect_id, guidance)
        else:
            problem = message("problem-unknown-effect", id=effect_id[:80])
        if problem is not None:
            found.append(Problem(("symptoms", effect_id), problem))
    return found


def _own_problem(value: float | bool, scale: OwnScale) -> Message | None:
    if scale.most is None:
        return None if isinstance(value, bool) else message("problem-not-yes-or-no", value=value)
    if isinstance(value, bool) or not math.isfinite(value):
        return message("problem-not-a-number")
    if not 0 <= value <= scale.most:
        return message("problem-out-of-range", value=value, low=0, high=scale.most)
    return None


def _problem(value: float | bool, effect_id: str, guidance: Guidance) -> Message | None:
    scale_id = guidance.effects[effect_id].scale
    if scale_id == "yn":
        return None if isinstance(value, bool) else message("problem-not-yes-or-no", value=value)
    if isinstance(value, bool) or not math.isfinite(value):
        return message("problem-not-a-number")
    scale = guidance.document.vocab.scales.get(scale_id)
    low = _PLAUSIBLE_FEVER_C[0] if scale is None else scale.min
    high = _PLAUSIBLE_FEVER_C[1] if scale is None else scale.max
    if (low is not None and value < low) or (high is not None and value > high):
        if high is None:
            return message("problem-too-low", value=value, low=low)
        return message("problem-out-of-range", value=value, low=low, high=high)
    if scale is not None and scale.type == "integer" and not float(value).is_integer():
        return message("problem-not-whole", value=value)
    return None


def check_screening(person: Person, guidance: Guidance) -> list[Problem]:
    return _unknown("screening", person.screening, set(guidance.screening))


def check_skip_today(session: NeedlingSession, guidance: Guidance) -> list[Problem]:
    return _unknown("skip_today", session.skip_today, set(guidance.document.screening.skip_today))


def _unknown(field: str, answers: Mapping[str, bool] | None, known: set[str]) -> list[Problem]:
    return [
        Problem((field, id_), message("problem-unknown-screening", id=id_[:80]))
        for id_ in answers or {}
        if id_ not in known
    ]


def check_about(record: HealthRecord, guidance: Guidance, own: Iterable[OwnEffect] = ()) -> list[Problem]:
    """A health record is about questions of the screening, effects or rules."""
    known = {
        *guidance.screening,
        *guidance.screening_parts,
        *guidance.effects,
        *guidance.rules,
        *(effect.id for effect in own),
    }
    return [
        Problem(("about", index), message("problem-unknown-about", id=id_[:80]))
        for index, id_ in enumerate(record.about)
        if id_ not in known
    ]


def check_tuned_rule(tuning: Tuning, guidance: Guidance) -> list[Problem]:
    """A red flag takes no tuning."""
    rule = guidance.rules.get(tuning.rule_id)
    if rule is None:
        return [Problem(("rule_id",), message("problem-unknown-rule", id=tuning.rule_id[:80]))]
    if rule.level is Level.SEEK_CARE:
        return [Problem(("rule_id",), message("problem-red-flag-tuned", id=tuning.rule_id))]
    return []


def check_denials(person: Person, health: Sequence[HealthRecord]) -> list[Problem]:
    """A condition that holds to this day, and the answer that there is none, cannot both be true. The place is in the
    list of health records."""
    answers = person.screening or {}
    return [
        Problem((index, "about", place), message("problem-condition-denied", id=id_))
        for index, record in enumerate(health)
        if record.kind in _STATES and record.until is None
        for place, id_ in enumerate(record.about)
        if answers.get(id_) is False
    ]


def check_vocabulary(diary: Diary, guidance: Guidance) -> list[Problem]:
    """Every use of a guidance id in a diary, with its place."""
    found: list[Problem] = []
    if diary.person is not None:
        found += _at(("person",), check_screening(diary.person, guidance))
        found += _at(("health",), check_denials(diary.person, diary.health))
    for index, session in enumerate(diary.sessions):
        found += _at(("sessions", index), check_skip_today(session, guidance))
    for index, checkin in enumerate(diary.checkins):
        found += _at(("checkins", index), check_symptoms(checkin, guidance, diary.effects))
    for index, record in enumerate(diary.health):
        found += _at(("health", index), check_about(record, guidance, diary.effects))
    for index, tuning in enumerate(diary.tuning):
        found += _at(("tuning", index), check_tuned_rule(tuning, guidance))
    return found


def _at(where: tuple[str | int, ...], problems: Iterable[Problem]) -> list[Problem]:
    return [Problem((*where, *problem.where), problem.message) for problem in problems]
