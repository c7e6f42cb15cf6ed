"""What the emergency page says, in both languages."""

import re
from dataclasses import fields

import pytest

from needlewise.guidance.emergency import emergency_numbers_of
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.ui.pages.emergency.presenter import EmergencyState, SignGroup, present_emergency
from needlewise.ui.words import Words

LOCALES = resource_root() / "locales"
MOST_WORDS = 14


def state(
    guidance: Guidance, territory: str = "DE", recorded: frozenset[str] | None = frozenset(), language: str = "en"
) -> EmergencyState:
    words = Words(Catalogue(LOCALES, language))
    return present_emergency(emergency_numbers_of(territory), recorded, guidance, words)


def recordable(group: SignGroup) -> list[str]:
    return [sign.id for sign in group.signs if sign.id]


def test_that_what_is_recordable_stands_where_the_rules_put_it(guidance: Guidance) -> None:
    shown = state(guidance)
    assert set(recordable(shown.now)) == {
        "confusion",
        "rigors",
        "wheeze",
        "lip_tongue_swelling",
        "rapid_spread",
        "bleeding_not_stopping",
    }
    assert set(recordable(shown.today)) == {
        "pus_yellow_crust",
        "spreading_redness",
        "red_streaks",
        "blisters",
        "face_eyelid_swelling",
        "eye_pain",
    }


@pytest.mark.parametrize(
    ("territory", "said"),
    [
        ("DE", "Emergency number: 112"),
        ("GB", "Emergency number: 999 or 112"),
        ("US", "Emergency number: 911"),
        ("", "Your local emergency number"),
    ],
)
def test_that_the_number_is_that_of_the_region(guidance: Guidance, territory: str, said: str) -> None:
    assert state(guidance, territory).number == said


def test_that_the_sources_of_signs_and_number_can_be_opened(guidance: Guidance) -> None:
    assert re.findall(r"https://[^\s,]+", state(guidance, "NZ").sources) == [
        "https://www.nhs.uk/conditions/cellulitis/.",
        "https://www.police.govt.nz/contact-us/calling-emergency-111.",
    ]
    assert state(guidance, "").sources.count("https://") == 1


def test_that_what_is_recorded_is_said_and_nothing_is_recorded_without_a_diary(guidance: Guidance) -> None:
    shown = state(guidance, recorded=frozenset({"confusion"}))
    assert [sign.id for sign in shown.now.signs if sign.is_recorded] == ["confusion"]
    assert shown.can_record
    assert not state(guidance, recorded=None).can_record


@pytest.mark.parametrize("language", ["en", "de"])
def test_that_every_sentence_is_short(guidance: Guidance, language: str) -> None:
    shown = state(guidance, language=language)
    texts = [shown.number, shown.elsewhere, state(guidance, "", language=language).elsewhere]
    for group in (shown.now, shown.today):
        texts += [group.title, group.what_to_do, group.beside]
        texts += [sign.words for sign in (*group.signs, *group.signs_beside)]
    sentences = [sentence for text in texts for sentence in re.split(r"(?<=[.?:])\s", text) if sentence]
    assert len(sentences) > 30
    assert [sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS] == []


def test_that_german_says_all_of_it(guidance: Guidance) -> None:
    english, german = state(guidance), state(guidance, language="de")
    same = [f.name for f in fields(EmergencyState) if getattr(english, f.name) == getattr(german, f.name)]
    assert same == ["can_record"]
    for ours, theirs in ((english.now, german.now), (english.today, german.today)):
        said = zip((*ours.signs, *ours.signs_beside), (*theirs.signs, *theirs.signs_beside), strict=True)
        assert [a.words for a, b in said if a.words == b.words] == []
        assert (ours.title, ours.what_to_do) != (theirs.title, theirs.what_to_do)
