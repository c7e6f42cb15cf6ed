"""Photos in the report: only those asked for, as the person wants them seen, and nothing but the picture."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from builders import a_photo, a_session, a_treatment
from desks import keep
from needlewise.analysis.assess import assess
from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import Area, Hair, Photo, PhotoView
from needlewise.errors import InputError
from needlewise.report.options import MOST_PAIRS
from needlewise.services.records.diary import load_diary
from needlewise.services.report.making import ReportOptions, write_report
from needlewise.services.report.photos import MOST_BYTES, PRINTED_EDGE_PX, copy_for_paper, printed_pairs
from pdfs import tagged
from pictures import a_picture

GREY = (128, 128, 128)


def kept(ctx: AppContext, number: int, *, size: tuple[int, int] = (120, 80), **fields: Any) -> Photo:
    """No two of a size, so that no two are the same picture."""
    size = size[0], size[1] + number // 10
    data = a_picture(size=size, taken="2026:01:02 03:04:05", comment=b"of a phone")
    photo = a_photo(number, sha256=ctx.store.photos.put(data), **fields)
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add(photo)
        uow.commit()
    return photo


def pages(ctx: AppContext, diary: Diary, folder: Path, pairs: Any, **options: Any) -> PdfReader:
    out, as_of = folder / "report.pdf", ctx.clock.now().day
    assessment = assess(diary, ctx.guidance, as_of)
    write_report(
        diary, ctx.guidance, assessment, out, ReportOptions(**options), ctx.catalogue, ctx.clock.now(), pairs
    )
    return PdfReader(BytesIO(out.read_bytes()))


def a_pair(ctx: AppContext, **second: Any) -> tuple[Diary, tuple[str, str]]:
    keep(ctx, Diary(sessions=(a_session(1),), treatments=(a_treatment(40, name="Foam 5 %"),)))
    one = kept(ctx, 2, hair=Hair.WET)
    other = kept(ctx, 90, **{"hair": Hair.DRY, **second})
    return load_diary(ctx), (one.id, other.id)


def test_that_a_pair_is_told_with_what_was_so_on_each_day(ctx: AppContext, tmp_path: Path) -> None:
    diary, ids = a_pair(ctx)
    report = pages(ctx, diary, tmp_path, printed_pairs(ctx, diary, [ids]))
    words = " ".join(report.pages[1].extract_text().split())
    assert "Vertex (crown): 88 days apart" in words
    assert "3 Jan 2026 · hair wet · 16 h after a session" in words
    assert "1 Apr 2026 · hair dry · 88 days after a session" in words
    assert "In use: no treatment recorded" in words and "In use: Foam 5 %" in words
    assert "Not comparable: " in words and "hair was wet" in words
    assert "1 pair follows" in " ".join(report.pages[0].extract_text().split())


def test_that_the_pictures_hold_nothing_but_themselves_and_have_words_for_the_blind(
    ctx: AppContext, tmp_path: Path
) -> None:
    diary, ids = a_pair(ctx)
    report = pages(ctx, diary, tmp_path, printed_pairs(ctx, diary, [ids]))
    drawn = [image.image for image in report.pages[1].images]
    assert len(drawn) == 2
    assert not any(image.getexif() or "comment" in image.info for image in drawn)
    data = (tmp_path / "report.pdf").read_bytes()
    assert b"Exif" not in data and b"A phone" not in data
    described = [figure["/Alt"] for figure in tagged(report, "/Figure") if figure["/Alt"].startswith("Photo")]
    assert [alt.split(" · ")[0] for alt in described] == [
        "Photo, Vertex (crown): 3 Jan 2026",
        "Photo, Vertex (crown): 1 Apr 2026",
    ]
    assert "In use: Foam 5 %" in described[1]


def test_that_what_is_cropped_or_covered_is_not_in_the_file(ctx: AppContext, tmp_path: Path) -> None:
    right = Area(left=0.5, top=0, right=1, bottom=1)
    diary, ids = a_pair(ctx, covers=(right,))
    (pair,) = printed_pairs(ctx, diary, [ids])
    with Image.open(BytesIO(pair.second.jpeg)) as copy:
        pixel = copy.convert("RGB").getpixel((110, 40))
    assert isinstance(pixel, tuple) and all(abs(a - b) < 12 for a, b in zip(pixel, GREY, strict=True))
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add(a_photo(95, sha256=diary.photos[0].sha256, view=PhotoView.OCCIPUT, crop=right))
        uow.commit()
    diary = load_diary(ctx)
    (pair,) = printed_pairs(ctx, diary, [(diary.photos[0].id, diary.photos[2].id)])
    assert (pair.second.width, pair.second.height) == (60, 80)


def test_that_copies_are_as_small_as_paper_needs(ctx: AppContext) -> None:
    one, other = kept(ctx, 2, size=(2400, 1600)), kept(ctx, 90)
    (pair,) = printed_pairs(ctx, load_diary(ctx), [(one.id, other.id)])
    assert (pair.first.width, pair.second.width) == (PRINTED_EDGE_PX, 120)


def test_that_a_copy_full_of_detail_has_fewer_pixels() -> None:
    noise = Image.effect_noise((1400, 1400), 200).convert("RGB")
    out = BytesIO()
    noise.save(out, "JPEG")
    copy = copy_for_paper(out.getvalue(), "a.jpg", None)
    with Image.open(BytesIO(copy)) as picture:
        assert picture.width < PRINTED_EDGE_PX
    assert len(copy) <= MOST_BYTES


def test_that_no_photo_is_printed_that_nobody_asked_for(ctx: AppContext, tmp_path: Path) -> None:
    diary, _ = a_pair(ctx)
    report = pages(ctx, diary, tmp_path, ())
    assert not any(page.images for page in report.pages)
    assert "Photos 2 on 2 days" in " ".join(report.pages[0].extract_text().split())


def test_that_dates_of_photos_are_counted_where_the_report_is_anonymous(ctx: AppContext, tmp_path: Path) -> None:
    diary, ids = a_pair(ctx)
    pairs = printed_pairs(ctx, diary, [ids])
    report = pages(ctx, diary, tmp_path, pairs, anonymise=True)
    assert not any("2026" in page.extract_text() for page in report.pages)
    assert "day 2 · hair wet" in " ".join(report.pages[1].extract_text().split())
    assert b"2026" not in report.trailer["/Root"]["/Metadata"].get_data()


def test_that_four_pairs_stand_on_one_page_and_a_fifth_on_none(ctx: AppContext, tmp_path: Path) -> None:
    photos = [kept(ctx, 10 * number, size=(400, 300)) for number in range(10)]
    ids = [(a.id, b.id) for a, b in pairwise(photos)][::2]
    diary = load_diary(ctx)
    pairs = printed_pairs(ctx, diary, ids)
    assert len(pairs) == MOST_PAIRS < len(ids)
    report = pages(ctx, diary, tmp_path, [replace(pair, reasons=()) for pair in pairs])
    assert [len(page.images) for page in report.pages] == [0, 8, 0]


def test_that_a_pair_without_a_photo_is_left_out_and_one_without_its_picture_is_said(ctx: AppContext) -> None:
    one, gone = kept(ctx, 2), a_photo(9, sha256="0" * 64)
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add(gone)
        uow.commit()
    diary = load_diary(ctx)
    assert printed_pairs(ctx, diary, [(one.id, "no-such-photo")]) == ()
    with pytest.raises(InputError) as caught:
        printed_pairs(ctx, diary, [(one.id, gone.id)])
    assert "10 Jan 2026" in ctx.catalogue.text(caught.value.message)
