"""Labels are short, unique, and the same in whatever order the sources come."""

from __future__ import annotations

import itertools
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.read.pages import ARTICLE, PROSE, outcome


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_stem_then_folder_then_hash(tmp_path: Path) -> None:
    one = write(tmp_path / "x" / "a.txt", PROSE[0])
    two = write(tmp_path / "y" / "a.txt", PROSE[1])
    far = write(tmp_path / "y" / "b.txt", PROSE[2])
    assert [document.id for document in outcome(one, two, far).documents] == ["x/a", "y/a", "b"]
    again = write(tmp_path / "x" / "a.html", f"<p>{ARTICLE}</p>")
    ids = [document.id for document in outcome(one, again).documents]
    assert [label.partition("~")[0] for label in ids] == ["x/a", "x/a"]
    assert len(set(ids)) == 2


def test_the_same_file_twice(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", ARTICLE)
    result = outcome(file, file, tmp_path)
    assert [document.id for document in result.documents] == ["a"]
    assert [item.reason for item in result.unread] == ["same text and name given twice"]


def test_a_copy_under_another_name_stays(tmp_path: Path) -> None:
    files = [write(tmp_path / folder / "a.txt", ARTICLE) for folder in "xy"]
    assert [document.id for document in outcome(*files).documents] == ["x/a", "y/a"]


def test_texts_without_a_name() -> None:
    result = outcome({"text": PROSE[0]}, {"text": PROSE[1]}, {"text": PROSE[0]})
    assert [document.id[:5] for document in result.documents] == ["text-", "text-"]
    assert [item.reason for item in result.unread] == ["same text and name given twice"]


def test_names_that_would_break_a_report() -> None:
    result = outcome({"text": PROSE[0], "id": " a#b\n\u202ec "}, {"text": PROSE[1], "id": "#"})
    assert [document.id for document in result.documents] == ["a-b c", "-"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(PROSE)), max_size=7))
def test_labels_are_unique(pairs: list[tuple[str, str]]) -> None:
    result = outcome(*({"id": name, "text": text} for name, text in pairs))
    ids = [document.id for document in result.documents]
    assert len(set(ids)) == len(ids) == len(set(pairs))


def test_labels_do_not_depend_on_the_order() -> None:
    sources = [
        {"id": "a", "text": PROSE[0]},
        {"id": "a", "text": PROSE[1]},
        {"id": "b", "text": PROSE[1]},
        {"text": ""},
    ]
    wanted = {document.id: document for document in outcome(*sources).documents}
    for order in itertools.permutations(sources):
        result = outcome(*order)
        assert {document.id: document for document in result.documents} == wanted
        assert result.unread == outcome(*sources).unread
