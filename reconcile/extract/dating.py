"""Which time of a sentence dates which happening: by clause, then by nearness, never across speech or "after"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from reconcile.extract.clause import SAYING, Clauses, find_clauses, is_verb
from reconcile.extract.event_pairs import VERBAL_COMPOUNDS
from reconcile.extract.event_words import DECLARED, MADE
from reconcile.extract.hit import Hit
from reconcile.extract.page import Sentence, Token
from reconcile.extract.when import TimeMention

_HELPING = frozenset("was were is are be been has have had will would".split())
_HOSTING = frozenset("received receives hosted hosts welcomed welcomes met meets joined invited".split())
_FOUNDING = frozenset("founded established instituted created".split())
_PLANNING = frozenset("expected due set scheduled planned plans agreed is are was were".split())
_SETTING = frozenset("set fixed scheduled chose chosen named".split())  # "set June 20 for the next hearing"
_THEN = frozenset("after following".split())
# Words that open a clause about the happening just named: "the talks, planned for Monday", "a raid that took place on Monday".
_TOLD_OF = frozenset(
    "which that planned scheduled announced due set held expected called agreed slated postponed".split()
)
_AT = frozenset({"at", "during"})
_ADJECTIVES = 4  # words between "at" and what it was at
_BEHIND = frozenset("of for over about against by from to between into".split())


Standing = Literal["said", "main", "apart"]


class _Stand(NamedTuple):
    """Where a time stands: its tokens `[first, last)`, its clause, and whether it says when something was said."""

    time: TimeMention
    first: int
    last: int
    clause: int
    spoken: bool


def date_hits(
    sentence: Sentence, clauses: Clauses, hits: Sequence[Hit], times: Sequence[TimeMention]
) -> list[TimeMention | None]:
    """The time of every hit of a sentence, in their order; None where the sentence tells none. A time that only stands
    near, and may be another's, is marked as not attached."""
    if not times:
        return [None] * len(hits)
    own: list[TimeMention | None] = [None] * len(hits)
    stands = [_stand(sentence, clauses, time, hits) for time in times]
    told = [stand for stand in stands if not stand.spoken]
    for number in range(len(clauses.all)):
        here = [stand for stand in told if stand.clause == number]
        mine = [n for n, hit in enumerate(hits) if clauses.of[hit.at] == number]
        for stand in sorted(here, key=lambda stand: _rank(stand.time)):
            for n in _holders(sentence, [hits[n] for n in mine], stand):
                own[mine[n]] = own[mine[n]] or stand.time
    own = [
        time or _meanwhile(clauses, hits[n], stands) or _inherited(clauses, hits, n, told) for n, time in enumerate(own)
    ]
    return [time or _declared(clauses, hits[n], stands) for n, time in enumerate(own)]


def _meanwhile(clauses: Clauses, hit: Hit, stands: Sequence[_Stand]) -> TimeMention | None:
    """What goes on while something is said has the day of the saying: "denied it on Tuesday as the trial opened"."""
    mine = clauses.all[clauses.of[hit.at]]
    if mine.opening != "while" or mine.timed:
        return None
    return next((stand.time for stand in stands if stand.spoken and stand.clause == mine.parent), None)


def _declared(clauses: Clauses, hit: Hit, stands: Sequence[_Stand]) -> TimeMention | None:
    """What is done by announcing it has the day of the announcement: "said on Tuesday that they would merge"."""
    if hit.type not in DECLARED:
        return None
    mine = clauses.all[clauses.of[hit.at]]
    near = {mine.number, mine.parent, mine.number + 1} if mine.opening in {"main", "content"} else set()
    return next((loose(stand.time) for stand in stands if stand.spoken and stand.clause in near), None)


def loose(time: TimeMention) -> TimeMention:
    """The same time as one that only stands near what it may date."""
    return time._replace(value=time.value.model_copy(update={"attached": False}))


