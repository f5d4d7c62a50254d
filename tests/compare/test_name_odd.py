"""What is hardly a name, or far too much of one: an answer, soon, and no memory lost."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import compare_values
from reconcile.compare.name import analyse, log_odds, name_words, score_names
from reconcile.compare.name_form import MAX_LETTERS, MAX_PARTS, part
from reconcile.compare.name_token import nearness
from reconcile.model import Name
from reconcile.settings import Settings

NO_NAME = [
    "",
    " ",
    "\n\t",
    "😀",
    "👩‍👩‍👧",
    "...",
    "\u200b",
    "\u0301",
    "\u0301\u0308",
    "\x00\x01\x1b",
    "\ud800",
    "-",
    "'''",
    "\u202e",
]
HARDLY = [
    "a", "J.", "J. K.", "4711", "٣٤٥", "½", "①", "ⅷ", "Mr", "Mr. Sir", "Dr Prof Sheikh", "al", "al bin van", "de la", "Jr",
    "Jr. Sr. III", "Pаul Smіth", "Иvan Петrov", "김Kim", "习Xi", "\udfff Smith", "ﷺ", "𝕁𝕠𝕙𝕟", "𠀀𠀁", "ﬀ", "ß", "İ", "Ǆ", "a'b'c",
    "\u202eabc", "\x1b[31mred", "<b>Bob</b>", "abd", "abdul", "%s {x}", "\U0010ffff", "X\x00Y", "O'", "'Neill", "ou",
]  # fmt: skip
UNITS = [
    "a", "a ", "ab ", "al ", "ab-", "J. ", "😀", "9 ", "é", "'", "a'", "-", "shch", "ou", "abd", "Hassan ", "mohamed-", "\u0301",
    "a\u0301", "İ", "ß", "习", "习 ", "김", "م", "م ", "א\u05b0", "न", "अ ", "ก", "Հ", "か", "Ж", "ა ", "\ud800", "\u200b", "ΑΣ",
]  # fmt: skip
odd = st.one_of(
    st.text(max_size=30),
    st.text(alphabet=st.characters(), max_size=12),
    st.text(alphabet="aábdJ -.'’😀1习김م\u0301\u200b\u200d\ud800ßİжא", max_size=20),
    st.sampled_from(NO_NAME + HARDLY),
)


@given(odd, odd)
def test_any_two_texts_have_an_answer(a: str, b: str) -> None:
    found = score_names(a, b)
    assert 0 <= found.score < 1
    assert found.score == score_names(b, a).score
    assert math.isfinite(log_odds(analyse(a), analyse(b)))
    assert found.judgement(Settings()) in {"SAME", "DIFFERENT", "UNSURE"}
    assert found.explanation.strip()
    assert compare_values(Name(text=a), Name(text=a), Settings())[:3] == ("same", 1.0, "identical")


@pytest.mark.parametrize("text", NO_NAME + HARDLY, ids=ascii)
def test_no_name_is_not_somebody(text: str) -> None:
    for other in ("Hakan Fidan", "习近平", "Сергей Лавров"):
        assert score_names(text, other).judgement(Settings()) != "SAME"


@pytest.mark.parametrize("text", NO_NAME, ids=ascii)
def test_what_holds_no_letters_holds_no_name(text: str) -> None:
    assert analyse(text).tokens == ()
    assert score_names(text, "Hakan Fidan").reason == "neither holds a name"
    assert score_names(text, text).judgement(Settings()) == "UNSURE"


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_ten_thousand_characters_take_no_time(unit: str) -> None:
    long = unit * (10_000 // len(unit))
    start = time.perf_counter()
    for a, b in ((long, "Hakan Fidan"), (long + "x", long + "y"), (long, long), ("x " + long, long)):
        found = score_names(a, b)
        assert 0 <= found.score < 1
        assert found.explanation.strip()
    assert time.perf_counter() - start < 4


@pytest.mark.parametrize("unit", ["name{} ", "наме{} ", "اسم{} ", "n{}-", "o'n{} "])
def test_many_distinct_parts_take_no_time(unit: str) -> None:
    start = time.perf_counter()
    a, b = ("".join(unit.format(i) for i in range(from_, from_ + 1500)) for from_ in (0, 700))
    assert 0 <= score_names(a, b).score < 1
    assert time.perf_counter() - start < 2


def test_of_a_long_text_only_so_much_is_looked_at() -> None:
    assert len(name_words(" ".join(f"name{i}" for i in range(1500)))) == MAX_PARTS
    assert max(len(token) for token in analyse("x" * 10_000 + " Fidan").tokens) == MAX_LETTERS


def test_what_is_remembered_is_bounded() -> None:
    for remembering in (analyse, name_words, part):
        assert remembering.cache_info().maxsize
    one = part("gorgun", 0)
    for i in range(5000):
        nearness(one, part(f"gorgun{i}", 0))
    assert len(one.near) <= 4096
