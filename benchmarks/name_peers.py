"""Matchers of names that stand beside the engine in `python -m benchmarks.names --peers`, and the clock for all of them.

Each peer is two small functions: `prepare` makes of a name what the peer compares, once for each distinct name and not
timed, as the engine's own analysis is; `compare` takes two of those and answers 0..1 (the engine answers in log-odds,
which become a probability off the clock). Nothing is imported before a peer is asked for, and one that is not there is
left out with a line that says so.

`pip install 'reconcile[peers]'` brings nomenklatura with rigour and followthemoney. names-matcher 2.0.13 asks for
rapidfuzz below 3, the engine for 3.9 or newer, so it cannot stand in the extra. It runs beside rapidfuzz 3 all the same
and gives the same scores: `pip install --no-deps names-matcher && pip install lapjv 'unidecode<2'`.

rapidfuzz gets names through its own `default_process` (case, punctuation); `+fold` means after the engine's folding of
accents, without apostrophes and doubled spaces.
nomenklatura compares persons with nothing but a name, its other features are weighed 0; it keeps names by the id of an
entity, so every entity has a fresh one. `rigour direct` is the weighing of logic-v2 called on names that rigour has
analysed once. Where a matcher is not symmetric, name_a is the query.
"""

from __future__ import annotations

import gc
import inspect
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from reconcile.compare.name import analyse, log_odds
from reconcile.compare.name_forest import probability
from reconcile.compare.name_many import matches
from reconcile.settings import Settings
from reconcile.text.fold import fold

ROUNDS = 5
SAMPLE = 5_000
"""Pairs on which a slow peer is timed; its quality is measured on all."""

Names = Sequence[tuple[str, str]]


class Contender(NamedTuple):
    """A matcher: what it makes of a name, its answer for two of them, what has to be forgotten before a timing, and how
    its answer becomes 0..1."""

    prepare: Callable[[str], Any]
    compare: Callable[[Any, Any], float]
    forget: Callable[[], None] | None = None
    slow: bool = False
    scale: Callable[[float], float] = float


def forget() -> None:
    """Empty all functools caches of the engine that have a key, the parts of names among them, which remember what is near
    them: forms that are made after this know of no pair. Tables that were loaded once stay."""
    for name, module in list(sys.modules.items()):
        if not name.startswith("reconcile."):
            continue
        for thing in vars(module).values():
            if hasattr(thing, "cache_clear") and inspect.signature(thing).parameters:
                thing.cache_clear()


def engine() -> Contender:
    """The engine's kernel: names are analysed before the clock starts, everything about pairs is forgotten."""
    return Contender(analyse, log_odds, forget, scale=probability)


def rapidfuzz(scorer: str, folded: bool) -> Contender:
    """One of rapidfuzz's scorers, on plain or folded names."""
    score = getattr(import_module("rapidfuzz.fuzz"), scorer)
    process = import_module("rapidfuzz.utils").default_process
    return Contender(tidy if folded else process, lambda a, b: score(a, b) / 100)


def tidy(name: str) -> str:
    """A name without accents, case, apostrophes, other punctuation and doubled spaces."""
    process = import_module("rapidfuzz.utils").default_process
    return " ".join(process(fold(name).replace("'", "")).split())


def jaro_winkler(folded: bool) -> Contender:
    """jellyfish's Jaro-Winkler similarity of names as they stand, or folded."""
    return Contender(tidy if folded else str, import_module("jellyfish").jaro_winkler_similarity)


def nomenklatura(algorithm: str) -> Contender:
    """One of nomenklatura's algorithms on followthemoney persons, with the features of names only."""
    chosen = import_module("nomenklatura.matching").get_algorithm(algorithm)
    model = import_module("followthemoney").model
    config = chosen.default_config()
    of_names = {"name_match", "jaro_name_parts", "soundex_name_parts"}
    config.weights.update({feature.name: 0.0 for feature in chosen.features if feature.name not in of_names})
    numbers = count()

    def prepare(name: str) -> Any:  # noqa: ANN401  an EntityProxy of a package that need not be there
        entity = model.make_entity("Person")
        entity.id = f"person-{next(numbers)}"
        entity.add("name", name)
        return entity

    return Contender(prepare, lambda a, b: chosen.compare(a, b, config).score, slow=True)


def rigour_direct() -> Contender:
    """rigour's analysis once a name, its pairing and comparing of parts under the weights of logic-v2."""
    names = import_module("rigour.names")
    matching = import_module("nomenklatura.matching.logic_v2.names.match").match_name_symbolic
    config = import_module("nomenklatura.matching").get_algorithm("logic-v2").default_config()
    weights = [config.get_float(f"nm_{key}") for key in ("extra_query_name", "extra_result_name", "family_name_weight")]
    parts = names.CompareConfig(budget_tolerance=config.get_float("nm_fuzzy_cutoff_factor"))

    def prepare(name: str) -> list[Any]:
        return list(names.analyze_names(names.NameTypeTag.PER, [name]))

    def compare(left: list[Any], right: list[Any]) -> float:
        scores = (
            1.0 if a.comparable == b.comparable else matching(a, b, parts, *weights)[0].score
            for a in left
            for b in right
        )
        return max(scores, default=0.0)

    return Contender(prepare, compare, slow=True)


