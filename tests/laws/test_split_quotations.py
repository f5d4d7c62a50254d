"""A quotation that its tag splits is quoted whole: every part stands where the report says, and every format has it."""

from __future__ import annotations

import json
import re
from html import escape
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.quote_mutations import UTTERANCES
from reconcile.archive.rows import as_claim, claim_rows
from reconcile.extract import extract
from reconcile.model import Document, Evidence, Quote, Report, Span
from reconcile.read import read
from reconcile.report import render, verify
from reconcile.settings import Settings

SAID = UTTERANCES.read_text(encoding="utf-8").splitlines()
_TAGS = ("{who} said", "said {who}", "{who} told reporters on Friday")


@st.composite
def split(draw: st.DrawFn) -> tuple[dict[str, str], tuple[str, ...]]:
    """An article with one quotation that a tag splits, and the parts of that quotation."""
    words = draw(st.sampled_from(SAID)).split()
    at = draw(st.integers(3, len(words) - 3))
    first, second = " ".join(words[:at]).rstrip(",") + ",", " ".join(words[at:])
    tag = draw(st.sampled_from(_TAGS)).format(who="Omar Reyes")
    opened, closed = draw(st.sampled_from(['""', "“”", "«»"]))
    text = f"Omar Reyes spoke in Vienna on June 4.\n\n{opened}{first}{closed} {tag}, {opened}{second}{closed}\n"
    return {"id": "post", "publisher": "City Post", "published": "2021-06-05", "text": text}, (first, second)


def _told(document: Document) -> list[Evidence]:
    return [claim.evidence for claim in extract([document], Settings()) if isinstance(claim.value, Quote)]


@given(split())
def test_its_evidence_has_every_part_and_no_word_of_the_tag(article):
    source, parts = article
    document = read([source], Settings()).documents[0]
    told = [evidence for evidence in _told(document) if evidence.parts]
    assert [tuple(document.text[part.start : part.end] for part in one.parts) for one in told] == [parts]
    assert told[0].words == " ... ".join(parts)
    assert document.text[told[0].start : told[0].end] == told[0].text


@settings(max_examples=20)
@given(split(), st.integers(1, 9))
def test_its_parts_are_verified_and_shown_apart_from_the_tag(reconcile, article, moved):
    source, parts = article
    other = {"id": "herald", "publisher": "Herald", "published": "2021-06-06", "text": _whole(parts)}
    report = reconcile([source, other])
    documents = read([source, other], Settings()).documents
    assert verify(report, documents) == ()
    shown = re.findall(r"<a [^>]*\bdata-f=[^>]*>([^<]+)</a>", render(report, "html", documents))
    assert all(escape(part) in "".join(shown) for part in parts)
    pages = json.loads(render(report, "web-annotation"))["first"]["items"]
    exact = {place["selector"][0]["exact"] for item in pages for place in item["target"] if isinstance(place, dict)}
    assert set(parts) <= exact
    assert verify(_moved(report, moved), documents) != ()


def _whole(parts: tuple[str, ...]) -> str:
    """Another article that gives the words in one piece."""
    return f"Reporters waited until the talks were over. “{' '.join(parts)}” Omar Reyes said in the evening.\n"


def _moved(report: Report, by: int) -> Report:
    """The report with the second part of each split quotation beginning later."""
    data = report.model_dump()
    for answer in (answer for fact in data["facts"] for answer in fact["answers"]):
        for evidence in answer["evidence"]:
            if evidence["parts"]:
                evidence["parts"][1]["start"] += by
    return Report.model_validate(data)


@given(split())
def test_the_archive_keeps_its_parts(article):
    document = read([article[0]], Settings()).documents[0]
    claims = extract([document], Settings())
    assert [as_claim(row, document.text) for row in claim_rows(claims)] == list(claims)


_EDGES = st.lists(st.integers(0, 40), min_size=2, max_size=8)


@given(_EDGES)
def test_parts_are_in_order_and_reach_from_the_start_to_the_end(edges):
    spans = tuple(Span(start=min(pair), end=max(pair)) for pair in zip(edges[::2], edges[1::2], strict=False))
    text = "x" * 41
    evidence = Evidence(
        document="d",
        start=0,
        end=40,
        text=text[:40],
        line=1,
        passage_start=0,
        passage_end=41,
        passage=text,
        parts=spans,
    )
    apart = all(one.end <= other.start for one, other in pairwise(spans))
    assert evidence.parted == (len(spans) > 1 and apart and spans[0].start == 0 and spans[-1].end == 40)
