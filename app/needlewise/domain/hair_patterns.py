"""Where hair has become less, as our own drawings show it: a head seen from above, its thin places left white.

No clinician's scale stands behind them, and none is named after one.
"""

from enum import StrEnum


class HairPattern(StrEnum):
    """The ids of `person.hair.pattern`; each has a drawing of that name under `resources/hair`."""

    FULL = "full"
    TEMPLES = "temples"
    CROWN = "crown"
    TEMPLES_AND_CROWN = "temples_and_crown"
    TOP = "top"
    PARTING = "parting"
    HAIRLINE = "hairline"
    PATCHES = "patches"
    ALL_OVER = "all_over"
