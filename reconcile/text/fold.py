"""Folding: one spelling for letters that only differ in case, accent or typographic form."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that NFKD leaves whole although a reader of another language writes them with base letters.
_LETTERS = str.maketrans(
    {
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a", "ħ": "h",
        "ŋ": "n", "ŧ": "t", "ĸ": "k", "ƙ": "k", "ɓ": "b", "ɗ": "d", "ß": "ss", "ʻ": "'", "ʼ": "'", "ʿ": "'", "ʾ": "'",
        "‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    }
)  # fmt: skip
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c") | {
    chr(point) for point in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}

_ODD = re.compile(r"([^\x00-\x7f]+|`+)")  # what takes more than lower case


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the index in `text` that it came from."""
    letters: list[str] = []
    offsets: list[int] = []
    for index, char in enumerate(text):
        if char in _INVISIBLE:
            continue
        for part in _fold_char(char):
            letters.append(part)
            offsets.append(index)
    return "".join(letters), offsets


def fold(text: str) -> str:
    """`text` in lower case, without accents and invisible characters, typographic quotes and dashes made plain.

    Idempotent: `fold(fold(x)) == fold(x)`.
    """
    if text.isascii() and "`" not in text:
        return text.lower()
    parts = _ODD.split(text)
    parts[1::2] = ["".join(_fold_char(char) for char in part if char not in _INVISIBLE) for part in parts[1::2]]
    parts[::2] = [part.lower() for part in parts[::2]]
    return "".join(parts)


@lru_cache(maxsize=20_000)
def _fold_char(char: str) -> str:
    folded = char
    while True:
        plain = unicodedata.normalize("NFKD", folded.casefold().translate(_LETTERS))
        plain = "".join(part for part in plain if not unicodedata.combining(part) and part not in _INVISIBLE)
        if plain == folded:
            return plain
        folded = plain
