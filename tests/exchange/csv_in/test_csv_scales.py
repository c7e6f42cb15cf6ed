import pytest

from needlewise.exchange.csv_in.scales import CannotReadError, Converter, SourceScale, read_number, scales_for
from needlewise.guidance.loader import Guidance


def convert(guidance: Guidance, effect: str, scale: SourceScale, text: str) -> float | bool:
    return Converter(guidance.effects[effect], scale, guidance).value(text)


@pytest.mark.parametrize(
    ("text", "number"), [("3", 3), ("3,5", 3.5), (" 0.25 mm ", 0.25), ("37.2°C", 37.2), ("15 min", 15)]
)
def test_that_numbers_have_a_point_or_a_comma_and_perhaps_a_unit(text: str, number: float) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["", "three", "1.2.3", "1,234,567.8", "=3", "3 4", "1e3", "nan", "inf"])
def test_that_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(CannotReadError):
        read_number(text)


@pytest.mark.parametrize(
    ("ten", "ours"), [(0, 0), (1, 2), (3, 2), (3.5, 3), (4, 3), (6, 3), (7, 4), (8, 4), (9, 4), (10, 4)]
)
def test_that_ten_steps_become_the_word_the_guidance_has_for_them(guidance: Guidance, ten: float, ours: int) -> None:
    assert convert(guidance, "redness", SourceScale.TO_10, str(ten)) == ours


@pytest.mark.parametrize(
    ("effect", "scale", "steps"),
    [
        ("itch", SourceScale.TO_4, {0: 0, 1: 3, 2: 5, 3: 8, 4: 10}),
        ("warmth", SourceScale.TO_10, {0: 0, 1: 1, 5: 2, 8: 2, 9: 3, 10: 3}),
        ("redness", SourceScale.TO_3, {0: 0, 1: 1, 2: 3, 3: 4}),
        ("itch", SourceScale.TO_100, {0: 0, 1: 1, 44: 4, 45: 5, 100: 10}),
    ],
)
def test_that_other_scales_are_stretched_and_what_was_felt_never_becomes_nothing(
    guidance: Guidance, effect: str, scale: SourceScale, steps: dict[int, int]
) -> None:
    for theirs, ours in steps.items():
        assert convert(guidance, effect, scale, str(theirs)) == ours


def test_that_every_conversion_keeps_the_order_of_steps_and_stays_on_our_scale(guidance: Guidance) -> None:
    for effect in guidance.effects.values():
        for scale in scales_for(effect, guidance):
            if scale.top is None:
                continue
            converter = Converter(effect, scale, guidance)
            steps = range(scale.lowest, scale.top + 1)
            found = [converter.converted(step) for step in steps]
            assert found == sorted(found)
            assert found[0] == 0 and found[-1] == guidance.scale_of(effect.id).max
            said = {step: part.ours for part in converter.steps() for step in range(part.low, part.high + 1)}
            assert said == (dict(zip(steps, found, strict=True)) if converter.converts else {})


@pytest.mark.parametrize(
    ("effect", "word", "ours"),
    [
        ("redness", "None", 0), ("redness", "very mild", 1), ("redness", "MILD", 2), ("redness", "Stark", 4),
        ("itch", "mild", 2), ("itch", "moderate", 5), ("itch", "severe", 7), ("itch", "very severe", 9),
        ("warmth", "clear", 2), ("warmth", "leicht", 1),
    ],
)  # fmt: skip
def test_that_words_become_steps(guidance: Guidance, effect: str, word: str, ours: float) -> None:
    assert convert(guidance, effect, SourceScale.WORDS, word) == ours


@pytest.mark.parametrize(
    ("effect", "scale", "text", "words"),
    [
        ("itch", SourceScale.TO_10, "11", "csv-off-scale"),
        ("itch", SourceScale.TO_10, "-1", "csv-off-scale"),
        ("itch", SourceScale.OURS, "7/5", "csv-out-of"),
        ("redness", SourceScale.WORDS, "purple", "csv-unknown-word"),
        ("blisters", SourceScale.YES_NO, "2", "csv-not-yes-or-no"),
    ],
)
def test_that_what_is_off_the_scale_is_refused(
    guidance: Guidance, effect: str, scale: SourceScale, text: str, words: str
) -> None:
    with pytest.raises(CannotReadError) as caught:
        convert(guidance, effect, scale, text)
    assert caught.value.message.id == words


def test_that_answers_degrees_and_parts_of_ten_are_read(guidance: Guidance) -> None:
    assert convert(guidance, "blisters", SourceScale.YES_NO, "Ja") is True
    assert convert(guidance, "blisters", SourceScale.YES_NO, "0") is False
    assert convert(guidance, "blisters", SourceScale.ABOVE_ZERO, "3") is True
    assert convert(guidance, "fever_c", SourceScale.FAHRENHEIT, "100.4") == 38.0
    assert convert(guidance, "itch", SourceScale.OURS, "7/10") == 7
