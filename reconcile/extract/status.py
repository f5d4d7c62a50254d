"""Whether a clause tells a happening as done, as planned, as called off, as denied or as merely possible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from reconcile.extract.clause import SAYING, Clauses, is_verb
from reconcile.extract.event_pairs import VERBAL_COMPOUNDS
from reconcile.extract.event_words import CANCELLED, DENIED, FUTURE, MOVED
from reconcile.extract.hit import APART, Hit
from reconcile.extract.name_words import CALENDAR
from reconcile.extract.page import Sentence, Token
from reconcile.extract.when_patterns import NUMBER_WORDS

Told = Literal["planned", "meant", "happened", "cancelled", "moved", "denied", "unclear", ""]
"""How one clause tells a happening: `meant` was planned at a time now past; "" where it does not say."""

_AHEAD = frozenset("will shall would to".split())
_MAYBE = frozenset("may might could".split())
_BETWEEN = frozenset("be laid also now then not again soon later only first formally jointly have".split())
_PASSIVE = frozenset("was were been is be being are".split())
_OPENS = frozenset(
    "opens open begins begin starts start takes resumes reopens continues reconvenes".split()
)  # the present of a timetable
_WISHED = frozenset("not never must should could may might".split())  # "must not be put off"
_MONTH = "May"  # which is no "may"
_FIXED = frozenset("to due planned scheduled set fixed listed pencilled booked arranged slated timetabled".split())
_PLANNING = FUTURE - {"tonight", "tomorrow", "would"}
_MEANWHILE = frozenset("as at in on during over when while for following after before since about".split())
_DETERMINERS = frozenset("the a an his her their its any all".split())
_DENIAL_REACH = 7  # tokens between a denial and what it denies
# What does not do one of these was called off.
_TAKING_PLACE = (
    ["take", "place"],
    ["taking", "place"],
    ["took", "place"],
    ["go", "ahead"],
    ["going", "ahead"],
    ["went", "ahead"],
)
_COMING_ABOUT = frozenset("happen happened begin start open resume materialise materialize".split())
_IN_ANOTHER_WAY = (["until"], ["till"], ["before"], ["as"], ["well"], ["on", "time"])  # "did not start on time"
_AVERTED = frozenset("averted".split())
_OPENING = frozenset('“"„«')  # what somebody says is not what becomes of the happening
# What is announced for a day is to come on it.
_SETTING = frozenset("announced announces called calls convened scheduled set fixed promised arranged booked".split())
_SETTING_REACH = 7  # tokens around the noun that is set
_COMING = frozenset("next following coming weekend same evening end".split())
_NEAR = 12  # tokens beside a noun within which a verb tells whether it took place


def how_told(sentence: Sentence, clauses: Clauses, hit: Hit) -> Told:
    """What the clause of a hit says of it."""
    tokens = sentence.tokens
    done = hit.verb and _verb_told(tokens, hit.at) == "happened"
    called_off = "" if done else _called_off(tokens, hit.at)
    if called_off:
        return called_off
    here = [at for at, number in enumerate(clauses.of) if number == clauses.of[hit.at]]
    if any(_denies(tokens, at, hit.at) for at in here):
        return "denied"
    return _verb_told(tokens, hit.at) if hit.verb else _noun_told(tokens, hit.at, here)


def _denies(tokens: Sequence[Token], at: int, hit: int) -> bool:
    """Whether the word `at` denies the happening: "denied the meeting", "denied talks", "the meeting was denied"; not "denied
    bribery as the trial opened", "denied arson", "denied Ruiz the nomination", "rules deny them the right to vote"."""
    if tokens[at].key not in DENIED or abs(at - hit) > _DENIAL_REACH or tokens[hit - 1].key == "to":
        return False
    if at > hit:
        return bool(_PASSIVE & {token.key for token in tokens[at - 2 : at]})
    between = [token.key for token in tokens[at + 1 : hit]]
    thing = next((n for n, key in enumerate(between) if key in _DETERMINERS), 0)
    somebody = any(token.capital for token in tokens[at + 1 : at + 1 + thing])
    charge = not between and not tokens[hit].key.endswith("s")
    return not (somebody or charge or _MEANWHILE & set(between))


def _verb_told(tokens: Sequence[Token], at: int) -> Told:
    """ "will meet", "are to be sworn in", "may visit", "met"."""
    pair = (tokens[at - 1].key, tokens[at].key) if at else ("", "")
    if pair[1] == "expected":
        return "meant" if pair[0] in {"was", "were"} else "planned"
    back = at - 2 if pair in VERBAL_COMPOUNDS or pair[1] == "rest" else at - 1  # "laid to rest" is no "to meet"
    while back >= 0 and at - back < 6 and tokens[back].key in _BETWEEN:
        back -= 1
    key = tokens[back].key if back >= 0 else ""
    if key in _MAYBE and not tokens[back].capital:
        return "unclear"
    if key == "to" and {"agreed", "agrees"} & {token.key for token in tokens[max(0, back - 5) : back]}:
        return "happened"
    if key in _AHEAD and not (key == "would" and tokens[back + 1].key == "have"):
        lead = [token.key for token in tokens[max(0, back - 3) : back]]
        meant = key == "to" and ({"was", "were"} & set(lead[-2:]) or lead[:2] == ["had", "been"])
        return "meant" if meant else "planned"
    return "planned" if {"planned", "due", "scheduled"} & {t.key for t in tokens[max(0, at - 3) : at]} else "happened"


