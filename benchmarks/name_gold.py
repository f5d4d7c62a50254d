"""Labelled pairs of names: UTF-8 with tabs and a header (name_a, name_b, label 1 for one person and 0 for two, and what else)."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

COLUMNS = ("name_a", "name_b", "label")


class Pair(NamedTuple):
    """Two names and whether they are of one person."""

    a: str
    b: str
    same: bool
    category: str = ""


class BadPairs(Exception):
    """A file of pairs that cannot be measured: file, line, cause."""


def read_rows(path: Path, columns: Sequence[str] = COLUMNS) -> list[dict[str, str]]:
    """The rows of a file that has to have these columns, label among them."""
    try:
        data = path.read_bytes()
        lines = data.decode("utf-8-sig").split("\n")
    except OSError as error:
        raise BadPairs(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadPairs(f"{path}:{line}: not UTF-8: {error.reason}") from error
    header = lines[0].rstrip("\r").split("\t")
    if missing := [column for column in columns if column not in header]:
        raise BadPairs(f"{path}:1: no column {', '.join(missing)}; the header has {', '.join(header) or 'nothing'}")
    numbered = [(number, line.rstrip("\r")) for number, line in enumerate(lines[1:], 2)]
    rows = [_row(f"{path}:{number}", header, line) for number, line in numbered if line.strip()]
    if not rows:
        raise BadPairs(f"{path}:1: a header and no pairs")
    return rows


def _row(where: str, header: list[str], line: str) -> dict[str, str]:
    cells = line.split("\t")
    if len(cells) != len(header):
        raise BadPairs(f"{where}: {len(cells)} columns where the header has {len(header)}")
    row = dict(zip(header, cells, strict=True))
    if row["label"] not in {"0", "1"}:
        raise BadPairs(f"{where}: label is {row['label']!r}, not 0 or 1")
    return row


def pair_of(row: dict[str, str]) -> Pair:
    """The pair of one row."""
    return Pair(row["name_a"], row["name_b"], row["label"] == "1", row.get("category", ""))


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of one file."""
    return [pair_of(row) for row in read_rows(path)]


def fingerprint(path: Path) -> str:
    """What tells a file from others: the beginning of its SHA-256."""
    return sha256(path.read_bytes()).hexdigest()[:16]
