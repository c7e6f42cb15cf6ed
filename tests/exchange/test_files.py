import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from needlewise.errors import InputError, OutputError
from needlewise.exchange import files
from needlewise.exchange.files import check_is_file, read_bytes, replacing, replacing_folder

LIMIT = 100


def leftovers(folder: Path) -> list[str]:
    return [item.name for item in folder.iterdir() if item.name.startswith(".needlewise")]


def test_that_a_file_is_read_whole_up_to_its_cap(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * LIMIT)
    assert read_bytes(tmp_path / "a", LIMIT) == b"x" * LIMIT


def test_that_what_is_no_readable_file_is_refused_by_its_kind(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * (LIMIT + 1))
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    found = {}
    for name in ("gone", "big", "pipe", "loop", "big/below", "."):
        with pytest.raises(InputError) as caught:
            check_is_file(tmp_path / name, LIMIT)
        found[name] = caught.value.message.id
    assert found == {
        "gone": "input-missing",
        "big": "input-too-large",
        "pipe": "input-not-a-file",
        "loop": "input-failed",
        "big/below": "input-missing",
        ".": "input-is-folder",
    }


def test_that_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x")

    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError) as caught:
        read_bytes(tmp_path / "a", LIMIT)
    assert caught.value.message.id == "input-not-readable"


def test_that_a_written_file_replaces_the_old_one_and_is_private(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(b"old")
    with replacing(out) as file:
        file.write(b"new")
        assert out.read_bytes() == b"old"
    assert out.read_bytes() == b"new"
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert leftovers(tmp_path) == []


def test_that_the_old_file_stays_when_writing_breaks_off(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(b"old")
    with pytest.raises(RuntimeError), replacing(out) as file:
        file.write(b"half")
        raise RuntimeError
    assert out.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "output-no-room"),
        (errno.EROFS, "output-read-only"),
        (errno.EACCES, "output-read-only"),
        (errno.EIO, "output-failed"),
    ],
)
def test_that_a_disk_that_refuses_leaves_the_old_file_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(OutputError) as caught, replacing(out) as file:
        file.write(b"new")
    assert caught.value.message.id == words
    assert out.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_that_a_missing_folder_and_a_folder_in_the_way_are_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught, replacing(tmp_path / "none" / "out.json"):
        pass
    assert caught.value.message.id == "output-no-folder"
    with pytest.raises(OutputError) as caught, replacing(tmp_path):
        pass
    assert caught.value.message.id == "output-is-folder"
    with pytest.raises(OutputError) as caught, replacing(tmp_path / f"{'a' * 300}.json"):
        pass
    assert caught.value.message.id == "output-failed"


def test_that_a_folder_is_replaced_when_it_holds_only_what_is_written_again(tmp_path: Path) -> None:
    out = tmp_path / "tables"
    for text in ("first", "second"):
        with replacing_folder(out, frozenset({"a.csv"})) as part:
            (part / "a.csv").write_text(text)
        assert (out / "a.csv").read_text() == text
    assert [item.name for item in tmp_path.iterdir()] == ["tables"]


def test_that_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(OutputError) as caught, replacing_folder(tmp_path, frozenset({"a.csv"})):
        pytest.fail("nothing may be written")
    assert caught.value.message.id == "output-folder-in-use"
    assert [item.name for item in tmp_path.iterdir()] == ["notes.txt"]


def test_that_the_old_folder_stays_when_filling_the_new_one_breaks_off(tmp_path: Path) -> None:
    out = tmp_path / "tables"
    out.mkdir()
    (out / "a.csv").write_text("old")
    with pytest.raises(RuntimeError), replacing_folder(out, frozenset({"a.csv"})) as part:
        (part / "a.csv").write_text("half")
        raise RuntimeError
    assert (out / "a.csv").read_text() == "old"
    assert leftovers(tmp_path) == []


def test_that_a_folder_cannot_take_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("a file")
    with pytest.raises(OutputError) as caught, replacing_folder(tmp_path / "tables", frozenset()):
        pytest.fail("nothing may be written")
    assert caught.value.message.id == "output-is-file"


def killed_an_hour_ago(path: Path) -> None:
    os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 2 * 3600))


def test_that_what_a_killed_export_left_goes_with_the_next_one(tmp_path: Path) -> None:
    for name in (".needlewise-a.part", ".needlewise-b.part/sessions.csv", ".needlewise-c.old/sessions.csv"):
        left = tmp_path / name
        left.parent.mkdir(exist_ok=True)
        left.write_text("half")
        killed_an_hour_ago(left)
        if left.parent != tmp_path:
            killed_an_hour_ago(left.parent)
    with replacing(tmp_path / "out.json") as file:
        file.write(b"new")
    assert [item.name for item in tmp_path.iterdir()] == ["out.json"]


def test_that_an_export_that_still_writes_and_files_of_others_are_left_alone(tmp_path: Path) -> None:
    names = {".needlewise-now.part", ".needlewise-notes.txt", ".other-a.part", "mine.part"}
    for name in names:
        (tmp_path / name).write_text("theirs")
        if "now" not in name:
            killed_an_hour_ago(tmp_path / name)
    with replacing(tmp_path / "out.json") as file:
        file.write(b"new")
    assert {item.name for item in tmp_path.iterdir()} == names | {"out.json"}


def test_that_a_failed_export_sweeps_nothing(tmp_path: Path) -> None:
    (tmp_path / ".needlewise-a.part").write_text("half")
    killed_an_hour_ago(tmp_path / ".needlewise-a.part")
    with pytest.raises(RuntimeError), replacing(tmp_path / "out.json"):
        raise RuntimeError
    assert leftovers(tmp_path) == [".needlewise-a.part"]
