"""The check finds what is wrong, says where, and changes nothing."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from builders import a_device, a_photo, a_session, a_treatment, a_use, at
from needlewise.errors import DiaryMissing
from needlewise.messages import Catalogue
from needlewise.progress import Progress
from needlewise.store.check import CheckReport, check_diary
from needlewise.store.store import open_diary
from needlewise.store.tables import RECORDS

RELEASED = sorted((Path(__file__).parent / "diaries").glob("[0-9]*"))
NULLABLE = """PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE name = 'sessions';
    PRAGMA writable_schema = RESET"""
"""As a byte that was flipped can leave an empty field where none may be."""


@pytest.fixture
def diary(folder: Path) -> Path:
    """Three sessions with a device, a course with a use, one photo that is there and one that is missing."""
    with open_diary(folder) as store, store.write(at(0)) as uow:
        digest = store.photos.put(b"photo" * 1000)
        uow.devices.add(a_device())
        uow.sessions.add_all(a_session(n, device_id=a_device().id) for n in range(3))
        uow.treatments.add(a_treatment(0))
        uow.treatment_uses.add(a_use(a_treatment(0), 1))
        uow.photos.add_all([a_photo(1, sha256=digest), a_photo(2, sha256="f" * 64)])
        uow.commit()
    return folder


def _tamper(file: Path, statement: str) -> None:
    with closing(dbapi2.connect(str(file), isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.executescript(statement)


def _found(folder: Path, catalogue: Catalogue) -> list[str]:
    report = check_diary(folder)
    assert all(catalogue.text(problem) for problem in report.problems)
    return [problem.id for problem in report.problems]


def test_that_a_whole_diary_has_no_problems_and_missing_photos_are_counted(diary: Path) -> None:
    kinds = {"devices": 1, "sessions": 3, "treatments": 1, "treatment_uses": 1, "photos": 2}
    expected = CheckReport(problems=[], records=dict.fromkeys(RECORDS, 0) | kinds, photos_missing=1, photos_kept=1)
    assert check_diary(diary) == expected


def test_that_what_an_intake_that_was_cut_short_left_is_counted_until_the_trash_is_emptied(diary: Path) -> None:
    with open_diary(diary) as store:
        store.photos.put(b"no record names it")
    assert check_diary(diary).photos_unnamed == 1
    with open_diary(diary) as store:
        on_its_way = store.photos.put(b"its record is on its way")
        store.purge_trash(at(1))
        assert store.photos.has(on_its_way)
    report = check_diary(diary)
    assert (report.photos_unnamed, report.photos_kept) == (1, 2)


def test_that_a_photo_in_the_trash_is_named(diary: Path) -> None:
    with open_diary(diary) as store, store.write(at(0)) as uow:
        for number in (1, 2):
            uow.photos.trash(a_photo(number).id)
        uow.commit()
    report = check_diary(diary)
    assert (report.photos_unnamed, report.photos_missing, report.photos_kept) == (0, 0, 1)


def test_that_progress_counts_the_photos_and_thumbnails_may_be_anything(diary: Path) -> None:
    with open_diary(diary) as store:
        digest = store.photos.put(b"another", {320: b"no picture"})
    told: list[tuple[int, int]] = []
    report = check_diary(diary, Progress(lambda done, of: told.append((done, of))))
    assert digest and told == [(1, 2), (2, 2)] and report.problems == []


@pytest.mark.parametrize("version", RELEASED, ids=lambda version: version.name)
def test_that_a_diary_of_an_earlier_version_is_checked_as_it_is(version: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(version, tmp_path / "diary"))
    before = (folder / "diary.sqlite").read_bytes()
    assert check_diary(folder).problems == []
    assert (folder / "diary.sqlite").read_bytes() == before
    _tamper(folder / "diary.sqlite", "UPDATE photos SET view = 'elbow' WHERE entry = 1")
    assert [problem.id for problem in check_diary(folder).problems] == ["store-check-row"]


def test_that_a_missing_diary_is_not_checked(tmp_path: Path) -> None:
    with pytest.raises(DiaryMissing):
        check_diary(tmp_path)


def test_that_a_diary_in_use_can_be_checked(diary: Path) -> None:
    with open_diary(diary) as store, store.write(at(0)) as uow:
        uow.sessions.add(a_session(9))
        uow.commit()
        assert check_diary(diary).records["sessions"] == 4


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE sessions SET started_at = 'yesterday' WHERE entry = 2", "store-check-row"),
        ("UPDATE sessions SET started_at = '2026-01-03T20:15+01:00' WHERE entry = 2", "store-check-row"),
        ("UPDATE sessions SET started_at_day = '2026-02-02' WHERE entry = 2", "store-check-row"),
        ("UPDATE sessions SET disinfection = '{\"before\":' WHERE entry = 2", "store-check-row"),
        ("UPDATE sessions SET zones = '[\"elbow\"]' WHERE entry = 2", "store-check-row"),
        ("UPDATE sessions SET scalp_cleansed = 2 WHERE entry = 2", "store-check-row"),
        ("UPDATE sessions SET notes = CAST(x'ff41' AS TEXT) WHERE entry = 2", "store-check-row"),
        ("UPDATE devices SET kind = 'rake'", "store-check-row"),
        (f"{NULLABLE}; UPDATE sessions SET needle_length_mm = NULL", "store-check-row"),
        ("INSERT INTO person (entry, sex) VALUES (1, 'unheard of')", "store-row-unreadable"),
        ("UPDATE sessions SET device_id = 'nobody' WHERE entry = 1", "store-check-reference"),
        ("UPDATE devices SET trashed_at = '2026-01-01T10:00Z', trashed_at_utc = 1", "store-check-reference"),
        ("UPDATE sessions SET trashed_at_utc = 5 WHERE entry = 1", "store-check-row"),
    ],
)
def test_that_damage_to_a_row_is_found(diary: Path, catalogue: Catalogue, statement: str, words: str) -> None:
    _tamper(diary / "diary.sqlite", statement)
    assert words in _found(diary, catalogue)


def test_that_a_photo_whose_bytes_changed_is_found_and_counts_as_missing(diary: Path, catalogue: Catalogue) -> None:
    _tamper(diary / "photos.sqlite", "UPDATE originals SET bytes = zeroblob(5000)")
    assert _found(diary, catalogue) == ["store-check-photo"]
    assert check_diary(diary).photos_missing == 2


def test_that_a_lost_file_of_photos_makes_them_missing(diary: Path) -> None:
    (diary / "photos.sqlite").unlink()
    report = check_diary(diary)
    assert (report.problems, report.photos_missing) == ([], 2)


def _truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:9000])


def _scribble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    file.write_bytes(data)


@pytest.mark.parametrize("name", ["diary.sqlite", "photos.sqlite"])
@pytest.mark.parametrize("harm", [_truncate, _scribble])
def test_that_damage_to_a_file_is_reported_and_not_raised(
    diary: Path, catalogue: Catalogue, name: str, harm: Callable[[Path], None]
) -> None:
    harm(diary / name)
    damaged = (diary / name).read_bytes()
    assert _found(diary, catalogue)
    assert (diary / name).read_bytes() == damaged
