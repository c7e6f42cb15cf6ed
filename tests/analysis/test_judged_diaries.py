"""Short diaries, each judged beforehand from the document contract and the evidence, as one row a diary.

`well` needles 0.5 mm every fourteen days, is calm from the third day on and was last needled twenty days
before `TODAY`.
`fresh` was needled five days before it and has said nothing yet.
"""

from typing import Any

import pytest

from builders import a_checkin, a_device, a_diary, a_session, a_treatment, a_use, an_event, day, uid
from needlewise.analysis.assess import assess
from needlewise.domain.checkins import CheckIn
from needlewise.domain.diary import Diary
from needlewise.domain.health import HealthKind, HealthRecord
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.person import Person
from needlewise.domain.sessions import Disinfection, DisinfectionMethod, DisinfectionStep, Performer
from needlewise.domain.treatments import Route, TreatmentKind
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from said_of_diaries import holds

TODAY = 100
_SESSIONS = [a_session(n) for n in (24, 38, 52, 66, 80)]
_CALM = [
    a_checkin(s + d, hour=9, redness=max(0, 3 - d), pain=2 if d == 1 else 0, itch=0)
    for s in (24, 38, 52, 66, 80)
    for d in range(1, 14)
]


def well(*checkins: CheckIn, **more: Any) -> Diary:
    return a_diary(sessions=[*_SESSIONS, *more.pop("sessions", ())], checkins=[*_CALM, *checkins], **more)


def fresh(*checkins: CheckIn, days_ago: int = 5, length: float = 0.5, **more: Any) -> Diary:
    session = a_session(TODAY - days_ago, needle_length_mm=length, **more.pop("session", {}))
    return a_diary(sessions=[session], checkins=list(checkins), **more)


def said(days_ago: int, **symptoms: Any) -> CheckIn:
    return a_checkin(TODAY - days_ago, hour=9.5, **symptoms)


def course(kind: TreatmentKind, started_ago: int, ended_ago: int | None = None, **fields: Any) -> Any:
    ended = None if ended_ago is None else day(TODAY - ended_ago)
    return a_treatment(TODAY - started_ago, kind, ended_on=ended, **fields)


def answered(**screening: bool) -> Person:
    return Person(screening=screening)


def medicine(name: str, started_ago: int = 30, ended_ago: int | None = None) -> Diary:
    return well(treatments=[course(TreatmentKind.OTHER, started_ago, ended_ago, name=name)])


def event(kind: LifeEventKind, days_ago: int, notes: str | None = None) -> Diary:
    return well(life_events=[an_event(TODAY - days_ago, kind, notes=notes)])


def disinfected(before: DisinfectionStep, after: DisinfectionStep | None = None) -> Diary:
    return fresh(days_ago=20, session={"disinfection": Disinfection(before=before, after=after)})


def health(kind: HealthKind, about: str, since_ago: int | None = None, until_ago: int | None = None) -> HealthRecord:
    return HealthRecord(
        id=uid("health", kind, about, since_ago),
        kind=kind,
        about=(about,),
        since=None if since_ago is None else day(TODAY - since_ago),
        until=None if until_ago is None else day(TODAY - until_ago),
    )


def agreed(about: str, days_ago: int = 5, until_ago: int | None = None) -> HealthRecord:
    return health(HealthKind.AGREEMENT, about, days_ago, until_ago)


def seen(about: str, days_ago: int) -> HealthRecord:
    return health(HealthKind.SEEN, about, days_ago)


def in_clinic(days_ago: int, length: float = 1.5, **fields: Any) -> Any:
    return a_session(
        TODAY - days_ago, needle_length_mm=length, performed_by=Performer.CLINICIAN, disinfection=None, **fields
    )


SOAK = DisinfectionStep(done=True, method=DisinfectionMethod.ISOPROPYL_70, soak_min=10)
ROLLER, SPARE = a_device(), a_device(id=uid("spare"))


