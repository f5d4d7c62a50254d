"""The one file that sees all six stations: read, extract, align, assemble, check, report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from reconcile.align import align
from reconcile.assemble import assemble
from reconcile.check import Given, RuleSet, Scene, check, load_rules, scene
from reconcile.check.profile import profiled
from reconcile.compare.finding import Findings
from reconcile.decide import UNDECIDED, Standings, beside, load, located, standing
from reconcile.errors import NothingReadable, Unreadable
from reconcile.extract import Extractor, Outcome, choose, extract_all, look_again
from reconcile.extract.office import read_terms
from reconcile.model import Claim, Document, Known, Link, Merge, Report, Unread, source_names
from reconcile.read import Source, read
from reconcile.report import build
from reconcile.settings import ExtractorName, Progress, Settings, silent


class Reconciled(NamedTuple):
    """A report and the documents that it was made from."""

    report: Report
    documents: tuple[Document, ...]


def reconcile(
    sources: Iterable[Source],
    *,
    settings: Settings | None = None,
    rules: Sequence[Path | str] = (),
    progress: Progress | None = None,
    extractor: ExtractorName | Extractor | None = None,
    known: Sequence[Path | str] = (),
) -> Report:
    """Reconcile what several sources say about the same happening.

    `sources` are paths of files or folders, `Document`s, or mappings with a `text` and any of `id`, `publisher`, `url`,
    `published`, `title`. `rules` are folders with rule files of your own, added to those that ship.
    `extractor` is "default", "spacy", "llm" or an object of your own; else the settings name it.
    `known` are files of decisions and known findings; those named `decisions.toml` and `known.toml` beside the sources are
    read anyway.
    Sources that cannot be read are listed in `report.unread`.

    Raises NothingReadable when no source could be read, BadRules when a rule file does not load, BadSettings when
    its profile contradicts the rules or itself, BadKnown when a file of decisions is not understood, NoExtractor when
    something that the extractor needs is missing.
    """
    return with_texts(
        sources, settings=settings, rules=rules, progress=progress, extractor=extractor, known=known
    ).report


def with_texts(
    sources: Iterable[Source],
    *,
    settings: Settings | None = None,
    rules: Sequence[Path | str] = (),
    progress: Progress | None = None,
    extractor: ExtractorName | Extractor | None = None,
    known: Sequence[Path | str] = (),
) -> Reconciled:
    """What `reconcile` does, with the texts beside the report: the HTML page shows them."""
    chosen = settings or Settings()
    if isinstance(extractor, str):
        chosen, extractor = chosen.replaced(extractor=extractor), None
    reader: Extractor = choose(chosen) if extractor is None else extractor
    step = progress or silent
    rule_set = profiled(load_rules([Path(folder) for folder in rules]), chosen)
    given = tuple(sources)
    decided = standing(load((*map(Path, known), *beside(given))))
    outcome = read(given, chosen, step)
    if not outcome.documents:
        raise _nothing(outcome.unread)
    extracted = _extracted(reader, outcome.documents, step)
    report = _report(extracted, chosen, rule_set, _Beside(outcome.unread, decided), step)
    return Reconciled(report, tuple(extracted.documents))


def run(
    documents: Sequence[Document],
    settings: Settings,
    rule_set: RuleSet,
    unread: Sequence[Unread] = (),
    progress: Progress = silent,
    decided: Standings = UNDECIDED,
) -> Report:
    """From documents that are already read to the report."""
    extracted = _extracted(choose(settings), documents, progress)
    return _report(extracted, settings, profiled(rule_set, settings), _Beside(unread, decided), progress)


def judge(  # noqa: PLR0913  as `run`, and the claims
    claims: Sequence[Claim],
    documents: Sequence[Document],
    settings: Settings,
    rule_set: RuleSet,
    unread: Sequence[Unread] = (),
    progress: Progress = silent,
    decided: Standings = UNDECIDED,
) -> Report:
    """From claims, read by us or brought ready-made, to the report. `documents` are those that the claims cite, `decided`
    what people decided about findings and people."""
    extracted = Outcome(tuple(documents), tuple(claims))
    return _report(extracted, settings, profiled(rule_set, settings), _Beside(unread, decided), progress)


def look(sources: Iterable[Source], settings: Settings, progress: Progress = silent) -> Scene:
    """What rules would look at: the line up to the check, with the decisions beside the sources. Raises NothingReadable and
    BadKnown."""
    given = tuple(sources)
    merges = standing(load(beside(given))).merges
    outcome = read(given, settings, progress)
    if not outcome.documents:
        raise _nothing(outcome.unread)
    extracted = _extracted(choose(settings), outcome.documents, progress)
    return scene(_assembled(extracted, settings, merges, progress).given, settings)


class _Beside(NamedTuple):
    """What the report tells beside what the stations made."""

    unread: Sequence[Unread] = ()
    decided: Standings = UNDECIDED


class _Made(NamedTuple):
    """What the stations before the check made."""

    given: Given
    links: Sequence[Link]
    merges: Sequence[Merge]


def _extracted(reader: Extractor, documents: Sequence[Document], progress: Progress) -> Outcome:
    """What is read from each document alone, and then once more knowing the names of the others."""
    return look_again(reader, extract_all(reader, documents, progress))


def _assembled(outcome: Outcome, settings: Settings, merges: Sequence[Merge], progress: Progress) -> _Made:
    progress("align", 0, 1)
    alignment = align(outcome.claims, settings, located(merges, outcome.documents))
    progress("align", 1, 1)
    progress("assemble", 0, 1)
    assembly = assemble(outcome.claims, alignment.entities, outcome.documents, settings)
    progress("assemble", 1, 1)
    names = source_names(outcome.documents)
    given = Given(assembly.facts, assembly.events, alignment.entities, assembly.source_pairs, names, outcome.documents)
    return _Made(given._replace(terms=read_terms(settings.offices)), alignment.links, alignment.merges)


def _report(outcome: Outcome, settings: Settings, rule_set: RuleSet, told: _Beside, progress: Progress) -> Report:
    documents, claims, missing, dropped = outcome
    if missing and not documents:
        raise _nothing((*told.unread, *missing))
    given, links, merges = _assembled(outcome, settings, told.decided.merges, progress)
    progress("check", 0, 1)
    findings = check(given, rule_set, settings, told.decided.known)
    known = _met(told.decided.known, Findings(findings, given.entities))
    progress("check", 1, 1)
    return build(
        documents=documents,
        unread=(*told.unread, *missing),
        dropped=dropped,
        claims=claims,
        entities=given.entities,
        links=links,
        events=given.events,
        facts=given.facts,
        source_pairs=given.source_pairs,
        findings=findings,
        rules=rule_set.uses,
        rules_off=rule_set.off,
        known=known,
        merges=merges,
        loose=told.decided.loose,
        settings=settings,
    )


def _met(known: Sequence[Known], findings: Findings) -> tuple[Known, ...]:
    """The entries with the findings that each of them means, sorted."""
    met = [entry.model_copy(update=findings.meant(entry)._asdict()) for entry in known]
    return tuple(sorted(met, key=lambda entry: (entry.file, entry.rule, entry.subject, entry.id, entry.words)))


def _nothing(unread: Sequence[Unread]) -> NothingReadable:
    return NothingReadable([Unreadable(item.source, item.reason) for item in unread])
