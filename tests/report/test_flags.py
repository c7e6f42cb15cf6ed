import pytest

from builders import a_checkin, day
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.report.flags import first_flags, flags_block, warning_signs


@pytest.mark.parametrize(
    ("effect", "values", "is_present"),
    [
        ("red_streaks", {0: True}, True),
        ("red_streaks", {0: False}, False),
        ("fever_c", {0: 38.0}, True),
        ("fever_c", {0: 37.9}, False),
        ("lumps", {0: 1, 14: 1}, False),
        ("lumps", {0: 1, 15: 1}, True),
        ("numbness", {0: 2, 7: 1}, False),
        ("numbness", {0: 2, 8: 1}, True),
        ("dizzy_faint_palp", {0: 1}, True),
    ],
)
def test_that_a_sign_counts_from_the_guidances_condition_on(
    effect: str, values: dict[int, float], is_present: bool, guidance: Guidance
) -> None:
    signs = warning_signs([a_checkin(n, **{effect: value}) for n, value in values.items()], guidance)
    assert [flag.effect_id for flag in signs.present] == ([effect] if is_present else [])
    assert (effect in signs.absent) is not is_present


def test_that_a_sign_is_gone_only_when_its_absence_was_recorded(guidance: Guidance) -> None:
    still = [a_checkin(0, blisters=True), a_checkin(5, itch=0)]
    (open_flag,) = warning_signs(still, guidance).present
    assert (open_flag.last, open_flag.gone_on) == (day(0), None)
    (gone,) = warning_signs([*still, a_checkin(6, blisters=False)], guidance).present
    assert gone.gone_on == day(6)


def test_that_never_recorded_is_kept_apart_from_recorded_as_absent(guidance: Guidance) -> None:
    signs = warning_signs([a_checkin(0, blisters=False)], guidance)
    assert signs.absent == ("blisters",)
    assert "red_streaks" in signs.unrecorded


def test_that_the_table_gives_dates_values_and_what_followed(guidance: Guidance, catalogue: Catalogue) -> None:
    checkins = [a_checkin(0, fever_c=38.2), a_checkin(2, fever_c=39.5), a_checkin(4, fever_c=36.8)]
    table = flags_block(checkins, guidance, catalogue).table
    assert table is not None
    assert table.rows == (("Fever (°C): 39.5", "1 Jan 2026", "3 Jan 2026", "recorded as gone on 5 Jan 2026"),)


def test_that_without_check_ins_nothing_is_said_to_be_absent(guidance: Guidance, catalogue: Catalogue) -> None:
    block = flags_block([], guidance, catalogue)
    assert "nothing is known" in block.text
    assert block.table is None


def test_that_signs_without_a_row_of_their_own_are_named_all_the_same(
    guidance: Guidance, catalogue: Catalogue
) -> None:
    block = flags_block([a_checkin(0, fever_c=39.5, blisters=True, red_streaks=True)], guidance, catalogue)
    assert first_flags(block, 3, catalogue, follow=True) is block
    cut = first_flags(block, 1, catalogue, follow=True).table
    assert cut is not None and len(cut.rows) == 1
    named = cut.rows[0][0] + cut.note
    assert all(sign in named for sign in ("Fever (°C): 39.5", "Blisters", "Red streaks"))
