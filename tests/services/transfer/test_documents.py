from pathlib import Path

import pytest

from needlewise.errors import DocumentError, InputError
from needlewise.exchange.bundle import write_bundle
from needlewise.exchange.document import encode
from needlewise.exchange.files import LARGEST_DOCUMENT
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.services.transfer.documents import open_document, read_any

EXAMPLE = resource_root() / "example" / "diary.json"


def test_that_a_bundle_and_a_document_give_the_same_diary_whatever_their_name(tmp_path: Path) -> None:
    odd = tmp_path / "diary.txt"
    with odd.open("wb") as file:
        write_bundle(file, EXAMPLE.read_bytes(), [])
    assert read_any(odd) == read_any(EXAMPLE)


def test_that_the_example_stands_as_needlewise_would_write_it(guidance: Guidance) -> None:
    with open_document(EXAMPLE, guidance) as opened:
        assert encode(opened.document) == EXAMPLE.read_bytes()
        diary = opened.document.diary
    assert len({session.started_at.utc_offset_min for session in diary.sessions}) == 2
    assert {checkin.at.utc_offset_min for checkin in diary.checkins} == {120, 180, -240}
    assert any(not note.isascii() for note in (checkin.notes for checkin in diary.checkins) if note)


def test_that_a_problem_inside_a_bundle_is_placed_in_its_document(tmp_path: Path, catalogue: Catalogue) -> None:
    with (tmp_path / "a.zip").open("wb") as file:
        write_bundle(file, EXAMPLE.read_bytes().replace(b'"kind": "roller"', b'"kind": "rolling pin"', 1), [])
    with pytest.raises(DocumentError) as caught:
        read_any(tmp_path / "a.zip")
    sentence = catalogue.text(caught.value.message)
    assert sentence.startswith(f"{tmp_path / 'a.zip'} (diary.json), devices[0].kind: ")


def test_that_a_document_above_the_cap_is_refused_without_being_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(LARGEST_DOCUMENT + 1)
    with pytest.raises(InputError) as caught:
        read_any(huge)
    assert caught.value.message.id == "input-too-large"


@pytest.mark.parametrize("name", ["gone.json", "."])
def test_that_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read_any(tmp_path / name)
