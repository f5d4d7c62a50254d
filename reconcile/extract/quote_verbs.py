"""What active verbs report: behind the verb, behind who is told, or before a tag ("..., she said")."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.extract.quote_clauses import CLAUSE_WORDS, SUBORDINATORS
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
    TELLING,
    VERB_PREPOSITIONS,
    VERBS,
    WITHOUT_THAT,
)
from reconcile.extract.quote_tags import LISTENERS, Report, Tags
from reconcile.extract.speech import CONJUNCTIONS, MODALS, PREPOSITIONS, PRONOUNS, TIMES

_ADVERBS = frozenset("not also again only never".split())
_NO_ADVERBS = frozenset("only family early".split())
_WRITES = frozenset("said says wrote added tweeted".split())  # their words may stand behind a comma without marks


class VerbReports(Tags):
    """The reports of the active verbs of one sentence."""

    def _active(self, index: int) -> Iterator[Report]:
        """The content of an active verb."""
        cue = self._cues.get(index)
        if (opening := self._opening_as(index)) is not None:
            yield from self._as_told(index, opening)
        elif cue is not None and self._is_tag(index, cue):
            yield from self._tagged(index, cue)
        elif (comma := self._closing_tag(index)) is not None:
            yield from self._report("tag", index, (self.opening(), comma))
        elif (end := self._speaker_behind(index)) is not None:
            yield from self._report("tag", index, (self.opening(), end))
        elif cue is None or not cue.inverted or self.form(index) == "ing":
            aside = self._is_aside(index, index if cue is None else cue.left)
            yield from self._content(index, self._object(index), aside)

    def _object(self, index: int) -> int:
        """The index behind the verb, its particle and adverbs."""
        at = index + 1
        phrasal = f"{self.words[index]} {self.word(at)}" in PHRASAL
        if phrasal or (self.word(at) in PARTICLES and self.word(at + 1)):
            at += 1
        while self.word(at) in _ADVERBS or (self.word(at).endswith("ly") and self.words[at] not in _NO_ADVERBS):
            at += 1
        later = self._behind_aside(at) if self.word(at) == "," else self.after_times(at)
        return later if later > at and self._leads(index, later) else at

    def _behind_aside(self, comma: int) -> int:
        """The index behind a short aside between commas: "said, for example, that"."""
        closing = next((at for at in range(comma + 2, comma + 8) if self.word(at) == ","), comma - 1)
        return closing + 1 if self.word(closing + 1) == "that" else comma

    def _leads(self, index: int, at: int) -> bool:
        """Whether a content of the verb can begin at the word itself, not only behind it."""
        word, opening = self.words[index], self.word(at)
        if opening == "to" and word in INFINITIVE:
            return True
        return opening == "that" or opening in VERB_PREPOSITIONS.get(word, ())

    def _is_aside(self, index: int, left: int) -> bool:
        """Whether the verb stands in a subordinate clause, so that the main clause follows behind a comma."""
        if self.form(index) != "ing":
            if self.word(self.word(0) == "even") in SUBORDINATORS and "," not in self.words[:index]:
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
            alone = opening == "that" and self.word(first + 1) in (",", ".", "") and not self._interrupted(first + 1)
            if not timed and not alone:
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

    def _interrupted(self, comma: int) -> bool:
        """Whether a phrase between two commas interrupts the clause: "that, in the end, the bridge was safe"."""
        after = self.word(comma + 1)
        opens = after in PREPOSITIONS or after in SUBORDINATORS
        return opens and any(self.word(at) == "," for at in range(comma + 2, comma + 24))

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
        at = first + 1 if self.word(first) in LISTENERS else self._right_end(first) + 1
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
