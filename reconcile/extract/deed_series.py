"""Which in a row something was, and in which year something came about: "his third confidence vote", "collapsed in 2016"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reconcile.extract.deed_slots import PREPOSITIONS, Phrase, core, definite, helped, subject
from reconcile.extract.page import Token
from reconcile.extract.predicate import is_verb
from reconcile.extract.verb_forms import participle, past

_ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_DETERMINERS = frozenset("the a his her its their".split())
# Before these an ordinal counts what the sentence is about; elsewhere it may be any one of the row.
_COUNTING = frozenset(
    """is was were be been became become becomes marks marked as survived survives won wins suffered faces faced has
    celebrates celebrated""".split()
)
# Of these one happening or person has several, or they are counted from different ends.
_LOOSE = frozenset(
    """time round day week month year minute hour half quarter place step part count goal point set leg lap stage try child
    son daughter wife husband class degree floor grade person amendment world reading source question attempt phase term
    generation party lady one in of to and glance thing name language home choice""".split()
)
_REACH = 4  # tokens before the determiner in which a counting word stands, and after the ordinal in which its noun does
_CLASSES = (
    ("founding", "found establish create form"),
    ("fall", "collapse fail"),
    ("building", "build construct complete"),
    ("birth", "bear"),
    ("marriage", "marry divorce"),
    ("election", "elect appoint"),
    ("purchase", "buy acquire purchase"),
    ("death", "die"),
    ("retirement", "retire"),
    ("abolition", "abolish ban outlaw"),
    ("joining", "join"),
)
_VERBS: Mapping[str, str] = {
    form: name for name, verbs in _CLASSES for verb in verbs.split() for form in (past(verb), participle(verb))
} | {"born": "birth", "formed": "founding"}
_GROUPS = frozenset(
    """group team crew party delegation panel jury squad convoy committee commission council board gang choir orchestra
    expedition cabinet""".split()
)
_SMALL = {
    word: str(number)
    for number, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
        nineteen twenty""".split(),
        2,
    )
}
_ABOARD = frozenset("aboard board crew".split())
_SOULS = frozenset("people persons passengers souls".split())
_HEDGES = frozenset("about around some nearly almost over than least most to roughly approximately up".split())
_YEARS = (1500, 2100)
_SPAN = 8  # tokens from the verb to its year


class Placed(NamedTuple):
    """A stretch of tokens `[first, last)` that places something: `axis` asks, `pole` answers, `thing` is what it is about,
    `beside` the words that say in what row."""

    axis: str
    pole: str
    first: int
    last: int
    thing: Phrase
    beside: Phrase | None = None


def find_placed(tokens: Sequence[Token]) -> Iterator[Placed]:
    """Every ordinal and year of a sentence that says so of something definite."""
    for at, token in enumerate(tokens):
        if token.key in _ORDINALS and token.text.islower():
            yield from _ordinal(tokens, at)
        elif token.key in _VERBS or _gone_under(tokens, at):
            yield from _year(tokens, at)
        if token.key in _GROUPS:
            yield from _size(tokens, at)
        if token.key in _ABOARD:
            yield from _aboard(tokens, at)


def _ordinal(tokens: Sequence[Token], at: int) -> Iterator[Placed]:
    before = {token.key for token in tokens[max(0, at - 1 - _REACH) : at]}
    if not at or tokens[at - 1].key not in _DETERMINERS or not before & _COUNTING:
        return
    last = at + 1
    while last < len(tokens) and last - at <= _REACH and _noun_part(tokens, last):
        last += 1
    loose = {token.key.removesuffix("s") for token in tokens[at + 1 : last]} & _LOOSE
    if last > at + 1 and not loose:
        thing, end = Phrase(at + 1, last), last
        while end < len(tokens) and end - last < _SPAN and tokens[end].text.isalnum():
            end += 1
        yield Placed("order", _ORDINALS[tokens[at].key], at - 1, end, thing, Phrase(last, end))


