"""Colours and sizes as tokens, from `resources/themes`, given out as palette, stylesheet and icons."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from needlewise.paths import resource_root

SIZES = {"small": 11 / 13, "text": 1.0, "section": 17 / 13, "verdict": 24 / 13}
"""The four sizes of text as multiples of the platform's own."""
TEXT_PERCENTS = (90, 100, 115, 130, 150)
"""Sizes of all text that a person may choose, in per cent."""

_PLACE = re.compile(r"@(\w+)(?:\((\w+), (\w+)\)|/(\d+))?")
_ICON_SIZES_PX = (16, 20, 32, 40)
"""Of icons on buttons, at one and at two pixels a point."""


class Scheme(StrEnum):
    """What the person chose; SYSTEM follows the platform live."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def read_tokens(file: Path) -> dict[str, str]:
    """Token name to colour. The same name in two sections is an error of the file."""
    tokens: dict[str, str] = {}
    parts = tomllib.loads(file.read_text(encoding="utf-8"))
    for section in parts.values():
        for name, colour in section.items() if isinstance(section, dict) else ():
            if tokens.setdefault(name, colour) != colour:
                raise ValueError(f"{file.name} gives {name} two colours")
    return tokens


def stylesheet(template: str, tokens: dict[str, str], base_pt: float, icon_file: Callable[[str, str], str]) -> str:
    """Fills `@ink` with a token, `@ink/12` with it at 12 % opacity, `@section` with a size in points, and
    `@icon(name, ink)` with the file of an icon in that colour."""

    def fill(place: re.Match[str]) -> str:
        name, icon, token, percent = place.groups()
        if icon is not None:
            return icon_file(icon, tokens[token])
        if name in SIZES:
            return f"{base_pt * SIZES[name]:.2f}pt"
        if percent is None:
            return tokens[name]
        red, green, blue = (int(tokens[name][at : at + 2], 16) for at in (1, 3, 5))
        return f"rgba({red}, {green}, {blue}, {percent}%)"

    return _PLACE.sub(fill, template)


class Theme(QObject):
    """The look in force. `changed` comes after palette and stylesheet are set; painters then repaint."""

    changed = Signal()

    def __init__(self, application: QApplication, pinned: Scheme = Scheme.SYSTEM, text_percent: int = 100) -> None:
        super().__init__()
        self._application = application
        self._platform_pt = application.font().pointSizeF()
        self.text_percent = text_percent
        self._folder = resource_root()
        self._template = (self._folder / "themes" / "window.qss").read_text(encoding="utf-8")
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._tinted_files = QTemporaryDir()
        self.pinned = pinned
        self.is_dark = False
        self.tokens: dict[str, str] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_style_hints_color_scheme_changed)
        self._apply()

    def pin(self, scheme: Scheme) -> None:
        """Chooses light or dark for good, or goes back to following the system."""
        self.pinned = scheme
        self._apply()
        self.changed.emit()

    def size_text(self, percent: int) -> None:
        """All text, as a percentage of the platform's own."""
        self.text_percent = percent
        self._apply()
        self.changed.emit()

    def scaled(self, px: int) -> int:
        """A length that grows with the text."""
        return round(px * self.text_percent / 100)

    @property
    def _base_pt(self) -> float:
        return self._platform_pt * self.text_percent / 100

    def colour(self, token: str) -> QColor:
        """Raises KeyError for a token that the theme does not have."""
        return QColor(self.tokens[token])

    def font(self, size: str = "text", *, is_strong: bool = False) -> QFont:
        """For painters; widgets get theirs from the stylesheet."""
        font = QFont(self._application.font())
        font.setPointSizeF(self._base_pt * SIZES[size])
        if is_strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def icon(self, name: str, token: str) -> QIcon:
        """A line icon of `resources/icons` in a token's colour."""
        if (name, token) not in self._icons:
            icon = QIcon()
            for side_px in _ICON_SIZES_PX:
                icon.addPixmap(self._rendered(name, self.tokens[token], side_px))
            self._icons[name, token] = icon
        return self._icons[name, token]

    def pixmap(self, name: str, token: str, size_px: int) -> QPixmap:
        """An icon to stand beside words, sharp on the screen it is made for. A name with a folder is of a drawing
        elsewhere in the resources."""
        ratio = self._application.devicePixelRatio()
        pixmap = self._rendered(name, self.tokens[token], round(size_px * ratio))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _drawing(self, name: str, colour: str) -> str:
        folder = self._folder if "/" in name else self._folder / "icons"
        drawing = (folder / f"{name}.svg").read_text(encoding="utf-8")
        return drawing.replace("currentColor", colour)

    def _icon_file(self, name: str, colour: str) -> str:
        """A stylesheet takes pictures from files only."""
        file = Path(self._tinted_files.filePath(f"{name}-{colour[1:]}.svg"))
        file.write_text(self._drawing(name, colour), encoding="utf-8")
        return file.as_posix()

    def _rendered(self, name: str, colour: str, side_px: int) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        pixmap = QPixmap(side_px, side_px)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(self._drawing(name, colour).encode())).render(painter)
        painter.end()
        return pixmap

    def _apply(self) -> None:
        system_is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.is_dark = self.pinned is Scheme.DARK or (self.pinned is Scheme.SYSTEM and system_is_dark)
        self.tokens = read_tokens(self._folder / "themes" / ("dark.toml" if self.is_dark else "light.toml"))
        self._icons.clear()
        self._application.setPalette(self._palette())
        self._application.setStyleSheet(stylesheet(self._template, self.tokens, self._base_pt, self._icon_file))

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for token, roles in {
            "paper": (role.Window, role.AlternateBase),
            "surface": (role.Base, role.Button, role.ToolTipBase, role.HighlightedText, role.BrightText),
            "ink": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
            "muted": (role.PlaceholderText, role.Dark),
            "line": (role.Mid, role.Midlight, role.Light),
            "accent": (role.Highlight, role.Link, role.LinkVisited, role.Accent),
        }.items():
            for each in roles:
                palette.setColor(each, self.colour(token))
        for each in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, each, self.colour("muted"))
        return palette

    @Slot()
    def _on_style_hints_color_scheme_changed(self) -> None:
        if self.pinned is Scheme.SYSTEM:
            self._apply()
            self.changed.emit()
