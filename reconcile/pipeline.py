"""The one file that sees all six stations: read, extract, align, assemble, check, report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reconcile.align import align
from reconcile.assemble import assemble
from reconcile.check import Given, RuleSet, check, load_rules
from reconcile.errors import NothingReadable, Unreadable
from reconcile.extract import Extractor, Outcome, choose, extract_all
from reconcile.model import Claim, Document, Report, Unread, source_names
from reconcile.read import Source, read
from reconcile.report import build
from reconcile.settings import ExtractorName, Progress, Settings, silent


def reconcile(
    sources: Iterable[Source],
    *,
    settings: Settings | None = None,
    rules: Sequence[Path | str] = (),
    progress: Progress | None = None,
    extractor: ExtractorName | Extractor | None = None,
) -> Report:
    """Reconcile what several sources say about the same happening.

    `sources` are paths of files or folders, `Document`s, or mappings with a `text` and any of `id`, `publisher`, `url`,
    `published`, `title`. `rules` are folders with rule files of your own, added to those that ship.
    `extractor` is "default", "spacy", "llm" or an object of your own; else the settings name it.
    Sources that cannot be read are listed in `report.unread`.

    Raises NothingReadable when no source could be read, BadRules when a rule file does not load, NoExtractor when
    something that the extractor needs is missing.
    """
    chosen = settings or Settings()
    if isinstance(extractor, str):
        chosen, extractor = chosen.replaced(extractor=extractor), None
    reader: Extractor = choose(chosen) if extractor is None else extractor
    step = progress or silent
    rule_set = load_rules([Path(folder) for folder in rules])
    outcome = read(sources, chosen, step)
    if not outcome.documents:
        raise _nothing(outcome.unread)
    return _report(extract_all(reader, outcome.documents, step), chosen, rule_set, outcome.unread, step)


def run(
    documents: Sequence[Document],
    settings: Settings,
    rule_set: RuleSet,
    unread: Sequence[Unread] = (),
    progress: Progress = silent,
) -> Report:
    """From documents that are already read to the report."""
    return _report(extract_all(choose(settings), documents, progress), settings, rule_set, unread, progress)


def judge(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    settings: Settings,
    rule_set: RuleSet,
    unread: Sequence[Unread] = (),
    progress: Progress = silent,
) -> Report:
    """From claims, read by us or brought ready-made, to the report. `documents` are those that the claims cite."""
    return _report(Outcome(tuple(documents), tuple(claims)), settings, rule_set, unread, progress)


def _report(
    outcome: Outcome, settings: Settings, rule_set: RuleSet, unread: Sequence[Unread], progress: Progress
) -> Report:
    documents, claims, missing, dropped = outcome
    if missing and not documents:
        raise _nothing((*unread, *missing))
    progress("align", 0, 1)
    alignment = align(claims, settings)
    progress("align", 1, 1)
    progress("assemble", 0, 1)
    assembly = assemble(claims, alignment.entities, documents, settings)
    progress("assemble", 1, 1)
    progress("check", 0, 1)
    names = source_names(documents)
    given = Given(assembly.facts, assembly.events, alignment.entities, assembly.source_pairs, names, documents)
    findings = check(given, rule_set, settings)
    progress("check", 1, 1)
    return build(
        documents=documents,
        unread=(*unread, *missing),
        dropped=dropped,
        claims=claims,
        entities=alignment.entities,
        links=alignment.links,
        events=assembly.events,
        facts=assembly.facts,
        source_pairs=assembly.source_pairs,
        findings=findings,
        rules=rule_set.uses,
        settings=settings,
    )


def _nothing(unread: Sequence[Unread]) -> NothingReadable:
    return NothingReadable([Unreadable(item.source, item.reason) for item in unread])
