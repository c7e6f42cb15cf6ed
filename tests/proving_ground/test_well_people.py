"""People who are well are held or advised because of signs on at most one check-in day in a hundred."""

from collections import Counter

import pytest

from needlewise.analysis.assess import assess_log
from needlewise.analysis.log import History
from needlewise.analysis.results import Assessment
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import Level
from proving_ground.table import CALM_GROUPS
from proving_ground.worlds import WORLDS, subjects

SEED, PEOPLE = 11, 2
MOST = 0.01


def speaks_of_signs(assessment: Assessment) -> list[str]:
    """The rules that advise to seek care or hold a session for a sign; spacing, allowance and calm are others."""
    return [
        finding.rule_id
        for finding in assessment.findings
        if finding.level is Level.SEEK_CARE or finding.rule_id == "SGN-01"
    ]


def said_of_well_people(guidance: Guidance, every: int) -> tuple[int, int]:
    """On how many of how many check-in days signs are spoken of, each `every`th being looked at."""
    days, said_on, spoken = 0, 0, Counter[str]()
    for world in WORLDS:
        for group in CALM_GROUPS:
            for subject in subjects(world, group, PEOPLE, SEED) if group in world.groups else ():
                history = History(subject.diary, guidance)
                for day in sorted({c.at.day for c in subject.diary.checkins})[::every]:
                    found = speaks_of_signs(assess_log(history.until(day), guidance))
                    days += 1
                    said_on += bool(found)
                    spoken.update(found)
    print(f"\n{said_on} of {days} check-in days ({100 * said_on / days:.2f} %): {dict(spoken)}")
    return said_on, days


def test_that_people_who_are_well_are_left_in_peace(guidance: Guidance) -> None:
    said_on, days = said_of_well_people(guidance, every=30)
    assert days > 250
    assert said_on <= MOST * days


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_that_people_who_are_well_are_left_in_peace_over_many_days(guidance: Guidance) -> None:
    said_on, days = said_of_well_people(guidance, every=6)
    assert days > 1000
    assert said_on <= MOST * days
