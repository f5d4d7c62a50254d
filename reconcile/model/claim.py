"""One document saying one value for one attribute of one subject."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reconcile.model.span import Evidence, Frozen
from reconcile.model.value import Value

Attribute = Literal[
    "name",
    "role",
    "age",
    "happening",
    "date",
    "place",
    "status",
    "attendance",
    "roster",
    "quote",
    "number",
    "origin",
    "deed",
    "stated",
]


class Attribution(Frozen):
    """Who says it inside the text: local subject id or None, the wording that names the speaker, the verb of saying.

    `hedged` tells that the source keeps its distance: "claimed", "allegedly", "according to", "is said to have".
    """

    speaker: str | None = None
    speaker_text: str | None = None
    verb: str | None = None
    hedged: bool = False


class Provenance(Frozen):
    """How the claim was read from its document."""

    extractor: str
    version: str


class Claim(Frozen):
    """What one document says. `subject` is the local id of what it is about, unique in the run:
    `<document>#p1` a person, `<document>#o1` an organisation, `<document>#e1` an event (`#e0` the one that the document is
    mostly about), `<document>` the document itself.
    `evidence` holds the wording, `value` the reading. `attribution` tells the speaker of a quotation, and of whether
    something happened, who was there and how many where the source only passes it on. `event` names the event in whose
    telling a number stands; without one the number is the document's own.
    """

    id: str = Field(min_length=1)
    document: str
    subject: str
    attribute: Attribute
    value: Value
    evidence: Evidence
    event: str | None = None
    attribution: Attribution | None = None
    provenance: Provenance
