"""Who does a deed and to what: the noun phrases on both sides of a verb, and what its auxiliaries say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reconcile.extract.deed_words import NO_CONTENT, PLEDGING, REFUSING, SUPPOSING, SYNONYMS
from reconcile.extract.page import Token
from reconcile.extract.predicate import is_verb
from reconcile.text import lexicon

Told = Literal["done", "planned", "pledged", "refused"]

_BE = frozenset("was were is are been be".split())
_HAVE = frozenset("has have had".split())
_AHEAD = frozenset("will shall would".split())
_DO = frozenset("do does did".split())
_NOT = frozenset("not never".split())
_ADVERBS = frozenset("also then later already now still again both all just only even finally first yet".split())
_MARKS = frozenset((",", ";", ":", "—", "–", "(", ")", "“", "”", '"', "!", "?", "."))
_CUTS = frozenset(
    """that while when as because if but after before since although though whereas until so than or said says""".split()
)
_STOPS = (_CUTS - {"that", "or"}) | frozenset("and which who whom whose saying".split())
PREPOSITIONS = frozenset("in on at of for to by with from against during about over under near into between".split())
_WHERE = frozenset("in on at by during near after before despite over amid".split())
_DETERMINERS = frozenset("the a an his her its their this".split())
_SELVES = frozenset("himself herself itself themselves".split())
_BARE_PARTICIPLES = frozenset("held built made won given sent taken led brought found sold written".split())
_RELATIVE = frozenset("who which that".split())
_FAR = 16  # tokens to the left in which a supposing word speaks of the verb
_LONGEST = 14  # tokens of an object or a subject
_INSERTION = 18  # tokens between two commas


@dataclass(slots=True)
class Helped:
    """A verb with its auxiliaries: `first` is the token where they begin."""

    first: int
    be: bool = False
    have: bool = False
    denied: bool = False
    helped: bool = False
    told: Told = "done"


class Phrase(NamedTuple):
    """Tokens `[first, last)` of a noun phrase."""

    first: int
    last: int


def helped(tokens: Sequence[Token], at: int) -> Helped | None:
    """What stands before a verb; None where the verb is no deed but asked for or supposed."""
    found = Helped(at)
    index = at - 1
    while index >= 0:
        key = tokens[index].key
        if key == "to":
            return _governed(tokens, index, found)
        if not _take(key, found):
            break
        found.first = index
        index -= 1
    if found.denied and found.have and (tokens[found.first].key in {"has", "have"} or _by_then(tokens, at)):
        found.told = "planned"  # "has not been released" is so until it is
    return found if _real(tokens, found.first) else None


def _by_then(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at `at` is told as it stood at a moment: "had not conceded when the polls closed"."""
    return any(token.key in {"when", "by"} for token in tokens[at + 1 : at + _FAR])


def _take(key: str, found: Helped) -> bool:
    """Whether a token is an auxiliary or an adverb."""
    if key in _BE:
        found.be = True
    elif key in _HAVE:
        found.have = True
    elif key in _AHEAD | {"won't"}:
        found.told = "planned"
    elif key in _NOT:
        found.denied = True
    elif not (key in _DO or key in _ADVERBS or (key.endswith("ly") and len(key) > 4) or key.endswith("n't")):
        return False
    if key.endswith(("n't", "n’t")):
        found.denied = True
        found.be = found.be or key[:-3] in _BE
        found.told = "planned" if key in {"won't", "wouldn't"} else found.told
    found.helped = found.helped or not (key in _ADVERBS or key.endswith("ly"))
    return True


def _governed(tokens: Sequence[Token], to: int, found: Helped) -> Helped | None:
    """ "refused to sign", "agreed to pay", "is to sign", "is due to sign"; any other infinitive is no deed."""
    index = to - 1
    denied = index >= 0 and tokens[index].key in _NOT
    index -= denied
    key = tokens[index].key if index >= 0 else ""
    found.helped = True
    if key in REFUSING:
        found.denied, found.told = not (found.denied or denied), "refused"
    elif key in PLEDGING:
        found.denied, found.told = found.denied != denied, "pledged"
    elif key in {"is", "are", "was", "were"}:
        found.denied, found.told, found.be = found.denied or denied, "planned", found.be
    elif key in {"due", "set", "scheduled", "planning"} and index > 0 and tokens[index - 1].key in _BE:
        index -= 1
        found.told = "planned"
    else:
        return None
    found.first = index
    inner = helped(tokens, index) if key in REFUSING | PLEDGING else None
    if inner is not None and inner.first < index:
        found.first, found.denied = inner.first, found.denied != inner.denied
    return found if _real(tokens, found.first) else None


def _real(tokens: Sequence[Token], first: int) -> bool:
    """Whether nothing before the verb in its clause makes it a wish, a fear or a condition."""
    for index in range(first - 1, max(-1, first - _FAR), -1):
        if tokens[index].text in {";", ":", "“", "”", '"', "—"} or tokens[index].key == "but":
            return True
        if tokens[index].key in SUPPOSING and (index == 0 or not tokens[index].capital):
            return False
    return True


