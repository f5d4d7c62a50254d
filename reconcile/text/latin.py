"""Names of any script in Latin letters, so that spellings of one name in two scripts can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from reconcile.text.romanise_abjads import arabic, hebrew, is_persian
from reconcile.text.romanise_alphabets import cyrillic, greek, is_bulgarian
from reconcile.text.romanise_syllables import han, hangul, indic, kana, surname_length, thai

# Blocks of Latin letters and of letters and signs that belong to no script.
_BLOCKS = (
    "\u1d00-\u1d25\u1d2c-\u1d5c\u1d62-\u1d65\u1d6b-\u1d77\u1d79-\u1dbe\u1e00-\u1eff\u2000-\u20cf\u2100-\u2125"
    "\u2127-\u2134\u2139-\u2bff\u2c60-\u2c7f\u3000-\u3004\u3008-\u3020\ua700-\ua7ff\uab30-\uab64\uab66-\uab6f"
    "\ufb00-\ufb06\uff01-\uff5a\U00010780-\U000107bf\U0001d400-\U0001d6a5\U0001d7ce-\U0001d7ff\U0001df00-\U0001dfff"
    "\U0001f000-\U0001fbff"
)
_LATIN = "\0-\u036f" + _BLOCKS
_FOREIGN = f"[^\\W\\d_{_LATIN}]"
_SIGN = f"[^\\w\\s\0-\u02ff{_BLOCKS}]"
_MARK = "\u0300-\u036f"
_HAN = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HEBREW = "\u05d0-\u05f2"
_ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
_ARABIC_SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed\u200c\u200d"
_WORDS = (
    ("cyrillic", f"[\u0400-\u0481\u048a-\u052f](?:[\u0400-\u052f{_MARK}]|['’ʼ`´](?=[\u0400-\u052f]))*"),
    ("greek", f"[\u0370-\u03ff\u1f00-\u1fff][\u0370-\u03ff\u1f00-\u1fff{_MARK}]*"),
    ("arabic", f"[{_ARABIC}][{_ARABIC}{_ARABIC_SIGNS}]*"),
    ("hebrew", f"[{_HEBREW}](?:[{_HEBREW}\u0591-\u05c7\u05f3\u05f4]|(?<=[גצץתזדחט])['’ʼ`´])*"),
    ("indic", "[\u0900-\u0963\u0971-\u0d65\u0d70-\u0d7f](?:[\u0900-\u0963\u0971-\u0d65\u0d70-\u0d7f\u200c\u200d])*"),
    ("thai", "[\u0e01-\u0e2e\u0e40-\u0e44][\u0e01-\u0e4e]*"),
    ("hangul", "[\uac00-\ud7a3]+"),
    ("kana", "[\u3041-\u3096\u30a1-\u30fa\u30fc][\u3041-\u3096\u30a1-\u30fa\u30fc\u3099\u309a]*"),
    ("han", f"[{_HAN}]+"),
    ("other", f"{_FOREIGN}(?:{_FOREIGN}|[^\\w\\s{_LATIN}\uff00-\uffff])*"),
)
_FOREIGN_LETTER = re.compile(_FOREIGN)
_WORD = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _WORDS))
# More signs on one letter than any script has: Unicode would take quadratic time to sort them.
_PILE = re.compile(f"({_SIGN}{{6}}){_SIGN}+")
_EAST_ASIAN = f"\u3041-\u30ff\uac00-\ud7a3{_HAN}"
_BETWEEN = re.compile(f"(?<=[{_EAST_ASIAN}]) ?[·・‧•=] ?(?=[{_EAST_ASIAN}])")
_EAST_ASIAN_WORD = re.compile(f"[{_EAST_ASIAN}]+")
_TITLES = (
    (re.compile(r"^\s*(?:मा(?:\.\s*|\s+)|माननीय\s+)+(?=\w)"), ""),
    (re.compile(r"^\s*(?:डा|डॉ|د)\.\s*(?=\w)"), "dr. "),
)


class _Hints(NamedTuple):
    """What the whole text says about the reading of a word in it."""

    persian: bool
    bulgarian: bool
    surname: tuple[str, int]  # a Chinese or Korean word and how many of its characters are a surname

    def surname_of(self, word: str) -> int:
        """How many characters of `word` are a surname."""
        return self.surname[1] if word == self.surname[0] else 0


def is_latin(text: str) -> bool:
    """Whether `text` has no letter of another script than Latin; signs, digits and emoji count as none."""
    return text.isascii() or _FOREIGN_LETTER.search(text) is None


def romanise(text: str) -> str:
    """`text` with the letters of other scripts in Latin ones; Latin text comes back as it is.

    For comparing names, not for display: a neutral scheme per script, no language is asked for. A lone Chinese or
    Korean word of two to four characters is read as surname and given name. Never raises; idempotent; linear.
    """
    if is_latin(text):
        return text
    text = unicodedata.normalize("NFKC", _PILE.sub(r"\1", text))
    for title, instead in _TITLES:
        text = title.sub(instead, text)
    text = _BETWEEN.sub(" ", text)
    hints = _Hints(is_persian(text), is_bulgarian(text.lower()), _surname(text))
    return _WORD.sub(lambda match: _word(str(match.lastgroup), match[0], hints), text)


def _surname(text: str) -> tuple[str, int]:
    words = _EAST_ASIAN_WORD.findall(text)
    return (words[0], surname_length(words)) if words else ("", 0)


def _word(script: str, word: str, hints: _Hints) -> str:
    if script in _SYLLABLES:
        return _SYLLABLES[script](word, hints)
    return _cased(word, _anyascii(_LETTERS[script](word.lower(), hints)))


def _cased(word: str, latin: str) -> str:
    if len(word) > 1 and word.isupper():
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[0].isupper() else latin


def _anyascii(text: str) -> str:
    """What `anyascii` makes of the letters of a text that are foreign; its signs for mute letters are left out."""
    if text.isascii():
        return text
    return "".join(_anyascii_char(char) for char in text)


@lru_cache(maxsize=20_000)
def _anyascii_char(char: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - costs 40 ms that texts in Latin need not pay

    if char.isascii():
        return char
    return re.sub("['`]", "", anyascii(char))


def _other(word: str) -> str:
    """Armenian, Georgian, Ethiopic ...; Armenian writes one vowel with two letters."""
    return _anyascii(word.replace("ու", "u").replace("ւ", "v")).replace("rr", "r")


_LETTERS: dict[str, Callable[[str, _Hints], str]] = {
    "cyrillic": lambda word, hints: cyrillic(word, hints.bulgarian),
    "greek": lambda word, _: greek(word),
    "other": lambda word, _: _other(word),
}
_SYLLABLES: dict[str, Callable[[str, _Hints], str]] = {
    "arabic": lambda word, hints: _anyascii(arabic(word, hints.persian)),
    "hebrew": lambda word, _: _anyascii(hebrew(word)),
    "indic": lambda word, _: _anyascii(indic(word)),
    "thai": lambda word, _: thai(word, _anyascii),
    "hangul": lambda word, hints: hangul(word, hints.surname_of(word)),
    "kana": lambda word, _: kana(word, _anyascii),
    "han": lambda word, hints: han(word, hints.surname_of(word), _anyascii),
}
