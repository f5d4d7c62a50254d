"""Which words of a sentence are verbs, told by their forms and neighbours alone."""

from __future__ import annotations

from typing import Literal

from reconcile.extract.quote_lexicon import ALWAYS_VERBS, BASES, NOUNISH, VERBS
from reconcile.extract.quote_phrases import Phrases
from reconcile.extract.quote_sentences import Names, Sentence
from reconcile.extract.speech import AUXILIARIES, BE, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS

Voice = Literal["active", "passive", ""]
Form = Literal["base", "s", "ed", "ing"]

QUESTIONS = frozenset("whether if how what why who where when which".split())
CLAUSE_WORDS = QUESTIONS | {"that"}
SUBORDINATORS = frozenset("while when as after although though if because since before whereas once unless".split())
_BE = BE - {"'s", "'re", "'m"}
_ARTICLES = frozenset("the a an his her their its our my your".split())
BEING = BE | frozenset(["wasn't", "isn't", "aren't", "weren't"])
_FILLERS = AUXILIARIES | frozenset("now widely never ever all both not long get got been".split())
_SOME = frozenset("who they people officials critics many some others both most few several women men police".split())
_BEFORE_BASE = MODALS | frozenset(
    """to do does do did not don't didn't doesn't can't won't wouldn't couldn't shouldn't cannot 'd 'll haven't hasn't
    never let help helped""".split()
)
_OWNERS = PRONOUNS | {"who", "that", "there", "what"}  # before "'s" that is a verb
_COUNTED = frozenset("million billion percent first second final latest".split())


class Clauses(Phrases):
    """The verbs of one sentence. Indices are of its tokens."""

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
        return (word in _FILLERS and word not in BEING) or (word.endswith("ly") and not self._tokens[index].capital)

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
        if self._names_or_counts(index) or (self.words[index] == "think" and self.word(index + 1) in ("tank", "tanks")):
            return ""
        word, before = self.words[index], self.word(index - 1)
        if word in ALWAYS_VERBS and before not in _BE:
            return "" if before in _ARTICLES else "active"
        form = self.form(index)
        if before in DETERMINERS and not (form == "base" and before in _SOME and word not in NOUNISH):
            return ""
        if form == "ed":
            return self._past(index)
        verb = {"ing": self._gerund, "base": self._base, "s": self._third_person}[form]
        return "active" if verb(index) else ""

    def _names_or_counts(self, index: int) -> bool:
        """Whether the word is part of a name, or belongs to a noun behind an owner or a number."""
        before = self.word(index - 1)
        if self._tokens[index].capital and index > 0 and not self.headline and before not in ('"', ".", ":"):
            return True
        if before in ("'", "such", "own") or (before == "'s" and self.word(index - 2) not in _OWNERS):
            return True
        counted = before.isdigit() or before in _COUNTED
        return counted and self.words[index] not in ALWAYS_VERBS and self.form(index) in ("ed", "ing")

    def _gerund(self, index: int) -> bool:
        return self.word(index + 1) not in ("of", ".")

    def _past(self, index: int) -> Voice:
        before = self.word(self.before(index))
        if before in BEING or before in ("get", "got", "gets", "getting") or self.word(index + 1) == "by":
            return "passive"
        return "" if self.word(index - 1) in ("of", "in", "with", "on", "for", "from", "by") else "active"

    def _base(self, index: int) -> bool:
        """Whether a base form has a subject of its own, or stands behind "to" or an auxiliary."""
        nounish, back = self.words[index] in NOUNISH, self.before(index)
        before, after = self.word(back), self.word(index + 1)
        if nounish and after == "of":
            return False
        if before in ("and", "or", "but") and nounish:
            return after in CLAUSE_WORDS or after in DETERMINERS or after in ("him", "her", "them")
        if (
            self.word(index - 1) in _BEFORE_BASE
            or before in _BEFORE_BASE
            or before in _SOME
            or self.word(index - 1) == "both"
        ):
            return True
        if before in ("i", "we", "you", "and", "or", "but"):
            return True
        plural = before.endswith("s") and before not in ("'s", "his", "its", "was", "has", "this")
        if not nounish:
            return plural or before in PRONOUNS or before in ('"', ",", ")")
        opens = after in CLAUSE_WORDS or after in DETERMINERS or after in PRONOUNS or after == "to"
        opens = opens or (index + 1 < len(self.words) and self._tokens[index + 1].capital)
        return plural and not before.endswith("ss") and (back == 0 or not self._tokens[back].capital) and opens

    def _third_person(self, index: int) -> bool:
        if self.words[index] not in NOUNISH:
            return self.word(index - 1) not in PREPOSITIONS
        if self.word(index + 1) == "of":
            return False
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
