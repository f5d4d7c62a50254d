"""What changed between two reports, for a person: the terminal and Markdown show the same lines in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reconcile.model import Changes, FindingChange
from reconcile.report.items import MESSAGE_LIMIT, SEVERITY_WORDS
from reconcile.report.markdown import inline
from reconcile.report.prose import clip, count, listed, neutral, sentence, stopped
from reconcile.report.screen import wrapped

_MOST = 40


class Part(NamedTuple):
    """A heading with its lines; `more` further ones are not shown."""

    heading: str
    lines: tuple[str, ...]
    more: int = 0


def render_changes(changes: Changes, width: int = 88) -> str:
    """The changes as plain text of at most `width` columns."""
    lines = [*wrapped(neutral(clip(changes.title, 140)), width), *wrapped(neutral(summary(changes)), width)]
    for part in parts(changes):
        lines += ["", neutral(part.heading).upper()]
        for line in part.lines:
            lines += wrapped(neutral(line), width, "  ", "    ")
        lines += [f"  and {part.more} more: --format json"] if part.more else []
    return "\n".join(lines) + "\n"


def render_changes_markdown(changes: Changes) -> str:
    """The changes as Markdown; nothing that a document says can become markup."""
    lines = [f"# {inline(clip(changes.title, 140))}", "", inline(summary(changes)), ""]
    for part in parts(changes):
        lines += [f"## {part.heading}", "", *(f"- {inline(line)}" for line in part.lines)]
        lines += [f"- and {part.more} more", ""] if part.more else [""]
    return "\n".join(lines).rstrip("\n") + "\n"


def summary(changes: Changes) -> str:
    """One sentence: how much is different."""
    if changes.none:
        return "Nothing has changed."
    told = [
        *(_counted(changes.discrepancies, what, words) for what, words in _POINTS.items()),
        *(_counted(changes.agreements, what, words) for what, words in _AGREEMENTS.items()),
    ]
    return sentence("; ".join(filter(None, told)) or "no finding that needs a check or is shared has changed")


_POINTS = {
    "new": ("new point to check", "new points to check"),
    "changed": ("point to check is told otherwise", "points to check are told otherwise"),
    "gone": ("point no longer to check", "points no longer to check"),
}
_AGREEMENTS = {
    "new": ("new agreement", "new agreements"),
    "changed": ("agreement is told otherwise", "agreements are told otherwise"),
    "gone": ("agreement gone", "agreements gone"),
}


def _counted(changes: Sequence[FindingChange], what: str, words: tuple[str, str]) -> str:
    number = sum(change.what == what for change in changes)
    return count(number, *words) if number else ""


def parts(changes: Changes) -> Iterator[Part]:
    """The changes in reading order, parts without any left out."""
    told: list[tuple[str, Iterable[str]]] = [
        ("Sources", (_source(one.what, one.id) for one in changes.sources)),
        ("New to check", map(_finding, _only(changes.discrepancies, "new"))),
        ("To check, changed", map(_finding, _only(changes.discrepancies, "changed"))),
        ("No longer to check", map(_finding, _only(changes.discrepancies, "gone"))),
        ("Key point", (f"{word}: {point}" for word, point in zip(("was", "is"), changes.key_points, strict=False))),
        ("New agreements", map(_finding, _only(changes.agreements, "new"))),
        ("Agreements, changed", map(_finding, _only(changes.agreements, "changed"))),
        ("No longer agreed", map(_finding, _only(changes.agreements, "gone"))),
        ("Who is who", (_people(one.what, one.caption, one.names) for one in changes.people)),
        ("Decided", changes.decided),
        ("Not read any more", changes.unread),
        ("Read again, or not given", changes.read_again),
        ("Mind", changes.notes),
    ]
    for heading, lines in told:
        if held := [clip(line, MESSAGE_LIMIT + 200) for line in lines]:
            yield Part(heading, tuple(held[:_MOST]), max(0, len(held) - _MOST))


def _only(changes: Iterable[FindingChange], what: str) -> list[FindingChange]:
    return [change for change in changes if change.what == what]


def _source(what: str, label: str) -> str:
    return f"{label}: {'has another text now' if what == 'updated' else what}"


def _finding(change: FindingChange) -> str:
    finding = change.after or change.before
    if finding is None:
        return ""
    mark = f"{SEVERITY_WORDS[finding.severity]}: " if finding.severity != "info" else ""
    before = "Otherwise than before: " if change.before else ""
    words = f" {sentence(before + '; '.join(change.words))}" if change.words else ""
    by = f" (changed: {listed(change.sources)})" if change.sources else ""
    return f"{mark}{stopped(clip(finding.message, MESSAGE_LIMIT))}{words} [{finding.rule}]{by}"


def _people(what: str, caption: str, names: Sequence[str]) -> str:
    told = listed(list(names))
    return f"{told} are one person now: {caption}" if what == "joined" else f"{caption} is no longer one person: {told}"
