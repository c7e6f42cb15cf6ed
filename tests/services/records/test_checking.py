from pathlib import Path

import pytest

from builders import a_checkin, a_session, at
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.errors import DiaryMissing
from needlewise.messages import Catalogue
from needlewise.services.records.checking import check_diary_folder


def test_that_a_whole_diary_has_no_problem(tmp_path: Path) -> None:
    with open_context(tmp_path / "diary", clock=FixedClock(at(100))) as ctx:
        with ctx.store.write(at(100)) as uow:
            uow.sessions.add(a_session(1))
            uow.commit()
        ctx.store.photos.put(b"a picture")
    report = check_diary_folder(tmp_path / "diary", at(100))
    assert report.problems == []
    assert (report.records["sessions"], report.photos_kept) == (1, 1)


def test_that_a_value_outside_its_scale_is_found_in_the_database_too(tmp_path: Path, catalogue: Catalogue) -> None:
    with open_context(tmp_path / "diary", clock=FixedClock(at(100))) as ctx, ctx.store.write(at(100)) as uow:
        uow.checkins.add(a_checkin(1, itch=11))
        uow.commit()
    (problem,) = check_diary_folder(tmp_path / "diary", at(100)).problems
    assert catalogue.text(problem).startswith("checkins[0].symptoms.itch: 11 is outside 0 to 10")


def test_that_what_is_still_to_come_is_named_by_the_check_and_kept(tmp_path: Path, catalogue: Catalogue) -> None:
    with open_context(tmp_path / "diary", clock=FixedClock(at(100))) as ctx, ctx.store.write(at(100)) as uow:
        uow.sessions.add_all([a_session(101, hour=19), a_session(102), a_session(3)])
        uow.commit()
    (problem,) = check_diary_folder(tmp_path / "diary", at(100)).problems
    assert catalogue.text(problem).startswith("sessions[2].started_at: Mon 13 Apr 2026 is still to come")
    assert check_diary_folder(tmp_path / "diary", at(102)).problems == []


def test_that_checking_makes_no_diary(tmp_path: Path) -> None:
    with pytest.raises(DiaryMissing):
        check_diary_folder(tmp_path / "diary", at(100))
    assert list(tmp_path.iterdir()) == []
