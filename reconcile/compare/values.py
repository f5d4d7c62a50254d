"""Two values of any kind to a comparison: the comparator of each kind, and what is left where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reconcile.compare.deed import compare_deed
from reconcile.compare.name import compare_name
from reconcile.compare.place import compare_place
from reconcile.compare.presence import compare_attendance, compare_status
from reconcile.compare.quantity import compare_quantity
from reconcile.compare.quote import compare_quote
from reconcile.compare.role import compare_role
from reconcile.compare.stated import compare_stated
from reconcile.compare.when import compare_when
from reconcile.model import Comparison, Value
from reconcile.settings import Settings

_COMPARATORS: dict[str, Callable[[Any, Any, Settings], Comparison]] = {
    "name": compare_name,
    "when": compare_when,
    "place": compare_place,
    "role": compare_role,
    "quantity": compare_quantity,
    "quote": compare_quote,
    "attendance": compare_attendance,
    "status": compare_status,
    "stated": compare_stated,
    "deed": compare_deed,
}


def compare_values(a: Value, b: Value, settings: Settings) -> Comparison:
    """How two values stand. Symmetric, and "same" for equal values; values of two kinds are not comparable."""
    comparator = _COMPARATORS.get(a.kind) if a.kind == b.kind else None
    if comparator is not None:
        return comparator(a, b, settings)
    if a == b:
        return Comparison("same", 1.0, "same", "the same")
    return Comparison("not-comparable", 0.0, "other-kind", f"{a.kind} and {b.kind} cannot be compared")
