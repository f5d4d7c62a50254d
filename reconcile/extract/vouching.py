"""What the other documents of a run know of a name: a surname that a text never gives in full may be given in full elsewhere.

A first look reads each document alone; what it found speaks for words of the others. It makes a word likelier to be a name
and no more: the word still has to stand where names of people do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from reconcile.extract.name_signs import is_person, is_place, name_parts, signs_around
from reconcile.extract.name_words import BODY_WORDS
from reconcile.extract.page import Run
from reconcile.extract.tagger import Candidate
from reconcile.model import Claim, Document, Name, Role
from reconcile.text import lexicon
from reconcile.text.fold import fold

MOST_PARTS = 8  # of one name that are looked at
SURNAME = 5.0  # log-odds that a surname adds which is told elsewhere behind a given name or with an office
PART = 2.0  # another part of a full name, or a single name with an office
WHOLE = 3.0  # the full name itself
ONE_MORE = 1.5  # what a further document adds that vouches for the same
DOUBTFUL = 2.0  # the most that is added to a common word or a given name
MISSED_FOR_EACH = 3  # texts that have a name without reading it as one, for each text that does
TITLED = 3.0  # signs around a word that is a place too, of which only a title or office makes a person
SPEAKING = 1.4  # signs around a doubtful word that opens a sentence, where each word has a capital

Parts = tuple[str, ...]
_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*")


class Voucher(NamedTuple):
    """The documents that tell a name more fully, or with its office, sorted; `odds` are the natural log-odds that this adds
    to a word's being the name of a person; `names` are the parts of the fuller names."""

    odds: float
    documents: tuple[str, ...]
    names: frozenset[Parts] = frozenset()


class Known:
    """The names that other documents tell, found by the parts in a row that they are called by."""

    def __init__(self, told: Mapping[Parts, Voucher] = MappingProxyType({})) -> None:
        self._told = told

    def __bool__(self) -> bool:
        return bool(self._told)

    def of(self, key: str) -> Voucher | None:
        """Who vouches for a folded wording."""
        return self._told.get(tuple(name_parts(key))) if self._told else None


NOBODY = Known()


def capital_words(text: str) -> frozenset[str]:
    """The words that a text has with a capital, folded as the parts of names are."""
    capital = {word for word in _WORD.findall(text) if word[0].isupper()}
    return frozenset(fold(word).removesuffix("'s").replace("'", "") for word in capital)


def vouched_runs(found: Sequence[Candidate], lower: frozenset[str], odds: float) -> list[Run]:
    """Where a wording for which other documents vouch with log-odds `odds` names a person, by all its places in a text;
    `lower` are the words that the text has in lower case."""
    key = found[0].run.key
    parts = name_parts(key)
    if len(parts) == 1 and (parts[0] in BODY_WORDS or len(parts[0]) < 3):
        return []
    if is_place(key):
        return [one.run for one in found if signs_around(one.run) >= TITLED]
    doubtful = all(_doubtful(part, lower) for part in parts)
    if not is_person(found, lower, min(odds, DOUBTFUL) if doubtful else odds):
        return []
    return [one.run for one in found if not doubtful or one.run.first or signs_around(one.run) >= SPEAKING]


def _doubtful(part: str, lower: frozenset[str]) -> bool:
    """Whether a word is a given name, or used in prose for other things than people; or the plural of such a word."""
    tables = (lower, lexicon.common_words(), lexicon.given_names(), lexicon.demonyms())
    return any(word in table for word in (part, part.removesuffix("s")) for table in tables)


class Names:
    """The names of people in the claims of a run, and the documents that have them without reading them as names."""

    def __init__(self, claims: Iterable[Claim], documents: Iterable[Document]) -> None:
        given = tuple(claims)
        in_office = {claim.subject for claim in given if isinstance(claim.value, Role)}
        self._odds: dict[Parts, dict[str, float]] = defaultdict(dict)
        self._full: dict[Parts, set[Parts]] = defaultdict(set)
        self._read: dict[str, set[Parts]] = defaultdict(set)
        for claim in given:
            if isinstance(claim.value, Name) and claim.value.of == "person":
                self._hold(claim.document, claim.value, in_office=claim.subject in in_office)
        self._missed: dict[str, list[Parts]] = {}
        self._balance: Counter[Parts] = Counter()
        self._count(documents)

    def _hold(self, document: str, name: Name, *, in_office: bool) -> None:
        parts = tuple(name_parts(fold(name.text))[:MOST_PARTS])
        if not parts:
            return
        called = {**_called(parts, in_office), parts: WHOLE} if len(parts) > 1 else {parts: PART} if in_office else {}
        self._read[document].update((parts, *called))
        for short, odds in called.items():
            self._full[short].add(parts)
            held = self._odds[short]
            held[document] = max(odds, held.get(document, 0.0))

    def _count(self, documents: Iterable[Document]) -> None:
        """Which names each document misses, and whether enough different texts read each of them as one."""
        by_word = defaultdict(list)
        for parts in self._odds:
            by_word[parts[0]].append(parts)
        texts = set()
        for document in documents:
            words, read = capital_words(document.text), self._read.get(document.id, set())
            met = [parts for word in words for parts in by_word.get(word, ()) if words.issuperset(parts)]
            self._missed[document.id] = [parts for parts in met if parts not in read]
            if document.text not in texts:
                texts.add(document.text)
                self._balance.update({parts: MISSED_FOR_EACH if parts in read else -1 for parts in met})

    def _together(self, parts: Parts) -> float:
        """What all who vouch for a name add: each one more makes it likelier, up to what a surname adds."""
        held = self._odds[parts].values()
        return min(SURNAME, max(held) + ONE_MORE * (len(held) - 1))

    def beside(self, document: Document) -> Known:
        """What the others tell of words that a document has, and does not read as a name or a part of one by itself."""
        return Known(
            {
                parts: Voucher(self._together(parts), tuple(sorted(self._odds[parts])), frozenset(self._full[parts]))
                for parts in self._missed[document.id]
                if self._balance[parts] >= 0
            }
        )


def _called(parts: Parts, in_office: bool) -> dict[Parts, float]:
    """The shorter forms of a full name with what each adds."""
    sure = in_office or parts[0] in lexicon.given_names()
    stretches = ((first, last) for first in range(len(parts)) for last in range(first + 1, len(parts) + 1))
    return {
        parts[first:last]: SURNAME if sure and first and last == len(parts) else PART
        for first, last in stretches
        if last - first < len(parts)
    }
