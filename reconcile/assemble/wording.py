"""How much of their wording texts share: runs of five words, found by an index and not pair by pair."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from reconcile.model import Document, Quote
from reconcile.model.claim import Claim
from reconcile.text.fold import fold
from reconcile.text.sentence import words

RUN = 5  # words of a run that counts as shared wording
_FEWEST_RUNS = 44  # a text of fewer counts as one of so many: names and offices alone fill much of a short text
_PROSE = frozenset({"body", "standfirst", "heading"})
Words = tuple[str, ...]


def prose(document: Document, claims: Sequence[Claim]) -> tuple[Words, ...]:
    """The words of the body in pieces, cut where a marked quotation stands; `claims` are those of the document."""
    marked = [claim.evidence for claim in claims if is_marked(claim)]
    quoted = sorted((part.start, part.end) for evidence in marked for part in evidence.pieces)
    pieces = []
    for block in document.blocks:
        if block.kind not in _PROSE:
            continue
        start, end = block.span.start, block.span.end
        for first, last in [*(quote for quote in quoted if start <= quote[0] < end), (end, end)]:
            pieces.append(tuple(words(fold(document.text[start:first]))))
            start = max(start, last)
    return tuple(piece for piece in pieces if piece)


def is_marked(claim: Claim) -> bool:
    """Whether a claim is of words that stand in quotation marks, whole or in part."""
    return isinstance(claim.value, Quote) and claim.value.form != "indirect"


def shared_wording(texts: Sequence[Sequence[Words]]) -> Mapping[tuple[int, int], float]:
    """For pairs of texts, by their places, the share 0..1 of the runs of the shorter one that the other has too; pairs
    that share none are left out. The very same words are 1, however few they are."""
    runs = [frozenset(_runs(text)) for text in texts]
    shares = {
        (a, b): round(count / max(_FEWEST_RUNS, min(len(runs[a]), len(runs[b]))), 4)
        for (a, b), count in _common(runs).items()
    }
    alike: dict[tuple[Words, ...], list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        if text:
            alike[tuple(text)].append(place)
    return shares | {pair: 1.0 for places in alike.values() for pair in combinations(places, 2)}


def _runs(text: Sequence[Words]) -> list[Words]:
    return [piece[at : at + RUN] for piece in text for at in range(len(piece) - RUN + 1)]


def _common(runs: Sequence[frozenset[Words]]) -> Mapping[tuple[int, int], int]:
    """How many runs two texts share. Where most texts share most of their runs, comparing whole sets is the shorter way."""
    holders: dict[Words, list[int]] = defaultdict(list)
    for place, own in enumerate(runs):
        for run in own:
            holders[run].append(place)
    steps = sum(len(places) * (len(places) - 1) // 2 for places in holders.values())
    if steps > sum(map(len, runs)) * len(runs) // 2:
        counted = ((pair, len(runs[pair[0]] & runs[pair[1]])) for pair in combinations(range(len(runs)), 2))
        return {pair: count for pair, count in counted if count}
    common: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        common.update(combinations(places, 2))
    return common
