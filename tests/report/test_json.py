"""The json format loses nothing and is what its schema says."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given, settings

from reconcile.model import Report
from reconcile.report import json_schema, render_json

from .poison import hostile, poisoned
from .sample import sample

CALM = sample()


@pytest.mark.parametrize("hostile", [False, True])
def test_round_trip(hostile):
    report = sample(hostile)
    again = Report.model_validate_json(render_json(report))
    assert again == report
    assert render_json(again) == render_json(report)


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_round_trip_of_hostile_text(text):
    report = poisoned(CALM, text)
    assert Report.model_validate_json(render_json(report)) == report


@pytest.mark.parametrize("hostile", [False, True])
def test_the_json_is_what_the_schema_says(hostile):
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(render_json(sample(hostile))), schema)


def test_the_schema_refuses_another_shape():
    other = json.loads(render_json(CALM))
    del other["findings"][0]["sides"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(other, json_schema())
