"""The trained tagger: its best path and its scores are what the weights say, on any text and in time."""

from __future__ import annotations

import time
from importlib.resources import files
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract import tagger
from reconcile.extract.name import find_people, untagged
from reconcile.extract.page import Page
from reconcile.extract.run import stretches
from reconcile.extract.tagger_signs import Known, signs
from reconcile.model import Block, Document, Span
from reconcile.testing import articles

BEGIN, INSIDE, OUTSIDE = range(3)
WORDS = ("Lena", "Marsk", "Oslo", "Bank", "van", "der", "Minister", "J.", "said", "in", ",", ".", "the")
TEXTS = articles().map(lambda pair: pair[0]["text"]) | st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text()


def page(text: str) -> Page:
    block = Block(span=Span(start=0, end=len(text)), kind="body")
    return Page(Document(id="text", text=text, sha256="", blocks=(block,)))


def paths(length):
    """Every labelling in which a name goes on only where one is."""
    for labels in product(range(3), repeat=length):
        if all(label != INSIDE or (at and labels[at - 1] != OUTSIDE) for at, label in enumerate(labels)):
            yield labels


def worth(weights, rows, labels):
    steps = sum(weights.steps[a][b] for a, b in pairwise(labels))
    return steps + sum(row[label] for row, label in zip(rows, labels, strict=True))


def rows_of(weights, run, known):
    return [
        [sum(weights.signs.get(sign, (0, 0, 0))[label] for sign in found) for label in range(3)]
        for found in signs(run, known)
    ]


def is_name(labels, first, last):
    return (
        labels[first] == BEGIN
        and all(label == INSIDE for label in labels[first + 1 : last])
        and (last == len(labels) or labels[last] != INSIDE)
    )


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7))
def test_the_names_are_those_of_the_best_labelling(words):
    weights, given_page = tagger.shipped(), page(" ".join(words))
    known = Known(given_page)
    found = list(tagger.tag(given_page))
    for sentence in given_page.sentences:
        for stretch in stretches(sentence):
            rows = rows_of(weights, stretch, known)
            every = list(paths(len(rows)))
            best = max(worth(weights, rows, labels) for labels in every)
            inside = [
                one for one in found if one.run.sentence is sentence and stretch.first <= one.run.first < stretch.last
            ]
            for one in inside:
                first, last = one.run.first - stretch.first, one.run.last - stretch.first
                named = max(worth(weights, rows, labels) for labels in every if is_name(labels, first, last))
                nameless = [labels for labels in every if set(labels[first:last]) == {OUTSIDE}]
                without = max(worth(weights, rows, labels) for labels in nameless)
                assert one.score == pytest.approx((named - without) / tagger.UNIT)
                assert named <= best


@given(TEXTS)
def test_candidates_stand_in_order_and_apart(text):
    found = list(tagger.tag(page(text)))
    spans = [(one.run.tokens[0].start, one.run.tokens[-1].end) for one in found]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(TEXTS)
def test_the_same_text_gives_the_same_scores(text):
    assert [(one.run.key, one.score) for one in tagger.tag(page(text))] == [
        (one.run.key, one.score) for one in tagger.tag(page(text))
    ]


@given(TEXTS)
def test_every_mention_slices_to_its_wording(text):
    assert all(text[one.start : one.end] == one.text for one in find_people(page(text)))


def test_the_weights_are_small_sorted_whole_numbers():
    text = (files("reconcile.extract") / "weights" / "persons.tsv").read_text(encoding="utf-8")
    assert len(text) < 200_000
    assert text.splitlines() == sorted(text.splitlines())
    weights = tagger.parse_weights(text.splitlines())
    assert all(isinstance(number, int) for row in weights.signs.values() for number in row)
    assert weights.steps[OUTSIDE][INSIDE] < -1_000_000


def test_context_decides_where_words_do_not():
    (person,) = tagger.tag(page("The envoy met Tarvin Obrescu, 54, who said that it was late."))
    (place,) = tagger.tag(page("It rained for a week in the village of Tarvin Obrescu."))
    assert person.score > place.score + 1


def test_another_tagger_can_take_its_place():
    text = page("Nothing is known of Zab Qorl in the town. It was late.")
    (only,) = untagged(text)
    assert find_people(text, lambda _: [only._replace(score=9.0)])[0].text == "Zab Qorl"
    assert find_people(text, lambda _: []) == ()
    assert find_people(text, lambda _: [only._replace(score=-9.0)]) == ()


HOSTILE = {
    "capitals": "Lena Marsk " * 9_000,
    "one word": "Xe" * 50_000,
    "shouting": "LENA MARSK " * 9_000,
    "particles": "Lena " + "van der " * 12_500 + "Marsk",
    "initials": "J. " * 33_000,
    "nicknames": 'Lena "A ' * 12_000,
    "commas": "Lena, " * 16_000,
    "joined": "Al-" * 33_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_time_in_proportion_to_its_length(text):
    def seconds(length: int) -> float:
        began = time.process_time()
        find_people(page(text[:length]))
        return time.process_time() - began

    seconds(1_000)
    half, whole = seconds(len(text) // 2), seconds(len(text))
    assert whole < 3 * half + 0.3
    assert whole < 15
