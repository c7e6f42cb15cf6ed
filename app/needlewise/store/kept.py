"""What was last worked out from the diary, kept in it so that the window has something to show at once.

Whatever is written to the diary drops it in the same transaction, so what is found still holds. It is read
without SQLAlchemy, whose import takes longer than a first glance.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from needlewise.store.folder import DiaryFolder

KEPT = "kept"
"""Its key among the settings."""


def read_kept(folder: Path) -> Any:
    """None when nothing is kept, or the diary cannot be read: opening it then says why."""
    from sqlcipher3 import dbapi2

    file = DiaryFolder(folder).diary
    try:
        connection = dbapi2.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        try:
            row = connection.execute("SELECT value FROM settings WHERE key = ?", (KEPT,)).fetchone()
        finally:
            connection.close()
    except dbapi2.Error:
        return None
    return None if row is None else json.loads(row[0])
