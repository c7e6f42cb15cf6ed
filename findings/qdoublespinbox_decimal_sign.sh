#!/usr/bin/env bash
# PySide6-Essentials 6.11.3: a QDoubleSpinBox swallows the decimal sign of another locale and keeps the digits.
#
# Typing a needle length as "0.5" into a field with a German locale, or "0,5" into one with an English locale,
# gives 5.00, ten times what was typed, and "1.25" becomes 12.00. The sign is refused key by key, the digits stand, the text counts as
# acceptable input and nothing tells the program. A field for medical numbers has to take both signs by itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q PySide6-Essentials==6.11.3 shiboken6==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PY'
from PySide6.QtCore import QLocale, Qt, qVersion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDoubleSpinBox

app = QApplication([])
seen = {}
for locale, typed in (("de_DE", "0,5"), ("de_DE", "0.5"), ("de_DE", "1.25"), ("en_US", "0.5"), ("en_US", "0,5")):
    field = QDoubleSpinBox()
    field.setLocale(QLocale(locale))
    field.setDecimals(2)
    field.lineEdit().selectAll()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    seen[locale, typed] = (field.value(), field.hasAcceptableInput())
print("Qt", qVersion())
for (locale, typed), (value, acceptable) in seen.items():
    print(f"{locale}: typed {typed!r}, kept {value}, acceptable {acceptable}")
assert seen == {
    ("de_DE", "0,5"): (0.5, True),
    ("de_DE", "0.5"): (5.0, True),
    ("de_DE", "1.25"): (12.0, True),
    ("en_US", "0.5"): (0.5, True),
    ("en_US", "0,5"): (5.0, True),
}, "the behaviour has changed"
PY
# Seen on 1 December 2026:
#   de_DE: typed '0.5', kept 5.0, acceptable True
#   de_DE: typed '1.25', kept 12.0, acceptable True
#   en_US: typed '0,5', kept 5.0, acceptable True
