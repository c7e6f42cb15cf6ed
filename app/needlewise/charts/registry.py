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
    """Where charts are shown. `REPORT_FRONT` is the first page of the report, which holds the last days against the
    time before; later pages have the charts of the whole time."""

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


def _compared() -> Chart[Any]:
    from needlewise.charts.reaction import COMPARED

    return COMPARED


def _strip() -> Chart[Any]:
    from needlewise.charts.strip import CHART

    return CHART


def _spacing() -> Chart[Any]:
    from needlewise.charts.spacing import CHART

    return CHART


_EVERYWHERE = frozenset({Place.SCREEN, Place.EXPORT, Place.REPORT})
_FRONT = frozenset({Place.REPORT_FRONT})

SYMPTOMS = ChartEntry(id="symptoms", load=_symptoms, places=_EVERYWHERE, height_px=460, height_pt=200.0)
SETTLING = ChartEntry(id="settling", load=_settling, places=frozenset({Place.SCREEN, Place.EXPORT}))
REACTION = ChartEntry(id="reaction", load=_reaction, places=_EVERYWHERE, height_px=300, height_pt=126.0)
SPACING = ChartEntry(id="spacing", load=_spacing, places=_EVERYWHERE)
STRIP = ChartEntry(id="strip", load=_strip, places=_FRONT)
COMPARED = ChartEntry(id="compared", load=_compared, places=_FRONT)
CHARTS = (SYMPTOMS, SETTLING, REACTION, SPACING, STRIP, COMPARED)
"""In the order in which they are shown."""


def charts_in(*places: Place) -> tuple[ChartEntry, ...]:
    """Those of any of the places."""
    return tuple(entry for entry in CHARTS if not entry.places.isdisjoint(places))
