"""Who published a text, when and under which title: from what came with it, else from its own lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple
from urllib.parse import urlsplit

from reconcile.read.boilerplate import Layout, writer
from reconcile.read.credit import Stamp, is_agency
from reconcile.read.days import day_of_url, parse_day
from reconcile.text.fold import fold

_SHARED = frozenset(
    """blogspot.com wordpress.com substack.com medium.com tumblr.com livejournal.com wixsite.com weebly.com typepad.com
    over-blog.com canalblog.com github.io ghost.io europa.eu""".split()
)
"""Domains below which many publish who have nothing to do with each other."""
_SECOND_LEVEL = frozenset("co com org net gov edu ac or go ne gob gouv mil".split())
_RIGHTS = re.compile(
    r"^(?!copyright)(?P<before>[^\W_][\w.&' -]{1,40}?)\s?[,|]?\s?©|(?:©|copyright)\s?(?:©|\(c\))?\s?"
    r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?,?\s?"
    r"(?:by\s)?(?P<after>[^\W\d_][\w.&' -]{1,40})",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:sources?|via)\s?:\s?", re.IGNORECASE)
_AND_AGENCIES = re.compile(r"(?:,| and| with| &)\s(?:news\s)?agenc(?:y|ies)\b.*$", re.IGNORECASE)
_JOINED = re.compile(r"(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])")
_NOT_A_NAME = frozenset({"all", "all rights", "all rights reserved", "rights", "law", "the"})


class Given(NamedTuple):
    """What is known of a text before it is looked at. None where it is not known."""

    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    published_time: time | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    path: str | None = None


def complete(given: Given, layout: Layout) -> Given:
    """`given` with every gap filled from the page where the page fills it; what was given is never overruled."""
    header = layout.page.header
    url = given.url or header.get("url") or header.get("link")
    published, clock = _published(given, layout, url)
    return given._replace(
        url=url,
        publisher=given.publisher or _publisher(layout, url),
        published=published,
        published_time=clock,
        title=given.title or header.get("title") or header.get("headline") or _title(layout),
        byline=given.byline or header.get("author") or header.get("byline") or _byline(layout),
        language=given.language or header.get("language"),
    )


def _title(layout: Layout) -> str | None:
    return None if layout.title is None else layout.page.lines[layout.title].text


def _byline(layout: Layout) -> str | None:
    for index, kind in enumerate(layout.kinds):
        line, stamp = layout.page.lines[index], layout.page.stamps.get(index)
        if stamp and stamp.names_end and kind == "metadata":
            name = writer(line.text[: stamp.names_end])
        else:
            name = writer(line.text) if kind == "byline" else None
        if name:
            return name
    return None


def _published(given: Given, layout: Layout, url: str | None) -> tuple[date | None, time | None]:
    """Best evidence first: given, header field, stamp of the page, dateline, address."""
    header = layout.page.header
    field = parse_day(header.get("date") or header.get("published") or "")
    day, clock = (given.published, given.published_time) if given.published else (field or (None, None))
    stamps = list(_stamps(layout))
    if day is None:
        fits = [stamp for stamp in stamps if stamp.date]
        datelines = [(found.date, None) for found in layout.datelines.values() if found.date]
        day, clock = (fits[0].date, fits[0].time) if fits else (datelines[0] if datelines else (None, None))
    if day is None and url:
        day = day_of_url(url)
    if day and clock is None:
        clock = next((stamp.time for stamp in stamps if stamp.date == day and stamp.time), None)
    return day, clock


def _stamps(layout: Layout) -> Iterator[Stamp]:
    """Stamps that tell the day of publication, the surest first. A bare date above the title is the page's own date,
    that of the visit; below the report a stamp counts last, and only with a word such as "published"."""
    found = [(index, stamp) for index, stamp in sorted(layout.page.stamps.items()) if layout.kinds[index] == "metadata"]
    top = -1 if layout.title is None else layout.title
    low = layout.core.start + 4
    yield from (stamp for index, stamp in found if stamp.labelled and index < low)
    yield from (stamp for index, stamp in found if not stamp.labelled and top < index < low)
    yield from (stamp for index, stamp in found if stamp.labelled and index >= low)


def _publisher(layout: Layout, url: str | None) -> str | None:
    header = layout.page.header
    named = header.get("publisher") or header.get("site")
    return (
        named or (_domain(url) if url else None) or _from_rights(layout) or _from_source(layout) or _from_agency(layout)
    )


def _domain(url: str) -> str | None:
    """The registered part of the host: `https://uk.reuters.com/x` gives `reuters.com`; of a blog its own name with that of
    the house that has it."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    labels = [label for label in host.split(".") if label]
    if len(labels) < 2 or all(label.isdigit() for label in labels):
        return host or None
    shared = ".".join(labels[-2:]) in _SHARED
    three = len(labels) > 2 and (shared or (len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL))
    return ".".join(labels[-3:] if three else labels[-2:])


def _from_rights(layout: Layout) -> str | None:
    for line, kind in zip(layout.page.lines, layout.kinds, strict=True):
        match = _RIGHTS.search(line.text[:200]) if kind == "boilerplate" else None
        name = (match["before"] or match["after"] or "").partition(". ")[0].strip(" .,-|") if match else ""
        if name and fold(name) not in _NOT_A_NAME and not fold(name).startswith("all rights"):
            return _as_signed(name, layout)
    return None


def _as_signed(name: str, layout: Layout) -> str:
    """The publisher's name as a line of its own spells it ("Example.Com" for "example.com")."""
    return next((line.text for line in layout.page.lines if fold(line.text[:60]) == fold(name)), name)


def _from_source(layout: Layout) -> str | None:
    for line, shape in zip(layout.page.lines, layout.page.shapes, strict=True):
        match = _SOURCE.match(line.text) if shape == "origin" else None
        name = _AND_AGENCIES.sub("", line.text[match.end() : match.end() + 60]).strip(" .") if match else ""
        if name:
            return _as_spaced(name, layout)
    return header if (header := layout.page.header.get("source")) else None


def _as_spaced(name: str, layout: Layout) -> str:
    """ "DailyPost" is "Daily Post" where the page itself writes it so."""
    spaced = _JOINED.sub(" ", name)
    return spaced if any(spaced in line.text[:300] for line in layout.page.lines) else name


def _from_agency(layout: Layout) -> str | None:
    for found in layout.datelines.values():
        if found.agency and found.agency.strip():
            return re.split(r" - | / |,", found.agency)[0].strip()
    for index, kind in enumerate(layout.kinds):
        text = layout.page.lines[index].text
        stamp = layout.page.stamps.get(index)
        name = text[: stamp.names_end] if stamp else text
        if kind in {"byline", "metadata"} and name and is_agency(name):
            return name.strip(" ().,")
    return None