def standing(sentence: Sentence, times: Sequence[TimeMention]) -> list[Standing]:
    """How each time of a sentence stands that dates no happening in it: as the time of something said ("said on Friday"),
    in the main clause or at its time, or in another that hangs on it."""
    clauses = find_clauses(sentence, [(time.start, time.end) for time in times])
    found: list[Standing] = []
    for time in times:
        stand = _stand(sentence, clauses, time, ())
        opening = clauses.all[stand.clause].opening
        found.append("said" if stand.spoken else "main" if opening in {"main", "while"} else "apart")
    return found


def _rank(time: TimeMention) -> int:
    value = time.value
    if value.precision in {"day", "time"} and (value.day is not None or value.weekday is not None):
        return 0 if value.bound is None else 1
    return 2 if value.precision in {"range", "week", "month"} else 3


def _stand(sentence: Sentence, clauses: Clauses, time: TimeMention, hits: Sequence[Hit]) -> _Stand:
    tokens = sentence.tokens
    first = bisect_left(tokens, time.start, key=lambda token: token.end - 1)
    first = min(first, len(tokens) - 1)
    last = first + 1
    while last < len(tokens) and tokens[last].start < time.end:
        last += 1
    number = clauses.of[first]
    return _Stand(time, first, last, number, _spoken(sentence, clauses, first, last, hits))


def _spoken(sentence: Sentence, clauses: Clauses, first: int, last: int, hits: Sequence[Hit]) -> bool:
    """Whether the verb that a time goes with is one of saying: "said on Friday", "On Friday the ministry said"."""
    tokens, number = sentence.tokens, clauses.of[first]
    if tokens[last - 1].possessive:
        return False
    happenings = {hit.at for hit in hits}
    near = {number, clauses.all[number].parent} if clauses.all[number].opening == "relative" else {number}
    agreed = any(hit.type == "signing" and clauses.of[hit.at] in near for hit in hits)
    for at in range(first - 1, -1, -1):
        if clauses.of[at] != number or at in happenings:
            break
        if is_verb(tokens, at):
            told_apart = tokens[at].key in SAYING or tokens[at].key in _FOUNDING
            return told_apart and not (agreed and tokens[at].key in MADE)
    else:
        at = -1
    if at >= 0 and at in happenings and clauses.of[at] == number:
        return False
    for at in range(last, len(tokens)):
        if clauses.of[at] != number or at in happenings:
            return False
        if is_verb(tokens, at):
            return tokens[at].key in SAYING
    return False


def _holders(sentence: Sentence, hits: Sequence[Hit], stand: _Stand) -> list[int]:
    """Which of the hits of its clause a time dates."""
    if not hits:
        return []
    tokens = sentence.tokens
    after = [n for n, hit in enumerate(hits) if hit.at >= stand.last]
    before = [n for n, hit in enumerate(hits) if hit.at < stand.first]
    if after and not hits[after[0]].verb and _modifies(sentence, stand, hits[after[0]].at):
        return after[:1]
    verbs = [n for n in before if hits[n].verb]
    nouns = [n for n in before if not hits[n].verb]
    held: list[int] = []
    if nouns and not any(is_verb(tokens, at) for at in range(hits[nouns[-1]].at + 1, stand.first)):
        held.append(nouns[-1])
    if verbs and not (held and _infinitive(tokens, hits[verbs[-1]].at) and not bare_object(tokens, hits[held[0]].at)):
        held.append(verbs[-1])
    if not held and before:
        held.append(before[-1])
    if not held and after and _leads(sentence, stand, hits[after[0]]):
        held.append(after[0])
    if not held:
        return []
    # The subject or object of the verb that the time goes with has the same day.
    held += [n for n in (*before, *after[:1]) if n not in held and _free(sentence, hits, n, held)]
    return held


def _infinitive(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].key == "to"