def _size(tokens: Sequence[Token], at: int) -> Iterator[Placed]:
    """ "a group of eleven", "a crew of 14 men", "a ten-member commission", "the 17 crew members"."""
    after = tokens[at + 1 : at + 4]
    if len(after) > 1 and after[0].key == "of" and (size := _number(after[1])) and not _half(after[2:]):
        yield Placed(f"size of {tokens[at].key}", size, max(0, at - 1), at + 3, Phrase(at, at + 1))
    before = tokens[max(0, at - 3) : at]
    joined = before[-1].key.removesuffix("-member") if before and before[-1].key.endswith("-member") else ""
    told = _number(before[-1]) if before and after and after[0].key == "members" else _SMALL.get(joined, "")
    if told and not {token.key for token in before[:-1]} & _HEDGES:
        yield Placed(f"size of {tokens[at].key}", told, at - 1, at + 1 + (joined == ""), Phrase(at, at + 1))


def _aboard(tokens: Sequence[Token], at: int) -> Iterator[Placed]:
    """ "87 people on board", "92 passengers and crew"; of "80 passengers on board" the crew is not counted."""
    keys = [token.key for token in tokens[max(0, at - 4) : at + 1]]
    crew, aboard = keys[-3:] == ["passengers", "and", "crew"], keys[-1] == "aboard" or keys[-2:] == ["on", "board"]
    noun = at - (2 if crew or keys[-1] == "board" else 1)
    if noun < 1 or not (crew or aboard) or tokens[noun].key not in _SOULS - (frozenset() if crew else {"passengers"}):
        return
    told = _number(tokens[noun - 1])
    if told and not {token.key for token in tokens[max(0, noun - 4) : noun - 1]} & _HEDGES:
        yield Placed("size of those aboard", told, noun - 1, at + 1, Phrase(noun, noun + 1))


def _number(token: Token) -> str:
    return _SMALL.get(token.key) or (token.text if token.text.isdigit() and len(token.text) < 4 else "")


def _half(after: Sequence[Token]) -> bool:
    """Whether a number goes on: "of 11 to 15", "of 20 percent", "of three of"."""
    return bool(after) and after[0].key in {
        "to",
        "or",
        "percent",
        "per",
        "of",
        "-",
        "–",
        "hundred",
        "thousand",
        "million",
    }


def _noun_part(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.text.isalpha() and token.key not in PREPOSITIONS | {"and", "that", "who", "which", "since", "ever"} and (
        not token.key.endswith("ed") or tokens[at - 1].key in _ORDINALS
    )  # fmt: skip


def _gone_under(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].key in {"went", "gone"} and at + 1 < len(tokens) and tokens[at + 1].key in {"under", "bankrupt"}


def _year(tokens: Sequence[Token], at: int) -> Iterator[Placed]:
    named = _VERBS.get(tokens[at].key, "fall")
    year = _named_year(tokens, at)
    aids = helped(tokens, at)
    if year is None or aids is None or aids.denied or aids.told != "done":
        return
    comma = aids.first == at and at > 0 and tokens[at - 1].text == ","  # "the company, founded in 1987,"
    before = _up_to(tokens, at - 1) if comma else subject(tokens, aids.first)
    if before is None:
        return
    thing = _last_noun(tokens, before) if comma else core(tokens, before)
    if definite(tokens, thing):
        yield Placed(f"year of {named}", tokens[year].text, thing.first, year + 1, thing)


def _named_year(tokens: Sequence[Token], at: int) -> int | None:
    """The token of the year that belongs to a verb, with nothing between that tells of something else."""
    for index in range(at + 1, min(len(tokens), at + _SPAN)):
        token = tokens[index]
        if token.text in {",", ";", ":", "("} or token.key in {"and", "but"} or is_verb(token):
            return None
        if token.text.isdigit() and len(token.text) == 4 and tokens[index - 1].key in {"in", "since"}:
            return index if _YEARS[0] < int(token.text) < _YEARS[1] else None
    return None


def _last_noun(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Of "the sale of the company" the company: what an insertion is about."""
    starts = [n for n in range(phrase.first, phrase.last) if tokens[n].key in _DETERMINERS]
    return Phrase(starts[-1] if starts else phrase.first, phrase.last)


def _up_to(tokens: Sequence[Token], end: int) -> Phrase | None:
    first = end
    while first > 0 and end - first < _SPAN and tokens[first - 1].text.isalpha() and not is_verb(tokens[first - 1]):
        first -= 1
    return Phrase(first, end) if first < end else None
