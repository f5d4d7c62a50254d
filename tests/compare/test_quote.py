"""Laws of the comparison of quotations, and one finding for each way to alter one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.quote import compare_quote, same_utterance
from reconcile.model import Quote
from reconcile.settings import Settings

SETTINGS = Settings()
DETAILS = {
    "verbatim": "same",
    "punctuation": "same-after-folding",
    "truncated": "compatible",
    "bracket": "compatible",
    "elision-marked": "compatible",
    "paraphrase": "compatible",
    "minor-wording": "compatible",
    "translation": "compatible",
    "unmarked-elision": "compatible",
    "spliced": "compatible",
    "content-word": "conflict",
    "polarity": "conflict",
    "qualifier-lost": "conflict",
    "other-speaker": "conflict",
    "other-words": "not-comparable",
}


def quote(text, form="direct", speaker=None):
    return Quote(text=text, form=form, speaker=speaker)


def compare(a, b, **more):
    left = a if isinstance(a, Quote) else quote(a, **more)
    right = b if isinstance(b, Quote) else quote(b, **more)
    return compare_quote(left, right, SETTINGS)


SUBJECTS = ["The harbour master", "Our oldest member", "The new ferry", "This small village", "Every northern farmer"]
VERBS = ["will carry", "has repaired", "can protect", "brought", "remembers", "should inspect"]
OBJECTS = ["the wooden bridge", "seven heavy lorries", "a copper kettle", "the winter market", "thirty orange boats"]
TAILS = ["near the quiet river", "before the long evening", "for the whole valley", "with patience and care"]
CLAUSES = st.builds(
    lambda subject, verb, thing, tail: f"{subject} {verb} {thing} {tail}",
    *(st.sampled_from(part) for part in (SUBJECTS, VERBS, OBJECTS, TAILS)),
)
OTHER = ["granite", "purple", "dentist", "volcano", "orchestra"]
TEXTS = st.one_of(
    CLAUSES,
    st.tuples(CLAUSES, CLAUSES).map(". ".join),
    st.tuples(CLAUSES, st.sampled_from([" ... ", " but ", " [sic] ", ", not ", " if "]), CLAUSES).map("".join),
    st.text(max_size=40),
    st.sampled_from(["", "no", "...", "[the]", "don't", "“”", "I will", "can't", "%", "1,000", "''"]),
)
QUOTES = st.builds(
    quote, TEXTS, st.sampled_from(["direct", "partial", "indirect"]), st.sampled_from([None, "d#p1", "d#p2", "Q1"])
)


class TestLaws:
    @given(QUOTES)
    def test_reflexive(self, a):
        found = compare_quote(a, a, SETTINGS)
        assert (found.relation, found.detail, found.score) == ("same", "verbatim", 1.0)
        assert same_utterance(a, a) in (0.0, 1.0)

    @given(QUOTES, QUOTES)
    def test_symmetric(self, a, b):
        assert compare_quote(a, b, SETTINGS) == compare_quote(b, a, SETTINGS)
        assert same_utterance(a, b) == same_utterance(b, a)

    @given(QUOTES, QUOTES)
    def test_bounded_and_told_in_words(self, a, b):
        found = compare_quote(a, b, SETTINGS)
        assert 0.0 <= found.score <= 1.0
        assert 0.0 <= same_utterance(a, b) <= 1.0
        assert found.reason
        assert DETAILS[found.detail] == found.relation

    @given(QUOTES, QUOTES)
    def test_a_reported_statement_is_never_an_altered_quotation(self, a, b):
        told = b.model_copy(update={"form": "indirect", "speaker": None})
        assert compare_quote(a, told, SETTINGS).relation != "conflict"


class TestMutations:
    """Each way to alter a quotation gives its own detail."""

    @given(CLAUSES, st.sampled_from(["“{}”", "{}.", "{},", " {} ", "{}!"]))
    def test_marks_and_spaces(self, clause, shape):
        assert compare(clause, shape.format(clause)).detail == "punctuation"

    @given(CLAUSES)
    def test_case(self, clause):
        assert compare(clause, clause.upper()).detail == "punctuation"

    @given(CLAUSES, st.integers(0, 1), st.sampled_from(OTHER))
    def test_a_content_word_swapped(self, clause, place, other):
        words = clause.split()
        words[(1, -1)[place]] = other
        assert compare(clause, " ".join(words)).detail == "content-word"

    @given(CLAUSES, st.sampled_from(["not", "never"]))
    def test_a_negation_put_in(self, clause, word):
        words = clause.split()
        assert compare(clause, " ".join([*words[:4], word, *words[4:]])).detail == "polarity"

    @given(CLAUSES)
    def test_a_number_changed(self, clause):
        assert compare(f"{clause} in 12 hours", f"{clause} in 40 hours").detail == "content-word"

    @given(CLAUSES, CLAUSES.filter(lambda clause: clause.startswith("The")))
    def test_cut_short(self, clause, more):
        assert compare(clause, f"{clause}. {more}").detail == "truncated"

    @given(CLAUSES, st.sampled_from(["but", "if", "unless", "except when"]))
    def test_cut_before_a_qualifier(self, clause, word):
        assert compare(clause, f"{clause} {word} the wind turns east").detail == "qualifier-lost"

    @given(CLAUSES)
    def test_cut_with_a_mark_before_a_qualifier(self, clause):
        assert compare(f"{clause} ...", f"{clause} if the wind turns east").detail == "truncated"

    @given(CLAUSES)
    def test_a_sentence_after_it_that_begins_with_but(self, clause):
        assert compare(clause, f"{clause}. But the wind turns east").detail == "truncated"

    @given(CLAUSES, st.sampled_from(["...", "…", "(...)", "[…]"]))
    def test_words_left_out_with_a_mark(self, clause, mark):
        words = f"{clause} and then they all went home".split()
        short = " ".join([*words[:5], mark, *words[8:]])
        assert compare(short, " ".join(words)).detail == "elision-marked"

    @given(CLAUSES)
    def test_words_left_out_without_a_mark(self, clause):
        words = f"{clause} and then they all went home to their families".split()
        assert compare(" ".join([*words[:5], *words[8:]]), " ".join(words)).detail == "unmarked-elision"

    @given(CLAUSES)
    def test_two_passages_as_one(self, clause):
        whole = f"The market opens {clause}. We all came early. Nobody left the square until midnight"
        short = f"The market opens {clause} nobody left the square until midnight"
        assert compare(short, whole).detail == "spliced"

    @given(CLAUSES)
    def test_a_bracket_put_in(self, clause):
        words = clause.split()
        assert compare(clause, " ".join([*words[:3], "[and others]", *words[3:]])).detail == "bracket"

    @given(CLAUSES)
    def test_a_bracket_instead_of_a_pronoun(self, clause):
        assert compare(f"he said {clause}", f"[Lind] said {clause}").detail == "bracket"


class TestMinorWording:
    """What honest sources do to one wording."""

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("We don't trust their promises any more", "We do not trust their promises any more"),
            ("They formally agreed on an end of all works here", "They formally agreed to an end of all works here"),
            ("The harbour programme is a success for us", "The harbor program is a success for us"),
            ("We lost eleven boats in the storm last year", "We lost 11 boats in the storm last year"),
            ("The boats are returning to the old harbour", "The boats have returned to the old harbour"),
            ("We begin the works on the bridge in spring", "We start the works on the bridge in spring"),
            ("We are very glad to see the bridge open", "We are glad to see the bridge open"),
            (
                "Governor Petrovich has told us all about the bridge",
                "Governor Petrovic has told us all about the bridge",
            ),
            (
                "The storm is not the end of winter, it is the start",
                "This storm is not the end of winter but the start",
            ),
        ],
    )
    def test_compatible(self, a, b):
        found = compare(a, b)
        assert (found.relation, found.detail) == ("compatible", "minor-wording")


class TestTranslations:
    def test_two_translations_of_one_statement(self):
        a = "If the rules of the contest do not name Lind the winner, then those rules must name Park the winner"
        b = "If the contest rules don't give it to Lind as the winner, then the same rules should go for Park"
        assert compare(a, b).detail in ("translation", "minor-wording")
        assert same_utterance(quote(a), quote(b)) >= SETTINGS.same_quote

    def test_one_small_word_does_not_make_one_statement(self):
        a = quote("will to fight the flood", "partial")
        b = quote("will and resolve to carry the heavy burden that it now has", "partial")
        assert same_utterance(a, b) < 0.3
        assert compare(a, b).relation == "not-comparable"

    def test_a_paraphrase_of_a_quotation(self):
        a = quote("We only agreed on a new exchange of letters between the towns")
        b = quote("nothing was agreed but an exchange of letters between towns", "indirect")
        assert compare(a, b).detail == "paraphrase"

    def test_a_report_renders_one_sentence_of_what_was_said(self):
        a = quote("We did not get everything. Night crews will have two free weekends a month.")
        b = quote(
            "night crews would get two free weekends a month, all the others one, and nobody a bonus at all", "indirect"
        )
        assert compare(a, b).detail == "paraphrase"
        assert compare(a, quote("the crews had talked for two days", "indirect")).detail == "other-words"

    def test_a_pronoun_for_the_name_in_a_part(self):
        whole = quote("It is plain that the league does not respect Selwick. That will change.")
        assert compare(quote("does not respect them", "partial"), whole).detail == "minor-wording"
        assert compare(quote("does not respect her rules", "partial"), whole).detail != "minor-wording"
        assert same_utterance(quote("not respect them", "partial"), whole) < SETTINGS.same_quote

    def test_the_opening_of_a_statement_is_that_statement(self):
        a, b = quote("It is a deal, but only if the boats come"), quote("It is a deal")
        assert SETTINGS.same_quote <= same_utterance(a, b) < 0.7
        assert compare(a, b).detail == "qualifier-lost"


class TestPolarity:
    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("We will leave the harbour before the winter", "We will not leave the harbour before the winter"),
            ("We won't leave the harbour before the winter", "We will leave the harbour before the winter"),
            ("They must open the bridge before the spring", "They may open the bridge before the spring"),
            ("There is a boat in the old harbour today", "There is no boat in the old harbour today"),
        ],
    )
    def test_conflict(self, a, b):
        assert compare(a, b).detail == "polarity"

    def test_not_where_the_wording_differs_anyway(self):
        a = "Our men will not leave before the storm has passed the coast"
        b = "We will leave when the weather is calm again, said the captain"
        assert compare(a, b).relation != "conflict"

    def test_a_denial_in_another_place_is_no_opposite(self):
        a, b = (
            "A bridge is a promise that the river cannot take back",
            "A bridge is a promise that no river can take back",
        )
        assert compare(a, b).detail == "minor-wording"

    @pytest.mark.parametrize(("verb", "plain"), [("refused to", "did not"), ("failed to", "did not")])
    def test_a_denial_by_a_verb_is_another_word_and_no_opposite(self, verb, plain):
        text = "They were told to close the gate and they {} close it before the storm"
        assert compare(text.format(verb), text.format(plain)).detail == "content-word"

    def test_a_denial_by_a_verb_against_none(self):
        a, b = "We will not open the gate before the storm", "We will open the gate before the storm"
        assert compare(a, b).detail == "polarity"

    def test_a_partial_quotation_may_leave_the_qualifier_to_the_writer(self):
        part = quote("leave the harbour before the winter", "partial")
        assert compare(part, quote("We will leave the harbour before the winter if it snows")).detail == "truncated"


class TestSpeakers:
    WORDS = "We will leave the harbour before the winter"

    def test_two_people_of_one_document(self):
        assert compare(quote(self.WORDS, speaker="d#p1"), quote(self.WORDS, speaker="d#p2")).detail == "other-speaker"

    def test_two_canonical_people(self):
        assert compare(quote(self.WORDS, speaker="E1"), quote(self.WORDS + ".", speaker="E2")).detail == "other-speaker"

    @pytest.mark.parametrize(("words", "told"), [("Today water unites us", True), ("It was a gift", False)])
    def test_a_short_sentence_needs_telling_words(self, words: str, told: bool) -> None:
        found = compare(quote(words, speaker="E1"), quote(words, speaker="E2"))
        assert (found.detail == "other-speaker") == told

    def test_local_ids_of_two_documents_tell_nothing(self):
        assert compare(quote(self.WORDS, speaker="d#p1"), quote(self.WORDS, speaker="e#p2")).detail == "verbatim"

    def test_a_few_words_that_anybody_says(self):
        assert compare(quote("all for one", speaker="E1"), quote("all for one", speaker="E2")).detail == "verbatim"


@pytest.mark.parametrize("unit", ["said ", "a b c ", "... ", "[", "not ", "1,000 ", "'", "x", "if a but b ", "é"])
def test_long_and_dull_wordings_take_bounded_time(unit):
    text = (unit * 100_000)[:100_000]
    started = time.process_time()
    compare(text, text[7:] + " end")
    assert time.process_time() - started < 2


class TestSeenInThePress:
    """Alterations that careful sources make, found when unrelated articles were compared pair by pair."""

    def test_words_that_changed_places(self):
        a, b = (
            "We lose a lot of ferry crews and ferry pilots here",
            "We lose a lot of ferry pilots and ferry crews here",
        )
        assert compare(a, b).detail == "minor-wording"

    def test_a_part_of_small_words_only(self):
        long = "We had rain. And I am just not quite there yet. I am not quite there yet."
        assert compare("I am not quite there yet", long).detail == "truncated"

    def test_a_wording_that_breaks_off_after_two_words(self):
        assert compare("I will", "I'll do it ten times if I have to. They do not see it.").detail == "truncated"

    def test_a_word_of_degree_more(self):
        a, b = "We came a pretty long way in nine months here", "We came a long way in nine months here"
        assert compare(a, b).detail == "minor-wording"

    def test_another_word_in_a_part_that_begins_later(self):
        a, b = "It was the dullest speech of the whole winter", "the brightest speech of the whole winter"
        assert compare(a, b).detail == "content-word"

    def test_another_word_in_a_part_that_ends_before(self):
        a = "the brightest speech of the whole winter"
        assert compare(a, "the dullest speech of the whole winter, it was").detail == "content-word"

    def test_words_of_another_meaning_are_no_small_words(self):
        a = "We lost the harvest here and the winter will be long for all of us in the valley"
        b = "We sold the harvest here and the summer will be hard for all of us in the valley"
        assert compare(a, b).detail == "translation"

    def test_a_part_with_a_bracket_in_the_longer_one(self):
        a = "never a man, not me, not Bo, more able than Lind"
        b = "I say never a man, not me, not Bo [Berg], more able than Lind today"
        assert compare(a, b).detail == "bracket"
