"""Which verdicts of the gold an answer reaches, and which alarms are false."""

from __future__ import annotations

from functools import cached_property

from benchmarks.score.arithmetic import Rates, Tally, best_first, harmonic, share
from benchmarks.score.gold import Dossier
from benchmarks.score.identity import Identity
from benchmarks.score.shapes import Answer, Finding
from benchmarks.score.wording import content, named_share, value_key

VERDICTS = ("discrepancy", "variant", "agreement", "single-source")
_EACH_OTHER = frozenset(("date", "status"))
"""A date that moved is a plan that changed: these two kinds may stand for each other."""


class _Gold:
    """A finding of the gold as it is compared."""

    def __init__(self, finding: Finding, dossier: Dossier) -> None:
        self.finding, self.sources = finding, frozenset(finding["sources"])
        self.explicit = "people" in finding or "values" in finding
        self.people = set(finding.get("people") or ()) if self.explicit else dossier.named_in(finding["what"])
        self.must_name = bool(self.people - dossier.furniture) if self.explicit else bool(self.people)
        self.values = _keys(finding.get("values") or [])
        self.words = content(finding["what"]) - dossier.no_evidence


class _Said:
    """An answered finding as it is compared."""

    def __init__(self, finding: Finding, dossier: Dossier, identity: Identity) -> None:
        self.finding, self.sources = finding, frozenset(finding["sources"])
        self.values = _keys(finding["values"])
        self._dossier, self._text = dossier, " ".join([finding["what"], *finding["values"]])
        owned = (identity.meant_anywhere(person) for person in finding["people"])
        self.people = set().union(dossier.named_in(self._text), *owned)

    @cached_property
    def words(self) -> frozenset[str]:
        return content(self._text) - self._dossier.no_evidence


def _keys(values: list[str]) -> list[str]:
    return list(dict.fromkeys(value_key(value) for value in values))


def count(dossier: Dossier, answer: Answer, identity: Identity) -> Tally:
    """Verdicts reached, and discrepancies reported where the gold has none."""
    tally = Tally()
    gold = [_Gold(finding, dossier) for finding in dossier.findings]
    said = [_Said(finding, dossier, identity) for finding in answer["findings"]]
    rank = {
        (i, j): fit for i, want in enumerate(gold) for j, have in enumerate(said) if (fit := _fit(want, have, dossier))
    }
    agreed = [pair for pair in rank if gold[pair[0]].finding["verdict"] == said[pair[1]].finding["verdict"]]
    ties = best_first(sorted(agreed, key=lambda pair: (-rank[pair], pair)))
    for at, want in enumerate(gold):
        verdict = want.finding["verdict"]
        tally.add(**{f"{verdict} wanted": 1, f"{verdict} found": at in ties})
        if at not in ties:
            tally.miss(f"{verdict} not found", f"{want.finding['kind']}: {want.finding['what']}")
    for at, have in enumerate(said):
        if have.finding["verdict"] == "discrepancy":
            meets = {want.finding["verdict"] for i, want in enumerate(gold) if (i, at) in rank}
            _count_alarm(meets, tally)
            if not meets & {"discrepancy", "variant"}:
                sources = ", ".join(sorted(have.sources))
                tally.miss("false conflicts", f"{have.finding['kind']}, {sources}: {have.finding['what']}")
    tally.add(findings=len(said))
    return tally


def _count_alarm(meets: set[str], tally: Tally) -> None:
    tally.add(alarms=1, alarms_right="discrepancy" in meets, false_conflicts=not meets & {"discrepancy", "variant"})


def _fit(want: _Gold, have: _Said, dossier: Dossier) -> float:
    """How well an answered finding is one of the gold, verdicts aside; 0 where it is another one."""
    kinds = frozenset((want.finding["kind"], have.finding["kind"]))
    if len(kinds) > 1 and kinds != _EACH_OTHER:
        return 0.0
    sources, people = want.sources & have.sources, want.people & have.people
    enough = 1 if want.finding["verdict"] == "single-source" else 2
    if len(sources) < min(enough, len(want.sources)) or (want.must_name and not people):
        return 0.0
    base = 1.0 + 4.0 * (len(kinds) == 1) + len(people) / max(1, len(want.people))
    if not want.explicit:
        alike = len(want.words & have.words) / max(1, len(want.words | have.words))
        return base + 4.0 * alike + len(sources) / len(dossier.sources)
    named = _named(want, have)
    if want.values and not named:
        return 0.0
    return base + 4.0 * named + len(sources) / len(want.sources | have.sources)


def _named(want: _Gold, have: _Said) -> float:
    number, both = want.finding["kind"] == "number", want.finding["verdict"] == "discrepancy"
    return named_share(want.values, have.values, number=number, both_sides=both)


def rates(c: Tally) -> Rates:
    """Recall by verdict, precision and F1 of discrepancies, and the count of false conflicts."""
    recall = {verdict: share(c[f"{verdict} found"], c[f"{verdict} wanted"]) for verdict in VERDICTS}
    precision = share(c["alarms_right"], c["alarms"], c["discrepancy wanted"])
    return {
        "discrepancies": int(c["discrepancy found"]),
        **{f"{verdict.replace('-', '_')}_r": rate for verdict, rate in recall.items()},
        "discrepancy_p": precision,
        "discrepancy_f1": harmonic(precision, recall["discrepancy"]),
        "false_conflicts": int(c["false_conflicts"]),
        "findings": int(c["findings"]),
    }
