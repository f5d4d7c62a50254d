"""How documents depend on each other: shared wording, shared quotations, citations."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.align import align
from reconcile.assemble import assemble
from reconcile.extract import extract
from reconcile.model import Document, SourcePair
from reconcile.read import read
from reconcile.settings import Settings, silent
from reconcile.testing import documents as read_documents

from .ready import SETTINGS, Told, assembled

STORY = (
    "The finance ministry announced a new programme for coastal towns on Tuesday morning after months of delay. "
    "Mayors along the northern shore welcomed the decision but asked for more detail about the schedule of payments. "
    "Opposition members called the sum too small and promised to table an amendment before the summer recess begins."
)
OTHER = (
    "Heavy rain closed two mountain roads near the western border during the night, the traffic authority reported. "
    "Crews with diggers worked until dawn to clear mud from a tunnel that links three villages with the valley below. "
    "Schools in the area stayed shut while engineers inspected bridges for damage caused by the swollen river."
)


def pairs(*texts: str) -> tuple[SourcePair, ...]:
    sources = [{"id": label, "text": text} for label, text in zip("abcd", texts, strict=False)]
    documents = read(sources, SETTINGS, silent).documents
    return from_documents(documents)


def from_documents(
    documents: tuple[Document, ...] | list[Document], settings: Settings = SETTINGS
) -> tuple[SourcePair, ...]:
    claims = extract(documents, settings, silent)
    return assemble(claims, align(claims, settings).entities, documents, settings).source_pairs


class TestLaws:
    """What holds for any documents."""

    @given(read_documents(min_size=2))
    def test_each_pair_once_in_order(self, documents: tuple[Document, ...]) -> None:
        expected = list(combinations(sorted(document.id for document in documents), 2))
        assert [(pair.a, pair.b) for pair in from_documents(documents)] == expected

    @given(read_documents(min_size=2), st.randoms(use_true_random=False))
    def test_the_order_of_documents_leaves_no_trace(self, documents: tuple[Document, ...], chance) -> None:
        shuffled = list(documents)
        chance.shuffle(shuffled)
        assert from_documents(shuffled) == from_documents(documents)


def test_a_verbatim_copy() -> None:
    (pair,) = pairs(STORY, STORY)
    assert pair.shared_wording == 1.0


def test_a_copy_with_a_paragraph_of_its_own_is_measured_by_the_shorter_text() -> None:
    (pair,) = pairs(STORY, f"{STORY}\n\n{OTHER}")
    assert pair.shared_wording > 0.95


def test_a_copy_in_other_letters() -> None:
    (pair,) = pairs(STORY, STORY.replace("'", "’").upper())
    assert pair.shared_wording > 0.95


def test_a_copy_with_light_changes() -> None:
    (pair,) = pairs(STORY, STORY.replace("Tuesday", "Wednesday").replace("promised", "vowed"))
    assert SETTINGS.copied_text < pair.shared_wording < 1.0


def test_independent_wording() -> None:
    (pair,) = pairs(STORY, OTHER)
    assert pair.shared_wording == 0.0
    assert pair.cites == ()


def test_three_documents_of_which_two_are_copies() -> None:
    shares = {(pair.a, pair.b): pair.shared_wording for pair in pairs(STORY, OTHER, STORY)}
    assert shares == {("a", "b"): 0.0, ("a", "c"): 1.0, ("b", "c"): 0.0}


def test_a_shared_quotation_is_counted_and_is_no_shared_wording() -> None:
    vow = "We will keep the border open whatever the cost may be, because our people expect it of every one of us"
    (pair,) = pairs(
        f"The president addressed parliament.\n\n“{vow},” Elena Petrova said.\n\n{STORY}",
        f"Reporters waited outside for an hour.\n\n“{vow},” Elena Petrova told them.\n\n{OTHER}",
    )
    assert pair.shared_quotes == 1
    assert pair.shared_wording < 0.1


def test_ready_made_quotations_are_counted() -> None:
    a, b = Told("a"), Told("b")
    for told in (a, b):
        told.quote("We will keep the border open")
        told.quote("they would not", form="indirect")
    (pair,) = assembled(a, b).source_pairs
    assert pair.shared_quotes == 1


def test_no_documents_no_pairs() -> None:
    a, b = Told("a"), Told("b")
    a.quote("We will keep the border open")
    b.quote("We will keep the border open")
    assert assembled(a, b, documents=False).source_pairs == ()
