"""The report as pure data in reading order, so that all formats say the same. Nothing here is escaped."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.model import Report
from reconcile.report.decided import decided
from reconcile.report.index import Index
from reconcile.report.items import Item, Section, items
from reconcile.report.matrix import Matrix, matrices, tally
from reconcile.report.origins import Dependence, SourceCard, cards, dependences
from reconcile.report.prose import clip, count, sentence
from reconcile.report.said import Utterance, said
from reconcile.report.who import Open, Who, unsure, who

HEADINGS: dict[Section, str] = {
    "check": "To check",
    "otherwise": "Told otherwise, not in conflict",
    "agreed": "Agreed",
    "alone": "Only one source",
    "noted": "Also noted",
    "known": "Known already",
}


class View(NamedTuple):
    """Everything a format shows, in the order of the fields."""

    title: str
    tally: str
    verdict: str
    key_point: str
    unread: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]
    matrices: tuple[Matrix, ...]
    who: tuple[Who, ...]
    unsure: tuple[Open, ...]
    decided: tuple[str, ...]
    said: tuple[Utterance, ...]
    cards: tuple[SourceCard, ...]
    dependences: tuple[Dependence, ...]
    coverage: tuple[str, ...]
    colophon: str

    def section(self, name: Section) -> tuple[Item, ...]:
        """The findings of one section, by number."""
        return tuple(item for item in self.items if item.section == name)


def view(report: Report) -> View:
    """The report in reading order."""
    index = Index(report)
    found = items(report, index)
    return View(
        title=clip(report.title, 140),
        tally=tally(report),
        verdict=verdict(report),
        key_point=sentence(clip(report.key_point, 300)),
        unread=tuple((clip(item.source, 120), clip(item.reason, 300)) for item in report.unread),
        items=found,
        matrices=matrices(report, index, found),
        who=who(report, index),
        unsure=unsure(report, index),
        decided=decided(report, index),
        said=said(report, index, found),
        cards=cards(report, index),
        dependences=dependences(report, index),
        coverage=tuple(clip(line, 400) for line in report.coverage),
        colophon=_colophon(report),
    )


def verdict(report: Report) -> str:
    """One sentence: how much there is to check, and whether a source is missing."""
    errors = sum(finding.severity == "error" for finding in report.fresh)
    warnings = sum(finding.severity == "warning" for finding in report.fresh)
    parts = [count(errors, "contradiction")] if errors else []
    parts += [count(warnings, "further point" if errors else "point") + " to check"] if warnings else []
    agreed = sum(finding.verdict == "agreement" for finding in report.findings)
    calm = "nothing contradicts" if not errors else ""
    if not parts:
        calm = "nothing to check" if len(report.documents) > 1 else "one source alone: nothing to set against it"
    words = ", ".join(filter(None, [" and ".join(parts), calm]))
    known = len(report.notes)
    noted = f"; {count(known, 'finding')} known already" if known else ""
    agreement = f"; {count(agreed, 'answer')} alike in more than one source" if agreed else ""
    missing = f"; {count(len(report.unread), 'source')} could not be read" if report.unread else ""
    silent = sum(not document.claims for document in report.documents)
    empty = f"; {count(silent, 'source')} gave nothing to compare" if silent else ""
    return sentence(words + agreement + noted + missing + empty)


def _colophon(report: Report) -> str:
    off = f" ({len(report.rules_off)} switched off by the profile)" if report.rules_off else ""
    rules = count(len(report.rules), "rule") + off
    return f"reconcile {clip(report.version, 20)} · {rules} · settings {report.settings_sha256[:12]}"
