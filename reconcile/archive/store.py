"""The file of an archive: opening it, one transaction at a time, and its errors in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakSet

from reconcile.archive.schema import MIGRATIONS
from reconcile.errors import BadArchive, MissingExtra

_CONFIG = {"memory_limit": "768MB", "autoinstall_known_extensions": "false"}
"""What DuckDB may keep in memory, the rest waits on disk; and that it fetches nothing."""
_INTERRUPTED = "Query interrupted"
_CORRUPT = "Corrupt database file"
_DAMAGED = (_CORRUPT, "not a valid DuckDB", "Serialization", "Could not read enough bytes")
_HOLDER = re.compile(r"PID (\d+)")
_OF_THE_FILE = frozenset(
    """IOException SerializationException FatalException InternalException ConnectionException OutOfMemoryException
    TransactionException HTTPException PermissionException OperationalError""".split()
)
_OPEN: WeakSet[Store] = WeakSet()
_HELD = Lock()
_FULL = ("No space left", "File too large", "Disk quota", "disk is full")


class Store:
    """An open file. Writes go through `transaction`: all of a block or nothing of it is in the file."""

    def __init__(self, path: Path, *, new: bool = False, read_only: bool = False) -> None:
        """Opens a file, or makes one. Raises BadArchive and MissingExtra."""
        self.path = path
        if new and path.exists():
            raise BadArchive(str(path), "exists already")
        if not new and not path.is_file():
            reason = "is no file" if path.exists() else "does not exist; make it with: reconcile archive init"
            raise BadArchive(str(path), reason)
        self._db = _database()
        self._schemas: dict[str, Any] = {}
        with _HELD:
            self._refuse_another(read_only)
            with self._in_words():
                self._connection = self._db.connect(str(path), read_only=read_only, config=_CONFIG)
            self._place, self._writes = path.resolve(), not read_only
            _OPEN.add(self)
        try:
            self._bring_up(new, read_only)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Give the file free for others."""
        self._connection.close()
        with _HELD:
            _OPEN.discard(self)

    def _refuse_another(self, read_only: bool) -> None:
        """DuckDB refuses another process that writes, but not this one again."""
        place = self.path.resolve()
        if any(other._place == place and (other._writes or not read_only) for other in _OPEN):
            raise BadArchive(str(self.path), "is open in this program already; close it first")

    def rows(self, sql: str, given: Sequence[object] | None = None) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        with self._in_words():
            found: list[tuple[Any, ...]] = self._connection.execute(sql, given or None).fetchall()
            return found

    def read(self, sql: str, source: Path) -> list[tuple[Any, ...]]:
        """The rows of a statement that reads a file; what is wrong is said of that file. Raises BadArchive."""
        try:
            found: list[tuple[Any, ...]] = self._connection.execute(sql).fetchall()
        except self._db.Error as error:
            if any(sign in str(error) for sign in _FULL):
                raise BadArchive(str(self.path), _reason(str(error), type(error).__name__)) from error
            raise BadArchive(str(source), f"cannot be read: {str(error).splitlines()[0]}") from error
        return found

    def run(self, sql: str, given: Sequence[object] | None = None) -> None:
        """Carry out one statement or several."""
        with self._in_words():
            self._connection.execute(sql, given or None)

    def insert(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        """Put rows, in the order of the table's columns, into a table."""
        if not rows:
            return
        import pyarrow as pa  # noqa: PLC0415  an extra

        with self._in_words():
            if table not in self._schemas:
                self._schemas[table] = self._connection.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
            wanted = self._schemas[table]
            columns = [
                pa.array(column, field.type) for column, field in zip(zip(*rows, strict=True), wanted, strict=True)
            ]
            self._connection.register("given_rows", pa.table(columns, schema=wanted))
            try:
                self._connection.execute(f"INSERT INTO {table} SELECT * FROM given_rows")
            finally:
                with suppress(self._db.Error):  # after an interrupt it fails too, and what led here says more
                    self._connection.unregister("given_rows")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing of it."""
        self.run("BEGIN")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            with suppress(self._db.Error):  # the error that led here says more
                self._connection.execute("ROLLBACK")
            raise

    def meta(self, key: str) -> str | None:
        """What the archive notes of itself under a key."""
        found = self.rows("SELECT value FROM meta WHERE key = ?", [key])
        return str(found[0][0]) if found else None

    def note(self, key: str, value: str) -> None:
        """Note something under a key."""
        self.run("DELETE FROM meta WHERE key = ?", [key])
        self.run("INSERT INTO meta VALUES (?, ?)", [key, value])

    def _bring_up(self, new: bool, read_only: bool) -> None:
        """Migrate an older file, refuse a newer one and one that is no archive."""
        if new:
            version = 0
        else:
            tables = self.rows("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'migrations'")
            if not tables[0][0]:
                raise BadArchive(
                    str(self.path), "is a DuckDB file but no archive; make one with: reconcile archive init"
                )
            version = int(self.rows("SELECT coalesce(max(version), 0) FROM migrations")[0][0])
        latest = len(MIGRATIONS)
        if version > latest:
            reason = f"is of version {version}; this reconcile knows versions up to {latest}. Use a newer reconcile"
            raise BadArchive(str(self.path), reason)
        if version < latest and read_only:
            raise BadArchive(str(self.path), f"is of version {version}, not {latest}; open it for writing once")
        if version == latest:
            return
        with self.transaction():
            self.run("CREATE TABLE IF NOT EXISTS migrations (version INTEGER)")
            for number in range(version, latest):
                self.run(MIGRATIONS[number])
                self.run("INSERT INTO migrations VALUES (?)", [number + 1])

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except RuntimeError as error:
            if not isinstance(error, self._db.Error) and str(error) == _INTERRUPTED:
                raise KeyboardInterrupt from error  # DuckDB takes the signal and says so in words of its own
            raise
        except self._db.Error as error:
            if type(error).__name__ not in _OF_THE_FILE and _CORRUPT not in str(error):
                raise  # a mistake of ours in a statement
            raise BadArchive(str(self.path), _reason(str(error), type(error).__name__)) from error


def _database() -> Any:  # noqa: ANN401  the module itself
    try:
        import duckdb  # noqa: PLC0415  an extra
        import pyarrow as _  # noqa: F401, PLC0415
    except ModuleNotFoundError as error:
        raise MissingExtra("an archive", "archive", str(error.name)) from error
    return duckdb


def _reason(told: str, kind: str) -> str:
    """What DuckDB says, in one sentence."""
    if ("lock" in told.lower() and "Conflicting" in told) or "being used by another process" in told:
        holder = _HOLDER.search(told)
        who = f" (process {holder[1]})" if holder else ""
        return f"is being written by another process{who}; nothing was changed. Try again when that is done"
    if any(sign in told for sign in _FULL):
        return "cannot be written: the disk is full; what was committed before is kept"
    first = told.strip().splitlines()[0] if told.strip() else kind
    if any(sign in told for sign in _DAMAGED) or kind in {"FatalException", "InternalException"}:
        return f"is damaged or no archive: {first}"
    return f"cannot be used: {first}"
