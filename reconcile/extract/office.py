"""What a wording of a role says: the office in one form, its country, its body and whether it is held now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reconcile.extract.role_words import (
    CURRENT,
    EMPTY,
    HEADED,
    HEADING,
    HEADS,
    HONORIFICS,
    MODIFIERS,
    SERVING,
    SPELLINGS,
    TENURES,
)
from reconcile.model import Role
from reconcile.model.term import Term
from reconcile.settings import OfficeTerm
from reconcile.text import lexicon
from reconcile.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*(?:\.[a-z]\.)?")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w&.'-]*(?: (?:of |for |and )?[A-ZÀ-Þ][\w&.'-]*)*")
_FORMER = ("ex-", "then-", "former-", "acting-")
# Who is named by the person whom they serve: "aide of President Omar Dervan".
_ATTENDANTS = SERVING - frozenset("chief secretary deputy representative".split())
_AFFAIRS = re.compile(r"\bforeign affairs\b")


def read_role(text: str) -> Role:
    """The reading of a wording such as "Syrian Minister of Defence" or "former deputy president of South Africa"."""
    words = [word.removesuffix("'s") for word in _WORD.findall(_own(_AFFAIRS.sub("foreign", fold(text))))]
    country = _country(words)
    tenure = next((TENURES[part] for word in words for part in word.split("-") if part in TENURES), CURRENT)
    return Role(text=text, office=office(words), country=country, organisation=_body(text), tenure=tenure)


def read_terms(offices: Iterable[OfficeTerm]) -> tuple[Term, ...]:
    """The entries of a registry with their offices read, in a fixed order."""
    terms = (
        Term(person=each.person, role=read_role(each.role), start=each.start, end=each.end, source=each.source)
        for each in offices
    )
    return tuple(sorted(terms, key=lambda term: (term.person, term.role.text, str(term.start), str(term.end))))


def _own(text: str) -> str:
    """A role without the name of the person whom its holder serves ("Omar Dervan's envoy"); a country stays."""
    owner, mark, own = text.rpartition("'s ")
    heading = owner.partition(" ")[0] in HEADING
    return own if mark and own and not heading and _country(_WORD.findall(owner)) is None else text


def office(words: Sequence[str]) -> str:
    """The folded office: words that matter, countries out, "minister of defence" turned into "defence minister"."""
    if "to" in words[1:]:
        words = words[: words.index("to", 1)]
    elif words and words[0] in _ATTENDANTS and any(word in HEADS for word in words[2:]):
        words = words[:1]
    kept = [_bare(word) for word in _without_countries(words)]
    kept = [SPELLINGS.get(word, word) for word in kept if word not in EMPTY]
    if len(kept) > 1 and words[-1] == "by" and (led := [word for word in kept if word in HEADED]):
        return " ".join([*(word for word in kept if word not in {led[-1], "by"}), HEADED[led[-1]]])
    if kept and kept[0] in HEADING:
        return " ".join([*kept[1:], HEADING[kept[0]]])
    heads = [word for word in kept if word in HEADS]
    if len(kept) > 1 and heads and kept[0] == heads[0] and kept[1] not in HEADS:
        kept = [*kept[1:], kept[0]]
    return " ".join(kept)


def _bare(word: str) -> str:
    """ "president" of "ex-president" and "president-elect"."""
    for prefix in _FORMER:
        word = word.removeprefix(prefix)
    return word.removesuffix("-elect").removesuffix("-designate")


def _spans(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """(from, to, code) of the words that name a country, the longest first at each place."""
    found, index = [], 0
    while index < len(words):
        for size in (6, 5, 4, 3, 2, 1):
            code = _code(" ".join(words[index : index + size])) if index + size <= len(words) else None
            if code:
                found.append((index, index + size, code))
                index += size - 1
                break
        index += 1
    return found


def _code(phrase: str) -> str | None:
    return lexicon.country_names().get(phrase) or lexicon.demonyms().get(phrase)


def _country(words: Sequence[str]) -> str | None:
    return next((code for _, _, code in _spans(words)), None)


def _without_countries(words: Sequence[str]) -> list[str]:
    out = {index for start, end, _ in _spans(words) for index in range(start, end)}
    return [word for index, word in enumerate(words) if index not in out]


def _body(text: str) -> str | None:
    """The body whose office it is, as written: "NATO" of "NATO chief", "Boeing" of "CEO of Boeing"."""
    for match in _CAPITALS.finditer(text):
        words = match.group().split()
        while words and _no_body(words[-1]):
            words.pop()
        while words and _no_body(words[0]):
            words.pop(0)
        if any(fold(word) not in MODIFIERS for word in words):
            return " ".join(words).removesuffix("'s")
    return None


def _no_body(word: str) -> bool:
    key = fold(word).rstrip(".").removesuffix("'s")
    bare = _bare(key)
    links = key in {"of", "for", "and"} or key in TENURES or key in HONORIFICS
    return (
        links or bare in HEADS or bare.removesuffix("s") in HEADS or _code(key) is not None or key in lexicon.cities()
    )
