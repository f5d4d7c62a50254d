"""A reading of one document worded as claims, each with its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.extract.event import as_status
from reconcile.extract.hedge import Hedges
from reconcile.extract.local_event import LocalEvent
from reconcile.extract.reading import Reading, organisation_id, person_id
from reconcile.model import (
    Attendance,
    Attribution,
    Claim,
    Evidence,
    Happening,
    Name,
    Provenance,
    Quote,
    Roster,
    Span,
    Value,
)
from reconcile.model.claim import Attribute
from reconcile.text.fold import fold


class ClaimWriter:
    """Words the claims of one reading, in a fixed order of attributes and then of text."""

    def __init__(self, reading: Reading, provenance: Provenance) -> None:
        self.reading = reading
        self.provenance = provenance
        self.page = reading.page
        self.document = reading.page.document.id
        self._hedges = Hedges(reading.page, reading.quotes)
        self._told: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, event in enumerate(reading.events):
            for trigger in event.triggers:
                self._told[trigger.sentence.index].append((trigger.start, number))

    def write(self) -> tuple[Claim, ...]:
        """All claims; ids are unique within the document."""
        written: dict[str, Claim] = {}
        for part in (
            self._names(),
            self._roles(),
            self._events(),
            self._attendance(),
            self._quotes(),
            self._numbers(),
            self._origins(),
            self._deeds(),
        ):
            for claim in part:
                written.setdefault(claim.id, claim)
        return tuple(written.values())

    def _claim(
        self, subject: str, attribute: Attribute, value: Value, span: tuple[int, int], *, event: str | None = None,
        attribution: Attribution | None = None,
    ) -> Claim:  # fmt: skip
        return Claim(
            id=f"{subject}/{attribute}/{span[0]}-{span[1]}",
            document=self.document,
            subject=subject,
            attribute=attribute,
            value=value,
            evidence=self.page.evidence(*span),
            event=event,
            attribution=attribution,
            provenance=self.provenance,
        )

    def _person(self, person: int) -> str:
        return person_id(self.document, person)

    def _event(self, event: LocalEvent) -> str:
        return f"{self.document}#e{self.reading.events.index(event)}"

    def _names(self) -> Iterator[Claim]:
        rosters = {
            mention.start: f"{self.document}#l{number}"
            for number, listing in enumerate(self.reading.listings)
            for mention in listing.mentions
        }
        for mention in self.reading.people:
            roster = rosters.get(mention.start)
            name = Name(text=mention.text, form=mention.form, roster=roster, vouchers=mention.vouchers)
            yield self._claim(self._person(mention.person), "name", name, (mention.start, mention.end))
        for body in self.reading.organisations:
            name = Name(text=body.text, of="organisation")
            yield self._claim(organisation_id(self.document, body.organisation), "name", name, (body.start, body.end))
        yield from self._foreign_names()

    def _foreign_names(self) -> Iterator[Claim]:
        """Names in text of another language: each wording one person, whom the English part may name as well."""
        people = {fold(mention.text): mention.person for mention in self.reading.people}
        unknown = max(people.values(), default=-1) + 1
        for mention in self.reading.foreign:
            person = people.setdefault(fold(mention.text), unknown)
            unknown = max(unknown, person + 1)
            evidence = self.page.evidence(mention.start, mention.end, mention.sentence)
            claim = self._claim(self._person(person), "name", Name(text=mention.text), (mention.start, mention.end))
            yield claim.model_copy(update={"evidence": evidence})

    def _roles(self) -> Iterator[Claim]:
        for role in self.reading.roles:
            yield self._claim(self._person(role.person), "role", role.value, (role.start, role.end))
        for person, age in self.reading.ages:
            yield self._claim(self._person(person), "age", age.value, (age.start, age.end))

    def _events(self) -> Iterator[Claim]:
        for event in self.reading.events:
            subject = self._event(event)
            for trigger in event.triggers:
                wording = self.page.text[trigger.start : trigger.end]
                happening = Happening(text=wording, type=event.type)
                yield self._claim(subject, "happening", happening, (trigger.start, trigger.end))
            first = event.triggers[0]
            span, hedge = (first.start, first.end), self._hedges.of_event(event)
            yield self._claim(subject, "status", as_status(event), span, attribution=hedge)
            if event.time is not None:
                yield self._claim(subject, "date", event.time.value, (event.time.start, event.time.end))
            for place in event.places:
                yield self._claim(subject, "place", place.value, (place.start, place.end))

    def _attendance(self) -> Iterator[Claim]:
        rostered: set[tuple[str, int]] = set()
        for presence in self.reading.presences:
            event = self._event(presence.event)
            wording = self.page.text[presence.start : presence.end]
            value = Attendance(
                text=wording, person=self._person(presence.person), present=presence.present, manner=presence.manner
            )
            span = (presence.start, presence.end)
            claim = self._claim(event, "attendance", value, span, attribution=self._hedges.of_stretch(*span))
            yield claim.model_copy(update={"id": f"{claim.id}/p{presence.person}"})
            if presence.present and presence.roster is not None:
                rostered.add((event, presence.roster))
        for event, number in sorted(rostered):
            listing = self.reading.listings[number]
            roster = Roster(
                text=self.page.text[listing.start : listing.end],
                people=tuple(dict.fromkeys(self._person(mention.person) for mention in listing.mentions)),
                side=listing.side,
                closed=listing.closed,
                open=listing.open,
                stated=listing.stated,
            )
            yield self._claim(event, "roster", roster, (listing.start, listing.end))

    def _quotes(self) -> Iterator[Claim]:
        for said in self.reading.quotes:
            speaker = said.speaker_span
            wording = self.page.text[speaker[0] : speaker[1]] if speaker else None
            quote = Quote(
                text=said.text,
                form=said.form,
                speaker=said.speaker,
                speaker_text=wording,
                verb=said.verb,
                occasion=said.occasion,
            )
            attribution = Attribution(speaker=said.speaker, speaker_text=wording, verb=said.verb)
            subject = said.speaker or self.document
            claim = self._claim(subject, "quote", quote, (said.start, said.end), attribution=attribution)
            yield claim.model_copy(update={"evidence": self._parted(said.parts)})

    def _parted(self, parts: Sequence[tuple[int, int]]) -> Evidence:
        """Evidence from the first part of an utterance to its last."""
        whole = self.page.evidence(parts[0][0], parts[-1][1])
        spans = tuple(Span(start=start, end=end) for start, end in parts)
        return whole.model_copy(update={"parts": spans}) if len(spans) > 1 else whole

    def _numbers(self) -> Iterator[Claim]:
        """The figures with what they count. Where the document tells of no event, they are its own."""
        aged = {number.start for _, number in self.reading.ages}
        for number in self.reading.numbers:
            if number.start not in aged and number.value.counts:
                event = self._event(self._event_at(number.start)) if self.reading.events else None
                span = (number.start, number.end)
                hedge = self._hedges.of_number(*span)
                subject = event or self.document
                yield self._claim(subject, "number", number.value, span, event=event, attribution=hedge)

    def _event_at(self, offset: int) -> LocalEvent:
        """The event in whose telling an offset stands: that of the nearest trigger in the sentence, else the main one."""
        sentence = self.page.sentence_at(offset)
        near = [(abs(start - offset), number) for start, number in self._told.get(sentence.index, ())]
        return self.reading.events[min(near)[1] if near else 0]

    def _deeds(self) -> Iterator[Claim]:
        for deed in self.reading.deeds:
            person = None if deed.person is None else self._person(deed.person)
            value = deed.value.model_copy(update={"person": person})
            span = (deed.start, deed.end)
            claim = self._claim(
                person or self.document, "deed", value, span, attribution=self._hedges.of_stretch(*span)
            )
            yield claim.model_copy(update={"id": f"{claim.id}/{value.axis}"})

    def _origins(self) -> Iterator[Claim]:
        for origin in self.reading.origins:
            yield self._claim(self.document, "origin", origin.value, (origin.start, origin.end))
