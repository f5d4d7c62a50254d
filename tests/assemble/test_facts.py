"""One question with every answer, and the documents that are silent."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from reconcile.align import align
from reconcile.assemble import assemble
from reconcile.model import Fact, Origin, Quote
from reconcile.testing import claims as read_claims

from .ready import MINISTERS, SETTINGS, Told, assembled, city, day, facts, meeting

D = date(2025, 10, 12)
KILLED = "Officials said # were killed when the overnight strike hit a crowded market in the northern district."
KILLED_TOO = (
    "At least some sources put it otherwise: # were killed in the overnight strike on the crowded northern market."
)
HURT = "Hospitals later treated # for burns and smoke inhalation at clinics across the capital."
VOW = "We will keep the border open whatever the cost may be for our people"


def answers(fact: Fact) -> list[tuple[str, tuple[str, ...]]]:
    return [(answer.value, answer.documents) for answer in fact.answers]


def only(found: list[Fact]) -> Fact:
    assert len(found) == 1
    return found[0]


class TestLaws:
    """What holds for the facts of any documents."""

    @given(read_claims(min_size=2))
    def test_a_document_answers_or_is_silent(self, claims) -> None:
        for fact in assemble(claims, align(claims, SETTINGS).entities, [], SETTINGS).facts:
            answered = {document for answer in fact.answers for document in answer.documents}
            assert answered
            assert not answered & set(fact.silent)
            assert fact.silent == tuple(sorted(set(fact.silent)))

    @given(read_claims(min_size=2))
    def test_each_answer_cites_each_of_its_documents(self, claims) -> None:
        for fact in assemble(claims, align(claims, SETTINGS).entities, [], SETTINGS).facts:
            for answer in fact.answers:
                assert {evidence.document for evidence in answer.evidence} == set(answer.documents)
                assert answer.value.strip()
                assert answer.wordings

    @given(read_claims(min_size=2))
    def test_ids_are_unique_and_in_order(self, claims) -> None:
        ids = [fact.id for fact in assemble(claims, align(claims, SETTINGS).entities, [], SETTINGS).facts]
        assert ids == sorted(set(ids))


class TestEvent:
    """When, where, whether, who."""

    def test_one_answer_where_all_agree(self) -> None:
        found = assembled(meeting("a", D), meeting("b", D))
        assert answers(only(facts(found, "date"))) == [("12 October 2025", ("a", "b"))]
        assert answers(only(facts(found, "place"))) == [("Ankara", ("a", "b"))]
        assert [documents for _, documents in answers(only(facts(found, "status")))] == [("a", "b")]

    def test_two_answers_where_days_differ(self) -> None:
        found = assembled(meeting("a", D), meeting("b", D, shift=1), meeting("c", D))
        given_days = dict(answers(only(facts(found, "date"))))
        assert given_days == {"12 October 2025": ("a", "c"), "13 October 2025": ("b",)}

    def test_silent_on_the_place(self) -> None:
        found = assembled(meeting("a", D), meeting("b", D, None))
        assert only(facts(found, "place")).silent == ("b",)

    def test_silent_on_a_person(self) -> None:
        found = assembled(meeting("a", D, people=3), meeting("b", D, people=2))
        asked = {fact.about: fact for fact in facts(found, "attendance")}
        assert asked["person:thabo-mokoena"].silent == ("b",)
        assert asked["person:hakan-fidan"].silent == ()

    def test_silent_on_the_day_where_the_text_fixes_none(self) -> None:
        told = Told("b")
        told.event(None, city("Ankara", "TR"), tuple(told.person(name) for name in MINISTERS[:2]))
        assert only(facts(assembled(meeting("a", D), told), "date")).silent == ("b",)

    def test_publication_bounds_what_is_told_as_done(self) -> None:
        """The stamp is a bound, never the day itself."""
        dates = only(facts(assembled(meeting("a", D), meeting("b", None)), "date"))
        bound = next(answer for answer in dates.answers if answer.documents == ("b",))
        assert bound.value.startswith("by 16 October 2025")
        assert next(answer for answer in dates.answers if answer.documents == ("a",)).value == "12 October 2025"

    def test_present_in_one_absent_in_the_other(self) -> None:
        told = meeting("b", D)
        told.attend("b#e0", told.person("Kwame Okafor"), present=False)
        asked = {fact.about: fact for fact in facts(assembled(meeting("a", D, people=4), told), "attendance")}
        assert [documents for _, documents in answers(asked["person:kwame-okafor"])] in (
            [("a",), ("b",)],
            [("b",), ("a",)],
        )

    def test_announced_and_took_part(self) -> None:
        plan = Told("b")
        plan.event(day(D), city("Ankara", "TR"), tuple(plan.person(name) for name in MINISTERS[:2]), status="planned")
        asked = {fact.about: fact for fact in facts(assembled(meeting("a", D), plan), "attendance")}
        told = {documents: value for value, documents in answers(asked["person:hakan-fidan"])}
        assert told[("a",)] != told[("b",)]

    def test_one_office_two_names(self) -> None:
        tellings = []
        for label, name in (("a", "Murhaf Abu Qasra"), ("b", "Muharram Abu Qasr")):
            told = meeting(label, D)
            told.attend(f"{label}#e0", told.person(name, "defence minister", "SY"))
            tellings.append(told)
        office = only(facts(assembled(*tellings), "office"))
        assert office.about == "defence minister of Syria"
        assert {value for value, _ in answers(office)} == {"Murhaf Abu Qasra", "Muharram Abu Qasr"}


class TestNumbers:
    """Figures of one thing, and of one thing only."""

    def told(self, label: str, *counts: tuple[float, str, str]) -> Told:
        told = meeting(label, D)
        for figure, noun, passage in counts:
            told.count(f"{label}#e0", figure, noun, passage)
        return told

    def test_two_figures_of_one_thing_are_two_answers(self) -> None:
        found = assembled(self.told("a", (177, "people", KILLED)), self.told("b", (180, "people", KILLED_TOO)))
        number = only(facts(found, "number"))
        assert answers(number) == [("177 people", ("a",)), ("180 people", ("b",))]
        assert number.subject == found.events[0].id

    def test_one_figure_is_one_answer(self) -> None:
        found = assembled(self.told("a", (177, "people", KILLED)), self.told("b", (177, "people", KILLED_TOO)))
        assert answers(only(facts(found, "number"))) == [("177 people", ("a", "b"))]

    def test_other_nouns_are_other_questions(self) -> None:
        found = assembled(self.told("a", (177, "soldiers", KILLED)), self.told("b", (180, "vehicles", KILLED_TOO)))
        assert [len(fact.answers) for fact in facts(found, "number")] == [1, 1]

    def test_one_noun_of_two_things_is_two_questions(self) -> None:
        found = assembled(self.told("a", (177, "people", KILLED)), self.told("b", (40, "people", HURT)))
        assert [len(fact.answers) for fact in facts(found, "number")] == [1, 1]

    def test_each_figure_finds_its_own(self) -> None:
        both = [(177, "people", KILLED), (40, "people", HURT)]
        found = assembled(self.told("a", *both), self.told("b", *reversed(both)))
        told = sorted(answers(fact) for fact in facts(found, "number"))
        assert told == [[("177 people", ("a", "b"))], [("40 people", ("a", "b"))]]

    @pytest.mark.parametrize(("days", "questions"), [(11, [1, 1]), (3, [2])])
    def test_lengths_of_time_that_are_far_apart_are_of_two_things(self, days: int, questions: list[int]) -> None:
        told = "The letter to the voters came {} days before the election in the northern district."
        pair = [self.told(name, (n, "day", told.format(n))) for name, n in (("a", 2), ("b", days))]
        assert [len(fact.answers) for fact in facts(assembled(*pair), "number")] == questions

    def test_figures_of_another_time_are_another_question(self) -> None:
        before = f"In February, {KILLED[0].lower()}{KILLED[1:]}"
        found = assembled(self.told("a", (177, "people", KILLED)), self.told("b", (40, "people", before)))
        assert [len(fact.answers) for fact in facts(found, "number")] == [1, 1]

    @pytest.mark.parametrize(
        ("figures", "answered"), [((21_406, 24_106), [2]), ((21_406, 24_306), [1, 1]), ((21, 12), [1, 1])]
    )
    def test_many_digits_in_another_order_are_one_figure(self, figures: tuple[int, int], answered: list[int]) -> None:
        one = self.told("a", (figures[0], "spectator", "The stadium was sold out with #."))
        other = self.told("b", (figures[1], "people", "# saw it, said the club."))
        assert [len(fact.answers) for fact in facts(assembled(one, other), "number")] == answered

    def test_one_court_passes_one_sentence(self) -> None:
        told = [("a", 8, "The engineer was jailed for #."), ("b", 9, "He got a term of # for five deaths.")]
        pair = [self.told(name, (n, "sentence", passage)) for name, n, passage in told]
        assert [len(fact.answers) for fact in facts(assembled(*pair), "number")] == [2]

    def test_what_a_player_is_credited_with_needs_the_player(self) -> None:
        passage = "He scored # in the game against the visitors from the north on the opening night."
        one, other = (self.told(name, (n, "point", passage)) for name, n in (("a", 30), ("b", 12)))
        assert [len(fact.answers) for fact in facts(assembled(one, other), "number")] == [1, 1]

    def test_a_flood_of_figures_is_cut_short(self) -> None:
        flood = [(n, "people", f"Flood {n} killed #.") for n in range(3, 600)]
        found = assembled(self.told("a", *flood), self.told("b", (177, "people", KILLED)))
        assert 1 < len(facts(found, "number")) <= 200

    def test_silent_documents(self) -> None:
        found = assembled(self.told("a", (177, "people", KILLED)), self.told("b"))
        assert only(facts(found, "number")).silent == ("b",)

    def test_numbers_of_two_events_are_not_mixed(self) -> None:
        later = meeting("b", D, shift=30)
        later.count("b#e0", 180, "people", KILLED_TOO)
        found = assembled(self.told("a", (177, "people", KILLED)), later)
        assert len(facts(found, "number")) == 2


class TestQuotes:
    """One utterance in every document that gives it."""

    def said(self, label: str, text: str, form: str = "direct", speaker: str = "Hakan Fidan") -> Told:
        told = Told(label)
        told.quote(text, told.person(speaker), form)
        return told

    def test_the_same_words(self) -> None:
        quote = only(facts(assembled(self.said("a", VOW), self.said("b", VOW)), "quote"))
        assert answers(quote) == [(VOW, ("a", "b"))]
        assert quote.subject == "person:hakan-fidan"
        assert quote.caption == "Hakan Fidan"

    @pytest.mark.parametrize(
        "other",
        [
            VOW.replace("open", "closed"),
            VOW.replace("We will", "We will not"),
            VOW.removesuffix(" for our people"),
            VOW.upper(),
            VOW.replace("the border", "[the] border"),
            VOW.replace(" whatever", " ... whatever"),
        ],
    )
    def test_one_utterance_in_two_wordings(self, other: str) -> None:
        found = facts(assembled(self.said("a", VOW), self.said("b", other)), "quote")
        assert {document for answer in only(found).answers for document in answer.documents} == {"a", "b"}

    def test_three_documents(self) -> None:
        found = assembled(self.said("a", VOW), self.said("b", VOW.replace("open", "closed")), self.said("c", VOW))
        assert sorted(documents for _, documents in answers(only(facts(found, "quote")))) == [("a", "c"), ("b",)]

    def test_two_utterances(self) -> None:
        other = "The talks on grain exports will go on step by step before winter"
        assert len(facts(assembled(self.said("a", VOW), self.said("b", other)), "quote")) == 2

    def test_two_utterances_of_one_document_are_two(self) -> None:
        told = self.said("a", VOW)
        told.quote(VOW, "a#p1")
        assert len(facts(assembled(told), "quote")) == 2

    def test_the_same_words_of_another_speaker_are_set_side_by_side(self) -> None:
        found = facts(assembled(self.said("a", VOW), self.said("b", VOW, speaker="Elena Petrova")), "quote")
        assert {answer.entity for answer in only(found).answers} == {"person:hakan-fidan", "person:elena-petrova"}

    def test_a_pronoun_leaves_the_speaker_open_unless_another_source_has_the_name(self) -> None:
        by_pronoun, other = Told("a"), self.said("b", VOW, speaker="Elena Petrova")
        quote = Quote(text=VOW, form="direct", speaker=by_pronoun.person("Hakan Fidan"), speaker_text="he", verb="said")
        by_pronoun.add("a", "quote", quote)
        unsure = only(facts(assembled(by_pronoun, other), "quote"))
        sure = only(facts(assembled(by_pronoun, other, self.said("c", VOW)), "quote"))
        assert len({answer.entity for answer in unsure.answers}) == 1
        assert {answer.entity for answer in sure.answers} == {"person:hakan-fidan", "person:elena-petrova"}

    def test_a_pronoun_of_the_other_sex_leaves_nothing_open(self) -> None:
        told = {"a": ("Elena Petrova", "she"), "b": ("Hakan Fidan", "he")}
        documents = []
        for name, (person, pronoun) in told.items():
            document = Told(name)
            speaker = document.person(person)
            document.add(
                speaker, "quote", Quote(text=VOW, form="direct", speaker=speaker, speaker_text=pronoun, verb="said")
            )
            documents.append(document)
        found = only(facts(assembled(*documents), "quote"))
        assert {answer.entity for answer in found.answers} == {"person:hakan-fidan", "person:elena-petrova"}

    def test_reported_speech_beside_the_quotation(self) -> None:
        reported = "they would keep the border open whatever the cost may be for their people"
        found = facts(assembled(self.said("a", VOW), self.said("b", reported, "indirect")), "quote")
        assert {document for answer in only(found).answers for document in answer.documents} == {"a", "b"}

    def test_reported_speech_of_one_document_alone_is_no_question(self) -> None:
        told = self.said("a", "the weather was fine", "indirect")
        assert facts(assembled(told, meeting("b", D)), "quote") == []

    def test_a_quotation_without_a_speaker(self) -> None:
        told = Told("a")
        told.quote(VOW)
        quote = only(facts(assembled(told), "quote"))
        assert quote.caption.strip()
        assert quote.answers[0].entity is None


class TestPeople:
    """How each document writes a name, and which roles it gives."""

    def test_names_and_roles(self) -> None:
        a, b = Told("a"), Told("b")
        a.person("Yasar Guler", "defence minister", "TR")
        b.person("Yaşar Güler", "national defence minister", "TR")
        found = assembled(a, b)
        assert {value for value, _ in answers(only(facts(found, "name")))} == {"Yasar Guler", "Yaşar Güler"}
        assert {value for value, _ in answers(only(facts(found, "role")))} == {
            "defence minister",
            "national defence minister",
        }

    def test_silent_on_the_role(self) -> None:
        a, b = Told("a"), Told("b")
        a.person("Hakan Fidan", "foreign minister", "TR")
        b.person("Hakan Fidan")
        assert only(facts(assembled(a, b), "role")).silent == ("b",)

    def test_the_surname_after_the_full_name_is_no_answer_of_its_own(self) -> None:
        told = Told("a")
        person = told.person("Hakan Fidan")
        told.add(person, "name", told.claims[0].value.model_copy(update={"text": "Fidan", "form": "short"}))
        assert answers(only(facts(assembled(told), "name"))) == [("Hakan Fidan", ("a",))]


def test_where_a_document_has_its_facts_from() -> None:
    told = Told("a")
    told.add(
        "a",
        "origin",
        Origin(text="the ministry said on Telegram", who="Syrian Ministry of Defence", channel="Telegram"),
    )
    origin = only(facts(assembled(told), "origin"))
    assert origin.subject == "a"
    assert answers(origin) == [("Syrian Ministry of Defence (Telegram)", ("a",))]
