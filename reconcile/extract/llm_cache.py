"""Answers kept on disk, so that a second run asks nobody and gives the same bytes."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

FOLDER_VARIABLE = "RECONCILE_LLM_CACHE"


def default_folder() -> Path:
    """The folder that RECONCILE_LLM_CACHE names, else one in the user's cache."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "reconcile" / "llm"


class Cache:
    """One file for each answer, named by the hash of all that was asked. Files are written whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @staticmethod
    def key(*asked: object) -> str:
        """Hash of what was asked, hex: address, model, messages, schema, version. No key of access belongs here."""
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()

    def get(self, key: str) -> str | None:
        """The answer, None where there is none or none that can be read."""
        try:
            kept = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        answer = kept.get("answer") if isinstance(kept, dict) else None
        return answer if isinstance(answer, str) else None

    def put(self, key: str, answer: str) -> None:
        """Keep an answer. A disk that takes none costs the next run a request and this one nothing."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(prefix=f".{key}.", dir=self._folder)
            temporary = Path(name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump({"answer": answer}, file)
                temporary.replace(self._folder / f"{key}.json")
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
