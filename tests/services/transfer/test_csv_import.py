"""Another tracker's file, all the way into the diary and back."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from builders import a_checkin, a_device, day
from needlewise.bootstrap import AppContext
from needlewise.errors import Cancelled, InputError
from needlewise.exchange.csv_in.mapping import CsvMapping, Role
from needlewise.messages import Catalogue
from needlewise.progress import Progress
from needlewise.services.changes import Kind
from needlewise.services.records.checkins import edit_checkin
from needlewise.services.records.diary import load_diary
from needlewise.services.records.trash import list_trash
from needlewise.services.transfer.csv_import import import_csv, is_csv, mapping_for, open_csv, plan_csv
from needlewise.services.transfer.exporting import export_to

FILE = "date,itch /10,roller,needle\n2026-03-01,3,,\n2026-03-02,4,Titan,0.5\n2026-03-03,5,,\n"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write_file(text: str = FILE, name: str = "in.csv") -> Path:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return write_file


@pytest.fixture
def berlin() -> Iterator[None]:
    """The clocks there go forward on 29 March 2026 at 2 in the morning."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    yield
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


def test_that_a_file_comes_in_with_one_change_that_can_be_undone(ctx: AppContext, write: Callable[..., Path]) -> None:
    table = open_csv(write())
    report = import_csv(ctx, table, mapping_for(ctx, table))
    assert report.plan.added == {"devices": 1, "sessions": 1, "checkins": 3}
    assert report.change.kinds == {Kind.DEVICES, Kind.SESSIONS, Kind.CHECKINS}
    diary = load_diary(ctx)
    assert diary.sessions[0].device_id == diary.devices[0].id
    redo = report.change.undo()
    assert (load_diary(ctx).checkins, load_diary(ctx).devices) == ((), ())
    redo.undo()
    assert load_diary(ctx) == diary


def test_that_the_same_file_again_is_already_there(ctx: AppContext, write: Callable[..., Path]) -> None:
    table = open_csv(write())
    import_csv(ctx, table, mapping_for(ctx, table))
    again = import_csv(ctx, table, mapping_for(ctx, table))
    assert (again.plan.added, again.plan.same) == ({}, {"sessions": 1, "checkins": 3})


def test_that_a_longer_file_of_the_same_columns_brings_what_is_new(
    ctx: AppContext, write: Callable[..., Path]
) -> None:
    table = open_csv(write())
    import_csv(ctx, table, mapping_for(ctx, table))
    longer = open_csv(write(FILE + "2026-03-04,6,,\n"))
    assert import_csv(ctx, longer, mapping_for(ctx, longer)).plan.added == {"checkins": 1}


def test_that_an_undone_file_can_come_in_again(ctx: AppContext, write: Callable[..., Path]) -> None:
    table = open_csv(write())
    import_csv(ctx, table, mapping_for(ctx, table)).change.undo()
    assert len(list_trash(ctx)) == 5
    import_csv(ctx, table, mapping_for(ctx, table))
    assert len(load_diary(ctx).checkins) == 3
    assert list_trash(ctx) == []


def test_that_what_was_changed_in_the_diary_stays_and_is_named_with_its_row(
    ctx: AppContext, write: Callable[..., Path], catalogue: Catalogue
) -> None:
    table = open_csv(write("date,time,itch /10\n2026-03-01,8:00,3\n2026-03-02,8:00,4\n"))
    import_csv(ctx, table, mapping_for(ctx, table))
    mine = replace(load_diary(ctx).checkins[1], symptoms={"itch": 9.0})
    edit_checkin(ctx, mine)
    plan = plan_csv(ctx, table, mapping_for(ctx, table))
    assert [(p.row, catalogue.text(p.message)) for p in plan.differing] == [
        (3, "it is already in the diary, with another symptoms")
    ]
    import_csv(ctx, table, mapping_for(ctx, table), whole=True)
    assert load_diary(ctx).checkins[1] == mine
    report = import_csv(ctx, table, mapping_for(ctx, table), update=True)
    assert load_diary(ctx).checkins[1].symptoms == {"itch": 4}
    report.change.undo()
    assert load_diary(ctx).checkins[1] == mine


def test_that_a_day_that_says_something_else_is_another_entry(ctx: AppContext, write: Callable[..., Path]) -> None:
    table = open_csv(write("date,itch /10\n2026-03-01,3\n"))
    import_csv(ctx, table, mapping_for(ctx, table))
    edit_checkin(ctx, replace(load_diary(ctx).checkins[0], symptoms={"itch": 9.0}))
    import_csv(ctx, table, mapping_for(ctx, table))
    assert sorted(c.symptoms["itch"] for c in load_diary(ctx).checkins) == [3, 9]
    assert import_csv(ctx, table, mapping_for(ctx, table)).plan.added == {}


