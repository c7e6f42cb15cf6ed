"""The check-in form on a real diary: by keyboard, one effect more, signs with their advice, editing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_diary, a_session, at
from desks import DeskOn, desk_on
from needlewise.domain.checkins import CheckIn
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.checkin.form import CheckInForm
from needlewise.ui.pages.checkin.presenter import QUICK_EFFECTS, Control, Group, effect_field, fields_to_add
from needlewise.ui.widgets.number_field import NumberField
from needlewise.ui.widgets.step_scale import StepScale
from needlewise.ui.words import Words

Key = Qt.Key
OLD = a_checkin(98, redness=3, pustules=4, notes="after the gym", zones=(Zone.VERTEX,))


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary(sessions=[a_session(97)], checkins=[OLD])) as desk:
        yield desk


@pytest.fixture
def form(qtbot: QtBot, desk: DeskOn) -> CheckInForm:
    form = CheckInForm(desk)
    qtbot.addWidget(form)
    form.resize(800, 400)
    form.show()
    return form


def saved(desk: DeskOn) -> list[CheckIn]:
    return [c for c in load_diary(desk.context).checkins if c.id != OLD.id]


def answer(qtbot: QtBot, form: CheckInForm, effect_id: str, keys: str) -> None:
    qtbot.keyClicks(form.rows[effect_id].control, keys)


def test_that_digits_and_enter_save_a_check_in_of_now(qtbot: QtBot, desk: DeskOn, form: CheckInForm) -> None:
    told: list[str] = []
    form.saved.connect(lambda: told.append("saved"))
    answer(qtbot, form, "redness", "2")
    answer(qtbot, form, "itch", "10")
    qtbot.keyClick(form.rows["itch"].control, Key.Key_Return)
    (checkin,) = saved(desk)
    assert (checkin.symptoms, checkin.at) == ({"redness": 2, "itch": 10}, at(100, 12))
    assert (checkin.zones, checkin.notes) == (None, None)
    assert told == ["saved"]
    assert form.rows["redness"].value is None, "the form is empty again"


def test_that_none_of_these_is_one_key_and_keeps_what_was_answered(
    qtbot: QtBot, desk: DeskOn, form: CheckInForm
) -> None:
    answer(qtbot, form, "itch", "3")
    qtbot.keyClick(form.rows["itch"].control, Key.Key_N)
    assert saved(desk)[0].symptoms == {"redness": 0, "itch": 3, "shedding": 0}


def test_that_an_empty_check_in_is_not_saved(qtbot: QtBot, desk: DeskOn, form: CheckInForm) -> None:
    form.save()
    assert saved(desk) == []
    assert "Choose at least one step" in form.problem.text()
    answer(qtbot, form, "redness", "0")
    assert form.problem.isHidden()


def test_that_a_check_in_may_be_a_note_alone(desk: DeskOn, form: CheckInForm) -> None:
    form.details.notes.setPlainText("  a new pillow ")
    form.save()
    assert (saved(desk)[0].symptoms, saved(desk)[0].notes) == ({}, "a new pillow")


@pytest.mark.parametrize(
    ("effect_id", "control", "kind"),
    [
        ("pain", StepScale, Control.STEPS),
        ("crust", StepScale, Control.STEPS),
        ("shedding_bundle", StepScale, Control.STEPS),
        ("pus_yellow_crust", StepScale, Control.YES_NO),
        ("pustules", NumberField, Control.COUNT),
        ("fever_c", NumberField, Control.DEGREES),
    ],
)
def test_that_an_effect_that_is_added_gets_the_control_of_its_scale(
    form: CheckInForm, effect_id: str, control: type, kind: Control
) -> None:
    row = form.add_effect(effect_id)
    assert isinstance(row.control, control)
    assert row.field.control is kind
    assert row.value is None


@pytest.mark.parametrize(
    ("effect_id", "value"),
    [
        ("pain", 7),
        ("shedding_bundle", 1),
        ("pus_yellow_crust", True),
        ("blisters", False),
        ("pustules", 3),
        ("fever_c", 38.4),
    ],
)
def test_that_each_kind_of_answer_is_saved_as_it_was_given(
    desk: DeskOn, form: CheckInForm, effect_id: str, value: float
) -> None:
    form.add_effect(effect_id).set_value(value)
    form.save()
    kept = saved(desk)[0].symptoms[effect_id]
    assert kept == pytest.approx(value)
    assert isinstance(kept, bool) == isinstance(value, bool)


def test_that_every_effect_of_the_guidance_can_be_added(guidance: Guidance, catalogue: Catalogue) -> None:
    words = Words(catalogue)
    groups = fields_to_add(guidance, words, frozenset(QUICK_EFFECTS))
    offered = {field.id for fields in groups.values() for field in fields}
    assert offered | set(QUICK_EFFECTS) == guidance.effects.keys()
    assert {f.id for f in groups[Group.SIGN]} == {e.id for e in guidance.effects.values() if e.red}
    assert effect_field("shedding", guidance, words).steps[0] == "usual or less"
    assert effect_field("redness", guidance, words).steps[3] == "moderate"


def test_that_a_sign_shows_its_fixed_advice_at_once_and_takes_it_back(
    qtbot: QtBot, desk: DeskOn, form: CheckInForm
) -> None:
    form.add_effect("pus_yellow_crust")
    answer(qtbot, form, "pus_yellow_crust", "1")
    assert not form.advice.isHidden()
    assert form.advice.words.text() == desk.guidance.rules["INF-01"].msg
    assert saved(desk) == []
    answer(qtbot, form, "pus_yellow_crust", "0")
    assert form.advice.isHidden()


def test_that_a_fever_is_advised_on_from_its_threshold(form: CheckInForm, desk: DeskOn) -> None:
    row = form.add_effect("fever_c")
    assert isinstance(row.control, NumberField)
    row.control.set_number(37.9)
    assert form.advice.isHidden()
    row.control.set_number(38.0)
    assert form.advice.words.text() == desk.guidance.rules["INF-02b"].msg


def test_that_a_row_can_be_taken_off_again(qtbot: QtBot, desk: DeskOn, form: CheckInForm) -> None:
    row = form.add_effect("pain")
    row.set_value(5)
    assert row.remove is not None
    assert row.remove.accessibleName() == "Remove Pain or tenderness"
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    answer(qtbot, form, "redness", "1")
    form.save()
    assert saved(desk)[0].symptoms == {"redness": 1}


def test_that_an_edited_check_in_keeps_its_time_place_and_effects(
    qtbot: QtBot, desk: DeskOn, form: CheckInForm
) -> None:
    form.load(OLD)
    assert form.rows["pustules"].value == 4
    assert form.more.is_open
    answer(qtbot, form, "redness", "1")
    form.save()
    kept = next(c for c in load_diary(desk.context).checkins if c.id == OLD.id)
    assert kept.symptoms == {"redness": 1, "pustules": 4}
    assert (kept.at, kept.zones, kept.notes) == (OLD.at, OLD.zones, OLD.notes)
    assert saved(desk) == []


def test_that_escape_leaves_an_editing_and_nothing_else(qtbot: QtBot, form: CheckInForm) -> None:
    told: list[str] = []
    form.cancelled.connect(lambda: told.append("cancelled"))
    qtbot.keyClick(form.rows["redness"].control, Key.Key_Escape)
    form.load(OLD)
    qtbot.keyClick(form.rows["redness"].control, Key.Key_Escape)
    assert told == ["cancelled"]


def test_that_a_time_to_come_is_refused_in_words(desk: DeskOn, form: CheckInForm) -> None:
    form.rows["redness"].set_value(1)
    form.details.when.date.setDate(form.details.when.date.date().addDays(2))
    form.save()
    assert saved(desk) == []
    assert form.problem.text() == desk.words("when-future")


def test_that_an_earlier_day_can_be_chosen(desk: DeskOn, form: CheckInForm) -> None:
    form.rows["redness"].set_value(1)
    form.details.when.date.setDate(form.details.when.date.date().addDays(-1))
    form.save()
    assert saved(desk)[0].at.wall == at(99, 12).wall
