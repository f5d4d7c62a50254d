"""What the times of a text say of one happening: which day they fix, whether two contradict, which is the sharper."""

from __future__ import annotations

from reconcile.extract.when import TimeMention


def begun(time: TimeMention | None) -> TimeMention | None:
    """What goes on since a day began on it."""
    if time is not None and time.value.bound == "after":
        return time._replace(value=time.value.model_copy(update={"bound": None}))
    return time


def on_its_day(time: TimeMention) -> TimeMention:
    """What was at about an hour of a day was on that day for certain; the hour is let go."""
    value = time.value
    if value.bound != "about" or value.precision != "time" or value.day is None:
        return time
    return time._replace(value=value.model_copy(update={"bound": None, "clock": None, "precision": "day"}))


def _one_day(time: TimeMention) -> bool:
    """Whether a time is resolved to one day."""
    return time.value.start is not None and time.value.start == time.value.end


def fixes_day(time: TimeMention) -> bool:
    """Whether a time names a day, resolved or not, and no bound."""
    value = time.value
    return value.bound is None and value.precision in {"day", "time"} and bool(value.day or value.weekday is not None)


def contradict(a: TimeMention, b: TimeMention) -> bool:
    """Whether two times that both fix a day fix different ones."""
    left, right = a.value, b.value
    if left.start and right.start and left.end and right.end:
        return left.end < right.start or right.end < left.start
    if left.day and right.day:
        return (left.month, left.day) != (right.month, right.day)
    return left.weekday is not None and right.weekday is not None and left.weekday != right.weekday


def sharper(new: TimeMention, old: TimeMention) -> bool:
    """Whether a time fixes a day that the old one leaves open, or dates the event where the old one only stands near."""
    fixes, fixed = _one_day(new), _one_day(old)
    return (fixes and not fixed) or (fixes == fixed and new.value.attached and not old.value.attached)
