from pathlib import Path

from needlewise.exchange.document import decode
from needlewise.guidance.loader import Guidance
from proving_ground.documents import write_subjects
from proving_ground.worlds import WORLDS, subjects


def test_that_a_person_comes_back_from_a_document_as_drawn(tmp_path: Path, guidance: Guidance) -> None:
    (subject,) = subjects(WORLDS[0], "confounded", 1)
    assert write_subjects(tmp_path, "person", [subject]) == 1
    data = (tmp_path / "person-001.json").read_bytes()
    assert decode(data, "person-001.json", guidance).diary == subject.diary
    assert "SHED-03" in (tmp_path / "person-001.truth.json").read_text(encoding="utf-8")
