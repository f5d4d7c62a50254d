"""The examples inside rule files: small articles, or facts written out as tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from reconcile.model.fact import Question
from reconcile.model.rule import Example, ExampleAnswer, ExampleFact, ExamplePair, Outcome
from reconcile.model.value import Value
from reconcile.settings import OfficeTerm
from reconcile.text.suggest import suggest

Problem = tuple[str, str]
"""The key and what is wrong with it."""

ARTICLES = ("a", "b", "c", "d")
"""Keys of the small articles of an example."""

_OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
_FACT = ("question", "caption", "subject", "about", "answers", "silent")
_KEYS = (*_OUTCOMES, "note", "message", *ARTICLES, *_FACT, "facts", "pairs", "copies", "offices", "published")
_ANSWER = ("source", "value", "says", "wording", "status", "entity", "claimed")
_VALUE: TypeAdapter[Value] = TypeAdapter(Value)


class _Wrong(Exception):
    def __init__(self, key: str, problem: str) -> None:
        self.key, self.problem = key, problem
        super().__init__(problem)


def read_example(table: Mapping[str, Any]) -> tuple[Example | None, list[Problem]]:
    """The example that the table holds, None with what is wrong where it does not hold one."""
    try:
        _known(table, _KEYS, "")
        return _example(table), []
    except _Wrong as wrong:
        return None, [(wrong.key, wrong.problem)]
    except ValidationError as error:
        return None, [(".".join(map(str, item["loc"])), item["msg"]) for item in error.errors()]


def _example(table: Mapping[str, Any]) -> Example:
    outcomes = [outcome for outcome in _OUTCOMES if table.get(outcome) is True]
    if len(outcomes) != 1:
        raise _Wrong("", f"must say one of {', '.join(f'{outcome} = true' for outcome in _OUTCOMES)}")
    example = Example(
        outcome=outcomes[0],
        note=table.get("note", ""),
        texts=tuple((key, table[key]) for key in ARTICLES if key in table),
        facts=tuple(_facts(table)),
        pairs=tuple(_pairs(table)),
        offices=tuple(_office(item, f"offices {n}") for n, item in enumerate(_tables(table, "offices"), 1)),
        published=tuple(_published(table.get("published", {}))),
        message=table.get("message", ""),
    )
    if bool(example.texts) == bool(example.facts or example.pairs):
        raise _Wrong("", "holds either small articles (a, b, c, d) or answers, facts or pairs")
    return example


def _facts(table: Mapping[str, Any]) -> Iterator[ExampleFact]:
    if "question" in table:
        yield _fact({key: table[key] for key in _FACT if key in table}, "")
    for number, item in enumerate(_tables(table, "facts"), 1):
        _known(item, _FACT, f"facts {number}")
        yield _fact(item, f"facts {number}.")


def _fact(table: Mapping[str, Any], place: str) -> ExampleFact:
    question = table.get("question")
    if question not in get_args(Question):
        raise _Wrong(f"{place}question", f"'{question}' is no question{suggest(str(question), get_args(Question))}")
    answers = [_answer(item, f"{place}answers {n}") for n, item in enumerate(_tables(table, "answers"), 1)]
    fields = {"caption": "The meeting", "subject": "e1", "about": ""}
    given = {key: table.get(key, default) for key, default in fields.items()}
    return ExampleFact.model_validate(
        {**given, "question": question, "answers": answers, "silent": _texts(table, "silent")}
    )


def _answer(table: Mapping[str, Any], place: str) -> ExampleAnswer:
    _known(table, _ANSWER, place)
    if not isinstance(table.get("value"), dict):
        raise _Wrong(f"{place}.value", "must be a table with a kind and the fields of that reading")
    says = table.get("says", table["value"].get("text"))
    wordings = table.get("wording", table["value"].get("text", says))
    wordings = [wordings] if isinstance(wordings, str) else wordings
    if not isinstance(wordings, list) or not wordings:
        raise _Wrong(place, "needs 'says', 'wording' or a text in its value")
    source = table.get("source")
    try:
        value = _VALUE.validate_python({"text": wordings[0], **_open(table["value"]), **table["value"]})
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"][1:])
        raise _Wrong(f"{place}.value{'.' if key else ''}{key}", first["msg"]) from None
    return ExampleAnswer(
        sources=(source,) if isinstance(source, str) else _texts(table, "source"),
        value=value,
        says=says if says is not None else wordings[0],
        wordings=tuple(wordings),
        status=table.get("status"),
        entity=table.get("entity"),
        claimed=_texts(table, "claimed"),
    )


def _open(value: Mapping[str, Any]) -> Mapping[str, None]:
    # TOML has no null: a bound that is left out is open.
    return {"low": None, "high": None} if value.get("kind") == "quantity" else {}


def _pairs(table: Mapping[str, Any]) -> Iterator[ExamplePair]:
    for item in _tables(table, "pairs"):
        yield ExamplePair.model_validate(item)
    copies = table.get("copies", [])
    if not isinstance(copies, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in copies):
        raise _Wrong("copies", "must be a list of lists of two sources")
    for a, b in copies:
        yield ExamplePair(a=a, b=b, shared_wording=1.0)


def _office(table: Mapping[str, Any], place: str) -> dict[str, Any]:
    try:
        OfficeTerm.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        raise _Wrong(".".join([place, *map(str, first["loc"])]), first["msg"]) from None
    return dict(table)


def _published(table: object) -> Iterator[tuple[str, date]]:
    if not isinstance(table, dict) or not all(type(day) is date for day in table.values()):
        raise _Wrong("published", "must be a table of sources and days: { A = 2025-10-11 }")
    yield from sorted(table.items())


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    items = table.get(key, [])
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise _Wrong(key, "must be a list of texts")
    return tuple(items)


def _tables(table: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    items = table.get(key, [])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise _Wrong(key, "must be a list of tables")
    return items


def _known(table: Mapping[str, Any], keys: tuple[str, ...], place: str) -> None:
    for key in table:
        if key not in keys:
            raise _Wrong(f"{place}{'.' if place else ''}{key}", f"unknown key{suggest(key, keys)}")
