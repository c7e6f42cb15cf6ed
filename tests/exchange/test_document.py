import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker

from builders import at, day, uid
from documents import SCHEMA, as_written, documents, spoiled_documents
from every_field import every_field
from needlewise.demo.diary import made_up_diary
from needlewise.domain.diary import Diary
from needlewise.domain.moments import Moment
from needlewise.domain.person import Person
from needlewise.errors import DocumentError
from needlewise.exchange.document import Document, decode, decode_shape, encode
from needlewise.exchange.shapes import OLDEST_KINDS
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root

VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
LENIENT = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["uuid", "date"]))
"""Moments are read without seconds, too, and looked at after the shape."""

UNHURRIED = {"suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large], "deadline": None}
slow_to_draw = settings(**UNHURRIED)


def a_document(**fields: Any) -> dict[str, Any]:
    return {
        "format": "needlewise.diary",
        "version": 1,
        "exported_at": "2026-03-01T20:15+01:00",
        "sessions": [{"id": uid("s"), "started_at": "2026-03-01T20:15+01:00", "needle_length_mm": 0.5}],
        "checkins": [{"id": uid("c"), "at": "2026-03-02T08:00+01:00", "symptoms": {"itch": 3}}],
        **fields,
    }


def with_session(**fields: Any) -> dict[str, Any]:
    document = a_document()
    document["sessions"][0].update(fields)
    return document


def with_checkin(**fields: Any) -> dict[str, Any]:
    document = a_document()
    document["checkins"][0].update(fields)
    return document


WHOLE = {"left": 0, "top": 0, "right": 1, "bottom": 1}


def with_photo(**fields: Any) -> dict[str, Any]:
    photo = {"id": uid("p"), "taken_at": "2026-03-01T20:15:00+01:00", "view": "vertex", "sha256": "0" * 64}
    return a_document(photos=[photo | fields])


def text_of(document: Any) -> bytes:
    return json.dumps(document).encode()


def refusal(data: bytes, guidance: Guidance, catalogue: Catalogue) -> str:
    with pytest.raises(DocumentError) as caught:
        decode(data, "my diary.json", guidance)
    sentence = catalogue.text(caught.value.message)
    assert sentence.startswith("my diary.json")
    assert "\n" not in sentence
    return sentence


@slow_to_draw
@given(documents())
def test_that_a_document_of_the_schema_is_read_and_written_back_field_for_field(
    guidance: Guidance, document: dict[str, Any]
) -> None:
    written = json.loads(encode(decode(text_of(document), "x.json", guidance)))
    assert written == {kind: [] for kind in OLDEST_KINDS} | as_written(document)
    VALIDATOR.validate(written)


@slow_to_draw
@given(documents())
def test_that_writing_what_was_read_gives_the_same_bytes_again(guidance: Guidance, document: dict[str, Any]) -> None:
    first = encode(decode(text_of(document), "x.json", guidance))
    assert encode(decode(first, "x.json", guidance)) == first


@settings(max_examples=100, **UNHURRIED)
@given(spoiled_documents())
def test_that_a_document_has_the_shape_exactly_when_the_schema_says_so(document: Any) -> None:
    assert_judged_alike(document)


@pytest.mark.slow
@settings(max_examples=2000, **UNHURRIED)
@given(spoiled_documents())
def test_that_of_two_thousand_documents_each_has_the_shape_exactly_when_the_schema_says_so(document: Any) -> None:
    assert_judged_alike(document)


def assert_judged_alike(document: Any) -> None:
    try:
        decode_shape(text_of(document), "x.json")
        accepted = True
    except DocumentError:
        accepted = False
    assert accepted == LENIENT.is_valid(document), list(LENIENT.iter_errors(document))


@slow_to_draw
@given(spoiled_documents())
def test_that_a_refusal_is_one_sentence_in_the_catalogue(
    guidance: Guidance, catalogue: Catalogue, document: Any
) -> None:
    try:
        decode(text_of(document), "x.json", guidance)
    except DocumentError as error:
        sentence = catalogue.text(error.message)
        assert sentence.startswith("x.json") and sentence.endswith(".")


def test_that_what_we_write_is_valid_under_a_strict_validator_with_formats(
    guidance: Guidance, catalogue: Catalogue
) -> None:
    formats = Draft202012Validator.FORMAT_CHECKER.checkers
    assert {"date", "date-time", "uuid"} <= formats.keys(), "without a checker a format is passed over"
    example = (resource_root() / "example" / "diary.json").read_bytes()
    made_up = made_up_diary(1, 7, day(100), guidance, catalogue.text)
    for diary in (every_field(), made_up, decode(example, "x", guidance).diary):
        written = encode(Document(diary=diary, exported_at=at(100)))
        assert list(VALIDATOR.iter_errors(json.loads(written))) == []
        assert decode(written, "x", guidance).diary == diary
    assert not VALIDATOR.is_valid(with_session(started_at="2026-03-01T20:15+01:00")), "seconds are asked for"


def test_that_a_diary_with_yes_and_no_alone_keeps_every_answer_and_is_given_no_date(guidance: Guidance) -> None:
    answers = {"autoimmune": True, "keloid_history": False, "pregnant_breastfeeding": True}
    diary = decode(text_of(a_document(person={"screening": answers})), "x", guidance).diary
    assert diary.person is not None and diary.person.screening == answers
    assert diary.health == ()
    assert json.loads(encode(Document(diary=diary, exported_at=at(100))))["person"] == {"screening": answers}


def test_that_a_condition_that_is_over_stands_beside_a_no(guidance: Guidance) -> None:
    over = with_health(until="2026-01-01") | {"person": {"screening": {"autoimmune": False}}}
    assert decode(text_of(over), "x", guidance).diary.health[0].until == date(2026, 1, 1)


def test_that_nothing_recorded_is_told_apart_from_something_empty(guidance: Guidance) -> None:
    nothing = decode(text_of(a_document()), "x", guidance).diary
    empty = decode(
        text_of(with_session(zones=[], disinfection={}, products=[]) | {"person": {}}), "x", guidance
    ).diary
    assert nothing.person is None and empty.person == Person()
    assert nothing.sessions[0].zones is None and empty.sessions[0].zones == ()
    assert nothing.sessions[0].disinfection is None and empty.sessions[0].disinfection is not None


def test_that_how_a_photo_is_shown_is_written_only_where_it_was_said(guidance: Guidance) -> None:
    plain = encode(decode(text_of(with_photo()), "x", guidance))
    assert not any(field in plain for field in (b"turns", b"crop", b"covers"))
    shown = with_photo(turns=3, crop={**WHOLE, "left": 0.25}, covers=[])
    (photo,) = json.loads(encode(decode(text_of(shown), "x", guidance)))["photos"]
    assert photo == shown["photos"][0]


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("2026-03-01t20:15Z", "2026-03-01T20:15:00Z"),
        ("2026-03-01T20:15:00.250000+05:45", "2026-03-01T20:15:00.250000+05:45"),
        ("2024-02-29 23:59-12:00", "2024-02-29T23:59:00-12:00"),
    ],
)
def test_that_a_moment_is_written_with_seconds_and_else_as_it_was_read(
    guidance: Guidance, read: str, written: str
) -> None:
    document = decode(text_of(with_session(started_at=read)), "x", guidance)
    assert json.loads(encode(document))["sessions"][0]["started_at"] == written


