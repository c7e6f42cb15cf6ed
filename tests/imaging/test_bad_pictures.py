"""Pictures that were cut, spoiled or made to harm: words, no crash, no hang, no more memory than was agreed to."""

import struct
import zlib
from collections import Counter
from itertools import islice
from threading import Event, Thread

import pytest
from PIL import Image

from mutated_pictures import a_png, png_chunk, saved, sound_pictures, spoiled
from needlewise.errors import InputError
from needlewise.imaging.dates import is_unset_clock
from needlewise.imaging.decode import inspect, opened, upright_copy
from needlewise.imaging.pixels import upright_pixels
from needlewise.imaging.previews import draw_previews
from pictures import a_picture
from reading_apart import Reader, read_here

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL", "ignore::DeprecationWarning:PIL")

REFUSALS = {"picture-unknown", "picture-damaged", "picture-too-many-pixels", "picture-cut-short", "picture-raw"}
_PIXELS = png_chunk(b"IDAT", zlib.compress(bytes(310)))


@pytest.fixture(scope="module")
def sound() -> dict[str, bytes]:
    return sound_pictures()


def test_that_every_sound_kind_is_read_by_all_that_read(sound: dict[str, bytes]) -> None:
    for name, data in sound.items():
        assert inspect(data, name) == draw_previews(data, name).facts
        pixels = upright_pixels(data, name)
        assert pixels.rgb.shape == (120, 160, 3) == (pixels.height, pixels.width, 3), name
        assert pixels.rgb.flags.c_contiguous
        assert upright_copy(data, name)[0]


def test_that_of_moving_pictures_the_first_is_shown(sound: dict[str, bytes]) -> None:
    still = upright_pixels(sound["deflated TIFF"], "x").rgb.mean()
    for name in ("animated PNG", "animated WebP", "animated AVIF", "TIFF of many pages", "MPO"):
        assert abs(upright_pixels(sound[name], name).rgb.mean() - still) < 5, name


def test_that_a_picture_cut_anywhere_gives_words(sound: dict[str, bytes]) -> None:
    for name, data in sound.items():
        for share in (0.0, 0.02, 0.3, 0.7):
            outcome = read_here(data[: int(len(data) * share)])
            assert not outcome.is_broken, (name, outcome.words)
            assert outcome.words in REFUSALS or (share > 0 and outcome.words is None), name


def test_that_spoiled_pictures_are_read_or_refused_with_words() -> None:
    found = Counter[str]()
    with Reader() as reader:
        for name, data in islice(spoiled(seed=1), 200):
            outcome = reader.read(data)
            assert not outcome.is_broken, (name, outcome.words)
            found[outcome.words or "read"] += 1
    assert found.keys() <= REFUSALS | {"read"}
    assert found["read"] > 40 and found["picture-damaged"] + found["picture-cut-short"] > 40


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_that_two_thousand_spoiled_pictures_end_neither_in_a_crash_nor_in_a_hang(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found, slowest = Counter[str](), 0.0
    with Reader() as reader:
        for name, data in islice(spoiled(seed=2026), 2000):
            outcome = reader.read(data)
            assert not outcome.is_broken, (name, outcome.words)
            assert outcome.took_s < 5, name
            slowest = max(slowest, outcome.took_s)
            found[outcome.words or "read"] += 1
    with capsys.disabled():
        print(f"\n2000 spoiled pictures: {dict(found)}, the slowest {1000 * slowest:.0f} ms")
    assert found.keys() <= REFUSALS | {"read"}


def with_frame_of(data: bytes, width: int, height: int) -> bytes:
    """A JPEG that says it is of that size."""
    at = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc2"))
    return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]


def with_extents_of(data: bytes, width: int, height: int) -> bytes:
    """A HEIC or AVIF that says each of its pictures is of that size."""
    parts = data.split(b"ispe")
    return b"ispe".join([parts[0], *(p[:4] + struct.pack(">II", width, height) + p[12:] for p in parts[1:])])


def with_canvas_of(data: bytes, width: int, height: int) -> bytes:
    """A WebP of many frames that says it is of that size."""
    return data[:24] + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little") + data[30:]


def a_tiff(width: int, height: int, *tags: tuple[int, int]) -> bytes:
    """A grey one that says it is of that size, with those tags beside."""
    entries = sorted([(256, width), (257, height), (258, 8), (259, 8), (262, 1), (277, 1), *tags])
    table = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + table + bytes(4) + zlib.compress(bytes(1000)) + bytes(99)


def with_scans(count: int) -> bytes:
    """A progressive JPEG of 12 megapixels whose last scan stands in it so many times."""
    data = saved(Image.new("L", (4000, 3000), 128), "JPEG", progressive=True)
    last = data.rfind(b"\xff\xda")
    return data[:last] + data[last:-2] * count + data[-2:]


