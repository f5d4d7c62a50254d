"""The engine that works on Spark: a session, and what has to be there for one.

Needs `pip install 'reconcile[archive,spark]'` and Java 17 or newer; on a cluster, this package on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from reconcile.engines.people import People
from reconcile.errors import NoEngine

_NAME = "spark"


@dataclass(frozen=True, slots=True)
class Spark:
    """Work on Spark: in a `session` that is there already, else in one that is found or made with this `master` ("local[4]",
    "spark://host:7077"), or where that is empty by Spark's own configuration."""

    session: Any = None
    master: str = ""

    def linked(self, names: pa.Array, roles: pa.Array, countries: pa.Array) -> People:
        """As `people.Engine.linked`. Raises NoEngine where Spark does not start."""
        session = self.started()
        mention = pa.array(np.arange(len(names)))
        columns = {"mention": mention, "name": names, "role": roles, "country": countries}
        frame, compared = _linked(session, session.createDataFrame(pa.table(columns)))
        found = frame.toArrow().sort_by("mention")
        return People(found["person"].to_numpy(), compared)

    def linked_frame(self, mentions: Any) -> Any:  # noqa: ANN401 - PySpark is an extra
        """A DataFrame with the columns mention (whole numbers, all different), name, role and country (texts, null where they
        are not told) as one with the columns mention and person, the least mention of the same person. Nothing of their number
        comes to the driver. Raises NoEngine."""
        return _linked(self.started(), mentions)[0]

    def started(self) -> Any:  # noqa: ANN401
        """The session. Raises NoEngine where PySpark or Java is missing, or Spark does not start."""
        if self.session is not None:
            return self.session
        try:
            from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise NoEngine(_NAME, "it needs PySpark: pip install 'reconcile[archive,spark]'") from error
        builder = SparkSession.builder.appName("reconcile")
        try:
            return (builder.master(self.master) if self.master else builder).getOrCreate()
        except Exception as error:
            raise NoEngine(_NAME, _why_not(error)) from error


def _linked(session: Any, mentions: Any) -> tuple[Any, int]:  # noqa: ANN401
    from reconcile.engines.spark_people import linked  # noqa: PLC0415 - imports PySpark

    return linked(session, mentions)


def _why_not(error: Exception) -> str:
    """Why Spark does not start, in a sentence."""
    told = str(error).strip().splitlines()
    if "JAVA_GATEWAY_EXITED" in str(error) or isinstance(error, FileNotFoundError):
        return "Spark does not start: it needs Java 17 or newer, on the PATH or under JAVA_HOME"
    return f"Spark does not start ({type(error).__name__}{': ' if told else ''}{told[0] if told else ''})"
