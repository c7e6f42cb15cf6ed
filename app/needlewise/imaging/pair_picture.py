"""Two photos on one sheet, with what must be known of them beneath."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from needlewise.imaging.pixels import Pixels

if TYPE_CHECKING:
    from cv2 import FontFace

_PAPER, _INK, _MUTED = (255, 255, 255), (27, 36, 44), (85, 98, 111)
_LEAST_TEXT_PX = 15
_TEXT_SHARE = 1 / 48
"""Size of the letters as a share of one picture's width."""
_LINE = 1.45
_REGULAR, _STRONG = 400, 600


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    text: str
    weight: int
    colour: tuple[int, int, int]


def pair_picture(left: Pixels, right: Pixels, captions: tuple[str, str], footer: tuple[str, ...] = ()) -> bytes:
    """A PNG without metadata. The pictures stand at the height of the lower one; the captions beneath them may have
    several lines, of which the first is set strong. Each of `footer` stands below both."""
    height = min(left.height, right.height)
    pictures = [_at_height(picture, height) for picture in (left, right)]
    text_px = max(round(min(picture.shape[1] for picture in pictures) * _TEXT_SHARE), _LEAST_TEXT_PX)
    gap = text_px
    widths = [picture.shape[1] for picture in pictures]
    columns = [_caption(text, width, text_px) for text, width in zip(captions, widths, strict=True)]
    under = [
        line
        for text in footer
        for line in _wrapped(_Line(text=text, weight=_REGULAR, colour=_MUTED), sum(widths) + gap, text_px)
    ]
    step = round(text_px * _LINE)
    below = gap + step * max(map(len, columns)) + (gap + step * len(under) if under else 0)
    sheet = np.full((gap + height + below + gap, sum(widths) + 3 * gap, 3), _PAPER, dtype=np.uint8)
    for picture, column, x in zip(pictures, columns, (gap, 2 * gap + widths[0]), strict=True):
        sheet[gap : gap + height, x : x + picture.shape[1]] = picture
        _write(sheet, column, (x, 2 * gap + height), text_px)
    _write(sheet, under, (gap, 3 * gap + height + step * max(map(len, columns))), text_px)
    out = io.BytesIO()
    Image.fromarray(sheet).save(out, "PNG", compress_level=3)
    return out.getvalue()


def _at_height(picture: Pixels, height: int) -> NDArray[np.uint8]:
    import cv2

    if picture.height == height:
        return picture.rgb
    size = (max(round(picture.width * height / picture.height), 1), height)
    return np.asarray(cv2.resize(picture.rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _caption(text: str, width: int, text_px: int) -> list[_Line]:
    first, *others = text.split("\n")
    lines = [_Line(text=first, weight=_STRONG, colour=_INK)]
    lines += [_Line(text=other, weight=_REGULAR, colour=_INK) for other in others]
    return [part for line in lines for part in _wrapped(line, width, text_px)]


def _wrapped(line: _Line, width: int, text_px: int) -> list[_Line]:
    """Broken between words, so that each part fits, but for a word that is wider than all there is."""
    parts: list[str] = []
    for word in line.text.split():
        longer = f"{parts[-1]} {word}" if parts else word
        if parts and _width(longer, line.weight, text_px) <= width:
            parts[-1] = longer
        else:
            parts.append(word)
    return [_Line(text=part, weight=line.weight, colour=line.colour) for part in parts]


def _width(text: str, weight: int, text_px: int) -> int:
    import cv2

    _, _, width, _ = cv2.getTextSize((0, 0), text, (0, 0), _face(), text_px, weight)
    return width


def _write(sheet: NDArray[np.uint8], lines: list[_Line], at: tuple[int, int], text_px: int) -> None:
    import cv2

    x, y = at
    for number, line in enumerate(lines):
        baseline = y + text_px + round(number * text_px * _LINE)
        cv2.putText(sheet, line.text, (x, baseline), line.colour, _face(), text_px, line.weight)


def _face() -> FontFace:
    """The one that OpenCV brings: it has the letters of Europe's languages, which Pillow's own lacks."""
    import cv2

    return cv2.FontFace("sans")
