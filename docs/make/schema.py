"""The page of the report's JSON, from its schema, and that of the settings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from docs.make.markdown import code, docstring, plain, table
from reconcile.report.schema import json_schema
from reconcile.settings import Settings

_TABLES = {"OfficeTerm": "an-entry-of-offices", "EngineChoice": "the-table-of-the-engine"}
"""Models of settings, and where their keys stand on the page of the settings."""
_LONGEST_DEFAULT = 40


def report_page() -> str:
    """Every type of a report with its fields, in the order in which a reader comes to them."""
    schema = json_schema()
    lines = ["# The report as JSON", "", *_report_lead(), "## Report", "", *_described(schema), *_fields(schema)]
    for name in _in_order(schema):
        definition = schema["$defs"][name]
        lines += [f"## {name} {{ #{name.lower()} }}", "", *_described(definition), *_fields(definition)]
    return "\n".join(lines)


def _report_lead() -> Iterator[str]:
    yield (
        "`reconcile SOURCES --format json` writes one object of this shape; `reconcile schema` prints its JSON Schema "
        "(draft 2020-12). `reconcile verify` rechecks it against the sources. Offsets are half-open and count Unicode code "
        "points of the text as it was read."
    )
    yield ""


def settings_page() -> str:
    """Every setting with its range and its default."""
    schema = Settings.model_json_schema()
    lines = [
        "# Settings",
        "",
        "`--settings FILE` takes a TOML file with any of these keys. The hash of all of them stands in every report. What is "
        "unknown or out of range is refused, with the key and the cause.",
        "",
        *table(("key", "type", "default", "what it does"), _settings(schema)),
    ]
    for title, name in (("An entry of offices", "OfficeTerm"), ("The table of the engine", "EngineChoice")):
        inner = schema["$defs"][name]
        rows = (
            [code(key), _type(field), docstring(field["description"])] for key, field in inner["properties"].items()
        )
        lines += [f"## {title}", "", *_described(inner), *table(("key", "type", "what"), rows)]
    return "\n".join(lines)


def _settings(schema: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for name, field in schema["properties"].items():
        yield code(name), _type(field) + _range(field), _default(field), plain(field.get("description", ""))


def _range(field: dict[str, Any]) -> str:
    low = field.get("minimum", field.get("exclusiveMinimum"))
    high = field.get("maximum", field.get("exclusiveMaximum"))
    return f", {low:,} to {high:,}" if low is not None and high is not None else ""


def _default(field: dict[str, Any]) -> str:
    if "default" not in field:
        return ""
    shown = json.dumps(field["default"], ensure_ascii=False)
    return code(shown) if len(shown) <= _LONGEST_DEFAULT else "see below"


def _described(schema: dict[str, Any]) -> Iterator[str]:
    if schema.get("description"):
        yield from (docstring(schema["description"]), "")


def _fields(schema: dict[str, Any]) -> Iterator[str]:
    required = set(schema.get("required", ()))
    told = any(field.get("description") for field in schema.get("properties", {}).values())
    head = ("field", "type", "default", "what") if told else ("field", "type", "default")
    yield from table(
        head, (_field(name, field, name in required, told) for name, field in schema.get("properties", {}).items())
    )


def _field(name: str, field: dict[str, Any], required: bool, told: bool) -> list[str]:
    row = [code(name), _type(field), "required" if required and "default" not in field else _default(field)]
    return [*row, docstring(field.get("description", ""))] if told else row


def _type(field: dict[str, Any]) -> str:
    """The type in words, with links to the types of the report."""
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[-1]
        return f"[table](#{_TABLES[name]})" if name in _TABLES else f"[{name}](#{name.lower()})"
    if "const" in field:
        return code(json.dumps(field["const"]))
    if "enum" in field:
        return "one of " + ", ".join(code(json.dumps(value)) for value in field["enum"])
    for key in ("anyOf", "oneOf"):
        if key in field:
            return " or ".join(map(_type, field[key]))
    return _compound(field)


def _compound(field: dict[str, Any]) -> str:
    kind = field.get("type", "any value")
    if kind == "array" and "prefixItems" in field:
        return "list of " + ", ".join(map(_type, field["prefixItems"]))
    if kind == "array":
        return "list of " + _type(field.get("items", {}))
    if kind == "object":
        return "table of " + _type(field.get("additionalProperties", {}))
    return {"date": "day", "time": "clock time"}.get(str(field.get("format")), str(kind))


def _in_order(schema: dict[str, Any]) -> list[str]:
    """Names of the types, each where it is first met from the report down."""
    met: dict[str, None] = {}
    waiting = [schema]
    while waiting:
        fields = {key: value for key, value in waiting.pop(0).items() if key != "$defs"}
        for name in _references(fields):
            if name not in met:
                met[name] = None
                waiting.append(schema["$defs"][name])
    return list(met)


def _references(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield str(value).rsplit("/", 1)[-1]
            elif key != "discriminator":
                yield from _references(value)
    elif isinstance(node, list):
        for item in node:
            yield from _references(item)
