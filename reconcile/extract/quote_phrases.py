"""Noun phrases in the tokens of a sentence: who stands to the left of a verb, and who to the right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reconcile.extract.quote_sentences import Names, Sentence
from reconcile.extract.speech import (
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    TIMES,
)


class Subject(NamedTuple):
    """Who is named at a verb: the wording, its subject (None for nouns, pronouns and organisations), and the kind."""

    start: int
    end: int
    subject: str | None
    kind: str  # "named" | "pronoun" | "noun"
    gender: str = ""


REACH = 40
"""Tokens that a subject may be away from its verb."""
_OFFICE_WORDS = 3  # between two names in one phrase: "Berg head coach Omar Reyes"
_LINKS = frozenset("of for at".split())
_STOPS = frozenset(',;:.!?"()—–')


class Phrases:
    """The noun phrases of one sentence. Indices are of its tokens; those outside give an empty word."""

    def __init__(self, sentence: Sentence, names: Names) -> None:
        self._tokens = sentence.tokens
        self._names = names

    def opening_subject(self, upto: int) -> Subject | None:
        """The first person or pronoun of the sentence that no preposition governs."""
        index = 0
        while index < min(upto, 4 * REACH):
            token = self._tokens[index]
            named = self._mention_at(index)
            if named is not None:
                subject, last = named
                if not self._possessive(last) and not self._governed(index):
                    return subject
                index = last
            elif token.low in ("he", "she") and token.quote < 0:
                return self._pronoun(index)
            index += 1
        return None

    def _appositive(self, comma: int) -> Subject | None:
        """The subject in front of what stands between two commas before the verb: "Rodri, 28, said"."""
        for _ in range(3):
            first = self._comma_before(comma)
            if first is None:
                return None
            opening = self._low(first + 1)
            if opening in ("he", "she", "they", "it", "but") or self._clause(first + 1, comma):
                return None
            inside = self._named_end(comma - 1)
            before = self._phrase(first - 1)
            alone = inside is not None and self._index_of(inside.start, comma) <= first + 2
            if alone and (before is None or before.kind != "named"):
                return inside
            if before is not None:
                return before
            comma = first
        return None

    def _clause(self, first: int, last: int) -> bool:
        """Whether the stretch has a verb of its own, and is no relative clause."""
        opening = self._low(first)
        if opening in RELATIVES or opening in ("whom", "whose", "where", "when"):
            return False
        return any(token.quote < 0 and token.low in MODALS for token in self._tokens[first:last])

    def _comma_before(self, comma: int) -> int | None:
        for back in range(comma - 1, max(comma - REACH, 0), -1):
            if self._tokens[back].quote < 0 and self._low(back) in (",", "—", "–", ";"):
                return back if self._low(back) != ";" else None
        return None

    def _phrase(self, last: int) -> Subject | None:
        """The noun phrase that ends at token `last`."""
        if last < 0 or self._tokens[last].quote >= 0:
            return None
        low = self._low(last)
        if low == ")":
            last = self._bracket(last)
            return self._phrase(last) if last >= 0 else None
        if low in PRONOUNS:
            return self._pronoun(last)
        if not low[-1].isalpha() or low in PREPOSITIONS or low in CONJUNCTIONS or low in RELATIVES:
            return None
        first, _ = self._chunk(last)
        named = self._named_end(last)
        if named is not None and not self._chunk(self._index_of(named.start, last))[1]:
            return named
        return Subject(self._tokens[first].start, self._tokens[last].end, None, "noun")

    def _bracket(self, last: int) -> int:
        for back in range(last - 1, max(last - 12, -1), -1):
            if self._low(back) == "(":
                return back - 1
        return -1

    def _chunk(self, last: int) -> tuple[int, bool]:
        """The first token of the phrase, and whether its head stands before an "of" ("the office of Umerov")."""
        first, linked = last, False
        while first > 0 and last - first < 14:
            token, low = self._tokens[first - 1], self._low(first - 1)
            if token.quote >= 0 or (low in _STOPS and not self._abbreviates(first - 1)):
                break
            if low in _LINKS and first > 1 and self._noun(first - 2):
                linked = True
            elif self._phrase_begins(first, last):
                break
            first -= 1
        return first, linked

    def _phrase_begins(self, first: int, last: int) -> bool:
        """Whether the token before `first` is no part of the phrase that ends at `last`."""
        token, low = self._tokens[first - 1], self._low(first - 1)
        if not self._noun(first - 1) and not (low in DETERMINERS or low in ("'s", ".", "-", "&")):
            return True
        if first == last:
            return False
        if self._begins_name(first) and not token.capital and low not in (".", "-"):
            return True
        return self._low(first) in DETERMINERS and low not in ("all", "both", "some", "many")

    def _begins_name(self, index: int) -> bool:
        found = self._names.starting(self._tokens[index].start)
        return found is not None and found[1]

    def _abbreviates(self, index: int) -> bool:
        """Whether the token is the full stop of "Mr." or of an initial."""
        if self._low(index) != "." or index == 0:
            return False
        before = self._tokens[index - 1]
        return before.capital and before.end - before.start <= 4

    def _noun(self, index: int) -> bool:
        token = self._tokens[index]
        low = token.low
        if token.quote >= 0 or not low[0].isalnum():
            return False
        plain = low not in PREPOSITIONS and low not in CONJUNCTIONS and low not in RELATIVES and low not in MODALS
        return plain and low not in PRONOUNS and (token.capital or low not in SAYING)

    # ---------------------------------------------------------------- to the right
    def _right(self, index: int) -> tuple[Subject | None, int]:
        """The noun phrase after an inverted verb or "according to", and the index after it."""
        while self._low(index) in TIMES or self._low(index) in ("also", "later", "then"):
            index += 1
        low = self._low(index)
        if not low or self._tokens[index].quote >= 0:
            return None, index
        if low in PRONOUNS or (low in ("him", "her", "them") and self._low(index + 1) in (",", ".", "")):
            return self._pronoun(index), index + 1
        last = self._right_end(index)
        if last < index or not self._begins_phrase(index):
            return None, index
        return self._head(index, last)

    def _begins_phrase(self, index: int) -> bool:
        token, low = self._tokens[index], self._low(index)
        return (
            token.capital
            or low in DETERMINERS
            or self._names.starting(token.start) is not None
            or (low.isalpha() and low not in PREPOSITIONS and low not in CONJUNCTIONS and low not in RELATIVES)
        )

    def _right_end(self, index: int) -> int:
        last = index - 1
        while last + 1 < len(self._tokens) and last - index < 24:
            token, low = self._tokens[last + 1], self._low(last + 1)
            initial = last >= index and self._abbreviates(last + 1)
            if token.quote >= 0 or (low in _STOPS and not initial) or low in RELATIVES or low in CONJUNCTIONS:
                break
            if low in PREPOSITIONS and low not in _LINKS:
                break
            if low in MODALS or (low in TIMES and not token.capital):
                break
            last += 1
        return last

    def _head(self, index: int, last: int) -> tuple[Subject | None, int]:
        """Of the people in the phrase the one that is its head, or in apposition to it."""
        inside = self._free_name(index, last)
        if inside is not None:
            return inside, last + 1
        noun = Subject(self._tokens[index].start, self._tokens[last].end, None, "noun")
        if self._low(last + 1) == ",":
            upto = self._right_end(last + 2)
            named = self._free_name(last + 2, upto)
            if named is not None and self._low(upto + 1) in (",", ".", "", ";"):
                return named, upto + 1
        return noun, last + 1

    def _free_name(self, index: int, last: int) -> Subject | None:
        at = index
        while at <= last and at < len(self._tokens):
            named = self._mention_at(at)
            if named is not None:
                if not self._possessive(named[1]) and (at == index or not self._governed(at)):
                    return self._behind_office(named[1], last) or named[0]
                at = named[1]
            at += 1
        return None

    def _behind_office(self, end: int, last: int) -> Subject | None:
        """The head of a phrase that a name and an office open: of "Berg coach Omar Reyes" not what the office is of."""
        at = end + 1
        while at <= last and at - end <= _OFFICE_WORDS + 1:
            named = self._mention_at(at)
            if named is not None:
                return named[0] if at > end + 1 and not self._possessive(named[1]) else None
            if self._tokens[at].capital or not self._noun(at):
                return None
            at += 1
        return None

    # ---------------------------------------------------------------- names
    def _mention_at(self, index: int) -> tuple[Subject, int] | None:
        if index >= len(self._tokens) or self._tokens[index].quote >= 0:
            return None
        found = self._names.starting(self._tokens[index].start)
        if found is None or not found[1]:
            return None
        mention = found[0]
        last = index
        while last + 1 < len(self._tokens) and self._tokens[last + 1].end <= mention.end:
            last += 1
        return Subject(mention.start, mention.end, mention.subject, "named", mention.gender), last

    def _named_end(self, index: int) -> Subject | None:
        if index < 0 or self._tokens[index].quote >= 0 or self._possessive(index):
            return None
        found = self._names.ending(self._tokens[index].end)
        if found is None:
            return None
        mention, person = found
        kind = "named" if person else "noun"
        return Subject(mention.start, mention.end, mention.subject if person else None, kind, mention.gender)

    def _possessive(self, index: int) -> bool:
        return self._low(index + 1) in ("'", "’", "'s")

    def _governed(self, index: int) -> bool:
        """Whether a preposition stands before the phrase whose name begins at `index`."""
        back = index - 1
        while back >= 0 and index - back < 8:
            token, low = self._tokens[back], self._low(back)
            if token.quote >= 0 or low in _STOPS:
                return False
            if low in PREPOSITIONS:
                return True
            if low in DETERMINERS or token.capital or (self._noun(back) and self._names.ending(token.end) is None):
                if low in TIMES:
                    return False
                back -= 1
                continue
            return False
        return False

    def _pronoun(self, index: int) -> Subject:
        token = self._tokens[index]
        gender = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}.get(token.low, "")
        return Subject(token.start, token.end, None, "pronoun", gender)

    # ---------------------------------------------------------------- tokens
    def _low(self, index: int) -> str:
        return self._tokens[index].low if 0 <= index < len(self._tokens) else ""

    def _index_of(self, start: int, upto: int) -> int:
        while upto > 0 and self._tokens[upto].start > start:
            upto -= 1
        return upto


def people_before(names: Names, sentence: Sentence, offset: int) -> Iterator[Subject]:
    """The people named in the sentence before `offset`, the last first."""
    for mention in reversed(names.people_in(sentence.start, offset)):
        yield Subject(mention.start, mention.end, mention.subject, "named", mention.gender)
