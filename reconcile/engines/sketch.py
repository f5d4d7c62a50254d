"""What an archive compares of a document to tell which happening it is about: people, bodies, places, days, kind, words quoted.

A sketch hangs on the claims of its document alone. How much a trait weighs comes from fixed tables (how rare a word is among
names), never from the other documents, so that adding one changes nothing between the others.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from reconcile.compare.name_form import analyse
from reconcile.model import Claim, Document, Happening, Name, Place, Quantity, Quote, Stated, When
from reconcile.text.fold import fold

# Weights in tenths of a decade of rarity: a trait of 30 is borne by one name in a thousand.
COMMONEST = 18  # of a word in a name; what is commoner tells nobody apart
MOST_OF_WORD = 40
BODY, CITY, COUNTRY, KIND, QUOTE, FIGURE, LABEL = 20, 20, 6, 12, 45, 12, 60
OFTEN = 4  # mentions from which on somebody counts double
LEAST_QUOTED, MOST_QUOTED = 8, 12  # words: fewer are said by many, and no two cut a long quotation alike
VAGUE_KINDS = frozenset({"event", "meeting", "talks", "statement"})
PEOPLE_KEPT = 12
PAIRED = 6  # people whose pairs are keys
WINDOW = 14  # days that a key with a time covers; each day lies in two of them
UNDATED = 0


class Sketch(NamedTuple):
    """`id` is the document's, `text` the hash of its text. `day` is the ordinal of the day of publication or else of what it
    tells, 0 where neither is known; `told` that of its main event, 0 likewise. `traits` are weights; `keys` are what it is
    looked up by."""

    id: str
    text: str
    day: int
    told: int
    traits: Mapping[str, int]
    keys: tuple[int, ...]

    @property
    def rank(self) -> tuple[int, str]:
        """The order in which documents found stories: by day, those without one last."""
        return self.day or date.max.toordinal(), self.id

    @property
    def weight(self) -> int:
        """The sum of all traits."""
        return sum(self.traits.values())


def sketch(document: Document, claims: Sequence[Claim]) -> Sketch:
    """The sketch of a document with its claims."""
    told = _main_day(claims)
    day = document.published.toordinal() if document.published else told
    people = _people(claims)
    others = _others(claims)
    keys = sorted({_number(key) for key in _keys(people, others, sorted({day, told} - {UNDATED}), document.sha256)})
    traits = dict(sorted([*people.items(), *others.items()]))
    return Sketch(document.id, document.sha256, day, told, traits, tuple(keys))


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
    found: dict[str, int] = {}
    for written in names.values():
        form = analyse(max(sorted(written), key=len))
        for word, key in zip(form.words.values(), form.keys, strict=True):
            weight = max(0, min(word.info, MOST_OF_WORD + COMMONEST) - COMMONEST)
            weight = weight * (2 if len(written) >= OFTEN else 1)
            if weight:
                found[f"person:{key}"] = max(weight, found.get(f"person:{key}", 0))
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))[:PEOPLE_KEPT])


def _others(claims: Sequence[Claim]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for claim in claims:
        for trait, weight in _traits(claim):
            found[trait] = max(weight, found[trait])
    return dict(found)


def _traits(claim: Claim) -> Iterator[tuple[str, int]]:
    value = claim.value
    if isinstance(value, Name) and value.of == "organisation":
        yield f"body:{fold(value.text)}", BODY
    elif isinstance(value, Place):
        yield f"place:{value.name}", COUNTRY if value.level == "country" else CITY
    elif isinstance(value, Happening) and value.label is not None:
        yield f"label:{value.label}", LABEL
    elif isinstance(value, Happening):
        yield f"kind:{value.type}", KIND // 2 if value.type in VAGUE_KINDS else KIND
    elif isinstance(value, Quote):
        words = fold(value.text).split()
        if len(words) >= LEAST_QUOTED:
            yield f"quote:{' '.join(words[:MOST_QUOTED])}", QUOTE
    elif isinstance(value, Quantity) and value.low is not None and value.low == value.high and value.low > 2:
        yield f"figure:{value.low:g} {value.counts}", FIGURE
    elif isinstance(value, Stated):
        yield f"label:{fold(claim.evidence.passage.split(chr(9))[0])}", LABEL


def _keys(people: Mapping[str, int], others: Mapping[str, int], days: Sequence[int], sha256: str) -> Iterator[str]:
    yield f"text:{sha256}"
    ranked = list(people)
    for one, other in combinations(ranked[:PAIRED], 2):
        yield " ".join(sorted((one, other)))
    yield from (trait for trait in others if trait.startswith(("quote:", "label:")))
    times = sorted({half for day in days for half in ((day // WINDOW) * 2, ((day + WINDOW // 2) // WINDOW) * 2 + 1)})
    for time in times or [UNDATED]:
        yield from (f"{time} {trait}" for trait in ranked[: 2 * PAIRED])
        yield from (f"{time} {trait}" for trait, weight in others.items() if weight == BODY and times)


def _number(key: str) -> int:
    """63 bits of a hash: a signed number in any table."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest()) >> 1
