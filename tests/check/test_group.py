"""Hooks: the few rules that look at more than one fact."""

from __future__ import annotations

from reconcile.check.group import content_words
from reconcile.check.run import run_rules
from reconcile.model import Quote


def test_content_words_leave_out_what_carries_no_meaning():
    assert content_words("They would have shown the WILL to rebuild these harbours") == {
        "shown", "will", "rebuild", "harbours",
    }  # fmt: skip


def statements(build, *said):
    return [
        build.fact(
            build.answer(text, document, reading=Quote(text=text, form="indirect", speaker="p1", occasion=occasion)),
            id=f"q{number}", question="quote",
        )
        for number, (document, text, occasion) in enumerate(said)
    ]  # fmt: skip


WILL = "the government has shown the will to rebuild the harbour"
MONEY = "the government has the will and the money to rebuild every harbour"


def hooked(build):
    return build.rule(python="reconcile.check.group:similar_statements", when="", message="{a.value} / {b.value}")


class TestSimilarStatements:
    """Much the same, by one speaker, on two occasions, in two sources."""

    def test_fires(self, build):
        facts = statements(build, ("A", WILL, "at a press conference"), ("B", MONEY, "on X"))
        (finding,) = run_rules(build.scene(facts), [hooked(build)])
        assert finding.documents == ("A", "B")
        assert finding.reason == "both speak of government, harbour, rebuild, will"

    def test_not_in_one_source(self, build):
        facts = statements(build, ("A", WILL, "at a press conference"), ("A", MONEY, "on X"))
        assert run_rules(build.scene(facts), [hooked(build)]) == ()

    def test_not_where_no_occasion_is_told(self, build):
        facts = statements(build, ("A", WILL, None), ("B", MONEY, None))
        assert run_rules(build.scene(facts), [hooked(build)]) == ()

    def test_three_occasions_are_three_pairs(self, build):
        facts = statements(build, ("A", WILL, "in Oslo"), ("B", MONEY, "in Rome"), ("C", MONEY + " soon", "in Bern"))
        assert len(run_rules(build.scene(facts), [hooked(build)])) == 3
