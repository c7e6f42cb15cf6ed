"""Words by which medicines, procedures and places are recognised in what a person typed."""

from __future__ import annotations

import re
from functools import cached_property

import msgspec

_CLAUSE = re.compile(r"[,.;:!?\n()]")
_NEAR_BEFORE, _NEAR_AFTER = 3, 2
"""How many words before and after one may take it back: "not on warfarin", "Marcumar abgesetzt"."""


class KnownWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """`resources/guidance/medicines.json`. Each list is of beginnings of words, in English and German; a word of
    `unsaid` near another takes it back."""

    why: str
    medicines: dict[str, tuple[str, ...]]
    events: dict[str, tuple[str, ...]]
    products: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]
    unsaid: tuple[str, ...]

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        lists = {**self.medicines, **self.events, **self.products, **self.places}
        return {name: _beginning_with(words) for name, words in lists.items()}

    def says(self, name: str, text: str) -> bool:
        """Whether a text names one of the words of that list, and does not take it back."""
        return any(self._says(name, clause) for clause in _CLAUSE.split(text.casefold()))

    def _says(self, name: str, clause: str) -> bool:
        for found in self._patterns[name].finditer(clause):
            near = clause[: found.start()].split()[-_NEAR_BEFORE:] + clause[found.end() :].split()[:_NEAR_AFTER]
            if not any(word in self.unsaid for word in near):
                return True
        return False

    def names_place(self, name: str, text: str) -> bool:
        return self._patterns[name].search(text.casefold()) is not None


def _beginning_with(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words of three letters or fewer count whole, so that "fue" is not "fuel"."""
    alternatives = "|".join(re.escape(word) + (r"(?!\w)" if len(word) <= 3 else "") for word in words)
    return re.compile(rf"(?<!\w)(?:{alternatives})")


def decode_words(data: bytes) -> KnownWords:
    """Raises msgspec.ValidationError with the path of what does not fit."""
    return msgspec.json.decode(data, type=KnownWords)
