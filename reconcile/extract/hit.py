"""The words of a sentence that tell of a happening, and the stretch of it that belongs to each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.extract.chamber import MOTIONS, is_motion_put, is_vote_of_confidence
from reconcile.extract.event_pairs import COMPOUNDS, VERBAL_COMPOUNDS
from reconcile.extract.event_words import (
    AGREEMENTS,
    BEFORE_BASE,
    DYING,
    FALLING,
    GATHERED,
    GATHERING,
    HELD,
    JUDGED_AGAIN,
    LABOUR,
    MADE,
    NOUNS,
    POLLS,
    QUALIFIED,
    TROPHIES,
    VERBS,
    VERBS_TOO,
    VERBS_WITH,
    WINNING,
    WON,
)
from reconcile.extract.going import GOING_WORDS, is_known_place, is_visit
from reconcile.extract.name_words import CALENDAR
from reconcile.extract.no_hit import tells_of_none
from reconcile.extract.page import Sentence, Token
from reconcile.extract.senses import in_context, means_another, yields

_BODIES = frozenset("assembly congress convention forum court tribunal conference parade".split())
_CONTEXT = 6  # tokens within which the word stands that makes a verb tell of a happening
_NO_LAUNCH = frozenset(
    "attack attacks investigation inquiry campaign offensive appeal probe search operation hunt manhunt strike strikes".split()
)
_HANDING = frozenset((verb, "over") for verb in ("handed", "hands", "hand"))
_BY_PHONE = frozenset({("by", "telephone"), ("by", "phone")})
_SPEAKING = frozenset("spoke spoken speak speaks talked talk discussed".split())
_TELLING = frozenset("told said says reached added asked interviewed".split())
_JOINING = frozenset("joined join joins attended attend part participated participate followed testified".split())
_DOWN = [[way, article] for way in ("down", "into", "off") for article in ("a", "an", "the")]
_RUINS = frozenset("ash ashes rubble ruins debris wreckage".split())
_EXPLAINS_DEATHS = frozenset("attack disaster".split())
APART = frozenset("after before since following".split())
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands scores several people".split()
)
# Base forms that are nouns too, as verbs behind "will" and "to".
_BASE_VERBS = {
    "visit": "visit",
    "debate": "debate",
    "address": "speech",
    "launch": "launch",
    "march": "protest",
    "protest": "protest",
    "rally": "protest",
    "vote": "election",
    "strike": "attack",
}
FUNCTION = frozenset(
    """the a an this that his her their its our in at on of for to from with and or but by as after before during since
    was were is are be been had has have will would said says told held hold holds attended followed met ahead first""".split()
) - {"first"}
_ADJECTIVES = frozenset("final opening".split())
_NO_NOUNS = FUNCTION | frozenset("against between will can is has had would into took takes ended ends drew".split())
_CONTESTED = frozenset("presidential senate governor mayoral house white".split())
_NOT_AN_EVENT = {
    "call": frozenset({"for", "on", "to"}),
    "vote": frozenset({"for", "of"}),
    "round": frozenset({"up"}),
}
_SECONDS = frozenset(second for _, second in (*COMPOUNDS, *_HANDING))
_TELLING_WORDS = _SECONDS.union(
    NOUNS, VERBS, VERBS_WITH, WINNING, FALLING, GATHERING, GOING_WORDS, _BASE_VERBS, AGREEMENTS, MOTIONS,
    "memorial drew walked walk".split(),
)  # fmt: skip
"""No other word is a hit."""


class Hit(NamedTuple):
    """The word at token `at` tells of a happening of `type`; `verb` where it is a verb."""

    at: int
    type: str
    verb: bool


def find_hits(sentence: Sentence) -> list[Hit]:
    """The hits of a sentence in order; "round of talks" and the like count once, at the last noun."""
    tokens = sentence.tokens
    hits: list[Hit] = []
    for index, token in enumerate(tokens):
        if token.key not in _TELLING_WORDS:
            continue
        if tells_of_none(tokens, index) and not is_vote_of_confidence(tokens, index):
            continue
        previous = tokens[index - 1].key if index else ""
        if (previous, token.key) in _BY_PHONE and not _spoken_by_phone(tokens[max(0, index - 16) : index]):
            continue
        if (previous, token.key) in _HANDING and TROPHIES & {t.key for t in tokens[index + 1 : index + 4]}:
            continue  # "handed over the cup": that is a part of the match or the ceremony
        if (previous, token.key) in _HANDING and _a_prize(tokens, index):
            hits.append(Hit(index, "ceremony", verb=True))
        elif (kind := COMPOUNDS.get((previous, token.key))) and not yields(tokens, index):
            hits = [hit for hit in hits if hit.at != index - 1]
            hits.append(Hit(index, kind, verb=(previous, token.key) in VERBAL_COMPOUNDS))
        elif (kind := NOUNS.get(token.key)) and not _base_form(tokens, index):
            if _is_noun(sentence, index):
                hits.append(Hit(index, kind, verb=False))
        elif kind := _verb(tokens, index):
            hits.append(Hit(index, kind, verb=True))
        elif kind := _noun_beside(tokens, index):
            hits.append(Hit(index, kind, verb=False))
    hits = [hit._replace(type=in_context(tokens, hit.at, hit.type, verb=hit.verb)) for hit in hits]
    if not any(hit.type in _EXPLAINS_DEATHS for hit in hits):
        hits = sorted([*hits, *_deaths(sentence)])
    return _merged(tokens, hits)


def _noun_beside(tokens: Sequence[Token], index: int) -> str | None:
    """The type of event of a noun that tells of one only beside certain words."""
    key = tokens[index].key
    if key in AGREEMENTS:
        return "signing" if any(near.key in MADE for near in tokens[max(0, index - 8) : index + 9]) else None
    if key in MOTIONS:
        return "debate" if is_motion_put(tokens, index) else None
    return "ceremony" if key == "memorial" and _held(tokens, index) else None


def _spoken_by_phone(before: Sequence[Token]) -> bool:
    """ "told the paper by phone", "joined the meeting by phone" is no call between two sides, "spoke to him by phone" is one."""
    verb = next((token.key for token in reversed(before) if token.key in _TELLING | _JOINING | _SPEAKING), "")
    return verb not in _TELLING | _JOINING


def _a_prize(tokens: Sequence[Token], index: int) -> bool:
    """ "will hand over the Silver Lighthouse": what has a name of its own is a prize, not power or prisoners."""
    following = tokens[index + 1 : index + 3]
    named = len(following) == 2 and following[0].key == "the" and following[1].capital
    return named and not is_known_place(following[1].key)


def is_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word sets what follows apart in time; in "the following morning" it does not."""
    return tokens[at].key in APART and not (tokens[at].key == "following" and at > 0 and tokens[at - 1].key == "the")


