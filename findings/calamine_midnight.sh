#!/usr/bin/env bash
# python-calamine 0.9.1: in an .xlsx column of dates with times, the cell at midnight comes back as a plain date.
#
# Both cells below have the same number format (year to second). 08:30 is read as a datetime, 00:00 as a date, so a
# diary that takes "only a day" for "no time recorded" gives two meanings to one column. The same cells in the
# workbook's other form, ISO 8601 text (t="d"), both come back as datetimes. Decide by column, not by cell.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q python-calamine==0.9.1 openpyxl==3.1.5
"$folder/venv/bin/python" - <<'PY'
import io
from datetime import date, datetime
from importlib.metadata import version

from openpyxl import Workbook
from python_calamine import CalamineWorkbook


def read_back(iso_dates: bool) -> list[object]:
    book = Workbook()
    book.iso_dates = iso_dates
    book.active.append([datetime(2026, 5, 3, 0, 0), datetime(2026, 5, 3, 8, 30)])
    assert book.active["A1"].number_format == book.active["B1"].number_format == "yyyy-mm-dd h:mm:ss"
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python()[0]


serials, iso = read_back(False), read_back(True)
print("python-calamine", version("python-calamine"))
print("as serial numbers:", serials)
print("as ISO 8601:", iso)
assert type(serials[0]) is date and serials == [date(2026, 5, 3), datetime(2026, 5, 3, 8, 30)], "the behaviour has changed"
assert iso == [datetime(2026, 5, 3, 0, 0), datetime(2026, 5, 3, 8, 30)], "the behaviour has changed"
PY
# Seen on 1 December 2026:
#   as serial numbers: [datetime.date(2026, 5, 3), datetime.datetime(2026, 5, 3, 8, 30)]
#   as ISO 8601: [datetime.datetime(2026, 5, 3, 0, 0), datetime.datetime(2026, 5, 3, 8, 30)]
