"""Time grows with the length of a text and no faster: for every regular expression by itself and for the whole reading.

Only times of one pattern on one kind of text are compared, so no speed of any machine is asked for.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator

import pytest

import reconcile
from reconcile.check import load_rules
from reconcile.extract import extract
from reconcile.pipeline import run
from reconcile.read import read
from reconcile.settings import Settings
from tests.growth import LARGE, SMALL, grows, repeated, seconds

LOOK = 2_000  # characters on which the worst kinds of text are picked
PICKED = 4
KINDS = [
    *("a", "A", "é", " ", "\n", "\t", "1", '"', "'", "“", "”", "’", ".", ",", "-", "–", "(", ")", "/", "<", "=", "*"),
    *("a ", "A ", "Aa ", "Aa Bb, ", "a, ", "a-", "A.", "A. B. ", "a\n", " \n", "1 ", "1,", "1.", "1-", "1,000 "),
    *("10:00 ", '"a', "“a” ", "'a", "a.", "a. A", "[a] ", "the ", "of the ", "and ", "in a ", "one hundred and "),
]
_CLASS = re.compile(r"\[[^\]]{1,80}\]|\\.|\(\?P?[<a-z!=:]{1,30}>?")
_FRAGMENT = re.compile(r"[A-Za-z]{2,20}(?: [A-Za-z]{1,20}){0,4}")


def patterns() -> dict[str, re.Pattern[str] | re.Pattern[bytes]]:
    """Every compiled expression among the names of every module, those in tables too, by where it stands."""
    found: dict[tuple[str | bytes, int], tuple[str, re.Pattern[str]]] = {}
    for module in pkgutil.walk_packages(reconcile.__path__, "reconcile."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                for place, pattern in _inside(f"{module.name}.{name}", value, 4):
                    found.setdefault((pattern.pattern, pattern.flags), (place, pattern))
    return dict(found.values())


def _inside(name: str, value: object, depth: int) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif depth and isinstance(value, dict):
        for key, item in value.items():
            yield from _inside(f"{name}[{key!r:.30}]", (key, item), depth - 1)
    elif depth and isinstance(value, (tuple, list, set, frozenset)):
        for number, item in enumerate(value):
            yield from _inside(f"{name}[{number}]", item, depth - 1)


PATTERNS = patterns()


def worst(pattern: re.Pattern[str]) -> list[str]:
    """The kinds of text that take this pattern longest, its own words among them."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode()
    own = list(dict.fromkeys(_FRAGMENT.findall(_CLASS.sub("|", source))))[:12]
    mixed = [" ".join(own) + " ", f"{own[0]} 1 ", f"{own[0]} A "] if own else []
    kinds = [*KINDS, *own, *(f"{word} " for word in own), *mixed]
    return sorted(kinds, key=lambda kind: -seconds(scan(pattern, kind, LOOK)))[:PICKED]


def scan(pattern: re.Pattern[str], kind: str, size: int) -> Callable[[], object]:
    """A search for every match in a text of `size` characters."""
    text = (kind * (size // len(kind) + 1))[:size]
    given = text if isinstance(pattern.pattern, str) else text.encode()
    return lambda: [None for _ in pattern.finditer(given)]  # type: ignore[arg-type]  # bytes for patterns of bytes


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_blows_up(name: str):
    pattern = PATTERNS[name]
    for kind in worst(pattern):
        # The small sizes come first, so that a pattern that does blow up is found before it takes hours.
        sizes = (SMALL // 16, SMALL // 4, SMALL, LARGE)
        assert not grows(lambda size, kind=kind: scan(pattern, kind, size), sizes), (kind, pattern.pattern[:80])


@pytest.mark.parametrize(
    ("bad", "kind", "sizes"),
    [
        (r"\s+x", "\n", (400, 1_600, 6_400, 25_600)),
        (r".{2,}z", "a", (400, 1_600, 6_400, 25_600)),
        (r"(\S.*) / \1", "/ ", (400, 1_600, 6_400, 25_600)),
        (r"(a+)+b", "a", (5, 20)),
    ],
)
def test_a_pattern_that_does_blow_up_is_found(bad: str, kind: str, sizes: tuple[int, ...]):
    assert grows(lambda size: scan(re.compile(bad), kind, size), sizes)


def test_work_by_the_square_of_the_text_is_found_and_work_by_its_length_is_not():
    assert grows(repeated(lambda text: [text[:at] for at in range(len(text))], "a"), (6_000, 24_000, 96_000))
    assert not grows(repeated(lambda text: [char.upper() for char in text], "a"), (100_000, 400_000))


SENTENCES = {
    "met": "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10 and said that 12 people were killed. ",
    "quoted": "“We will never give up our border,” President Ana Ruiz told reporters in Vienna on Monday. ",
    "pronouns": "He said that the talks would go on. She said that they were over. ",
    "listed": "The meeting was attended by Ana Ruiz, Omar Haddad, Jo Roe and Karl Lenz. ",
    "counted": "At least 63 people were killed and 120 wounded when a bomb exploded in Cairo on Friday. ",
    "bodies": "The European Union, the United Nations and the World Bank said on Tuesday that they would help. ",
    "open quotes": "“He said ",
    "lines": "Ana Ruiz met Omar Haddad in Vienna.\n\n",
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_reading_one_sentence_over_and_over_takes_time_by_its_length(sentence: str):
    settings = Settings()

    def make(size: int) -> Callable[[], object]:
        repeated = SENTENCES[sentence] * (size // len(SENTENCES[sentence]))
        return lambda: extract(
            read([{"id": "a", "text": repeated, "published": "2021-10-11"}], settings).documents, settings
        )

    make(2_000)()  # tables are loaded before the clock runs
    assert not grows(make, (15_000, 60_000))


def test_a_thousand_figures_of_one_thing_do_not_stop_the_line():
    text = "".join(
        f"The storm killed {number} people in Cairo on Friday, officials said. " for number in range(20, 1_020)
    )
    documents = read([{"id": name, "text": text} for name in "ab"], Settings()).documents
    whole = seconds(lambda: run(documents, Settings(), load_rules()))
    assert whole < 20 * seconds(lambda: extract(documents, Settings()))
