"""Findings that are known: fingerprints that stay, one way of matching, nothing lost without a word."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconcile.check.run import run_rules
from reconcile.compare.finding import Findings
from reconcile.decide import baseline, beside, load
from reconcile.errors import BadKnown
from reconcile.model.known import Known

_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
_NAMES = st.sampled_from(["Ana", "Anna", "Hana", "Ane"])


def match(entries, findings):
    held = Findings(findings, ())
    return [entry.model_copy(update=held.meant(entry)._asdict()) for entry in entries]


def found(build, facts):
    return run_rules(build.scene(facts), [build.rule(severity="warning")])


def written(folder, text):
    path = folder / "known.toml"
    path.write_text(text, encoding="utf-8")
    return path


def facts(build, values, order):
    documents = dict(zip(values, "ABCD", strict=False))
    return build.fact(*(build.answer(value, documents[value]) for value in order), caption="Ana Berg")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_finding_keeps_its_fingerprint(build, data):
    values = data.draw(st.lists(_NAMES, min_size=2, max_size=4, unique=True))
    (before,) = found(build, [facts(build, values, values)])
    order = data.draw(st.permutations(values))
    other = build.fact(build.answer("Bo", "E"), build.answer("Bob", "F"), caption="Bo", id="f0", subject="p0")
    moved = [
        item.model_copy(
            update={
                "evidence": tuple(
                    held.model_copy(update={"start": held.start + 40, "end": held.end + 40}) for held in item.evidence
                ),
                "documents": (*item.documents, "G"),
            }
        )
        for item in facts(build, values, order).answers
    ]
    after = found(build, [other, build.fact(*moved, caption="Ana Berg")])
    assert before.id in {finding.id for finding in after}
    assert len({finding.id for finding in after}) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TEXTS, _TEXTS)
def test_a_baseline_means_every_finding_that_it_was_made_of(build, tmp_path_factory, caption, value):
    fact = build.fact(build.answer(value, "A"), build.answer(f"{value} b", "B"), caption=caption)
    findings = found(build, [fact])
    entries = load([written(tmp_path_factory.mktemp("known"), baseline(findings))]).known
    assert {name for entry in match(entries, findings) for name in entry.findings} == {item.id for item in findings}


def test_a_baseline_is_sorted_and_holds_what_needs_a_check(build):
    several = [
        build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"), caption=name, id=name, subject=name)
        for name in ("Zoe", "Ada", "Mia")
    ]
    subjects = [entry["subject"] for entry in tomllib.loads(baseline(found(build, several)))["known"]]
    assert subjects == ["Ada", "Mia", "Zoe"]
    assert "[[known]]" not in baseline(run_rules(build.scene(several), [build.rule(severity="info")]))


def test_an_entry_means_by_id_or_by_rule_and_subject_and_stays_where_it_means_nothing(build):
    (finding,) = found(build, [build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"), caption="Ána Berg")])
    entries = [
        Known(id=finding.id, rule="other", subject="other"),
        Known(rule="some-rule", subject="ana berg"),
        Known(rule="some-rule", subject="Somebody else"),
        Known(id="0" * 12, rule="some-rule", subject="Ána Berg"),
    ]
    met = match(entries, [finding])
    assert len(met) == 4
    assert sorted(len(entry.findings) for entry in met) == [0, 0, 1, 1]


def test_every_problem_of_every_file_is_told(tmp_path):
    one = written(tmp_path, "[[known]]\nrule = 'x'\nstandign = 'wrong'\n[[known]]\nid = 'a'\nstanding = 'maybe'\n")
    with pytest.raises(BadKnown) as error:
        load([one, tmp_path / "nowhere.toml"])
    told = "\n".join(error.value.problems)
    assert "standign: unknown key; did you mean 'standing'?" in told
    assert "says neither which finding" in told
    assert "known 2.standing" in told
    assert "No such file" in told


@pytest.mark.parametrize("text", ["known = 3", "[[know]]", "id = ", "[[known]]\nid = 3", "\x00"])
def test_hostile_files_are_refused(tmp_path, text):
    with pytest.raises(BadKnown):
        load([written(tmp_path, text)])


def test_the_file_beside_the_sources_is_found_once(tmp_path):
    path = written(tmp_path, "")
    assert beside([tmp_path, str(tmp_path / "a.txt"), {"text": "x"}]) == (path,)
    assert beside([tmp_path / "deeper"]) == (path,)
    assert beside([{"text": "x"}]) == ()


def test_an_entry_in_words():
    entry = Known(id="a", standing="settled", note="The host gave the day.", by="Desk", on="2025-10-12")
    assert entry.words == "Settled: The host gave the day (Desk, 2025-10-12)."
    assert Known(id="a").words == "Known."
