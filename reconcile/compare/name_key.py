"""Forms of names as texts of their own, so that they can travel alone: equal texts are equal forms, ordered as in a table."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reconcile.compare.name_form import PARTICLES
from reconcile.compare.name_table import WIDTH, NameTable, table_of_rows
from reconcile.compare.name_vocabulary import vocabulary_of

_LAST = "\U0010ffff"  # behind every letter: no word comes after any word
_BITS = 16, 8, 2  # hexadecimal digits of particles, initials and rank


def form_keys(table: NameTable) -> list[str]:
    """The text of each form, by number: rising in the order of code points."""
    texts = [*table.vocabulary.text.texts[:-1].tolist(), _LAST]
    columns = [row.tolist() for row in table.words]
    bits = zip(table.particle_bits.tolist(), table.initials.tolist(), table.suffix.tolist(), strict=True)
    regular = [
        f"{' '.join(texts[place] for place in words)} {particles:016x}{initials:08x}{rank:02x}"
        for words, (particles, initials, rank) in zip(zip(*columns, strict=True), bits, strict=True)
    ]
    return regular + [_LAST + "\0".join(form.written) for _, form in sorted(table.odd.items())]


def is_regular(key: str) -> bool:
    """Whether the columns of a table hold this form."""
    return not key.startswith(_LAST)


def table_of_keys(keys: Sequence[str]) -> NameTable:
    """The table of different regular forms given by their texts, rising: form i has the text i."""
    rows = [key.split(" ") for key in keys]
    words = [row[:WIDTH] for row in rows]
    texts = sorted({text for row in words for text in row if text != _LAST} | PARTICLES)
    number = {text: i for i, text in enumerate(texts)} | {_LAST: len(texts)}
    places = np.array([[number[text] for text in row] for row in words], np.int32).reshape(len(keys), WIDTH)
    ends = np.cumsum(_BITS)
    bits = [[int(row[WIDTH][end - size : end], 16) for row in rows] for size, end in zip(_BITS, ends, strict=True)]
    particles, initials, rank = np.array(bits[0], np.int64), np.array(bits[1], np.int64), np.array(bits[2], np.int8)
    return table_of_rows(vocabulary_of(texts), np.arange(len(keys)), (places, particles, initials, rank), {})
