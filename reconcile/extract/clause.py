"""The clauses of a sentence, found by the words and marks that open them: what stands in one clause belongs together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reconcile.extract.name_words import HUMAN_VERBS
from reconcile.extract.page import Sentence, Token

Opening = Literal["main", "while", "apart", "relative", "content"]
"""How a clause hangs on what it belongs to: at the same time ("when", "as"), at another time ("after", "since"), as a
relative clause, or as what somebody says ("said that")."""

SAYING = frozenset(
    """said says say told tells announced announces confirmed confirms reported reports stated added adds wrote writes
    tweeted posted declared warned warns claimed claims according insisted argued explained noted revealed believed
    promised pledged vowed denied acknowledged rose climbed risen grown stood""".split()
)
_WHILE = frozenset("when while whilst as where wherein".split())
_APART = frozenset("after before since following despite ahead prior unlike until till".split())
# What is "before dawn" or "before midnight" is on the day that the clause names, which parts nothing.
_HOURS = frozenset("dawn daybreak sunrise sunset dusk nightfall noon midday midnight lunch lunchtime breakfast".split())
_TRIED = frozenset(
    "trial trials hearing case appeal proceedings appeared appear appears appearance testified testimony".split()
)
# Those before whom somebody stands, which is no earlier time: "appeared before a judge".
_JUDGES = frozenset(
    "judge judges court magistrate magistrates tribunal committee panel parliament lawmakers council".split()
)
_RELATIVE = frozenset("who which whose whom that because although though if unless whereas".split())
_AUXILIARIES = frozenset(
    "was were is are be been has had have will would shall did does can could may might must".split()
)
_IRREGULAR = frozenset(
    """met held took went came made began won left broke fell gave got heard hit kept led lost paid put ran saw sent shot
    spoke stood struck wrote became brought built caught drew flew found grew rose sat sold spent swore threw tore blew
    sank burst shook swept fled hurt set cut beat drove rode bore lit laid fought bought quit""".split()
)
PARTICIPLES = frozenset(
    """planned scheduled announced due set held expected called signed agreed slated postponed arrested accused known born
    convicted elected appointed released charged opened killed""".split()
)
_VERBS = HUMAN_VERBS | _IRREGULAR | _AUXILIARIES
_NO_VERBS = frozenset("united red armed wounded injured hundred need speed".split())
_SUBJECTS = frozenset("he she they it we i you".split())
_SUBJECTS_AND_ARTICLE = _SUBJECTS | {"the"}
_CONNECTIVES = frozenset("who which whose whom because although though whereas".split())
_LEADING = _WHILE | _CONNECTIVES | _APART | {"that", "and", "but", "or"}
_MARKS = frozenset((",", ";", ":", "—", "–", "(", ")", "“", "”", '"'))
_NO_THAT = frozenset("in on at of for with by to from after before during since all".split())
_NO_VERB_AFTER = frozenset("the a an of his her its their to".split())


class Clause(NamedTuple):
    """Tokens of a sentence that stand in one clause; `number` counts from 0, `parent` is the clause it hangs on, `word`
    is the word that opens it, "and" only where a verb follows, which goes on with the subject of the clause before."""

    number: int
    opening: Opening
    parent: int
    verbal: bool
    word: str
    timed: bool


class Clauses(NamedTuple):
    """The clauses of a sentence and the number of the clause of every token."""

    all: tuple[Clause, ...]
    of: tuple[int, ...]


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token reads as a finite verb or a participle that stands for one."""
    token = tokens[at]
    key = token.key
    if not (key in _VERBS or (len(key) > 4 and key.endswith("ed"))):
        return False
    if token.capital and at and not token.text.isupper():
        return False
    if key in _AUXILIARIES:
        return True
    return key not in _NO_VERBS and not (at and tokens[at - 1].key in _NO_VERB_AFTER)


