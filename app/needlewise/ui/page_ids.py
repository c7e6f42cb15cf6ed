"""The pages by id, for those who lead to one without knowing it."""

from __future__ import annotations

from enum import StrEnum


class PageId(StrEnum):
    TODAY = "today"
    DIARY = "diary"
    PHOTOS = "photos"
    TRENDS = "trends"
    REPORT = "report"
    SETTINGS = "settings"
    SESSION = "session"
    WELCOME = "welcome"
    TROUBLE = "trouble"
    HELP = "help"
    EMERGENCY = "emergency"


AFTERCARE = "aftercare"
"""An argument for Today: show what to leave alone after the session just logged."""
