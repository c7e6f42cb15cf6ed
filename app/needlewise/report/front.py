"""How many words the first page has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from needlewise.report.model import Picture, ReportModel

_LATER = ("photos", "details", "lists")
_UNSET = ("language", "paper", "is_archival", "made_at")
_SVG_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")
_PAGE_NUMBER = 3
"""As in "1 / 2"."""


def words_on_front(model: ReportModel) -> int:
    """All that is set on the first page, with header, footer and the words in charts."""
    skipped = (*_LATER, *_UNSET)
    found = (_texts(getattr(model, field.name)) for field in fields(model) if field.name not in skipped)
    return _PAGE_NUMBER + sum(len(text.split()) for texts in found for text in texts)


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, Picture):
        yield part.title
        yield from _SVG_TEXT.findall(part.svg)
    elif isinstance(part, tuple):
        for item in part:
            yield from _texts(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
