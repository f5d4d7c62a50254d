"""The JSON Schema of a report."""

from __future__ import annotations

from typing import Any

from reconcile.model import Report


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what the json format writes."""
    schema = Report.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
