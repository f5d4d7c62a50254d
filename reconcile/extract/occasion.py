"""Where something was said or written: "on X", "in a statement", "at a press conference in Ankara on October 8"."""

from __future__ import annotations

import re

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = rf"(?: on (?:{_DAY}(?: \w+)?|{_MONTH} \d\d?(?:, \d{{4}})?|\d\d? {_MONTH}(?: \d{{4}})?))?"
_WHERE = r"(?: in [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)?"
_OWN = r"(?:(?:his|her|its|their|a|an|the|[A-ZÀ-Þ]\w+['’]s)(?: [\w-]+){0,3}? )?"
_MEETING = (
    r"(?:press conference|news conference|conference|press briefing|briefing|interview|summit|rally|hearing|speech|"
    r"ceremony|press point|debate|meeting|forum|session|broadcast|podcast|event|town hall|"
    r"media briefing|news briefing|conference call|roundtable|panel|lecture|keynote)"
)
_WRITTEN = (
    r"(?:statement|post|tweet|letter|interview|speech|address|message|article|column|blog post|video|report|memo|email|"
    r"press release|communiqué|communique|editorial|op-ed|release|broadcast|note|essay|"
    r"press statement|news release|thread|newsletter|testimony|voice message)"
)
_PLATFORM = (
    r"(?:X|Twitter|Telegram|Facebook|Instagram|social media|TikTok|YouTube|Truth Social|VKontakte|Weibo|LinkedIn|"
    r"WhatsApp|Threads|Bluesky|Mastodon|television|TV|radio|state TV|state television)"
)
_OCCASIONS = (
    re.compile(rf"\b(?:at|during|after|before|following) {_OWN}{_MEETING}\b{_WHERE}{_WHEN}"),
    re.compile(rf"\b(?:on|via|through) {_OWN}{_PLATFORM}(?: (?:page|account|channel|profile))?\b{_WHEN}"),
    re.compile(rf"\bin {_OWN}{_WRITTEN}\b(?: (?:to|with|on|for) (?:the )?[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){{0,3}})?{_WHEN}"),
    re.compile(r"\b[Tt]o (?:the )?[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+){0,2} (?:radio|television|TV|newspaper|agency)\b"),
    re.compile(
        r"\b(?:told|telling|tells|[Tt]o) (?:(?:the|a group of) )?(?:[a-z]+ )?(?:reporters|journalists|the press)\b"
    ),
    re.compile(
        r"\b(?:told|tells|telling) (?:the )?(?:[A-ZÀ-Þ][\w&-]+(?: [A-ZÀ-Þ][\w&-]+){0,3}|an audience in [A-ZÀ-Þ]\w+)"
    ),
)
_LEADING = re.compile(r"(?:told|telling|tells) ")
_OPENING = re.compile(
    rf"(?:At|During|After|In|On|Following) {_OWN}(?:{_MEETING}|{_WRITTEN}|{_PLATFORM})\b{_WHERE}{_WHEN}"
)


def occasion(text: str, start: int, end: int) -> str | None:
    """The wording in `text[start:end]` that tells the occasion of what is said there, None where there is none."""
    found = [
        match for pattern in (*_OCCASIONS, _OPENING) if (match := pattern.search(text, start, min(end, start + 2_000)))
    ]
    if not found:
        return None
    first = min(found, key=lambda match: (match.start(), -match.end()))
    return " ".join(_LEADING.sub("to ", first.group(), count=1).split())
