"""Bad input ends in one clear sentence that names the file, or is read for what it is; it never hangs and never takes
the good sources down with it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reconcile.errors import NothingReadable, ReconcileError
from reconcile.pipeline import reconcile
from reconcile.settings import Settings

GOOD = "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10, 2021.\n"
UNREADABLE = {
    "empty": b"",
    "blank": b" \n\t\n",
    "binary": bytes(range(256)) * 40,
    "image": b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 500,
    "cut-off-utf-16": "Ministers met".encode("utf-16") + b"\x00",
    "over-the-limit": b"word " * 500_000,
    "one-line-of-50-mb": b"a" * 50_000_000,
}
PECULIAR = {
    "parentheses": GOOD.encode() + b"(" * 500_000 + b")" * 500_000,
    "quotation-marks": (GOOD + "“" * 500_000 + '"' * 500_000).encode(),
    "one-line": b"Ana Ruiz met Omar Haddad. " * 2_000,
    "no-spaces": b"a" * 1_000_000,
    "only-capitals": b"Ana " * 25_000,
    "line-breaks": b"a\n" * 300_000,
    "nested-quotes": ("“he said ‘she said " * 30_000).encode(),
    "digits": b"1,000,000.5 " * 20_000,
    "commas": b"Ruiz, Haddad, " * 10_000,
    "combining": ("a" + "\u0301" * 400_000).encode(),
    "latin-1": "Señor Núñez met Omar Haddad in Córdoba on October 10, 2021.\n".encode("latin-1"),
    "utf-16": GOOD.encode("utf-16"),
}


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / f"{name}.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_broken_source_alone_is_an_error_that_names_it(tmp_path: Path, name: str):
    path = write(tmp_path, name, UNREADABLE[name])
    with pytest.raises(NothingReadable, match=f"{name}.txt: "):
        reconcile([path])


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_broken_source_among_good_ones_is_listed_and_the_others_go_on(tmp_path: Path, name: str):
    report = reconcile([write(tmp_path, name, UNREADABLE[name]), write(tmp_path, "good", GOOD.encode())])
    assert [Path(item.source).name for item in report.unread] == [f"{name}.txt"]
    assert report.unread[0].reason
    assert [document.id for document in report.documents] == ["good"]


@pytest.mark.parametrize("name", PECULIAR)
def test_a_peculiar_source_is_read_or_refused_but_never_hangs(tmp_path: Path, name: str):
    paths = [write(tmp_path, name, PECULIAR[name]), write(tmp_path, "good", GOOD.encode())]
    start = time.process_time()
    report = reconcile(paths)
    assert time.process_time() - start < 20
    assert {Path(item.source).stem for item in report.unread} | {item.id for item in report.documents} == {name, "good"}


@pytest.mark.parametrize(
    "make", [lambda folder: folder / "missing.txt", lambda folder: folder], ids=["missing", "empty folder"]
)
def test_a_path_that_leads_nowhere_is_named(tmp_path: Path, make):
    path = make(tmp_path)
    with pytest.raises(NothingReadable) as caught:
        reconcile([path])
    assert str(path) in str(caught.value)


def test_no_sources_at_all_is_an_error():
    with pytest.raises(ReconcileError):
        reconcile([])


@pytest.mark.parametrize("text", [None, 7, "", "   ", "\ud800 lone surrogate", b"bytes"], ids=repr)
def test_a_mapping_with_an_odd_text_is_refused_or_read(text: object):
    report = reconcile([{"id": "odd", "text": text}, {"id": "good", "text": GOOD}])
    assert {item.source for item in report.unread} | {item.id for item in report.documents} == {"odd", "good"}
    report.model_dump_json()


def test_two_sources_with_one_label_are_kept_apart():
    report = reconcile([{"id": "same", "text": GOOD}, {"id": "same", "text": GOOD.replace("10", "9")}])
    assert len({document.id for document in report.documents}) == 2


def test_the_limit_is_a_setting(tmp_path: Path):
    path = write(tmp_path, "long", GOOD.encode() * 100)
    with pytest.raises(NothingReadable, match=r"1,?000"):
        reconcile([path], settings=Settings(max_characters=1_000))
