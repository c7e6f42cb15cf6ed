"""Rules read their numbers from the guidance's data, by names that the data holds."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import msgspec.structs
import pytest

import needlewise.analysis
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import decode
from needlewise.guidance.thresholds import Threshold, ThresholdTable
from needlewise.paths import resource_root

_ASKS = ("number", "count", "numbers")


def _asked() -> Iterator[tuple[str, ast.Call]]:
    """Every `guidance.number("RULE-ID", "name")` and the like in the analysis, with the name of its file."""
    for path in sorted(Path(needlewise.analysis.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in _ASKS and ast.unparse(node.func.value).endswith("guidance"):
                yield path.name, node


def test_that_every_number_asked_for_stands_in_the_data_and_every_one_there_is_asked_for(guidance: Guidance) -> None:
    asked = set()
    for file, call in _asked():
        assert len(call.args) == 2, (file, call.lineno)
        rule_id, name = (ast.literal_eval(arg) for arg in call.args)
        assert isinstance(call.func, ast.Attribute)
        getattr(guidance, call.func.attr)(rule_id, name)
        asked.add((rule_id, name))
    held = {(rule.id, name) for rule in guidance.document.rules for name in (*rule.params, *rule.tables)}
    assert asked == held
    assert len(held) >= 9


def test_that_a_number_the_data_does_not_hold_is_named(guidance: Guidance) -> None:
    with pytest.raises(LookupError, match="INT-04 has no parameter widest_mm"):
        guidance.number("INT-04", "widest_mm")
    with pytest.raises(LookupError, match=r"0\.3 mm is not a whole number"):
        guidance.count("INT-04", "longest_mm")
    with pytest.raises(LookupError, match="INT-04 has no table longest_mm"):
        guidance.numbers("INT-04", "longest_mm")


def test_that_every_source_of_a_number_is_listed(guidance: Guidance) -> None:
    listed = set(guidance.document.sources) | {"D"}
    statistics = list(_statistics(guidance.over_use))
    assert len(statistics) > 50
    assert {id_ for threshold in statistics for id_ in threshold.src} <= listed
    for rule in guidance.document.rules:
        for name, threshold in (*rule.params.items(), *rule.tables.items()):
            assert set(threshold.src) <= listed, (rule.id, name)


def _statistics(group: msgspec.Struct) -> Iterator[Threshold | ThresholdTable]:
    for field in msgspec.structs.fields(group):
        value = getattr(group, field.name)
        if isinstance(value, Threshold | ThresholdTable):
            yield value
        else:
            yield from _statistics(value)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"value": "0.3"}, "Expected `int | float`"),
        ({"unit": "furlong"}, "Invalid enum value 'furlong'"),
        ({"why": None}, "our own choice needs a reason"),
        ({"src": []}, "needs a source"),
        ({"note": "x"}, "unknown field `note`"),
    ],
)
def test_that_a_number_of_another_shape_is_refused_with_its_place(change: dict[str, object], said: str) -> None:
    document = json.loads((resource_root() / "guidance" / "guidance.json").read_bytes())
    rule = next(rule for rule in document["rules"] if rule["id"] == "INT-04")
    rule["params"]["longest_mm"].update(change)
    with pytest.raises(msgspec.ValidationError, match=said) as refused:
        decode(json.dumps(document).encode())
    assert "$.rules" in str(refused.value)


PLAIN = {0, 1, 2, 24, 100}
"""None of, one of, both or halves; hours in a day; percent."""
STATED = {
    "allowance.py": {28: "the days that the table counts sessions in, by the name of its column", 1e-9: "rounding"},
    "carry_over.py": {0.5: "a square root"},
    "health.py": {12: "months in a year"},
    "hygiene.py": {70: "the strength that the method's name gives"},
    "intervals.py": {6: "rounding of a difference of lengths"},
    "looking_back.py": {7: "no warning is shorter, by the hold of ten days", 180: "days kept in memory together"},
    "records.py": {72: "the hours of PHO-02, which pages of photos know too"},
    "recovery.py": {3: "figures told to so many places"},
    "recovery_times.py": {0.5: "the median", 1e-9: "rounding"},
    "sessions.py": {2000: "the year from which hours are counted", 3600: "seconds in an hour"},
    "spacing.py": {28: "the days that the table counts sessions in"},
}
"""Numbers that are no thresholds, by file, with what they are."""


def _numbers_in(path: Path) -> Iterator[tuple[float, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            yield node.value, node.lineno


def test_that_no_threshold_stands_in_the_code_of_the_analysis() -> None:
    files = sorted(Path(needlewise.analysis.__path__[0]).rglob("*.py"))
    assert len(files) > 30
    loose, seen = [], set()
    for path in files:
        for number, line in _numbers_in(path):
            if number in STATED.get(path.name, ()):
                seen.add((path.name, number))
            elif number not in PLAIN:
                loose.append(f"{path.name}:{line}: {number}")
    assert loose == []
    assert seen == {(name, number) for name, numbers in STATED.items() for number in numbers}
