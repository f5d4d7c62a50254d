"""The vocabulary of rule files: records and functions, their types, and which texts a field can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import UnionType
from typing import Literal, NamedTuple, Union, get_args, get_origin

from reconcile.check.view import AnswerRecord, FactRecord, PairRecord
from reconcile.model.event import EventStatus
from reconcile.model.fact import Question, Relation
from reconcile.model.rule import Subject
from reconcile.model.span import Frozen
from reconcile.model.value import Name, Place, Quantity, Quote, Role, When

TypeName = Literal["num", "text", "bool", "list", "answer", "fact", "source-pair"]


class Type(NamedTuple):
    """A type, and for texts the closed set of values that can occur (empty = any)."""

    name: TypeName
    options: frozenset[str] = frozenset()


class Function(NamedTuple):
    """What a library function takes and gives. `doc` is shown to authors of rules."""

    parameters: tuple[tuple[TypeName, ...], ...]
    result: Type
    doc: str


def _literal(annotation: object) -> frozenset[str]:
    if get_origin(annotation) is Literal:
        return frozenset(str(item) for item in get_args(annotation))
    if get_origin(annotation) in (Union, UnionType):
        return frozenset[str]().union(*(_literal(part) for part in get_args(annotation)))
    return frozenset()


def _of(model: type[Frozen], name: str) -> frozenset[str]:
    return _literal(model.model_fields[name].annotation) | {""}


_OPTIONS: Mapping[str, frozenset[str]] = {
    "question": _literal(Question),
    "status": _literal(EventStatus) | {""},
    "precision": _of(When, "precision"),
    "anchor": _of(When, "anchor"),
    "bound": _of(When, "bound"),
    "hedge": _of(Quantity, "hedge"),
    "form": _of(Name, "form") | _of(Quote, "form"),
    "tenure": _of(Role, "tenure"),
    "level": _of(Place, "level"),
    "subject_kind": frozenset({"event", "person", "organisation", "document"}),
    "kind": frozenset(
        "name role when place quantity quote happening status attendance roster origin deed stated".split()
    ),
}

DETAILS: Mapping[str, frozenset[str]] = {
    "name": frozenset("identical case-or-accents spelling shorter-form initials nickname order other-name".split()),
    "when": frozenset(
        """same-day same coarser bound unresolved-part unresolved day-month-swap year-slip calendar-offset other-day
        other-time zone-shift within-tolerance printed-before""".split()
    ),
    "place": frozenset("same exonym inside spelling other-venue disjoint unknown".split()),
    "role": frozenset(
        "same one-office worded-otherwise wider other-tenure other-country other-body other-office rival-office".split()
    ),
    "quantity": frozenset(
        """equal rounding bound-holds inside-range bound-violated other-figure factor other-unit other-thing""".split()
    ),
    "quote": frozenset(
        """verbatim punctuation truncated bracket elision-marked paraphrase drift minor-wording translation unmarked-elision
        spliced content-word polarity qualifier-lost other-speaker other-words""".split()
    ),
    "attendance": frozenset("both-present both-absent present-absent remote planned-then-happened".split()),
    "stated": frozenset("same same-reading within-tolerance shorter-list part spelling other-value".split()),
    "deed": frozenset("same opposite planned-then-done other-question".split()),
    "status": frozenset("same progression cancelled-or-denied unclear".split()),
}
"""Per kind of reading the finer classes of its comparator."""

_PLAIN: Mapping[str, TypeName] = {
    "str": "text",
    "int": "num",
    "float": "num",
    "bool": "bool",
    "tuple[str, ...]": "list",
}


def _schema(record: type) -> Mapping[str, Type]:
    public = (item for item in fields(record) if not item.name.startswith("_"))
    return {item.name: Type(_PLAIN[str(item.type)], _OPTIONS.get(item.name, frozenset())) for item in public}


RECORDS: Mapping[str, Mapping[str, Type]] = {
    "answer": _schema(AnswerRecord),
    "fact": _schema(FactRecord),
    "source-pair": _schema(PairRecord),
}
"""Per record type its fields and their types."""

_ANSWER, _FACT, _PAIR = Type("answer"), Type("fact"), Type("source-pair")

SCOPES: Mapping[Subject, Mapping[str, Type]] = {
    "pair": {"a": _ANSWER, "b": _ANSWER, "f": _FACT},
    "single": {"a": _ANSWER, "f": _FACT},
    "group": {"f": _FACT},
    "source-pair": {"p": _PAIR},
}
"""Per subject the names that an expression may use."""

_TWO: tuple[tuple[TypeName, ...], ...] = (("answer",), ("answer",))

FUNCTIONS: Mapping[str, Function] = {
    "relation": Function(_TWO, Type("text", _literal(Relation)), "how the two readings stand to each other"),
    "detail": Function(
        _TWO, Type("text", frozenset[str]().union(*DETAILS.values()) | {"other-kind"}), "the comparator's finer class"
    ),
    "score": Function(_TWO, Type("num"), "likeness of the two readings, 0 to 1"),
    "days_apart": Function(_TWO, Type("num"), "days between the first days of two dates, 9999 where one has none"),
    "precedes": Function(_TWO, Type("bool"), "the first time lies before the second, whatever days they may mean"),
    "other_occasion": Function(_TWO, Type("bool"), "the two quotations tell of occasions that cannot be one"),
    "same_entity": Function(_TWO, Type("bool"), "both mean one known person"),
    "shares_source": Function(_TWO, Type("bool"), "one document gives both readings"),
    "quoted_within": Function((("answer",),), Type("bool"), "another source has the words in a longer quotation"),
    "defined_otherwise": Function(
        _TWO, Type("bool"), "the words around two figures say that they count different things"
    ),
    "grown_later": Function(
        _TWO, Type("bool"), "the greater of two figures was printed on a later day than the smaller"
    ),
    "len": Function((("list", "text"),), Type("num"), "length of a list or text"),
    "lower": Function((("text",),), Type("text"), "the text in lower case"),
}
"""The fixed library; nothing else can be called."""
