"""Who says it: verbs of saying in one sentence, each with its grammatical subject."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.extract.quote_phrases import REACH, Phrases, Subject
from reconcile.extract.quote_sentences import Token
from reconcile.extract.speech import (
    AUXILIARIES,
    BE,
    CHARACTERISING,
    CONJUNCTIONS,
    DETERMINERS,
    EVIDENCE,
    MODALS,
    NOUNISH,
    PAIRS,
    PLAIN,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SPEECH_NOUNS,
    TIMES,
)


class Cue(NamedTuple):
    """A verb of saying. `first` and `last` are its token indices, `after` the index behind subject and
    verb, `left` that of the first token of both. `strong` verbs take a statement as their object; `nested` ones stand
    in the clause of another verb of saying or in a relative clause."""

    first: int
    last: int
    left: int
    after: int
    verb: str
    who: Subject | None
    strong: bool
    inverted: bool = False
    nested: bool = False


_BASES = frozenset(
    verb
    for verb in SAYING | CHARACTERISING
    if verb + "s" in SAYING | CHARACTERISING or verb + "es" in SAYING | CHARACTERISING
)


_CUES = SAYING | CHARACTERISING | SPEECH_NOUNS | {first for first, _ in PAIRS} | {"according"}
"""No other word is a verb of saying or stands for one."""


class Speakers(Phrases):
    """The verbs of saying in one sentence and their subjects."""

    def cues(self) -> list[Cue]:
        """All verbs of saying outside quotations, in order."""
        found: list[Cue] = []
        for index, token in enumerate(self._tokens):
            if token.low in _CUES and token.quote < 0:
                cue = self._cue(index, token, found)
                if cue is not None:
                    found.append(cue)
        return found

    # ---------------------------------------------------------------- one verb
    def _cue(self, index: int, token: Token, before: list[Cue]) -> Cue | None:
        low = token.low
        following = self._low(index + 1)
        if (low, following) == ("according", "to"):
            who, after = self._right(index + 2)
            return None if who is None else Cue(index, index + 1, index, after, "according to", who, True, True)
        if low in SPEECH_NOUNS and index > 1:
            return self._noun_cue(index, before)
        strong = low in SAYING or (low, following) in PAIRS
        if not strong and low not in CHARACTERISING:
            return None
        if self._no_verb(index, low):
            return None
        return self._with_subject(index, strong, before)

    def _noun_cue(self, index: int, before: list[Cue]) -> Cue | None:
        """Words told by a noun: "Trump's claim that", "his promise of"."""
        back = index - 1
        while index - back < 3 and self._noun(back) and self._low(back) not in DETERMINERS and self._low(back) != "'s":
            back -= 1
        if self._low(back) in ("his", "her"):
            who: Subject | None = self._pronoun(back)
        else:
            who = self._owner(back) if self._low(back) == "'s" else None
        if who is None:
            return None
        left = self._index_of(who.start, index)
        return Cue(index, index, left, index + 1, self._tokens[index].low, who, False, nested=bool(before))

    def _owner(self, ending: int) -> Subject | None:
        found = self._names.ending(self._tokens[ending - 1].end) if ending > 0 else None
        if found is None or not found[1]:
            return None
        return Subject(found[0].start, found[0].end, found[0].subject, "named", found[0].gender)

    def _no_verb(self, index: int, low: str) -> bool:
        before = self._low(index - 1)
        if before in DETERMINERS or (before == "'s" and self._low(index - 2) not in PRONOUNS) or before in ("'", "’"):
            return not low.endswith("ing") or before in DETERMINERS
        if before in ("of", "in", "with", "by", "on", "for", "from") and not low.endswith("ing"):
            return True
        if (low in NOUNISH or low in _BASES) and not self._close_subject(index):
            return True
        if low in _BASES and before in (
            "to",
            "would",
            "will",
            "could",
            "can",
            "not",
            "never",
            "may",
            "might",
            "should",
        ):
            return True
        passive = low.endswith("ed") or low in ("told", "written", "held", "found", "seen", "known", "given", "felt")
        back = index - 1
        while passive and back >= 0 and self._low(back) in AUXILIARIES and self._low(back) not in BE:
            back -= 1
        return passive and (self._low(back) in BE or self._low(index + 1) == "by")

    def _close_subject(self, index: int) -> bool:
        back = index - 1
        while back >= 0 and self._low(back) in AUXILIARIES:
            back -= 1
        low = self._low(back)
        if low in PRONOUNS or low in RELATIVES or (low in ("and", ",") and index > 3):
            return True
        if back < 0 or self._tokens[back].quote >= 0:
            return False
        first, _ = self._chunk(back)
        if first > 0 and self._tokens[first - 1].quote >= 0 and self._low(first) in DETERMINERS:
            return True
        plural = low.endswith("s") or low in (
            "people",
            "some",
            "many",
            "others",
            "critics",
            "both",
            "all",
            "few",
            "most",
        )
        verb = self._low(index)
        return self._named_end(back) is not None or (plural and verb in _BASES and not verb.endswith("s"))

    def _with_subject(self, index: int, strong: bool, before: list[Cue]) -> Cue | None:
        last = index + 1 if (self._low(index), self._low(index + 1)) in PAIRS else index
        verb = " ".join(token.low for token in self._tokens[index : last + 1])
        if strong and not verb.endswith("ing") and self._may_be_inverted(index):
            who, after = self._right(last + 1)
            if who is not None and self._ends_after(after):
                return Cue(index, last, index, after, verb, who, strong, True)
        left, who = self._left(index, before)
        if who is None and self._low(index).endswith("ing") and self._low(index - 1) not in (",", "and", "", '"'):
            return None
        return Cue(index, last, left, last + 1, verb, who, strong, nested=self._nested(index, left, who, before))

    def _nested(self, index: int, left: int, who: Subject | None, before: list[Cue]) -> bool:
        """Whether the verb stands in the clause of a verb that only says ("she said it shows"), or after "who"."""
        if self._low(self._skip_back(index - 1)) in RELATIVES:
            return True
        if who is None or not before or self._low(index).endswith("ing"):
            return False
        if who.kind == "named" and self._low(index) not in EVIDENCE:
            return False
        outer = next(
            (cue for cue in reversed(before) if cue.verb in PLAIN and not cue.inverted and cue.who != who), None
        )
        if outer is None or outer.last >= left:
            return False
        between = self._tokens[outer.last + 1 : left]
        return all(token.quote < 0 and token.low != ";" for token in between)

    def _may_be_inverted(self, index: int) -> bool:
        back = index - 1
        while back >= 0 and self._low(back).endswith("ly") and self._tokens[back].quote < 0:
            back -= 1
        if back < 0:
            named = self._mention_at(index + 1)
            return named is not None and self._low(named[1] + 1) == ":"
        if self._tokens[back].quote >= 0 or (
            self._low(back) in (",", "—", "–", "-") and self._tokens[back - 1].quote >= 0
        ):
            return True
        if self._low(back) in ("—", "–", "-") and self._low(back - 1) in (",", "!", "?", "…", "."):
            return True
        return self._low(back) in (",", "—", "–", "-", "?", "!") and self._appositive(back) is None

    def _ends_after(self, index: int) -> bool:
        low = self._low(index)
        return (
            not low
            or not low[0].isalpha()
            or low in PREPOSITIONS
            or low in TIMES
            or low in CONJUNCTIONS
            or (low in RELATIVES or low.endswith(("ing", "ly")) or low in ("to", "of", "when"))
        )

    # ---------------------------------------------------------------- to the left
    def _left(self, index: int, before: list[Cue]) -> tuple[int, Subject | None]:
        """The index where subject and verb begin, and the subject of the verb at `index`."""
        back = self._skip_back(index - 1)
        if back < 0:
            return index, None
        low = self._low(back)
        if low in (
            "and",
            "but",
            "or",
            "to",
            "then",
            "by",
            "as",
            "before",
            "after",
            "while",
            "when",
            "who",
            "which",
            "that",
        ):
            return self._shared(index, back, before)
        if self._low(index).endswith("ing") and self._low(index - 1) not in BE:
            named = self._named_end(index - 1)
            if named is not None and named.kind == "named":
                return self._index_of(named.start, index), named
            return index, self._clause_subject(index, before)
        if low in (",", "–", "—", "-"):
            found = self._appositive(back)
            return (index, None) if found is None else (self._chunk(self._index_of(found.start, back))[0], found)
        found = self._phrase(back)
        return (index, None) if found is None else (self._chunk(self._index_of(found.start, back))[0], found)

    def _shared(self, index: int, back: int, before: list[Cue]) -> tuple[int, Subject | None]:
        """Subjects told once for several verbs, and those of relative clauses."""
        if self._low(back) in RELATIVES and self._low(back) != "that":
            comma = back - 1 if self._low(back - 1) == "," else back
            found = self._phrase(comma - 1)
            return (index, None) if found is None else (self._index_of(found.start, back), found)
        return index, self._clause_subject(index, before)

    def _clause_subject(self, index: int, before: list[Cue]) -> Subject | None:
        for cue in reversed(before):
            if cue.who is not None and not cue.nested and index - cue.last < REACH:
                return cue.who
        return self.opening_subject(index) or self._opening_noun(index)

    def _opening_noun(self, upto: int) -> Subject | None:
        """The noun phrase that a sentence begins with: "The town released a statement, saying"."""
        if upto < 3 or not self._begins_phrase(0) or self._low(0) in TIMES or self._low(0).endswith(("ing", "ly")):
            return None
        last = 0
        while last + 1 < upto and self._noun(last + 1) and not self._past(last + 1):
            last += 1
        ends = self._low(last + 1)
        if last + 1 >= upto or last > 7 or not (self._past(last + 1) or ends in MODALS):
            return None
        return Subject(self._tokens[0].start, self._tokens[last].end, None, "noun")

    def _past(self, index: int) -> bool:
        low = self._low(index)
        return not self._tokens[index].capital and (low.endswith("ed") or low in SAYING or low in CHARACTERISING)

    def _skip_back(self, back: int) -> int:
        while back >= 0 and self._tokens[back].quote < 0:
            low = self._low(back)
            timely = low in TIMES or (low.isdigit() and self._low(back - 1) in TIMES)
            adverb = low in AUXILIARIES or (low.endswith("ly") and not self._tokens[back].capital)
            if self._named_end(back) is not None and not timely:
                break
            if timely and self._low(back - 1) in ("on", "in", "late", "early"):
                back -= 2
            elif timely or adverb:
                back -= 1
            else:
                break
        return back
