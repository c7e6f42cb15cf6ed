"""Two photos compared: what speaks against it, how they lie, and the pair as one picture."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from builders import a_diary, a_photo, a_session, at
from desks import keep
from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import Area, Hair, Photo, PhotoView
from needlewise.errors import DraftRejected, InputError, OutputError
from needlewise.imaging.align import Alignment, AlignmentQuality
from needlewise.imaging.comparability import PictureSigns, signs
from needlewise.imaging.pixels import Pixels
from needlewise.messages import Message, message
from needlewise.services.changes import Kind
from needlewise.services.photos import alignments, comparing
from needlewise.services.photos.alignments import Found, Laid, lay_anew, lay_by_points
from needlewise.services.photos.comparing import (
    comparison,
    describe_photo,
    glance,
    hours_since_session,
    look_closer,
    pairs_of_view,
    photos_of_view,
    propose_pairs,
    reasons_on_record,
    save_pair,
    verdict,
)
from needlewise.services.records.diary import load_diary
from pictures import a_picture
from told import cancelled_when

SAME = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
SIZES = ((60.0, 40.0), (60.0, 40.0))
POINTS = (((0.1, 0.1), (0.2, 0.1)), ((0.9, 0.8), (1.0, 0.8)))
"""The later picture lies a tenth of its width further right."""


def kept_photo(ctx: AppContext, number: int, size: tuple[int, int] = (60, 40), **fields: Any) -> Photo:
    """With a picture of its own."""
    digest = ctx.store.photos.put(a_picture(size=size, comment=f"{number}".encode()))
    photo = a_photo(number, sha256=digest, width=size[0], height=size[1], **fields)
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add(photo)
        uow.commit()
    return photo


def ids(reasons: tuple[Message, ...]) -> list[str]:
    return [reason.id for reason in reasons]


@pytest.fixture
def in_step(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Every two pictures lie on each other and nothing in them speaks against comparing; the digests of those that
    were held against each other."""
    held: list[tuple[str, str]] = []

    def find(earlier: Photo, later: Photo, pictures: tuple[Pixels, Pixels]) -> Found:
        held.append((earlier.sha256, later.sha256))
        laid = Laid(matrix=SAME, quality=AlignmentQuality.GOOD, words=message("align-good"))
        return Found((signs(pictures[0]), signs(pictures[1])), laid)

    def compare(_a: PictureSigns, _b: PictureSigns, _alignment: Alignment | None) -> list[Message]:
        return []

    monkeypatch.setattr(comparing, "find", find)
    monkeypatch.setattr(comparing, "compare", compare)
    return held


def test_that_photos_of_a_view_come_by_time_and_pairs_with_those_furthest_apart_first() -> None:
    first, second, third = a_photo(0), a_photo(40), a_photo(90)
    diary = a_diary(photos=[third, a_photo(20, PhotoView.MIDLINE), first, second])
    assert photos_of_view(diary, PhotoView.VERTEX) == (first, second, third)
    assert pairs_of_view(diary, PhotoView.VERTEX) == ((first, third), (second, third), (first, second))
    assert pairs_of_view(diary, PhotoView.FRONTAL) == ()


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({}, {}, []),
        ({"hair": Hair.DRY}, {}, []),
        ({"hair": Hair.WET}, {"hair": Hair.WET}, []),
        ({"hair": Hair.DRY}, {"hair": Hair.WET}, ["compare-reason-hair"]),
        ({"view": PhotoView.MIDLINE}, {}, ["compare-reason-views"]),
    ],
)
def test_that_only_what_both_records_say_speaks_against_comparing(
    first: dict[str, Any], second: dict[str, Any], found: list[str]
) -> None:
    assert ids(reasons_on_record(a_diary(), replace(a_photo(0), **first), replace(a_photo(90), **second))) == found


@pytest.mark.parametrize(("days", "found"), [(0, True), (55, True), (56, False), (90, False)])
def test_that_photos_less_than_eight_weeks_apart_are_not_compared_for_change(days: int, found: bool) -> None:
    earlier, later = a_photo(0), replace(a_photo(days), id=a_photo(days + 1).id)
    assert ("compare-reason-days" in ids(reasons_on_record(a_diary(), earlier, later))) is found
    checks = replace(earlier, view=PhotoView.SKIN_CHECK), replace(later, view=PhotoView.SKIN_CHECK)
    assert reasons_on_record(a_diary(), *checks) == ()


