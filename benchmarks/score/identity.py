"""Which person of the gold an answered person means."""

from __future__ import annotations

from collections import Counter, defaultdict

from benchmarks.score.gold import Dossier, Mention, mentions_of
from benchmarks.score.shapes import Person


class Identity:
    """Ties answered mentions to gold people.

    Every answered mention that the gold knows has an owner. Where a name belongs to two gold people, or is given to
    several answered ones, those with most mentions in common go together, one to one; only these ties are `credited`.
    """

    def __init__(self, dossier: Dossier, people: list[Person]) -> None:
        self.names = {person["id"]: person["name"] for person in people}
        self.mentions = {person["id"]: mentions_of(person["mentions"]) for person in people}
        self._dossier = dossier
        self._owner: dict[tuple[Mention, str], str] = {}
        self._credited: dict[tuple[Mention, str], str] = {}
        self._common = Counter(
            {
                (gold, said): len(mine & theirs)
                for gold, mine in dossier.mentions.items()
                for said, theirs in self.mentions.items()
            }
        )
        for mention, holders in sorted(self._holders().items()):
            self._settle(mention, dossier.owners.get(mention, []), holders)

    def _holders(self) -> dict[Mention, list[str]]:
        holders: dict[Mention, list[str]] = defaultdict(list)
        for person, mentions in self.mentions.items():
            for mention in mentions:
                holders[mention].append(person)
        return holders

    def _settle(self, mention: Mention, owners: list[str], holders: list[str]) -> None:
        pairs = [(gold, said) for gold in owners for said in holders]
        for gold, said in sorted(pairs, key=lambda pair: -self._common[pair]):
            if (mention, gold) not in self._credited and (mention, said) not in self._owner:
                self._credited[mention, gold] = said
                self._owner[mention, said] = gold
        for said in holders if owners else ():
            if (mention, said) not in self._owner:
                self._owner[mention, said] = max(owners, key=lambda gold: self._common[gold, said])

    def owned(self, person: str) -> dict[Mention, str]:
        """The gold owner of every mention of an answered person that the gold knows."""
        return {
            mention: self._owner[mention, person]
            for mention in sorted(self.mentions.get(person, ()))
            if (mention, person) in self._owner
        }

    def credited(self, mention: Mention, gold: str) -> str | None:
        """The answered person who has the credit for this mention of a gold person."""
        return self._credited.get((mention, gold))

    def meant(self, person: str, source: str) -> str | None:
        """The gold person behind an answered one: by most of the mentions in this source, else in all."""
        owned = self.owned(person)
        everywhere = Counter(owned.values())
        here = Counter(gold for mention, gold in owned.items() if mention.source == source)
        ranked = sorted(here or everywhere, key=lambda gold: (-here[gold], -everywhere[gold], gold))
        return ranked[0] if ranked else None

    def meant_anywhere(self, person: str) -> set[str]:
        """Every gold person who owns a mention of an answered one."""
        return set(self.owned(person).values())

    def means(self, wanted: str, said: str, name: str, source: str) -> bool:
        """Whether `said` (an answered id, or free text whose key is `name`) is the gold person `wanted` here."""
        if said in self.names:
            return self.meant(said, source) == wanted
        mention = Mention(source, name)
        meant = self._dossier.owners.get(mention) or self._dossier.names.get(name) or set()
        return wanted in meant
