"""The prov format: where the report comes from, in PROV-O (W3C) as JSON-LD that carries its own context: nothing is fetched.

The run is an activity of the software: it used the texts and the rules, followed a plan (the settings) and made the report and
each finding, which is derived from the texts that it quotes. What a person said of a finding is an entity of that person's.
Hashes stand as identifiers, `sha256:...`. There is no time but the days that the sources and the people give.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from reconcile.model import DocumentSummary, Finding, Known, Provenance, Report, RuleUse
from reconcile.report.address import identifier, web
from reconcile.report.as_json import render_json
from reconcile.report.json_text import Json, Object, json_text, without_nothing
from reconcile.report.prose import neutral, stopped

_LINKS = """used wasAssociatedWith actedOnBehalfOf wasGeneratedBy wasDerivedFrom wasAttributedTo wasInfluencedBy agent hadPlan
hadMember specializationOf""".split()
_ABOVE = {"Plan": "Entity", "Collection": "Entity", "SoftwareAgent": "Agent", "Person": "Agent"}
"""What a kind is too, spelled out for readers that draw no conclusions."""
_CONTEXT: Object = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{f"prov:{name}": {"@type": "@id"} for name in _LINKS},
    "dcterms:issued": {"@type": "xsd:date"},
    "dcterms:date": {"@type": "xsd:date"},
}


def render_prov(report: Report) -> str:
    """The provenance of the report as a graph of entities, agents and one activity."""
    once = {str(node["@id"]): node for node in _Graph(report).nodes()}
    return json_text({"@context": _CONTEXT, "@graph": [*once.values()]}) + "\n"


class _Graph:
    """The nodes of one run. Their ids hang on the texts, the version, the settings and the rules."""

    def __init__(self, report: Report) -> None:
        self._report, self._notes = report, report.notes
        self._texts = {document.id: identifier("text", document.sha256, document.id) for document in report.documents}
        self._rules = {rule.id: identifier("rule", rule.id, rule.sha256) for rule in report.rules}
        whole = [report.version, report.settings_sha256, *self._texts.values(), *self._rules.values()]
        self._run = identifier("run", *whole)
        self._software = identifier("software", report.version)
        self._settings = identifier("settings", report.settings_sha256)

    def nodes(self) -> Iterator[Object]:
        """Everything, the run first."""
        yield self._activity()
        yield _node(self._software, "SoftwareAgent", f"reconcile {self._report.version}")
        yield from (self._extractor(one) for one in self._report.extractors)
        yield _node(self._settings, "Plan", "the settings", {"dcterms:identifier": _sha(self._report.settings_sha256)})
        yield from (self._rule(rule) for rule in self._report.rules)
        yield from (node for document in self._report.documents for node in self._document(document))
        yield self._whole()
        for finding in self._report.findings:
            yield self._finding(finding)
            if finding.id in self._notes:
                yield from self._note(finding, self._notes[finding.id])

    def _activity(self) -> Object:
        unread = [neutral(f"{item.source} could not be read: {item.reason}") for item in self._report.unread]
        followed: Object = {"@type": "prov:Association", "prov:agent": self._software, "prov:hadPlan": self._settings}
        more: Object = {
            "prov:used": [*self._texts.values(), *self._rules.values()],
            "prov:wasAssociatedWith": [self._software, *(_extractor_id(one) for one in self._report.extractors)],
            "prov:qualifiedAssociation": followed,
            "rdfs:comment": [*unread, *(neutral(line) for line in self._report.coverage)],
        }
        return _node(self._run, "Activity", "a run of reconcile", more)

    def _extractor(self, one: Provenance) -> Object:
        label = f"extractor {one.extractor} {one.version}"
        return _node(_extractor_id(one), "SoftwareAgent", label, {"prov:actedOnBehalfOf": self._software})

    def _rule(self, rule: RuleUse) -> Object:
        return _node(self._rules[rule.id], "Plan", f"rule {rule.id}", {"dcterms:identifier": _sha(rule.sha256)})

    def _document(self, document: DocumentSummary) -> Iterator[Object]:
        page, publisher = web(document), document.publisher or ""
        place: Object = {"@type": "prov:Location", "rdfs:label": neutral(document.path or "")}
        more: Object = {
            "dcterms:identifier": _sha(document.sha256),
            "dcterms:title": neutral(document.title or ""),
            "dcterms:creator": neutral(document.byline or ""),
            "dcterms:issued": document.published.isoformat() if document.published else "",
            "prov:atLocation": place if document.path else "",
            "prov:specializationOf": page,
            "prov:wasAttributedTo": identifier("publisher", publisher) if publisher else "",
        }
        yield _node(self._texts[document.id], "Entity", document.id, more)
        if page:
            yield _node(page, "Entity", page)
        if publisher:
            yield _node(identifier("publisher", publisher), "Agent", publisher)

    def _whole(self) -> Object:
        digest = hashlib.sha256(render_json(self._report).encode()).hexdigest()
        more: Object = {
            "dcterms:identifier": _sha(digest),
            "prov:wasGeneratedBy": self._run,
            "prov:wasAttributedTo": self._software,
            "prov:wasDerivedFrom": list(self._texts.values()),
            "prov:hadMember": [self._finding_id(finding) for finding in self._report.findings],
        }
        return _node(identifier("report", self._run, digest), "Collection", self._report.title, more)

    def _finding_id(self, finding: Finding) -> str:
        return identifier("finding", self._run, finding.id)

    def _finding(self, finding: Finding) -> Object:
        more: Object = {
            "dcterms:identifier": finding.id,
            "dcterms:type": f"{finding.severity}, {finding.verdict}, {neutral(finding.rule)}",
            "prov:wasGeneratedBy": self._run,
            "prov:wasDerivedFrom": [self._texts[one] for one in finding.documents if one in self._texts],
            "prov:wasInfluencedBy": self._rules.get(finding.rule, ""),
        }
        return _node(self._finding_id(finding), "Entity", stopped(finding.message), more)

    def _note(self, finding: Finding, note: Known) -> Iterator[Object]:
        person = identifier("person", note.by) if note.by.strip() else ""
        more: Object = {
            "dcterms:date": note.on.isoformat() if note.on else "",
            "prov:wasDerivedFrom": self._finding_id(finding),
            "prov:wasAttributedTo": person,
        }
        yield _node(identifier("note", self._run, finding.id), "Entity", note.words, more)
        if person:
            yield _node(person, "Person", note.by)


def _node(id: str, kind: str, label: str, more: Object | None = None) -> Object:
    told = without_nothing(**(more or {}))
    kinds: list[Json] = [f"prov:{kind}" for kind in dict.fromkeys((_ABOVE.get(kind, kind), kind))]
    return {"@id": id, "@type": kinds, "rdfs:label": neutral(label), **told}


def _extractor_id(one: Provenance) -> str:
    return identifier("extractor", one.extractor, one.version)


def _sha(digest: str) -> str:
    return f"sha256:{digest}"
