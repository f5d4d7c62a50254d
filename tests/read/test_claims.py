"""Tables of claims become one document a source, in which every value has its place."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model.row import Row
from reconcile.read import read
from reconcile.read.claims import drafts
from reconcile.read.table import TableOutcome
from reconcile.settings import Settings

CLAIMS = [
    {"subject": "talks", "attribute": "place", "value": "Vienna", "source": "Herald"},
    {"subject": "talks", "attribute": "place", "value": "Graz", "source": "Post"},
    {"subject": "talks", "attribute": "date", "value": "4 June 2021", "source": "Herald"},
]
LINES = {"Herald": "talks\tplace\tVienna\ntalks\tdate\t4 June 2021\n", "Post": "talks\tplace\tGraz\n"}


def texts(*sources: object) -> dict[str, str]:
    outcome = read(sources, Settings())  # type: ignore[arg-type]  # frames by their shape alone
    assert outcome.unread == ()
    assert all(document.tabular for document in outcome.documents)
    return {document.publisher or "": document.text for document in outcome.documents}


class Polars:
    def to_dicts(self) -> list[dict[str, str]]:
        return CLAIMS


class Pandas:
    def to_dict(self, orient: str) -> list[dict[str, str]]:
        assert orient == "records"
        return CLAIMS


class Arrow:
    def to_pylist(self) -> list[dict[str, str]]:
        return CLAIMS


def test_files_and_frames_give_the_same_documents(tmp_path: Path) -> None:
    head = list(CLAIMS[0])
    rows = [head, *([claim[key] for key in head] for claim in CLAIMS)]
    (tmp_path / "a.csv").write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "b.tsv").write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "c.jsonl").write_text("".join(json.dumps(claim) + "\n" for claim in CLAIMS), encoding="utf-8")
    tables = (tmp_path / "a.csv", tmp_path / "b.tsv", tmp_path / "c.jsonl", Polars(), Pandas(), Arrow())
    assert [texts(table) for table in tables] == [LINES] * len(tables)


def test_json_lines_with_texts_are_articles_as_before(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "They met in Vienna.", "value": "x"}\n', encoding="utf-8")
    (document,) = read([path], Settings()).documents
    assert not document.tabular


def test_a_line_at_fault_is_listed_and_the_others_go_on(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("subject,value,source\ntalks,Vienna,Herald\ntalks\n", encoding="utf-8")
    outcome = read([path], Settings())
    assert [document.publisher for document in outcome.documents] == ["Herald"]
    assert [(item.source, item.reason) for item in outcome.unread] == [
        (f"{path}:3", "has 1 cells where the header has 3")
    ]


@given(st.lists(st.tuples(st.text(min_size=1), st.text(), st.text(), st.sampled_from("AB"))))
def test_every_row_is_a_line_with_three_cells(rows: list[tuple[str, str, str, str]]) -> None:
    outcome = TableOutcome(tuple(Row(*row, "t:1") for row in rows))
    found = drafts(outcome, "t").drafts
    lines = [
        draft.text[block.span.start : block.span.end]
        for draft in found
        for block in draft.ready.blocks  # type: ignore[union-attr]  # tables are always ready
    ]
    assert len(lines) == len(rows)
    assert all(line.count("\t") == 2 and "\n" not in line for line in lines)


def test_a_frame_without_the_columns_says_so() -> None:
    class Frame:
        def to_dicts(self) -> list[dict[str, str]]:
            return [{"who": "x"}]

    outcome = read([Frame()], Settings())  # type: ignore[list-item]
    assert "has no column for" in outcome.unread[0].reason


@pytest.mark.parametrize(
    ("days", "published", "noted"),
    [
        (("2021-06-05", "2021-06-05", ""), date(2021, 6, 5), False),
        (("5 June 2021", "2021-06-05", "2021-06-05"), date(2021, 6, 5), False),
        (("", "", ""), None, False),
        (("2021-06-05", "2021-06-06", ""), None, True),
        (("soon", "", ""), None, True),
    ],
)
def test_a_column_tells_when_a_source_came_out(
    tmp_path: Path, days: tuple[str, ...], published: date | None, noted: bool
) -> None:
    path = tmp_path / "a.csv"
    lines = "".join(f"talks,note {n},x,Herald,{day}\n" for n, day in enumerate(days))
    path.write_text(f"subject,attribute,value,source,published\n{lines}", encoding="utf-8")
    (document,) = read([path], Settings()).documents
    assert document.published == published
    assert any("day of publication" in note for note in document.notes) == noted
