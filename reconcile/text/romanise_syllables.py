"""Korean, Chinese, Japanese, Indic and Thai words in Latin letters, as far as a table of letters is not enough."""

from __future__ import annotations

import re
from collections.abc import Callable

_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
_FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
# Surnames as their bearers write them.
_KOREAN_SURNAMES = {
    "김": "Kim", "금": "Keum", "이": "Lee", "리": "Ri", "박": "Park", "최": "Choi", "정": "Jung", "강": "Kang", "조": "Cho",
    "윤": "Yoon", "장": "Jang", "임": "Lim", "림": "Rim", "한": "Han", "오": "Oh", "서": "Seo", "신": "Shin", "권": "Kwon",
    "황": "Hwang", "안": "Ahn", "송": "Song", "전": "Jeon", "홍": "Hong", "유": "Yoo", "류": "Ryu", "고": "Ko", "문": "Moon",
    "양": "Yang", "손": "Son", "배": "Bae", "백": "Baek", "허": "Heo", "남": "Nam", "심": "Shim", "노": "Roh", "로": "Ro",
    "하": "Ha", "곽": "Kwak", "성": "Sung", "차": "Cha", "주": "Joo", "우": "Woo", "구": "Koo", "민": "Min", "나": "Na",
    "진": "Jin", "지": "Ji", "엄": "Um", "채": "Chae", "원": "Won", "천": "Chun", "방": "Bang", "공": "Kong", "현": "Hyun",
    "함": "Ham", "변": "Byun", "염": "Yum", "여": "Yeo", "추": "Choo", "도": "Do", "소": "So", "석": "Seok", "선": "Sun",
    "설": "Seol", "마": "Ma", "길": "Gil", "연": "Yeon", "위": "Wi", "표": "Pyo", "명": "Myung", "기": "Ki", "반": "Ban",
    "왕": "Wang", "옥": "Ok", "육": "Yook", "인": "In", "맹": "Maeng", "제": "Je", "모": "Mo", "탁": "Tak", "국": "Kook",
    "어": "Eo", "은": "Eun", "편": "Pyun", "용": "Yong", "예": "Ye", "경": "Kyung", "봉": "Bong", "사": "Sa", "부": "Boo",
    "가": "Ka", "복": "Bok", "태": "Tae", "목": "Mok", "형": "Hyung", "계": "Kye", "피": "Pi", "두": "Doo", "감": "Kam",
    "호": "Ho", "라": "Ra", "렴": "Ryom", "량": "Ryang", "렬": "Ryol", "려": "Ryo", "빈": "Bin", "승": "Seung",
    "남궁": "Namgung", "황보": "Hwangbo", "제갈": "Jegal", "사공": "Sagong", "선우": "Sunwoo", "독고": "Dokgo",
    "서문": "Seomun", "동방": "Dongbang",
}  # fmt: skip

_CHINESE_PAIRS = frozenset(
    """欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 司空 长孙 長孫 宇文 东方 東方 端木
    独孤 獨孤 南宫 南宮 闻人 聞人 轩辕 軒轅 呼延 澹台 澹臺 申屠 太史 公冶 宗政 濮阳 濮陽 淳于 单于 單于 钟离 鍾離 拓跋
    完颜 完顏 百里 东郭 東郭 西门 西門 第五 范姜 張簡 张简""".split()
)
# Read otherwise as a surname than as a word.
_CHINESE_SURNAMES = {
    "曾": "Zeng", "单": "Shan", "單": "Shan", "仇": "Qiu", "解": "Xie", "区": "Ou", "區": "Ou", "查": "Zha",
    "翟": "Zhai", "盖": "Ge", "蓋": "Ge", "覃": "Qin", "乐": "Yue", "樂": "Yue", "缪": "Miao", "繆": "Miao",
    "洗": "Xian", "朴": "Piao", "卜": "Bu", "种": "Chong", "員": "Yun", "员": "Yun", "黑": "He", "折": "She",
    "召": "Shao", "吕": "Lyu", "呂": "Lyu", "么": "Yao", "薄": "Bo",
}  # fmt: skip


