"""Folding: one spelling for letters that differ in case, accent or typographic form, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.text.fold import fold, fold_with_offsets
from tests.growth import grows, repeated

TRICKY = "aÀßıİłØæŒəﬁﷺ①Ⅳ😀한がか゛\u0301\u00ad\u200b\u202e’‘“”«»–—−`´ʿʾـ١२\n\t \x00\ufeff"
texts = st.one_of(st.text(max_size=60), st.text(alphabet=TRICKY, max_size=40))


class TestLaws:
    """What holds for any text."""

    @given(texts)
    def test_idempotent(self, text: str) -> None:
        assert fold(fold(text)) == fold(text)

    @given(texts, texts)
    def test_letter_by_letter(self, a: str, b: str) -> None:
        assert fold(a + b) == fold(a) + fold(b)

    @given(texts)
    def test_with_offsets_folds_alike(self, text: str) -> None:
        folded, offsets = fold_with_offsets(text)
        assert folded == fold(text)
        assert len(offsets) == len(folded)

    @given(texts)
    def test_offsets_lead_back_in_order(self, text: str) -> None:
        folded, offsets = fold_with_offsets(text)
        assert offsets == sorted(offsets)
        for letter, offset in zip(folded, offsets, strict=True):
            assert letter in fold(text[offset])

    @given(texts, st.data())
    def test_a_found_stretch_maps_to_its_wording(self, text: str, data: st.DataObject) -> None:
        folded, offsets = fold_with_offsets(text)
        if not folded:
            return
        first = data.draw(st.integers(0, len(folded) - 1))
        last = data.draw(st.integers(first, len(folded) - 1))
        assert folded[first : last + 1] in fold(text[offsets[first] : offsets[last] + 1])

    @given(texts)
    def test_nothing_invisible_is_left(self, text: str) -> None:
        assert not set(fold(text)) & set("\u00ad\u200b\u200e\u202e\u2066\ufeff’“”–—\u0301")

    @given(st.text(alphabet=st.characters(max_codepoint=127), max_size=60))
    def test_ascii_is_lowered_and_no_more(self, text: str) -> None:
        assert fold(text) == text.lower().replace("`", "'")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Güler", "guler"),
        ("Gu\u0308ler", "Güler"),
        ("Kalın", "KALIN"),
        ("KALIN", "Kalin"),
        ("İbrahim", "ibrahim"),
        ("Wałęsa", "walesa"),
        ("Søren", "soren"),
        ("Đorđević", "dordevic"),
        ("Straße", "STRASSE"),
        ("Æsir", "aesir"),
        ("Œuvre", "oeuvre"),
        ("Heydər Əliyev", "heydar aliyev"),
        ("Türkiye’s", "turkiye's"),
        ("“will and determination”", '"will and determination"'),
        ("al‑Shaibani", "al-shaibani"),
        ("Sha\u00adra", "shara"),
        ("\u202eAnkara\u202c", "ankara"),
        ("ﬁnance", "finance"),
        ("ＡＮＫＡＲＡ", "ankara"),
        ("ΑΘΗΝΑΣ", "αθηνας"),
        ("Пу́тин", "путин"),
    ],
)
def test_spellings_that_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Guler", "Gular"), ("10", "100"), ("Kyiv", "Kiev"), ("Shara", "Sharaa"), ("u.s.", "us")]
)
def test_what_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_way_back_over_letters_that_grow() -> None:
    text = "Straße, “Œuvre”\u200b ﬁn"
    folded, offsets = fold_with_offsets(text)
    at = folded.index("oeuvre")
    assert text[offsets[at] : offsets[at + 5] + 1] == "Œuvre"
    at = folded.index("fin")
    assert text[offsets[at] : offsets[at + 2] + 1] == "ﬁn"


def test_empty() -> None:
    assert fold("") == ""
    assert fold_with_offsets("") == ("", [])
    assert fold("\u200b\ufeff") == ""


@pytest.mark.parametrize("unit", ["é", "İ", "\u0301", "`", "😀", "\u202e"])
def test_a_long_text_takes_no_time(unit: str) -> None:
    assert not grows(repeated(fold, unit))
    assert not grows(repeated(fold_with_offsets, unit))
