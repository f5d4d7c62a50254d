"""Who says a quotation where no known verb of saying tells it: by the shape of what stands around the marks."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.quote_phrases import Subject
from reconcile.extract.quote_sentences import Names, Sentence, Token
from reconcile.extract.speech import CONJUNCTIONS, MODALS, PREPOSITIONS, RELATIVES

_DASHES = frozenset(["―", "—", "–", "-", "--"])
_NO_VERB = PREPOSITIONS | CONJUNCTIONS | MODALS | RELATIVES | frozenset("is are was were isn't wasn't".split())
_SIGNATURE_TOKENS = 14


def by_shape(sentences: Sequence[Sentence], at: tuple[int, int], names: Names, ending: str) -> Subject | None:
    """Who says the quotation that is token `at[1]` of sentence `at[0]`; `ending` is the last character of its words."""
    sentence = sentences[at[0]]
    below = sentences[at[0] + 1] if at[0] + 1 < len(sentences) else None
    if at[1] == len(sentence.tokens) - 1 and below is not None and below.line > sentence.line:
        return _signed_below(below, names)
    return _tagged(sentence, at[1], names, ending)


def _tagged(sentence: Sentence, index: int, names: Names, ending: str) -> Subject | None:
    """Who stands with any verb right behind words that end like speech: "We go on," Ruiz shot back."""
    tokens = sentence.tokens
    if ending not in (",", "!", "?", "…") or index + 2 >= len(tokens):
        return None
    first = tokens[index + 1]
    inverted = ending == "," and first.low.endswith("ed") and not first.capital
    who, after = _named(tokens, index + 1 + inverted, names)
    if who is None or inverted:
        return who
    verb = tokens[after].low if after < len(tokens) else ""
    past = verb.endswith(("ed", "s"))
    return who if verb.isalpha() and verb not in _NO_VERB and (past or ending == ",") else None


def _named(tokens: tuple[Token, ...], at: int, names: Names) -> tuple[Subject | None, int]:
    """The person or pronoun that begins at a token, and the index behind."""
    if at >= len(tokens):
        return None, at
    token = tokens[at]
    if token.low in ("he", "she"):
        return Subject(token.start, token.end, None, "pronoun", "m" if token.low == "he" else "f"), at + 1
    found = names.starting(token.start)
    if found is None or not found[1]:
        return None, at
    mention = found[0]
    while at < len(tokens) and tokens[at].start < mention.end:
        at += 1
    return Subject(mention.start, mention.end, mention.subject, "named", mention.gender), at


def _signed_below(below: Sentence, names: Names) -> Subject | None:
    """Who signs in a line of its own: "We are ready." and below it "- Ana Ruiz, Oslo"."""
    if not 1 < len(below.tokens) <= _SIGNATURE_TOKENS or below.tokens[0].low not in _DASHES:
        return None
    tokens = below.tokens[1:]
    who, _ = _named(tokens, 0, names)
    if who is not None or not tokens[0].capital:
        return who
    last = 0
    while last + 1 < len(tokens) and tokens[last + 1].capital:
        last += 1
    return Subject(tokens[0].start, tokens[last].end, None, "noun")
