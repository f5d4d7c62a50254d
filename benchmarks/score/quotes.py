"""What was said, by whom, and which quotations are one utterance."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import NamedTuple

from benchmarks.score.arithmetic import Rates, Tally, best_first, harmonic, precision_recall, share
from benchmarks.score.gold import Dossier
from benchmarks.score.identity import Identity
from benchmarks.score.shapes import Answer, Quote, QuoteRow, Speaker
from benchmarks.score.wording import bare, name_key, organisation_matches, quote_likeness

_NOBODY_NAMED = re.compile(r"unnamed|not named")


class _Entry(NamedTuple):
    """One quotation in one source. `group` is the place of its quote in the list of quotes."""

    group: int
    source: str
    row: QuoteRow
    speaker: Speaker
    key: str

    @property
    def indirect(self) -> bool:
        return self.row["kind"] == "indirect"


def count(dossier: Dossier, answer: Answer, identity: Identity) -> Tally:
    """Quotations found, their speakers, and how those of several sources stand to each other."""
    tally = Tally()
    gold, said = _entries(dossier.quotes), _entries(answer["quotes"])
    fits = _fits(gold, said, dossier.every_quote)
    ties = best_first(fits)
    for at, entry in enumerate(gold):
        sort = "indirect" if dossier.every_quote and entry.indirect else "quotes"
        tally.add(**{sort: 1, f"{sort}_found": at in ties})
        if at not in ties:
            tally.miss(f"{sort} not found", f"{entry.source}: {entry.row.get('text')}")
    if dossier.every_quote:
        _count_precision(gold, said, {j for _, j in fits}, ties, tally)
    for i, j in ties.items():
        right = _speaker_right(dossier, identity, gold[i].speaker, said[j].row.get("speaker"), gold[i].source)
        answered = said[j].row.get("speaker") is not None
        tally.add(speakers=1, speakers_right=right, named=answered, named_right=right and answered)
        if not right:
            label = f"{gold[i].source}: {said[j].row.get('text')}"
            tally.miss("speakers", f"{label}: {said[j].row.get('speaker')} for {gold[i].speaker}")
    _count_pairs(gold, said, ties, tally)
    _count_relations(dossier.quotes, answer["quotes"], gold, said, ties, tally)
    return tally


def _entries(quotes: list[Quote]) -> list[_Entry]:
    return [
        _Entry(at, source, row, row.get("speaker", quote.get("speaker")), bare(row.get("text") or ""))
        for at, quote in enumerate(quotes)
        for source, row in quote["sources"].items()
    ]


def _fits(gold: list[_Entry], said: list[_Entry], apart: bool) -> list[tuple[int, int]]:
    """Pairs that can be one quotation, the best first. With `apart`, direct goes with direct where it can."""
    ranked = []
    for i, entry in enumerate(gold):
        for j, other in enumerate(said):
            if entry.source != other.source:
                continue
            likeness = quote_likeness(entry.row.get("text"), entry.row.get("first_words", ""), other.key)
            if likeness:
                ranked.append((apart and entry.indirect != other.indirect, -likeness, len(other.key), i, j))
    return [(i, j) for *_, i, j in sorted(ranked)]


def _count_precision(
    gold: list[_Entry], said: list[_Entry], fitting: set[int], ties: dict[int, int], tally: Tally
) -> None:
    judged = {
        at for at, entry in enumerate(said) if not entry.indirect and (at in fitting or len(entry.key.split()) > 2)
    }
    for at in sorted(judged - fitting):
        tally.miss("quotes that are none", f"{said[at].source}: {said[at].row.get('text')}")
    direct_ties = sum(1 for i, j in ties.items() if not gold[i].indirect and not said[j].indirect)
    marked = sum(1 for entry in gold if not entry.indirect)
    tally.add(judged=len(judged), judged_right=len(judged & fitting), marked=marked, marked_found=direct_ties)


def _speaker_right(dossier: Dossier, identity: Identity, wanted: Speaker, said: Speaker, source: str) -> bool:
    if isinstance(wanted, list):
        return any(_speaker_right(dossier, identity, one, said, source) for one in wanted)
    if not isinstance(said, str):
        return wanted is None or (wanted not in dossier.people and bool(_NOBODY_NAMED.search(wanted)))
    if wanted is None:
        return False
    if wanted in dossier.people:
        return identity.means(wanted, said, name_key(said), source)
    return organisation_matches(wanted, identity.names.get(said, said))


def _count_pairs(gold: list[_Entry], said: list[_Entry], ties: dict[int, int], tally: Tally) -> None:
    wanted = sum(1 for a, b in combinations(gold, 2) if a.group == b.group)
    right = wrong = 0
    for (i, j), (k, m) in combinations(ties.items(), 2):
        together = said[j].group == said[m].group
        right += together and gold[i].group == gold[k].group
        wrong += together and gold[i].group != gold[k].group
    tally.add(pairs=wanted, pairs_right=right, pairs_wrong=wrong)


def _count_relations(
    gold_quotes: list[Quote],
    said_quotes: list[Quote],
    gold: list[_Entry],
    said: list[_Entry],
    ties: dict[int, int],
    tally: Tally,
) -> None:
    """The relation is that of the answered quote that holds most of the entries found, at least two."""
    for at, quote in enumerate(gold_quotes):
        tally.add(shared_quotes=len(quote["sources"]) > 1)
        holders = Counter(said[j].group for i, j in ties.items() if gold[i].group == at)
        if holders.total() < 2:
            continue
        (best, entries), *_ = holders.most_common(1)
        right = entries > 1 and said_quotes[best].get("relation") == quote["relation"]
        tally.add(relations=1, relations_right=right)
        if not right:
            given = said_quotes[best].get("relation") if entries > 1 else "not one utterance"
            tally.miss("relations", f"{quote['id']}: {given} for {quote['relation']}")


def rates(c: Tally) -> Rates:
    """`quote_*`, `speaker_*`, `quote_pair_*` and how often the relation is right."""
    precision, expected = share(c["judged_right"], c["judged"], c["marked"]), c["quotes"] + c["indirect"]
    return {
        "quote_p": precision,
        "quote_r": share(c["quotes_found"], c["quotes"]),
        "quote_f1": harmonic(precision, share(c["marked_found"], c["marked"])),
        "quote_indirect_r": share(c["indirect_found"], c["indirect"]),
        "speaker_accuracy": share(c["speakers_right"], c["speakers"], expected),
        "speaker_p": share(c["named_right"], c["named"], expected),
        **precision_recall("quote_pair", c["pairs_right"], c["pairs_wrong"], c["pairs"] - c["pairs_right"]),
        "relation_accuracy": share(c["relations_right"], c["relations"], c["shared_quotes"]),
    }
