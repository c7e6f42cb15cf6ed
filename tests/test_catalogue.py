"""Every word the program can say is in the catalogue, and nothing in the catalogue goes unsaid."""

import ast
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor as FluentVisitor

from named_words import NAMED
from needlewise.analysis.rules import RULES
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root

APP = Path(__file__).parents[1] / "app" / "needlewise"
LOCALES = resource_root() / "locales"


@cache
def modules() -> list[ast.Module]:
    """The code, read once for all who look through it."""
    return [ast.parse(file.read_text(encoding="utf-8")) for file in APP.rglob("*.py")]


@cache
def entries(language: str = "en") -> dict[str, Path]:
    found: dict[str, Path] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, (
                    f"{entry.id.name} is in {file.name} and {found[entry.id.name].name}"
                )
                found[entry.id.name] = file
    return found


class _References(FluentVisitor):
    """Messages that other messages are made of."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.ids.add(node.id.name)


def texts_in_catalogue() -> set[str]:
    references = _References()
    for file in (LOCALES / "en").glob("*.ftl"):
        references.visit(FluentParser().parse(file.read_text(encoding="utf-8")))
    return references.ids


def texts_in_code() -> tuple[set[str], set[str]]:
    """String constants, and the constant beginnings of f-strings."""
    constants, beginnings = set(), set()
    for module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
    return constants, {text for text in beginnings if text.endswith("-") and len(text) > 3}


def test_that_every_message_named_in_code_is_in_the_catalogue() -> None:
    known = set(entries())
    named = set()
    for module in modules():
        for node in ast.walk(module):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("message", "Message")
            ):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant):
                    named.add(first.value)
    assert len(named) > 100
    assert named <= known, sorted(named - known)


def test_that_nothing_in_the_catalogue_goes_unsaid() -> None:
    constants, beginnings = texts_in_code()
    constants |= texts_in_catalogue()
    beginnings |= {"effect-", "aftercare-", "trigger-", *(f"{prefix}-" for prefix in NAMED)}
    unsaid = [id_ for id_ in entries() if id_ not in constants and not id_.startswith(tuple(beginnings))]
    assert unsaid == []


def test_that_every_rule_has_its_title_sentence_and_advice(catalogue: Catalogue) -> None:
    for rule_id in RULES:
        assert f"title-{rule_id}" in catalogue
        assert f"advice-{rule_id}" in catalogue
        assert any(
            f"{id_}" in catalogue
            for id_ in (f"finding-{rule_id}", f"finding-{rule_id}-left-out", f"finding-{rule_id}-soak")
        )


def test_that_every_id_of_the_guidance_has_a_name(guidance: Guidance, catalogue: Catalogue) -> None:
    names = [
        *(f"effect-{id_}" for id_ in guidance.effects),
        *(f"screening-{id_}" for id_ in guidance.screening),
        *(f"skip-{id_}" for id_ in guidance.document.screening.skip_today),
        *(f"aftercare-{id_}" for id_ in guidance.aftercare),
        *(f"zone-{id_}" for id_ in guidance.document.vocab.zones),
    ]
    assert len(names) > 80
    assert [name for name in names if name not in catalogue] == []