STRIP = ((273, 150), (278, 100), (279, 20))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("text", "picture-unknown"),
        ("vector", "picture-unknown"),
        ("archive", "picture-unknown"),
        ("PNG of 3600 megapixels", "picture-too-many-pixels"),
        ("PNG with a huge profile", "picture-damaged"),
        ("PNG with huge notes", "picture-damaged"),
        ("PNG with many notes", "picture-damaged"),
        ("JPEG of 4290 megapixels", "picture-too-many-pixels"),
        ("JPEG of 2000 scans", "picture-damaged"),
        ("TIFF of 10000 megapixels", "picture-too-many-pixels"),
        ("TIFF with a huge tile", "picture-cut-short"),
        ("WebP of 268 megapixels", "picture-too-many-pixels"),
        ("WebP of 144 megapixels", "picture-too-many-pixels"),
        ("HEIC of 3600 megapixels", "picture-too-many-pixels"),
        ("AVIF of 3600 megapixels", "picture-unknown"),
    ],
)
def test_that_pictures_made_to_harm_are_refused(kind: str, words: str, sound: dict[str, bytes]) -> None:
    data = {
        "text": lambda: b"Dear diary, " * 40,
        "vector": lambda: b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        "archive": lambda: b"PK\x03\x04" + bytes(60),
        "PNG of 3600 megapixels": lambda: a_png(60_000, 60_000, png_chunk(b"IDAT", b"")),
        "PNG with a huge profile": lambda: a_png(
            10, 10, png_chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(50_000_000))), _PIXELS
        ),
        "PNG with huge notes": lambda: a_png(
            10, 10, png_chunk(b"zTXt", b"x\0\0" + zlib.compress(bytes(50_000_000))), _PIXELS
        ),
        "PNG with many notes": lambda: a_png(
            10, 10, *[png_chunk(b"zTXt", b"x\0\0" + zlib.compress(bytes(900_000)))] * 100, _PIXELS
        ),
        "JPEG of 4290 megapixels": lambda: with_frame_of(sound["telling JPEG"], 65_500, 65_500),
        "JPEG of 2000 scans": lambda: with_scans(2000),
        "TIFF of 10000 megapixels": lambda: a_tiff(100_000, 100_000, *STRIP),
        "TIFF with a huge tile": lambda: a_tiff(64, 64, (322, 2**20), (323, 2**20), (324, 150), (325, 20)),
        "WebP of 268 megapixels": lambda: with_canvas_of(sound["animated WebP"], 16_383, 16_383),
        "WebP of 144 megapixels": lambda: with_canvas_of(sound["animated WebP"], 12_000, 12_000),
        "HEIC of 3600 megapixels": lambda: with_extents_of(sound["telling HEIF"], 60_000, 60_000),
        "AVIF of 3600 megapixels": lambda: with_extents_of(sound["telling AVIF"], 60_000, 60_000),
    }[kind]()
    for read in (draw_previews, inspect, upright_copy, upright_pixels):
        with pytest.raises(InputError) as caught:
            read(data, "holiday.jpg")
        assert caught.value.message.id == words and caught.value.message.args["file"] == "holiday.jpg"


def test_that_a_jpeg_of_many_scans_is_read_while_it_takes_no_time_to_speak_of() -> None:
    assert draw_previews(with_scans(20), "x").facts.width == 4000


def test_that_a_bomb_among_the_pixels_gives_no_more_than_was_said() -> None:
    data = a_png(20, 10, png_chunk(b"IDAT", zlib.compress(bytes(50_000_000))))
    assert draw_previews(data, "x").facts.width == 20


@pytest.mark.parametrize(
    ("taken", "is_read"),
    [
        ("0000:00:00 00:00:00", False),
        ("0001:01:01 00:00:00", False),
        ("1970:01:01 00:00:00", False),
        ("1994:12:31 23:59:59", False),
        ("1995:10:01 12:00:00", True),
        ("2026:02:30 12:00:00", False),
        ("2026:03:01 25:00:00", False),
        ("2999:03:01 12:00:00", True),
        ("yesterday evening, I think", False),
        ("\u0663", False),
    ],
)
def test_that_only_times_a_camera_can_have_had_are_read(taken: str, is_read: bool) -> None:
    """One that lies ahead is given on: only those who know what time it is can tell."""
    dates = draw_previews(a_picture(taken=taken), "x").facts.dates
    assert any(not is_unset_clock(date.wall) for date in dates) == is_read


def test_that_large_pictures_are_read_one_at_a_time_and_small_ones_beside_them() -> None:
    large = saved(Image.new("1", (9000, 7000)), "PNG")
    is_open = Event()

    def open_another() -> None:
        with opened(large, "another"):
            is_open.set()

    with opened(large, "x"):
        other = Thread(target=open_another)
        other.start()
        assert draw_previews(a_picture(), "small").facts.width == 60
        assert not is_open.wait(0.1)
    other.join()
    assert is_open.is_set()
