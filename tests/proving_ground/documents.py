"""People of the proving ground as diary documents with their truth beside them, for any other program to be tried on.

`python -m proving_ground.documents OUT [PEOPLE] [SEED]` with `tests` on the path.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from builders import at
from needlewise.exchange.document import Document, encode
from proving_ground.diaries import Subject, a_date
from proving_ground.people import YEAR
from proving_ground.worlds import WORLDS, subjects


def write_subjects(folder: Path, name: str, people: Iterable[Subject]) -> int:
    """Writes `<name>-<number>.json` and `<name>-<number>.truth.json` for each, and gives their number."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, subject in enumerate(people, start=1):
        document = Document(diary=subject.diary, exported_at=at(YEAR + 1), generator="proving ground")
        (folder / f"{name}-{count:03}.json").write_bytes(encode(document))
        truth = {
            "group": subject.group,
            "model": subject.model,
            "over_use": [[first.isoformat(), last.isoformat()] for first, last in subject.over_use],
            "rises": [
                [a_date(rise.first).isoformat(), a_date(rise.last).isoformat(), sorted(rise.reasons)]
                for rise in subject.rises
            ],
        }
        (folder / f"{name}-{count:03}.truth.json").write_text(json.dumps(truth, indent=1), encoding="utf-8")
    return count


if __name__ == "__main__":
    out, count, seed = Path(sys.argv[1]), *(int(text) for text in [*sys.argv[2:], "10", "0"][:2])
    for world in WORLDS:
        for group in world.groups:
            write_subjects(
                out / world.name.replace(" ", "-"), group.replace(" ", "-"), subjects(world, group, count, seed)
            )
