"""The house rules that a machine can hold."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

APP = Path(__file__).parents[1] / "app" / "needlewise"


def test_that_every_floor_imports_only_what_its_contract_allows(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(APP.parents[1] / "pyproject.toml"), no_cache=True)
    words = capsys.readouterr().out
    assert status == EXIT_STATUS_SUCCESS, words
    assert "Analyzed" in words
    assert "0 broken" in words


def test_that_broad_handlers_stand_only_where_they_are_meant_to() -> None:
    """The job runner, the excepthook, the command line's main, and loops that collect failures item by item."""
    allowed = {"ui/jobs.py", "ui/troubles.py", "cli/main.py", "imaging/intake.py"}
    files = sorted(APP.rglob("*.py"))
    assert len(files) > 60
    broad = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler) and _is_broad(node.type):
                broad.add(file.relative_to(APP).as_posix())
    assert broad <= allowed


def _is_broad(kind: ast.expr | None) -> bool:
    if kind is None:
        return True
    names = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(isinstance(name, ast.Name) and name.id == "Exception" for name in names)