def _held(tokens: Sequence[Token], index: int) -> bool:
    """Whether a memorial is a service: "a memorial was held on Sunday", "attended the memorial"."""
    return any(token.key in HELD for token in tokens[max(0, index - 5) : index + 8])


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Whether a noun of the table is used as one, and not as a part of a name, of another noun or of a phrase."""
    tokens = sentence.tokens
    token = tokens[index]
    previous = tokens[index - 1].key if index else ""
    following = tokens[index + 1].key if index + 1 < len(tokens) else ""
    verbal = (token.key == "briefing" and index == 0) or (token.key in VERBS_TOO and previous in BEFORE_BASE)
    verbal = verbal or previous in {"cease", "open", "opened", "under"}
    verbal = verbal or following in QUALIFIED or _in_a_name(sentence, index) or _describes(tokens, index)
    return following not in _NOT_AN_EVENT.get(token.key, ()) and not token.possessive and not verbal


def _describes(tokens: Sequence[Token], index: int) -> bool:
    """Whether "final" and the like stand as an adjective: a noun follows ("final rallies", "opening day")."""
    if tokens[index].key not in _ADJECTIVES or index + 1 >= len(tokens):
        return tokens[index].key == "race" and index > 0 and tokens[index - 1].key in _CONTESTED
    following = tokens[index + 1]
    return following.text[0].isalpha() and not following.capital and following.key not in _NO_NOUNS


def _base_form(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word that is also a noun stands as a verb: "will visit", "to debate"; it then goes by its verb."""
    token = tokens[index]
    return token.key in _BASE_VERBS and not token.capital and index > 0 and tokens[index - 1].key in {"will", "to"}


