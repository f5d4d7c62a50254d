"""Words for a happening that tell of none: "no talks", "never met", "refused to meet the envoy", "opinion polls"."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.page import Token

_NEGATIONS = frozenset({"not", "never", "no"})
_REFUSING = frozenset("refused refuses failed fails declined declines unable unwilling".split())
_TURNING = frozenset("go goes going gone went turn turns turned turning come came coming look looked all year".split())
_OPINIONS = frozenset("opinion tracking latest recent instant online national".split())


def tells_of_none(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before `tokens[index]` say that it was not done, or that another thing is meant."""
    before = [token.key for token in tokens[max(0, index - 2) : index]]
    if tokens[index].key == "polls" and before[-1:] and before[-1] in _OPINIONS:
        return True
    if tokens[index].key == "round" and before[-1:] and before[-1] in _TURNING:
        return True
    return bool(_NEGATIONS & set(before)) or (before[-1:] == ["to"] and before[0] in _REFUSING)
