"""The words of the house, one word for one thing. Inert data: frozen pydantic models, no logic beyond reading a field.

| word | meaning |
|---|---|
| document | the immutable text that one source gave, with who published it and when; `id` is its label in the run |
| span | half-open `[start, end)` in Unicode code points of the original text: `document.text[start:end]` is the wording |
| value | the typed reading of a wording: `Name`, `When`, `Place`, `Role`, `Quantity`, `Quote` ... |
| attribution | who says it inside the text: speaker, verb |
| provenance | how it was read: extractor and version |
| claim | one document saying one value for one attribute of one subject; keeps the wording and the reading |
| link, judgement | a scored pair of subjects with its reasons, and SAME, DIFFERENT or UNSURE |
| entity | a closed set of subjects after alignment, with a caption and every spelling per source |
| event | one happening, with one account for each source that tells of it |
| fact | one question about one event or entity with every answer that the sources give |
| comparison | how two values stand: relation, score, reason in words |
| rule, finding | a condition as data / one verdict worth reporting, with evidence from each side |
| decision | what a person made of a finding or of two people, as one entry of a file |
"""

from __future__ import annotations

from reconcile.model.changes import Changes, FindingChange, PeopleChange, SourceChange
from reconcile.model.claim import Attribution, Claim, Provenance
from reconcile.model.decision import Bearer, Decision, Merge, Ruling, Standing, Told, marks
from reconcile.model.document import READ_FROM, Block, BlockKind, Document, Dropped, Unread, source_names
from reconcile.model.entity import Entity, Judgement, Link, Spelling
from reconcile.model.event import Account, Event, Participation
from reconcile.model.fact import Answer, Comparison, Fact, Question, Relation, SourcePair, tied
from reconcile.model.finding import Clause, Finding, Severity, Side, Verdict
from reconcile.model.known import Known
from reconcile.model.report import DocumentSummary, Report, RuleUse
from reconcile.model.rule import Rule
from reconcile.model.span import Evidence, Frozen, Span
from reconcile.model.value import (
    Attendance,
    Deed,
    Happening,
    Name,
    Origin,
    Place,
    Quantity,
    Quote,
    Role,
    Roster,
    Stated,
    Status,
    Value,
    When,
)

__all__ = [
    "READ_FROM",
    "Account",
    "Answer",
    "Attendance",
    "Attribution",
    "Bearer",
    "Block",
    "BlockKind",
    "Changes",
    "Claim",
    "Clause",
    "Comparison",
    "Decision",
    "Deed",
    "Document",
    "DocumentSummary",
    "Dropped",
    "Entity",
    "Event",
    "Evidence",
    "Fact",
    "Finding",
    "FindingChange",
    "Frozen",
    "Happening",
    "Judgement",
    "Known",
    "Link",
    "Merge",
    "Name",
    "Origin",
    "Participation",
    "PeopleChange",
    "Place",
    "Provenance",
    "Quantity",
    "Question",
    "Quote",
    "Relation",
    "Report",
    "Role",
    "Roster",
    "Rule",
    "RuleUse",
    "Ruling",
    "Severity",
    "Side",
    "SourceChange",
    "SourcePair",
    "Span",
    "Spelling",
    "Standing",
    "Stated",
    "Status",
    "Told",
    "Unread",
    "Value",
    "Verdict",
    "When",
    "marks",
    "source_names",
    "tied",
]
