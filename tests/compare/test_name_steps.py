"""The reasons of a score: which part moved it by how much, in words."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.name import START, NameScore, analyse, log_odds, score_names
from reconcile.compare.name_steps import Kind
from reconcile.testing import name_pairs, names

KINDS = {"exact", "spelling", "nickname", "script", "joined", "initial", "absent", "contradicted"}
foreign = st.sampled_from(["Хакан Фидан", "هاكان فيدان", "김정은", "Ольга Иванова", "محمد بن سلمان", "习近平"])
anyone = st.one_of(names(), foreign, st.sampled_from(["", "J.", "al", "Mr", "😀", "Kim Jong Un", "Hakan Fidan Jr."]))
pairs = st.one_of(name_pairs(), st.tuples(anyone, anyone))


def kinds(a: str, b: str) -> dict[str, str]:
    """Each step's parts -> its kind."""
    return {" / ".join(filter(None, (step.left, step.right))): step.kind for step in score_names(a, b).steps}


def moved(a: str, b: str) -> dict[str, float]:
    return {step.left or step.right: step.moved for step in score_names(a, b).waterfall}


@given(pairs)
def test_it_adds_up_to_the_score(pair: tuple[str, str]) -> None:
    a, b = pair
    for left, right in ((a, b), (b, a)):
        found = score_names(left, right)
        if found.steps:
            total = START + sum(step.moved for step in found.waterfall)
            assert total == pytest.approx(log_odds(analyse(left), analyse(right)), abs=1e-9)


@given(pairs)
def test_swapping_the_names_swaps_the_waterfall(pair: tuple[str, str]) -> None:
    def told(found: NameScore, *, swapped: bool) -> list[tuple[str, str, str, float]]:
        sides = [(step.right, step.left) if swapped else (step.left, step.right) for step in found.waterfall]
        return sorted(
            (step.kind, *side, round(step.moved, 9)) for step, side in zip(found.waterfall, sides, strict=True)
        )

    a, b = pair
    assert told(score_names(a, b), swapped=False) == told(score_names(b, a), swapped=True)


@given(pairs)
def test_every_part_of_both_names_is_named_once(pair: tuple[str, str]) -> None:
    found = score_names(*pair)
    for side, name in zip(("left", "right"), pair, strict=True):
        named = Counter(token for step in found.steps for token in getattr(step, side).split())
        if found.steps:
            assert named == Counter(analyse(name).tokens)


@given(pairs)
def test_every_step_can_be_read(pair: tuple[str, str]) -> None:
    found = score_names(*pair)
    assert set(get_args(Kind)) == KINDS
    assert found.reason.strip()
    assert found.explanation.strip()
    for step in found.steps:
        assert step.kind in KINDS
        assert step.words.strip()
        assert 0 <= step.weight <= 1
        assert 0 <= step.likeness <= 1
    assert [step._replace(moved=0.0) for step in found.waterfall] == list(found.steps)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Hakan Fidan", "Hakan Fidan", {"fidan / fidan": "exact", "hakan / hakan": "exact"}),
        ("Recep Tayyip Erdogan", "Erdoğan", {"erdogan / erdogan": "exact", "recep": "absent", "tayyip": "absent"}),
        (
            "Usama bin Ladin",
            "Osama bin Laden",
            {"usama / osama": "spelling", "ladin / laden": "spelling", "bin / bin": "exact"},
        ),
        ("Bill Clinton", "William Clinton", {"clinton / clinton": "exact", "bill / william": "nickname"}),
        ("Stelios Marras", "Stelis Marras", {"marras / marras": "exact", "stelios / stelis": "nickname"}),
        ("Sergei Lavrov", "Sergey Lavrov", {"lavrov / lavrov": "exact", "sergei / sergey": "spelling"}),
        ("Angela Merkel", "Ангела Мэркель", {"angela / angela": "exact", "merkel / merkel": "exact"}),
        ("Kim Jongun", "Kim Jong-un", {"kim / kim": "exact", "jongun / jong un": "joined"}),
        ("J. Smith", "John Smith", {"smith / smith": "exact", "j / john": "initial"}),
        ("Bill Clinton", "Hillary Clinton", {"clinton / clinton": "exact", "bill / hillary": "contradicted"}),
        (
            "John Smith Jr.",
            "John Smith Sr",
            {"john / john": "exact", "smith / smith": "exact", "junior / senior": "contradicted"},
        ),
        ("Bin Talal", "Bintalal", {"bin talal / bintalal": "joined"}),
    ],
)
def test_the_kinds_of_steps(a: str, b: str, expected: dict[str, str]) -> None:
    assert kinds(a, b) == expected


def test_two_scripts_are_named_as_such() -> None:
    assert "script" in kinds("Hakan Fidan", "Хакан Фидан").values()


def test_a_shared_rare_part_says_more_than_a_shared_common_one() -> None:
    parts = moved("Mohammed Gorgun", "Mohammed Gorgun")
    assert parts["gorgun"] > parts["mohammed"]


def test_a_contradiction_costs_more_than_an_absence() -> None:
    assert moved("Hakan Fidan", "Murat Fidan")["hakan"] < moved("Hakan Fidan", "Fidan")["hakan"] < 0


def test_the_explanation_says_by_how_much() -> None:
    told = score_names("Murat Fidan", "Fidan").explanation
    assert "fidan in both (+" in told
    assert "murat in one only (-" in told


def test_names_without_parts_say_so() -> None:
    assert score_names("", "😀").reason == score_names("", "😀").explanation == "neither holds a name"
    assert score_names("", "😀").waterfall == ()
