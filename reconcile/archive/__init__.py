"""An archive: documents of many stories in one DuckDB file that grows, with the claims read from them and what was found.

    from reconcile.archive import Archive

    with Archive.create("news.duckdb") as archive:
        archive.add(["corpus"])
        archive.run()
        for story in archive.stories():
            print(story.story, story.caption, story.errors)

Needs `pip install 'reconcile[archive]'`. Only what an added source can change is judged again, and the answer is the one that a
run over all documents at once would give. The tables and views are in `reconcile.archive.schema`; any DuckDB reads the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, cast

from pydantic import ValidationError

from reconcile import __version__
from reconcile.archive import decisions, gathering, judging, parquet, removing, telling
from reconcile.archive.adding import Added, Adding
from reconcile.archive.judging import Judged
from reconcile.archive.rows import DOCUMENT, as_document
from reconcile.archive.store import Store
from reconcile.archive.telling import Why
from reconcile.engines.force import Force
from reconcile.errors import BadArchive
from reconcile.model import Document, Report, Unread
from reconcile.read import Source
from reconcile.read.claims import Frame
from reconcile.settings import EngineChoice, Progress, Settings, silent

__all__ = ["Added", "Archive", "Judged", "Status", "StoryLine", "Why"]


class StoryLine(NamedTuple):
    """One story in a list: `documents` how many tell of it, `judged` how many of them were judged; `errors`, `warnings` and
    `infos` count findings; `problem` says why it could not be judged, None where it could."""

    story: str
    caption: str
    day: str
    documents: int
    judged: int
    errors: int
    warnings: int
    infos: int
    problem: str | None


class Status(NamedTuple):
    """What an archive holds. `findings` counts by severity; `waiting_documents` have no story yet and `waiting_stories` are to
    be judged: both are done by `run`. `failed` are stories that could not be judged."""

    documents: int
    claims: int
    stories: int
    findings: Mapping[str, int]
    waiting_documents: int
    waiting_stories: int
    unread: tuple[Unread, ...]
    failed: tuple[StoryLine, ...]


class Archive:
    """An archive file. One writer at a time: a second one is refused with BadArchive."""

    def __init__(self, path: Path | str, *, read_only: bool = False) -> None:
        """Opens an archive; one of an older version is brought up to date. Raises BadArchive, MissingExtra."""
        self._store = Store(Path(path), read_only=read_only)
        try:
            self.settings = Settings.model_validate_json(self._store.meta("settings") or "{}")
        except ValidationError as error:
            self._store.close()
            raise BadArchive(str(path), f"has settings that are not understood: {error.errors()[0]['loc']}") from error

    @classmethod
    def create(cls, path: Path | str, settings: Settings | None = None) -> Self:
        """Makes an empty archive, whole or not at all. Its settings stay what they are here. Raises BadArchive where the
        file exists."""
        final, chosen = Path(path), settings or Settings()
        if final.exists():
            raise BadArchive(str(path), "exists already")
        draft = final.with_name(f".{final.name}.new")
        draft.unlink(missing_ok=True)
        store = Store(draft, new=True)
        with store.transaction():
            store.note("settings", chosen.model_dump_json())
            store.note("settings_sha256", chosen.sha256)
            store.note("made_by", __version__)
            store.note("gathered_with", gathering.METHOD)
        store.close()
        draft.rename(final)
        return cls(path)

    @classmethod
    def restore(cls, path: Path | str, folder: Path | str) -> Self:
        """Makes an archive from the Parquet files that `export` wrote, whole or not at all: the same documents, claims, stories,
        decisions and settings. Raises BadArchive."""
        parquet.restore(Path(path), Path(folder))
        return cls(path)

    def close(self) -> None:
        """Give the file free."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(
        self,
        sources: Source | Iterable[Source],
        *,
        jobs: int | None = None,
        progress: Progress = silent,
        engine: EngineChoice | None = None,
    ) -> Added:
        """Read sources as `reconcile` does, and Parquet files of documents, in `jobs` processes or on Spark. `engine` says
        where, else the settings; without `jobs` it says how many too, else it is one.

        A source that was read before is passed over; another text under the id of a document takes its place, and the hash of
        the older one is kept. What was committed stays, whatever happens; the same call again goes on from there.
        """
        alone = isinstance(sources, str | Path | Document | Mapping) or Frame.is_one(sources)
        given = [cast("Source", sources)] if alone else list(cast("Iterable[Source]", sources))
        return Adding(self._store, self.settings, progress).add(given, self._force(engine, jobs))

    def remove(self, documents: str | Iterable[str]) -> None:
        """Take documents out by their ids, all or none; the hashes of their texts stay in `history`. Until the next `run` the
        reports of their stories still quote them. Adding what gave them brings them back. Raises BadArchive."""
        removing.remove(self._store, [documents] if isinstance(documents, str) else list(documents))

    def run(
        self,
        *,
        rules: Sequence[Path | str] = (),
        jobs: int | None = None,
        progress: Progress = silent,
        engine: EngineChoice | None = None,
    ) -> Judged:
        """Find the stories of new documents, and judge the stories that changed: all, where rules are not those of last time.
        `jobs` and `engine` as in `add`. Raises BadRules, BadSettings, NoEngine."""
        folders = [Path(folder) for folder in rules]
        return judging.run(self._store, self.settings, folders, self._force(engine, jobs), progress)

    def _force(self, engine: EngineChoice | None, jobs: int | None) -> Force:
        return Force(engine or self.settings.engine, jobs)

    def know(self, files: Iterable[Path | str]) -> int:
        """Keep the entries of files of decisions and known findings, in the place of older files of the same names. The next
        `run` judges the stories that they concern. Returns how many they hold. Raises BadKnown."""
        return decisions.keep(self._store, map(Path, files))

    def stories(self) -> tuple[StoryLine, ...]:
        """All stories, those with the worst findings first."""
        return self._lines("TRUE")

    def report(self, story: str) -> Report:
        """The report of a story, by its name or by a document that it holds. Raises BadArchive."""
        named = self._named(story)
        ((report, problem),) = self._store.rows("SELECT report, problem FROM stories WHERE story = ?", [named])
        if report is None:
            raise BadArchive(str(self._store.path), f"story {named} could not be judged: {problem}")
        return Report.model_validate_json(report)

    def documents(self, story: str) -> tuple[Document, ...]:
        """The documents that the report of a story was made from, by id; one that was replaced since is left out. Raises
        BadArchive."""
        texts = {document.id: document.sha256 for document in self.report(story).documents}
        rows = self._store.rows(
            f"SELECT {DOCUMENT} FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[])) ORDER BY id", [list(texts)]
        )
        found = (as_document(row)[0] for row in rows)
        return tuple(document for document in found if document.sha256 == texts[document.id])

    def why(self, document: str, other: str | None = None) -> Why:
        """Why two documents are in one story or in two, part by part; without `other` a document and the likest of its story.
        Raises BadArchive."""
        return telling.why(self._store, document, other)

    def _named(self, story: str) -> str:
        found = self._store.rows("SELECT story FROM stories WHERE story = ?", [story]) or self._store.rows(
            "SELECT s.story FROM stories s JOIN members m ON m.founder = s.founder WHERE m.document = ?", [story]
        )
        if not found:
            raise BadArchive(str(self._store.path), f"has no story and no document of a judged story called {story}")
        return str(found[0][0])

    def status(self) -> Status:
        """What the archive holds and what waits for `run`."""
        count = {table: self._count(table) for table in ("documents", "claims", "stories")}
        severities = self._store.rows("SELECT severity, count(*) FROM findings GROUP BY severity")
        unread = self._store.rows("SELECT DISTINCT source, reason FROM sources WHERE reason IS NOT NULL ORDER BY ALL")
        return Status(
            **count,
            findings={name: dict(severities).get(name, 0) for name in ("error", "warning", "info")},
            waiting_documents=gathering.waiting(self._store),
            waiting_stories=int(self._store.rows("SELECT count(DISTINCT founder) FROM to_judge")[0][0]),
            unread=tuple(Unread(source=source, reason=reason) for source, reason in unread),
            failed=self._lines("problem IS NOT NULL"),
        )

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query in SQL. Raises duckdb.Error for one that is not understood, BadArchive for a file at fault."""
        return self._store.rows(sql)

    def export(self, folder: Path | str) -> tuple[Path, ...]:
        """Write the tables as Parquet files into a folder, and return them. `restore` makes the same archive of them."""
        return parquet.export(self._store, Path(folder))

    def _count(self, what: str) -> int:
        return int(self._store.rows(f"SELECT count(*) FROM {what}")[0][0])

    def _lines(self, which: str) -> tuple[StoryLine, ...]:
        found = self._store.rows(
            "SELECT story, caption, coalesce(day::VARCHAR, ''), documents, judged, errors, warnings, infos, problem "
            f"FROM stories WHERE {which} ORDER BY errors DESC, warnings DESC, documents DESC, caption, story"
        )
        return tuple(StoryLine(*row) for row in found)
