"""Agencies by the wordings that credit them."""

from __future__ import annotations

import pytest

from reconcile.text.agency import agency, credited


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("By Ann Lee, Associated Press", {"AP"}),
        ("ANKARA, Oct 10 (Reuters) -", {"Reuters"}),
        ("(AP, AFP)", {"AP", "AFP"}),
        ("Source: TASS", {"TASS"}),
        ("Interfax-Ukraine", set()),
        ("an ap for the phone", set()),
    ],
)
def test_credits(wording: str, expected: set[str]):
    assert credited(wording) == expected


def test_a_word_in_small_letters_is_no_agency():
    assert agency("ap") == ""
    assert agency("dpa") == "DPA"
