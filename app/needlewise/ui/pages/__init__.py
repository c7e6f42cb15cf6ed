"""The pages, listed by import path: a page is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from needlewise.ui.pages.base import Page


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


class Rail(StrEnum):
    """Where a page stands in the rail."""

    TOP = "top"
    BOTTOM = "bottom"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """`place` is `module:Class`. The page's name in the rail is the message `window-page-<id>`."""

    id: PageId
    place: str
    icon: str = ""
    shortcut: str = ""
    rail: Rail = Rail.NONE

    def load(self) -> type[Page]:
        module, _, name = self.place.partition(":")
        page: type[Page] = getattr(import_module(f"needlewise.ui.pages.{module}"), name)
        return page


PAGES = (
    PageEntry(id=PageId.TODAY, place="today.page:TodayPage", icon="today", shortcut="Ctrl+1", rail=Rail.TOP),
    PageEntry(id=PageId.DIARY, place="diary.page:DiaryPage", icon="diary", shortcut="Ctrl+2", rail=Rail.TOP),
    PageEntry(id=PageId.PHOTOS, place="photos.page:PhotosPage", icon="photos", shortcut="Ctrl+3", rail=Rail.TOP),
    PageEntry(id=PageId.TRENDS, place="trends.page:TrendsPage", icon="trends", shortcut="Ctrl+4", rail=Rail.TOP),
    PageEntry(id=PageId.REPORT, place="report.page:ReportPage", icon="report", shortcut="Ctrl+5", rail=Rail.TOP),
    PageEntry(
        id=PageId.SETTINGS,
        place="settings.page:SettingsPage",
        icon="settings",
        shortcut="Ctrl+,",
        rail=Rail.BOTTOM,
    ),
    PageEntry(id=PageId.SESSION, place="session.page:SessionPage"),
    PageEntry(id=PageId.HELP, place="help:HelpPage"),
    PageEntry(id=PageId.WELCOME, place="welcome.page:WelcomePage"),
    PageEntry(id=PageId.TROUBLE, place="trouble:TroublePage"),
)

ENTRIES = {entry.id: entry for entry in PAGES}
