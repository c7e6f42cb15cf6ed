"""Places for labels on a line, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence


def lanes(starts: Sequence[float], widths: Sequence[float], *, count: int) -> list[int | None]:
    """The lane of each label, the lowest that is free where it starts, or None where none is.

    Starts and widths share a unit; labels are placed in the order given.
    """
    free_from = [float("-inf")] * count
    found: list[int | None] = []
    for start, width in zip(starts, widths, strict=True):
        lane = next((n for n in range(count) if free_from[n] <= start), None)
        if lane is not None:
            free_from[lane] = start + width
        found.append(lane)
    return found


def text_width_pt(letters: int, size_pt: float) -> float:
    """How wide so many letters of DejaVu Sans are set, generously: they take about 0.55 em each."""
    return 0.57 * size_pt * letters