@pytest.mark.parametrize("offset", ["+14:00", "-12:00", "+05:45", "+00:00"])
@pytest.mark.parametrize("wall", ["2026-03-29T02:30", "2026-10-25T02:30", "1970-01-01T00:00", "2100-12-31T23:59"])
def test_that_hours_skipped_or_repeated_by_the_clock_are_kept_as_recorded(
    guidance: Guidance, wall: str, offset: str
) -> None:
    session = decode(text_of(with_session(started_at=wall + offset)), "x", guidance).diary.sessions[0]
    assert session.started_at == Moment.parse(wall + offset)


def test_that_a_whole_number_may_be_written_with_a_fraction_of_zero(guidance: Guidance) -> None:
    session = decode(text_of(with_session(passes=4.0, bleeding=1.0)), "x", guidance).diary.sessions[0]
    assert (session.passes, session.bleeding) == (4, 1)
    assert isinstance(session.passes, int)


def test_that_a_byte_order_mark_of_utf8_is_passed_over(guidance: Guidance) -> None:
    assert decode(b"\xef\xbb\xbf" + text_of(a_document()), "x", guidance).diary.sessions


def test_that_the_header_is_kept_apart_from_the_diary(guidance: Guidance) -> None:
    document = decode(text_of(a_document(generator="A script")), "x", guidance)
    assert document.generator == "A script"
    assert document.exported_at.written == "2026-03-01T20:15:00+01:00"


