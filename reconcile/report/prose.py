"""Words that every format shares: counts, days, shortened text, hidden characters made visible."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reconcile.model import DocumentSummary, Evidence, When

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MONTHS = """January February March April May June July August September October November December""".split()
_SPACE = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
# Printable by category, yet drawn as nothing: two names could look alike and differ.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def neutral(text: str) -> str:
    """`text` on one line, with every control, direction and invisible character shown as its code point. Idempotent."""
    if text.isprintable() and _BLANK.isdisjoint(text):
        return text
    return "".join(char if char.isprintable() and char not in _BLANK else _shown(char) for char in text)


def _shown(char: str) -> str:
    if char in _SPACE or char.isspace():
        return " "
    return f"⟨U+{ord(char):04X}⟩"


def clip(text: str, limit: int) -> str:
    """At most about `limit` code points of `text`; what is cut is marked, a large cut with the full length."""
    if len(text) <= limit:
        return text
    size = f" ({len(text):,} characters)" if len(text) > 4 * limit + 400 else ""
    return _cut(text, limit) + size


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def count(number: int, one: str, many: str | None = None) -> str:
    """ "one source", "12 sources", "no sources"."""
    noun = one if number == 1 else many or one + "s"
    return f"{_NUMBERS[number] if number < len(_NUMBERS) else f'{number:,}'} {noun}"


def listed(parts: Sequence[str], joint: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {joint} {parts[-1]}"


def sentence(text: str) -> str:
    """`text` with a capital letter and a full stop; a web address in front stays as it is written."""
    ended = stopped(text)
    return ended if "." in ended.split(" ", 1)[0].rstrip(".") else ended[:1].upper() + ended[1:]


def stopped(text: str) -> str:
    """`text` with a full stop, its first letter as it is."""
    trimmed = text.strip()
    return trimmed if not trimmed or trimmed.rstrip("”\"'’)")[-1:] in tuple(".!?…") else trimmed + "."


def day(value: date) -> str:
    """ "4 March 2031"."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def short_day(value: date, year: bool = False) -> str:
    """ "4 Mar", or "4 Mar 2031"."""
    return f"{value.day} {_MONTHS[value.month - 1][:3]}{f' {value.year}' if year else ''}"


def published(document: DocumentSummary, long: bool = False) -> str:
    """When a document was published, as short or long words; "" where it gives no day."""
    if document.published is None:
        return ""
    shown = day(document.published) if long else short_day(document.published)
    return f"{shown}, {document.published_time:%H:%M}" if long and document.published_time else shown


def when_words(when: When) -> str:
    """A time in words, as precise as its wording and no more."""
    if when.anchor == "publication":
        return "names no day"
    reading = _reading(when)
    if not reading:
        return f"“{clip(when.text, 40)}”, not resolved"
    bound = {"before": "by ", "after": "from ", "about": "about "}.get(when.bound or "", "")
    clock = f", {when.clock}" if when.clock else ""
    wording = f" (“{clip(when.text, 30)}”)" if when.anchor in {"weekday", "relative"} else ""
    return f"{bound}{reading}{clock}{wording}"


def _reading(when: When) -> str:
    start, end = when.start, when.end
    if start is None or end is None:
        return f"{when.day} {_MONTHS[when.month - 1]}" if when.day and when.month and 1 <= when.month <= 12 else ""
    if when.precision in {"year", "decade"}:
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    if when.precision == "month":
        return f"{_MONTHS[start.month - 1]} {start.year}"
    return day(start) if start == end else f"{day(start)} to {day(end)}"


def window(evidence: Evidence, limit: int) -> tuple[str, str, str]:
    """The passage of the evidence as (before, the words themselves, after), shortened around the words.

    Where the stored offsets do not fit the stored passage, the words stand alone.
    """
    first, last = evidence.start - evidence.passage_start, evidence.end - evidence.passage_start
    if not 0 <= first <= last <= len(evidence.passage) or evidence.passage[first:last] != evidence.text:
        return "", _cut(evidence.text, limit), ""
    spare = max(0, limit - min(len(evidence.text), limit))
    before, after = evidence.passage[:first], evidence.passage[last:]
    room = max(spare // 2, spare - len(after))
    kept = before if len(before) <= room else "…" + _from_word(before[len(before) - room :])
    return kept, _cut(evidence.text, limit), _cut(after, max(2, spare - len(kept)))


def _from_word(text: str) -> str:
    at = text.find(" ")
    return text[at:] if 0 <= at < 20 else text
