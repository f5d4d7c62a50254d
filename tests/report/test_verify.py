"""`verify` accepts a true report and names every place where one has been tampered with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.model import Report
from reconcile.report import verify

from .sample import documents, sample

CALM = sample()


@pytest.mark.parametrize("hostile", [False, True])
def test_a_true_report_holds(hostile):
    assert verify(sample(hostile), documents(hostile)) == ()


def test_it_survives_json():
    assert verify(Report.model_validate_json(CALM.model_dump_json()), documents()) == ()


def _first(data: dict, station: str) -> dict:
    """The first evidence of a station, in dumped data."""
    if station == "entities":
        return data["entities"][0]["evidence"][0]
    if station == "accounts":
        return data["events"][0]["accounts"][0]["evidence"][0]
    if station == "participants":
        return next(a["participants"] for e in data["events"] for a in e["accounts"] if a["participants"])[0][
            "evidence"
        ][0]
    if station == "facts":
        return data["facts"][0]["answers"][0]["evidence"][0]
    if station == "source_pairs":
        return next(pair["cites"] for pair in data["source_pairs"] if pair["cites"])[0]
    return data["findings"][0]["sides"][0]["evidence"][0]


WHERE = {
    "entities": "entity p1, evidence 1",
    "accounts": "event e2, account of gazette, evidence 1",
    "participants": "event e1, account of wire, p1, evidence 1",
    "facts": "fact f1, answer 1, evidence 1",
    "source_pairs": "sources courier and gazette, evidence 1",
    "findings": "(date-conflict), side 1, evidence 1",
}
TAMPER: dict[str, tuple[Callable[[dict], None], str]] = {
    "other words": (lambda item: item.update(text=item["text"] + "?"), "reads"),
    "moved": (lambda item: item.update(start=item["start"] + 1, end=item["end"] + 1), "reads"),
    "outside": (lambda item: item.update(start=10**6, end=10**6 + 3), "does not lie in a text"),
    "backwards": (lambda item: item.update(start=item["end"], end=item["start"]), "does not lie in a text"),
    "other passage": (lambda item: item.update(passage="something else"), "the passage"),
    "passage elsewhere": (
        lambda item: item.update(passage_start=0, passage_end=0, passage=""),
        "do not lie inside their passage",
    ),
    "other line": (lambda item: item.update(line=item["line"] + 1), "stand in line"),
    "other source": (lambda item: item.update(document="nobody"), "was not given"),
}


@pytest.mark.parametrize("station", WHERE)
@pytest.mark.parametrize("kind", TAMPER)
def test_every_kind_of_tampering_is_found_where_it_is(kind, station):
    tamper, says = TAMPER[kind]
    data = CALM.model_dump()
    tamper(_first(data, station))
    problems = verify(Report.model_validate(data), documents())
    assert any(WHERE[station] in problem.where and says in problem.problem for problem in problems), problems
    assert all(WHERE[station] in problem.where for problem in problems)


def test_a_changed_document_is_found():
    changed = documents()[0].model_copy(update={"text": documents()[0].text.replace("Tobias", "Tobiah")})
    problems = verify(CALM, (changed, *documents()[1:]))
    assert any("sha256" in problem.problem for problem in problems)
    assert any("Tobiah" in problem.problem for problem in problems)


def test_a_changed_hash_or_length_is_found():
    data = CALM.model_dump()
    data["documents"][0]["sha256"] = "0" * 64
    data["documents"][1]["characters"] += 1
    problems = verify(Report.model_validate(data), documents())
    assert [problem.document for problem in problems] == ["courier", "gazette"]


def test_a_missing_and_an_unknown_document_are_found():
    missing = verify(CALM, documents()[1:])
    assert {problem.document for problem in missing} == {"wire"}
    extra = verify(CALM, documents(hostile=True))
    assert [str(problem) for problem in extra] == ["documents: odd: the report does not know this source"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_other_span_is_refused_unless_it_reads_the_same(data):
    text = {document.id: document.text for document in documents()}
    dump = CALM.model_dump()
    evidence = _first(dump, "findings")
    start = data.draw(st.integers(0, len(text[evidence["document"]])))
    end = data.draw(st.integers(start, start + 60))
    honest = (start, end) == (evidence["start"], evidence["end"])
    evidence.update(start=start, end=end)
    assert (verify(Report.model_validate(dump), documents()) == ()) == honest
