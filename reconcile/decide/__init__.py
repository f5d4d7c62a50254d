"""Decisions: what a person made of findings and of who is who, kept in a file beside the sources.

`load` reads files, `standing` tells which entries count, `keep` adds to a file. `reconcile.model.decision` is the format.
"""

from __future__ import annotations

from reconcile.decide.baseline import baseline
from reconcile.decide.file import Busy, keep, signed
from reconcile.decide.load import FILE, Entries, beside, folders, load
from reconcile.decide.sources import located
from reconcile.decide.standing import UNDECIDED, Standings, counting, standing

__all__ = [
    "FILE",
    "UNDECIDED",
    "Busy",
    "Entries",
    "Standings",
    "baseline",
    "beside",
    "counting",
    "folders",
    "keep",
    "load",
    "located",
    "signed",
    "standing",
]
