"""Opening a diary, and everything that may stand in the way: in words, and with the diary untouched."""

import os
import random
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from builders import a_checkin, a_session, at
from empty_diaries import put_empty_diary
from needlewise.errors import DiaryDamaged, DiaryError, DiaryInUse, DiaryMissing, DiaryNewer, NeedlewiseError
from needlewise.messages import Catalogue
from needlewise.store.check import check_diary
from needlewise.store.schema import DIARY_VERSION
from needlewise.store.store import open_diary

posix = pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")


def _refused(kind: type[NeedlewiseError], folder: Path, catalogue: Catalogue, **options: bool) -> str:
    """Opening raises exactly that, with words that name the place; gives the id of the words."""
    before = _contents(folder)
    with pytest.raises(kind) as refused:
        open_diary(folder, **options).close()
    assert type(refused.value) is kind
    assert str(folder) in catalogue.text(refused.value.message)
    assert _contents(folder) == before, "the diary is untouched"
    return refused.value.message.id


def _contents(folder: Path) -> dict[str, bytes]:
    side_files = ("diary.lock", "diary.sqlite-shm", "diary.sqlite-wal")
    if not folder.is_dir():
        return {}
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name not in side_files}


def _execute(file: Path, *statements: str) -> None:
    with closing(dbapi2.connect(str(file), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_that_only_the_owner_can_read_a_diary_and_what_lies_beside_it(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with open_diary(tmp_path / "deep" / "diary") as store:
            with store.write(at(0)) as uow:
                uow.sessions.add(a_session(0))
                uow.commit()
            store.photos.put(b"photo")
            modes = {f.name: stat.S_IMODE(f.stat().st_mode) for f in (tmp_path / "deep" / "diary").iterdir()}
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "deep" / "diary").stat().st_mode) == 0o700
    assert {"diary.sqlite", "diary.sqlite-wal", "diary.sqlite-shm", "photos.sqlite", "photos.sqlite-wal"} <= set(
        modes
    )
    assert set(modes.values()) == {0o600}


@posix
def test_that_a_diary_left_open_to_others_is_closed_to_them(folder: Path) -> None:
    folder.chmod(0o755)
    (folder / "diary.sqlite").chmod(0o644)
    open_diary(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "diary.sqlite").stat().st_mode) == 0o600


@posix
def test_that_a_folder_with_other_things_in_it_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "letter.txt").write_text("not ours")
    (tmp_path / "letter.txt").chmod(0o644)
    open_diary(tmp_path).close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "letter.txt").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "diary.sqlite").stat().st_mode) == 0o600


def test_that_a_missing_diary_is_said_to_be_missing_and_not_made(tmp_path: Path, catalogue: Catalogue) -> None:
    assert _refused(DiaryMissing, tmp_path / "none", catalogue, create=False) == "store-no-diary"
    assert _refused(DiaryMissing, tmp_path / "none", catalogue, read_only=True) == "store-no-diary"
    assert not (tmp_path / "none").exists()


def test_that_a_file_is_no_place_for_a_diary(tmp_path: Path, catalogue: Catalogue) -> None:
    (tmp_path / "file").write_text("words")
    assert _refused(DiaryError, tmp_path / "file", catalogue) == "store-not-a-folder"


def test_that_a_second_writer_is_refused_while_a_reader_may_look(folder: Path, catalogue: Catalogue) -> None:
    with open_diary(folder) as writer:
        assert _refused(DiaryInUse, folder, catalogue) == "store-in-use"
        with open_diary(folder, read_only=True) as reader:
            with writer.write(at(0)) as uow:
                uow.sessions.add(a_session(0))
                uow.commit()
            with reader.read() as uow:
                assert uow.sessions.all() == [a_session(0)]
    open_diary(folder).close()


def test_that_another_program_is_refused_too(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from needlewise.store.store import open_diary;"
        "from needlewise.errors import DiaryInUse\n"
        "try: open_diary(Path(sys.argv[1]))\n"
        "except DiaryInUse: print('in use')"
    )
    with open_diary(folder):
        said = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=True)
    assert said.stdout == "in use\n"


def test_that_a_lock_file_left_behind_does_not_block(folder: Path) -> None:
    (folder / "diary.lock").write_text("4242")
    open_diary(folder).close()


def test_that_a_write_by_a_program_without_our_lock_is_said_to_be_in_the_way(folder: Path) -> None:
    with open_diary(folder) as store, closing(dbapi2.connect(str(folder / "diary.sqlite"))) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DiaryInUse), store.write(at(0)):
            pass


def test_that_a_newer_diary_is_refused(folder: Path, catalogue: Catalogue) -> None:
    _execute(folder / "diary.sqlite", f"PRAGMA user_version = {DIARY_VERSION + 1}")
    assert _refused(DiaryNewer, folder, catalogue) == "store-newer"
    assert _refused(DiaryNewer, folder, catalogue, read_only=True) == "store-newer"


def test_that_another_programs_database_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    _execute(tmp_path / "diary.sqlite", "CREATE TABLE songs (title TEXT)", "PRAGMA user_version = 1")
    assert _refused(DiaryError, tmp_path, catalogue) == "store-not-ours"
    assert _refused(DiaryError, tmp_path, catalogue, read_only=True) == "store-not-ours"


