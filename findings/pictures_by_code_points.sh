#!/usr/bin/env bash
# Pillow 13.0.0 and pillow_heif 1.8.1: colours that a file gives by code points (nclx) are left as they were written.
#
# A HEIC in BT.2100 PQ, as phones write HDR, comes out of Image.open grey and dull: calm and flushed skin, which differ
# in red minus green by 41 and 95 in sRGB, come out 7 and 20. convert("RGB") changes nothing and no profile is there
# to convert by; pillow_heif at least names the code points in `info`. For an AVIF in Display P3 Pillow names nothing
# at all: `info` is the same as for sRGB, so that only the file's own boxes tell.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pillow==13.0.0 pillow_heif==1.8.1 numpy==2.4.6
"$folder/venv/bin/python" - <<'PY'
import io
import struct

import numpy as np
import PIL
import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()
calm, flushed = (205, 164, 140), (215, 120, 105)
srgb = np.empty((64, 128, 3))
srgb[:, :64], srgb[:, 64:] = np.array(calm) / 255, np.array(flushed) / 255
light = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
to_2020 = np.array([[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]])  # ITU-R BT.2087
power = ((light @ to_2020.T) * 203 / 10_000) ** 0.1593017578125  # white at 203 nit, ITU-R BT.2408
signal = ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375  # SMPTE ST 2084
pixels = np.round(signal * 65535).astype(np.uint16)


def red_minus_green(image: Image.Image) -> list[int]:
    rgb = image.convert("RGB")
    return [rgb.getpixel((x, 32))[0] - rgb.getpixel((x, 32))[1] for x in (20, 108)]


file = io.BytesIO()
pillow_heif.from_bytes("RGB;16", (128, 64), pixels.tobytes()).save(
    file, quality=-1, color_primaries=9, transfer_characteristics=16, matrix_coefficients=9, full_range_flag=1
)
print("Pillow", PIL.__version__, "pillow_heif", pillow_heif.__version__)
heic = Image.open(file)
seen = red_minus_green(heic)
print("HEIC in PQ: red minus green", seen, "where sRGB has", [41, 95], "- profile:", heic.info.get("icc_profile"))
assert seen[0] <= 10 and seen[1] <= 25, "the behaviour has changed"

files = []
for primaries in (1, 12):
    file = io.BytesIO()
    Image.fromarray(np.round(srgb * 255).astype(np.uint8)).save(file, "AVIF", quality=100, subsampling="4:4:4")
    data = bytearray(file.getvalue())
    at = data.index(b"colrnclx") + 8
    data[at : at + 2] = struct.pack(">H", primaries)
    files.append(Image.open(io.BytesIO(bytes(data))))
print("AVIF in sRGB: info", files[0].info, "- in Display P3:", files[1].info)
assert files[0].info == files[1].info, "the behaviour has changed"
assert red_minus_green(files[0]) == red_minus_green(files[1]), "the behaviour has changed"
PY
# Seen on 1 December 2026:
#   HEIC in PQ: red minus green [7, 20] where sRGB has [41, 95] - profile: None
#   AVIF in sRGB: info {} - in Display P3: {}