def _noun_told(tokens: Sequence[Token], at: int, here: Sequence[int]) -> Told:
    """The nearest word of the clause that looks ahead or back tells."""
    before = [token.key for token in tokens[max(0, at - 6) : at]]
    if "ahead" in before and "of" in before:
        return "planned"
    if _set_for(tokens, at):
        return "planned"
    nearest: tuple[int, Told] | None = None
    for index in here:
        told = _cue(tokens, index)
        far = abs(index - at)
        if told and far <= _NEAR and (nearest is None or far < nearest[0]):
            nearest = (far, told)
    return nearest[1] if nearest is not None else ""


def _set_for(tokens: Sequence[Token], at: int) -> bool:
    """ "announced a visit for Saturday", "called a meeting in Oslo for the next day": what is told of is its being set."""
    verb = next((n for n in range(at - 1, max(-1, at - _SETTING_REACH), -1) if is_verb(tokens, n)), None)
    if verb is None or tokens[verb].key not in _SETTING:
        return False
    behind = [token.key for token in tokens[at + 1 : at + 1 + _SETTING_REACH]]
    return any(
        a == "for" and (b in CALENDAR or (b == "the" and c in _COMING))
        for a, b, c in zip(behind, behind[1:], [*behind[2:], ""], strict=False)
    )


def _cue(tokens: Sequence[Token], at: int) -> Told:
    key = tokens[at].key
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if key == "would" and following not in {"have", "be"}:
        return "planned" if SAYING & {token.key for token in tokens[:at]} else ""
    if key in _MAYBE and not tokens[at].capital:
        return "unclear"
    if key in _OPENS and at and tokens[at - 1].key not in {"the", "a", "an", "was", "were"}:
        # "The summit is open"
        return "happened" if key == "open" and tokens[at - 1].key in {"is", "are"} else "planned"
    if key in {"was", "were"} and following in {"to", "due", "planned", "scheduled", "set"}:
        return "meant"
    if key in _PLANNING and at and tokens[at - 1].key in {"was", "were", "been"}:
        return "meant"
    if key in _PLANNING or (key in {"is", "are"} and (following in _FIXED or _day_follows(tokens, at + 1))):
        return "planned"
    if key in {"be", "is", "are", "would"} or not is_verb(tokens, at):
        return ""
    before = tokens[at - 1].key if at else ""
    return "" if before in {"be", "to", "will"} else "happened"


def _day_follows(tokens: Sequence[Token], at: int) -> bool:
    """ "The funeral is tomorrow", "the vote is on Friday"."""
    words = [token.key for token in tokens[at : at + 2]]
    return words[:1] in (["tomorrow"], ["tonight"]) or (len(words) == 2 and words[0] == "on" and words[1] in CALENDAR)


def _called_off(tokens: Sequence[Token], at: int) -> Told:
    """ "postponed the summit", "the talks planned for Monday have been cancelled", "the summit was called off"."""
    before = [token.key for token in tokens[max(0, at - 4) : at]]
    for n, word in enumerate(before):
        off = word in CANCELLED or before[n : n + 2] in (["called", "off"], ["put", "off"])
        if off and not APART & set(before[n:]):
            return _moved_or_off(word, before[n + 1 : n + 2])
    behind = takewhile(lambda token: token.text not in _OPENING, tokens[at + 1 : at + 26])
    after = [_MONTH if token.key == "may" and token.capital else token.key for token in behind]
    return next((told for n in range(len(after)) if (told := _told_off(after, n)) is not None), "")


def _told_off(words: Sequence[str], n: int) -> Told | None:
    """What word `n` behind a noun tells of its being called off, "" where it tells that it was not, None where nothing."""
    word, pair = words[n], list(words[n : n + 2])
    if _came_to_nothing(words, n):
        return "cancelled"
    if pair in _TAKING_PLACE:
        return "cancelled" if {"not", "never"} & set(words[max(0, n - 2) : n]) else ""
    if word not in CANCELLED and pair not in (["called", "off"], ["put", "off"], ["pushed", "back"]):
        return None
    if pair == ["pushed", "back"] and _by_somebody(words[n + 2 : n + 4]):
        return None
    was = _PASSIVE & set(words[max(0, n - 3) : n]) and not _WISHED & set(words[max(0, n - 4) : n])
    return _moved_or_off(word, pair[1:]) if was else ""


def _by_somebody(words: Sequence[str]) -> bool:
    """ "pushed back by the police", not "by a week"."""
    return words[:1] == ["by"] and not (
        set(words[1:]) & NUMBER_WORDS.keys() or any(word.isdigit() for word in words[1:])
    )


def _came_to_nothing(words: Sequence[str], n: int) -> bool:
    """ "failed to start", "did not begin", "was averted", "fell through"; not "did not begin until Friday"."""
    if words[n] in _AVERTED:
        return bool(_PASSIVE & set(words[max(0, n - 3) : n])) and not _WISHED & set(words[max(0, n - 4) : n])
    if words[n] == "fell":
        return words[n + 1 : n + 2] == ["through"]
    if words[n] not in _COMING_ABOUT:
        return False
    before, following = set(words[max(0, n - 2) : n]), words[n + 1 : n + 3]
    denied = bool({"not", "never"} & before) or before in ({"failed", "to"}, {"fails", "to"})
    return denied and not any(following[: len(way)] == way for way in _IN_ANOTHER_WAY)


def fell_through(sentence: Sentence) -> bool:
    """Whether something "did not take place": its day lies behind, that of what "will not take place" ahead."""
    words = [token.key for token in sentence.tokens]
    return any(pair in _TAKING_PLACE and "did" in words[max(0, n - 2) : n] for n, pair in _pairs(words))


def _pairs(words: Sequence[str]) -> list[tuple[int, list[str]]]:
    return [(n, list(words[n : n + 2])) for n in range(len(words) - 1)]


def _moved_or_off(word: str, following: Sequence[str]) -> Told:
    return "moved" if word in MOVED or (word in {"put", "pushed"} and following) else "cancelled"
