"""When the next session may be, and why not sooner."""

import pytest

from builders import a_checkin, a_diary, a_session, a_treatment, a_use, day
from needlewise.analysis.assess import assess
from needlewise.analysis.results import Readiness, ReadinessState
from needlewise.domain.diary import Diary
from needlewise.domain.person import Person
from needlewise.domain.treatments import TreatmentKind
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance


def judged(diary: Diary, guidance: Guidance, number: int) -> Readiness:
    return assess(diary, guidance, day(number)).readiness


def test_that_an_empty_diary_holds_nothing_against_a_session(guidance: Guidance) -> None:
    readiness = judged(a_diary(), guidance, 0)
    assert readiness.state is ReadinessState.READY
    assert readiness.earliest_next_session == day(0)
    assert readiness.because == ()


@pytest.mark.parametrize(("number", "state"), [(6, ReadinessState.WAIT), (7, ReadinessState.READY)])
def test_that_spacing_holds_until_its_day(number: int, state: ReadinessState, guidance: Guidance) -> None:
    readiness = judged(a_diary(sessions=[a_session(0)]), guidance, number)
    assert readiness.state is state
    assert readiness.earliest_next_session == day(7)


def test_that_the_later_of_spacing_and_calm_counts(guidance: Guidance) -> None:
    red_late = [a_checkin(n, redness=1) for n in range(1, 6)]
    calm_late = [*red_late, a_checkin(7, redness=0)]
    readiness = judged(a_diary(sessions=[a_session(0, needle_length_mm=0.25)], checkins=calm_late), guidance, 7)
    assert readiness.state is ReadinessState.WAIT
    assert readiness.earliest_next_session == day(9)
    assert readiness.because[0] == "REC-04"


def test_that_calm_is_not_assumed_on_days_without_a_record(guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(0)], checkins=[a_checkin(1, redness=2)])
    readiness = judged(diary, guidance, 9)
    assert readiness.state is ReadinessState.STOP
    assert readiness.earliest_next_session == day(11)
    assert readiness.because == ("REC-04",)


def test_that_an_odd_mild_reading_waits_for_a_day_and_stops_nothing(guidance: Guidance) -> None:
    calm = [a_checkin(1, redness=2), *(a_checkin(n, redness=0) for n in range(3, 9))]
    odd = a_diary(sessions=[a_session(0)], checkins=[*calm, a_checkin(9, redness=1)])
    assert judged(odd, guidance, 9).state is ReadinessState.WAIT
    assert judged(odd, guidance, 9).because == ("REC-04",)
    assert judged(odd, guidance, 11).state is ReadinessState.READY
    over = a_diary(sessions=odd.sessions, checkins=[*odd.checkins, a_checkin(10, redness=0)])
    assert judged(over, guidance, 10).state is ReadinessState.READY
    strong = a_diary(
        sessions=odd.sessions, checkins=[*calm, a_checkin(8, hour=9, dryness=0), a_checkin(9, dryness=2)]
    )
    assert judged(strong, guidance, 9).state is ReadinessState.STOP


def test_that_two_days_of_check_ins_without_a_word_end_what_a_reading_says(guidance: Guidance) -> None:
    dry = [a_checkin(1, dryness=1, redness=0), a_checkin(8, redness=0)]
    silent_once = a_diary(sessions=[a_session(0)], checkins=dry)
    assert judged(silent_once, guidance, 9).state is ReadinessState.STOP
    silent_twice = a_diary(sessions=[a_session(0)], checkins=[*dry, a_checkin(9, redness=0)])
    assert judged(silent_twice, guidance, 9).state is ReadinessState.READY


def test_that_an_old_reading_no_longer_speaks_for_today(guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(0)], checkins=[a_checkin(1, redness=2)])
    assert judged(diary, guidance, 16).state is ReadinessState.READY


def test_that_each_zone_has_its_own_day(guidance: Guidance) -> None:
    sessions = [a_session(0, zones=(Zone.VERTEX,)), a_session(3, zones=(Zone.FRONTAL_HAIRLINE,))]
    readiness = judged(a_diary(sessions=sessions), guidance, 4)
    assert readiness.by_zone == {Zone.VERTEX: day(7), Zone.FRONTAL_HAIRLINE: day(10)}
    assert readiness.earliest_next_session == day(10)


def test_that_the_clinicians_number_is_taken_as_it_is(guidance: Guidance) -> None:
    person = Person(clinician_min_interval_days=10, birth_year=1950)
    readiness = judged(a_diary(person=person, sessions=[a_session(0, bleeding=3)]), guidance, 1)
    assert readiness.earliest_next_session == day(10)


def test_that_free_bleeding_and_slow_recovery_lengthen_the_next_rest(guidance: Guidance) -> None:
    bled = judged(a_diary(sessions=[a_session(0, bleeding=3)]), guidance, 1)
    assert bled.earliest_next_session == day(11)
    checkins = [a_checkin(1, redness=2), a_checkin(2, redness=1), a_checkin(3, redness=1), a_checkin(4, redness=0)]
    slow = judged(a_diary(sessions=[a_session(0)], checkins=checkins), guidance, 4)
    assert slow.earliest_next_session == day(11)


def test_that_the_allowance_holds_the_next_session_back(guidance: Guidance) -> None:
    sessions = [a_session(n * 3, needle_length_mm=0.25) for n in range(8)]
    readiness = judged(a_diary(sessions=sessions), guidance, 24)
    assert readiness.because == ("INT-03",)
    assert readiness.earliest_next_session == day(28)


def test_that_a_length_without_an_interval_is_stopped_without_a_day(guidance: Guidance) -> None:
    readiness = judged(a_diary(sessions=[a_session(0, needle_length_mm=2.5)]), guidance, 40)
    assert readiness.state is ReadinessState.STOP
    assert readiness.earliest_next_session is None


def test_that_a_clinicians_spacing_lifts_the_stop_on_clinic_lengths(guidance: Guidance) -> None:
    person = Person(clinician_min_interval_days=28)
    readiness = judged(a_diary(person=person, sessions=[a_session(0, needle_length_mm=1.5)]), guidance, 30)
    assert readiness.state is ReadinessState.READY


def test_that_a_dye_gives_the_day_on_which_it_is_past(guidance: Guidance) -> None:
    dye = a_treatment(0, TreatmentKind.DYE, ended_on=day(0))
    readiness = judged(a_diary(treatments=[dye], treatment_uses=[a_use(dye, 0)]), guidance, 4)
    assert readiness.state is ReadinessState.STOP
    assert readiness.earliest_next_session == day(14)


def test_that_records_of_later_days_change_nothing(guidance: Guidance) -> None:
    sessions = [a_session(0), a_session(7)]
    checkins = [a_checkin(1, redness=1), a_checkin(2, redness=0), a_checkin(9, pus_yellow_crust=True)]
    whole = a_diary(sessions=sessions, checkins=checkins)
    cut = a_diary(sessions=sessions[:1], checkins=checkins[:2])
    assert assess(whole, guidance, day(5)) == assess(cut, guidance, day(5))
