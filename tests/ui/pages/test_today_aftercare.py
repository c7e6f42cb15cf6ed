"""What Today says to leave alone after a session."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary, a_session, at, day
from desks import desk_on
from needlewise.domain.sessions import Performer
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.services.assessment.aftercare import left_alone
from needlewise.ui.page_ids import AFTERCARE
from needlewise.ui.pages.today.aftercare import present_aftercare
from needlewise.ui.pages.today.page import TodayPage
from needlewise.ui.pages.today.state import AftercareState
from needlewise.ui.words import Words


@pytest.fixture(params=["en", "de"])
def words(request: pytest.FixtureRequest, catalogue: Catalogue) -> Words:
    return Words(catalogue.speaking(request.param))


def said(number: int, guidance: Guidance, words: Words) -> AftercareState:
    left = left_alone((a_session(10),), guidance, day(number))
    return present_aftercare(left, day(number), guidance, words)


def test_that_each_thing_has_its_time_and_its_source(guidance: Guidance, words: Words) -> None:
    state = said(10, guidance, words)
    assert len(state.items) == len(guidance.aftercare)
    assert all(item.source.startswith(("Source", "Quelle")) for item in state.items)
    by_thing = {item.words.partition(":")[0]: item for item in state.items}
    minoxidil, make_up = by_thing["Minoxidil"], by_thing[words.label("aftercare-make_up")]
    assert "10.4103/0974-7753.114700" in minoxidil.source
    assert words("aftercare-only-minoxidil") in minoxidil.words
    assert words("today-why-own") in make_up.source


def test_that_ours_and_the_longer_time_are_both_said(guidance: Guidance, words: Words) -> None:
    ours, longer = words.short_date(day(17)), words.short_date(day(24))
    state = said(10, guidance, words)
    for id_ in ("direct_sun", "retinoid_acid_scrub"):
        our_line, longer_line = [line for line in state.lines if words(f"aftercare-{id_}") in line]
        assert (ours in our_line, longer in longer_line) == (True, True)
    assert sum(ours in item.words and longer in item.words for item in state.items) == 2


def test_that_the_longer_time_stays_when_ours_has_passed(guidance: Guidance, words: Words) -> None:
    ours, longer = words.short_date(day(17)), words.short_date(day(24))
    (line,) = [line for line in said(20, guidance, words).lines if words("aftercare-direct_sun") in line]
    assert longer in line
    assert ours not in line


def test_that_a_clinicians_session_has_its_aftercare_too(guidance: Guidance, catalogue: Catalogue) -> None:
    left = left_alone((a_session(10, performed_by=Performer.CLINICIAN),), guidance, day(11))
    state = present_aftercare(left, day(11), guidance, Words(catalogue))
    assert state.title.startswith("After the needling by a professional yesterday")
    assert state.items


def test_that_lines_are_by_time_and_go_when_their_day_is_over(guidance: Guidance, catalogue: Catalogue) -> None:
    words = Words(catalogue)
    first = said(10, guidance, words)
    assert first.title == "After your session (today): leave alone"
    assert first.lines[0] == "Until Mon 12 Jan, 20:00: minoxidil and a hair wash."
    assert said(13, guidance, words).lines[0].startswith("Until Tue 13 Jan, 20:00:") is False
    assert said(25, guidance, words) == AftercareState()


def test_that_today_shows_it_opened_after_logging(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with desk_on(qapp, tmp_path, a_diary(sessions=[a_session(99)]), at(100, 12)) as desk:
        page = TodayPage(desk)
        qtbot.addWidget(page)
        page.show()
        assert page.aftercare.isVisible()
        assert not page.aftercare.each.is_open
        page.arrive(AFTERCARE)
        assert page.aftercare.each.is_open
        assert page.aftercare.each.rows.count() == 2 * len(desk.guidance.aftercare)


def test_that_today_says_nothing_of_it_when_all_is_over(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with desk_on(qapp, tmp_path, a_diary(sessions=[a_session(60)]), at(100, 12)) as desk:
        page = TodayPage(desk)
        qtbot.addWidget(page)
        page.show()
        assert not page.aftercare.isVisible()
