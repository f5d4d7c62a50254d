"""The engine of the settings."""

from __future__ import annotations

from reconcile.engines.choice import engine_of
from reconcile.engines.people import Local, link_mentions
from reconcile.engines.spark import Spark
from reconcile.settings import EngineChoice, Settings


def test_the_settings_name_the_engine():
    assert engine_of(Settings().engine) == Local()
    assert engine_of(EngineChoice(workers=3)) == Local(3)
    assert engine_of(EngineChoice(kind="spark", master="local[2]")) == Spark(master="local[2]")


def test_it_links_mentions():
    told = (["Ana Ruiz", "Ruiz, Ana"], [None, "judge"], ["Spain", None])
    assert link_mentions(*told, engine_of(EngineChoice(workers=1))).person.tolist() == [0, 0]
