"""Laws of alignment: clusters are a partition, and the order of claims leaves no trace."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

import reconcile
from reconcile.align import Alignment, align
from reconcile.compare import compare_values
from reconcile.model import Claim, Name
from reconcile.settings import Settings
from reconcile.testing import claims as read_claims

from ..assemble.ready import Told

SETTINGS = Settings()
HOME = str(Path(reconcile.__file__).parents[1])
POOL = (
    "Kim Jong Un",
    "Kim Jong-un",
    "Kim Jong Il",
    "Kim Yo Jong",
    "Kim",
    "Murhaf Abu Qasra",
    "Muharram Abu Qasr",
    "Abu Qasra",
    "Yasar Guler",
    "Yaşar Güler",
    "Güler",
    "Hassan al-Shaibani",
    "Asaad Hassan al Shaibani",
    "Asaad Hassan",
    "J. Smith",
    "John Smith",
    "Jane Smith",
    "Smith",
    "習近平",
)
OFFICES = (None, None, "defence minister", "foreign minister", "minister")


@st.composite
def casts(draw: st.DrawFn, offices: bool = True) -> list[Claim]:
    """The people of one to four documents, some of them in office."""
    claims: list[Claim] = []
    for document in "abcd"[: draw(st.integers(1, 4))]:
        told = Told(document)
        for name in draw(st.lists(st.sampled_from(POOL), max_size=5, unique=True)):
            office = draw(st.sampled_from(OFFICES)) if offices else None
            told.person(name, office, draw(st.sampled_from([None, "SY", "TR"])))
        claims += told.claims
    return claims


def subjects_of(alignment: Alignment) -> list[str]:
    return [subject for entity in alignment.entities if entity.kind == "person" for subject in entity.subjects]


class TestPartition:
    """Every person of every document is in one entity, and one only."""

    @given(st.one_of(casts(), read_claims()))
    def test_everybody_is_somewhere_once(self, claims: list[Claim]) -> None:
        people = {c.subject for c in claims if isinstance(c.value, Name) and c.value.of == "person"}
        assert Counter(subjects_of(align(claims, SETTINGS))) == Counter(people)

    @given(st.one_of(casts(), read_claims()))
    def test_two_people_of_one_document_stay_two(self, claims: list[Claim]) -> None:
        for entity in align(claims, SETTINGS).entities:
            if entity.kind == "person":
                documents = [subject.partition("#")[0] for subject in entity.subjects]
                assert len(documents) == len(set(documents))

    @given(casts(offices=False))
    def test_names_that_differ_are_never_together(self, claims: list[Claim]) -> None:
        names = {c.subject: c.value for c in claims if isinstance(c.value, Name)}
        for entity in align(claims, SETTINGS).entities:
            own = [names[subject] for subject in entity.subjects if " " in names[subject].text]
            for a in own:
                for b in own:
                    assert compare_values(a, b, SETTINGS).score > SETTINGS.other_person

    @given(st.one_of(casts(), read_claims()))
    def test_ids_are_unique(self, claims: list[Claim]) -> None:
        ids = [entity.id for entity in align(claims, SETTINGS).entities]
        assert len(ids) == len(set(ids))

    @given(casts())
    def test_links_give_reasons_and_agree_with_the_clusters(self, claims: list[Claim]) -> None:
        alignment = align(claims, SETTINGS)
        home = {subject: entity.id for entity in alignment.entities for subject in entity.subjects}
        for link in alignment.links:
            assert link.judgement in {"SAME", "UNSURE"}
            assert (link.judgement == "SAME") == (home[link.a] == home[link.b])
            assert all(reason.strip() for reason in link.reasons)
            assert link.reasons

    @given(casts())
    def test_each_entity_keeps_every_spelling_with_its_documents(self, claims: list[Claim]) -> None:
        for entity in align(claims, SETTINGS).entities:
            told: dict[str, set[str]] = {}
            for claim in claims:
                if isinstance(claim.value, Name) and claim.subject in entity.subjects:
                    told.setdefault(claim.value.text, set()).add(claim.document)
            assert {s.text: set(s.documents) for s in entity.spellings} == told
            assert entity.caption in told
            assert entity.evidence


class TestOrder:
    """Same claims, same answer."""

    @given(casts(), st.randoms(use_true_random=False))
    def test_the_order_of_claims_leaves_no_trace(self, claims: list[Claim], chance: random.Random) -> None:
        shuffled = list(claims)
        chance.shuffle(shuffled)
        first, second = align(claims, SETTINGS), align(shuffled, SETTINGS)
        assert first.links == second.links
        assert [entity.subjects for entity in first.entities] == [entity.subjects for entity in second.entities]
        assert [entity.caption for entity in first.entities] == [entity.caption for entity in second.entities]
        assert [entity.spellings for entity in first.entities] == [entity.spellings for entity in second.entities]

    def test_the_hash_seed_leaves_no_trace(self) -> None:
        claims: list[Claim] = []
        for number, document in enumerate("abcd"):
            told = Told(document)
            for name in POOL[number::2]:
                told.person(name, OFFICES[(len(name) + number) % 5], ("SY", "TR")[len(name) % 2])
            claims += told.claims
        brought = TypeAdapter(list[Claim]).dump_json(claims)
        script = (
            "import sys; from pydantic import TypeAdapter; from reconcile.align import align;"
            "from reconcile.model import Claim; from reconcile.settings import Settings;"
            "found = align(TypeAdapter(list[Claim]).validate_json(sys.stdin.buffer.read()), Settings());"
            "print([e.model_dump_json() for e in found.entities], [l.model_dump_json() for l in found.links])"
        )
        seeds = [os.environ | {"PYTHONPATH": HOME, "PYTHONHASHSEED": seed} for seed in ("0", "1", "4321")]
        command = [sys.executable, "-c", script]
        outputs = {subprocess.run(command, env=s, input=brought, capture_output=True, check=True).stdout for s in seeds}
        assert len(outputs) == 1
        assert b"kim-jong-un" in outputs.pop()


def test_nobody() -> None:
    assert align([], SETTINGS) == Alignment((), ())


def test_hundreds_of_people_take_no_time() -> None:
    claims: list[Claim] = []
    for document in "abc":
        told = Told(document)
        for number in range(300):
            told.person(f"Given{number} Family{number * 7 % 300}")
        claims += told.claims
    start = time.process_time()
    found = align(claims, SETTINGS)
    assert time.process_time() - start < 20
    assert len(subjects_of(found)) == 900
