"""W3C Web Annotation: the model as a JSON schema of our own and as triples, and quotations that are found again.

The published context cannot be fetched here, so the terms that are used stand below with their IRIs from the vocabulary.
"""

from __future__ import annotations

import json
from datetime import date

import jsonschema
import pytest
from hypothesis import given, settings
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.namespace import RDFS

from reconcile.model import Known, Report
from reconcile.report import render
from reconcile.testing import reports

from .poison import hostile, poisoned
from .sample import documents, finding, sample

CALM = sample()
TEXTS = {document.id: document.text for document in documents(hostile=True)}
OA, AS = Namespace("http://www.w3.org/ns/oa#"), Namespace("https://www.w3.org/ns/activitystreams#")
_LINK = {"@type": "@id"}
CONTEXT = {
    "@vocab": "urn:term-that-the-vocabulary-does-not-have:",
    "oa": str(OA),
    "as": str(AS),
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in "Annotation TextualBody SpecificResource".split()},
    **{name: f"oa:{name}" for name in "TextQuoteSelector TextPositionSelector exact prefix suffix start end".split()},
    **{name: f"oa:{name}" for name in "assessing commenting tagging".split()},
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "Software": "as:Application",
    "total": "as:totalItems",
    "startIndex": "as:startIndex",
    "generator": {"@id": "as:generator", **_LINK},
    "first": {"@id": "as:first", **_LINK},
    "last": {"@id": "as:last", **_LINK},
    "items": {"@id": "as:items", "@container": "@list", **_LINK},
    "body": {"@id": "oa:hasBody", **_LINK},
    "target": {"@id": "oa:hasTarget", **_LINK},
    "source": {"@id": "oa:hasSource", **_LINK},
    "selector": {"@id": "oa:hasSelector", **_LINK},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "name": "http://xmlns.com/foaf/0.1/name",
    "label": str(RDFS.label),
}


def _object(required: str, **properties: object) -> dict:
    return {"type": "object", "required": required.split(), "properties": properties, "additionalProperties": False}


_IRI = {"type": "string", "pattern": r"^[!-~]+$"}
_TEXT = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 0}
_QUOTE = _object(
    "type exact prefix suffix",
    type={"const": "TextQuoteSelector"},
    exact={"type": "string"},
    prefix={"type": "string", "maxLength": 64},
    suffix={"type": "string", "maxLength": 64},
)
_PLACE = _object("type start end", type={"const": "TextPositionSelector"}, start=_COUNT, end=_COUNT)
_TARGET = _object(
    "type source selector",
    type={"const": "SpecificResource"},
    source=_IRI,
    selector={"type": "array", "prefixItems": [_QUOTE, _PLACE], "minItems": 2, "items": False},
)
_BODY = _object(
    "type value format purpose",
    type={"const": "TextualBody"},
    value=_TEXT,
    format={"const": "text/plain"},
    language={"const": "en"},
    purpose={"enum": ["commenting", "tagging"]},
)
_ANNOTATION = _object(
    "id type motivation body target",
    id=_IRI,
    type={"const": "Annotation"},
    motivation={"enum": ["assessing", "commenting"]},
    body={"type": "array", "items": _BODY, "minItems": 1},
    target={"type": "array", "items": {"anyOf": [_IRI, _TARGET]}, "minItems": 1},
)
SCHEMA = _object(
    "@context id type label total",
    **{"@context": {"const": "http://www.w3.org/ns/anno.jsonld"}},
    id=_IRI,
    type={"const": "AnnotationCollection"},
    label={"type": "string"},
    generator=_object("id type name", id=_IRI, type={"const": "Software"}, name=_TEXT),
    total=_COUNT,
    first=_object(
        "id type startIndex items",
        id=_IRI,
        type={"const": "AnnotationPage"},
        startIndex={"const": 0},
        items={"type": "array", "items": _ANNOTATION, "minItems": 1},
    ),
    last=_IRI,
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def collection(report: Report) -> dict:
    whole = json.loads(render(report, "web-annotation"))
    VALIDATOR.validate(whole)
    items = whole["first"]["items"] if report.findings else []
    assert whole["total"] == len(items) == len(report.findings)
    assert len({item["id"] for item in items}) == len(items)
    return whole


@given(report=reports())
def test_any_report_is_valid(report: Report):
    collection(report)


@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_hostile_text_keeps_it_valid(text: str):
    collection(poisoned(CALM, f"a{text}b"))


@pytest.mark.parametrize("hostile", [False, True])
def test_every_term_is_one_of_the_vocabulary_and_the_triples_say_the_same(hostile):
    whole = collection(sample(hostile)) | {"@context": CONTEXT}
    graph = Graph().parse(data=json.dumps(whole), format="json-ld", publicID="file:///story/")
    named = [str(term) for triple in graph for term in triple if isinstance(term, URIRef)]
    assert not [name for name in named if name.startswith("urn:term")]
    report = sample(hostile)
    quoted = [evidence for finding in report.findings for side in finding.sides for evidence in side.evidence]
    assert len(set(graph.subjects(RDF.type, OA.Annotation))) == len(report.findings)
    assert len(set(graph.subjects(RDF.type, OA.TextQuoteSelector))) == len(quoted)
    assert sorted(str(value) for value in graph.objects(None, OA.exact)) == sorted(item.text for item in quoted)
    assert {str(one) for one in graph.objects(None, OA.motivatedBy)} == {str(OA.assessing), str(OA.commenting)}


@pytest.mark.parametrize("hostile", [False, True])
def test_quotations_are_found_again_by_their_words_and_by_their_place(hostile):
    report = sample(hostile)
    found = collection(report)["first"]["items"]
    for told, annotation in zip(report.findings, found, strict=True):
        quoted = [evidence for side in told.sides for evidence in side.evidence]
        for evidence, target in zip(quoted, annotation["target"], strict=True):
            text, (quote, place) = TEXTS[evidence.document], target["selector"]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
            before, after = text[: place["start"]], text[place["end"] :]
            assert before.endswith(quote["prefix"])
            assert after.startswith(quote["suffix"])


def test_a_source_is_its_address_on_the_web_else_its_file():
    found = collection(CALM)["first"]["items"]
    sources = {target["source"] for item in found for target in item["target"]}
    assert "https://wire.example/larkmere-tram" in sources
    filed = CALM.documents[0].model_copy(update={"path": "a b/c.txt"})
    found = collection(CALM.model_copy(update={"documents": (filed, *CALM.documents[1:])}))["first"]["items"]
    assert "a%20b/c.txt" in {target["source"] for item in found for target in item["target"]}


def test_the_body_says_the_message_and_what_a_person_made_of_it():
    told = CALM.findings[0]
    known = Known(id=told.id, note="asked the mayor", by="J. Doe", on=date(2031, 3, 7), findings=(told.id,))
    body = collection(CALM.model_copy(update={"known": (known,)}))["first"]["items"][0]["body"]
    assert body[0]["value"] == f"{told.message}. {known.words}"
    assert [tag["value"] for tag in body[1:]] == [told.rule, told.severity, told.verdict]


def test_a_finding_that_quotes_nobody_is_about_whole_documents():
    bare = finding("copied-text", "warning", "note", "origin", "One copies the other", documents=("wire", "courier"))
    (item,) = collection(CALM.model_copy(update={"findings": (bare,)}))["first"]["items"]
    assert item["target"][0] == "https://wire.example/larkmere-tram"
    assert len(item["target"]) == 2