def names_matcher() -> Contender:
    """names-matcher's distance of two identities of one name each, turned round."""
    matcher = import_module("names_matcher").NamesMatcher()
    return Contender(lambda name: matcher.reap_identity([name]), lambda a, b: 1 - matcher.distance(a, b))


PEERS: dict[str, Callable[[], Contender]] = {
    "rapidfuzz token_set_ratio": partial(rapidfuzz, "token_set_ratio", False),
    "rapidfuzz token_set_ratio+fold": partial(rapidfuzz, "token_set_ratio", True),
    "rapidfuzz token_sort_ratio": partial(rapidfuzz, "token_sort_ratio", False),
    "rapidfuzz token_sort_ratio+fold": partial(rapidfuzz, "token_sort_ratio", True),
    "rapidfuzz WRatio": partial(rapidfuzz, "WRatio", False),
    "rapidfuzz WRatio+fold": partial(rapidfuzz, "WRatio", True),
    "jellyfish Jaro-Winkler": partial(jaro_winkler, False),
    "jellyfish Jaro-Winkler+fold": partial(jaro_winkler, True),
    "nomenklatura name-based": partial(nomenklatura, "name-based"),
    "nomenklatura logic-v2": partial(nomenklatura, "logic-v2"),
    "rigour direct": rigour_direct,
    "names-matcher": names_matcher,
}


class Bench:
    """The contenders on one list of pairs."""

    def __init__(self, pairs: Names) -> None:
        self.pairs = pairs
        self.contenders: dict[str, Contender] = {}
        self.ready: dict[str, dict[str, Any]] = {}
        self.scores: dict[str, list[float]] = {}

    def enter(self, name: str, contender: Contender) -> None:
        """Score every pair once."""
        ready = {text: contender.prepare(text) for text in distinct(self.pairs)}
        self.scores[name] = [contender.scale(contender.compare(ready[a], ready[b])) for a, b in self.pairs]
        self.contenders[name], self.ready[name] = contender, ready

    def enter_peer(self, name: str) -> str | None:
        """The same for a peer; a line of excuse where it is not there or cannot do it."""
        try:
            peer = PEERS[name]()
        except (ImportError, AttributeError) as error:
            return f"{name}: left out, not installed or of another version ({error})"
        try:
            self.enter(name, peer)
        except Exception as error:  # whatever a peer raises, the others go on
            return f"{name}: left out, {type(error).__name__}: {error}"
        return None

    def pairs_per_second(self, rounds: int) -> dict[str, float]:
        """One thread, each contender once a round, the median of the rounds.

        What has a `forget` starts each round with nothing about pairs; the others keep what they have learned.
        """
        taken: dict[str, list[float]] = {name: [] for name in self.contenders}
        for _ in range(rounds):
            for name, contender in self.contenders.items():
                taken[name].append(self._seconds_a_pair(contender, self.ready[name]))
        return {name: 1 / median(times) for name, times in taken.items()}

    def _seconds_a_pair(self, contender: Contender, ready: dict[str, Any]) -> float:
        if contender.forget:
            contender.forget()
            ready = {text: contender.prepare(text) for text in ready}
        compare = contender.compare
        work = [(ready[a], ready[b]) for a, b in (spread(self.pairs, SAMPLE) if contender.slow else self.pairs)]
        with resting():
            start = time.perf_counter()
            for left, right in work:
                compare(left, right)
            return (time.perf_counter() - start) / len(work)


@contextmanager
def resting() -> Iterator[None]:
    """The garbage collector rests, as in timeit: what one contender keeps would slow the next one down."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def names_per_second(texts: Iterable[str], rounds: int) -> float:
    """Analysis of distinct names by the engine with nothing remembered, the median of the rounds."""
    texts, taken = list(texts), []
    analyse(texts[0])  # loads the tables
    for _ in range(rounds):
        forget()
        with resting():
            start = time.perf_counter()
            for text in texts:
                analyse(text)
            taken.append(time.perf_counter() - start)
    return len(texts) / median(taken)


def distinct(pairs: Names) -> list[str]:
    """Every name once, in the order of the pairs."""
    return list(dict.fromkeys(name for pair in pairs for name in pair))


def spread(pairs: Names, most: int) -> Names:
    """At most so many pairs, evenly taken from the list: the same ones every time."""
    return [pairs[i * len(pairs) // most] for i in range(most)] if len(pairs) > most else pairs


def many_to_many(pairs: Names, most: int) -> dict[str, float] | None:
    """Up to so many distinct names of each column against each other."""
    if most < 1:
        return None
    left, right = (list(dict.fromkeys(column))[:most] for column in zip(*pairs, strict=True))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        seconds, matches, memory = pool.submit(_many, left, right, Settings().same_person).result()
    return {
        "left": len(left),
        "right": len(right),
        "matches": matches,
        "seconds": round(seconds, 3),
        "pairs_per_second": round(len(left) * len(right) / seconds),
        "memory_mb": round(memory),
    }


def _many(left: list[str], right: list[str], at_least: float) -> tuple[float, int, float]:
    """Seconds, matches and the peak of this process in megabytes."""
    start = time.perf_counter()
    found = sum(1 for _ in matches(left, right, at_least))
    return time.perf_counter() - start, found, _peak()


def _peak() -> float:
    status = Path("/proc/self/status")
    if status.exists():  # getrusage inherits the peak of the parent on Linux
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    resource = import_module("resource")
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 2**20
