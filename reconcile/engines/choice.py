"""The engine that the settings name, for mentions; `force` has the one for any work on lists."""

from __future__ import annotations

from reconcile.engines.people import Engine, Local
from reconcile.engines.spark import Spark
from reconcile.settings import EngineChoice


def engine_of(chosen: EngineChoice) -> Engine:
    """The engine of a choice. A Spark session is started when it is first needed."""
    return Spark(master=chosen.master) if chosen.kind == "spark" else Local(chosen.workers)
