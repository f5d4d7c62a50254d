"""The eleven outcomes hold for our retelling in corpus/ankara-2025."""

from __future__ import annotations

from pathlib import Path

import pytest
from eleven import OUTCOMES, Case, between

from reconcile import reconcile

STORY = Path(__file__).parents[2] / "corpus" / "ankara-2025"


@pytest.fixture(scope="module")
def case() -> Case:
    texts = {name: (STORY / f"{name}.txt").read_text(encoding="utf-8") for name in ("trtworld", "caliber")}
    a, b = texts["trtworld"], texts["caliber"]
    return Case(
        report=reconcile([STORY / "trtworld.txt", STORY / "caliber.txt"]),
        a="trtworld",
        b="caliber",
        texts=texts,
        bylines=("the news desk", "news desk"),
        furniture={
            "trtworld": [
                between(a, "", "Damascus hosts"),
                between(a, "READ MORE", "For Türkiye"),
                between(a, "RelatedTRT World", "Hakan Fidan and"),
                between(a, "Explore\n"),
            ],
            "caliber": [between(b, "", "Fidan: Türkiye"), between(b, "By the news desk")],
        },
    )


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.__name__)
def test_outcome(case: Case, outcome):
    outcome(case)
