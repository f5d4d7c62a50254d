"""One field that contradicts where all others agree: a slip of one source, and no other happening."""

from __future__ import annotations

from collections.abc import Hashable

from reconcile.assemble.account import Telling

PEOPLE = 2  # common attendees that count, each for one thing
SUPPORT = 4  # things that two tellings have in common beside the field in which they contradict each other
NEAR_NEWS = 2  # days between two publications within which the press tells of one thing
CAST = 2  # people whom both documents name, and who are half of those of the one that names fewer
LARGE = 13  # a figure that two texts share by chance is smaller,
FIGURES = 2  # or the only one that they share


def support(a: Telling, b: Telling) -> int:
    """How many things two tellings of one kind have in common beside day and place, of: being what their documents are
    about or their only happenings of the kind, attendance, people named, figures, number in a series, names of their own,
    quoted words, and the days of publication."""
    return sum(
        (
            _known(a, b),
            min(PEOPLE, len(a.people.keys() & b.people.keys())),
            _one_cast(a, b),
            _one_count(a, b),
            bool(a.ordinals & b.ordinals),
            bool(a.called & b.called),
            a.main and b.main and not a.quotes.isdisjoint(b.quotes),
            _near_news(a, b),
        )
    )


def told_alike(telling: Telling) -> Hashable:
    """All of a telling that support looks at."""
    quotes = telling.quotes if telling.main else frozenset()
    there = frozenset(telling.people)
    whole = (
        telling.main,
        telling.sole,
        telling.published,
        telling.ordinals,
        telling.called,
        telling.cast,
        telling.figures,
    )
    return (there, quotes, *whole)


def _one_cast(a: Telling, b: Telling) -> bool:
    shared = len(a.cast & b.cast)
    return shared >= CAST and 2 * shared >= min(len(a.cast), len(b.cast))


def _one_count(a: Telling, b: Telling) -> bool:
    shared = a.figures & b.figures
    return len(shared) >= FIGURES or any(value >= LARGE for _, value in shared)


def _near_news(a: Telling, b: Telling) -> bool:
    if a.published is None or b.published is None:
        return False
    return _known(a, b) and abs((a.published - b.published).days) <= NEAR_NEWS


def _known(a: Telling, b: Telling) -> bool:
    """Whether each can only be the one: what the documents are about, or their only happenings of the kind."""
    return (a.main and b.main) or (a.sole and b.sole)
