"""Speed of the rules: `python -m benchmarks.rules [--json]`.

Loads the rules that ship (the first time in a fresh process, then again and again; milliseconds) and evaluates the conditions
of all rules over pairs (evaluations a second on one core, one evaluation = one whole condition over its records, comparisons
already made as in a run). A peer that is installed evaluates one condition that all can write, on the same values, and is
shown with the ratio ours / theirs: above 1 means that the peer is slower. One that is not installed is shown as missing.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import time
from collections.abc import Callable, Sequence
from itertools import product
from statistics import median
from typing import TypedDict

from benchmarks.speed import import_milliseconds, milliseconds
from reconcile.check import Given, Scene, load_rules, scene
from reconcile.check.language import compile_condition
from reconcile.check.view import AnswerRecord, FactRecord
from reconcile.model import Name
from reconcile.settings import Settings

LOADS, ROUNDS = 9, 5
SECONDS = 0.3
"""About how long one round of evaluations goes on."""

COMMON = "a.n >= 2 and b.n >= 1 and a.value != b.value"
"""The condition that peers evaluate too."""


class Figures(TypedDict):
    """Milliseconds are medians; evaluations are those of the median round, a second."""

    benchmark: str
    rules: int
    load_cold_ms: float
    load_warm_ms: float
    evaluations: float
    common: float
    peers: dict[str, dict[str, float] | None]


def records() -> tuple[tuple[AnswerRecord, AnswerRecord, FactRecord], ...]:
    """Answers to several questions, each held against each."""
    names = [
        AnswerRecord(value=text, n=number, independent=number, sources=(text,), _reading=Name(text=text), _index=number)
        for number, text in enumerate(["Ana Berg", "Anna Berg", "A. Berg", "Hana Berg"], 1)
    ]
    questions = [FactRecord(question=question) for question in ("name", "date", "quote", "number", "place")]
    return tuple((a, b, fact) for a, b in product(names, names) for fact in questions if a is not b)


def per_second(work: Callable[[], int], seconds: float) -> float:
    """Evaluations a second: `work` evaluates and says how often. The median of several rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start, done = time.perf_counter(), 0
        while time.perf_counter() - start < seconds:
            done += work()
        rounds.append(done / (time.perf_counter() - start))
    return median(rounds)


def conditions(stage: Scene) -> Callable[[], int]:
    """Every condition of the rules that ship for pairs, over all records."""
    pairs = [rule for rule in load_rules().rules if rule.subject == "pair" and rule.when]
    bound = [compile_condition(rule.when, "pair").bind(stage.library) for rule in pairs]
    return _over(bound)


def _over(bound: Sequence[Callable[..., bool]]) -> Callable[[], int]:
    looked_at = records()

    def work() -> int:
        for holds in bound:
            for a, b, fact in looked_at:
                holds(a, b, fact)
        return len(bound) * len(looked_at)

    return work


def _cel() -> Callable[[], int] | None:
    if importlib.util.find_spec("celpy") is None:
        return None
    celpy = importlib.import_module("celpy")
    environment = celpy.Environment()
    program = environment.program(environment.compile(COMMON.replace(" and ", " && ")))
    given = [
        {name: celpy.json_to_cel({"n": item.n, "value": item.value}) for name, item in (("a", a), ("b", b))}
        for a, b, _ in records()
    ]
    return _calls([lambda values=values: program.evaluate(values) for values in given])


def _simpleeval() -> Callable[[], int] | None:
    if importlib.util.find_spec("simpleeval") is None:
        return None
    evaluator = importlib.import_module("simpleeval").SimpleEval()
    tree = evaluator.parse(COMMON)

    def once(a: AnswerRecord, b: AnswerRecord) -> object:
        evaluator.names = {"a": a, "b": b}
        return evaluator.eval(COMMON, tree)

    return _calls([lambda a=a, b=b: once(a, b) for a, b, _ in records()])


def _calls(calls: Sequence[Callable[[], object]]) -> Callable[[], int]:
    def work() -> int:
        for call in calls:
            call()
        return len(calls)

    return work


PEERS: dict[str, Callable[[], Callable[[], int] | None]] = {"cel-python": _cel, "simpleeval": _simpleeval}


def measure(seconds: float = SECONDS) -> Figures:
    """Every figure of this benchmark."""
    stage = scene(Given(()), Settings())
    common = per_second(_over([compile_condition(COMMON, "pair").bind(stage.library)]), seconds)
    peers: dict[str, dict[str, float] | None] = {}
    for name, build in PEERS.items():
        work = build()
        theirs = per_second(work, seconds) if work else None
        peers[name] = {"evaluations": theirs, "ratio": common / theirs} if theirs else None
    loading = "from reconcile.check import load_rules; a = time.perf_counter(); load_rules()"
    return {
        "benchmark": "rules",
        "rules": len(load_rules().rules),
        "load_cold_ms": import_milliseconds(loading),
        "load_warm_ms": milliseconds(load_rules, LOADS),
        "evaluations": per_second(conditions(stage), seconds),
        "common": common,
        "peers": peers,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; with --json as one line of JSON at the end."""
    parser = argparse.ArgumentParser(description="Speed of the rules.")
    parser.add_argument("--json", action="store_true", help="print one line of JSON last")
    chosen = parser.parse_args(arguments)
    found = measure()
    print(f"{found['rules']} rules loaded in {found['load_cold_ms']:.0f} ms, again in {found['load_warm_ms']:.0f} ms")
    print(f"{found['evaluations']:,.0f} evaluations a second (conditions that ship); {found['common']:,.0f} ({COMMON})")
    for name, theirs in found["peers"].items():
        print(f"{name}: {theirs['evaluations']:,.0f}, ratio {theirs['ratio']:.1f}" if theirs else f"{name}: missing")
    if chosen.json:
        print(json.dumps(found))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
