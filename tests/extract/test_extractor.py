"""The one interface: any object that reads claims can take the place of ours, and none of its slips reaches a report."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile import reconcile
from reconcile.errors import BadSettings, Unreadable
from reconcile.extract import EXTRACTORS, Extracted, Extractor, choose, extract, extract_all
from reconcile.extract.extractor import FOREIGN, MISPLACED
from reconcile.model import Claim, Document, Dropped
from reconcile.settings import ExtractorName, Settings

from .texts import document

TEXT = "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10."
SETTINGS = Settings()


class Changed:
    """Our own extractor with every claim changed."""

    name, version = "changed", "7"

    def __init__(self, **update: object) -> None:
        self._update = update

    def extract(self, document: Document) -> Extracted:
        claims = extract([document], SETTINGS)
        return Extracted(tuple(self._changed(claim) for claim in claims))

    def _changed(self, claim: Claim) -> Claim:
        own = {key: value for key, value in self._update.items() if key in Claim.model_fields}
        said = {key: value for key, value in self._update.items() if key not in own}
        return claim.model_copy(update=own | {"evidence": claim.evidence.model_copy(update=said)})


class Choosy:
    """Reads one document only, and tells what it left out of it."""

    name, version = "choosy", "1"

    def __init__(self, document: str) -> None:
        self._document = document

    def extract(self, document: Document) -> Extracted:
        if document.id != self._document:
            raise Unreadable(document.id, "not to my taste")
        return Extracted(extract([document], SETTINGS), (Dropped(document=document.id, count=2, reason="too long"),))


def test_the_table_has_every_name_that_the_settings_take():
    assert set(EXTRACTORS) == set(get_args(ExtractorName))


def test_the_default_is_ours_and_gives_what_the_station_gives():
    ours: Extractor = choose(SETTINGS)
    assert ours.name == "default"
    assert ours.extract(document(TEXT)).claims == extract([document(TEXT)], SETTINGS) != ()


def test_an_object_of_ones_own_takes_its_place():
    sources = [document(TEXT, name="a"), document(TEXT, name="b")]
    assert reconcile(sources, extractor=Changed()).facts == reconcile(sources).facts


def test_a_name_is_a_setting():
    report = reconcile([document(TEXT)], extractor="default", settings=Settings(extractor="llm"))
    assert report.settings_sha256 == Settings().sha256 != Settings(extractor="llm").sha256


def test_an_unknown_name_is_told_with_those_that_are_known():
    with pytest.raises(BadSettings, match="'default', 'spacy' or 'llm'"):
        reconcile([document(TEXT)], extractor="magic")  # type: ignore[arg-type]  # misspelt on purpose


class TestSlips:
    """A claim whose words do not stand where it says is dropped and counted, whoever made it."""

    @pytest.mark.parametrize(
        ("update", "reason"),
        [
            ({"text": "Nobody"}, MISPLACED),
            ({"start": 0, "end": 1}, MISPLACED),
            ({"end": 10_000}, MISPLACED),
            ({"passage": "Another sentence."}, MISPLACED),
            ({"document": "b"}, FOREIGN),
        ],
    )
    def test_all_are_dropped(self, update, reason):
        source = document(TEXT)
        outcome = extract_all(Changed(**update), [source])
        assert outcome.claims == ()
        (dropped,) = outcome.dropped
        assert (dropped.document, dropped.reason) == ("a", reason)
        assert dropped.count == len(extract([source], SETTINGS))

    @given(st.integers(0, 80), st.integers(0, 80), st.text(max_size=5))
    def test_what_is_kept_slices_to_its_wording(self, start, end, text):
        source = document(TEXT)
        for claim in extract_all(Changed(start=start, end=end, text=text), [source]).claims:
            assert source.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text

    def test_the_report_tells(self):
        report = reconcile([document(TEXT)], extractor=Changed(text="Nobody"))
        assert [item.reason for item in report.dropped] == [MISPLACED]
        assert any(MISPLACED in line for line in report.coverage)


class TestUnread:
    """A document that an extractor fails on is told by name and compared with nothing."""

    SOURCES = (document(TEXT, name="a"), document(TEXT, name="b"))

    def test_the_others_go_on(self):
        report = reconcile(self.SOURCES, extractor=Choosy("b"))
        assert [item.id for item in report.documents] == ["b"]
        assert [(item.source, item.reason) for item in report.unread] == [("a", "choosy: not to my taste")]
        assert report.dropped == (Dropped(document="b", count=2, reason="too long"),)
        assert "Two readings of b were dropped: too long." in report.coverage

    def test_the_order_of_sources_leaves_no_trace(self):
        assert reconcile(self.SOURCES, extractor=Choosy("b")) == reconcile(self.SOURCES[::-1], extractor=Choosy("b"))

    def test_progress_counts_all_of_them(self):
        calls: list[tuple[str, int, int]] = []
        extract_all(Choosy("b"), self.SOURCES, lambda *call: calls.append(call))
        assert calls == [("extract", 0, 2), ("extract", 1, 2), ("extract", 2, 2)]
