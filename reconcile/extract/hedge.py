"""What a source only passes on: told as claimed, as alleged or by hearsay, and not as known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reconcile.extract.clause import Clauses, find_clauses, is_verb
from reconcile.extract.happening import Trigger
from reconcile.extract.local_event import LocalEvent
from reconcile.extract.page import Page, Sentence, Token
from reconcile.extract.speech import PREPOSITIONS, Said
from reconcile.extract.verb_forms import forms_of
from reconcile.model import Attribution
from reconcile.text.fold import fold

_CLAIMING = forms_of("claim allege purport")
# Whom "according to" may name so that it is hearsay; to name a police officer is what every report does.
_HEARSAY = frozenset("report rumour rumor claim allegation account".split())
_RESPONSIBILITY = frozenset("responsibility credit victory".split())  # "claimed responsibility" is no statement
_ADVERBS = frozenset("allegedly reportedly purportedly supposedly".split())
_ADJECTIVES = frozenset("alleged purported supposed rumoured rumored unconfirmed".split())
_PASSIVE = frozenset("said alleged believed claimed reported rumoured rumored understood thought".split())
_BE = frozenset("is are was were".split())
_OCCURRED = forms_of("happen occur take begin start")
_HARMS = forms_of("kill wound injure hurt arrest detain displace abduct kidnap evacuate destroy damage attract draw")
_LOOSE = frozenset("also then have has had been was were be being not later even".split())
_NEAR = 7  # tokens between a verb and what stands as its subject or object
_NOUN_PHRASE = 4  # tokens before a noun in which its adjective stands


class Hedges:
    """The reservations of one document."""

    def __init__(self, page: Page, quotes: Sequence[Said]) -> None:
        self._page = page
        self._claimed = sorted(
            (part, said)
            for said in quotes
            if said.form == "indirect" and self._doubted(said)
            for part in said.parts
        )  # fmt: skip
        self._read: dict[int, tuple[Clauses, dict[int, tuple[int, str]]]] = {}

    def _doubted(self, said: Said) -> bool:
        first = said.text.split(" ", 1)[0].casefold()
        if said.verb in _CLAIMING:
            return first not in _RESPONSIBILITY and self._verbal(said)  # "claimed 32 lives"
        who = fold(self._page.text[slice(*said.speaker_span)]).split() if said.speaker_span else []
        return said.verb == "according to" and bool(who) and who[-1].removesuffix("s") in _HEARSAY

    def _verbal(self, said: Said) -> bool:
        tokens = self._page.sentence_at(said.start).tokens
        inside = [at for at, token in enumerate(tokens) if said.start <= token.start < said.end]
        return any(is_verb(tokens, at) and not tokens[at - 1].text[0].isdigit() for at in inside)

    def of_stretch(self, start: int, end: int) -> Attribution | None:
        """How the source keeps its distance from what it tells of a stretch, the subject or object of a verb; None where it
        does not."""
        if claimed := self._claim(start, end):
            return claimed
        sentence = self._page.sentence_at(start)
        clauses, words = self._words(sentence)
        at = _token(sentence.tokens, start)
        found = words.get(clauses.of[at]) if words and at < len(clauses.of) else None
        return Attribution(verb=found[1], hedged=True) if found and _beside(sentence.tokens, at, found[0]) else None

    def of_number(self, start: int, end: int) -> Attribution | None:
        """The same of how many: of the subject of a verb, or of those whom it says were killed, arrested and the like. Of
        "allegedly stole three cars" nobody doubts that there were three."""
        found = self.of_stretch(start, end)
        if found is None or self._claim(start, end):
            return found
        sentence = self._page.sentence_at(start)
        clauses, words = self._words(sentence)
        at = _token(sentence.tokens, start)
        verb = words[clauses.of[at]][0]
        return found if at < verb or sentence.tokens[verb].key in _HARMS else None

    def of_event(self, event: LocalEvent) -> Attribution | None:
        """The same of whether it happened: every telling of it in the document is one with a reservation."""
        found = [self._of_trigger(trigger) for trigger in event.triggers]
        return found[0] if found and all(found) else None

    def _of_trigger(self, trigger: Trigger) -> Attribution | None:
        # Of "claimed that two people were killed in the raid" the raid is no part of the claim.
        claimed = self._claim(trigger.start, trigger.end) if trigger.verb or not trigger.definite else None
        if claimed:
            return claimed
        tokens = trigger.sentence.tokens
        clauses, words = self._words(trigger.sentence)
        if not trigger.verb:
            near = tokens[max(0, trigger.at - _NOUN_PHRASE) : trigger.at]
            adjective = next((token.key for token in near if token.key in _ADJECTIVES), None)
            if adjective:
                return Attribution(verb=adjective, hedged=True)
        found = words.get(clauses.of[trigger.at]) if words else None
        if found is None:
            return None
        verb = found[0]
        told = trigger.at == verb if trigger.verb else tokens[verb].key in _OCCURRED and trigger.at < verb
        return Attribution(verb=found[1], hedged=True) if told else None

    def _claim(self, start: int, end: int) -> Attribution | None:
        """Who claims what a stretch is a part of."""
        for (first, last), said in self._claimed:
            if first <= start and end <= last:
                who = self._page.text[slice(*said.speaker_span)] if said.speaker_span else None
                return Attribution(speaker=said.speaker, speaker_text=who, verb=said.verb, hedged=True)
        return None

    def _words(self, sentence: Sentence) -> tuple[Clauses, dict[int, tuple[int, str]]]:
        """The clauses of a sentence; for those with a reservation the token of the verb that has it, and its wording."""
        if sentence.start not in self._read:
            tokens = sentence.tokens
            found = dict(_reservations(tokens))
            clauses = find_clauses(sentence, ()) if found else Clauses((), ())
            by_clause: dict[int, tuple[int, str]] = {}
            for verb, wording in found.items():
                by_clause.setdefault(clauses.of[verb], (verb, wording))
            self._read[sentence.start] = (clauses, by_clause)
        return self._read[sentence.start]


def _reservations(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The verbs that stand behind "allegedly" or "is said to have", each with that wording."""
    for at, token in enumerate(tokens):
        if token.key in _ADVERBS:
            verb = _skip(tokens, at + 1)
            if verb < len(tokens) and _verbal(tokens, verb):
                yield verb, token.key
        elif token.key in _PASSIVE and at and tokens[at - 1].key in _BE:
            following = [each.key for each in tokens[at + 1 : at + 3]]
            if following == ["to", "have"] and at + 3 < len(tokens):
                yield _skip(tokens, at + 3), f"{tokens[at - 1].key} {token.key} {' '.join(following)}"


def _beside(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """Whether a token is near a verb, and nothing but the verb parts the two."""
    first, last = sorted((at, verb))
    between = tokens[first + 1 : last]
    return len(between) <= _NEAR and not any(token.key in PREPOSITIONS or token.text == "," for token in between)


def _skip(tokens: Sequence[Token], at: int) -> int:
    while at + 1 < len(tokens) and tokens[at].key in _LOOSE:
        at += 1
    return min(at, len(tokens) - 1)


def _verbal(tokens: Sequence[Token], at: int) -> bool:
    return is_verb(tokens, at) or tokens[at].key.endswith("ing")


def _token(tokens: Sequence[Token], start: int) -> int:
    return bisect_left(tokens, start, key=lambda token: token.end - 1)
