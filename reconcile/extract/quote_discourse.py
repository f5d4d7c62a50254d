"""Which quotation belongs to whom, over sentences and paragraphs: the cascade, and what a pronoun stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.extract.occasion import occasion
from reconcile.extract.quote_marks import Quoted
from reconcile.extract.quote_phrases import Subject, people_before
from reconcile.extract.quote_sentences import Names, Sentence, Token
from reconcile.extract.quote_tag import by_shape
from reconcile.extract.speaker import Cue, Speakers
from reconcile.extract.speech import CONJUNCTIONS, MODALS, PREPOSITIONS, PRONOUNS, RELATIVES, SAYING


class Attributed(NamedTuple):
    """A quotation with its speaker. `quote` and `sentence` are indices; `who` is the wording at the verb, `subject`
    whom it means. `explicit`: a verb of saying or a colon tells it; `trailing`: that verb stands after the words."""

    quote: int
    sentence: int
    who: Subject | None
    subject: str | None
    verb: str | None
    explicit: bool
    trailing: bool = False


_SPLIT_REACH = 200  # characters between two parts of one utterance
_NO_TITLE = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | RELATIVES | MODALS
_SENTENCES_BACK = 6
_LEADING_TOKENS = 8


class Discourse:
    """The reading of a document sentence by sentence, with what was said last in mind."""

    def __init__(self, text: str, sentences: Sequence[Sentence], quotes: Sequence[Quoted], names: Names) -> None:
        self.sentences = sentences
        self.cues: list[list[Cue]] = []
        self.attributed: list[Attributed] = []
        self._text = text
        self._quotes = quotes
        self._names = names
        self._focus: list[Subject | None] = []
        self._spoken: list[Attributed | None] = []
        for number, sentence in enumerate(sentences):
            self._read(number, sentence)

    # ---------------------------------------------------------------- one sentence
    def _read(self, number: int, sentence: Sentence) -> None:
        speakers = Speakers(sentence, self._names)
        cues = speakers.cues()
        self.cues.append(cues)
        last: Attributed | None = None
        for index, token in enumerate(sentence.tokens):
            if token.quote >= 0:
                last = self._attribute(number, index, token.quote, speakers, last)
                self.attributed.append(last)
        self._spoken.append(last)
        self._focus.append(self._focus_of(number, cues, speakers, last))

    def _focus_of(self, number: int, cues: list[Cue], speakers: Speakers, last: Attributed | None) -> Subject | None:
        """The person whom a pronoun in the next sentence most likely means."""
        if last is not None and last.subject is not None and last.who is not None:
            return last.who._replace(subject=last.subject)
        for who in (*(cue.who for cue in reversed(cues)), speakers.opening_subject(len(self.sentences[number].tokens))):
            if who is None or who.kind == "noun":
                continue
            subject = self.resolve(who, number)
            if subject is not None:
                return who._replace(subject=subject, gender=who.gender or self._names.genders.get(subject, ""))
        return None

    def _attribute(
        self, number: int, index: int, quote: int, speakers: Speakers, last: Attributed | None
    ) -> Attributed:
        sentence, cues = self.sentences[number], self.cues[number]
        found = _introduced(sentence, index, cues) or _followed(sentence, index, cues)
        found = found or _earlier(sentence, index, cues) or _final(sentence, index, cues)
        if found is not None and found.who is not None:
            subject = self.resolve(found.who, number)
            return Attributed(quote, number, found.who, subject, found.verb, True, found.left > index)
        named = _signed(sentence, index, self._names) or _before_colon(sentence, index, self._names)
        ending = self._text[self._quotes[quote].end - 1]
        named = named or by_shape(self.sentences, (number, index), self._names, ending)
        if named is not None:
            subject = self.resolve(named, number)
            return Attributed(quote, number, named, subject, None, True, named.start > sentence.tokens[index].start)
        found_there = self._from_context(number, index, quote, speakers, last)
        if found_there.subject is not None and self._names_inside(quote, found_there.subject):
            return Attributed(quote, number, None, None, None, False)
        return found_there

    def _names_inside(self, quote: int, subject: str) -> bool:
        """Whether the quotation speaks of somebody by name: then these are another's words."""
        start, end = self._quotes[quote].start, self._quotes[quote].end
        return any(mention.subject == subject for mention in self._names.people_in(start, end))

    def _from_context(
        self, number: int, index: int, quote: int, speakers: Speakers, last: Attributed | None
    ) -> Attributed:
        """Without a verb of saying: the line that ends in a colon, the speaker before, the subject of the sentence."""
        tokens = self.sentences[number].tokens
        opens = all(not token.low[0].isalnum() for token in tokens[:index] if token.quote < 0)
        if opens:
            return self._continued(number, quote)
        if last is not None and last.who is not None and last.quote == quote - 1:
            return Attributed(quote, number, last.who, last.subject, last.verb, False)
        subject = speakers.opening_subject(index)
        resolved = None if subject is None else self.resolve(subject, number)
        if subject is None or resolved is None:
            return Attributed(quote, number, None, None, None, False)
        return Attributed(quote, number, subject, resolved, None, False)

    def _continued(self, number: int, quote: int) -> Attributed:
        nobody = Attributed(quote, number, None, None, None, False)
        if number == 0:
            return nobody
        before, here = self.sentences[number - 1], self.sentences[number]
        if before.tokens and before.tokens[-1].low == ":" and self.cues[number - 1]:
            cue = self.cues[number - 1][-1]
            if cue.who is not None:
                return Attributed(quote, number, cue.who, self.resolve(cue.who, number - 1), cue.verb, True)
        spoken = self._spoken[number - 1]
        if spoken is not None and spoken.who is not None:
            return Attributed(quote, number, spoken.who, spoken.subject, spoken.verb, False)
        if before.line == here.line and before.block == here.block:
            return self._from_focus(number, quote, nobody)
        last = self.cues[number - 1][-1] if self.cues[number - 1] else None
        if last is not None and last.strong and last.who is not None and last.after + 1 >= len(before.tokens):
            return Attributed(quote, number, last.who, self.resolve(last.who, number - 1), last.verb, False)
        return nobody

    def _from_focus(self, number: int, quote: int, nobody: Attributed) -> Attributed:
        focus = self._focus[number - 1]
        if focus is None:
            return nobody
        return Attributed(quote, number, focus, focus.subject, None, False)

    # ---------------------------------------------------------------- whom a wording means
    def resolve(self, who: Subject, number: int) -> str | None:
        """The subject that a wording at a verb of the sentence means, None for nouns and where nobody fits."""
        if who.kind != "pronoun":
            return who.subject
        pronoun = self._text[who.start : who.end].lower()
        if pronoun not in ("he", "she", "him", "her", "his"):
            return None
        speakers = Speakers(self.sentences[number], self._names)
        upto = sum(token.start < who.start for token in self.sentences[number].tokens)
        opening = speakers.opening_subject(upto)
        if opening is not None and opening.subject is not None and self._fits(opening.subject, who.gender):
            return opening.subject
        return self._antecedent(number, who)

    def _antecedent(self, number: int, who: Subject) -> str | None:
        for back in range(number - 1, max(number - 1 - _SENTENCES_BACK, -1), -1):
            focus = self._focus[back]
            if focus is not None and focus.subject is not None and self._fits(focus.subject, who.gender):
                return focus.subject
            sentence = self.sentences[back]
            people = {person.subject for person in people_before(self._names, sentence, sentence.end)}
            fitting = sorted(subject for subject in people if subject and self._fits(subject, who.gender))
            if len(fitting) == 1:
                return fitting[0]
        return None

    def _fits(self, subject: str, gender: str) -> bool:
        known = self._names.genders.get(subject, "")
        return not known or not gender or known == gender

    # ---------------------------------------------------------------- utterances
    def continues(self, first: Attributed, second: Attributed) -> bool:
        """Whether the second goes on the utterance of the first: "It is over," he said, "and we are glad." """
        if not first.trailing or first.who is None or second.trailing or second.sentence - first.sentence > 1:
            return False
        a, b = self._quotes[first.quote], self._quotes[second.quote]
        if b.open - a.close > _SPLIT_REACH or "\n" in self._text[a.close : b.open]:
            return False
        if not first.who.start >= a.close or second.who != first.who:
            return False
        whole = self._text[a.start : a.start + 1]
        if not (whole.isupper() or whole.isdigit() or whole in "[("):
            return False
        if second.sentence == first.sentence:
            return self._text[a.close : b.open].rstrip().endswith((",", ";", ":", "—", "–", "-", "."))
        return not second.explicit and self.sentences[second.sentence].start == b.open

    def occasion_before(self, number: int) -> str | None:
        """The occasion that the sentence before tells, where it stands in the same block and quotes nothing itself."""
        if number == 0 or self._spoken[number - 1] is not None:
            return None
        before = self.sentences[number - 1]
        if self.sentences[number].line - before.line > 2:
            return None
        return occasion(self._text, before.start, before.end)


