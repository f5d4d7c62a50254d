"""Where a text itself says that it has its facts from."""

from __future__ import annotations

import pytest

from reconcile.model import Document

from .texts import Tale, document, tale

CASES = (
    ("“We agreed to meet again,” Lena Marsk wrote on X. The talks took place in Geneva.", ("Lena Marsk", "X")),
    ("Lena Marsk said in a post on X that the talks took place in Geneva.", ("Lena Marsk", "X")),
    ("Lena Marsk said on her Telegram channel that the talks took place in Geneva.", ("Lena Marsk", "Telegram")),
    ("Lena Marsk said on Facebook that the talks took place in Geneva.", ("Lena Marsk", "Facebook")),
    (
        "The Ministry of Foreign Affairs said on Telegram that the talks had ended.",
        ("Ministry of Foreign Affairs", "Telegram"),
    ),
    (
        "The Ministry of Foreign Affairs said in a statement that the talks had ended.",
        ("Ministry of Foreign Affairs", "statement"),
    ),
    ("The talks ended at noon, Reuters reported.", ("Reuters", None)),
    ("The talks ended at noon, according to Reuters.", ("Reuters", None)),
    ("Lena Marsk told Reuters that the talks took place in Geneva.", ("Reuters", None)),
)


@pytest.mark.parametrize(("text", "origin"), CASES)
def test_origins(text, origin):
    assert origin in tale(text).origins


def test_a_speaker_at_the_event_is_no_source_of_the_text():
    assert tale("Lena Marsk said that it was late. “It is late,” Omar Dervan said in Geneva.").origins == set()


def test_a_publisher_does_not_cite_itself():
    read = document("The talks ended at noon, Reuters reported.")
    own = Document.model_validate({**read.model_dump(), "publisher": "Reuters"})
    assert Tale(own).origins == set()
