"""Columns of numbers: what is done with whole columns of them, for names and for those who bear them."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

Numbers: TypeAlias = np.ndarray[Any, np.dtype[Any]]

SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""Odd and large: what is multiplied by it has its upper bits stirred."""


def distinct(keys: Numbers) -> tuple[Numbers, Numbers]:
    """The different keys, rising, and per key which of them it is."""
    order = np.argsort(keys)
    rising = keys[order]
    new = begins(rising)
    of = np.empty(len(rising), np.int64)
    of[order] = np.cumsum(new) - 1
    return rising[new], of


def sorted_distinct(keys: Numbers) -> Numbers:
    """The different keys, rising."""
    rising = np.sort(keys)
    return np.asarray(rising[begins(rising)])


def begins(keys: Numbers) -> Numbers:
    """Where equal keys stand together: whether each is the first of them."""
    new = np.ones(len(keys), bool)
    np.not_equal(keys[1:], keys[:-1], out=new[1:])
    return new


def within(sizes: Numbers) -> Numbers:
    """Of groups of these sizes, one after another, the place of each member in its group, from 0."""
    return np.asarray(np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes))


def stirred(keys: Numbers, bits: int) -> Numbers:
    """So many upper bits of each key of 64 bits, stirred: a row of a table of two to the power of `bits`."""
    return np.asarray(keys * SPREAD >> np.uint64(64 - bits))


def ordered(a: Numbers, b: Numbers) -> tuple[Numbers, Numbers]:
    """The lesser and the greater of each pair."""
    return np.minimum(a, b), np.maximum(a, b)
