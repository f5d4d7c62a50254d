"""The kind of script that a name is written in."""

from __future__ import annotations

# First and last code point, and the kind of script; the first that holds a letter counts.
_SCRIPTS = (
    (0x0590, 0x08FF, 2), (0x0E00, 0x0E7F, 3), (0x1100, 0x11FF, 3), (0x2E80, 0xA4CF, 3), (0xAC00, 0xD7FF, 3),
    (0xF900, 0xFAFF, 3), (0xFB1D, 0xFDFF, 2), (0xFE70, 0xFEFF, 2), (0x20000, 0x3FFFF, 3), (0x0370, 0x1DFF, 1),
    (0x2C00, 0x2C5F, 1), (0x2D00, 0x2DFF, 1),
)  # fmt: skip


def script_of(text: str) -> int:
    """The kind of script of the first letter that is not Latin: 1 an alphabet, 2 without vowels, 3 by syllables; else 0."""
    if text.isascii():
        return 0
    for char in text:
        if char > "\u036f" and char.isalpha():
            point = ord(char)
            for first, last, kind in _SCRIPTS:
                if first <= point <= last:
                    return kind
    return 0


def stranger(one: int, other: int) -> int:
    """The script that decides how two names, or parts, are compared: 0 where both have the same, else the one further from
    Latin."""
    return 0 if one == other else max(one, other)