def _verb(tokens: Sequence[Token], index: int) -> str | None:
    """The type of event that a verb tells of."""
    key = tokens[index].key
    if _base_form(tokens, index):
        return _BASE_VERBS[key]
    if key in GATHERING or key in {"drew", "walked", "walk"}:
        return _by_company(tokens, index)
    if key in VERBS_WITH:
        near = {token.key for token in tokens[index + 1 : index + 1 + _CONTEXT]}
        told = next((kind for kind, words in VERBS_WITH[key] if near & words), None)
        told = None if told and means_another(tokens, index) else told
        if told or key not in VERBS:
            return told
    if kind := VERBS.get(key):
        following = tokens[index + 1 : index + 5]
        if kind == "match" and any(token.key in POLLS for token in tokens):
            return "election"
        no_launch = kind == "launch" and any(token.key in _NO_LAUNCH for token in following)
        return None if no_launch or means_another(tokens, index) else kind
    if key in WINNING:
        return _won(tokens, index)
    if key in FALLING and [token.key for token in tokens[index + 1 : index + 3]] in _DOWN:
        return "disaster"
    return "visit" if is_visit(tokens, index) else None


def _by_company(tokens: Sequence[Token], index: int) -> str | None:
    """The type of event of a verb that tells of one by its subject or by what follows."""
    key = tokens[index].key
    if key in GATHERING:
        before = tokens[max(0, index - _CONTEXT) : index]
        return next((GATHERED[token.key] for token in reversed(before) if token.key in GATHERED), None)
    if key == "drew":
        return "match" if _score_follows(tokens, index) else None
    if _RUINS & {token.key for token in tokens[index + 1 : index + 1 + _CONTEXT]}:
        return "visit"  # "walked through the rubble"
    out = index + 1 < len(tokens) and tokens[index + 1].key == "out"
    return "protest" if out and any(token.key in LABOUR for token in tokens) else None


def _deaths(sentence: Sentence) -> list[Hit]:
    """Deaths that nothing in the sentence explains: one of a named person, or killings where people are counted."""
    found: list[Hit] = []
    for index, token in enumerate(sentence.tokens):
        if token.key in DYING:
            near = sentence.tokens[max(0, index - 8) : index]
            counted = any(word.text.isdigit() or word.key in _COUNTS for word in near)
            named = any(word.capital or word.key in {"the", "his", "her"} for word in near)
            if token.key == "killed" and counted:
                found.append(Hit(index, "attack", verb=True))
            elif token.key != "killed" and named and not counted:
                found.append(Hit(index, "death", verb=True))
    return found


def _merged(tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """Without those that are one with the next: "round of talks", "peace conference summit"."""
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.type == kept[-1].type:
            if hit.verb and kept[-1].verb and tokens[hit.at - 1].key == "to":
                continue  # "marched to protest against cuts"
            if tokens[kept[-1].at].key in JUDGED_AGAIN and not hit.verb and hit.at - kept[-1].at <= _CONTEXT:
                continue
            of_it = not kept[-1].verb and any(token.key == "of" for token in tokens[kept[-1].at : hit.at][:2])
            if of_it or (not hit.verb and hit.at - kept[-1].at == 1):
                kept.pop()
        kept.append(hit)
    return kept


def _in_a_name(sentence: Sentence, index: int) -> bool:
    """ "March 28", "National Assembly": the word belongs to a date or to the name of a body."""
    token = sentence.tokens[index]
    if not token.capital or sentence.title_case:
        return False
    if token.key in CALENDAR or token.key == "congress":
        return True
    tokens = sentence.tokens
    if token.key == "fire" and index and index + 1 < len(tokens):
        return tokens[index + 1].capital
    return index > 0 and token.key in _BODIES and tokens[index - 1].capital


def _won(tokens: Sequence[Token], index: int) -> str | None:
    """The type of event at which the thing is won that the next words name."""
    following = tokens[index + 1 : index + 7]
    won = next((WON[token.key] for token in following if token.key in WON), None)
    return won or ("match" if _score_follows(tokens, index) else None)


def _score_follows(tokens: Sequence[Token], index: int) -> bool:
    """ "won the derby 2-1", "drew 1-1 with"."""
    following = tokens[index + 1 : index + 7]
    return any(
        a.text.isdigit() and b.text in {"-", "–"} and c.text.isdigit()
        for a, b, c in zip(following, following[1:], following[2:], strict=False)
    )
