"""Many short texts in columns: their letters stand one after another, so that all of them are looked at at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from reconcile.compare.columns import Numbers

_TOLD = 21  # letters that `sets` tells apart, each of them up to three times: as many as fit
_LATIN = 256  # code points from which on letters are rare


class Texts:
    """Texts in columns. Each column has one place more than there are texts, for no text, which is like the empty one.

    `letters` are code points, those of text i from `starts[i]` on, `length[i]` many.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        whole = "".join(texts)
        self.texts = np.array([*texts, ""], object)
        self.length = np.fromiter(map(len, self.texts), np.int32, len(self.texts))
        self.letters = np.frombuffer(whole.encode("utf-32-le"), np.uint32)
        self.starts = np.cumsum(self.length, dtype=np.int64) - self.length

    def __len__(self) -> int:
        return len(self.texts) - 1

    def at(self, place: int) -> Numbers:
        """Of each text the code point of one letter, counted from 0; 0 where the text is shorter."""
        letters = np.zeros(len(self.texts), np.uint32)
        some = np.flatnonzero(self.length > place)
        letters[some] = self.letters[self.starts[some] + place]
        return letters

    def last(self) -> Numbers:
        """Of each text the code point of the last letter, 0 for none."""
        letters = np.zeros(len(self.texts), np.uint32)
        some = np.flatnonzero(self.length)
        letters[some] = self.letters[self.starts[some] + self.length[some] - 1]
        return letters

    def over(self, ufunc: np.ufunc, values: Numbers) -> Numbers:
        """Per text what a function makes of the values of its letters, as sums; 0 for no letters."""
        found = np.zeros(len(self.texts), values.dtype)
        some = np.flatnonzero(self.length)
        if len(some):
            found[some] = ufunc.reduceat(values, self.starts[some])
        return found

    def numbers(self) -> Numbers:
        """Equal texts have equal numbers, from 0."""
        sizes = self.length if len(whole := "".join(self.texts).encode()) == len(self.letters) else self._sizes()
        ends = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])
        buffers = pa.py_buffer(ends), pa.py_buffer(whole)
        made = pa.LargeStringArray.from_buffers(len(self.texts), *buffers)
        return np.from_dlpack(made.dictionary_encode().indices).astype(np.int32)

    def _sizes(self) -> Numbers:
        return np.array([len(text.encode()) for text in self.texts])

    def sets(self) -> Numbers:
        """Per text which letters it has and how many of each, as bits that count (a third "a" is a bit of its own): the bits
        that one set has more are no more than the letters that one text has more. Rare letters are left out."""
        letters = np.minimum(self.letters, _LATIN)
        count = np.bincount(letters, minlength=_LATIN + 1)[:_LATIN]
        bits = np.zeros(_LATIN + 1, np.uint64)
        bits[np.argsort(-count, kind="stable")[:_TOLD]] = np.uint64(1) << np.arange(_TOLD, dtype=np.uint64)
        once, twice, thrice = (np.zeros(len(self.texts), np.uint64) for _ in range(3))
        some = np.flatnonzero(self.length)
        for place in range(int(self.length.max())):
            some = some[self.length[some] > place]
            letter = bits[letters[self.starts[some] + place]]
            before, again = once[some], twice[some]
            thrice[some] |= again & letter
            twice[some] = again | (before & letter)
            once[some] = before | letter
        return np.asarray(once | twice << np.uint64(_TOLD) | thrice << np.uint64(2 * _TOLD))
