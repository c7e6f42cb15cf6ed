"""Past warnings of a diary, each with what came after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from needlewise.analysis.case import Case
from needlewise.analysis.follow_up import FollowUp, follow_up
from needlewise.analysis.log import History
from needlewise.analysis.looking_back import PastWarning, past_warnings
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import Guidance


@dataclass(frozen=True, slots=True)
class LookBack:
    warning: PastWarning
    after: FollowUp


def look_back(diary: Diary, guidance: Guidance, first: date, last: date) -> tuple[LookBack, ...]:
    """Of the days from `first` to `last`, which is the day it is looked back from; oldest first."""
    case = Case(History(diary, guidance).until(last), guidance)
    found = past_warnings(diary, guidance, first, last)
    return tuple(LookBack(warning, follow_up(case, warning)) for warning in found)
