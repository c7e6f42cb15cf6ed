import subprocess
import sys
from importlib.metadata import version

CODE = """
import sys
from needlewise.__main__ import main
code = main(["--version"])
assert not [name for name in sys.modules if name.startswith(("PySide6", "typst"))]
sys.exit(code)
"""


def test_that_the_versions_are_told_without_loading_qt() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    assert list(told) == ["needlewise", "SQLite", "SQLCipher", "Qt", "Typst"]
    assert told["needlewise"] == version("needlewise")
    assert told["Qt"] == version("PySide6-Essentials")
    assert told["SQLite"].startswith("3.") and told["SQLCipher"].startswith("4.")
