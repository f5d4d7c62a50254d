"""SARIF 2.1.0: valid by the schema of the standard, and true to the texts."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from sarif_kit.validate import validation_errors

from reconcile.model import Known, Report
from reconcile.report import render
from reconcile.testing import reports

from .poison import hostile, poisoned
from .sample import documents, finding, sample

CALM = sample()
TEXTS = {document.id: document.text for document in documents(hostile=True)}


def run(report: Report) -> dict:
    log = json.loads(render(report, "sarif"))
    assert validation_errors(log) == []
    return log["runs"][0]


def texts_of(found: dict) -> list[str]:
    """The text behind each artifact, by index."""
    return [TEXTS[artifact["properties"]["document"]] for artifact in found["artifacts"]]


def with_paths(report: Report, path: str | None, url: str | None = None) -> Report:
    moved = [document.model_copy(update={"path": path, "url": url}) for document in report.documents]
    return report.model_copy(update={"documents": tuple(moved)})


@given(report=reports())
def test_any_report_is_valid(report: Report):
    run(report)


@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_hostile_text_keeps_it_valid_and_makes_no_link_and_no_placeholder(text: str):
    found = run(poisoned(CALM, text))
    for message in _messages(found):
        assert not re.search(r"\{(?!\{)\d+\}(?!\})", message.replace("{{", "").replace("}}", ""))
        assert not re.search(r"(?<!\\)(?:\\\\)*\]\(", message)


def _messages(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key in {"message", "shortDescription", "fullDescription", "help"}:
                yield value["text"]
            yield from _messages(value)
    elif isinstance(node, list):
        for value in node:
            yield from _messages(value)


@pytest.mark.parametrize("report", [with_paths(CALM, "a/b.txt"), with_paths(CALM, None), with_paths(sample(True), "c")])
def test_every_stretch_is_where_it_says(report):
    found = run(report)
    texts = texts_of(found)
    seen = 0
    for result in found["results"]:
        for location in result["locations"] + result.get("relatedLocations", []):
            text = texts[location["physicalLocation"]["artifactLocation"]["index"]]
            region = location["physicalLocation"]["region"]
            for exact in location["annotations"]:
                at = exact["charOffset"]
                assert text[at : at + exact["charLength"]] == exact["snippet"]["text"]
                assert text.count("\n", 0, at) + 1 == region["startLine"]
                seen += 1
            if "startColumn" in region:
                start, end = _offset(text, "start", region), _offset(text, "end", region)
                assert (start, end - start) == (region["charOffset"], region["charLength"])
    assert seen > 20


def _offset(text: str, which: str, region: dict) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: region[f"{which}Line"] - 1]) + region[f"{which}Column"] - 1


def test_columns_are_given_where_the_report_fixes_them():
    first = CALM.findings[0].sides[0].evidence[0]
    text = "On one line Tuesday and\nWednesday came."
    for words, line, column, end in [("Tuesday", 1, 13, 20), ("Wednesday", 2, 1, 10), ("Tuesday and\nWed", 1, 13, 4)]:
        start = text.index(words)
        cited = first.model_copy(
            update={
                "start": start,
                "end": start + len(words),
                "text": words,
                "line": line,
                "passage": text,
                "passage_start": 0,
                "passage_end": len(text),
            }
        )
        side = CALM.findings[0].sides[0].model_copy(update={"evidence": (cited,)})
        told = CALM.findings[0].model_copy(update={"sides": (side,)})
        found = run(CALM.model_copy(update={"findings": (told,)}))
        region = found["results"][0]["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"], region["endColumn"]) == (line, column, end)
        assert region["endLine"] == line + words.count("\n")


@pytest.mark.parametrize("path", ["page.html", "dump.jsonl", "claims.csv"])
def test_lines_of_a_text_that_was_taken_out_of_its_file_are_not_called_lines_of_the_file(path):
    found = run(with_paths(CALM, path))
    assert found["artifacts"][0]["location"]["uri"] == path
    for result in found["results"]:
        for location in result["locations"]:
            assert "region" not in location["physicalLocation"]
            assert re.search(r", line \d+ of its text: ", location["message"]["text"])


@pytest.mark.parametrize(
    ("path", "url", "uri"),
    [
        ("stories/a b.txt", None, "stories/a%20b.txt"),
        ("/tmp/ö.txt", "https://x.example", "file:///tmp/%C3%B6.txt"),
        (None, "https://x.example/ä?q=1&r=%zz", "https://x.example/%C3%A4?q=1&r=%25zz"),
        (None, "javascript:alert(1)", "urn:uuid:"),
        ("a:b", None, "a%3Ab"),
    ],
)
def test_an_artifact_is_a_file_or_an_address_or_a_name(path, url, uri):
    assert run(with_paths(CALM, path, url))["artifacts"][0]["location"]["uri"].startswith(uri)


def test_errors_and_warnings_fail_and_the_rest_does_not():
    found = run(CALM)
    rules = found["tool"]["driver"]["rules"]
    for told, result in zip(CALM.findings, found["results"], strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == told.rule
        assert result["partialFingerprints"] == {"reconcileFinding/v1": told.id}
        if told.severity == "info":
            assert (result["kind"], result["level"]) in {("pass", "none"), ("informational", "none")}
            assert (result["kind"] == "pass") == (told.verdict == "agreement")
        else:
            assert (result["kind"], result["level"]) == ("fail", told.severity)


def test_a_rule_says_why_it_matters_and_how_to_learn_more():
    rules = {rule["id"]: rule for rule in run(CALM)["tool"]["driver"]["rules"]}
    rule = rules["date-conflict"]
    assert rule["shortDescription"]["text"] == "Date conflict."
    assert rule["fullDescription"]["text"].startswith("A wrong day spreads into chronologies")
    assert "May be innocent: the vote went on past midnight or two sessions" in rule["help"]["text"]
    assert "reconcile explain date-conflict" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_what_is_known_is_suppressed_with_who_said_so():
    told = CALM.findings[0]
    known = Known(id=told.id, note="asked the mayor", by="J. Doe", on=date(2031, 3, 7), findings=(told.id,))
    first, *rest = run(CALM.model_copy(update={"known": (known,)}))["results"]
    assert first["suppressions"] == [{"kind": "external", "status": "accepted", "justification": known.words}]
    assert not any("suppressions" in result for result in rest)


def test_what_could_not_be_read_is_a_notification():
    (told,) = run(CALM)["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "minutes.pdf could not be read: the file holds no text layer"


def test_a_finding_that_quotes_nobody_points_at_the_documents():
    bare = finding("copied-text", "warning", "note", "origin", "One copies the other", documents=("wire", "courier"))
    (result,) = run(CALM.model_copy(update={"findings": (bare,)}))["results"]
    assert [location["message"]["text"] for location in result["locations"]] == ["Harbour Wire"]
    assert [location["message"]["text"] for location in result["relatedLocations"]] == ["Vale Courier"]
