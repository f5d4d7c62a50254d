"""Chromium, headless, with nothing of its own going out: what it makes of a page, as DOM and as picture."""

from __future__ import annotations

import shutil
import struct
import subprocess
import zlib
from pathlib import Path

BINARY = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars"
).split()


def run(page: Path, profile: Path, *flags: str) -> str:
    """Open a page with a profile folder of its own; what Chromium writes to standard output."""
    command = [str(BINARY), *_QUIET, f"--user-data-dir={profile}", *flags, page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


def first_pixel(picture: bytes) -> tuple[int, int, int]:
    """Red, green and blue of the pixel at the top left of an eight-bit PNG. Row filters leave that one as it is."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    depth, colours = struct.unpack(">BB", picture[24:26])
    assert depth == 8
    assert colours in {2, 6}, "true colour, with or without alpha"
    at, data = 8, b""
    while at < len(picture):
        length, kind = struct.unpack(">I4s", picture[at : at + 8])
        data += picture[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    red, green, blue = zlib.decompress(data)[1:4]
    return red, green, blue
