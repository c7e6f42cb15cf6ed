"""Every view of the protocol has its drawing, in the colour of the text around it."""

import re
from xml.etree import ElementTree

import pytest

from needlewise.domain.photos import PhotoView
from needlewise.paths import resource_root

FOLDER = resource_root() / "views"


@pytest.mark.parametrize("view", PhotoView)
def test_that_each_view_has_a_drawing_of_one_look(view: PhotoView) -> None:
    drawing = (FOLDER / f"{view}.svg").read_text(encoding="utf-8")
    top = ElementTree.fromstring(drawing)
    assert (top.get("viewBox"), top.get("stroke"), top.get("fill")) == ("0 0 96 96", "currentColor", "none")
    assert not re.findall(r'"(?:#|rgb)[^"]*"', drawing)
    assert 2 <= len(list(top.iter())) - 1 <= 8


def test_that_there_is_no_drawing_of_a_view_that_is_not() -> None:
    assert {file.stem for file in FOLDER.glob("*.svg")} == set(PhotoView)
