"""What the rules of one run look at: facts as records, who is who, which documents are copies, comparisons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from reconcile.check.defined import defined_otherwise
from reconcile.check.sources import Voices, pair_record
from reconcile.check.telling import days_apart, earlier, grown_later, known_and_claimed, stamped
from reconcile.check.view import AnswerRecord, FactRecord, FactView, PairRecord, fields_of, listed, standing, tidy
from reconcile.check.within import quoted_within
from reconcile.compare.occasion import compare_occasion
from reconcile.model.document import Document
from reconcile.model.entity import Entity
from reconcile.model.event import Event
from reconcile.model.fact import Answer, Comparison, Fact, SourcePair
from reconcile.model.term import Term
from reconcile.model.value import Attendance, Deed, Quote, Roster, Value, When
from reconcile.settings import Settings
from reconcile.text.fold import fold

Compare = Callable[[Value, Value, Settings], Comparison]

ALIKE = ("same", "same-after-folding")

_INCOMPARABLE = Comparison("not-comparable", 0.0, "", "one is another kind of reading than the other")
_KINDS: Mapping[str, str] = {
    "name": "person",
    "role": "person",
    "age": "person",
    "quote": "person",
    "origin": "document",
}


class Given(NamedTuple):
    """What the stations before hand over. `names` maps ids of documents to what a reader knows them by; without it
    messages name the ids. `documents` are the texts themselves, for the few rules that look at them, `terms` the
    user's registry of offices."""

    facts: Sequence[Fact]
    events: Sequence[Event] = ()
    entities: Sequence[Entity] = ()
    source_pairs: Sequence[SourcePair] = ()
    names: Mapping[str, str] | None = None
    documents: Sequence[Document] = ()
    terms: Sequence[Term] = ()