OWN = {"id": "own:tingle", "name": "Tingling", "scale": "0-3"}
COURSE = {"id": uid("t"), "kind": "minoxidil", "started_on": "2026-03-01"}
TUNING = {"id": uid("u"), "rule_id": "HYG-01", "kind": "snooze"}
PRESET = {"name": "evening", "value": {}}


def with_own_symptom(value: float) -> dict[str, Any]:
    return with_checkin(symptoms={"own:tingle": value}) | {"effects": [OWN]}


def with_health(**fields: Any) -> dict[str, Any]:
    return a_document(health=[{"id": uid("h"), "kind": "condition", "about": ["autoimmune"]} | fields])


DEVICE = {"id": uid("d"), "kind": "roller", "needle_length_mm": 0.5}


@pytest.mark.parametrize(
    ("document", "place", "says"),
    [
        (with_session(needle_length_mm="0.5"), "sessions[0].needle_length_mm", "a number is needed here, not text"),
        (with_session(needle_length_mm=5.1), "sessions[0].needle_length_mm", "5 or less"),
        (with_session(needle_length_mm=0), "sessions[0].needle_length_mm", "above 0"),
        (with_session(passes=1.5), "sessions[0].passes", "a whole number"),
        (with_session(passes=2**60), "sessions[0].passes", "outside 0 to"),
        (with_session(bleeding=4), "sessions[0].bleeding", "3 or less"),
        (with_session(duration_min=-1), "sessions[0].duration_min", "0 or more"),
        (with_session(pressure="hard\nas steel"), "sessions[0].pressure", "not one of light, medium, and firm"),
        (with_session(zones=["vertex", "neck"]), "sessions[0].zones[1]", "not one of frontal_hairline"),
        (with_session(zones=["vertex", "vertex"]), "sessions[0].zones", "named twice"),
        (with_session(notes=None), "sessions[0].notes", "not null (leave the field out"),
        (with_session(mood="good"), "sessions[0].mood", "knows no such field"),
        (with_session(disinfection={"before": {}}), "sessions[0].disinfection.before.done", "missing"),
        (with_session(id="1"), "sessions[0].id", "an id is needed here, a UUID"),
        (with_session(device_id=uid("gone")), "sessions[0].device_id", "which is not in the diary"),
        (with_session(started_at="2026-03-01T20:15"), "sessions[0].started_at", "with its UTC offset"),
        (with_session(started_at="2026-02-29T20:15Z"), "sessions[0].started_at", "not a local time"),
        (with_session(started_at="2026-03-01T24:00Z"), "sessions[0].started_at", "not a local time"),
        (with_session(started_at="1969-12-31T23:59Z"), "sessions[0].started_at", "1970 to 2100"),
        (with_session(started_at="2101-01-01T00:00Z"), "sessions[0].started_at", "1970 to 2100"),
        (with_session(started_at="2026-03-01T20:15+14:01"), "sessions[0].started_at", "-12:00 to +14:00"),
        (with_session(started_at="2026-03-01T20:15-12:01"), "sessions[0].started_at", "-12:00 to +14:00"),
        (with_session(skip_today={"too_soon": 1}), "sessions[0].skip_today.too_soon", "true or false is needed"),
        (with_session(skip_today={"not_willing": True}), "sessions[0].skip_today.not_willing", "not a question"),
        (with_checkin(symptoms={"itch": 3, "pain": "4"}), "checkins[0].symptoms.pain", "a number, true or false"),
        (with_checkin(symptoms={"itch": 11}), "checkins[0].symptoms.itch", "outside 0 to 10"),
        (with_checkin(symptoms={"boredom": 1}), "checkins[0].symptoms.boredom", "not an effect"),
        (with_photo(turns=4), "photos[0].turns", "3 or less"),
        (with_photo(turns=0.5), "photos[0].turns", "a whole number"),
        (with_photo(crop={"left": 0, "top": 0, "right": 1}), "photos[0].crop.bottom", "missing"),
        (with_photo(crop={**WHOLE, "depth": 1}), "photos[0].crop.depth", "knows no such field"),
        (with_photo(crop={**WHOLE, "left": 1}), "photos[0].crop.right", "outside 1 to 1"),
        (with_photo(covers=[WHOLE, {**WHOLE, "top": -0.1}]), "photos[0].covers[1].top", "0 or more"),
        (a_document(format="other"), "format", "needlewise.diary"),
        (a_document(exported_at="yesterday"), "exported_at", "not a local time"),
        (a_document(mood="good"), "mood", "knows no such field"),
        (a_document(sessions={}), "sessions", "a list is needed here, not an object"),
        (a_document(devices=[{**DEVICE, "acquired_on": "2026-02-29"}]), "devices[0].acquired_on", "a date is needed"),
        (a_document(devices=[{**DEVICE, "acquired_on": "1969-01-01"}]), "devices[0].acquired_on", "1970 to 2100"),
        (a_document(devices=[DEVICE, DEVICE]), "devices[1].id", "used twice"),
        (a_document(person={"clinician_min_interval_days": 0}), "person.clinician_min_interval_days", "1 or more"),
        (with_session(performed_by="nurse"), "sessions[0].performed_by", "not one of self"),
        (with_session(passes_by_zone={"neck": 1}), "sessions[0].passes_by_zone", "“neck” is not one of frontal"),
        (with_session(passes_by_zone={"vertex": 0.5}), "sessions[0].passes_by_zone.vertex", "a whole number"),
        (with_session(steps={"soak": "done"}), "sessions[0].steps.soak", "not one of timer, by_hand, and skipped"),
        (with_photo(mid_line=[{"x": 0, "y": 0}]), "photos[0].mid_line", "at least 2"),
        (with_checkin(symptoms={"own:tingle": 1}), "checkins[0].symptoms.own:tingle", "not an effect"),
        (with_own_symptom(4), "checkins[0].symptoms.own:tingle", "outside 0 to 3"),
        (a_document(effects=[OWN | {"id": "tingle"}]), "effects[0].id", "the id of an own symptom"),
        (with_health(since="2026-03-02"), "health[0].since", "knows no such field"),
        (with_health(**{"from": "2026-03-02", "until": "2026-03-01"}), "health[0].until", "before it starts on"),
        (with_health() | {"person": {"screening": {"autoimmune": False}}}, "health[0].about[0]", "name is no"),
        (with_health(kind="agreement", about=["itch", "luck"]), "health[0].about[1]", "“luck” is not a question"),
        (a_document(treatments=[COURSE | {"ended_on": "2026-02-28"}]), "treatments[0].ended_on", "before it starts"),
        (a_document(treatments=[COURSE | {"route": "nose"}]), "treatments[0].route", "not one of scalp"),
        (a_document(tuning=[TUNING | {"rule_id": "INF-02"}]), "tuning[0].rule_id", "cannot be put off, muted"),
        (a_document(tuning=[TUNING | {"rule_id": "INF-99"}]), "tuning[0].rule_id", "not a rule"),
        (a_document(made_by_hand={"reminders": [PRESET, PRESET]}), "made_by_hand.reminders[1]", "there twice"),
    ],
)  # fmt: skip
def test_that_a_refusal_names_the_place_and_the_reason(
    guidance: Guidance, catalogue: Catalogue, document: dict[str, Any], place: str, says: str
) -> None:
    sentence = refusal(text_of(document), guidance, catalogue)
    assert f", {place}: " in sentence
    assert says in sentence
    assert "try again" in sentence


