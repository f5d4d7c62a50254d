"""Names that belong together because a chain of pairs joins them."""

from __future__ import annotations


class Joined:
    """Disjoint sets of names; each is called by its first name in order."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def find(self, name: str) -> str:
        """What the set of a name is called; a name that nothing was joined to is a set of its own."""
        top = name
        while (above := self._above.get(top, top)) != top:
            top = above
        while name != top:
            self._above[name], name = top, self._above[name]
        return top

    def join(self, a: str, b: str) -> None:
        """Make one set of those of two names."""
        one, two = sorted((self.find(a), self.find(b)))
        self._above[two] = one
