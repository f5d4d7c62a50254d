"""Who carried whom in one sentence: "X reports, citing Y", "according to Y, quoted by X", "Y told X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

Span = tuple[int, int]

_WORD = r"[A-ZÀ-Þ](?:[\w&’'-]|\.(?=\w)){0,30}"
_NAME = rf"(?:[Tt]he )?{_WORD}(?: (?:of |for |and |the |de |al-)?{_WORD}){{0,6}}"
_UNNAMED = (
    r"(?:[a-z-]{1,20} ){0,3}(?:sources?|officials?|diplomats?|people|documents?|lawmakers|aides?)\b"
    r"(?: (?:close to|familiar with|in|at|from|of|within) [^,.;:“”\"\n]{1,60})?"
)
_ISSUED = r"(?:(?:a|an|the|its|his|her) )?(?:[a-z-]{1,20} ){0,2}(?:(?:statement|report|post|message|release) (?:by|from|of) )?"
_SOURCE = rf"{_ISSUED}(?P<source>{_NAME}|{_UNNAMED})"
_SAYS = r"(?:has |have )?(?:reports?|reported|says|said|wrote|writes|announced|noted|added|quoted)\b"
_CARRIED = r"(?:quoted|cited|carried|reported|relayed|published|broadcast|shared|released)"

_CITES = re.compile(rf"\b(?:citing|quoting|referring to|with reference to) {_SOURCE}")
_SAYER = re.compile(rf"(?P<carrier>{_NAME}),? {_SAYS}|(?P<before>{_NAME}),? $")
_QUOTED_BY = re.compile(rf"\b(?:as |was |were )?{_CARRIED} (?:by|on|in) (?P<carrier>{_NAME})")
_SAID = re.compile(rf"\b[Aa]ccording to {_SOURCE}|(?P<sayer>{_NAME}),? (?:said|says|told|stated|announced)\b")
_TOLD = re.compile(rf"(?P<source>{_NAME})(?:, [^,.;“”\"\n]{{1,60}},)? (?:told|tells) (?P<carrier>{_NAME})")
_QUOTES = re.compile(rf"(?P<carrier>{_NAME}) (?:quoted|cited|quotes|cites) (?P<source>{_NAME})")
_WHOM = re.compile(rf"(?P<source>{_NAME}), whom (?:the [a-z-]{{1,20}} )?(?P<carrier>{_NAME}) (?:quoted|cited)\b")
_FURTHER = re.compile(
    rf",? (?:which|who|itself|in turn)(?: in turn)? (?:cited|quoted|was citing|was quoting|cites|quotes) {_SOURCE}"
)
_PRONOUNS = frozenset("He She They It We I You Who".split())
_CUE = re.compile(
    r"\b(?:cit(?:ing|ed|es)|quot(?:ing|ed|es)|tells|told|referring to|reference to|"
    r"(?:carried|reported|relayed|published|broadcast|shared|released) (?:by|on|in))\b"
)
_MOST = 4  # of each pattern in one sentence
_MEDIUM = re.compile(
    r"\b(?:Reuters|AP|AFP|TASS|Interfax|RIA|Anadolu|Xinhua|DPA|ANSA|EFE|BBC|CNN|VOA|Bloomberg|Politico|Axios|Al Jazeera|"
    r"Agency|News|Times|Post|Press|Journal|Herald|Tribune|Guardian|Telegraph|Magazine|Newspaper|Daily|TV|Television|"
    r"Radio|Channel|Gazette|Observer|Mail|Mirror|Sun|Star|Standard|Independent|Weekly|Review|Zeitung|Monde|País)\b",
    re.IGNORECASE,
)


class Chain(NamedTuple):
    """`source` is whom the facts come from, `carriers` those who passed them on, the nearest to the source first."""

    source: Span
    carriers: tuple[Span, ...]


def is_medium(name: str) -> bool:
    """Whether a name sounds like one of an agency, a paper or a broadcaster."""
    return _MEDIUM.search(name) is not None


def find_chains(text: str, start: int, end: int) -> Iterator[Chain]:
    """The chains that `text[start:end]`, one sentence, tells of. Times that follow a name are no part of it."""
    end = min(end, start + 1_000)
    if not _CUE.search(text, start, end):
        return
    for match in islice(_CITES.finditer(text, start, end), _MOST):
        sayers = list(_SAYER.finditer(text, start, match.start()))
        if sayers:
            carrier = sayers[-1].span("carrier" if sayers[-1]["carrier"] else "before")
            yield _further(text, Chain(match.span("source"), (carrier,)), end)
    for match in islice(_QUOTED_BY.finditer(text, start, end), _MOST):
        said = [one for one in _SAID.finditer(text, start, match.start()) if one.end() <= match.start()]
        if said:
            source = said[-1].span("source" if said[-1]["source"] else "sayer")
            yield Chain(source, (match.span("carrier"),))
    for pattern in (_QUOTES, _WHOM):
        for match in pattern.finditer(text, start, end):
            yield _further(text, Chain(match.span("source"), (match.span("carrier"),)), end)
    for match in _TOLD.finditer(text, start, end):
        if is_medium(match["carrier"]) and match["source"] not in _PRONOUNS:
            yield Chain(match.span("source"), (match.span("carrier"),))


def _further(text: str, chain: Chain, end: int) -> Chain:
    """The chain with those added whom its source cites itself."""
    while match := _FURTHER.match(text, chain.source[1], end):
        chain = Chain(match.span("source"), (chain.source, *chain.carriers))
    return chain
