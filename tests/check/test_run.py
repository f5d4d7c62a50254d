"""From facts to findings: merging, order, mirrors, copies, fingerprints."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.check import Given, RuleSet, check, load_rules
from reconcile.check.run import run_rules
from reconcile.model import Attendance, Entity, Quote, SourcePair, Spelling
from reconcile.settings import Settings

NAMES = ("Ana", "Anna", "Hana", "Ane", "Annah")
DOCUMENTS = ("north", "south", "east", "west")
RULES = load_rules()


class TestPairs:
    """All pairs of one fact and one rule are one finding."""

    def test_three_readings_are_one_finding(self, build):
        fact = build.fact(build.answer("Ana", "A", "B"), build.answer("Anna", "C"), build.answer("Hana", "D"))
        (finding,) = run_rules(build.scene([fact]), [build.rule()])
        assert [side.value for side in finding.sides] == ["Ana", "Anna", "Hana"]
        assert finding.message == "Ana in A and B, Anna in C. Also: Hana in D."
        assert finding.documents == ("A", "B", "C", "D")
        assert finding.reason == "one letter apart"

    def test_only_readings_that_fire_are_sides(self, build):
        compare = build.by_table({frozenset(("Ana", "Anna")): "compatible"})
        fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"), build.answer("Otto", "C"))
        (finding,) = run_rules(build.scene([fact], compare=compare), [build.rule()])
        assert {side.value for side in finding.sides} == {"Ana", "Anna"}

    def test_the_best_supported_pair_is_told_first(self, build):
        fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B", "C"), build.answer("Hana", "D", "E"))
        (finding,) = run_rules(build.scene([fact]), [build.rule()])
        assert finding.message == "Anna in B and C, Hana in D and E. Also: Ana in A."

    def test_a_condition_may_tell_the_two_apart(self, build):
        rule = build.rule(when="a.value == 'Anna' and b.value == 'Ana'")
        fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"))
        (finding,) = run_rules(build.scene([fact]), [rule])
        assert finding.message == "Anna in B, Ana in A."

    def test_unless_holds_a_finding_back(self, build):
        fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"))
        held = build.rule(unless="a.n == 1 and b.n == 1")
        assert run_rules(build.scene([fact]), [held]) == ()
        (finding,) = run_rules(build.scene([fact]), [build.rule(unless="a.n > 1")])
        assert [clause.text for clause in finding.clauses] == ["relation(a, b) == 'compatible'", "not (a.n > 1)"]

    def test_long_rests_are_cut_in_the_sentence_and_whole_in_the_sides(self, build):
        fact = build.fact(*(build.answer(f"Name {number:02}", f"D{number:02}") for number in range(12)))
        (finding,) = run_rules(build.scene([fact]), [build.rule()])
        assert finding.message.endswith("; and 4 more.")
        assert len(finding.sides) == 12


SINGLE = {"subject": "single", "when": "a.agreeing >= 1", "message": "{a.value} in {a.source}."}


class TestSingles:
    """Readings that fire and mean the same are one finding, others are findings of their own."""

    def test_the_same_after_folding_is_one(self, build):
        compare = build.by_table({frozenset(("Ana", "ANA")): "same-after-folding"})
        fact = build.fact(build.answer("Ana", "A"), build.answer("ANA", "B"), build.answer("Otto", "C"))
        found = run_rules(build.scene([fact], compare=compare), [build.rule(**SINGLE)])
        assert sorted(len(finding.sides) for finding in found) == [1, 2]

    def test_agreeing_counts_both_spellings_and_copies_once(self, build):
        compare = build.by_table({frozenset(("Ana", "ANA")): "same-after-folding"})
        fact = build.fact(build.answer("Ana", "A", "C"), build.answer("ANA", "B"))
        rule = build.rule(**{**SINGLE, "when": "a.agreeing == 2 and f.independent == 2"})
        assert run_rules(build.scene([fact], [build.copies("A", "C")], compare), [rule])
        assert not run_rules(build.scene([fact], compare=compare), [rule])


class TestSourcePairs:
    """Source pairs that hang together are one finding."""

    def test_connected_pairs_are_one(self, build):
        pairs = [build.copies("A", "B"), build.copies("B", "C"), build.copies("E", "D")]
        rule = build.rule(subject="source-pair", when="p.copied", message="{p.a} and {p.b} are one text.")
        found = run_rules(build.scene([], pairs), [rule])
        assert sorted(finding.message for finding in found) == [
            "A and B are one text. Also: B and C.",
            "D and E are one text.",
        ]
        assert {finding.documents for finding in found} == {("A", "B", "C"), ("D", "E")}


class TestPeople:
    """Local ids of documents are told by the people that they mean."""

    def test_speakers_of_two_documents_are_compared_as_people(self, build):
        seen = []

        def compare(a, b, settings):
            seen.append((a.speaker, b.speaker))
            return build.by_table({})(a, b, settings)

        quotes = [
            build.answer(
                "We go.", name, reading=Quote(text=text, form="direct", speaker=f"{name}#p1", speaker_text="she")
            )
            for name, text in (("A", "We go."), ("B", "We go!"))
        ]
        fact = build.fact(*quotes, question="quote", subject="p:ana")
        ana = Entity(id="p:ana", kind="person", caption="Ana Berg", subjects=("A#p1", "B#p1"),
                     spellings=(Spelling(text="Ana Berg", documents=("A", "B")),))  # fmt: skip
        rule = build.rule(subject="single", when="a.speaker == 'Ana Berg'", message="{a.speaker}: {a.value}")
        scene = build.scene([fact], compare=compare)
        scene = type(scene)(scene.given._replace(entities=(ana,)), Settings(), compare)
        found = run_rules(scene, [rule])
        assert {finding.entities for finding in found} == {("p:ana",)}
        assert set(seen) == {("p:ana", "p:ana")}

    def test_to_be_announced_is_not_to_be_there(self, build):
        there = Attendance(text="Ana", person="p:ana")
        fact = build.fact(
            build.answer("announced", "A", reading=there, status="planned"),
            build.answer("took part", "B", reading=there, status="happened"),
            question="attendance",
        )
        rule = build.rule(subject="single", when="a.agreeing == 1", message="{a.value}")
        assert len(run_rules(build.scene([fact]), [rule])) == 2


class TestFingerprints:
    """The id of a finding depends on rule, caption, question and values, not on ids, offsets or documents."""

    def found(self, build, **fields):
        fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"), **fields)
        return run_rules(build.scene([fact]), [build.rule()])[0].id

    def test_depends_on_the_caption_as_it_is_read_not_as_it_is_spelled(self, build):
        assert self.found(build) == self.found(build, caption="SOMEBODY", id="f77", subject="p9")
        assert self.found(build) != self.found(build, caption="Somebody else")

    def test_findings_that_would_share_one_are_told_apart(self, build):
        twice = [
            build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"), id=name, subject=name) for name in "xy"
        ]
        found = run_rules(build.scene(twice), [build.rule()])
        assert len({finding.id for finding in found}) == 2


class TestOrder:
    """The worst first, and the same whatever the order of what is given."""

    def test_severity_then_verdict_then_documents(self, build):
        fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"))
        rules = [
            build.rule(id="e", severity="info", verdict="agreement"),
            build.rule(id="d", severity="info", verdict="note"),
            build.rule(id="c", severity="info", verdict="variant"),
            build.rule(id="b", severity="warning", verdict="note"),
            build.rule(id="a", severity="error", verdict="discrepancy"),
        ]
        assert [finding.rule for finding in run_rules(build.scene([fact]), rules)] == ["a", "b", "c", "d", "e"]

    @given(st.data())
    def test_does_not_depend_on_the_order_of_what_is_given(self, data):
        settings, rules = Settings(), RULES
        facts = data.draw(_facts())
        pairs = [SourcePair(a=a, b=b, shared_wording=share, shared_quotes=0) for a, b, share in data.draw(_shares())]
        first = check(Given(facts, source_pairs=pairs), rules, settings)
        shuffled = [_shuffled(fact, data.draw(st.randoms())) for fact in data.draw(st.permutations(facts))]
        turned = [pair.model_copy(update={"a": pair.b, "b": pair.a}) for pair in data.draw(st.permutations(pairs))]
        assert check(Given(shuffled, source_pairs=turned), RuleSet(rules.rules[::-1]), settings) == first

    @given(st.data())
    def test_swapping_two_sources_mirrors_the_findings(self, data):
        rules, facts = RULES, data.draw(_facts())
        there = {"north": "south", "south": "north"}
        swapped = [_renamed(fact, there) for fact in facts]
        one, two = (check(Given(given, source_pairs=()), rules, Settings()) for given in (facts, swapped))
        assert sorted(_shape(finding, {}) for finding in one) == sorted(_shape(finding, there) for finding in two)

    @given(st.data())
    def test_a_copy_of_a_source_adds_no_agreement_and_no_discrepancy(self, data):
        rules, facts = RULES, data.draw(_facts())
        copied = [_with_copy(fact, "north", "north-copy") for fact in facts]
        pair = SourcePair(a="north", b="north-copy", shared_wording=1.0, shared_quotes=0)
        one = check(Given(facts, source_pairs=()), rules, Settings())
        two = check(Given(copied, source_pairs=[pair]), rules, Settings())
        told, again = ([finding.rule for finding in found if finding.kind != "sources"] for found in (one, two))
        assert sorted(told) == sorted(again)


@st.composite
def _facts(draw):
    facts = []
    for number in range(draw(st.integers(1, 3))):
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
        told = {name: sorted(draw(st.sets(st.sampled_from(DOCUMENTS), min_size=1, max_size=3))) for name in names}
        facts.append(_name_fact(number, told))
    return facts


def _name_fact(number, told):
    from reconcile.model import Answer, Evidence, Fact, Name  # noqa: PLC0415  only these cases build facts by hand

    answers = []
    for name, documents in told.items():
        shown = f"{name} Berg{number}"
        evidence = tuple(
            Evidence(document=document, start=0, end=len(shown), text=shown, line=1, passage_start=0,
                     passage_end=len(shown), passage=shown)
            for document in documents
        )  # fmt: skip
        answers.append(
            Answer(
                value=shown, reading=Name(text=shown), wordings=(shown,), documents=tuple(documents), evidence=evidence
            )
        )
    return Fact(id=f"f{number}", subject=f"p{number}", caption=f"Berg{number}", question="name", answers=tuple(answers))


def _shares():
    pair = st.sampled_from([(a, b) for index, a in enumerate(DOCUMENTS) for b in DOCUMENTS[index + 1 :]])
    return st.dictionaries(pair, st.sampled_from([0.0, 0.3, 0.9]), max_size=4).map(
        lambda shares: [(a, b, share) for (a, b), share in shares.items()]
    )


def _shuffled(fact, rng: random.Random):
    answers = list(fact.answers)
    rng.shuffle(answers)
    return fact.model_copy(
        update={"answers": tuple(a.model_copy(update={"documents": a.documents[::-1]}) for a in answers)}
    )


def _renamed(fact, names):
    def document(name):
        return names.get(name, name)

    answers = tuple(
        answer.model_copy(
            update={
                "documents": tuple(map(document, answer.documents)),
                "evidence": tuple(e.model_copy(update={"document": document(e.document)}) for e in answer.evidence),
            }
        )
        for answer in fact.answers
    )
    return fact.model_copy(update={"answers": answers})


def _with_copy(fact, name, copy):
    answers = tuple(
        answer.model_copy(update={"documents": (*answer.documents, copy)}) if name in answer.documents else answer
        for answer in fact.answers
    )
    return fact.model_copy(update={"answers": answers})


def _shape(finding, names):
    sides = sorted((side.value, sorted(names.get(name, name) for name in side.documents)) for side in finding.sides)
    return finding.rule, finding.subject, sides


@pytest.mark.parametrize("hostile", ["\u202eevil\nname\x1b[31m", "x" * 5_000, "{a.value}", "“”"])
def test_text_of_documents_stays_text(build, hostile):
    fact = build.fact(build.answer(hostile, "A"), build.answer("Anna", "B"))
    (finding,) = run_rules(build.scene([fact]), [build.rule()])
    assert "\n" not in finding.message
    assert "\x1b" not in finding.message
    assert len(finding.message) < 1_000
    assert {side.value for side in finding.sides} == {hostile, "Anna"}
