"""What holds for the claims of any text, and how long they take."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reconcile.extract import extract, extract_document
from reconcile.model import Claim, Document, When
from reconcile.read import read
from reconcile.settings import Settings
from reconcile.testing import documents

from .texts import Tale, document

PIECES = (
    "Foreign Minister Lena Marsk|Marsk|Omar Dervan|Dervan's|J. K. Harlow|Youssef al-Hadidi|Jan van der Velde|Mr.|"
    "the Norwegian defence minister|former|aide to President|Reuters|the Foreign Ministry|SANA|Geneva|in Oslo|Norway|"
    "the Ciragan Palace|the Théâtre du Châtelet|met|met with|signed the agreement|attended the talks|second round of|"
    "was attended by|led by|chaired|did not attend|along with|together with|for Ukraine|in the absence of|skipped|"
    "will meet|was cancelled|proposed a meeting|is scheduled for|on October 9|on Thursday|next week|last May|yesterday|"
    '2025|said|told reporters|“We will return,”|"It is late"|on X|via Telegram|in a statement|according to|54|five|'
    "including|only|and|,|;|—|(|)|.|:|\n|\n\n|the|a|of|to|by|who|was|İstanbul|ß|\u202e|\ufeff|a\u0301|👩‍👧|٣|Ǆ|ﬁ|<b>"
).split("|")
telling = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map(" ".join)
anything = st.one_of(telling, st.text(max_size=300), st.text(alphabet="Aa. ,'’-\n\"“”()[]1", max_size=200))
published = st.dates(date(1990, 1, 1), date(2090, 1, 1))
NAVIGATION = ("Home", "World", "Sport", "Weather", "Subscribe", "Sign in", "Newsletters", "Most read", "Cookie policy")


def read_any(text: str, day: date | None = None) -> Document:
    """Any text as a document; what reading refuses is not our question here."""
    source = {"text": text, "id": "a"} | ({"published": day.isoformat()} if day else {})
    found = read([source], Settings()).documents
    assume(found)
    return found[0]


def claims_of(given_document: Document) -> tuple[Claim, ...]:
    return extract_document(given_document, Settings())


class TestLaws:
    """What holds for any text."""

    @given(anything)
    def test_evidence_quotes_the_text_and_its_passage_holds_it(self, text: str) -> None:
        page = read_any(text)
        for claim in claims_of(page):
            evidence = claim.evidence
            assert page.text[evidence.start : evidence.end] == evidence.text
            assert page.text[evidence.passage_start : evidence.passage_end] == evidence.passage
            assert evidence.passage_start <= evidence.start < evidence.end <= evidence.passage_end
            assert page.text.count("\n", 0, evidence.start) == evidence.line - 1

    @given(anything)
    def test_ids_are_unique_and_subjects_local(self, text: str) -> None:
        claims = claims_of(read_any(text))
        assert len({claim.id for claim in claims}) == len(claims)
        assert all(claim.document == "a" and claim.subject.split("#")[0] == "a" for claim in claims)

    @given(anything)
    def test_people_at_events_and_speakers_are_named(self, text: str) -> None:
        claims = claims_of(read_any(text))
        named = {claim.subject for claim in claims if claim.attribute == "name"}
        for claim in claims:
            if claim.value.kind == "attendance":
                assert claim.value.person in named
            if claim.value.kind == "roster":
                assert set(claim.value.people) <= named
            if claim.value.kind == "quote" and claim.value.speaker is not None:
                assert claim.value.speaker in named

    @given(anything)
    def test_every_event_has_one_status_and_at_most_one_date(self, text: str) -> None:
        claims = claims_of(read_any(text))
        for subject in {claim.subject for claim in claims if claim.attribute == "happening"}:
            told = [claim.attribute for claim in claims if claim.subject == subject]
            assert told.count("status") == 1
            assert told.count("date") <= 1

    @given(anything)
    def test_nobody_is_both_present_and_absent(self, text: str) -> None:
        seen = [(c.subject, c.value.person) for c in claims_of(read_any(text)) if c.value.kind == "attendance"]
        assert len(set(seen)) == len(seen)

    @given(anything)
    def test_the_same_text_gives_the_same_claims(self, text: str) -> None:
        page = read_any(text)
        assert claims_of(page) == claims_of(Document.model_validate_json(page.model_dump_json()))

    @given(documents(min_size=2))
    def test_claims_do_not_depend_on_other_documents(self, pages: tuple[Document, ...]) -> None:
        together = extract(pages, Settings())
        assert together == tuple(claim for page in pages for claim in claims_of(page))
        assert set(extract(pages[::-1], Settings())) == set(together)

    @given(documents(max_size=1), st.lists(st.sampled_from(NAVIGATION), min_size=5, max_size=9, unique=True))
    def test_navigation_below_a_text_changes_no_claim(self, pages: tuple[Document, ...], menu: list[str]) -> None:
        page = pages[0]
        known = page.model_dump(include={"id", "title", "publisher", "published"})
        longer = read([known | {"text": page.text + "\n\n" + "\n".join(menu)}], Settings()).documents[0]
        assert claims_of(longer) == claims_of(page)

    @given(
        published,
        st.sampled_from(("yesterday", "on Thursday", "last Friday", "last week", "two days ago", "on Monday")),
    )
    def test_relative_days_move_with_the_day_of_publication(self, day: date, wording: str) -> None:
        text = f"The ministers met in Geneva {wording}. The talks went on for three hours."
        (before,), (after,) = (list(whens(text, one)) for one in (day, day + timedelta(days=7)))
        assert before.start is not None
        assert before.end is not None
        assert (after.start, after.end) == (before.start + timedelta(days=7), before.end + timedelta(days=7))

    @given(published, published)
    def test_full_dates_do_not_move_with_the_day_of_publication(self, one: date, other: date) -> None:
        text = "The ministers met in Geneva on October 9, 2025. The talks went on for three hours."
        assert list(whens(text, one)) == list(whens(text, other))


def whens(text: str, day: date) -> Iterator[When]:
    return (claim.value for claim in claims_of(document(text, day.isoformat())) if isinstance(claim.value, When))


PAGE = """Home
World
Sport
Subscribe

