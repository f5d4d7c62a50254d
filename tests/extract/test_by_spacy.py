"""Names from a pipeline are read like our own: here a small stand-in for one, and spaCy itself where it is installed."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile import reconcile
from reconcile.errors import NoExtractor
from reconcile.extract.by_spacy import LONGEST, SpacyExtractor
from reconcile.settings import Settings

from .texts import Tale, document, tale

SETTINGS = Settings(extractor="spacy", spacy_pipeline="my_pipeline")
TEXT = """The poet mara quill of Brightwater Relief read at the old mill beyond Ostrelm.

“We will rebuild the bridge before the winter comes,” quill said in Vienna. On Friday quill left.
"""
LABELS = {"mara quill": "PERSON", "quill": "PERSON", "Brightwater Relief": "ORG", "Ostrelm": "GPE"}


class Gazetteer:
    """A pipeline that knows some wordings by heart."""

    def __init__(self, labels: dict[str, str]) -> None:
        self.meta: dict[str, object] = {"lang": "en", "name": "gazetteer", "version": "2.1"}
        self.labels = labels
        self.longest = 0

    def __call__(self, text: str) -> Any:
        self.longest = max(self.longest, len(text))
        ents, at = [], 0
        while at < len(text):
            known = max((words for words in self.labels if text.startswith(words, at)), key=len, default="")
            if known:
                ents.append(SimpleNamespace(start_char=at, end_char=at + len(known), label_=self.labels[known]))
            at += len(known) or 1
        return SimpleNamespace(ents=ents)


def read(text: str = TEXT, labels: dict[str, str] | None = None) -> Tale:
    given_document = document(text)
    extracted = SpacyExtractor(SETTINGS, Gazetteer(LABELS if labels is None else labels)).extract(given_document)
    assert extracted.dropped == ()
    return Tale(given_document, extracted.claims)


class TestNames:
    def test_the_pipeline_adds_what_the_rules_do_not_see(self):
        assert tale(TEXT).people == tale(TEXT).organisations == set()
        assert read().people == {"mara quill"}
        assert read().organisations == {"Brightwater Relief"}
        assert read().spellings("mara quill") == ["mara quill", "quill", "quill"]

    def test_everything_else_is_read_around_the_names(self):
        (quote,) = [claim for claim in read().of("quote") if claim.value.form == "direct"]
        assert quote.evidence.passage.endswith("quill said in Vienna.")
        assert quote.value.speaker_text == "quill"
        assert quote.value.speaker is not None

    def test_places_are_kept_with_their_country(self):
        reading = SpacyExtractor(SETTINGS, Gazetteer(LABELS | {"Vienna": "GPE"})).reading(document(TEXT))
        assert {place.value.name: place.value.country for place in reading.places} == {"vienna": "AT", "ostrelm": None}

    def test_a_pipeline_that_sees_nothing_changes_nothing(self):
        text = "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10. Ruiz signed the accord."
        ours, same = tale(text), read(text, {})
        assert [claim.model_copy(update={"provenance": ours.claims[0].provenance}) for claim in same.claims] == list(
            ours.claims
        )

    @pytest.mark.parametrize("label", ["DATE", "MISC", "NORP", ""])
    def test_other_labels_are_passed_over(self, label):
        assert read(TEXT, dict.fromkeys(LABELS, label)).claims == read(TEXT, {}).claims

    @pytest.mark.parametrize("name", ["quill", "poet", "the", "“We", "."])
    def test_a_single_word_alone_is_no_person(self, name):
        assert read(TEXT, {name: "PERSON"}).people == set()

    def test_titles_belong_to_no_name(self):
        text = "Reporters asked president mara quill, about it."
        assert read(text, {"president mara quill,": "PERSON"}).people == {"mara quill"}

    def test_a_long_text_goes_in_pieces(self):
        pipeline = Gazetteer(LABELS)
        SpacyExtractor(SETTINGS, pipeline).reading(document("The bridge was rebuilt. " * 10_000))
        assert 0 < pipeline.longest <= LONGEST

    def test_claims_are_signed_with_the_pipeline(self):
        provenance = read().claims[0].provenance
        assert (provenance.extractor, provenance.version) == ("spacy", "1 with en_gazetteer 2.1")


PIECES = st.lists(
    st.sampled_from([*LABELS, "the", "of", "qui", "’s", " ", "\n", ". ", "“", "Vienna", "mill"]), max_size=25
)


@given(
    PIECES.map(" ".join),
    st.dictionaries(
        st.sampled_from([*LABELS, "the", "of", "Vienna mill", "’s ."]), st.sampled_from(["PERSON", "ORG", "GPE", "FAC"])
    ),
)
def test_whatever_is_labelled_every_claim_stands_in_the_text(text, labels):
    source = document(f"Ana Ruiz spoke. {text}")
    for claim in SpacyExtractor(SETTINGS, Gazetteer(labels)).extract(source).claims:
        assert source.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
        assert claim.attribute != "name" or claim.evidence.text.strip() == claim.evidence.text != ""


class TestMissing:
    """What is not installed is told with the command that installs it."""

    def test_spacy(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "spacy", None)
        with pytest.raises(NoExtractor, match=r'pip install "reconcile\[spacy\]"'):
            reconcile([], settings=SETTINGS)

    def test_the_pipeline(self, monkeypatch):
        def load(name: str) -> None:
            raise OSError(f"[E050] Can't find model '{name}'.")

        module = ModuleType("spacy")
        module.load = load  # type: ignore[attr-defined]  # a stand-in
        monkeypatch.setitem(sys.modules, "spacy", module)
        with pytest.raises(NoExtractor, match="python -m spacy download my_pipeline"):
            reconcile([], extractor="spacy", settings=SETTINGS)


class TestSpacyItself:
    """The small surface that is used is spaCy's own."""

    @pytest.fixture
    def spacy(self):
        return pytest.importorskip("spacy")

    def test_a_ruler(self, spacy):
        pipeline = spacy.blank("en")
        pipeline.add_pipe("entity_ruler").add_patterns([{"label": a, "pattern": b} for b, a in LABELS.items()])
        source = document(TEXT)
        extracted = SpacyExtractor(SETTINGS, pipeline).extract(source)
        assert Tale(source, extracted.claims).people == {"mara quill"}
        assert extracted.claims[0].provenance.version.startswith("1 with en_pipeline")

    def test_a_pipeline_from_a_folder(self, spacy, tmp_path):
        pipeline = spacy.blank("en")
        pipeline.add_pipe("entity_ruler").add_patterns([{"label": a, "pattern": b} for b, a in LABELS.items()])
        pipeline.to_disk(tmp_path / "mine")
        report = reconcile([document(TEXT)], settings=SETTINGS.replaced(spacy_pipeline=str(tmp_path / "mine")))
        assert "mara quill" in {entity.caption for entity in report.entities}
        assert "Claims were read by spacy" in " ".join(report.coverage)

    @pytest.mark.usefixtures("spacy")
    def test_a_pipeline_that_is_not_there(self):
        with pytest.raises(NoExtractor, match="python -m spacy download no_such_pipeline"):
            SpacyExtractor(SETTINGS.replaced(spacy_pipeline="no_such_pipeline"))