def test_that_how_columns_were_read_is_remembered_for_files_of_the_same_columns(
    ctx: AppContext, write: Callable[..., Path]
) -> None:
    table = open_csv(write("date,x,y\n2026-03-01,calm,1\n"))
    mapping = CsvMapping(columns={"date": Role.DATE, "x": Role.NOTES}, day_order=mapping_for(ctx, table).day_order)
    import_csv(ctx, table, mapping)
    again = mapping_for(ctx, open_csv(write("Y,Date,X\n1,2026-03-02,calm\n")))
    assert again == replace(mapping, ignored=("y",))
    assert mapping_for(ctx, open_csv(write("date,x,z\n2026-03-01,calm,1\n"))) != mapping


def test_that_a_device_of_the_diary_is_not_made_anew(ctx: AppContext, write: Callable[..., Path]) -> None:
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.devices.add(a_device(name="titan"))
        uow.commit()
    table = open_csv(write())
    report = import_csv(ctx, table, mapping_for(ctx, table))
    assert "devices" not in report.plan.added
    assert report.plan.add.sessions[0].device_id == a_device().id


def test_that_check_ins_beside_others_of_the_same_time_are_counted(
    ctx: AppContext, write: Callable[..., Path], berlin: None
) -> None:
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.checkins.add(a_checkin(59, hour=12, itch=9))
        uow.commit()
    assert day(59).isoformat() == "2026-03-01"
    table = open_csv(write())
    assert plan_csv(ctx, table, mapping_for(ctx, table)).beside == 1


def test_that_local_times_get_the_offset_that_was_in_force_then(
    ctx: AppContext, write: Callable[..., Path], berlin: None
) -> None:
    times = ["2026-03-28 12:00", "2026-03-29 01:30", "2026-03-29 12:00", "2026-03-30 12:00", "2026-03-30T22:30Z"]
    table = open_csv(write("date,itch /10\n" + "".join(f"{t},{n}\n" for n, t in enumerate(times))))
    report = import_csv(ctx, table, mapping_for(ctx, table))
    assert [c.at.written for c in report.plan.add.checkins] == [
        "2026-03-28T12:00:00+01:00",
        "2026-03-29T01:30:00+01:00",
        "2026-03-29T12:00:00+02:00",
        "2026-03-30T12:00:00+02:00",
        "2026-03-31T00:30:00+02:00",
    ]


def test_that_nothing_is_taken_in_while_a_question_is_open(ctx: AppContext, write: Callable[..., Path]) -> None:
    table = open_csv(write("date,itch\n3/4/2026,2\n"))
    with pytest.raises(InputError) as caught:
        import_csv(ctx, table, mapping_for(ctx, table))
    assert caught.value.message.id == "csv-unclear"
    assert load_diary(ctx).checkins == ()


def test_that_rows_that_cannot_be_read_stay_out_and_the_rest_comes_in(
    ctx: AppContext, write: Callable[..., Path]
) -> None:
    table = open_csv(write("date,itch /10\n2026-03-01,3\nsoon,4\n2026-03-03,5,6\n"))
    report = import_csv(ctx, table, mapping_for(ctx, table))
    assert [problem.row for problem in report.plan.refused] == [3, 4]
    assert len(load_diary(ctx).checkins) == 1


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_that_an_import_called_off_at_any_step_writes_nothing(
    ctx: AppContext, write: Callable[..., Path], steps: int
) -> None:
    class CalledOff(Progress):
        left = steps

        def step(self, done: int, total: int) -> None:
            if self.left == 0:
                self.cancel()
            self.left -= 1
            super().step(done, total)

    table = open_csv(write())
    with pytest.raises(Cancelled):
        import_csv(ctx, table, mapping_for(ctx, table), CalledOff())
    assert load_diary(ctx).checkins == () and load_diary(ctx).devices == ()
    assert list_trash(ctx) == []


def test_that_our_own_tables_are_refused_in_favour_of_the_document(
    ctx: AppContext, write: Callable[..., Path], tmp_path: Path
) -> None:
    export_to(ctx, tmp_path / "tables")
    for name in ("checkins", "sessions"):
        with pytest.raises(InputError):
            open_csv(tmp_path / "tables" / f"{name}.csv")


@pytest.mark.parametrize(
    ("name", "data", "is_one"),
    [
        ("a.csv", b"a,b", True),
        ("a.TSV", b"a\tb", True),
        ("a.txt", b"a,b", True),
        ("a.txt", b'\xef\xbb\xbf {"format": 1}', False),
        ("a.csv", b"PK\x03\x04", False),
        ("a.json", b"a,b", False),
    ],
)
def test_that_a_csv_is_known_by_its_name_unless_it_begins_as_a_document(
    tmp_path: Path, name: str, data: bytes, is_one: bool
) -> None:
    (tmp_path / name).write_bytes(data)
    assert is_csv(tmp_path / name) is is_one
