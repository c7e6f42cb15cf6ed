"""HYG, TOP, ACT, PHO, STA: cases on both sides of each threshold."""

import pytest

from builders import SOAKED, a_checkin, a_device, a_diary, a_photo, a_session, a_treatment, a_use, an_event, day, uid
from needlewise.analysis.assess import assess
from needlewise.domain.devices import DeviceKind
from needlewise.domain.diary import Diary
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.photos import FULL_SET
from needlewise.domain.sessions import Disinfection, DisinfectionMethod, DisinfectionStep
from needlewise.domain.treatments import TreatmentKind
from needlewise.guidance.loader import Guidance


def fired(diary: Diary, guidance: Guidance, number: int) -> set[str]:
    return {finding.rule_id for finding in assess(diary, guidance, day(number)).findings}


@pytest.mark.parametrize(
    ("disinfection", "expected"),
    [
        (None, {"HYG-01"}),
        (Disinfection(), {"HYG-01"}),
        (Disinfection(before=DisinfectionStep(done=False)), {"HYG-01"}),
        (Disinfection(before=DisinfectionStep(done=True)), set()),
        (Disinfection(before=SOAKED), set()),
        (Disinfection(before=DisinfectionStep(done=True, soak_min=5)), set()),
        (Disinfection(before=DisinfectionStep(done=True, soak_min=4.9)), {"HYG-02"}),
        (Disinfection(before=SOAKED, after=DisinfectionStep(done=True, soak_min=2)), {"HYG-02"}),
        (Disinfection(before=SOAKED, after=DisinfectionStep(done=False, soak_min=2)), {"HYG-01"}),
        (Disinfection(before=DisinfectionStep(done=True, method=DisinfectionMethod.OTHER)), {"HYG-02"}),
        (Disinfection(before=DisinfectionStep(done=True, concentration_pct=60)), set()),
        (Disinfection(before=DisinfectionStep(done=True, concentration_pct=59)), {"HYG-02"}),
        (Disinfection(before=DisinfectionStep(done=True, concentration_pct=80)), set()),
        (Disinfection(before=DisinfectionStep(done=True, concentration_pct=91)), {"HYG-02"}),
        (Disinfection(before=DisinfectionStep(done=True, method=DisinfectionMethod.ISOPROPYL_OTHER)), set()),
    ],
)
def test_that_disinfection_is_judged_by_what_was_recorded(
    disinfection: Disinfection | None, expected: set[str], guidance: Guidance
) -> None:
    diary = a_diary(sessions=[a_session(0, disinfection=disinfection)])
    assert {r for r in fired(diary, guidance, 0) if r.startswith("HYG")} == expected


@pytest.mark.parametrize(
    ("answer", "rule_id"), [("device_shared", "HYG-03"), ("device_damaged_dropped_expired", "HYG-05")]
)
def test_that_a_shared_or_damaged_device_is_said_until_it_is_retired(
    answer: str, rule_id: str, guidance: Guidance
) -> None:
    device = a_device()
    ticked = a_session(0, device_id=device.id, skip_today={answer: True})
    assert rule_id in fired(a_diary(devices=[device], sessions=[ticked]), guidance, 30)
    assert rule_id not in fired(a_diary(devices=[a_device(retired_on=day(1))], sessions=[ticked]), guidance, 30)
    later = a_session(10, device_id=device.id, skip_today={answer: False})
    assert rule_id in fired(a_diary(devices=[device], sessions=[ticked, later]), guidance, 30)
    other = a_device(id=uid("another"))
    with_another = a_session(20, device_id=other.id, skip_today={answer: False})
    assert rule_id not in fired(
        a_diary(devices=[device, other], sessions=[ticked, later, with_another]), guidance, 30
    )
    unnamed = [a_session(0, skip_today={answer: True}), a_session(10, skip_today={answer: False})]
    assert rule_id in fired(a_diary(sessions=unnamed), guidance, 5)
    assert rule_id not in fired(a_diary(sessions=unnamed), guidance, 30)


@pytest.mark.parametrize(
    ("length_mm", "uses", "age", "kind", "is_worn"),
    [
        (0.25, 10, 80, DeviceKind.ROLLER, False),
        (0.25, 11, 80, DeviceKind.ROLLER, True),
        (0.25, 2, 90, DeviceKind.ROLLER, False),
        (0.25, 2, 91, DeviceKind.STAMP, True),
        (0.5, 5, 60, DeviceKind.ROLLER, False),
        (0.5, 6, 60, DeviceKind.ROLLER, True),
        (1.0, 1, 400, DeviceKind.ROLLER, False),
        (1.0, 2, 30, DeviceKind.ROLLER, True),
        (0.5, 40, 400, DeviceKind.PEN, False),
    ],
)
def test_that_a_device_is_worn_past_its_uses_or_days(
    length_mm: float, uses: int, age: int, kind: DeviceKind, is_worn: bool, guidance: Guidance
) -> None:
    device = a_device(kind=kind, needle_length_mm=length_mm, acquired_on=day(0))
    sessions = [a_session(age - n, device_id=device.id, needle_length_mm=length_mm) for n in range(uses)]
    assert ("HYG-04" in fired(a_diary(devices=[device], sessions=sessions), guidance, age)) is is_worn


