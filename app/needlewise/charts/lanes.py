"""Places for labels on a line, so that none covers another."""

from __future__ import annotations


class Lanes:
    """Labels are given places in the order they come, so the most important come first."""

    def __init__(self, count: int) -> None:
        self._taken: list[list[tuple[float, float]]] = [[] for _ in range(count)]

    def take(self, start: float, width: float) -> int | None:
        """The lowest lane in which a label touches no other, None where there is none. Both share a unit."""
        end = start + width
        for number, taken in enumerate(self._taken):
            if all(end <= a or b <= start for a, b in taken):
                taken.append((start, end))
                return number
        return None


def text_width_pt(letters: int, size_pt: float) -> float:
    """How wide so many letters of DejaVu Sans are set, generously: they take about 0.55 em each."""
    return 0.57 * size_pt * letters
