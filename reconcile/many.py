"""Many stories at once: each is what `reconcile` makes of its sources; an engine says where.

    from reconcile.many import reconcile_many

    for outcome in reconcile_many({"ankara": ["corpus/ankara-2025"], "cup": ["corpus/lantern-cup-final"]}):
        print(outcome.story, len(outcome.report.findings) if outcome.report else outcome.problem)

With `engine=EngineChoice(workers=4)` that is done in four processes; with `EngineChoice(kind="spark")` the stories are read,
extracted, aligned and judged in the partitions of a Spark job (extra `spark`), with the same reports, byte for byte.
`reconcile_frame` does that for a DataFrame of Spark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reconcile.engines.crew import in_lists
from reconcile.engines.force import Force
from reconcile.errors import in_a_sentence
from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.read import Source
from reconcile.settings import EngineChoice, Settings

if TYPE_CHECKING:
    import pyarrow as pa

TASK = 2  # stories that one process judges at a time
FRAME = "story string, report string, problem string"
"""The columns of what `reconcile_frame` makes."""


class Outcome(NamedTuple):
    """The report of a story; None where there is none, and then the `problem` in a sentence."""

    story: str
    report: Report | None
    problem: str | None


class _Told(NamedTuple):
    """A story and its sources."""

    story: str
    sources: Sequence[Source]


class _Row(NamedTuple):
    """An outcome as it travels: the report as JSON."""

    story: str
    report: str | None
    problem: str | None


def reconcile_many(
    stories: Mapping[str, Sequence[Source]] | Iterable[tuple[str, Sequence[Source]]],
    *,
    settings: Settings | None = None,
    rules: Sequence[Path | str] = (),
    engine: EngineChoice | None = None,
) -> Iterator[Outcome]:
    """Reconcile stories, each by itself, and give their outcomes in the order of the stories as they are done.

    The sources of a story are what `reconcile` takes, and `rules` are folders as there. A story at fault has a problem, and the
    others go on. `engine`, else that of the settings, says where the work is done: in so many `workers`, processes of this
    machine, by default in this one alone; or on Spark, where paths have to be there on every machine. Raises NoEngine.
    """
    chosen = settings or Settings()
    task = partial(_judged_all, settings=chosen, rules=tuple(rules))
    crew = Force(engine or chosen.engine).crew(task, _lost)
    pairs = stories.items() if isinstance(stories, Mapping) else stories
    for rows in crew.over(in_lists((_Told(name, tuple(sources)) for name, sources in pairs), TASK)):
        for row in rows:
            yield Outcome(row.story, Report.model_validate_json(row.report) if row.report else None, row.problem)


def reconcile_frame(stories: Any, *, settings: Settings | None = None, rules: Sequence[Path | str] = ()) -> Any:  # noqa: ANN401
    """A DataFrame of Spark with the columns story (text, all different) and documents (an array of structs with text and any
    of id, publisher, url, published and title) as one with the columns `FRAME`: the report as JSON, or the problem, the other
    being null. Worked out by the session of `stories`, when its rows are asked for.
    """
    return stories.select("story", "documents").mapInArrow(_Judging(settings or Settings(), tuple(rules)), FRAME)


@dataclass(frozen=True, slots=True)
class _Judging:
    """What a worker of Spark does with its rows."""

    settings: Settings
    rules: tuple[Path | str, ...]

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa  # noqa: PLC0415  an extra

        for batch in batches:
            for row in batch.to_pylist():
                sources = [{key: value for key, value in item.items() if value} for item in row["documents"] or ()]
                found = _judged(_Told(row["story"], sources), self.settings, self.rules)
                columns = {name: pa.array([value], pa.string()) for name, value in found._asdict().items()}
                yield pa.RecordBatch.from_pydict(columns)


def _judged_all(stories: Sequence[_Told], settings: Settings, rules: tuple[Path | str, ...]) -> list[_Row]:
    return [_judged(told, settings, rules) for told in stories]


def _judged(told: _Told, settings: Settings, rules: tuple[Path | str, ...]) -> _Row:
    try:
        report = reconcile(told.sources, settings=settings, rules=rules)
    except Exception as error:
        return _Row(told.story, None, in_a_sentence(error))
    return _Row(told.story, report.model_dump_json(), None)


def _lost(told: _Told) -> _Row:
    return _Row(told.story, None, "ended the process that judged it")
