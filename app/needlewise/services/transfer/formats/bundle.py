"""A zip of the diary document and the photos' original bytes."""

from __future__ import annotations

from collections.abc import Iterator

from needlewise.domain.diary import Diary
from needlewise.exchange.bundle import entry_name, write_bundle
from needlewise.exchange.files import replacing
from needlewise.services.transfer.formats.document import document_text
from needlewise.services.transfer.formats.request import ExportReport, ExportRequest, counts


def write(asked: ExportRequest) -> ExportReport:
    diary = asked.diary()
    text = document_text(asked.ctx, diary)
    held = asked.ctx.store.photos.digests()
    with replacing(asked.out) as file:
        write_bundle(file, text, _photo_entries(asked, diary))
        asked.progress.step(1, 1)
    missing = sum(photo.sha256 not in held for photo in diary.photos)
    return ExportReport(records=counts(diary), photos_missing=missing)


def _photo_entries(asked: ExportRequest, diary: Diary) -> Iterator[tuple[str, bytes]]:
    """One entry for each photo whose bytes are there, by digest; the same bytes once."""
    names = {photo.sha256: entry_name(photo) for photo in diary.photos}
    for done, (sha256, name) in enumerate(sorted(names.items())):
        asked.progress.step(done, len(names))
        data = asked.ctx.store.photos.get(sha256)
        if data is not None:
            yield name, data
