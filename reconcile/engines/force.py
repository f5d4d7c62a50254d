"""Who does the work: processes of this machine, or Spark. The results are the same, in the same order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconcile.engines.crew import Crew, Item, Result, Task
from reconcile.settings import EngineChoice

if TYPE_CHECKING:
    from reconcile.engines.spark_crew import SparkCrew


@dataclass(frozen=True, slots=True)
class Force:
    """What the engine names. On this machine: `jobs` processes, else the engine's `workers`, else this one alone."""

    engine: EngineChoice
    jobs: int | None = None

    def crew(
        self, task: Task[Item, Result], lost: Callable[[Item], Result]
    ) -> Crew[Item, Result] | SparkCrew[Item, Result]:
        """Hands for one task. `lost` makes the result of an item that ended its process. Raises NoEngine."""
        if self.engine.kind == "local":
            return Crew(task, self.jobs or self.engine.workers or 1, lost)
        from reconcile.engines.spark import Spark  # noqa: PLC0415  an extra
        from reconcile.engines.spark_crew import SparkCrew  # noqa: PLC0415

        return SparkCrew(Spark(master=self.engine.master).started(), task, lost)
