"""Tables of ready-made claims: three forms of file, columns by their names, and every fault with its line."""

from __future__ import annotations

import json

import pytest

from reconcile.errors import Unreadable
from reconcile.read.table import read_records, read_table
from reconcile.settings import Settings

CLAIMS = [
    {"id": "talks", "attribute": "place", "value": "Vienna", "source": "Herald"},
    {"id": "talks", "attribute": "place", "value": "Graz, Austria", "source": "Post"},
]


def written(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def said(path):
    return [(row.subject, row.attribute, row.value, row.source) for row in read_table(path, Settings()).rows]


def test_csv_tsv_and_json_lines_hold_the_same_rows(tmp_path):
    expected = [tuple(claim.values()) for claim in CLAIMS]
    head = list(CLAIMS[0])
    comma = ",".join(head) + "\n" + "".join(",".join(f'"{c[k]}"' for k in head) + "\n" for c in CLAIMS)
    tabs = "\t".join(head) + "\n" + "".join("\t".join(c[k] for k in head) + "\n" for c in CLAIMS)
    lines = "".join(json.dumps(c) + "\n" for c in CLAIMS)
    assert said(written(tmp_path, "a.csv", comma)) == expected
    assert said(written(tmp_path, "a.tsv", tabs)) == expected
    assert said(written(tmp_path, "a.jsonl", lines)) == expected


def test_columns_may_be_called_otherwise_and_stand_in_any_order(tmp_path):
    path = written(tmp_path, "a.csv", "Publisher,Value,Entity\nHerald,Vienna,talks\n")
    assert said(path) == [("talks", "", "Vienna", "Herald")]


def test_a_line_at_fault_is_named_and_the_others_go_on(tmp_path):
    path = written(tmp_path, "a.csv", "id,value,source\ntalks,Vienna,Herald\ntalks,Graz\n,Linz,Post\ntalks,Wels,Echo\n")
    outcome = read_table(path, Settings())
    assert [row.value for row in outcome.rows] == ["Vienna", "Wels"]
    assert [(failure.source, failure.reason) for failure in outcome.failures] == [
        (f"{path}:3", "has 2 cells where the header has 3"),
        (f"{path}:4", "has no subject"),
    ]


def test_a_table_without_the_columns_says_what_they_may_be_called(tmp_path):
    path = written(tmp_path, "a.csv", "who,what\nx,y\n")
    with pytest.raises(Unreadable, match="has no column for subject and value and source") as caught:
        read_table(path, Settings())
    assert "publisher" in str(caught.value)


@pytest.mark.parametrize("text", ["id,value,source\n", "\n\n"])
def test_a_table_without_claims_says_so(tmp_path, text):
    with pytest.raises(Unreadable, match="holds no claims"):
        read_table(written(tmp_path, "a.csv", text), Settings())


def test_json_lines_that_are_no_objects_are_named(tmp_path):
    path = written(tmp_path, "a.jsonl", '{"id": "t", "value": 3, "source": "A"}\n[1]\n{broken\n')
    outcome = read_table(path, Settings())
    assert [row.value for row in outcome.rows] == ["3"]
    assert [failure.source for failure in outcome.failures] == [f"{path}:2", f"{path}:3"]


def test_records_of_a_data_frame_are_rows():
    outcome = read_records(enumerate(CLAIMS, 1), "frame")
    assert [row.place for row in outcome.rows] == ["frame:1", "frame:2"]
