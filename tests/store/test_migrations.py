"""The chain of migrations, and diaries of every version that was released."""

import json
import re
import shutil
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from builders import a_session, at
from needlewise.store import migrate, schema, store
from needlewise.store.check import check_diary
from needlewise.store.engine import open_engine, pragma
from needlewise.store.store import open_diary
from needlewise.store.tables import metadata
from released_diary import contents

DIARIES = sorted((Path(__file__).parent / "diaries").glob("[0-9]*"))
CHAIN = Path(migrate.__file__).parent / "migrations"
STEP = """
from alembic import op
revision, down_revision = "{number:04}", "{before:04}"
def upgrade():
    op.execute("ALTER TABLE sessions ADD COLUMN mood TEXT")
    {then}
"""


def _schema_of(folder: Path) -> dict[str, list[str]]:
    """The parts of each table's and index's SQL, without Alembic's own table."""
    engine = open_engine(folder / "diary.sqlite", read_only=True)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").all()
    engine.dispose()
    return {name: _parts(sql) for name, sql in rows if name != "alembic_version"}


def _parts(sql: str) -> list[str]:
    """What stands between commas, in no order: a column that came later stands behind the others."""
    return sorted(" ".join(re.findall(r"\w+|[^\s\w]", part)) for part in sql.split(","))


def test_that_the_whole_chain_makes_the_tables_that_the_program_uses(folder: Path) -> None:
    parts = [(t.name, CreateTable(t)) for t in metadata.tables.values()]
    parts += [(index.name, CreateIndex(index)) for t in metadata.tables.values() for index in t.indexes]
    expected = {name: _parts(str(part.compile(dialect=sqlite.dialect()))) for name, part in parts}
    assert _schema_of(folder) == expected


def test_that_every_table_is_strict(folder: Path) -> None:
    engine = open_engine(folder / "diary.sqlite", read_only=True)
    with engine.connect() as connection:
        tables = connection.exec_driver_sql("PRAGMA table_list").mappings().all()
    engine.dispose()
    ours = [t for t in tables if t["name"] in metadata.tables]
    assert len(ours) == len(metadata.tables)
    assert all(t["strict"] for t in ours)


def test_that_the_version_is_the_number_of_the_last_step(folder: Path) -> None:
    heads = ScriptDirectory(str(CHAIN)).get_heads()
    assert [int(head) for head in heads] == [schema.DIARY_VERSION]
    engine = open_engine(folder / "diary.sqlite", read_only=True)
    with engine.connect() as connection:
        assert pragma(connection, "user_version") == schema.DIARY_VERSION
        assert pragma(connection, "application_id") == schema.APPLICATION_ID
        assert pragma(connection, "journal_mode") == "wal"
    engine.dispose()


def test_that_no_step_leans_on_the_program(folder: Path) -> None:
    steps = sorted((CHAIN / "versions").glob("*.py"))
    assert len(steps) == schema.DIARY_VERSION
    for step in steps:
        assert "needlewise" not in step.read_text(encoding="utf-8")


def test_that_there_is_a_diary_of_every_version() -> None:
    assert [int(diary.name) for diary in DIARIES] == list(range(1, schema.DIARY_VERSION + 1))


def _with_seconds(text: str) -> str:
    """Moments as they are written today; earlier versions left seconds out where there were none."""
    return re.sub(r'"(\d{4}-\d\d-\d\dT\d\d:\d\d)([+-]\d\d:\d\d|Z)"', r'"\1:00\2"', text)


@pytest.mark.parametrize("diary", DIARIES, ids=lambda diary: diary.name)
def test_that_a_diary_of_any_version_opens_with_all_it_held(diary: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(diary, tmp_path / "diary"))
    with open_diary(folder) as opened:
        assert contents(opened) == json.loads(_with_seconds((diary / "contents.json").read_text(encoding="utf-8")))
    assert check_diary(folder).problems == []


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as it will be with one more step, whose file is given."""
    chain = Path(shutil.copytree(CHAIN, tmp_path / "chain 100 %"))
    number = schema.DIARY_VERSION + 1
    step = chain / "versions" / f"{number:04}_mood.py"
    step.write_text(STEP.format(number=number, before=number - 1, then=""))
    monkeypatch.setattr(migrate, "_CHAIN", chain)
    monkeypatch.setattr(migrate, "DIARY_VERSION", number)
    monkeypatch.setattr(store, "DIARY_VERSION", number)
    return step


def _write_session(folder: Path) -> None:
    with open_diary(folder) as opened, opened.write(at(0)) as uow:
        uow.sessions.add(a_session(0))
        uow.commit()


@pytest.fixture
def kept(folder: Path) -> Path:
    """Where the diary is kept as it was before its migration."""
    _write_session(folder)
    return folder / "backups" / f"before-migration-{schema.DIARY_VERSION:04}.sqlite"


@pytest.mark.parametrize("read_only", [False, True])
def test_that_an_older_diary_is_migrated_and_kept_as_it_was(
    folder: Path, kept: Path, next_version: Path, read_only: bool
) -> None:
    with open_diary(folder, read_only=read_only) as opened, opened.read() as uow:
        assert uow.sessions.all() == [a_session(0)]
    assert "mood TEXT" in _schema_of(folder)["sessions"]
    assert kept.stat().st_mode & 0o077 == 0
    (kept.parent / "diary.sqlite").write_bytes(kept.read_bytes())
    assert "mood TEXT" not in _schema_of(kept.parent)["sessions"]


def test_that_a_migration_that_fails_changes_nothing(folder: Path, kept: Path, next_version: Path) -> None:
    number = schema.DIARY_VERSION + 1
    next_version.write_text(STEP.format(number=number, before=number - 1, then="raise RuntimeError('mid-way')"))
    before = _schema_of(folder)
    with pytest.raises(RuntimeError, match="mid-way"):
        open_diary(folder)
    assert _schema_of(folder) == before
    assert kept.exists()
    next_version.write_text(STEP.format(number=number, before=number - 1, then=""))
    open_diary(folder).close()
    assert "mood TEXT" in _schema_of(folder)["sessions"]
