"""The file of decisions: only added to, whole at any moment, and never over what another has written meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reconcile
from reconcile.decide import FILE, Busy, Entries, counting, keep, load, standing
from reconcile.errors import BadKnown
from reconcile.model import Bearer, Decision, Told
from reconcile.text.toml import block

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
DAYS = st.none() | st.dates()
ON_FINDINGS = st.builds(
    Decision,
    standing=st.sampled_from(["known", "settled", "wrong"]),
    finding=NAMES,
    rule=TEXTS,
    subject=TEXTS,
    question=TEXTS,
    about=TEXTS,
    people=st.lists(TEXTS, max_size=2).map(tuple),
    sides=st.lists(st.builds(Told, value=TEXTS, marks=st.lists(TEXTS, max_size=2).map(tuple)), max_size=2).map(tuple),
    says=TEXTS,
    note=TEXTS,
    by=TEXTS,
    on=DAYS,
)
BEARERS = st.lists(st.builds(Bearer, name=NAMES, source=NAMES, text=TEXTS, role=TEXTS), min_size=1, max_size=2).map(
    tuple
)
ON_PEOPLE = st.builds(
    Decision, standing=st.sampled_from(["same", "different"]), one=BEARERS, other=BEARERS, note=TEXTS, by=TEXTS, on=DAYS
)
DECISIONS = ON_FINDINGS | ON_PEOPLE
HAND = '# my notes\n[[known]]\nid = "abc"   # an old one\nnote = "by hand"\n'
ONE = Decision(standing="wrong", finding="f1", note="a", by="Ana", on=date(2025, 10, 14))
TWO = Decision(standing="settled", finding="f2", by="Bo")


def held(path: Path) -> list[Decision]:
    return [decision for decision, _ in load([path]).decisions]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(DECISIONS, min_size=1, max_size=2), min_size=1, max_size=3),
    st.sampled_from(["", HAND, HAND.rstrip()]),
)
def test_what_is_kept_reads_back_and_what_stood_there_stays(tmp_path_factory, batches, before):
    path = tmp_path_factory.mktemp("kept") / FILE
    if before:
        path.write_text(before, encoding="utf-8")
    written = []
    for batch in batches:
        content = path.read_bytes() if path.exists() else b""
        added = keep(path, batch)
        assert [one.model_copy(update={"id": ""}) for one in added] == batch
        written += added
        assert path.read_bytes().startswith(content)
    assert held(path) == written
    assert len({one.id for one in written}) == len(written)
    assert [entry.note for entry in load([path]).known] == (["by hand"] if before else [])
    assert [item.name for item in path.parent.iterdir()] == [FILE]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ON_FINDINGS, st.sampled_from(["known", "settled", "wrong"]), NAMES, st.integers(1, 3))
def test_entries_that_are_put_at_the_end_as_text_count_once(tmp_path_factory, decision, ruling, mark, times):
    path = tmp_path_factory.mktemp("pasted") / FILE
    keep(path, [ONE])
    lines = block("decision", decision.anchor()) + block("", {"standing": ruling, "id": mark}).partition("\n")[2]
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write(lines * times)
    expected = decision.model_copy(update={"standing": ruling, "id": mark, "note": "", "by": "", "on": None})
    assert held(path)[1:] == [expected]


def test_an_undone_decision_counts_again_when_the_undoing_is_undone(tmp_path):
    path = tmp_path / FILE
    (first,) = keep(path, [ONE])
    (undoing,) = keep(path, [Decision(standing="undone", undoes=first.id)])
    assert counting(load([path])) == {undoing.id}
    (again,) = keep(path, [Decision(standing="undone", undoes=undoing.id)])
    assert counting(load([path])) == {first.id, again.id}
    (other,) = keep(path, [TWO.model_copy(update={"replaces": (first.id,)})])
    assert [entry.decision for entry in standing(load([path])).known] == [other.id]
    assert len(held(path)) == 4


@given(st.permutations(range(4)))
def test_the_order_of_entries_does_not_matter(order):
    told = [
        ONE.model_copy(update={"id": "a"}),
        Decision(standing="undone", undoes="a", id="b"),
        Decision(standing="undone", undoes="b", id="c"),
        TWO.model_copy(update={"id": "d", "replaces": ("a",)}),
    ]
    assert counting(Entries((), tuple((told[at], FILE) for at in order))) == {"c", "d"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[[decision]]\nstanding = "undone"\nundoes = "a"\nid = "a"\n', "undo each other"),
        ('[[decision]]\nstanding = "same"\n', "nothing of two people"),
        ('[[decision]]\nstanding = "undone"\n', "not what"),
        ('[[decision]]\nfinding = "x"\nstanding = "good"\n', "decision 1.standing"),
        ('[[decision]]\nfindng = "x"\n', "did you mean 'finding'?"),
        ('[[decision]]\nfinding = "x"\nid = "1"\n[[decision]]\nfinding = "y"\nid = "1"\n', "bears this id already"),
        ("decision = 1\n", "must be tables"),
        ('[[decision]]\nfinding = "x"\non = "yesterday"\n', "decision 1.on"),
        ("[[decision", "not valid TOML"),
    ],
)
def test_a_file_that_is_not_understood_is_told_and_left_alone(tmp_path, text, problem):
    path = tmp_path / FILE
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadKnown, match=problem.replace("?", r"\?")):
        standing(load([path]))
    if "undo each other" not in problem:
        with pytest.raises(BadKnown):
            keep(path, [ONE])
    assert path.read_text(encoding="utf-8").startswith(text)


def test_an_undoing_of_nothing_is_told(tmp_path):
    path = tmp_path / FILE
    keep(path, [Decision(standing="undone", undoes="nobody")])
    assert standing(load([path])).loose == (
        f"{FILE}: decision {held(path)[0].id} undoes or replaces nobody, which no file holds",
    )


_STEPS = ["tempfile.mkstemp", "os.fdopen", "os.fsync", "pathlib.Path.chmod", "pathlib.Path.replace"]


@pytest.mark.parametrize("step", _STEPS)
@pytest.mark.parametrize("before", [None, HAND])
def test_whatever_step_fails_the_file_is_whole(tmp_path, monkeypatch, step, before):
    path = tmp_path / FILE
    if before:
        path.write_text(before, encoding="utf-8")

    def fails(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(step, fails)
        with pytest.raises(OSError, match="No space"):
            keep(path, [ONE])
    assert (path.read_text(encoding="utf-8") if path.exists() else None) == before
    assert not [item.name for item in tmp_path.iterdir() if item.name.endswith(".part")]
    keep(path, [ONE])
    assert [one.finding for one in held(path)] == ["f1"]
    assert [item.name for item in tmp_path.iterdir()] == [FILE]


def test_what_an_editor_wrote_meanwhile_is_taken_up(tmp_path, monkeypatch):
    path = tmp_path / FILE
    keep(path, [ONE])
    write, rounds = os.fsync, []

    def slow(handle):
        if len(rounds) < 3:
            rounds.append(1)
            with path.open("a", encoding="utf-8") as file:
                file.write(f"# line {len(rounds)}\n")
        write(handle)

    monkeypatch.setattr(os, "fsync", slow)
    keep(path, [TWO])
    text = path.read_text(encoding="utf-8")
    assert all(f"# line {number}\n" in text for number in (1, 2, 3))
    assert [one.finding for one in held(path)] == ["f1", "f2"]


def test_a_file_that_never_rests_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / FILE
    keep(path, [ONE])

    def restless(_handle):
        with path.open("a", encoding="utf-8") as file:
            file.write("#\n")

    monkeypatch.setattr(os, "fsync", restless)
    with pytest.raises(Busy):
        keep(path, [TWO])
    assert [one.finding for one in held(path)] == ["f1"]


def test_writers_wait_for_each_other(tmp_path):
    path = tmp_path / FILE

    def write(name: str) -> None:
        for number in range(10):
            keep(path, [Decision(standing="wrong", finding=f"{name}{number}")])

    writers = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert {one.finding for one in held(path)} == {f"{name}{number}" for name in "abc" for number in range(10)}


_WRITER = """
import sys
from pathlib import Path
from reconcile.decide import keep
from reconcile.model import Decision
number = 0
while True:
    keep(Path(sys.argv[1]), [Decision(standing="wrong", finding=f"f{number}", note="x" * 2000)])
    number += 1
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to kill a process at once here")
@pytest.mark.parametrize("delay", [0.0, 0.003, 0.011, 0.05])
def test_a_writer_that_is_killed_leaves_the_file_whole(tmp_path, delay):
    path = tmp_path / FILE
    environment = os.environ | {"PYTHONPATH": str(Path(reconcile.__file__).parents[1])}
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    for _ in range(3):
        writer.stdout.readline()
    time.sleep(delay)
    writer.kill()
    done = 3 + len(writer.stdout.read().split())
    writer.wait()
    found = [one.finding for one in held(path)]
    assert found == [f"f{number}" for number in range(len(found))]
    assert len(found) >= done, "what was reported as saved is there"
    keep(path, [ONE])
    assert len(held(path)) == len(found) + 1
    assert [item.name for item in tmp_path.iterdir()] == [FILE]
