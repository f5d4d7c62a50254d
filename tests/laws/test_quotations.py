"""Whatever happens to a quotation on its way is told for what it is, in the middle of an article as well."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.mutations.operators import OPERATORS, Telling
from benchmarks.quote_mutations import UTTERANCES
from reconcile.testing import articles

SAID = UTTERANCES.read_text(encoding="utf-8").splitlines()
CHANGED = {
    name: [
        (*made, expected)
        for place, said in enumerate(SAID)
        if (made := change(said, SAID[place - 1], Random(place))) is not None
    ]
    for name, (change, expected) in OPERATORS.items()
}
NEEDS_TWO_VOICES = {"quote-verbatim"}
"""An agreement is one of independent sources, which two short articles on one thing need not be."""


def with_telling(article: dict[str, str], telling: Telling) -> dict[str, str]:
    words = telling.words.removesuffix(".")
    more = f"“{words},” {telling.speaker} said {telling.occasion} on Monday."
    return article | {"text": f"{article['text']}\n{more}\n"}


@pytest.mark.parametrize("operator", OPERATORS)
@settings(max_examples=10)
@given(data=st.data(), sources=articles(min_size=2, max_size=2, truthful=True))
def test_a_changed_quotation_gives_its_own_finding_and_no_other_error(reconcile, operator, data, sources):
    *tellings, expected = data.draw(st.sampled_from(CHANGED[operator]))
    report = reconcile([with_telling(*pair) for pair in zip(sources, tellings, strict=True)])
    found = {finding.rule for finding in report.findings if finding.question == "quote"}
    assert found & expected or expected & NEEDS_TWO_VOICES
    assert {finding.rule for finding in report.findings if finding.severity == "error"} <= expected


@settings(max_examples=15)
@given(data=st.data())
def test_what_stands_in_a_longer_quotation_of_another_source_is_told_by_no_source_alone(reconcile, data):
    said = data.draw(st.lists(st.sampled_from(SAID), min_size=2, max_size=4, unique=True))
    parts = []
    for sentence in said:
        words = sentence.removesuffix(".").split()
        first = data.draw(st.integers(0, len(words) - 5))
        parts.append(" ".join(words[first : data.draw(st.integers(first + 5, len(words)))]))
    told = " ".join(
        f"Nothing else was new on {day}. “{part},” Omar Reyes said." for day, part in zip(_DAYS, parts, strict=False)
    )
    whole = f"Reporters waited for hours. “{' '.join(said)}” Omar Reyes told them.\n"
    report = reconcile(
        [
            {
                "id": "post",
                "publisher": "City Post",
                "published": "2021-06-05",
                "text": f"Omar Reyes spoke in Vienna.\n\n{told}\n",
            },
            {"id": "herald", "publisher": "Daily Herald", "published": "2021-06-05", "text": whole},
        ]
    )
    alone = [
        side.evidence[0].text for finding in report.findings if finding.rule == "sole-quote" for side in finding.sides
    ]
    assert not [wording for wording in alone if any(part in wording for part in parts)]


_DAYS = ("Monday", "Tuesday", "Thursday", "Friday")