def test_that_an_empty_file_is_not_taken_for_a_new_diary(folder: Path, catalogue: Catalogue) -> None:
    (folder / "diary.sqlite").write_bytes(b"")
    assert _refused(DiaryDamaged, folder, catalogue) == "store-empty-file"


def test_that_lost_records_are_not_replaced_by_an_empty_diary(folder: Path, catalogue: Catalogue) -> None:
    with open_diary(folder) as store:
        store.photos.put(b"photo")
    (folder / "diary.sqlite").unlink()
    assert _refused(DiaryDamaged, folder, catalogue) == "store-records-lost"


def test_that_a_file_of_something_else_is_refused(folder: Path, catalogue: Catalogue) -> None:
    (folder / "diary.sqlite").write_bytes(b"%PDF-1.7 and so on" * 500)
    assert _refused(DiaryDamaged, folder, catalogue) == "store-damaged"
    assert _refused(DiaryDamaged, folder, catalogue, read_only=True) == "store-damaged"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_that_a_truncated_diary_is_refused(folder: Path, catalogue: Catalogue, kept: float) -> None:
    data = (folder / "diary.sqlite").read_bytes()
    (folder / "diary.sqlite").write_bytes(data[: int(len(data) * kept)])
    assert _refused(DiaryDamaged, folder, catalogue) == "store-damaged"


def test_that_whatever_bytes_are_flipped_the_answer_is_words(folder: Path, catalogue: Catalogue) -> None:
    with open_diary(folder) as store, store.write(at(0)) as uow:
        uow.sessions.add_all(a_session(n, notes="é" * 40) for n in range(40))
        uow.checkins.add_all(a_checkin(n, redness=1, fever=True) for n in range(80))
        uow.commit()
    whole = (folder / "diary.sqlite").read_bytes()
    chance, damaged = random.Random(7), 0
    for round_number in range(60):
        flipped = bytearray(whole)
        reach = 8192 if round_number % 3 == 0 else len(whole)
        for _ in range(chance.choice([1, 4, 40])):
            flipped[chance.randrange(reach)] = chance.randrange(256)
        (folder / "diary.sqlite").write_bytes(flipped)
        for look in (_read_all, check_diary, _write_one):
            try:
                look(folder)
            except NeedlewiseError as error:
                damaged += 1
                assert catalogue.text(error.message)
        for side_file in ("diary.sqlite-wal", "diary.sqlite-shm"):
            (folder / side_file).unlink(missing_ok=True)
    assert damaged > 20


def _read_all(folder: Path) -> None:
    with open_diary(folder, read_only=True) as store, store.read() as uow:
        uow.diary()
        uow.sessions.trashed()
        uow.settings.all()


def _write_one(folder: Path) -> None:
    with open_diary(folder) as store, store.write(at(0)) as uow:
        uow.sessions.add(a_session(999))
        uow.commit()


@contextmanager
def _as_somebody_else(folder: Path) -> Iterator[None]:
    """Permissions mean nothing to the superuser, as whom tests may run in a container."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.iterdir()):
        os.chown(path, 65534, 65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """Outside of pytest's own folders, which nobody else may enter."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        folder = put_empty_diary(Path(place) / "diary")
        with open_diary(folder) as store, store.write(at(0)) as uow:
            store.photos.put(b"photo")
            uow.sessions.add(a_session(0))
            uow.commit()
        (folder / "diary.lock").unlink()
        (folder / "diary.sqlite").chmod(0o400)
        with _as_somebody_else(folder):
            folder.chmod(0o500)
            yield folder
            folder.chmod(0o700)


@posix
def test_that_a_read_only_folder_can_be_read_but_not_written(read_only_folder: Path, catalogue: Catalogue) -> None:
    assert _refused(DiaryError, read_only_folder, catalogue) == "store-read-only"
    with open_diary(read_only_folder, read_only=True) as store, store.read() as uow:
        assert uow.sessions.all() == [a_session(0)]
        assert [store.photos.get(digest) for digest in store.photos.digests()] == [b"photo"]
    assert check_diary(read_only_folder).problems == []
    assert sorted(file.name for file in read_only_folder.iterdir()) == ["diary.sqlite", "photos.sqlite"]


@posix
def test_that_a_diary_cannot_be_made_in_a_read_only_folder(read_only_folder: Path, catalogue: Catalogue) -> None:
    with pytest.raises(DiaryError) as refused:
        open_diary(read_only_folder / "new")
    assert refused.value.message.id == "store-no-permission"
    assert catalogue.text(refused.value.message)


def test_that_opening_an_up_to_date_diary_imports_no_alembic(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from needlewise.store.store import open_diary\n"
        "open_diary(Path(sys.argv[1])).close()\n"
        "print(sorted(name for name in ('alembic', 'sqlalchemy.orm', 'PySide6') if name in sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"


def test_that_what_an_interrupted_making_left_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "diary.sqlite.new").write_bytes(b"half of a diary")
    with open_diary(tmp_path) as store, store.read() as uow:
        assert uow.diary().days() is None
    assert not (tmp_path / "diary.sqlite.new").exists()
