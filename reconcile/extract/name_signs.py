"""The patterns of people's names: what the words of a run of capitals and those around it say of its being a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.compare.name import name_words
from reconcile.extract.name_words import (
    BEFORE_PERSON,
    BODY_WORDS,
    DEEDS,
    HUMAN_VERBS,
    PARTICLES,
    PLACE_PREPOSITIONS,
    REGIONS,
)
from reconcile.extract.page import Run, Token
from reconcile.extract.role import is_head, is_honorific, role_after, role_before
from reconcile.extract.run import particle_name, thing_before
from reconcile.extract.tagger import Candidate
from reconcile.extract.thing_signs import is_known_place, thing_signs
from reconcile.text import lexicon

# Endings that make a surname of a word in many languages: "Zelensky", "Shevchenko", "Petrosyan", "Davutoglu", "Ionescu".
_FAMILY = re.compile(
    r"[a-z]{2}(?:sk[iy]y?|skaya|enko|[aeo]vi[ct]h?|[oe]v|[oe]va|yan|shvili|adze|zadeh?|oglu|opoulos|escu|sson|sen)$"
)
_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|Fitz|O')\w*[a-z][A-Z]")
LONGEST_NAME = 6  # words
FULL_THRESHOLD = 1.6  # signs that a run of two words or more needs to be a person
SHORT_THRESHOLD = 2.2  # and a single word that no full name explains
ROLE_EASES = 0.5  # how much less it needs after a title or role
HEADLINE_SIGNS = 2.5  # signs around a run, or
HEADLINE_SCORE = 2.0  # log-odds of the tagger, that make a person of what a headline alone names
# The tagger's log-odds beside the signs: the best of a wording and the mean, chosen by `benchmarks.train_persons --check`.
TAGGED_BEST = 0.8
TAGGED_MEAN = 0.3
TAGGED_RANGE = (-3.0, 6.0)
COUNTRYS_OWN = 2.4  # "Togo's Mawuli Agbeko"
LABEL = 4  # words before a colon that may label a name
INITIAL = 1.5  # "S. Kalogeras"
KOREAN = 5.0  # "Park Seo-yeon", whatever else "Park" may mean
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-zA-Z][a-z]{1,5}")
_KOREAN_FAMILIES = frozenset(
    """kim lee yi rhee park pak choi choe jung jeong chung kang gang cho jo yoon yun jang chang lim rim im han oh seo suh
    shin sin kwon hwang ahn an song ryu yoo yu hong jeon jun moon mun yang ko go bae baek paik heo huh nam noh roh ha joo
    ju koo gu woo min na ra jin ji um eom won chun cheon bang pyo byun gil sung seong cha son sohn shim sim kwak seok
    maeng myung ban tae do""".split()
)
# Of whom "of" tells the place: "the former governor of Santa Fe".
RULERS_OF_PLACES = frozenset("governor mayor bishop archbishop prefect emir sultan patriarch deputy-governor".split())
_ALWAYS_BODY = frozenset(
    "university college school hospital airport stadium street party ministry league cup award prize foundation institute "
    "council court museum theatre times post news university's group bank company league".split()
)


def name_parts(key: str) -> list[str]:
    """The parts of a name that tell people apart, folded: without particles and initials."""
    return [part for part in name_words(key) if part not in PARTICLES and len(part) > 1]


def is_place(key: str) -> bool:
    """Whether a folded wording is a place of the tables."""
    bare_key = key.removeprefix("the ")
    if "-" in key and all(is_place(part) or part in lexicon.demonyms() for part in key.split("-")):
        return True
    return bare_key in REGIONS or lexicon.country_code(bare_key) is not None or bare_key in lexicon.cities()


def is_country(key: str) -> bool:
    """Whether a folded word is the name of a country."""
    return lexicon.country_names().get(key) is not None


def _of_country(tokens: Sequence[Token], at: int) -> bool:
    """Whether a country's name ends at a token: "Togo", "South Korea"."""
    return is_country(tokens[at].key) or (at > 0 and is_country(f"{tokens[at - 1].key} {tokens[at].key}"))


