"""Numbers in words to numbers in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_SMALL = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_TIMES = {"dozen": 12, "hundred": 100}
_SCALE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000}
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+")
_ORDINAL_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")


@dataclass
class _Number:
    """A number while it is being read: `whole` is settled by a scale word, `rest` may still grow."""

    whole: Decimal
    rest: Decimal
    spelled: bool
    ends_in_scale: bool = False

    def multiply(self, word: str) -> None:
        self.ends_in_scale = True
        if word in _TIMES:
            self.rest *= _TIMES[word]
        else:
            self.whole, self.rest = self.whole + self.rest * _SCALE[word], Decimal(0)

    def takes(self, value: int) -> bool:
        """Whether a spelled-out number goes on: "sixty" takes "three", "two hundred" takes "five"."""
        after_ten = self.rest % 100 >= 20 and self.rest % 10 == 0 and value < 10
        return self.spelled and (self.rest % 100 == 0 or after_ten)

    def __str__(self) -> str:
        return f"{(self.whole + self.rest).normalize():f}"


def in_digits(folded: str) -> str:
    """The words of a folded text, each number as one run of digits."""
    text = _SPACED.sub(lambda match: match[0].replace(" ", ""), folded)
    tokens = _TOKEN.findall(_ORDINAL_ENDING.sub("", text))
    return " ".join(str(item) for item in _read(tokens))


def _read(tokens: list[str]) -> Iterator[_Number | str]:
    current: _Number | None = None
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if current and _continues(current, token, following):
            continue
        if current:
            yield current
        current = _begin(token)
        if current is None:
            yield token
    if current:
        yield current


def _continues(number: _Number, token: str, following: str) -> bool:
    """Take `token` into the number if it belongs there."""
    if token in _TIMES or token in _SCALE:
        number.multiply(token)
        return True
    if token == "and":
        return number.ends_in_scale and following in _SMALL
    if token in _SMALL and number.takes(_SMALL[token]):
        number.rest += _SMALL[token]
        number.ends_in_scale = False
        return True
    return False


def _begin(token: str) -> _Number | None:
    if token[0].isdigit():
        return _Number(Decimal(0), Decimal(token), spelled=False)
    if token in _SMALL:
        return _Number(Decimal(0), Decimal(_SMALL[token]), spelled=True)
    if token in _TIMES or token in _SCALE:
        number = _Number(Decimal(0), Decimal(1), spelled=True)
        number.multiply(token)
        return number
    return None
