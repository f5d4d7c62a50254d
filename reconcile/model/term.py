"""Who held which office from when to when, as the user knows it."""

from __future__ import annotations

from datetime import date

from reconcile.model.span import Frozen
from reconcile.model.value import Role


class Term(Frozen):
    """One person in one office. `start` and `end` are the first and the last day (inclusive), None where they are open;
    `source` is where the user has it from, "" where that is not told."""

    person: str
    role: Role
    start: date | None = None
    end: date | None = None
    source: str = ""

    def covers(self, day: date) -> bool:
        """Whether the day lies within the term."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)
