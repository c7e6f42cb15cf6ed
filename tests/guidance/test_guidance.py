"""The shipped guidance, its citations and its words hold together."""

import json
import re

import msgspec
import pytest

from needlewise.analysis.rules import FAMILIES, NOT_HELD, RULES
from needlewise.domain.devices import DeviceKind, NeedleMaterial
from needlewise.domain.life_events import LifeEventKind
from needlewise.domain.zones import Zone
from needlewise.guidance.loader import Guidance
from needlewise.guidance.model import LengthGroup, decode
from needlewise.messages import Catalogue, Message
from needlewise.paths import resource_root


def test_that_every_rule_is_judged_or_said_not_to_be_held(guidance: Guidance) -> None:
    assert set(RULES) | set(NOT_HELD) == set(guidance.rules)
    assert not set(RULES) & set(NOT_HELD)
    assert sum(len(family) for family in FAMILIES) == len(RULES) > 50


def test_that_every_source_named_is_listed(guidance: Guidance) -> None:
    document = guidance.document
    named = [
        *(rule.src for rule in document.rules),
        *(band.src for band in guidance.table.bands),
        *(item.src for item in document.aftercare.items),
        *(question.src for question in guidance.screening.values()),
    ]
    assert named
    assert {id_ for ids in named for id_ in ids} <= set(document.sources)


def test_that_every_citation_stands_in_the_source_it_cites(guidance: Guidance) -> None:
    for id_, citation in guidance.citations.items():
        text = guidance.document.sources[id_]
        identifiers = [part for part in (citation.doi, citation.pmc, citation.pubmed) if part]
        assert len(identifiers) + (citation.agency is not None) == 1, id_
        assert all(identifier in text for identifier in identifiers), id_
        assert citation.url is None or citation.url in text, id_


def test_that_every_source_can_be_opened_by_a_person(guidance: Guidance) -> None:
    """By its identifier or at an agency's page: an address with a query in it is a program's, or gone tomorrow."""
    assert guidance.citations
    for id_, citation in guidance.citations.items():
        assert citation.doi or citation.pmc or citation.pubmed or citation.url, id_
        assert citation.url is None or citation.url.startswith("https://"), id_
    evidence = (resource_root() / "guidance" / "evidence.md").read_text(encoding="utf-8")
    listed = [evidence, *guidance.document.sources.values(), *(c.url or "" for c in guidance.citations.values())]
    addresses = [address for text in listed for address in re.findall(r"https?://[^\s,)]+", text)]
    assert len(addresses) > 100
    assert [address for address in addresses if "?" in address or "&" in address] == []


def test_that_every_rule_says_where_it_comes_from(guidance: Guidance) -> None:
    """A source that people are shown, this project's own choice, or what is general medical knowledge."""
    for rule_id in RULES:
        src = guidance.rules[rule_id].src
        assert guidance.cited(src) or guidance.is_own_choice(src) or "b" in src, rule_id


def test_that_home_advice_on_needle_length_is_not_put_down_to_the_aad(guidance: Guidance) -> None:
    """evidence.md 1.2 has "0.25 mm" from another source; of the AAD it has that home rollers are not to penetrate."""
    assert not {c.label for c in guidance.cited(guidance.rules["INT-04"].src)}
    assert guidance.is_own_choice(guidance.rules["INT-04"].src)


def test_that_a_source_without_identifier_or_agency_is_not_shown(guidance: Guidance) -> None:
    shown = {citation.label for citation in guidance.cited(["S3", "P36", "P97", "D"])}
    assert shown == {"Chu 2021"}
    assert guidance.is_own_choice(["P36", "D"])
    assert not guidance.is_own_choice(["P36"])


def test_that_the_bands_cover_every_length_once(guidance: Guidance) -> None:
    for hundredths in range(1, 501):
        holding = [band for band in guidance.table.bands if band.holds(hundredths / 100)]
        assert len(holding) == 1, hundredths


@pytest.mark.parametrize(("length_mm", "group"), [(0.3, "S"), (0.31, "M"), (0.99, "M"), (1.0, "L"), (2.5, "L")])
def test_that_lengths_fall_into_the_groups_of_the_recovery_limits(length_mm: float, group: str) -> None:
    assert LengthGroup.of(length_mm) == group


def test_that_the_domain_speaks_the_vocabulary(guidance: Guidance) -> None:
    vocab = guidance.document.vocab
    assert {zone.value for zone in Zone} == set(vocab.zones)
    assert {kind.value for kind in DeviceKind} == set(vocab.device_type)
    assert {material.value for material in NeedleMaterial} == set(vocab.needle_material)
    assert {kind.value for kind in LifeEventKind} <= set(vocab.life_events)
    assert {effect.scale for effect in vocab.effects} - set(vocab.scales) == {"number"}


def test_that_advice_is_the_guidances_wording_to_the_letter(guidance: Guidance, catalogue: Catalogue) -> None:
    """But for the unit of ACT-01, whose windows are all in hours."""
    for rule_id in RULES:
        advice = guidance.rules[rule_id].msg.replace("{h} h/days", "{h} h")
        args = {name: f"<{name}>" for name in re.findall(r"\{(\w+)\}", advice)}
        assert catalogue.text(Message(f"advice-{rule_id}", args)) == advice.format(**args)


def test_that_guidance_of_another_shape_is_refused() -> None:
    document = json.loads((resource_root() / "guidance" / "guidance.json").read_bytes())
    document["rules"][0]["levle"] = "caution"
    with pytest.raises(msgspec.ValidationError, match=r"levle.*rules"):
        decode(json.dumps(document).encode())
    del document["rules"][0]["levle"]
    del document["rules"][0]["trigger"]
    with pytest.raises(msgspec.ValidationError, match="trigger"):
        decode(json.dumps(document).encode())
