"""Every chart, once: screen, report, export and command line ask here.

An entry is cheap to read: matplotlib comes with the first chart that is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from needlewise.messages import Message, message

if TYPE_CHECKING:
    from needlewise.charts.chart import Chart


class Place(StrEnum):
    """Where charts are shown. `REPORT_FRONT` is the first page of the report, which has room for the two it knows."""

    SCREEN = "screen"
    EXPORT = "export"
    REPORT = "report"
    REPORT_FRONT = "report_front"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartEntry:
    """`id` names the chart's words, `chart-title-<id>` and `chart-about-<id>`, and its files. `load` imports it, and
    matplotlib. Heights are those on the screen, in pixels, and on a later page of the report, in points."""

    id: str
    load: Callable[[], Chart[Any]]
    places: frozenset[Place]
    height_px: int = 340
    height_pt: float = 164.0

    @property
    def title(self) -> Message:
        return message(f"chart-title-{self.id}")

    @property
    def about(self) -> Message:
        return message(f"chart-about-{self.id}")


def _symptoms() -> Chart[Any]:
    from needlewise.charts.symptoms import CHART

    return CHART


def _settling() -> Chart[Any]:
    from needlewise.charts.settling import CHART

    return CHART


def _reaction() -> Chart[Any]:
    from needlewise.charts.reaction import CHART

    return CHART


def _spacing() -> Chart[Any]:
    from needlewise.charts.spacing import CHART

    return CHART


_EVERYWHERE = frozenset({Place.SCREEN, Place.EXPORT, Place.REPORT})
_FRONT = frozenset({Place.SCREEN, Place.EXPORT, Place.REPORT_FRONT})

SYMPTOMS = ChartEntry(id="symptoms", load=_symptoms, places=_FRONT, height_px=460)
SETTLING = ChartEntry(id="settling", load=_settling, places=frozenset({Place.SCREEN, Place.EXPORT}))
REACTION = ChartEntry(id="reaction", load=_reaction, places=_FRONT, height_px=300, height_pt=116.0)
SPACING = ChartEntry(id="spacing", load=_spacing, places=_EVERYWHERE)
CHARTS = (SYMPTOMS, SETTLING, REACTION, SPACING)
"""In the order in which they are shown."""


def charts_in(*places: Place) -> tuple[ChartEntry, ...]:
    """Those of any of the places."""
    return tuple(entry for entry in CHARTS if not entry.places.isdisjoint(places))
