"""A field for a number: what is typed is what is kept, in every way of writing numbers."""

from __future__ import annotations

import unicodedata
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import Property, QLocale, QPoint, QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QToolTip, QWidget

from needlewise.ui.widgets.fields import quiet_wheel
from needlewise.ui.words import Words

_DECIMAL_SIGNS = ".,\u066b\uff0e\uff0c"
"""Point and comma, of Latin, Arabic and full-width letters."""
_LEAST_WIDTH_PX = 112
_BESIDE_TEXT_PX = 48


class NumberField(QAbstractSpinBox):
    """A number with its unit; with `blank` it may be left out, and its place reads so. `changed` tells of another.

    QDoubleSpinBox drops a decimal sign that is not the locale's, key by key, and keeps the digits: a needle of 0.5 mm
    becomes one of 5. Here no key is dropped, and either sign and every script's digits count. Text that makes no
    number between `least` and `most` stays as it was typed, and the field says why; a form is saved when every field
    is understood. A whole number (`digits` of 0) takes no decimal sign: 1.000 may mean one or a thousand.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        words: Words,
        *,
        most: float,
        least: float = 0,
        step: float = 1,
        digits: int = 0,
        unit: str = "",
        blank: str = "",
    ) -> None:
        super().__init__()
        self._words = words
        self._least, self._most, self._step, self._digits = least, most, step, digits
        self._unit, self._may_be_blank = unit, bool(blank)
        self._number: float | None = None if blank else least
        self._settled = self._number
        self.lineEdit().setPlaceholderText(blank)
        self.setAccessibleName(name)
        self.setMinimumWidth(_LEAST_WIDTH_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        quiet_wheel(self)
        self._write()
        self.lineEdit().textChanged.connect(self._on_text_changed)
        self.lineEdit().cursorPositionChanged.connect(self._on_cursor_moved)
        self.editingFinished.connect(self._on_editing_finished)

    @property
    def number(self) -> float | None:
        """None where it is blank; the one before the typing began where the text makes none."""
        return self._number

    def set_number(self, number: float | None) -> None:
        """None for a field that may not be blank changes nothing. A number out of range is shown, not understood."""
        if number is None and not self._may_be_blank:
            return
        self.lineEdit().setText("" if number is None else self._text_of(number))
        self._settled = self._number

    @property
    def is_understood(self) -> bool:
        return self._read(self.lineEdit().text())[0]

    @property
    def hint(self) -> str:
        """What the field takes."""
        say, typed = self._words, self._without_unit(self.lineEdit().text())
        limits = {"least": say.number(self._least), "most": say.number(self._most), "unit": self._unit}
        return say("number-not-understood" if self._digits else "number-not-whole", typed=typed, **limits)

    def complain(self) -> None:
        """Says below the field what it takes; a screen reader finds it in the description."""
        self.setAccessibleDescription(self.hint)
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.hint, self)

    def stepBy(self, steps: int) -> None:
        """Below the least number is blank, where that may be."""
        start = self._least - self._step if self._number is None else self._number
        number = float(_rounded(start + steps * self._step, self._digits))
        if number < self._least:
            self.set_number(None if self._may_be_blank else self._least)
        else:
            self.set_number(min(number, self._most))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        up, down = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled, QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        flags = QAbstractSpinBox.StepEnabledFlag.StepNone
        if self._number is None or self._number < self._most:
            flags |= up
        if self._number is not None and (self._may_be_blank or self._number > self._least):
            flags |= down
        return flags

    def sizeHint(self) -> QSize:
        texts = (self._text_of(self._most), self._text_of(self._least), self.lineEdit().placeholderText())
        width = max(self.fontMetrics().horizontalAdvance(text) for text in texts) + _BESIDE_TEXT_PX
        return QSize(max(_LEAST_WIDTH_PX, width), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _value(self) -> float:
        return self._least if self._number is None else self._number

    value = Property(float, _value, notify=changed)
    """For screen readers, with the limits."""
    minimum = Property(float, lambda self: self._least, constant=True)
    maximum = Property(float, lambda self: self._most, constant=True)

    def _write(self) -> None:
        self.lineEdit().setText("" if self._number is None else self._text_of(self._number))

    def _text_of(self, number: float) -> str:
        """In the locale's sign and digits, with no more places than the number has."""
        locale = QLocale(self.locale())
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        places = max(0, -int(_rounded(number, self._digits).normalize().as_tuple().exponent))
        text = locale.toString(float(number), "f", places)
        return f"{text} {self._unit}" if self._unit else text

    def _read(self, text: str) -> tuple[bool, float | None]:
        """Whether it is understood, and as what."""
        bare = self._without_unit(text)
        if not bare:
            return self._may_be_blank, None
        number = read_number(bare, is_whole=self._digits == 0)
        if number is None or not self._least <= number <= self._most:
            return False, None
        return True, float(_rounded(number, self._digits))

    def _without_unit(self, text: str) -> str:
        """The unit may stand close or apart, twice where the whole was pasted before it, or be gone."""
        bare = "".join(each for each in text if unicodedata.category(each) != "Cf").strip()
        while self._unit and bare.casefold().endswith(self._unit.casefold()):
            bare = bare[: -len(self._unit)].strip()
        return bare

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        is_understood, number = self._read(text)
        if is_understood:
            self.setAccessibleDescription("")
        else:
            number = self._settled
        if number != self._number:
            self._number = number
            self.changed.emit()

    @Slot(int, int)
    def _on_cursor_moved(self, _before: int, now: int) -> None:
        """Typing at the end goes before the unit."""
        line, text = self.lineEdit(), self.lineEdit().text()
        last = len(text) - len(self._unit) - 1
        if self._unit and text.endswith(f" {self._unit}") and now > last >= 0 and not line.hasSelectedText():
            line.setCursorPosition(last)

    @Slot()
    def _on_editing_finished(self) -> None:
        if self.is_understood:
            self._settled = self._number
            self._write()
        else:
            self.complain()


def misunderstood_in(form: QWidget) -> NumberField | None:
    """The first number field in sight that is not understood; it says so and gets the cursor."""
    for field in form.findChildren(NumberField):
        if field.isVisibleTo(form) and field.isEnabled() and not field.is_understood:
            field.setFocus()
            field.complain()
            return field
    return None


def read_number(text: str, *, is_whole: bool = False) -> float | None:
    """A plain number with at most one decimal sign, in any script's digits. None for anything else: groups of
    thousands are not guessed at."""
    plain = "".join(_plain(character) for character in text.strip())
    digits = plain.replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit()) or (is_whole and "." in plain):
        return None
    return float(plain)


def _plain(character: str) -> str:
    if character in _DECIMAL_SIGNS:
        return "."
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


def _rounded(number: float, digits: int) -> Decimal:
    return Decimal(repr(float(number))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
