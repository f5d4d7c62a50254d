"""PROV-O: triples in the terms of the standard, read back by its reference library."""

from __future__ import annotations

import hashlib
import io
import json
import warnings
from datetime import date

import prov.model
import pytest
from hypothesis import given, settings
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import DCTERMS, PROV, RDFS

from reconcile.model import Known, Report
from reconcile.report import render, render_json
from reconcile.testing import reports

from .poison import hostile, poisoned
from .sample import sample

CALM = sample()
TERMS = {str(term) for term in dir(PROV)}
"""The closed list of the standard's terms, as rdflib ships it."""


def graph(report: Report) -> Graph:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own, of its own parser
        found = Graph().parse(data=render(report, "prov"), format="json-ld")
    used = [str(term) for triple in found for term in triple if str(term).startswith(str(PROV))]
    assert set(used) <= TERMS
    return found


def read_back(report: Report) -> prov.model.ProvDocument:
    turtle = graph(report).serialize(format="turtle")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return prov.model.ProvDocument.deserialize(io.StringIO(turtle), format="rdf", rdf_format="turtle")


@given(report=reports())
def test_any_report_is_in_the_terms_of_the_standard(report: Report):
    found = graph(report)
    assert len(set(found.subjects(RDF.type, PROV.Activity))) == 1
    (run,) = found.subjects(RDF.type, PROV.Activity)
    assert len(set(found.subjects(PROV.wasGeneratedBy, run))) == len(report.findings) + 1


@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_hostile_text_adds_no_statement(text: str):
    count = {len(set(graph(poisoned(CALM, words)).subjects())) for words in ("plain", f"a{text}b")}
    assert len(count) == 1


@pytest.mark.parametrize("hostile", [False, True])
def test_the_reference_library_finds_the_run_its_texts_and_its_findings(hostile):
    report = sample(hostile)
    document = read_back(report)

    def of(kind):
        return list(document.get_records(kind))

    assert len(of(prov.model.ProvActivity)) == 1
    assert len(of(prov.model.ProvUsage)) == len(report.documents) + len(report.rules)
    assert len(of(prov.model.ProvGeneration)) == len(report.findings) + 1
    cited = sum(len(finding.documents) for finding in report.findings)
    assert len(of(prov.model.ProvDerivation)) == len(report.documents) + cited


def test_every_text_has_its_hash_its_publisher_and_its_page():
    found = graph(CALM)
    for told in CALM.documents:
        (text,) = found.subjects(DCTERMS.identifier, next(_literal(found, f"sha256:{told.sha256}")))
        assert (text, RDF.type, PROV.Entity) in found
        (publisher,) = found.objects(text, PROV.wasAttributedTo)
        assert str(found.value(publisher, RDFS.label)) == told.publisher
        pages = {str(page) for page in found.objects(text, PROV.specializationOf)}
        assert pages == ({told.url} if told.url else set())
        assert str(found.value(text, DCTERMS.issued)) == told.published.isoformat()


def _literal(found: Graph, text: str):
    return (term for term in found.objects() if str(term) == text)


def test_the_report_is_named_by_the_hash_of_its_json():
    digest = hashlib.sha256(render_json(CALM).encode()).hexdigest()
    found = graph(CALM)
    (whole,) = found.subjects(RDF.type, PROV.Collection)
    assert str(found.value(whole, DCTERMS.identifier)) == f"sha256:{digest}"
    assert len(set(found.objects(whole, PROV.hadMember))) == len(CALM.findings)
    assert len(set(found.objects(whole, PROV.wasDerivedFrom))) == len(CALM.documents)


def test_extractors_act_for_the_software_and_the_settings_are_the_plan():
    found = graph(CALM)
    (extractor,) = found.subjects(PROV.actedOnBehalfOf, None)
    assert str(found.value(extractor, RDFS.label)) == "extractor sample 1"
    (plan,) = found.objects(None, PROV.hadPlan)
    assert str(found.value(plan, DCTERMS.identifier)) == f"sha256:{CALM.settings_sha256}"


def test_what_a_person_said_is_that_persons():
    told = CALM.findings[0]
    known = Known(id=told.id, note="asked the mayor", by="J. Doe", on=date(2031, 3, 7), findings=(told.id,))
    found = graph(CALM.model_copy(update={"known": (known,)}))
    (person,) = found.subjects(RDF.type, PROV.Person)
    (note,) = found.subjects(PROV.wasAttributedTo, person)
    assert str(found.value(note, RDFS.label)) == known.words
    assert str(found.value(note, DCTERMS.date)) == "2031-03-07"
    (about,) = found.objects(note, PROV.wasDerivedFrom)
    assert str(found.value(about, DCTERMS.identifier)) == told.id


def test_there_is_no_time_but_the_days_of_the_sources():
    found = graph(CALM)
    days = {str(day) for day in found.objects(None, DCTERMS.issued)}
    assert days == {"2031-03-03", "2031-03-05", "2031-03-06"}
    clocks = {PROV.startedAtTime, PROV.endedAtTime, PROV.generatedAtTime, PROV.atTime}
    assert not clocks & set(found.predicates())


def test_nothing_has_to_be_fetched_to_read_it():
    whole = json.loads(render(CALM, "prov"))
    assert isinstance(whole["@context"], dict)
    assert all(isinstance(node["@id"], str) and URIRef(node["@id"]) for node in whole["@graph"])
    assert len({node["@id"] for node in whole["@graph"]}) == len(whole["@graph"])
