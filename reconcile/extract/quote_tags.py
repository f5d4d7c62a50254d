"""What stands before a verb of saying or around it: "..., she said", "as she said, ..."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from reconcile.extract.quote_clauses import CLAUSE_WORDS, SUBORDINATORS
from reconcile.extract.quote_extents import Extents
from reconcile.extract.quote_lexicon import TAGGING, TELLING
from reconcile.extract.quote_sentences import Names, Sentence
from reconcile.extract.speaker import Cue
from reconcile.extract.speech import MODALS, PREPOSITIONS, TIMES

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


LISTENERS = frozenset("him her them me us you it reporters journalists supporters".split())
_MARKS = frozenset(".,;:!?…—–-()")
SAID = frozenset(["said", "says"])
_AFTER_TAG = frozenset(".,;—–?!")


class Tags(Extents):
    """The tags of one sentence. `cues` are its verbs of saying with their subjects."""

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

    def _is_tag(self, index: int, cue: Cue) -> bool:
        """Whether verb and subject stand behind what they report, or in the middle of it."""
        known = self.words[index] in TAGGING and self.form(index) != "ing" and cue.who is not None
        if not known or cue.left < 1:
            return False
        marked, before = self.is_quote(cue.left - 1), self.word(cue.left - 1)
        last = cue.after
        if self.words[index] in TELLING and not cue.inverted and not self.is_quote(last):
            last = last + 1 if self.word(last) in LISTENERS else self._right_end(last) + 1
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

    def _speaker_behind(self, index: int) -> int | None:
        """The comma before a verb whose subject closes the sentence: "The bridge was safe, said Omar Reyes"."""
        plain = (
            self.words[index] in SAID and self.word(index - 1) == "," and index > 3 and self.word(index - 2) != "and"
        )
        if not plain or index + 1 >= len(self.words) or not self._tokens[index + 1].capital:
            return None
        last = self._right_end(index + 1) + 1
        closes = self.word(last) in ("", ",", ".") and not self.has_verb(index + 1, last)
        return index - 1 if closes and self.has_verb(0, index - 1) else None

    def _sets_scene(self) -> bool:
        """Whether the sentence begins with a time or a place: "In a letter, she said"."""
        return self.word(0) in PREPOSITIONS or self.word(0) in SUBORDINATORS or self.word(0) in TIMES

    def _tagged(self, index: int, cue: Cue) -> Iterator[Report]:
        first = next((at + 1 for at in range(cue.left - 2, -1, -1) if self.words[at] == ";"), self.opening())
        rest = None
        if not self.is_quote(cue.left - 1):
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
