"""Adding to a file of decisions: whole or not at all, and never over what another has written meanwhile.

What the file holds stays byte for byte as it is, comments and hand edits too. The new content is written beside it, brought
to the disk and put in its place in one step, so that a crash at any moment leaves the old file or the new one. Writers wait
for each other by a lock on the folder where the system has one; an editor knows no locks, so the file is read again right
before it is replaced, and what was written meanwhile is taken up.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from glob import escape
from pathlib import Path

from reconcile.decide.load import digest, parse
from reconcile.errors import BadKnown, ReconcileError
from reconcile.model.decision import Decision
from reconcile.text.toml import block
from reconcile.whole_file import LEFT, replace_whole

try:
    import fcntl
except ImportError:  # not a POSIX system
    fcntl = None  # type: ignore[assignment]

_HEAD = (
    b"# Decisions on the findings and the people of these sources. Entries are added at the end and never removed.\n"
)
_TRIES = 20


class Busy(ReconcileError):
    """The file of decisions changed again and again while something was to be added to it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: is being changed by somebody else all the time; nothing was added")


def keep(path: Path, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Add decisions to the file, which is made where there is none, and give them as they stand there, with ids.

    Raises BadKnown where the file is not understood, Busy where others do not let it rest, and OSError; in each case the
    file is as it was.
    """
    target = path.resolve()
    with _locked(target):
        for _ in range(_TRIES):
            before = _content(target)
            added = signed(decisions, before, path)
            if replace_whole(target, _with(before, added, path), partial(_holds, target, before)):
                return added
    raise Busy(path)


def _holds(target: Path, content: bytes | None) -> bool:
    return _content(target) == content


def signed(decisions: Sequence[Decision], content: bytes | None, path: Path) -> tuple[Decision, ...]:
    """Decisions with ids that nothing in a file with this content bears. Raises BadKnown."""
    taken = {decision.id for decision, _ in parse(content or b"", path).decisions}
    named = []
    for decision in decisions:
        mark, number = decision.id, len(taken)
        while not mark or mark in taken:
            mark, number = digest(repr(decision.entry()), str(number)), number + 1
        taken.add(mark)
        named.append(decision.model_copy(update={"id": mark}))
    return tuple(named)


def _content(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _with(before: bytes | None, added: Sequence[Decision], path: Path) -> bytes:
    """The content with entries at its end. They are read back before anything is written."""
    held = _HEAD if before is None else before
    gap = b"" if not held or held.endswith(b"\n") else b"\n"
    text = "".join("\n" + block("decision", decision.entry()) for decision in added)
    content = held + gap + text.encode("utf-8")
    told = [decision for decision, _ in parse(content, path).decisions]
    if told[len(told) - len(added) :] != list(added):
        raise BadKnown([f"{path}: what was to be added does not read as it was meant"])
    return content


@contextmanager
def _locked(target: Path) -> Iterator[None]:
    """Hold the folder against other writers of this package. A lock ends with its process, however that ends."""
    handle = _lock(target.parent)
    try:
        if handle is not None:
            for stale in target.parent.glob(f".{escape(target.name)}.*{LEFT}"):  # of a writer that was killed
                stale.unlink(missing_ok=True)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _lock(folder: Path) -> int | None:
    """A handle that holds the lock; None where there are no locks, and the second look before replacing has to do."""
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:
        os.close(handle)
        return None
    return handle
