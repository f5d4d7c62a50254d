"""Which figures are compared, and how each pair is judged: the names, what the documents tell of both, who else there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from reconcile.align.bearers import Bearers, Pair
from reconcile.align.decided import Decided
from reconcile.align.figure import Figure
from reconcile.align.grounds import (
    COMMON_OFFICES,
    EVEN,
    SAME_OFFICE,
    SAME_ROLE,
    Ground,
    context,
    explained,
    log_odds,
    name_ground,
    total,
)
from reconcile.align.parts import MET, surname_met
from reconcile.compare.name import NameScore, analyse, answer, probability, score_names
from reconcile.model import Judgement, Link, Merge
from reconcile.settings import Settings

_BLOCK = 200  # different names that one key may bring together
_ALIKE_LETTERS = 5  # that two contradicting parts need to be spellings of one after all


class Weighed:
    """Every pair of figures that share a key, with what speaks for and against their being one person.

    `links` judges the pairs of two documents, DIFFERENT ones included.
    """

    def __init__(self, people: Mapping[str, Figure], settings: Settings, decided: Decided) -> None:
        self._people, self._settings, self.decided = people, settings, decided
        self._same, self._other = log_odds(settings.same_person), log_odds(settings.other_person)
        self._named = {(a, b): score_names(people[a].lead, people[b].lead) for a, b in candidates(people)}
        self._grounds = {pair: self._plain(*pair) for pair in self._named if self._strangers(*pair)}
        self._odds = {pair: total(grounds) for pair, grounds in self._grounds.items()}
        self.rivals = self._rivals()
        self._add_others(Bearers(people, self._named, self._odds, self.rivals))
        judged = {pair: self._link(pair, grounds) for pair, grounds in self._grounds.items()}
        ruled = {**decided.joined, **decided.parted}
        judged |= {pair: self._ruled(pair, ruled[pair], pair in decided.joined) for pair in sorted(ruled)}
        self.links = list(judged.values())

    def _add_others(self, bearers: Bearers) -> None:
        """What everybody else who bears a name says of each pair."""
        found = {pair: bearers.ground(*pair, self._named[pair]) for pair in self._grounds}
        for pair, others in found.items():
            if others is not None:
                self._grounds[pair].append(others)
                self._odds[pair] = total(self._grounds[pair])

    def _rivals(self) -> dict[str, set[str]]:
        """Figure -> those with a name like it that may not be joined to it."""
        found: dict[str, set[str]] = defaultdict(set)
        for a, b in self._named:
            if self.apart(a, b):
                found[a].add(b)
                found[b].add(a)
        return found

    def _strangers(self, a: str, b: str) -> bool:
        return self._people[a].documents.isdisjoint(self._people[b].documents)

    def _plain(self, a: str, b: str) -> list[Ground]:
        """What the names and the documents of two figures say, whoever else there is."""
        one, other, named = self._people[a], self._people[b], self._named[a, b]
        grounds = [name_ground(one, other, named), *context(one, other, named)]
        return _of_contradicting(one, other, named, grounds) if named.detail == "other-name" else grounds

    def two_people(self, a: str, b: str) -> bool:
        """Whether two figures are certainly two people: of one document, or judged DIFFERENT, where no decision says
        otherwise."""
        if self.decided.one(a, b):
            return False
        if not self._strangers(a, b) or self.decided.two(a, b):
            return True
        odds = self._odds.get((min(a, b), max(a, b)))
        return odds is not None and odds <= self._other

    def apart(self, a: str, b: str) -> bool:
        """Whether two figures may not be joined: two people, or names that contradict each other where no office joins
        them. Bare parts of a name that have nothing in common may still be one person's. Whom a decision makes one person
        bears several names; it is enough to fit one of them."""
        if self.decided.one(a, b):
            return False
        if not self._strangers(a, b) or self.decided.two(a, b):
            return True
        return all(self._unlike(one, other) for one in self.decided.group(a) for other in self.decided.group(b))

    def _unlike(self, a: str, b: str) -> bool:
        if self.two_people(a, b):
            return True
        pair = min(a, b), max(a, b)
        odds, one, other = self._odds.get(pair), self._people[a], self._people[b]
        if odds is None:
            return not (one.short or other.short) and score_names(one.lead, other.lead).detail == "other-name"
        return self._named[pair].detail == "other-name" and odds < self._same

    def explained(self, link: Link) -> Link:
        """A link that tells what each part of the names moved, not only which parts there are."""
        if link.decision:
            return link
        names = explained(self._people[link.a], self._people[link.b], self._named[link.a, link.b])
        return link.model_copy(update={"reasons": (names, *link.reasons[1:])})

    def _ruled(self, pair: Pair, merge: Merge, one: bool) -> Link:
        """The link of a pair that a person judged."""
        names = f"{self._people[pair[0]].lead} / {self._people[pair[1]].lead}"
        judgement: Judgement = "SAME" if one else "DIFFERENT"
        reasons = (f"{names}: decided: {merge.words}",)
        return Link(a=pair[0], b=pair[1], judgement=judgement, score=float(one), reasons=reasons, decision=merge.id)

    def _link(self, pair: Pair, grounds: list[Ground]) -> Link:
        score = round(probability(self._odds[pair]), 4)
        reasons = tuple(ground.words for ground in grounds)
        return Link(a=pair[0], b=pair[1], judgement=answer(score, self._settings), score=score, reasons=reasons)


def _of_contradicting(a: Figure, b: Figure, named: NameScore, grounds: list[Ground]) -> list[Ground]:
    """Names that contradict each other can be one person's in one case: an office in common, and a part that one source
    garbles. A given name that is quite another beside one surname leaves it open."""
    against = [ground for ground in grounds if ground.amount < 0 or ground is grounds[0]]
    office = [ground for ground in grounds[1:] if ground.amount in {SAME_OFFICE, SAME_ROLE}]
    if office and _garbled(named):
        return [*against, *office]
    if not office or not surname_met(a.lead, b.lead, named):
        return against
    return [*against, *office, Ground(EVEN, "the given names are not alike", ceiling=True)]


def _garbled(named: NameScore) -> bool:
    """Whether the names have a part in common, and those that contradict each other begin alike and share most consonants."""
    met = any(step.kind in MET and len(step.left) > 1 for step in named.steps)
    return met and all(_alike(step.left, step.right) for step in named.steps if step.kind == "contradicted")


def _alike(left: str, right: str) -> bool:
    one, other = (frozenset(word) - frozenset("aeiouy") for word in (left, right))
    long = min(len(left), len(right)) >= _ALIKE_LETTERS
    return long and left[0] == right[0] and 2 * len(one & other) > len(one | other)


def candidates(people: Mapping[str, Figure]) -> Iterator[Pair]:
    """Pairs of figures that share the sound of a name part, or an office of one country."""
    keys: dict[str, list[str]] = defaultdict(list)
    for subject, figure in people.items():
        for key in sorted(_keys(figure)):
            keys[key].append(subject)
    pairs = {
        pair
        for subjects in keys.values()
        if len({people[subject].lead for subject in subjects}) <= _BLOCK
        for pair in combinations(sorted(subjects), 2)
    }
    return iter(sorted(pairs))


def _keys(figure: Figure) -> set[str]:
    offices = {
        f"o:{office}@{country}" for office, country in figure.offices if country and office not in COMMON_OFFICES
    }
    return offices | {f"s:{key}" for key in analyse(figure.lead).keys}
