"""Figures of several sources: totals against parts, and figures that are defined otherwise. Whole articles throughout."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reconcile
from reconcile.model import Finding

LEAD = "Norwegian Foreign Minister Ana Berg visited the town of Kunduz two days later and spoke to the doctors there."
TAIL = "At the hospital of Kunduz the doctors worked through the night, and the market has been closed since then."


def found(*texts: str) -> list[Finding]:
    report = reconcile.reconcile(
        [
            {"id": f"s{number}", "publisher": f"Paper {number}", "published": "2025-10-14", "text": text}
            for number, text in enumerate(texts)
        ]
    )
    return [finding for finding in report.findings if finding.severity != "info"]


def rules(*texts: str) -> list[str]:
    return [finding.rule for finding in found(*texts)]


class TestTotalAgainstParts:
    def test_the_parts_of_one_sentence(self):
        (finding,) = found(
            f"A bomb attack in Kunduz killed 12 people on October 10: five soldiers and six civilians. {TAIL}"
        )
        assert finding.rule == "total-against-parts"
        assert finding.message.endswith("12 people in Paper 0, but five soldiers and six civilians make 11, not 12.")
        assert [side.wordings for side in finding.sides] == [("12 people",), ("five soldiers",), ("six civilians",)]

    @settings(max_examples=12, deadline=None)
    @given(st.integers(2, 9), st.integers(2, 9), st.integers(-1, 1))
    def test_it_fires_where_the_sum_is_missed_and_nowhere_else(self, soldiers, civilians, slip):
        total = soldiers + civilians + slip
        text = f"A bomb attack in Kunduz killed {total} people on October 10: {soldiers} soldiers and {civilians} civilians."
        assert rules(f"{text} {TAIL}") == ["total-against-parts"] * (slip != 0)

    @pytest.mark.parametrize(("total", "fires"), [("Twelve", ["total-against-parts"]), ("Eleven", [])])
    def test_the_total_of_one_source_and_the_parts_of_another(self, total, fires):
        a = f"{total} people were killed in an attack in Kunduz on October 10. {LEAD}"
        b = f"Five soldiers and six civilians were killed in the attack in Kunduz on October 10. {TAIL}"
        assert rules(a, b) == fires == rules(b, a)


class TestOtherDefinition:
    KILLED = f"A bomb attack in Kunduz on October 10 killed 12 people at the market. {LEAD}"
    HARMED = f"In Kunduz 30 people were killed or injured at the market in a bomb attack on October 10. {TAIL}"

    def test_the_dead_against_the_dead_and_the_hurt(self):
        (finding,) = found(self.KILLED, self.HARMED)
        assert (finding.rule, finding.severity) == ("other-definition", "warning")
        assert finding.reason == "one counts killed, the other killed and hurt together"

    def test_two_sources_that_change_places(self):
        assert rules(self.HARMED, self.KILLED) == ["other-definition"]

    def test_two_tolls_are_left_to_the_rule_on_tolls(self):
        assert rules(self.KILLED, self.HARMED.replace("killed or injured", "killed")) == ["toll-differs"]

    def test_a_source_against_itself(self):
        assert rules(f"{self.KILLED} {self.HARMED}") == []
