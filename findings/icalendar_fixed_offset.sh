#!/usr/bin/env bash
# icalendar 7.3.0: a moment with a plain UTC offset is written with a TZID that nothing defines.
#
# RFC 5545 wants a VTIMEZONE for each TZID. For datetime.timezone(timedelta(hours=1)) the library writes
# TZID="UTC+01:00", add_missing_timezones() adds no VTIMEZONE for it and raises nothing, and its own reader gives
# the moment back without any offset: 20:15 somewhere. Write such moments in UTC or in a named zone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q icalendar==7.3.0
"$folder/venv/bin/python" - <<'PY'
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

from icalendar import Calendar, Event

session = Event()
session.add("uid", "session-1")
session.add("dtstamp", datetime(2026, 3, 1, tzinfo=timezone.utc))
session.add("dtstart", datetime(2026, 3, 1, 20, 15, tzinfo=timezone(timedelta(hours=1))))
calendar = Calendar()
calendar.add("prodid", "-//finding//EN")
calendar.add("version", "2.0")
calendar.add_component(session)
calendar.add_missing_timezones()
written = calendar.to_ical().decode()
start = next(line for line in written.splitlines() if line.startswith("DTSTART"))
read = Calendar.from_ical(written).events[0]["dtstart"].dt
print("icalendar", version("icalendar"))
print(start)
print("VTIMEZONE written:", "VTIMEZONE" in written, "- read back:", read, "with offset", read.utcoffset())
assert start == 'DTSTART;TZID="UTC+01:00":20260301T201500', "the behaviour has changed"
assert "VTIMEZONE" not in written, "the behaviour has changed"
assert read == datetime(2026, 3, 1, 20, 15) and read.utcoffset() is None, "the behaviour has changed"
PY
# Seen on 1 December 2026:
#   DTSTART;TZID="UTC+01:00":20260301T201500
#   VTIMEZONE written: False - read back: 2026-03-01 20:15:00 with offset None
