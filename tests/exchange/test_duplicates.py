import pytest

from needlewise.exchange.duplicates import find_duplicate_key


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"a": 1, "b": {"a": 2}}', None),
        ('{"a": 1, "a": 1}', ("a",)),
        ('{"a": {"b": 1, "b": 2}}', ("a", "b")),
        ('{"a": [{"b": 1}, {"b": {"c": 1, "c": 2}}]}', ("a", 1, "b", "c")),
        ('{"a": 1, "\\u0061": 2}', ("a",)),
    ],
)
def test_that_a_repeated_field_is_found_at_its_place(text: str, place: tuple[str | int, ...] | None) -> None:
    assert find_duplicate_key(text.encode()) == place
