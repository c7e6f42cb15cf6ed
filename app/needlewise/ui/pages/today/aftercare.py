"""What to leave alone, in words: a line for each time until when, and each thing with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import groupby

from needlewise.domain.sessions import Performer
from needlewise.guidance.loader import Guidance
from needlewise.services.assessment.aftercare import LeftAlone
from needlewise.ui.pages.today.state import AftercareState, SourcedLine
from needlewise.ui.pages.today.why import source_line
from needlewise.ui.words import Words

_TIME_OF_DAY_H = 48
"""Beyond two days a day says enough."""
_PAGES = {"S1", "S2", "S3", "S4", "S5", "P100", "P101"}
"""Health articles and aftercare sheets of clinics: they cannot be cited, and are called what they are."""


def present_aftercare(left: Sequence[LeftAlone], day: date, guidance: Guidance, words: Words) -> AftercareState:
    if not left:
        return AftercareState()
    still = [each for each in left if each.until.date() >= day]
    lines = tuple(
        words("aftercare-line", until=until, things=_listed(group, words))
        for until, group in groupby(still, key=lambda each: _until(each, each.until, words))
    )
    return AftercareState(
        title=_title(left, day, words),
        lines=(*lines, *_longer(left, words)),
        items=tuple(
            SourcedLine(words=_item(each, words), source=_source(each.item.src, guidance, words)) for each in left
        ),
    )


def _listed(left: Iterable[LeftAlone], words: Words) -> str:
    return words.listed([words(f"aftercare-{each.item.id}") for each in left])


def _title(left: Sequence[LeftAlone], day: date, words: Words) -> str:
    latest = max((each.session for each in left), key=lambda session: session.started_at.utc)
    title = "aftercare-title-clinic" if latest.performed_by is Performer.CLINICIAN else "aftercare-title"
    return words(title, when=words.day(latest.started_at.day, day))


def _until(left: LeftAlone, until: datetime, words: Words) -> str:
    """With the time of day where it is near."""
    end = words.short_date(until.date())
    hours = (until - left.session.started_at.wall).total_seconds() / 3600
    return words("aftercare-at", day=end, time=f"{until:%H:%M}") if hours <= _TIME_OF_DAY_H else end


def _item(left: LeftAlone, words: Words) -> str:
    thing = words.label(f"aftercare-{left.item.id}")
    said = words("aftercare-until", thing=thing, until=_until(left, left.until, words))
    parts = [said]
    if left.item.condition is not None:
        parts.append(words(f"aftercare-only-{left.item.id}"))
    if left.elsewhere_until is not None:
        until, days = _longer_time(left)
        parts.append(words("aftercare-elsewhere", days=days, day=words.short_date(until)))
    return " ".join(parts)


def _longer(left: Sequence[LeftAlone], words: Words) -> Iterator[str]:
    """A line for each longer time that others give. It stays when ours has passed."""
    longer = sorted((each for each in left if each.elsewhere_until is not None), key=_longer_time)
    for (until, days), group in groupby(longer, key=_longer_time):
        yield words("aftercare-longer", day=words.short_date(until), days=days, things=_listed(group, words))


def _longer_time(left: LeftAlone) -> tuple[date, int]:
    """When it ends, and of how many days it is."""
    elsewhere = left.item.elsewhere
    return left.last.date(), 0 if elsewhere is None else round(elsewhere.h / 24)


def _source(source_ids: Sequence[str], guidance: Guidance, words: Words) -> str:
    if not guidance.cited(source_ids) and _PAGES & set(source_ids):
        return words("today-why-source", source=words("aftercare-source-pages"))
    return source_line(source_ids, guidance, words)
