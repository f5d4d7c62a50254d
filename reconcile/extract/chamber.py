"""Words for what a parliament debates and votes on: motions of confidence, votes on bills."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.page import Token

MOTIONS = frozenset("motion motions".split())
_CONFIDENCE = frozenset("confidence no-confidence censure impeachment".split())
_DECIDED = frozenset(
    """carried passed failed defeated rejected adopted survived survives backed moved moves debated debates debate voted vote
    votes voting""".split()
)
_ALONE = frozenset("carried moves".split())
_PUT_IN = frozenset("lodged lodges filed files deposited submitted handed tabled signatures cleared".split())
_HOUSE = frozenset(
    """parliament lawmakers mps deputies senators chamber speaker house opposition senate legislature parliamentarians
    legislators knesset bundestag""".split()
)
_ON = frozenset("motion confidence no-confidence censure bill impeachment amendment".split())
_POLLING = frozenset(
    "election elections poll polls ballots voters elected elect referendum voter constituency seat".split()
)
_COURTS = frozenset("court judge judges appeal lawyer lawyers tribunal".split())
VOTING = frozenset("vote votes voted voting ballot".split())
_NEAR = 8  # tokens from a motion to what was done with it


def is_vote_of_confidence(tokens: Sequence[Token], index: int) -> bool:
    """Whether "vote" or "debate" is one on confidence, "a no-confidence vote", whose "no" denies nothing."""
    return index > 0 and tokens[index - 1].key in _CONFIDENCE and tokens[index].key in MOTIONS | {"vote", "debate"}


def is_motion_put(tokens: Sequence[Token], index: int) -> bool:
    """Whether a motion is told as moved, debated or decided by a parliament: "the motion was carried", not "lodged a motion"."""
    keys = {token.key for token in tokens}
    near = {token.key for token in tokens[max(0, index - _NEAR) : index + _NEAR + 1]}
    if near & _ALONE and not keys & _COURTS:
        return True  # "Motion carried!", "A moves the motion"
    return bool(near & _DECIDED) and not near & _PUT_IN and bool(keys & (_HOUSE | _CONFIDENCE)) and not keys & _COURTS


def is_division(tokens: Sequence[Token]) -> bool:
    """Whether the vote that a sentence tells of is one of a parliament on something before it, and no election."""
    keys = {token.key for token in tokens}
    return bool(keys & (_HOUSE | _CONFIDENCE)) and bool(keys & _ON) and not keys & _POLLING
