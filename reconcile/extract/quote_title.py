"""Words in marks that nobody says: names of works and bodies, nicknames, what something is called."""

from __future__ import annotations

import re

from reconcile.extract.speech import DETERMINERS, PREPOSITIONS, SAYING
from reconcile.text.sentence import WORD

_NAMING = re.compile(
    r"(?:known as|nicknamed|dubbed|titled|entitled|headlined|so-called|called|named|billed as|film|book|song|novel|"
    r"album|show|series|movie|play|magazine|documentary|programme|program)\s*,?\s*(?:the\s)?$",
    re.IGNORECASE,
)
_SMALL = PREPOSITIONS | DETERMINERS | frozenset("and or but".split())
_SPEECH = frozenset(
    """i we you they it's i'm i'll i've i'd we're we'll we've you're you'll they're they'll that's don't won't can't
    isn't aren't didn't doesn't""".split()
)
_CHANTED = frozenset(("chants of", "chant of", "cries of", "shouts of", "calls of"))
_LONGEST_TITLE = 12  # words
_HEADLINE = 30  # words at the most
_REACH = 300  # characters of the line on either side
_SHARE = 0.85  # of the words of weight in a headline begin with a capital, where capitals are the fashion


def is_title(text: str, span: tuple[int, int], opening: int, cued: bool, tagged: bool) -> bool:
    """Whether the words in marks are a name: every word of weight begins with a capital, or a word before says so.

    `opening` is the index of the opening mark. `cued`: a verb of saying or a colon tells who says it; `tagged`: it
    stands behind.
    """
    wording = text[span[0] : span[1]]
    words = [word for word in WORD.findall(wording) if word.lower() not in _SMALL]
    capital = bool(words) and len(words) < _LONGEST_TITLE and all(map(_is_capital, words))
    if _NAMING.search(text, max(0, opening - 40), opening) and (capital or not cued):
        return True
    return capital and len(words) > 1 and not _is_speech(text, span, opening, tagged)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _is_speech(text: str, span: tuple[int, int], opening: int, tagged: bool) -> bool:
    """Whether words that all begin with capitals are said all the same."""
    wording = text[span[0] : span[1]].rstrip()
    words = {word.lower().replace("’", "'") for word in WORD.findall(wording)}
    if wording.endswith("!") or not words.isdisjoint(_SPEECH) or _in_headline(text, span):
        return True
    before = text[max(0, opening - 40) : opening].rpartition("\n")[2].rstrip()
    if tagged and (not before or before[-1] in ".!?\"”’'"):
        return True
    last = before.rstrip(", ").lower().split()[-2:]
    return before.endswith(":") or (bool(last) and (last[-1] in SAYING or " ".join(last) in _CHANTED))


def _in_headline(text: str, span: tuple[int, int]) -> bool:
    """Whether the words around in the line begin with capitals too."""
    before = text[max(0, span[0] - _REACH) : span[0]].rpartition("\n")[2]
    after = text[span[1] : span[1] + _REACH].partition("\n")[0]
    rest = WORD.findall(before) + WORD.findall(after)
    weighty = [word for word in rest if word.lower() not in _SMALL]
    capitals = sum(map(_is_capital, weighty))
    return 2 < len(weighty) <= _HEADLINE and capitals >= _SHARE * len(weighty)
