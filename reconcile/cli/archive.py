"""`reconcile archive ...`: documents of many stories in one file that grows."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli import screen
from reconcile.cli.archive_why import lines
from reconcile.cli.compare import FormatChoice, format_for, rendered
from reconcile.cli.deliver import deliver
from reconcile.cli.parameters import Output, OwnRules, Paths, ProfileChoice, SettingsFile, chosen_settings
from reconcile.settings import EngineChoice, EngineName

if TYPE_CHECKING:
    from reconcile.archive import StoryLine

_SHOWN = 20  # sources that were not read and are named at once; `status` names all

File = Annotated[Path, typer.Argument(metavar="FILE", help="The archive.", show_default=False)]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", min=1, help="Processes that work at once; else one for each core.", show_default=False
    ),
]
EngineOption = Annotated[
    EngineName | None,
    typer.Option("--engine", help="Where that is done, local or spark; else the settings say.", show_default=False),
]
Master = Annotated[
    str | None,
    typer.Option(
        "--master",
        metavar="URL",
        help="The master of Spark, as local[4] or spark://host:7077; else its own configuration.",
        show_default=False,
    ),
]


def archive() -> int:
    """Keep many stories in one file that grows, and judge again only what a new source can change.

    \b
      reconcile archive init FILE                 make an empty archive
      reconcile archive add FILE PATH...          read and keep sources
      reconcile archive run FILE                  find the stories and judge those that changed
      reconcile archive status FILE               what it holds, what was not read, what waits for run
      reconcile archive stories FILE              all stories, the worst first
      reconcile archive report FILE STORY         the report of one story
      reconcile archive why FILE DOCUMENT [OTHER] why two documents are in one story or in two
      reconcile archive known FILE TOML...        keep decisions on findings and people
      reconcile archive remove FILE DOCUMENT...   take documents out
      reconcile archive export FILE DIR           the tables as Parquet files
      reconcile archive restore FILE DIR          an archive from these files

    \b
    FILE is a DuckDB database: duckdb FILE -c "FROM v_findings". It needs: pip install 'reconcile[archive]'
    """
    screen.error("say what to do with the archive; see reconcile archive --help")
    return 2


def init(file: File, settings: SettingsFile = None, profile: ProfileChoice = None) -> int:
    """Make an empty archive. The settings of now stay those of the archive.

    \b
    Example:
      reconcile archive init news.duckdb --settings settings.toml
    """
    from reconcile.archive import Archive

    Archive.create(file, chosen_settings(settings, profile)).close()
    deliver(f"{file}: an empty archive\n")
    return 0


def add(file: File, paths: Paths, jobs: Jobs = None, engine: EngineOption = None, master: Master = None) -> int:
    """Read sources and keep them: files, folders, JSON lines, tables of claims, Parquet files with a column `text`.

    What was read before is passed over, so the same command goes on where it was stopped. Another text under the id of a
    document takes its place. Documents are called by their own `id`, else by folder and file.

    \b
    Examples:
      reconcile archive add news.duckdb corpus
      reconcile archive add news.duckdb monday.jsonl tuesday.parquet --jobs 4

    \b
    Exit code: 0 done, 2 nothing that could be read.
    """
    from reconcile.archive import Archive

    with _resumable(file), Archive(file) as opened, screen.progress(left=True) as moved:
        chosen = _engine(opened.settings.engine, engine, master)
        added = opened.add(paths, jobs=_jobs(jobs, chosen), progress=moved, engine=chosen)
    screen.name_unread(added.unread[:_SHOWN])
    if len(added.unread) > _SHOWN:
        screen.warning(f"not read: {len(added.unread) - _SHOWN} more; see reconcile archive status {file}")
    told = f"{added.new} new, {added.replaced} replaced, {added.same} there already, {len(added.unread)} not read"
    deliver(f"{file}: {told}\n")
    return 2 if added.unread and not (added.new or added.replaced or added.same) else 0


def run(
    file: File, rules: OwnRules = None, jobs: Jobs = None, engine: EngineOption = None, master: Master = None
) -> int:
    """Find the stories that documents tell of, and judge those that changed since they were judged last.

    \b
    Examples:
      reconcile archive run news.duckdb --jobs 4
      reconcile archive run news.duckdb --engine spark --master spark://host:7077
    """
    from reconcile.archive import Archive

    with _resumable(file), Archive(file) as opened, screen.progress(left=True) as moved:
        chosen = _engine(opened.settings.engine, engine, master)
        judged = opened.run(rules=rules or (), jobs=_jobs(jobs, chosen), progress=moved, engine=chosen)
        status = opened.status()
    for line in status.failed:
        screen.warning(f"not judged: {line.story}: {line.problem}")
    counts = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in status.findings.items())
    deliver(f"{file}: {_stories(judged.stories)} judged; {_stories(status.stories)} in all: {counts}\n")
    return 0


def status(file: File) -> int:
    """Say what an archive holds, which sources could not be read and why, and what waits for run."""
    from reconcile.archive import Archive

    with Archive(file, read_only=True) as opened:
        found = opened.status()
    lines = [
        f"documents  {found.documents:>9,}",
        f"claims     {found.claims:>9,}",
        f"stories    {found.stories:>9,}",
        *(f"{name + 's':<10} {count:>9,}" for name, count in found.findings.items()),
        f"to gather  {found.waiting_documents:>9,}  documents that have no story yet",
        f"to judge   {found.waiting_stories:>9,}  stories that changed",
        *(f"not judged: {line.story}: {line.problem}" for line in found.failed),
        *(f"not read: {item.source}: {item.reason}" for item in found.unread),
    ]
    deliver("".join(f"{screen.harmless(line)}\n" for line in lines))
    return 0


def stories(file: File) -> int:
    """List the stories: name, sources, worst finding, caption; those with the worst findings first."""
    from reconcile.archive import Archive

    with Archive(file, read_only=True) as opened:
        found = opened.stories()
    deliver("".join(f"{screen.harmless(_line(item))}\n" for item in found))
    return 0


def report(
    file: File,
    story: Annotated[str, typer.Argument(metavar="STORY", help="A story, or a document in it.", show_default=False)],
    form: FormatChoice = None,
    output: Output = None,
) -> int:
    """Show the report of one story.

    \b
    Examples:
      reconcile archive report news.duckdb 3eb53b2cae --format html -o story.html
      reconcile archive report news.duckdb ankara-2025/caliber
    """
    from reconcile.archive import Archive

    shown = format_for(form, output)
    with Archive(file, read_only=True) as opened:
        found, documents = opened.report(story), opened.documents(story)
    deliver(rendered(found, documents, shown, output), output)
    return 0


def why(
    file: File,
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="An id.", show_default=False)],
    other: Annotated[
        str | None,
        typer.Argument(metavar="[OTHER]", help="Another id; else the likest of its story.", show_default=False),
    ] = None,
) -> int:
    """Say why two documents are in one story or in two: what was compared, in thousandths of log-odds. Above 0 is for one event.

    \b
    Example:
      reconcile archive why news.duckdb ankara-2025/caliber ankara-2025/trtworld
    """
    from reconcile.archive import Archive

    with Archive(file, read_only=True) as opened:
        found = opened.why(document, other)
    deliver("".join(f"{screen.harmless(line)}\n" for line in lines(found)))
    return 0


def known(
    file: File,
    files: Annotated[list[Path], typer.Argument(metavar="TOML", help="Files of decisions.", show_default=False)],
) -> int:
    """Keep decisions on findings and people, as in decisions.toml and known.toml, in the place of those of older files of the
    same names. Reports and v_findings show them after the next run."""
    from reconcile.archive import Archive

    with Archive(file) as opened:
        count = opened.know(files)
    deliver(f"{file}: {count} {'entry' if count == 1 else 'entries'} kept\n")
    return 0


def remove(
    file: File,
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="Ids.", show_default=False)],
) -> int:
    """Take documents out, all or none. The next run judges their stories without them; until then reports still quote them.

    A newer text needs no remove: add it under the same id. Adding what gave a removed document brings it back.

    \b
    Example:
      reconcile archive remove news.duckdb ankara-2025/caliber
    """
    from reconcile.archive import Archive

    with Archive(file) as opened:
        opened.remove(documents)
    count = len(set(documents))
    deliver(f"{file}: {count} {'document' if count == 1 else 'documents'} removed\n")
    return 0


def restore(
    file: File, folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the files are.", show_default=False)]
) -> int:
    """Make an archive from the Parquet files that export wrote: the same in all its tables.

    \b
    Example:
      reconcile archive restore copy.duckdb exported
    """
    from reconcile.archive import Archive

    Archive.restore(file, folder).close()
    deliver(f"{file}: restored from {folder}\n")
    return 0


def export(
    file: File, folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder.", show_default=False)]
) -> int:
    """Write the tables of an archive as Parquet files. `restore` makes the same archive of them; `documents.parquet` alone can be
    added to another one."""
    from reconcile.archive import Archive

    with Archive(file, read_only=True) as opened:
        paths: Sequence[Path] = opened.export(folder)
    deliver("".join(f"{path}\n" for path in paths))
    return 0


@contextmanager
def _resumable(file: Path) -> Iterator[None]:
    """Says at an interrupt that nothing is lost by it."""
    try:
        yield
    except KeyboardInterrupt:
        screen.note(f"{file}: what was committed is kept; the same command goes on from there")
        raise


def _engine(settled: EngineChoice, kind: EngineName | None, master: str | None) -> EngineChoice:
    """The engine of the settings with what is asked for in its place; a master without more asks for Spark."""
    asked = kind or ("spark" if master else settled.kind)
    return settled.model_copy(update={"kind": asked, "master": settled.master if master is None else master})


def _jobs(asked: int | None, engine: EngineChoice) -> int:
    return asked or engine.workers or os.cpu_count() or 1


def _stories(count: int) -> str:
    return f"{count} {'story' if count == 1 else 'stories'}"


def _line(item: StoryLine) -> str:
    counts = ((item.errors, "error"), (item.warnings, "warning"), (item.infos, "info"))
    worst = next((f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count), "nothing")
    sources = f"{item.documents} {'source' if item.documents == 1 else 'sources'}"
    return f"{item.story}  {item.day:10}  {sources:>12}  {worst:>12}  {item.caption}"
