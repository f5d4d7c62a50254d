"""How two quotations stand: the same words, a cut, a change of wording, a change of meaning, or other words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.compare.quote_align import (
    Change,
    alike,
    changes,
    find_run,
    folded_words,
    is_content,
    longest_run,
    matches,
    pieces,
)
from reconcile.compare.quote_drift import drift
from reconcile.compare.quote_likeness import (
    MINOR_WORDING,
    Pair,
    likeness,
    pair_of,
    part_like,
    same_utterance,
    trimmed,
    with_pronoun,
)
from reconcile.compare.quote_turn import FEWEST_FOR_CONFLICT, NEAR_VERBATIM, turned_by, weight
from reconcile.compare.quote_words import AMOUNTS, INTENSIFIERS
from reconcile.model import Comparison, Quote
from reconcile.settings import Settings

__all__ = ["compare_quote", "same_utterance"]

ONE_PHRASE = 0.7  # the same where the two differ in one phrase alone
MOST_IN_PHRASE = 3  # words of that phrase
MOST_CHANGED = 4  # words of both sides together that may be others in what is still one quotation
FEWEST_FOR_SPEAKER = 5  # words that two people do not say alike by chance
_LONG_WORD, _LONG_WORDS = 5, 3  # letters, and how many such words tell as much
_QUALIFIERS = frozenset("but if unless except although though".split())
_OPENERS = frozenset("if unless".split())
_NO_QUALIFIER = frozenset("nothing nobody anything none all last".split())
_ENOUGH_SMALL_WORDS = 4  # small words in a row that are a part of something
_ACROSS = 12  # words between two passages that are more than words left out


def compare_quote(a: Quote, b: Quote, settings: Settings) -> Comparison:
    """How two quotations stand. Symmetric; a quotation against itself is verbatim.

    Speakers are compared only where their ids can be: both of one document, or both canonical (without "#").
    `settings.same_quote` is the likeness from which different words count as one utterance.
    """
    found = _identical(a, b)
    if found is None:
        pair = pair_of(a, b)
        marked = "indirect" not in (a.form, b.form)
        found = _marked(pair, settings) if marked else _reported(pair, settings)
    if found.relation != "not-comparable" and _other_speaker(a, b, found):
        return Comparison("conflict", found.score, "other-speaker", "the same words from another speaker")
    return found


# ---------------------------------------------------------------- the same words
def _identical(a: Quote, b: Quote) -> Comparison | None:
    if a.text == b.text:
        return Comparison("same", 1.0, "verbatim", "word for word the same")
    if folded_words(a.text) == folded_words(b.text):
        return Comparison("same-after-folding", 1.0, "punctuation", "the same words, other marks, case or spaces")
    return None


def _other_speaker(a: Quote, b: Quote, found: Comparison) -> bool:
    if a.speaker is None or b.speaker is None or a.speaker == b.speaker:
        return False
    left, right = a.speaker.partition("#"), b.speaker.partition("#")
    comparable = left[0] == right[0] if left[1] and right[1] else not left[1] and not right[1]
    same_words = found.detail in ("verbatim", "punctuation", "truncated", "bracket", "elision-marked")
    enough = min(len(folded_words(a.text)), len(folded_words(b.text))) >= FEWEST_FOR_SPEAKER
    return comparable and same_words and (enough or _short_and_telling(a, b))


def _short_and_telling(a: Quote, b: Quote) -> bool:
    """Whether both quote one short sentence of hardly any small words: "Today water unites us"."""
    long_words = [word for word in folded_words(a.text) if len(word) >= _LONG_WORD]
    return (
        folded_words(a.text) == folded_words(b.text) and a.form == b.form == "direct" and len(long_words) >= _LONG_WORDS
    )


# ---------------------------------------------------------------- both in quotation marks
def _marked(pair: Pair, settings: Settings) -> Comparison:
    if not pair.a:
        return Comparison("not-comparable", 0.0, "other-words", "nothing to compare: one side has no words")
    for reading in (_rewritten, _cut, _bracketed, _elided, _near):
        found = reading(pair)
        if found is not None:
            return found
    for part in (part_like(pair), trimmed(pair)):
        changed = _bracketed(part) or _near(part) if part else None
        if changed and changed.relation == "conflict":
            return changed
    return _loose(pair, settings)


def _rewritten(pair: Pair) -> Comparison | None:
    short, long = pair.keys
    if short == long:
        return Comparison(
            "compatible", 0.99, "minor-wording", "the same words, contractions or numbers written otherwise"
        )
    if with_pronoun(pair):
        return Comparison("compatible", 0.8, "minor-wording", "a pronoun of one stands for a name of the other")
    return None


def _cut(pair: Pair) -> Comparison | None:
    """One is a part of the other without a break."""
    short, long = pair.keys
    at = find_run(short, long)
    if at < 0 or not (any(map(is_content, short)) or len(short) >= _ENOUGH_SMALL_WORDS or (at == 0 and len(short) > 1)):
        return None
    share = len(short) / len(long)
    lost = _qualifier(pair, at)
    if lost:
        return Comparison(
            "conflict", _score(share), "qualifier-lost", f"the shorter wording leaves out what “{lost}” adds"
        )
    if all(word.bracket for word in (*pair.b[:at], *pair.b[at + len(short) :])):
        return Comparison("compatible", 0.97, "bracket", "one adds words in brackets")
    return Comparison("compatible", _score(share), "truncated", "one is a part of the other")


def _qualifier(pair: Pair, at: int) -> str:
    """The word that limits the statement, in the same sentence, right before or after the part that was kept."""
    short, long = pair.keys
    end = at + len(short)
    if pair.short.form != "direct" or len(short) < 3 or pair.short.text.rstrip().endswith(("...", "…")):
        return ""
    if end < len(long) and long[end] in _QUALIFIERS and not pair.b[end].sentence and long[end - 1] not in _NO_QUALIFIER:
        return "" if pair.b[end].gap else long[end]
    if at == 0 or pair.b[at].sentence or pair.b[at].gap:
        return ""
    if long[at - 1] in _QUALIFIERS - {"but"}:
        return long[at - 1]
    opening = at - 1
    while opening > 0 and not pair.b[opening].sentence:
        opening -= 1
    return long[opening] if long[opening] in _OPENERS else ""


def _bracketed(pair: Pair) -> Comparison | None:
    """The same words but for an insertion of the writer in brackets, which may stand for a word of the speaker."""
    if not any(word.bracket for word in (*pair.a, *pair.b)):
        return None
    left = [word.key for word in pair.a if not word.bracket]
    right = [word.key for word in pair.b if not word.bracket]
    short, long = pair.keys
    if left == right or (left and right and max(find_run(left, right), find_run(right, left)) >= 0):
        return Comparison("compatible", 0.97, "bracket", "one adds words in brackets")
    for change in changes(short, long):
        inside = pair.a[change.at_a : change.at_a + len(change.a)]
        other = pair.b[change.at_b : change.at_b + len(change.b)]
        replaced = bool(inside) and all(word.bracket for word in inside) and len(other) <= 3
        inserted = bool(other) and all(word.bracket for word in other) and len(inside) <= 3
        if not (replaced or inserted):
            return None
    return Comparison("compatible", 0.95, "bracket", "one has words in brackets for words of the other")


def _elided(pair: Pair) -> Comparison | None:
    """Words left out: with a mark, without one, or so many that two passages became one."""
    for words, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if any(word.gap for word in words) and _in_order(list(pieces(words)), [word.key for word in other]):
            return Comparison(
                "compatible", _score(matches(*pair.keys) / len(pair.b)), "elision-marked", "words left out, with a mark"
            )
    short, long = pair.keys
    if matches(short, long) < len(short) or len(short) < 4:
        return None
    if len(short) < 0.4 * len(long) and longest_run(short, long) < 0.4 * len(short):
        return None
    dropped = changes(short, long)
    if any(change.a for change in dropped):
        return None
    return _dropped(pair, dropped)


def _in_order(parts: list[list[str]], whole: Sequence[str]) -> bool:
    at = 0
    for part in parts:
        found = find_run(part, whole, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _dropped(pair: Pair, dropped: list[Change]) -> Comparison | None:
    short, long = pair.keys
    share = _score(len(short) / len(long))
    inner = [change for change in dropped if 0 < change.at_a < len(short)]
    turned = turned_by(pair, inner)
    if turned:
        return turned
    added = [word for change in inner for word in pair.b[change.at_b : change.at_b + len(change.b)]]
    if added and all(word.bracket for word in added):
        return Comparison("compatible", share, "bracket", "one adds words in brackets")
    if not any(is_content(word.key) and word.key not in INTENSIFIERS for word in added):
        return Comparison("compatible", share, "minor-wording", "a few small words more or fewer")
    for change in inner:
        words = pair.b[change.at_b : change.at_b + len(change.b) + 1]
        if len(change.b) >= _ACROSS or any(word.sentence for word in words):
            return Comparison("compatible", share, "spliced", "two passages of the longer wording stand as one")
    return Comparison("compatible", share, "unmarked-elision", "words left out without a mark")


def _near(pair: Pair) -> Comparison | None:
    """Nearly word for word: what changed decides."""
    short, long = pair.keys
    share = 2 * matches(short, long) / (len(short) + len(long))
    changed = changes(short, long) if share >= ONE_PHRASE else []
    if share < NEAR_VERBATIM and not _one_phrase(changed, short):
        return None
    turned = turned_by(pair, changed)
    if turned:
        return turned
    replaced = [
        change
        for change in changed
        if _other_amount(change) or (_other_meaning(change) and not _moved(change, short, long))
    ]
    if replaced and len(short) >= FEWEST_FOR_CONFLICT and sum(map(weight, replaced)) <= MOST_CHANGED:
        a, b = " ".join(replaced[0].a), " ".join(replaced[0].b)
        return Comparison("conflict", share, "content-word", f"“{a}” in one, “{b}” in the other")
    if replaced:
        return None
    return Comparison("compatible", share, "minor-wording", "nearly word for word, with small changes")


def _one_phrase(changed: Sequence[Change], short: Sequence[str]) -> bool:
    """Whether two wordings differ in one phrase alone: "on motorcycles" for "in trucks"."""
    if len(changed) != 1 or len(short) <= FEWEST_FOR_CONFLICT:
        return False
    return 0 < len(changed[0].a) <= MOST_IN_PHRASE and 0 < len(changed[0].b) <= MOST_IN_PHRASE


def _other_meaning(change: Change) -> bool:
    """Content words on both sides that are neither forms, spellings nor synonyms of each other."""
    a = [word for word in change.a if is_content(word)]
    b = [word for word in change.b if is_content(word)]
    if not a or not b or "".join(change.a) == "".join(change.b):
        return False
    return not all(any(alike(x, y) for y in b) for x in a) and not all(any(alike(x, y) for x in a) for y in b)


def _other_amount(change: Change) -> bool:
    """Whether each side says another amount of one thing: every roof, many roofs."""
    a, b = ({AMOUNTS[word] for word in words if word in AMOUNTS} for words in (change.a, change.b))
    return len(a) == len(b) == 1 and a != b and len(change.a) <= MOST_IN_PHRASE and len(change.b) <= MOST_IN_PHRASE


def _moved(change: Change, short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether each side has the other's words too, in another place."""
    a, b = (Counter(word for word in words if is_content(word)) for words in (short, long))
    new = [word for word in change.a if a[word] > b[word]] + [word for word in change.b if b[word] > a[word]]
    return not any(map(is_content, new))


