"""What is said before a file is taken in, and after the diary was checked."""

from dataclasses import replace

import pytest

from builders import a_checkin, a_diary, a_session
from needlewise.domain.diary import Diary
from needlewise.exchange.plan import plan_import
from needlewise.messages import Catalogue, message
from needlewise.store.check import CheckReport
from needlewise.ui.pages.settings.transfer import counted, present_check, present_import
from needlewise.ui.words import Words

MINE = a_diary(sessions=[a_session(n) for n in range(8)], checkins=[a_checkin(1, itch=2)])


@pytest.fixture
def words(catalogue: Catalogue) -> Words:
    return Words(catalogue)


def test_that_a_file_with_new_entries_says_how_many_of_each_kind(words: Words) -> None:
    incoming = a_diary(sessions=[a_session(1), a_session(20), a_session(21)], checkins=[a_checkin(9, itch=1)])
    state = present_import(plan_import(MINE, incoming), "mine.json", words)
    assert state.can_take
    assert state.words == "mine.json adds 2 sessions and 1 check-in. 1 entry is in your diary already."


def test_that_a_file_with_nothing_new_is_not_offered(words: Words) -> None:
    state = present_import(plan_import(MINE, MINE), "mine.json", words)
    assert (state.can_take, state.words) == (False, "Everything in mine.json is in your diary already.")
    assert not present_import(plan_import(MINE, Diary()), "empty.json", words).can_take


def test_that_a_file_with_conflicts_names_the_first_few_and_is_not_offered(words: Words) -> None:
    incoming = a_diary(sessions=[replace(a_session(n), pain=9) for n in range(8)])
    state = present_import(plan_import(MINE, incoming), "other.json", words)
    assert not state.can_take
    assert "8 entries differ" in state.words
    assert state.problems[0] == "Session of Thu 1 Jan 2026: yours differs in pain"
    assert state.problems[-1] == "and 3 more"
    assert len(state.problems) == 6


def test_that_kinds_without_an_entry_are_not_counted(words: Words) -> None:
    assert counted({"sessions": 2, "photos": 0, "devices": 1}, words) == "2 sessions and 1 device"
    assert counted({}, words) == ""


def test_that_a_whole_diary_is_said_to_be_whole_with_what_was_looked_at(words: Words) -> None:
    report = CheckReport(records={"sessions": 3, "photos": 4}, photos_kept=2, photos_missing=2)
    said, notes = present_check(report, words)
    assert said == "Nothing is wrong. Looked at 3 sessions and 4 photos."
    assert notes[0] == "The bytes of 2 photos are whole."
    assert "2 photos are not here" in notes[1]


def test_that_an_empty_diary_can_be_checked(words: Words) -> None:
    assert present_check(CheckReport(), words) == ("Nothing is wrong. Looked at no entry.", ())


def test_that_every_problem_of_a_check_is_listed(words: Words) -> None:
    report = CheckReport(
        problems=[message("store-check-photo", sha256="ab"), message("store-check-photo", sha256="cd")]
    )
    said, problems = present_check(report, words)
    assert said == "2 things are wrong:"
    assert len(problems) == 2
