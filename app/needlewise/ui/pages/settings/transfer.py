"""Sentences about imported and exported files, and about a check of the diary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from needlewise.messages import Problem
from needlewise.services.changes import Kind
from needlewise.ui.pages.settings.presenter import entry_title
from needlewise.ui.words import Words

if TYPE_CHECKING:
    from needlewise.exchange.plan import ImportPlan
    from needlewise.store.check import CheckReport

_MOST_PROBLEMS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportState:
    """`problems` are the first few conflicts, with their place in the file."""

    words: str
    problems: tuple[str, ...]
    can_take: bool


def present_import(plan: ImportPlan, file: str, words: Words) -> ImportState:
    """A file with a conflict is not taken at all, so that nothing is overwritten or dropped."""
    added, same = sum(plan.added.values()), sum(plan.same.values())
    if plan.conflicts:
        more = len(plan.conflicts) - _MOST_PROBLEMS
        shown = list(zip(plan.conflicts, plan.differing, strict=True))[:_MOST_PROBLEMS]
        problems = [_conflict(problem, record, words) for problem, record in shown]
        if more > 0:
            problems.append(words("settings-import-more", count=more))
        said = words("settings-import-conflicts", file=file, added=added, same=same, conflicts=len(plan.conflicts))
        return ImportState(words=said, problems=tuple(problems), can_take=False)
    if not added:
        return ImportState(words=words("settings-import-nothing", file=file, same=same), problems=(), can_take=False)
    said = words("settings-import-plan", file=file, kinds=counted(plan.added, words), same=same)
    return ImportState(words=said, problems=(), can_take=True)


def _conflict(problem: Problem, record: Any, words: Words) -> str:
    """By the day of an entry, which people know it by; a file's own places are for the command line."""
    if record is None:
        field = _field_words(str(problem.where[1]))
        return words("settings-import-person-differs", field=field)
    entry = entry_title(Kind(str(problem.where[0])), record, words)
    fields = tuple(map(_field_words, problem.message.args["fields"]))
    return words("settings-import-conflict", entry=entry, fields=fields)


def _field_words(name: str) -> str:
    return name.replace("_", " ")


def counted(by_kind: Mapping[str, int], words: Words) -> str:
    """For instance "69 sessions and 12 check-ins"; empty where there is nothing."""
    return words.listed([words(f"settings-count-{kind}", count=count) for kind, count in by_kind.items() if count])


def present_check(report: CheckReport, words: Words) -> tuple[str, tuple[str, ...]]:
    """A sentence, and every problem found."""
    if report.problems:
        found = tuple(words.label(problem) for problem in report.problems)
        return words("settings-check-wrong", count=len(found)), found
    kinds = counted(report.records, words) or words("settings-count-none")
    photos = {"settings-check-photos": report.photos_kept, "settings-check-missing": report.photos_missing}
    notes = tuple(words(id_, count=count) for id_, count in photos.items() if count)
    return words("settings-check-right", kinds=kinds), notes
