"""Any sequence of adds and runs gives the stories, entities, events and findings of one run over all documents."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.archive import Archive
from tests.archive.conftest import Source, sources
from tests.archive.contents import found

POOL = sources(9)
EDITED = [
    item | {"text": item["text"].replace("delegates", "guests") + "\nNothing more was said.\n"} for item in POOL[:4]
]
SWAPPED = [POOL[0] | {"text": POOL[-1]["text"]}, POOL[-1] | {"text": POOL[0]["text"], "published": "2020-01-01"}]
_ONE = st.sampled_from([*POOL, *EDITED, *SWAPPED])
_STEPS = st.lists(st.one_of(st.lists(_ONE, min_size=1, max_size=4), st.just("run")), min_size=2, max_size=6)


@given(steps=_STEPS)
@settings(max_examples=12, deadline=None)
def test_step_by_step_and_at_once_agree(steps: list[list[Source] | str]):
    current: dict[str, Source] = {}
    with tempfile.TemporaryDirectory() as folder:
        with Archive.create(Path(folder) / "steps.duckdb") as archive:
            for step in steps:
                if isinstance(step, str):
                    archive.run()
                else:
                    archive.add(step)
                    current |= {item["id"]: item for item in step}
            archive.run()
            by_steps = found(archive)
        with Archive.create(Path(folder) / "once.duckdb") as archive:
            archive.add([current[name] for name in sorted(current, reverse=True)])
            archive.run()
            assert by_steps == found(archive)