# ---------------------------------------------------------------- the place of a quotation among the verbs
def _introduced(sentence: Sentence, index: int, cues: list[Cue]) -> Cue | None:
    """A verb shortly before a colon or comma and the quotation."""
    if index == 0 or sentence.tokens[index - 1].low not in (":", ","):
        return None
    for cue in reversed(cues):
        told_by = cue.strong and cue.who is not None and not (cue.nested and cue is not cues[0])
        if cue.last < index and (told_by or _whose_words(cue, index, cues)):
            between = sentence.tokens[cue.last + 1 : index]
            near = index - cue.last <= (40 if sentence.tokens[index - 1].low == ":" else _LEADING_TOKENS)
            return cue if near and all(token.quote < 0 for token in between) else None
    return None


def _whose_words(cue: Cue, index: int, cues: list[Cue]) -> bool:
    """Whether the last verb before the quotation is that of somebody named with "who": "I blame A, who said: ...", where
    nobody says anything in the main clause."""
    later = any(cue.last < other.first < index for other in cues)
    told = any(other.strong and other.first < cue.first for other in cues)
    return cue.strong and cue.who is not None and cue.who.kind == "named" and not (later or told)


def _followed(sentence: Sentence, index: int, cues: list[Cue]) -> Cue | None:
    """A verb whose subject stands right behind the quotation, or that stands there itself."""
    for cue in cues:
        if cue.left <= index or cue.who is None or not (cue.strong or cue.who.kind == "named"):
            continue
        between = sentence.tokens[index + 1 : cue.left]
        return cue if len(between) < 5 and all(map(_before_subject, between)) else None
    return None


