"""Spellings that transliteration and national habit interchange, brought together: a fine key and a coarse one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_TWICE = re.compile(r"(.)\1+")
# Endings of one Slavic name: Ramanau, Romanow, Romanoff are Romanov; Mikalaeuna and Nikolajewna end in -evna.
_FAMILY = re.compile(r"(?<=[^aeiouy])(?:[aeio]y?[uwv]|[oe]ff)$", re.MULTILINE)
_PATRONYMIC = re.compile(r"(?:[aeioy]{1,3})[uwv](?:na|ny)$", re.MULTILINE)
_SON = re.compile(r"(?:[aeioy]{1,3})[uwv](?:i|y)(?:ch|tch|cz|c|ts|tz|s)$", re.MULTILINE)
_SKY = re.compile(r"(?:sk|tsk|ck)(?:i|y|iy|yi|yy|ii|ij|yj|ey)$", re.MULTILINE)
# Each side of a comparison gets the same treatment, so only what falls together counts.
_SOUNDS = {
    "shch": "s", "tsch": "c", "sch": "s", "tch": "c", "dsh": "j", "dzh": "j", "zhch": "s", "dz": "z", "kh": "h", "gh": "g",
    "dh": "d", "th": "t", "sh": "s", "ch": "c", "zh": "j", "ph": "f", "ck": "k", "cz": "c", "sz": "s", "rz": "j", "dj": "j",
    "ts": "s", "tz": "s", "ks": "x", "hs": "s", "ou": "u", "oo": "u", "oe": "u", "oi": "u", "oy": "u", "ue": "u", "eo": "u",
    "ae": "a", "ee": "i", "ie": "i", "ei": "i", "iy": "i", "ij": "i", "yi": "i", "ai": "i", "ay": "i", "ey": "i", "eu": "u",
    "aw": "au", "ow": "au", "q": "k", "c": "k", "w": "v", "y": "i", "z": "s", "e": "i", "o": "u",
}  # fmt: skip
MANY = re.compile(
    "|".join(sorted((spelt for spelt in _SOUNDS if len(spelt) > 1), key=lambda spelt: (-len(spelt), spelt)))
)
"""Several letters that stand for one sound, the longest first."""
LETTERS = str.maketrans({spelt: heard for spelt, heard in _SOUNDS.items() if len(spelt) == 1} | {"C": "c", "Z": "z"})
"""What single letters are heard as; capitals are those that `as_one` has heard already."""
_AS_ONE = {spelt: heard.replace("c", "C").replace("z", "Z") for spelt, heard in _SOUNDS.items()}
CLASSES = str.maketrans("bpfvwtdszjxckqgh" + "A", "ppffftt" + "ssss" + "kkkkk" + "a", "aeiouy'")
"""Consonants in eight classes; a capital A is a vowel that stays."""
_DIGRAPHS = {
    "ch": "s", "sh": "s", "zh": "s", "ts": "s", "tz": "s", "cz": "s", "sz": "s", "hs": "s", "ce": "s", "ci": "s", "cy": "s",
    "kh": "k", "gh": "k", "ck": "k", "th": "t", "dh": "t", "dz": "t", "tsi": "t", "ph": "f",
}  # fmt: skip
DIGRAPH = re.compile("|".join(sorted(_DIGRAPHS, key=lambda spelling: (-len(spelling), spelling))))


class _Ending(NamedTuple):
    """Endings by their last letter: those that may change, and what changes them, in one token or in many on a line each."""

    last: str
    some: tuple[str, ...]
    changed: Callable[[str], str]


ENDINGS = (
    _Ending(
        "uwvf",
        (*(vowel + y + letter for vowel in "aeio" for y in ("", "y") for letter in "uwv"), "off", "eff"),
        lambda text: _FAMILY.sub("ov", text),
    ),
    _Ending("ay", ("na", "ny", "ky", "kiy", "kyy", "key"), lambda text: _SKY.sub("ski", _PATRONYMIC.sub("ovna", text))),
    _Ending(
        "hzcs",
        tuple(vowel + son for vowel in "iy" for son in ("ch", "tch", "cz", "c", "ts", "tz", "s")),
        lambda text: _SON.sub("ovich", text),
    ),
    _Ending("ij", ("ki", "kyi", "kii", "kij", "kyj"), lambda text: _SKY.sub("ski", text)),
)
_BY_LETTER = {letter: (number, ending.some) for number, ending in enumerate(ENDINGS) for letter in ending.last}


def ending_of(token: str) -> int | None:
    """Which of ENDINGS a token may have; None for most."""
    found = _BY_LETTER.get(token[-1]) if len(token) > 4 else None
    return found[0] if found and token.endswith(found[1]) else None


def _slavic(token: str) -> str:
    number = ending_of(token)
    return token if number is None else ENDINGS[number].changed(token)


def _once(text: str) -> str:
    """`text` with doubled letters single."""
    return _TWICE.sub(lambda match: match[1], text)


def sound(token: str) -> str:
    """A folded Latin token as it is heard across spellings: vowels are a, i, u; doubled letters are single."""
    return _once(MANY.sub(as_one, _slavic(token)).translate(LETTERS))


def as_one(match: re.Match[str]) -> str:
    """What several letters are heard as."""
    return _AS_ONE[match[0]]


SOFT = str.maketrans("jg", "ih")


def soft(heard: str) -> str:
    """A sound in which j is y, as in Jana and Yana, and g is h, as in Hartung and Gartung."""
    return _once(heard.translate(SOFT)) if "j" in heard or "g" in heard else heard


def bones(token: str) -> str:
    """The consonants of a folded Latin token in eight classes, a vowel at its start as "a"."""
    heard = DIGRAPH.sub(in_bones, _slavic(token))
    if len(heard) > 2 and heard[-1] == "h":
        heard = heard[:-1]
    return _once(("a" if heard[:1] in "aeiouy" else "") + heard.translate(CLASSES))


def in_bones(match: re.Match[str]) -> str:
    """The class of several letters that stand for one consonant."""
    return _DIGRAPHS[match[0]]


def together(first: str, second: str) -> str:
    """The consonants of two parts that are written as one."""
    second = second.removeprefix("a")
    return first + second[1:] if first[-1:] == second[:1] else first + second
