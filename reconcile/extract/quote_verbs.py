"""What active verbs report: behind the verb, behind who is told, or before a tag ("..., she said")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from reconcile.extract.quote_clauses import CLAUSE_WORDS, SUBORDINATORS, Clauses
from reconcile.extract.quote_lexicon import (
    CLAUSE_ONLY,
    INFINITIVE,
    INQUIRIES,
    JUDGING,
    LISTENED,
    PARTICLES,
    PERSUADING,
    PHRASAL,
    REPORTING,
    SAYING,
    TAGGING,
    TELLING,
    VERB_PREPOSITIONS,
    VERBS,
    WITHOUT_THAT,
)
from reconcile.extract.quote_sentences import Names, Sentence
from reconcile.extract.speaker import Cue
from reconcile.extract.speech import CONJUNCTIONS, MODALS, PREPOSITIONS, PRONOUNS, TIMES

Kind = Literal["clause", "tag", "source", "label", "infinitive", "object", "topic", "noun", "adjective", "passive"]
Span = tuple[int, int]


class Report(NamedTuple):
    """A content as half-open stretches of tokens, and the token of the word that reports it.

    Kinds: a clause, question or words behind the verb; what stands before or around a tag ("..., she said"); behind
    or before "according to" or a poll; behind the label of a headline or a transcript; an infinitive; the object; what
    a preposition leads to ("spoke of"); behind a noun; behind an adjective; subject and complement of a passive.
    """

    kind: Kind
    cue: int
    spans: tuple[Span, ...]


_LISTENERS = frozenset("him her them me us you it reporters journalists supporters".split())
_MARKS = frozenset(".,;:!?…—–-()")
_ADVERBS = frozenset("not also again only never".split())
_NO_ADVERBS = frozenset("only family early".split())
_WRITES = frozenset("said says wrote added tweeted".split())  # their words may stand behind a comma without marks
_AFTER_TAG = frozenset(".,;—–?!")


class VerbReports(Clauses):
    """The reports of the active verbs of one sentence. `cues` are its verbs of saying with their subjects."""

    def __init__(self, sentence: Sentence, names: Names, cues: list[Cue]) -> None:
        super().__init__(sentence, names)
        self._cues = {cue.first: cue for cue in cues}

    def _report(self, kind: Kind, cue: int, *spans: Span | None) -> Iterator[Report]:
        """One report of the stretches that hold words, without marks at their ends."""
        kept = tuple(trimmed for span in spans if span is not None and (trimmed := self._trimmed(span)) is not None)
        if kept:
            yield Report(kind, cue, kept)

    def _trimmed(self, span: Span) -> Span | None:
        first, last = span
        while first < last and self.words[first] in _MARKS and not self.is_quote(first):
            first += 1
        while last > first and self.words[last - 1] in _MARKS and not self.is_quote(last - 1):
            last -= 1
        own = any(not self.is_quote(index) for index in range(first, last))
        return (first, last) if own else None

    def _adds(self, index: int) -> bool:
        """Whether something that hangs on the speaker begins there, not more of the content."""
        word = self.word(index)
        return word.endswith("ing") or word in ("who", "which", "whose", "according", "but", "while")

    def _active(self, index: int) -> Iterator[Report]:
        """The content of an active verb."""
        cue = self._cues.get(index)
        if (opening := self._opening_as(index)) is not None:
            yield from self._as_told(index, opening)
        elif cue is not None and self._is_tag(index, cue):
            yield from self._tagged(index, cue)
        elif (comma := self._closing_tag(index)) is not None:
            yield from self._report("tag", index, (self.opening(), comma))
        elif cue is None or not cue.inverted:
            aside = self._is_aside(index, index if cue is None else cue.left)
            yield from self._content(index, self._object(index), aside)

    # ---------------------------------------------------------------- tags
    def _is_tag(self, index: int, cue: Cue) -> bool:
        """Whether verb and subject stand behind what they report, or in the middle of it."""
        known = self.words[index] in TAGGING and self.form(index) != "ing" and cue.who is not None
        if not known or cue.left < 1:
            return False
        marked, before = self.is_quote(cue.left - 1), self.word(cue.left - 1)
        last = cue.after
        if self.words[index] in TELLING and not cue.inverted and not self.is_quote(last):
            last = last + 1 if self.word(last) in _LISTENERS else self._right_end(last) + 1
        after = self.word(last)
        if not marked and (before not in (",", "—", "–", "?") or cue.left < 2):
            return False
        if cue.inverted:
            return True
        if not marked and self.is_quote(last + (after == ",")) and self._sets_scene():
            return False
        closes = not after or after in _AFTER_TAG or (marked and self.is_quote(last))
        if closes or after in SUBORDINATORS:
            return True
        if after in TIMES:
            return self.word(self.after_times(last)) not in CLAUSE_WORDS
        return after in PREPOSITIONS and (marked or self.that_behind(last) is None)

    def _opening_as(self, index: int) -> int | None:
        """The "as" of "as the mayor said," where the verb has no content behind it."""
        behind = self.after_times(index + 1)
        told = self.word(behind) == "," or (self.word(behind) in PREPOSITIONS and self.that_behind(behind) is None)
        if self.words[index] not in TAGGING or self.form(index) == "ing" or not told:
            return None
        for at in range(index - 1, max(index - 12, -1), -1):
            if self.words[at] == "as" and (at == 0 or self.words[at - 1] in (",", "—", "–", "and", "but", "(")):
                return at
            if self.words[at] in (",", ";", ":") or self.words[at] in CLAUSE_WORDS:
                return None
        return None

    def _as_told(self, index: int, opening: int) -> Iterator[Report]:
        comma = index + 1
        while self.word(comma) not in ("", ",", ";") or self.is_quote(comma):
            comma += 1
        rest = (comma + 1, self.end(comma + 1, index, clause=True)) if self.word(comma) == "," else None
        whole = opening > 1 and self.words[opening - 1] == ","
        yield from self._report("tag", index, (self.opening(), opening) if whole else None, rest)

    def _closing_tag(self, index: int) -> int | None:
        """The comma before a verb that closes the sentence: "The bridge was safe, people close to her say"."""
        if self.words[index] not in TAGGING or self.form(index) == "ing" or self.word(index + 1) not in ("", "."):
            return None
        for at in range(index - 1, max(index - 12, 3), -1):
            if self.words[at] == "," and not self.is_quote(at):
                return None if self.words[at + 1] in SUBORDINATORS or self._adds(at + 1) else at
            if self.words[at] in MODALS or self.words[at] in CLAUSE_WORDS:
                return None
        return None

    def _sets_scene(self) -> bool:
        """Whether the sentence begins with a time or a place: "In a letter, she said"."""
        return self.word(0) in PREPOSITIONS or self.word(0) in SUBORDINATORS or self.word(0) in TIMES

    def _tagged(self, index: int, cue: Cue) -> Iterator[Report]:
        first = next((at + 1 for at in range(cue.left - 2, -1, -1) if self.words[at] == ";"), self.opening())
        rest = None
        if self.word(cue.after) == "of" and not cue.inverted:
            rest = (cue.after + 1, self.end(cue.after + 1, index, clause=False))
        elif not self.is_quote(cue.left - 1):
            rest = self._goes_on(index, cue)
        yield from self._report("tag", index, (first, cue.left), rest)

    def _goes_on(self, index: int, cue: Cue) -> Span | None:
        """The rest of the content behind a tag in its middle: "The bridge, she said, was safe"."""
        comma = cue.after
        while self.word(comma) not in ("", ",", ".", ":", ";") and not self.is_quote(comma):
            comma += 1
        after = comma + 1
        if self.word(comma) != "," or after >= len(self.words) or self._adds(after):
            return None
        if self.is_quote(after) and after + 1 >= len(self.words):
            return None
        if cue.inverted and self.word(after) not in MODALS:
            return None
        return after, self.end(after, index, clause=True)

    # ---------------------------------------------------------------- behind the verb
    def _object(self, index: int) -> int:
        """The index behind the verb, its particle and adverbs."""
        at = index + 1
        phrasal = f"{self.words[index]} {self.word(at)}" in PHRASAL
        if phrasal or (self.word(at) in PARTICLES and self.word(at + 1)):
            at += 1
        while self.word(at) in _ADVERBS or (self.word(at).endswith("ly") and self.words[at] not in _NO_ADVERBS):
            at += 1
        return at

    def _is_aside(self, index: int, left: int) -> bool:
        """Whether the verb stands in a subordinate clause, so that the main clause follows behind a comma."""
        if self.form(index) != "ing":
            if self.word(0) in SUBORDINATORS and "," not in self.words[:index]:
                return True
            opener = self.word(left - 1)
            if opener in SUBORDINATORS and opener != "as" and not self.has_verb(0, left - 1):
                return True
        back = self.before(index)
        return self.word(back) in ("who", "which") and self.word(back - 1) == ","

    def _content(self, index: int, first: int, aside: bool) -> Iterator[Report]:
        """What stands behind the verb, by the word that opens it."""
        word, opening = self.words[index], self.word(first)
        if opening in ("", ".", ";", ")"):
            return
        if opening == ":" or (opening == "," and self._words_behind_comma(index, first)):
            yield from self._reported(index, first + 1, True, aside)
        elif self.is_quote(first):
            yield from self._reported(index, first, word in SAYING, aside)
        elif opening == ",":
            return
        elif opening in CLAUSE_WORDS:
            timed = opening == "when" and word in SAYING
            if not timed and (opening != "that" or self.word(first + 1) not in (",", ".", "")):
                yield from self._reported(index, first, True, aside)
        elif opening == "to" and "to" not in VERB_PREPOSITIONS.get(word, ()) and word in INFINITIVE:
            yield from self._report("infinitive", index, (first, self.end(first, index, False, aside)))
        elif opening in VERB_PREPOSITIONS.get(word, ()):
            begins = first if opening == "as" else first + 1
            clause = self.word(begins) in CLAUSE_WORDS
            yield from self._report("topic", index, (begins, self.end(begins, index, clause, aside)))
        elif word in LISTENED or word in PERSUADING:
            yield from self._told(index, first, aside)
        else:
            yield from self._plain(index, first, aside)

    def _reported(self, index: int, first: int, clause: bool, aside: bool) -> Iterator[Report]:
        yield from self._report("clause", index, (first, self.end(first, index, clause, aside)))

    def _words_behind_comma(self, index: int, comma: int) -> bool:
        """Whether words of the subject follow the comma: "She wrote, we are ready"."""
        if self.words[index] not in SAYING or not self.word(comma + 1):
            return False
        if self.is_quote(comma + 1):
            return True
        cue, after = self._cues.get(index), self.word(comma + 1)
        plain = (after == "if" or after not in CONJUNCTIONS) and after not in VERBS and not self._adds(comma + 1)
        return cue is not None and cue.strong and plain and self.words[index] in _WRITES

    def _told(self, index: int, first: int, aside: bool) -> Iterator[Report]:
        """Somebody stands behind the verb, and behind them what they are told or asked."""
        word = self.words[index]
        at = first + 1 if self.word(first) in _LISTENERS else self._right_end(first) + 1
        if self.word(at) in ("on", "in", "at", "during", "last", "this") or self.word(at) in TIMES:
            later = self.after_times(at)
            behind = self._behind_phrases(later, word) if self.word(later) in PREPOSITIONS else later
            at = at if behind is None else behind
        opening = self.word(at)
        if self.is_quote(at) or opening in CLAUSE_WORDS:
            yield from self._reported(index, at, True, aside)
        elif word in PERSUADING and (opening == "to" or (opening == "not" and self.word(at + 1) == "to")):
            yield from self._report("infinitive", index, (at, self.end(at, index, False, aside)))
        elif opening in ("about", "of") or opening in VERB_PREPOSITIONS.get(word, ()):
            yield from self._report("topic", index, (at + 1, self.end(at + 1, index, False, aside)))
        elif word in TELLING:
            behind_comma = opening == "," and self.is_quote(at + 1)
            if behind_comma or opening not in (".", "", ","):
                yield from self._reported(index, at + behind_comma, True, aside)
        else:
            yield from self._plain(index, first, aside)

    def _plain(self, index: int, first: int, aside: bool) -> Iterator[Report]:
        """A clause without "that", or the object of the verb."""
        word, opening = self.words[index], self.word(first)
        counts = opening == "as" and self.word(first + 1) in ("many", "much", "few")
        placed = (opening in PREPOSITIONS and not counts) or opening in TIMES
        if word in REPORTING and placed:
            behind = self._behind_place(index, first)
            if behind is not None:
                yield from self._reported(index, behind, True, aside)
        elif opening in CONJUNCTIONS or placed or opening == "to":
            return
        elif word in REPORTING and word in WITHOUT_THAT:
            if self._is_clause(first) or (word in SAYING and word not in CLAUSE_ONLY):
                yield from self._reported(index, first, True, aside)
            elif word not in CLAUSE_ONLY or not INQUIRIES.isdisjoint(self.words[max(0, index - 12) : index]):
                yield from self._thing(index, first, aside)
        elif (word in REPORTING or word in JUDGING) and (word not in CLAUSE_ONLY or self._is_clause(first)):
            yield from self._thing(index, first, aside)

    def _thing(self, index: int, first: int, aside: bool) -> Iterator[Report]:
        yield from self._report("object", index, (first, self.end(first, index, False, aside)))

    def _behind_place(self, index: int, first: int) -> int | None:
        """Where the clause begins behind a time or a place: "said on Friday in Oslo that"."""
        at = self.after_times(first)
        if self.word(at) not in PREPOSITIONS:
            return at if self.word(at) and self.words[at] not in (".", ",", ";") else None
        return self._behind_phrases(at, self.words[index])

    def _behind_phrases(self, index: int, verb: str) -> int | None:
        found = self.that_behind(index)
        return self.clause_behind(index) if found is None and verb in WITHOUT_THAT else found

    def _is_clause(self, first: int) -> bool:
        """Whether a noun phrase with a verb begins there."""
        word, behind = self.words[first], self._right_end(first) + 1
        if word in PRONOUNS or word in ("there", "this", "that") or self.word(behind) in MODALS:
            return True
        return self.word(behind) in VERBS and self.form(behind) in ("ed", "s")
