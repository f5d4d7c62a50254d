"""Verbs of a sentence and where their clauses end, from the forms of words alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from reconcile.extract.quote_lexicon import ALWAYS_VERBS, BASES, NOUNISH, OCCASIONS, VERBS
from reconcile.extract.quote_phrases import Phrases
from reconcile.extract.quote_sentences import Names, Sentence
from reconcile.extract.speech import AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, TIMES

Voice = Literal["active", "passive", ""]
Form = Literal["base", "s", "ed", "ing"]

QUESTIONS = frozenset("whether if how what why who where when which".split())
CLAUSE_WORDS = QUESTIONS | {"that"}
SUBORDINATORS = frozenset("while when as after although though if because since before whereas once unless".split())
_BE = BE - {"'s", "'re", "'m"}
_ARTICLES = frozenset("the a an his her their its our my your".split())
BEING = BE | frozenset(["wasn't", "isn't", "aren't", "weren't"])
ADVERBS = AUXILIARIES | frozenset("now widely never ever all both not long get got been".split())
_SOME = frozenset("who they people officials critics many some others both".split())
_BEFORE_BASE = MODALS | frozenset(
    """to do does do did not don't didn't doesn't can't won't wouldn't couldn't shouldn't cannot 'd 'll haven't hasn't
    never let help helped""".split()
)
_OWNERS = PRONOUNS | {"who", "that", "there", "what"}  # before "'s" that is a verb
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december""".split()
)
_NO_PARTICIPLE = frozenset("including during nothing something anything everything morning evening".split())
_ASIDES = frozenset("when after where as because since before with despite even though if unless whose".split())
_CLAUSE_OPENERS = CLAUSE_WORDS | PRONOUNS | SUBORDINATORS | frozenset("there whose whom than , — -- ( :".split())
_CLOSING = frozenset(".,;:!?…")


