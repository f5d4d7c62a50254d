"""Who is who by decision: joined, told apart, contradicted, and never somebody else."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from reconcile.align import Alignment, align
from reconcile.model import Bearer, Claim, Merge
from reconcile.settings import Settings

from .test_clusters import casts
from .test_stories import told

SETTINGS = Settings()


def merge(standing: str, one: str, other: str, mark: str = "d1") -> Merge:
    """A decision on two people, each written "Name@source"."""
    sides = [
        tuple(Bearer(name=name, source=source) for name, _, source in [side.partition("@")]) for side in (one, other)
    ]
    return Merge(id=mark, standing=standing, one=sides[0], other=sides[1], by="Ana", note="asked")


def decided(documents: list[list[Claim]], *merges: Merge) -> Alignment:
    return align([claim for claims in documents for claim in claims], SETTINGS, merges)


def captions(alignment: Alignment) -> list[set[str]]:
    return sorted((set(entity.subjects) for entity in alignment.entities), key=sorted)


ONE, OTHER = told("a", "Murhaf Abu Qasra"), told("b", "Muharram Abu Qasr")


def test_two_who_are_told_to_be_one_are_joined_with_who_said_so():
    assert len(decided([ONE, OTHER]).entities) == 2
    found = decided([ONE, OTHER], merge("same", "Murhaf Abu Qasra@a", "muharram abu qasr@b"))
    (entity,) = found.entities
    (link,) = entity.links
    assert (link.judgement, link.score, link.decision) == ("SAME", 1.0, "d1")
    assert "one person (Ana): asked" in link.reasons[0]
    assert found.merges[0].entities == (entity.id,)


def test_people_of_one_document_are_joined_where_a_person_says_so():
    found = decided([told("a", "Ana Berg", "Luis Ortega")], merge("same", "Ana Berg@a", "Luis Ortega@a"))
    assert len(found.entities) == 1


def test_two_who_are_told_apart_are_apart_and_no_question_any_more():
    same = [told("a", "Ana Berg"), told("b", "Ana Berg")]
    assert len(decided(same).entities) == 1
    found = decided(same, merge("different", "Ana Berg@a", "Ana Berg@b"))
    assert len(found.entities) == 2
    assert found.links == ()
    assert len(found.merges[0].entities) == 2


def test_whoever_fits_one_of_the_joined_names_is_joined_too():
    third = told("c", "Murhaf Abu Qasra")
    found = decided([ONE, OTHER, third], merge("same", "Murhaf Abu Qasra@a", "Muharram Abu Qasr@b"))
    assert len(found.entities) == 1


def test_who_is_told_apart_from_one_is_apart_from_all_who_are_one_with_him():
    third = told("c", "Muharram Abu Qasr")
    found = decided(
        [ONE, OTHER, third],
        merge("same", "Murhaf Abu Qasra@a", "Muharram Abu Qasr@b"),
        merge("different", "Murhaf Abu Qasra@a", "Muharram Abu Qasr@c", "d2"),
    )
    assert captions(found) == [{"a#p1", "b#p1"}, {"c#p1"}]


def test_decisions_that_contradict_each_other_are_told_and_not_applied():
    third = told("c", "Ines Vale")
    merges = [
        merge("same", "Murhaf Abu Qasra@a", "Muharram Abu Qasr@b"),
        merge("same", "Muharram Abu Qasr@b", "Ines Vale@c", "d2"),
        merge("different", "Murhaf Abu Qasra@a", "Ines Vale@c", "d3"),
    ]
    found = decided([ONE, OTHER, third], *merges)
    assert captions(found) == captions(decided([ONE, OTHER, third]))
    assert [one.problem for one in found.merges] == ["contradicts d2, d3", "contradicts d1, d3", "contradicts d1, d2"]


def test_a_contradiction_leaves_other_decisions_alone():
    fourth = told("d", "Olga Prins")
    merges = [
        merge("same", "Murhaf Abu Qasra@a", "Muharram Abu Qasr@b"),
        merge("different", "Murhaf Abu Qasra@a", "Muharram Abu Qasr@b", "d2"),
        merge("same", "Olga Prins@d", "Murhaf Abu Qasra@a", "d3"),
    ]
    found = decided([ONE, OTHER, fourth], *merges)
    assert [bool(one.problem) for one in found.merges] == [True, True, False]
    assert {"a#p1", "d#p1"} in captions(found)


def test_a_namesake_in_another_source_is_not_meant():
    third = told("c", "Ines Vale")
    found = decided([ONE, third], merge("same", "Murhaf Abu Qasra@a", "Ines Vale@b"))
    assert found.merges[0].problem == "no Ines Vale in b in this run"
    assert len(found.entities) == 2


def test_two_bearers_of_one_name_in_one_source_are_told_apart_by_office_or_not_at_all():
    twins = told("c", ("Ivan Petrov", "defence minister", "RU"), ("Ivan Petrov", "mayor", None))
    loose = merge("same", "Murhaf Abu Qasra@a", "Ivan Petrov@c")
    assert decided([ONE, twins], loose).merges[0].problem == "Ivan Petrov is the name of several people in c"
    exact = loose.model_copy(update={"other": (Bearer(name="Ivan Petrov", source="c", role="mayor"),)})
    found = decided([ONE, twins], exact)
    assert {"a#p1", "c#p2"} in captions(found)


def test_who_is_one_for_the_source_cannot_be_told_apart():
    two = told("a", "Ana Berg")
    found = decided([two], merge("different", "Ana Berg@a", "ANA BERG@a"))
    assert found.merges[0].problem == "a does not tell the two apart"


def test_the_source_that_takes_two_names_for_one_is_named_and_no_other():
    wanted = merge("different", "Ana Berg@a", "ANA BERG@b")
    both = wanted.model_copy(update={"one": (*wanted.one, Bearer(name="Ana Berg", source="b"))})
    found = decided([told("a", "Ana Berg"), told("b", "Ana Berg")], both)
    assert found.merges[0].problem == "b does not tell the two apart"


@given(casts(), st.data())
def test_decisions_hold_and_nothing_is_lost(claims, data):
    free = align(claims, SETTINGS)
    people = [(e.spellings[0].text, e.spellings[0].documents[0]) for e in free.entities if e.kind == "person"]
    places = [f"{name}@{document}" for name, document in people]
    if len(places) < 2:
        return
    drawn = data.draw(st.lists(st.tuples(st.booleans(), st.sampled_from(places), st.sampled_from(places)), max_size=4))
    merges = [
        merge("same" if same else "different", one, other, f"d{number}")
        for number, (same, one, other) in enumerate(drawn)
        if one != other
    ]
    found = align(claims, SETTINGS, merges)
    subjects = [subject for entity in free.entities for subject in entity.subjects]
    assert sorted(subject for entity in found.entities for subject in entity.subjects) == sorted(subjects)
    assert [one.id for one in found.merges] == [one.id for one in merges]
    for one in found.merges:
        if not one.problem:
            assert len(one.entities) == (1 if one.standing == "same" else 2)
        else:
            assert not one.entities
    shuffled = random.Random(1).sample(claims, len(claims))
    assert align(shuffled, SETTINGS, merges) == found
    assert all(link.judgement != "DIFFERENT" for link in found.links)


@given(casts())
def test_no_decision_changes_nothing(claims):
    assert align(claims, SETTINGS, []) == align(claims, SETTINGS)


def test_decisions_hold_among_many_who_are_told_alike():
    many = [told(f"d{number:02}", "Ana Berg", "Luis Ortega") for number in range(20)]
    assert len(decided(many).entities) == 2
    parted = decided(many, merge("different", "Ana Berg@d07", "Ana Berg@d11"))
    assert parted.merges[0].problem == ""
    holder = {subject: entity.id for entity in parted.entities for subject in entity.subjects}
    assert holder["d07#p1"] != holder["d11#p1"]
    joined = decided([*many, OTHER], merge("same", "Ana Berg@d07", "Muharram Abu Qasr@b"))
    (ana,) = (entity for entity in joined.entities if "b#p1" in entity.subjects)
    assert set(ana.subjects) == {"b#p1", *(f"d{number:02}#p1" for number in range(20))}
