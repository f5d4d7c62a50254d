"""What the tagger looks at: signs of each word of a stretch of capitals, as short strings that bear weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reconcile.extract.name_words import (
    BEFORE_PERSON,
    BODY_WORDS,
    CALENDAR,
    DEEDS,
    HUMAN_VERBS,
    INHABITANTS,
    PARTICLES,
    PLACE_PREPOSITIONS,
    REGIONS,
    STARTERS,
)
from reconcile.extract.page import Page, Run, Sentence, Token
from reconcile.extract.role import is_head, is_honorific, role_after
from reconcile.extract.role_words import HONORIFICS, MODIFIERS
from reconcile.extract.run import particle_name, stretches, thing_before
from reconcile.extract.thing_signs import STRONG, thing_signs
from reconcile.text import lexicon, name_lexicon

_LONGEST_MARK = 5  # tokens of "09:30 -" and the like
_OPENING = frozenset("\"'(“‘«„[")
_LINKS = frozenset("of in to at on for as who or".split())
_JOINING = frozenset("and of by for to with as or".split())
_PLACES = frozenset("in near at".split())
_OWN = frozenset("his her he she him".split())
_ARTICLES = frozenset("the a an this that these those".split())


class Known:
    """What the whole document says of its words: written in lower case, closing a name of two words, after a title, before
    a verb of people."""

    def __init__(self, page: Page) -> None:
        self.lower = page.lower_words
        self.closing: set[str] = set()
        self.titled: set[str] = set()
        self.doing: set[str] = set()
        self.things: set[str] = set()
        self.placed: set[str] = set()
        for sentence in page.sentences:
            if not sentence.title_case:
                for run in stretches(sentence):
                    self._see(sentence, run)

    def _see(self, sentence: Sentence, run: Run) -> None:
        tokens = run.tokens
        after = sentence.tokens[run.last].key if run.last < len(sentence.tokens) else ""
        if after in DEEDS:
            self.doing.add(tokens[-1].key)
        if thing_signs(run) >= STRONG:
            self.things.add(tokens[-1].key)
        if run.first and sentence.tokens[run.first - 1].key in _PLACES and not tokens[-1].possessive:
            self.placed.add(tokens[-1].key)
        if len(tokens) > 1 and tokens[-2].key in lexicon.given_names() and tokens[-2].key not in STARTERS:
            self.closing.add(tokens[-1].key)
        if len(tokens) > 1 and tokens[-2].key.rstrip(".") in HONORIFICS:
            self.titled.add(tokens[-1].key)


@lru_cache(maxsize=20_000)
def kinds(key: str) -> tuple[str, ...]:
    """What the tables say of a folded word, the most telling first; never empty."""
    bare = key.rstrip(".")
    found = [letter for letter, words in _tables() if bare in words]
    share = name_lexicon.share(bare.replace("'", "").rpartition("-")[2])
    if share.given is not None:
        found.append("g" if share.given > 0.7 else "m" if share.given > 0.2 else "f")
        found.append(f"r{min(6, int(share.rarity))}")
    elif bare in lexicon.given_names():
        found.append("g")
    if bare in lexicon.cities():
        found.append("L")
    return tuple(found) or ("u",)


@lru_cache(maxsize=1)
def _tables() -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("T", HONORIFICS),
        ("P", PARTICLES),
        ("D", INHABITANTS.union(lexicon.demonyms())),
        ("N", frozenset(lexicon.country_names())),
        ("R", REGIONS),
        ("B", BODY_WORDS),
        ("M", MODIFIERS),
        ("S", STARTERS),
        ("K", CALENDAR),
        ("C", lexicon.common_words()),
    )


def shape(token: Token) -> str:
    """The form of a word: initial, all capitals, mixed, joined, plain."""
    return _shape(token.text, joined=particle_name(token)) if "-" in token.text else _shape(token.text, joined=False)


@lru_cache(maxsize=20_000)
def _shape(text: str, *, joined: bool) -> str:
    if len(text.rstrip(".")) == 1:
        return "X."
    if text.isupper():
        return "XX" if len(text) < 6 else "XXX"
    if text.islower():
        return "x"
    if "-" in text:
        return "x-X" if joined else "X-X" if all(p[:1].isupper() for p in text.split("-")) else "X-x"
    return "XxX" if any(char.isupper() for char in text[1:]) else "Xx"


def _main(token: Token) -> str:
    """One word for a token: a title, or what the tables say first."""
    return "H" if is_head(token) else kinds(token.key)[0]


def may_name(token: Token) -> bool:
    """Whether a word may be part of a name and nothing else, as far as the tables know."""
    return _main(token) in "gmfu" and not token.text.isupper()


def titles(token: Token) -> bool:
    """Whether a word before a name is a title and never a name itself: "Superintendent", "Dr"."""
    return (is_head(token) or is_honorific(token)) and token.key not in lexicon.given_names()


def _opens(sentence: Sentence, first: int) -> bool:
    """Whether nothing but a number, a clock time or a bullet stands before a token of its sentence."""
    return first < _LONGEST_MARK and not any(token.text[0].isalpha() for token in sentence.tokens[:first])


def _before(sentence: Sentence, first: int) -> str:
    """What stands before a stretch."""
    if first == 0 or (sentence.tokens[first - 1].text[0] not in _OPENING and _opens(sentence, first)):
        return "start"
    token = sentence.tokens[first - 1]
    key = token.key
    if is_head(token) or key.rstrip(".") in HONORIFICS:
        return "role"
    if thing_before(sentence.tokens, first):
        return "thing"
    if token.possessive:
        return "own" if token.capital else "its"
    for name, words in (("person", BEFORE_PERSON), ("place", PLACE_PREPOSITIONS), ("article", _ARTICLES)):
        if key in words:
            return name
    if key in {"and", ","} and first > 1 and sentence.tokens[first - 2].capital:
        return f"{key} {_main(sentence.tokens[first - 2])}"
    if not key[0].isalpha():
        return "0" if key[0].isdigit() else key
    return key if key in _JOINING else "lower" if token.text.islower() else "upper"


def _after(sentence: Sentence, run: Run) -> str:
    """What stands after a stretch."""
    tokens, last = sentence.tokens, run.last
    if tokens[last - 1].possessive:
        return "own"
    if last == len(tokens):
        return "end"
    token = tokens[last]
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if token.key in {",", "(", "and"} and following is not None:
        return token.key + _beyond(tokens, last, following)
    if not token.key[0].isalpha():
        return "0" if token.key[0].isdigit() else token.key
    return _word_after(token.key, following)


def _beyond(tokens: Sequence[Token], at: int, following: Token) -> str:
    """What a comma, bracket or "and" after a stretch leads to."""
    if role_after(tokens, at) is not None:
        return "role"
    if following.text.isdigit() and len(following.text) == 2:
        return "age"
    if following.capital:
        return _main(following)
    return "who" if following.key == "who" else ""


def _word_after(key: str, following: Token | None) -> str:
    if key in DEEDS:
        return "does"
    if following is not None and key in HUMAN_VERBS:
        return "does" if following.key in DEEDS else "his" if following.key in _OWN else "is"
    if following is not None and key == "of" and following.capital:
        return "of" + _main(following)
    return key if key in _LINKS else "ing" if key.endswith("ing") else "ed" if key.endswith("ed") else "lower"


def signs(run: Run, known: Known) -> Iterator[list[str]]:
    """The signs of each word of a stretch, in order."""
    for groups in grouped(run, known):
        yield [sign for group in groups for sign in group]


Signs = tuple[str, ...]


_Place = tuple[int, int, int, str, str, str, str, str, str]
"""Where in its stretch a word stands, and between what: all that most signs are made of."""


@lru_cache(maxsize=20_000)
def _placed(place: _Place) -> Signs:
    left, right, size, shaped, before, after, was, mine, comes = place
    return (
        "1",
        f"s{shaped}",
        f"p{left}{right}",
        f"b{left}{before}",
        f"a{right}{after}",
        f"b{left}{before}{mine}",
        f"a{right}{after}{mine}",
        f"<{was}{mine}",
        f">{mine}{comes}",
        f"<>{was}{mine}{comes}",
        f"l{size}{mine}",
    )


@lru_cache(maxsize=20_000)
def _told(mark: str, key: str) -> Signs:
    """What the tables say of a word, as signs of the word itself ("k") or of the one after ("-") or before ("+") it."""
    return tuple(f"{mark}{kind}" for kind in kinds(key))


def grouped(run: Run, known: Known) -> Iterator[list[Signs]]:
    """The signs of each word of a stretch, in groups that come back with other words."""
    sentence, tokens = run.sentence, run.tokens
    before, after = _before(sentence, run.first), _after(sentence, run)
    outside = (
        sentence.tokens[run.first - 1].key if run.first else "",
        sentence.tokens[run.last].key if run.last < len(sentence.tokens) else "",
    )
    mains = ["^", *map(_main, tokens), "$"]
    size = len(tokens)
    for at, token in enumerate(tokens):
        was, mine, comes = mains[at : at + 3]
        place = (min(at, 2), min(size - at - 1, 2), min(size, 4), shape(token), before, after, was, mine, comes)
        own = []
        if mine == "u":
            own.append(f"e{token.key[-3:]}")
        elif mine not in "gmfL":
            own.append(f"w{token.key}")
        if at == 0 and before == "start":
            own.append(f"i{mine}")
        if sentence.title_case:
            own.append(f"t{mine}")
        yield [
            _placed(place),
            _told("k", token.key),
            _told("-", tokens[at - 1].key) if at else (f"-w{outside[0]}", f"-e{outside[0][-3:]}"),
            _told("+", tokens[at + 1].key) if at + 1 < size else (f"+w{outside[1]}", f"+e{outside[1][-2:]}"),
            (*own, *_known(token.key, size, known)),
        ]


def _known(key: str, size: int, known: Known) -> Sequence[str]:
    alone = size == 1
    found = []
    if key in known.lower:
        found.append("dl")
    if key in known.closing:
        found.append(f"dc{alone}")
    if key in known.titled:
        found.append(f"dt{alone}")
    if key in known.doing:
        found.append(f"dd{alone}")
    if key in known.things:
        found.append(f"dg{alone}")
    if key in known.placed:
        found.append(f"dp{alone}")
    return found
