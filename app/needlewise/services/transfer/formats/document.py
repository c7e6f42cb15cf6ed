"""The diary document: everything but the photos' bytes, as `resources/schema` states it."""

from __future__ import annotations

from importlib.metadata import version

from needlewise.bootstrap import AppContext
from needlewise.domain.diary import Diary
from needlewise.exchange.document import Document, encode
from needlewise.exchange.files import replacing
from needlewise.services.transfer.formats.request import ExportReport, ExportRequest, counts


def write(asked: ExportRequest) -> ExportReport:
    diary = asked.diary()
    text = document_text(asked.ctx, diary)
    with replacing(asked.out) as file:
        file.write(text)
        asked.progress.step(1, 1)
    return ExportReport(records=counts(diary))


def document_text(ctx: AppContext, diary: Diary) -> bytes:
    generator = f"Needlewise {version('needlewise')}"
    return encode(Document(diary=diary, exported_at=ctx.clock.now(), generator=generator))
