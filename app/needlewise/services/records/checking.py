"""Is the diary whole? What the store finds, and what its records say against themselves."""

from __future__ import annotations

from pathlib import Path

from needlewise.domain.diary import check_diary, check_not_ahead
from needlewise.domain.moments import Moment
from needlewise.guidance.checks import check_vocabulary
from needlewise.guidance.loader import load_guidance
from needlewise.messages import message
from needlewise.progress import Progress
from needlewise.store.check import CheckReport
from needlewise.store.check import check_diary as check_store
from needlewise.store.store import open_diary


def check_diary_folder(folder: Path, now: Moment, progress: Progress | None = None) -> CheckReport:
    """Reads everything and changes nothing; damage is reported, not raised, and so is what lies after `now`.
    `progress` counts the photos.

    Raises DiaryMissing, DiaryNewer, and DiaryError where a file cannot be read at all.
    """
    report = check_store(folder, progress)
    if report.problems:
        return report
    with open_diary(folder, read_only=True) as store, store.read() as uow:
        diary = uow.diary()
    report.problems += [
        message("check-record", place=problem.path(), problem=problem.message)
        for problem in (
            *check_diary(diary),
            *check_vocabulary(diary, load_guidance()),
            *check_not_ahead(diary, now),
        )
    ]
    return report
