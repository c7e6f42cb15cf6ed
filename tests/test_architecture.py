"""The house rules that a machine can hold."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
APP = ROOT / "app" / "needlewise"


def test_that_every_floor_imports_only_what_its_contract_allows() -> None:
    """In a process of its own, because the linter switches off every logger that exists."""
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", lint, "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
    assert "Analyzed" in found.stdout
    assert "0 broken" in found.stdout


def test_that_broad_handlers_stand_only_where_they_are_meant_to() -> None:
    """The job runner, the excepthook, the command line's main, and loops that collect failures item by item."""
    allowed = {"ui/jobs.py", "ui/troubles.py", "cli/main.py"}
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
