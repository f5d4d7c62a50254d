"""Stories: the answer does not hang on how documents came, nothing chains, and no common key makes it slow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.archive_articles import sagas
from benchmarks.b_cubed import b_cubed
from reconcile.engines import likeness, story
from reconcile.engines import stories as engine
from reconcile.engines.likeness import LEAST, SAME_TEXT, Likeness, compare, log_odds, parts
from reconcile.engines.sketch import Rank, Sketch, sketch
from reconcile.engines.stories import Holder, Stories
from reconcile.engines.story import Story
from reconcile.extract import extract
from reconcile.read import read
from reconcile.settings import Settings

FIRST_DAY = 730_000
LETTERS = "abcdefghijkl"


@st.composite
def sketches(draw: st.DrawFn) -> Sketch:
    """Documents of twelve ids with few words and few keys, so that they get into each other's way."""
    words = sorted(draw(st.sets(st.sampled_from(LETTERS), max_size=5)))
    told = draw(st.one_of(st.just(0), st.integers(FIRST_DAY, FIRST_DAY + 5)))
    return made(
        f"d{draw(st.integers(0, 11)):02}",
        words,
        text=f"text {draw(st.integers(0, 40))}",
        day=draw(st.one_of(st.just(0), st.integers(FIRST_DAY, FIRST_DAY + 30))),
        told=told,
        keys=tuple(sorted(draw(st.sets(st.integers(0, 7), min_size=1, max_size=3)))),
    )


def made(name: str, words: Sequence[str], text: str, day: int, told: int = 0, keys: tuple[int, ...] = ()) -> Sketch:
    weight = round(1000 / max(1, len(words)) ** 0.5)
    terms = dict.fromkeys(words, weight)
    lead, people = tuple(words[:2]), dict.fromkeys(words[:3], 20)
    norms = (len(words) * weight**2, 0)
    return Sketch(name, text, day, told, terms, tuple(words), lead, people, (), norms, 4000, keys)


class Shelf:
    """What an archive does between two settlings: it keeps sketches and founders, and looks up who has a key."""

    def __init__(self) -> None:
        self.held: dict[str, tuple[Sketch, str]] = {}

    def holders(self, keys: Collection[int], since: int, /) -> list[Holder]:
        stories: defaultdict[str, Story] = defaultdict(Story)
        for found, founder in self.held.values():
            stories[founder].take(found.rank, found.text)
        voices = {name for story in stories.values() for name in story.speakers()}
        return sorted(
            Holder(key, found.rank, founder, found.id in voices)
            for found, founder in self.held.values()
            for key in {*keys} & {*found.keys}
            if found.rank[0] >= since
        )

    def members(self, founders: Collection[str], /) -> list[tuple[str, Rank, str]]:
        return [(founder, found.rank, found.text) for found, founder in self.held.values() if founder in founders]

    def sketches(self, documents: Collection[str], /) -> list[Sketch]:
        return [self.held[name][0] for name in documents]

    def add(self, batch: Iterable[Sketch]) -> None:
        newest = {item.id: item for item in batch}
        before = dict(self.held)
        stories = Stories(self)
        for name in sorted(newest.keys() & before.keys()):
            stories.drop(before[name][0])
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


@pytest.mark.parametrize("together", [1, 3])
@pytest.mark.parametrize("nearest", [1, 2, 24])
@given(batches=st.lists(st.lists(sketches(), min_size=1, max_size=6), min_size=1, max_size=5), order=st.randoms())
@settings(max_examples=50)
def test_batches_with_replacements_give_what_all_at_once_gives(nearest, together, batches, order):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "AT_ONCE", together)
        patch.setattr(engine, "NEAREST", nearest)
        shelf, current = Shelf(), {}
        for batch in batches:
            shelf.add(batch)
            current |= {item.id: item for item in batch}
            shuffled = list(current.values())
            order.shuffle(shuffled)
            assert {name: founder for name, (_, founder) in shelf.held.items()} == at_once(shuffled)


@given(items=st.lists(sketches(), min_size=1, max_size=12, unique_by=lambda item: item.id))
def test_a_story_is_called_by_its_first_document_and_holds_what_somebody_in_it_is_like(items):
    by_id = {item.id: item for item in items}
    for name, founder in (found := at_once(items)).items():
        assert found[founder] == founder
        assert by_id[founder].rank <= by_id[name].rank
        before = [by_id[other] for other in found if found[other] == founder and by_id[other].rank < by_id[name].rank]
        assert name == founder or max(log_odds(by_id[name], other) for other in before) >= 0


