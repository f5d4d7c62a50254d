"""Arabic and Hebrew words in Latin letters. Each function takes one word, NFKC, and returns lower case.

These scripts write few vowels. What they do not write is left out: who compares names compares consonants.
"""

from __future__ import annotations

import re

_ARABIC = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh",
    "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "",
    "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ى": "a",
    "ة": "a", "ء": "", "ؤ": "u", "ئ": "i", "ـ": "",
    "َ": "a", "ِ": "i", "ُ": "u", "ً": "an", "ٍ": "in", "ٌ": "un", "ْ": "", "ٰ": "a", "ّ": "",
    # Persian, Urdu, Pashto, Kurdish, Uyghur
    "پ": "p", "چ": "ch", "ژ": "zh", "ک": "k", "گ": "g", "ی": "i", "ۀ": "h", "ہ": "h", "ۂ": "h", "ۃ": "a", "ھ": "h",
    "ے": "e", "ۓ": "e", "ں": "n", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ڤ": "v", "څ": "ts", "ځ": "dz", "ډ": "d", "ړ": "r",
    "ږ": "g", "ښ": "sh", "ګ": "g", "ڼ": "n", "ې": "e", "ۍ": "ai", "ټ": "t", "ڭ": "ng", "ڕ": "r", "ڵ": "l", "ۆ": "o",
    "ێ": "e", "ە": "e", "ۇ": "u", "ۈ": "u", "ۋ": "v",
}  # fmt: skip
_PERSIAN = {"ث": "s", "ذ": "z", "ض": "z", "ى": "i"}
_PERSIAN_ONLY = re.compile("[پچژکگیےہںٹڈڑ]")
_LONG = frozenset("اويیىآأإ")
_SILENT_BEFORE = {"ا": ("و", "ي", "ی"), "أ": ("و",), "إ": ("ي", "ی"), "ع": ("ي", "ی")}
_VOWEL_SIGNS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0670")
_UNHEARD = re.compile("[\u0640\u200c\u200d\u0610-\u061a\u0653-\u065f\u06d6-\u06dc\u06df-\u06ed'’ʼ`]")
# Persian puts a vowel before a foreign name that starts with s and a consonant.
_PROSTHETIC = re.compile("^ا(?=س[تپن]|سک(?!ن)|سم(?!ا)|ش[تم])")
_SHADDA_LAST = re.compile("([\u064b-\u0650])\u0651")
_BEFORE_H = frozenset("kszctdgp")
_ARABIC_WORDS = {"بن": "bin", "ابن": "ibn", "اللاه": "allah"}

_HEBREW = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "o", "ז": "z", "ח": "h", "ט": "t", "י": "i", "כ": "k",
    "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "p", "ף": "f", "צ": "ts",
    "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t", "װ": "v", "ױ": "oi", "ײ": "ai",
}  # fmt: skip
_GERESH = re.compile("([גצץתזדחט])['׳’ʼ`´]")
_WITH_GERESH = {"ג": "j", "צ": "ch", "ץ": "ch", "ת": "th", "ז": "zh", "ד": "dh", "ח": "kh", "ט": "z"}
_POINTS = re.compile("[\u0591-\u05c7'׳׳״’ʼ`´\u200c\u200d]")


def is_persian(text: str) -> bool:
    """Whether a letter stands in `text` that Persian and Urdu have and Arabic has not."""
    return _PERSIAN_ONLY.search(text) is not None


def arabic(word: str, persian: bool) -> str:
    """Consonants, long vowels and the vowel signs that are written; `persian` picks the values of four letters."""
    word = _SHADDA_LAST.sub("\u0651\\1", _UNHEARD.sub("", word)).replace("الله", "اللاه")
    if not persian and word in _ARABIC_WORDS:
        return _ARABIC_WORDS[word]
    if not persian and len(word) > 4 and word.startswith("ال") and not word.startswith("اللاه"):
        return "al-" + _arabic_letters(word[2:], persian)
    if word.startswith("عبدال") and len(word) > 6:
        return "abdul" + _arabic_letters("ا" + word[5:], persian)[1:]
    return _arabic_letters(_PROSTHETIC.sub("", word) if persian else word, persian)


def _arabic_letters(word: str, persian: bool) -> str:
    return _parted([_arabic_letter(word, at, persian) for at in range(len(word))])


def _parted(letters: list[str]) -> str:
    """Joined, with a vowel where two letters would read as one of the digraphs kh, sh, zh, th, dh, gh."""
    heard = [letter for letter in letters if letter]
    pairs = zip(["", *heard], heard, strict=False)
    return "".join("a" + letter if letter == "h" and before in _BEFORE_H else letter for before, letter in pairs)


def _arabic_letter(word: str, at: int, persian: bool) -> str:
    char, before = word[at], word[at - 1 : at]
    if char in "ويیى":
        return _glide(word, at, persian)
    if at == 0 and char in "اعأإ":
        return _first_vowel(char, word[1:3])
    if char == "ّ":
        return _ARABIC.get(before, "")[:1]
    return (_PERSIAN.get(char) if persian else None) or _ARABIC.get(char, char)


def _glide(word: str, at: int, persian: bool) -> str:
    """و and ي are consonants at the start and before a vowel letter, else vowels."""
    char, before, after = word[at], word[at - 1 : at], word[at + 1 : at + 2]
    consonant = ("v" if persian else "w") if char == "و" else "y"
    if not before or after in _LONG or after in _VOWEL_SIGNS:
        return consonant
    if char == "و" and (before == "آ" or (before == "ا" and at > 1)):
        return consonant
    return (_PERSIAN.get(char) if persian else None) or _ARABIC[char]


def _first_vowel(char: str, rest: str) -> str:
    """Alif or ayn at the start: silent before a vowel letter or a vowel sign that says which vowel it is."""
    if rest[:1] in _VOWEL_SIGNS:
        return ""
    if rest[:1] == "ا" or (rest[:1] in _SILENT_BEFORE[char] and rest[1:] not in _LONG):
        return ""
    return "i" if char == "إ" else "a"


def hebrew(word: str) -> str:
    """Consonants and the vowels that letters stand for; a geresh changes the letter before it."""
    word = _GERESH.sub(lambda match: _WITH_GERESH[match[1]], word)
    word = _POINTS.sub("", word).replace("וו", "װ").replace("יי", "ײ")
    return _parted([_hebrew_letter(word, at) for at in range(len(word))])


def _hebrew_letter(word: str, at: int) -> str:
    char, after = word[at], word[at + 1 : at + 2]
    if char == "ו":
        return "o" if at else "v"
    if char == "י" and not at:
        return "y"
    if char in "אע" and after and after in "יוײ" and not at:
        return ""
    if char == "ה" and at and not after:
        return "a"
    return _HEBREW.get(char, char)
