"""Forms of verbs: irregular ones from a table, all others by rule."""

from __future__ import annotations

import pytest

from reconcile.extract.verb_forms import forms, gerund, participle, past, third_person

# lemma -> third person, past, participle, gerund
VERBS = {
    "attend": ("attends", "attended", "attended", "attending"),
    "host": ("hosts", "hosted", "hosted", "hosting"),
    "carry": ("carries", "carried", "carried", "carrying"),
    "pray": ("prays", "prayed", "prayed", "praying"),
    "hug": ("hugs", "hugged", "hugged", "hugging"),
    "visit": ("visits", "visited", "visited", "visiting"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "preside": ("presides", "presided", "presided", "presiding"),
    "agree": ("agrees", "agreed", "agreed", "agreeing"),
    "watch": ("watches", "watched", "watched", "watching"),
    "go": ("goes", "went", "gone", "going"),
    "give": ("gives", "gave", "given", "giving"),
    "lie": ("lies", "lay", "lain", "lying"),
    "have": ("has", "had", "had", "having"),
}


@pytest.mark.parametrize(("lemma", "expected"), VERBS.items())
def test_forms_of_a_verb(lemma, expected):
    assert (third_person(lemma), past(lemma), participle(lemma), gerund(lemma)) == expected
    assert set(expected) | {lemma} <= forms(lemma)


def test_both_spellings_of_a_last_l():
    assert {"travelled", "traveled", "travelling", "traveling"} <= forms("travel")
