"""Documents that contradict themselves."""

from __future__ import annotations

import pytest

import reconcile
from reconcile.model import Finding

BODY = (
    "A bomb attack at a market in Kunduz killed 12 people on Friday, the police said. The dead were taken to the hospital, "
    "and the market was closed. The governor spoke of a cowardly deed and asked the people of the town for help."
)


def found(text: str) -> list[Finding]:
    source = {"id": "post", "publisher": "City Post", "published": "2025-10-11", "text": text}
    return [finding for finding in reconcile.reconcile([source]).findings if finding.severity != "info"]


def test_the_toll_of_the_headline_is_not_that_of_the_text():
    (finding,) = found(f"15 killed in attack on Kunduz market\n\n{BODY}")
    assert (finding.rule, finding.severity) == ("self-contradiction", "error")
    assert finding.reason == "the headline has 15 killed, the text 12 people"
    assert [evidence.text for side in finding.sides for evidence in side.evidence] == ["15 killed", "12 people"]
    assert finding.documents == ("post",)


@pytest.mark.parametrize(
    "headline",
    [
        "12 killed in attack on Kunduz market",
        "At least 10 killed in attack on Kunduz market",
        "About 15 killed in attack on Kunduz market",
        "40 injured in attack on Kunduz market",
        "Attack on Kunduz market",
    ],
)
def test_a_headline_that_can_stand_beside_the_text(headline):
    assert not found(f"{headline}\n\n{BODY}")


def test_a_text_that_tells_of_two_counts():
    assert not found(
        f"15 killed in attack on Kunduz market\n\n{BODY} By the evening the hospital had counted 15 killed."
    )


def test_another_day_in_the_headline():
    text = (
        "Norwegian Foreign Minister Ana Berg met Portuguese Foreign Minister Luis Ortega in Ankara on October 10. They spoke "
        "about the harbour for three hours. Both sides were content."
    )
    (finding,) = found(f"Berg and Ortega met in Ankara on October 9\n\n{text}")
    assert finding.reason == "the headline has 9 October 2025, the text 10 October 2025"
    assert not found(f"Berg and Ortega met in Ankara on October 10\n\n{text}")
    assert not found(f"Berg and Ortega meet again in Ankara on October 17\n\n{text}")


def test_two_ages_beside_one_name():
    text = "Foreign Minister Ana Berg, 54, met Luis Ortega in Ankara on October 10. Ana Berg, {}, spoke of a good beginning."
    assert [finding.rule for finding in found(text.format(56))] == ["self-contradiction"]
    assert not found(text.format(54))
