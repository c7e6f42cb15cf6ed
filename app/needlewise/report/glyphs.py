"""Which letters the page can set: by the fonts shipped with the program, else by the computer's own, else with a
visible mark in their place, so that nothing a person wrote ever vanishes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import typst
from matplotlib.ft2font import FT2Font

from needlewise.charts.letters import MARK, has_letter

_UNSEEN = ("Last Resort", ".")
"""Beginnings of families that stand for scripts, not for letters."""
_ORDINARY = (400, "normal", 0)


@dataclass(frozen=True, slots=True)
class Settable:
    """`text` holds a mark for each letter that no font has. `families` are the computer's own that it needs."""

    text: str
    families: tuple[str, ...]


def settable(text: str) -> Settable:
    foreign = sorted({letter for letter in set(text) if letter >= " " and not has_letter(letter)})
    homes = {letter: _home_of(letter) for letter in foreign}
    missing = {ord(letter): MARK for letter, home in homes.items() if home is None}
    families = dict.fromkeys(home for home in homes.values() if home is not None)
    return Settable(text.translate(missing) if missing else text, tuple(families))


@cache
def _home_of(letter: str) -> str | None:
    return next((family for family, font in _own_fonts() if font.get_char_index(ord(letter))), None)


@cache
def _own_fonts() -> tuple[tuple[str, FT2Font], ...]:
    """The ordinary cut of each family on this computer, by name. Fonts that cannot be read have no letters."""
    found: dict[str, FT2Font] = {}
    for info in typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts():
        is_ordinary = (info.weight, info.style, info.index) == _ORDINARY
        if info.path is None or not is_ordinary or info.family in found or info.family.startswith(_UNSEEN):
            continue
        try:
            found[info.family] = FT2Font(info.path)
        except (OSError, RuntimeError):
            continue
    return tuple(sorted(found.items()))