def test_that_a_photo_soon_after_a_session_says_how_many_hours() -> None:
    diary = a_diary(sessions=[a_session(88, hour=20), a_session(60)])
    (reason,) = reasons_on_record(diary, a_photo(0), a_photo(90))
    assert (reason.id, reason.args["hours"]) == ("compare-reason-session", 40)
    assert reasons_on_record(diary, a_photo(0), a_photo(92)) == ()


def test_that_hours_count_from_the_last_session_before_a_photo() -> None:
    diary = a_diary(sessions=[a_session(10, hour=12), a_session(5), a_session(40)])
    assert hours_since_session(diary, a_photo(30)) == 20 * 24
    assert hours_since_session(diary, a_photo(1)) is None


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (None, "no session before"),
        (0.2, "within an hour of a session"),
        (30, "30 hours after a session"),
        (72, "3 days after a session"),
        (400, "16 days after a session"),
    ],
)
def test_that_a_photo_is_described_by_its_day_its_hair_and_the_session_before(
    ctx: AppContext, hours: float | None, words: str
) -> None:
    said = [ctx.catalogue.text(part) for part in describe_photo(a_photo(0, hair=Hair.WET), hours)]
    assert said == ["Thu 1 Jan 2026", "wet hair", words]


def test_that_the_earlier_photo_comes_first_in_whichever_order_they_are_given(
    ctx: AppContext, in_step: list[tuple[str, str]]
) -> None:
    early, late = kept_photo(ctx, 0), kept_photo(ctx, 90)
    pair = comparison(ctx, late, early)
    assert (pair.first, pair.second, pair.days_apart) == (early, late, 90)
    assert pair.is_comparable and pair.alignment is not None
    assert verdict(pair).id == "compare-nothing-against"


def test_that_reasons_of_the_pictures_follow_those_of_the_records(
    ctx: AppContext, in_step: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "compare", lambda *_: [message("align-fair")])
    early, late = kept_photo(ctx, 0), kept_photo(ctx, 9)
    pair = comparison(ctx, early, late)
    assert ids(pair.reasons) == ["compare-reason-days", "align-fair"]
    assert verdict(pair).id == "compare-not-comparable"


def test_that_a_picture_that_is_missing_or_none_is_said_and_compared_with_nothing(ctx: AppContext) -> None:
    early, late = kept_photo(ctx, 0), kept_photo(ctx, 90)
    ctx.store.photos.forget([late.sha256])
    pair = comparison(ctx, early, late)
    assert (ids(pair.reasons), pair.alignment) == (["compare-missing"], None)
    broken = replace(late, sha256=ctx.store.photos.put(b"no picture"))
    assert ids(comparison(ctx, early, broken).reasons) == ["picture-unknown"]
    assert ids(comparison(ctx, early, broken).reasons) == ["picture-unknown"]


