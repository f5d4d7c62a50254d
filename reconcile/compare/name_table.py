"""Many names taken apart at once, in columns: what `name_form.analyse` says of each, for `name_vector` to compare.

Words are split off in bulk and each different word is analysed once. A name that columns of this width do not hold (another
script, more words, nothing but titles) is kept as the `Form` that `analyse` makes of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from reconcile.compare.columns import Numbers, sorted_distinct, within
from reconcile.compare.name_form import (
    MAX_LETTERS,
    PARTICLES,
    RANKS,
    Form,
    analyse,
    form_of_parts,
    is_plain,
    part,
    token_pieces,
)
from reconcile.compare.name_script import script_of
from reconcile.compare.name_vocabulary import Vocabulary, vocabulary_of

WIDTH = 4  # words of a name that the columns hold
PARTICLE_WIDTH = 2  # particles that may be written together with a word
_BETWEEN = ",-"  # what stands between two words beside white space
_PARTICLES = {text: 1 << i for i, text in enumerate(sorted(PARTICLES))}
_RANKS = {text: i for i, text in enumerate(sorted(RANKS), start=1)}


@dataclass(frozen=True, slots=True, eq=False)
class NameTable:
    """`of[i]` is the form of name i. Forms are numbered by their words' alphabet, odd ones last.

    `words` (WIDTH x forms) are places in `vocabulary`, rising, filled up with its length; `particles` likewise. `initials`
    and `particle_bits` are sets, a bit each; `suffix` is 0 or the number of a rank. `info`, `letters` and `given` are
    the sums of `name_form.Form`. `odd` are the forms that the columns do not hold, by number.
    """

    vocabulary: Vocabulary
    of: Numbers
    words: Numbers
    particles: Numbers
    initials: Numbers
    particle_bits: Numbers
    suffix: Numbers
    info: Numbers
    letters: Numbers
    given: Numbers
    odd: dict[int, Form]

    def __len__(self) -> int:
        return self.regular + len(self.odd)

    def form(self, number: int) -> Form:
        """A regular form, as `analyse` makes it."""
        vocabulary, size = self.vocabulary, len(self.vocabulary)
        parts = [vocabulary.part(place) for place in self.words[:, number].tolist() if place < size]
        words = {word.text: word for word in parts}
        bits, initials, rank = int(self.particle_bits[number]), int(self.initials[number]), int(self.suffix[number])
        particles = {text: part(text, 0) for text, bit in _PARTICLES.items() if bits & bit}
        letters = [chr(96 + i) for i in range(1, 27) if initials >> i & 1] if initials else []
        return form_of_parts(words, particles, letters, next((text for text, i in _RANKS.items() if i == rank), ""))

    @property
    def rarity(self) -> Numbers:
        """`info` of all forms by number, of odd ones too."""
        return np.concatenate([self.info, np.array([form.info for form in self.odd.values()], np.int32)])

    @property
    def regular(self) -> int:
        """How many forms the columns hold."""
        return int(self.words.shape[1])


@dataclass(slots=True)
class _Tokens:
    """What each different token brings: words by `first` and `count` in `flat`, and the sets of bits."""

    vocabulary: Vocabulary
    flat: Numbers
    first: Numbers
    count: Numbers
    initials: Numbers
    particles: Numbers
    suffix: Numbers
    odd: Numbers


def name_table(names: Sequence[str] | pa.Array) -> NameTable:
    """The forms of names, each different form once. Raises nothing: a text without letters is an odd form."""
    array = names if isinstance(names, pa.Array) else pa.array(names, pa.string())
    spaced = reduce(lambda texts, mark: pc.replace_substring(texts, mark, " "), _BETWEEN, pc.ascii_lower(array))
    split = pc.ascii_split_whitespace(spaced)
    tokens = pc.list_flatten(split).dictionary_encode()
    known = _analysed(tokens.dictionary.to_pylist())
    lengths = np.diff(np.from_dlpack(split.offsets))
    return _gathered(array, known, np.from_dlpack(tokens.indices), lengths)


def _analysed(tokens: Sequence[str]) -> _Tokens:
    """Most tokens are one word each; the others are looked at one by one."""
    plain = np.fromiter(map(is_plain, tokens), bool, len(tokens))
    texts = np.array(tokens, object)
    others = np.flatnonzero(~plain)
    pieces = [token_pieces(token) if not script_of(token) else None for token in texts[others].tolist()]
    found = {piece[:MAX_LETTERS] for several in pieces if several for piece in several if _is_word(piece)}
    vocabulary = vocabulary_of(sorted(found.union(texts[plain], PARTICLES)))
    flat: list[int] = []
    rows = [_row(several, vocabulary.number, flat) for several in pieces]
    columns = np.zeros((5, len(tokens)), np.int64)
    columns[0] = 1
    columns[:, others] = np.array(rows, np.int64).reshape(-1, 5).T
    first = np.cumsum(columns[0]) - columns[0]
    words = np.empty(int(columns[0].sum()), np.int64)
    of_plain = np.zeros(len(words), bool)
    of_plain[first[plain]] = True
    words[of_plain] = [vocabulary.number[token] for token in texts[plain]]
    words[~of_plain] = flat
    count, initials, particles, suffix, odd = columns
    return _Tokens(vocabulary, words, first, count, initials, particles, suffix, odd > 0)


def _is_word(piece: str) -> bool:
    return len(piece) > 1 and piece not in PARTICLES and piece not in RANKS


def _row(pieces: Sequence[str] | None, number: dict[str, int], flat: list[int]) -> tuple[int, int, int, int, bool]:
    if pieces is None:
        return 0, 0, 0, 0, True
    count = initials = particles = suffix = 0
    odd = False
    for piece in pieces:
        if piece in PARTICLES:
            particles |= _PARTICLES[piece]
        elif len(piece) == 1:
            odd |= not "a" <= piece <= "z"
            initials |= 1 << (ord(piece) & 31)
        elif piece in RANKS:
            odd |= bool(suffix)
            suffix = _RANKS[piece]
        else:
            flat.append(number[piece[:MAX_LETTERS]])
            count += 1
    return count, initials, particles, suffix, odd


def _gathered(array: pa.Array, known: _Tokens, tokens: Numbers, lengths: Numbers) -> NameTable:
    total, size = len(lengths), len(known.vocabulary)
    starts = np.cumsum(lengths) - lengths
    initials, particles, suffix = (
        np.bitwise_or.reduceat(column[tokens], starts) for column in (known.initials, known.particles, known.suffix)
    )
    odd = np.logical_or.reduceat(known.odd[tokens], starts)
    ranks = np.add.reduceat((known.suffix[tokens] > 0).astype(np.int8), starts)
    words, counts = _word_rows(known, tokens, lengths, size)
    odd |= (ranks > 1) | (counts == 0) | (counts > WIDTH)
    regular = np.flatnonzero(~odd)
    columns = [*words[regular].T, particles[regular], initials[regular], suffix[regular]]
    places, of_regular = _distinct(columns)
    of = np.empty(total, np.int64)
    of[regular] = of_regular
    forms, of[odd] = _odd_forms(array, np.flatnonzero(odd), len(places))
    kept = regular[places]
    return table_of_rows(known.vocabulary, of, (words[kept], particles[kept], initials[kept], suffix[kept]), forms)


def _word_rows(known: _Tokens, tokens: Numbers, lengths: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Per name its different words, rising, filled up with `size`, and how many there are."""
    counts = known.count[tokens]
    names = np.repeat(np.repeat(np.arange(len(lengths)), lengths), counts)
    flat = known.flat[np.repeat(known.first[tokens], counts) + within(counts)]
    keys = sorted_distinct(names * np.int64(size) + flat)
    names, flat = keys // size, keys % size
    found = np.bincount(names, minlength=len(lengths))
    place = within(found)
    rows = np.full((len(lengths), WIDTH), size, np.int32)
    fits = place < WIDTH
    rows[names[fits], place[fits]] = flat[fits]
    return rows, found


