"""Judging the stories that changed: the same align, assemble and check as always, on the claims that the archive keeps."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reconcile import __version__
from reconcile.archive.decisions import decided
from reconcile.archive.gathering import settle
from reconcile.archive.rows import DOCUMENT, Row
from reconcile.archive.store import Store
from reconcile.archive.work import Case, Measure, Verdict, judge_cases, rules_of, story_id, unjudged
from reconcile.check.profile import profiled
from reconcile.engines.crew import in_lists
from reconcile.engines.force import Force
from reconcile.settings import Progress, Settings

MOST_JUDGED = 60
"""Documents of one story that are judged: of more, different texts before copies, and the earliest."""
AT_ONCE = 200  # stories of one transaction
TASK = 4  # stories that one process judges at a time


class Judged(NamedTuple):
    """How many stories were judged, how many are gone, and how many could not be judged."""

    stories: int
    gone: int
    failed: int


def run(store: Store, settings: Settings, folders: Sequence[Path], force: Force, progress: Progress) -> Judged:
    """Settle the stories and judge those that changed since they were judged last. Raises BadRules, BadSettings."""
    rules = profiled(rules_of(tuple(folders)), settings)
    progress("stories", 0, 1)
    settle(store)
    progress("stories", 1, 1)
    uses = "".join(sorted(f"{use.id} {use.severity} {use.sha256}\n" for use in rules.uses))
    rules_sha = hashlib.sha256(uses.encode()).hexdigest()
    _renew(store, f"{__version__} {settings.sha256} {rules_sha}")
    gone = _clear(store)
    waiting = [row[0] for row in store.rows("SELECT DISTINCT founder FROM to_judge ORDER BY founder")]
    cases = (case for founders in in_lists(waiting, AT_ONCE) for case in _cases(store, founders))
    crew = force.crew(partial(judge_cases, measure=Measure(settings, tuple(folders), decided(store))), _lost)
    verdicts: list[Verdict] = []
    done = failed = 0
    progress("judge", 0, len(waiting))
    for some in crew.over(in_lists(cases, TASK)):
        verdicts += some
        done += len(some)
        failed += sum(verdict.story[9] is not None for verdict in some)
        progress("judge", done, len(waiting))
        if len(verdicts) >= AT_ONCE:
            _keep(store, verdicts)
            verdicts = []
    _keep(store, verdicts)
    return Judged(done, gone, failed)


def _clear(store: Store) -> int:
    """Take out the stories that no document tells any more, and say how many."""
    gone = [
        row[0]
        for row in store.rows(
            "SELECT DISTINCT founder FROM to_judge WHERE founder NOT IN (SELECT founder FROM members) ORDER BY founder"
        )
    ]
    if gone:
        with store.transaction():
            _forget(store, gone)
    return len(gone)


def _forget(store: Store, founders: Sequence[str]) -> None:
    stories = [story_id(founder) for founder in founders]
    for table in ("stories", "entities", "events", "findings"):
        store.run(f"DELETE FROM {table} WHERE story IN (SELECT unnest(?::VARCHAR[]))", [stories])
    store.run("DELETE FROM to_judge WHERE founder IN (SELECT unnest(?::VARCHAR[]))", [founders])


def _renew(store: Store, judged_with: str) -> None:
    """Where rules, settings or this package are not those of the last run, every story has to be judged anew."""
    if store.meta("judged_with") == judged_with:
        return
    with store.transaction():
        store.run("DELETE FROM to_judge")
        store.run("INSERT INTO to_judge SELECT DISTINCT founder FROM members UNION SELECT founder FROM stories")
        store.note("judged_with", judged_with)


def _cases(store: Store, founders: Sequence[str]) -> Iterator[Case]:
    chosen = store.rows(
        """
        SELECT founder, id, size FROM (
            SELECT m.founder, d.id, count(*) OVER (PARTITION BY m.founder) AS size,
                row_number() OVER (PARTITION BY m.founder ORDER BY copy, d.published NULLS LAST, d.id) AS place
            FROM members m JOIN (
                SELECT documents.id, published, row_number() OVER (
                    PARTITION BY members.founder, sha256 ORDER BY published NULLS LAST, documents.id
                ) AS copy
                FROM documents JOIN members ON members.document = documents.id
                WHERE members.founder IN (SELECT unnest(?::VARCHAR[]))
            ) d ON d.id = m.document
        ) WHERE place <= ? ORDER BY founder, id
        """,
        [founders, MOST_JUDGED],
    )
    names = [row[1] for row in chosen]
    documents = {
        row[0]: row
        for row in store.rows(f"SELECT {DOCUMENT} FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[]))", [names])
    }
    claims: dict[str, list[Row]] = defaultdict(list)
    for row in store.rows(
        "SELECT * FROM claims WHERE document IN (SELECT unnest(?::VARCHAR[])) ORDER BY document, number", [names]
    ):
        claims[row[0]].append(row)
    members: dict[str, list[str]] = defaultdict(list)
    sizes = {}
    for founder, name, size in chosen:
        members[founder].append(name)
        sizes[founder] = size
    for founder, held in members.items():
        told = [row for name in held for row in claims.pop(name, ())]
        yield Case(founder, sizes[founder], [documents[name] for name in held], told)


def _keep(store: Store, verdicts: Sequence[Verdict]) -> None:
    if not verdicts:
        return
    with store.transaction():
        _forget(store, [verdict.founder for verdict in verdicts])
        store.insert("stories", [verdict.story for verdict in verdicts])
        store.insert("entities", [row for verdict in verdicts for row in verdict.entities])
        store.insert("events", [row for verdict in verdicts for row in verdict.events])
        store.insert("findings", [row for verdict in verdicts for row in verdict.findings])


def _lost(case: Case) -> Verdict:
    return unjudged(case, "ended the process that judged it")
