"""A finding is found again by what it is about, and nothing else is taken for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.check.finding import ordered
from reconcile.compare.finding import GONE, OTHER_ID, UNTOLD, Findings
from reconcile.model import Decision, Entity, Evidence, Finding, Known, Side, Spelling

ANA = Entity(
    id="person:ana-berg",
    kind="person",
    caption="Ana Berg",
    spellings=(Spelling(text="Ana Berg", documents=("a",)), Spelling(text="Berg", documents=("b",))),
    subjects=("a#p1", "b#p1"),
)
LUIS = ANA.model_copy(
    update={
        "id": "person:luis-ortega",
        "caption": "Luis Ortega",
        "spellings": (Spelling(text="Luis Ortega", documents=("a",)),),
        "subjects": ("a#p2",),
    }
)


def side(value: str, *passages: str, document: str = "a") -> Side:
    quoted = tuple(
        Evidence(document=document, start=at, end=at + 1, text=text[:1], line=1, passage_start=at,
                 passage_end=at + len(text), passage=text)
        for at, text in enumerate(passages)
    )  # fmt: skip
    return Side(value=value, wordings=(value,), documents=(document,), evidence=quoted)


def finding(**fields) -> Finding:
    given = {
        "id": "f1", "rule": "date-conflict", "rule_since": "0.1.0", "kind": "dates", "severity": "error",
        "verdict": "discrepancy", "question": "date", "subject": "e1", "subject_caption": "Meeting in Ankara",
        "entities": (), "documents": ("a", "b"), "message": "They differ.", "reason": "other day", "why": "It matters.",
        "benign": (), "clauses": (), "sides": (side("9 October", "It was on the 9th."), side("10 October", "On the 10th.")),
    }  # fmt: skip
    return Finding(**{**given, **fields})


def entry(told: Finding, *people: str) -> Known:
    return Known.of(Decision.of(told, people).taken("wrong"), "decisions.toml")


def meant(told: Known, *findings: Finding):
    return Findings(findings, (ANA, LUIS)).meant(told)


BEFORE = finding()


def test_it_is_found_where_its_caption_and_id_changed():
    now = finding(id="f2", subject_caption="Meeting in Ankara, October 2025")
    assert meant(entry(BEFORE), now).findings == ("f2",)


def test_it_is_found_by_its_id_where_one_passage_is_left():
    now = finding(sides=(side("9 October", "Now told otherwise."), side("10 October", "On the 10th.")))
    assert meant(entry(BEFORE), now).findings == ("f1",)


def test_an_id_whose_passages_are_all_new_is_not_trusted():
    now = finding(sides=(side("9 October", "Other words."), side("10 October", "And others.")))
    assert meant(entry(BEFORE), now).problem == UNTOLD


def test_an_id_of_a_finding_on_somebody_else_is_not_trusted():
    ana, luis = finding(entities=(ANA.id,), about="Ana Berg"), finding(entities=(LUIS.id,), about="Luis Ortega")
    assert meant(entry(ana, "Ana Berg"), luis).problem == OTHER_ID
    assert meant(entry(ana, "Ana Berg"), ana).findings == ("f1",)
    assert meant(entry(ana.model_copy(update={"about": "Berg"}), "Berg"), ana).findings == ("f1",), "another spelling"


def test_of_two_people_concerned_the_one_asked_about_counts():
    both = finding(entities=(ANA.id, LUIS.id), about="Ana Berg")
    assert (
        meant(entry(both, "Ana Berg", "Luis Ortega"), both.model_copy(update={"about": "Luis Ortega"})).problem
        == OTHER_ID
    )


def test_another_thing_counted_is_another_finding():
    dead = finding(question="number", about="killed")
    assert meant(entry(dead), dead.model_copy(update={"about": "injured"})).problem == OTHER_ID


def test_a_finding_with_a_further_value_is_told_anew():
    now = finding(
        id="f2", message="Three days.", sides=(*BEFORE.sides, side("11 October", "On the 11th.", document="c"))
    )
    found = meant(entry(BEFORE), now)
    assert found.findings == ()
    assert found.problem == "its finding has changed and is told anew: Three days."


def test_another_event_with_the_same_days_is_not_taken_for_it():
    dinner = finding(
        id="f2", sides=(side("9 October", "The dinner was on the 9th."), side("10 October", "On the 10th."))
    )
    assert meant(entry(BEFORE), dinner).findings == ()


def test_where_two_would_do_none_is_taken():
    one, two = finding(id="f2", subject_caption="Talks"), finding(id="f3", subject_caption="Dinner")
    assert meant(entry(BEFORE), one, two).problem == "2 findings could be meant, so none is"


def test_an_entry_of_an_id_or_of_rule_and_subject_alone_means_as_before():
    assert meant(Known(id="f1"), BEFORE).findings == ("f1",)
    assert meant(Known(id="f2"), BEFORE) == GONE
    two = finding(id="f2")
    assert meant(Known(rule="date-conflict", subject="MEETING in Ankara"), BEFORE, two).findings == ("f1", "f2")


@given(
    st.permutations(["Renn", "Ellwood", "Calder"]), st.sets(st.sampled_from(["Renn", "Ellwood", "Calder"]), min_size=1)
)
def test_findings_that_would_share_an_id_keep_their_own_when_others_go(order, left):
    def about(name: str) -> Finding:
        return finding(
            message=f"{name} differs.", sides=(side("there", f"{name} came."), side("away", f"{name} did not."))
        )

    every = ordered([about(name) for name in order])
    assert len({item.id for item in every}) == 3
    entries = {item.message: entry(item) for item in every}
    rest = ordered([about(name) for name in sorted(left)])
    for message, told in entries.items():
        found = Findings(rest, ()).meant(told).findings
        assert [item.message for item in rest if item.id in found] == ([message] if message.split()[0] in left else [])