def _leads(sentence: Sentence, stand: _Stand, hit: Hit) -> bool:
    """Whether a time that stands ahead of a hit goes with it: "On Friday the union staged a protest", but not "came on
    Friday to mourn the victims of the fire" or "flew there on Friday to sign"."""
    tokens = sentence.tokens
    compound = hit.verb and (tokens[hit.at - 1].key, tokens[hit.at].key) in VERBAL_COMPOUNDS  # "handed down"
    between = range(stand.last, hit.at - compound)
    if tokens[stand.last].key == "for" and _SETTING & {token.key for token in tokens[: stand.first]}:
        return True
    if not hit.verb:
        acts = [tokens[at].key for at in between if is_verb(tokens, at) and tokens[at].key not in {"will", "would"}]
        done = [key for key in acts if key not in _HELPING]
        told = (len(acts) < 2 and bare_object(tokens, hit.at)) or (len(done) < 2 and _where_it_was(tokens, hit.at))
        return told or _hosted(tokens, between, hit)
    if any(is_verb(tokens, at) and tokens[at].key not in _HELPING for at in between):
        return False
    acting = [token.key for n, token in enumerate(tokens[: stand.first]) if is_verb(tokens, n)]
    return not _infinitive(tokens, hit.at) or not acting or acting[-1] in _PLANNING


def _where_it_was(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun tells at what something was done: "was welcomed by A at a ceremony"."""
    first = at
    while (
        first > 0
        and at - first < _ADJECTIVES
        and (tokens[first - 1].text.isalpha() and tokens[first - 1].key not in _AT)
    ):
        first -= 1
    return first > 0 and tokens[first - 1].key in _AT and not any(is_verb(tokens, n) for n in range(first, at))


def _hosted(tokens: Sequence[Token], between: Sequence[int], hit: Hit) -> bool:
    """Whether a meeting is what somebody is received for: "On Friday she had received the envoy for talks"."""
    if hit.type != "meeting" or hit.at == 0 or tokens[hit.at - 1].key != "for":
        return False
    acts = [tokens[at].key for at in between if is_verb(tokens, at) and tokens[at].key not in _HELPING]
    return len(acts) == 1 and acts[0] in _HOSTING


def bare_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun stands as subject or object, not behind "of" or "over"."""
    for back in range(at - 1, max(-1, at - 7), -1):
        if tokens[back].key in _BEHIND:
            return False
        if not tokens[back].text[0].isalpha() or is_verb(tokens, back):
            break
    return True


def _modifies(sentence: Sentence, stand: _Stand, at: int) -> bool:
    """ "Friday's attack", "the June 2 talks": the time stands in the noun phrase of the hit."""
    between = sentence.tokens[stand.last : at]
    if len(between) > 4 or any(not token.text[0].isalpha() or token.key in _STOPS for token in between):
        return False
    if sentence.tokens[stand.last - 1].possessive:
        return True
    before = sentence.tokens[stand.first - 1].key if stand.first else ""
    return before not in {"on", "in"} and not any(is_verb(sentence.tokens, n) for n in range(stand.last, at))


_STOPS = frozenset("the a an this that in on at of for to from with and or but by he she they it who which".split())


def _free(sentence: Sentence, hits: Sequence[Hit], n: int, held: Sequence[int]) -> bool:
    """Whether a noun stands as subject or object beside the verb that has the time, not behind "of" or "over"."""
    if hits[n].verb or any(not hits[m].verb and m != n for m in held):
        return False
    return bare_object(sentence.tokens, hits[n].at)


def _inherited(clauses: Clauses, hits: Sequence[Hit], n: int, told: Sequence[_Stand]) -> TimeMention | None:
    """The time of a clause that tells of the same moment; what came "after" a thing of last Monday has its day loosely."""
    mine = clauses.all[clauses.of[hits[n].at]]
    near: TimeMention | None = None
    for stand in told:
        other = clauses.all[stand.clause]
        if other.number == mine.number:
            continue
        if (other.parent == mine.number and other.opening == "while") or (
            mine.parent == other.number and mine.opening == "while"
        ):
            return stand.time
        bare = not any(clauses.of[each.at] == other.number for each in hits)
        if other.parent == mine.number and other.word in _TOLD_OF and bare and not hits[n].verb:
            return stand.time
        beside = other.opening == mine.opening == "main" and abs(other.number - mine.number) == 1
        goes_on = beside and (bare or clauses.all[max(other.number, mine.number)].word == "and")
        lately = stand.time.value.anchor in {"weekday", "relative"} and stand.time.value.precision in {"day", "time"}
        then = lately and mine.opening == "main" and other.parent == mine.number and other.word in _THEN
        if near is None and (goes_on or then):
            near = loose(stand.time)
    return near