def _before_subject(token: Token) -> bool:
    """A mark, "as", or a word that may belong to the title of the one who speaks ("panel chairman")."""
    if token.quote >= 0 or token.low == ";":
        return False
    return token.low == "as" or not (token.low in _NO_TITLE or token.low in SAYING or token.low.endswith("ing"))


def _earlier(sentence: Sentence, index: int, cues: list[Cue]) -> Cue | None:
    """The nearest verb before the quotation, leaving out one in commas ("who, Kiev says, were")."""
    before = [cue for cue in cues if cue.last < index and cue.who is not None]
    for cue in reversed(before):
        tokens = sentence.tokens
        aside = (
            cue.left > 1
            and tokens[cue.left - 1].low == ","
            and tokens[cue.left - 2].quote < 0
            and cue.after < len(tokens)
            and tokens[cue.after].low == ","
            and cue.after < index - 1
        )
        if not (aside and any(other.strong for other in before if other is not cue)) and not cue.nested:
            return cue
    return before[-1] if before else None


def _final(sentence: Sentence, index: int, cues: list[Cue]) -> Cue | None:
    """The verb with which the sentence closes: "It was a “crisis” and could be “fatal,” Ivetic said"."""
    for cue in cues:
        if cue.left > index and cue.who is not None and sentence.tokens[cue.left - 1].low in (",", '"', "—", "–"):
            after = sentence.tokens[cue.after].low if cue.after < len(sentence.tokens) else "."
            if cue.strong and after != "that":
                return cue
    return None


def _signed(sentence: Sentence, index: int, names: Names) -> Subject | None:
    """Who signs with a dash: "We are ready." ― Getachew Reda"""
    tokens = sentence.tokens
    if index + 2 >= len(tokens) or tokens[index + 1].low not in ("―", "—", "–", "-"):
        return None
    found = names.starting(tokens[index + 2].start)
    if found is None or not found[1]:
        return None
    mention = found[0]
    rest = [token for token in tokens[index + 2 :] if token.start >= mention.end]
    if rest and rest[0].low not in (",", ".", "("):
        return None
    return Subject(mention.start, mention.end, mention.subject, "named", mention.gender)


def _before_colon(sentence: Sentence, index: int, names: Names) -> Subject | None:
    """Who stands right before the colon: "Umerov: 'We agreed'"."""
    if index < 2 or sentence.tokens[index - 1].low != ":":
        return None
    last = sentence.tokens[index - 2]
    found = names.ending(last.end)
    if found is not None and found[1]:
        return Subject(found[0].start, found[0].end, found[0].subject, "named", found[0].gender)
    run = index - 2
    while run > 0 and sentence.tokens[run - 1].quote < 0 and sentence.tokens[run - 1].low[0].isalnum():
        run -= 1
    if run == 0 and index - 2 < 5 and sentence.tokens[0].capital:
        return Subject(sentence.tokens[0].start, last.end, None, "noun")
    return None
