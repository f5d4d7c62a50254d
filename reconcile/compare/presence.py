"""Attendance and status: presence against absence, plan against outcome."""

from __future__ import annotations

from reconcile.model import Attendance, Comparison, Status
from reconcile.settings import Settings

REMOTE = "took part remotely"
"""The manner of those who took part by video or the like."""


def compare_attendance(a: Attendance, b: Attendance, _settings: Settings) -> Comparison:
    """How two statements on one person's presence at one event stand. Who took part from afar was not in the room."""
    if a.present == b.present:
        detail = "both-present" if a.present else "both-absent"
        return Comparison("same", 1.0, detail, "both say so")
    if REMOTE in {a.manner, b.manner}:
        return Comparison(
            "compatible", 0.5, "remote", "one has the person take part from afar, the other not in the room"
        )
    return Comparison("conflict", 0.0, "present-absent", "one has the person there, the other has not")


def compare_status(a: Status, b: Status, _settings: Settings) -> Comparison:
    """How two statuses of one event stand. A plan and its outcome do not contradict each other."""
    kinds = {a.status, b.status}
    if len(kinds) == 1:
        return Comparison("same", 1.0, "same", f"both tell it as {a.status}")
    if kinds == {"planned", "happened"}:
        return Comparison("superseded", 0.9, "progression", "a plan in one, done in the other")
    if "planned" in kinds and "unclear" not in kinds:
        return Comparison("superseded", 0.6, "progression", "planned in one, off in the other: news of different days")
    if "unclear" in kinds:
        return Comparison("not-comparable", 0.5, "unclear", "one does not make clear whether it happened")
    return Comparison("conflict", 0.0, "cancelled-or-denied", f"{a.status} against {b.status}")