# ---------------------------------------------------------------- further apart
def _loose(pair: Pair, settings: Settings) -> Comparison:
    short, long = pair.keys
    share = 2 * matches(short, long) / (len(short) + len(long))
    alike_by = likeness(pair)
    others = any(_other_meaning(change) and not _moved(change, short, long) for change in changes(short, long))
    if share >= MINOR_WORDING and not others:
        return Comparison(
            "compatible", max(share, alike_by), "minor-wording", "much the same words, some of them others"
        )
    if alike_by >= settings.same_quote:
        return Comparison("compatible", alike_by, "translation", "the same statement in other words")
    return Comparison("not-comparable", alike_by, "other-words", "other words")


def _reported(pair: Pair, settings: Settings) -> Comparison:
    alike_by = likeness(pair)
    if alike_by >= settings.same_quote:
        reported, quoted = sorted((pair.short, pair.long), key=lambda quote: quote.form != "indirect")
        more = drift(reported, quoted) if quoted.form != "indirect" else ""
        if more:
            return Comparison("compatible", alike_by, "drift", more)
        return Comparison("compatible", alike_by, "paraphrase", "quoted or reported here, reported there")
    return Comparison("not-comparable", alike_by, "other-words", "other words")


def _score(share: float) -> float:
    """Scores of cuts: between .7 for a few words and 1 for all of them."""
    return round(0.7 + 0.3 * min(1.0, share), 4)