class Scene:
    """The given facts, ready for rules. Nothing depends on the order of what is given."""

    def __init__(self, given: Given, settings: Settings, compare: Compare) -> None:
        self.given, self.settings, self._compare_values = given, settings, compare
        self._entities = {entity.id: entity for entity in given.entities}
        self._owner = {subject: entity.id for entity in given.entities for subject in entity.subjects}
        self._events = {event.id: event for event in given.events}
        self._names = given.names or {}
        self.voices = Voices(given.facts, given.source_pairs, settings.copied_text)
        self.documents = {document.id: document for document in sorted(given.documents, key=lambda item: item.id)}
        self._compared: dict[tuple[int, int], Comparison] = {}
        self._count = 0

    @cached_property
    def views(self) -> tuple[FactView, ...]:
        """The facts with their records, in the order of what they ask."""
        ordered = sorted(self.given.facts, key=lambda fact: (fact.caption, fact.question, fact.about, fact.id))
        return tuple(self._view(fact) for fact in ordered)

    def source(self, document: str) -> str:
        """What a reader knows a document by."""
        return self._names.get(document, document)

    def letter(self, document: str) -> str:
        """The reliability A to F that the user gave a source by its id or publisher, "" where none was given."""
        grades, known = self.settings.grades, self.documents.get(document)
        return grades.get(document) or grades.get((known.publisher if known else None) or "") or ""

    def listed(self, documents: Iterable[str]) -> str:
        """Several sources as a list in words."""
        return listed(tuple(map(self.source, documents)))

    def asked(self, questions: frozenset[str] | None) -> Sequence[FactView]:
        """The facts that ask one of the questions; None = all facts."""
        if questions is None:
            return self.views
        return [view for question in sorted(questions) for view in self._by_question.get(question, ())]

    @cached_property
    def _by_question(self) -> Mapping[str, Sequence[FactView]]:
        by_question: dict[str, list[FactView]] = {}
        for view in self.views:
            by_question.setdefault(view.fact.question, []).append(view)
        return by_question

    @cached_property
    def pairs(self) -> tuple[tuple[SourcePair, PairRecord], ...]:
        """The source pairs with their records."""
        ordered = sorted(self.given.source_pairs, key=lambda pair: sorted((pair.a, pair.b)))
        return tuple((pair, pair_record(pair, self.settings.copied_text, self.source)) for pair in ordered)

    @cached_property
    def library(self) -> Mapping[str, Callable[..., Any]]:
        """The functions that conditions may call, bound to this scene."""
        return {
            "relation": lambda a, b: self.compare(a, b).relation,
            "detail": lambda a, b: self.compare(a, b).detail,
            "score": lambda a, b: self.compare(a, b).score,
            "days_apart": days_apart,
            "precedes": lambda a, b: earlier(a, b, self.settings),
            "other_occasion": lambda a, b: compare_occasion(a.occasion, b.occasion).relation == "conflict",
            "same_entity": lambda a, b: a.entity != "" and a.entity == b.entity,
            "shares_source": lambda a, b: not set(a.sources).isdisjoint(b.sources),
            "quoted_within": lambda a: quoted_within(a, self.asked(frozenset({"quote"}))),
            "defined_otherwise": defined_otherwise,
            "grown_later": lambda a, b: grown_later(a, b, self.documents),
            "len": len,
            "lower": str.lower,
        }

    def compare(self, a: AnswerRecord, b: AnswerRecord) -> Comparison:
        """How the readings of two records stand to each other; asked once for each pair."""
        key = (a._index, b._index) if a._index <= b._index else (b._index, a._index)
        if key not in self._compared:
            one, two = a._reading, b._reading
            comparable = one is not None and two is not None and one.kind == two.kind
            self._compared[key] = (
                self._compare_values(one, two, self.settings) if comparable and one and two else _INCOMPARABLE
            )
        return self._compared[key]

    def alike(self, a: AnswerRecord, b: AnswerRecord) -> bool:
        """Whether the two say the same. To be announced is not to be there, and to be reported is not to be quoted."""
        if a is b:
            return True
        announced = a.kind == "attendance" and a.status != b.status
        reported = a.kind == "quote" and (a.form == "indirect") != (b.form == "indirect")
        return not announced and not reported and self.compare(a, b).relation in ALIKE

    def independent(self, documents: Iterable[str]) -> int:
        """How many voices the documents are: copies of each other are one."""
        return self.voices.independent(documents)

    def entity_of(self, subject: str | None) -> str:
        """The entity that a local subject id belongs to; an id that nobody owns stands for itself."""
        return self._owner.get(subject or "", subject or "")

    def caption(self, entity: str) -> str:
        """What to call an entity or, where it is none, the text itself."""
        return self._entities[entity].caption if entity in self._entities else entity

    def is_person(self, entity: str) -> bool:
        """Whether the id is that of an entity of this run."""
        return entity in self._entities

    def event_type(self, event: str) -> str:
        """The kind of a happening, "" for what is none of this run."""
        return self._events[event].type if event in self._events else ""

    def spellings(self, entity: str) -> frozenset[str]:
        """Every folded wording by which some document calls the entity."""
        known = self._entities[entity].spellings if entity in self._entities else ()
        return frozenset(fold(spelling.text) for spelling in known)

    def named_in(self, entity: str) -> frozenset[str]:
        """The documents that name an entity at all."""
        known = self._entities[entity].spellings if entity in self._entities else ()
        return frozenset(document for spelling in known for document in spelling.documents)

    def tellers(self, fact: Fact) -> tuple[str, ...]:
        """Every document that tells of the subject of the fact; for words that were spoken also those that tell of a
        happening together with a document that quotes them."""
        telling = {document for answer in fact.answers for document in answer.documents}
        if fact.question == "quote":
            telling |= {other for document in sorted(telling) for other in self._beside.get(document, ())}
        if fact.subject in self._events:
            telling |= {account.document for account in self._events[fact.subject].accounts}
        elif fact.subject in self._entities:
            telling |= {name for spelling in self._entities[fact.subject].spellings for name in spelling.documents}
        return tuple(sorted(telling | set(fact.silent)))

    @cached_property
    def _beside(self) -> Mapping[str, frozenset[str]]:
        """Per document those that tell of one of its events."""
        beside: dict[str, frozenset[str]] = {}
        for event in self.given.events:
            together = frozenset(account.document for account in event.accounts)
            for document in together:
                beside[document] = beside.get(document, frozenset()) | together
        return beside

    def _view(self, fact: Fact) -> FactView:
        records = sorted((self._answer_record(fact, answer) for answer in fact.answers), key=standing)
        for record in records:
            self._count += 1
            record._index = self._count
        for record in records:
            alike = [other._answer for other in records if other._answer and self.alike(record, other)]
            record.agreeing = self.voices.behind(alike, fact.question)
            record.told_in, record.claimed_in = map(self.listed, known_and_claimed(alike))
        return FactView(fact, self._fact_record(fact, records), tuple(records))

    def _answer_record(self, fact: Fact, answer: Answer) -> AnswerRecord:
        reading = self._canonical(answer.reading)
        filled = dict(fields_of(reading))
        if answer.status is not None:
            filled["status"] = answer.status
        record = AnswerRecord(**filled)  # type: ignore[arg-type]
        record.kind, record.question = reading.kind, fact.question
        record.value, record.wording = tidy(answer.value), tidy(min(answer.wordings, default=""))
        record.sources = tuple(sorted(answer.documents))
        record.source, record.n = self.listed(record.sources), len(record.sources)
        record.independent = self.independent(answer.documents)
        record.entity = self._person(fact, answer, reading)
        record._answer, record._reading = answer, reading
        record.stamped = stamped(answer, self.documents)
        if isinstance(reading, Quote):
            record.value = record.value.rstrip(" ,;")
        if isinstance(reading, Quote) and record.entity:
            record.speaker = tidy(self.caption(record.entity))
        return record

    def _canonical(self, reading: Value) -> Value:
        """The reading with local ids of people replaced by the ids of their entities, which documents share."""
        if isinstance(reading, Quote) and reading.speaker:
            return reading.model_copy(update={"speaker": self.entity_of(reading.speaker)})
        if isinstance(reading, Attendance):
            return reading.model_copy(update={"person": self.entity_of(reading.person)})
        if isinstance(reading, Deed) and reading.person:
            return reading.model_copy(update={"person": self.entity_of(reading.person)})
        if isinstance(reading, Roster):
            return reading.model_copy(update={"people": tuple(map(self.entity_of, reading.people))})
        return reading

    def _person(self, fact: Fact, answer: Answer, reading: Value) -> str:
        if answer.entity:
            return self.entity_of(answer.entity)
        if isinstance(reading, Quote):
            return reading.speaker or ""
        if isinstance(reading, Attendance):
            return reading.person
        return fact.subject if fact.subject in self._entities else ""

    def _fact_record(self, fact: Fact, records: Sequence[AnswerRecord]) -> FactRecord:
        told = [document for record in records for document in record.sources]
        documents, tellers = sorted(set(told)), self.tellers(fact)
        silent = tuple(sorted(set(fact.silent) - set(documents)))
        return FactRecord(
            question=fact.question,
            about=tidy(self.caption(fact.about)),
            caption=tidy(fact.caption),
            subject_kind=self._subject_kind(fact),
            n_answers=len(records),
            n_documents=len(documents),
            n_silent=len(silent),
            independent=self.independent(documents),
            tellers=self.independent(tellers),
            event_accounts=len(tellers),
            divided=sum(told.count(document) > 1 for document in documents),
            full_days=sum(record.full_day for record in records),
            most=max((record.independent for record in records), default=0),
            days_spread=self._spreads.get(fact.subject, 0),
            values=tidy(listed(tuple(record.value for record in records))),
            sources=self.listed(documents),
            silent=self.listed(silent),
            event_status_set=self._statuses(fact, records),
        )

    @cached_property
    def _spreads(self) -> Mapping[str, int]:
        """Per event the days that lie between the first time that is told of it and the last, 0 where they overlap."""
        times: dict[str, list[tuple[date, date]]] = {}
        for fact in self.given.facts:
            for when in (answer.reading for answer in fact.answers):
                if isinstance(when, When) and when.bound is None and when.start and when.end:
                    times.setdefault(fact.subject, []).append((when.start, when.end))
        return {
            subject: max(0, (max(start for start, _ in told) - min(end for _, end in told)).days)
            for subject, told in times.items()
        }

    def _statuses(self, fact: Fact, records: Sequence[AnswerRecord]) -> tuple[str, ...]:
        accounts = self._events[fact.subject].accounts if fact.subject in self._events else ()
        told = {record.status for record in records if record.status} | {account.status for account in accounts}
        return tuple(sorted(told))

    def _subject_kind(self, fact: Fact) -> str:
        if fact.subject in self._events:
            return "event"
        if fact.subject in self._entities:
            return self._entities[fact.subject].kind
        return _KINDS.get(fact.question, "event")
