"""Sources cut into pieces that are read one by one, each with a fingerprint by which it is known again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from reconcile.archive.work import Piece
from reconcile.errors import Unreadable
from reconcile.model import Document
from reconcile.read import Line, Source, Unit, one_by_one
from reconcile.settings import Settings

ROWS = 1_000  # of a Parquet file that are in memory at once


def pieces(sources: Iterable[Source], settings: Settings, reader: str) -> Iterator[Piece]:
    """The sources in pieces. `reader` names what reads them: another one makes other fingerprints."""
    salt = f"{reader} {settings.sha256}"
    for source in sources:
        if isinstance(source, str | Path) and Path(source).suffix.lower() == ".parquet":
            yield from _parquet(Path(source), salt)
        else:
            yield from (_piece(unit, salt) for unit in one_by_one([source], settings))


def _piece(unit: Unit, salt: str) -> Piece:
    content = _bytes(unit)
    place = _place(unit) or f"without a name {hashlib.blake2b(content, digest_size=8).hexdigest()}"
    digest = hashlib.blake2b(f"{salt} {place} ".encode(errors="replace") + content, digest_size=8).digest()
    return Piece(unit, place, int.from_bytes(digest) >> 1)


def _place(unit: Unit) -> str:
    """Where a source stands; empty for one in memory without an id."""
    if isinstance(unit, Path):
        return str(unit.resolve())
    if isinstance(unit, Line):
        return f"{unit.path.resolve()}:{unit.number}"
    if isinstance(unit, Unreadable):
        return unit.source
    if isinstance(unit, Document):
        return f"id {unit.id}"
    if isinstance(unit, Mapping) and unit.get("id"):
        return f"id {unit['id']}"
    return ""


def _bytes(unit: Unit) -> bytes:
    """What tells one version of a source from another."""
    if isinstance(unit, Path):
        try:
            with unit.open("rb") as file:
                return hashlib.file_digest(file, "blake2b").digest()
        except OSError:
            return b""
    if isinstance(unit, Line):
        return unit.content
    if isinstance(unit, Document):
        return unit.model_dump_json().encode()
    if isinstance(unit, Mapping):
        return json.dumps(dict(unit), default=str, sort_keys=True).encode()
    return str(unit).encode() if isinstance(unit, Unreadable) else _records(unit)


def _records(frame: Any) -> bytes:  # noqa: ANN401  a data frame
    return repr(frame.drafts()).encode()


def _parquet(path: Path, salt: str) -> Iterator[Piece]:
    """Documents in a Parquet file with a column `text`, a row each; a file without one is a table of claims."""
    import pyarrow as pa  # noqa: PLC0415  an extra
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        file = pq.ParquetFile(path)
        if "text" not in file.schema_arrow.names:
            yield from (_piece(unit, salt) for unit in one_by_one([file.read()], Settings()))
            return
        number = 0
        for batch in file.iter_batches(ROWS):
            for row in batch.to_pylist():
                number += 1
                row["id"] = row.get("id") or f"{path.stem}-{number}"
                yield _piece(row, salt)
    except (OSError, pa.ArrowException) as error:
        yield _piece(Unreadable(str(path), f"is no Parquet file that can be read: {error}"), salt)
