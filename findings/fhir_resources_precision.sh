#!/usr/bin/env bash
# fhir.resources 8.3.0 (R4B): a decimal loses the precision it was written with, and no code is checked.
#
# FHIR says that the precision of a decimal matters: 1.50 mm is not 1.5 mm. Read from JSON and written again, 1.50
# comes out as 1.5. And a status outside the required value set of ObservationStatus passes, so that reading a
# resource with this library says nothing about whether a clinic's server will take it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q fhir.resources==8.3.0
"$folder/venv/bin/python" - <<'PY'
from importlib.metadata import version

from fhir.resources.R4B.observation import Observation

head = '{"resourceType":"Observation","code":{"text":"Needle length"},"status":"%s",'
length = '"valueQuantity":{"value":1.50,"unit":"mm"}}'
written = Observation.model_validate_json(head % "final" + length).model_dump_json()
print("fhir.resources", version("fhir.resources"))
print("1.50 in, out:", written)
assert '"value":1.5,' in written and "1.50" not in written, "the behaviour has changed"
odd = Observation.model_validate_json(head % "finished" + length)
print("a status that R4B does not know is taken:", odd.status)
assert odd.status == "finished", "the behaviour has changed"
PY
# Seen on 1 December 2026: "value":1.5 for 1.50; status "finished" taken.
