"""Confounders: what else in a diary can move symptoms of the skin, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from needlewise.analysis.log import Log
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance

NOT_ON_THE_SKIN = frozenset(
    {TreatmentKind.MINOXIDIL_ORAL, TreatmentKind.FINASTERIDE, TreatmentKind.DUTASTERIDE, TreatmentKind.PRP}
)


def products_begun(log: Log) -> dict[str, date]:
    """The first day of each course on the skin, and of each product that a session names for the first time after
    the diary's first session; the latest first."""
    found: dict[str, date] = {}
    for treatment in log.diary.treatments:
        if treatment.kind not in NOT_ON_THE_SKIN:
            found.setdefault(treatment.name or treatment.kind.value, treatment.started_on)
    usual = set(log.sessions[0].session.products or ()) if log.sessions else set()
    for logged in log.sessions[1:]:
        for product in logged.session.products or ():
            if product not in usual:
                found.setdefault(product, logged.day)
    return dict(sorted(found.items(), key=lambda item: item[1], reverse=True))


def confounded_stretches(log: Log, guidance: Guidance) -> Iterator[tuple[date, date]]:
    """First and last days of stretches in which something recorded can move symptoms of the skin."""
    limits = guidance.over_use.confounders
    for first in products_begun(log).values():
        yield first, first + timedelta(days=limits.product_days.value)
    for event in log.diary.life_events:
        if event.kind is LifeEventKind.TRAVEL_SUN:
            yield event.on, event.on + timedelta(days=limits.sun_days.value)
