import hashlib
import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from builders import a_photo
from needlewise.errors import DocumentError, InputError
from needlewise.exchange import bundle
from needlewise.exchange.bundle import Bundle, entry_name, is_bundle, write_bundle
from needlewise.messages import Catalogue

PICTURE = b"not quite a picture" * 100
DIGEST = hashlib.sha256(PICTURE).hexdigest()
NAME = f"photos/{DIGEST}.jpg"


def a_zip(path: Path, entries: list[tuple[str, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def refusal(path: Path) -> str:
    """The reason for which the bundle is refused, at once or when it is read through."""
    with pytest.raises(InputError) as caught, Bundle(path) as opened:
        opened.document()
        for digest in opened.digests:
            opened.photo(digest)
    return caught.value.message.id


def test_that_document_and_photos_come_out_as_they_went_in(tmp_path: Path) -> None:
    path = tmp_path / "out.zip"
    with path.open("wb") as file:
        write_bundle(file, b"{}", [(NAME, PICTURE)])
    assert is_bundle(path)
    with Bundle(path) as opened:
        assert opened.document() == b"{}"
        assert opened.digests == {DIGEST}
        assert opened.photo(DIGEST) == PICTURE
        with pytest.raises(KeyError):
            opened.photo("0" * 64)


def test_that_the_same_input_gives_the_same_bytes() -> None:
    outs = [io.BytesIO(), io.BytesIO()]
    for out in outs:
        write_bundle(out, b"{}" * 1000, [(NAME, PICTURE)])
    assert outs[0].getvalue() == outs[1].getvalue()


def test_that_a_photo_is_named_by_its_digest_and_kind() -> None:
    assert entry_name(a_photo(1, media_type="image/jpeg")) == f"photos/{'0' * 64}.jpg"
    assert entry_name(a_photo(1)) == f"photos/{'0' * 64}"


def test_that_what_a_file_manager_leaves_in_a_zip_is_passed_over(tmp_path: Path) -> None:
    litter = [("__MACOSX/._diary.json", b"x"), (".DS_Store", b"x"), ("photos/", b"")]
    with Bundle(a_zip(tmp_path / "a.zip", [("diary.json", b"{}"), *litter])) as opened:
        assert opened.digests == frozenset()


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([("photos/a.jpg", b"x")], "bundle-foreign"),
        ([(NAME, PICTURE)], "bundle-no-document"),
        ([("inner/diary.json", b"{}")], "bundle-foreign"),
        ([("diary.json", b"{}"), ("../diary.json", b"{}")], "bundle-escapes"),
        ([("diary.json", b"{}"), ("photos/../../x", b"x")], "bundle-escapes"),
        ([("diary.json", b"{}"), ("/etc/passwd", b"x")], "bundle-escapes"),
        ([("diary.json", b"{}"), ("C:/x", b"x")], "bundle-escapes"),
        ([("diary.json", b"{}"), ("..\\x", b"x")], "bundle-escapes"),
        ([("diary.json", b"{}"), ("readme.txt", b"x")], "bundle-foreign"),
        ([("diary.json", b"{}"), (NAME, b"other bytes")], "bundle-wrong-digest"),
        ([("diary.json", b"{}"), (NAME, PICTURE), (f"photos/{DIGEST}.png", PICTURE)], "bundle-twice"),
    ],
)
def test_that_contents_which_do_not_belong_are_refused(
    tmp_path: Path, entries: list[tuple[str, bytes]], words: str
) -> None:
    assert refusal(a_zip(tmp_path / "a.zip", entries)) == words


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_that_two_documents_are_refused(tmp_path: Path) -> None:
    assert refusal(a_zip(tmp_path / "a.zip", [("diary.json", b"{}"), ("diary.json", b"[]")])) == "bundle-twice"


def cut_short(data: bytes) -> bytes:
    return data[:-30]


def with_flipped_byte(data: bytes) -> bytes:
    at = data.index(PICTURE[:40]) + 10
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def encrypted(data: bytes) -> bytes:
    """With the flag that says a password is needed, in the central directory."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + struct.pack("<H", 1) + data[at + 2 :]


def of_unknown_compression(data: bytes) -> bytes:
    at = data.index(b"PK\x01\x02") + 10
    return data[:at] + struct.pack("<H", 77) + data[at + 2 :]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (cut_short, "bundle-damaged"),
        (with_flipped_byte, "bundle-damaged-at"),
        (encrypted, "bundle-encrypted"),
        (of_unknown_compression, "bundle-damaged-at"),
        (lambda data: data[:2], "bundle-damaged"),
    ],
)
def test_that_a_damaged_or_locked_zip_is_refused(tmp_path: Path, spoil: Callable[[bytes], bytes], words: str) -> None:
    out = io.BytesIO()
    write_bundle(out, b"{}", [(NAME, PICTURE)])
    path = tmp_path / "a.zip"
    path.write_bytes(spoil(out.getvalue()))
    assert refusal(path) == words


def test_that_an_entry_above_its_cap_is_refused_by_what_it_declares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "LARGEST_PHOTO", len(PICTURE) - 1)
    assert refusal(a_zip(tmp_path / "a.zip", [("diary.json", b"{}"), (NAME, PICTURE)])) == "bundle-too-large"


def test_that_a_zip_which_unpacks_beyond_all_photos_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "LARGEST_DOCUMENT", 1000)
    zeros = bytes(10**6)
    name = f"photos/{hashlib.sha256(zeros).hexdigest()}"
    assert refusal(a_zip(tmp_path / "a.zip", [("diary.json", b"{}"), (name, zeros)])) == "bundle-inflates"


def test_that_no_more_comes_out_of_an_entry_than_it_declares(tmp_path: Path) -> None:
    """A declared size that is smaller than the real one must not let the rest through."""
    path = a_zip(tmp_path / "a.zip", [("diary.json", b"{}" * 100_000)])
    data = path.read_bytes()
    size_in_directory = data.index(b"PK\x01\x02") + 24
    path.write_bytes(data[:size_in_directory] + struct.pack("<I", 10) + data[size_in_directory + 4 :])
    assert refusal(path) == "bundle-damaged-at"


def test_that_a_refusal_names_file_and_place(tmp_path: Path, catalogue: Catalogue) -> None:
    path = a_zip(tmp_path / "a.zip", [("diary.json", b"{}"), ("../x", b"x")])
    with pytest.raises(DocumentError) as caught:
        Bundle(path)
    sentence = catalogue.text(caught.value.message)
    assert sentence.startswith(f"{path}, ../x: ")


def test_that_a_missing_bundle_and_a_folder_are_no_bundles(tmp_path: Path) -> None:
    assert not is_bundle(tmp_path / "gone.zip")
    assert not is_bundle(tmp_path)
    with pytest.raises(InputError):
        Bundle(tmp_path / "gone.zip")
