"""Deeds in sentences: who, what, whether it was so, and what is no deed at all."""

from __future__ import annotations

import pytest

from reconcile.model import Deed
from tests.extract.texts import Tale, document


def deeds(text: str) -> list[Deed]:
    """The deeds of a text in order of their axes."""
    found = [claim.value for claim in Tale(document(text)).of("deed")]
    return sorted((deed for deed in found if isinstance(deed, Deed)), key=lambda deed: (deed.axis, deed.text))


def only(text: str) -> Deed:
    found = deeds(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "axis", "pole", "denied", "told"),
    [
        ("The parliament rejected the budget on Monday.", "decision", "against", False, "done"),
        ("The budget was approved by the parliament.", "decision", "for", False, "done"),
        ("The parliament did not approve the budget.", "decision", "for", True, "done"),
        ("The parliament will approve the budget.", "decision", "for", False, "planned"),
        ("The minister refused to sign the contract.", "decision", "for", True, "refused"),
        ("The minister agreed to sign the contract.", "decision", "for", False, "pledged"),
        ("The company voted down the plan.", "decision", "against", False, "done"),
        ("Ana Berg voted against the plan.", "decision", "against", False, "done"),
        ("Ana Berg welcomed the verdict.", "voice", "for", False, "done"),
        ("Ana Berg, the head of the bank, resigned on Monday.", "office", "resigned", False, "done"),
        ("Ana Berg was sacked as coach.", "office", "dismissed", False, "done"),
        ("The court in Ghent acquitted banker Otto Lindner of fraud.", "verdict", "cleared", False, "done"),
        ("Otto Lindner, a banker, was found not guilty of fraud.", "verdict", "cleared", False, "done"),
        ("Otto Lindner, a banker, was found guilty of fraud.", "verdict", "guilty", False, "done"),
        ("The guide, Luca Ferrante, was among the dead.", "life", "dead", False, "done"),
        ("The airport in Pisa remained open.", "open", "open", False, "done"),
        ("The police found no weapon in the flat.", "find", "find", True, "done"),
        ("Ana Berg confirmed on Tuesday that the town had heard of the leak.", "word", "confirmed", False, "done"),
        ("Ana Berg was in Rome and did not come to Varna.", "there", "came", True, "done"),
        ("Ana Berg stayed in the capital.", "there", "away", False, "done"),
        ("The talks in Geneva have been postponed.", "held", "off", False, "done"),
        ("It was the third strike that Ana Berg has led.", "order", "3", False, "done"),
        ("Ana Berg became the first woman to lead the bank.", "order", "1", False, "done"),
        ("The bank collapsed in 2016.", "year of fall", "2016", False, "done"),
        ("The sale of the company, founded in 1987, took a year.", "year of founding", "1987", False, "done"),
        ("The avalanche struck a group of eleven.", "size of group", "11", False, "done"),
        ("A ten-member commission watches over it.", "size of commission", "10", False, "done"),
        ("The ferry sank with 87 people on board.", "size of those aboard", "87", False, "done"),
    ],
)
def test_what_a_sentence_tells(text: str, axis: str, pole: str, denied: bool, told: str) -> None:
    found = next(deed for deed in deeds(text) if deed.axis == axis)
    assert (found.pole, found.denied, found.told) == (pole, denied, told)


@pytest.mark.parametrize(
    "text",
    [
        "Critics demanded that the minister reject the offer.",
        "The minister could reject the offer.",
        "If the minister rejected the offer, the talks would end.",
        "The minister was asked to sign the contract.",
        "He denied that the minister had rejected the offer.",
        "“The minister rejected the offer,” she said.",
        "Some rejected the offer.",
        "Lawmakers rejected it.",
        "The contract signed in Bergen is long.",
        "She is survived by two sons.",
        "The ferry sank with about 87 people on board.",
        "The second round of talks is over.",
        "He spoke of a group of 10 to 12.",
    ],
)
def test_what_is_no_deed(text: str) -> None:
    axes = {deed.axis for deed in deeds(text)} - {"word"}
    assert not axes & {"life", "order"}
    assert not [deed for deed in deeds(text) if deed.axis != "word" and (deed.head or deed.axis.startswith("size"))]


def test_the_doer_is_who_stands_beside_the_verb() -> None:
    text = "Ana Berg of Norway met Luis Ortega. Ortega rejected the offer of the union."
    found = next(deed for deed in deeds(text) if deed.axis == "decision")
    assert Tale(document(text)).spellings("Luis Ortega")
    assert (found.head, found.thing) == ("offer", ("offer", "union"))


def test_a_pronoun_means_the_one_person_named_before() -> None:
    assert only("Karl Weiss said in Bonn that he would appeal.").person is not None
    two = [deed for deed in deeds("Karl Weiss met Ana Berg. He would appeal.") if deed.axis == "appeal"]
    assert two == []


def test_the_evidence_is_the_wording_of_the_claim() -> None:
    tale = Tale(document("On Monday the parliament in Minas rejected the water law by a narrow vote."))
    claim = tale.of("deed")[0]
    assert claim.evidence.text == claim.value.text
