"""Where a document itself says that it has its facts from: statements, agencies, posts, other outlets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reconcile.extract.page import Page
from reconcile.model import Origin
from reconcile.text.fold import fold

_CHANNELS = (
    (
        "X",
        re.compile(
            r"\b(?:on (?:his|her|its|their)? ?(?:official )?X(?: page| account)?|wrote on X|posted on X|X post)\b"
        ),
    ),
    (
        "Telegram",
        re.compile(r"\b(?:on|via|through)(?: its| his| her| the| their)?(?: official)? Telegram\b", re.IGNORECASE),
    ),
    ("Facebook", re.compile(r"\bon (?:his |her |its )?Facebook\b", re.IGNORECASE)),
    ("Instagram", re.compile(r"\bon (?:his |her |its )?Instagram\b", re.IGNORECASE)),
    (
        "statement",
        re.compile(
            r"\b(?:in|according to) (?:a|an|the) (?:\w+ )?statement\b|\bstatement (?:from|by|of)\b", re.IGNORECASE
        ),
    ),
    ("press conference", re.compile(r"\bat (?:a|the) (?:\w+ )?(?:press|news) conference\b", re.IGNORECASE)),
    ("interview", re.compile(r"\bin an interview\b|\btold [A-Z]\w+ (?:radio|TV|television|news)\b")),
)
_CITING = re.compile(
    r"\b(?:[Aa]ccording to|citing|cited by|quoted by|told|statement from|statement by|reported by|[Rr]eports? by|as told to)\s*$"
)
_SAYING = re.compile(
    r"[ ,]{0,2}(?:said|reported|reports|wrote|announced|confirmed|stated|quoted|has said|says|declared|noted|press say)\b"
)


class OriginMention(NamedTuple):
    """A wording `[start, end)` that names a source of the document."""

    start: int
    end: int
    value: Origin


def find_origins(page: Page, speakers: Sequence[tuple[int, int]]) -> tuple[OriginMention, ...]:
    """Sources named in the text: a speaker (person or organisation) with a channel, or whom the text cites."""
    own = fold(page.document.publisher or "")
    found: dict[str, OriginMention] = {}
    starts = [start for start, _ in speakers]
    for sentence in page.sentences:
        inside = speakers[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        channel = next((name for name, pattern in _CHANNELS if pattern.search(sentence.text)), None)
        for start, end in inside:
            who = page.text[start:end]
            if fold(who) in own or (own and own in fold(who)):
                continue
            cited = _CITING.search(page.text, max(sentence.start, start - 40), start) is not None
            if not cited and start >= sentence.start + 4:
                cited = (
                    _CITING.search(page.text[max(sentence.start, start - 40) : start].removesuffix("the ")) is not None
                )
            says = _SAYING.match(page.text, end, min(end + 30, sentence.end)) is not None or _said_before(
                page.text[max(sentence.start, start - 40) : start]
            )
            if (
                cited
                or (says and _institution(who))
                or (says and channel in {"X", "Telegram", "Facebook", "Instagram"})
            ):
                key = fold(who).removeprefix("the ")
                value = Origin(text=who, who=who, channel=channel)
                if key not in found or (found[key].value.channel is None and channel):
                    found[key] = OriginMention(start, end, value)
    return tuple(sorted(found.values()))[:12]


def _said_before(text: str) -> bool:
    """Whether a verb of saying stands right before the name: ", wrote Hakan Fidan"."""
    words = text.split()
    return bool(words) and words[-1] in {"said", "wrote", "stated", "announced", "posted", "declared", "says", "writes"}


def _institution(who: str) -> bool:
    return any(
        word in fold(who)
        for word in ("ministry", "agency", "office", "government", "police", "army", "department", "reuters", "afp")
    )
