"""Where roles stand: the office, rank or trade before a name, or after it, in the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reconcile.extract.name_words import CALENDAR
from reconcile.extract.page import Token
from reconcile.extract.role_words import HEADED, HEADING, HEADS, HONORIFICS, MODIFIERS, SERVING, TENURES
from reconcile.text import lexicon

_LINKS = frozenset("of for to the and in on a".split())
# What cannot be the last word of "head of Syrian intelligence": the name that follows goes on with it.
_QUALIFYING = frozenset("at foreign home national federal internal external general".split())
_MARKS = frozenset(",.;:-–—")
_IN_LISTS = frozenset({",", "and", "of", "&"})
_EXCELLENCIES = frozenset("HE HH HRH HM".split())
_REACH = 14  # tokens that a role may take on one side of a name
_LED_BY = 4  # tokens of the shortest "Civic Union led by"
_BREAKS = frozenset(
    "who which that said says told was is were are has had will would as by with from after before".split()
)


def is_head(token: Token) -> bool:
    """Whether a word can be the head of a role ("minister", "ex-president", "vice-captain")."""
    return token.text == "PM" if token.key == "pm" else _heads(token.key)


@lru_cache(maxsize=20_000)
def _heads(wording: str) -> bool:
    key = wording.rstrip(".")
    if key == "pm":
        return False
    bare = key.removesuffix("-elect").removesuffix("-designate")
    return bare in HEADS or bare.split("-", 1)[-1] in HEADS or (bare[-1:] == "s" and bare[:-1] in HEADS)


def is_honorific(token: Token) -> bool:
    """Whether a word only honours ("Mr", "Dr.", "H.E."); "HE" in capitals is His or Her Excellency."""
    return token.key.rstrip(".") in HONORIFICS or token.text in _EXCELLENCIES


def role_before(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The tokens `[from, to)` that word a role ending just before token `index`, None where there is none."""
    stop = index
    if stop and tokens[stop - 1].text == ")":
        stop = _skip_bracket(tokens, stop - 1)
    if stop > 1 and tokens[stop - 1].text == ",":
        return _before_comma(tokens, stop - 1)
    titled = stop
    while titled > 2 and is_honorific(tokens[titled - 1]):
        titled -= 1
    if titled < stop and tokens[titled - 1].text == ",":
        return _before_comma(tokens, titled - 1) or _titled(tokens, stop, index)
    while stop and (is_honorific(tokens[stop - 1]) or tokens[stop - 1].text == "."):
        stop = index = stop - 1
    return _led_by(tokens, index) or _titled(tokens, stop, index) or _with_complement(tokens, stop, index)


