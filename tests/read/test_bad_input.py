"""A source at fault is listed with its reason in words, and never takes another down."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from reconcile.model import Document
from reconcile.read import read
from reconcile.settings import Settings
from tests.read.pages import ARTICLE, PROSE, one, outcome


def reason(*sources: object, settings: Settings | None = None) -> str:
    result = read(sources, settings or Settings())  # type: ignore[arg-type]  # wrong on purpose
    assert result.documents == ()
    assert len(result.unread) == 1, result.unread
    return result.unread[0].reason


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "only white space"),
        (b"\x00\x01\x02" * 50, "binary data: a NUL byte at byte 0"),
        (b"%PDF-1.7 abc", "a PDF"),
        (b"PK\x03\x04abc", "zip archive"),
        (b"\x01\x02\x03\x04" * 50, "control characters"),
        (b"(" * 1_000_000, "no letter and no digit"),
        (b'"' * 1_000_000, "no letter and no digit"),
        (b"\xff\xfeA\x00\x00", "breaks off at byte"),
    ],
)
def test_files_that_hold_no_text(tmp_path: Path, data: bytes, words: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    assert words in reason(file)


def test_one_broken_among_good(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "broken.txt").write_bytes(b"\x00" * 10)
    (tmp_path / "also.txt").write_text(PROSE[0], encoding="utf-8")
    result = outcome(tmp_path, tmp_path / "missing.txt")
    assert [document.id for document in result.documents] == ["also", "good"]
    assert [(Path(item.source).name, item.reason.split()[0]) for item in result.unread] == [
        ("broken.txt", "is"),
        ("missing.txt", "does"),
    ]


def test_missing_path_and_empty_folder(tmp_path: Path) -> None:
    assert reason(tmp_path / "no.txt") == "does not exist"
    assert "without a readable file" in reason(str(tmp_path))


def test_fifty_megabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    start = time.perf_counter()
    assert "50,000,000 bytes" in reason(file)
    assert time.perf_counter() - start < 0.5


def test_more_characters_than_the_settings_allow() -> None:
    assert "max_characters" in reason({"text": "a" * 1_001}, settings=Settings(max_characters=1_000))


def test_too_many_lines() -> None:
    assert "lines" in reason({"text": "a\n" * 200_000})


@pytest.mark.parametrize("encoding", ["cp1251", "latin-1", "cp1254"])
def test_other_encodings_are_guessed_and_that_is_said(tmp_path: Path, encoding: str) -> None:
    words = {
        "cp1251": "Министр иностранных дел заявил в пятницу, что переговоры будут продолжены в Стамбуле. " * 3,
        "latin-1": "Le ministre a déclaré à Genève que la réunion était très utile, même après l'été. " * 3,
        "cp1254": "Dışişleri Bakanı Ankara'da yapılan görüşmenin çok yararlı geçtiğini söyledi. " * 3,
    }[encoding]
    file = tmp_path / "a.txt"
    file.write_bytes(words.encode(encoding))
    result = outcome(file)
    assert result.documents[0].text == words
    assert "guess" in result.documents[0].notes[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(ARTICLE.encode(encoding))
    result = outcome(file)
    assert result.documents[0].text == ARTICLE
    assert result.documents[0].notes == ()


def test_jsonl_with_broken_lines(tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl"
    rows = [
        json.dumps({"text": PROSE[0], "id": "a", "published": "2025-10-13", "more": [1]}),
        '{"text": "cut',
        "",
        json.dumps({"text": PROSE[1]}),
        json.dumps([1]),
        json.dumps({"text": 7}),
        json.dumps({"text": PROSE[2], "published": "soon"}),
        "[" * 5_000,
        '{"text": "half \\ud800 pair"}',
    ]
    file.write_text("\n".join(rows), encoding="utf-8")
    result = outcome(file)
    assert [document.id for document in result.documents] == ["a", "wire-4"]
    places = {item.source.rpartition(":")[2]: item.reason for item in result.unread}
    assert sorted(places) == ["2", "5", "6", "7", "8", "9"]
    assert "not valid JSON" in places["2"]
    assert places["6"] == "`text` is a number, not a string"
    assert "`published` is not a full date" in places["7"]
    assert "surrogate" in places["9"]


def test_json_of_one_and_of_several(tmp_path: Path) -> None:
    for name, data in {
        "one.json": {"text": PROSE[0]},
        "list.json": [{"text": PROSE[0]}, {"text": PROSE[1], "id": "b"}, {"text": ""}],
        "keyed.json": {"documents": [{"text": PROSE[1]}]},
        "none.json": [],
    }.items():
        (tmp_path / name).write_text(json.dumps(data), encoding="utf-8")
    result = outcome(tmp_path)
    assert [document.id for document in result.documents] == ["keyed-1", "list-1", "b", "one"]
    assert [Path(item.source).name for item in result.unread] == ["list.json:[3]", "none.json"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ({"id": "x"}, "no `text`"),
        ({"text": None}, "no `text`"),
        ({"text": "a\x00b"}, "binary"),
        ({"text": "Kovac \ud83d met Roe"}, "surrogate"),
        ({"text": PROSE[0], "publisher": 3}, "`publisher` is a number"),
        ({"text": PROSE[0], "published": "October"}, "not a full date"),
        ({"text": PROSE[0], "id": ["a"]}, "`id` is a list"),
        (3, "neither a path"),
    ],
)
def test_mappings_at_fault(source: object, words: str) -> None:
    assert words in reason(source)


def test_documents_are_checked() -> None:
    good = one(ARTICLE, id="a")
    assert outcome(good).documents == (good,)
    assert "sha256" in reason(good.model_copy(update={"sha256": "0" * 64}))
    assert "overlaps" in reason(good.model_copy(update={"blocks": (good.blocks[1], good.blocks[0])}))
    bare = Document(id="a", text=good.text, sha256=good.sha256)
    assert outcome(bare).documents[0].blocks == good.blocks


def test_links_that_lead_round_in_circles(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (inner / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    result = outcome(tmp_path)
    assert [document.id for document in result.documents] == ["a"]
    assert "symbolic links" in result.unread[0].reason


def test_what_is_neither_file_nor_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason(tmp_path / "pipe.txt") == "is neither a file nor a folder"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE, encoding="utf-8")

    def refuse(self: Path, *args: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert reason(file) == "cannot be read: permission denied"


def test_folders_pass_over_what_is_no_text(tmp_path: Path) -> None:
    for name in ("gold.json", "README.txt", ".hidden.txt", "picture.png", "notes.md"):
        (tmp_path / name).write_text(PROSE[0], encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "b.txt").write_text(PROSE[0], encoding="utf-8")
    (tmp_path / "a.TXT").write_text(PROSE[1], encoding="utf-8")
    result = outcome(tmp_path)
    assert ([document.id for document in result.documents], result.unread) == (["a"], ())
    assert outcome(tmp_path / "notes.md").documents[0].id == "notes"


@pytest.mark.parametrize("name", ["a.pdf", "Report.DOCX", "mail.eml", "sub/all.zip"])
def test_a_document_in_a_folder_is_named_and_not_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / name).write_bytes(b"%PDF-1.4")
    result = read([tmp_path], Settings())
    assert [document.id for document in result.documents] == ["good"]
    assert [Path(failure.source) for failure in result.unread] == [tmp_path / name]
    assert result.unread[0].reason.endswith("files are not read; save the text as .txt")


def test_a_document_whose_text_lies_beside_it_is_not_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "good.pdf").write_bytes(b"%PDF-1.4")
    assert read([tmp_path], Settings()).unread == ()


def test_a_folder_of_documents_alone_names_them(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    assert reason(tmp_path) == ".pdf files are not read; save the text as .txt"


def test_a_lone_source_is_taken_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert len(read(str(tmp_path / "a.txt"), Settings()).documents) == 1
    assert len(read({"text": ARTICLE}, Settings()).documents) == 1  # type: ignore[arg-type]  # wrong on purpose


def test_progress_is_told(tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    read([{"text": "A met B."}, {"text": "C met D."}], Settings(), lambda *step: seen.append(step))
    assert seen == [("read", 0, 2), ("read", 1, 2), ("read", 2, 2)]
