"""What somebody is told to have done or not, where other sources could tell the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reconcile.extract.deed_series import Placed, find_placed
from reconcile.extract.deed_sides import charge_of, done_by, known_work, nameable, who_of
from reconcile.extract.deed_slots import (
    Phrase,
    core,
    definite,
    head_of,
    object_of,
    stem,
    stems,
    subject,
    without_place,
)
from reconcile.extract.deed_verbs import Verb, find_verbs
from reconcile.extract.deed_verdict import AXIS, find_unanimity
from reconcile.extract.deed_words import SYNONYMS, Act
from reconcile.extract.name import PersonMention
from reconcile.extract.page import HEADLINES, Page, Sentence
from reconcile.extract.predicate import is_pronoun
from reconcile.extract.when import TimeMention
from reconcile.model import Deed
from reconcile.model.value import BARE, FATES, SOLE, STATES, UNDERGONE

_OPENING = Act("inaugurated", "")
_DECIDED_ON = frozenset({"deal", "law", "verdic", "offer", "ceasef", "demand"})
_MAKING = frozenset({"written", "designed", "founded", "discovered"})
_SITTING = (("down", "for"),)
_BESIDE = frozenset("of for to by with from against between alongside".split())
_EARLIER = 1  # sentences back in which somebody is meant by "he" or "she"


class DeedMention(NamedTuple):
    """A deed told in `[start, end)` of the document; `person` is whom it is about, None where nobody is named."""

    start: int
    end: int
    person: int | None
    value: Deed


class _Telling(NamedTuple):
    """A verb with the phrases on both sides of it, empty where nothing stands there."""

    verb: Verb
    before: Phrase
    after: Phrase


def find_deeds(
    page: Page,
    people: Sequence[PersonMention],
    times: Sequence[TimeMention],
    marked: Sequence[tuple[int, int]],
) -> Iterator[DeedMention]:
    """Every deed of the document's own text in order; `marked` are stretches inside quotation marks."""
    finder = _Finder(page, people, times)
    for sentence in page.sentences:
        if sentence.kind in HEADLINES or sentence.title_case:
            continue
        for verb in find_verbs(sentence.tokens):
            if not any(start <= sentence.tokens[verb.at].start < end for start, end in marked):
                found = finder.read(sentence, verb)
                if found is not None:
                    yield found
        for placed in find_placed(sentence.tokens):
            if not any(start <= sentence.tokens[placed.first].start < end for start, end in marked):
                yield finder.placed(sentence, placed)
        for pole, told in find_unanimity(sentence.tokens):
            if not any(start <= sentence.tokens[told.first].start < end for start, end in marked):
                yield finder.unanimity(sentence, pole, told)