def test_that_two_pictures_are_held_against_each_other_once(ctx: AppContext, monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[Pixels] = []

    def align(reference: Pixels, other: Pixels) -> Alignment:
        times.append(other)
        return Alignment(
            matrix=np.array(((1, 0, 6), (0, 1, 0), (0, 0, 1)), dtype=np.float64),
            quality=AlignmentQuality.FAIR,
            words=message("align-fair"),
        )

    monkeypatch.setattr(alignments, "align", align)
    early, late = kept_photo(ctx, 1), kept_photo(ctx, 91)
    pairs = [comparison(ctx, early, late) for _ in range(3)]
    assert len(times) == 1
    assert pairs[0].alignment is not None and pairs[0].alignment.matrix[2] == pytest.approx(0.1)
    assert pairs[0].alignment.at((600, 400), (600, 400)).matrix[0, 2] == pytest.approx(60)
    comparison(ctx, early, replace(late, turns=1))
    assert len(times) == 2


def test_that_points_marked_by_hand_go_before_what_was_found_and_stay(
    ctx: AppContext, in_step: list[tuple[str, str]]
) -> None:
    early, late = kept_photo(ctx, 0), kept_photo(ctx, 90)
    change = lay_by_points(ctx, early, late, POINTS, SIZES)
    assert change.kinds == {Kind.SETTINGS}
    laid = comparison(ctx, early, late).alignment
    assert laid is not None and laid.is_by_hand
    assert laid.matrix == pytest.approx((1, 0, -0.1, 0, 1, 0, 0, 0, 1), abs=1e-6)
    cropped = comparison(ctx, early, replace(late, crop=Area(left=0, top=0, right=0.5, bottom=1))).alignment
    assert cropped is not None and not cropped.is_by_hand


def test_that_marking_and_forgetting_points_can_be_undone(ctx: AppContext, in_step: list[tuple[str, str]]) -> None:
    early, late, other = kept_photo(ctx, 0), kept_photo(ctx, 90), kept_photo(ctx, 60)

    def is_by_hand() -> bool:
        laid = comparison(ctx, early, late).alignment
        return laid is not None and laid.is_by_hand

    lay_by_points(ctx, early, other, POINTS, SIZES)
    marked = lay_by_points(ctx, early, late, POINTS, SIZES)
    unmarked = marked.undo()
    assert not is_by_hand()
    unmarked.undo()
    assert is_by_hand()
    forgotten = lay_anew(ctx, early, late)
    assert not is_by_hand()
    forgotten.undo()
    assert is_by_hand()
    still_there = comparison(ctx, early, other).alignment
    assert still_there is not None and still_there.is_by_hand


def test_that_marking_points_keeps_what_was_worked_out_from_the_records(ctx: AppContext) -> None:
    early, late = kept_photo(ctx, 0), kept_photo(ctx, 90)
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.keep("as Today said")
    lay_by_points(ctx, early, late, POINTS, SIZES)
    with ctx.store.read() as uow:
        assert "as Today said" in uow.settings.all().values()


def test_that_points_which_do_not_fit_are_refused_with_words(ctx: AppContext) -> None:
    early, late = kept_photo(ctx, 0), kept_photo(ctx, 90)
    with pytest.raises(DraftRejected) as caught:
        lay_by_points(ctx, early, late, POINTS[:1], SIZES)
    assert caught.value.message.id.startswith("align-")


def a_year_of_photos(ctx: AppContext) -> Diary:
    views = (PhotoView.OCCIPUT, PhotoView.VERTEX, PhotoView.FRONTAL, PhotoView.MIDLINE, PhotoView.TEMPLE_LEFT)
    for place, view in enumerate(views):
        for day in (0, 30, 200 + place):
            kept_photo(ctx, day, view=view, size=(60 + place, 40 + day % 7), id=a_photo(day, view).id)
    kept_photo(ctx, 3, view=PhotoView.OTHER)
    kept_photo(ctx, 299, view=PhotoView.OTHER)
    return load_diary(ctx)


def test_that_the_pairs_furthest_apart_are_proposed_in_the_order_of_the_views(
    ctx: AppContext, in_step: list[tuple[str, str]]
) -> None:
    pairs = propose_pairs(ctx, a_year_of_photos(ctx))
    assert [(pair.first.view, pair.days_apart) for pair in pairs] == [
        (PhotoView.FRONTAL, 202),
        (PhotoView.TEMPLE_LEFT, 204),
        (PhotoView.VERTEX, 201),
        (PhotoView.MIDLINE, 203),
    ]
    assert len(propose_pairs(ctx, load_diary(ctx), most=2)) == 2


def test_that_pairs_with_reasons_against_them_are_not_proposed(
    ctx: AppContext, in_step: list[tuple[str, str]]
) -> None:
    keep(ctx, a_diary(sessions=[a_session(89)]))
    early, late = kept_photo(ctx, 0), kept_photo(ctx, 80)
    kept_photo(ctx, 90)
    ((pair),) = propose_pairs(ctx, load_diary(ctx))
    assert (pair.first, pair.second) == (early, late)
    assert len(in_step) == 1
    ctx.store.photos.forget([early.sha256])
    assert propose_pairs(ctx, load_diary(ctx)) == ()


def test_that_proposing_stops_when_it_is_cancelled(ctx: AppContext, in_step: list[tuple[str, str]]) -> None:
    pairs = propose_pairs(ctx, a_year_of_photos(ctx), progress=cancelled_when([], 2))
    assert [pair.days_apart for pair in pairs] == [202]
    assert len(in_step) == 1


def test_that_a_saved_pair_is_one_picture_without_data_beside_it(
    ctx: AppContext, in_step: list[tuple[str, str]], tmp_path: Path
) -> None:
    early, late = kept_photo(ctx, 0, size=(600, 400)), kept_photo(ctx, 90, size=(600, 400))
    pair, out = comparison(ctx, early, late), tmp_path / "pair.png"
    save_pair(ctx, pair, out)
    plain = out.read_bytes()
    with Image.open(io.BytesIO(plain)) as image:
        assert image.format == "PNG" and image.width >= 2 * 600
        assert not image.getexif() and not image.info.keys() - {"dpi", "gamma", "srgb"}
    save_pair(ctx, pair, out, is_aligned=True, is_light_matched=True)
    assert out.read_bytes() != plain


def test_that_what_was_done_to_a_saved_pair_stands_on_it(
    ctx: AppContext, in_step: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, ...]] = []

    def pair_picture(_l: Pixels, _r: Pixels, captions: tuple[str, str], footer: tuple[str, ...] = ()) -> bytes:
        said.append((*captions, *footer))
        return b""

    monkeypatch.setattr(comparing, "pair_picture", pair_picture)
    early, late = kept_photo(ctx, 0, hair=Hair.DRY), kept_photo(ctx, 9, hair=Hair.DRY)
    pair = comparison(ctx, early, late)
    save_pair(ctx, pair, tmp_path / "a.png", is_aligned=True, is_light_matched=True)
    save_pair(ctx, pair, tmp_path / "b.png")
    first, second, apart, *done = said[0]
    assert "Thu 1 Jan 2026" in first and "dry hair" in second
    assert "9 days apart" in apart
    assert len(done) == 4 and done[2] == "Not comparable:"
    assert done[3].startswith("They were taken 9 days apart")
    assert said[1][3:] == tuple(done[2:])


