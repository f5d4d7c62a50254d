"""Two values to a comparison: relation, score 0..1 and the reason in words. The only floor with rapidfuzz and jellyfish.

`compare_values` is loaded when first asked for, so that who needs one kernel pays for no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.compare.values import compare_values

__all__ = ["compare_values"]


def __getattr__(name: str) -> object:
    if name != "compare_values":
        raise AttributeError(f"module 'reconcile.compare' has no attribute {name!r}")
    from reconcile.compare.values import compare_values  # noqa: PLC0415  heavy, and only needed here

    globals()[name] = compare_values
    return compare_values
