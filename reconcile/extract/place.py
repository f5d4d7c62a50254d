"""Places: countries, cities and venues named in one document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reconcile.extract.name_words import BODY_WORDS
from reconcile.extract.page import Page, Run, Sentence, Token
from reconcile.extract.run import find_runs
from reconcile.model import Place
from reconcile.text import lexicon
from reconcile.text.fold import fold

VENUES = frozenset(
    """palace theatre theater stadium arena hall hotel airport court courtroom courthouse parliament embassy consulate
    cathedral church mosque synagogue temple university college school hospital museum castle square park centre center
    tower bridge station prison headquarters residence chapel abbey garden gardens room chamber barracks base camp plaza
    mall market opera circuit racecourse pavilion villa ballroom auditorium forum dome oval ground""".split()
)
_VENUE_FIRST = frozenset(
    "theatre theater palais chateau stade hotel palace plaza parc place teatro palazzo estadio museo".split()
)
_TOWARDS = frozenset("in at near of from to outside inside into around for across".split())
# "the southern port city of Adana", "northern Italy", "downtown Cairo": what stands between a preposition and a name.
_KINDS = frozenset(
    "city town village port resort district province region state suburb capital outskirts centre center".split()
)
_QUALIFIERS = frozenset(
    """north south east west northern southern eastern western central north-eastern south-eastern north-western
    south-western northeastern southeastern northwestern southwestern downtown coastal port border mountain resort industrial
    nearby""".split()
)
_ARTICLES = frozenset("the a its their".split())
# Where somebody was born or a shock was felt is not where it happened; nor is the rival of a team a place.
_ELSEWHERE = frozenset(
    "felt heard born raised based living lives lived educated headquartered resident residing accredited".split()
)
# A body that sits in a place does not tell that anything happened there; nor does a screen or a telephone.
_BODIES = frozenset("board secretariat agency office fund bureau authority registry foundation".split())
_SEATED = frozenset("sitting seated registered domiciled housed situated".split())
_AFAR = frozenset("screen screens television tv livestream stream videolink zoom skype radio phone telephone".split())
_LINKED = frozenset("video satellite".split())
_BY_MEANS = frozenset("on by via through over before".split())
_MEANS = 4  # words between "on" and "screen"
_LOST = frozenset("loss losses lost lose loses setback defeat defeats fell falls".split())
_SAYING = frozenset("said says told reported reports announced confirmed added".split())
APART = "of"
"""What a place is said to be `after` that belongs to a body, a birth or a rival and not to what is told."""
_STATES = frozenset(
    """alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|idaho|illinois|indiana|iowa|kansas
    |kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|ohio
    |oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|wisconsin|wyoming|new hampshire|new mexico
    |new jersey|new york|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|ala.|ariz.|ark.
    |calif.|colo.|conn.|fla.|ga.|ill.|ind.|kan.|ky.|la.|md.|mass.|mich.|minn.|miss.|mo.|mont.|neb.|nev.|okla.|ore.|pa.
    |tenn.|tex.|va.|wis.|wyo.""".replace("\n    ", "").split("|")
)
_PROVINCES = frozenset("ontario|quebec|alberta|manitoba|saskatchewan|british columbia|nova scotia".split("|"))
_LINKS = frozenset("of the du de des del della di do da d'".split())


class PlaceMention(NamedTuple):
    """A place named in `[start, end)` of the document; `after` is the folded word before it ("in", "from")."""

    start: int
    end: int
    value: Place
    after: str


def find_places(page: Page, taken: Sequence[tuple[int, int]]) -> tuple[PlaceMention, ...]:
    """Every place in order of text, none inside the stretches that are taken (names of people)."""
    found = [place for sentence in (*page.datelines, *page.sentences) for place in _in_sentence(sentence)]
    starts = [start for start, _ in taken]
    free = [p for p in found if not any(p.start < end for _, end in taken[: bisect_left(starts, p.end)][-3:])]
    kept: list[PlaceMention] = []
    for place in sorted(free, key=lambda p: (p.start, p.start - p.end)):
        if kept and place.start < kept[-1].end:
            continue
        in_venue = place.after == "of" and kept and kept[-1].value.level == "venue" and place.start - kept[-1].end < 6
        kept.append(place._replace(after="in") if in_venue else place)
    return tuple(kept)


def _in_sentence(sentence: Sentence) -> Iterator[PlaceMention]:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if not (token.capital and token.text[0].isalpha()):
            continue
        if capital := _capital(sentence, index):
            yield capital
        for size in (4, 3, 2, 1):
            words = tokens[index : index + size]
            if len(words) == size and words[-1].capital and (place := _gazetteer(sentence, index, size)):
                yield place
                break
    for run in find_runs(sentence):
        if place := _venue(sentence, run) or _unlisted(sentence, run):
            yield place


def _gazetteer(sentence: Sentence, index: int, size: int) -> PlaceMention | None:
    tokens = sentence.tokens
    words = tokens[index : index + size]
    start, end = words[0].start, words[-1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    key = words[0].key if size == 1 else fold(" ".join(text.split()))
    if key not in _listed() and tokens[index].key != "hague":
        return None
    before = _told_after(sentence, index, index + size)
    if (index + size < len(tokens) and tokens[index + size].text == "-") or _inside_name(sentence, index, size):
        return None
    code = lexicon.country_names().get(key)
    if code is not None:
        value = Place(text=text, name=fold(lexicon.country_name(code)), level="country", country=code)
        return PlaceMention(start, end, value, before)
    code = lexicon.capitals().get(key) or lexicon.cities().get(key)
    following = tokens[index + size].text if index + size < len(tokens) else ""
    if code is None or (index and tokens[index - 1].key == "the" and not following.islower()):
        return _hague(sentence, index)
    if sentence.kind == "dateline":
        before = "in"
    ordinary = key in lexicon.common_words() or (key in lexicon.given_names() and key not in lexicon.capitals())
    if ordinary and before not in _TOWARDS:
        return None
    land = _land_after(sentence, index + size)
    name = key if land in {None, code} else f"{key} {land}".lower()  # "Paris, Texas"
    return PlaceMention(start, end, Place(text=text, name=name, level="city", country=land or code), before)


@cache
def _listed() -> frozenset[str]:
    """The names of all places that the tables know."""
    return frozenset(lexicon.country_names()) | frozenset(lexicon.capitals()) | frozenset(lexicon.cities())


def _told_after(sentence: Sentence, index: int, end: int) -> str:
    """The preposition that places something at the name `[index, end)`, over "the southern city of"; `APART` where the
    place belongs to something else that is told."""
    tokens = sentence.tokens
    at = index - 1
    of_kind = at > 0 and tokens[at].key == "of" and tokens[at - 1].key in _KINDS
    at -= 2 * of_kind
    while at >= 0 and (tokens[at].key in _QUALIFIERS or tokens[at].key in _KINDS or (of_kind and tokens[at].capital)):
        at -= 1
    at -= at > 0 and at < index - 1 and tokens[at].key in _ARTICLES
    if at < 0:
        return ""
    previous = tokens[at - 1].key if at else ""
    following = tokens[end].key if end < len(tokens) else ""
    reporting = following == "is" and end + 1 < len(tokens) and tokens[end + 1].key == "reporting"
    body = at > 1 and previous in _SEATED and tokens[at - 2].key in _BODIES
    belongs = tokens[at].key in {"in", "at"} and (previous in _ELSEWHERE or body or following in _SAYING or reporting)
    if belongs or _followed_from_afar(tokens, at) or (tokens[at].key == "to" and previous in _LOST):
        return APART
    return tokens[at].key


def _followed_from_afar(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place behind a preposition is that of a screen or a telephone: "watched it on a screen at home in Bergen"."""
    for n in range(at - 1, 0, -1):
        key = tokens[n].key
        if tokens[n].text in {",", ";", ":"} or key in {"and", "but", "while", "as", "where"}:
            return False
        if key in _AFAR or (key in _LINKED and tokens[n + 1].key in {"link", "call"}):
            return bool(_BY_MEANS & {token.key for token in tokens[max(0, n - _MEANS) : n]})
    return False


