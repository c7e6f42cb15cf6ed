"""Every page: where it stands in the rail, and how its class is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.base import Page


class RailPlace(StrEnum):
    """Where a page stands in the rail."""

    TOP = "top"
    BOTTOM = "bottom"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """`load` imports the page's class. The page's name in the rail is the message `window-page-<id>`."""

    id: PageId
    load: Callable[[], type[Page]]
    icon: str = ""
    shortcut: str = ""
    rail: RailPlace = RailPlace.NONE


def _today() -> type[Page]:
    from needlewise.ui.pages.today.page import TodayPage

    return TodayPage


def _diary() -> type[Page]:
    from needlewise.ui.pages.diary.page import DiaryPage

    return DiaryPage


def _photos() -> type[Page]:
    from needlewise.ui.pages.photos.page import PhotosPage

    return PhotosPage


def _trends() -> type[Page]:
    from needlewise.ui.pages.trends.page import TrendsPage

    return TrendsPage


def _report() -> type[Page]:
    from needlewise.ui.pages.report.page import ReportPage

    return ReportPage


def _settings() -> type[Page]:
    from needlewise.ui.pages.settings.page import SettingsPage

    return SettingsPage


def _session() -> type[Page]:
    from needlewise.ui.pages.session.page import SessionPage

    return SessionPage


def _help() -> type[Page]:
    from needlewise.ui.pages.help import HelpPage

    return HelpPage


def _emergency() -> type[Page]:
    from needlewise.ui.pages.emergency.page import EmergencyPage

    return EmergencyPage


def _welcome() -> type[Page]:
    from needlewise.ui.pages.welcome.page import WelcomePage

    return WelcomePage


def _trouble() -> type[Page]:
    from needlewise.ui.pages.trouble import TroublePage

    return TroublePage


PAGES = (
    PageEntry(id=PageId.TODAY, load=_today, icon="today", shortcut="Ctrl+1", rail=RailPlace.TOP),
    PageEntry(id=PageId.DIARY, load=_diary, icon="diary", shortcut="Ctrl+2", rail=RailPlace.TOP),
    PageEntry(id=PageId.PHOTOS, load=_photos, icon="photos", shortcut="Ctrl+3", rail=RailPlace.TOP),
    PageEntry(id=PageId.TRENDS, load=_trends, icon="trends", shortcut="Ctrl+4", rail=RailPlace.TOP),
    PageEntry(id=PageId.REPORT, load=_report, icon="report", shortcut="Ctrl+5", rail=RailPlace.TOP),
    PageEntry(id=PageId.SETTINGS, load=_settings, icon="settings", shortcut="Ctrl+,", rail=RailPlace.BOTTOM),
    PageEntry(id=PageId.SESSION, load=_session),
    PageEntry(id=PageId.HELP, load=_help),
    PageEntry(id=PageId.EMERGENCY, load=_emergency),
    PageEntry(id=PageId.WELCOME, load=_welcome),
    PageEntry(id=PageId.TROUBLE, load=_trouble),
)

ENTRIES = {entry.id: entry for entry in PAGES}
