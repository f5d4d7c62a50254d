"""Two reports on one story to what is different between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconcile.compare.finding import Findings
from reconcile.model import Changes, Entity, Finding, FindingChange, Known, PeopleChange, Report, SourceChange
from reconcile.report.decided import told
from reconcile.report.items import SEVERITY_WORDS
from reconcile.text.fold import fold

_SEVERITIES = ("error", "warning", "info")


def changes(old: Report, new: Report) -> Changes:
    """What is different in `new`. A report against itself has no change."""
    sources = tuple(_sources(old, new))
    touched = frozenset(change.id for change in sources)
    found = _finding_changes(old, new, touched)
    weighty = [change for change in found if any(one.severity != "info" for one in _both(change))]
    agreed = [change for change in found if change not in weighty and _agreement(change)]
    was, is_now = ({item.source: item.reason for item in report.unread} for report in (old, new))
    return Changes(
        title=new.title,
        sources=sources,
        discrepancies=tuple(sorted(weighty, key=_rank)),
        agreements=tuple(sorted(agreed, key=_rank)),
        key_points=(old.key_point, new.key_point) if old.key_point != new.key_point else (),
        people=tuple(_people(old.entities, new.entities)),
        unread=tuple(f"{source}: {is_now[source]}" for source in sorted(is_now.keys() - was.keys())),
        read_again=tuple(sorted(was.keys() - is_now.keys())),
        decided=tuple(_decided(old, new)),
        notes=tuple(_notes(old, new)),
    )


def _sources(old: Report, new: Report) -> Iterator[SourceChange]:
    before, after = ({one.id: one.sha256 for one in report.documents} for report in (old, new))
    for label in sorted(before.keys() | after.keys()):
        was, now = before.get(label, ""), after.get(label, "")
        if was != now:
            yield SourceChange(
                id=label, what="updated" if was and now else "new" if now else "gone", before=was, after=now
            )


def _finding_changes(old: Report, new: Report, touched: frozenset[str]) -> list[FindingChange]:
    """Findings that came, went, or are told otherwise. Each of one report is paired with one of the other at the most."""
    here, left = Findings(new.findings, new.entities), {finding.id: finding for finding in new.findings}
    changed, gone = [], []
    for finding in old.findings:
        meant = here.meant(Known.of(old.about(finding), "")).findings
        match = left.pop(meant[0], None) if meant else None
        if match is None:
            gone.append(finding)
        elif words := tuple(_otherwise(finding, match)):
            changed.append(_change("changed", finding, match, touched, words))
    for finding in gone:
        match = next((one for one in left.values() if here.grown(Known.of(old.about(finding), ""), one)), None)
        if match is None:
            changed.append(_change("gone", finding, None, touched))
        else:
            del left[match.id]
            changed.append(_change("changed", finding, match, touched, tuple(_otherwise(finding, match))))
    notes = new.notes
    for finding in left.values():
        said = (f"decided already: {notes[finding.id].words.rstrip('.')}",) if finding.id in notes else ()
        changed.append(_change("new", None, finding, touched, said))
    return changed


def _change(
    what: str, before: Finding | None, after: Finding | None, touched: frozenset[str], words: tuple[str, ...] = ()
) -> FindingChange:
    concerned = {document for finding in (before, after) if finding for document in finding.documents}
    told = {
        "what": what,
        "before": before,
        "after": after,
        "words": words,
        "sources": tuple(sorted(concerned & touched)),
    }
    return FindingChange.model_validate(told)


def _otherwise(before: Finding, after: Finding) -> Iterator[str]:
    if before.severity != after.severity:
        yield f"{SEVERITY_WORDS[after.severity]} now, was: {SEVERITY_WORDS[before.severity]}"
    was, now = ({fold(side.value): side.value for side in finding.sides} for finding in (before, after))
    if came := [now[key] for key in now if key not in was]:
        yield f"also told now: {', '.join(came)}"
    if went := [was[key] for key in was if key not in now]:
        yield f"no longer told: {', '.join(went)}"
    if more := sorted(set(after.documents) - set(before.documents)):
        yield f"now in {', '.join(more)} too"
    if less := sorted(set(before.documents) - set(after.documents)):
        yield f"no longer in {', '.join(less)}"


def _people(old: Sequence[Entity], new: Sequence[Entity]) -> Iterator[PeopleChange]:
    """Who was several and is one, or the reverse, told by whom both reports know: a name in a source."""
    before, after = _held(old), _held(new)
    both = sorted(before.keys() & after.keys())
    was, now = ({one.id: one.caption for one in entities} for entities in (old, new))
    yield from (
        PeopleChange(what="joined", caption=now[one], names=names) for one, names in _several(both, after, before, was)
    )
    yield from (
        PeopleChange(what="parted", caption=was[one], names=names) for one, names in _several(both, before, after, now)
    )


def _held(entities: Iterable[Entity]) -> dict[tuple[str, str], str]:
    """(source, folded name) -> the person who bears it there, names left out that several bear."""
    held: dict[tuple[str, str], set[str]] = {}
    for entity in entities:
        for spelling in entity.spellings if entity.kind == "person" else ():
            for document in spelling.documents:
                held.setdefault((document, fold(spelling.text)), set()).add(entity.id)
    return {place: next(iter(ids)) for place, ids in held.items() if len(ids) == 1}


def _several(
    both: Iterable[tuple[str, str]],
    whole: dict[tuple[str, str], str],
    parts: dict[tuple[str, str], str],
    names: dict[str, str],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each person of `whole` whose names `parts` gives to several, with the captions of those."""
    split: dict[str, set[str]] = {}
    for place in both:
        split.setdefault(whole[place], set()).add(parts[place])
    for one, ids in sorted(split.items()):
        if len(ids) > 1:
            yield one, tuple(names[part] for part in sorted(ids))


def _decided(old: Report, new: Report) -> Iterator[str]:
    said = {(entry.decision or entry.id, entry.words) for entry in old.known}
    yield from (
        f"{entry.rule} on {entry.subject}: {entry.words}" if entry.rule else f"{entry.id}: {entry.words}"
        for entry in new.known
        if (entry.decision or entry.id, entry.words) not in said
    )
    merged = {merge.id for merge in old.merges}
    yield from (told(merge) for merge in new.merges if merge.id not in merged)


def _notes(old: Report, new: Report) -> Iterator[str]:
    if old.version != new.version:
        yield f"made by two versions: {old.version} and {new.version}"
    if old.settings_sha256 != new.settings_sha256:
        yield "made with different settings"
    if {(rule.id, rule.sha256) for rule in old.rules} != {(rule.id, rule.sha256) for rule in new.rules}:
        yield "made with different rules"


def _both(change: FindingChange) -> list[Finding]:
    return [finding for finding in (change.before, change.after) if finding]


def _agreement(change: FindingChange) -> bool:
    return any(finding.verdict == "agreement" for finding in _both(change))


def _rank(change: FindingChange) -> tuple[int, int, str]:
    worst = min(_SEVERITIES.index(finding.severity) for finding in _both(change))
    first = _both(change)[-1]
    return ("new", "changed", "gone").index(change.what), worst, first.id
