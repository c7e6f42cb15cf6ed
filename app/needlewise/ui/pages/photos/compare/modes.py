"""The row above the pictures: in which way they are shown, whether aligned and in one light."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QStyle, QWidget

from needlewise.ui.desk import Desk
from needlewise.ui.widgets.fields import Choice
from needlewise.ui.widgets.picture_view import PictureView
from needlewise.ui.widgets.picture_view_geometry import Mode
from needlewise.ui.widgets.segments import Segments

PACES_MS = (0, 2000, 1000, 500)
"""How long each picture stands while they blink, 0 for by hand. None changes more than twice a second: quicker
flashing can harm (WCAG 2.3.1 draws the line at three)."""
USUAL_PACE_MS = 2000


class ModeRow(QWidget):
    """`mode_shown` tells that the view shows the pictures in another way."""

    mode_shown = Signal()

    def __init__(self, desk: Desk, view: PictureView) -> None:
        super().__init__()
        words = desk.words
        self._view = view
        self._is_seen = False
        self.blink_timer = QTimer(self)
        self.modes = Segments(words("compare-mode"), [(mode.value, words(f"compare-mode-{mode}")) for mode in Mode])
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setAccessibleName(words("compare-opacity"))
        self.opacity.setToolTip(words("compare-opacity"))
        self.opacity.setFixedWidth(140)
        self.pace = Choice(words("compare-pace"), [(str(ms), words("compare-pace-ms", ms=ms)) for ms in PACES_MS])
        self.pace.choose(str(self._usual_pace_ms()))
        self.align = QCheckBox(words("compare-align"))
        self.light = QCheckBox(words("compare-light"))
        self.light.setToolTip(words("compare-light-note"))
        for box in (self.align, self.light):
            box.setAccessibleName(box.text())
        self.align.setChecked(True)
        self._lay_out()
        self.modes.chosen.connect(self._on_modes_chosen)
        self.opacity.valueChanged.connect(self._on_opacity_value_changed)
        self.pace.currentIndexChanged.connect(self._on_pace_current_index_changed)
        self.blink_timer.timeout.connect(view.flip)
        view.changed.connect(self._on_view_changed)
        self.show_mode(view.state.mode)

    def show_mode(self, mode: Mode) -> None:
        self.modes.choose(mode.value)
        self._view.show_mode(mode)
        self.opacity.setVisible(mode is Mode.BLEND)
        self.pace.setVisible(mode is Mode.BLINK)
        self._set_pace()
        self.mode_shown.emit()

    def be_seen(self, *, is_seen: bool) -> None:
        """Nothing blinks that nobody sees."""
        self._is_seen = is_seen
        self._set_pace()

    def _set_pace(self) -> None:
        pace_ms = int(self.pace.chosen or 0)
        if pace_ms and self._is_seen and self._view.state.mode is Mode.BLINK:
            self.blink_timer.start(pace_ms)
        else:
            self.blink_timer.stop()

    def _usual_pace_ms(self) -> int:
        """By hand where the system wants nothing to move by itself."""
        is_still = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
        return 0 if is_still else USUAL_PACE_MS

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        for how in (self.modes, self.opacity, self.pace):
            across.addWidget(how)
        across.addStretch(1)
        for box in (self.align, self.light):
            across.addWidget(box)

    @Slot(str)
    def _on_modes_chosen(self, mode: str) -> None:
        self.show_mode(Mode(mode))

    @Slot(int)
    def _on_opacity_value_changed(self, percent: int) -> None:
        self._view.show_opacity(percent / 100)

    @Slot(int)
    def _on_pace_current_index_changed(self, _index: int) -> None:
        self._set_pace()

    @Slot()
    def _on_view_changed(self) -> None:
        """The keys move the blend too; what the view has is only shown here."""
        self.opacity.blockSignals(True)
        self.opacity.setValue(round(100 * self._view.state.opacity))
        self.opacity.blockSignals(False)
