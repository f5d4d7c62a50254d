"""What a source only passes on, and what it tells as known."""

from __future__ import annotations

import pytest

from reconcile.extract import extract_all
from reconcile.extract.by_rules import RuleExtractor
from reconcile.model import Document
from reconcile.read import read
from reconcile.settings import Settings, silent


def document(text: str) -> Document:
    given = {"id": "a", "text": text, "published": "2025-10-11"}
    return read([given], Settings(), silent).documents[0]


def hedged(text: str) -> dict[str, str]:
    """The attributes that are only passed on -> the words that say so."""
    claims = extract_all(RuleExtractor(Settings()), [document(text)], silent).claims
    return {c.attribute: c.attribution.verb or "" for c in claims if c.attribution and c.attribution.hedged}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels claimed that 32 soldiers were killed in the attack on Bergen on Thursday.", {"number": "claimed"}),
        ("At least 32 soldiers were reportedly killed in the attack on Thursday.", {"number": "reportedly"}),
        ("According to unconfirmed reports, 32 soldiers died in the attack.", {"number": "according to"}),
        ("The attack allegedly took place on Thursday in Bergen.", {"status": "allegedly", "deed": "allegedly"}),
        ("An alleged meeting between Ana Berg and Luis Ortega took place in Oslo.", {"status": "alleged"}),
        (
            "Foreign Minister Ana Berg allegedly attended the meeting in Oslo.",
            {"attendance": "allegedly", "deed": "allegedly"},
        ),
        (
            "Foreign Minister Ana Berg is said to have met Luis Ortega in Oslo on October 10.",
            {"status": "is said to have", "attendance": "is said to have"},
        ),
    ],
)
def test_reservations(text: str, found: dict[str, str]) -> None:
    assert hedged(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "An attack killed 32 soldiers in Bergen on Thursday, police said.",
        "32 soldiers were killed in the attack on Thursday, according to the ministry.",
        "Rebels claimed responsibility for the attack that killed 32 soldiers.",
        "The attack claimed 32 lives in Bergen on Thursday.",
        "Foreign Minister Ana Berg attended the meeting in Oslo, reportedly the first in a year.",
        "A driver allegedly stole three cars on the day of the meeting in Oslo.",
    ],
)
def test_what_is_no_reservation(text: str) -> None:
    assert hedged(text) == {}


def test_a_happening_told_as_known_once_is_known() -> None:
    text = "Militants allegedly attacked the harbour of Bergen on Thursday. The attack killed 32 soldiers."
    assert "status" not in hedged(text)


def test_who_claims_it_is_named() -> None:
    text = "Rebels claimed that 32 soldiers were killed in the attack on Bergen on Thursday."
    (claim,) = (
        c for c in extract_all(RuleExtractor(Settings()), [document(text)], silent).claims if c.attribute == "number"
    )
    assert claim.attribution is not None
    assert claim.attribution.speaker_text == "Rebels"
