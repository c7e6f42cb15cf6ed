"""Which letters the charts' face has; the others are shown as a mark each."""

from __future__ import annotations

from functools import cache

import matplotlib
from matplotlib.ft2font import FT2Font

MARK = "\N{REPLACEMENT CHARACTER}"
FONT_FOLDER = f"{matplotlib.get_data_path()}/fonts/ttf"
"""matplotlib's own: its face covers the scripts of Europe and the Near East, and is the same everywhere."""


def drawable(text: str) -> str:
    """What a person wrote, as a chart can set it."""
    return "".join(letter if has_letter(letter) else MARK for letter in text)


def has_letter(letter: str) -> bool:
    return _face().get_char_index(ord(letter)) != 0


@cache
def _face() -> FT2Font:
    return FT2Font(f"{FONT_FOLDER}/DejaVuSans.ttf")
