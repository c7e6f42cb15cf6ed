"""What is typed is what is kept: by real keys and by pasting, in every locale."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from needlewise.messages import Catalogue
from needlewise.ui.widgets.number_field import NumberField, misunderstood_in, read_number
from needlewise.ui.words import Words

LOCALES = ("C", "en_US", "en_GB", "de_DE", "de_CH", "fr_FR", "es_ES", "ar_EG", "ar_AE", "fa_IR", "hi_IN", "sv_SE")
Make = Callable[..., NumberField]


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> Iterator[QLocale]:
    before, locale = QLocale(), QLocale(request.param)
    QLocale.setDefault(locale)
    yield locale
    QLocale.setDefault(before)


@pytest.fixture
def make(qtbot: QtBot, catalogue: Catalogue) -> Make:
    forms = []

    def make(**fields: object) -> NumberField:
        """In a form with another field to go on to."""
        form = QWidget()
        forms.append(form)
        qtbot.addWidget(form)
        field = NumberField(
            "Length", Words(catalogue), **{"least": 0.05, "most": 5, "digits": 2, "unit": "mm"} | fields
        )
        QVBoxLayout(form).addWidget(field)
        form.layout().addWidget(QLineEdit())
        form.show()
        form.activateWindow()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(field.hasFocus)
        return field

    return make


def type_in(qtbot: QtBot, field: NumberField, text: str) -> None:
    """Over what is there, and on to the next field."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key.Key_unknown if ord(character) > 127 else Qt.Key(ord(character.upper()))
            QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character))
    go_on(qtbot, field)


def go_on(qtbot: QtBot, field: NumberField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0.5", 0.5), ("0,5", 0.5), ("0.25", 0.25), ("0,25", 0.25), ("1.5", 1.5), ("1,5", 1.5), (".5", 0.5),
        (",5", 0.5), ("5", 5), ("0.50 mm", 0.5), ("0,5mm", 0.5), ("٠٫٥", 0.5), ("۰٫۲۵", 0.25), ("०.५", 0.5),
        ("０．５", 0.5), ("1.", 1), ("0.755", 0.76),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_pasted", [False, True])
def test_that_either_sign_and_any_digits_are_taken_in_every_locale(
    qtbot: QtBot, make: Make, locale: QLocale, typed: str, number: float, is_pasted: bool
) -> None:
    field = make()
    if is_pasted:
        QGuiApplication.clipboard().setText(typed)
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        go_on(qtbot, field)
    else:
        type_in(qtbot, field, typed)
    assert field.is_understood
    assert field.number == pytest.approx(number)
    shown, field_text = locale.toString(float(number), "f", len(f"{number:g}".partition(".")[2])), field.text()
    assert field_text == f"{shown} mm", "it is shown in the person's own way"
    assert read_number(shown) == pytest.approx(number), "and what is shown is read as the same"


@pytest.mark.parametrize("typed", ["1/2", "25", "0", "1.2.3", "half", "1 5", "-1", "1e0", "0.5 cm", "½"])
def test_that_what_makes_no_number_that_fits_stays_as_typed_and_counts_as_nothing(
    qtbot: QtBot, make: Make, typed: str
) -> None:
    field = make()
    field.set_number(0.5)
    type_in(qtbot, field, typed)
    assert (field.text(), field.number, field.is_understood) == (typed, 0.5, False), "not even its beginning counts"
    assert field.hint == field.accessibleDescription()
    assert f"“{typed}”" in field.hint
    assert misunderstood_in(field.parentWidget()) is field
    type_in(qtbot, field, "0.25")
    assert (field.number, field.accessibleDescription()) == (0.25, "")
    assert misunderstood_in(field.parentWidget()) is None


@pytest.mark.parametrize("typed", ["1.000", "1,000", "2.5", "12,"])
def test_that_a_whole_number_takes_no_sign_that_may_mean_thousands(qtbot: QtBot, make: Make, typed: str) -> None:
    field = make(least=1, most=5000, digits=0, unit="", blank="not noted")
    type_in(qtbot, field, typed)
    assert (field.is_understood, field.number) == (False, None)
    type_in(qtbot, field, "1000")
    assert field.number == 1000


def test_that_keys_at_the_end_go_before_the_unit(qtbot: QtBot, make: Make) -> None:
    field = make()
    field.set_number(0.5)
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, "25")
    assert (field.text(), field.number) == ("0.25 mm", 0.25)


def test_that_a_number_may_be_left_out_and_zero_is_a_number(qtbot: QtBot, make: Make) -> None:
    field = make(least=0, most=60, digits=1, unit="min", blank="not noted")
    assert (field.number, field.text(), field.lineEdit().placeholderText()) == (None, "", "not noted")
    type_in(qtbot, field, "0")
    assert (field.number, field.text()) == (0, "0 min")
    empty(qtbot, field)
    assert (field.number, field.is_understood) == (None, True)


def test_that_a_number_that_may_not_be_left_out_is_asked_for(qtbot: QtBot, make: Make) -> None:
    field = make()
    field.set_number(0.5)
    empty(qtbot, field)
    assert (field.number, field.is_understood) == (0.5, False)
    assert misunderstood_in(field.parentWidget()) is field


def empty(qtbot: QtBot, field: NumberField) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    go_on(qtbot, field)


def test_that_a_temperature_keeps_its_tenth_and_its_lowest_value(make: Make) -> None:
    field = make(least=30, most=45, step=0.1, digits=1, unit="°C", blank="not noted")
    field.set_number(38.4)
    assert (field.number, field.text()) == (38.4, "38.4 °C")
    field.set_number(30)
    assert field.number == 30


def test_that_steps_go_through_blank_to_the_least_and_end_at_the_most(qtbot: QtBot, make: Make) -> None:
    field = make(least=1, most=2, digits=0, unit="", blank="not noted")
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(field, key)
        seen.append(field.number)
    assert seen == [1, 2, 2, 1, None, None]
    flag = QAbstractSpinBox.StepEnabledFlag
    assert field.stepEnabled() == flag.StepUpEnabled


def test_that_a_change_is_told_once_for_each_number(qtbot: QtBot, make: Make) -> None:
    field, told = make(), []
    field.set_number(0.25)
    field.changed.connect(lambda: told.append(field.number))
    type_in(qtbot, field, "0.5")
    assert told == [0.5]


def test_that_a_screen_reader_finds_value_and_limits(make: Make) -> None:
    field = make()
    field.set_number(0.5)
    assert [field.property(name) for name in ("value", "minimum", "maximum")] == [0.5, 0.05, 5]


@given(st.decimals(min_value=0, max_value=9999, places=2), st.sampled_from(LOCALES))
def test_that_every_number_is_read_as_its_locale_writes_it(number: object, name: str) -> None:
    locale = QLocale(name)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    assert read_number(locale.toString(float(str(number)), "f", 2)) == pytest.approx(float(str(number)))
