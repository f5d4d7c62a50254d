"""The whole line, from sources or from ready-made claims to a report."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.check import load_rules
from reconcile.errors import BadRules, NothingReadable
from reconcile.extract import extract
from reconcile.model import Document, Report
from reconcile.pipeline import judge, reconcile, run
from reconcile.read import read
from reconcile.settings import Settings, silent
from reconcile.testing import articles

from .assemble.ready import Told, meeting

SETTINGS = Settings()
D = date(2025, 10, 12)
ONE = {"id": "a", "published": "2025-10-13", "text": "Elena Petrova met Thabo Mokoena in Vienna on 12 October 2025."}
TWO = {"id": "b", "published": "2025-10-13", "text": "Elena Petrova met Thabo Mokoena in Vienna on 11 October 2025."}


@pytest.fixture(scope="module")
def rule_set():
    return load_rules()


def fired(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings}


class TestNothingReadable:
    """No source at all is an error that names each of them; one is enough to go on."""

    @pytest.mark.parametrize("sources", [[], [{"id": "x", "text": ""}], [{"id": "x", "text": " \n\t"}], [{"id": "x"}]])
    def test_nothing(self, sources) -> None:
        with pytest.raises(NothingReadable) as caught:
            reconcile(sources)
        assert len(caught.value.failures) == len(sources)

    def test_each_failure_is_told(self, tmp_path: Path) -> None:
        empty = tmp_path / "empty.txt"
        empty.write_text("")
        with pytest.raises(NothingReadable) as caught:
            reconcile([empty, tmp_path / "missing.txt"])
        assert "empty.txt" in str(caught.value)
        assert "missing.txt" in str(caught.value)

    def test_the_readable_ones_go_on(self, tmp_path: Path) -> None:
        report = reconcile([ONE, tmp_path / "missing.txt", TWO])
        assert [document.id for document in report.documents] == ["a", "b"]
        assert len(report.unread) == 1
        assert "missing.txt" in report.unread[0].source
        assert report.unread[0].reason

    def test_one_source_is_a_report(self) -> None:
        report = reconcile([ONE])
        assert [document.id for document in report.documents] == ["a"]
        assert not [finding for finding in report.findings if finding.verdict == "discrepancy"]


class TestProgress:
    """A callback is told of every station."""

    def test_stations_in_order(self) -> None:
        calls: list[tuple[str, int, int]] = []
        reconcile([ONE, TWO], progress=lambda *call: calls.append(call))
        stations = list(dict.fromkeys(station for station, _, _ in calls))
        assert stations == sorted(stations, key=["read", "extract", "align", "assemble", "check", "report"].index)
        assert {"read", "extract", "align", "assemble", "check"} <= set(stations)

    def test_counts_rise_and_stay_in_bounds(self) -> None:
        calls: list[tuple[str, int, int]] = []
        reconcile([ONE, TWO], progress=lambda *call: calls.append(call))
        for station in {call[0] for call in calls}:
            counts = [(done, total) for name, done, total in calls if name == station]
            assert counts == sorted(counts)
            assert all(0 <= done <= total for done, total in counts)
        assert ("read", 2, 2) in calls
        assert ("extract", 2, 2) in calls

    def test_it_changes_nothing(self) -> None:
        assert reconcile([ONE, TWO], progress=lambda *_: None) == reconcile([ONE, TWO])

    def test_what_it_raises_reaches_the_caller(self) -> None:
        def stop(station: str, done: int, total: int) -> None:
            if station == "align":
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            reconcile([ONE, TWO], progress=stop)


class TestStations:
    """Entering the line at another station gives the same report."""

    @given(articles())
    def test_read_first_then_run(self, sources) -> None:
        outcome = read(sources, SETTINGS, silent)
        assert run(outcome.documents, SETTINGS, load_rules(), outcome.unread) == reconcile(sources)

    @given(articles())
    def test_read_and_extract_first_then_judge(self, sources) -> None:
        documents = read(sources, SETTINGS, silent).documents
        claims = extract(documents, SETTINGS, silent)
        assert judge(claims, documents, SETTINGS, load_rules()) == reconcile(sources)

    @given(articles(), st.randoms(use_true_random=False))
    def test_the_order_of_claims_leaves_no_trace_in_what_is_found(self, sources, chance: random.Random) -> None:
        documents = read(sources, SETTINGS, silent).documents
        claims = list(extract(documents, SETTINGS, silent))
        expected = judge(claims, documents, SETTINGS, load_rules())
        chance.shuffle(claims)
        found = judge(claims, documents, SETTINGS, load_rules())
        for part in ("findings", "facts", "events", "open_links", "source_pairs", "title", "key_point", "coverage"):
            assert getattr(found, part) == getattr(expected, part), part

    def test_documents_are_sources_too(self) -> None:
        documents = read([ONE, TWO], SETTINGS, silent).documents
        assert all(isinstance(document, Document) for document in documents)
        assert reconcile(documents) == reconcile([ONE, TWO])


class TestReadyMade:
    """Claims that a user brings, with or without the documents."""

    @pytest.mark.parametrize("with_documents", [True, False])
    def test_a_day_against_another(self, rule_set, with_documents: bool) -> None:
        a, b = meeting("a", D), meeting("b", D, shift=1)
        documents = [a.document(), b.document()] if with_documents else []
        report = judge([*a.claims, *b.claims], documents, SETTINGS, rule_set)
        conflict = next(finding for finding in report.findings if finding.rule == "date-conflict")
        assert conflict.documents == ("a", "b")
        assert {side.value for side in conflict.sides} == {"12 October 2025", "13 October 2025"}
        assert [document.id for document in report.documents] == [document.id for document in documents]

    @pytest.mark.parametrize("with_documents", [True, False])
    def test_present_against_absent(self, rule_set, with_documents: bool) -> None:
        a, b = meeting("a", D), meeting("b", D)
        a.attend("a#e0", a.person("Kwame Okafor"), present=True)
        b.attend("b#e0", b.person("Kwame Okafor"), present=False)
        documents = [a.document(), b.document()] if with_documents else []
        report = judge([*a.claims, *b.claims], documents, SETTINGS, rule_set)
        assert "attendee-conflict" in fired(report)
        assert "date-conflict" not in fired(report)

    def test_a_quotation_that_was_altered(self, rule_set) -> None:
        tellings = []
        for label, words in (
            ("a", "We will keep the border open this year"),
            ("b", "We will keep the border closed this year"),
        ):
            told = Told(label)
            told.quote(words, told.person("Elena Petrova"))
            tellings.append(told)
        report = judge([c for t in tellings for c in t.claims], [], SETTINGS, rule_set)
        assert "altered-quote" in fired(report)

    def test_one_office_two_names(self, rule_set) -> None:
        tellings = []
        for label, name in (("a", "Murhaf Abu Qasra"), ("b", "Muharram Abu Qasr")):
            told = meeting(label, D)
            told.attend(f"{label}#e0", told.person(name, "defence minister", "SY"))
            tellings.append(told)
        report = judge([c for t in tellings for c in t.claims], [], SETTINGS, rule_set)
        assert "name-conflict-same-role" in fired(report)
        assert not [finding for finding in report.findings if finding.severity == "error"]

    def test_what_agrees_has_no_discrepancy(self, rule_set) -> None:
        a, b = meeting("a", D), meeting("b", D)
        report = judge([*a.claims, *b.claims], [], SETTINGS, rule_set)
        assert not [finding for finding in report.findings if finding.verdict == "discrepancy"]
        assert "attendee-corroborated" in fired(report)

    def test_no_claims(self, rule_set) -> None:
        report = judge([], [], SETTINGS, rule_set)
        assert report.findings == report.events == report.entities == ()

    def test_a_verbatim_copy_is_told(self, rule_set) -> None:
        a, b = meeting("a", D), meeting("b", D)
        for told in (a, b):
            told.count(
                f"{told.id}#e0",
                300,
                "delegates",
                "The round of negotiations on grain exports and border security drew # from all over the region "
                "and beyond, the largest crowd since the talks began in spring.",
            )
        report = judge([*a.claims, *b.claims], [a.document(), b.document()], SETTINGS, rule_set)
        assert [pair.shared_wording for pair in report.source_pairs] == [1.0]
        assert "number-agrees" not in fired(report)


class TestOptions:
    """Settings and rules of one's own."""

    def test_the_settings_are_hashed_into_the_report(self) -> None:
        strict = Settings(date_tolerance=2)
        assert reconcile([ONE, TWO], settings=strict).settings_sha256 == strict.sha256
        assert reconcile([ONE, TWO]).settings_sha256 == SETTINGS.sha256

    def test_a_tolerance_settles_a_conflict(self) -> None:
        assert "date-conflict" in fired(reconcile([ONE, TWO]))
        assert "date-conflict" not in fired(reconcile([ONE, TWO], settings=Settings(date_tolerance=2)))

    def test_a_text_that_is_too_long_is_left_out(self) -> None:
        long = {"id": "long", "text": "word " * 1000}
        report = reconcile([ONE, long], settings=Settings(max_characters=1000))
        assert [item.source for item in report.unread] == ["long"]

    def test_a_rule_that_does_not_load_stops_the_run(self, tmp_path: Path) -> None:
        (tmp_path / "broken.toml").write_text('id = "broken"\nwhen = "nonsense("\n')
        with pytest.raises(BadRules, match=r"broken\.toml"):
            reconcile([ONE, TWO], rules=[tmp_path])

    def test_rules_are_loaded_before_anything_is_read(self, tmp_path: Path) -> None:
        (tmp_path / "broken.toml").write_text("=")
        with pytest.raises(BadRules):
            reconcile([tmp_path / "missing.txt"], rules=[tmp_path])

    def test_the_rules_that_ran_are_listed(self, rule_set) -> None:
        report = reconcile([ONE, TWO])
        assert [use.id for use in report.rules] == [use.id for use in rule_set.uses]
        assert len(report.rules) > 20
