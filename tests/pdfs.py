"""What a screen reader finds in a PDF, for tests."""

from __future__ import annotations

from typing import Any

from pypdf import PdfReader


def tagged(reader: PdfReader, kind: str) -> list[Any]:
    """The elements of that kind in the structure tree, for instance "/Figure", in reading order."""
    root: Any = reader.trailer["/Root"]
    return [tag for tag in _tags(root["/StructTreeRoot"]["/K"]) if tag.get("/S") == kind]


def _tags(node: Any) -> list[Any]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [tag for child in node for tag in _tags(child)]
    if not isinstance(node, dict):
        return []
    return [node, *_tags(node.get("/K", []))]
