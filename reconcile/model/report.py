"""The frozen report; every format is a view over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import ClassVar, Literal, Self

from reconcile.model.claim import Provenance
from reconcile.model.decision import Bearer, Decision, Merge
from reconcile.model.document import Dropped, Unread
from reconcile.model.entity import Entity, Link
from reconcile.model.event import Event
from reconcile.model.fact import Fact, SourcePair
from reconcile.model.finding import Finding
from reconcile.model.known import Known
from reconcile.model.span import Frozen


class DocumentSummary(Frozen):
    """A document without its text. `characters` counts code points; `boilerplate` those that were left out, `left_out`
    says what they are in words; `claims` is how many claims were read from it."""

    id: str
    sha256: str
    characters: int
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    published_time: time | None = None
    title: str | None = None
    byline: str | None = None
    path: str | None = None
    boilerplate: int = 0
    left_out: tuple[str, ...] = ()
    claims: int = 0


class RuleUse(Frozen):
    """A rule that was run, with the version that it is at."""

    id: str
    severity: str
    since: str
    sha256: str


class Report(Frozen):
    """What the sources say, who is who, where they agree and differ. Findings are sorted, the worst first.

    `open_links` are pairs of people that stayed UNSURE. `coverage` holds sentences on what could not be compared.
    `extractors` are those that the claims were read by; `dropped` counts what they gave and no document bears out.
    `rules_off` are the ids of rules that a profile switched off; `known` what people said of findings, entries that
    match nothing with no findings; `merges` what they decided of who is who, with the `problem` where it was not applied.
    """

    format: Literal["reconcile-report/1"] = "reconcile-report/1"
    version: str
    settings_sha256: str
    title: str
    key_point: str
    documents: tuple[DocumentSummary, ...]
    unread: tuple[Unread, ...]
    entities: tuple[Entity, ...]
    open_links: tuple[Link, ...]
    events: tuple[Event, ...]
    facts: tuple[Fact, ...]
    source_pairs: tuple[SourcePair, ...]
    findings: tuple[Finding, ...]
    rules: tuple[RuleUse, ...]
    coverage: tuple[str, ...] = ()
    extractors: tuple[Provenance, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    rules_off: tuple[str, ...] = ()
    known: tuple[Known, ...] = ()
    merges: tuple[Merge, ...] = ()

    _notebook: ClassVar[Callable[[Self], str] | None] = None

    @property
    def notes(self) -> Mapping[str, Known]:
        """Per id of a finding that is known the entry that says so, one that a person signed before a bare one."""
        ranked = sorted(self.known, key=lambda entry: bool(entry.note or entry.by))
        return {finding: entry for entry in ranked for finding in entry.findings}

    @property
    def fresh(self) -> tuple[Finding, ...]:
        """The findings that are not known."""
        notes = self.notes
        return tuple(finding for finding in self.findings if finding.id not in notes)

    def about(self, finding: Finding) -> Decision:
        """An entry for a file of decisions about a finding of this report; what was decided is still to be set."""
        names = {entity.id: entity.caption for entity in self.entities}
        return Decision.of(finding, [names.get(one, one) for one in finding.entities])

    def between(self, link: Link) -> Decision:
        """An entry about the two people whom an open link of this report is about, as all their sources name them; about
        the two of a link that joins, as the two sources of the link do."""
        one, other = (next(one for one in self.entities if subject in one.subjects) for subject in (link.a, link.b))
        if one == other:
            labels = [subject.split("#", 1)[0] for subject in (link.a, link.b)]
            sides = [[self.borne(one, label if label in one.documents else one.documents[0])] for label in labels]
        else:
            sides = [[self.borne(entity, label) for label in entity.documents] for entity in (one, other)]
        return Decision.between(*sides)

    def borne(self, entity: Entity, document: str, spelled: str = "") -> Bearer:
        """A person as one document names him or her, by the fullest name there where it is not said how it is `spelled`; an
        office is told where others there bear the name."""
        name = spelled or next(one.text for one in entity.spellings if document in one.documents)
        twins = [one for one in self.entities if any(name == w.text and document in w.documents for w in one.spellings)]
        text = next((one.sha256[:12] for one in self.documents if one.id == document), "")
        role = entity.roles[0] if len(twins) > 1 and entity.roles else ""
        return Bearer(name=name, source=document, text=text, role=role)

    @classmethod
    def show_in_notebooks(cls, view: Callable[[Self], str]) -> None:
        """Let notebooks show reports as the HTML that `view` makes of them; the report floor above calls this once."""
        cls._notebook = view

    def _repr_html_(self) -> str | None:
        """The report for a notebook; None, which means plain `repr`, as long as no view has been set."""
        view = type(self)._notebook
        return view(self) if view else None