def placed(run: Run) -> bool:
    """Whether a word that is a place too stands where places do: "in Jackson", "Jackson, Mississippi"."""
    tokens = run.sentence.tokens
    before = tokens[run.first - 1].key if run.first else ""
    after = tokens[run.last : run.last + 2]
    apposed = len(after) == 2 and after[0].text == "," and is_place(after[1].key)
    return before in PLACE_PREPOSITIONS or before in {"of", "the"} or apposed


def is_person(found: Sequence[Candidate], lower: frozenset[str], odds: float = 0.0) -> bool:
    """Whether a wording names a person, by all its places in a text; `lower` are the words that the text has in lower case,
    `odds` are log-odds from elsewhere that it does."""
    run = found[0].run
    parts = name_parts(run.key)
    if (
        not parts
        or is_known_place(run.key)
        or len(run.tokens) > LONGEST_NAME
        or (len(parts) == 1 and _no_surname(run, parts[0]))
    ):
        return False
    signs = sorted((signs_around(one.run) for one in found), reverse=True)
    total = signs[0] + 0.4 * sum(sign for sign in signs[1:4] if sign > 0) + _word_signs(run, parts, lower)
    total += _tagged([one.score for one in found]) + odds
    total -= 1.2 * sum((sign <= -1.5) + (sign <= -2.5) for sign in signs[-4:])
    eased = ROLE_EASES if signs[0] >= 3.0 else 0.0
    return total >= (FULL_THRESHOLD if len(parts) > 1 else SHORT_THRESHOLD) - eased


def _tagged(scores: Sequence[float]) -> float:
    """What the tagger adds to the signs."""
    low, high = TAGGED_RANGE
    within = [max(low, min(high, score)) for score in scores]
    return TAGGED_BEST * max(within) + TAGGED_MEAN * sum(within) / len(within)


def shown_by_headline(found: Candidate) -> bool:
    """Whether a headline itself shows that a run is a person whom the body does not name."""
    return signs_around(found.run) >= HEADLINE_SIGNS or found.score >= HEADLINE_SCORE


def _no_surname(run: Run, part: str) -> bool:
    """Whether a single word cannot be a person's name: too short, a place, a body, an abbreviation."""
    shouted = all(token.text.isupper() for token in run.tokens)
    camel = any(_CAMEL.search(token.text) for token in run.tokens)
    return len(part) < 3 or camel or is_place(run.key) or part in BODY_WORDS or (shouted and len(part) < 6)


def _word_signs(run: Run, parts: Sequence[str], lower: frozenset[str]) -> float:
    """What the words themselves say, whatever stands around them."""
    words = [token.key for token in run.tokens if token.key not in {"junior", "senior"}]
    score = 1.0 if len(parts) in {2, 3} else 0.0
    score += INITIAL * (len(words) > 1 and len(words[0].rstrip(".")) == 1 and len(parts) == 1)
    if _korean(run.tokens):
        return score + KOREAN
    given = bool(words) and words[0] in lexicon.given_names()
    score += (1.0 if len(parts) > 1 else 0.5) * given
    plain = given and len(words) == 2 and words[1] not in _ALWAYS_BODY
    score -= (0.8 if plain else 3.0) * any(word in BODY_WORDS for word in words)
    placed = any(is_place(word) and word not in lexicon.given_names() for word in words[1:])
    score -= 2.5 * (is_place(run.key) or (placed and not given))
    score -= 2.0 * any(word in lexicon.demonyms() for word in words)
    common = sum(
        (word in lexicon.common_words() and word not in lexicon.given_names()) or word in lower for word in words
    )
    score -= (0.6 if plain else 1.3) * common
    if score >= 0 and not common:
        score += 0.4 * len(parts) if len(parts) > 1 else 0.6
    score += 0.8 * (len(parts) == 1 and not common and _FAMILY.search(parts[0]) is not None)
    score += 0.8 * any(token.key in PARTICLES or particle_name(token) for token in run.tokens[1:])
    score -= 2.5 * any(token.text.isupper() and len(token.text) > 1 and "." not in token.text for token in run.tokens)
    return score


