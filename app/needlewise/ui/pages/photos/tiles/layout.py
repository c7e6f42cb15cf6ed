"""Where tiles stand: sections one below the other, each a heading over rows of equal tiles. Arithmetic alone, so that
five thousand tiles are laid out as fast as fifty."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """In pixels. A tile is a square picture as wide as the columns leave it, `least_tile` or more, over a caption."""

    least_tile: int
    gap: int
    heading: int
    caption: int


@dataclass(frozen=True, slots=True)
class Box:
    left: int
    top: int
    width: int
    height: int


class Layout:
    """For tiles numbered through all sections. A section without a heading has no title's height."""

    def __init__(self, counts: Sequence[int], width: int, measures: Measures, *, has_headings: bool = True) -> None:
        """`counts` holds the number of tiles of each section, none of them zero."""
        self._measures = measures
        self._heading = measures.heading if has_headings else 0
        self._width = max(width, measures.least_tile)
        self.columns = max(1, (self._width + measures.gap) // (measures.least_tile + measures.gap))
        self.tile = (self._width - (self.columns - 1) * measures.gap) // self.columns
        self._row = self.tile + measures.caption + measures.gap
        self._counts = counts
        self._starts = [0, *accumulate(counts)]
        self._tops = [0, *accumulate(self._heading + -(-count // self.columns) * self._row for count in counts)]

    @property
    def height(self) -> int:
        return self._tops[-1]

    @property
    def row_height(self) -> int:
        return self._row

    def heading(self, section: int) -> Box:
        return Box(0, self._tops[section], self._width, self._heading)

    def box(self, place: int) -> Box:
        section = bisect_right(self._starts, place) - 1
        row, column = divmod(place - self._starts[section], self.columns)
        left = column * (self.tile + self._measures.gap)
        top = self._tops[section] + self._heading + row * self._row
        return Box(left, top, self.tile, self.tile + self._measures.caption)

    def place_at(self, x: int, y: int) -> int | None:
        """The tile at a point; None between tiles."""
        if not (self._counts and 0 <= y < self.height):
            return None
        place = self.nearest(x, y)
        box = self.box(place)
        is_inside = box.left <= x < box.left + box.width and box.top <= y < box.top + box.height
        return place if is_inside else None

    def within(self, top: int, bottom: int) -> range:
        """The tiles of all rows that reach into a stretch of the height."""
        if not self._counts or bottom <= 0 or top >= self.height:
            return range(0)
        first = self.nearest(0, max(top, 0))
        last = self.nearest(self._width, min(bottom, self.height) - 1)
        return range(first, last + 1)

    def sections_within(self, top: int, bottom: int) -> range:
        if not self._counts or bottom <= 0 or top >= self.height:
            return range(0)
        return range(self._section_at(max(top, 0)), self._section_at(min(bottom, self.height) - 1) + 1)

    def above(self, place: int) -> int:
        """The tile one row up in the same column, or the last one of a shorter row; the same at the top."""
        box = self.box(place)
        section = bisect_right(self._starts, place) - 1
        is_first_row = place - self._starts[section] < self.columns
        top = self._tops[section] - 1 if is_first_row else box.top - self._row
        return place if top < 0 else self.nearest(box.left, top)

    def below(self, place: int) -> int:
        box = self.box(place)
        section = bisect_right(self._starts, place) - 1
        row = (place - self._starts[section]) // self.columns
        is_last_row = row == (self._counts[section] - 1) // self.columns
        top = self._tops[section + 1] + self._heading if is_last_row else box.top + self._row
        return place if top >= self.height else self.nearest(box.left, top)

    def nearest(self, x: int, y: int) -> int:
        """The tile of the row at `y` that lies nearest to `x`; in a heading, of the row below it. Not without
        tiles."""
        y = min(max(0, y), self.height - 1)
        section = self._section_at(y)
        row = max(0, (y - self._tops[section] - self._heading) // self._row)
        column = min(max(0, x // (self.tile + self._measures.gap)), self.columns - 1)
        return self._starts[section] + min(row * self.columns + column, self._counts[section] - 1)

    def _section_at(self, y: int) -> int:
        return min(bisect_right(self._tops, y), len(self._counts)) - 1
