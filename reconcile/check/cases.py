"""The examples of one rule file, which most runs never look at: they are most of the file, and are read when asked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal, overload

from reconcile.check.casefile import Problem, read_example
from reconcile.errors import BadRules, RuleProblem
from reconcile.model.rule import Example

_FIRST = re.compile(r"^[ \t]*\[\[[ \t]*example[ \t]*\]\]", re.MULTILINE)
_KINDS: tuple[Literal["bad", "good", "incomparable"], ...] = ("bad", "good", "incomparable")


def before_examples(text: str) -> dict[str, Any] | None:
    """What a rule file says before its first `[[example]]`, None where the file has to be read as a whole.

    A line that only looks like that header stands inside a string or list, so what comes before it is no whole TOML.
    """
    first = _FIRST.search(text)
    if first is None:
        return None
    try:
        table = tomllib.loads(text[: first.start()])
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return None if "example" in table else table


def read_examples(table: Mapping[str, Any]) -> tuple[tuple[Example, ...], list[Problem]]:
    """The examples that a whole rule file holds, and everything that is wrong with them."""
    given = table.get("example", [])
    if not isinstance(given, list) or not all(isinstance(item, dict) for item in given):
        return (), [("example", "must be tables: [[example]]")]
    examples: list[Example] = []
    problems: list[Problem] = []
    for number, item in enumerate(given, 1):
        example, wrong = read_example(item)
        problems += [(f"example {number}{'.' if key else ''}{key}", problem) for key, problem in wrong]
        if example is not None:
            examples.append(example)
    missing = [kind for kind in _KINDS if not any(item.get(kind) is True for item in given)]
    if missing:
        problems.append(("example", f"needs at least one of each kind; there is none that is {' or '.join(missing)}"))
    return tuple(examples), problems


class Examples(Sequence[Example]):
    """The examples of the rule file `file` with this text. Looking at them raises BadRules where they are not understood."""

    def __init__(self, file: str, text: str) -> None:
        self._file, self._text = file, text

    @cached_property
    def _read(self) -> tuple[Example, ...]:
        try:
            examples, problems = read_examples(tomllib.loads(self._text))
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            examples, problems = (), [("file", f"not valid TOML: {error}")]
        if problems:
            raise BadRules([RuleProblem(self._file, key, problem) for key, problem in problems])
        return examples

    @overload
    def __getitem__(self, place: int) -> Example: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Example, ...]: ...
    def __getitem__(self, place: int | slice) -> Example | tuple[Example, ...]:
        return self._read[place]

    def __iter__(self) -> Iterator[Example]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)
