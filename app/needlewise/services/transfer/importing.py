"""Taking a document or a bundle into the diary: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.domain.photos import Photo
from needlewise.errors import DocumentError
from needlewise.exchange.bundle import Bundle
from needlewise.exchange.plan import RECORD_KINDS, ImportPlan, plan_import
from needlewise.messages import message
from needlewise.progress import Progress
from needlewise.services.changes import Change, Kind
from needlewise.services.records.recording import AT_ONCE, Step, change_of
from needlewise.services.transfer.documents import OpenDocument, open_document
from needlewise.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """Records by kind, without the kinds that have none. `photos_missing` counts records in the file whose bytes
    neither it nor the diary holds. `change` takes the records back; bytes stay until the trash is emptied."""

    added: Mapping[str, int] = field(hash=False)
    same: Mapping[str, int] = field(hash=False)
    photo_bytes_added: int
    photos_missing: int
    change: Change


def preview_import(ctx: AppContext, path: Path, progress: Progress | None = None) -> ImportPlan:
    """What importing the file would add, find there already, and stumble over. Writes nothing.

    Raises InputError and DocumentError, and Cancelled.
    """
    with open_document(path, ctx.guidance) as opened, ctx.store.read() as uow:
        if progress is not None:
            progress.step(1, 2)
        return plan_import(uow.diary(), opened.document.diary)


def import_file(ctx: AppContext, path: Path, progress: Progress | None = None) -> ImportReport:
    """Raises InputError and DocumentError, and what `import_opened` raises."""
    with open_document(path, ctx.guidance) as opened:
        return import_opened(ctx, opened, progress)


def import_opened(ctx: AppContext, opened: OpenDocument, progress: Progress | None = None) -> ImportReport:
    """Raises DocumentError when a record stands in the diary with other content, naming the first, and when the
    bytes of a photo are not those its name stands for; Cancelled. Nothing has been written then."""
    incoming = opened.document.diary
    progress = progress or Progress()
    with ctx.store.read() as uow:
        _checked_plan(uow, opened)
    new_bytes = _put_photo_bytes(ctx, opened.bundle, incoming.photos, progress)
    try:
        with ctx.store.write(ctx.clock.now()) as uow:
            plan = _checked_plan(uow, opened)
            steps = write_records(uow, plan.add, progress)
            uow.commit()
    except BaseException:
        ctx.store.photos.forget(new_bytes)
        raise
    kept = ctx.store.photos.digests()
    return ImportReport(
        added=plan.added,
        same=plan.same,
        photo_bytes_added=len(new_bytes),
        photos_missing=sum(photo.sha256 not in kept for photo in incoming.photos),
        change=change_of(ctx, steps, message("import-done", count=len(steps), file=opened.name)),
    )


def _checked_plan(uow: UnitOfWork, opened: OpenDocument) -> ImportPlan:
    plan = plan_import(uow.diary(), opened.document.diary)
    refuse_conflicts(plan, opened.name)
    return plan


def refuse_conflicts(plan: ImportPlan, file: str) -> None:
    """Raises DocumentError for the first record that stands in the diary with other content."""
    if plan.conflicts:
        first, more = plan.conflicts[0], len(plan.conflicts) - 1
        raise DocumentError(
            message("import-refused", file=file, place=first.path(), problem=first.message, more=more)
        )


def _put_photo_bytes(
    ctx: AppContext, bundle: Bundle | None, photos: Sequence[Photo], progress: Progress
) -> list[str]:
    """Keeps the bytes that the diary lacks, and gives their digests. All are looked at before the first is kept."""
    if bundle is None:
        return []
    wanted = {photo.sha256 for photo in photos} & bundle.digests
    new = sorted(wanted - ctx.store.photos.digests())
    for done, sha256 in enumerate(new):
        progress.step(done, 2 * len(new))
        bundle.photo(sha256)
    put: list[str] = []
    try:
        for done, sha256 in enumerate(new, len(new)):
            progress.step(done, 2 * len(new))
            ctx.store.photos.put(bundle.photo(sha256))
            put.append(sha256)
    except BaseException:
        ctx.store.photos.forget(put)
        raise
    return new


def write_records(uow: UnitOfWork, diary: Diary, progress: Progress) -> list[Step]:
    """Adds every record, and puts the person; gives the steps for undoing it."""
    steps = []
    if diary.person is not None:
        steps.append(Step(Kind.PERSON, uow.person.get(), diary.person))
        uow.person.put(diary.person)
    if diary.made_by_hand is not None:
        steps.append(Step(Kind.SETTINGS, uow.made_by_hand.get(), diary.made_by_hand))
        uow.made_by_hand.put(diary.made_by_hand)
    total = sum(len(getattr(diary, kind)) for kind in RECORD_KINDS)
    for kind in RECORD_KINDS:
        records = getattr(diary, kind)
        for start in range(0, len(records), AT_ONCE):
            progress.step(len(steps), total)
            some = records[start : start + AT_ONCE]
            uow.records(kind).add_all(some)
            steps += [Step(Kind(kind), None, record) for record in some]
    return steps
