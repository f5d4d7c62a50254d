"""What an archive compares of a document to tell which happening it is about: its words and names, people, places, days, quotes.

A sketch hangs on its document and the claims of it alone. How much a word weighs comes from fixed tables (how rare it is in
news), never from the other documents, so that adding one changes nothing between the others.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations, islice
from typing import TypeAlias

from reconcile.compare.name_form import analyse
from reconcile.model import Claim, Document, Happening, Name, Place, Quote, Stated, When
from reconcile.model.document import READ_FROM
from reconcile.text.fold import fold
from reconcile.text.word_rarity import RAREST, WORD, rarities, stem

FORM = 2
"""Goes up with what a sketch holds, how it is made, or how stories are found by it, weights aside: an archive that has stories of
another form finds them anew."""
MOST_READ = 3_000  # words of a text
TERMS_KEPT = 100
LEAD = 45  # words: the headline and about the first sentence
TELLING = 65  # rarity from which on a word with a capital letter is taken for a name
COMMONEST, MOST_OF_WORD = 18, 40  # of a word in a person's name, in tenths of a decade of rarity
OFTEN = 4  # mentions from which on somebody counts double
PEOPLE_KEPT = 12
LEAST_QUOTED, MOST_QUOTED = 8, 12  # words: fewer are said by many, and no two cut a long quotation alike
PAIRED = 5  # terms whose pairs are keys
TIMED_TERMS, TIMED_PEOPLE = 8, 3  # what is a key together with a time
WINDOW = 14  # days that a key with a time covers; each day lies in two of them
UNDATED = 0
LAST = date.max.toordinal()
"""The day of a rank without one."""
Rank: TypeAlias = tuple[int, str]
"""The order in which documents found stories: day, then id; those without a day last."""
CHIEF = 5  # names that a document is most about


@dataclass(frozen=True)
class Sketch:
    """`id` is the document's, `text` the hash of its text. `day` is the ordinal of the day of publication or else of what it
    tells, 0 where neither is known; `told` that of its main event, 0 likewise.

    `terms` are its weightiest words with their weights, whose squares sum up to about a million; `names` those of them that it
    always writes with a capital letter, `lead` those of its beginning, each the weightiest first. `people` are words in names
    of people, as their consonants, with their weights. `facts` are places, years, quotations and labels. `norms` are the sums
    of the squares of names and of figures, `size` is 1000 times the logarithm of how many words the text has. `keys` are what
    it is looked up by."""

    id: str
    text: str
    day: int
    told: int
    terms: Mapping[str, int]
    names: tuple[str, ...]
    lead: tuple[str, ...]
    people: Mapping[str, int]
    facts: tuple[str, ...]
    norms: tuple[int, int]
    size: int
    keys: tuple[int, ...]

    @cached_property
    def rank(self) -> Rank:
        """Its place in the order in which documents found stories."""
        return self.day or LAST, self.id

    @cached_property
    def chief(self) -> tuple[str, ...]:
        """The names that it is most about."""
        return self.names[:CHIEF]

    @cached_property
    def named(self) -> frozenset[str]:
        """Its names as a set."""
        return frozenset(self.names)

    @cached_property
    def figures(self) -> frozenset[str]:
        """Its terms that are numbers."""
        return frozenset(filter(is_figure, self.terms))

    @cached_property
    def begun(self) -> frozenset[str]:
        """The terms of its beginning as a set."""
        return frozenset(self.lead)

    @cached_property
    def begun_weight(self) -> int:
        """The weight of its beginning."""
        return sum(map(self.terms.__getitem__, self.lead))

    @cached_property
    def chief_weight(self) -> int:
        """The weight of the names that it is most about."""
        return sum(map(self.terms.__getitem__, self.chief))

    @cached_property
    def people_weight(self) -> int:
        """The weight of its people."""
        return sum(self.people.values())

    @cached_property
    def places(self) -> frozenset[str]:
        """Its facts that are places."""
        return self._facts("place:")

    @cached_property
    def years(self) -> frozenset[str]:
        """Its facts that are years."""
        return self._facts("year:")

    @cached_property
    def wordings(self) -> frozenset[str]:
        """Its facts that are quotations or labels."""
        return self._facts("quote:", "label:")

    def _facts(self, *kinds: str) -> frozenset[str]:
        return frozenset(fact for fact in self.facts if fact.startswith(kinds))


def sketch(document: Document, claims: Sequence[Claim], rarity: Mapping[str, int] | None = None) -> Sketch:
    """The sketch of a document with its claims. `rarity` is another table of rarities than the one that ships."""
    told = _main_day(claims)
    day = document.published.toordinal() if document.published else told
    counted, lead = _words(document)
    terms, names = _terms(counted, rarities() if rarity is None else rarity)
    people, facts = _people(claims), _facts(claims, counted)
    keys = sorted({_number(key) for key in _keys(terms, people, facts, sorted({day, told} - {UNDATED}))})
    return Sketch(
        id=document.id,
        text=document.sha256,
        day=day,
        told=told,
        terms=terms,
        names=names,
        lead=tuple(term for term in terms if term in lead),
        people=people,
        facts=facts,
        norms=(
            sum(terms[name] ** 2 for name in names),
            sum(weight**2 for term, weight in terms.items() if is_figure(term)),
        ),
        size=round(1000 * math.log1p(sum(map(sum, counted.values())))),
        keys=tuple(sorted({*keys, _number(f"text:{document.sha256}")})),
    )


def _words(document: Document) -> tuple[dict[str, list[int]], set[str]]:
    """Stem -> how often it stands with a capital letter and how often without, and the stems of the beginning."""
    counted: dict[str, list[int]] = {}
    lead: set[str] = set()
    for read, word in enumerate(islice(words(document), MOST_READ)):
        key = stem(word)
        counted.setdefault(key, [0, 0])[not word[0].isupper()] += 1
        if read < LEAD:
            lead.add(key)
    return counted, lead


def words(document: Document) -> Iterator[str]:
    """The words that are read of a document, in their order."""
    for block in document.blocks:
        if block.kind in READ_FROM or block.kind == "row":
            for match in WORD.finditer(document.text, block.span.start, block.span.end):
                yield match.group()


def is_figure(term: str) -> bool:
    """Whether a term is a number rather than a word."""
    return term[0].isdigit()


def _terms(counted: Mapping[str, Sequence[int]], rarity: Mapping[str, int]) -> tuple[dict[str, int], tuple[str, ...]]:
    """The weightiest words, and which of them are names. What a text in another language writes in lower case says little:
    the table does not know it."""
    lower = {word: small for word, (_, small) in counted.items() if small and not is_figure(word)}
    known = sum(small for word, small in lower.items() if word in rarity) / (sum(lower.values()) or 1)
    names, weights = set[str](), dict[str, float]()
    for word, (capital, small) in counted.items():
        rare = rarity.get(word, RAREST)
        if not is_figure(word):
            if not small and rare >= TELLING:
                names.add(word)
            elif word not in rarity:
                rare = round(rare * known)
        weights[word] = rare * (1 + math.log(capital + small))
    kept = sorted(((weight, word) for word, weight in weights.items() if weight > 0), key=lambda i: (-i[0], i[1]))
    length = math.sqrt(sum(weight * weight for weight, _ in kept[:TERMS_KEPT])) or 1
    terms = {word: share for weight, word in kept[:TERMS_KEPT] if (share := round(1000 * weight / length))}
    return terms, tuple(term for term in terms if term in names)


def _main_day(claims: Sequence[Claim]) -> int:
    """The day that the document gives its main event, where it gives just one."""
    days = {
        claim.value.start
        for claim in claims
        if isinstance(claim.value, When)
        and claim.subject.endswith("#e0")
        and claim.value.start is not None
        and claim.value.start == claim.value.end
    }
    return next(iter(days)).toordinal() if len(days) == 1 else UNDATED


def _people(claims: Sequence[Claim]) -> dict[str, int]:
    """The weightiest words in names of people, as their consonants, so that spellings fall together."""
    names: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Name) and claim.value.of == "person":
            names[claim.subject].append(claim.value.text)
    found: Counter[str] = Counter()
    for written in names.values():
        form = analyse(max(sorted(written), key=len))
        for word, key in zip(form.words.values(), form.keys, strict=True):
            weight = max(0, min(word.info, MOST_OF_WORD + COMMONEST) - COMMONEST)
            weight *= 2 if len(written) >= OFTEN else 1
            if weight:
                found[key] = max(weight, found[key])
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))[:PEOPLE_KEPT])


def _facts(claims: Sequence[Claim], counted: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    years = {f"year:{word}" for word in counted if len(word) == 4 and word.isdecimal() and 1900 <= int(word) < 2100}
    return tuple(sorted(years.union(fact for claim in claims for fact in _fact(claim))))


def _fact(claim: Claim) -> Iterator[str]:
    value = claim.value
    if isinstance(value, Place) and value.level != "country":
        yield f"place:{value.name}"
    elif isinstance(value, Happening) and value.label is not None:
        yield f"label:{value.label}"
    elif isinstance(value, Stated):
        yield f"label:{fold(claim.evidence.passage.split(chr(9))[0])}"
    elif isinstance(value, Quote):
        words = fold(value.text).split()
        if len(words) >= LEAST_QUOTED:
            yield f"quote:{' '.join(words[:MOST_QUOTED])}"


def _keys(
    terms: Mapping[str, int], people: Mapping[str, int], facts: Sequence[str], days: Sequence[int]
) -> Iterator[str]:
    chief_words = list(terms)
    ranked = list(people)
    for chief in (chief_words[:PAIRED], ranked[:PAIRED]):
        yield from (" ".join(sorted(pair)) for pair in combinations(chief, 2))
    yield from (fact for fact in facts if fact.startswith(("quote:", "label:")))
    times = sorted({half for day in days for half in ((day // WINDOW) * 2, ((day + WINDOW // 2) // WINDOW) * 2 + 1)})
    for time in times or [UNDATED]:
        yield from (f"{time} {word}" for word in chief_words[:TIMED_TERMS])
        yield from (f"{time} person {key}" for key in ranked[:TIMED_PEOPLE])


def _number(key: str) -> int:
    """63 bits of a hash: a signed number in any table."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest()) >> 1
