"""Articles that add no voice of their own: a copy that a desk has worked over, a text that only says what another says."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from reconcile.testing.stories import Article

_MARKS = ("“”", "«»", '""', "„“")
_HEADS = ("What we know so far", "In brief", "Ministers hold talks")
_ADDED = ("Further details were not known when this edition closed.", "Calls to several offices went unanswered.")
_REPLACED = {"to discuss": "to talk about", "thanked": "praised", "was attended by": "drew", "after": "following"}
_CREDITS = (
    "{told}, {who} reported.",
    "{who} reported that {told}.",
    "According to {who}, {told}.",
    "{told}, according to {who}.",
)


@st.composite
def copies(draw: DrawFn, article: Article) -> Article:
    """The article as another publisher, "Copy Times", prints it: word for word, or with another headline, other quotation
    marks, its paragraphs in another order, a few other words or a sentence more. Nothing that it says changes."""
    head, *body = article["text"].strip().split("\n\n")
    if draw(st.integers(0, 3)):
        head = draw(st.sampled_from((head, *_HEADS)))
        body = [*draw(st.permutations(body)), *draw(st.lists(st.sampled_from(_ADDED), max_size=1))]
    text = "\n\n".join((head, *body)) + "\n"
    for word in draw(st.sets(st.sampled_from(sorted(_REPLACED)), max_size=2)):
        text = text.replace(f" {word} ", f" {_REPLACED[word]} ")
    text = text.translate(dict(zip(map(ord, _MARKS[0]), draw(st.sampled_from(_MARKS)), strict=True)))
    return article | {"id": "copy-times", "publisher": "Copy Times", "title": head, "text": text}


@st.composite
def relays(draw: DrawFn, article: Article) -> Article:
    """A text of "Relay Times" that has the first paragraphs of an article from its publisher, and says so each time."""
    head, *body = article["text"].strip().split("\n\n")
    told = [paragraph.rstrip(".") for paragraph in body[:2] if "“" not in paragraph]
    credits = [draw(st.sampled_from(_CREDITS)).format(told=part, who=article["publisher"]) for part in told]
    return article | {"id": "relay-times", "publisher": "Relay Times", "text": "\n\n".join((head, *credits)) + "\n"}
