"""A file that is written whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

LEFT = ".part"
"""How a file ends that a crash may leave beside the one that was to be written."""


def replace_whole(target: Path, content: bytes, still: Callable[[], bool] | None = None) -> bool:
    """Put `content` in the place of the file, unless `still`, asked just before, says no. Permissions stay; the disk has it
    when this returns. Raises OSError, and then the file is as it was."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=LEFT, dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        if still is not None and not still():
            temporary.unlink()
            return False
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _settle(target.parent)
    return True


def _mode(target: Path) -> int:
    """The permissions that the file has, or those that a new one would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _settle(folder: Path) -> None:
    """Bring the new name to the disk too, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
