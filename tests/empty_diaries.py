"""An empty diary that went through the whole chain of migrations once, to be copied where a test wants a new one."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from needlewise.store.store import open_diary


def put_empty_diary(folder: Path) -> Path:
    """A closed one of its own, where there is nothing yet."""
    if not folder.exists():
        shutil.copytree(Path(_made().name) / "diary", folder)
    return folder


@cache
def _made() -> TemporaryDirectory[str]:
    """It goes when the process ends."""
    keeper = TemporaryDirectory(prefix="needlewise-tests-")
    open_diary(Path(keeper.name) / "diary").close()
    return keeper
