"""Cyrillic and Greek words in Latin letters. Each function takes and returns one word in lower case, NFKC."""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    # Ukrainian, Belarusian, before 1918
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ѣ": "e", "ѳ": "f", "ѵ": "i", "ѫ": "a", "ѝ": "i", "ѐ": "e",
    # Serbian, Macedonian
    "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "ch", "џ": "dzh", "ѓ": "gj", "ќ": "kj", "ѕ": "dz",
    # Kazakh, Kyrgyz, Tajik, Tatar, Mongolian
    "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ҳ": "h", "ҷ": "j", "җ": "j",
    "ӣ": "i", "ӯ": "u", "ӏ": "", "ӑ": "a", "ӗ": "e", "ҫ": "s",
}  # fmt: skip
# Between consonants the hard sign is a vowel (Bulgarian), before a vowel letter and at the end it is mute (Russian).
_HARD_VOWEL = re.compile(r"ъ(?=[бвгджзйклмнпрстфхцчшщ])")
_APOSTROPHES = re.compile("['’ʼ`´]")

_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o", "ϐ": "v", "ϑ": "th", "ϕ": "f", "ϖ": "p", "ϰ": "k", "ϱ": "r", "ϲ": "s", "ϳ": "j",
}  # fmt: skip
# Letters are decomposed: an accent on the first vowel or a diaeresis on the second keeps the two apart.
_GREEK_PAIRS = (
    (re.compile("ου(?!\u0308)"), "u"),
    (re.compile("(?<=[αεη])υ(?!\u0308)(?=[\u0300\u0301\u0342]?[αεηιουωβγδζλμνρ])"), "v"),
    (re.compile("(?<=[αεη])υ(?!\u0308)"), "f"),
    (re.compile("[εο]ι(?!\u0308)|υι(?!\u0308)"), "i"),
    (re.compile("γγ"), "ng"),
    (re.compile("γ(?=[ξχ])"), "n"),
    (re.compile("γκ"), "g"),
    (re.compile("(?<![αεηιουωa-z\u0300-\u0345])μπ"), "b"),
    (re.compile("(?<![αεηιουωa-z\u0300-\u0345])ντ"), "d"),
)


def cyrillic(word: str, bulgarian: bool) -> str:
    """One scheme for all languages, close to what newspapers print; Bulgarian щ is sht."""
    word = _HARD_VOWEL.sub("а", _APOSTROPHES.sub("", word))
    if bulgarian:
        word = word.replace("щ", "шт")
    return "".join(_CYRILLIC.get(char, char) for char in word.replace("ьо", "йо"))


def is_bulgarian(text: str) -> bool:
    """Whether a hard sign stands where only Bulgarian has one."""
    return "ъ" in text and _HARD_VOWEL.search(text) is not None


def greek(word: str) -> str:
    """Modern pronunciation in the spelling of passports (ELOT 743) as far as it tells sounds apart."""
    word = unicodedata.normalize("NFD", word)
    for pair, letters in _GREEK_PAIRS:
        word = pair.sub(letters, word)
    return "".join(_GREEK.get(char, char) for char in word if not unicodedata.combining(char))
