"""Places for labels on a line, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence


def lanes(starts: Sequence[float], widths: Sequence[float], *, count: int) -> list[int | None]:
    """The lane of each label, the lowest in which it touches no other, or None where there is none.

    Starts and widths share a unit. Labels are placed in the order given, so the most important come first.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(count)]
    found: list[int | None] = []
    for start, width in zip(starts, widths, strict=True):
        end = start + width
        lane = next((n for n in range(count) if all(end <= a or b <= start for a, b in taken[n])), None)
        if lane is not None:
            taken[lane].append((start, end))
        found.append(lane)
    return found


def text_width_pt(letters: int, size_pt: float) -> float:
    """How wide so many letters of DejaVu Sans are set, generously: they take about 0.55 em each."""
    return 0.57 * size_pt * letters
