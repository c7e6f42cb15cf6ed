"""The page of what is dated about a person's health."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary, a_treatment, day, uid
from desks import DeskOn, desk_on
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.person import Person
from needlewise.domain.treatments import Route, TreatmentKind
from needlewise.services.assessment.assessing import assess
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.settings.health import MEDICINES
from needlewise.ui.pages.settings.page import SettingsPage
from needlewise.ui.pages.settings.presenter import RowAction

CHEMO = HealthRecord(
    id=uid("chemo"),
    kind=HealthKind.CONDITION,
    about=("chemo_radio_steroid_immunosuppression", "chemotherapy"),
    since=day(40),
)
PERSON = Person(screening={"keloid_history": True, "pregnant_breastfeeding": False})
COURSE = a_treatment(2, route=Route.FACE_OR_BODY)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    diary = a_diary(person=PERSON, health=[CHEMO], treatments=[COURSE])
    with desk_on(qapp, tmp_path, diary) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.arrive("health")
    return page


def press(page: SettingsPage, id_: str, act: RowAction) -> None:
    page.health.records.list.rows[id_].buttons[act].click()


def kept(desk: DeskOn) -> tuple[HealthRecord, ...]:
    return tuple(record for record in load_diary(desk.context).health if record.id != CHEMO.id)


def screening(desk: DeskOn) -> dict[str, bool]:
    person = load_diary(desk.context).person
    return dict((person.screening if person else None) or {})


def test_that_every_part_of_a_question_can_be_said_by_itself_with_its_days(page: SettingsPage, desk: DeskOn) -> None:
    form = page.health.form
    for part, question in desk.guidance.screening_parts.items():
        page.health.records.add.click()
        form.about.choose(part)
        form.since.set_day(day(50))
        form.until.set_day(day(60))
        form.save()
        record = kept(desk)[-1]
        assert record.about == (question.id, part)
        assert (record.kind.value, record.since, record.until) == (question.kind, day(50), day(60))
    assert {kind for record in kept(desk) for kind in [record.kind]} == {
        HealthKind.CONDITION, HealthKind.ALLERGY, HealthKind.PREGNANCY,
    }  # fmt: skip


def test_that_saying_it_takes_back_the_answer_that_it_is_not_and_one_undo_restores_both(
    page: SettingsPage, desk: DeskOn
) -> None:
    page.health.records.add.click()
    page.health.form.about.choose("pregnancy")
    page.health.form.save()
    assert screening(desk) == {"keloid_history": True}
    desk.undo()
    assert (kept(desk), screening(desk)) == ((), dict(PERSON.screening or {}))


def test_that_an_old_yes_is_kept_and_can_be_dated(page: SettingsPage, desk: DeskOn) -> None:
    press(page, "answer/keloid_history", RowAction.DATE)
    assert page.health.form.about.chosen == "keloid_history"
    page.health.form.since.set_day(day(3))
    page.health.form.save()
    (record,) = kept(desk)
    assert (record.about, record.since, record.kind) == (("keloid_history",), day(3), HealthKind.CONDITION)
    assert screening(desk)["keloid_history"] is True
    assert "answer/keloid_history" not in page.health.records.list.rows


def test_that_what_is_over_is_ended_and_no_false_no_is_needed(page: SettingsPage, desk: DeskOn) -> None:
    assert "CON-01" in {finding.rule_id for finding in assess(desk.context).findings}
    press(page, CHEMO.id, RowAction.END)
    press(page, "answer/keloid_history", RowAction.END)
    diary = load_diary(desk.context)
    assert [record.until for record in diary.health] == [day(100), day(100)]
    assert screening(desk)["keloid_history"] is True, "the answer stays as it was given"
    assert "CON-01" not in {finding.rule_id for finding in assess(desk.context, day(101)).findings}


def test_that_a_professionals_agreement_stands_beside_everything_that_holds(page: SettingsPage, desk: DeskOn) -> None:
    for id_, about in ((CHEMO.id, "chemotherapy"), ("answer/keloid_history", "keloid_history")):
        press(page, id_, RowAction.AGREED)
        assert (page.health.form.kind.chosen, page.health.form.about.chosen) == ("agreement", about)
        page.health.form.by.setText("Dr Roth")
        page.health.form.save()
    assert [(record.kind, record.since, record.by) for record in kept(desk)] == 2 * [
        (HealthKind.AGREEMENT, day(100), "Dr Roth")
    ]
    assert "CON-01" not in {finding.rule_id for finding in assess(desk.context).findings}


def test_that_a_visit_is_about_a_sign(page: SettingsPage, desk: DeskOn) -> None:
    page.health.records.add.click()
    page.health.form.kind.choose("seen")
    page.health.form.about.choose("pus_yellow_crust")
    page.health.form.since.set_day(day(98))
    page.health.form.save()
    (record,) = kept(desk)
    assert (record.kind, record.about, record.since) == (HealthKind.SEEN, ("pus_yellow_crust",), day(98))


def test_that_an_end_before_the_beginning_is_said_at_its_field(page: SettingsPage, desk: DeskOn) -> None:
    page.health.records.edit(CHEMO.id)
    page.health.form.until.set_day(day(30))
    page.health.form.save()
    assert page.health.form.rows.problems["until"].isVisible()
    assert load_diary(desk.context).health == (CHEMO,)


def test_that_editing_keeps_all_that_a_record_is_about(page: SettingsPage, desk: DeskOn) -> None:
    page.health.records.edit(CHEMO.id)
    page.health.form.notes.setPlainText("second line")
    page.health.form.save()
    assert load_diary(desk.context).health == (replace(CHEMO, notes="second line"),)


@pytest.mark.parametrize(("kind", "route"), MEDICINES.items())
def test_that_a_medicine_begins_in_the_form_of_treatments(
    page: SettingsPage, desk: DeskOn, kind: str, route: str
) -> None:
    page.health.elsewhere.choose(kind)
    page.health.begin_elsewhere.click()
    assert page.treatments.form.isVisible()
    page.treatments.form.save()
    (made,) = (t for t in load_diary(desk.context).treatments if t.id != COURSE.id)
    assert (made.kind, made.route) == (TreatmentKind(kind), Route(route))


def test_that_a_procedure_begins_in_the_form_of_events(page: SettingsPage, desk: DeskOn) -> None:
    page.health.elsewhere.choose("biopsy")
    page.health.begin_elsewhere.click()
    page.events.form.save()
    (event,) = load_diary(desk.context).life_events
    assert event.kind is LifeEventKind.BIOPSY


def test_that_a_course_that_is_edited_keeps_its_route(page: SettingsPage, desk: DeskOn) -> None:
    page.arrive(("treatments", COURSE.id))
    page.treatments.form.save()
    assert load_diary(desk.context).treatments == (COURSE,)


def test_that_the_pages_column_fits_a_small_screen(page: SettingsPage) -> None:
    assert page.area.widget().minimumSizeHint().width() <= 880
    page.health.records.edit(CHEMO.id)
    assert page.area.widget().minimumSizeHint().width() <= 880
