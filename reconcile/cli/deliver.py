"""Handing out what was made: to stdout, where the reader may have gone away, or to a file, whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reconcile.errors import ReconcileError
from reconcile.whole_file import replace_whole


class Unwritable(ReconcileError):
    """The output file could not be written; whatever stood there before stands there still."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: cannot be written: {reason}")


def deliver(content: str | bytes, output: Path | None = None) -> None:
    """Write `content`, text as UTF-8, to `output`, or to stdout for None and "-". Raises Unwritable."""
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    if output is None or str(output) == "-":
        _to_stdout(data)
        return
    try:
        _to_file(data, output)
    except OSError as error:
        raise Unwritable(output, error.strerror or str(error)) from error


def _to_stdout(data: bytes) -> None:
    """A closed pipe is the reader's good right (`| head`) and changes neither the message nor the exit code."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_file(data: bytes, output: Path) -> None:
    target = output.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a device or a pipe; a folder refuses by itself
        return
    replace_whole(target, data)
