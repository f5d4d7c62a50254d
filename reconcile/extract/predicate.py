"""What the people of a phrase are told to do: the verbs of which the phrase is the subject, over "and" and insertions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from reconcile.extract.name_words import HUMAN_VERBS
from reconcile.extract.page import Token
from reconcile.extract.presence_words import BARE, PARTICIPLES, UNDERGOERS, VERBS

BE = frozenset("was were is are been be being".split())
_HAVE = frozenset("has have had having".split())
_MODALS = frozenset("will shall would can could may might must should do does did".split())
_AHEAD = frozenset("will shall would".split())
_MAYBE = frozenset("can could may might must should".split())
_TO_COME = frozenset(
    "due set expected scheduled slated likely planned planning plans plan agreed confirmed going".split()
)
_REFUSING = frozenset("refused refuses declined declines failed fails unable unwilling".split())
_WISHING = frozenset(
    "asked wants wanted called urged hoped sought offered invited wished tried wanting refused".split()
)
_NOT = frozenset("not never neither nor hardly".split())
_ADVERBS = frozenset(
    """also then later already now once again still both each all just only soon first finally even too therefore
    himself herself themselves alone together earlier afterwards back jointly twice meanwhile however instead today
    yesterday tonight who whom often always which""".split()
)
_PREPOSITIONS = frozenset(
    "on in at for from after of with by during since under before like near inside outside despite alongside as".split()
)
_BREAKS = frozenset("that because when while if where whose since until although though whether what how than".split())
_ENDS = frozenset({";", ":", "“", "”", '"', "—", "–", "(", ")", "!", "?"})
_GOVERNING = frozenset(
    "without since until of to for from with by in at on about against over under like than into via among between".split()
)
_LIGHT = frozenset("also both either then only just even not".split())
SUBJECT_PRONOUNS = frozenset("he she they".split())
SPEAKING = frozenset(
    "said says wrote added asked replied shouted joked warned explained insisted admitted recalled".split()
)
_SAYING = frozenset("said says added believes thinks thought insisted claimed argued".split())
_NOT_VERBS = frozenset(
    """red need speed feed seed bed wed united hundred sacred indeed exceed naked wicked embed breed creed deed weed shed
    armed aged based led-in mixed supposed so-called alleged""".split()
)
_INSERTION = 18  # tokens between two commas that may part subject and verb
_REACH = 30  # tokens after a subject in which its verb must stand
_OTHER_VERBS = (HUMAN_VERBS - BE - _HAVE - _MODALS - {"who"}) | frozenset(
    "began begins ran fell rose stood knew kept brought sent saw heard put led paid lost went came threw left grew".split()
)
AUXILIARY = BE | _HAVE | _MODALS | _NOT


class Predicate(NamedTuple):
    """A verb at token `at` with its subject on the left; `passive`, `negative`, `future` and `perfect` as the auxiliaries
    tell; `state` for a bare "was" or "will be", whose complement follows; `unreal` for what could or might be."""

    at: int
    passive: bool = False
    negative: bool = False
    future: bool = False
    perfect: bool = False
    state: bool = False
    unreal: bool = False


def is_verb(token: Token) -> bool:
    """Whether a word reads as a verb after a subject: known, or ending like a past tense."""
    key = token.key
    if key in VERBS or key in _OTHER_VERBS:
        return not key.endswith("ing")
    return key.endswith("ed") and len(key) > 4 and token.text.islower() and key not in _NOT_VERBS


def is_pronoun(token: Token) -> bool:
    """Whether a word is "he", "she" or "they" as a subject; "HE" is His Excellency."""
    return token.key in SUBJECT_PRONOUNS and not (token.text.isupper() and len(token.text) > 1)


def governor(tokens: Sequence[Token], first: int) -> int:
    """The token before a phrase that begins at `first`, adverbs left out; -1 where it opens the sentence."""
    at = first - 1
    while at >= 0 and tokens[at].key in _LIGHT:
        at -= 1
    return at


def governed(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb or preposition before a phrase makes it an object; "said A" leaves it a subject."""
    at = governor(tokens, first)
    if at < 0 or is_pronoun(tokens[first]):
        return False
    key = tokens[at].key
    if key in _GOVERNING:
        return not (key == "between" and at and tokens[at - 1].key == "in")  # "In between A scored"
    return not _adjectival(tokens, at) and (key in UNDERGOERS or (is_verb(tokens[at]) and key not in SPEAKING))


