"""What people decided, in words: who said what when, and what this run does not bear out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.model import Bearer, Known, Merge, Report
from reconcile.report.index import NAME_LIMIT, Index
from reconcile.report.prose import clip, listed

_NOTE = 300


def not_applied(known: Sequence[Known], merges: Sequence[Merge], loose: Sequence[str]) -> tuple[str, ...]:
    """What people decided and this run does not bear out: settled for good, said about another text, or contradicted."""
    return (
        *(f"An entry of {entry.file} {entry.problem}: {_entry(entry)}" for entry in known if entry.problem),
        *_disagreeing(known),
        *(
            f"A decision of {merge.file} is not applied, {merge.problem}: {told(merge)}"
            for merge in merges
            if merge.problem
        ),
        *loose,
    )


def _entry(entry: Known) -> str:
    named = " on ".join(filter(None, (entry.rule, entry.subject)))
    marked = f"decision {entry.decision}" if entry.decision else f"id {entry.id}" if entry.id else ""
    return ", ".join(filter(None, (named, marked, entry.words[:1].lower() + entry.words[1:].rstrip("."))))


def _disagreeing(known: Sequence[Known]) -> Iterator[str]:
    """Findings of which two entries that a person signed say two things."""
    said: dict[str, dict[str, Known]] = defaultdict(dict)
    for entry in known:
        for finding in entry.findings if entry.note or entry.by or entry.decision else ():
            said[finding].setdefault(entry.standing, entry)
    for finding, entries in sorted(said.items()):
        if len(entries) > 1:
            yield f"Two entries disagree on finding {finding}: {' / '.join(entry.words for entry in entries.values())}"


def told(merge: Merge, index: Index | None = None) -> str:
    """A decision on two people in one line: the names with their sources, what was decided, by whom and when."""
    one, other = (side(bearers, index) for bearers in (merge.one, merge.other))
    return f"{one} and {other}: {clip(merge.words, _NOTE)}"


def decided(report: Report, index: Index) -> tuple[str, ...]:
    """The decisions on people that were applied, a line for each."""
    return tuple(told(merge, index) for merge in report.merges if not merge.problem)


def side(bearers: Sequence[Bearer], index: Index | None) -> str:
    """One of the two people of a decision: the names, and the sources that use them."""
    names = listed(list(dict.fromkeys(clip(bearer.name, NAME_LIMIT) for bearer in bearers)))
    sources = list(dict.fromkeys(bearer.source for bearer in bearers))
    return f"{names} ({index.brief(sources) if index else clip(listed(sources), NAME_LIMIT)})"
