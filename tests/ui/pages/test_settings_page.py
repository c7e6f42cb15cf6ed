"""The page Settings on a real diary."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from builders import a_checkin, a_device, a_diary, a_session, a_treatment, an_event, day
from desks import DeskOn, desk_on, unnamed
from needlewise.domain.person import HairHistory, Person, Sex
from needlewise.errors import DiaryError, DraftRejected, InputError
from needlewise.services.changes import Kind
from needlewise.services.records.checkins import delete_checkin
from needlewise.services.records.diary import load_diary
from needlewise.services.records.person import load_person
from needlewise.services.records.trash import list_trash
from needlewise.services.transfer.exporting import export_to
from needlewise.services.transfer.formats.registry import (
    BUNDLE,
    CALENDAR,
    CHARTS,
    DOCUMENT,
    FHIR,
    TABLES,
    FormatEntry,
)
from needlewise.ui.pages.settings.page import SettingsPage
from needlewise.ui.pages.settings.presenter import RowAction, SettingsSection
from needlewise.ui.pages.settings.screening import NO, UNANSWERED, YES
from needlewise.ui.theme import Scheme

ROLLER = a_device(name="Roller 540")
SPARE = a_device(id="5b7f8f5e-55a0-4c4c-9d0e-3a52a7a3a001", name="Spare")
COURSE = a_treatment(2)
EVENT = an_event(60, notes="Exam")
DIARY = a_diary(
    person=Person(display_name="Sam", birth_year=1988, screening={"keloid_history": False}),
    devices=[ROLLER, SPARE],
    sessions=[a_session(90, device_id=ROLLER.id)],
    checkins=[a_checkin(91, redness=2)],
    treatments=[COURSE],
    life_events=[EVENT],
)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, DIARY) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    page.show()
    page.arrive(None)
    return page


def click(qtbot: QtBot, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(desk: DeskOn) -> Any:
    return load_diary(desk.context)


def test_that_hair_and_what_no_form_asks_for_are_kept_in_the_persons_words(
    page: SettingsPage, desk: DeskOn, qtbot: QtBot
) -> None:
    hair = page.person.hair
    for choice, value in ((hair.change, "2"), (hair.pattern, "crown"), (hair.family, "yes")):
        choice.choose(value)
        choice.activated.emit(choice.currentIndex())
    hair.onset.set_number(2019)
    for line, words in zip(page.person.notes.values(), ("levothyroxine", "penicillin"), strict=True):
        line.setFocus()
        qtbot.keyClicks(line, words)
    qtbot.waitUntil(lambda: (load_person(desk.context) or Person()).allergies_note == "penicillin")
    person = load_person(desk.context)
    assert person is not None and person.medicines_note == "levothyroxine"
    assert person.hair == HairHistory(
        change=2, on=desk.clock.now().day, pattern="crown", family_history=True, onset_year=2019
    )
    hair.show_history(None)
    assert (hair.history, hair.change.chosen, hair.onset.number) == (None, None, None)


@pytest.mark.parametrize("section", SettingsSection)
def test_that_a_section_is_shown_alone_and_every_control_in_it_has_a_name(
    page: SettingsPage, qtbot: QtBot, section: SettingsSection
) -> None:
    click(qtbot, page.buttons[section])
    assert [each for each, widget in page.built.items() if widget.isVisible()] == [section]
    assert unnamed(page) == []


def test_that_answers_about_the_person_are_kept_without_a_save(
    page: SettingsPage, desk: DeskOn, qtbot: QtBot
) -> None:
    page.person.name.setFocus()
    page.person.name.clear()
    qtbot.keyClicks(page.person.name, "Robin")
    page.person.sex.choose(Sex.FEMALE)
    page.person.sex.activated.emit(0)
    page.person.interval.set_number(21)
    page.person.keep()
    person = load_person(desk.context)
    assert person is not None
    assert (person.display_name, person.sex, person.clinician_min_interval_days) == ("Robin", Sex.FEMALE, 21)
    assert person.birth_year == 1988
    assert not page.person.isHidden()


def test_that_an_answer_comes_back_with_undo(page: SettingsPage, desk: DeskOn) -> None:
    page.person.skin_type.choose("4")
    page.person.skin_type.activated.emit(0)
    page.person.keep()
    desk.undo()
    assert load_person(desk.context) == DIARY.person
    assert page.person.skin_type.chosen is None


def test_that_leaving_the_page_keeps_what_was_typed_last(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    page.person.name.clear()
    qtbot.keyClicks(page.person.name, "Kim")
    page.hide()
    person = load_person(desk.context)
    assert person is not None
    assert person.display_name == "Kim"


def test_that_a_screening_question_can_be_answered_and_left_unsaid(
    page: SettingsPage, desk: DeskOn, qtbot: QtBot
) -> None:
    questions = page.person.screening.questions
    assert questions["keloid_history"].value == NO
    assert questions["under_18"].value == UNANSWERED
    click(qtbot, questions["under_18"].buttons[YES])
    click(qtbot, questions["keloid_history"].buttons[UNANSWERED])
    page.person.keep()
    person = load_person(desk.context)
    assert person is not None
    assert person.screening == {"under_18": True}


def test_that_a_device_is_added_with_its_form(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    page.arrive("devices")
    click(qtbot, page.devices.add)
    form = page.devices.form
    form.name.setText("Stamp")
    form.length.set_number(1.0)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.isHidden()
    assert "Stamp" in {device.name for device in kept(desk).devices}
    assert page.devices.list.isVisible()


def test_that_a_needle_that_nobody_uses_at_home_is_asked_about_once(
    page: SettingsPage, desk: DeskOn, qtbot: QtBot
) -> None:
    page.arrive("devices")
    click(qtbot, page.devices.add)
    form = page.devices.form
    form.length.setFocus()
    form.length.selectAll()
    qtbot.keyClicks(form.length, "2,5")
    click(qtbot, form.save_button)
    assert "2.5 mm is longer than 1.5 mm" in form.rows.problems["needle_length_mm"].text()
    assert 2.5 not in {device.needle_length_mm for device in kept(desk).devices}
    click(qtbot, form.save_button)
    assert 2.5 in {device.needle_length_mm for device in kept(desk).devices}


def test_that_what_is_wrong_with_a_field_stands_below_it(page: SettingsPage, qtbot: QtBot, desk: DeskOn) -> None:
    page.arrive("devices")
    click(qtbot, page.devices.add)
    form = page.devices.form
    form.length.set_number(0)
    click(qtbot, form.save_button)
    assert form.rows.problems["needle_length_mm"].text() == form.length.hint
    assert form.rows.problems["needle_length_mm"].isVisible()
    assert not form.problem.isVisible()
    form.length.set_number(0.5)
    click(qtbot, form.save_button)
    assert form.isHidden()
    assert desk.errors == []


def test_that_the_reason_for_retiring_is_asked_of_a_retired_device_alone(page: SettingsPage, qtbot: QtBot) -> None:
    page.arrive("devices")
    click(qtbot, page.devices.add)
    assert not page.devices.form.retired.isVisible()
    page.devices.close_form()
    page.devices.edit(ROLLER.id)
    form = page.devices.form
    assert form.retired.isVisible()
    assert not form.reason.isVisible()
    form.retired.tick.setChecked(True)
    assert form.reason.isVisible()


def test_that_a_used_device_is_retired_and_not_deleted(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    page.arrive("devices")
    click(qtbot, page.devices.list.rows[ROLLER.id].buttons[RowAction.DELETE])
    assert [type(error) for error in desk.errors] == [DraftRejected]
    click(qtbot, page.devices.list.rows[ROLLER.id].buttons[RowAction.RETIRE])
    assert {d.id: d.retired_on for d in kept(desk).devices} == {ROLLER.id: day(100), SPARE.id: None}


def test_that_an_unused_device_is_deleted_and_comes_back_with_undo(
    page: SettingsPage, desk: DeskOn, qtbot: QtBot
) -> None:
    page.arrive("devices")
    click(qtbot, page.devices.list.rows[SPARE.id].buttons[RowAction.DELETE])
    assert set(page.devices.list.rows) == {ROLLER.id}
    desk.undo()
    assert set(page.devices.list.rows) == {ROLLER.id, SPARE.id}


def test_that_a_course_is_used_now_ended_and_deleted(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    page.arrive("treatments")
    click(qtbot, page.treatments.list.rows[COURSE.id].buttons[RowAction.USE])
    assert [use.at for use in kept(desk).treatment_uses] == [desk.clock.now()]
    click(qtbot, page.treatments.list.rows[COURSE.id].buttons[RowAction.END])
    assert kept(desk).treatments[0].ended_on == day(100)
    click(qtbot, page.treatments.list.rows[COURSE.id].buttons[RowAction.DELETE])
    assert (kept(desk).treatments, kept(desk).treatment_uses) == ((), ())
    desk.undo()
    assert len(kept(desk).treatment_uses) == 1


def test_that_a_course_cannot_end_before_it_starts(page: SettingsPage, qtbot: QtBot) -> None:
    page.arrive((Kind.TREATMENTS, COURSE.id))
    form = page.treatments.form
    assert form.isVisible()
    form.ended.set_day(day(-5))
    click(qtbot, form.save_button)
    assert "before it starts" in form.rows.problems["ended_on"].text()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert page.treatments.list.isVisible()


def test_that_an_event_is_changed_and_deleted(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    page.arrive("life_events")
    click(qtbot, page.events.list.rows[EVENT.id].buttons[RowAction.EDIT])
    page.events.form.on.set_day(day(61))
    click(qtbot, page.events.form.save_button)
    assert kept(desk).life_events[0].on == day(61)
    click(qtbot, page.events.list.rows[EVENT.id].buttons[RowAction.DELETE])
    assert kept(desk).life_events == ()


def other_document(desk: DeskOn, out: Path, **changed: Any) -> Path:
    export_to(desk.context, out)
    document = json.loads(out.read_text())
    document["sessions"][0] |= changed
    out.write_text(json.dumps(document))
    return out


def test_that_a_file_is_taken_in_only_after_a_yes(
    page: SettingsPage, desk: DeskOn, qtbot: QtBot, tmp_path: Path
) -> None:
    card = page.data.importing
    page.arrive("data")
    new_id = "b3f7f8b0-6c8b-4a52-9a3f-0d0c3e5b0001"
    card.consider(other_document(desk, tmp_path / "other.json", id=new_id))
    assert card.plan.text().startswith("other.json adds 1 session.")
    assert len(kept(desk).sessions) == 1
    click(qtbot, card.take)
    assert {session.id for session in kept(desk).sessions} == {a_session(90).id, new_id}
    assert not card.plan.isVisible()
    desk.undo()
    assert len(kept(desk).sessions) == 1


def test_that_a_file_that_differs_is_not_offered(page: SettingsPage, desk: DeskOn, tmp_path: Path) -> None:
    page.arrive("data")
    page.data.importing.consider(other_document(desk, tmp_path / "other.json", pain=9))
    assert page.data.importing.problems.isVisible()
    assert not page.data.importing.take.isVisible()


def test_that_a_file_that_is_no_diary_ends_in_words(page: SettingsPage, desk: DeskOn, tmp_path: Path) -> None:
    page.arrive("data")
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    page.data.importing.consider(broken)
    assert len(desk.errors) == 1
    assert isinstance(desk.errors[0], InputError)
    assert page.data.importing.choose.isEnabled()


def test_that_choosing_a_file_asks_for_documents_and_bundles(page: SettingsPage, qtbot: QtBot) -> None:
    page.arrive("data")
    click(qtbot, page.data.importing.choose)
    dialog = page.data.importing.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.nameFilters() == ["Diary documents and bundles (*.json *.zip)"]
    dialog.reject()
    assert not page.data.importing.plan.isVisible()


@pytest.mark.parametrize("form", [DOCUMENT, BUNDLE, TABLES, FHIR])
def test_that_the_diary_is_given_out_in_each_form(page: SettingsPage, tmp_path: Path, form: FormatEntry) -> None:
    page.arrive("data")
    page.data.exporting.export(tmp_path / "mine", form)
    assert (tmp_path / "mine").exists()
    assert page.data.exporting.result.text().startswith("Written to mine: 2 devices, 1 session")


@pytest.mark.parametrize(("form", "said"), [(CALENDAR, "3 days"), (CHARTS, "4 charts")])
def test_that_days_ahead_and_charts_are_given_out_and_counted(
    page: SettingsPage, tmp_path: Path, form: FormatEntry, said: str
) -> None:
    page.arrive("data")
    page.data.exporting.export(tmp_path / "mine", form)
    assert (tmp_path / "mine").exists()
    assert page.data.exporting.result.text() == f"Written to mine: {said}."


def test_that_giving_out_asks_where_with_a_name_of_the_day(page: SettingsPage, qtbot: QtBot) -> None:
    page.arrive("data")
    click(qtbot, page.data.exporting.buttons[FHIR])
    dialog = page.data.exporting.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.nameFilters() == ["FHIR (*.fhir.json)"]
    assert dialog.selectedFiles()[0].endswith("needlewise-2026-04-11.fhir.json")
    dialog.reject()


def test_that_a_folder_that_is_not_there_ends_in_words(page: SettingsPage, desk: DeskOn, tmp_path: Path) -> None:
    page.data.exporting.export(tmp_path / "nowhere" / "out.json", DOCUMENT)
    assert len(desk.errors) == 1
    assert not page.data.exporting.result.isVisible()


def test_that_the_diary_is_checked_on_request(page: SettingsPage, qtbot: QtBot) -> None:
    page.arrive("data")
    click(qtbot, page.data.checking.check)
    assert page.data.checking.result.text().startswith("Nothing is wrong. Looked at ")
    assert page.data.checking.check.isEnabled()


def test_that_a_diary_that_cannot_be_checked_ends_in_words(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    page.arrive("data")
    page.data.checking.folder = desk.folder / "gone"
    click(qtbot, page.data.checking.check)
    assert isinstance(desk.errors[0], DiaryError)
    assert page.data.checking.check.isEnabled()


def test_that_what_was_deleted_is_restored_from_the_trash(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    checkin = a_checkin(91)
    page.arrive("data")
    desk.change(page, lambda ctx: delete_checkin(ctx, checkin.id))
    row = page.data.trash.list.rows[f"checkins/{checkin.id}"]
    click(qtbot, row.buttons[RowAction.RESTORE])
    assert len(kept(desk).checkins) == 1
    assert page.data.trash.list.rows == {}


def test_that_the_trash_is_emptied_only_when_asked_twice(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    page.arrive("data")
    trash = page.data.trash
    desk.change(page, lambda ctx: delete_checkin(ctx, a_checkin(91).id))
    click(qtbot, trash.empty)
    assert trash.sure.text() == "1 entry will be gone for good."
    click(qtbot, trash.keep)
    assert len(list_trash(desk.context)) == 1
    click(qtbot, trash.empty)
    click(qtbot, trash.remove)
    assert list_trash(desk.context) == []
    assert trash.list.rows == {}
    assert not trash.empty.isVisible()


def test_that_looks_are_kept_for_the_next_start(page: SettingsPage, desk: DeskOn, qtbot: QtBot) -> None:
    page.arrive("appearance")
    before = desk.theme.font().pointSizeF()
    click(qtbot, page.appearance.text_size.buttons["150"])
    click(qtbot, page.appearance.scheme.buttons[Scheme.DARK])
    assert desk.theme.font().pointSizeF() == pytest.approx(1.5 * before)
    assert desk.theme.is_dark
    assert (desk.preferences.scheme, desk.preferences.text_percent) == (Scheme.DARK, 150)
