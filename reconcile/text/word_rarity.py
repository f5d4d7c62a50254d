"""How rare a word is in English news prose, so that what two texts have in common weighs what it tells.

The table counts in how many texts of public corpora a word stands; `reconcile/text/tables/README.md` says which. It never changes
with the documents at hand: the same two texts are as alike in a small archive as in a large one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from reconcile.text.fold import fold
from reconcile.text.lexicon import table_lines

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
"""A word or a number in running text."""

RAREST = 230
"""Rarity of a word that the table does not have."""


@cache
def rarities() -> Mapping[str, int]:
    """Stem -> rarity in hundredths of a decade: 100 stands in one text of ten, 200 in one of a hundred."""
    rows = (line.split("\t") for line in table_lines("word_rarity.tsv"))
    return {word: int(rarity) for word, rarity in rows}


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word folded, without the ending of possession or plural."""
    folded = fold(word).removesuffix("'s")
    if len(folded) > 4 and folded.endswith("ies"):
        return f"{folded[:-3]}y"
    if len(folded) > 4 and folded.endswith(("ses", "xes", "zes", "hes")):
        return folded[:-2]
    if len(folded) > 3 and folded.endswith("s") and not folded.endswith("ss"):
        return folded[:-1]
    return folded
