"""Who is who: every spelling of a person, why they are taken as one, and the pairs that stay open."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.model import Entity, Link, Report
from reconcile.report.index import NAME_LIMIT, Index
from reconcile.report.prose import clip
from reconcile.report.waterfall import Rung, waterfall
from reconcile.text.fold import fold

_ALIKE = re.compile(r"(\S.{0,200}) / \1: ", re.DOTALL)


class Written(NamedTuple):
    """One spelling and the names of the sources that use it."""

    text: str
    sources: str


class Who(NamedTuple):
    """A person or organisation. `reasons` say in words why the two spellings that lie furthest apart (`pair`) are taken as
    one; `rungs` say the same step by step where the reasons tell amounts; `link` is the judgement itself."""

    id: str
    kind: str
    caption: str
    roles: tuple[str, ...]
    spellings: tuple[Written, ...]
    sources: str
    reasons: tuple[str, ...]
    score: float | None
    pair: str
    rungs: tuple[Rung, ...]
    link: Link | None


class Open(NamedTuple):
    """Two names that may or may not be one person; `a` and `b` say name and source, `link` is the judgement itself."""

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]
    link: Link


def who(report: Report, index: Index) -> tuple[Who, ...]:
    """People first, then organisations; those whom most sources name first."""
    ordered = sorted(report.entities, key=_rank)
    return tuple(_who(entity, index) for entity in ordered)


def _rank(entity: Entity) -> tuple[bool, int, int, str, str]:
    several = len(entity.spellings)
    return entity.kind != "person", -len(_documents(entity)), -several, fold(entity.caption), entity.id


def _documents(entity: Entity) -> set[str]:
    return {document for spelling in entity.spellings for document in spelling.documents}


def _who(entity: Entity, index: Index) -> Who:
    joining = (link for link in entity.links if link.judgement == "SAME")
    same = sorted(joining, key=lambda link: (not link.decision, link.score, link.a))
    reasons = dict.fromkeys(reason for link in same[:1] for reason in link.reasons)
    return Who(
        id=entity.id,
        kind=entity.kind,
        caption=clip(entity.caption, NAME_LIMIT),
        roles=tuple(clip(role, NAME_LIMIT) for role in entity.roles),
        spellings=tuple(
            Written(clip(spelling.text, NAME_LIMIT), index.brief(spelling.documents)) for spelling in entity.spellings
        ),
        sources=index.brief(_documents(entity)),
        reasons=tuple(clip(_brief(reason), 200) for reason in reasons),
        score=same[0].score if same else None,
        pair=clip(same[0].reasons[0].partition(": ")[0], 170) if same and same[0].reasons else "",
        rungs=waterfall(same[0]) if same else (),
        link=same[0] if same else None,
    )


def unsure(report: Report, index: Index) -> tuple[Open, ...]:
    """Open pairs, the likeliest first; one line for each pair of people, and for all whom one short name could mean."""
    return tuple(told_open(link, index) for link in open_pairs(report, index))


def open_pairs(report: Report, index: Index) -> tuple[Link, ...]:
    """The likeliest link of each open pair, the likeliest first."""
    best: dict[tuple[str, str], Link] = {}
    for link in sorted(report.open_links, key=lambda link: (-link.score, link.a, link.b)):
        best.setdefault(_told_as(link, index), link)
    return tuple(best.values())


def _told_as(link: Link, index: Index) -> tuple[str, str]:
    several = _several(link)
    if several is None:
        return _pair(link, index)
    holders = (index.holder(side) for side in (link.a, link.b))
    return next((one.id for one in holders if one and several.startswith(f"{one.caption} could")), ""), several


def _several(link: Link) -> str | None:
    """The reason that names everybody whom the shorter name could mean."""
    return next((reason for reason in link.reasons if " could be " in reason), None)


def told_open(link: Link, index: Index) -> Open:
    """An open pair in words."""
    first, second = (holder.caption if (holder := index.holder(side)) else side for side in (link.a, link.b))
    several = _several(link)
    # The line begins with both captions; the reason need not say them again.
    told = [several] if several else [item.removeprefix(f"{first} / {second}: ") for item in link.reasons]
    reasons = tuple(clip(_brief(item), 200) for item in told)
    return Open(_named(link.a, index), _named(link.b, index), link.score, reasons, link)


def _brief(reason: str) -> str:
    """A reason without the parts of a name that both sources write in the same way."""
    alike = _ALIKE.match(reason)
    return f"{alike[1]} in both" if alike else reason


def _pair(link: Link, index: Index) -> tuple[str, str]:
    first, second = sorted(holder.id if (holder := index.holder(side)) else side for side in (link.a, link.b))
    return first, second


def _named(subject: str, index: Index) -> str:
    holder = index.holder(subject)
    name = holder.caption if holder else subject
    document = subject.split("#", 1)[0]
    source = f" ({index.source(document)})" if document in index.documents else ""
    return clip(name, NAME_LIMIT) + source