def test_that_a_pair_is_saved_whole_or_not_at_all(
    ctx: AppContext, in_step: list[tuple[str, str]], tmp_path: Path
) -> None:
    early, late = kept_photo(ctx, 0), kept_photo(ctx, 90)
    pair = comparison(ctx, early, late)
    with pytest.raises(OutputError):
        save_pair(ctx, pair, tmp_path / "nowhere" / "pair.png")
    ctx.store.photos.forget([late.sha256])
    with pytest.raises(InputError):
        save_pair(ctx, pair, tmp_path / "pair.png")
    assert not (tmp_path / "pair.png").exists()


def test_that_a_glance_shows_a_photo_as_it_is_turned_and_cropped(ctx: AppContext) -> None:
    early = kept_photo(ctx, 0, size=(60, 40))
    turned = replace(early, turns=1, crop=Area(left=0, top=0, right=0.5, bottom=1))
    seen = glance(ctx, a_diary(), turned, kept_photo(ctx, 90))
    picture = seen.pictures[0]
    assert isinstance(picture, Pixels) and (picture.width, picture.height) == (40, 30)
    assert look_closer(seen).days_apart == 90


def test_that_a_tight_crop_is_read_from_the_original(ctx: AppContext) -> None:
    large = kept_photo(ctx, 0, size=(3200, 2400))
    part = Area(left=0.5, top=0.5, right=0.9, bottom=0.9)
    for photo, edge_px in ((large, 1600), (replace(large, crop=part), 1280)):
        picture = glance(ctx, a_diary(), photo, kept_photo(ctx, 90 + edge_px)).pictures[0]
        assert isinstance(picture, Pixels) and picture.width == edge_px


def test_that_a_time_of_the_same_moment_still_gives_an_order() -> None:
    one, other = a_photo(0, id="b" * 8), a_photo(0, id="a" * 8, taken_at=at(0, 12))
    assert photos_of_view(a_diary(photos=[one, other]), PhotoView.VERTEX) == (other, one)
