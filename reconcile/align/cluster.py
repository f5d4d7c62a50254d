"""Links to clusters: best links first, never against a DIFFERENT link, never two people of one document together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.align.figure import Figure
from reconcile.model import Link

MARGIN = 0.04  # by which the better of two candidates of one document has to lead


class Clusters:
    """The figures in closed sets. `links` are the judgements that joined or that stay open."""

    def __init__(self, people: Mapping[str, Figure], judged: Sequence[Link]) -> None:
        self._people = people
        self._home: dict[str, tuple[str, ...]] = {subject: (subject,) for subject in people}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for link in judged:
            if link.judgement == "DIFFERENT":
                self._apart[link.a].add(link.b)
                self._apart[link.b].add(link.a)
        clear, torn = self._torn([link for link in judged if link.judgement == "SAME"])
        same = sorted(clear, key=self._rank)
        self._used: list[Link] = []
        self._open = [link for link in judged if link.judgement == "UNSURE"] + torn
        self._join([link for link in same if not self._short(link)])
        self._join_short([link for link in same if self._short(link)])

    def _torn(self, links: Sequence[Link]) -> tuple[list[Link], list[Link]]:
        """Links that are clear, and those of a figure that would fit two people of one document nearly as well."""
        rivals: dict[tuple[str, str], list[Link]] = defaultdict(list)
        for link in links:
            rivals[link.a, self._people[link.b].document].append(link)
            rivals[link.b, self._people[link.a].document].append(link)
        torn = {
            link
            for group in rivals.values()
            if len(group) > 1
            for link in group
            if sum(other.score > link.score - MARGIN for other in group) > 1
        }
        opened = [link.model_copy(update={"judgement": "UNSURE"}) for link in links if link in torn]
        return [link for link in links if link not in torn], opened

    def _rank(self, link: Link) -> tuple[float, str, str]:
        return -link.score, link.a, link.b

    def _short(self, link: Link) -> bool:
        return self._people[link.a].short != self._people[link.b].short

    def _join(self, links: Sequence[Link]) -> None:
        for link in links:
            first, second = self._home[link.a], self._home[link.b]
            if first == second:
                self._used.append(link)
            elif self._may_join(first, second):
                self._merge(first, second)
                self._used.append(link)
            else:
                self._open.append(link.model_copy(update={"judgement": "UNSURE"}))

    def _may_join(self, first: tuple[str, ...], second: tuple[str, ...]) -> bool:
        documents = [self._people[subject].document for subject in (*first, *second)]
        if len(set(documents)) < len(documents):
            return False
        return not any(other in self._apart[subject] for subject in first for other in second)

    def _merge(self, first: tuple[str, ...], second: tuple[str, ...]) -> None:
        whole = tuple(sorted((*first, *second)))
        for subject in whole:
            self._home[subject] = whole

    def _join_short(self, links: Sequence[Link]) -> None:
        """A name of one part joins the only cluster that can hold it; with several it stays open."""
        by_short: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            by_short[link.a if self._people[link.a].short else link.b].append(link)
        for short in sorted(by_short):
            fitting = [
                link for link in by_short[short] if self._may_join(self._home[short], self._other_home(link, short))
            ]
            homes = {self._other_home(link, short) for link in fitting}
            if len(homes) == 1:
                self._join(fitting)
            elif self._home[short] not in homes:
                self._open += [link.model_copy(update={"judgement": "UNSURE"}) for link in fitting]

    def _other_home(self, link: Link, short: str) -> tuple[str, ...]:
        return self._home[link.b if link.a == short else link.a]

    @property
    def links(self) -> tuple[Link, ...]:
        """Links that joined, and links that stay open because both ends are in different clusters, in a fixed order."""
        still_open = [link for link in self._open if self._home[link.a] != self._home[link.b]]
        return tuple(sorted((*self._used, *still_open), key=lambda link: (link.a, link.b)))

    def members(self) -> list[tuple[str, ...]]:
        """The clusters, each a sorted tuple of subjects, in order of their first subject."""
        return sorted(set(self._home.values()))

    def links_of(self, members: tuple[str, ...]) -> tuple[Link, ...]:
        """The links that joined a cluster and the open ones that touch it."""
        inside = set(members)
        return tuple(link for link in self.links if link.a in inside or link.b in inside)
