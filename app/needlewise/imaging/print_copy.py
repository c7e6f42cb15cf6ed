"""Copies for paper: as the person wants them seen, no larger than paper shows, and nothing but the picture."""

from __future__ import annotations

from needlewise.imaging.look import Look
from needlewise.imaging.previews import as_jpeg
from needlewise.imaging.shown import shown

_QUALITY = 88


def print_copy(data: bytes, file: str, look: Look | None, most_edge_px: int) -> bytes:
    """A JPEG without metadata. What the look crops or covers is not in it. Raises InputError, which names `file`."""
    return as_jpeg(shown(data, file, look, most_edge_px), _QUALITY)
