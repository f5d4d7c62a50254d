"""Names in a row: what most of a list are, the others are too. "Kone, Makris (90' Dalakas), Zois", "Koski 41.2, Laine 38.9"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from reconcile.extract.name_signs import is_place, name_parts
from reconcile.extract.name_words import BODY_WORDS, STARTERS
from reconcile.extract.page import Run, Token
from reconcile.extract.tagger import Candidate
from reconcile.extract.thing_signs import CERTAIN, thing_signs
from reconcile.text import lexicon

ROW = 2.5  # log-odds that a name gets from the others of its row
LONG_ROW = 5.0  # from those of a long row, where one stands for all
SHORTEST, LONG = 3, 6  # names of a row
SHARE, LONG_SHARE = 0.5, 0.25  # of them that have to be people by themselves
LEADS = 2  # people that a word such as "line-up" counts for
_LONGEST_GAP = 6  # tokens between two names: "41.2 per cent,"
_JOINING = frozenset(",;()/'’.%&")
_WORDS = frozenset("and or per cent percent min votes".split())
_BRACKET = 4  # tokens of a bracket after a name
# What leads to a row of people: "Line-up: ...".
_ROW_OF = frozenset(
    """line-up lineup lineups line-ups squad team starters substitutes subs scorers present absent jury jurors cast panel
    panelists panellists crew members signatories attendees participants guests speakers witnesses victims winners
    nominees finalists candidates delegates delegation athletes authors reporting""".split()
)


def row_odds(groups: Mapping[str, Sequence[Candidate]], accepted: Container[str]) -> dict[str, float]:
    """Log-odds for the wordings that are not accepted and stand in a row with names that are."""
    found: dict[str, float] = {}
    by_sentence: dict[int, list[Run]] = defaultdict(list)
    for group in groups.values():
        for one in group:
            by_sentence[one.run.sentence.index].append(one.run)
    for index in sorted(by_sentence):
        for row in _rows(sorted(by_sentence[index], key=lambda run: run.first)):
            people = sum(run.key in accepted for run in row) + LEADS * _led(row[0])
            long = len(row) >= LONG
            if people >= LEADS and people >= (LONG_SHARE if long else SHARE) * len(row):
                odds = LONG_ROW if long else ROW
                found.update({run.key: odds for run in row if run.key not in accepted and _fits(run)})
    return found


def _led(run: Run) -> bool:
    """Whether a word and a colon before a row say that it is one of people."""
    tokens, at = run.sentence.tokens, run.first - 1
    return at > 0 and tokens[at].text == ":" and tokens[at - 1].key in _ROW_OF


def _rows(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Runs of one sentence that nothing but marks, figures and "and" parts from each other."""
    row: list[Run] = []
    for run in runs:
        if row and not _adjoins(run.sentence.tokens, row[-1].last, run.first):
            if len(row) >= SHORTEST:
                yield row
            row = []
        row.append(run)
    if len(row) >= SHORTEST:
        yield row


def _adjoins(tokens: Sequence[Token], last: int, first: int) -> bool:
    gap = _outside_brackets(tokens[last:first])
    if not 0 < len(gap) <= _LONGEST_GAP or tokens[last - 1].possessive:
        return False
    return all(token.text in _JOINING or token.text[0].isdigit() or token.key in _WORDS for token in gap)


def _outside_brackets(gap: Sequence[Token]) -> Sequence[Token]:
    """What parts two names without a short bracket after the first: "(chair),"."""
    if gap and gap[0].text == "(":
        close = next((at for at, token in enumerate(gap[: _BRACKET + 2]) if token.text == ")"), None)
        return gap if close is None else gap[close + 1 :] or gap
    return gap


def _fits(run: Run) -> bool:
    """Whether a name may be a person's at all: no place, body or common word."""
    parts = name_parts(run.key)
    tables: Iterable[Container[str]] = (BODY_WORDS, STARTERS, lexicon.demonyms())
    known = any(part in table for part in parts for table in tables) or is_place(run.key)
    return bool(parts) and not known and thing_signs(run) < CERTAIN
