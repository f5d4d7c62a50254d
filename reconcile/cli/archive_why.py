"""What `reconcile archive why` says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.archive import Why
    from reconcile.archive.telling import Fitting


def lines(found: Why) -> Iterator[str]:
    """The verdict, every reason with its weight, and how the later document fits."""
    one, other = found.documents
    same = found.stories[0] == found.stories[1]
    yield f"{one} and {other}: {f'one story, {found.stories[0]}' if same else 'two stories, ' + ' and '.join(found.stories)}"
    yield from (f"{reason.odds:>+8,}  {reason.message}" for reason in found.reasons)
    yield f"{found.odds:>+8,}  in all, which speaks {'for' if found.odds >= 0 else 'against'} one event"
    yield from map(_fit, found.fittings)


def _fit(item: Fitting) -> str:
    if item.fit is None:
        return f"{item.document} founds story {item.story}: no text of it is earlier"
    count = len(item.voices)
    texts = "the text" if count == 1 else f"the first {count} texts"
    mean, most, asked = item.fit
    told = (
        f"{item.document} and {texts} of story {item.story} before it: {mean:+,} on average, {most:+,} with the likest"
    )
    told += f", {asked:,} asked on top: {item.fit.odds:+,}"
    if not item.met:
        return f"{told}; not looked at, for want of two chief words in common, or of one at the same time"
    return told if item.fit.odds >= 0 else f"{told}, so it does not belong there"
