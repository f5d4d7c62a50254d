"""A report in the neutral answer format that the scorer reads (`benchmarks/score/shapes.py`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, count

from benchmarks.score.shapes import Answer, Event, Finding, Person, Quote, QuoteRow, Row
from reconcile import model
from reconcile.settings import Settings
from reconcile.text.fold import fold
from reconcile.text.sentence import words

Spellings = Mapping[str, Sequence[tuple[str, str]]]
"""Document -> the names of people in it as bare words, each with the person's id."""

CompareValues = Callable[[model.Value, model.Value, Settings], model.Comparison]

FINDING_KINDS = {
    "name": "name-spelling",
    "role": "role",
    "date": "date",
    "place": "place",
    "status": "status",
    "age": "number",
    "number": "number",
    "quote": "quote",
    "attendance": "attendee",
    "office": "attendee",
    "roster": "attendee",
}
"""Question of a finding -> kind in the answer. Questions that are not listed have no kind there."""

_DEEDS = {"attendees": "attendee", "dates": "date", "numbers": "number"}
"""Folder of a rule about deeds -> kind in the answer; any other is about whether it happened."""

_STATUS = {"happened": "happened", "planned": "planned"}
# The first class that any pair of wordings falls into decides for the group.
_RELATIONS = (
    ("different translation", frozenset({"translation", "paraphrase", "drift", "other-words"})),
    ("truncated", frozenset({"truncated", "elision-marked", "unmarked-elision", "spliced"})),
    ("minor wording", frozenset({"minor-wording", "bracket"})),
)


def engine(a: model.Value, b: model.Value, settings: Settings) -> model.Comparison:
    """How the engine itself says that two values stand."""
    from reconcile.compare import compare_values  # noqa: PLC0415  heavy, and not needed where there is no quotation

    return compare_values(a, b, settings)


def to_answer(report: model.Report, compare: CompareValues = engine) -> Answer:
    """The answer that a report gives. `compare` decides how two wordings of a quotation stand."""
    people = [entity for entity in report.entities if entity.kind == "person"]
    known = {entity.id for entity in people}
    owner = {subject: entity.id for entity in people for subject in (entity.id, *entity.subjects)}
    spellings = _spellings(people)
    return Answer(
        people=[_person(entity) for entity in people],
        events=[_event(event, known) for event in report.events],
        quotes=list(_quotes(report.facts, owner, compare)),
        findings=[finding for each in report.findings if (finding := _finding(each, known, spellings))],
    )


def _person(entity: model.Entity) -> Person:
    mentions: dict[str, list[str]] = defaultdict(list)
    for spelling in entity.spellings:
        for document in spelling.documents:
            mentions[document].append(spelling.text)
    role = entity.roles[0] if entity.roles else None
    return Person(id=entity.id, name=entity.caption, role=role, mentions=dict(mentions))


def _event(event: model.Event, people: set[str]) -> Event:
    rows: dict[str, Row] = {}
    for account in event.accounts:
        row = _row(account, people)
        earlier = rows.setdefault(account.document, row)
        earlier["attendees"] = sorted({*earlier["attendees"], *row["attendees"]})
    return Event(id=event.id, what=event.title, date=_day(event.date), sources=rows)


def _row(account: model.Account, people: set[str]) -> Row:
    return Row(
        date=_day(account.date),
        status=_STATUS.get(account.status, "unclear"),
        place=account.place.text if account.place else None,
        attendees=[each.entity for each in account.participants if each.present and each.entity in people],
    )


def _day(when: model.When | None) -> str | None:
    """The ISO day that a time fixes; a publication stamp is not the day of an event, and "by Monday" is not Monday."""
    if when is None or when.start is None or when.start != when.end:
        return None
    if when.anchor == "publication" or when.bound is not None:
        return None
    return when.start.isoformat()


