"""Points that are marked in both pictures by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from needlewise.messages import Message, message

Share = tuple[float, float]
LEAST, MOST = 2, 4


@dataclass(frozen=True, slots=True)
class Points:
    """`order` holds the side of each point in the order they were marked; each is a share of its picture's width and
    height. The same number in both pictures means the same place."""

    first: tuple[Share, ...] = ()
    second: tuple[Share, ...] = ()
    order: tuple[int, ...] = ()

    @property
    def pairs(self) -> tuple[tuple[Share, Share], ...]:
        return tuple(zip(self.first, self.second, strict=False))

    @property
    def is_enough(self) -> bool:
        return len(self.pairs) >= LEAST and len(self.first) == len(self.second)

    def with_point(self, side: int, share: Share) -> Points:
        """One picture is at most one point ahead of the other: a point more there takes the place of its last one."""
        mine, other = (self.first, self.second) if side == 0 else (self.second, self.first)
        if len(mine) > len(other):
            return self._put(side, (*mine[:-1], share))
        if len(mine) == MOST:
            return self
        return replace(self._put(side, (*mine, share)), order=(*self.order, side))

    def without_last(self) -> Points:
        if not self.order:
            return self
        side = self.order[-1]
        mine = self.first if side == 0 else self.second
        return replace(self._put(side, mine[:-1]), order=self.order[:-1])

    @property
    def words(self) -> Message:
        """What to do next."""
        done = len(self.pairs)
        if len(self.first) != len(self.second):
            side = "first" if len(self.first) < len(self.second) else "second"
            return message(f"compare-points-same-in-{side}", number=done + 1)
        if done < LEAST:
            return message("compare-points-next", number=done + 1)
        return message("compare-points-enough" if done < MOST else "compare-points-all", done=done)

    def _put(self, side: int, points: tuple[Share, ...]) -> Points:
        return replace(self, first=points) if side == 0 else replace(self, second=points)
