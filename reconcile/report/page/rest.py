"""What was left out, could not be read or could not be compared."""

from __future__ import annotations

from reconcile.report.markup import Html, esc, tag
from reconcile.report.view import View

_ALL = "Nothing was left out, and all that was read could be compared."
_LONG = 40


def coverage(page: View) -> list[Html]:
    """One list: not read first, then not compared, then left out."""
    rows = [(f"Not read: {source}: ", reason) for source, reason in page.unread]
    rows += [("", line) for line in page.coverage]
    rows += [(f"Left out of {card.name}: ", words) for card in page.cards for words in card.left_out]
    if not rows:
        return [tag("p", esc(_ALL), class_="calm")]
    shown = [tag("li", *([tag("b", esc(name))] if name else []), esc(words)) for name, words in rows]
    told = [tag("ul", *shown[:_LONG], class_="plain")]
    if shown[_LONG:]:
        more = tag("summary", esc(f"and {len(shown) - _LONG} more"))
        told.append(tag("details", more, tag("ul", *shown[_LONG:], class_="plain"), class_="more"))
    return told