def _adjectival(tokens: Sequence[Token], at: int) -> bool:
    """ "a visibly moved A": a participle between an article and the name."""
    back = at - 2 if at > 1 and tokens[at - 1].key.endswith("ly") else at - 1
    return back >= 0 and tokens[back].key in {"a", "an", "the"}


def predicates(tokens: Sequence[Token], at: int, people: Set[int]) -> Iterator[Predicate]:
    """The verbs of a subject that ends before token `at`; `people` are the tokens at which other phrases begin."""
    found = _first(tokens, at, people)
    if found is None or found.at > at:
        main = _behind_who(tokens, at)
        if main is not None:
            yield main
    while found is not None:
        yield found
        found = None if tokens[found.at].key in _SAYING else _next(tokens, found, people)


def _first(tokens: Sequence[Token], at: int, people: Set[int]) -> Predicate | None:
    """The first verb of a subject, past what may stand between the two."""
    start, end, strange = at, min(len(tokens), at + _REACH), 0
    if at + 1 < end and tokens[at].text in {"—", "–"} and is_verb(tokens[at + 1]):
        at += 1  # "the three ministers — A, B and C — met"
    while at < end:
        token = tokens[at]
        if token.key in AUXILIARY or (is_verb(token) and not (at > start and token.key in BARE)):
            return _verb(tokens, at)
        if token.key == "to" and at + 1 < end and is_verb(tokens[at + 1]):
            return Predicate(at + 1, future=True)
        ahead = _past_insertion(tokens, at) if token.text == "," else at + 1
        if ahead is None or token.text in _ENDS or token.key in _BREAKS or at in people:
            return None
        if token.key in _PREPOSITIONS | {"and"}:
            ahead = _past_noun(tokens, at + 1)
        elif not (token.key in _ADVERBS or token.key.endswith("ly") or token.capital or not token.text[0].isalpha()):
            strange += 1
            if strange > 1 or token.key.endswith("s"):
                return None
        at = ahead
    return None


def _behind_who(tokens: Sequence[Token], at: int) -> Predicate | None:
    """The verb of the main clause behind another: "A, who has led it since Monday, told", "A, called as a witness, gave"."""
    if at + 1 >= len(tokens) or tokens[at].text != "," or not (tokens[at + 1].key == "who" or is_verb(tokens[at + 1])):
        return None
    closing = _closing(tokens, at + 1)
    if closing is None or closing + 1 >= len(tokens):
        return None
    following = tokens[closing + 1]
    return _verb(tokens, closing + 1) if following.key in AUXILIARY or is_verb(following) else None


def _past_insertion(tokens: Sequence[Token], comma: int) -> int | None:
    """Where the clause goes on after a comma: at a verb or "who", else behind the next comma; None without one."""
    if comma + 1 >= len(tokens):
        return None
    following = tokens[comma + 1]
    if following.key == "and" or (following.key == "who" and _goes_on(tokens, comma + 2)):
        return comma + 2
    if following.key in AUXILIARY or is_verb(following):
        return comma + 1
    closing = _closing(tokens, comma)
    return None if closing is None else closing + 1


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause with "who" begins with a verb that is known; "who owns the yard," is an insertion like others."""
    while at < len(tokens) and (tokens[at].key in _ADVERBS or tokens[at].key.endswith("ly")):
        at += 1
    return at < len(tokens) and (tokens[at].key in AUXILIARY or is_verb(tokens[at]))


def _past_noun(tokens: Sequence[Token], at: int) -> int:
    """The token after the noun phrase of a preposition: the first that reads as a verb, a comma or another preposition."""
    start = at
    while at < len(tokens) and at - start < 12:
        token = tokens[at]
        held = at > start and (token.key in AUXILIARY or (is_verb(token) and not _participle_here(tokens, at)))
        if held or token.text == "," or token.text in _ENDS or token.key in _PREPOSITIONS:
            return at
        at += 1
    return at


def _participle_here(tokens: Sequence[Token], at: int) -> bool:
    """ "in a packed courtroom": a verb's form between an article and a noun."""
    return tokens[at - 1].key in {"a", "an", "the", "his", "her", "their"}


def _closing(tokens: Sequence[Token], comma: int) -> int | None:
    for at in range(comma + 1, min(len(tokens), comma + _INSERTION)):
        if tokens[at].text in _ENDS:
            return None
        if tokens[at].text == ",":
            return at
    return None


