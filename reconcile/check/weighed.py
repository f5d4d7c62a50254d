"""What a hook looked at, with each of its conditions and whether it holds: what fires, and what kept the rest from firing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from reconcile.check.finding import Firing
from reconcile.model.finding import Clause


class Condition(NamedTuple):
    """One condition of a hook: its words, which are the same wherever the hook looks, and whether it holds here."""

    text: str
    holds: bool


class Weighed(NamedTuple):
    """One thing that a hook looked at: what it is, in words, the readings held against each other, the conditions, and
    how to tell of it where all of them hold."""

    caption: str
    values: tuple[str, ...]
    conditions: tuple[Condition, ...]
    tell: Callable[[], Firing]

    @property
    def holds(self) -> bool:
        """Whether all conditions hold."""
        return all(item.holds for item in self.conditions)

    @property
    def failed(self) -> tuple[Clause, ...]:
        """The conditions that do not hold."""
        return tuple(Clause(text=item.text, values=()) for item in self.conditions if not item.holds)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All conditions with what they were held against."""
        values = (("looked at", "; ".join(self.values)),) if self.values else ()
        return tuple(Clause(text=item.text, values=values) for item in self.conditions)

    def with_condition(self, text: str, *, negated: bool) -> Weighed:
        """The same with one condition negated, or left out."""
        kept = (
            item._replace(holds=not item.holds) if item.text == text else item
            for item in self.conditions
            if negated or item.text != text
        )
        return self._replace(conditions=tuple(kept))


def weighed(
    caption: str, values: Iterable[str], texts: Sequence[str], holds: Sequence[bool], tell: Callable[[], Firing]
) -> Weighed:
    """What was weighed, where each of the conditions `texts` holds or does not."""
    conditions = tuple(Condition(text, held) for text, held in zip(texts, holds, strict=True))
    return Weighed(caption, tuple(values), conditions, tell)


def told(items: Iterable[Firing | Weighed]) -> Iterator[Firing]:
    """What fires: every firing, and of what was weighed that whose conditions all hold."""
    for item in items:
        if isinstance(item, Firing):
            yield item
        elif item.holds:
            yield item.tell()._replace(clauses=item.clauses)
