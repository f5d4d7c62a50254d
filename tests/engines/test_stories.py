"""Stories: the answer does not hang on how documents came, nothing chains, and no common key makes it slow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.engines import stories as engine
from reconcile.engines.sketch import Sketch, sketch
from reconcile.engines.stories import Stories, likeness
from reconcile.extract import extract
from reconcile.read import read
from reconcile.settings import Settings

FIRST_DAY = 730_000
_TRAITS = st.dictionaries(
    st.sampled_from([f"person:{letter}" for letter in "abcdefghijkl"]), st.sampled_from((10, 20, 40)), max_size=5
)


@st.composite
def sketches(draw: st.DrawFn) -> Sketch:
    """Documents of twelve ids with few traits and few keys, so that they get into each other's way."""
    return Sketch(
        id=f"d{draw(st.integers(0, 11)):02}",
        text=f"text {draw(st.integers(0, 40))}",
        day=draw(st.one_of(st.just(0), st.integers(FIRST_DAY, FIRST_DAY + 30))),
        told=draw(st.one_of(st.just(0), st.integers(FIRST_DAY, FIRST_DAY + 5))),
        traits=draw(_TRAITS),
        keys=tuple(sorted(draw(st.sets(st.integers(0, 7), min_size=1, max_size=3)))),
    )


class Shelf:
    """What an archive does between two settlings: it keeps sketches and founders, and looks up who has a key."""

    def __init__(self) -> None:
        self.held: dict[str, tuple[Sketch, str]] = {}

    def add(self, batch: Iterable[Sketch]) -> None:
        newest = {item.id: item for item in batch}
        before = dict(self.held)
        stories = Stories(lambda keys: [held for held in before.values() if not set(keys).isdisjoint(held[0].keys)])
        for name in sorted(newest.keys() & before.keys()):
            stories.load(before[name][0].keys)
            stories.drop(name)
        for item in newest.values():
            stories.put(item)
        stories.settle()
        current = {name: held for name, (held, _) in before.items()} | newest
        for name in stories.moved:
            self.held[name] = (current[name], stories.founder(name))


def at_once(items: Sequence[Sketch]) -> dict[str, str]:
    stories = Stories()
    for item in items:
        stories.put(item)
    stories.settle()
    return {item.id: stories.founder(item.id) for item in items}


@pytest.mark.parametrize("nearest", [1, 2, 24])
@given(batches=st.lists(st.lists(sketches(), min_size=1, max_size=6), min_size=1, max_size=5), order=st.randoms())
@settings(max_examples=50)
def test_batches_with_replacements_give_what_all_at_once_gives(nearest, batches, order):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "NEAREST", nearest)
        shelf, current = Shelf(), {}
        for batch in batches:
            shelf.add(batch)
            current |= {item.id: item for item in batch}
            shuffled = list(current.values())
            order.shuffle(shuffled)
            assert {name: founder for name, (_, founder) in shelf.held.items()} == at_once(shuffled)


@given(items=st.lists(sketches(), min_size=1, max_size=12, unique_by=lambda item: item.id))
def test_every_document_is_like_the_founder_of_its_story(items):
    by_id = {item.id: item for item in items}
    for name, founder in at_once(items).items():
        assert name == founder or likeness(by_id[name], by_id[founder]) > 0
        assert by_id[founder].rank <= by_id[name].rank


@given(a=sketches(), b=sketches())
def test_likeness_is_symmetric_and_whole_for_equal_texts(a, b):
    assert likeness(a, b) == likeness(b, a)
    assert likeness(a, b._replace(text=a.text)) == 1000


def test_ten_thousand_copies_are_about_as_many_comparisons(monkeypatch: pytest.MonkeyPatch):
    compared = 0

    def counted(a: Sketch, b: Sketch) -> int:
        nonlocal compared
        compared += 1
        return likeness(a, b)

    monkeypatch.setattr(engine, "likeness", counted)
    copies = [Sketch(f"{n:05}", "one text", FIRST_DAY, FIRST_DAY, {"person:a": 30}, (1, 2, 3)) for n in range(10_000)]
    assert set(at_once(copies).values()) == {"00000"}
    assert compared < 10_100


def test_one_key_of_thousands_of_stories_is_compared_with_the_nearest_alone(monkeypatch: pytest.MonkeyPatch):
    compared = 0

    def never(_a: Sketch, _b: Sketch) -> int:
        nonlocal compared
        compared += 1
        return 0

    monkeypatch.setattr(engine, "likeness", never)
    apart = [Sketch(f"{n:05}", f"text {n}", FIRST_DAY + n, 0, {}, (1,)) for n in range(3_000)]
    assert len(set(at_once(apart).values())) == 3_000
    assert compared <= engine.NEAREST * 3_000


SAID = {
    "post": "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10, 2025.",
    "herald": "Ana Ruiz, the foreign minister, and Omar Haddad held a meeting in Vienna on October 9, 2025.",
    "again": "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on March 3, 2024.",
    "other": "Mayor Petra Castellano opened the harbour of Oslo on October 10, 2025.",
}


def of_texts(published: dict[str, str]) -> dict[str, str]:
    documents = read(
        [{"id": name, "text": SAID[name], "published": day} for name, day in published.items()], Settings()
    )
    return at_once([sketch(item, extract([item], Settings())) for item in documents.documents])


def test_two_tellings_of_one_meeting_are_a_story_and_others_are_not():
    found = of_texts({"post": "2025-10-11", "herald": "2025-10-11", "again": "2024-03-04", "other": "2025-10-11"})
    assert found["post"] == found["herald"]
    assert len(set(found.values())) == 3


def test_a_sketch_hangs_on_its_document_alone():
    documents = read([{"id": name, "text": text} for name, text in SAID.items()], Settings()).documents
    alone = [sketch(item, extract([item], Settings())) for item in documents]
    claims = extract(documents, Settings())
    assert alone == [sketch(item, [claim for claim in claims if claim.document == item.id]) for item in documents]
