"""Who is who on Spark: mentions in a DataFrame, persons in a DataFrame; nothing of their number comes to the driver.

Only `spark.py` imports this module: PySpark has to be there. What is decided is decided by the steps in `shards`; here stands
what goes where. On the driver are the different roles and countries with how often they are told, the consonants that are in
too many forms to be a key, and a few counts.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa
from pyspark import StorageLevel
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812  as everywhere with Spark

from reconcile.engines import shards
from reconcile.engines.block import COMMON
from reconcile.engines.link import Context, Seen, context, least_odds

PER_PART = 1 << 14  # forms of one partition, about, with their keys, pairs and units; a partition is looked at whole


class Frames:
    """Makes the DataFrames of one run."""

    def __init__(self, session: SparkSession) -> None:
        self.session = session
        self._reliable = bool(session.conf.get("spark.checkpoint.dir", ""))
        alone = str(session.conf.get("spark.master", "")).split("[")[0] == "local"
        self._level = StorageLevel.MEMORY_AND_DISK if alone else StorageLevel.MEMORY_AND_DISK_2

    def cut(self, frame: DataFrame) -> DataFrame:
        """A frame worked out, without its history: plans would double from step to step. In the checkpoint folder where there
        is one, else on two machines."""
        return frame.checkpoint() if self._reliable else frame.localCheckpoint(storageLevel=self._level)


def linked(session: SparkSession, mentions: DataFrame) -> tuple[DataFrame, int]:
    """Rows (mention, name, role, country) as rows (mention, person), and how many pairs of forms were compared."""
    frames = Frames(session)
    numbered, values = _numbered(frames, mentions)
    spelt = frames.cut(_spelt(numbered))
    by = spelt.groupBy("form", "rare", "regular", "country", "role")
    units = frames.cut(by.agg(F.min("first").alias("unit"), F.sum("count").alias("count")))
    forms = frames.cut(units.groupBy("form", "regular").agg(F.sum("count").alias("count")))
    many = forms.count()
    pairs = frames.cut(_candidates(forms.where("regular").select("form", "count"), many))
    compared = pairs.count()
    edges = frames.cut(pairs.mapInArrow(shards.scored, "a string, b string, odds long"))
    told = _told(units.repartition(_parts(many), "form"), values)
    join = shards.Joined(told, least_odds(many))
    roots = _roots(frames, _parents(edges, units, join, _parts(many)))
    return _persons(numbered, spelt, units, roots), compared


def _numbered(frames: Frames, mentions: DataFrame) -> tuple[DataFrame, tuple[int, int]]:
    """Rows (mention, name, role, country) with roles and countries as numbers from 1, by the alphabet, 0 where they are not
    told; and how many countries and roles there are."""
    name = F.coalesce(F.col("name"), F.lit("")).alias("name")
    told = mentions.select(F.col("mention").cast("long").alias("mention"), name, "role", "country")
    columns = ("country", "role")
    found = told.agg(*(F.collect_set(column).alias(column) for column in columns)).collect()[0]
    values = {column: sorted(found[column]) for column in columns}
    for column, texts in values.items():
        numbers = np.arange(1, len(texts) + 1, dtype=np.int32)
        known = frames.session.createDataFrame(pa.table({column: pa.array(texts, pa.string()), "number": numbers}))
        number = F.coalesce(F.col("number"), F.lit(0)).alias(column)
        others = [each for each in ("mention", "name", "role", "country") if each != column]
        told = told.join(F.broadcast(known), column, "left").select(*others, number)
    return told, (len(values["country"]), len(values["role"]))


def _spelt(numbered: DataFrame) -> DataFrame:
    """What is written alike to the letter: its first mention, how often it occurs, its form."""
    same = numbered.groupBy("name", "role", "country")
    spelt = same.agg(F.min("mention").alias("first"), F.count("*").alias("count"))
    columns = "name string, role int, country int, first long, count long"
    return spelt.mapInArrow(shards.analysed, f"{columns}, form string, rare boolean, regular boolean")


def _told(units: DataFrame, many: tuple[int, int]) -> tuple[Context, Context]:
    """The contexts of country and role, from what is seen in all units; `many` are the values of each."""
    of = units.select("form", "rare", "country", "role", "count")
    rows = of.mapInArrow(shards.told, "column long, value long, count long, pairs long, alike long")
    sums = rows.groupBy("column", "value").agg(*(F.sum(name).alias(name) for name in ("count", "pairs", "alike")))
    found = sums.toArrow()
    column, value, *numbers = (found[name].to_numpy() for name in ("column", "value", "count", "pairs", "alike"))
    contexts = []
    for each, most in enumerate(many):
        some = column == each
        count, pairs, alike = (of_value[some] for of_value in numbers)
        counts = np.zeros(most + 1, np.int64)
        counts[value[some]] = count
        contexts.append(context(Seen(counts, int(pairs.sum()), int(alike.sum()))))
    return contexts[0], contexts[1]


def _candidates(forms: DataFrame, many: int) -> DataFrame:
    """Rows (form, count) as rows (a, b): the pairs of `block.candidate_pairs`."""
    parts = _parts(many)
    forms = forms.repartition(parts, "form")
    borne = forms.select("form").mapInArrow(shards.framed, "frame long, count long").groupBy("frame")
    common = borne.agg(F.sum("count").alias("count")).where(F.col("count") >= COMMON).select("frame").toArrow()
    keyed = shards.Keyed(np.sort(common["frame"].to_numpy()))
    keys = forms.mapInArrow(keyed, "kind int, key long, form string, count long, letters long")
    parted = keys.repartition(parts, "kind", "key")
    return parted.mapInArrow(shards.paired, "a string, b string").repartition(parts, "a").distinct()


def _parents(
    edges: DataFrame, units: DataFrame, join: Callable[[pa.Table, pa.Table], pa.Table], parts: int
) -> DataFrame:
    """Rows (unit, parent): what units join. All edges of a form and all units at their ends come together in one place."""
    back = edges.select(F.col("b").alias("a"), F.col("a").alias("b"), "odds")
    directed = edges.unionAll(back).withColumn("shard", _shard("a", parts))
    there = directed.select("shard", F.col("b").alias("form")).distinct().where(F.col("shard") != _shard("form", parts))
    told = units.select("unit", "form", "country", "role", "count")
    own = told.select("*", F.lit(True).alias("mine"), _shard("form", parts).alias("shard"))
    theirs = told.join(there, "form").select(*told.columns, F.lit(False).alias("mine"), "shard")
    gathered = (frame.repartition(parts, "shard").groupBy("shard") for frame in (directed, own.unionAll(theirs)))
    first, second = gathered
    return first.cogroup(second).applyInArrow(_of_shard(join), "unit long, parent long")


def _of_shard(join: Callable[[pa.Table, pa.Table], pa.Table]) -> Callable[[pa.Table, pa.Table], pa.Table]:
    """A plain function: Spark counts its parameters, and would count `self` of a callable object too."""

    def joined(edges: pa.Table, units: pa.Table) -> pa.Table:
        return join(edges, units)

    return joined


def _shard(column: str, parts: int) -> Column:
    return F.pmod(F.hash(column), F.lit(parts))


def _roots(frames: Frames, parents: DataFrame) -> DataFrame:
    """Rows (unit, parent) as rows (unit, root): each round each unit looks twice as far."""
    parents = frames.cut(parents)
    while True:
        nearer = parents.select(F.col("unit").alias("parent"), F.col("parent").alias("next"))
        root = F.coalesce("next", "parent").alias("parent")
        moved = F.col("next").isNotNull().alias("moved")
        further = frames.cut(parents.join(nearer, "parent", "left").select("unit", root, moved))
        parents = further.select("unit", "parent")
        if further.where("moved").isEmpty():
            return parents.withColumnRenamed("parent", "root")


def _persons(numbered: DataFrame, spelt: DataFrame, units: DataFrame, roots: DataFrame) -> DataFrame:
    """Rows (mention, person): the first mention of the units of a tree."""
    root = F.coalesce("root", "unit").alias("root")
    placed = units.join(roots, "unit", "left").select("unit", "form", "country", "role", root)
    first = placed.groupBy("root").agg(F.min("unit").alias("person"))
    of_unit = placed.join(first, "root").select("form", "country", "role", "person")
    of_name = spelt.join(of_unit, ["form", "country", "role"]).select("name", "role", "country", "person")
    return numbered.join(of_name, ["name", "role", "country"]).select("mention", "person")


def _parts(many: int) -> int:
    """In how many partitions so many forms are looked at."""
    return max(1, -(-many // PER_PART))
