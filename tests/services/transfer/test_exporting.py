import csv
import hashlib
import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from PIL import Image

from builders import a_checkin, a_device, a_photo, a_session, a_treatment, a_use, at, day, uid
from needlewise.bootstrap import AppContext
from needlewise.charts.registry import Place, charts_in
from needlewise.clock import FixedClock
from needlewise.domain.diary import Diary
from needlewise.domain.photos import FULL_SET
from needlewise.errors import Cancelled, OutputError
from needlewise.progress import Progress
from needlewise.services.assessment.aftercare import aftercare_of
from needlewise.services.assessment.assessing import assess
from needlewise.services.transfer.dates_ahead import dates_ahead
from needlewise.services.transfer.documents import read_any
from needlewise.services.transfer.exporting import export_to
from needlewise.services.transfer.formats.registry import (
    BUNDLE,
    CALENDAR,
    CHARTS,
    DOCUMENT,
    FHIR,
    TABLES,
    FormatEntry,
    format_of,
)

PICTURE = b"bytes of a picture"
DIGEST = hashlib.sha256(PICTURE).hexdigest()


@pytest.fixture
def kept(ctx: AppContext) -> Diary:
    """What the diary holds: two sessions a week apart, and two photos of which one is missing."""
    minoxidil = a_treatment(0)
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.devices.add(a_device())
        uow.sessions.add_all([a_session(1, device_id=uid("device")), a_session(8)])
        uow.checkins.add_all([a_checkin(2, itch=3), a_checkin(9, itch=1)])
        uow.treatments.add(minoxidil)
        uow.treatment_uses.add_all([a_use(minoxidil, 3), a_use(minoxidil, 10)])
        uow.photos.add_all([a_photo(1, sha256=DIGEST, media_type="image/jpeg"), a_photo(8, sha256="f" * 64)])
        diary = uow.diary()
        uow.commit()
    ctx.store.photos.put(PICTURE)
    return diary


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.json", DOCUMENT),
        ("a.JSON", DOCUMENT),
        ("a.zip", BUNDLE),
        ("a.fhir.json", FHIR),
        ("a.FHIR.json", FHIR),
        ("fhir.json", DOCUMENT),
        ("a.ics", CALENDAR),
        ("a.png", CHARTS),
        ("a.svg", CHARTS),
        ("a.csv", TABLES),
        ("a", TABLES),
        ("a.pdf", None),
    ],
)
def test_that_the_ending_says_the_format(name: str, form: FormatEntry | None) -> None:
    found = format_of(Path(name))
    assert (found and found[0]) is form


def test_that_a_document_holds_the_diary(ctx: AppContext, kept: Diary, tmp_path: Path) -> None:
    report = export_to(ctx, tmp_path / "out.json")
    assert read_any(tmp_path / "out.json") == kept
    assert report.records == {
        "devices": 1,
        "sessions": 2,
        "checkins": 2,
        "treatments": 1,
        "treatment_uses": 2,
        "photos": 2,
    }
    written = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert written["exported_at"] == ctx.clock.now().written
    assert written["generator"].startswith("Needlewise ")


def test_that_a_bundle_holds_the_photos_that_are_there_and_counts_the_others(
    ctx: AppContext, kept: Diary, tmp_path: Path
) -> None:
    report = export_to(ctx, tmp_path / "out.zip")
    assert report.photos_missing == 1
    assert read_any(tmp_path / "out.zip") == kept
    with zipfile.ZipFile(tmp_path / "out.zip") as bundle:
        assert bundle.namelist() == ["diary.json", f"photos/{DIGEST}.jpg"]
        assert bundle.read(f"photos/{DIGEST}.jpg") == PICTURE


