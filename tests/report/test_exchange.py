"""What holds for every format that programs read: each finding is in it once, whatever a document says stays data, the same
report gives the same bytes, and the command line writes what the library renders."""

from __future__ import annotations

import csv
import io
import json
import re
import sys

import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.cli.compare import _ENDINGS, Format, _by_ending
from reconcile.errors import ReconcileError
from reconcile.model import Report
from reconcile.report import BINARY_FORMATS, FORMATS, render, render_bytes
from reconcile.report.json_text import json_text
from reconcile.report.prose import neutral

from .poison import hostile, poisoned
from .sample import finding, sample

CALM = sample()
EMPTY = Report(
    **CALM.model_dump(include={"version", "settings_sha256", "title", "key_point"}),
    **dict.fromkeys(["documents", "unread", "entities", "open_links", "events", "facts"], ()),
    **dict.fromkeys(["source_pairs", "findings", "rules"], ()),
)
JSON_FORMATS = ["sarif", "web-annotation", "ftm", "prov"]
_RAW = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def shown(report: Report, form: str) -> list[tuple[str, str]]:
    """Rule and message of every finding in a format, as a program reads them."""
    if form == "csv":
        rows = {row["finding"]: row for row in table(render(report, form))}
        return [(row["rule"], row["message"].removeprefix("'")) for row in rows.values()]
    if form == "parquet":
        rows = pyarrow.parquet.read_table(io.BytesIO(render_bytes(report, form))).to_pylist()
        return [(row["rule"], row["message"]) for row in {row["finding"]: row for row in rows}.values()]
    if form == "ftm":
        entities = [json.loads(line) for line in render(report, form).splitlines()]
        notes = [entity["properties"] for entity in entities if entity["schema"] == "Note"]
        return [(note["name"][0], note["description"][0]) for note in notes]
    whole = json.loads(render(report, form))
    if form == "sarif":
        return [(result["ruleId"], _unescaped(result["message"]["text"])) for result in whole["runs"][0]["results"]]
    if form == "web-annotation":
        bodies = [annotation["body"] for annotation in whole.get("first", {}).get("items", ())]
        return [(body[1]["value"], body[0]["value"]) for body in bodies]
    nodes = [node for node in whole["@graph"] if "dcterms:type" in node]
    return [(node["dcterms:type"].split(", ")[2], node["rdfs:label"]) for node in nodes]


def _unescaped(text: str) -> str:
    return re.sub(r"\\([\\\[\]])", r"\1", text.replace("{{", "{").replace("}}", "}"))


def plain(text: str) -> str:
    """A message without what a format may add or take away at its ends."""
    return " ".join(neutral(text).split()).strip(" .…")


@pytest.mark.parametrize("form", ["csv", "parquet", *JSON_FORMATS])
@pytest.mark.parametrize("hostile", [False, True])
def test_every_finding_is_there_once(form, hostile):
    report = sample(hostile)
    found = [(rule, plain(message)[:300]) for rule, message in shown(report, form)]
    wanted = [(finding.rule, plain(finding.message)[:300]) for finding in report.findings]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize("form", ["claims-csv", "claims-parquet"])
def test_every_answer_is_in_the_table_of_claims_with_its_words(form):
    if form == "claims-csv":
        rows = table(render(CALM, form))
    else:
        rows = pyarrow.parquet.read_table(io.BytesIO(render_bytes(CALM, form))).to_pylist()
    found = [(row["fact"], row["value"], row["document"], int(row["start"]), row["words"]) for row in rows]
    wanted = [
        (fact.id, answer.value, evidence.document, evidence.start, evidence.text)
        for fact in CALM.facts
        for answer in fact.answers
        for evidence in answer.evidence
    ]
    assert found == wanted


@pytest.mark.parametrize("form", ["csv", "parquet", *JSON_FORMATS])
def test_a_report_without_anything_renders(form):
    assert shown(EMPTY, form) == []


def test_a_finding_without_sides_is_there_too():
    bare = finding("bare-rule", "info", "note", "origin", "Nobody is quoted")
    report = CALM.model_copy(update={"findings": (bare,)})
    for form in ("csv", "parquet", *JSON_FORMATS):
        assert [rule for rule, _ in shown(report, form)] == ["bare-rule"]


@pytest.mark.parametrize("form", JSON_FORMATS)
@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_hostile_text_changes_values_and_nothing_else(form, text):
    def shape(node):
        if isinstance(node, dict):
            return {key: shape(value) for key, value in node.items() if key != "region"}  # columns hang on line breaks
        return [shape(value) for value in node] if isinstance(node, list) else type(node)

    if form == "ftm":  # equal values are one value there, so only the frame is compared
        hurt = [json.loads(line) for line in render(poisoned(CALM, f"a{text}b"), form).splitlines()]
        assert all(set(entity) == {"id", "schema", "properties"} for entity in hurt)
        return
    hurt, calm = (json.loads(render(poisoned(CALM, words), form)) for words in (f"a{text}b", "plain"))
    assert shape(hurt) == shape(calm)


@pytest.mark.parametrize("form", ["csv", "claims-csv", *JSON_FORMATS])
@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_the_file_itself_can_steer_no_terminal_and_no_editor(form, text):
    assert not _RAW.search(render(poisoned(CALM, text), form))
    assert not _RAW.search(render(sample(hostile=True), form))


@pytest.mark.parametrize("form", ["sarif", "web-annotation"])
@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_words_that_are_quoted_keep_every_character(form, text):
    report = poisoned(CALM, f"a{text}b")
    words = {evidence.text for finding in report.findings for side in finding.sides for evidence in side.evidence}
    assert words <= set(_strings(json.loads(render(report, form))))


def _strings(node):
    if isinstance(node, str):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _strings(child)


@pytest.mark.parametrize("form", [*FORMATS, *BINARY_FORMATS])
def test_the_same_report_gives_the_same_bytes(form):
    again = Report.model_validate_json(CALM.model_dump_json())
    assert render_bytes(CALM, form) == render_bytes(again, form)


def test_the_command_line_knows_the_formats_of_the_library():
    assert {form.value for form in Format} == {*FORMATS, *BINARY_FORMATS}
    assert set(_ENDINGS.values()) == set(Format) - {Format.TERMINAL}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("findings.csv", "csv"),
        ("claims.csv", "claims-csv"),
        ("story.claims.CSV", "claims-csv"),
        ("a.parquet", "parquet"),
        ("a.claims.parquet", "claims-parquet"),
        ("a.sarif", "sarif"),
        ("a.sarif.json", "sarif"),
        ("a.json", "json"),
        ("a.ftm.json", "ftm"),
        ("a.anno.jsonld", "web-annotation"),
        ("a.prov.jsonld", "prov"),
        ("a.txt", "terminal"),
    ],
)
def test_the_ending_of_the_file_tells_the_format(tmp_path, name, form):
    assert _by_ending(tmp_path / name).value == form


def test_a_table_without_pyarrow_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ReconcileError, match=r"format parquet: needs pyarrow: pip install \"reconcile\[parquet\]\""):
        render_bytes(CALM, "parquet")


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_json_text_is_read_back_as_it_was(text):
    shown = json_text({"a": text, text: ["b"]})
    assert json.loads(shown) == {"a": text, text: ["b"]}
    assert shown.replace("\n", "").isprintable()
