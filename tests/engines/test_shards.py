"""Mentions in parts, however they are parted, give what all of them at once give; without Spark."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st
from pytest import MonkeyPatch

from reconcile.compare.name_key import form_keys, is_regular, table_of_keys
from reconcile.compare.name_table import name_table
from reconcile.compare.name_vector import NameKernel
from reconcile.engines import block, shards
from reconcile.engines.block import candidate_pairs
from reconcile.engines.score import kept
from reconcile.testing import names

told = st.lists(names() | st.sampled_from(["Ana Ruiz Jr", "A. B. Cee", "李雷", "Dr"]), min_size=1, max_size=40)
dice = st.randoms(use_true_random=False)
Step = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]


def parted(table: pa.Table, by: tuple[str, ...], rng: random.Random) -> list[list[pa.RecordBatch]]:
    """The rows in up to three parts, those that are alike in `by` in one; each part in batches, in any order."""
    part: dict[tuple[object, ...], int] = defaultdict(lambda: rng.randrange(3))
    places: dict[int, list[int]] = defaultdict(list)
    for place, row in enumerate(table.select(by).to_pylist() if by else [{}] * len(table)):
        places[part[tuple(row.values())] if by else rng.randrange(3)].append(place)
    return [
        table.take(rng.sample(some, len(some))).combine_chunks().to_batches(max_chunksize=5) for some in places.values()
    ]


def over(step: Step, parts: list[list[pa.RecordBatch]], columns: str) -> pa.Table:
    batches = list(chain.from_iterable(step(iter(part)) for part in parts))
    return pa.Table.from_batches(batches) if batches else pa.table({name: [] for name in columns.split()})


@given(told)
def test_a_form_is_its_text(texts: list[str]):
    table = name_table(texts)
    keys = form_keys(table)
    assert keys == sorted(set(keys))
    assert [is_regular(key) for key in keys] == [True] * table.regular + [False] * len(table.odd)
    again = table_of_keys(keys[: table.regular])
    assert form_keys(again) == keys[: table.regular]
    assert [again.form(i).key for i in range(again.regular)] == [table.form(i).key for i in range(table.regular)]
    for column in ("initials", "particle_bits", "suffix", "info", "letters", "given"):
        assert np.array_equal(getattr(again, column), getattr(table, column))


@given(told, dice, st.sampled_from([1, 2, 3000]), st.sampled_from([2, 12]))
def test_pairs_of_parts_are_those_of_the_whole(texts: list[str], rng: random.Random, common: int, small: int):
    with MonkeyPatch.context() as patch:
        patch.setattr(block, "COMMON", common)
        patch.setattr(block, "SMALL", small)
        table = name_table(texts)
        count = np.bincount(table.of, minlength=len(table))
        keys = form_keys(table)
        kernel = NameKernel(table)
        a, b = candidate_pairs(table, kernel.parts, count)
        forms = pa.table({"form": keys, "count": count}).slice(0, table.regular)
        framed = over(shards.framed, parted(forms, ("form",), rng), "frame count")
        borne = framed.group_by("frame").aggregate([("count", "sum")]).to_pylist()
        frequent = np.array(sorted(row["frame"] for row in borne if row["count_sum"] >= common), np.int64)
        keyed = over(shards.Keyed(frequent), parted(forms, ("form",), rng), "kind key form count letters")
        pairs = over(shards.paired, parted(keyed, ("kind", "key"), rng), "a b")
        found = sorted({(row["a"], row["b"]) for row in pairs.to_pylist()})
        assert found == [(keys[i], keys[j]) for i, j in zip(a, b, strict=True)]
        different = pa.table({"a": [a for a, _ in found], "b": [b for _, b in found]}).cast(
            pa.schema([("a", pa.string()), ("b", pa.string())])
        )
        scored = over(shards.scored, parted(different, (), rng), "a b odds").to_pylist()
        whole = zip(*kept(kernel, (a, b)), strict=True)
        assert sorted(tuple(row.values()) for row in scored) == [(keys[i], keys[j], odds) for i, j, odds in whole]
