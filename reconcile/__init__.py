"""Cross-source fact reconciliation: who is who, what sources agree on, where they differ, with the words of each.

    from reconcile import reconcile

    report = reconcile(["corpus/ankara-2025"])

The names below are the public interface. They are loaded when first asked for, so that importing the package costs
nothing. The stations of the line are called alone from their own packages: `reconcile.read.read`,
`reconcile.extract.extract`, `reconcile.align.align`, `reconcile.assemble.assemble`, `reconcile.check.check`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.check import load_rules
    from reconcile.errors import ReconcileError
    from reconcile.model import Claim, Document, Entity, Event, Fact, Finding, Report
    from reconcile.pipeline import judge, reconcile
    from reconcile.report import render, verify
    from reconcile.settings import Settings, load_settings

__version__ = "0.1.0"
__all__ = [
    "Claim",
    "Document",
    "Entity",
    "Event",
    "Fact",
    "Finding",
    "ReconcileError",
    "Report",
    "Settings",
    "judge",
    "load_rules",
    "load_settings",
    "reconcile",
    "render",
    "verify",
]

_HOMES = {
    "check": ("load_rules",),
    "errors": ("ReconcileError",),
    "model": ("Claim", "Document", "Entity", "Event", "Fact", "Finding", "Report"),
    "pipeline": ("judge", "reconcile"),
    "report": ("render", "verify"),
    "settings": ("Settings", "load_settings"),
}


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            value = getattr(import_module(f"reconcile.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module 'reconcile' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