def _led_by(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "the Civic Union, led by" before a name: the body with its participle."""
    if index < _LED_BY or tokens[index - 1].key != "by" or tokens[index - 2].key not in HEADED:
        return None
    end = index - 2 - (tokens[index - 3].text == ",")
    first = end
    while first > 0 and end - first < _REACH and (tokens[first - 1].capital or tokens[first - 1].key in {"of", "for"}):
        first -= 1
    while first < end and (not tokens[first].capital or tokens[first].key == "the"):
        first += 1
    return (first, index) if end - first > 1 else None


def _titled(tokens: Sequence[Token], stop: int, index: int) -> tuple[int, int] | None:
    """A role whose head stands right before a name or before a bracket that leads to it."""
    if not stop or not is_head(tokens[stop - 1]) or _does(tokens, stop - 1):
        return None
    return _leftwards(tokens, stop - 1), index


def _does(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may be an office is what a name before it does: "Ana Ruiz heads X", "Porto host Braga"."""
    if at == 0 or not tokens[at].text.islower() or tokens[at - 1].possessive:
        return False
    before = tokens[at - 1]
    if tokens[at].key in HEADING:
        return before.capital or before.key in {"who", "he", "she", "which", "that"}
    return tokens[at].key in {"host", "hosts"} and before.capital and not _modifies_office(before)


def _modifies_office(token: Token) -> bool:
    return is_head(token) or _qualifies(token.key.rstrip("."))


def _before_comma(tokens: Sequence[Token], comma: int) -> tuple[int, int] | None:
    """A role that a comma parts from the name, unless it is set after another name: "A, head of X, B"."""
    if is_head(tokens[comma - 1]):
        found = (_leftwards(tokens, comma - 1), comma) if _singular(tokens[comma - 1]) else None
    else:
        found = _with_complement(tokens, comma, comma)
    if found is None:
        return None
    opener = found[0] - 1
    while opener >= 0 and tokens[opener].key in {"the", "a", "an", "his", "her", "their"}:
        opener -= 1
    return None if opener >= 0 and tokens[opener].text in {",", "("} else found


def _singular(token: Token) -> bool:
    return token.key in HEADS or token.key.split("-", 1)[-1] in HEADS


def _skip_bracket(tokens: Sequence[Token], at: int) -> int:
    for back in range(at, max(-1, at - 5), -1):
        if tokens[back].text == "(":
            return back
    return at + 1


def _leftwards(tokens: Sequence[Token], head: int) -> int:
    """The first token of a role whose head stands at `head`."""
    first = at = head
    while at > 0 and head - at < _REACH:
        token = tokens[at - 1]
        if token.text == ")":
            opened = _skip_bracket(tokens, at - 1)
            if opened >= at:
                break
            first = at = opened
            continue
        if not _modifies(token):
            break
        at -= 1
        first = at if token.key not in _LINKS else first
    serves = first > 1 and tokens[first - 2].key in SERVING and is_head(tokens[head])
    if first > 1 and tokens[first - 1].key in {"of", "for"} and is_head(tokens[first - 2]) and not serves:
        return _leftwards(tokens, first - 2)
    return first


def _modifies(token: Token) -> bool:
    key = token.key.rstrip(".")
    if key in CALENDAR:
        return False
    capital = token.capital and (token.possessive or (key not in _LINKS and key not in _BREAKS))
    return capital or is_head(token) or _qualifies(key)


@lru_cache(maxsize=20_000)
def _qualifies(key: str) -> bool:
    return key in MODIFIERS or key in lexicon.demonyms() or key.startswith("ex-") or key in TENURES


def _with_complement(tokens: Sequence[Token], stop: int, index: int) -> tuple[int, int] | None:
    """A role such as "head of Syrian intelligence" before a name: walk back over its complement to "of" and the head."""
    at, linked = stop, False
    if stop == 0 or tokens[stop - 1].key in _LINKS | _QUALIFYING or tokens[stop - 1].key in lexicon.demonyms():
        return None
    while at > 0 and stop - at < _REACH:
        token = tokens[at - 1]
        if linked and is_head(token) and tokens[at].key in _LINKS:
            return _leftwards(tokens, at - 1), index
        if token.key in {"of", "for"}:
            linked = True
        elif token.text in {"(", ")"} or token.key in {"the", "and"} or _in_a_list(tokens, at - 1, stop):
            pass
        elif token.text in _MARKS or token.key in _BREAKS or (linked and not token.capital and not _modifies(token)):
            return None
        at -= 1
    return None


def _in_a_list(tokens: Sequence[Token], comma: int, stop: int) -> bool:
    """Whether a comma parts the fields of one office: "Minister for Energy, Water and Irrigation"."""
    rest = tokens[comma + 1 : stop]
    joined = next((n for n, token in enumerate(rest) if token.key == "and"), 0)
    return (
        tokens[comma].text == "," and 0 < joined < len(rest) - 1 and all(t.capital or t.text in _IN_LISTS for t in rest)
    )


def _of_the_next(tokens: Sequence[Token], comma: int) -> bool:
    """Whether an office goes on behind a comma up to somebody else: "A, Minister for Energy, Water and Irrigation Mr B"."""
    end = next((at for at in range(comma, min(len(tokens), comma + _REACH)) if is_honorific(tokens[at])), None)
    return end is not None and _in_a_list(tokens, comma, end)


def role_after(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The tokens `[from, to)` of a role set after a name by a comma, a bracket, "is the" or "who heads"; `index` follows
    the name."""
    if index + 2 < len(tokens) and tokens[index].text == "," and tokens[index + 1].text.isdigit():
        index += 2  # ", 54, the mayor"
    if index >= len(tokens) or tokens[index].text not in {",", "("}:
        return _said_to_be(tokens, index)
    if tokens[index + 1 : index + 2] and tokens[index + 1].key == "who":
        return _said_to_be(tokens, index + 2)
    start = index + 1
    while start < len(tokens) and tokens[start].key in {"the", "a", "an", "his", "her", "their", "once"}:
        start += 1
    head = None if start < len(tokens) and tokens[start].key == "and" else _head_near(tokens, start)
    if head is None:
        return None
    end = _complement_end(tokens, head + 1)
    closing = next((at for at in range(start, end) if tokens[at].text == ")"), end)
    if tokens[index].text == "(":
        end = closing
    if end < len(tokens) and (
        (end == head + 1 and tokens[end].capital and tokens[end].text.isalpha()) or _of_the_next(tokens, end)
    ):
        return None  # the role of the next person in a list
    return start - (tokens[start - 1].key == "once"), end


def _said_to_be(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """ "(who) is the head of X", "who heads X"."""
    if at + 2 >= len(tokens):
        return None
    if tokens[at].key == "is" and tokens[at + 1].key in {"the", "a", "an"}:
        head = _head_near(tokens, at + 2)
        return None if head is None else (at + 2, _complement_end(tokens, head + 1))
    if tokens[at].key not in HEADING or tokens[at - 1].key != "who":
        return None
    end = at + 1
    while (
        end < len(tokens)
        and end - at < _REACH
        and (tokens[end].text.isalpha() or tokens[end].possessive or "-" in tokens[end].text)
    ):
        if tokens[end].key in _BREAKS | {"and"} or (end > at + 1 and tokens[end].key in {"in", "on", "at"}):
            break
        end += 1
    return (at, end) if end > at + 1 else None


def _head_near(tokens: Sequence[Token], start: int) -> int | None:
    for at in range(start, min(len(tokens), start + 9)):
        if is_head(tokens[at]) and tokens[at].key.rstrip(".") not in HONORIFICS:
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if following is not None and is_head(following):
                continue
            return at
        if not (_modifies(tokens[at]) or tokens[at].key in {"of", "the", "(", ")", "and", "for"}):
            return None
    return None


def _ends(token: Token) -> bool:
    """Whether a role is over where this stands: a mark, or a verb of saying."""
    return token.text in _MARKS or token.key in {"said", "says", "told"}


def _complement_end(tokens: Sequence[Token], at: int) -> int:
    """Where a role that goes on with "of the ..." ends."""
    end = at
    if at >= len(tokens) or tokens[at].key not in {"of", "for", "to", "in", "at", "and"}:
        return end
    while at < len(tokens) and at - end < _REACH:
        token = tokens[at]
        if token.text in {",", ".", ";", ":", "—", "–", "-", "[", "?", "!", '"', "“", "”"} or token.key in _BREAKS:
            break
        if not (
            token.capital or token.key in _LINKS or _modifies(token) or token.text in {"(", ")"} or token.text.islower()
        ):
            break
        plain = [
            word.text.islower() and word.key not in _LINKS and not _modifies(word) for word in tokens[at - 1 : at + 1]
        ]
        if all(plain) and at + 1 < len(tokens) and not (_ends(tokens[at + 1]) and token.key not in CALENDAR):
            break
        at += 1
    while at > end and tokens[at - 1].key in _LINKS:
        at -= 1
    return at


def roles_of(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Document offsets of the roles before and after the name `tokens[first:last]`; "A and B" gives two, honorifics none."""
    found = []
    for span in (role_before(tokens, first), role_after(tokens, last)):
        for start, end in _parted(tokens, *span) if span else ():
            named = [at for at in range(start, end) if not (is_honorific(tokens[at]) or tokens[at].text == ".")]
            if named:
                found.append((tokens[named[0]].start, tokens[named[-1]].end))
    return found


def _parted(tokens: Sequence[Token], start: int, end: int) -> list[tuple[int, int]]:
    """A role in two when both sides of an "and" hold a head: "former President and AU High Representative"."""
    for at in range(start + 1, end - 1):
        if tokens[at].key == "and" and any(map(is_head, tokens[start:at])) and any(map(is_head, tokens[at + 1 : end])):
            return [(start, at), *_parted(tokens, at + 1, end)]
    return [(start, end)] if start < end else []
