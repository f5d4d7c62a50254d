"""How two places stand: one place, one inside the other, or apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import compare_values
from reconcile.model import Comparison, Place
from reconcile.settings import Settings
from reconcile.text.fold import fold

SETTINGS = Settings()
DETAILS = {
    "same": {"same", "same-after-folding"},
    "exonym": {"same-after-folding"},
    "inside": {"compatible"},
    "spelling": {"compatible"},
    "other-venue": {"conflict"},
    "disjoint": {"conflict"},
    "unknown": {"not-comparable"},
}


def place(text: str, level: str = "city", country: str | None = None, name: str | None = None) -> Place:
    return Place(text=text, name=name or fold(text), level=level, country=country)


def city(text: str, country: str | None) -> Place:
    return place(text, "city", country)


def nation(text: str, country: str) -> Place:
    return place(text, "country", country)


@st.composite
def places(draw: st.DrawFn) -> Place:
    text = draw(
        st.one_of(st.sampled_from(["Ankara", "ANKARA", "Kyiv", "Kiev", "Türkiye", "Palace", ""]), st.text(max_size=12))
    )
    level = draw(st.sampled_from(["country", "region", "city", "venue", "unknown"]))
    return place(text, level, draw(st.sampled_from([None, "TR", "SY", "UA"])))


class TestLaws:
    """What holds for any two places."""

    @given(places(), places())
    def test_symmetric(self, a: Place, b: Place) -> None:
        assert compare_values(a, b, SETTINGS)[:3] == compare_values(b, a, SETTINGS)[:3]

    @given(places())
    def test_reflexive(self, a: Place) -> None:
        assert compare_values(a, a, SETTINGS)[:3] == ("same", 1.0, "same")

    @given(places(), places())
    def test_bounded_with_a_reason(self, a: Place, b: Place) -> None:
        found = compare_values(a, b, SETTINGS)
        assert 0.0 <= found.score <= 1.0
        assert found.reason.strip()

    @given(places(), places())
    def test_the_class_decides_the_relation(self, a: Place, b: Place) -> None:
        found = compare_values(a, b, SETTINGS)
        assert found.relation in DETAILS[found.detail]

    @given(places(), st.sampled_from(["city", "venue", "region"]))
    def test_the_country_around_a_place_never_contradicts_it(self, a: Place, level: str) -> None:
        inner = a.model_copy(update={"level": level, "country": "TR"})
        assert compare_values(inner, nation("Turkey", "TR"), SETTINGS).relation != "conflict"

    @given(places(), places())
    def test_case_does_not_count(self, a: Place, b: Place) -> None:
        shouted = a.model_copy(update={"text": a.text.upper()})
        relations = {compare_values(a, b, SETTINGS).relation, compare_values(shouted, b, SETTINGS).relation}
        assert len(relations) == 1 or not relations & {"conflict", "not-comparable"}


@pytest.mark.parametrize(
    ("a", "b", "relation", "detail"),
    [
        (city("Ankara", "TR"), city("ANKARA", "TR"), "same-after-folding", "same"),
        (city("İstanbul", "TR"), city("Istanbul", "TR"), "same-after-folding", "same"),
        (city("Kiev", "UA"), city("Kyiv", "UA"), "same-after-folding", "exonym"),
        (city("Peking", "CN"), city("Beijing", "CN"), "same-after-folding", "exonym"),
        (city("Leningrad", "RU"), city("Saint Petersburg", "RU"), "same-after-folding", "exonym"),
        (city("Tehran", "IR"), city("Teheran", "IR"), "same-after-folding", "exonym"),
        (city("Sharm el-Sheikh", "EG"), city("Sharm El Sheikh", "EG"), "compatible", "spelling"),
        (nation("Turkey", "TR"), place("Türkiye", "country", "TR", "turkey"), "compatible", "spelling"),
        (city("Ankara", "TR"), nation("Turkey", "TR"), "compatible", "inside"),
        (city("Hollywood", "US"), city("Los Angeles", "US"), "compatible", "inside"),
        (city("New York City", "US"), city("Brooklyn", "US"), "compatible", "inside"),
        (city("Brooklyn", "US"), city("Los Angeles", "US"), "conflict", "disjoint"),
        (place("Beylerbeyi Palace", "venue", "TR"), city("Istanbul", "TR"), "compatible", "inside"),
        (place("Beylerbeyi Palace", "venue"), nation("Turkey", "TR"), "compatible", "inside"),
        (
            place("the Presidential Complex", "venue"),
            place("the Presidential Complex in Ankara", "venue"),
            "compatible",
            "inside",
        ),
        (place("White House", "venue", "US"), place("Blair House", "venue", "US"), "conflict", "other-venue"),
        (city("Ankara", "TR"), city("Damascus", "SY"), "conflict", "disjoint"),
        (city("Ankara", "TR"), city("Istanbul", "TR"), "conflict", "disjoint"),
        (city("Ankara", "TR"), nation("Syria", "SY"), "conflict", "disjoint"),
        (nation("Turkey", "TR"), nation("Syria", "SY"), "conflict", "disjoint"),
        (nation("Iran", "IR"), nation("Iraq", "IQ"), "conflict", "disjoint"),
        (nation("Austria", "AT"), nation("Australia", "AU"), "conflict", "disjoint"),
        (nation("Niger", "NE"), nation("Nigeria", "NG"), "conflict", "disjoint"),
        (city("York", "GB"), city("New York", "US"), "conflict", "disjoint"),
        (city("Foobar", None), city("Bazqux", None), "not-comparable", "unknown"),
        (place("Foo", "unknown"), place("Bar", "unknown"), "not-comparable", "unknown"),
    ],
)
def test_classes(a: Place, b: Place, relation: str, detail: str) -> None:
    found: Comparison = compare_values(a, b, SETTINGS)
    assert (found.relation, found.detail) == (relation, detail)


def test_the_reason_names_both() -> None:
    reason = compare_values(city("Ankara", "TR"), nation("Syria", "SY"), SETTINGS).reason
    assert "Ankara" in reason
    assert "Syria" in reason