def ticked(answer: str, *, later_device: str | None, retired_ago: int | None = None) -> Diary:
    retired = None if retired_ago is None else day(TODAY - retired_ago)
    sessions = [
        a_session(60, device_id=ROLLER.id, skip_today={answer: True}),
        *([a_session(80, device_id=later_device, skip_today={answer: False})] if later_device else []),
    ]
    return a_diary(devices=[a_device(retired_on=retired), SPARE], sessions=sessions)


EMERGENCY = {"care", "tier=emergency"}
SAME_DAY = {"care", "tier=same_day"}
ROUTINE = {"care", "tier=routine"}
HOLDS = {"stop", "has:SGN-01"}
GONE = {"ready", "lacks:INF"}
MILD = {"!ready", "lacks:REC-02"}
FALLING = {"wait", "lacks:REC-02"}
ROWS: list[tuple[str, Diary, set[str]]] = [
    ("a well person", well(), {"ready", "over=none", "lacks:SGN", "lacks:CON"}),
    ("a well person of sparse words", a_diary(sessions=_SESSIONS), {"ready"}),
    ("redness at its usual, then silence", fresh(said(19, redness=2), days_ago=20), {"ready"}),
    ("marked redness, then silence", fresh(said(18, redness=3), days_ago=20), {"!ready"}),
    ("marked redness, then calm", fresh(said(18, redness=3), said(10, redness=0), days_ago=20), {"ready"}),
    ("moderate pain that went", well(said(18, pain=5), said(10, redness=0)), {"ready"}),
    ("swelling never said to be gone", fresh(said(17, swelling=2), said(3, redness=0), days_ago=20), {"!ready"}),
    ("a mild headache", well(said(0, headache=3)), {"ready"}),
    ("a headache of 4", well(said(0, headache=4)), HOLDS),
    ("a headache of 8", well(said(0, headache=8)), SAME_DAY | {"has:SYM-02"}),
    ("a headache that went", well(said(3, headache=8), said(1, headache=1)), {"ready"}),
    ("a temperature of 37.9", well(said(0, fever_c=37.9)), {"ready"}),
    ("a fever of 38.0 long after", well(said(0, fever_c=38.0)), HOLDS),
    ("a fever, then silence", well(said(19, fever_c=38.6)), SAME_DAY | {"has:INF-02b"}),
    ("a fever that went", well(said(5, fever_c=38.6), said(3, fever_c=36.9)), {"ready"}),
    ("a fever four days after needling", fresh(said(1, fever_c=38.2)), SAME_DAY | {"has:INF-02b"}),
    ("a fever on the day before", fresh(said(6, fever_c=38.4)), SAME_DAY | {"has:INF-02b", "text:needled on"}),
    ("fever with pus", fresh(said(1, fever_c=38.2, pus_yellow_crust=True)), EMERGENCY | {"has:INF-02"}),
    ("glands for a day", well(said(0, nodes=True)), HOLDS | {"lacks:LN"}),
    ("glands for six days", well(said(6, nodes=True), said(0, nodes=True)), HOLDS),
    ("glands for a week", well(said(7, nodes=True), said(0, nodes=True)), ROUTINE | {"has:LN-01"}),
    ("glands with warmth", fresh(said(1, nodes=True, warmth=1)), SAME_DAY | {"has:LN-01"}),
    ("glands with pain", fresh(said(1, nodes=True, pain=3)), SAME_DAY | {"has:LN-01"}),
    ("glands that went", well(said(9, nodes=True), said(2, nodes=False)), {"ready"}),
    ("a pimple", well(said(0, pustules=1)), HOLDS),
    ("a pimple, then silence", well(said(10, pustules=1)), HOLDS | {"lacks:INF-05"}),
    ("six pimples", well(said(0, pustules=6)), ROUTINE | {"has:INF-05"}),
    ("pimples for four days", well(said(4, pustules=2), said(0, pustules=1)), ROUTINE),
    ("pimples that went", well(said(4, pustules=8), said(0, pustules=0)), {"ready"}),
    ("a lump for two weeks", well(said(14, lumps=1), said(0, lumps=1)), HOLDS),
    ("a lump for longer", well(said(15, lumps=1), said(0, lumps=1)), ROUTINE | {"has:INF-06"}),
    ("two lumps months apart", well(said(70, lumps=1), said(50, lumps=0), said(0, lumps=1)), HOLDS),
    ("slight numbness", well(said(0, numbness=1)), HOLDS),
    ("numbness for longer than a week", well(said(8, numbness=1)), ROUTINE | {"has:REC-03"}),
    ("a rash of 1", well(said(0, rash_eczema=1)), HOLDS),
    ("a rash that went", well(said(3, rash_eczema=4), said(1, rash_eczema=0)), {"ready"}),
    ("dark marks", well(said(0, dark_marks=3)), HOLDS),
    ("dark marks for five weeks", well(said(35, dark_marks=1)), ROUTINE | {"has:PIG-01"}),
    ("light marks", well(said(0, light_marks=1)), HOLDS),
    ("tracks", well(said(0, track_marks=True)), ROUTINE | {"has:PIG-01"}),
    ("a raised scar, then silence", well(said(60, raised_scar=True)), ROUTINE | {"has:SCA-01"}),
    ("blisters, then silence", well(said(40, blisters=True)), SAME_DAY | {"has:INF-04"}),
    ("red streaks, then silence", well(said(40, red_streaks=True)), SAME_DAY | {"has:INF-01"}),
    (
        "pus that went",
        well(said(40, pus_yellow_crust=True), said(30, pus_yellow_crust=False)),
        {"ready", "lacks:INF"},
    ),
    ("slightly dizzy", well(said(0, dizzy_faint_palp=1)), HOLDS | {"!emergency"}),
    ("clearly dizzy", well(said(0, dizzy_faint_palp=2)), SAME_DAY),
    ("dizzy with pus", fresh(said(1, dizzy_faint_palp=1, pus_yellow_crust=True)), EMERGENCY),
    ("confused", well(said(0, confusion=True)), EMERGENCY | {"has:INF-03"}),
    ("shivering", well(said(3, rigors=True)), EMERGENCY | {"has:INF-03"}),
    ("spreading within hours", fresh(said(1, rapid_spread=True)), EMERGENCY | {"has:INF-03"}),
    ("wheezing", fresh(said(1, wheeze=True)), EMERGENCY | {"has:ALL-01"}),
    ("a swollen tongue, then silence", well(said(20, lip_tongue_swelling=True)), EMERGENCY | {"has:ALL-01"}),
    ("a swollen eyelid", fresh(said(1, face_eyelid_swelling=True)), SAME_DAY | {"has:EYE-01"}),
    ("a swollen face and wheezing", fresh(said(1, face_eyelid_swelling=True, wheeze=True)), EMERGENCY),
    ("eye pain", well(said(0, eye_pain=True)), SAME_DAY | {"has:EYE-01"}),
    ("bleeding that does not stop", fresh(said(1, bleeding_not_stopping=True)), EMERGENCY | {"has:BLD-01"}),
    ("marked bleeding the day after", fresh(said(4, bleeding=3)), SAME_DAY | {"has:BLD-01"}),
    ("clear bleeding the day after", fresh(said(4, bleeding=2)), {"!ready", "lacks:BLD"}),
    (
        "clear bleeding the day after, on a blood thinner",
        fresh(said(4, bleeding=2), treatments=[course(TreatmentKind.OTHER, 90, name="Eliquis 5 mg")]),
        SAME_DAY | {"has:BLD-01"},
    ),
    ("pain that climbs", fresh(said(4, pain=1), said(3, pain=2), said(2, pain=4)), SAME_DAY | {"has:REC-02"}),
    (
        "pain that climbs a little",
        fresh(said(4, pain=1), said(3, pain=2), said(2, pain=2)),
        {"!ready", "lacks:REC-02"},
    ),
    ("redness that climbs", fresh(said(4, redness=1), said(3, redness=2), said(2, redness=3)), SAME_DAY),
    ("swelling that climbs", fresh(said(4, swelling=1), said(2, swelling=2)), SAME_DAY | {"has:REC-02"}),
    ("warmth that climbs", fresh(said(4, warmth=1), said(2, warmth=2)), SAME_DAY | {"has:REC-02"}),
    ("burning that climbs", fresh(said(4, burning=2), said(2, burning=5)), SAME_DAY | {"has:REC-02"}),
    (
        "redness that falls",
        fresh(said(4, redness=3), said(3, redness=2), said(2, redness=1)),
        {"wait", "lacks:REC-02"},
    ),
    (
        "redness and pain that rise together",
        fresh(said(4, redness=1, pain=1), said(2, redness=2, pain=3)),
        SAME_DAY | {"has:REC-02"},
    ),
    ("a climb, then silence", fresh(said(36, pain=2), said(34, pain=6), days_ago=37), SAME_DAY),
    ("a climb, then calm", fresh(said(36, pain=2), said(34, pain=6), said(20, pain=0), days_ago=37), {"ready"}),
    ("severe burning on the third day", fresh(said(3, burning=7)), SAME_DAY | {"has:SYM-02"}),
    ("severe pain on the third day", fresh(said(3, pain=7)), SAME_DAY | {"has:SYM-02"}),
    ("severe itch on the fourth day", fresh(said(1, itch=7)), ROUTINE | {"has:SYM-02b"}),
    ("much shedding", well(said(0, shedding=3)), {"ready", "lacks:SGN"}),
    ("pregnant", well(person=answered(pregnant_breastfeeding=True)), {"stop", "has:CON-02", "text:professional"}),
    ("HIV", well(person=answered(hiv_hepatitis=True)), {"stop", "has:CON-02"}),
    ("isotretinoin by answer", well(person=answered(isotretinoin_6m=True)), {"stop", "has:CON-02"}),
    ("not pregnant", well(person=answered(pregnant_breastfeeding=False)), {"ready", "lacks:CON"}),
    ("cold sores once", well(person=answered(cold_sore_history=True)), {"ready", "has:CON-02"}),
    ("sensitive skin", well(person=answered(sensitive_skin=True)), {"ready", "has:CON-02", "lacks:CON-01"}),
    ("keloids once", well(person=answered(keloid_history=True)), {"stop", "has:CON-01"}),
    ("warfarin", medicine("Warfarin 3 mg"), {"stop", "has:CON-01", "text:warfarin"}),
    ("Marcumar", medicine("Marcumar"), {"stop", "has:CON-01"}),
    ("rivaroxaban", medicine("Xarelto 20 mg Tabletten"), {"stop", "has:CON-01"}),
    ("clopidogrel", medicine("clopidogrel 75"), {"stop", "has:CON-01"}),
    ("warfarin that ended", medicine("warfarin", 300, 60), {"ready", "lacks:CON"}),
    ("no blood thinner", medicine("vitamin D (no warfarin)"), {"ready", "lacks:CON"}),
    ("ASS 100", medicine("ASS 100"), {"ready", "has:CON-02", "lacks:CON-01"}),
    ("heparin gel on the leg", medicine("Heparin gel for my legs"), {"ready", "lacks:CON"}),
    ("prednisolone", medicine("Prednisolone 10 mg tablets"), {"stop", "has:CON-01"}),
    ("methotrexate", medicine("Methotrexate 15 mg"), {"stop", "has:CON-01"}),
    ("Roaccutan now", medicine("Roaccutan"), {"stop", "has:CON-02"}),
    ("isotretinoin until four months ago", medicine("isotretinoin", 400, 120), {"stop", "has:CON-02"}),
    ("isotretinoin until last year", medicine("isotretinoin", 700, 200), {"ready", "lacks:CON"}),
    ("a retinoid on the scalp", well(treatments=[course(TreatmentKind.RETINOID, 60)]), {"stop", "has:TOP-03"}),
    (
        "a retinoid for the face",
        well(treatments=[course(TreatmentKind.RETINOID, 60, name="Tretinoin, Gesicht")]),
        {"ready", "lacks:TOP-03"},
    ),
    ("a steroid lotion on the scalp", well(treatments=[course(TreatmentKind.STEROID, 60)]), {"ready", "lacks:CON"}),
    ("PRP three days ago", well(treatments=[course(TreatmentKind.PRP, 3)]), {"stop", "has:CON-01"}),
    ("PRP a month ago", well(treatments=[course(TreatmentKind.PRP, 30)]), {"ready", "lacks:CON"}),
    ("a transplant", event(LifeEventKind.SURGERY, 90, "Haartransplantation"), {"stop", "has:CON-01"}),
    ("knee surgery", event(LifeEventKind.SURGERY, 10, "knee"), {"ready", "lacks:CON"}),
    ("a planned transplant", event(LifeEventKind.OTHER, 10, "consultation for a hair transplant"), {"ready"}),
    ("a biopsy", event(LifeEventKind.OTHER, 10, "scalp biopsy"), {"stop", "has:CON-01"}),
    ("an old biopsy", event(LifeEventKind.OTHER, 60, "scalp biopsy"), {"ready"}),
    ("a biopsy elsewhere", event(LifeEventKind.OTHER, 10, "biopsy of a mole on my back"), {"ready"}),
    ("sunburn", event(LifeEventKind.TRAVEL_SUN, 3, "Sonnenbrand auf dem Kopf"), {"!ready", "has:PRE-01"}),
    ("sunburn a month ago", event(LifeEventKind.TRAVEL_SUN, 30, "sunburn"), {"ready", "lacks:PRE"}),
    ("a holiday", event(LifeEventKind.TRAVEL_SUN, 1), {"ready", "lacks:PRE"}),
    ("ill since yesterday", event(LifeEventKind.ILLNESS_FEVER, 1), {"!ready", "has:PRE-01"}),
    ("ill three weeks ago", event(LifeEventKind.ILLNESS_FEVER, 21), {"ready", "lacks:PRE"}),
    ("stress", event(LifeEventKind.STRESS, 0, "exams"), {"ready"}),
    ("shared, used again", ticked("device_shared", later_device=ROLLER.id), {"stop", "has:HYG-03"}),
    ("shared, another used", ticked("device_shared", later_device=SPARE.id), {"ready", "lacks:HYG-03"}),
    ("shared, retired", ticked("device_shared", later_device=None, retired_ago=30), {"ready", "lacks:HYG-03"}),
    (
        "shared yesterday",
        a_diary(devices=[ROLLER], sessions=[a_session(99, device_id=ROLLER.id, skip_today={"device_shared": True})]),
        {"has:HYG-03", "text:72 hours"},
    ),
    (
        "dropped, used again",
        ticked("device_damaged_dropped_expired", later_device=ROLLER.id),
        {"stop", "has:HYG-05"},
    ),
    ("soaked before and after", disinfected(SOAK, SOAK), {"lacks:HYG"}),
    ("not soaked afterwards", disinfected(SOAK, DisinfectionStep(done=False)), {"ready", "has:HYG-01"}),
    ("soap", disinfected(DisinfectionStep(done=True, method=DisinfectionMethod.OTHER)), {"ready", "has:HYG-02"}),
    ("vitamin C under the roller", fresh(session={"products": ("vitamin C serum",)}), {"has:TOP-02"}),
    ("oil under the roller", fresh(session={"products": ("Rizinusöl",)}), {"has:TOP-02"}),
    ("saline under the roller", fresh(session={"products": ("sterile saline",)}), {"lacks:TOP-02"}),
    ("minoxidil under the roller", fresh(session={"products": ("Minoxidil 5 %",)}), {"has:TOP-01"}),
    ("never needled", a_diary(checkins=[said(0, redness=0)]), {"ready", "text!:last session"}),
]
_MINOXIDIL = course(TreatmentKind.MINOXIDIL, 60)
ROWS += [
    (
        "minoxidil an hour before the session",
        fresh(treatments=[_MINOXIDIL], treatment_uses=[a_use(_MINOXIDIL, TODAY - 5, 19)]),
        {"has:TOP-01"},
    ),
    (
        "minoxidil in the morning of the session",
        fresh(treatments=[_MINOXIDIL], treatment_uses=[a_use(_MINOXIDIL, TODAY - 5, 8)]),
        {"lacks:TOP-01"},
    ),
    (
        "slightly dizzy on minoxidil",
        well(said(0, dizzy_faint_palp=1), treatments=[_MINOXIDIL]),
        SAME_DAY | {"has:TOP-04"},
    ),
]
PSORIASIS = "active_dermatitis_psoriasis_sebderm"
PREGNANT = health(HealthKind.PREGNANCY, "pregnant_breastfeeding", 60)
WARFARIN = course(TreatmentKind.ANTICOAGULANT, 30, name="Warfarin")
ROWS += [
    ("pregnant by the record", well(health=[PREGNANT]), {"stop", "has:CON-02"}),
    ("pregnant and agreed", well(health=[PREGNANT, agreed("pregnant_breastfeeding")]), {"ready", "lacks:CON"}),
    ("pregnant and agreed by rule", well(health=[PREGNANT, agreed("CON-02")]), {"ready", "lacks:CON"}),
    ("pregnant, agreed long before", well(health=[PREGNANT, agreed("pregnant_breastfeeding", 400)]), {"stop"}),
    ("pregnant, no longer agreed", well(health=[PREGNANT, agreed("pregnant_breastfeeding", 20, 3)]), {"stop"}),
    (
        "no longer pregnant",
        well(
            person=answered(pregnant_breastfeeding=True),
            health=[health(HealthKind.PREGNANCY, "pregnant_breastfeeding", 300, 20)],
        ),
        {"ready", "lacks:CON"},
    ),
    ("HIV and agreed", well(person=answered(hiv_hepatitis=True), health=[agreed("hiv_hepatitis")]), {"ready"}),
    (
        "psoriasis now",
        well(health=[health(HealthKind.CONDITION, "active_dermatitis_psoriasis_sebderm", 9)]),
        {"stop"},
    ),
    (
        "psoriasis that went",
        well(health=[health(HealthKind.CONDITION, PSORIASIS, 90, 30)]),
        {"ready", "lacks:CON"},
    ),
    ("nickel", well(health=[health(HealthKind.ALLERGY, "metal_or_anaesthetic_allergy")]), {"stop", "has:CON-01"}),
    ("warfarin by kind", well(treatments=[WARFARIN]), {"stop", "has:CON-01"}),
    (
        "warfarin and agreed",
        well(treatments=[WARFARIN], health=[agreed("bleeding_disorder_or_anticoagulant")]),
        {"ready", "lacks:CON"},
    ),
    ("a note on Eliquis", well(person=Person(medicines_note="Ramipril, Eliquis 5 mg")), {"stop", "has:CON-01"}),
    ("a note on nothing", well(person=Person(medicines_note="keine Blutverdünner")), {"ready", "lacks:CON"}),
    ("warfarin begun", event(LifeEventKind.NEW_MEDICINE, 9, "warfarin"), {"stop", "has:CON-01"}),
    (
        "isotretinoin by kind, ended in time",
        well(treatments=[course(TreatmentKind.ISOTRETINOIN, 500, 190)]),
        {"ready", "lacks:CON"},
    ),
    ("isotretinoin by kind", well(treatments=[course(TreatmentKind.ISOTRETINOIN, 500, 150)]), {"stop", "has:CON-02"}),
    (
        "an oral steroid",
        well(treatments=[course(TreatmentKind.STEROID, 9, route=Route.ORAL)]),
        {"stop", "has:CON-01"},
    ),
    (
        "a retinoid by route for the face",
        well(treatments=[course(TreatmentKind.RETINOID, 60, route=Route.FACE_OR_BODY)]),
        {"ready", "lacks:TOP-03"},
    ),
    (
        "a steroid injected into the scalp",
        well(treatments=[course(TreatmentKind.STEROID, 2, 2, route=Route.INJECTED_SCALP)]),
        {"stop"},
    ),
    ("sunburn by kind", event(LifeEventKind.SUNBURN, 2), {"!ready", "has:PRE-01"}),
    ("a biopsy by kind", event(LifeEventKind.BIOPSY, 5), {"stop", "has:CON-01"}),
    ("dyed by kind", event(LifeEventKind.HAIR_DYE, 5), {"stop", "has:TOP-03"}),
    ("dyed long ago", event(LifeEventKind.HAIR_DYE, 20), {"ready"}),
    ("pus seen yesterday", fresh(said(2, pus_yellow_crust=True), health=[seen("pus_yellow_crust", 1)]), ROUTINE),
    (
        "pus seen by rule",
        fresh(said(2, pus_yellow_crust=True), health=[seen("INF-01", 1)]),
        ROUTINE | {"text:looked"},
    ),
    ("pus seen before it came", fresh(said(2, pus_yellow_crust=True), health=[seen("INF-01", 9)]), SAME_DAY),
    (
        "fever and pus seen",
        fresh(said(2, pus_yellow_crust=True, fever_c=38.5), health=[seen("pus_yellow_crust", 1), seen("fever_c", 1)]),
        SAME_DAY | {"!emergency"},
    ),
    (
        "pimples that got worse after they were seen",
        fresh(said(3, pustules=7), said(0, pustules=12), health=[seen("pustules", 2)]),
        ROUTINE,
    ),
    ("glands seen", well(said(2, nodes=True), health=[seen("nodes", 1)]), HOLDS),
    ("dark marks agreed", well(said(9, dark_marks=3), health=[agreed("dark_marks")]), {"ready"}),
    ("old dark marks agreed", well(said(60, dark_marks=3), health=[agreed("dark_marks")]), {"ready", "lacks:PIG"}),
    ("a scar agreed", well(said(9, raised_scar=True), health=[agreed("raised_scar")]), {"ready", "lacks:SCA"}),
    ("a rash agreed", well(said(9, rash_eczema=2), health=[agreed("rash_eczema")]), HOLDS),
    ("pus agreed", fresh(said(2, pus_yellow_crust=True), health=[agreed("INF-01")]), SAME_DAY),
    ("a clinic session last week", a_diary(sessions=[in_clinic(7)]), {"wait", "lacks:INT", "lacks:HYG"}),
    ("a clinic session in spring", a_diary(sessions=[in_clinic(60)]), {"ready", "lacks:INT", "lacks:HYG"}),
    ("home too soon after the clinic", a_diary(sessions=[in_clinic(9), a_session(TODAY - 2)]), {"has:INT-01"}),
    (
        "the clinic too soon after home",
        a_diary(sessions=[a_session(TODAY - 12), in_clinic(10)]),
        {"lacks:INT-01", "lacks:INT-02", "lacks:INT-03", "over=none"},
    ),
]


@pytest.mark.parametrize(("diary", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_that_a_diary_is_judged_as_it_was_beforehand(
    diary: Diary, expected: set[str], guidance: Guidance, catalogue: Catalogue
) -> None:
    assessment = assess(diary, guidance, day(TODAY))
    wrong = sorted(statement for statement in expected if not holds(assessment, statement, catalogue))
    assert not wrong, [finding.rule_id for finding in assessment.findings]


def test_that_there_are_enough_of_them() -> None:
    assert len(ROWS) > 100
    assert len({name for name, _, _ in ROWS}) == len(ROWS)
