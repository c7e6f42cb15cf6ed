"""Words that cells hold in place of numbers: answers, severities, and what stands for nothing recorded."""

from __future__ import annotations

from enum import StrEnum

from needlewise.exchange.csv_in.vocabulary import by_word, vocabulary


class Severity(StrEnum):
    NONE = "none"
    VERY_MILD = "very mild"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"
    VERY_SEVERE = "very severe"


SEVERITY_OF = {word: Severity(severity) for word, severity in by_word(vocabulary().severities).items()}
YES = vocabulary().yes
NO = vocabulary().no
_NOT_RECORDED = vocabulary().not_recorded
_TOTALS = vocabulary().totals


def is_recorded(cell: str) -> bool:
    """False for an empty cell, and for a dash, "N/A" or whatever else stands for no entry."""
    return bool(cell) and cell.strip().casefold() not in _NOT_RECORDED


def is_total(cell: str) -> bool:
    """Whether a row begins as a spreadsheet's sums and averages do."""
    words = cell.strip().casefold().strip(":").split()
    return bool(words) and (words[0].strip(":") in _TOTALS or words[-1] in _TOTALS)
