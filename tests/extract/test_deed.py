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
        ("Ana Berg followed the rescue in Varna from the capital.", "there", "away", False, "done"),
        ("Ana Berg appeared by video link from a hospital.", "stage", "far", False, "done"),
        ("Ana Berg sat beside her lawyer in the dock.", "stage", "near", False, "done"),
        ("Ana Berg left the hall before the vote.", "until", "left", False, "done"),
        ("Ana Berg sat in the first row until the end.", "until", "stayed", False, "done"),
        ("Coach Ana Berg will leave Tromso.", "tenure", "left", False, "planned"),
        ("Flights at the airport did not resume.", "held", "on", True, "done"),
        ("Ana Berg confessed to the theft.", "word", "confirmed", False, "done"),
        ("Ana Berg, the suspect, was not known to the police.", "undergone of know", "know", True, "done"),
        ("The council voted unanimously for the plan.", "unanimity", "all", False, "done"),
        ("The council decided by eight votes to five.", "unanimity", "most", False, "done"),
        ("Ana Berg was convicted by a majority verdict.", "unanimity", "most", False, "done"),
        ("Ana Berg had not conceded defeat when the polls closed.", "concede", "concede", True, "planned"),
        ("The winning goal was scored by Ana Berg.", "scored", "", False, "done"),
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


def test_who_it_was_and_who_not() -> None:
    found = only("It was Fairlane, not Hoshino, that ended the merger talks in October.")
    assert (found.axis, found.who, found.head) == ("ended", ("fairla",), "talk")
    assert only("Hoshino broke off the merger talks over the price.").who == ("hoshin",)


@pytest.mark.parametrize(
    ("before", "head"),
    [("Parliament passed the accord.", "deal"), ("The accord follows a ruling.", ""), ("It rained.", "")],
)
def test_it_is_the_one_thing_decided_on_that_the_sentence_before_tells_of(before: str, head: str) -> None:
    found = [deed for deed in deeds(f"{before} The group River Watch condemned it.") if deed.axis == "voice"]
    assert [(deed.who[-1], deed.head) for deed in found] == [("watch", head)]


@pytest.mark.parametrize(
    "text",
    [
        "The decision was almost unanimous.",
        "A majority of the voters is young.",
        "The majority leader spoke.",
        "She walked from five to seven.",
        "Ana Berg was not drunk.",
        "Ana Berg wrote on Twitter.",
        "Ana Berg wrote a letter to the board.",
    ],
)
def test_what_says_nothing_of_a_vote_a_state_or_a_work(text: str) -> None:
    assert not {deed.axis for deed in deeds(text)} & {"unanimity", "condition", "written"}


def test_a_name_of_one_word_is_told_as_the_doer_too() -> None:
    assert only("Sigrid refused to pay any part of the costs.").who == ("sigrid",)


def test_a_pronoun_means_the_one_person_named_before() -> None:
    assert only("Karl Weiss said in Bonn that he would appeal.").person is not None
    two = [deed for deed in deeds("Karl Weiss met Ana Berg. He would appeal.") if deed.axis == "appeal"]
    assert two == []


def test_the_evidence_is_the_wording_of_the_claim() -> None:
    tale = Tale(document("On Monday the parliament in Minas rejected the water law by a narrow vote."))
    claim = tale.of("deed")[0]
    assert claim.evidence.text == claim.value.text
