"""`needlewise --version`: its own version, and those of what reports and diaries rest on. Imports no Qt."""

from __future__ import annotations

from argparse import Action, ArgumentParser, Namespace
from typing import Any, NoReturn


class VersionAction(Action):
    def __init__(self, option_strings: list[str], dest: str, **rest: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **rest)

    def __call__(self, parser: ArgumentParser, _args: Namespace, *_rest: Any) -> NoReturn:
        print("\n".join(f"{name} {number}" for name, number in versions()))
        parser.exit()


def versions() -> list[tuple[str, str]]:
    from importlib.metadata import version

    from needlewise.store.versions import sqlite_versions

    sqlite, cipher = sqlite_versions()
    packages = (("Qt", "PySide6-Essentials"), ("Typst", "typst"))
    return [
        ("needlewise", version("needlewise")),
        ("SQLite", sqlite),
        ("SQLCipher", cipher),
        *((name, found) for name, package in packages if (found := _installed(package))),
    ]


def _installed(package: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None
