"""The days ahead as an iCalendar file."""

from __future__ import annotations

from datetime import date

from needlewise.errors import OutputError
from needlewise.exchange.calendar import encode_calendar
from needlewise.exchange.files import replacing
from needlewise.messages import message
from needlewise.services.transfer.dates_ahead import dates_ahead
from needlewise.services.transfer.formats.request import ExportReport, ExportRequest


def write(asked: ExportRequest) -> ExportReport:
    """The dates are of the whole diary as it stands today; `first` and `last` choose among them. Raises OutputError
    where there is none."""
    low, high = asked.first or date.min, asked.last or date.max
    dates = [ahead for ahead in dates_ahead(asked.ctx) if low <= ahead.day <= high]
    if not dates:
        raise OutputError(message("calendar-nothing"))
    with replacing(asked.out) as file:
        file.write(encode_calendar(dates, asked.ctx.catalogue, asked.ctx.clock.now()))
    return ExportReport(records={"dates": len(dates)})
