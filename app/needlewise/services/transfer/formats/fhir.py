"""A FHIR R4B bundle for other health programs."""

from __future__ import annotations

from needlewise.exchange.fhir.bundle import encode_fhir
from needlewise.exchange.files import replacing
from needlewise.services.transfer.formats.request import ExportReport, ExportRequest, counts


def write(asked: ExportRequest) -> ExportReport:
    ctx, diary = asked.ctx, asked.diary()
    data = encode_fhir(diary, ctx.guidance, ctx.catalogue, ctx.clock.now())
    with replacing(asked.out) as file:
        file.write(data)
        asked.progress.step(1, 1)
    return ExportReport(records=counts(diary))
