"""The house rules that a machine can hold."""

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
APP = ROOT / "app" / "needlewise"
BROAD = {"Exception", "BaseException", "ExceptionGroup", "BaseExceptionGroup"}


def test_that_every_floor_imports_only_what_its_contract_allows() -> None:
    """In a process of its own, because the linter switches off every logger that exists."""
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", lint, "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
    assert "Analyzed" in found.stdout
    assert "0 broken" in found.stdout


def test_that_no_module_imports_itself_by_way_of_others() -> None:
    """Late imports within functions and those for types alone count, too."""
    graph = grimp.build_graph("needlewise", cache_dir=None, exclude_type_checking_imports=False)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    for importer, imported in (
        ("needlewise.ui.pages.registry", "needlewise.ui.pages.today.page"),
        ("needlewise.ui.pages.photos.pane_registry", "needlewise.ui.pages.photos.viewer.pane"),
        ("needlewise.ui.desk", "needlewise.bootstrap"),
    ):
        assert imported in imports[importer], "late imports and imports for types are seen"
    assert cycle_in(imports) is None
    with_one = imports | {"needlewise.ui.page_ids": imports["needlewise.ui.page_ids"] | {"needlewise.ui.desk"}}
    assert cycle_in(with_one) is not None, "a cycle would be found"


def cycle_in(imports: dict[str, set[str]]) -> list[str] | None:
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]
        return cycle
    return None


def test_that_no_module_of_ours_is_imported_by_name() -> None:
    """The contracts see what is written as an import, and nothing else. What is optional may be named."""
    files = sorted(APP.rglob("*.py"))
    named = [name for file in files for name in imports_by_name(file.read_text(encoding="utf-8"))]
    assert named == ["PySide6.QtMultimedia"]


@pytest.mark.parametrize("code", ["import_module(f'needlewise.{x}')", "importlib.import_module(x)", "__import__(x)"])
def test_that_an_import_by_a_name_that_is_worked_out_is_seen(code: str) -> None:
    assert imports_by_name(code) == [""]


def imports_by_name(code: str) -> list[str]:
    """What calls of importing functions are given; empty where that is more than a literal."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and _name_of(node.func) in ("import_module", "__import__"):
            given = node.args[0] if node.args else None
            found.append(str(given.value) if isinstance(given, ast.Constant) else "")
    return found


def test_that_broad_handlers_stand_only_where_they_are_meant_to() -> None:
    """The job runner, the excepthook, the command line's main, and loops that collect failures item by item."""
    allowed = {"ui/jobs.py", "ui/troubles.py", "cli/main.py"}
    files = sorted(APP.rglob("*.py"))
    assert len(files) > 60
    broad = {file.relative_to(APP).as_posix() for file in files if broad_handlers(file.read_text(encoding="utf-8"))}
    assert broad <= allowed


@pytest.mark.parametrize("kinds", ["", "Exception", "(OSError, BaseException)", "builtins.Exception"])
@pytest.mark.parametrize("body", ["pass", "raise OSError", "if x: raise", "if x: return\n    raise"])
def test_that_a_broad_handler_is_seen_however_it_is_written(kinds: str, body: str) -> None:
    assert broad_handlers(f"def f():\n  try: ...\n  except {kinds}:\n    {body}") == 1


@pytest.mark.parametrize(
    "handler", ["except (OSError, json.JSONDecodeError): ...", "except BaseException: x(); raise"]
)
def test_that_a_narrow_handler_or_one_that_only_clears_up_is_not_called_broad(handler: str) -> None:
    assert broad_handlers(f"try: ...\n{handler}") == 0


def broad_handlers(code: str) -> int:
    """How many handlers hold back every exception; one that ends by raising it again only clears up."""
    handlers = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.ExceptHandler)]
    return sum(_is_broad(handler.type) and not _raises_again(handler.body) for handler in handlers)


def _raises_again(body: list[ast.stmt]) -> bool:
    last = body[-1]
    leaves = any(isinstance(node, ast.Return | ast.Break | ast.Continue) for each in body for node in ast.walk(each))
    return isinstance(last, ast.Raise) and last.exc is None and not leaves


def _is_broad(kind: ast.expr | None) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(each is None or _name_of(each) in BROAD for each in kinds)


def _name_of(expression: ast.expr) -> str:
    match expression:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
