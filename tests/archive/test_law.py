"""Any sequence of adds, removals and runs gives the stories, entities, events and findings of one run over what is left;
decisions mean in an archive what they mean in a plain run."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import reconcile
from reconcile.archive import Archive
from reconcile.errors import BadArchive
from reconcile.model import Report
from tests.archive.conftest import Source, sources
from tests.archive.contents import found

POOL = sources(9)
EDITED = [
    item | {"text": item["text"].replace("delegates", "guests") + "\nNothing more was said.\n"} for item in POOL[:4]
]
SWAPPED = [POOL[0] | {"text": POOL[-1]["text"]}, POOL[-1] | {"text": POOL[0]["text"], "published": "2020-01-01"}]
_ONE = st.sampled_from([*POOL, *EDITED, *SWAPPED])
_GONE = st.sampled_from(POOL).map(lambda item: f"without {item['id']}")
_STEPS = st.lists(st.one_of(st.lists(_ONE, min_size=1, max_size=4), _GONE, st.just("run")), min_size=2, max_size=7)


def _taken(archive: Archive, steps: list[list[Source] | str]) -> dict[str, Source]:
    """Take the steps in an archive; the documents that are left."""
    current: dict[str, Source] = {}
    for step in steps:
        if step == "run":
            archive.run()
        elif isinstance(step, str):
            name = step.removeprefix("without ")
            try:
                archive.remove(name)
                del current[name]
            except BadArchive:
                assert name not in current
        else:
            archive.add(step)
            current |= {item["id"]: item for item in step}
    archive.run()
    return current


@given(steps=_STEPS)
@settings(max_examples=15, deadline=None)
def test_step_by_step_and_at_once_agree(steps: list[list[Source] | str]):
    with tempfile.TemporaryDirectory() as folder:
        with Archive.create(Path(folder) / "steps.duckdb") as archive:
            current = _taken(archive, steps)
            by_steps = found(archive)
        with Archive.create(Path(folder) / "once.duckdb") as archive:
            archive.add([current[name] for name in sorted(current, reverse=True)])
            archive.run()
            assert by_steps == found(archive)


@given(steps=_STEPS, later=_STEPS)
@settings(max_examples=6, deadline=None)
def test_a_restored_archive_is_the_same_and_goes_on_alike(
    steps: list[list[Source] | str], later: list[list[Source] | str]
):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Archive.create(folder / "a.duckdb") as archive:
            _taken(archive, steps[:-1])
            archive.add(POOL[:2])  # so that something waits for the next run
            archive.export(folder / "out")
            with Archive.restore(folder / "b.duckdb", folder / "out") as copy:
                assert _everything(copy) == _everything(archive)
                assert copy.settings == archive.settings
                assert _taken(copy, later) == _taken(archive, later)
                assert _everything(copy) == _everything(archive)


def _everything(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    tables = [row[0] for row in archive.query("SELECT table_name FROM duckdb_tables() ORDER BY ALL")]
    return {table: archive.query(f"SELECT * FROM {table} ORDER BY ALL") for table in tables}


STORY = [item | {"id": f"s{number}"} for number, item in enumerate(sources(5, 8))]
_PLAIN = reconcile(STORY)
_PEOPLE = sorted(
    (entity.caption, spelling.documents[0])
    for entity in _PLAIN.entities
    if entity.kind == "person"
    for spelling in entity.spellings[:1]
)
_BEARER = st.sampled_from(_PEOPLE).map(lambda one: f'{{ name = "{one[0]}", source = "{one[1]}" }}')
_DECISION = st.tuples(st.sampled_from(["same", "different"]), _BEARER, _BEARER).map(
    lambda given: f'[[decision]]\nstanding = "{given[0]}"\none = [{given[1]}]\nother = [{given[2]}]\n'
)
_KNOWN = st.sampled_from(sorted(finding.id for finding in _PLAIN.findings)).map(
    lambda name: f'[[known]]\nid = "{name}"\nnote = "asked the desk"\n'
)


@given(decisions=st.lists(_DECISION, max_size=2, unique=True), known=st.lists(_KNOWN, max_size=3, unique=True))
@settings(max_examples=12, deadline=None)
def test_decisions_mean_what_they_mean_in_a_plain_run(decisions: list[str], known: list[str]):
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / "decisions.toml", Path(folder) / "known.toml"]
        for file, entries in zip(files, (decisions, known), strict=True):
            file.write_text("".join(entries), encoding="utf-8")
        with Archive.create(Path(folder) / "a.duckdb") as archive:
            archive.add(STORY)
            archive.run()
            archive.know(files)
            archive.run()
            for line in archive.stories():
                documents = archive.documents(line.story)
                held = {document.id for document in documents}
                plain = reconcile([item for item in STORY if item["id"] in held], known=files)
                assert _judged(archive.report(line.story)) == _judged(plain)


def _judged(report: Report) -> tuple[object, ...]:
    """What was found, and what decisions did to it; those about other stories are only named by a plain run."""
    notes = sorted((name, note.standing, note.note) for name, note in report.notes.items())
    applied = [merge for merge in report.merges if not merge.problem]
    return report.entities, report.events, report.findings, notes, applied