def _body_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" leads to a body or a place: "Moraitou of the federation"."""
    if at < len(tokens) and tokens[at].key == "the":
        return at + 1 < len(tokens) and (tokens[at + 1].capital or tokens[at + 1].key in BODY_WORDS)
    return at < len(tokens) and tokens[at].capital


def _korean(tokens: Sequence[Token]) -> bool:
    """Whether two words are a Korean name, in either order: "Kwon Tae-hyun", "Ji-woo Han"."""
    if len(tokens) != 2:
        return False
    pairs = (tokens[0], tokens[1]), (tokens[1], tokens[0])
    return any(f.key in _KOREAN_FAMILIES and _KOREAN_GIVEN.fullmatch(g.text) is not None for f, g in pairs)


def signs_around(run: Run) -> float:
    """What stands around one run: titles, roles, verbs of people, prepositions of places."""
    tokens, first, last = run.sentence.tokens, run.first, run.last
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    score = 0.0
    role = role_before(tokens, first)
    if role is not None:
        score += 3.5 if before is not None and before.capital and not before.text.isupper() else 3.0
    elif before is not None and is_honorific(before):
        score += 3.5
    elif before is not None and not thing_before(tokens, first):
        score -= 2.0 * (
            before.key in {"the", "a", "an", "this"} or (before.possessive and not before.capital)
        ) + 1.2 * (before.key in PLACE_PREPOSITIONS)
        score -= 1.3 * (before.key == "in" and last - first == 1)
        score -= 3.0 * (before.capital and is_place(f"{before.key} {tokens[first].key}"))  # "San Diego Chargers"
        score += 0.8 * (before.key in BEFORE_PERSON) + 0.8 * (before.possessive and before.capital)
        score += COUNTRYS_OWN * (before.possessive and _of_country(tokens, first - 1) and last - first in {2, 3})
        score += 0.8 * (before.capital and is_place(before.key) and tokens[first].key in lexicon.given_names())
        score -= 2.0 * (before.key == "of" and first > 1 and tokens[first - 2].key in RULERS_OF_PLACES)
    score += 3.0 * _headed(tokens, first)
    return score + _after_signs(tokens, last, after, run) - thing_signs(run)


def _headed(tokens: Sequence[Token], first: int) -> bool:
    """A name that a line or a plural gives its office: "Secretary: Milena Kosta", "two councillors, A and B"."""
    if first < 2 or not is_head(tokens[first - 2]):
        return False
    if tokens[first - 1].text == ":":
        return first - 2 < LABEL
    following = next((token for token in tokens[first:] if not token.capital), None)
    plural = tokens[first - 2].key.endswith("s") and role_before(tokens, first) is None
    return plural and tokens[first - 1].text == "," and following is not None and following.key in {"and", ","}


def _after_signs(tokens: Sequence[Token], last: int, after: Token | None, run: Run) -> float:
    if after is None:
        return 0.0
    if run.tokens[-1].possessive:
        return 0.3
    score = 1.4 if after.key in DEEDS else 0.5 if after.key in HUMAN_VERBS else 0.0
    if after.key in HUMAN_VERBS - DEEDS and last + 1 < len(tokens):
        score += 0.9 * (tokens[last + 1].key in DEEDS or tokens[last + 1].key in {"his", "her"})
    if (
        after.text == ","
        and last + 2 < len(tokens)
        and tokens[last + 1].text.isdigit()
        and len(tokens[last + 1].text) == 2
    ):
        score += 2.0
    if role_after(tokens, last) is not None:
        score += 2.0
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    score -= 1.5 * any(
        token.key == "citing" for token in tokens[last + 1 : last + 4]
    )  # "Verstka wrote, citing sources"
    score += 1.3 * (after.key == "of" and last - run.first == 1 and _body_follows(tokens, last + 1))
    score += 1.2 * (after.text == "," and following is not None and following.key == "who")
    return score
