"""Hundreds of documents that tell of people alike: who is who does not change, and the links stay few."""

from __future__ import annotations

import pytest

from reconcile.align import Alignment, align
from reconcile.settings import Settings

from ..assemble.ready import Told

MANY = 40


def aligned(count: int, *people: tuple[str, str | None]) -> Alignment:
    claims = []
    for number in range(count):
        told = Told(f"d{number:03}")
        for name, office in people:
            told.person(name, office, "TR" if office else None)
        claims += told.claims
    return align(claims, Settings())


@pytest.mark.parametrize("count", [3, MANY])
def test_people_of_one_list_are_one_each_in_few_and_in_many_documents(count):
    people = (("Hakan Fidan", "foreign minister"), ("Elena Petrova", None))
    sizes = sorted(len(entity.subjects) for entity in aligned(count, *people).entities)
    assert sizes == [count, count]


def test_two_of_one_name_in_one_document_stay_two():
    found = aligned(MANY, ("Hakan Fidan", None), ("Hakan Fidan", None))
    for entity in found.entities:
        documents = [subject.split("#")[0] for subject in entity.subjects]
        assert len(set(documents)) == len(documents)


def test_links_of_copies_grow_with_documents_and_not_with_pairs():
    found = aligned(MANY, ("Hakan Fidan", "foreign minister"))
    (entity,) = found.entities
    assert len(found.links) == MANY - 1
    assert {link.judgement for link in found.links} == {"SAME"}
    assert {subject for link in entity.links for subject in (link.a, link.b)} == set(entity.subjects)
