"""Events across documents: which tellings are of one happening, and what it is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from reconcile.assemble.account import Telling
from reconcile.assemble.gather import Groups
from reconcile.assemble.likeness import STEPS, Likeness
from reconcile.model import Account, Attendance, Claim, Event, Evidence, Participation, Place, When
from reconcile.settings import Settings
from reconcile.text.fold import fold

SAME_KIND = STEPS // 10  # by which pairs of one kind come before others that are as like
LEAST_AVERAGE = 0.25  # mean likeness of all pairs, below which two groups stay apart


def match_events(tellings: Sequence[Telling], settings: Settings) -> list[list[Telling]]:
    """Tellings gathered into happenings, best pairs first; a document tells one happening once. Events of tables are those
    of one label."""
    labelled = [telling for telling in tellings if telling.label is not None]
    told = [telling for telling in tellings if telling.label is None]
    by_label: dict[str | None, list[Telling]] = {}
    for telling in labelled:
        by_label.setdefault(telling.label, []).append(telling)
    return sorted([*_gathered(told, settings), *by_label.values()], key=lambda group: [t.subject for t in group])


def _gathered(tellings: Sequence[Telling], settings: Settings) -> list[list[Telling]]:
    likeness = Likeness(tellings, settings)
    least = round(settings.same_event * STEPS)
    types = [telling.type for telling in tellings]
    scored = sorted(
        (-score - SAME_KIND * (types[a] == types[b]), tellings[a].subject, tellings[b].subject, a, b)
        for a, b in combinations(range(len(tellings)), 2)
        if tellings[a].document != tellings[b].document and (score := likeness.steps(a, b)) >= least
    )
    groups = Groups([telling.document for telling in tellings], likeness, LEAST_AVERAGE * STEPS)
    return [[tellings[place] for place in group] for group in groups.join((a, b) for *_, a, b in scored)]


def as_events(groups: Sequence[Sequence[Telling]]) -> tuple[Event, ...]:
    """The happenings as events, those that most documents tell first."""
    events = [_event(group) for group in groups]
    ordered = sorted(events, key=lambda event: (-len(event.accounts), event.title, event.accounts[0].subjects))
    return tuple(event.model_copy(update={"id": f"event:{number}"}) for number, event in enumerate(ordered, 1))


def _event(group: Sequence[Telling]) -> Event:
    told = _distinct(group)
    label = next((claim.evidence.text for claim in told[0].happenings if told[0].label is not None), None)
    kind = _commonest([telling.type for telling in told])
    day, place = _day(told), _place(told)
    return Event(
        id="event",
        type=kind,
        title=label or _title(told, kind, day, place),
        date=day,
        place=place,
        accounts=tuple(_account(telling) for telling in group),
    )


def _distinct(group: Sequence[Telling]) -> list[Telling]:
    """One telling of each wording: a copy has no vote on how an event is called."""
    worded = {
        tuple(claim.evidence.text for claim in (*t.happenings, *t.dates, *t.places, *t.presences)): t
        for t in reversed(group)
    }
    return sorted(worded.values(), key=lambda telling: telling.subject)


def _commonest(words: Sequence[str]) -> str:
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], word))


def _day(group: Sequence[Telling]) -> When | None:
    """The day that the documents give, None where they give two."""
    dated = [t.when for t in group if t.when is not None and t.when.start is not None and t.when.start == t.when.end]
    attached = [when for when in dated if when.attached and when.anchor != "publication"] or dated
    if len({when.start for when in attached}) != 1:
        return None
    return min(attached, key=lambda when: (when.anchor != "explicit", when.text))


def _place(group: Sequence[Telling]) -> Place | None:
    cities = [place for telling in group for place in telling.where if place.level in {"city", "unknown"}]
    anywhere = cities or [place for telling in group for place in telling.where]
    if not anywhere:
        return None
    name = _commonest([place.name for place in anywhere])
    return min(
        (place for place in anywhere if place.name == name), key=lambda place: (place.text.isupper(), place.text)
    )


def _title(group: Sequence[Telling], kind: str, day: When | None, place: Place | None) -> str:
    words = [_noun(claim) for telling in group for claim in telling.happenings]
    noun = _commonest([word for word in words if word] or [kind])
    parts = [noun[:1].upper() + noun[1:]]
    if place is not None:
        parts[0] += f" in {place.text.title() if place.text.isupper() and len(place.text) > 3 else place.text}"
    if day is not None and day.start is not None:
        parts.append(f"{day.start.day} {day.start:%B %Y}")
    return ", ".join(parts)


def _noun(claim: Claim) -> str:
    """The last word of a happening's wording, when it reads as a noun."""
    words = re.findall(r"[^\W\d_]+", fold(claim.evidence.text))
    return "" if not words or words[-1].endswith("ed") or words[-1] in _VERBS else words[-1]


_VERBS = frozenset(
    """met meet meets together sign signs travel come came went flew beat won win wins telephone phone receive receives buy
    brief appear brought hear heard shot sank quit quits fell struck unveil launches reopen over off down up away office dead
    custody rest respects guilty sworn lost lose loses arrive arrives appears upheld uphold quash merge merges merging
    drew put puts told tells walk rejects farewell""".split()
)


def _account(telling: Telling) -> Account:
    return Account(
        document=telling.document,
        subjects=(telling.subject,),
        status=telling.status,
        date=telling.when,
        place=min(telling.where, key=lambda p: ({"venue": 0, "city": 1}.get(p.level, 2), p.text), default=None),
        participants=_participants(telling),
        evidence=_evidence([*telling.happenings, *telling.dates, *telling.places]),
    )


def _participants(telling: Telling) -> tuple[Participation, ...]:
    return tuple(
        Participation(
            entity=telling.persons[claim.value.person],
            present=claim.value.present,
            manner=claim.value.manner,
            evidence=(claim.evidence,),
        )
        for claim in telling.presences
        if isinstance(claim.value, Attendance) and claim.value.person in telling.persons
    )


def _evidence(claims: Sequence[Claim]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(claim.evidence for claim in claims))
