"""The wordings of an answer looked up in the document, and read by the rules: names, offices, numbers, quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from reconcile.extract.llm_answer import Answer, OfPerson, Utterance, Wording
from reconcile.extract.llm_wording import Wordings
from reconcile.extract.name import PersonMention, join_runs
from reconcile.extract.occasion import occasion
from reconcile.extract.office import read_role
from reconcile.extract.organisation import OrganisationMention, number_organisations
from reconcile.extract.page import Page, Run
from reconcile.extract.person import PersonRole
from reconcile.extract.place import PlaceMention, find_places
from reconcile.extract.quantity import NumberMention, find_quantities
from reconcile.extract.quote import form_of
from reconcile.extract.quote_marks import Quoted, quoted
from reconcile.extract.reading import person_id, with_occasions
from reconcile.extract.role import is_head
from reconcile.extract.speech import Said
from reconcile.extract.stretch import Spanned, Taken, name_in, spans
from reconcile.extract.when import TimeMention, find_times
from reconcile.settings import Settings
from reconcile.text.fold import fold

ABROAD = "the words do not stand in the text"
NO_NAME = "no name is in the words"
NO_VALUE = "the rules read no value from the words"
NOBODY = "the person is not named there"
SHORT = "the quotation is too short"
_NAME_WORDS = 8  # words of a name with its titles that are looked at

S = TypeVar("S", bound=Spanned)
T = TypeVar("T")
U = TypeVar("U")
Span = tuple[int, int]


class Lookup:
    """Looks the wordings of all answers up on one page. `reasons` gets an entry for each thing that is dropped."""

    def __init__(self, page: Page, answers: Sequence[Answer], settings: Settings) -> None:
        self.page = page
        self.reasons: list[str] = []
        self._answers = answers
        self._fewest_words = settings.min_quote_words
        self._words = Wordings(page)

    def drop(self, reason: str) -> None:
        """Count a thing that is left out."""
        self.reasons.append(reason)

    def span(self, one: Wording) -> Span | None:
        """Where the words stand; that they do not is counted."""
        found = self._words.find(one.sentence, one.words)
        if found is None:
            self.drop(ABROAD)
        return found

    def value(self, read: Sequence[S], one: Wording) -> S | None:
        """Of what the rules read on the page, the longest that the words hold, or that holds them; that there is none is
        counted."""
        span = self.span(one)
        if span is None:
            return None
        start, end = span
        inside = [e for e in read if (start <= e.start and e.end <= end) or (e.start <= start and end <= e.end)]
        if not inside:
            self.drop(NO_VALUE)
        return max(inside, key=lambda each: each.end - each.start, default=None)

    def person(self, one: OfPerson) -> int | None:
        """The number of the person who is called so, None for nobody that the page names."""
        for span in self._words.find_all(one.sentence, one.person):
            if there := self.people_at(span):
                return there[0].person
        words = fold(one.person).split()[-_NAME_WORDS:]
        return next(
            (self._numbered[k] for at in range(len(words)) if (k := " ".join(words[at:])) in self._numbered), None
        )

    def people_at(self, span: Span) -> Sequence[PersonMention]:
        """The mentions of people that a stretch touches; mentions do not overlap each other."""
        first = bisect_right(self.people, span[0], key=lambda mention: mention.end)
        after = bisect_left(self.people, span[1], key=lambda mention: mention.start)
        return self.people[first:after]

    def _each(self, wanted: Callable[[Answer], Iterable[T]], read: Callable[[T], U | None]) -> list[U]:
        """What is read from each part of each answer, without those that were dropped, each once."""
        found = (read(part) for answer in self._answers for part in wanted(answer))
        return list(dict.fromkeys(one for one in found if one is not None))

    # ---------------------------------------------------------------- names
    @cached_property
    def people(self) -> tuple[PersonMention, ...]:
        """The mentions of people, in order of text. Who is one person is decided as everywhere."""
        runs: list[Run] = []
        for one in (one for answer in self._answers for one in answer.people):
            everywhere = self._words.find_all(one.sentence, one.words)
            places = everywhere or [span for span in (self.span(one),) if span is not None]
            named = [run for span in places if (run := name_in(self.page, *span)) is not None and _is_name(run)]
            if places and not named:
                self.drop(NO_NAME)
            runs += named
        return join_runs(self.page, _outermost([*runs, *self._again(runs)], _bounds))

    def _again(self, runs: Sequence[Run]) -> Iterator[Run]:
        """The same names wherever else they stand: those of two words or more, and parts of these."""
        worded = {self.page.text[slice(*_bounds(run))]: run for run in runs}
        parts = {token.key for run in worded.values() if len(run.tokens) > 1 for token in run.tokens}
        for words, run in sorted(worded.items(), key=lambda item: item[0]):
            if len(run.tokens) > 1 or run.key in parts:
                found = (name_in(self.page, *span) for span in self._words.everywhere(words))
                yield from (run for run in found if run is not None)

    @cached_property
    def _numbered(self) -> dict[str, int]:
        return {mention.run.key: mention.person for mention in self.people}

    @cached_property
    def organisations(self) -> tuple[OrganisationMention, ...]:
        """The mentions of organisations, none inside the name of a person."""
        taken = Taken(spans(self.people))
        found = self._each(lambda answer: answer.organisations, self.span)
        free = [span for span in found if not taken.touches(*span)]
        return number_organisations(self.page, _outermost(free, lambda span: span))

    # ---------------------------------------------------------------- what the rules read on the whole page
    @cached_property
    def times(self) -> list[TimeMention]:
        """Every time."""
        text, published = self.page.text, self.page.document.published
        return [time for start, end in self.page.stretches for time in find_times(text, published, start, end)]

    @cached_property
    def places(self) -> Sequence[PlaceMention]:
        """Every place that a table or its surroundings give away."""
        return find_places(self.page, spans(self.people))

    @cached_property
    def _quantities(self) -> list[NumberMention]:
        text, dated = self.page.text, spans(self.times)
        return [number for start, end in self.page.stretches for number in find_quantities(text, start, end, dated)]

    @cached_property
    def _quoted(self) -> list[Quoted]:
        return quoted(self.page.text, self.page.stretches)

    # ---------------------------------------------------------------- offices, numbers, quotations
    def roles(self) -> list[PersonRole]:
        """Every office that is given to a person whom the page names."""
        return self._each(lambda answer: answer.roles, self._role)

    def numbers(self) -> list[NumberMention]:
        """Every number, in order of text."""
        found = self._each(lambda answer: answer.numbers, lambda one: self.value(self._quantities, one))
        return sorted(found, key=lambda number: number.start)

    def quotes(self) -> list[Said]:
        """Every quotation, in order of text."""
        found = self._each(lambda answer: answer.quotes, self._said)
        return list(with_occasions(self.page, sorted(found, key=lambda said: said.parts)))

    def _role(self, one: OfPerson) -> PersonRole | None:
        span, person = self.span(one), self.person(one)
        if span is None:
            return None
        value = read_role(self.page.text[span[0] : span[1]])
        tokens = self.page.sentence_at(span[0]).tokens
        headed = any(is_head(token) for token in tokens if span[0] <= token.start < span[1])
        if person is None or not value.office or not headed:
            self.drop(NOBODY if person is None else NO_VALUE)
            return None
        return PersonRole(person, *span, value)

    def _said(self, one: Utterance) -> Said | None:
        span = self.span(one)
        if span is None:
            return None
        around = next((quote for quote in self._quoted if quote.open <= span[0] and span[1] <= quote.close), None)
        start, end = span if around is None else (max(span[0], around.start), min(span[1], around.end))
        words = self.page.text[start:end]
        if len(words.split()) < self._fewest_words:
            self.drop(SHORT)
            return None
        sentence = self.page.sentence_at(start)
        speaker = self._beside(one.sentence, one.speaker)
        verb = self._beside(one.sentence, one.verb)
        return Said(
            start=start,
            end=end,
            parts=((start, end),),
            text=words,
            form="indirect" if around is None else form_of(self.page.text, around, words),
            speaker=None if speaker is None else self._speaker(one, speaker),
            speaker_span=speaker,
            verb=None if verb is None else self.page.text[verb[0] : verb[1]].lower(),
            occasion=occasion(self.page.text, sentence.start, sentence.end),
        )

    def _beside(self, sentence: int, words: str) -> Span | None:
        """Where the words stand in a sentence or in those next to it; that they do not is counted, unless there are none."""
        if not words.strip():
            return None
        for near in (sentence, sentence - 1, sentence + 1):
            if found := self._words.find_all(near, words):
                return found[0]
        self.drop(ABROAD)
        return None

    def _speaker(self, one: Utterance, span: Span) -> str | None:
        """The subject id of the person whom the words at the verb mean, None for bodies and for nobody who is named."""
        there = self.people_at(span)
        if not there and Taken(spans(self.organisations)).touches(*span):
            return None
        person = there[0].person if there else self.person(one)
        return None if person is None else person_id(self.page.document.id, person)


def _is_name(run: Run) -> bool:
    """Whether the words may be a name: one of them has a capital, or their script has none."""
    return any(not token.text.islower() for token in run.tokens)


def _bounds(run: Run) -> Span:
    return run.tokens[0].start, run.tokens[-1].end


def _outermost(found: Iterable[T], bounds: Callable[[T], Span]) -> list[T]:
    """In order of text, those that lie in no other and do not reach into one before."""
    kept: list[T] = []
    for one in sorted(found, key=lambda item: (bounds(item)[0], -bounds(item)[1])):
        if not kept or bounds(one)[0] >= bounds(kept[-1])[1]:
            kept.append(one)
    return kept
