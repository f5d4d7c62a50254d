"""Who else, in all documents, could be meant by a name that is told in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from reconcile.align.figure import Figure
from reconcile.align.grounds import (
    COMMON,
    EVEN,
    FITS_ALONE,
    LEAD,
    ONLY_BEARER,
    ONLY_GIVEN,
    ONLY_NAMESAKE,
    Ground,
    in_part,
)
from reconcile.align.parts import given, parts, surname_met
from reconcile.compare.name import NameScore, name_words

Pair = tuple[str, str]
SHOWN = 4  # bearers named in a reason


class Bearers:
    """The fuller names that each name could be short for. `odds` are log-odds of pairs by names and documents alone;
    `rivals` are the figures that may not be joined to each."""

    def __init__(
        self,
        people: Mapping[str, Figure],
        named: Mapping[Pair, NameScore],
        odds: Mapping[Pair, float],
        rivals: Mapping[str, set[str]],
    ) -> None:
        self._people, self._odds, self._apart = people, odds, rivals
        self._worded: dict[str, str] = {}
        self._fuller: dict[str, set[str]] = defaultdict(set)
        self._namesakes: dict[str, set[str]] = defaultdict(set)
        for (a, b), score in named.items():
            if in_part(score) and people[a].documents.isdisjoint(people[b].documents):
                short = min((a, b), key=lambda subject: (self._length(subject), subject))
                self._fuller[short].add(b if short == a else a)
            elif score.detail != "other-name":
                self._namesakes[a].add(b)
                self._namesakes[b].add(a)
        self._best = {short: max(self._level(short, one) for one in full) for short, full in self._fuller.items()}
        self._rivals = {short: self._ranked(short, full, rivals) for short, full in self._fuller.items()}
        self._sources = len({document for figure in people.values() for document in figure.documents})

    def _ranked(self, short: str, full: set[str], rivals: Mapping[str, set[str]]) -> list[tuple[float, str, str]]:
        """Pairs of bearers that may not be joined, with the log-odds of the worse of both, the best pair first."""
        pairs = [(a, b) for a in full for b in full & rivals.get(a, set()) if a < b]
        ranked = [(min(self._level(short, a), self._level(short, b)), a, b) for a, b in pairs]
        return sorted(ranked, key=lambda pair: (-pair[0], pair[1:]))

    def _length(self, subject: str) -> int:
        return sum(map(len, name_words(self._people[subject].lead)))

    def ground(self, a: str, b: str, named: NameScore) -> Ground | None:
        """What the other bearers say of a pair of which one name is a part of the other, or both are one bare part."""
        if in_part(named):
            short, full = (a, b) if b in self._fuller[a] else (b, a)
            return self._of_part(short, full, named)
        if self._people[a].short and self._people[b].short:
            contested = next((bare for bare in (a, b) if self._open(bare)), None)
            if contested:
                return self._several(contested)
        return self._of_namesakes(a, b, named)

    def _of_namesakes(self, a: str, b: str, named: NameScore) -> Ground | None:
        """Two whole names that are one, or both the same bare part: a common name is no doubt where nobody else bears it."""
        could_be_another = named.detail not in {"other-name", "initials"} and named.score < COMMON
        if not could_be_another or self._between_two(a) or self._between_two(b):
            return None
        lead = self._people[a].lead
        first_name = self._people[a].short and all(map(given, parts(lead)))
        return Ground(ONLY_GIVEN if first_name else ONLY_NAMESAKE, f"no other {lead} in {self._sources} sources")

    def _between_two(self, name: str) -> bool:
        """Whether a name is as good as that of two figures who may not be joined."""
        near = self._namesakes[name]
        return any(not near.isdisjoint(self._apart.get(one, ())) for one in near)

    def _of_part(self, short: str, full: str, named: NameScore) -> Ground:
        rivals, lead = self._rivals[short], self._people[short].lead
        if rivals and rivals[0][0] > self._level(short, full) - LEAD:
            return self._several(short)
        if rivals:
            return Ground(FITS_ALONE, f"of those who bear {lead}, only {self._people[full].lead} fits")
        amount = ONLY_BEARER if surname_met(lead, self._people[full].lead, named) else ONLY_GIVEN
        return Ground(amount, f"the only {lead} in {self._sources} sources")

    def _open(self, short: str) -> bool:
        """Whether there are two bearers of whom neither fits clearly better than the other."""
        rivals = self._rivals.get(short, [])
        return bool(rivals) and rivals[0][0] > self._best[short] - LEAD

    def _level(self, a: str, b: str) -> float:
        return self._odds[(a, b) if a < b else (b, a)]

    def _several(self, short: str) -> Ground:
        _, first, second = self._rivals[short][0]
        listed = ", two people of one list" if self._people[first].lists & self._people[second].lists else ""
        return Ground(EVEN, f"{self._people[short].lead} could be {self._named(short)}{listed}", ceiling=True)

    def _named(self, short: str) -> str:
        """The bearers who rival each other, in words."""
        if short not in self._worded:
            held = {self._people[subject].lead for _, *pair in self._rivals[short] for subject in pair}
            shown = sorted(held)[:SHOWN] + ([f"{len(held) - SHOWN} more"] if len(held) > SHOWN else [])
            self._worded[short] = f"{', '.join(shown[:-1])} or {shown[-1]}" if len(shown) > 1 else f"either {shown[0]}"
        return self._worded[short]
