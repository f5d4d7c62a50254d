"""How two roles of one person stand. Two offices contradict only where nobody holds both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import compare_values
from reconcile.model import Role
from reconcile.settings import Settings
from reconcile.text.fold import fold

SETTINGS = Settings()
DETAILS = {
    "same": {"same", "same-after-folding"},
    "one-office": {"same-after-folding"},
    "worded-otherwise": {"compatible"},
    "wider": {"compatible"},
    "other-tenure": {"compatible"},
    "other-country": {"not-comparable"},
    "other-office": {"not-comparable"},
    "rival-office": {"conflict"},
}


def role(text: str, office: str = "", country: str | None = None, tenure: str = "current") -> Role:
    return Role(text=text, office=office or fold(text), country=country, tenure=tenure)


@st.composite
def roles(draw: st.DrawFn) -> Role:
    office = draw(
        st.one_of(
            st.sampled_from(
                [
                    "defence minister",
                    "foreign minister",
                    "minister",
                    "president",
                    "vice president",
                    "striker",
                    "coach",
                    "mit director",
                ]
            ),
            st.text(alphabet="ab é😀", min_size=1, max_size=8),
        )
    )
    text = draw(st.sampled_from([office, office.upper(), office.title(), f"the {office}"]))
    tenure = draw(st.sampled_from(["current", "former", "acting", "elect"]))
    return role(text, office, draw(st.sampled_from([None, "TR", "SY"])), tenure)


class TestLaws:
    """What holds for any two roles."""

    @given(roles(), roles())
    def test_symmetric(self, a: Role, b: Role) -> None:
        assert compare_values(a, b, SETTINGS)[:3] == compare_values(b, a, SETTINGS)[:3]

    @given(roles())
    def test_reflexive(self, a: Role) -> None:
        assert compare_values(a, a, SETTINGS)[:3] == ("same", 1.0, "same")

    @given(roles(), roles())
    def test_bounded_with_a_reason(self, a: Role, b: Role) -> None:
        found = compare_values(a, b, SETTINGS)
        assert 0.0 <= found.score <= 1.0
        assert found.reason.strip()

    @given(roles(), roles())
    def test_the_class_decides_the_relation(self, a: Role, b: Role) -> None:
        found = compare_values(a, b, SETTINGS)
        assert found.relation in DETAILS[found.detail]

    @given(roles(), st.sampled_from(["former", "acting", "elect"]))
    def test_one_office_held_otherwise_is_compatible(self, a: Role, tenure: str) -> None:
        now = a.model_copy(update={"tenure": "current"})
        found = compare_values(now, a.model_copy(update={"tenure": tenure}), SETTINGS)
        assert (found.relation, found.detail) == ("compatible", "other-tenure")
        assert tenure in found.reason


@pytest.mark.parametrize(
    ("a", "b", "detail"),
    [
        (role("foreign minister"), role("foreign minister"), "same"),
        (role("FOREIGN MINISTER"), role("foreign minister"), "same"),
        (role("Minister of Defence", "defence minister"), role("Defence Minister"), "one-office"),
        (role("Foreign Minister"), role("Norwegian Foreign Minister", "foreign minister", "NO"), "one-office"),
        (role("U.N. aid chief"), role("UN aid chief"), "one-office"),
        (
            role("coach"),
            role("coach of Port Arven", "port arven coach").model_copy(update={"organisation": "Port Arven"}),
            "one-office",
        ),
        (
            role("coach of Selwick", "selwick coach").model_copy(update={"organisation": "Selwick"}),
            role("coach of Port Arven", "port arven coach").model_copy(update={"organisation": "Port Arven"}),
            "worded-otherwise",
        ),
        (role("Deputy Foreign Minister"), role("Foreign Minister"), "other-office"),
        (role("head of the union's delegation", "delegation head"), role("head of their delegation"), "one-office"),
        (role("their minister", "minister"), role("defence minister"), "wider"),
        (role("Foreign Minister"), role("External Affairs Minister"), "worded-otherwise"),
        (role("striker"), role("forward"), "worded-otherwise"),
        (role("lawyer"), role("attorney"), "worded-otherwise"),
        (
            role("MIT Director"),
            role("head of the National Intelligence Organisation (MIT)", "national intelligence organisation head"),
            "worded-otherwise",
        ),
        (role("Defence Minister", "", "TR"), role("National Defence Minister", "", "TR"), "wider"),
        (role("minister"), role("defence minister"), "wider"),
        (role("former president", "president", None, "former"), role("president"), "other-tenure"),
        (role("Acting President", "president", None, "acting"), role("president"), "other-tenure"),
        (role("Defence Minister", "", "TR"), role("Defence Minister", "", "SY"), "other-country"),
        (role("Foreign Minister"), role("Defence Minister"), "rival-office"),
        (role("Minister of Economy and Trade", "economy trade minister"), role("Finance Minister"), "other-office"),
        (role("Foreign Minister"), role("Deputy Defence Minister"), "other-office"),
        (role("Foreign Minister"), role("ex-Defence Minister", "defence minister", None, "former"), "other-office"),
        (role("Foreign Minister"), role("health campaigner"), "other-office"),
        (role("president"), role("prime minister"), "rival-office"),
        (role("club president"), role("prime minister"), "other-office"),
        (role("judge"), role("chief prosecutor"), "rival-office"),
        (role("coach"), role("midfielder"), "other-office"),
    ],
)
def test_classes(a: Role, b: Role, detail: str) -> None:
    assert compare_values(a, b, SETTINGS).detail == detail
    assert compare_values(b, a, SETTINGS).detail == detail


@pytest.mark.parametrize(
    ("one", "other", "detail"),
    [
        (("lawmaker", "SPD"), ("lawmaker", "CDU"), "other-body"),
        (("leader", "Liberal Alliance"), ("leader", "Civic Alliance"), "other-body"),
        (("representative", "LTTE"), ("spokesperson", "People's Liberation Front"), "other-body"),
    ],
)
def test_nobody_stands_for_two_parties(one: tuple[str, str], other: tuple[str, str], detail: str) -> None:
    a, b = (
        Role(text=f"{body} {office}", office=f"{body.casefold()} {office}", organisation=body)
        for office, body in (one, other)
    )
    assert compare_values(a, b, Settings()).detail == detail
    assert compare_values(b, a, Settings()).detail == detail


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("leader", "Liberal Alliance"), ("leader", "LA")),
        (("member", "Royal Society"), ("analyst", "Barclays")),
        (("envoy", "UN"), ("representative", "African Union")),
        (("representative", "UN"), ("representative", "AU")),
        (("leader", "National Front for Renewal"), ("leader", "Front for Renewal")),
    ],
)
def test_two_bodies_that_one_person_can_stand_for(one: tuple[str, str], other: tuple[str, str]) -> None:
    a, b = (
        Role(text=f"{body} {office}", office=f"{body.casefold()} {office}", organisation=body)
        for office, body in (one, other)
    )
    assert compare_values(a, b, Settings()).detail != "other-body"


@pytest.mark.parametrize(
    ("one", "other", "detail"),
    [
        (("CEO of Nordex", "chief executive"), ("head of the turbine maker", "turbine maker head"), "worded-otherwise"),
        (("chief executive of the company", "chief executive company"), ("director-president", ""), "worded-otherwise"),
        (("Kenyan head of state", "state head"), ("Kenyan President", "president"), "worded-otherwise"),
        (("Jury chair", "jury chair"), ("heads the jury of five", "jury five head"), "worded-otherwise"),
        (
            ("fire chief Colonel", "fire chief colonel"),
            ("commander of the fire brigade", "fire brigade commander"),
            "worded-otherwise",
        ),
        (("rescue chief", ""), ("rescue leader", ""), "worded-otherwise"),
        (("Advocate Depute", ""), ("Prosecutor", ""), "worded-otherwise"),
        (("Nigerian striker", "striker"), ("Sampdoria player", "sampdoria player"), "worded-otherwise"),
        (("novelist", ""), ("author", ""), "worded-otherwise"),
        (("deputy chief executive", ""), ("head of the company", "company head"), "other-office"),
        (("head of the party", "party head"), ("Kenyan President", "president"), "other-office"),
        (("president", ""), ("king", ""), "other-office"),
        (("poet", ""), ("translator", ""), "other-office"),
    ],
)
def test_one_office_under_another_word(one: tuple[str, str], other: tuple[str, str], detail: str) -> None:
    for a, b in ((role(*one), role(*other)), (role(*other), role(*one))):
        assert compare_values(a, b, SETTINGS).detail == detail
