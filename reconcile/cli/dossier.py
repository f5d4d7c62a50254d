"""A dossier that a person decides about: its report, and the file that takes the decisions."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.cli import screen
from reconcile.errors import BadDecision

if TYPE_CHECKING:
    from reconcile.model import Decision, Merge, Report
    from reconcile.settings import Settings


@dataclass(frozen=True)
class Dossier:
    """Sources with their report, which `run` makes anew. `file` takes decisions, which are signed by `by` and dated `on`;
    `known` are further files that hold some; `taken` are the decisions of this session."""

    paths: Sequence[Path]
    report: Report
    run: Callable[[], Report]
    file: Path
    known: Sequence[Path]
    by: str
    on: date
    taken: list[Decision] = field(default_factory=list)

    def take(self, *decisions: Decision) -> None:
        """Save decisions at once."""
        from reconcile.decide import keep

        self.taken.extend(keep(self.file, decisions))

    def name_unapplied(self) -> None:
        """Run the sources again and say on stderr which decisions of this session are not applied, and why."""
        mine = {decision.id for decision in self.taken}
        report = self.run()
        known = [entry for entry in report.known if entry.decision in mine]
        screen.name_unmatched(known, [merge for merge in report.merges if merge.id in mine])

    def replaced(self, decision: Decision) -> tuple[str, ...]:
        """The ids of the decisions that count and that are about the same finding or the same two people."""
        earlier = [taken for taken in self.taken if taken.standing != "undone"]
        if decision.of_finding:
            held = [entry.decision for entry in self.report.known if decision.finding in entry.findings]
            held += [taken.id for taken in earlier if taken.of_finding and taken.finding == decision.finding]
        else:
            held = [merge.id for merge in self.report.merges if _same_two(decision, merge)]
            held += [taken.id for taken in earlier if _same_two(decision, taken)]
        undone = {taken.undoes for taken in self.taken}
        return tuple(dict.fromkeys(one for one in held if one and one not in undone))


def opened(  # noqa: PLR0913  one parameter for each option
    paths: Sequence[Path],
    settings: Settings,
    rules: Sequence[Path],
    known: Sequence[Path],
    decisions: Path | None,
    by: str | None,
    on: datetime | None,
) -> Dossier:
    """Run the sources with all decisions so far. The clock is read here, for the day of what will be decided."""
    from reconcile.decide import FILE
    from reconcile.pipeline import reconcile

    file = decisions or (paths[0] if paths[0].is_dir() else paths[0].parent) / FILE
    day = on.date() if on else date.today()

    def run() -> Report:
        files = [*known, *([file] if file.is_file() else [])]
        with screen.progress() as moved:
            return reconcile(paths, settings=settings, rules=rules, progress=moved, known=files)

    report = run()
    screen.name_unread(report.unread)
    screen.name_unmatched(report.known, report.merges)
    return Dossier(paths, report, run, file, known, printable(by or _login()), day)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:  # no such user on this system
        raise BadDecision("who decides? Give --by NAME") from error


def printable(text: str) -> str:
    """What was typed, without halves of characters."""
    return text.encode("utf-8", "replace").decode("utf-8").strip()


def _same_two(decision: Decision, other: Decision | Merge) -> bool:
    """Whether two decisions are about the same two people."""
    one, two, first, second = map(set, map(_places, (decision.one, decision.other, other.one, other.other)))
    return bool((one & first and two & second) or (one & second and two & first))


def _places(bearers: Sequence[object]) -> Iterator[tuple[str, str]]:
    for bearer in bearers:
        yield getattr(bearer, "name", ""), getattr(bearer, "source", "")
