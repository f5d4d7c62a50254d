"""Where what a verb or a noun reports begins and ends in its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.extract.quote_clauses import CLAUSE_WORDS, SUBORDINATORS, Clauses
from reconcile.extract.quote_lexicon import OCCASIONS, VERBS
from reconcile.extract.speech import CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, TIMES

_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december""".split()
)
_NO_PARTICIPLE = frozenset("including during nothing something anything everything morning evening".split())
_ASIDES = frozenset(
    "when after where because since before despite even unless whose though although there he she they".split()
)
_CLAUSE_OPENERS = CLAUSE_WORDS | PRONOUNS | SUBORDINATORS | frozenset("there whose whom than , — -- ( :".split())
_ENDING_VERBS = frozenset("is was are were has have will could should can did does".split())
_CLOSING = frozenset(".,;:!?…")
_MOST_CONTENT = 150  # tokens: longer ones are tables or noise, and the search stays linear
_LATER = frozenset("also again repeatedly earlier later then only further here there once recently simply just".split())
_LEADS = frozenset("for television press news phone conference joint".split())


class Extents(Clauses):
    """The stretches of one sentence that can be content. Indices are of its tokens."""

    # ---------------------------------------------------------------- ends
    def end(self, first: int, cue: int, clause: bool, aside: bool = False) -> int:
        """The index behind the content that begins at `first` and hangs on the verb or noun at `cue`.

        `clause`: it is a clause and may hold clauses, else a phrase. `aside`: the verb stands in a subordinate
        clause, so that the main clause goes on after a comma.
        """
        last = self._last(first)
        open_brackets, nested = 0, False
        for index in range(first, last):
            if self.is_quote(index):
                continue
            word = self.words[index]
            if word in ("(", ")"):
                open_brackets += 1 if word == "(" else -1
                if open_brackets < 0:
                    return index
            if index > first and self._ends_at(index, first, cue, clause, aside):
                return index
            if (
                not clause
                and index > first + 1
                and word in _ENDING_VERBS
                and not nested
                and self.word(index - 1) != "to"
            ):
                return index
            nested = nested or word in _CLAUSE_OPENERS
        return last

    def _last(self, first: int) -> int:
        last = min(len(self.words), first + _MOST_CONTENT)
        while last > first and self.words[last - 1] in _CLOSING and not self.is_quote(last - 1):
            last -= 1
        return last

    def _ends_at(self, index: int, first: int, cue: int, clause: bool, aside: bool) -> bool:
        word = self.words[index]
        if word == ";":
            return True
        if word == ".":
            return not self._abbreviates(index) and self._tokens[index].end < self._tokens[index + 1].start
        if word == ",":
            return self._ends_at_comma(index, first, cue, clause, aside)
        if word in ("and", "but"):
            return self._next_verb(index, cue) or self._next_speaker(index + 1)
        if word in ("--", "—", "–", "-"):
            return not clause and self.word(index + 1) not in ("the", "a", "including")
        return not clause and self._ends_phrase(index)

    def _ends_at_comma(self, index: int, first: int, cue: int, clause: bool, aside: bool) -> bool:
        after = self.word(index + 1)
        if aside:
            return after not in ("and", "or")
        if after.endswith("ing") and after not in _NO_PARTICIPLE and (after in VERBS or not clause):
            return True
        if after in ("according", "while"):
            return True
        if after in ("which", "who"):
            return self.has_verb(first, index) if clause else after == "which"
        if after in ("but", "and"):
            return (after == "but" and not clause) or self._reports_soon(index + 2)
        if after in ("said", "told", "called", "wrote"):
            return self.form(cue) != "base"
        renames = after in ("the", "a", "former") and not self.word(index - 1).isdigit()
        return not clause and (renames or after in _ASIDES)

    def _reports_soon(self, first: int) -> bool:
        """Whether a clause with a reporting verb of its own begins there."""
        for index in range(first, min(first + 6, len(self.words))):
            if self.words[index] in (",", "."):
                return False
            if self.is_reporting(index):
                return True
        return False

    def _next_verb(self, index: int, cue: int) -> bool:
        """Whether the subject of the verb at `cue` has a second verb behind "and" or "but"."""
        at = index + 1
        while self.word(at) and not self.is_quote(at) and self._adverb(at):
            at += 1
        if self.word(at) not in VERBS or self.is_quote(at):
            return False
        form = self.form(at)
        return form in ("ed", "s") and form == self.form(cue) and self.word(at + 1) not in ("by", "of")

    def _next_speaker(self, index: int) -> bool:
        """Whether a person and a verb of saying or thinking stand there: "and Reyes said"."""
        named = self._mention_at(index)
        at = named[1] + 1 if named is not None else index + 1
        if named is None and self.word(index) not in ("he", "she", "they"):
            return False
        return self.word(at) in VERBS and not self.is_quote(at) and self.form(at) in ("ed", "s")

    def _ends_phrase(self, index: int) -> bool:
        """Whether a time or an occasion begins that belongs to the verb, not to its object."""
        word, after = self.words[index], self.word(index + 1)
        if word not in ("in", "at", "during", "on"):
            return False
        if after not in ("a", "an", "his", "her", "the", "their", "its", "twitter", "facebook"):
            return False
        return any(one in OCCASIONS for one in self._until_preposition(index + 1))

    def _until_preposition(self, first: int) -> Iterable[str]:
        for index in range(first, min(first + 5, len(self.words))):
            if self.words[index] in PREPOSITIONS or self.words[index] == ",":
                return
            yield self.words[index]

    # ---------------------------------------------------------------- openings
    def opening(self) -> int:
        """The index behind a dateline: "OSLO, May 3 (AP) — "."""
        for index in range(1, min(12, len(self.words))):
            if self.words[index] in ("—", "–", "-", "--"):
                return index + 1
            token = self._tokens[index]
            if token.quote >= 0 or not (token.capital or token.low in "(),./" or token.low.isdigit()):
                break
        return 0

    def after_times(self, index: int) -> int:
        """The index behind adverbs and times: "said again on Friday"."""
        while self.word(index) and not self.is_quote(index):
            word, after = self.words[index], self.word(index + 1)
            timely = word in TIMES or (word.isdigit() and self.word(index - 1) in TIMES)
            leads = word in ("on", "in", "late", "early", "over", "at") and after in TIMES
            if not (timely or leads or word in _LATER):
                break
            index += 1
        return index

    def that_behind(self, index: int) -> int | None:
        """The "that" behind phrases with a preposition: "said in a letter to the mayor that"."""
        for at in range(index, min(index + 22, len(self.words))):
            if self.words[at] in (";", ":") or (self.words[at] == "." and not self._abbreviates(at)):
                return None
            if self.words[at] == "that" and at > index + 1:
                return at
        return None

    def clause_behind(self, index: int) -> int | None:
        """The clause behind phrases with a preposition: "said in a letter to the mayor [the bridge was safe]"."""
        for _ in range(4):
            if self.word(index) not in PREPOSITIONS:
                break
            index = self._behind_phrase(index + 1)
        if index >= len(self.words) or self.is_quote(index):
            return None
        word = self.words[index]
        begins = word in PRONOUNS or word in DETERMINERS or word == "there" or self._tokens[index].capital
        return index if begins else None

    def _behind_phrase(self, index: int) -> int:
        first = index
        while index < len(self.words) and not self.is_quote(index) and self._in_phrase(index):
            before = self.words[index - 1]
            opens = self.words[index] in DETERMINERS and self.words[index] not in TIMES
            if opens and index > first and before not in DETERMINERS and before not in ("last", "next", "past"):
                break
            index += 1
        return index

    def _in_phrase(self, index: int) -> bool:
        word = self.words[index]
        if word in DETERMINERS or word in TIMES or word.isdigit() or word in ("'s", "-", "&"):
            return True
        if self._tokens[index].capital:
            return word not in PRONOUNS
        closed = word in PREPOSITIONS or word in CONJUNCTIONS or word in MODALS or word in PRONOUNS or word == "there"
        if closed or not word.isalpha():
            return False
        before = self.word(index - 1)
        return before in DETERMINERS or before in _LEADS
