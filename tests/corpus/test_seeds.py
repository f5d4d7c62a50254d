"""The eleven outcomes hold for the two articles that corpus/ankara-2025 retells, where a copy of them is at hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from eleven import OUTCOMES, Case, between

from reconcile import reconcile

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
A, B = "000_4b5ef02172552f62", "002_cce6d9e62ba3173a"
BYLINE = re.compile(r"^By (.+)$", re.MULTILINE)

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the articles are their publishers' and do not ship with the project (../shared/seeds)"
)


@pytest.fixture(scope="module")
def case() -> Case:
    texts = {name: (SEEDS / f"{name}.txt").read_text(encoding="utf-8") for name in (A, B)}
    return Case(
        report=reconcile([SEEDS / f"{A}.txt", SEEDS / f"{B}.txt"]),
        a=A,
        b=B,
        texts=texts,
        bylines=tuple(name for text in texts.values() for name in BYLINE.findall(text)),
        furniture={
            A: [
                between(texts[A], "", "Turkish, Syrian officials"),
                between(texts[A], "RECOMMENDED", "Türkiye will be"),
                between(texts[A], "RelatedTRT World", "Earlier, at"),
                between(texts[A], "Explore\n"),
            ],
            B: [between(texts[B], "", "Ankara declares"), between(texts[B], "\nBy ")],
        },
    )


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.__name__)
def test_outcome(case: Case, outcome):
    outcome(case)


QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
LONGEST_TITLE = 8
"""Words. An office and a name may run so long: "head of the National Intelligence Organisation (MIT), Ibrahim"."""


def runs(text: str) -> list[str]:
    """Every run of one word more than the longest title, quotations left out."""
    words = re.findall(r"\w+", QUOTED.sub(" | ", text).lower())
    return [" ".join(words[at : at + LONGEST_TITLE + 1]) for at in range(len(words) - LONGEST_TITLE)]


@pytest.mark.parametrize(("article", "retold"), [(A, "trtworld"), (B, "caliber")])
def test_our_retelling_copies_no_sentence(article, retold):
    ours = Path(__file__).parents[2] / "corpus" / "ankara-2025" / f"{retold}.txt"
    theirs = set(runs((SEEDS / f"{article}.txt").read_text(encoding="utf-8")))
    assert theirs
    assert [run for run in runs(ours.read_text(encoding="utf-8")) if run in theirs] == []