def _land_after(sentence: Sentence, end: int) -> str | None:
    """The country code that "Paris, Texas" or "Tripoli, Lebanon" gives a city, None where nothing follows it."""
    tokens = sentence.tokens
    if end + 1 >= len(tokens) or tokens[end].text != "," or not tokens[end + 1].capital:
        return None
    for size in (2, 1):
        words = tokens[end + 1 : end + 1 + size]
        rest = tokens[end + 1 + len(words) : end + 3 + len(words)]
        short = bool(rest) and rest[0].text == "." and rest[0].start == words[-1].end
        key = " ".join(token.key for token in words)
        if {key, f"{key}." if short else key} & _STATES:
            return "US"
        if key in _PROVINCES:
            return "CA"
        code = lexicon.country_names().get(key)
        # "In Paris, Germany and France agreed" names no Paris of Germany.
        alone = (
            not rest or rest[0].text == "." or (rest[0].text == "," and not any(token.capital for token in rest[1:]))
        )
        if code and alone and not words[-1].possessive:
            return code
    return None


def _capital(sentence: Sentence, index: int) -> PlaceMention | None:
    """ "The Kenyan capital", "Kenya's capital"."""
    tokens = sentence.tokens
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.key != "capital" or following.capital:
        return None
    code = lexicon.demonyms().get(tokens[index].key) or (
        lexicon.country_names().get(tokens[index].key) if tokens[index].possessive else None
    )
    city = next((name for name, land in lexicon.capitals().items() if land == code), None) if code else None
    if city is None:
        return None
    start, end = tokens[index].start, following.end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return PlaceMention(
        start, end, Place(text=text, name=city, level="city", country=code), _told_after(sentence, index, index + 2)
    )