def _distinct(columns: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    """Of rows given by columns the place of the first of each different one, in the order of the columns, and per row
    which of them it is."""
    order = np.lexsort(tuple(reversed(columns)))
    new = np.zeros(len(order), bool)
    new[:1] = True
    for column in columns:
        ordered = column[order]
        new[1:] |= ordered[1:] != ordered[:-1]
    of = np.empty(len(order), np.int64)
    of[order] = np.cumsum(new) - 1
    return order[new], of


def _odd_forms(array: pa.Array, places: Numbers, start: int) -> tuple[dict[int, Form], list[int]]:
    """The odd forms by number, in the order of their keys, and the number of each name at these places."""
    found = [analyse(array[place].as_py()) for place in places.tolist()]
    forms = {form.written: form for form in found}
    numbers = {written: start + i for i, written in enumerate(sorted(forms))}
    return {number: forms[written] for written, number in numbers.items()}, [numbers[form.written] for form in found]


def table_of_rows(
    vocabulary: Vocabulary, of: Numbers, rows: tuple[Numbers, Numbers, Numbers, Numbers], odd: dict[int, Form]
) -> NameTable:
    """A table of rows, rising: words (forms x WIDTH), particles and initials as sets of bits, ranks."""
    words, bits, initials, suffix = np.ascontiguousarray(rows[0].T), *rows[1:]
    info, letters, given = (
        column.astype(np.int32)[words].sum(axis=0, dtype=np.int32)
        for column in (vocabulary.info, vocabulary.text.length, vocabulary.given)
    )
    particles, ranks = _particle_rows(vocabulary, bits), suffix.astype(np.int8)
    of_initials, of_particles = initials.astype(np.uint32), bits.astype(np.uint64)
    return NameTable(vocabulary, of, words, particles, of_initials, of_particles, ranks, info, letters, given, odd)


def _particle_rows(vocabulary: Vocabulary, bits: Numbers) -> Numbers:
    rows = np.full((PARTICLE_WIDTH, len(bits)), len(vocabulary), np.int32)
    filled = np.zeros(len(bits), np.int8)
    for text, bit in _PARTICLES.items():
        having = np.flatnonzero(bits & bit)
        having = having[filled[having] < PARTICLE_WIDTH]
        rows[filled[having], having] = vocabulary.number[text]
        filled[having] += 1
    return rows
