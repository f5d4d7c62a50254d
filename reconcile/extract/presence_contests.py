"""Who takes part in a match or stands in an election, by the words of score sheets and counts."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.page import Token
from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.presence_states import GUESTS
from reconcile.extract.scene import Scene, Verdict

_SHARES = frozenset("votes vote per percent cent % points".split())
_SURVEYS = frozenset("poll polls polling survey surveys".split())
_LISTED = 60  # tokens from the word that opens a list to a name late in it
_MARKS = frozenset(", ; ( ) ' ’ - – and &".split())
_SHEETS = GUESTS | frozenset(
    "present attendance starters substitutes subs scorers goals jury speakers xi eleven".split()
)


def counted(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "A 51.5 per cent, B 48.5", "A is 1,900 votes behind": who is given votes stands in the election."""
    event = scene.event_of_type(frozenset({"election"}), phrase.first)
    words = set(scene.keys(0, len(scene.tokens)))
    if event is None or not event.main or not scene.told_nearby(event) or phrase.possessive:
        return None
    if _SURVEYS & words and "exit" not in words:
        return None
    following = scene.tokens[phrase.last : phrase.last + 8]
    number = next((n for n, token in enumerate(following) if token.text[0].isdigit()), None)
    if number is None or any(token.text in {";", "."} for token in following[:number]):
        return None
    near = {token.key for token in following[number + 1 : number + 3]}
    given = number <= 1 and bool(_SHARES & words)
    return Verdict(True, "stood", event) if given or (near & {"votes", "per", "percent", "%"}) else None


def on_the_sheet(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "Line-up: A, B (78' C), D": a name anywhere in a list that a colon opens."""
    event = scene.event_near(phrase.first)
    if event is None or phrase.possessive or not scene.told_nearby(event):
        return None
    colon = _colon(scene.tokens, phrase.first)
    lead = scene.tokens[max(0, colon - 4) : colon] if colon is not None else ()
    lined = any(token.key in _SHEETS or token.key in {"line-up", "line-ups", "lineups"} for token in lead)
    return Verdict(True, "took part", event) if lined else None


def _colon(tokens: Sequence[Token], at: int) -> int | None:
    """The colon before a token from which on names, marks and minutes alone are told."""
    for back in range(at - 1, max(-1, at - _LISTED), -1):
        token = tokens[back]
        if token.text == ":":
            return back
        if not (token.capital or token.text in _MARKS or token.key in _MARKS or token.text[0].isdigit()):
            return None
    return None


def by_way_of(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "drew level through A", "went ahead via B": who scores for a side."""
    event = scene.event_of_type(frozenset({"match"}), phrase.first)
    if event is None or not scene.told_nearby(event) or event.status == "planned":
        return None
    return (
        Verdict(True, "scored", event) if scene.keys(phrase.first - 1, phrase.first) in (["through"], ["via"]) else None
    )
