"""One happening, in every source that tells of it."""

from __future__ import annotations

from typing import Literal

from reconcile.model.span import Evidence, Frozen
from reconcile.model.value import Place, When

EventStatus = Literal["planned", "happened", "cancelled", "denied", "unclear"]


class Participation(Frozen):
    """One person in one account: `present` False for absent or declined, None where the source does not fix it."""

    entity: str
    present: bool | None
    manner: str
    evidence: tuple[Evidence, ...]


class Account(Frozen):
    """What one document says of one event. None and empty mean that the document is silent."""

    document: str
    subjects: tuple[str, ...]
    status: EventStatus
    date: When | None = None
    place: Place | None = None
    participants: tuple[Participation, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Event(Frozen):
    """One happening. `title` is a short heading made from the accounts; `date` the day that the accounts give, None
    where they fix none or more than one."""

    id: str
    type: str
    title: str
    date: When | None = None
    place: Place | None = None
    accounts: tuple[Account, ...]
