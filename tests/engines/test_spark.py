"""Spark and this process give the same persons, to the digest."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator

import pytest

from reconcile.engines import spark as engine
from reconcile.engines.people import link_mentions
from reconcile.engines.score import Local
from reconcile.engines.spark import NoSpark, Spark

GIVEN = "Mohammed Muhammad Sergei Sergey Sergiy Ana Anna Yusuf Youssef Giorgi George Katherine Catherine Ivan".split()
FAMILY = (
    "Abu Qasra,al-Masri,Almasri,Lavrov,Lavroff,Ruiz,Ruis,Zielinski,Haddad,Petrosyan,Marchetti,Kim Jong,Kimjong".split(
        ","
    )
)


@pytest.fixture(scope="module")
def session() -> Iterator[object]:
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed")
    if not shutil.which("java"):
        pytest.skip("Java is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
        made = builder.getOrCreate()
        yield made
        made.stop()


def mentions(count: int) -> tuple[list[str], list[str | None], list[str | None]]:
    rng = random.Random(5)
    names = [f"{rng.choice(GIVEN)} {rng.choice('ABCDE')}. {rng.choice(FAMILY)}" for _ in range(count // 2)]
    names += [f"{rng.choice(FAMILY)}, {rng.choice(GIVEN)}" for _ in range(count - len(names))]
    roles = [rng.choice(["minister", "judge", None]) for _ in names]
    return names, roles, [rng.choice(["Syria", "Spain", None]) for _ in names]


def test_spark_and_this_process_give_the_same_digest(session: object, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "PAIRS", 50)  # many partitions
    told = mentions(600)
    alone = link_mentions(*told, Local(1))
    shared = link_mentions(*told, Spark(session))
    assert alone.compared > 500
    assert len(set(alone.person.tolist())) > 20
    assert shared.digest == alone.digest == link_mentions(*told, Local(3)).digest


def test_another_table_is_another_broadcast(session: object):
    for told in (mentions(40), mentions(60)):
        assert link_mentions(*told, Spark(session)).digest == link_mentions(*told).digest


def test_nobody_and_one_name_are_no_work(session: object):
    assert link_mentions(["Ana Ruiz"] * 3, [None] * 3, [None] * 3, Spark(session)).person.tolist() == [0, 0, 0]


def test_without_pyspark_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(NoSpark, match=r"pip install 'reconcile\[spark\]'"):
        link_mentions(["Ana Ruiz"], [None], [None], Spark())
