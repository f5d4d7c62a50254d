"""A whole archive as Parquet files, one a table, and back."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from reconcile.archive.schema import MIGRATIONS, TABLES
from reconcile.archive.store import Store
from reconcile.errors import BadArchive

_LAST = "migrations"
"""The table that is written last: a folder without it was not finished."""


def export(store: Store, folder: Path) -> tuple[Path, ...]:
    """Write the tables into a folder, in the place of an older export, and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{_LAST}.parquet").unlink(missing_ok=True)
    draft = folder / ".new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    try:
        for table in (*TABLES, _LAST):
            store.run(f"COPY (SELECT * FROM {table} ORDER BY ALL) TO '{_quoted(draft / table)}' (FORMAT parquet)")
        return tuple((draft / f"{table}.parquet").replace(folder / f"{table}.parquet") for table in (*TABLES, _LAST))
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def restore(path: Path, folder: Path) -> None:
    """Make the archive at `path` anew from the files of an export, whole or not at all. Raises BadArchive."""
    if path.exists():
        raise BadArchive(str(path), "exists already")
    missing = [f"{table}.parquet" for table in (*TABLES, _LAST) if not (folder / f"{table}.parquet").is_file()]
    if missing:
        raise BadArchive(str(folder), f"is no finished export of an archive: {', '.join(missing)} not there")
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    store = Store(draft, new=True)
    try:
        with store.transaction():
            _check_version(store, folder)
            for table in TABLES:
                _fill(store, table, folder)
        store.close()
        draft.rename(path)
    finally:
        store.close()
        draft.unlink(missing_ok=True)


def _check_version(store: Store, folder: Path) -> None:
    found = store.read(f"SELECT max(version) FROM '{_matched(folder / _LAST)}'", folder / f"{_LAST}.parquet")
    if found[0][0] != len(MIGRATIONS):
        reason = f"is of version {found[0][0]}, not {len(MIGRATIONS)}; export it with the reconcile that reads it here"
        raise BadArchive(str(folder), reason)


def _fill(store: Store, table: str, folder: Path) -> None:
    file = folder / f"{table}.parquet"
    given = _columns(store, f"FROM '{_matched(folder / table)}'", file)
    wanted = _columns(store, f"FROM {table}", file)
    if given != wanted:
        odd = sorted(name for name in given.keys() | wanted.keys() if given.get(name) != wanted.get(name))
        raise BadArchive(str(file), f"is no table {table} of an archive: see {', '.join(odd)}")
    store.read(f"INSERT INTO {table} BY NAME SELECT * FROM '{_matched(folder / table)}'", file)


def _columns(store: Store, query: str, file: Path) -> Mapping[str, str]:
    return {str(row[0]): str(row[1]) for row in store.read(f"DESCRIBE {query}", file)}


def _matched(table: Path) -> str:
    """The file as a pattern that fits it alone: DuckDB reads every file that a name with * ? or [ fits."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in _quoted(table))


def _quoted(table: Path) -> str:
    return f"{table}.parquet".replace("'", "''")