@pytest.mark.parametrize("name", ["out.json", "out.zip", "out.fhir.json", "out.ics"])
def test_that_exporting_twice_gives_the_same_bytes(ctx: AppContext, kept: Diary, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    export_to(ctx, out)
    first = out.read_bytes()
    export_to(ctx, out)
    assert out.read_bytes() == first


def test_that_tables_are_written_to_a_folder(ctx: AppContext, kept: Diary, tmp_path: Path) -> None:
    export_to(ctx, tmp_path / "out.csv")
    with (tmp_path / "out.csv" / "sessions.csv").open(encoding="utf-8", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == [session.id for session in kept.sessions]


def test_that_a_range_keeps_both_its_days_and_what_its_records_need(
    ctx: AppContext, kept: Diary, tmp_path: Path
) -> None:
    export_to(ctx, tmp_path / "out.json", day(2), day(8))
    part = read_any(tmp_path / "out.json")
    assert part.sessions == kept.sessions[1:]
    assert part.checkins == kept.checkins[:1]
    assert part.treatment_uses == kept.treatment_uses[:1]
    assert part.devices == kept.devices and part.treatments == kept.treatments


def test_that_an_export_which_cannot_be_written_leaves_the_old_file(
    ctx: AppContext, kept: Diary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.zip"
    export_to(ctx, out)
    old = out.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", fail)
    with pytest.raises(OutputError) as caught:
        export_to(ctx, out)
    assert caught.value.message.id == "output-no-room"
    assert out.read_bytes() == old
    assert {item.name for item in tmp_path.iterdir()} == {"out.zip", "diary"}


def test_that_an_unknown_ending_is_for_the_caller_to_refuse(ctx: AppContext, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pdf"):
        export_to(ctx, tmp_path / "out.pdf")


def test_that_fhir_is_a_bundle_of_what_is_in_range(ctx: AppContext, kept: Diary, tmp_path: Path) -> None:
    report = export_to(ctx, tmp_path / "out.fhir.json", day(8))
    assert report.records["sessions"] == 1
    entries = json.loads((tmp_path / "out.fhir.json").read_text("utf-8"))["entry"]
    assert sum(entry["resource"]["resourceType"] == "Procedure" for entry in entries) == 1


def test_that_a_calendar_holds_the_next_possible_day_and_the_next_photos(
    ctx: AppContext, clock: FixedClock, kept: Diary, tmp_path: Path
) -> None:
    clock.moment = at(9)
    report = export_to(ctx, tmp_path / "out.ics")
    next_session, *aftercare, photos = Calendar.from_ical((tmp_path / "out.ics").read_bytes()).walk("VEVENT")
    assert report.records == {"dates": 2 + len(aftercare)}
    last = max(kept.sessions, key=lambda session: session.started_at.utc)
    left = aftercare_of(last, ctx.guidance)
    ends = {end.date() for one in left for end in (one.until, one.last) if end.date() >= day(9)}
    assert max(ends) == day(8 + 14), "by others two weeks, longer than ours"
    assert [event.decoded("dtstart") for event in aftercare] == sorted(ends)
    assert {str(event["summary"]) for event in aftercare} == {"Diary: a note for this day"}
    assert next_session.decoded("dtstart") == assess(ctx).readiness.earliest_next_session
    assert next_session.decoded("dtstart") > day(9)
    assert photos.decoded("dtstart") == day(9)


def test_that_a_full_photo_set_is_next_due_in_three_months(
    ctx: AppContext, clock: FixedClock, tmp_path: Path
) -> None:
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add_all([a_photo(number, view) for number, view in enumerate(FULL_SET)])
        uow.commit()
    clock.moment = at(20)
    assert [(ahead.kind, ahead.day) for ahead in dates_ahead(ctx)] == [("photos", day(90))]
    export_to(ctx, tmp_path / "out.ics")
    event = Calendar.from_ical((tmp_path / "out.ics").read_bytes()).walk("VEVENT")[0]
    assert event.decoded("dtstart") == day(90)


def test_that_an_empty_diary_makes_no_calendar_and_says_why(ctx: AppContext, tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        export_to(ctx, tmp_path / "out.ics")
    assert caught.value.message.id == "calendar-nothing"
    assert not (tmp_path / "out.ics").exists()


@pytest.mark.parametrize("ending", [".svg", ".png"])
def test_that_charts_are_written_to_a_folder_and_can_be_opened(
    ctx: AppContext, kept: Diary, tmp_path: Path, ending: str
) -> None:
    report = export_to(ctx, tmp_path / f"charts{ending}")
    ids = sorted(row.id for row in charts_in(Place.EXPORT))
    files = sorted((tmp_path / f"charts{ending}").glob(f"*{ending}"))
    assert [file.stem for file in files] == ids
    assert report.records == {"charts": len(ids)}
    for file in files:
        if ending == ".svg":
            assert ElementTree.parse(file).getroot().tag.endswith("svg")
        else:
            with Image.open(file) as image:
                image.load()
                assert image.size == (1800, 1000)


@pytest.mark.parametrize("name", ["out.json", "out.zip", "out.fhir.json"])
def test_that_an_export_that_is_called_off_leaves_the_old_file(
    ctx: AppContext, kept: Diary, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    out.write_bytes(b"old")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        export_to(ctx, out, progress=progress)
    assert out.read_bytes() == b"old"
    assert {item.name for item in tmp_path.iterdir()} == {name, "diary"}


def test_that_beside_each_chart_stand_its_numbers(ctx: AppContext, kept: Diary, tmp_path: Path) -> None:
    export_to(ctx, tmp_path / "charts.svg")
    with (tmp_path / "charts.svg" / "symptoms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Day", "Needle, mm", "Redness", "Itch", "Shedding (against your usual)"]
    assert rows[1:] == [
        [day(1).isoformat(), "0.5", "", "", ""],
        [day(2).isoformat(), "", "", "3", ""],
        [day(8).isoformat(), "0.5", "", "", ""],
        [day(9).isoformat(), "", "", "1", ""],
    ]
