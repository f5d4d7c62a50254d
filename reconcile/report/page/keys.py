"""Short names by which the parts of the page point at each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.model import Report
from reconcile.report.articles import Article, span_anchor
from reconcile.report.index import Index
from reconcile.report.items import Item, Passage
from reconcile.report.markup import Html, breaking, esc, join, tag
from reconcile.report.view import View

_GLANCE = 4


class Keys:
    """Places of sources, people and events in the page, and links to them. An id that the page does not have has none."""

    def __init__(self, report: Report, page: View, texts: Sequence[Article]) -> None:
        self.report = report
        self.index = index = Index(report)
        self._sources = index.order
        self._people = {one.id: at for at, one in enumerate(page.who)}
        self._events = {event.id: at for at, event in enumerate(page.matrices)}
        self._spans = {stretch.anchor for text in texts for line in text.lines for stretch in line.stretches}

    def source(self, document: str) -> str:
        """The id of the text of a source, "" where it is no source of the report."""
        return f"a-{self._sources[document]}" if document in self._sources else ""

    def person(self, entity: str) -> str:
        """The id of a person's card."""
        return f"p-{self._people[entity]}" if entity in self._people else ""

    def event(self, event: str) -> str:
        """The id of an event's table."""
        return f"e-{self._events[event]}" if event in self._events else ""

    def facets(self, item: Item) -> dict[str, str]:
        """What a finding can be filtered by, as attributes."""
        finding = item.finding
        return {
            "data_no": str(item.number),
            "data_severity": finding.severity,
            "data_kind": finding.kind,
            "data_sources": _numbers(self._sources, finding.documents),
            "data_people": _numbers(self._people, finding.entities),
        }

    def passage(self, passage: Passage) -> str:
        """The id of the quoted words in the text of their source."""
        anchor = span_anchor(self._sources.get(passage.document, -1), passage.start)
        return anchor if anchor in self._spans else ""


def _numbers(places: dict[str, int], ids: Iterable[str]) -> str:
    return " ".join(str(at) for at in sorted({places[one] for one in ids if one in places}))


def linked(words: str, anchor: str, **attributes: str) -> Html:
    """Words that lead to a place of the page, or plain words where there is none."""
    shown = breaking(words)
    return tag("a", shown, href=f"#{anchor}", **attributes) if anchor else shown


def to_finding(item: Item) -> Html:
    """The number of a finding as a link to it; the script shows its message beside it."""
    return tag("a", esc(str(item.number)), href=f"#{item.anchor}", class_=f"ref {item.finding.severity}")


def to_findings(items: Sequence[Item]) -> list[Html]:
    """Links to every finding to check, and to as many others as a glance takes in."""
    checks = [item for item in items if item.section == "check"]
    rest = [item for item in items if item.section != "check"]
    shown = checks + rest[: max(0, _GLANCE - len(checks))]
    return [join((to_finding(item) for item in shown), " ")] if shown else []
