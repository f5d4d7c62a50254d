"""One event as a table: a row for each question, a column for each source that tells of the event."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reconcile.model import Account, Answer, Entity, Event, Fact, Participation, Report, Stated
from reconcile.report.index import Index
from reconcile.report.items import Item
from reconcile.report.prose import clip, count, published, when_words
from reconcile.text.fold import fold

CELL_LIMIT = 90
_TOLD_FACTS = ("office", "number", "stated")
_NUMBERED = re.compile(r" \(\d{1,4}\)$")  # parts two figures of one kind; a reader sees the figures
_WHO = frozenset({"name", "office", "role"})
"""Questions about a person that a row of who was there rests on; what the person said, or how old, is told elsewhere."""
_BEARING = {"office": ("office", "name"), "number": ("number",), "stated": ("stated",)}


class Cell(NamedTuple):
    """What one source says to one question; empty `text` is silence. `key` is equal for cells that say the same."""

    text: str
    key: str = ""


class Row(NamedTuple):
    """One question. `stand` says in words how the answers stand, `items` are the findings about them."""

    label: str
    cells: tuple[Cell, ...]
    stand: str
    items: tuple[Item, ...]

    @property
    def checks(self) -> tuple[Item, ...]:
        """The findings to check about this question."""
        return tuple(item for item in self.items if item.section == "check")

    @property
    def see(self) -> str:
        """ "see 1, 4", or "" with nothing to check."""
        return "see " + ", ".join(str(item.number) for item in self.checks) if self.checks else ""


class Matrix(NamedTuple):
    """`documents` are ids, `sources` names and `days` days of publication, in the order of the cells; `untold` names
    the sources without the event; `checks` counts the findings to check about it."""

    id: str
    title: str
    documents: tuple[str, ...]
    sources: tuple[str, ...]
    days: tuple[str, ...]
    rows: tuple[Row, ...]
    untold: str
    checks: int


def matrices(report: Report, index: Index, items: Sequence[Item]) -> tuple[Matrix, ...]:
    """Every event, those that most sources tell of first, then by day."""
    ordered = sorted(report.events, key=_rank)
    return tuple(_matrix(event, report, index, items) for event in ordered)


def _rank(event: Event) -> tuple[int, str, str]:
    start = event.date.start if event.date else None
    return -len({account.document for account in event.accounts}), start.isoformat() if start else "9999", event.id


def _matrix(event: Event, report: Report, index: Index, items: Sequence[Item]) -> Matrix:
    columns = index.sorted(account.document for account in event.accounts)
    table = _Table(event, columns, index, [item for item in items if item.finding.subject == event.id], items)
    rows = [*table.core(), *table.people(), *table.facts(report.facts)]
    untold = [document.id for document in report.documents if document.id not in columns]
    return Matrix(
        id=event.id,
        title=clip(event.title, 120),
        documents=tuple(columns),
        sources=tuple(index.source(column) for column in columns),
        days=tuple(published(index.documents[column]) if column in index.documents else "" for column in columns),
        rows=tuple(rows),
        untold=index.sources(untold),
        checks=sum(item.section == "check" for item in table.own),
    )


class _Table(NamedTuple):
    event: Event
    columns: Sequence[str]
    names: Index
    own: Sequence[Item]
    every: Sequence[Item]

    def core(self) -> list[Row]:
        """Status, day and place; a question that nobody answers makes no row."""
        rows = [
            self._row("status", self._cells(_status), ("status",)),
            self._row("date", self._cells(_date), ("date",)),
            self._row("place", self._cells(_place), ("place",)),
        ]
        return [row for row in rows if row.checks or {cell.key for cell in row.cells} - {"", "unclear"}]

    def people(self) -> list[Row]:
        """One row for each person whom an account names, those whom most sources name first."""
        named: dict[str, set[str]] = {}
        for account in self.event.accounts:
            for participation in account.participants:
                named.setdefault(participation.entity, set()).add(account.document)
        ordered = sorted(named, key=lambda person: (-len(named[person]), fold(self.names.person(person)), person))
        return [self._person(person) for person in ordered]

    def facts(self, facts: Sequence[Fact]) -> list[Row]:
        """Offices and numbers of this event that two sources give or more; what one alone gives is no comparison."""
        own = [fact for fact in facts if fact.subject == self.event.id and fact.question in _TOLD_FACTS]
        own = [fact for fact in own if len({document for answer in fact.answers for document in answer.documents}) > 1]
        return [
            self._row(
                clip(_NUMBERED.sub("", fact.about) or fact.question, 40),
                self._answers(fact),
                _BEARING[fact.question],
                about=fact.about,
            )
            for fact in sorted(own, key=lambda fact: (_TOLD_FACTS.index(fact.question), fact.about, fact.id))
        ]

    def _cells(self, read: Callable[[Account], Cell]) -> list[Cell]:
        found: dict[str, Cell] = {}
        for account in self.event.accounts:
            cell = read(account)
            if cell.text and account.document not in found:
                found[account.document] = cell
        return [found.get(column, Cell("")) for column in self.columns]

    def _answers(self, fact: Fact) -> list[Cell]:
        said: dict[str, list[tuple[str, str]]] = {}
        for answer in fact.answers:
            for document in answer.documents:
                said.setdefault(document, []).append((answer.value, _key(answer)))
        told = [sorted(said.get(column, ())) for column in self.columns]
        return [
            Cell(clip(" / ".join(value for value, _ in values), CELL_LIMIT), " / ".join(key for _, key in values))
            for values in told
        ]

    def _person(self, person: str) -> Row:
        entity = self.names.entities.get(person)

        def read(account: Account) -> Cell:
            own = [item for item in account.participants if item.entity == person]
            return _attendance(own[0], account, entity) if own else Cell("")

        about = [item for item in self.every if person in item.finding.entities and self._bears(item, person)]
        row = self._row(self.names.person(person), self._cells(read), (), found=about)
        return row._replace(stand=row.stand + _spelled(row, entity))

    def _bears(self, item: Item, person: str) -> bool:
        finding = item.finding
        if finding.subject == self.event.id:
            return finding.question in {"attendance", "office", "name", "role", "roster"}
        who = finding.subject == person and finding.question in _WHO
        return who and bool(set(finding.documents) & set(self.columns))

    def _row(
        self,
        label: str,
        cells: list[Cell],
        questions: tuple[str, ...],
        *,
        about: str = "",
        found: list[Item] | None = None,
    ) -> Row:
        own = [item for item in self.own if item.finding.question in questions] if found is None else found
        if about and found is None:
            said = [cell.text for cell in cells if cell.text]
            own = [item for item in own if _mentions(item, about, said)]
        row = Row(label, tuple(cells), "", tuple(own))
        return row._replace(stand=self._stand(row))

    def _stand(self, row: Row) -> str:
        """In words; that answers contradict each other is for the rules to say, not for this table."""
        said = [at for at, cell in enumerate(row.cells) if cell.text]
        if not said:
            return "not said"
        if len(said) == 1:
            return f"only {self.names.source(self.columns[said[0]])}" if len(row.cells) > 1 else ""
        keys = {row.cells[at].key for at in said} - {"open"}
        if keys == {"planned", "happened"}:
            return "planned, then done"
        return "agree" if len(keys) < 2 else "differ" if row.checks else "put differently"


def _mentions(item: Item, about: str, said: Sequence[str]) -> bool:
    """Whether a finding on numbers or offices is about this thing: it names it or sets these very answers apart."""
    values = {side.value for side in item.finding.sides}
    return fold(about) in fold(item.finding.message) or bool(values & set(said))


def _key(answer: Answer) -> str:
    """What makes two answers one; cells of tables by what they read as."""
    stated = answer.reading
    if not isinstance(stated, Stated):
        return fold(answer.value)
    number = None if stated.number is None else f"{stated.number:g}"
    return (
        stated.clock
        or (stated.day and stated.day.isoformat())
        or number
        or ", ".join(sorted(stated.people))
        or stated.folded
    )


def _status(account: Account) -> Cell:
    return Cell(account.status, account.status)


def _date(account: Account) -> Cell:
    if account.date is None or account.date.anchor == "publication":
        return Cell("")
    start, end = account.date.start, account.date.end
    key = f"{start}/{end}/{account.date.bound}" if start else fold(account.date.text)
    return Cell(clip(when_words(account.date), CELL_LIMIT), key)


def _place(account: Account) -> Cell:
    if account.place is None:
        return Cell("")
    return Cell(clip(account.place.text, CELL_LIMIT), account.place.name)


def _attendance(participation: Participation, account: Account, entity: Entity | None) -> Cell:
    spelled = _spelling(entity, account.document)
    key = {True: "present", False: "absent", None: "open"}[participation.present]
    told = "announced" if account.status == "planned" and participation.present else participation.manner
    return Cell(clip(told + (f", as {spelled}" if spelled else ""), CELL_LIMIT), key)


def _spelling(entity: Entity | None, document: str) -> str:
    """How the document writes the name, where it never writes it as the caption does."""
    if entity is None:
        return ""
    own = [spelling.text for spelling in entity.spellings if document in spelling.documents]
    return "" if not own or entity.caption in own else clip(max(own, key=lambda text: (len(text), text)), 40)


def _spelled(row: Row, entity: Entity | None) -> str:
    several = sum(bool(cell.text) for cell in row.cells) > 1
    return ", spelled otherwise" if several and entity and any(", as " in cell.text for cell in row.cells) else ""


def tally(report: Report) -> str:
    """ "three sources, two events, seven people"."""
    people = sum(entity.kind == "person" for entity in report.entities)
    parts = [count(len(report.documents), "source"), count(len(report.events), "event")]
    return " · ".join([*parts, count(people, "person", "people")])
