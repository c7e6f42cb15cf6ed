"""Reads the shipped guidance once and answers look-ups by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path

from needlewise.guidance.model import (
    AftercareItem,
    Band,
    Effect,
    GuidanceDocument,
    RecoveryLimit,
    Rule,
    Scale,
    ScreeningQuestion,
    decode,
)
from needlewise.guidance.over_use import OverUseThresholds, decode_over_use
from needlewise.guidance.sources import OWN_CHOICE, Citation, decode_citations
from needlewise.guidance.words import KnownWords, decode_words
from needlewise.paths import resource_root


class Guidance:
    """The guidance with its look-ups. Raises KeyError for an id it does not hold."""

    def __init__(
        self,
        document: GuidanceDocument,
        citations: dict[str, Citation],
        over_use: OverUseThresholds,
        words: KnownWords,
    ) -> None:
        self.document = document
        self.citations = citations
        self.over_use = over_use
        self.words = words
        self.table = document.min_interval_table

    def band(self, length_mm: float) -> Band:
        return self.table.band(length_mm)

    @cached_property
    def rules(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.document.rules}

    def number(self, rule_id: str, name: str) -> float:
        """A number of a rule. Raises LookupError for one that its data does not hold."""
        params = self.rules[rule_id].params
        if name not in params:
            raise LookupError(f"{rule_id} has no parameter {name}")
        return params[name].value

    def count(self, rule_id: str, name: str) -> int:
        """The same for one that counts days, sessions or records."""
        self.number(rule_id, name)
        return self.rules[rule_id].params[name].count

    def numbers(self, rule_id: str, name: str) -> Mapping[str, float]:
        """A table of a rule: a number for each of some effects or kinds. Raises LookupError likewise."""
        tables = self.rules[rule_id].tables
        if name not in tables:
            raise LookupError(f"{rule_id} has no table {name}")
        return tables[name].values

    @cached_property
    def effects(self) -> dict[str, Effect]:
        return {effect.id: effect for effect in self.document.vocab.effects}

    def scale_of(self, effect_id: str) -> Scale:
        return self.document.vocab.scales[self.effects[effect_id].scale]

    @cached_property
    def recovery_limits(self) -> dict[str, RecoveryLimit]:
        return {limit.id: limit for limit in self.document.recovery_limits.effects}

    def seek_routine_h(self, effect_id: str) -> float:
        """Hours after which an effect that never settled is worth an appointment."""
        limit = self.recovery_limits.get(effect_id)
        if limit is not None and limit.seek_routine_h is not None:
            return limit.seek_routine_h
        return self.document.recovery_limits.seek_routine_h_all

    @cached_property
    def screening(self) -> dict[str, ScreeningQuestion]:
        """Questions of both lists that are asked once."""
        lists = self.document.screening
        return {q.id: q for q in (*lists.ask_before_any, *lists.ask_first)}

    @cached_property
    def screening_parts(self) -> dict[str, ScreeningQuestion]:
        """The questions of which an id is a part."""
        return {part: question for question in self.screening.values() for part in question.parts}

    @cached_property
    def aftercare(self) -> dict[str, AftercareItem]:
        return {item.id: item for item in self.document.aftercare.items}

    def cited(self, source_ids: Iterable[str]) -> list[Citation]:
        """The sources that people may be shown, in the order given."""
        return [self.citations[id_] for id_ in source_ids if id_ in self.citations]

    def is_own_choice(self, source_ids: Iterable[str]) -> bool:
        """Whether this project's own cautious choice is among the sources."""
        return OWN_CHOICE in source_ids


def read_guidance(folder: Path) -> Guidance:
    """Raises msgspec.ValidationError when the data does not have the shape the models state."""
    return Guidance(
        decode((folder / "guidance.json").read_bytes()),
        decode_citations((folder / "citations.json").read_bytes()),
        decode_over_use((folder / "over_use.json").read_bytes()),
        decode_words((folder / "medicines.json").read_bytes()),
    )


@cache
def load_guidance() -> Guidance:
    """The guidance that ships with the program."""
    return read_guidance(resource_root() / "guidance")
