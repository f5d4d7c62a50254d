"""Bytes to text: byte order marks, UTF-8, then a guess that is said to be one."""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path
from typing import NamedTuple

from reconcile.errors import Unreadable
from reconcile.settings import Settings

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN_BINARY = (
    (b"%PDF-", "a PDF; save its text first"),
    (b"PK\x03\x04", "a zip archive or an office document; save its text first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save its text first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
)
# What news sites have been written in; fewer choices make fewer false guesses.
_LIKELY = (
    "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "koi8_u", "iso8859_2", "iso8859_5",
    "iso8859_9", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_:-]{2,40})", re.IGNORECASE)


class Decoded(NamedTuple):
    """The text of a file without its byte order mark; `guessed` names the encoding where it had to be guessed."""

    text: str
    guessed: str | None


def load(path: Path, settings: Settings, source: str) -> bytes:
    """The bytes of a regular file. Raises Unreadable when it is missing, not a file, or too large to be read."""
    limit = 4 * settings.max_characters
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(source, "is neither a file nor a folder")
        if status.st_size > limit:
            raise Unreadable(source, _too_large(status.st_size, settings))
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise Unreadable(source, cannot_read(error)) from error
    if len(data) > limit:
        raise Unreadable(source, _too_large(len(data), settings))
    return data


def load_text(path: Path, settings: Settings, *, html: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and notes on how it was read. Raises Unreadable."""
    source = str(path)
    text, guessed = decode(load(path, settings, source), source, html=html)
    return text, (f"was read as {guessed}, a guess: its bytes are not UTF-8",) if guessed else ()


def _too_large(size: int, settings: Settings) -> str:
    return f"has {size:,} bytes; more than {settings.max_characters:,} characters (max_characters) are not read"


def cannot_read(error: OSError) -> str:
    """The operating system's reason in words."""
    return f"cannot be read: {(error.strerror or type(error).__name__).lower()}"


def decode(data: bytes, source: str, *, html: bool = False) -> Decoded:
    """The text in `data`. `html` lets a page declare its own encoding. Raises Unreadable for binary data."""
    if not data:
        raise Unreadable(source, "is empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding, source), None)
    for magic, kind in _KNOWN_BINARY:
        if data.startswith(magic):
            raise Unreadable(source, f"is not text but {kind}")
    if b"\x00" in data:
        raise Unreadable(source, f"is not text but binary data: a NUL byte at byte {data.index(0)}")
    try:
        return Decoded(data.decode("utf-8"), None)
    except UnicodeDecodeError as error:
        return (_declared(data) if html else None) or _guess(data, source, error)


def _strict(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            source, f"begins as {encoding} but breaks off at byte {error.start}: {error.reason}"
        ) from error


def _declared(data: bytes) -> Decoded | None:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    try:
        return Decoded(data.decode(match[1].decode("ascii")), None)
    except (LookupError, UnicodeDecodeError):
        return None


def _guess(data: bytes, source: str, error: UnicodeDecodeError) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only a file that is not UTF-8 pays for it

    matches = list(from_bytes(data[:200_000], cp_isolation=list(_LIKELY), threshold=0.3))
    if not matches:
        raise Unreadable(source, f"is neither UTF-8 (byte {error.start}) nor any encoding that could be recognised")
    # Where several read as well as the best, the more common encoding is the better guess.
    close = [m for m in matches if m.chaos <= matches[0].chaos and m.coherence >= matches[0].coherence - 0.02]
    encoding = min((m.encoding for m in close), key=_LIKELY.index)
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as failure:
        raise Unreadable(source, f"is neither UTF-8 (byte {error.start}) nor {encoding} throughout") from failure
