"""Emergency numbers by territory."""

import json

import msgspec
import pytest

from needlewise.guidance.emergency import decode_emergency_numbers, emergency_numbers_of


def one(**fields: object) -> bytes:
    entry = {"territories": ["DE"], "numbers": ["112"], "agency": "EU", "url": "https://example.org/112"}
    return json.dumps([entry | fields]).encode()


@pytest.mark.parametrize(
    ("territory", "numbers"),
    [
        ("DE", ("112",)),
        ("NO", ("112",)),
        ("GB", ("999", "112")),
        ("US", ("911",)),
        ("CA", ("911",)),
        ("AU", ("000",)),
        ("NZ", ("111",)),
        ("CH", ("144", "112")),
    ],
)
def test_that_a_territory_has_its_number(territory: str, numbers: tuple[str, ...]) -> None:
    known = emergency_numbers_of(territory)
    assert known is not None
    assert known.numbers == numbers


@pytest.mark.parametrize("territory", ["", "JP", "150", "de"])
def test_that_no_number_is_guessed_for_another_territory(territory: str) -> None:
    assert emergency_numbers_of(territory) is None


def test_that_the_european_economic_area_is_whole() -> None:
    codes = "ATBEBGCYCZDEDKEEESFIFRGRHRHUIEISITLILTLULVMTNLNOPLPTROSESISK"
    numbers = [emergency_numbers_of(codes[at : at + 2]) for at in range(0, len(codes), 2)]
    assert len(numbers) == 30
    assert {known and known.numbers for known in numbers} == {("112",)}


@pytest.mark.parametrize(
    "fields",
    [
        {"territories": ["Germany"]},
        {"territories": []},
        {"numbers": ["one one two"]},
        {"numbers": []},
        {"url": "http://example.org/112"},
        {"url": "https://example.org/?id=112"},
        {"hotline": "1"},
    ],
)
def test_that_what_is_no_number_of_a_territory_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        decode_emergency_numbers(one(**fields))


def test_that_a_territory_stands_there_once() -> None:
    with pytest.raises(ValueError, match="DE has emergency numbers twice"):
        decode_emergency_numbers(one(territories=["DE", "DE"]))
