"""The six zones of the scalp that sessions and check-ins may name."""

from enum import StrEnum


class Zone(StrEnum):
    FRONTAL_HAIRLINE = "frontal_hairline"
    TEMPLE_LEFT = "temple_left"
    TEMPLE_RIGHT = "temple_right"
    MID_SCALP = "mid_scalp"
    VERTEX = "vertex"
    OCCIPUT = "occiput"


WHOLE_SCALP = tuple(Zone)