def _quotes(facts: Iterable[model.Fact], owner: dict[str, str], compare: CompareValues) -> Iterator[Quote]:
    for fact in facts:
        readings = [(answer, answer.reading) for answer in fact.answers if isinstance(answer.reading, model.Quote)]
        if fact.question != "quote" or not readings:
            continue
        relation = _relation([(reading, answer.documents) for answer, reading in readings], compare)
        groups: list[dict[str, QuoteRow]] = [{}]
        for answer, reading in readings:
            for document in answer.documents:
                group = next((rows for rows in groups if document not in rows), None)
                if group is None:
                    groups.append(group := {})
                group[document] = _quote_row(reading, owner)
        for number, rows in zip(count(1), groups, strict=False):
            first = number == 1
            yield Quote(
                id=fact.id if first else f"{fact.id}/{number}",
                relation=relation if first else "only one source",
                sources=rows,
            )


def _quote_row(quote: model.Quote, owner: dict[str, str]) -> QuoteRow:
    return QuoteRow(text=quote.text, kind=quote.form, speaker=owner.get(quote.speaker or "", quote.speaker_text))


def _relation(readings: list[tuple[model.Quote, tuple[str, ...]]], compare: CompareValues) -> str:
    if len({document for _, documents in readings for document in documents}) < 2:
        return "only one source"
    settings = Settings()
    # What is reported is in the reporter's words: where two quote, the quotations decide.
    quoted = [each for each in readings if each[0].form != "indirect"]
    told = quoted if len({document for _, documents in quoted for document in documents}) > 1 else readings
    pairs = [compare(a, b, settings) for (a, _), (b, _) in combinations(told, 2)]
    if any(pair.relation == "conflict" for pair in pairs):
        return "conflicting"
    details = {pair.detail for pair in pairs}
    return next((relation for relation, of_this in _RELATIONS if details & of_this), "identical")


def _finding(finding: model.Finding, people: set[str], spellings: Spellings) -> Finding | None:
    kind = _kind(finding)
    if kind is None or finding.verdict == "note":
        return None
    same_name = kind == "same-name-different-person"
    return Finding(
        kind=kind,
        verdict="variant" if same_name else finding.verdict,
        sources=list(finding.documents),
        people=[entity for entity in finding.entities if entity in people] or _named(finding, spellings),
        values=_values(finding),
        what=finding.message,
    )


def _spellings(people: Iterable[model.Entity]) -> Spellings:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entity in people:
        for spelling in entity.spellings:
            for document in spelling.documents:
                found[document].append((_bare(spelling.text), entity.id))
    return found


def _named(finding: model.Finding, spellings: Spellings) -> list[str]:
    """Whom a finding concerns that is about a happening or a figure: the people whom its passages name."""
    evidence = [each for side in finding.sides for each in side.evidence]
    return sorted(
        {
            entity
            for each in evidence
            for name, entity in spellings.get(each.document, ())
            if name and name in _bare(each.passage)
        }
    )


def _bare(text: str) -> str:
    """The words of a text, each between spaces, so that only whole words are found."""
    told = words(fold(text))
    return f" {' '.join(told)} " if told else ""


def _values(finding: model.Finding) -> list[str]:
    """The wordings of all sides. Where they tell little, the passages: of a discrepancy whose sides use the same words,
    and of what happened, where the wording is no more than the word for it."""
    wordings = [set(side.wordings) for side in finding.sides]
    same_words = len(wordings) > 1 and all(each == wordings[0] for each in wordings)
    if (finding.verdict == "discrepancy" and same_words) or finding.question == "status":
        said = [evidence.passage for side in finding.sides for evidence in side.evidence]
    else:
        said = [wording for side in finding.sides for wording in _told(finding, side)]
    return list(dict.fromkeys(said))


def _told(finding: model.Finding, side: model.Side) -> Sequence[str]:
    """How a side words it; a quotation is the whole of it, where the wording is its first part."""
    return (side.value, *side.wordings) if finding.question == "quote" else side.wordings


def _kind(finding: model.Finding) -> str | None:
    if finding.rule == "one-name-two-people":
        return "same-name-different-person"
    if finding.kind == "names":
        return "name-spelling"
    if finding.question == "deed":
        return _DEEDS.get(finding.kind, "status")
    return FINDING_KINDS.get(finding.question)
