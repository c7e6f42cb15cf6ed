#!/usr/bin/env bash
# fluent.runtime 0.4.0: a count that is a NumPy integer is printed as the variable's name.
#
# A sentence such as "{ $days } days" given np.int64(3), which statistics hand over readily, becomes "days days":
# the bare name stands where the number should, and the plural for one is never chosen. It is no exception; the
# problem stands only in the list of errors that callers commonly drop. Turn figures into int or float first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q fluent.runtime==0.4.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PY'
from importlib.metadata import version

import numpy as np
from fluent.runtime import FluentBundle, FluentResource

bundle = FluentBundle(["en"], use_isolating=False)
bundle.add_resource(FluentResource("rest = { $days ->\n    [one] one day\n   *[other] { $days } days\n }\n"))
rest = bundle.get_message("rest").value
print("fluent.runtime", version("fluent.runtime"), "numpy", version("numpy"))
seen = {}
for days in (1, 3, np.float64(3.0), np.int64(1), np.int64(3)):
    seen[type(days).__name__, int(days)], errors = bundle.format_pattern(rest, {"days": days})
    print(type(days).__name__, days, "->", seen[type(days).__name__, int(days)], f"({len(errors)} errors listed)")
assert seen == {
    ("int", 1): "one day",
    ("int", 3): "3 days",
    ("float64", 3): "3 days",
    ("int64", 1): "days days",
    ("int64", 3): "days days",
}, "the behaviour has changed"
PY
# Seen on 1 December 2026:
#   int 3 -> 3 days (0 errors listed)
#   int64 1 -> days days
#   int64 3 -> days days
