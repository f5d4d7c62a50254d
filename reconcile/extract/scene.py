"""One sentence as a scene: its people, the events that it and its neighbours tell of, and at which of them a deed was done."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reconcile.extract.clause import find_clauses
from reconcile.extract.event_time import contradict, fixes_day
from reconcile.extract.event_words import NOUNS, UNATTENDED
from reconcile.extract.happening import Trigger
from reconcile.extract.local_event import LocalEvent, had_been
from reconcile.extract.page import Sentence, Token
from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.predicate import Predicate
from reconcile.extract.presence_states import FROM_AFAR, REMOTE
from reconcile.extract.presence_words import Row
from reconcile.extract.when import TimeMention

# Happenings at which nobody is but those to whom they happen.
_ONES_OWN = UNATTENDED | {"death", "arrest", "release", "resignation", "rescue", "appointment", "extradition"}
MEETING_TYPES = frozenset("meeting summit call briefing interview visit".split())
_TOLD_WITHIN = 3  # sentences from one that tells of an event in which it still goes on
_SOLE_REACH = 8  # such sentences, where the text tells of no other event that one can attend
_WINDOW = 9  # tokens after a verb that may hold what the table asks to stand beside it
_WHO = frozenset("who which".split())
_LATER = frozenset("ceremony reception match concert visit signing".split())  # before which one does not stand
_CONTENT = frozenset("that whether".split())
_STOPS = frozenset({";", ":", "“", "”", '"', "—", ",", "that", "which", "who", "he", "she", "they"})
_IN_ABSENTIA = frozenset("absentia absence proxy".split())
_PAST_UNITS = frozenset("year month week season decade century years months weeks seasons decades".split())


class Verdict(NamedTuple):
    """What a sentence says of a phrase: present or absent, in which manner, at which event."""

    present: bool
    manner: str
    event: LocalEvent


class Course(NamedTuple):
    """The events of a document: all, those that one can attend, their types, the main one where no other event is told
    that one can be at, and the numbers of those that had been before what the document tells; `live` tells of a ticker."""

    events: Sequence[LocalEvent]
    fit: Sequence[LocalEvent]
    types: frozenset[str]
    sole: LocalEvent | None
    earlier: frozenset[int]
    live: bool


def course_of(events: Sequence[LocalEvent], *, live: bool) -> Course:
    """The course of a document with these events, a ticker if it is `live`: one that is called off cannot be attended beside
    one that is not."""
    attended = [e for e in events if e.type not in _ONES_OWN]
    fit = [e for e in attended if e.status != "cancelled"] or attended
    main = [e for e in events if e.main]
    alone = len(main) == 1 and not any(_competes(e) for e in events if e is not main[0])
    earlier = frozenset(n for n, e in enumerate(events) if main and _came_before(e, main[0]))
    return Course(events, fit, frozenset(e.type for e in fit), main[0] if alone else None, earlier, live)


class Scene(NamedTuple):
    """A sentence with its phrases of people and the course of the document; `here` are its own triggers, each with the
    number of its event; `lately` tells in which sentence somebody was last put at an event, `offices` the
    words of the offices that the document gives to each person; `sporting` whether a match can be one of sport."""

    sentence: Sentence
    phrases: Sequence[PeoplePhrase]
    course: Course
    here: Sequence[tuple[int, Trigger]]
    lately: Mapping[int, int]
    offices: Mapping[int, frozenset[str]]
    sporting: bool
    times: Sequence[TimeMention] = ()

    @property
    def events(self) -> Sequence[LocalEvent]:
        """The events of the document."""
        return self.course.events

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    @property
    def starts(self) -> frozenset[int]:
        """The tokens at which phrases of people begin."""
        return frozenset(phrase.first for phrase in self.phrases)

    def keys(self, first: int, last: int) -> list[str]:
        """The folded words of a stretch of tokens, cut to the sentence."""
        return [token.key for token in self.tokens[max(0, first) : max(0, last)]]

    def event_near(self, at: int, *, planned: bool = False) -> LocalEvent | None:
        """The event of the nearest trigger in the sentence, else the main one or one told nearby; only such as one can
        attend, none that is called off beside one that is not, and one to come first where that is `planned`."""
        fit = self.course.fit
        near = self._nearest(self.course.types, at)
        if near is not None and any(event is near for event in fit):
            return near
        return self._in_focus([e for e in fit if e.main or self.told_nearby(e)], planned=planned)

    def event_of_type(self, types: frozenset[str], at: int, *, planned: bool = False) -> LocalEvent | None:
        """The nearest event of one of the types in the sentence, else the first of the document."""
        if types == {"match"} and not self.sporting:
            return None
        if "ceremony" in types:
            types |= {"event"}
        return self._nearest(types, at) or _first([e for e in self.events if e.type in types], planned=planned)

    def _nearest(self, types: frozenset[str], at: int) -> LocalEvent | None:
        near = [
            (t.aside, abs(t.at - at), t.at < at, n)
            for n, t in self.here
            if self.events[n].type in types and not self._within_content(at, t.at) and not self._told_aside(at, t.at)
        ]
        return self.events[min(near)[3]] if near else None

    def _within_content(self, at: int, told: int) -> bool:
        """Whether a happening is part of what is said by the verb at a token: "argued that the trial"."""
        return any(token.key in _CONTENT for token in self.tokens[at + 1 : told])

    def moved_to_its_day(self, verdict: Verdict, at: int) -> Verdict | None:
        """A verdict whose event is of another day than its clause speaks of, given to the one event of that day, if any."""
        if not self.on_another_day(verdict.event, at):
            return verdict
        if verdict.manner.startswith("as "):
            return None  # whose office it is to be there was at that one or at none
        fit = [e for e in self.course.fit if e.time is not None and fixes_day(e.time) and e.type != "call"]
        apt = [
            e
            for e in fit
            if not self.on_another_day(e, at) and (verdict.manner != "announced" or e.status == "planned")
        ]
        return verdict._replace(event=apt[0]) if len(apt) == 1 else None

    def _told_aside(self, at: int, told: int) -> bool:
        """Whether a happening stands in a relative clause that closed before a deed: "A, who lost the final, said"."""
        if told > at or not _WHO & {token.key for token in self.tokens[max(0, told - _WINDOW) : told]}:
            return False
        return self._clauses()[at] != self._clauses()[told]

    def _clauses(self) -> Sequence[int]:
        return find_clauses(self.sentence, [(time.start, time.end) for time in self.times]).of

    def on_another_day(self, event: LocalEvent, at: int) -> bool:
        """Whether the clause of a token speaks of other days than that of an event that the sentence does not tell."""
        days = [time for time in self.times if fixes_day(time)]
        if not days or event.time is None or not fixes_day(event.time) or self.tells(event):
            return False
        if self.sentence.kind == "caption":
            return False  # what is shown is the event, and one of the two days a slip
        of = self._clauses()
        clause = [t for t, number in zip(self.tokens, of, strict=True) if number == of[at]]
        own = [time for time in days if any(token.start == time.start for token in clause)]
        return bool(own) and all(contradict(time, event.time) for time in own)

    def _in_focus(self, events: Sequence[LocalEvent], *, planned: bool) -> LocalEvent | None:
        """One told in the sentence before where the others are told further off, else the first; what had been before the
        main event does not go on."""
        gone = [self.events[n] for n in self.course.earlier]
        lasting = [e for e in events if not any(e is other for other in gone)] or events
        before = [e for e in lasting if self._told_last(e) >= self.sentence.index - 1]
        clear = len(before) == 1 or (before and not any(event.main for event in before))
        return _first(before if clear else lasting, planned=planned)

    def _told_last(self, event: LocalEvent) -> int:
        """The last sentence up to this one that tells of an event itself, not of it as past, or puts somebody there."""
        number = next(n for n, other in enumerate(self.events) if other is event)
        at = bisect_right(event.triggers, self.sentence.index, key=_sentence_of)
        told = [_sentence_of(t) for t in event.triggers[max(0, at - _TOLD_WITHIN) : at] if not t.aside]
        return max([self.lately.get(number, -_TOLD_WITHIN), *told[-1:]])

    def told_nearby(self, event: LocalEvent) -> bool:
        """Whether this sentence or one close to it tells of the event."""
        if self.course.live and event.main:
            return True
        number = next(n for n, other in enumerate(self.events) if other is event)
        if self.lately.get(number, -_TOLD_WITHIN - 1) >= self.sentence.index - _TOLD_WITHIN:
            return True
        back, ahead = (_SOLE_REACH, _SOLE_REACH) if event is self.course.sole else (_TOLD_WITHIN, int(event.main))
        at = bisect_left(event.triggers, self.sentence.index - back, key=_sentence_of)
        return at < len(event.triggers) and _sentence_of(event.triggers[at]) <= self.sentence.index + ahead

    def tells(self, event: LocalEvent) -> bool:
        """Whether the sentence itself has a trigger of the event."""
        return any(self.events[number] is event for number, _ in self.here)

    def judge(self, rows: Sequence[Row], deed: Predicate) -> Verdict | None:
        """What the first row that fits says of who does, or undergoes, a verb."""
        for row in rows:
            window = self._window(deed)
            if row.beside and not row.beside & window:
                continue
            event = self._event_of(row, deed)
            if event is None or not (self._real(event, row, deed, window) and self._of_this_story(event)):
                continue
            if row.loose and not (self.told_nearby(event) and (event.main or row.at != {"match"})):
                continue
            if window & _IN_ABSENTIA:
                return Verdict(False, "absent", event)
            manner = "announced" if deed.future else "took part remotely" if REMOTE & window else row.manner
            return Verdict(True, manner, event)
        return None

    def _event_of(self, row: Row, deed: Predicate) -> LocalEvent | None:
        if row.at:
            return self.event_of_type(row.at, deed.at, planned=deed.future)
        return self.event_near(deed.at, planned=deed.future)

    def _window(self, deed: Predicate) -> frozenset[str]:
        """The words after a verb up to the end of its clause; "person" stands for a phrase that is done to."""
        at, words = deed.at, list[str]()
        for token in self.tokens[at + 1 : at + 1 + _WINDOW]:
            if token.key in _STOPS or token.text in _STOPS or self._earlier_than(token):
                break
            words.append("town-hall" if token.key == "hall" and words[-1:] in (["town"], ["city"]) else token.key)
        done_to = (
            at - 3 <= phrase.last <= at if deed.passive else at < phrase.first <= at + 3 for phrase in self.phrases
        )
        if any(done_to):
            words.append("person")
        return frozenset(words)

    def _earlier_than(self, token: Token) -> bool:
        """Whether "before" opens what comes later: "before the dinner", not "before the court"."""
        if token.key != "before":
            return token.key in {"until", "since"}
        return any(NOUNS.get(near.key) in _LATER for near in self.tokens if token.end < near.start < token.end + 20)

    def _real(self, event: LocalEvent, row: Row, deed: Predicate, window: frozenset[str]) -> bool:
        """Whether a deed can be one at the event by its time: not another year's, not yet to come, not sent from afar."""
        own = self.tells(event)
        if deed.future:
            if self.tokens[deed.at - 1].key == "would" and (row.loose or row.at):
                return False
            return own or event.status == "planned" or (event.main and event.time is None)
        if row.manner == "announced":
            return event.status == "planned"
        if event.status == "planned" and not own and not self.tokens[deed.at].key.endswith("s"):
            return False
        if window & FROM_AFAR and (row.loose or row.at or row.manner == "spoke") and event.type != "call":
            return False
        if not (row.loose or row.at):
            return True
        if deed.perfect and row.loose and row.at != {"match"} and not own:
            return False
        return own or not self._of_another_time(event, deed)

    def _of_this_story(self, event: LocalEvent) -> bool:
        """Whether a death is not told as that of a person of long ago, beside a main event of another year."""
        years = [other.time.value.year for other in self.events if (other is event or other.main) and other.time]
        return event.type != "death" or len({year for year in years if year}) <= 1

    def _of_another_time(self, event: LocalEvent, deed: Predicate) -> bool:
        """ "won it in 1984", "last year", "a decade ago"."""
        words = self.keys(deed.at - 6, deed.at + 14)
        year = str(event.time.value.year) if event.time is not None and event.time.value.year else ""
        if any(len(word) == 4 and word.isdigit() and word[:2] in {"18", "19", "20"} and word != year for word in words):
            return True
        return "ago" in words or any(a == "last" and b in _PAST_UNITS for a, b in pairwise(words))


def _competes(event: LocalEvent) -> bool:
    """Whether one can be at an event that is told of, not only named beside another ("because of a cabinet meeting")."""
    named = (event.ordinal == "previous" and event.time is not None) or all(trigger.aside for trigger in event.triggers)
    return event.type not in _ONES_OWN and not named


def _came_before(event: LocalEvent, main: LocalEvent) -> bool:
    """Whether an event had been before the main one, as its tense or its day tells."""
    if event is main or not event.triggers:
        return False
    if all(had_been(trigger) for trigger in event.triggers):
        return True
    before = event.ordinal == "previous"
    if not before and not all(had_been(trigger) or trigger.aside or trigger.oblique for trigger in event.triggers):
        return False
    mine, its = event.time, main.time
    if mine is None or its is None or not (mine.value.end and its.value.start):
        return False
    return mine.value.end < its.value.start and main.status == "happened"


def _sentence_of(trigger: Trigger) -> int:
    return trigger.sentence.index


def _first(events: Sequence[LocalEvent], *, planned: bool) -> LocalEvent | None:
    return min(events, key=lambda event: planned and event.status != "planned", default=None)
