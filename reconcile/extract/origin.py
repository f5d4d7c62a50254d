"""Where a document itself says that it has its facts from: statements, agencies, posts, other outlets, and who carried
them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.origin_chain import find_chains, is_medium
from reconcile.extract.page import Page
from reconcile.extract.speech import PREPOSITIONS
from reconcile.model import Origin
from reconcile.text.fold import fold
from reconcile.text.literal import any_of

MOST = 12
_OWN = r"(?:(?:his|her|its|their|a|an|the) )?(?:(?:official|personal|verified|own) )?"
_PLATFORMS = {
    "X": r"X|Twitter|Twitter/X",
    "Telegram": "Telegram",
    "Facebook": "Facebook",
    "Instagram": "Instagram",
    "Truth Social": "Truth Social",
    "WhatsApp": "WhatsApp",
    "YouTube": "YouTube",
    "Weibo": "Weibo",
    "VKontakte": "VKontakte|VK",
    "LinkedIn": "LinkedIn",
    "Bluesky": "Bluesky",
}
_CHANNELS = (
    *(
        (name, re.compile(rf"\b(?:(?:on|via|through|to) {_OWN}(?:{form})|(?:{form}) (?:post|account|channel|page))\b"))
        for name, form in _PLATFORMS.items()
    ),
    (
        "statement",
        re.compile(
            r"\b(?:in|according to) (?:a|an|the|its|his|her) (?:\w+ )?statement\b|\bstatement (?:from|by|of)\b",
            re.IGNORECASE,
        ),
    ),
    ("press release", re.compile(r"\b(?:press|news) release\b", re.IGNORECASE)),
    (
        "press conference",
        re.compile(r"\bat (?:a|the) (?:\w+ )?(?:press|news) (?:conference|briefing)\b", re.IGNORECASE),
    ),
    ("interview", re.compile(r"\bin an interview\b|\btold [A-Z]\w+ (?:radio|TV|television|news)\b")),
)
_ANY_CHANNEL = re.compile(
    any_of([*(form for forms in _PLATFORMS.values() for form in forms.split("|")), "told"])
    + "|(?i:statement|release|conference|briefing|interview)"
)
_SOCIAL = frozenset(_PLATFORMS)
_CITING = re.compile(
    r"\b(?:[Aa]ccording to|citing|quoting|told|as told to|(?:statement|report) of|"
    r"(?:cited|quoted|carried|released|published|reported|[Ss]tatement|[Rr]eports?) (?:by|from))\s+(?:the )?$"
)
_SAYING = re.compile(
    r"[ ,]{0,2}(?:has |have )?(?:said|reported|reports|wrote|announced|confirmed|stated|quoted|says|declared|noted|"
    r"press say|posted)\b"
)
_SAID_BEFORE = frozenset("said wrote stated announced posted declared says writes reported".split())
_INSTITUTION = re.compile(r"\b(?:ministry|agency|office|government|police|army|department)\b")
_AGENCY = (
    r"Reuters|AFP|AP|TASS|Xinhua|Anadolu|AA|DPA|dpa|EFE|ANSA|PTI|ANI|Interfax|RIA Novosti|UPI|SANA|IRNA|KUNA|Yonhap|"
    r"Kyodo"
)
_CARRIED = re.compile(rf"(?<![\w.])(?:{_AGENCY})(?![\w.])")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


class OriginMention(NamedTuple):
    """A wording `[start, end)` that names a source of the document."""

    start: int
    end: int
    value: Origin


Span = tuple[int, int]


def find_origins(page: Page, people: Sequence[Span], organisations: Sequence[Span]) -> tuple[OriginMention, ...]:
    """Sources named in the text, in order, 12 at the most: a speaker with a channel, whom the text cites, or who is
    passed on by a medium. None is the publisher of the document."""
    own = fold(page.document.publisher or "").removeprefix("www.").split(".")[0]
    found: dict[str, OriginMention] = {}
    for mention in (*_datelines(page), *_told(page, people, organisations)):
        if _is_own(mention.value.who, own):
            continue
        via = tuple(name for name in mention.value.via if not _is_own(name, own))
        value = mention.value.model_copy(update={"via": via})
        key = fold(value.who).removeprefix("the ")
        if key not in found or _tells_more(value, found[key].value):
            found[key] = mention._replace(value=value)
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end)))[:MOST]


def _is_own(who: str, own: str) -> bool:
    name, own = (fold(one).removeprefix("the ").replace(" ", "") for one in (who, own))
    return bool(own) and (name == own or (len(name) > 3 and name in own) or (len(own) > 3 and own in name))


def _tells_more(a: Origin, b: Origin) -> bool:
    return (len(a.via), a.channel is not None) > (len(b.via), b.channel is not None)


def _datelines(page: Page) -> Iterator[OriginMention]:
    """Agencies in the dateline or alone below the text: "ANKARA (Reuters) -", "/TASS/", "AFP"."""
    for block in page.document.blocks:
        start, end = block.span.start, block.span.end
        match = _CARRIED.search(page.text, start, end) if block.kind in ("dateline", "byline") else None
        if match is not None and (
            block.kind == "dateline" or (match.start() == start and "/" not in page.text[start:end])
        ):
            yield _mention(page, match.span(), None, ())


def _told(page: Page, people: Sequence[Span], organisations: Sequence[Span]) -> Iterator[OriginMention]:
    speakers = sorted((*people, *organisations))
    persons = frozenset(people)
    starts = [start for start, _ in speakers]
    for sentence in page.sentences:
        inside = speakers[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        chains = list(find_chains(page.text, sentence.start, sentence.end))
        channel = _channel(sentence.text) if inside or chains else None
        carried: list[Span] = []
        for chain in chains:
            source, *carriers = (_whole(span, inside) for span in (chain.source, *chain.carriers))
            if persons.isdisjoint(carriers):
                yield _mention(page, source, channel, carriers)
                carried += [source, *carriers]
        for span in inside:
            free = not any(span[0] < end and start < span[1] for start, end in carried)
            if free and _is_origin(page, span, (sentence.start, sentence.end), channel):
                yield _mention(page, span, channel, ())


def _channel(wording: str) -> str | None:
    """The first of the channels that a sentence names."""
    if not _ANY_CHANNEL.search(wording):
        return None
    return next((name for name, pattern in _CHANNELS if pattern.search(wording)), None)


def _whole(span: Span, speakers: Sequence[Span]) -> Span:
    """The speaker who is named at the end of a run of capitals, or that run."""
    return next((one for one in speakers if one[0] < span[1] <= one[1]), span)


def _mention(page: Page, span: Span, channel: str | None, carriers: Sequence[Span]) -> OriginMention:
    who = page.text[slice(*span)]
    via = tuple(_ARTICLE.sub("", page.text[slice(*one)]) for one in carriers)
    return OriginMention(*span, Origin(text=who, who=_ARTICLE.sub("", who), channel=channel, via=via))


def _is_origin(page: Page, span: Span, sentence: Span, channel: str | None) -> bool:
    """Whether somebody who is named is cited, or says it as an institution or in public on a channel."""
    who = page.text[slice(*span)]
    before = page.text[max(sentence[0], span[0] - 40) : span[0]]
    cited = _CITING.search(before)
    if cited is not None and (is_medium(who) or not cited.group().startswith(("told", "as told"))):
        return True
    words = before.split()
    if words and words[-1] in PREPOSITIONS:
        return False
    says = _SAYING.match(page.text, span[1], min(span[1] + 30, sentence[1])) is not None or (
        bool(words) and words[-1] in _SAID_BEFORE
    )
    return says and (channel in _SOCIAL or _INSTITUTION.search(fold(who)) is not None or is_medium(who))
