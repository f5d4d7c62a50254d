"""A condition as data, with the sentences and the cases that go with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pydantic import Field, SkipValidation

from reconcile.model.event import EventStatus
from reconcile.model.fact import Question
from reconcile.model.finding import Severity, Verdict
from reconcile.model.span import Frozen
from reconcile.model.value import Value

Subject = Literal["pair", "single", "group", "source-pair"]
RuleStatus = Literal["stable", "preview"]
Outcome = Literal["bad", "good", "incomparable"]


class ExampleAnswer(Frozen):
    """One reading in an example. `says` is the reading in words, `value` the reading itself, `wordings` the texts,
    `claimed` the sources that give it only as a claim."""

    sources: tuple[str, ...] = Field(min_length=1)
    value: Value
    says: str
    wordings: tuple[str, ...] = Field(min_length=1)
    status: EventStatus | None = None
    entity: str | None = None
    claimed: tuple[str, ...] = ()


class ExampleFact(Frozen):
    """One question in an example, answered. `silent` are sources that tell of the subject without answering."""

    question: Question
    caption: str
    subject: str
    about: str = ""
    answers: tuple[ExampleAnswer, ...] = ()
    silent: tuple[str, ...] = ()


class ExamplePair(Frozen):
    """How two sources of an example depend on each other; `cites` names those of the two that cite the other, `relays`
    those that have no other source."""

    a: str
    b: str
    shared_wording: float = Field(default=0.0, ge=0.0, le=1.0)
    shared_quotes: int = Field(default=0, ge=0)
    cites: tuple[str, ...] = ()
    agency: str = ""
    relays: tuple[str, ...] = ()


class Example(Frozen):
    """A case inside a rule file. `outcome` bad = the rule must fire, good and incomparable = it must not.

    Either `texts` holds small articles (key and text) that go through the whole line, or `facts` and `pairs` set the
    case up directly. `offices` are entries of a registry as in the settings, `published` the days of sources that are
    tables. `message`, where given, is the sentence that the finding must carry.
    """

    outcome: Outcome
    note: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    facts: tuple[ExampleFact, ...] = ()
    pairs: tuple[ExamplePair, ...] = ()
    offices: tuple[dict[str, Any], ...] = ()
    published: tuple[tuple[str, date], ...] = ()
    message: str = ""


class Rule(Frozen):
    """One rule file. `id` is the file name without its ending, `kind` the name of its folder.

    `when` and `unless` are expressions over the declared fields (see `reconcile.check.language`), `unless` "" where
    there is none; `python` names the hook of a shipped rule that no expression can say, "" elsewhere. `message` is one
    sentence with named fields. `sha256` is the hash of the file's bytes, `file` its path.
    """

    id: str
    kind: str
    summary: str
    severity: Severity
    verdict: Verdict
    status: RuleStatus
    since: str
    subject: Subject
    when: str = ""
    unless: str = ""
    python: str = ""
    message: str
    why: str
    benign: tuple[str, ...]
    references: tuple[str, ...]
    examples: SkipValidation[Sequence[Example]]
    sha256: str
    file: str
