"""Spark and this process give the same persons, to the digest."""

from __future__ import annotations

import random
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconcile.engines.people import Local, link_mentions
from reconcile.engines.spark import Spark
from reconcile.errors import NoEngine
from reconcile.testing import names

GIVEN = "Mohammed Muhammad Sergei Sergey Sergiy Ana Anna Yusuf Youssef Giorgi George Katherine Catherine Ivan".split()
FAMILY = (
    "Abu Qasra,al-Masri,Almasri,Lavrov,Lavroff,Ruiz,Ruis,Zielinski,Haddad,Petrosyan,Marchetti,Kim Jong,Kimjong".split(
        ","
    )
)
Told = tuple[list[str], list[str | None], list[str | None]]


def mentions(count: int) -> Told:
    rng = random.Random(5)
    found = [f"{rng.choice(GIVEN)} {rng.choice('ABCDE')}. {rng.choice(FAMILY)}" for _ in range(count // 2)]
    found += [f"{rng.choice(FAMILY)}, {rng.choice(GIVEN)}" for _ in range(count - len(found))]
    roles = [rng.choice(["minister", "judge", None]) for _ in found]
    return found, roles, [rng.choice(["Syria", "Spain", "", None]) for _ in found]


def test_spark_and_this_process_give_the_same_digest(session: Any, monkeypatch: pytest.MonkeyPatch):
    from reconcile.engines import spark_people  # noqa: PLC0415  imports PySpark

    monkeypatch.setattr(spark_people, "PER_PART", 400)  # several partitions
    told = mentions(3000)
    alone, shared = link_mentions(*told, Local(1)), link_mentions(*told, Spark(session))
    assert alone.compared > 1000
    assert len(set(alone.person.tolist())) > 50
    assert shared.compared == alone.compared
    assert shared.digest == alone.digest == link_mentions(*told, Local(3)).digest


@pytest.mark.usefixtures("session")
@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    told=st.lists(
        st.tuples(
            names() | st.sampled_from(["", "Dr", "李雷", "Ana Ruiz Jr", "A. B. Cee", "\U0010ffff", "x" * 90]),
            st.sampled_from(["minister", "judge", None]),
            st.sampled_from(["Belmora", "Vantria", None]),
        ),
        min_size=1,
        max_size=40,
    )
)
def test_whatever_is_told_the_answers_are_the_same(told: list[tuple[str, str | None, str | None]]):
    columns = [list(column) for column in zip(*(told + told[::-2]), strict=True)]
    assert link_mentions(*columns, Spark()).person.tolist() == link_mentions(*columns).person.tolist()


def test_a_frame_of_mentions_may_have_any_numbers_and_order(session: Any):
    told = mentions(60)
    rows = [(1000 - 3 * i, *row) for i, row in enumerate(zip(*told, strict=True))]
    frame = session.createDataFrame(rows, "mention long, name string, role string, country string")
    found = {row["mention"]: row["person"] for row in Spark(session).linked_frame(frame).collect()}
    backwards = [list(column) for column in zip(*[row[1:] for row in sorted(rows)], strict=True)]
    numbers = sorted(row[0] for row in rows)
    assert found == {numbers[i]: numbers[person] for i, person in enumerate(link_mentions(*backwards).person)}


def test_without_pyspark_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(NoEngine, match=r"engine spark: it needs PySpark: pip install 'reconcile\[archive,spark\]'"):
        link_mentions(["Ana Ruiz"], [None], [None], Spark())
