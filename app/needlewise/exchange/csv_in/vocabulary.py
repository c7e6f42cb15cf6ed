"""The words that other programs and people use, in English, German and Spanish, some in French: names of columns and
symptoms, answers, severities, zones, times of day. They are data; no letter counts as large or small."""

from __future__ import annotations

from functools import cache

import msgspec

from needlewise.paths import resource_root

Words = dict[str, tuple[str, ...]]


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`doubtful_effects` may mean an effect, and may mean another one. `other_things` are what this diary does not
    keep, such as steps or sleep. `not_recorded` is what stands in a cell for no entry."""

    roles: Words
    effects: Words
    doubtful_effects: Words
    treatment_names: tuple[str, ...]
    other_things: frozenset[str]
    small_words: frozenset[str]
    severities: Words
    yes: frozenset[str]
    no: frozenset[str]
    not_recorded: frozenset[str]
    totals: frozenset[str]
    zones: Words
    times_of_day: Words
    no_time: frozenset[str]
    treatment_kinds: Words
    life_events: Words


@cache
def vocabulary() -> Vocabulary:
    data = (resource_root() / "other_programs" / "vocabulary.json").read_bytes()
    return msgspec.json.decode(data, type=Vocabulary)


def by_word(words: Words) -> dict[str, str]:
    """What each word stands for."""
    return {word: meaning for meaning, held in words.items() for word in held}
