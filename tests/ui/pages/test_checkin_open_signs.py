"""Open signs in the check-in: each is asked about, and nothing but an answer closes one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_diary, a_session, day
from desks import DeskOn, desk_on, unnamed
from needlewise.domain.checkins import CheckIn
from needlewise.domain.health import HealthKind
from needlewise.services.assessment.assessing import assess
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.checkin.open_signs import Answer
from needlewise.ui.pages.today.page import TodayPage
from needlewise.ui.widgets.number_field import NumberField

OLD = a_checkin(96, pus_yellow_crust=True, fever_c=38.6, lumps=3)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary(sessions=[a_session(90)], checkins=[OLD])) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> TodayPage:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


def press(page: TodayPage, effect_id: str, answer: Answer) -> None:
    page.form.signs.rows[effect_id].buttons[answer].click()


def saved(desk: DeskOn) -> list[CheckIn]:
    return [checkin for checkin in load_diary(desk.context).checkins if checkin.id != OLD.id]


def open_in(desk: DeskOn) -> set[str]:
    return {sign.effect_id for sign in assess(desk.context).open_signs}


def test_that_each_open_sign_is_asked_about_with_its_day(page: TodayPage) -> None:
    rows = page.form.signs.rows
    assert set(rows) == {"pus_yellow_crust", "fever_c", "lumps"}
    assert rows["lumps"].field.recorded == "Recorded on Tue 7 Apr 2026 and not yet recorded as gone."
    assert unnamed(page.form) == []


def test_that_gone_and_still_there_are_written_and_silence_leaves_a_sign_open(page: TodayPage, desk: DeskOn) -> None:
    press(page, "pus_yellow_crust", Answer.GONE)
    press(page, "lumps", Answer.THERE)
    assert page.form.rows["lumps"].value == 3, "its number opens on the last one"
    page.form.rows["lumps"].set_value(5)
    page.form.save_button.click()
    assert saved(desk)[0].symptoms == {"pus_yellow_crust": False, "lumps": 5}
    assert open_in(desk) == {"fever_c", "lumps"}
    assert set(page.form.signs.rows) == {"fever_c", "lumps"}
    assert all(row.answer is None for row in page.form.signs.rows.values())


def test_that_an_answer_is_taken_back_by_a_second_press(page: TodayPage, desk: DeskOn) -> None:
    press(page, "lumps", Answer.THERE)
    press(page, "lumps", Answer.THERE)
    assert "lumps" not in page.form.rows
    page.form.save_button.click()
    assert saved(desk) == []


def test_that_a_fever_is_gone_by_a_temperature_alone(page: TodayPage, desk: DeskOn) -> None:
    press(page, "fever_c", Answer.GONE)
    field = page.form.rows["fever_c"].control
    assert isinstance(field, NumberField)
    for typed in (None, 38.0):
        field.set_number(typed)
        page.form.save()
        assert page.form.problem.text() == "Enter your temperature: a fever is gone below 38 °C."
        assert saved(desk) == []
    field.set_number(37.2)
    page.form.save()
    assert saved(desk)[0].symptoms == {"fever_c": pytest.approx(37.2)}
    assert "fever_c" not in open_in(desk)


def test_that_a_visit_is_recorded_with_its_day_and_closes_nothing(page: TodayPage, desk: DeskOn) -> None:
    row = page.form.signs.rows["pus_yellow_crust"]
    row.seen.click()
    assert row.seen_on.maximumDate() == QDate(2026, 4, 11)
    row.seen_on.setDate(QDate(2026, 4, 9))
    page.form.save()
    (visit,) = load_diary(desk.context).health
    assert (visit.kind, visit.about, visit.since) == (HealthKind.SEEN, ("pus_yellow_crust",), day(98))
    assert saved(desk) == [], "nothing else was said"
    assert "pus_yellow_crust" in open_in(desk)
    assert page.form.signs.rows["pus_yellow_crust"].field.recorded.endswith(
        "Seen by a professional on Thu 9 Apr 2026."
    )
    desk.undo()
    assert load_diary(desk.context).health == ()


def test_that_none_of_these_asks_a_second_time_by_name(page: TodayPage, desk: DeskOn) -> None:
    page.form.none.click()
    assert saved(desk) == []
    assert page.form.second.isVisible()
    for name in ("Pus or yellow crust, recorded on Tue 7 Apr", "A fever, recorded on", "Lumps, recorded on"):
        assert name in page.form.second.question.text()
    page.form.second.no.click()
    assert saved(desk)[0].symptoms == {"redness": 0, "itch": 0, "shedding": 0}
    assert open_in(desk) == {"pus_yellow_crust", "fever_c", "lumps"}


def test_that_a_second_yes_writes_the_zeros_and_asks_for_the_temperature(page: TodayPage, desk: DeskOn) -> None:
    page.form.none.click()
    page.form.second.yes.click()
    assert saved(desk) == []
    assert "temperature" in page.form.problem.text()
    page.form.rows["fever_c"].set_value(36.8)
    page.form.save()
    (checkin,) = saved(desk)
    zeros = {"redness": 0, "itch": 0, "shedding": 0, "pus_yellow_crust": False, "lumps": 0}
    assert checkin.symptoms == zeros | {"fever_c": pytest.approx(36.8)}
    assert open_in(desk) == set()
    assert page.form.signs.isHidden()


def test_that_none_of_these_keeps_what_was_answered_one_by_one(page: TodayPage, desk: DeskOn) -> None:
    press(page, "pus_yellow_crust", Answer.GONE)
    press(page, "lumps", Answer.THERE)
    page.form.none.click()
    asked = page.form.second.question.text()
    assert "A fever" in asked and "Pus" not in asked and "Lumps" not in asked
    page.form.second.no.click()
    kept = saved(desk)[0].symptoms
    assert (kept["pus_yellow_crust"], kept["lumps"], "fever_c" in kept) == (False, 3, False)


def test_that_one_press_under_the_verdict_writes_that_sign_alone(page: TodayPage, desk: DeskOn) -> None:
    page.form.rows["itch"].set_value(3)
    page.verdict.signs.buttons["pus_yellow_crust", Answer.GONE].click()
    page.verdict.signs.buttons["lumps", Answer.THERE].click()
    assert [checkin.symptoms for checkin in saved(desk)] == [{"pus_yellow_crust": False}, {"lumps": 3}]
    assert open_in(desk) == {"fever_c", "lumps"}
    assert page.form.rows["itch"].value == 3, "the check-in under way is left alone"
    page.verdict.signs.buttons["fever_c", Answer.GONE].click()
    assert page.form.rows["fever_c"].value is None
    assert len(saved(desk)) == 2


def test_that_an_older_check_in_is_edited_without_questions(page: TodayPage, desk: DeskOn) -> None:
    press(page, "pus_yellow_crust", Answer.GONE)
    page.form.load(OLD)
    assert page.form.signs.isHidden()
    page.form.save()
    assert load_diary(desk.context).checkins == (OLD,)


def test_that_signs_keep_their_order_when_one_is_recorded_anew(page: TodayPage) -> None:
    def shown() -> list[str]:
        rows, layout = page.form.signs.rows, page.form.signs.layout()
        assert layout is not None
        return sorted(rows, key=lambda id_: layout.indexOf(rows[id_]))

    page.verdict.signs.buttons["fever_c", Answer.THERE].click()
    assert page.state is not None
    assert shown() == [sign.id for sign in page.state.open_signs]
    assert shown()[0] == "fever_c", "the newest comes first"
