"""What somebody may have meant who wrote a word that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def suggest(word: str, known: Iterable[str]) -> str:
    """ "; did you mean ...?" or the list of what is known."""
    choices = sorted(item for item in known if item)
    close = difflib.get_close_matches(word[:60], choices, 1, 0.6)
    if close:
        return f"; did you mean '{close[0]}'?"
    return f"; known: {', '.join(choices)}" if len(choices) <= 24 else ""
