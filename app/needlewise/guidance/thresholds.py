"""Numbers of the guidance as typed data: each with unit, source and, where it is our own choice, the reason."""

from __future__ import annotations

from typing import Literal

import msgspec

from needlewise.guidance.sources import OWN_CHOICE

Unit = Literal[
    "d", "h", "min", "y", "mm", "C", "pct", "sessions", "checkins", "readings", "tests", "hairs", "count", "months",
    "grades", "points", "steps", "steps2", "errors", "share", "factor", "p",
]  # fmt: skip
"""`steps` are meaningful changes of an effect's scale (`steps2` their square, a variance), `errors` standard errors,
`grades` and `points` single steps of the worded scales and of 0-10; `share` is of one, `factor` a multiple."""


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Guidance as it is read: an unknown or missing field is an error."""


class _Reasoned(Strict, frozen=True, kw_only=True):
    """`why` gives the reason; what is our own cautious choice (source `D`) always has one."""

    unit: Unit
    src: tuple[str, ...]
    why: str | None = None

    def __post_init__(self) -> None:
        if not self.src:
            raise ValueError("a threshold needs a source")
        if OWN_CHOICE in self.src and not self.why:
            raise ValueError("a threshold of our own choice needs a reason")


class Threshold(_Reasoned, frozen=True, kw_only=True):
    """A number that a rule or a statistic rests on."""

    value: int | float

    @property
    def count(self) -> int:
        """The value of one that counts days, sessions or records. Raises LookupError for a broken number."""
        if int(self.value) != self.value:
            raise LookupError(f"{self.value} {self.unit} is not a whole number")
        return int(self.value)


class ThresholdTable(_Reasoned, frozen=True, kw_only=True):
    """A number for each of some effects, kinds or scales, in the order in which a rule looks at them."""

    values: dict[str, int | float]
