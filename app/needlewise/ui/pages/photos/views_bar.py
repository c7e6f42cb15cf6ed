"""The views as chips with their outlines, of which one is looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from needlewise.domain.photos import PhotoView
from needlewise.ui.desk import Desk
from needlewise.ui.theme import Theme

_OUTLINE_PX = 36
_GAP_PX = 6
_LEAST_PX = 74


class ViewsBar(QWidget):
    """One chip for each view and, with `has_all`, one for all of them. `chosen` carries a PhotoView or None."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, *, has_all: bool = True) -> None:
        super().__init__()
        self._words = desk.words
        self._theme = desk.theme
        self._group = QButtonGroup(self)
        self.setAccessibleName(desk.words("views-choose"))
        views: tuple[PhotoView | None, ...] = (None, *PhotoView) if has_all else tuple(PhotoView)
        self.chips = {view: self._chip(view) for view in views}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP_PX)
        self._columns = 0
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self._place(len(views))

    def choose(self, view: PhotoView | None) -> None:
        """Does not emit `chosen`."""
        self.chips[view].setChecked(True)

    def show_counts(self, counts: Mapping[PhotoView, int]) -> None:
        for view, chip in self.chips.items():
            count = sum(counts.values()) if view is None else counts.get(view, 0)
            chip.show_count(count, self._words("views-counted", view=chip.toolTip(), count=count))

    def sizeHint(self) -> QSize:
        return QSize(len(self.chips) * self._theme.scaled(_LEAST_PX + _GAP_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(5 * self._theme.scaled(_LEAST_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        in_one_row = len(self.chips) * (self._theme.scaled(_LEAST_PX) + _GAP_PX) - _GAP_PX
        self._place(len(self.chips) if self.width() >= in_one_row else -(-len(self.chips) // 2))

    def _chip(self, view: PhotoView | None) -> ViewChip:
        short = self._words("views-all" if view is None else f"views-short-{view}")
        name = short if view is None else self._words.label(f"view-{view}")
        chip = ViewChip("photos" if view is None else outline_of(view), short, name, self._theme)
        chip.setProperty("view", "" if view is None else view.value)
        self._group.addButton(chip)
        return chip

    def _place(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for number, chip in enumerate(self.chips.values()):
                self._grid.addWidget(chip, *divmod(number, columns))

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        value = button.property("view")
        self.chosen.emit(PhotoView(value) if value else None)


class ViewChip(QAbstractButton):
    """An outline over a word and a number."""

    def __init__(self, outline: str, short: str, name: str, theme: Theme) -> None:
        super().__init__()
        self._outline = outline
        self._theme = theme
        self._count = ""
        self.setText(short)
        self.setCheckable(True)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_count(self, count: int, name: str) -> None:
        self._count = str(count) if count else ""
        self.setAccessibleName(name)
        self.update()

    def show_key(self, number: int) -> None:
        """The number key that stands for it."""
        self._count = str(number)
        self.setAccessibleDescription(str(number))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(_LEAST_PX), _OUTLINE_PX + self._theme.scaled(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = "ink" if self.isChecked() else "muted"
        outline = self._theme.pixmap(self._outline, "accent" if self.isChecked() else "muted", _OUTLINE_PX)
        painter.drawPixmap((self.width() - _OUTLINE_PX) // 2, 7, outline)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour(ink))
        line = self.rect().adjusted(2, _OUTLINE_PX + 8, -2, -4)
        fitting = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, fitting)
        painter.setPen(self._theme.colour("muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(self.rect().adjusted(0, 5, -7, 0), flags, self._count)

    def _paint_ground(self, painter: QPainter) -> None:
        ground, edge = self._theme.colour("surface"), self._theme.colour("line")
        painter.setBrush(ground)
        if self.hasFocus() or self.isChecked():
            edge = self._theme.colour("accent")
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 6, 6)
        if self.isChecked() or self.underMouse():
            tint = self._theme.colour("accent" if self.isChecked() else "ink")
            tint.setAlphaF(0.12 if self.isChecked() else 0.06)
            painter.setBrush(tint)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 6, 6)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def outline_of(view: PhotoView) -> str:
    """The drawing of what a view shows."""
    return f"views/{view}"
