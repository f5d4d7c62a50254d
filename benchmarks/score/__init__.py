"""The scorer: answers about a dossier against its gold. README.md in `benchmarks/` says what every figure means."""

from __future__ import annotations

from benchmarks.score.arithmetic import Rates, Tally
from benchmarks.score.gold import Dossier, Malformed, load_answer, load_dossier, load_dossiers
from benchmarks.score.rates import score, total

__all__ = ["Dossier", "Malformed", "Rates", "Tally", "load_answer", "load_dossier", "load_dossiers", "score", "total"]
