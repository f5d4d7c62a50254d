"""Hypothesis strategies for tests of your own rules, extractors and formats.

    from hypothesis import given
    from reconcile import reconcile
    from reconcile.testing import articles

    @given(articles())
    def test_something_holds(sources):
        assert reconcile(sources).documents

`articles` is the root: a few sources that tell of one invented happening, each in its own words; `copies` and `relays`
are texts that add no voice to an article. `documents`, `claims` and `reports` are what the line makes of articles. `names`,
`dates` and `quotes` are the small parts; `person_names` and `name_pairs` test how names are matched; `hostile` is text
that tries to break out of a report. Needs the `test` extra: `pip install "reconcile[test]"`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

try:
    from hypothesis.strategies import SearchStrategy
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        'reconcile.testing needs hypothesis; install it with: pip install "reconcile[test]"', name="hypothesis"
    ) from error

from reconcile.check import RuleSet, load_rules
from reconcile.extract import extract
from reconcile.model import Claim, Document, Report
from reconcile.pipeline import run
from reconcile.read import read
from reconcile.settings import Settings
from reconcile.testing.echoes import copies, relays
from reconcile.testing.people import name_pairs, names, person_names
from reconcile.testing.stories import Article, articles, dates, hostile, quotes

__all__ = [
    "articles",
    "claims",
    "copies",
    "dates",
    "documents",
    "hostile",
    "name_pairs",
    "names",
    "person_names",
    "quotes",
    "relays",
    "reports",
]


def documents(*, min_size: int = 1, max_size: int = 4) -> SearchStrategy[tuple[Document, ...]]:
    """Articles after the first station."""
    return articles(min_size=min_size, max_size=max_size).map(_read)


def claims(*, min_size: int = 1, max_size: int = 4) -> SearchStrategy[tuple[Claim, ...]]:
    """What the second station reads from such documents."""
    return documents(min_size=min_size, max_size=max_size).map(_extract)


def reports(*, min_size: int = 2, max_size: int = 3) -> SearchStrategy[Report]:
    """The whole line run over such articles."""
    return articles(min_size=min_size, max_size=max_size).map(_reconcile)


def _read(sources: Sequence[Article]) -> tuple[Document, ...]:
    return read(sources, Settings()).documents


def _extract(sources: Sequence[Document]) -> tuple[Claim, ...]:
    return extract(sources, Settings())


def _reconcile(sources: Sequence[Article]) -> Report:
    return run(_read(sources), Settings(), _rules())


@cache
def _rules() -> RuleSet:
    return load_rules()
