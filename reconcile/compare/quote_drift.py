"""Whether a paraphrase asserts more than the quotation that it renders: "will" for "may", "all" for "some"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.compare.quote_align import Word, alike, is_content, read_words, stem
from reconcile.compare.quote_words import DENYING, NEGATIONS
from reconcile.model import Quote

_WEAK = frozenset("may might could perhaps maybe possibly consider considering hope hopes hoping try trying".split())
_CERTAIN = frozenset("will would shall must".split())
# Whatever leaves a paraphrase open in some other way.
_OPEN = _WEAK | frozenset(
    """can possible possibility probably likely if unless should seem seems seemed appear appears appeared think thinks
    thought believe believes believed expect expects expected want wants wanted plan plans planned potential
    potentially chance option ready willing hoped tried considered whether suggest suggested""".split()
)
_OPEN_VERBS = frozenset(
    """suggest suggests suggested suggesting hint hints hinted hinting hope hopes hoped hoping believe believes believed
    think thinks thought speculate speculated wonder wondered imply implied""".split()
)
_ALL = frozenset("all every none entire whole".split())
_SOME = frozenset("some many most several few certain half".split())
_BETWEEN = frozenset(
    "of the our their its his her these those my your be have been has had also then now soon to".split()
)
_ROUGH = frozenset("about around nearly almost over under some roughly approximately least most more than up".split())
# Words that limit a denial; beside them a "not" more or less says nothing.
_LIMITING = frozenset(
    """rule ruled ruling stop stopped stops against instead only until than doubt doubted lack lacked absence end ended
    without but far except neither block blocked halt halted ban banned longer yet any anything anyone ever""".split()
)
_SIZES = frozenset(
    "percent hundred thousand million billion dollar euro pound".split()
)  # these say no thing by themselves
_NEAR = 4  # words after "may" within which the verb stands
_FEWEST_SHARED, _LEAST_SHARE, _SAME_SHARE = 3, 0.5, 0.7


def drift(reported: Quote, quoted: Quote) -> str:
    """What a paraphrase asserts beyond the quotation, in words; "" where it does not, or where that is not clear.

    Looked at is the sentence of the quotation that shares most with the paraphrase, and only where they share enough.
    """
    own = read_words(reported.text)
    said = max(_sentences(read_words(quoted.text)), key=lambda words: len(_shared(own, words)), default=())
    shared = _shared(own, said)
    content = [word for word in own if is_content(word.key)]
    if len(shared) < _FEWEST_SHARED or len(shared) < _LEAST_SHARE * len({stem(word.key) for word in content}):
        return ""
    found = _modality(reported, own, said) or _quantity(own, said) or _number(own, said) or _polarity(own, said)
    return f"the paraphrase has “{found[0]}”, the quotation “{found[1]}”" if found else ""


Found = tuple[str, str] | None


def _sentences(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """The sentences of a quotation; words left out part them as well."""
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at].sentence or words[at].gap:
            yield tuple(words[first:at])
            first = at


def _shared(a: Sequence[Word], b: Sequence[Word]) -> set[str]:
    """The stems of meaning that two wordings have in common."""
    left, right = ({stem(word.key) for word in words if is_content(word.key)} for words in (a, b))
    return left & right


def _governed(words: Sequence[Word], governing: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each governing word with the first word of meaning after it: "may", "rebuild"."""
    for at, word in enumerate(words):
        if word.key in governing:
            after = words[at + 1 : at + 1 + _NEAR]
            head = next((next_.key for next_ in after if next_.key not in _BETWEEN and next_.key not in governing), "")
            if head and is_content(head) and not head.isdigit():
                yield word.key, head


def _modality(reported: Quote, own: Sequence[Word], said: Sequence[Word]) -> Found:
    """ "will rebuild" for "may rebuild" or "consider rebuilding"; not where anything else leaves the paraphrase open."""
    if (reported.verb or "").lower() in _OPEN_VERBS or any(word.key in _OPEN for word in own):
        return None
    for weak, done in _governed(said, _WEAK):
        for certain, told in _governed(own, _CERTAIN):
            if alike(done, told):
                return f"{certain} {told}", f"{weak} {done}"
    return None


def _quantity(own: Sequence[Word], said: Sequence[Word]) -> Found:
    """ "all schools" for "some schools"."""
    if any(word.key in _SOME for word in own) or any(word.key in _ALL for word in said):
        return None
    for some, part in _governed(said, _SOME):
        for every, whole in _governed(own, _ALL):
            if alike(part, whole):
                return f"{every} {whole}", f"{some} {part}"
    return None


def _numbers(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Each figure with the word of meaning right after it; rounded ones are none."""
    for at, word in enumerate(words[:-1]):
        rough = any(other.key in _ROUGH for other in words[max(0, at - 2) : at])
        thing = words[at + 1].key
        if word.key.isdigit() and not rough and is_content(thing) and not thing.isdigit() and thing not in _SIZES:
            yield word.key, thing


def _number(own: Sequence[Word], said: Sequence[Word]) -> Found:
    """Another figure of the same thing."""
    figures = [{word.key for word in words if word.key.isdigit()} for words in (own, said)]
    for figure, thing in _numbers(said):
        for other, same in _numbers(own):
            if alike(thing, same) and figure not in figures[0] and other not in figures[1]:
                return f"{other} {same}", f"{figure} {thing}"
    return None


def _polarity(own: Sequence[Word], said: Sequence[Word]) -> Found:
    """A negation on one side, where the rest is the same statement and nothing else denies."""
    stems = [{stem(word.key) for word in words if is_content(word.key)} for words in (own, said)]
    if len(stems[0] & stems[1]) < max(_FEWEST_SHARED + 1, _SAME_SHARE * len(stems[0] | stems[1])):
        return None
    if any(word.key.startswith(DENYING) or word.key in _LIMITING for word in (*own, *said)):
        return None
    counts = [sum(word.key in NEGATIONS for word in words) for words in (own, said)]
    if sorted(counts) != [0, 1]:
        return None
    denied, plain = (own, said) if counts[0] else (said, own)
    for no, verb in _governed(denied, NEGATIONS):
        if any(alike(verb, word.key) for word in plain if is_content(word.key)):
            return (f"{no} {verb}", verb) if counts[0] else (verb, f"{no} {verb}")
    return None
