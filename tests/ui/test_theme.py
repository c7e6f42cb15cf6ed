"""Tokens, the stylesheet made of them, and contrast."""

from __future__ import annotations

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from needlewise.paths import resource_root
from needlewise.ui.theme import Scheme, Theme, read_tokens, stylesheet

THEMES = resource_root() / "themes"
TEXT, GRAPHICS = 4.5, 3.0
TEXT_TOKENS = ("ink", "muted", "accent", "ready", "wait", "stop", "care")
GRAPHIC_TOKENS = ("redness", "itch", "shedding", "needling")


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("scheme", "ground"), list(product(("light", "dark"), ("paper", "surface"))))
def test_that_text_and_graphics_stand_out_from_their_ground(scheme: str, ground: str) -> None:
    tokens = read_tokens(THEMES / f"{scheme}.toml")
    for token in TEXT_TOKENS:
        assert contrast(tokens[token], tokens[ground]) >= TEXT, token
    for token in GRAPHIC_TOKENS:
        assert contrast(tokens[token], tokens[ground]) >= GRAPHICS, token


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_words_on_an_accent_can_be_read(scheme: str) -> None:
    tokens = read_tokens(THEMES / f"{scheme}.toml")
    assert contrast(tokens["surface"], tokens["accent"]) >= TEXT


def test_that_the_schemes_name_the_same_tokens() -> None:
    assert read_tokens(THEMES / "light.toml").keys() == read_tokens(THEMES / "dark.toml").keys()


def test_that_every_place_of_the_template_is_filled() -> None:
    template = (THEMES / "window.qss").read_text(encoding="utf-8")
    tokens = read_tokens(THEMES / "light.toml")
    filled = stylesheet(template, tokens, 10, lambda name, colour: f"/{name}-{colour}")
    assert "@" in template
    assert "@" not in filled
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", template), "a colour of its own"


def test_that_places_become_colours_shades_sizes_and_files() -> None:
    tokens = {"ink": "#102030"}
    template = "a { color: @ink; background: @ink/12; font-size: @verdict; image: url(@icon(more, ink)); }"
    filled = stylesheet(template, tokens, 13, lambda name, colour: f"{name}{colour}")
    assert filled == (
        "a { color: #102030; background: rgba(16, 32, 48, 12%); font-size: 24.00pt; image: url(more#102030); }"
    )


def test_that_a_pinned_scheme_sets_palette_and_icons_and_tells(qapp: QApplication) -> None:
    theme = Theme(qapp, Scheme.LIGHT)
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.is_dark))
    light = theme.pixmap("stop", "stop", 32).toImage()
    theme.pin(Scheme.DARK)
    assert told == [True]
    paper = qapp.palette().color(QPalette.ColorRole.Window)
    assert paper == QColor(read_tokens(THEMES / "dark.toml")["paper"])
    assert theme.pixmap("stop", "stop", 32).toImage() != light
    theme.pin(Scheme.LIGHT)


def test_that_the_system_is_followed_live_unless_a_scheme_is_pinned(qapp: QApplication) -> None:
    theme = Theme(qapp, Scheme.SYSTEM)
    told: list[str] = []
    theme.changed.connect(lambda: told.append("changed"))
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert told == ["changed"]
    theme.pin(Scheme.LIGHT)
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert told == ["changed", "changed"]


def test_that_every_icon_is_a_drawing_of_one_colour_that_renders(qapp: QApplication) -> None:
    theme = Theme(qapp, Scheme.LIGHT)
    files = sorted((resource_root() / "icons").glob("*.svg"))
    assert len(files) > 20
    for file in files:
        drawing = file.read_text(encoding="utf-8")
        assert "currentColor" in drawing
        assert "#" not in drawing
        image = theme.pixmap(file.stem, "ink", 24).toImage()
        inked = sum(
            image.pixelColor(x, y).alpha() > 0 for x, y in product(range(image.width()), range(image.height()))
        )
        assert inked > 20, file.name
