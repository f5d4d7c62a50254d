"""Spellings that transliteration and national habit interchange, brought together: a fine key and a coarse one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=lambda spelling: (-len(spelling), spelling))))
_CLASSES = str.maketrans("bpfvwtdszjxckqgh", "ppffftt" + "ssss" + "kkkkk", "aeiouy'")
_DIGRAPHS = {
    "ch": "s", "sh": "s", "zh": "s", "ts": "s", "tz": "s", "cz": "s", "sz": "s", "hs": "s", "ce": "s", "ci": "s", "cy": "s",
    "kh": "k", "gh": "k", "ck": "k", "th": "t", "dh": "t", "dz": "t", "tsi": "t", "ph": "f",
}  # fmt: skip
_DIGRAPH = re.compile("|".join(sorted(_DIGRAPHS, key=lambda spelling: (-len(spelling), spelling))))


_ENDINGS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("uwvf", lambda text: _FAMILY.sub("ov", text)),
    ("ay", lambda text: _SKY.sub("ski", _PATRONYMIC.sub("ovna", text))),
    ("hzcs", lambda text: _SON.sub("ovich", text)),
    ("ij", lambda text: _SKY.sub("ski", text)),
)
"""Last letters, and what is done to tokens that end in one: to one, or to many on a line each."""
_BY_LETTER = {letter: number for number, (letters, _) in enumerate(_ENDINGS) for letter in letters}


def _slavic(token: str) -> str:
    number = _BY_LETTER.get(token[-1]) if len(token) > 4 else None
    return token if number is None else _ENDINGS[number][1](token)


def _slavic_lines(tokens: Sequence[str]) -> str:
    """Many tokens, one to a line, each as `_slavic` leaves it."""
    found = list(tokens)
    by_ending: list[list[int]] = [[] for _ in _ENDINGS]
    for place, token in enumerate(tokens):
        if len(token) > 4 and (number := _BY_LETTER.get(token[-1])) is not None:
            by_ending[number].append(place)
    for places, (_, change) in zip(by_ending, _ENDINGS, strict=True):
        changed = change("\n".join([tokens[place] for place in places])).split("\n")
        for place, token in zip(places, changed, strict=False):
            found[place] = token
    return "\n".join(found)


def _once(text: str) -> str:
    """`text` with doubled letters single."""
    return _TWICE.sub(lambda match: match[1], text)


def sound(token: str) -> str:
    """A folded Latin token as it is heard across spellings: vowels are a, i, u; doubled letters are single."""
    return _once(_SOUND.sub(lambda match: _SOUNDS[match[0]], _slavic(token)))


_SOFT = str.maketrans("jg", "ih")


def soft(heard: str) -> str:
    """A sound in which j is y, as in Jana and Yana, and g is h, as in Hartung and Gartung."""
    return _once(heard.translate(_SOFT)) if "j" in heard or "g" in heard else heard


def bones(token: str) -> str:
    """The consonants of a folded Latin token in eight classes, a vowel at its start as "a"."""
    return _once(_framed(_DIGRAPH.sub(lambda match: _DIGRAPHS[match[0]], _slavic(token))))


def _framed(heard: str) -> str:
    if len(heard) > 2 and heard[-1] == "h":
        heard = heard[:-1]
    return ("a" if heard[:1] in "aeiouy" else "") + heard.translate(_CLASSES)


def sounds(tokens: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """`sound`, `soft` of it and `bones` of many folded Latin tokens without line breaks, in a third of the time."""
    if not tokens:
        return [], [], []
    lines = _slavic_lines(tokens)
    heard = _once(_SOUND.sub(lambda match: _SOUNDS[match[0]], lines))
    frames = _DIGRAPH.sub(lambda match: _DIGRAPHS[match[0]], lines).split("\n")
    return heard.split("\n"), soft(heard).split("\n"), _once("\n".join(map(_framed, frames))).split("\n")


def together(first: str, second: str) -> str:
    """The consonants of two parts that are written as one."""
    second = second.removeprefix("a")
    return first + second[1:] if first[-1:] == second[:1] else first + second
