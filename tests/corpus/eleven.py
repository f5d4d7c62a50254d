"""The eleven outcomes for two articles of October 2025, A (11 October) and B (13 October), on Turkish-Syrian meetings.

Each function states one outcome as conditions on the report. They hold for the articles and for our retelling alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from pydantic import BaseModel

from reconcile.model import Account, Entity, Event, Evidence, Finding, Report

MEETING_DAY = date(2025, 10, 12)
PUBLISHED_B = date(2025, 10, 13)


class Case(NamedTuple):
    """A report on both articles: `a` and `b` are the ids of the documents, `texts` what they say, `bylines` who wrote
    them, and `furniture` the stretches of each text that are no part of the article."""

    report: Report
    a: str
    b: str
    texts: dict[str, str]
    bylines: tuple[str, ...]
    furniture: dict[str, list[tuple[int, int]]]


def findings(case: Case, *rules: str) -> list[Finding]:
    """The findings of these rules."""
    return [finding for finding in case.report.findings if finding.rule in rules]


def person(case: Case, spelling: str) -> Entity:
    """The one person with this spelling."""
    (found,) = (
        entity
        for entity in case.report.entities
        if entity.kind == "person" and any(each.text == spelling for each in entity.spellings)
    )
    return found


def spellings(entity: Entity) -> set[str]:
    """Every spelling of a name."""
    return {spelling.text for spelling in entity.spellings}


def wordings(finding: Finding) -> set[str]:
    """Every wording that a finding sets against another."""
    return {wording for side in finding.sides for wording in side.wordings}


def meeting(case: Case) -> Event:
    """The event that both articles tell of."""
    (found,) = (
        event for event in case.report.events if {case.a, case.b} <= {account.document for account in event.accounts}
    )
    return found


def account(event: Event, document: str) -> Account:
    """What one document says of an event."""
    (found,) = (each for each in event.accounts if each.document == document)
    return found


def evidence(item: object) -> Iterator[Evidence]:
    """Every piece of evidence inside a model."""
    if isinstance(item, Evidence):
        yield item
    elif isinstance(item, BaseModel):
        yield from chain.from_iterable(evidence(getattr(item, name)) for name in type(item).model_fields)
    elif isinstance(item, tuple):
        yield from chain.from_iterable(evidence(part) for part in item)


def planned_then_happened(case: Case) -> None:
    event = meeting(case)
    assert account(event, case.a).status == "planned"
    assert account(event, case.b).status == "happened"
    assert event.id in {finding.subject for finding in findings(case, "progression")}
    assert findings(case, "status-conflict", "plan-differs-from-outcome", "date-conflict") == []


def day_from_a_alone(case: Case) -> None:
    event = meeting(case)
    said = account(event, case.a).date
    assert said is not None
    assert said.start == said.end == MEETING_DAY
    bound = account(event, case.b).date
    assert bound is None or bound.bound == "before" or (bound.start, bound.end) != (PUBLISHED_B, PUBLISHED_B)
    (sole,) = (finding for finding in findings(case, "sole-dated") if finding.subject == event.id)
    assert sole.sides[0].documents == (case.a,)
    assert event.id in {finding.subject for finding in findings(case, "compatible-precision")}
    assert findings(case, "publication-used-as-event") == []


def one_defence_minister_with_two_names(case: Case) -> None:
    minister = person(case, "Murhaf Abu Qasra")
    assert "Muharram Abu Qasr" in spellings(minister)
    (conflict,) = findings(case, "name-conflict-same-role")
    assert conflict.severity == "warning"
    assert minister.id in conflict.entities
    assert {"Murhaf Abu Qasra", "Muharram Abu Qasr"} <= wordings(conflict)


def accents_are_spelling_variants(case: Case) -> None:
    for plain, accented in (("Yasar Guler", "Yaşar Güler"), ("Ibrahim Kalin", "Ibrahim Kalın")):
        entity = person(case, plain)
        assert accented in spellings(entity)
        assert any(
            entity.id in finding.entities and {plain, accented} <= wordings(finding)
            for finding in findings(case, "spelling-variant")
        )


def shorter_form_of_the_foreign_minister(case: Case) -> None:
    entity = person(case, "Asaad Hassan al Shaibani")
    assert "Hassan al-Shaibani" in spellings(entity)
    assert any(entity.id in finding.entities for finding in findings(case, "shorter-form"))


def one_attendee_from_b_alone(case: Case) -> None:
    entity = person(case, "Hussein al-Salameh")
    sole = [finding for finding in findings(case, "sole-source-attendee") if entity.id in finding.entities]
    assert [finding.documents for finding in sole if finding.subject == meeting(case).id]
    assert any(case.a in finding.documents for finding in findings(case, "scoped-list"))
    assert findings(case, "omission-from-closed-list") == []


def offices_worded_otherwise(case: Case) -> None:
    for name, one, other in (
        ("Ibrahim Kalin", "MIT Director", "head of the National Intelligence Organisation"),
        ("Yasar Guler", "Defence Minister", "National Defence Minister"),
    ):
        entity = person(case, name)
        told = [wordings(finding) for finding in findings(case, "title-variant") if entity.id in finding.entities]
        assert any(any(one in text for text in said) and any(other in text for text in said) for said in told), name


def similar_statement_and_no_altered_quote(case: Case) -> None:
    assert findings(case, "independent-wording")
    fidan = person(case, "Hakan Fidan")
    alike = findings(case, "similar-statement-other-occasion")
    assert any(fidan.id in finding.entities and {case.a, case.b} == set(finding.documents) for finding in alike)
    severe = [finding for finding in case.report.findings if finding.kind == "quotes" and finding.severity != "info"]
    assert severe == []


def chains_of_sources(case: Case) -> None:
    told = {
        document: " | ".join(
            part
            for finding in findings(case, "source-chain")
            if document in finding.documents
            for part in (finding.message, *wordings(finding), *(side.value for side in finding.sides))
        )
        for document in (case.a, case.b)
    }
    for words in ("Syrian Ministry of Defence", "Telegram", "Turkish Ministry of Foreign Affairs"):
        assert words in told[case.a]
    for words in ("Fidan", "X"):
        assert words in told[case.b]


def nothing_from_page_furniture(case: Case) -> None:
    shown = {(each.document, each.start, each.end) for each in evidence(case.report)}
    assert shown
    inside = [
        (document, case.texts[document][start:end])
        for document, start, end in sorted(shown)
        if any(first < end and start < last for first, last in case.furniture[document])
    ]
    assert inside == []
    people = {text for entity in case.report.entities for text in spellings(entity)}
    assert people.isdisjoint(case.bylines)


def two_events_in_two_places(case: Case) -> None:
    minister = person(case, "Murhaf Abu Qasra")
    attended = {
        event.id
        for event in case.report.events
        for each in event.accounts
        for part in each.participants
        if part.entity == minister.id and part.present
    }
    assert len(attended) == 2
    assert meeting(case).id in attended
    assert findings(case, "place-conflict", "person-in-two-places", "merged-events") == []


def nothing_else_to_check(case: Case) -> None:
    severe = [(each.rule, each.message) for each in case.report.findings if each.severity in {"error", "warning"}]
    assert [rule for rule, _ in severe] == ["name-conflict-same-role"], severe


OUTCOMES = (
    planned_then_happened,
    day_from_a_alone,
    one_defence_minister_with_two_names,
    accents_are_spelling_variants,
    shorter_form_of_the_foreign_minister,
    one_attendee_from_b_alone,
    offices_worded_otherwise,
    similar_statement_and_no_altered_quote,
    chains_of_sources,
    nothing_from_page_furniture,
    two_events_in_two_places,
    nothing_else_to_check,
)


def between(text: str, first: str, last: str = "") -> tuple[int, int]:
    """The stretch from one marker ("" = the beginning) to just before another ("" = the end)."""
    start = text.index(first) if first else 0
    return start, text.index(last, start) if last else len(text)
