"""Hypothesis strategies for expressions: those that a rule may hold, and anything else that Python can say."""

from __future__ import annotations

import ast
from dataclasses import fields

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from reconcile.check.schema import RECORDS
from reconcile.check.view import AnswerRecord
from reconcile.model import Name

_FIELDS = {
    kind: [f"{name}.{field}" for name, record in (("a", "answer"), ("b", "answer"), ("f", "fact"))
           for field, of in RECORDS[record].items() if of.name == kind]
    for kind in ("num", "text", "bool", "list")
}  # fmt: skip
_TEXT = st.sampled_from(["'x'", "'conflict'", "relation(a, b)", "detail(a, b)", "lower(a.value)", *_FIELDS["text"]])
_NUM = st.recursive(
    st.sampled_from(["0", "1", "2.5", "score(a, b)", "days_apart(a, b)", "len(a.sources)", *_FIELDS["num"]]),
    lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from("+-"), inner) | inner.map("-({})".format),
    max_leaves=4,
)
_ATOM = st.one_of(
    st.sampled_from(["True", "same_entity(a, b)", "shares_source(a, b)", *_FIELDS["bool"]]),
    st.builds("{} {} {}".format, _NUM, st.sampled_from(["==", "!=", "<", "<=", ">", ">="]), _NUM),
    st.builds("{} < {} <= {}".format, _NUM, _NUM, _NUM),
    st.builds("{} {} {}".format, _TEXT, st.sampled_from(["==", "!=", "in", "not in"]), _TEXT),
    st.builds("{} in {}".format, _TEXT, st.sampled_from(_FIELDS["list"])),
)


def conditions() -> SearchStrategy[str]:
    """Well-typed conditions over a, b and f; some ask for a text that their field never holds."""
    return st.recursive(
        _ATOM,
        lambda inner: st.one_of(
            st.builds("({} and {})".format, inner, inner),
            st.builds("({} or {})".format, inner, inner),
            inner.map("not ({})".format),
        ),
        max_leaves=8,
    )


def records() -> SearchStrategy[AnswerRecord]:
    """Answers with anything in their fields."""
    values = {"str": st.text(max_size=4), "int": st.integers(), "float": st.floats(), "bool": st.booleans()}
    lists = st.lists(st.text(max_size=2), max_size=3).map(tuple)
    own = {item.name: values.get(str(item.type), lists) for item in fields(AnswerRecord) if item.name[0] != "_"}
    return st.builds(AnswerRecord, **own, _reading=st.just(Name(text="x")), _index=st.integers(0, 1))


LISTED = (
    *(
        "{0} and {1}",
        "{0} or {1}",
        "not {0}",
        "-{0}",
        "{0} + {1}",
        "{0} - {1}",
        "{0} == {1}",
        "{0} != {1}",
        "{0} < {1}",
    ),
    *("{0} <= {1}", "{0} > {1}", "{0} >= {1}", "{0} in {1}", "{0} not in {1}", "{0} < {1} < 2", "relation({0}, {1})"),
    *("len({0})", "lower({0})", "({0},)", "[{0}, {1}]", "{0} in ['x', {1}]"),
)
"""What a rule may hold; {0} and {1} stand for other expressions."""

UNLISTED = (
    *(
        "{0} ** {1}",
        "{0} * {1}",
        "{0} / {1}",
        "{0} // {1}",
        "{0} % {1}",
        "{0} << {1}",
        "{0} >> {1}",
        "{0} | {1}",
        "~{0}",
    ),
    *("{0} & {1}", "{0} ^ {1}", "{0} @ {1}", "+{0}", "{0} is {1}", "{0} is not {1}", "{0}[{1}]", "{0}[{1}:]", "{0}[:]"),
    *("{0} if {1} else 0", "(lambda: {0})", "(lambda x={0}: {1})()", "(x := {0})", "(yield {0})", "(yield from {0})"),
    *("(await {0})", "[x for x in {0}]", "{{x for x in {0}}}", "(x for x in {0} if {1})", "{{x: {0} for x in {1}}}"),
    *("{{{0}: {1}}}", "{{{0}, {1}}}", "(*{0}, {1})", "f'{{{0}}}'", "f'{{{0}:>{{9**9}}}}'", "{0}.__class__"),
    *("{0}.__class__.__bases__[0].__subclasses__()", "{0}.__globals__", "{0}.format({1})", "eval({0})", "open({0})"),
    *("__import__({0})", "{0}()", "{0}({1})", "len(*{0})", "lower(x={0})", "len(**{0})", "print", "...", "None", "1j"),
)
"""What no rule may hold, wherever it stands."""

_LEAVES = "a b f p x a.n a.value a.sources a.low b.n f.question a._reading 1 0 9 'x' 'conflict' True b'x' 1e999".split()


def texts() -> SearchStrategy[str]:
    """Expressions of every kind that Python has, of which a rule may hold a few."""
    shapes = st.sampled_from(LISTED) | st.sampled_from((*LISTED, *UNLISTED))
    return st.recursive(
        st.sampled_from(_LEAVES),
        lambda inner: st.builds(lambda shape, a, b: f"({shape.format(a, b)})", shapes, inner, inner),
        max_leaves=8,
    )


def spoilt() -> SearchStrategy[str]:
    """A good condition in which one expression gave way to one that no rule may hold."""
    grafts = st.builds(str.format, st.sampled_from(UNLISTED), st.sampled_from(_LEAVES), st.sampled_from(_LEAVES))
    return st.builds(_grafted, conditions(), st.integers(0, 60), grafts)


def _grafted(text: str, place: int, graft: str) -> str:
    tree = ast.parse(text, mode="eval").body
    spots = [
        (holder, field, number)
        for holder in ast.walk(tree)
        for field, value in ast.iter_fields(holder)
        for number, item in (enumerate(value) if isinstance(value, list) else [(None, value)])
        if isinstance(item, ast.expr)
    ]
    if not spots:
        return graft
    holder, field, number = spots[place % len(spots)]
    name = ast.Name("graft", ast.Load())
    if number is None:
        setattr(holder, field, name)
    else:
        getattr(holder, field)[number] = name
    return ast.unparse(tree).replace("graft", f"({graft})")