def subject(tokens: Sequence[Token], end: int) -> Phrase | None:
    """The noun phrase that ends before a verb's first auxiliary, past a relative "who" and an insertion between commas."""
    last = end
    while last > 1 and tokens[last - 1].key in _SELVES:
        last -= 1
    if last > 0 and tokens[last - 1].key in _RELATIVE:
        last -= 2 if last > 1 and tokens[last - 2].text == "," else 1
    elif last > 0 and tokens[last - 1].text == ",":
        opening = next((n for n in range(last - 2, max(-1, last - _INSERTION), -1) if tokens[n].text == ","), None)
        if opening is None:
            return None
        last = opening
    elif last > 0 and tokens[last - 1].key == "and":
        return _carried(tokens, last - 1)
    first = last
    while first > 0 and last - first < _LONGEST and not _bounds(tokens, first - 1):
        first -= 1
    if first < last and tokens[first].key == "not" and first > 1 and tokens[first - 1].text == ",":
        return subject(tokens, first - 1)  # "It was A, not B, that ended the talks"
    return Phrase(first, last) if first < last else None


def _bounds(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    named = at > 0 and token.capital and tokens[at - 1].capital  # "River Watch"
    noun = named or (at > 0 and tokens[at - 1].key in _DETERMINERS)  # "the guide", "her visit"
    return token.text in _MARKS or token.key in _CUTS | _RELATIVE or (is_verb(token) and not noun)


def _carried(tokens: Sequence[Token], end: int) -> Phrase | None:
    """The subject of the verb before "and", which goes on with the next one."""
    for at in range(end - 1, max(-1, end - 2 * _LONGEST), -1):
        if tokens[at].text in _MARKS - {","} or tokens[at].key in _STOPS - {"and", "after", "before", "when"}:
            return None
        if is_verb(tokens[at]) or tokens[at].key in _BE | _HAVE:
            found = helped(tokens, at)
            return subject(tokens, found.first) if found is not None and found.first > 0 else None
    return None


def object_of(tokens: Sequence[Token], at: int) -> Phrase:
    """What follows a verb, up to the next mark or clause; with "that" a whole clause."""
    first = last = at
    said = next((n for n in range(first, min(len(tokens), first + 4)) if tokens[n].key == "that"), first)
    if first < len(tokens) and tokens[first].key in _WHERE:
        first = last = said  # "confirmed on Tuesday that"
    clause = first < len(tokens) and tokens[first].key == "that"
    while last < len(tokens) and last - first < _LONGEST:
        token = tokens[last]
        if token.text in _MARKS or (last > first and token.key == "that") or (token.key in _STOPS and not clause):
            break
        last += 1
    return Phrase(first, last)


def without_place(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """An object, empty where a verb has none: "the contract signed in Bergen"."""
    placed = phrase.first < phrase.last and tokens[phrase.first].key in _WHERE
    return Phrase(phrase.first, phrase.first) if placed else phrase


def core(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """A subject without what leads up to it: "On Monday the court in Ghent" -> "the court in Ghent"."""
    starts = [
        n
        for n in range(phrase.first, phrase.last)
        if tokens[n].key in _DETERMINERS and (n == phrase.first or tokens[n - 1].key not in PREPOSITIONS)
    ]
    if starts:
        return Phrase(starts[-1], phrase.last)
    if tokens[phrase.first].key not in PREPOSITIONS:
        return phrase
    first = phrase.last
    while first > phrase.first and tokens[first - 1].capital:
        first -= 1
    return Phrase(first, phrase.last)


def definite(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase names somebody or something that is known: with "the", "his" or a capital."""
    return phrase.first < phrase.last and (
        (tokens[phrase.first].key in _DETERMINERS - {"a", "an"})
        or (tokens[phrase.first].capital and phrase.first > 0)
        or tokens[phrase.first].key not in lexicon.common_words()
        or any(token.capital for token in tokens[phrase.first + 1 : phrase.last])
    )


def head_of(tokens: Sequence[Token], phrase: Phrase) -> str:
    """The noun of a phrase: the last word before its first preposition, "" where it has none."""
    first = phrase.first
    while first < phrase.last and tokens[first].key in PREPOSITIONS | {"down", "responsibility"}:
        first += 1
    last = first
    while last < phrase.last and not (tokens[last].key in PREPOSITIONS | _RELATIVE or _participle(tokens, first, last)):
        last += 1
    whole = last < phrase.last and tokens[last].key == "of"
    while last > first and not _content(tokens[last - 1].key):
        last -= 1
    if last == first and whole:  # "a third of the costs"
        return head_of(tokens, Phrase(_after_of(tokens, phrase), phrase.last))
    return stem(tokens[last - 1].key) if last > first else ""


def _after_of(tokens: Sequence[Token], phrase: Phrase) -> int:
    return next(n + 1 for n in range(phrase.first, phrase.last) if tokens[n].key == "of")


def stems(tokens: Sequence[Token], phrase: Phrase, *, places: bool = False) -> tuple[str, ...]:
    """The content words of a phrase up to where it says where or when, each as its stem, sorted; with `places` all."""
    first, found = phrase.first, set()
    for index in range(first, phrase.last):
        if index > first and not places and (tokens[index].key in _WHERE or _participle(tokens, first, index)):
            break
        if _content(tokens[index].key):
            found.add(stem(tokens[index].key))
    return tuple(sorted(found))


def _participle(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "the agreement signed in Bergen": a participle after a noun."""
    after = at + 1 < len(tokens) and tokens[at + 1].key in PREPOSITIONS
    formed = tokens[at].key.endswith("ed") or tokens[at].key in _BARE_PARTICIPLES
    return after and at > first and tokens[at - 1].key not in _DETERMINERS and formed and is_verb(tokens[at])


def _content(key: str) -> bool:
    return len(key) > 2 and key[0].isalpha() and key not in NO_CONTENT and not key.endswith("ly")


def stem(word: str) -> str:
    """A word without its ending, and the same for words that mean one thing."""
    plain = SYNONYMS.get(word) or SYNONYMS.get(word.removesuffix("s"), word)
    return plain[:6].removesuffix("s")
