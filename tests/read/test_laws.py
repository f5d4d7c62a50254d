"""Laws that hold for every text."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Document
from tests.growth import grows, repeated
from tests.read.pages import ARTICLE, HEADLINES, MENU, PROSE, TITLE, kinds, outcome

AWKWARD = (
    *PROSE,
    *HEADLINES,
    TITLE,
    "By Ann Lee",
    "13 October 2025 10:23",
    "GENEVA (Reuters) - The talks ended.",
    "RECOMMENDED",
    "URL: https://example.org/x / DATE: unknown",
    "Ana Kovac in Geneva. / Photo: Jo Roe / Pool",
    "SOURCE:ExamplePost",
    "\u200f",
    "Reuters , Monday 4 Jul 2011",
    "NAIROBI, Kenya (AP) _",
    "- Ana Kovac",
    "The list:",
    "Views: 183",
    "***",
    "“A”",
    "a" * 300,
    "\u00a0x",
    "Jo Roe Published October 29, 2024 | 09:00 AM",
    "The talks go on. (AFP)",
)
lines = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=30))
texts = st.lists(lines, min_size=1, max_size=12).flatmap(
    lambda parts: st.lists(st.sampled_from(["\n", "\n\n", "\r\n", "\r", " \n", "\u2028"]), min_size=len(parts)).map(
        lambda breaks: "".join(part + gap for part, gap in zip(parts, breaks, strict=False))
    )
)
navigation = st.lists(
    st.one_of(
        st.sampled_from(
            [*HEADLINES, *MENU.split("\n")[:-1], "Latest", "Read more", "Views: 12", "share", "Top stories"]
        ),
        st.lists(
            st.sampled_from("home news sport video live africa europe more photos".split()), min_size=1, max_size=3
        ).map(" ".join),
    ),
    min_size=2,
    max_size=20,
)


def read_one(text: str) -> Document | None:
    result = outcome({"text": text})
    return result.documents[0] if result.documents else None


@given(texts)
def test_blocks_tile_what_is_not_blank(text: str) -> None:
    document = read_one(text)
    if document is None:
        return
    last = 0
    for block in document.blocks:
        assert text[last : block.span.start].strip() == ""
        wording = block.span.of(text)
        assert wording
        assert wording == wording.strip()
        assert "\n" not in wording
        last = block.span.end
    assert text[last:].strip() == ""


@given(texts)
def test_the_text_is_kept_and_hashed(text: str) -> None:
    document = read_one(text)
    if document is not None:
        assert document.text == text
        assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()


@given(st.permutations([{"id": str(number), "text": text} for number, text in enumerate((ARTICLE, *PROSE, ""))]))
def test_permuting_sources_permutes_documents(sources: list[dict[str, object]]) -> None:
    result = outcome(*sources)
    plain = outcome(*sorted(sources, key=lambda source: str(source["id"])))
    assert [document.id for document in result.documents] == [str(one["id"]) for one in sources if one["text"]]
    assert sorted(result.documents, key=lambda document: document.id) == list(plain.documents)
    assert result.unread == plain.unread


@given(navigation)
def test_navigation_after_an_article_is_boilerplate(menu: list[str]) -> None:
    before = read_one(ARTICLE)
    after = read_one("\n".join((ARTICLE, "", *menu)))
    assert before is not None
    assert after is not None
    assert [pair for pair in kinds(after) if pair[0] != "boilerplate"] == kinds(before)


@given(st.lists(st.sampled_from(MENU.split("\n")[:-1]), min_size=1, max_size=10))
def test_navigation_before_an_article_is_boilerplate(menu: list[str]) -> None:
    after = read_one("\n".join((*menu, "", ARTICLE)))
    assert after is not None
    assert [text for kind, text in kinds(after) if kind != "boilerplate"] == [TITLE, *PROSE]


@given(st.lists(st.sampled_from(PROSE), min_size=1, max_size=6), st.sampled_from(["\n", "\n\n"]))
def test_prose_is_never_boilerplate(parts: list[str], gap: str) -> None:
    document = read_one(gap.join(parts))
    assert document is not None
    assert all(kind == "body" for kind, _ in kinds(document))


WORST = (
    'a|a.|A |(a|"a|“a|/ a|Photo: |By A |1:|11 October 2025 |Aaa, |A (b|© |REUTERS/a|Related|a\n|a.\n\n|A a. |-- A'
    "|URL: a / DATE: "
    "|join |A—|@|Published |2025-10-| |\t\n"
).split("|")


@pytest.mark.parametrize("part", WORST)
def test_time_is_linear(part: str) -> None:
    assert not grows(repeated(lambda text: read_one(f"x{text}y"), part), (10_000, 40_000))
