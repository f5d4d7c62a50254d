"""Names that one document gives in part and another in full: a second look reads them, and nothing that is no name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import reconcile
from reconcile.archive import Archive
from reconcile.errors import Unreadable
from reconcile.extract import Extracted, Outcome, extract_all, look_again
from reconcile.extract.by_rules import RuleExtractor
from reconcile.extract.vouching import Known
from reconcile.model import Document, Name
from reconcile.settings import Settings
from tests.archive.contents import found

from .texts import document

SETTINGS = Settings()
OURS = RuleExtractor(SETTINGS)
FULL = "President Ilona Vartha opened the congress in Tallinn on Friday. Vartha then met Pauls Drinkums, the treasurer."
PART = "The congress ended late. For two hours it was Vartha against Drinkums, and nobody gave way."
NEITHER = "Delegates of nine countries voted in Tallinn. The hall was cold."


def names(outcome: Outcome, name: str) -> set[str]:
    """The names of people that were read in one document."""
    return {c.value.text for c in outcome.claims if c.document == name and isinstance(c.value, Name)}


def twice(*texts: str) -> Outcome:
    """Documents "0", "1" ... looked at twice."""
    return look_again(OURS, extract_all(OURS, [document(text, name=str(at)) for at, text in enumerate(texts)]))


def test_a_surname_is_read_where_another_document_has_it_in_full():
    alone = extract_all(OURS, [document(PART, name="1")])
    assert names(alone, "1") == set()
    assert names(twice(FULL, PART), "1") == {"Vartha", "Drinkums"}


def test_the_name_says_which_documents_vouch_for_it():
    claims = twice(FULL, PART, NEITHER, FULL.replace("opened", "closed")).claims
    vouchers = {c.value.vouchers for c in claims if c.document == "1" and isinstance(c.value, Name)}
    assert vouchers == {("0", "3")}
    assert not any(c.value.vouchers for c in claims if c.document != "1" and isinstance(c.value, Name))


def test_the_report_tells_why_a_word_is_a_name():
    report = reconcile([{"id": "full", "text": FULL}, {"id": "part", "text": PART}])
    person = next(entity for entity in report.entities if entity.caption == "Ilona Vartha")
    assert {spelling.text for spelling in person.spellings} == {"Ilona Vartha", "Vartha"}
    assert "Vartha is read as a name because full has Ilona Vartha" in person.links[0].reasons


@pytest.mark.parametrize(
    ("full", "other", "word"),
    [
        ("Mr Gordon Brown spoke in Leeds.", "Brown bears were seen near the hall on Friday.", "Brown"),
        ("Mr Gordon Brown spoke in Leeds.", "Fans painted the hall in Brown and Gold.", "Brown"),
        ("Senator Henry Jackson spoke in Leeds.", "The train from Jackson was late, and Jackson was wet.", "Jackson"),
        ("Senator Denzel Washington spoke.", "Washington said it would answer by Monday.", "Washington"),
        ("Mayor Harry Street spoke in Leeds.", "Crowds filled the Street of Flags.", "Street"),
        ("President Laurent Sy spoke in Leeds.", "The firm Sy sells pumps.", "Sy"),
    ],
)
def test_towns_things_and_common_words_stay_what_they_are(full: str, other: str, word: str):
    outcome = twice(full, other)
    assert any(word in name.split() for name in names(outcome, "0"))
    assert names(outcome, "1") == set()


def test_a_word_that_most_texts_do_not_read_as_a_name_is_none():
    other = [f"Vartha {deed} the game on Friday." for deed in ("of", "in", "and", "at", "by", "for")]
    assert all(names(twice(FULL, *other), str(at)) == set() for at in range(1, 7))


def test_a_document_that_has_the_name_itself_is_not_read_again():
    first = extract_all(OURS, [document(FULL, name="0"), document(FULL.replace("Friday", "Monday"), name="1")])
    assert look_again(OURS, first) is first


@given(order=st.permutations([FULL, PART, NEITHER, "Ilona Vartha and Ana Ruiz left. Ruiz came back."]))
@settings(max_examples=8, deadline=None)
def test_the_order_of_documents_makes_no_difference(order: list[str]):
    first = extract_all(OURS, [document(text, name=f"d{len(text)}") for text in order])
    again = look_again(OURS, first)
    assert [claim.document for claim in again.claims] == sorted(
        [claim.document for claim in again.claims], key=[item.id for item in again.documents].index
    )
    assert names(again, f"d{len(PART)}") == {"Vartha", "Drinkums"}


def test_who_was_numbered_by_the_first_look_keeps_the_number():
    text = f"Ana Ruiz came. {PART} Ruiz and Omar Haddad left."
    before = {c.evidence.start: c.subject for c in extract_all(OURS, [document(text, name="1")]).claims}
    after = {c.evidence.start: c.subject for c in twice(FULL, text).claims if c.document == "1"}
    assert {start: after[start] for start in before} == before


def test_a_document_that_fails_at_the_second_look_keeps_its_first_claims():
    class Failing(RuleExtractor):
        def look_again(self, document: Document, known: Known) -> Extracted:
            raise Unreadable(document.id, f"gone, whoever vouches: {bool(known)}")

    extractor = Failing(SETTINGS)
    first = extract_all(extractor, [document(FULL, name="0"), document(PART, name="1")])
    assert look_again(extractor, first).claims == first.claims


def test_an_archive_that_grows_reads_what_it_would_have_read_at_once(tmp_path):
    day = "2025-10-11"
    told = [
        {"id": "part", "published": day, "text": f"{FULL.replace('Ilona ', 'Ilona').split('.')[0]}. {PART}"},
        {"id": "full", "published": day, "text": f"{FULL} {PART}"},
        {"id": "more", "published": day, "text": f"{FULL.replace('Friday', 'Saturday')} {NEITHER}"},
    ]
    with Archive.create(tmp_path / "steps.duckdb") as steps:
        for source in told:
            steps.add(source)
            steps.run()
        grown = found(steps)
    with Archive.create(tmp_path / "once.duckdb") as once:
        once.add(told[::-1])
        once.run()
        assert found(once) == grown


def test_a_full_name_that_others_tell_is_read_where_little_speaks_for_it():
    line = "20:00 Polls close. Our exit poll: Todor Manchev 51.5 per cent, Zdravka Ilieva 48.5."
    outcome = twice("Deputy Mayor Todor Manchev lost. Zdravka Ilieva, 46, a lawyer, said she would wait.", line)
    assert names(outcome, "1") == {"Todor Manchev", "Zdravka Ilieva"}
