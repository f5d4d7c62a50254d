"""JSON of formats that are standards of others: the exact data, and text that no terminal or editor can be fooled by."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | Mapping[str, Json] | list[Json]"
"""What a file of JSON is made of here; nothing is ever null, what is not known is left out."""

Object: TypeAlias = dict[str, Json]

_BEYOND_ASCII = re.compile(r"[^\x00-\x7e]")  # the codec escapes what stands before


def json_text(value: Json, indent: int | None = 2) -> str:
    """`value` as JSON. Control, direction and invisible characters stand as `\\u` escapes, so that every reader gets them
    back and none sees them at work; letters of all scripts stand as they are. `indent` None puts it on one line."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _BEYOND_ASCII.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    """Outside of strings JSON has ASCII alone, so an escape is always in its place."""
    char = match.group()
    return char if char.isprintable() else json.dumps(char)[1:-1]


def without_nothing(**fields: Json | None) -> Object:
    """An object with those of the fields that say something; an underscore at the end of a name is dropped."""
    told = {name.rstrip("_"): value for name, value in fields.items() if value is not None}
    return {name: value for name, value in told.items() if value not in ("", [], {})}
