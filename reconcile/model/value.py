"""Typed readings of wordings. Each keeps the wording in `text`."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from reconcile.model.span import Frozen


class Name(Frozen):
    """A person's or organisation's name without titles and possessive ending.

    `form`: full (two parts or more), short (one part of a name told in full elsewhere, or one part only), epithet.
    `roster`: id of the list that the name stands in; two names in one list are two people.
    `vouchers`: documents whose fuller name made a name of this part of one, sorted; empty where its own document did.
    """

    kind: Literal["name"] = "name"
    text: str
    form: Literal["full", "short", "epithet"] = "full"
    of: Literal["person", "organisation"] = "person"
    roster: str | None = None
    vouchers: tuple[str, ...] = ()


class Role(Frozen):
    """An office, rank or relation. `office` is its folded canonical wording ("defence minister" for "Minister of
    Defense"), `country` an ISO 3166 alpha-2 code or None, `tenure` whether it is held now."""

    kind: Literal["role"] = "role"
    text: str
    office: str
    country: str | None = None
    organisation: str | None = None
    tenure: Literal["current", "former", "acting", "elect"] = "current"


class When(Frozen):
    """A time. `start` and `end` are the first and last day it may mean (inclusive); both None where it cannot be resolved.

    `precision` is that of the wording. `year`, `month` and `day` (1-based) hold what the wording or its resolution fixes;
    "June 2" without any year has month and day only. `weekday` is the weekday that the wording names, 0 = Monday.
    `anchor`: explicit (the wording alone), weekday or relative (resolved against the publication day), publication (it IS
    the publication stamp), unresolved. `bound`: "by", "until" = before; "since", "from" = after. `clock` is HH:MM.
    `attached` tells that the wording dates the thing itself; False that it only stands near, so that it can agree with
    another time but not contradict it.
    """

    kind: Literal["when"] = "when"
    text: str
    start: date | None = None
    end: date | None = None
    precision: Literal["time", "day", "range", "week", "month", "quarter", "year", "decade", "unknown"] = "day"
    anchor: Literal["explicit", "weekday", "relative", "publication", "unresolved"] = "explicit"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    bound: Literal["before", "after", "about"] | None = None
    clock: str | None = None
    attached: bool = True


class Place(Frozen):
    """A place. `name` is the folded canonical name, `country` an ISO 3166 alpha-2 code or None."""

    kind: Literal["place"] = "place"
    text: str
    name: str
    level: Literal["country", "region", "city", "venue", "unknown"] = "unknown"
    country: str | None = None


class Quantity(Frozen):
    """A number of something. `low` to `high` is what the wording allows (equal for an exact figure, None = open);
    `counts` is the folded head noun of what is counted, `unit` a unit of measure or currency or None."""

    kind: Literal["quantity"] = "quantity"
    text: str
    low: float | None
    high: float | None
    counts: str
    unit: str | None = None
    hedge: Literal["exact", "about", "at-least", "at-most", "range"] = "exact"


class Quote(Frozen):
    """Words that somebody is said to have spoken or written.

    `text` is the wording inside the marks (parts of one split utterance joined by " ... "), or the reported content of an
    indirect quote. `speaker` is the local subject id of a person, `speaker_text` the wording that names the speaker
    (also for organisations and for speakers who are not named), both None where the text does not tell.
    `occasion` says where it was said or written, as worded ("on X", "at a joint press conference in Ankara on October 8").
    """

    kind: Literal["quote"] = "quote"
    text: str
    form: Literal["direct", "partial", "indirect"]
    speaker: str | None = None
    speaker_text: str | None = None
    verb: str | None = None
    occasion: str | None = None


class Happening(Frozen):
    """That an event is told of: `type` is its folded kind ("meeting", "talks", "ceremony"), `text` its wording. `label` is
    what a table calls it, folded: equal labels mean one event, others never do; None in running text."""

    kind: Literal["happening"] = "happening"
    text: str
    type: str
    label: str | None = None


class Status(Frozen):
    """Whether the source tells the event as planned, as done, as cancelled or as denied."""

    kind: Literal["status"] = "status"
    text: str
    status: Literal["planned", "happened", "cancelled", "denied", "unclear"]


class Attendance(Frozen):
    """That a person took part in an event or not. `person` is a local subject id; `present` False for absent, declined."""

    kind: Literal["attendance"] = "attendance"
    text: str
    person: str
    present: bool = True
    manner: str = "took part"


class Roster(Frozen):
    """A list of people at an event. `side` is the country or party that the list covers (None: no limit said);
    `closed` True when the wording says that the list is complete, `open` when it says that it is not ("including");
    `stated` is the number of people that the wording promises."""

    kind: Literal["roster"] = "roster"
    text: str
    people: tuple[str, ...]
    side: str | None = None
    closed: bool = False
    open: bool = False
    stated: int | None = None


class Deed(Frozen):
    """That somebody did something or did not, or what became of them, where another source could tell the opposite.

    `axis` is the question ("decision"), `pole` the answer ("for"); `denied` that the source says it was not so. `told`: done,
    planned, pledged ("agreed to pay") or refused ("refused to pay"). `person` is the local id of whom it is about, None where
    it is nobody named; `who` are the stems of the words for a doer who is no person, or named by one word that may be none, the
    noun last, empty where none is told;
    of an ordinal the words after it. `thing` are the stems of what it is done to and `head` that of its noun, "" for a whole
    clause. `day` is the day that the sentence names.
    """

    kind: Literal["deed"] = "deed"
    text: str
    axis: str
    pole: str
    denied: bool = False
    told: Literal["done", "planned", "pledged", "refused"] = "done"
    person: str | None = None
    who: tuple[str, ...] = ()
    head: str = ""
    thing: tuple[str, ...] = ()
    day: date | None = None


FATES = frozenset({"life", "office", "verdict", "plea"})
"""Axes of deeds that are about the person to whom it is done, whoever does it."""
STATES = frozenset({"open", "held", "trend"})
"""Axes about a thing, whoever sees to it."""
SOLE = frozenset(
    """chaired won named claimed inaugurated ordered hosted struck ended scored designed written founded discovered""".split()
) | {"signed for"}
"""Axes of which one thing has one doer: who chaired the session, who won the race."""
UNDERGONE = "undergone"
"""Begins the axes of what is done to a person by nobody named."""
BARE = frozenset({"appeal", "apologise", "there", "stage", "until", "tenure", "condition"})
"""Axes about what a person does, without a word on what it is done to."""


class Stated(Frozen):
    """What a table says of one attribute of one subject, where the attribute is none that the other values are for.

    The wording as every kind of value that it can be read as: `clock` HH:MM, `day`, `number`, `people` (folded names, given
    names first); `folded` is the text itself.
    """

    kind: Literal["stated"] = "stated"
    text: str
    attribute: str
    folded: str
    clock: str | None = None
    day: date | None = None
    number: float | None = None
    people: tuple[str, ...] = ()


class Origin(Frozen):
    """Where the document itself says that it has its facts from: `who` ("Syrian Ministry of Defence"), `channel` ("Telegram").

    `via` names those who carried it ("Reuters, citing the ministry"), the nearest to `who` first, empty where none did.
    """

    kind: Literal["origin"] = "origin"
    text: str
    who: str
    channel: str | None = None
    via: tuple[str, ...] = ()

    @property
    def caption(self) -> str:
        """The source with its channel and carriers: "Ministry of Defence (Telegram), by way of Reuters"."""
        channel = f" ({self.channel})" if self.channel else ""
        return self.who + channel + "".join(f", by way of {carrier}" for carrier in self.via)


Value = Annotated[
    Name | Role | When | Place | Quantity | Quote | Happening | Status | Attendance | Roster | Origin | Deed | Stated,
    Field(discriminator="kind"),
]
