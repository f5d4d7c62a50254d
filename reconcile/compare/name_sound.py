"""Spellings that transliteration and national habit interchange, brought together: a fine key and a coarse one."""

from __future__ import annotations

import re

_TWICE = re.compile(r"(.)\1+")
# Endings of one Slavic name: Ramanau, Romanow, Romanoff are Romanov; Mikalaeuna and Nikolajewna end in -evna.
_FAMILY = re.compile(r"(?<=[^aeiouy])(?:[aeio]y?[uwv]|[oe]ff)$")
_PATRONYMIC = re.compile(r"(?:[aeioy]{1,3})[uwv](?:na|ny)$")
_SON = re.compile(r"(?:[aeioy]{1,3})[uwv](?:i|y)(?:ch|tch|cz|c|ts|tz|s)$")
_SKY = re.compile(r"(?:sk|tsk|ck)(?:i|y|iy|yi|yy|ii|ij|yj|ey)$")
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


def _slavic(token: str) -> str:
    if len(token) < 5:
        return token
    last = token[-1]
    if last in "uwvf":
        return _FAMILY.sub("ov", token)
    if last in "ay":
        return _SKY.sub("ski", _PATRONYMIC.sub("ovna", token))
    if last in "hzcs":
        return _SON.sub("ovich", token)
    return _SKY.sub("ski", token) if last in "ij" else token


def sound(token: str) -> str:
    """A folded Latin token as it is heard across spellings: vowels are a, i, u; doubled letters are single."""
    return _TWICE.sub(r"\1", _SOUND.sub(lambda match: _SOUNDS[match[0]], _slavic(token)))


_SOFT = str.maketrans("jg", "ih")


def soft(heard: str) -> str:
    """A sound in which j is y, as in Jana and Yana, and g is h, as in Hartung and Gartung."""
    return _TWICE.sub(r"\1", heard.translate(_SOFT)) if "j" in heard or "g" in heard else heard


def bones(token: str) -> str:
    """The consonants of a folded Latin token in eight classes, a vowel at its start as "a"."""
    heard = _DIGRAPH.sub(lambda match: _DIGRAPHS[match[0]], _slavic(token))
    if len(heard) > 2 and heard[-1] == "h":
        heard = heard[:-1]
    return _TWICE.sub(r"\1", ("a" if heard[:1] in "aeiouy" else "") + heard.translate(_CLASSES))


def together(first: str, second: str) -> str:
    """The consonants of two parts that are written as one."""
    second = second.removeprefix("a")
    return first + second[1:] if first[-1:] == second[:1] else first + second
