"""Which language a text is in, told by its script and its small words: enough to know what can be read as English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from reconcile.model.document import READ_FROM, Block, Document

ENGLISH = "en"
UNKNOWN = "und"
"""A language that is not English and is not named (ISO 639 "undetermined")."""

_SAMPLE = 6_000  # characters that are looked at
_FEWEST = 3  # small words of a language that it takes to name it
_AHEAD = 1.5  # times as many as English has
_ENGLISH_SHARE = 0.12  # of the words in lower case; English prose has about 0.45, other languages nearly none
_CORE = frozenset("the of and that with by from has had were this which his her they not but said".split())
_CORE_SHARE = 0.1  # of all words: nothing but English has so many of these, and nothing else has to be looked at
_SOME = 10  # words in lower case before it tells anything that so few of them are English

NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian, Serbian or Bosnian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian or Malay",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sq": "Albanian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "am": "Amharic", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese", "en": "English",
}  # fmt: skip

# Small words of running text. What English shares with a language ("in", "die", "plus") is left out of that language.
_SMALL = {
    "en": """the of and to that for with by from has have had were been this which his her he she they it its their not
        but will would after who said says you our or when where there than about could should more into did does
        out up one all some what against during between before under while because since other only say them him
        those these most many just then being both""",
    "fr": """le la les des une est et dans pour qui sur pas au aux par avec ce cette ces été son sa ses selon après contre
        que du il elle ont sont mais leur d'une d'un qu'il qu'elle n'est c'est être fait deux dont ils""",
    "de": """der das und nicht ist von mit den im auf für eine ein sich dem des auch wird als bei nach wurde aus sind über
        einen einer einem haben habe seine zu zur zum es wir sie ich dass sagte noch nur den wurden werden ihm ihn""",
    "es": """el la los las una que por con para del se su como pero este esta según tras entre fue sobre también más
        ha han sus al es un lo desde hasta donde cuando dijo muy""",
    "it": """il gli una che di per con del della dei delle nel nella alla sono è anche più dal dalla stato ha hanno non
        lo degli ai suo sua loro questa questo dopo tra""",
    "pt": """os uma que da em para com por dos das não foi mais ao pela pelo são segundo também após sua seu entre até
        um na ele ela já à às disse""",
    "nl": """het een van en dat niet op zijn voor aan ook door naar bij worden werd heeft uit te om hij wordt maar deze
        nog geen hebben zij der ons over""",
    "tr": """ve bir bu için ile olarak olan gibi sonra kadar daha çok ancak ise ettiği söyledi tarafından da değil en
        ilgili göre dedi oldu eden her arasında üzere karşı önce""",
    "az": """və bir bu üçün ilə olaraq olan kimi sonra qədər daha çox ancaq isə tərəfindən deyil görə edib olub dedi həm""",
    "pl": """nie się na że jest do od przez jak ale po jego oraz został które który tym dla są był za co przed""",
    "cs": """se na že je jsou pro ale jako také byl byla podle který která které však jeho po při od bylo není""",
    "hr": """je su se na za što koji koja koje nije ali bio bila kako od iz po kao će te sa prema biti""",
    "ro": """și nu la cu pe din că pentru este sunt care mai fost prin după între un ale sau dar lui ai""",
    "hu": """az és hogy nem egy van is de meg volt már csak mint szerint után lesz ezt azt több ki el""",
    "sv": """och att det som är inte på för av med den ett har till om från var efter säger kan vid han""",
    "da": """og at det som er ikke på af med den et har til fra efter blev kan ved han af være også siger""",
    "no": """og at det som er ikke på av med den et har til fra etter ble kan ved han være også sier""",
    "fi": """ja on ei että se oli mutta myös hän joka kun ovat kuin sekä mukaan ole jälkeen sen tai""",
    "id": """yang dan di dari untuk dengan ini itu tidak pada dalam akan telah oleh ke juga sebagai bahwa mereka kata""",
    "sw": """ya wa na kwa ni katika za la cha hiyo huo kuwa amesema baada hata kama lakini hiyo wake""",
    "sq": """dhe të një për në më nga me është që nuk ka janë si por kjo ky tha edhe do""",
    "vi": """và của là có được trong cho không một các những này với đã người khi từ về đến""",
}  # fmt: skip
_SHARED = frozenset("a in on at an as is was be over also we am no so do me".split())
"""Small words of English that other languages have too: they speak for it only where nothing else does."""
_OWNERS: dict[str, list[str]] = {}
for _code, _list in _SMALL.items():
    for _word in dict.fromkeys(_list.split()):
        _OWNERS.setdefault(_word, []).append(_code)

# Letters that words in lower case have in one of these languages only.
_LETTERS = {
    "ı": "tr", "ğ": "tr", "ə": "az", "ß": "de", "ñ": "es", "¿": "es", "ã": "pt", "õ": "pt", "ł": "pl", "ę": "pl", "ą": "pl",
    "ř": "cs", "ě": "cs", "ů": "cs", "ă": "ro", "ț": "ro", "ș": "ro", "ő": "hu", "ű": "hu", "đ": "hr", "ệ": "vi",
    "ạ": "vi", "ế": "vi", "ộ": "vi", "ư": "vi",
}  # fmt: skip

_SCRIPTS = {
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "arabic": re.compile("[\u0600-\u06ff\u0750-\u077f]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "han": re.compile("[\u4e00-\u9fff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "bn": re.compile("[\u0980-\u09ff]"),
    "ta": re.compile("[\u0b80-\u0bff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "hy": re.compile("[\u0530-\u058f]"),
    "am": re.compile("[\u1200-\u137f]"),
}
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PARTICLES = frozenset(
    "de da do dos di del della van von der den ter la le las los du des el al bin y e do san".split()
)
_CYRILLIC = {"uk": "іїєґ", "sr": "ђјљњћџ", "ru": "ыэё"}
_BULGARIAN = frozenset("се че са ще към със беше бе".split())


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of running text, `UNKNOWN` for one that is not English and not told apart,
    None where the text is too short to tell or no prose. Only its first 6,000 characters count."""
    return _language_of(text[:_SAMPLE])


