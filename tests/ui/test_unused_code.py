"""Code of the window that only tests call belongs into the tests."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

APP = Path(__file__).parents[2] / "app" / "needlewise"


def test_that_everything_the_window_defines_is_used_by_the_program() -> None:
    """Qt calls what overrides its own."""
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in APP.rglob("*.py")}
    used = {name for tree in trees.values() for name in names_used(tree)}
    kinds = [getattr(room, kind) for room in (QtCore, QtGui, QtWidgets) for kind in dir(room)]
    qt = {name for kind in kinds for name in dir(kind)}
    defined = {
        (node.name, f"{file.relative_to(APP)}:{node.lineno}")
        for file, tree in trees.items()
        if file.is_relative_to(APP / "ui")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("__")
    }
    assert len(defined) > 1000
    assert [place for name, place in sorted(defined) if name not in used | qt] == []


def names_used(tree: ast.AST) -> Iterator[str]:
    """Names, attributes, and words that stand in text, for what is called by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"\w+", node.value):
            yield node.value