def _verb(tokens: Sequence[Token], at: int) -> Predicate | None:
    """The predicate whose first auxiliary or verb stands at a token; None for what is only wished."""
    aids = _Auxiliaries()
    while at < len(tokens):
        following = tokens[at + 1].key if at + 1 < len(tokens) else ""
        if tokens[at].key in _WISHING and following == "to":
            return None
        taken = aids.take(tokens, at, following)
        if not taken:
            return aids.predicate(tokens, at)
        at += taken
    return None


@dataclass(slots=True)
class _Auxiliaries:
    """What stands before a verb: "has not been", "will", "is due to", "could"."""

    be: bool = False
    negative: bool = False
    future: bool = False
    perfect: bool = False
    unreal: bool = False

    def take(self, tokens: Sequence[Token], at: int, following: str) -> int:
        """How many tokens from `at` on are auxiliaries, adverbs or "due to"; 0 where the verb itself stands."""
        key = tokens[at].key
        if following == "to" and key in _HAVE:
            return 2  # "had to return"
        if following == "to" and key in BE | _TO_COME | _REFUSING:
            self.future, self.negative = key not in _REFUSING or self.future, key in _REFUSING or self.negative
            self.be = False
            return 2
        if key in BE:
            self.be = True
        elif key in _HAVE and (following in BE | _NOT | _ADVERBS or (at + 1 < len(tokens) and is_verb(tokens[at + 1]))):
            self.perfect = self.perfect or key in {"had", "has", "have"}
        elif key in _MODALS:
            self.future, self.unreal = self.future or key in _AHEAD, self.unreal or key in _MAYBE
            self.negative = self.negative or tokens[at].text.endswith(("n't", "n’t"))
        elif key in _NOT:
            self.negative = True
        elif not (key in _ADVERBS or key.endswith("ly") or key == "to"):
            return 0
        return 1

    def predicate(self, tokens: Sequence[Token], at: int) -> Predicate | None:
        """The verb at a token, or the state that it tells of, as the auxiliaries have it."""
        key = tokens[at].key
        lexical = is_verb(tokens[at]) and not (self.be and _bare(key))
        ing = self.be and key.endswith("ing")
        if not (lexical or ing or self.be or self.future or self.negative):
            return None
        return Predicate(
            at,
            passive=lexical and self.be and not ing,
            negative=self.negative,
            future=self.future,
            perfect=self.perfect,
            state=not (lexical or ing),
            unreal=self.unreal or (self.perfect and self.future),
        )


def _bare(key: str) -> bool:
    """Whether a verb's form is no participle, so that "was present" is a state."""
    return not key.endswith("ed") and key not in PARTICIPLES


def _next(tokens: Sequence[Token], before: Predicate, people: Set[int]) -> Predicate | None:
    """The next verb that goes on with the same subject: after "and", "but" or "then", or a participle after a comma."""
    at, end = before.at + 1, min(len(tokens), before.at + 2 * _REACH)
    while at < end:
        token = tokens[at]
        if token.text in _ENDS or token.key in _BREAKS | {"as"}:
            return None
        if token.key in {"and", "but", "then", ","}:
            ahead = at + 1
            while ahead < end and (tokens[ahead].key in _ADVERBS - {"who"} or tokens[ahead].key.endswith("ly")):
                ahead += 1
            if ahead < end and ahead not in people and (found := _carried(tokens, ahead, before)) is not None:
                return found
        at += 1
    return None


def _carried(tokens: Sequence[Token], at: int, before: Predicate) -> Predicate | None:
    """The verb at a token, if it goes on from the one `before`: its voice and time hold where it has no auxiliary."""
    token, comma = tokens[at], tokens[at - 1].text == ","
    if token.key.endswith("ing") and token.key in VERBS and comma:
        return Predicate(at, future=before.future)
    if token.key in AUXILIARY:
        found = _verb(tokens, at)
        return None if found is not None and found.state and token.key in _NOT else found  # "sat beside it, not on it"
    if not is_verb(token) or (comma and token.key not in VERBS):
        return None
    by = any(ahead.key == "by" for ahead in tokens[at + 1 : at + 3])
    passive = by or (before.passive and not comma and not _bare(token.key))
    return Predicate(at, passive, before.negative and not comma and by, before.future, before.perfect and not by)
