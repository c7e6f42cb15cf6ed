"""Brings two photos of the made-up diary into sight, compared in one of the ways there are."""

from __future__ import annotations

from collections.abc import Callable

from needlewise.domain.photos import PhotoView
from needlewise.services.photos.comparing import pairs_of_view, reasons_on_record
from needlewise.ui.app import Program
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.photos.compare import ComparePane
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pages.photos.panes import PaneId
from needlewise.ui.widgets.picture_view_geometry import Mode

COMPARED = (*(f"compare-{mode}" for mode in Mode), "compare-not", "compare-points")
"""Each mode, a pair that is not comparable, where there is one, and points being marked by hand."""


def show_compared(program: Program, name: str, settle: Callable[[Program], None]) -> PhotosPage:
    program.window.show_page(PageId.PHOTOS)
    settle(program)
    page = program.window.pages[PageId.PHOTOS]
    assert isinstance(page, PhotosPage) and page.state is not None
    diary = page.state.diary
    pair = pairs_of_view(diary, PhotoView.VERTEX)[0]
    if name == "compare-not":
        every = (found for view in PhotoView for found in pairs_of_view(diary, view))
        pair = next((found for found in every if reasons_on_record(diary, *found)), pair)
    page.close_panes()
    pane = page.open_pane(PaneId.COMPARE, pair).findChild(ComparePane)
    assert pane is not None
    settle(program)
    pane.modes.show_mode(next((mode for mode in Mode if name == f"compare-{mode}"), Mode.SIDES))
    pane.modes.pace.choose("0")
    if name == "compare-points":
        pane.verdict.by_hand.click()
        for point in ((0, 0.3, 0.35), (1, 0.32, 0.36), (0, 0.7, 0.6)):
            pane.marking.mark(*point)
    return page
