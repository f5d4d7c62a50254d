"""Links to clusters: the surest links first, and a merge only where every member fits every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby

from reconcile.align.figure import Figure
from reconcile.align.grounds import LEAD, log_odds
from reconcile.align.score import Weighed
from reconcile.model import Judgement, Link

Members = tuple[str, ...]


class Clusters:
    """The figures in closed sets. `links` are those within a cluster (SAME) and those between two clusters that could
    still be one person (UNSURE), in a fixed order; they tell what each part of the names moved.

    Links of one score are followed together: where they would bring two people into one cluster, none of them is
    followed, so that neither the order of the input nor the labels of documents decide.
    """

    def __init__(self, people: Mapping[str, Figure], weighed: Weighed) -> None:
        self._people, self._weighed = people, weighed
        self._home: dict[str, Members] = {subject: (subject,) for subject in people}
        for group in weighed.decided.groups():
            self._home.update(dict.fromkeys(group, tuple(sorted(group))))
        same = [link for link in weighed.links if link.judgement == "SAME"]
        torn = self._torn(same)
        clear = [link for link in same if (link.a, link.b) not in torn]
        # Fuller names first: a bare surname then finds whole people to choose from.
        self._follow([link for link in clear if not self._short(link)])
        self._follow([link for link in clear if self._short(link)])
        self.links = tuple(map(weighed.explained, self._settled()))
        self._touching: dict[Members, list[Link]] = defaultdict(list)
        for link in self.links:
            for home in {self._home[link.a], self._home[link.b]}:
                self._touching[home].append(link)

    def members(self) -> list[Members]:
        """The clusters, each a sorted tuple of subjects, in order of their first subject."""
        return sorted(set(self._home.values()))

    def links_of(self, members: Members) -> tuple[Link, ...]:
        """The links that joined a cluster and the open ones that touch it."""
        return tuple(self._touching.get(members, ()))

    def _short(self, link: Link) -> bool:
        return self._people[link.a].short or self._people[link.b].short

    def _torn(self, links: Sequence[Link]) -> set[tuple[str, str]]:
        """Pairs of a figure that would fit two people nearly as well."""
        fitting: dict[str, dict[str, Link]] = defaultdict(dict)
        for link in links:
            fitting[link.a][link.b] = fitting[link.b][link.a] = link
        torn = set()
        for found in fitting.values():
            documents: dict[str, list[str]] = defaultdict(list)
            for other in found:
                for document in self._people[other].documents:
                    documents[document].append(other)
            for other, link in found.items():
                beside = {one for document in self._people[other].documents for one in documents[document]}
                rivals = (self._weighed.rivals.get(other, set()) & found.keys()) | beside - {other}
                rivals -= self._weighed.decided.group(other)
                if any(_near(link, found[rival]) for rival in rivals):
                    torn.add((link.a, link.b))
        return torn

    def _follow(self, links: Sequence[Link]) -> None:
        ordered = sorted(links, key=lambda link: (-link.score, link.a, link.b))
        for _, level in groupby(ordered, key=lambda link: link.score):
            for group in list(self._groups(list(level))):
                if self._fits(group):
                    whole = tuple(sorted({subject for home in group for subject in home}))
                    self._home.update(dict.fromkeys(whole, whole))

    def _groups(self, links: Sequence[Link]) -> Iterator[frozenset[Members]]:
        """The clusters that links of one score would bring together, in a fixed order."""
        group: dict[Members, frozenset[Members]] = {}
        for link in links:
            first, second = self._home[link.a], self._home[link.b]
            merged = group.get(first, frozenset([first])) | group.get(second, frozenset([second]))
            group.update(dict.fromkeys(merged, merged))
        yield from (found for found in dict.fromkeys(group[home] for home in sorted(group)) if len(found) > 1)

    def _fits(self, homes: frozenset[Members]) -> bool:
        """Whether nobody in one of the clusters is apart from anybody in another."""
        return not any(
            self._weighed.apart(one, other)
            for first, second in combinations(sorted(homes), 2)
            for one in first
            for other in second
        )

    def _settled(self) -> Iterator[Link]:
        told: dict[frozenset[Members], bool] = {}
        for link in sorted(self._weighed.links, key=lambda link: (link.a, link.b)):
            first, second = self._home[link.a], self._home[link.b]
            if first == second and link.judgement == "SAME":
                yield link
            elif first != second and link.judgement != "DIFFERENT":
                key = frozenset((first, second))
                if key not in told:
                    told[key] = self._two_people(first, second)
                if not told[key]:
                    yield _as(link, "UNSURE")

    def _two_people(self, first: Members, second: Members) -> bool:
        return any(self._weighed.two_people(one, other) for one in first for other in second)


def _near(link: Link, rival: Link) -> bool:
    return log_odds(rival.score) > log_odds(link.score) - LEAD


def _as(link: Link, judgement: Judgement) -> Link:
    return link if link.judgement == judgement else link.model_copy(update={"judgement": judgement})
