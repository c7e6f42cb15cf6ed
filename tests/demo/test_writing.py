from datetime import date, timedelta
from pathlib import Path

import pytest

from builders import at
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.demo import writing as demo
from needlewise.demo.diary import made_up_diary
from needlewise.demo.story import at as central_european
from needlewise.demo.story import tell
from needlewise.demo.writing import write_demo
from needlewise.domain.diary import Diary, check_diary
from needlewise.domain.photos import FULL_SET
from needlewise.errors import DiaryError, OutputError
from needlewise.guidance.checks import check_vocabulary
from needlewise.guidance.loader import Guidance
from needlewise.imaging.previews import THUMBNAIL_EDGE_PX
from needlewise.messages import Catalogue, message
from needlewise.services.assessment.assessing import assess_diary
from needlewise.services.records.diary import load_diary
from needlewise.services.transfer.exporting import export_to

ENDING = date(2026, 11, 21)
CLOCK = FixedClock(at(324, 12))


@pytest.fixture(scope="module")
def two_years(catalogue: Catalogue, guidance: Guidance) -> Diary:
    return made_up_diary(2, 1, ENDING, guidance, catalogue.text)


LONG = [pytest.param(years, seed, marks=pytest.mark.slow) for years, seed in ((10, 2), (50, 1))]


@pytest.mark.parametrize(("years", "seed"), [(1, 1), (1, 7), (2, 1), (3, 5), *LONG])
def test_that_every_made_up_record_is_one_a_person_could_have_entered(
    catalogue: Catalogue, guidance: Guidance, years: int, seed: int
) -> None:
    diary = made_up_diary(years, seed, ENDING, guidance, catalogue.text)
    assert check_diary(diary) == [] and check_vocabulary(diary, guidance) == []
    first, last = diary.days() or (None, None)
    assert last == ENDING - timedelta(days=1)
    assert first is not None and 0 <= (first - (ENDING - timedelta(days=365 * years))).days + 15 <= 30


def test_that_it_holds_calm_months_and_one_spell_of_over_use_that_ended(two_years: Diary, guidance: Guidance) -> None:
    spells = tell(2, 1, ENDING).over_use
    during = assess_diary(two_years, guidance, spells[0].last)
    assert during.over_use.level == "stop"
    calm = [assess_diary(two_years, guidance, spells[0].first - timedelta(days=n)) for n in (30, 90, 150, 300)]
    assert {assessment.over_use.level.value for assessment in calm} == {"none"}
    today = assess_diary(two_years, guidance, ENDING)
    assert today.over_use.level == "none" and len(today.over_use.earlier) == 1
    assert today.readiness.state == "wait"


def test_that_shedding_rises_after_minoxidil_and_months_after_the_illness(two_years: Diary) -> None:
    story = tell(2, 1, ENDING)

    def mean_shedding(day: date, days: int = 14) -> float:
        values = [
            float(checkin.symptoms["shedding"])
            for checkin in two_years.checkins
            if 0 <= (checkin.at.day - day).days < days
        ]
        return sum(values) / len(values)

    usual = mean_shedding(story.first, 60)
    assert mean_shedding(story.minoxidil_from + timedelta(days=28)) > usual + 1
    assert mean_shedding(story.illnesses[0]) < usual + 1
    assert mean_shedding(story.illnesses[0] + timedelta(days=80)) > usual + 1


def test_that_days_are_missed_and_calm_days_more_often(two_years: Diary) -> None:
    story = tell(2, 1, ENDING)
    days = (story.last - story.first).days
    assert 0.2 <= 1 - len(two_years.checkins) / days <= 0.35
    noted = {checkin.at.day for checkin in two_years.checkins}
    needled = {session.started_at.day for session in two_years.sessions}
    soon = [day + timedelta(days=n) in noted for day in needled for n in (1, 2)]
    assert sum(soon) / len(soon) > len(noted) / days


def test_that_disinfection_is_mostly_done_and_devices_are_replaced(two_years: Diary) -> None:
    before = [s.disinfection.before.done for s in two_years.sessions if s.disinfection and s.disinfection.before]
    assert 0.85 < sum(before) / len(two_years.sessions) < 1
    assert not all(before)
    assert all(device.retired_on for device in two_years.devices[:-1])
    assert two_years.devices[-1].retired_on is None


def test_that_offsets_follow_the_clocks_of_central_europe(two_years: Diary) -> None:
    assert {session.started_at.utc_offset_min for session in two_years.sessions} == {60, 120}
    changes = {date(2026, 3, 28): 60, date(2026, 3, 29): 120, date(2026, 10, 24): 120, date(2026, 10, 25): 60}
    assert {day: central_european(day, 12).utc_offset_min for day in changes} == changes


def exported(folder: Path, years: int, photos: int, seed: int) -> bytes:
    write_demo(folder, years, photos, seed, clock=CLOCK)
    out = folder.with_suffix(".zip")
    with open_context(folder, read_only=True, clock=CLOCK) as ctx:
        export_to(ctx, out)
    return out.read_bytes()


def test_that_the_same_seed_on_the_same_day_exports_the_same_bytes(tmp_path: Path) -> None:
    first = exported(tmp_path / "a", 1, 2, 3)
    assert exported(tmp_path / "b", 1, 2, 3) == first
    assert exported(tmp_path / "c", 1, 2, 4) != first


def test_that_photos_come_as_full_sets_before_a_session_with_a_skin_check_after_it(tmp_path: Path) -> None:
    counts = write_demo(tmp_path / "a", 1, 8, 1, clock=CLOCK)
    assert counts["photos"] == 8
    with open_context(tmp_path / "a", read_only=True, clock=CLOCK) as ctx:
        diary = load_diary(ctx)
        kept = [ctx.store.photos.thumbnail(photo.sha256, THUMBNAIL_EDGE_PX) for photo in diary.photos]
    assert all(kept)
    earlier, *full_set, skin_check = diary.photos
    assert [photo.view for photo in full_set] == list(FULL_SET)
    assert len({photo.taken_at.day for photo in full_set}) == 1
    assert (full_set[0].taken_at.day - earlier.taken_at.day).days >= 60
    session = next(s for s in diary.sessions if s.id == skin_check.session_id)
    assert skin_check.taken_at.day - session.started_at.day == timedelta(days=1)


def test_that_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(OutputError):
        write_demo(tmp_path, 1, 0, 1, clock=CLOCK)
    assert [item.name for item in tmp_path.iterdir()] == ["mine.txt"]


def test_that_a_failure_leaves_no_half_diary_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise DiaryError(message("store-disk-full", path="x"))

    monkeypatch.setattr(demo, "draw_photo", fail)
    with pytest.raises(DiaryError):
        write_demo(tmp_path / "a", 1, 1, 1, clock=CLOCK)
    assert list(tmp_path.iterdir()) == []