class Clauses(Phrases):
    """The verbs of one sentence and the ends of what depends on them. Indices are of its tokens."""

    def __init__(self, sentence: Sentence, names: Names) -> None:
        super().__init__(sentence, names)
        self.words = [token.low.replace("’", "'") for token in self._tokens]
        letters = [token for token in self._tokens if token.quote < 0 and token.low[0].isalpha()]
        self.headline = 5 * sum(token.capital for token in letters) > 3 * max(1, len(letters))

    def word(self, index: int) -> str:
        """The word at an index in lower case, "" outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_quote(self, index: int) -> bool:
        """Whether a whole quotation stands at the index."""
        return 0 <= index < len(self._tokens) and self._tokens[index].quote >= 0

    def before(self, index: int) -> int:
        """The index before that one, auxiliaries and adverbs left out."""
        index -= 1
        while index >= 0 and not self.is_quote(index) and self._adverb(index):
            index -= 1
        return index

    def _adverb(self, index: int) -> bool:
        word = self.words[index]
        return (word in ADVERBS and word not in BEING) or (word.endswith("ly") and not self._tokens[index].capital)

    # ---------------------------------------------------------------- verbs
    def form(self, index: int) -> Form:
        """The form of the verb at the index; "ed" for all past forms."""
        word = self.words[index]
        if word in BASES:
            return "base"
        if word.endswith("ing"):
            return "ing"
        return "s" if word.endswith("s") else "ed"

    def voice(self, index: int) -> Voice:
        """How the word at the index is used as a verb, "" where it is a noun or an adjective."""
        word, before = self.words[index], self.word(index - 1)
        if self._tokens[index].capital and index > 0 and not self.headline and before not in ('"', ".", ":"):
            return ""
        owned = before == "'" or (before == "'s" and self.word(index - 2) not in _OWNERS)
        if word in ALWAYS_VERBS and before not in _BE:
            return "" if owned or before in _ARTICLES else "active"
        if before in DETERMINERS or before in ("such", "own") or owned:
            return ""
        form = self.form(index)
        if form in ("ed", "ing") and (before.isdigit() or before in _COUNTED):
            return ""
        if form == "ing":
            return "" if self.word(index + 1) in ("of", ".") else "active"
        if form == "ed":
            return self._past(index)
        if word in NOUNISH and self.word(index + 1) == "of":
            return ""
        if form == "base":
            return "active" if self._base(index) else ""
        return "active" if self._third_person(index) else ""

    def _past(self, index: int) -> Voice:
        before = self.word(self.before(index))
        if before in BEING or before in ("get", "got", "gets", "getting") or self.word(index + 1) == "by":
            return "passive"
        return "" if self.word(index - 1) in ("of", "in", "with", "on", "for", "from", "by") else "active"

    def _base(self, index: int) -> bool:
        """Whether a base form has a subject of its own, or stands behind "to" or an auxiliary."""
        nounish, back = self.words[index] in NOUNISH, self.before(index)
        before, after = self.word(back), self.word(index + 1)
        if before in ("and", "or", "but") and nounish:
            return after in CLAUSE_WORDS or after in DETERMINERS or after in ("him", "her", "them")
        if self.word(index - 1) in _BEFORE_BASE or before in _BEFORE_BASE or before in _SOME:
            return True
        if before in ("i", "we", "you", "and", "or", "but"):
            return True
        plural = before.endswith("s") and before not in ("'s", "his", "its", "was", "has", "this")
        if not nounish:
            return plural or before in PRONOUNS or before in ('"', ",", ")")
        opens = after in CLAUSE_WORDS or after in DETERMINERS or after in PRONOUNS or after == "to"
        return plural and not before.endswith("ss") and not self._tokens[back].capital and opens

    def _third_person(self, index: int) -> bool:
        if self.words[index] not in NOUNISH:
            return self.word(index - 1) not in PREPOSITIONS
        back = self.before(index)
        before = self.word(back)
        if before in PRONOUNS or before in _SOME or before in ("which", "that"):
            return True
        if back < 0 or self.is_quote(back):
            return False
        if self._tokens[back].capital or self._names.ending(self._tokens[back].end) is not None:
            return True
        plain = before.isalpha() and before not in PREPOSITIONS and before not in DETERMINERS
        return plain and self.word(index + 1) in CLAUSE_WORDS and self.word(back - 1) not in DETERMINERS

    def is_reporting(self, index: int) -> bool:
        """Whether a verb of the lexicon stands at the index."""
        return self.word(index) in VERBS and not self.is_quote(index) and self.voice(index) != ""

    def has_verb(self, first: int, last: int) -> bool:
        """Whether an auxiliary or a past or third person of the lexicon stands in the stretch."""
        return any(self._finite(index) for index in range(first, last))

    def _finite(self, index: int) -> bool:
        word = self.words[index]
        if self.is_quote(index):
            return False
        return word in MODALS or (word in VERBS and word not in NOUNISH and self.form(index) in ("ed", "s"))

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
            if index > first and self._ends_at(index, (first, last), cue, clause, aside):
                return index
            if not clause and index > first + 1 and word in MODALS and not nested and self.word(index - 1) != "to":
                return index
            nested = nested or word in _CLAUSE_OPENERS
        return last

    def _last(self, first: int) -> int:
        last = len(self.words)
        while last > first and self.words[last - 1] in _CLOSING and not self.is_quote(last - 1):
            last -= 1
        return last

    def _ends_at(self, index: int, span: tuple[int, int], cue: int, clause: bool, aside: bool) -> bool:
        word = self.words[index]
        if word == ";":
            return True
        if word == ".":
            return not self._abbreviates(index) and self._tokens[index].end < self._tokens[index + 1].start
        if word == ",":
            return self._ends_at_comma(index, span[0], cue, clause, aside)
        if word in ("and", "but"):
            return self._next_verb(index, cue)
        return not clause and (self._ends_phrase(index) or word in ("--", "—", "–", "-"))

    def _ends_at_comma(self, index: int, first: int, cue: int, clause: bool, aside: bool) -> bool:
        after = self.word(index + 1)
        if aside:
            return after not in ("and", "or")
        if after.endswith("ing") and after not in _NO_PARTICIPLE and (after in VERBS or not clause):
            return True
        if after in ("according", "while", "though", "although"):
            return True
        if after in ("which", "who"):
            return not clause or self.has_verb(first, index)
        if after in ("but", "and"):
            return (after == "but" and not clause) or self._reports_soon(index + 2)
        if after in ("said", "told", "called", "wrote"):
            return self.form(cue) != "base"
        renames = after in ("the", "a", "an") and not self.word(index - 1).isdigit()
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

    def _ends_phrase(self, index: int) -> bool:
        """Whether a time or an occasion begins that belongs to the verb, not to its object."""
        word, after, before = self.words[index], self.word(index + 1), self.word(index - 1)
        if word == "on" and after in _DAYS:
            return True
        if word in _DAYS and before not in ("on", "in", "of", "the", "this", "last", "next", "'s"):
            return True
        if word in ("last", "this", "earlier") and after in ("week", "month", "year"):
            return True
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
        while index < len(self.words) and not self.is_quote(index) and self._in_phrase(index):
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
        return before in DETERMINERS or before in _OCCASION_WORDS


_COUNTED = frozenset("million billion percent first second final latest".split())
_LATER = frozenset("also again repeatedly earlier later then only further here there once recently simply just".split())
_OCCASION_WORDS = frozenset("for television press news phone conference joint".split())
