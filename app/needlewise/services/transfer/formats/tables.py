"""A folder of CSV files, one a kind of record."""

from __future__ import annotations

from needlewise.exchange.files import replacing_folder
from needlewise.exchange.tables import FILE_NAMES, write_tables
from needlewise.services.transfer.formats.request import ExportReport, ExportRequest, counts


def write(asked: ExportRequest) -> ExportReport:
    diary = asked.diary()
    with replacing_folder(asked.out, FILE_NAMES) as folder:
        write_tables(folder, diary, asked.ctx.guidance, asked.ctx.catalogue)
    return ExportReport(records=counts(diary))
