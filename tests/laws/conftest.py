"""The whole line with rules that are loaded once: the laws run it some thousand times."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reconcile.check import load_rules
from reconcile.model import Report
from reconcile.pipeline import run
from reconcile.read import Source, read
from reconcile.settings import Settings


@pytest.fixture(scope="session")
def reconcile() -> Callable[[Sequence[Source]], Report]:
    """What `reconcile.reconcile` does with the rules that ship."""
    rules, settings = load_rules(), Settings()

    def line(sources: Sequence[Source]) -> Report:
        outcome = read(sources, settings)
        return run(outcome.documents, settings, rules, outcome.unread)

    return line
