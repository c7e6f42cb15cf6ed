"""What a column of another program's table holds beside an effect."""

from enum import StrEnum


class Role(StrEnum):
    """NAME and VALUE make a long table, which has a row for each value; LABEL beside them is the value in words.
    LIST holds names that are present, with signs between them. USE is a column named after a treatment that says
    whether it was used.

    SESSION says yes or no; without it a row is a session where LENGTH, DURATION or DEVICE is filled in.
    """

    DATE = "date"
    TIME = "time"
    OFFSET = "utc_offset"
    NAME = "name"
    VALUE = "value"
    LABEL = "label"
    LIST = "list"
    NOTES = "notes"
    ZONES = "zones"
    SESSION = "session"
    LENGTH = "needle_length_mm"
    DURATION = "duration_min"
    DEVICE = "device"
    PASSES = "passes"
    PRESSURE = "pressure"
    SESSION_PAIN = "session_pain"
    SESSION_BLEEDING = "session_bleeding"
    CLEANSED = "scalp_cleansed"
    DISINFECTED_BEFORE = "disinfection_before"
    DISINFECTED_AFTER = "disinfection_after"
    PRODUCTS = "products"
    TREATMENT = "treatment"
    USE = "treatment_use"
    LIFE_EVENT = "life_event"


SIGNS_OF_A_SESSION = frozenset({Role.SESSION, Role.LENGTH, Role.DURATION, Role.DEVICE})
"""A row in which one of these is filled in may be a session."""

MANY = frozenset({Role.NOTES, Role.LIST, Role.USE, Role.TREATMENT, Role.PRODUCTS, Role.LIFE_EVENT})
"""Roles that several columns may have."""

OF_NAMES = frozenset(Role) - {Role.DATE, Role.TIME, Role.OFFSET, Role.NAME, Role.VALUE, Role.LABEL, Role.LIST}
"""What a name in a long table, or in a list, may stand for."""