def find_clauses(sentence: Sentence, times: Sequence[tuple[int, int]]) -> Clauses:
    """Split a sentence; `times` are spans of times in it, whose commas part nothing."""
    tokens = sentence.tokens
    pieces = list(_pieces(tokens, times))
    found: list[Clause] = []
    of: list[int] = []
    main = 0
    for first, last in pieces:
        verbal = any(is_verb(tokens, at) for at in range(first, last))
        opening = _opening(tokens, first, last)
        if (
            opening == "relative"
            and _word(tokens, first, last) in PARTICIPLES
            and found
            and found[-1].opening == opening
        ):
            opening = "main"
        home = _continues(tokens, found, (first, last), opening, verbal=verbal, times=times)
        if home is not None:
            of += [home] * (last - first)
            found[home] = found[home]._replace(verbal=found[home].verbal or verbal)
            continue
        number = len(found)
        if opening == "main":
            main = number
        parent = number if opening == "main" else number - 1 if opening == "relative" and number else main
        timed = _has_time(tokens, range(first, last), times)
        found.append(Clause(number, opening, parent, verbal, _word(tokens, first, last), timed))
        of += [number] * (last - first)
    return Clauses(tuple(found), tuple(of))


def _pieces(tokens: Sequence[Token], times: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of tokens between the places where a clause may begin."""
    ends = [end for _, end in times]
    first = 0
    for at in range(1, len(tokens)):
        nearest = bisect_right(ends, tokens[at].start) if times else 0
        inside = nearest < len(times) and times[nearest][0] < tokens[at].start
        if not inside and (_parts(tokens, at) or _resumes(tokens, first, at)):
            yield first, at
            first = at
    if tokens:
        yield first, len(tokens)


def _parts(tokens: Sequence[Token], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if token.text in _MARKS:
        return not _in_a_place(tokens, at)
    if before.text in _MARKS:
        return False
    if token.key in _LEADING:
        return _leads(tokens, at)
    return before.key in SAYING and token.key in _SUBJECTS_AND_ARTICLE and _subject_and_verb(tokens, at - 1)


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that can open a clause does so."""
    token, before = tokens[at], tokens[at - 1]
    if token.key in _WHILE:
        return token.key != "as" or _opens_a_clause(tokens, at)
    if token.key in _CONNECTIVES:
        return True
    if token.key == "that":
        return before.key not in _NO_THAT and any(is_verb(tokens, n) for n in range(at + 1, min(len(tokens), at + 13)))
    if token.key in _APART and not (token.key == "following" and before.key == "the"):
        judged = token.key == "before" and _before_a_judge(tokens, at)
        opens = _key(tokens, at + 1)[:1].isalnum() and (token.key != "ahead" or _key(tokens, at + 1) == "of")
        return opens and not judged and _key(tokens, at + 1) not in _HOURS
    if token.key in {"and", "but", "or"}:
        following = _key(tokens, at + 1)
        return (
            following in _SUBJECTS
            or (at + 1 < len(tokens) and is_verb(tokens, at + 1))
            or _subject_and_verb(tokens, at)
        )
    return False


def _before_a_judge(tokens: Sequence[Token], at: int) -> bool:
    """Whether "before" tells of whom one stands before: "before a magistrate", "the trial before Lady Marsk"."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    tried = follows is not None and follows.capital and at > 0 and tokens[at - 1].key in _TRIED
    return tried or any(_key(tokens, n) in _JUDGES for n in range(at + 1, at + 5))


def _resumes(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the verb after "A hearing that had been set for October 15" goes on with what stood before "that"."""
    if tokens[at].key not in _AUXILIARIES or tokens[at].capital or tokens[first].key not in {"that", "which", "who"}:
        return False
    verbs = [n for n in range(first + 1, at) if is_verb(tokens, n)]
    return bool(verbs) and at - verbs[-1] > 2 and tokens[at - 1].key not in _SUBJECTS


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if at < len(tokens) else ""


def _in_a_place(tokens: Sequence[Token], at: int) -> bool:
    """ "in Torvik, Norway, on Friday": commas around a name that says where the one before it lies."""
    if tokens[at].text != "," or not at:
        return False
    after = tokens[at + 1 : at + 4]
    named = tokens[at - 1].capital and bool(after) and after[0].capital
    return (
        named
        and any(token.text == "," for token in after[1:])
        and not any(token.key in {"and", "who"} for token in after)
    )


def _opens_a_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether "as" begins a clause of its own: a verb follows before the next mark."""
    for index in range(at + 1, min(len(tokens), at + 9)):
        if tokens[index].text in _MARKS:
            return False
        if is_verb(tokens, index):
            return index > at + 1
    return False


def _subject_and_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a short subject and its verb follow: "and the minister resigned"."""
    for index in range(at + 2, min(len(tokens), at + 7)):
        if tokens[index].text in _MARKS or tokens[index].key in {"to", "in", "on", "at", "and"}:
            return False
        if is_verb(tokens, index):
            return not any(tokens[n].key in {"of", "by"} for n in range(at + 1, index))
    return False


def _word(tokens: Sequence[Token], first: int, last: int) -> str:
    """The word that opens a piece, past marks and measures; "" for a plain subject or an "and" before one."""
    for at in range(first, min(last, first + 6)):
        key = tokens[at].key
        if key in _APART or key in _WHILE or key in _RELATIVE or (at < first + 2 and key in PARTICIPLES):
            return key
        if key in {"and", "but"} and at < first + 2:
            return "and" if at + 1 < last and is_verb(tokens, at + 1) else ""
    return ""


def _opening(tokens: Sequence[Token], first: int, last: int) -> Opening:
    at = first
    while at < last - 1 and (
        tokens[at].text in _MARKS or tokens[at].key in {"and", "but", "just", "shortly", "soon", "only"}
    ):
        at += 1
    key = tokens[at].key
    if tokens[at].text.isdigit() or key in {"hours", "days", "weeks", "months", "years", "two", "three", "a", "one"}:
        ahead = next((tokens[n].key for n in range(at, min(at + 5, last)) if tokens[n].key in _APART), "")
        key = ahead or key
    if key == "as" and any(token.key == "had" for token in tokens[at + 1 : min(at + 7, last)]):
        return "apart"  # "as she had left the day before" gives the reason
    if key in _WHILE:
        return "while"
    if at > first and tokens[first].text in {",", "(", "—", "–"} and key in PARTICIPLES:
        return "relative"
    if key in _APART:
        return "apart"
    said = {token.key for token in tokens[max(0, first - 7 if key == "that" else first - 1) : first]} & SAYING
    if key in _RELATIVE:
        return "content" if key == "that" and said else "relative"
    return "content" if said and tokens[first].text not in _MARKS else "main"


def _continues(
    tokens: Sequence[Token],
    found: Sequence[Clause],
    piece: tuple[int, int],
    opening: Opening,
    *,
    verbal: bool,
    times: Sequence[tuple[int, int]],
) -> int | None:
    """The clause that a piece goes on with: after an aside the main one, else the one before it where it has no verb."""
    words = [at for at in range(*piece) if tokens[at].text not in _MARKS]
    if not found:
        return None
    last = found[-1]
    if not words or (opening == "apart" and _only_a_time(tokens, words[1:], times)):
        return last.number
    if opening != "main":
        return None
    if last.opening == "main" and not last.verbal:
        return last.number  # "On Thursday, ...", "The mayor, a lawyer, ..."
    if last.opening in {"relative", "apart"} and is_verb(tokens, words[0]):
        return last.parent if found[last.parent].opening == "main" else None
    if last.opening == "relative" and not verbal and _has_time(tokens, words, times) and last.timed:
        return last.parent  # "the funeral of one who died on Sunday, in Lugano on Friday"
    if not verbal:
        short = len(words) < 6 and _has_time(tokens, words, times)
        return last.number if short or last.opening != "apart" else None
    return None


def _has_time(tokens: Sequence[Token], at: Sequence[int], times: Sequence[tuple[int, int]]) -> bool:
    return bool(at) and any(tokens[at[0]].start <= start < tokens[at[-1]].end for start, _ in times)


def _only_a_time(tokens: Sequence[Token], at: Sequence[int], times: Sequence[tuple[int, int]]) -> bool:
    """Whether tokens are a time and nothing else: "since Monday"."""
    return bool(at) and all(any(start <= tokens[n].start < end for start, end in times) for n in at)
