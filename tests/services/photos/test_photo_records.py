"""Changing what is said of photos and how they are shown, deleting them, and which are due."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_diary, a_photo, a_session, an_area, at, day
from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import FULL_SET, DateEvidence, Hair, Photo, PhotoView
from needlewise.errors import DraftRejected
from needlewise.guidance.loader import Guidance
from needlewise.imaging.look import Look
from needlewise.services.photos.pictures import look_of, with_look
from needlewise.services.photos.records import (
    delete_photos,
    edit_photo,
    edit_photos,
    near_session,
    photos_due,
    set_look,
)
from needlewise.services.records.diary import load_diary
from needlewise.services.records.trash import list_trash

LOOK = Look(turns=1, crop=(0.25, 0.0, 0.5, 1.0), covers=((0.5, 0.5, 0.25, 0.25),))


@pytest.fixture
def photos(ctx: AppContext) -> tuple[Photo, ...]:
    held = (a_photo(1), a_photo(2, PhotoView.FRONTAL), a_photo(3))
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.sessions.add(a_session(1))
        uow.photos.add_all(held)
        uow.commit()
    return held


def held(ctx: AppContext) -> tuple[Photo, ...]:
    return load_diary(ctx).photos


def test_that_what_is_said_of_a_photo_can_be_changed_and_taken_back(
    ctx: AppContext, photos: tuple[Photo, ...]
) -> None:
    said = {"view": PhotoView.OCCIPUT, "hair": Hair.WET, "session_id": a_session(1).id, "notes": "after a wash"}
    edited = replace(photos[0], taken_at=at(1, 7), **said)
    change = edit_photo(ctx, edited)
    assert held(ctx)[0] == replace(edited, date_from=DateEvidence.SAID) and change.words.args["count"] == 1
    change.undo()
    assert held(ctx) == photos


def test_that_some_photos_are_changed_and_deleted_as_one(ctx: AppContext, photos: tuple[Photo, ...]) -> None:
    change = edit_photos(ctx, [replace(photo, hair=Hair.DRY) for photo in photos])
    assert {photo.hair for photo in held(ctx)} == {Hair.DRY}
    change.undo()
    deleted = delete_photos(ctx, [photo.id for photo in photos[:2]])
    assert held(ctx) == photos[2:] and len(list_trash(ctx)) == 2
    deleted.undo()
    assert held(ctx) == photos and list_trash(ctx) == []


def test_that_a_session_that_is_not_there_is_refused_and_none_is_changed(
    ctx: AppContext, photos: tuple[Photo, ...]
) -> None:
    with pytest.raises(DraftRejected):
        edit_photos(ctx, [replace(photos[0], notes="x"), replace(photos[1], session_id=a_session(9).id)])
    assert held(ctx) == photos


def test_that_a_photo_that_is_gone_cannot_be_changed(ctx: AppContext, photos: tuple[Photo, ...]) -> None:
    delete_photos(ctx, (photos[0].id,))
    for act in (lambda: edit_photo(ctx, photos[0]), lambda: set_look(ctx, photos[0].id, LOOK)):
        with pytest.raises(DraftRejected) as caught:
            act()
        assert caught.value.message.id == "services-record-gone"


def test_that_a_look_is_kept_as_fields_of_the_record_and_taken_back(
    ctx: AppContext, photos: tuple[Photo, ...]
) -> None:
    change = set_look(ctx, photos[0].id, LOOK)
    looked = held(ctx)[0]
    assert looked.turns == 1 and looked.crop == an_area(left=0.25, top=0.0, right=0.75, bottom=1.0)
    assert look_of(looked) == LOOK
    set_look(ctx, photos[0].id, None)
    assert held(ctx) == photos
    change.undo()
    assert held(ctx) == photos and look_of(held(ctx)[0]) is None


def test_that_a_plain_look_leaves_no_field_behind() -> None:
    assert with_look(a_photo(1, turns=2, crop=an_area(), covers=(an_area(),)), Look(turns=4)) == a_photo(1)


def test_that_a_crop_to_the_very_edge_stays_within_the_picture() -> None:
    crop = with_look(a_photo(1), Look(crop=(0.7, 0.1, 0.3000000000000001, 0.9))).crop
    assert crop is not None and (crop.right, crop.bottom) == (1.0, 1.0)


def due(diary: Diary, guidance: Guidance, as_of: date) -> dict[PhotoView, int | None]:
    return {photo.view: photo.days for photo in photos_due(diary, guidance, as_of)}


def test_that_nothing_is_due_before_anything_is_recorded(guidance: Guidance) -> None:
    assert photos_due(Diary(), guidance, day(0)) == ()


def test_that_a_first_set_is_due_and_then_each_view_after_three_months(guidance: Guidance) -> None:
    assert due(a_diary(sessions=[a_session(0)]), guidance, day(10)) == dict.fromkeys(FULL_SET)
    diary = a_diary(photos=[a_photo(number, view) for number, view in enumerate(FULL_SET)])
    assert due(diary, guidance, day(89)) == {}
    assert due(diary, guidance, day(91)) == {FULL_SET[0]: 91, FULL_SET[1]: 90}


def test_that_a_photo_of_later_does_not_count_yet(guidance: Guidance) -> None:
    diary = a_diary(photos=[a_photo(number, view) for number in (0, 200) for view in FULL_SET])
    assert due(diary, guidance, day(100)) == dict.fromkeys(FULL_SET, 100)


def test_that_what_is_due_names_reviewed_sources(guidance: Guidance) -> None:
    first = photos_due(a_diary(sessions=[a_session(0)]), guidance, day(10))[0]
    assert [source.id for source in first.sources] == [
        s for s in guidance.rules["PHO-01"].src if s in guidance.citations
    ]


@pytest.mark.parametrize(("days", "asked"), [(0, True), (1, True), (2, False), (3, True), (4, False)])
def test_that_a_skin_check_is_for_days_0_1_and_3_if_anything_looks_wrong(
    guidance: Guidance, days: int, asked: bool
) -> None:
    diary = a_diary(sessions=[a_session(0)])
    found = [photo for photo in photos_due(diary, guidance, day(days)) if photo.view is PhotoView.SKIN_CHECK]
    assert [photo.only_if_wrong for photo in found] == [True] * asked
    taken = replace(diary, photos=(a_photo(days, PhotoView.SKIN_CHECK),))
    assert PhotoView.SKIN_CHECK not in due(taken, guidance, day(days))


@pytest.mark.parametrize(
    ("session_hour", "hours"), [(12, 0), (11, 1), (12 - 71, 71), (12 - 72, None), (13, None), (200, None)]
)
def test_that_a_photo_is_near_a_session_for_72_hours_after_it(session_hour: float, hours: float | None) -> None:
    session = a_session(5, started_at=at(5, session_hour))
    assert near_session(a_diary(sessions=[session, a_session(0)]), a_photo(5)) == hours
