"""The parquet and claims-parquet formats: the tables of `tables.py`, exact and typed, for data frames and databases.

They need pyarrow (`pip install "reconcile[parquet]"`), which is imported only here and only when asked for. The same version of
it gives the same bytes; the file names that version, as every Parquet file does.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from types import ModuleType

from reconcile.errors import NoFormat
from reconcile.model import Report
from reconcile.report.tables import ClaimRow, FindingRow, claim_rows, finding_rows

_TYPES = {"side": "int64", "line": "int64", "start": "int64", "end": "int64", "published": "date32"}
_LISTS = frozenset({"benign", "silent"})


def render_parquet(report: Report) -> bytes:
    """The table of findings. Raises NoFormat where pyarrow is not installed."""
    return _table(report, FindingRow._fields, finding_rows(report))


def render_claims_parquet(report: Report) -> bytes:
    """The table of claims. Raises NoFormat where pyarrow is not installed."""
    return _table(report, ClaimRow._fields, claim_rows(report))


def _table(report: Report, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> bytes:
    arrow, parquet = load_pyarrow()
    about = {"reconcile": report.version, "settings_sha256": report.settings_sha256, "title": _encodable(report.title)}
    schema = arrow.schema([(name, _type(arrow, name)) for name in columns], metadata=about)
    cells = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in columns]
    arrays = [
        arrow.array([_plain(cell) for cell in column], type=field.type)
        for column, field in zip(cells, schema, strict=True)
    ]
    out = arrow.BufferOutputStream()
    parquet.write_table(arrow.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return bytes(out.getvalue().to_pybytes())


def load_pyarrow() -> tuple[ModuleType, ModuleType]:
    """The two modules that are needed. They are heavy, so they are loaded here and nowhere else."""
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise NoFormat("parquet", 'needs pyarrow: pip install "reconcile[parquet]"') from error


def _type(arrow: ModuleType, name: str) -> object:
    if name in _LISTS:
        return arrow.list_(arrow.string())
    return getattr(arrow, _TYPES.get(name, "string"))()


def _plain(cell: object) -> object:
    if isinstance(cell, tuple):
        return [_encodable(str(part)) for part in cell]
    return _encodable(cell) if isinstance(cell, str) else cell


def _encodable(text: str) -> str:
    """Text with halves of a character pair, which no UTF-8 can hold, written out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
