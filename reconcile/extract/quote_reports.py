"""Everything that one sentence reports: each verb, noun or adjective of saying and thinking with its content."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.extract.quote_clauses import BEING, CLAUSE_WORDS, QUESTIONS
from reconcile.extract.quote_lexicon import (
    ADJECTIVE_FOLLOWERS,
    HEADLINE_SOURCES,
    NOUN_FOLLOWERS,
    POLLS,
    SEEMING,
    VERB_PREPOSITIONS,
    VERBS,
)
from reconcile.extract.quote_tags import Report, Span
from reconcile.extract.quote_verbs import VerbReports
from reconcile.extract.speech import DETERMINERS, MODALS

_SMALL = frozenset("of the for and in on de a at to 's . - ' – — (".split())
MOST_LABEL = 12
_MOST_POLL = 25
_HOLDERS = frozenset("from by among".split())
_VIEWS = frozenset("view opinion telling estimation".split())
_BREAKS = CLAUSE_WORDS | frozenset(", ; : and but".split())
_HEARSAY = frozenset("reportedly supposedly purportedly".split())


class Reports(VerbReports):
    """The reports of one sentence."""

    def told(self) -> Iterator[Report]:
        """The reports of those verbs of saying whose subjects are known."""
        for index in self._cues:
            yield from self._at(index)

    def all(self) -> Iterator[Report]:
        """Every report, in order of the words that report."""
        if self.word(0) == "in":
            yield from self._poll()
        for index in range(len(self.words)):
            if not self.is_quote(index):
                yield from self._at(index)

    def _at(self, index: int) -> Iterator[Report]:
        word = self.words[index]
        if word == "according" and self.word(index + 1) == "to":
            yield from self._according(index)
        elif word in VERBS and (voice := self.voice(index)):
            yield from self._passive(index) if voice == "passive" else self._active(index)
        elif word in _HEARSAY:
            yield from self._hearsay(index)
        elif word in SEEMING:
            yield from self._seeming(index)
        elif word in NOUN_FOLLOWERS:
            yield from self._reporting_noun(index)
        elif word in ADJECTIVE_FOLLOWERS:
            yield from self._reporting_adjective(index)

    # ---------------------------------------------------------------- sources
    def _poll(self) -> Iterator[Report]:
        """ "In a poll of voters, most were for the bridge"."""
        for index in range(1, min(_MOST_POLL, len(self.words))):
            if self.words[index] == ",":
                held = self.words[index - 1] in _VIEWS and index < 8
                if held or not POLLS.isdisjoint(self.words[:index]):
                    yield from self._report("source", 0, (index + 1, self.end(index + 1, 0, clause=True)))
                return

    def _hearsay(self, index: int) -> Iterator[Report]:
        """ "The bridge was reportedly safe": the clause without the adverb."""
        breaks = (at + 1 for at in range(index - 2, -1, -1) if self.words[at] in _BREAKS and not self.is_quote(at))
        first = next(breaks, self.opening())
        rest = (index + 1, self.end(index + 1, index, clause=True))
        yield from self._report("clause", index, (first, index) if first < index else None, rest)

    def _according(self, index: int) -> Iterator[Report]:
        known = self._cues.get(index)
        after = known.after if known is not None else self._right_end(index + 2) + 1
        if index == 0 or (index < 3 and self.word(index - 1) != ","):
            while self.word(after) and (self.words[after] != "," or self.is_quote(after)):
                after += 1
            yield from self._report("source", index, (after + 1, self.end(after + 1, index, clause=True)))
            return
        goes_on = self.word(after) == "," and not self._adds(after + 1)
        rest = (after + 1, self.end(after + 1, index, clause=True)) if goes_on else None
        yield from self._report("source", index, (self.opening(), index), rest)

    def label(self, text: str, opening: bool) -> Iterator[Report]:
        """What stands behind "Name:" in the headline of the `text` (`opening`), behind "NAME:" in a transcript."""
        at = next((i for i in range(1, min(MOST_LABEL, len(self.words) - 1)) if self.words[i] == ":"), None)
        if at is None or any(self.is_quote(index) for index in range(at)):
            return
        words = [token for token in self._tokens[:at] if token.low[0].isalpha()]
        if not words or not all(token.capital or token.low in _SMALL for token in words):
            return
        named = bool(self._names.people_in(self._tokens[0].start, self._tokens[at].start))
        headline = opening and ((named and len(words) <= 6) or self.words[at - 1] in HEADLINE_SOURCES)
        transcript = text[words[0].start : words[-1].end].isupper() and not opening and len(words) <= 3
        if headline or transcript:
            yield from self._report("label", 0, (at + 1, len(self.words)))

    # ---------------------------------------------------------------- nouns, adjectives, passives
    def _behind(self, index: int) -> int:
        """Where the content begins that the word at the index leads to: a preposition is no part of it."""
        word = self.word(index)
        inside = word in CLAUSE_WORDS or (word == "to" and self.word(index + 1) not in DETERMINERS)
        return index if inside else index + 1

    def _reporting_noun(self, index: int) -> Iterator[Report]:
        after = self.word(index + 1)
        if after in ("is", "was", "'s") and (self.word(index + 2) in CLAUSE_WORDS or self.word(index + 2) == "to"):
            yield from self._report("noun", index, (index + 2, self.end(index + 2, index, clause=True)))
            return
        at = index + 1
        if after not in NOUN_FOLLOWERS[self.words[index]]:
            at = self.after_times(at)
            at = self._right_end(at + 1) + 1 if self.word(at) in _HOLDERS else at
        if self.word(at) in NOUN_FOLLOWERS[self.words[index]] and (
            at == index + 1 or self.words[at] not in ("of", "in")
        ):
            first = self._behind(at)
            yield from self._report("noun", index, (first, self._end_behind_noun(first, index)))

    def _end_behind_noun(self, first: int, noun: int) -> int:
        """The end; a noun that is the subject of the sentence leaves the next verb to the sentence."""
        end = self.end(first, noun, clause=False, aside=True)
        if self.has_verb(0, noun):
            return end
        verbs = 0
        for index in range(first + 1, end):
            word = self.words[index]
            if not self.is_quote(index) and word in MODALS and self.word(index - 1) != "to":
                verbs += self.word(self.before(index)) not in ("who", "which", "that")
                if verbs > (self.words[first] == "that"):
                    return index
        return end

    def _reporting_adjective(self, index: int) -> Iterator[Report]:
        if self.word(index + 1) in ADJECTIVE_FOLLOWERS[self.words[index]]:
            first = self._behind(index + 1)
            yield from self._report("adjective", index, (first, self.end(first, index, clause=False)))

    def _passive(self, index: int) -> Iterator[Report]:
        word, after = self.words[index], self.word(index + 1)
        if word in ADJECTIVE_FOLLOWERS and after in ADJECTIVE_FOLLOWERS[word]:
            yield from self._reporting_adjective(index)
            return
        if after == "by" and self.word(index - 1) == "as":
            yield from self._as_told(index, index - 1)
            return
        if word == "asked" and after in ("by", "during", "on", "in"):
            asked = next((at for at in range(index + 2, min(index + 16, len(self.words))) if self._asks(at)), None)
            if asked is not None:
                yield from self._report("passive", index, (asked, self.end(asked, index, clause=True)))
            return
        if after == "by":
            if self.word(self.before(index)) in BEING:
                yield from self._report("passive", index, self._subject(index))
            return
        named = word in ("called", "named", "dubbed", "deemed", "considered")
        topic = after in ("of", "about") or after in VERB_PREPOSITIONS.get(word, ())
        if not (named or topic or after in CLAUSE_WORDS or after in ("to", "as")):
            return
        first = index + 2 if topic and after != "as" else index + 1
        subject = None if after in CLAUSE_WORDS or after == "about" else self._subject(index)
        yield from self._report("passive", index, subject, (first, self.end(first, index, clause=False)))

    def _asks(self, index: int) -> bool:
        return self.words[index] in QUESTIONS or self.words[index] == "about"

    def _subject(self, index: int) -> Span | None:
        """The noun phrase before the verb and its auxiliaries."""
        back = index - 1
        while back >= 0 and not self.is_quote(back) and (self._adverb(back) or self.words[back] in BEING):
            back -= 1
        if back < 0 or self.is_quote(back) or self.words[back] in ("it", "there"):
            return None
        return self._chunk(back)[0], back + 1

    def _seeming(self, index: int) -> Iterator[Report]:
        after = self.word(index + 1)
        if after in ("to", "like", "that", "as", "set") or after.endswith(("ed", "ly", "ent")):
            rest = (index + 1, self.end(index + 1, index, clause=False))
            yield from self._report("passive", index, self._subject(index), rest)
