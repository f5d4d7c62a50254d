"""Every error that `reconcile` raises on purpose. Each takes facts and builds its own sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class ReconcileError(Exception):
    """Base of all errors of this package; the message is one sentence fit for a terminal."""


def in_a_sentence(error: Exception) -> str:
    """What went wrong with one of many things that go on without it; of what was not foreseen, its type too."""
    if isinstance(error, ReconcileError):
        return str(error)
    return f"a mistake in reconcile itself ({type(error).__name__}: {error})"


class Unreadable(ReconcileError):
    """One source could not be read. It is listed in the report; the other sources go on."""

    def __init__(self, source: str, reason: str) -> None:
        self.source, self.reason = source, reason
        super().__init__(f"{source}: {reason}")

    def __reduce__(self) -> tuple[type[Unreadable], tuple[str, str]]:
        return Unreadable, (self.source, self.reason)


class NothingReadable(ReconcileError):
    """No source at all could be read."""

    def __init__(self, failures: Sequence[Unreadable]) -> None:
        self.failures = tuple(failures)
        lines = "".join(f"\n  {failure}" for failure in failures)
        super().__init__(f"nothing to reconcile: no source could be read{lines}")


class RuleProblem(NamedTuple):
    """One thing that is wrong with one rule file."""

    file: str
    key: str
    problem: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.problem}"


class BadRules(ReconcileError):
    """Rule files that do not load. All problems of all files are listed, none is skipped."""

    def __init__(self, problems: Sequence[RuleProblem]) -> None:
        self.problems = tuple(problems)
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        lines = "".join(f"\n{problem}" for problem in problems)
        super().__init__(f"{count} in rule files{lines}")


class BadSettings(ReconcileError):
    """A settings file or value that is not understood."""

    def __init__(self, file: str, problems: Sequence[str]) -> None:
        self.file, self.problems = file, tuple(problems)
        super().__init__("\n".join(f"{file}: {problem}" for problem in problems))


class BadKnown(ReconcileError):
    """Files of decisions or known findings that are not understood. All problems of all files are listed."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))


class NoExtractor(ReconcileError):
    """An extractor that cannot be used as asked: unknown, not installed, or not told what it needs."""

    def __init__(self, name: str, problem: str) -> None:
        self.name, self.problem = name, problem
        super().__init__(f"extractor {name}: {problem}")


class NoEngine(ReconcileError):
    """An engine that cannot be used as asked: not installed, or it does not start."""

    def __init__(self, name: str, problem: str) -> None:
        self.name, self.problem = name, problem
        super().__init__(f"engine {name}: {problem}")


class NoFormat(ReconcileError):
    """A format that the report cannot be shown in as asked: not installed, or nothing for a terminal."""

    def __init__(self, name: str, problem: str) -> None:
        self.name, self.problem = name, problem
        super().__init__(f"format {name}: {problem}")


class BadReport(ReconcileError):
    """A report file that is not a report of this package."""

    def __init__(self, file: str, reason: str) -> None:
        self.file, self.reason = file, reason
        super().__init__(f"{file}: {reason}")


class BadDecision(ReconcileError):
    """Something that cannot be decided as asked: a finding, person or decision that is not there, or not only once."""


class BadArchive(ReconcileError):
    """An archive that cannot be used as asked: not there, not an archive, of a newer version, in use, or not to be written."""

    def __init__(self, file: str, reason: str) -> None:
        self.file, self.reason = file, reason
        super().__init__(f"{file}: {reason}")


class MissingExtra(ReconcileError):
    """Something was asked for that needs packages which are not installed."""

    def __init__(self, what: str, extra: str, missing: str) -> None:
        self.what, self.extra, self.missing = what, extra, missing
        super().__init__(f"{what} needs {missing}; install it with: pip install 'reconcile[{extra}]'")