def test_that_the_first_of_several_problems_is_shown_with_the_number_of_the_others(
    guidance: Guidance, catalogue: Catalogue
) -> None:
    sentence = refusal(text_of(with_checkin(symptoms={"itch": 11, "pain": 12, "boredom": 1})), guidance, catalogue)
    assert "symptoms.itch" in sentence and "2 more places" in sentence


SOUND = text_of(a_document())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \r\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (SOUND[:-20], "ends too early"),
        (SOUND[:1], "ends too early"),
        (SOUND + b"}", "line 1, column"),
        (SOUND.replace(b'"itch": 3', b'"itch": NaN'), "stops being JSON"),
        (SOUND.replace(b'"itch": 3', b'"itch": -Infinity'), "stops being JSON"),
        (SOUND.replace(b'"itch": 3', b'"itch": 1e999'), "symptoms.itch: the number is too large"),
        (SOUND.replace(b'"itch": 3', b'"itch": ' + b"9" * 9000), "symptoms.itch: the number is too large"),
        (SOUND.replace(b'"itch": 3', b'"itch": 3, "itch": 4'), "symptoms.itch: the field “itch” is named twice"),
        (SOUND.replace(b'"version": 1', b'"version": 1, "version": 1'), "version: the field “version” is named"),
        (SOUND.replace(b'"symptoms"', b'"notes": "\\ud83d", "symptoms"'), "half of a character"),
        (SOUND.replace(b'"symptoms"', b'"notes": "\xff", "symptoms"'), "not UTF-8 here"),
        (SOUND.decode().encode("utf-16"), "save it as UTF-8"),
        (SOUND.decode().encode("utf-16-le"), "save it as UTF-8"),
        (SOUND.decode().encode("utf-32"), "save it as UTF-8"),
        (b"\x89PNG\r\n\x1a\n", "not UTF-8"),
        (b"null", "not a Needlewise diary document"),
        (b"[]", "not a Needlewise diary document"),
        (b"{}", "this field is missing"),
        (b"[" * 200_000, "not a Needlewise diary document"),
        (b'{"mood":' * 200_000, "mood: Needlewise knows no such field"),
        (SOUND.replace(b'"itch": 3', b'"itch": ' + b"[" * 200_000), "symptoms"),
        (text_of(a_document(version=2, mood="good")), "a later Needlewise wrote"),
    ],
)  # fmt: skip
def test_that_bytes_which_are_no_document_end_in_words(
    guidance: Guidance, catalogue: Catalogue, data: bytes, says: str
) -> None:
    assert says in refusal(data, guidance, catalogue)


def test_that_the_text_gives_each_record_its_fields_in_the_order_of_the_schema(guidance: Guidance) -> None:
    document = json.loads(encode(decode(text_of(with_session(notes="n", passes=2, duration_min=5)), "x", guidance)))
    order = list(SCHEMA["properties"]["sessions"]["items"]["properties"])
    assert list(document["sessions"][0]) == [name for name in order if name in document["sessions"][0]]
    assert list(document) == [name for name in SCHEMA["properties"] if name in document]


def test_that_an_empty_diary_is_a_document_too(guidance: Guidance) -> None:
    data = encode(Document(diary=Diary(), exported_at=Moment.parse("2026-03-01T20:15+01:00")))
    assert decode(data, "x", guidance).diary == Diary()
    assert data.endswith(b"}\n")
