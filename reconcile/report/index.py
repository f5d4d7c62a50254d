"""Ids of a report to the names a reader knows."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.model import DocumentSummary, Entity, Event, Report, source_names
from reconcile.report.prose import clip, count, listed

NAME_LIMIT = 80


class Index:
    """Looks up sources, people and events of one report. An id that the report does not know is shown as it is."""

    def __init__(self, report: Report) -> None:
        self.documents = {document.id: document for document in report.documents}
        self.order = {document.id: at for at, document in enumerate(_by_day(report))}
        self.entities = {entity.id: entity for entity in report.entities}
        self.events = {event.id: event for event in report.events}
        self._holder = {key: entity for entity in report.entities for key in (entity.id, *entity.subjects)}
        self._names = source_names(report.documents)

    def source(self, document: str) -> str:
        """The publisher, or the id where there is none or where two documents have the same."""
        return clip(self._names.get(document, document), NAME_LIMIT)

    def sources(self, documents: Iterable[str]) -> str:
        """Names of several sources in the order of publication, as a list in words."""
        return listed([self.source(document) for document in self.sorted(documents)])

    def brief(self, documents: Iterable[str]) -> str:
        """Like `sources`, but more than four are counted: "all seven sources", "six of 11 sources"."""
        known = self.sorted(documents)
        if len(known) < 5:
            return self.sources(known)
        every = count(len(self.documents), "source")
        return f"all {every}" if len(known) == len(self.documents) else f"{count(len(known), 'of', 'of')} {every}"

    def sorted(self, documents: Iterable[str]) -> list[str]:
        """Document ids without repeats, in order of publication."""
        return sorted(set(documents), key=lambda item: (self.order.get(item, len(self.order)), item))

    def person(self, entity: str) -> str:
        """The caption of an entity."""
        known = self.entities.get(entity)
        return clip(known.caption if known else entity, NAME_LIMIT)

    def holder(self, subject: str) -> Entity | None:
        """The entity that an id or a local subject means."""
        return self._holder.get(subject)

    def event(self, event: str) -> Event | None:
        """The event of that id."""
        return self.events.get(event)


def _by_day(report: Report) -> list[DocumentSummary]:
    return sorted(
        report.documents,
        key=lambda item: (
            item.published is None,
            item.published.toordinal() if item.published else 0,
            item.published_time.isoformat() if item.published_time else "",
            item.id,
        ),
    )