class _Finder:
    def __init__(self, page: Page, people: Sequence[PersonMention], times: Sequence[TimeMention]) -> None:
        self._page, self._times = page, times
        self._people: dict[int, list[PersonMention]] = {}
        for mention in people:
            self._people.setdefault(mention.run.sentence.start, []).append(mention)

    def read(self, sentence: Sentence, verb: Verb) -> DeedMention | None:
        """The deed of a verb, None where the text does not say whose it is or what it is done to."""
        tokens, at = sentence.tokens, verb.at
        before = subject(tokens, verb.aids.first) or Phrase(verb.aids.first, verb.aids.first)
        telling = _Telling(
            verb, core(tokens, before) if before.first < before.last else before, object_of(tokens, at + 1)
        )
        if verb.act.axis in FATES:
            return self._fate(sentence, telling)
        if verb.act.axis in SOLE:
            return self._sole(sentence, telling)
        if verb.act.axis == "open" and not verb.passive and self._subject(sentence, telling.before) is not None:
            return self._sole(sentence, telling._replace(verb=verb._replace(act=_OPENING)))
        if verb.act.axis in STATES:
            return self._state(sentence, telling)
        return self._done(sentence, telling)

    def placed(self, sentence: Sentence, placed: Placed) -> DeedMention:
        """Which in a row something was, or in which year it came about."""
        tokens = sentence.tokens
        start, end = tokens[placed.first].start, tokens[placed.last - 1].end
        one = self._concerned(sentence, start)
        person = one if placed.axis == "order" else self._subject(sentence, placed.thing)
        person = None if placed.axis.startswith("size") else person
        value = Deed(
            text=self._page.text[start:end],
            axis=placed.axis,
            pole=placed.pole,
            who=stems(tokens, placed.beside, places=True) if placed.beside else (),
            head="" if person is not None and placed.axis != "order" else head_of(tokens, placed.thing),
            thing=() if person is not None and placed.axis != "order" else stems(tokens, placed.thing),
        )
        return DeedMention(start, end, person, value)

    def unanimity(self, sentence: Sentence, pole: str, told: Phrase) -> DeedMention:
        """Whether all were for it, with the words that tell who decided what."""
        tokens = sentence.tokens
        whole = Phrase(0, len(tokens))
        start, end = tokens[0].start, tokens[told.last - 1].end
        value = Deed(text=self._page.text[start:end], axis=AXIS, pole=pole, who=stems(tokens, whole, places=True))
        return DeedMention(start, end, self._concerned(sentence, end), value)

    def _fate(self, sentence: Sentence, telling: _Telling) -> DeedMention | None:
        """What became of a person: the subject, or the object of what a court or a board does."""
        act = telling.verb.act
        active = (act.axis == "verdict" or act.pole == "dismissed") and not telling.verb.passive
        person = self._object(sentence, telling.after) if active else self._subject(sentence, telling.before)
        if person is None:
            return None
        charge = charge_of(sentence.tokens, telling.after)
        return self._mention(sentence, telling, person, (), charge)

    def _state(self, sentence: Sentence, telling: _Telling) -> DeedMention | None:
        tokens = sentence.tokens
        own = stems(tokens, telling.after)
        direct = (
            bool(own) and telling.verb.act.axis != "trend" and not telling.verb.passive and not telling.verb.act.after
        )
        thing = telling.after if direct or telling.verb.act.after == _SITTING else telling.before
        known = telling.verb.act.axis != "open" or definite(tokens, core(tokens, thing))
        if thing.first == thing.last or not known:
            return None
        return self._mention(sentence, telling, None, (), core(tokens, thing))

    def _sole(self, sentence: Sentence, telling: _Telling) -> DeedMention | None:
        """What only one can have done; of two who did it together nobody can tell one from the other."""
        tokens, act = sentence.tokens, telling.verb.act
        doer, thing = telling.before, telling.after
        if telling.verb.passive and act.axis != "named":
            doer, thing = done_by(tokens, telling.after), telling.before
        if act.axis in _MAKING and not known_work(tokens, thing):
            return None
        joint = any(token.key in {"and", "or"} for token in tokens[doer.first : doer.last])
        if doer.first == doer.last or joint or telling.verb.aids.denied or telling.verb.aids.told != "done":
            return None
        person = self._subject(sentence, doer)
        named = tokens[doer.last - 1].capital
        if person is None and not named:
            return None
        return self._mention(sentence, telling, person, () if person is not None else who_of(tokens, doer), thing)

    def _done(self, sentence: Sentence, telling: _Telling) -> DeedMention | None:
        """What somebody does to something: "the parliament rejected the bill", "the bill was rejected"."""
        tokens = sentence.tokens
        if telling.verb.passive:
            doer, thing = done_by(tokens, telling.after), telling.before
            known = definite(tokens, thing)
        else:
            doer, thing, known = telling.before, telling.after, True
            if telling.verb.act.axis not in BARE:
                thing = without_place(tokens, thing)
                known = thing.first < thing.last
        person = self._subject(sentence, doer) if doer.first < doer.last else None
        if telling.verb.passive and doer.first == doer.last and (patient := self._subject(sentence, thing)) is not None:
            act = telling.verb.act
            undergone = telling.verb._replace(act=act._replace(axis=f"{UNDERGONE} of {act.axis}"))
            return self._mention(sentence, telling._replace(verb=undergone), patient, (), telling.after)
        if not known or (person is None and doer.first < doer.last and not nameable(tokens, doer)):
            return None
        if person is None and doer.first == doer.last and not telling.verb.passive:
            return None
        bare = doer.last - doer.first == 1 and not is_pronoun(tokens[doer.first])
        who = who_of(tokens, doer) if doer.first < doer.last and (person is None or bare) else ()
        return self._mention(sentence, telling, person, who, thing)

    def _mention(
        self, sentence: Sentence, telling: _Telling, person: int | None, who: tuple[str, ...], thing: Phrase
    ) -> DeedMention:
        tokens, verb = sentence.tokens, telling.verb
        first = telling.before.first if telling.before.first < telling.before.last else verb.aids.first
        last = max(verb.at + 1, telling.after.last)
        start, end = tokens[first].start, tokens[last - 1].end
        clause = thing.first < thing.last and tokens[thing.first].key == "that"
        nothing = thing.first < thing.last and tokens[thing.first].key == "no"
        meant = self._antecedent(sentence) if thing.first < thing.last and tokens[thing.first].key == "it" else ""
        value = Deed(
            text=self._page.text[start:end],
            axis=verb.act.axis,
            pole=verb.act.pole,
            denied=verb.aids.denied != nothing,
            told=verb.aids.told,
            who=who,
            head=meant or ("" if clause else head_of(tokens, thing)),
            thing=(meant,) if meant else stems(tokens, thing, places=verb.act.axis == "held"),
            day=self._day(start, sentence.end),
        )
        return DeedMention(start, end, person, value)

    def _antecedent(self, sentence: Sentence) -> str:
        """What "it" means as an object: the one thing that people decide on and that the sentence before tells of, "" else."""
        index = self._page.sentences.index(sentence)
        before = self._page.sentences[index - 1].tokens if index else ()
        told = {stem(token.key) for token in before if token.key in SYNONYMS or token.key.removesuffix("s") in SYNONYMS}
        return (told & _DECIDED_ON).pop() if len(told & _DECIDED_ON) == 1 else ""

    def _day(self, start: int, end: int) -> date | None:
        """The one day that is named beside the deed."""
        days = {
            time.value.start
            for time in self._times
            if start <= time.start < end and time.value.start is not None and time.value.start == time.value.end
        }
        return days.pop() if len(days) == 1 else None

    def _subject(self, sentence: Sentence, phrase: Phrase) -> int | None:
        tokens = sentence.tokens
        if phrase.last - phrase.first == 1 and is_pronoun(tokens[phrase.first]):
            return self._meant(sentence, tokens[phrase.first].start) if tokens[phrase.first].key != "they" else None
        apposed = phrase.last < len(tokens) and tokens[phrase.last].text == ","
        beside = phrase.last + 1 if apposed else -1  # "The suspect, Ray Dolan, pleaded"
        named = [m for m in self._people.get(sentence.start, ()) if m.run.last == phrase.last or m.run.first == beside]
        if not named or tokens[phrase.last - 1].possessive:
            return None
        before = {token.key for token in tokens[phrase.first : named[0].run.first]}
        return None if before & _BESIDE else named[0].person  # "those who were with Buckley"

    def _object(self, sentence: Sentence, phrase: Phrase) -> int | None:
        named = [
            m for m in self._people.get(sentence.start, ()) if phrase.first <= m.run.first and m.run.last <= phrase.last
        ]
        if not named or sentence.tokens[named[0].run.last - 1].possessive:
            return None
        before = {token.key for token in sentence.tokens[phrase.first : named[0].run.first]}
        return None if before & _BESIDE else named[0].person

    def _concerned(self, sentence: Sentence, offset: int) -> int | None:
        """Whom a sentence is about: the one named before a place in it, "he" or "she", else the only one whom it names."""
        named = self._people.get(sentence.start, ())
        before, anywhere = {m.person for m in named if m.start < offset}, {m.person for m in named}
        pronoun = any(is_pronoun(token) for token in sentence.tokens if token.start < offset)
        if before or pronoun:
            return self._meant(sentence, offset)
        return anywhere.pop() if len(anywhere) == 1 else None

    def _meant(self, sentence: Sentence, offset: int) -> int | None:
        """Whom "he" or "she" means: the one person named before it, in the sentence or in the one before."""
        index = self._page.sentences.index(sentence)
        for number in range(index, max(-1, index - _EARLIER - 1), -1):
            start = self._page.sentences[number].start
            named = {m.person for m in self._people.get(start, ()) if m.start < offset}
            if named:
                return named.pop() if len(named) == 1 else None
        return None
