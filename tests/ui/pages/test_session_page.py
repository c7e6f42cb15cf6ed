"""Logging and editing a session on a real diary, and what speaks against one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import CLEAN, a_checkin, a_device, a_diary, a_session, at, day, uid
from desks import DeskOn, desk_on
from needlewise.analysis.results import Readiness, ReadinessState, Reason
from needlewise.domain.devices import DeviceKind
from needlewise.domain.sessions import Disinfection, DisinfectionMethod, NeedlingSession, Performer, Pressure, Side
from needlewise.domain.zones import WHOLE_SCALP, Zone
from needlewise.messages import Catalogue, message
from needlewise.services.assessment.today import SessionOutlook
from needlewise.services.records.diary import load_diary
from needlewise.services.records.sessions import CARRIED_OVER
from needlewise.ui.page_ids import AFTERCARE, PageId
from needlewise.ui.pages.session.page import SessionPage
from needlewise.ui.pages.session.presenter import present_objection
from needlewise.ui.widgets.text import ButtonStyle
from needlewise.ui.words import Words

SHORT = a_device(needle_length_mm=0.25, name="Short")
LONG = a_device(id=uid("long"), kind=DeviceKind.PEN, needle_length_mm=0.5, name="Pen")
LAST = a_session(
    60,
    device_id=SHORT.id,
    needle_length_mm=0.25,
    zones=(Zone.VERTEX,),
    duration_min=12,
    passes=4,
    pressure=Pressure.LIGHT,
    scalp_cleansed=True,
    bleeding=1,
    pain=3,
    products=("saline",),
    notes="fine",
    disinfection=CLEAN,
)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    diary = a_diary(devices=[SHORT, LONG], sessions=[LAST], checkins=[a_checkin(99, redness=0)])
    with desk_on(qapp, tmp_path, diary) as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn) -> SessionPage:
    page = SessionPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.arrive(None)
    return page


def logged(desk: DeskOn) -> list[NeedlingSession]:
    return [s for s in load_diary(desk.context).sessions if s.id != LAST.id]


def test_that_a_new_session_is_filled_from_the_last_time(page: SessionPage) -> None:
    draft = page.draft()
    assert draft.id != LAST.id
    assert draft.started_at == at(100, 12)
    for name in CARRIED_OVER:
        assert getattr(draft, name) == getattr(LAST, name), name
    assert (draft.bleeding, draft.pain, draft.notes, draft.skip_today) == (None, None, None, None)
    assert (draft.disinfection, draft.scalp_cleansed, draft.products) == (None, None, None), "said anew each time"
    page.clean.before.done.click()
    assert page.draft().disinfection == Disinfection(before=CLEAN.before)


def test_that_a_session_in_good_time_is_saved_with_one_press(qtbot: QtBot, desk: DeskOn, page: SessionPage) -> None:
    assert page.advice.isHidden()
    page.how.bleeding.set_value(1)
    qtbot.keyClicks(page.how.pain, "4")
    page.how.notes.setPlainText("quick one")
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    (session,) = logged(desk)
    assert (session.bleeding, session.pain, session.notes, session.overrode) == (1, 4, "quick one", None)
    assert desk.wanted == [(PageId.TODAY, AFTERCARE)], "what to leave alone now is shown"


def test_that_a_session_of_long_ago_is_saved_without_a_word_on_aftercare(desk: DeskOn, page: SessionPage) -> None:
    gone_back: list[str] = []
    desk.back_wanted.connect(lambda: gone_back.append("back"))
    page.when.when.set_moment(at(70))
    page.save()
    page.save()
    assert (len(logged(desk)), gone_back, desk.wanted) == (1, ["back"], [])


def test_that_a_session_too_soon_is_spoken_against_and_recorded_all_the_same(desk: DeskOn, page: SessionPage) -> None:
    page.when.when.date.setDate(page.when.when.date.date().addDays(-1))
    page.save()
    page.arrive(None)
    assert page.advice.title.text() == "Rest until Mon 13 Apr"
    assert "You last needled on Fri 10 Apr 2026" in page.advice.words.text()
    assert (page.save_button.text(), page.cancel.text()) == ("I needled: record it", "I have not: leave it")
    assert page.save_button.property("look") == ButtonStyle.PLAIN, "neither way is pressed on the person"
    page.save()
    overridden = [s.overrode for s in logged(desk) if s.overrode]
    assert len(overridden) == 1
    assert "INT-01" in overridden[0]


def test_that_whoever_has_not_needled_leaves_it_with_nothing_recorded(desk: DeskOn, page: SessionPage) -> None:
    page.when.length.set_number(1.5)
    page.save()
    assert page.cancel.text() == "I have not: leave it"
    page.cancel.click()
    assert logged(desk) == []
    page.arrive(None)
    assert (page.save_button.text(), page.cancel.text()) == ("Save session", "Cancel")
    assert page.save_button.property("look") == ButtonStyle.PRIMARY


def test_that_an_objection_that_was_not_seen_yet_is_shown_before_saving(desk: DeskOn, page: SessionPage) -> None:
    page.when.length.set_number(1.5)
    assert page.advice.isHidden(), "it has not looked ahead yet"
    page.save()
    assert logged(desk) == []
    assert page.advice.title.text() == "Something speaks against it"
    page.save()
    (session,) = logged(desk)
    assert session.overrode is not None
    assert "INT-06" in session.overrode


@pytest.mark.parametrize("typed", ["5", "0.255", "1.6"])
def test_that_a_length_above_the_devices_is_asked_about_once_and_never_refused(
    qtbot: QtBot, desk: DeskOn, page: SessionPage, typed: str
) -> None:
    type_length(qtbot, page, typed)
    page.save()
    assert logged(desk) == []
    assert "is longer than the 0.25 mm of this device" in page.problem.text()
    page.save()
    (session,) = logged(desk)
    assert session.needle_length_mm == round(float(typed) + 1e-9, 2)


def test_that_a_length_above_where_the_clinics_begin_is_asked_about_without_a_device(
    qtbot: QtBot, desk: DeskOn, page: SessionPage
) -> None:
    page.when.device.choose(None)
    type_length(qtbot, page, "1,55")
    page.save()
    assert logged(desk) == []
    assert "1.55 mm is longer than 1.5 mm" in page.problem.text()
    page.save()
    assert [session.needle_length_mm for session in logged(desk)] == [1.55]


def test_that_a_length_that_is_no_number_is_not_saved_as_another_one(
    qtbot: QtBot, desk: DeskOn, page: SessionPage
) -> None:
    type_length(qtbot, page, "0..25")
    page.save()
    assert logged(desk) == []
    assert page.problem.text() == page.when.length.hint
    assert page.when.length.text() == "0..25"


def type_length(qtbot: QtBot, page: SessionPage, typed: str) -> None:
    page.when.length.selectAll()
    qtbot.keyClicks(page.when.length, typed)


def test_that_an_edited_session_keeps_what_the_form_does_not_change(desk: DeskOn, page: SessionPage) -> None:
    page.arrive(LAST.id)
    assert page.heading.text() == "Edit session"
    assert page.draft() == LAST
    page.how.notes.setPlainText("sore the day after")
    page.save()
    (kept,) = load_diary(desk.context).sessions
    assert kept.notes == "sore the day after"
    assert kept.started_at == LAST.started_at


def test_that_a_session_that_is_gone_opens_as_a_new_one(page: SessionPage) -> None:
    page.arrive(uid("nobody"))
    assert page.heading.text() == "Log a session"


def test_that_a_device_brings_its_needle_length(page: SessionPage) -> None:
    page.when.device.setCurrentIndex(1)
    page.when.device.activated.emit(1)
    assert (page.draft().device_id, page.draft().needle_length_mm) == (LONG.id, 0.5)
    page.when.device.choose(None)
    assert page.draft().device_id is None


def test_that_a_time_to_come_is_refused_in_words(desk: DeskOn, page: SessionPage) -> None:
    page.when.when.date.setDate(page.when.when.date.date().addDays(1))
    page.save()
    assert logged(desk) == []
    assert page.problem.text() == desk.words("when-future")


def test_that_zones_are_chosen_on_the_map_or_all_at_once(page: SessionPage) -> None:
    page.where.clear.click()
    assert page.draft().zones is None
    assert "whole scalp is assumed" in page.where.chosen.text()
    page.where.all.click()
    assert page.draft().zones == WHOLE_SCALP
    page.where.map.zones["vertex"].click()
    assert Zone.VERTEX not in (page.draft().zones or ())


def test_that_disinfection_is_a_real_tick_with_its_figures(page: SessionPage) -> None:
    row = page.clean.before
    page.clean.after.done.click()
    row.done.click()
    row.done.click()
    step = page.draft().disinfection
    assert step is not None
    assert step.before is not None
    assert (step.before.done, step.before.soak_min) == (False, None)
    assert not row.soak_min.isEnabled()
    row.done.click()
    row.method.choose(DisinfectionMethod.ISOPROPYL_OTHER)
    row.strength_pct.set_number(91)
    row.soak_min.set_number(None)
    changed = page.draft().disinfection
    assert changed is not None
    assert changed.before is not None
    assert (changed.before.method, changed.before.concentration_pct, changed.before.soak_min) == (
        DisinfectionMethod.ISOPROPYL_OTHER,
        91,
        None,
    )
    assert changed.after == CLEAN.after


def test_that_a_disinfection_that_was_not_recorded_stays_so_until_it_is_ticked(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    bare = a_session(90, disinfection=None, scalp_cleansed=None)
    with desk_on(qapp, tmp_path, a_diary(sessions=[bare])) as desk:
        page = SessionPage(desk)
        qtbot.addWidget(page)
        page.arrive(bare.id)
        assert page.draft() == bare
        page.clean.before.done.click()
        step = page.draft().disinfection
        assert step is not None
        assert step.before is not None
        assert (step.before.done, step.after) == (True, None)


def test_that_the_checklist_counts_only_once_it_was_opened(desk: DeskOn, page: SessionPage) -> None:
    assert page.draft().skip_today is None
    page.skip.list.set_open(True)
    answers = page.draft().skip_today
    assert answers is not None
    assert set(answers) == set(desk.guidance.document.screening.skip_today)
    assert not any(answers.values())
    page.skip.ticks["unwell_or_fever"].set_ticked(True)
    page.save()
    assert logged(desk) == []
    assert "unwell" in page.advice.words.text().lower()


def test_that_products_are_read_from_a_list(page: SessionPage) -> None:
    page.how.products.setText(" saline, , aloe gel ")
    assert page.draft().products == ("saline", "aloe gel")
    page.how.products.setText("")
    assert page.draft().products is None


def test_that_escape_goes_back_without_saving(qtbot: QtBot, desk: DeskOn, page: SessionPage) -> None:
    gone_back: list[str] = []
    desk.back_wanted.connect(lambda: gone_back.append("back"))
    qtbot.keyClick(page.save_button, Qt.Key.Key_Escape)
    assert (gone_back, logged(desk)) == (["back"], [])


def outlook(state: ReadinessState, until: date | None) -> SessionOutlook:
    reason = Reason(rule_id="INT-01", words=message("not-judged-no-sessions"), until=until, sources=())
    return SessionOutlook(
        day=day(100),
        readiness=Readiness(state=state, earliest_next_session=until, reasons=(reason, reason)),
        brings=(),
    )


@pytest.mark.parametrize(
    ("state", "until", "tone", "title"),
    [
        (ReadinessState.WAIT, day(104), "wait", "Rest until Wed 15 Apr"),
        (ReadinessState.WAIT, None, "wait", "Something speaks against it"),
        (ReadinessState.STOP, None, "stop", "Something speaks against it"),
        (ReadinessState.SEEK_CARE, None, "care", "Get this looked at first"),
    ],
)
def test_that_an_objection_names_day_and_rules_once(
    state: ReadinessState, until: date | None, tone: str, title: str, catalogue: Catalogue
) -> None:
    objection = present_objection(outlook(state, until), Words(catalogue))
    assert objection is not None
    assert (objection.tone, objection.title, objection.rule_ids) == (tone, title, ("INT-01",))
    assert len(objection.lines) == 1


def test_that_nothing_is_said_where_nothing_speaks_against_it(catalogue: Catalogue) -> None:
    ready = SessionOutlook(
        day=day(100),
        readiness=Readiness(state=ReadinessState.READY, earliest_next_session=day(100), reasons=()),
        brings=(),
    )
    assert present_objection(ready, Words(catalogue)) is None


def test_that_a_session_begun_is_found_as_it_was_left_until_it_is_cancelled(page: SessionPage) -> None:
    page.how.notes.setPlainText("half written")
    page.arrive(None)
    assert page.draft().notes == "half written"
    page.arrive(LAST.id)
    assert page.draft().notes == "fine"
    page.arrive(None)
    page.how.notes.setPlainText("another")
    page.leave()
    page.arrive(None)
    assert page.draft().notes is None


def test_that_what_is_seldom_asked_is_recorded_and_opened_again(desk: DeskOn, page: SessionPage) -> None:
    around = page.how.around
    assert not around.is_open
    around.set_open(True)
    around.performer.choose("clinician")
    around.side.choose("left")
    around.cream.setText("lidocaine 4 %, 20 min")
    around.antiseptic.setText("octenidine")
    page.save()
    (session,) = logged(desk)
    assert (session.performed_by, session.side) == (Performer.CLINICIAN, Side.LEFT)
    assert (session.anaesthetic_cream, session.antiseptic) == ("lidocaine 4 %, 20 min", "octenidine")
    page.arrive(session.id)
    assert around.is_open
    assert page.draft() == session


def test_that_a_second_session_opens_with_no_tick_of_hygiene_set(desk: DeskOn, page: SessionPage) -> None:
    for box in (page.clean.before.done, page.clean.after.done, page.clean.scalp):
        assert box.answer is None, "the last session had all three"
    page.clean.before.done.click()
    step = page.draft().disinfection
    assert step is not None
    assert step.before is not None
    assert (step.before.method, step.before.concentration_pct) == (DisinfectionMethod.ISOPROPYL_70, 70)
    page.arrive(None)
    page.clean.before.done.set_answer(None)
    page.save()
    (session,) = logged(desk)
    assert (session.disinfection, session.scalp_cleansed, session.products) == (None, None, None)
    assert (session.device_id, session.needle_length_mm, session.zones) == (
        LAST.device_id, LAST.needle_length_mm, LAST.zones,
    )  # fmt: skip


def test_that_the_forms_column_fits_a_small_screen(page: SessionPage) -> None:
    assert page.area.widget().minimumSizeHint().width() <= 880
