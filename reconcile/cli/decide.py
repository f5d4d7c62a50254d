"""`reconcile decide PATH...`: one decision without questions, or the list of those that were taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from reconcile.cli import screen
from reconcile.cli.deliver import deliver
from reconcile.cli.dossier import Dossier, opened, printable
from reconcile.cli.parameters import (
    By,
    DecisionsFile,
    KnownFiles,
    On,
    OwnRules,
    Paths,
    ProfileChoice,
    SettingsFile,
    chosen_settings,
)
from reconcile.errors import BadDecision

if TYPE_CHECKING:
    from reconcile.model import Bearer, Decision, Entity, Finding, Report, Ruling


class As(StrEnum):
    """What a person makes of a finding."""

    KNOWN = "known"
    SETTLED = "settled"
    WRONG = "wrong"


def decide(  # noqa: PLR0913  one parameter for each option
    paths: Paths,
    finding: Annotated[
        str | None,
        typer.Option(
            "--finding",
            metavar="ID|NUMBER",
            help="The finding, by id or by the number that it has in the report now.",
            show_default=False,
        ),
    ] = None,
    standing: Annotated[
        As | None, typer.Option("--as", help="What you make of the finding.", show_default=False)
    ] = None,
    same: Annotated[
        tuple[str, str] | None,
        typer.Option("--same", metavar="NAME NAME", help="Two names are one person.", show_default=False),
    ] = None,
    different: Annotated[
        tuple[str, str] | None,
        typer.Option("--different", metavar="NAME NAME", help="Two names are two people.", show_default=False),
    ] = None,
    undo: Annotated[
        str | None, typer.Option("--undo", metavar="ID", help="Undo the decision with this id.", show_default=False)
    ] = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why.", show_default=False)] = "",
    by: By = None,
    on: On = None,
    decisions: DecisionsFile = None,
    known: KnownFiles = None,
    rules: OwnRules = None,
    settings: SettingsFile = None,
    profile: ProfileChoice = None,
) -> int:
    """Decide about a finding or about two people, undo a decision, or list the decisions. What is decided is added to
    decisions.toml beside the sources, honoured by every later run, and shown in the report with who and when.

    NAME is a spelling as the report shows it; NAME@SOURCE says whose, where several bear the name.

    \b
    Examples:
      reconcile decide story                                        # what was decided
      reconcile decide story --finding 1 --as settled --note "The host gave the day."
      reconcile decide story --same "Murhaf Abu Qasra" "Muharram Abu Qasr"
      reconcile decide story --different "Ana Ruiz@post" "Ana Ruiz@herald"
      reconcile decide story --undo 9e02aa41c7

    \b
    Exit code: 0 done, 2 bad usage or nothing of that name.
    """
    asked = [item is not None for item in (finding, same, different, undo)]
    if sum(asked) > 1 or (finding is None) != (standing is None):
        raise BadDecision("one thing at a time: --finding with --as, --same, --different or --undo")
    dossier = opened(paths, chosen_settings(settings, profile), rules or (), known or (), decisions, by, on)
    if not any(asked):
        deliver("".join(f"{line}\n" for line in listed(dossier)))
        return 0
    ruling: Ruling = "same" if same else "different"
    if undo is not None:
        decision, ruling = undone(dossier, undo), "undone"
    elif finding is not None and standing is not None:
        decision, ruling = dossier.report.about(_finding(dossier.report, finding)), standing.value
    else:
        decision = _between(dossier.report, same or different or ("", ""))
    decision = decision.taken(ruling, printable(note), dossier.by, dossier.on)
    dossier.take(decision.model_copy(update={"replaces": () if undo else dossier.replaced(decision)}))
    dossier.name_unapplied()
    deliver(f"{said(dossier.taken[-1])}\nadded to {screen.harmless(str(dossier.file))}\n")
    return 0


def undone(dossier: Dossier, wanted: str) -> Decision:
    """An entry that undoes the decision with this id. Raises BadDecision where none that counts has it."""
    from reconcile.decide import counting, load
    from reconcile.model import Decision

    entries = load([path for path in _files(dossier) if path.is_file()])
    held = {decision.id for decision, _ in entries.decisions}
    if wanted not in held:
        raise BadDecision(f"no decision has the id {wanted}; reconcile decide PATH lists them")
    if wanted not in counting(entries):
        raise BadDecision(f"decision {wanted} does not count any more")
    return Decision(standing="undone", undoes=wanted)


def listed(dossier: Dossier) -> Iterator[str]:
    """Every decision of the files in their order, with what became of it."""
    from reconcile.decide import counting, load

    entries = load([path for path in _files(dossier) if path.is_file()])
    counts = counting(entries)
    problems = {entry.decision: entry.problem for entry in dossier.report.known if entry.problem}
    problems |= {merge.id: merge.problem for merge in dossier.report.merges if merge.problem}
    for decision, _ in entries.decisions:
        state = problems.get(decision.id, "") if decision.id in counts else "undone or replaced"
        yield said(decision) + (f" [{state}]" if state else "")
    for entry in entries.known:
        yield screen.harmless(
            f"{entry.file}: {' '.join(filter(None, (entry.id, entry.rule, entry.subject)))}: {entry.words}"
        )
    if not (entries.decisions or entries.known):
        yield "Nothing was decided yet."


def said(decision: Decision) -> str:
    """A decision in one line."""
    signed = ", ".join(filter(None, (decision.by, decision.on.isoformat() if decision.on else "")))
    if decision.standing == "undone":
        what = f"undone: {decision.undoes}"
    elif decision.of_finding:
        what = f"{decision.standing}: {decision.says or ' on '.join((decision.rule, decision.subject)) or decision.finding}"
    else:
        told = "one person" if decision.standing == "same" else "two people"
        what = f"{told}: {_names(decision.one)} and {_names(decision.other)}"
    note = f": {decision.note}" if decision.note else ""
    line = f"{decision.id}  {what} ({signed}{note})" if signed or note else f"{decision.id}  {what}"
    return " ".join(screen.harmless(line).split("\n"))


def _names(bearers: Iterable[Bearer]) -> str:
    return ", ".join(f"{bearer.name} ({bearer.source})" for bearer in bearers)


def _files(dossier: Dossier) -> list[Path]:
    from reconcile.decide import beside

    return [*dossier.known, *beside(dossier.paths), dossier.file]


def _finding(report: Report, wanted: str) -> Finding:
    """The finding with this id, or with this number in the report."""
    from reconcile.report.index import Index
    from reconcile.report.items import items

    for item in items(report, Index(report)):
        if wanted in {item.finding.id, str(item.number)}:
            return item.finding
    raise BadDecision(f"no finding has the id or number {wanted}")


def _between(report: Report, names: tuple[str, str]) -> Decision:
    """An entry about two people: as all their sources name them, or where the report has them as one, or a source is
    given, as those sources do that spell them so."""
    from reconcile.model import Decision

    one, other = (_person(report, name) for name in names)
    apart = one.entity != other.entity
    sides = [
        [report.borne(it.entity, label) for label in it.entity.documents]
        if apart and not it.source
        else [report.borne(it.entity, label, spelled) for label, spelled in it.labels]
        for it in (one, other)
    ]
    if common := set(sides[0]) & set(sides[1]):
        sides = [[bearer for bearer in side if bearer not in common] for side in sides]
    if not all(sides):
        raise BadDecision(f"{names[0]} and {names[1]} are one in each source; say whose: NAME@SOURCE")
    return Decision.between(*sides)


class _Person(NamedTuple):
    """Somebody whom a name means; `labels` are the sources that use the name, with its letters there, `source` is the one
    that was asked for."""

    entity: Entity
    labels: tuple[tuple[str, str], ...]
    source: str


def _person(report: Report, wanted: str) -> _Person:
    """The person whom sources spell so. Raises BadDecision where there is none or several."""
    from reconcile.model import source_names
    from reconcile.text.fold import fold

    name, _, source = wanted.rpartition("@") if "@" in wanted else (wanted, "", "")
    publishers = source_names(report.documents)
    found: dict[str, dict[str, str]] = {}
    people = {entity.id: entity for entity in report.entities if entity.kind == "person"}
    for entity in people.values():
        for spelling in (one for one in entity.spellings if fold(one.text) == fold(name.strip())):
            for label in spelling.documents:
                if not source or fold(source.strip()) in {fold(label), fold(publishers[label])}:
                    found.setdefault(entity.id, {}).setdefault(label, spelling.text)
    if not found:
        raise BadDecision(f"no person is called {wanted}")
    if len(found) > 1:
        choices = ", ".join(sorted(f"{name.strip()}@{label}" for labels in found.values() for label in labels))
        raise BadDecision(f"several people are called {wanted}; say whose: {choices}")
    ((one, labels),) = found.items()
    return _Person(people[one], tuple(sorted(labels.items())), source)
