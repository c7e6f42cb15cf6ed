#!/usr/bin/env bash
# typst 0.15.0 (Python package): the date of a document can come out as the day before.
#
# compile(timestamp=...) refuses a datetime in a named zone (ZoneInfo) though it is timezone-aware, and takes one
# with a fixed offset. That one is written to the PDF in UTC with its offset dropped, and datetime.today() inside
# the document follows it: a sheet made at half past midnight on 1 July in Berlin is dated 30 June.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q typst==0.15.0 tzdata==2026.6 pypdf==7.1.0
"$folder/venv/bin/python" - <<'PY'
import io
import re
from datetime import datetime, timedelta, timezone
from importlib.metadata import version
from zoneinfo import ZoneInfo

import typst
from pypdf import PdfReader

source = b"#set page(width: 8cm, height: 3cm)\nMade on #datetime.today().display()"
print("typst", version("typst"))
named = datetime(2026, 7, 1, 0, 30, tzinfo=ZoneInfo("Europe/Berlin"))
try:
    typst.compile(source, timestamp=named)
    refused = ""
except ValueError as error:
    refused = str(error)
print("named zone:", refused)
assert "fixed offset" in refused, "the behaviour has changed"
pdf = typst.compile(source, timestamp=named.astimezone(timezone(timedelta(hours=2))))
date = re.search(rb"CreationDate\(D:(\d+Z?)", pdf).group(1).decode()
text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text().strip()
print("fixed offset: CreationDate", date, "- on the page:", text)
assert date == "20260630223000Z", "the behaviour has changed"
assert text == "Made on 2026-06-30", "the behaviour has changed"
PY
# Seen on 1 December 2026:
#   named zone: timestamp datetime must be timezone-aware with a fixed offset
#   fixed offset: CreationDate 20260630223000Z - on the page: Made on 2026-06-30
