"""`reconcile review PATH...`: every open point with its evidence, and a key for what to make of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from reconcile.model import Decision, Entity, Link, Ruling
    from reconcile.report.index import Index
    from reconcile.report.items import Item

_FINDING: dict[str, Ruling] = {"k": "known", "s": "settled", "w": "wrong"}
_PEOPLE: dict[str, Ruling] = {"m": "same", "d": "different"}
_ASKED_FINDING = "k known, s settled, w wrong"
_ASKED_PEOPLE = "m the same person, d different people"
_ALWAYS = "n note, u undo, enter skip, q quit"


@dataclass(frozen=True)
class Point:
    """One thing to decide: what is shown, the entry that a decision makes, and the keys that take it."""

    shown: str
    decision: Decision
    keys: dict[str, Ruling]
    asked: str


def review(  # noqa: PLR0913  one parameter for each option
    paths: Paths,
    everything: Annotated[
        bool, typer.Option("--all", help="Show findings for information too, and who was joined.")
    ] = False,
    by: By = None,
    on: On = None,
    decisions: DecisionsFile = None,
    known: KnownFiles = None,
    rules: OwnRules = None,
    settings: SettingsFile = None,
    profile: ProfileChoice = None,
) -> int:
    """Go through what is open, one point at a time: what needs a check, with its evidence, and pairs of people that could
    not be decided. A letter and Enter decide; each decision is saved at once to decisions.toml beside the sources.

    \b
    Keys: k known, s settled, w wrong, m the same person, d different people,
          n write a note first, u undo the last decision, Enter skip, q quit.

    \b
    Examples:
      reconcile review story --by Ana
      printf 's\\nq\\n' | reconcile review story

    \b
    Exit code: 0 done or left, 2 bad usage or nothing readable.
    """
    dossier = opened(paths, chosen_settings(settings, profile), rules or (), known or (), decisions, by, on)
    points = tuple(_points(dossier, everything))
    if not points:
        deliver("Nothing is open.\n")
        return 0
    _Talk(dossier, points).run()
    return 0


def _points(dossier: Dossier, everything: bool) -> Iterator[Point]:
    from reconcile.report.index import Index
    from reconcile.report.items import items
    from reconcile.report.who import open_pairs

    report = dossier.report
    index = Index(report)
    for item in items(report, index):
        if item.section == "check" or (everything and item.section != "known"):
            yield Point(_finding(item), report.about(item.finding), _FINDING, _ASKED_FINDING)
    joined = [link for entity in report.entities if (link := _weakest(entity))] if everything else []
    for link in (*open_pairs(report, index), *joined):
        decision = report.between(link)
        yield Point(_pair(link, decision, index), decision, _PEOPLE, _ASKED_PEOPLE)


def _weakest(entity: Entity) -> Link | None:
    """The link that joined two spellings of one person and is least sure, where nobody has decided."""
    several = len(entity.spellings) > 1
    links = [link for link in entity.links if several and link.judgement == "SAME" and not link.decision]
    return min(links, key=lambda link: (link.score, link.a, link.b), default=None)


def _finding(item: Item) -> str:
    from reconcile.report.terminal import render_finding

    return render_finding(item, _width(), screen.colours(sys.stdout))


def _pair(link: Link, decision: Decision, index: Index) -> str:
    from reconcile.report.decided import side
    from reconcile.report.prose import neutral
    from reconcile.report.who import told_open

    names = " / ".join(side(bearers, index) for bearers in (decision.one, decision.other))
    lines = [f"One person or two? {names}", *(f"  {reason}" for reason in told_open(link, index).reasons)]
    return "".join(f"{fill(neutral(line), _width(), subsequent_indent='    ')}\n" for line in lines)


def _width() -> int:
    return min(max(get_terminal_size((88, 24)).columns, 60), 120)


class _Talk:
    """The questions and answers of one review."""

    def __init__(self, dossier: Dossier, points: Sequence[Point]) -> None:
        self._dossier, self._points = dossier, points
        self._done: list[tuple[int, str]] = []

    def run(self) -> None:
        """Ask about every point in turn. The end of the input is a way to quit."""
        at = 0
        while at < len(self._points):
            deliver(f"\n[{at + 1} of {len(self._points)}]\n{self._points[at].shown}")
            step = self._answered(at)
            if step is None:
                break
            at = step
        self._farewell()

    def _answered(self, at: int) -> int | None:
        """The point that is next after the answer about this one, None to quit."""
        point, note = self._points[at], ""
        while (answer := _asked(f"{point.asked}; {_ALWAYS}")) is not None:
            key = answer[:1].lower()
            if not key:
                return at + 1
            if key == "q":
                return None
            if key == "n":
                note = _asked("note") or note
            elif key == "u" and self._done:
                return self._undone()
            elif key == "u":
                deliver(
                    "Nothing was decided in this review; reconcile decide PATH --undo ID undoes earlier decisions.\n"
                )
            elif key in point.keys:
                self._take(at, point.keys[key], note)
                return at + 1
            else:
                deliver(f"“{printable(screen.harmless(answer))[:20]}” is no answer here.\n")
        return None

    def _take(self, at: int, ruling: Ruling, note: str) -> None:
        dossier = self._dossier
        decision = self._points[at].decision.taken(ruling, printable(note), dossier.by, dossier.on)
        dossier.take(decision.model_copy(update={"replaces": dossier.replaced(decision)}))
        self._done.append((at, dossier.taken[-1].id))
        deliver(f"saved: {ruling} ({dossier.taken[-1].id})\n")

    def _undone(self) -> int:
        from reconcile.model import Decision

        at, wanted = self._done.pop()
        undoing = Decision(standing="undone", undoes=wanted)
        self._dossier.take(undoing.taken("undone", by=self._dossier.by, on=self._dossier.on))
        deliver(f"undone: {wanted}\n")
        return at

    def _farewell(self) -> None:
        count = len(self._done)
        if not count:
            deliver("\nNothing was decided.\n")
            return
        self._dossier.name_unapplied()
        decisions, them = ("1 decision is", "it") if count == 1 else (f"{count} decisions are", "them")
        deliver(f"\n{decisions} in {screen.harmless(str(self._dossier.file))}; the next run honours {them}.\n")


def _asked(question: str) -> str | None:
    """The line that answers, None at the end of the input."""
    deliver(f"{question} > " if sys.stdin.isatty() else f"{question}\n")
    line = sys.stdin.readline()
    return line.strip() if line else None
