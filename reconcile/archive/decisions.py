"""What people decided about findings and people, kept in the archive; which stories a change of it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reconcile.archive.store import Store
from reconcile.decide import Entries, Standings, load, standing
from reconcile.model import Known, Merge
from reconcile.model.decision import Decision

_KNOWN, _DECISION = "known", "decision"


def keep(store: Store, files: Iterable[Path]) -> int:
    """Keep the entries of files of decisions, in the place of those of older files of the same names, and note the stories
    that they concern. Returns how many entries the files hold. Raises BadKnown."""
    given = list(files)
    new = load(given)
    before = decided(store)
    names = sorted({path.name for path in given})
    rows = [(_KNOWN, entry.file, entry.model_dump_json()) for entry in new.known]
    rows += [(_DECISION, file, decision.model_dump_json()) for decision, file in new.decisions]
    with store.transaction():
        store.run("DELETE FROM decisions WHERE file IN (SELECT unnest(?::VARCHAR[]))", [names])
        store.insert("decisions", rows)
        _note(store, before, decided(store))
    return len(rows)


def decided(store: Store) -> Standings:
    """The decisions that count. Raises BadKnown where they undo each other in a circle."""
    known: list[Known] = []
    decisions: list[tuple[Decision, str]] = []
    for kind, file, entry in store.rows("SELECT kind, file, entry FROM decisions ORDER BY ALL"):
        if kind == _KNOWN:
            known.append(Known.model_validate_json(entry))
        else:
            decisions.append((Decision.model_validate_json(entry), file))
    return standing(Entries(tuple(known), tuple(decisions)))


def of_story(merges: Sequence[Merge], names: frozenset[str], texts: frozenset[str]) -> tuple[Merge, ...]:
    """The decisions on people that name one of these documents, by id or by the first digits of the text's hash."""
    return tuple(
        merge
        for merge in merges
        if any(bearer.source in names or bearer.text in texts for bearer in (*merge.one, *merge.other))
    )


def _note(store: Store, before: Standings, after: Standings) -> None:
    """Stories whose findings or documents an entry may mean that came or went have to be judged again."""
    known = set(before.known) ^ set(after.known)
    merges = set(before.merges) ^ set(after.merges)
    bearers = [bearer for merge in merges for bearer in (*merge.one, *merge.other)]
    store.run(
        "INSERT INTO to_judge SELECT DISTINCT s.founder FROM findings f JOIN stories s USING (story) "
        "WHERE f.id IN (SELECT unnest(?::VARCHAR[])) OR f.rule IN (SELECT unnest(?::VARCHAR[]))",
        [sorted({entry.id for entry in known}), sorted({entry.rule for entry in known})],
    )
    store.run(
        "INSERT INTO to_judge SELECT DISTINCT m.founder FROM members m JOIN documents d ON d.id = m.document "
        "WHERE d.id IN (SELECT unnest(?::VARCHAR[])) OR left(d.sha256, 12) IN (SELECT unnest(?::VARCHAR[]))",
        [sorted({bearer.source for bearer in bearers}), sorted({bearer.text for bearer in bearers} - {""})],
    )