def _hague(sentence: Sentence, index: int) -> PlaceMention | None:
    """The one capital that carries an article, in either case."""
    tokens = sentence.tokens
    if tokens[index].key != "hague" or not index or tokens[index - 1].key != "the":
        return None
    start, end = tokens[index - 1].start, tokens[index].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    before = tokens[index - 2].key if index > 1 else ""
    return PlaceMention(start, end, Place(text=text, name="the hague", level="city", country="NL"), before)


def _inside_name(sentence: Sentence, index: int, size: int) -> bool:
    """Whether the words are part of a longer name, such as "Manchester City" or "Istanbul University"."""
    tokens = sentence.tokens
    following = tokens[index + size] if index + size < len(tokens) else None
    previous = tokens[index - 1] if index else None
    if following is not None and following.capital and following.start - tokens[index + size - 1].end == 1:
        joined = following.text[0].isalpha() and not sentence.title_case and not tokens[index + size - 1].possessive
        named = following.key not in lexicon.common_words() or (following.key in BODY_WORDS or following.key in VENUES)
        return joined and named and following.key != "and"
    return previous is not None and previous.key in {"real", "atletico", "inter"}


def _venue(sentence: Sentence, run: Run) -> PlaceMention | None:
    """A run that ends in a venue word ("Ciragan Palace") or starts with one ("Théâtre du Châtelet")."""
    tokens = run.tokens
    size = len(tokens)
    before = sentence.tokens[run.first - 1].key if run.first else ""
    if size < 2 or sentence.title_case:
        return None
    last = next((n for n in range(size, 1, -1) if tokens[n - 1].key in VENUES), 0)
    if tokens[0].key in _VENUE_FIRST:
        last = size
    if not last:
        return None
    start, end = tokens[0].start, tokens[last - 1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return PlaceMention(start, end, Place(text=text, name=venue_key(text), level="venue"), before)


def _unlisted(sentence: Sentence, run: Run) -> PlaceMention | None:
    """A name of one or two words right after "in" or "near" that no table knows: a town too small for it."""
    before = _told_after(sentence, run.first, run.last)
    words = [token.key for token in run.tokens]
    known = any(word in BODY_WORDS or word in lexicon.demonyms() or word in lexicon.common_words() for word in words)
    if (
        before not in {"in", "near", "outside"}
        or len(words) > 2
        or known
        or any(map(_two_countries, words))
        or sentence.title_case
        or run.tokens[-1].possessive
    ):
        return None
    start, end = run.tokens[0].start, run.tokens[-1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    if text.isupper():
        return None
    return PlaceMention(start, end, Place(text=text, name=fold(text), level="unknown"), before)


def _two_countries(word: str) -> bool:
    """ "the Libya-Italy swap"."""
    return "-" in word and all(part in lexicon.country_names() for part in word.split("-"))


def venue_key(text: str) -> str:
    """A venue's words without links, sorted, so that "Chatelet Theatre" and "Théâtre du Châtelet" meet."""
    words = [word for word in fold(text).replace("-", " ").split() if word not in _LINKS]
    return " ".join(sorted("theatre" if word in {"theater", "teatro"} else word for word in words))