def _syllable(char: str) -> tuple[str, str, str]:
    code = ord(char) - 0xAC00
    return _INITIALS[code // 588], _VOWELS[code % 588 // 28], _FINALS[code % 28]


def surname_length(words: list[str]) -> int:
    """How many characters of the first of `words`, Chinese or Korean, are the surname of its bearer; 0 for a foreign name."""
    first = words[0] if words else ""
    double = first[:2] in _CHINESE_PAIRS or first[:2] in _KOREAN_SURNAMES
    if len(words) == 1 and 2 <= len(first) <= 4:
        return 2 if double and len(first) > 2 else 1
    if len(words) == 2 and len(words[1]) <= 2 and (len(first) == 1 or (len(first) == 2 and double)):
        return len(first)
    return 0


def hangul(word: str, surname: int) -> str:
    """Revised Romanisation. The first `surname` syllables are a surname, spelt as its bearers do, and stand apart."""
    known = _KOREAN_SURNAMES.get(word[:surname])
    return f"{known} {_korean(word[surname:]).capitalize()}".rstrip() if known else _korean(word)


def _korean(word: str) -> str:
    parts: list[str] = []
    for char in word:
        first, vowel, last = _syllable(char)
        if first == "r" and parts and parts[-1].endswith("l"):
            first = "l"
        parts.append(first + vowel + last)
    return "".join(parts)


def han(word: str, surname: int, read: Callable[[str], str]) -> str:
    """Pinyin by `read`, which takes one character. The first `surname` characters are a surname and stand apart."""
    if not surname:
        return _join(word, read)
    known = _CHINESE_SURNAMES.get(word[:surname]) or _join(word[:surname], read).capitalize()
    return f"{known} {_join(word[surname:], read).capitalize()}".rstrip()


def _join(word: str, read: Callable[[str], str]) -> str:
    return "".join(read(char) for char in word).lower()


# Small kana and the vowel that they put in place of the one before.
_SMALL = {"ャ": "a", "ュ": "u", "ョ": "o", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ヮ": "a"}


def kana(word: str, read: Callable[[str], str]) -> str:
    """Hepburn without long vowels, hiragana and katakana alike."""
    out: list[str] = []
    double = False
    for char in word:
        plain = chr(ord(char) + 0x60) if "\u3041" <= char <= "\u3096" else char
        if plain in "ーッ\u3099\u309a":
            double = plain == "ッ"
            continue
        if plain in _SMALL and out:
            out[-1] = _contracted(out[-1], plain)
        else:
            letters = read(plain).lower()
            out.append(letters[:1] + letters if double else letters)
        double = False
    return "".join(out)


def _contracted(before: str, small: str) -> str:
    stem = before[:-1]
    glide = "y" if small in "ャュョ" and not stem.endswith(("sh", "ch", "j")) else ""
    return (stem or before) + glide + _SMALL[small]


# The Indic blocks from Devanagari to Malayalam have their letters at the same places: one table by place.
_CONSONANTS = dict(
    enumerate("k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l zh v sh sh s h".split(), 0x15)
)
_FULL_VOWELS = dict(enumerate("a a i i u u ri li e e e ai o o o au".split(), 0x05))
_SIGNS = dict(enumerate("a i i u u ri ri e e e ai o o o au".split(), start=0x3E)) | {0x57: "au", 0x62: "li", 0x63: "li"}
_NUKTA = {"k": "q", "g": "gh", "j": "z", "d": "r", "dh": "rh", "ph": "f"}
_VIRAMA, _DOT = 0x4D, 0x3C
_BENGALI = 0x0980
_NASAL = "-"  # stands for the vowel of a unit that only makes the one before nasal
_MUTE_FINALS = frozenset({0x0900, _BENGALI, 0x0A00, 0x0A80})  # scripts that drop the inherent a where it is not heard


def indic(word: str) -> str:
    """Hunterian spelling; in northern scripts without the vowels that are written by default and not spoken."""
    units = _units(word)
    if ord(word[0]) & ~0x7F in _MUTE_FINALS:
        _hush(units)
    text = "".join(consonant + vowel.lower() for consonant, vowel in units)
    text = re.sub(f"n{_NASAL}(?=[pbm])", "m", text.replace("jn", "gy").replace(f"n{_NASAL}h", "ngh"))
    return text.replace(_NASAL, "")


def _units(word: str) -> list[list[str]]:
    """Pairs [consonant, vowel]; the inherent vowel is the capital A."""
    units: list[list[str]] = []
    for char in word:
        place, block = ord(char) & 0x7F, ord(char) & ~0x7F
        last = units[-1] if units else ["", ""]
        if place in _CONSONANTS:
            units.append([_CONSONANTS[place], "A"])
        elif place in _FULL_VOWELS:
            units.append(["", _FULL_VOWELS[place]])
        elif place in _SIGNS and last[1] == "A":
            last[1] = _SIGNS[place]
        elif place == _VIRAMA and last[1] == "A":
            last[1] = ""
        elif place == _DOT:
            last[0] = _NUKTA.get(last[0], last[0])
        elif place in (0x01, 0x02):
            units.append(["ng" if block == _BENGALI else "n", _NASAL])
    return units


def _hush(units: list[list[str]]) -> None:
    """Takes away the inherent vowels of the end, and between a vowel and a consonant with a vowel of its own."""
    for at in range(len(units) - 1, 0, -1):
        if units[at][1] != "A" or not units[at - 1][1]:
            continue
        if at == len(units) - 1 or (all(units[at + 1]) and units[at + 1][1] != _NASAL):
            units[at][1] = ""


_THAI_LEADING = re.compile("([เแโใไ])([ก-ฮ])")
_THAI_MUTE = re.compile("[ก-ฮ][\u0e31-\u0e3a]?\u0e4c")
_THAI_CARRIER = re.compile("อ(?=[\u0e30-\u0e3a\u0e40-\u0e44\u0e47])|[\u0e47-\u0e4e]")


def thai(word: str, read: Callable[[str], str]) -> str:
    """Vowels in the order of speech, silenced letters and tone marks left out; `read` takes a text."""
    word = _THAI_CARRIER.sub("", _THAI_LEADING.sub(r"\2\1", _THAI_MUTE.sub("", word)))
    return read(word).lower()
