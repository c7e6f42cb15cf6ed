"""Checks of a diary that need the guidance's vocabularies and scales."""

import math
from collections.abc import Mapping

from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.domain.sessions import NeedlingSession
from needlewise.guidance.loader import Guidance
from needlewise.messages import Problem, message

_PLAUSIBLE_FEVER_C = (30.0, 45.0)


def check_symptoms(checkin: CheckIn, guidance: Guidance) -> list[Problem]:
    """Each value against its effect's scale. Yes-or-no effects take booleans, counts whole numbers."""
    found: list[Problem] = []
    for effect_id, value in checkin.symptoms.items():
        where = ("symptoms", effect_id)
        if effect_id not in guidance.effects:
            found.append(Problem(where, message("problem-unknown-effect", id=effect_id[:80])))
            continue
        scale_id = guidance.effects[effect_id].scale
        if scale_id == "yn":
            if not isinstance(value, bool):
                found.append(Problem(where, message("problem-not-yes-or-no", value=value)))
            continue
        if isinstance(value, bool) or not math.isfinite(value):
            found.append(Problem(where, message("problem-not-a-number")))
            continue
        scale = guidance.document.vocab.scales.get(scale_id)
        low = _PLAUSIBLE_FEVER_C[0] if scale is None else scale.min
        high = _PLAUSIBLE_FEVER_C[1] if scale is None else scale.max
        if (low is not None and value < low) or (high is not None and value > high):
            if high is None:
                found.append(Problem(where, message("problem-too-low", value=value, low=low)))
            else:
                found.append(Problem(where, message("problem-out-of-range", value=value, low=low, high=high)))
        elif scale is not None and scale.type == "integer" and not float(value).is_integer():
            found.append(Problem(where, message("problem-not-whole", value=value)))
    return found


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


def check_vocabulary(diary: Diary, guidance: Guidance) -> list[Problem]:
    """Every use of a guidance id in a diary, with its place."""
    found: list[Problem] = []
    if diary.person is not None:
        found += [Problem(("person", *p.where), p.message) for p in check_screening(diary.person, guidance)]
    for index, session in enumerate(diary.sessions):
        found += [Problem(("sessions", index, *p.where), p.message) for p in check_skip_today(session, guidance)]
    for index, checkin in enumerate(diary.checkins):
        found += [Problem(("checkins", index, *p.where), p.message) for p in check_symptoms(checkin, guidance)]
    return found
