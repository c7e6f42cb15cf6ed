"""What a diary remembers of its watched folder, among its settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from needlewise.bootstrap import AppContext

_SETTING = "photos.tray"
UNSURE = ""
"""In place of the digest of a file that could not be read when it was first seen: it may still be coming in."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was looked at last. `digest` is None for one that does not wait: it was there before the folder
    was watched, or cannot be read."""

    size: int
    changed_ns: int
    digest: str | None = None

    def is_as(self, other: Seen) -> bool:
        """Whether neither size nor time has changed, so that it need not be read again."""
        return (self.size, self.changed_ns) == (other.size, other.changed_ns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """`seen` is by the path in the folder, and keeps files that are gone: they may come back with their drive.
    `left_out` are digests. `is_gone`: the person was told that the folder is not there."""

    folder: str | None = None
    seen: Mapping[str, Seen] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    is_gone: bool = False


def files_of(folder: Path, files: Iterable[Path]) -> dict[str, Seen]:
    """As they are now; those that vanish meanwhile are not among them."""
    present = {}
    for path in files:
        with suppress(OSError):
            found = path.stat()
            present[path.relative_to(folder).as_posix()] = Seen(found.st_size, found.st_mtime_ns)
    return present


def remembered(ctx: AppContext) -> Memory:
    with ctx.store.read() as uow:
        kept = uow.settings.get(_SETTING)
    if kept is None:
        return Memory()
    return Memory(
        folder=kept["folder"],
        seen={name: Seen(*file) for name, file in kept["seen"].items()},
        left_out=frozenset(kept["left_out"]),
        is_gone=kept["is_gone"],
    )


def keep(ctx: AppContext, memory: Memory) -> None:
    kept = {
        "folder": memory.folder,
        "seen": {name: [file.size, file.changed_ns, file.digest] for name, file in memory.seen.items()},
        "left_out": sorted(memory.left_out),
        "is_gone": memory.is_gone,
    }
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.settings.put(_SETTING, kept)
        uow.commit_settings()