@lru_cache(maxsize=1_000)  # several stations ask for the same paragraphs
def _language_of(sample: str) -> str | None:
    spaced = sample.split()
    core = sum(map(_CORE.__contains__, spaced))
    if core >= _FEWEST and core >= _CORE_SHARE * len(spaced):
        return ENGLISH
    return (None if sample.isascii() else _by_script(sample)) or _by_words(sample)


def languages(texts: Sequence[str], hint: str | None = None) -> list[str]:
    """The language of each stretch of one document, English where nothing speaks against it.

    A stretch that does not tell is in the language of the whole. `hint` is what the document says of itself; it
    counts where the text does not tell.
    """
    told = hint.replace("_", "-").partition("-")[0].lower() if hint else ENGLISH
    own = [language_of(text) for text in texts]
    unclear = {None, UNKNOWN} & set(own)
    whole = (language_of("\n".join(texts)) if unclear else None) or told
    return [code if code is not None and code != UNKNOWN else whole for code in own]


def told_in(document: Document) -> list[tuple[Block, str]]:
    """The blocks that claims may be read from, each with the code of its language."""
    blocks = [block for block in document.blocks if block.kind in READ_FROM]
    return list(
        zip(blocks, languages([block.span.of(document.text) for block in blocks], document.language), strict=True)
    )


def main_language(document: Document) -> str | None:
    """The code of the language that most of a document is in, None for one without text to read."""
    return most_told(told_in(document))


def most_told(told: Sequence[tuple[Block, str]]) -> str | None:
    """The code of the language of most of these blocks, None where there are none."""
    sizes: Counter[str] = Counter()
    for block, code in told:
        sizes[code] += block.span.end - block.span.start
    return max(sizes, key=lambda code: (sizes[code], code), default=None)


def is_small_word(word: str) -> bool:
    """Whether a word in lower case is a small word of any language told here."""
    return word in _OWNERS


def name_of(code: str) -> str:
    """The English name of a language, "another language" for one that is not listed."""
    return NAMES.get(code, "another language")


def _by_script(sample: str) -> str | None:
    """The language of a text most of whose letters are not Latin."""
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS.items()}
    script, most = max(counts.items(), key=lambda item: item[1])
    if most < _FEWEST or most * (2 if script in {"han", "ja", "ko"} else 1) < len(_LATIN.findall(sample)):
        return None
    if script == "cyrillic":
        found = [code for code, letters in _CYRILLIC.items() if any(char in sample for char in letters)]
        return found[0] if found else "ru" if _BULGARIAN.isdisjoint(sample.split()) else "bg"
    if script == "arabic":
        marks = {"ur": "ٹڈڑےں", "fa": "پچژگ"}
        return next((code for code, letters in marks.items() if any(char in sample for char in letters)), "ar")
    if script == "han":
        return "ja" if counts["ja"] else "zh"
    return script


def _by_words(sample: str) -> str | None:
    hits: Counter[str] = Counter()
    distinct: dict[str, set[str]] = {}
    total, shared, in_name = 0, 0, False
    for word in _WORD.findall(sample):
        in_name = not word[0].islower() or (in_name and word in _PARTICLES)
        if in_name or not word[0].islower():
            continue  # names in English text bring their own small words: "Luis de la Torre"
        total += 1
        plain = word.replace("’", "'")
        shared += plain in _SHARED
        owners = {*_OWNERS.get(plain, ()), *(_LETTERS[char] for char in plain if char in _LETTERS)}
        hits.update(owners)
        for owner in owners:
            distinct.setdefault(owner, set()).add(plain)
    english = hits.pop(ENGLISH, 0)
    likely = [(count, code) for code, count in hits.items() if len(distinct[code]) > 1]
    most, best = max(likely, default=(0, ""))
    if most >= _FEWEST and most > _AHEAD * english:
        return best
    if english >= _FEWEST or (english and english + shared >= max(_FEWEST, most)):
        return ENGLISH
    return UNKNOWN if total >= _SOME and english + shared < _ENGLISH_SHARE * total else None