Ministers end long talks on the border
By Ruth Calder and Alan Pratt
October 10, 2025

Foreign Minister Lena Marsk met Prime Minister Omar Dervan in Geneva on Thursday, after they had spoken for hours.

“We will return in the spring,” Marsk said, and she thanked the hosts of the meeting for their patience.

Dervan said that much was left to do, and that he would speak with Defence Minister Pavel Orrin on Monday.

RECOMMENDED
President Jane Aldous meets envoy Ivo Tamm in Vienna
Prime Minister Ida Roos signs accord in Lima on Friday
Dora Lusk arrested
"""


def test_boilerplate_and_bylines_give_no_claims():
    page = document(PAGE)
    kinds = {block.kind for block in page.blocks}
    assert {"boilerplate", "byline", "title", "body"} <= kinds
    silent = [block.span for block in page.blocks if block.kind in {"boilerplate", "byline", "metadata"}]
    claims = claims_of(page)
    assert not [c for c in claims if any(s.start < c.evidence.end and c.evidence.start < s.end for s in silent)]
    told = Tale(page)
    assert told.people == {"Lena Marsk", "Omar Dervan", "Pavel Orrin"}
    assert told.present == {"Lena Marsk", "Omar Dervan"}


# The names are those of the words or signs that the text is made of, over and over.
WORST = {
    "capitals": "Aa ",
    "complement": "the minister of ",
    "commas": ", ",
    "and": "and ",
    "quotes": '" ',
    "brackets": "( ",
    "initials": "A. ",
    "honorifics": "Mr. ",
    "particles": "Jan de la ",
    "joined": "al-Aa ",
    "offices": "Minister ",
    "stand-ins": "the foreign minister ",
    "places": "Paris, ",
    "origins": "according to Ann Lee said on Telegram ",
}


@pytest.mark.parametrize("part", WORST.values(), ids=WORST.keys())
def test_a_hundred_thousand_characters_take_linear_time(part):
    """Four times the text takes about four times the time; quadratic work would take sixteen times."""
    short, long = (seconds(part, size) for size in (25_000, 100_000))
    assert long < 10 * max(short, 0.05)


def seconds(part: str, size: int) -> float:
    """The best of two runs over one block of that many characters."""
    text = (part * (size // len(part) + 1))[:size]
    plain = document("The talks went on.")
    block = {"span": {"start": 0, "end": size}, "kind": "body"}
    page = Document.model_validate({**plain.model_dump(), "text": text, "blocks": [block]})
    runs = []
    for _ in range(2):
        begin = time.process_time()
        claims_of(page)
        runs.append(time.process_time() - begin)
    return min(runs)
