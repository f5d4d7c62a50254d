"""Two deeds: one question or two, and whether the answers exclude each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import compare_values
from reconcile.model import Deed
from reconcile.settings import Settings

SETTINGS = Settings()
AXES = (
    "decision",
    "life",
    "there",
    "open",
    "held",
    "order",
    "year of fall",
    "size of group",
    "chaired",
    "appeal",
    "tenure",
    "stage",
    "unanimity",
    "undergone of know",
)
WORDS = st.lists(st.sampled_from(["offer", "law", "harbour", "union", "port"]), max_size=3, unique=True).map(
    lambda words: tuple(sorted(words))
)
deeds = st.builds(
    Deed,
    text=st.text(max_size=10),
    axis=st.sampled_from(AXES),
    pole=st.sampled_from(["for", "against", "3", "4", ""]),
    denied=st.booleans(),
    told=st.sampled_from(["done", "planned", "pledged", "refused"]),
    person=st.sampled_from([None, "person:a", "person:b"]),
    who=WORDS,
    head=st.sampled_from(["", "offer", "law"]),
    thing=WORDS,
    day=st.sampled_from([None, date(2025, 10, 10), date(2025, 10, 11), date(2025, 10, 17)]),
)


def deed(axis: str = "decision", pole: str = "for", **said: object) -> Deed:
    known = {"text": "a deed", "who": ("union",), "head": "offer", "thing": ("harbou", "offer")}
    return Deed.model_validate({**known, "axis": axis, "pole": pole, **said})


class TestLaws:
    """What holds for any two deeds."""

    @given(deeds, deeds)
    def test_symmetric(self, a: Deed, b: Deed) -> None:
        assert compare_values(a, b, SETTINGS) == compare_values(b, a, SETTINGS)

    @given(deeds)
    def test_reflexive(self, a: Deed) -> None:
        assert compare_values(a, a, SETTINGS)[:2] == ("same", 1.0)

    @given(deeds, deeds)
    def test_bounded_with_a_reason(self, a: Deed, b: Deed) -> None:
        found = compare_values(a, b, SETTINGS)
        assert 0.0 <= found.score <= 1.0
        assert found.reason.strip()

    @given(deeds, deeds)
    def test_a_plan_never_contradicts_what_was_done(self, a: Deed, b: Deed) -> None:
        planned, done = a.model_copy(update={"told": "planned"}), b.model_copy(update={"told": "done"})
        assert compare_values(planned, done, SETTINGS).relation != "conflict"

    @given(deeds, st.sampled_from(["for", "against"]))
    def test_two_denials_never_contradict_each_other(self, a: Deed, pole: str) -> None:
        one, other = (a.model_copy(update={"denied": True, "pole": p, "axis": "decision"}) for p in ("for", pole))
        assert compare_values(one, other, SETTINGS).relation != "conflict"

    @given(deeds, deeds)
    def test_deeds_of_two_people_are_not_compared(self, a: Deed, b: Deed) -> None:
        one, other = (
            each.model_copy(update={"axis": "decision", "person": who})
            for each, who in ((a, "person:a"), (b, "person:b"))
        )
        assert compare_values(one, other, SETTINGS).relation == ("same" if one == other else "not-comparable")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (deed(), deed(pole="against"), "conflict"),
        (deed(), deed(denied=True), "conflict"),
        (deed(denied=True), deed(pole="against"), "compatible"),
        (deed(), deed(pole="against", thing=("offer",)), "conflict"),  # "the offer" is the one that is told of
        (deed(), deed(pole="against", thing=("offer", "second")), "not-comparable"),
        (deed(), deed(pole="against", head="law", thing=("law",)), "not-comparable"),
        (deed(), deed(pole="against", who=("guild",)), "not-comparable"),
        (deed(who=()), deed(pole="against"), "conflict"),
        (deed(who=(), thing=("offer",)), deed(pole="against", thing=("offer",)), "not-comparable"),
        (deed(told="pledged"), deed(denied=True, told="refused"), "conflict"),
        (deed(told="planned"), deed(denied=True, told="refused"), "superseded"),
        (deed(day=date(2025, 10, 9)), deed(pole="against", day=date(2025, 10, 10)), "not-comparable"),
        (deed(day=date(2025, 10, 3)), deed(pole="against", day=date(2025, 10, 10)), "conflict"),
    ],
)
def test_what_is_accepted_and_what_is_refused(a: Deed, b: Deed, relation: str) -> None:
    assert compare_values(a, b, SETTINGS).relation == relation


@pytest.mark.parametrize(
    ("axis", "one", "other", "relation"),
    [
        ("life", {"pole": "dead"}, {"pole": "alive"}, "conflict"),
        ("order", {"pole": "3"}, {"pole": "4"}, "conflict"),
        ("order", {"pole": "3", "who": ("year",)}, {"pole": "4", "who": ("season",)}, "not-comparable"),
        ("there", {"pole": "came", "thing": ("island",)}, {"pole": "away", "thing": ("capital",)}, "conflict"),
        ("year of birth", {"pole": "1950"}, {"pole": "1952"}, "conflict"),
        ("size of group", {"pole": "11", "person": None}, {"pole": "12", "person": None}, "conflict"),
        ("chaired", {"person": "person:a"}, {"person": "person:b"}, "conflict"),
        ("chaired", {"person": "person:a"}, {"person": None}, "not-comparable"),
    ],
)
def test_each_kind_of_question(axis: str, one: dict[str, object], other: dict[str, object], relation: str) -> None:
    known: dict[str, object] = {"pole": "", "person": "person:a", "who": ()}
    a, b = (deed(axis, **{**known, **said}) for said in (one, other))  # type: ignore[arg-type]
    assert compare_values(a, b, SETTINGS).relation == relation


class TestVotes:
    """Of one mind or by a majority: of one body, one person or one conviction."""

    def vote(self, pole: str, *who: str, person: str | None = None) -> Deed:
        return deed("unanimity", pole, who=who, head="", thing=(), person=person)

    def test_one_body(self) -> None:
        found = compare_values(self.vote("all", "counci"), self.vote("most", "counci"), SETTINGS)
        assert (found.relation, found.detail) == ("conflict", "opposite")

    def test_two_bodies(self) -> None:
        one, other = self.vote("all", "counci", person="p"), self.vote("most", "commit", person="p")
        assert compare_values(one, other, SETTINGS).relation == "not-comparable"

    def test_one_conviction(self) -> None:
        found = compare_values(self.vote("all", "convic", "court"), self.vote("most", "convic"), SETTINGS)
        assert found.relation == "conflict"

    def test_nothing_in_common(self) -> None:
        found = compare_values(self.vote("all", "plan"), self.vote("most", "plan"), SETTINGS)
        assert found.relation == "not-comparable"


def test_the_first_woman_to_win_the_prize_by_name_and_by_noun() -> None:
    one = deed("order", "1", who=("bear", "silver", "win"), head="woman", thing=("woman",), person="p")
    other = deed("order", "2", who=("prize", "take"), head="woman", thing=("woman",), person="p")
    assert compare_values(one, other, SETTINGS).detail == "opposite"


def test_who_left_what_the_other_says_she_stayed_with() -> None:
    kept, left = (deed("tenure", pole, who=(), person="p", head="club", thing=("club",)) for pole in ("kept", "left"))
    assert compare_values(kept, left, SETTINGS).detail == "opposite"
    elsewhere = left.model_copy(update={"head": "hospit", "thing": ("hospit",)})
    assert compare_values(kept, elsewhere, SETTINGS).relation == "not-comparable"


def test_talks_with_each_other_have_one_end() -> None:
    one = deed("ended", "", who=("norda",), head="talk", thing=("talk", "velox"))
    other = deed("ended", "", who=("velox",), head="talk", thing=("norda", "talk"))
    assert compare_values(one, other, SETTINGS).detail == "opposite"
