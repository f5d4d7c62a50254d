"""TOML that is written: one entry of an array of tables, as text that can be put at the end of a file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date


def block(name: str, entry: Mapping[str, object]) -> str:
    """`[[name]]` and a line for each key. Values are strings, whole numbers, truth values, dates, and mappings and sequences
    of such, which are written inline. Raises TypeError for anything else."""
    return f"[[{name}]]\n" + "".join(f"{key} = {_value(value)}\n" for key, value in entry.items())


def quoted(text: str) -> str:
    """A basic string of TOML: that of JSON, save for the delete character and for halves of a character."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: object) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_value(item)}" for key, item in value.items()) + " }" if value else "{}"
    if isinstance(value, Sequence):
        return f"[{', '.join(map(_value, value))}]"
    raise TypeError(f"TOML has no {type(value).__name__}")
