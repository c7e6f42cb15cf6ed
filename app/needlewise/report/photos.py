"""Matched photos: pairs of a view side by side, with what else was so on each day."""

from __future__ import annotations

from base64 import b64encode

from needlewise.messages import Catalogue
from needlewise.report.facts import PrintedPair, PrintedPhoto
from needlewise.report.model import Photo, PhotoPages, PhotoPair
from needlewise.report.treatments import treatment_name
from needlewise.report.wording import joined, on

SOON_H = 72
"""How long after a session redness may mislead. Source: evidence.md 9."""
_SHOWN_TREATMENTS = 4


def photo_pages(pairs: tuple[PrintedPair, ...], words: Catalogue) -> PhotoPages | None:
    if not pairs:
        return None
    return PhotoPages(
        title=words.text("report-pairs"),
        text=words.text("report-pairs-note"),
        pairs=tuple(_pair(pair, words) for pair in pairs),
    )


def _pair(pair: PrintedPair, words: Catalogue) -> PhotoPair:
    view = words.label(f"view-{pair.view}")
    reasons = "; ".join(words.text(reason) for reason in pair.reasons)
    return PhotoPair(
        title=words.text("report-pair", view=view, days=(pair.second.day - pair.first.day).days),
        comparable=words.text("report-pair-not-comparable", why=reasons)
        if reasons
        else words.text("report-pair-nothing-against"),
        photos=(_photo(pair.first, view, words), _photo(pair.second, view, words)),
    )


def _photo(printed: PrintedPhoto, view: str, words: Catalogue) -> Photo:
    hair = words.text(f"report-hair-{printed.hair}" if printed.hair else "report-hair-unknown")
    caption = " · ".join((on(printed.day, words), hair, _after_session(printed.hours_since_session, words)))
    therapy = words.text("report-photo-therapy", treatments=_therapy(printed, words))
    return Photo(
        svg=_as_svg(printed),
        ratio=printed.width / printed.height,
        alt=joined((words.text("report-photo-alt", view=view, caption=caption), therapy)),
        caption=caption,
        therapy=therapy,
    )


def _after_session(hours: float | None, words: Catalogue) -> str:
    if hours is None:
        return words.text("report-photo-before-sessions")
    if hours <= SOON_H:
        return words.text("report-photo-hours-after", hours=round(hours))
    return words.text("report-photo-days-after", days=int(hours // 24))


def _therapy(printed: PrintedPhoto, words: Catalogue) -> str:
    names = list(dict.fromkeys(treatment_name(t, words) for t in printed.treatments))
    more = len(names) - _SHOWN_TREATMENTS
    if more > 0:
        names[_SHOWN_TREATMENTS:] = [words.text("report-more-answers", count=more)]
    return ", ".join(names) or words.text("report-photo-no-therapy")


def _as_svg(printed: PrintedPhoto) -> str:
    size = f'width="{printed.width}" height="{printed.height}"'
    data = b64encode(printed.jpeg).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="data:image/jpeg;base64,{data}"/></svg>'
    )