@pytest.mark.parametrize(
    ("kind", "length_mm", "hours", "rule_id", "is_early"),
    [
        (TreatmentKind.MINOXIDIL, 0.5, 23, "TOP-01", True),
        (TreatmentKind.MINOXIDIL, 0.5, 24, "TOP-01", False),
        (TreatmentKind.MINOXIDIL, 1.0, 47, "TOP-01", True),
        (TreatmentKind.MINOXIDIL, 1.0, 48, "TOP-01", False),
        (TreatmentKind.MINOXIDIL_ORAL, 0.5, 2, "TOP-01", False),
        (TreatmentKind.SERUM, 0.25, 23, "TOP-02", True),
        (TreatmentKind.SERUM, 0.25, 24, "TOP-02", False),
        (TreatmentKind.ACID, 0.5, 47, "TOP-02", True),
        (TreatmentKind.ACID, 0.5, 48, "TOP-02", False),
        (TreatmentKind.KETOCONAZOLE, 0.5, 47, "ACT-01", True),
        (TreatmentKind.KETOCONAZOLE, 0.5, 48, "ACT-01", False),
        (TreatmentKind.DYE, 0.25, 167, "ACT-01", True),
        (TreatmentKind.DYE, 0.25, 168, "ACT-01", False),
    ],
)
def test_that_a_product_after_a_session_is_judged_by_its_hours(
    kind: TreatmentKind, length_mm: float, hours: float, rule_id: str, is_early: bool, guidance: Guidance
) -> None:
    course = a_treatment(-60, kind)
    session = a_session(0, hour=0, needle_length_mm=length_mm)
    number, hour = divmod(hours, 24)
    diary = a_diary(sessions=[session], treatments=[course], treatment_uses=[a_use(course, int(number), hour)])
    assert (rule_id in fired(diary, guidance, int(number))) is is_early


def test_that_minoxidil_on_red_skin_is_said_after_the_day_has_passed(guidance: Guidance) -> None:
    course = a_treatment(-60)
    uses = [a_use(course, 3)]
    for redness, is_said in ((2, True), (0, False)):
        checkins = [a_checkin(1, redness=2), a_checkin(3, redness=redness)]
        diary = a_diary(sessions=[a_session(0)], checkins=checkins, treatments=[course], treatment_uses=uses)
        assert ("TOP-01" in fired(diary, guidance, 3)) is is_said


@pytest.mark.parametrize(
    ("kind", "days_ago", "is_fragile"),
    [
        (TreatmentKind.RETINOID, 6, True),
        (TreatmentKind.RETINOID, 7, False),
        (TreatmentKind.ACID, 6, True),
        (TreatmentKind.DYE, 13, True),
        (TreatmentKind.DYE, 14, False),
    ],
)
def test_that_a_retinoid_acid_or_dye_keeps_skin_fragile(
    kind: TreatmentKind, days_ago: int, is_fragile: bool, guidance: Guidance
) -> None:
    course = a_treatment(0, kind, ended_on=day(0))
    diary = a_diary(treatments=[course], treatment_uses=[a_use(course, 0)])
    assert ("TOP-03" in fired(diary, guidance, days_ago)) is is_fragile


def test_that_a_retinoid_course_in_use_counts_as_used_today(guidance: Guidance) -> None:
    assert "TOP-03" in fired(a_diary(treatments=[a_treatment(0, TreatmentKind.RETINOID)]), guidance, 60)


@pytest.mark.parametrize(("days_after", "is_said"), [(6, True), (7, False)])
def test_that_strong_sun_inside_its_window_is_said(days_after: int, is_said: bool, guidance: Guidance) -> None:
    diary = a_diary(sessions=[a_session(0)], life_events=[an_event(days_after, LifeEventKind.TRAVEL_SUN)])
    assert ("ACT-01" in fired(diary, guidance, days_after)) is is_said


@pytest.mark.parametrize(("days", "is_due"), [(89, False), (90, True)])
def test_that_a_full_photo_set_is_due_after_ninety_days(days: int, is_due: bool, guidance: Guidance) -> None:
    photos = [a_photo(0, view) for view in FULL_SET]
    assert ("PHO-01" in fired(a_diary(photos=photos), guidance, days)) is is_due
    assert "PHO-01" in fired(a_diary(photos=photos[1:]), guidance, 0)


@pytest.mark.parametrize(("number", "is_early"), [(2, True), (3, True), (4, False)])
def test_that_a_photo_within_three_days_of_a_session_is_noted(
    number: int, is_early: bool, guidance: Guidance
) -> None:
    diary = a_diary(sessions=[a_session(0)], photos=[a_photo(number)])
    assert ("PHO-02" in fired(diary, guidance, number)) is is_early


@pytest.mark.parametrize(("sessions", "logged", "is_thin"), [(8, 60, False), (7, 60, True), (8, 59, True)])
def test_that_a_thin_log_carries_no_pattern(sessions: int, logged: int, is_thin: bool, guidance: Guidance) -> None:
    """Twelve weeks are looked at: 51 of 84 days are 61 %, 49 are 58 %."""
    logged_days = 51 if logged == 60 else 49
    diary = a_diary(
        sessions=[a_session(n * 10) for n in range(sessions)],
        checkins=[a_checkin(0, redness=0), *(a_checkin(16 + n, redness=0) for n in range(logged_days))],
    )
    assert ("STA-01" in fired(diary, guidance, 99)) is is_thin


def test_that_silence_is_said_and_never_read_as_calm(guidance: Guidance) -> None:
    session = a_session(10)
    assert "STA-02" in fired(a_diary(sessions=[session], checkins=[a_checkin(9, redness=0)]), guidance, 10)
    assert "STA-02" not in fired(a_diary(sessions=[session], checkins=[a_checkin(11, redness=0)]), guidance, 17)
    assert "STA-02" in fired(a_diary(sessions=[session], checkins=[a_checkin(11, redness=0)]), guidance, 18)
    assert "STA-02" in fired(a_diary(sessions=[session]), guidance, 10)
