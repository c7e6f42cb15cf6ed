from collections.abc import Callable

import pytest

from builders import a_checkin, a_diary, a_session, day
from needlewise.report.model import Block, ReportModel

Reported = Callable[..., ReportModel]


def rows_of(block: Block) -> dict[str, str]:
    return {row.name: row.value for row in block.rows}


@pytest.mark.parametrize(
    ("effect", "values", "is_open"),
    [
        ("red_streaks", {0: True}, True),
        ("red_streaks", {0: False}, False),
        ("fever_c", {0: 38.0}, True),
        ("fever_c", {0: 37.9}, False),
        ("lumps", {0: 1}, True),
        ("lumps", {0: 1, 3: 0}, False),
        ("headache", {0: 4}, True),
        ("headache", {0: 3}, False),
    ],
)
def test_that_a_sign_is_open_from_the_first_day_it_is_present(
    effect: str, values: dict[int, float], is_open: bool, reported: Reported
) -> None:
    checkins = [a_checkin(n, **{effect: value}) for n, value in values.items()]
    assert (reported(a_diary(checkins=checkins), day(20)).signs.table is not None) is is_open


def test_that_a_sign_recorded_on_eleven_days_is_never_said_to_be_absent(reported: Reported) -> None:
    lumps = [a_checkin(n, lumps=2) for n in range(11)]
    open_ = reported(a_diary(checkins=lumps), day(20)).signs
    assert open_.table.rows[0][:3] == ("Lumps (count) up to 2", "1 Jan 2026", "11 Jan 2026 (11 days)")
    gone = rows_of(reported(a_diary(checkins=[*lumps, a_checkin(12, lumps=0)]), day(20)).signs)
    assert gone["Present, then gone"] == "lumps (count) up to 2, 11 days, gone 13 Jan 2026"
    assert "lumps" not in gone.get("Asked, not present", "")


def test_that_never_recorded_is_kept_apart_from_recorded_as_absent(reported: Reported) -> None:
    rows = rows_of(reported(a_diary(checkins=[a_checkin(0, blisters=False)]), day(1)).signs)
    assert rows["Asked, not present"] == "blisters"
    assert "red streaks" in rows["Never recorded"] and "blisters" not in rows["Never recorded"]


def test_that_an_open_sign_older_than_the_days_reported_is_told(reported: Reported) -> None:
    diary = a_diary(checkins=[a_checkin(0, pus_yellow_crust=True), a_checkin(60, itch=0)])
    (row,) = reported(diary, day(80), first=day(40)).signs.table.rows
    assert row == ("Pus or yellow crust", "1 Jan 2026", "1 Jan 2026 (1 day)", "same day")


def test_that_the_most_urgent_sign_comes_first_and_signs_without_a_row_are_named(reported: Reported) -> None:
    signs = {"track_marks": True, "blisters": True, "red_streaks": True, "nodes": True, "lumps": 1, "numbness": 1}
    table = reported(a_diary(sessions=[a_session(0)], checkins=[a_checkin(1, **signs)]), day(1)).signs.table
    assert [row[3] for row in table.rows][:2] == ["emergency", "same day"]
    told = " ".join([*(row[0] for row in table.rows), table.note]).lower()
    assert all(sign in told for sign in ("linear marks", "blisters", "red streaks", "lymph", "lumps", "numbness"))