@given(a=sketches(), b=sketches())
def test_likeness_is_symmetric_and_whole_for_equal_texts(a, b):
    assert compare(a, b) == compare(b, a)
    assert log_odds(a, b) == log_odds(b, a) >= LEAST
    assert log_odds(a, replace(b, text=a.text)) == SAME_TEXT


@given(a=sketches(), b=sketches())
def test_the_parts_of_a_likeness_add_up_to_it_and_each_is_on_its_side(a, b):
    found = parts(a, b)
    assert sum(found.values()) == log_odds(a, b)
    assert found == parts(b, a)
    assert 0 not in found.values()
    weights = likeness.WEIGHTS._asdict()
    assert all(odds * weights[name] > 0 for name, odds in found.items() if name in weights)


@given(a=sketches(), b=sketches(), later=st.integers(0, 40))
def test_days_further_apart_never_speak_for_one_story(a, b, later):
    near = replace(a, text="another", day=FIRST_DAY, told=0)
    assert log_odds(near, replace(b, day=FIRST_DAY + later + 1)) <= log_odds(near, replace(b, day=FIRST_DAY + later))


def test_traits_have_the_side_that_they_can_only_speak_for():
    against = {"strangers", "other_place", "other_day", "days_apart", "longer", "unequal"}
    for name, weight in likeness.WEIGHTS._asdict().items():
        assert weight <= 0 if name in against else weight >= 0
    assert set(Likeness._fields) >= against


def test_ten_thousand_copies_are_about_as_many_comparisons(monkeypatch: pytest.MonkeyPatch):
    compared = 0

    def counted(a: Sketch, b: Sketch) -> int:
        nonlocal compared
        compared += 1
        return log_odds(a, b)

    monkeypatch.setattr(story, "log_odds", counted)
    copies = [made(f"{n:05}", ["a"], "one text", FIRST_DAY, FIRST_DAY, (1, 2, 3)) for n in range(10_000)]
    assert set(at_once(copies).values()) == {"00000"}
    assert compared < 10_100


def test_one_key_of_thousands_of_stories_is_compared_with_few(monkeypatch: pytest.MonkeyPatch):
    compared = 0

    def never(_a: Sketch, _b: Sketch) -> int:
        nonlocal compared
        compared += 1
        return -1

    monkeypatch.setattr(story, "log_odds", never)
    apart = [made(f"{n:05}", [], f"text {n}", FIRST_DAY + n, 0, (1,)) for n in range(3_000)]
    assert len(set(at_once(apart).values())) == 3_000
    assert compared <= engine.STORIES * 3_000


SAID = {
    "post": "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10, 2025.",
    "herald": "Ana Ruiz, the foreign minister, and Omar Haddad held a meeting in Vienna on October 9, 2025.",
    "again": "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on March 3, 2024.",
    "other": "Mayor Petra Castellano opened the harbour of Oslo on October 10, 2025.",
}


def of_texts(published: dict[str, str]) -> dict[str, str]:
    return of_records([{"id": name, "text": SAID[name], "published": day} for name, day in published.items()])


def of_records(records: Sequence[dict[str, str]]) -> dict[str, str]:
    documents = read(records, Settings()).documents
    return at_once([sketch(item, extract([item], Settings())) for item in documents])


def test_two_tellings_of_one_meeting_are_a_story_and_others_are_not():
    found = of_texts({"post": "2025-10-11", "herald": "2025-10-11", "again": "2024-03-04", "other": "2025-10-11"})
    assert found["post"] == found["herald"]
    assert len(set(found.values())) == 3


def test_a_sketch_hangs_on_its_document_alone():
    documents = read([{"id": name, "text": text} for name, text in SAID.items()], Settings()).documents
    alone = [sketch(item, extract([item], Settings())) for item in documents]
    claims = extract(documents, Settings())
    assert alone == [sketch(item, [claim for claim in claims if claim.document == item.id]) for item in documents]


def test_a_saga_of_weekly_meetings_does_not_run_together():
    records = list(sagas(4, seed=2))
    truth = {record["id"]: record["story"] for record in records}
    found = b_cubed(of_records(records), truth)
    assert found.precision >= 0.85
    assert found.recall >= 0.95


def test_of_a_language_that_the_table_does_not_know_names_count_and_other_words_do_not():
    turkish = (
        "Bakan Hakan Fidan bugün komşu ülkenin elçisi ile uzun bir görüşme yaptı, sonra da Ankara için yola çıktı. "
        "Görüşme kapalı kapılar ardında yapıldı."
    )
    (document,) = read([{"id": "a", "text": turkish}], Settings()).documents
    found = sketch(document, [])
    assert {"hakan", "fidan"} <= set(found.names)
    assert all(4 * found.terms.get(word, 0) < found.terms["fidan"] for word in ("ulkenin", "uzun", "sonra", "yapildi"))
