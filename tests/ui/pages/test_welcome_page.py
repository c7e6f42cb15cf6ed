"""What the first run asks, and what it answers to the answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary
from desks import desk_on
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.welcome.page import WelcomePage
from needlewise.ui.pages.welcome.presenter import answered, questions, spacing_note
from needlewise.ui.words import Words


@pytest.fixture
def words(catalogue: Catalogue) -> Words:
    return Words(catalogue)


def test_that_both_lists_of_the_guidance_are_asked_with_their_reasons(guidance: Guidance, words: Words) -> None:
    lists = guidance.document.screening
    asked = questions((*lists.ask_before_any, *lists.ask_first), words)
    assert {question.id for question in asked} == guidance.screening.keys()
    assert asked[0].words == "Infection, open wound or rash on the scalp now"
    assert asked[0].why == "can spread or be pushed deeper"


@pytest.mark.parametrize(
    ("answers", "tone", "begins"),
    [
        ({}, "muted", "Nothing ticked"),
        ({"keloid_history": False}, "muted", "Nothing ticked"),
        ({"cold_sore_history": True}, "wait", "Ask a clinician before the first session"),
        ({"keloid_history": True}, "stop", "Usually advised not to needle"),
        ({"keloid_history": True, "cold_sore_history": True}, "stop", "Usually advised not to needle"),
    ],
)
def test_that_the_stricter_list_speaks_first(
    answers: dict[str, bool], tone: str, begins: str, guidance: Guidance, words: Words
) -> None:
    said = answered(answers, guidance, words)
    assert said.tone == tone
    assert said.words.startswith(begins)


@pytest.mark.parametrize(
    ("length_mm", "note"),
    [
        (0.25, "For 0.25 mm the cautious spacing is 3 days, and at most 8 session days in 28."),
        (
            0.5,
            (
                "For 0.5 mm the cautious spacing is 7 days, and at most 4 session days in 28. "
                "Home advice is commonly to stay at 0.25-0.3 mm; longer needles carry more risk."
            ),
        ),
        (
            1.5,
            (
                "For 1.5 mm the cautious spacing is 28 days, and at most one session day in 28. "
                "Not advised at home. Discuss with a dermatologist."
            ),
        ),
        (
            2.0,
            (
                "For 2 mm the table gives no spacing: it allows no session at home. "
                "Not advised at home. Discuss with a dermatologist."
            ),
        ),
    ],
)
def test_that_a_needle_length_comes_with_what_the_table_says(
    length_mm: float, note: str, guidance: Guidance, words: Words
) -> None:
    assert spacing_note(length_mm, guidance, words) == note


def test_that_a_first_needle_that_nobody_uses_at_home_is_asked_about_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with desk_on(qapp, tmp_path, a_diary()) as desk:
        page = WelcomePage(desk)
        qtbot.addWidget(page)
        page.show_step(2)
        page.show()
        page.device.length.selectAll()
        qtbot.keyClicks(page.device.length, "1.75")
        qtbot.mouseClick(page.device.save, Qt.MouseButton.LeftButton)
        assert page.device.question.isVisible()
        assert load_diary(desk.context).devices == ()
        qtbot.mouseClick(page.device.save, Qt.MouseButton.LeftButton)
        assert [device.needle_length_mm for device in load_diary(desk.context).devices] == [1.75]
