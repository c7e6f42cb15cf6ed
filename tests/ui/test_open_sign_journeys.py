"""Each sign's life through the real window: recorded, asked about, gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary, a_session, at
from desks import keep
from needlewise.analysis.assess import assess
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.domain.diary import Diary
from needlewise.guidance.loader import load_guidance
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.checkin.open_signs import Answer
from programs import running, settle, today_of

READY = "Nothing in your log says wait"
RECORDED_AT, FORGOTTEN_AT, GONE_AT = at(100, 12), at(115, 12), at(116, 12)


def begun(folder: Path) -> None:
    """Someone whose last session was long ago."""
    with open_context(folder / "diary", clock=FixedClock(at(99, 12))) as ctx:
        keep(ctx, a_diary(sessions=[a_session(40)]))


def written(folder: Path) -> Diary:
    with open_context(folder / "diary", read_only=True) as ctx:
        return load_diary(ctx)


@pytest.mark.parametrize(
    ("effect_id", "present", "gone"),
    [("pus_yellow_crust", True, False), ("fever_c", 38.6, 36.9), ("nodes", True, False), ("lumps", 3, 0)],
)
def test_that_a_sign_is_recorded_asked_about_after_silence_and_gone_when_it_is_said(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, effect_id: str, present: float, gone: float
) -> None:
    begun(tmp_path)
    with running(qapp, qtbot, tmp_path, clock=FixedClock(RECORDED_AT)) as program:
        today = today_of(program)
        assert today.verdict.headline.text() == READY
        today.form.add_effect(effect_id).set_value(present)
        today.form.save_button.click()
        settle(qtbot, program)
        assert today.verdict.headline.text() != READY
        assert set(today.form.signs.rows) == {effect_id}
    with running(qapp, qtbot, tmp_path, clock=FixedClock(FORGOTTEN_AT)) as program:
        today = today_of(program)
        today.form.none.click()
        settle(qtbot, program)
        today.form.second.no.click()
        settle(qtbot, program)
        assert today.verdict.headline.text() != READY, "none of these closes nothing by itself"
        assert today.verdict.signs.isVisible()
    with running(qapp, qtbot, tmp_path, clock=FixedClock(GONE_AT)) as program:
        today = today_of(program)
        today.form.signs.rows[effect_id].buttons[Answer.GONE].click()
        if effect_id == "fever_c":
            today.form.rows["fever_c"].set_value(gone)
        today.form.save_button.click()
        settle(qtbot, program)
        assert today.verdict.headline.text() == READY
        assert today.form.signs.isHidden() and today.verdict.signs.isHidden()
    diary = written(tmp_path)
    said = [checkin.symptoms.get(effect_id) for checkin in sorted(diary.checkins, key=lambda c: c.at.utc)]
    assert said == [pytest.approx(present), None, pytest.approx(gone)]
    days = [at(number).day for number in range(100, 116)]
    assert all(assess(diary, load_guidance(), each).open_signs for each in days), "open on every day between"
    assert assess(diary, load_guidance(), GONE_AT.day).open_signs == ()


def test_that_none_of_these_twice_closes_what_it_names_and_one_undo_opens_it_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    begun(tmp_path)
    with running(qapp, qtbot, tmp_path) as program:
        today = today_of(program)
        today.form.add_effect("nodes").set_value(True)
        today.form.add_effect("lumps").set_value(2)
        today.form.save_button.click()
        settle(qtbot, program)
        qtbot.keyClick(today.form, Qt.Key.Key_N)
        settle(qtbot, program)
        asked = today.form.second.question.text()
        assert "Swollen lymph nodes" in asked and "Lumps" in asked
        today.form.second.yes.click()
        settle(qtbot, program)
        assert today.verdict.headline.text() == READY
        program.desk.undo()
        settle(qtbot, program)
        assert today.verdict.headline.text() != READY
        assert set(today.form.signs.rows) == {"nodes", "lumps"}
    assert len(written(tmp_path).checkins) == 1
