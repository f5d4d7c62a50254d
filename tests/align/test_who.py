"""Who is who: spellings, surnames alone, and the office that joins two names."""

from __future__ import annotations

import pytest

from reconcile.align import Alignment, align
from reconcile.model import Link
from reconcile.settings import Settings

from ..assemble.ready import Told

SETTINGS = Settings()
Person = tuple[str, str | None, str | None]


def aligned(*documents: list[str | Person], settings: Settings = SETTINGS) -> Alignment:
    """Documents "a", "b", "c" that name these people, each a name or (name, office, country)."""
    claims = []
    for label, people in zip("abcd", documents, strict=False):
        told = Told(label)
        for person in people:
            told.person(*((person,) if isinstance(person, str) else person))
        claims += told.claims
    return align(claims, settings)


def groups(alignment: Alignment) -> list[list[str]]:
    return sorted(sorted(s.text for s in entity.spellings) for entity in alignment.entities)


def link(alignment: Alignment, a: str, b: str) -> Link:
    return next(found for found in alignment.links if {found.a, found.b} == {a, b})


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hakan Fidan", "Hakan Fidan"),
        ("Yasar Guler", "Yaşar Güler"),
        ("Ibrahim Kalin", "İbrahim Kalın"),
        ("Asaad Hassan al Shaibani", "Hassan al-Shaibani"),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Mohammed bin Salman", "Mohamed bin Salman"),
        ("Xi Jinping", "Jinping Xi"),
        ("George W. Bush", "George Bush"),
        ("Dr Jane Goodall", "Jane Goodall"),
        ("習近平", "習近平"),
    ],
)
def test_one_person_in_two_spellings(a: str, b: str) -> None:
    found = aligned([a], [b])
    assert len(found.entities) == 1
    assert link(found, "a#p1", "b#p1").judgement == "SAME"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong Un", "Kim Jong Il"),
        ("John Smith", "Jane Smith"),
        ("Bashar al-Assad", "Hafez al-Assad"),
        ("Angela Merkel", "Emmanuel Macron"),
        ("Bill Clinton", "Hillary Clinton"),
    ],
)
def test_two_people_with_names_alike(a: str, b: str) -> None:
    found = aligned([a], [b])
    assert len(found.entities) == 2
    assert found.links == ()


class TestOffice:
    """An office of one country, held by names that are near each other."""

    def test_without_an_office_the_pair_stays_open(self) -> None:
        found = aligned(["Murhaf Abu Qasra"], ["Muharram Abu Qasr"])
        assert len(found.entities) == 2
        assert link(found, "a#p1", "b#p1").judgement == "UNSURE"

    def test_one_office_of_one_country_joins_near_names(self) -> None:
        found = aligned(
            [("Murhaf Abu Qasra", "defence minister", "SY")], [("Muharram Abu Qasr", "defence minister", "SY")]
        )
        assert len(found.entities) == 1
        joined = link(found, "a#p1", "b#p1")
        assert joined.judgement == "SAME"
        assert any("defence minister" in reason for reason in joined.reasons)
        assert any("murhaf against muharram" in reason for reason in joined.reasons)

    def test_the_list_that_names_them_tells_the_country(self) -> None:
        claims = []
        for label, name in (("a", "Murhaf Abu Qasra"), ("b", "Muharram Abu Qasr")):
            told = Told(label)
            person = told.person(name, "defence minister")
            event = told.event(people=(person,))
            told.roster(event, (person,), side="SY")
            claims += told.claims
        assert len(align(claims, SETTINGS).entities) == 1

    @pytest.mark.parametrize(
        ("office", "other", "country"),
        [("defence minister", "defence minister", "TR"), ("defence minister", "transport minister", "SY")],
    )
    def test_another_country_or_office_does_not_join(self, office: str, other: str, country: str) -> None:
        found = aligned([("Murhaf Abu Qasra", office, "SY")], [("Muharram Abu Qasr", other, country)])
        assert len(found.entities) == 2

    def test_one_office_does_not_join_names_that_are_far_apart(self) -> None:
        found = aligned(
            [("Murhaf Abu Qasra", "defence minister", "SY")], [("Ali Abdullah Ayyoub", "defence minister", "SY")]
        )
        assert len(found.entities) == 2

    def test_one_office_does_not_join_a_given_name_in_common(self) -> None:
        found = aligned([("John Kerry", "foreign minister", "US")], [("John Bolton", "foreign minister", "US")])
        assert len(found.entities) == 2

    def test_a_former_holder_is_not_joined_to_the_holder(self) -> None:
        claims = []
        for label, name, tenure in (("a", "Murhaf Abu Qasra", "current"), ("b", "Muharram Abu Qasr", "former")):
            told = Told(label)
            told.person(name, "defence minister", "SY", tenure)
            claims += told.claims
        assert len(align(claims, SETTINGS).entities) == 2


class TestSurnameAlone:
    """A bare surname belongs to the only bearer, and to nobody where there are two."""

    def test_it_joins_the_only_bearer(self) -> None:
        found = aligned(["Hakan Fidan", "Yasar Guler"], ["Fidan"])
        assert groups(found) == [["Fidan", "Hakan Fidan"], ["Yasar Guler"]]

    def test_the_bearer_in_three_documents_is_still_one(self) -> None:
        found = aligned(["Yasar Guler"], ["Yaşar Güler"], ["Güler"])
        assert groups(found) == [["Güler", "Yasar Guler", "Yaşar Güler"]]

    def test_with_two_bearers_it_stays_open(self) -> None:
        found = aligned(["Kim Jong Un"], ["Kim Yo Jong"], ["Kim"])
        assert groups(found) == [["Kim"], ["Kim Jong Un"], ["Kim Yo Jong"]]
        assert link(found, "a#p1", "c#p1").judgement == "UNSURE"
        assert link(found, "b#p1", "c#p1").judgement == "UNSURE"

    def test_with_two_bearers_in_one_document_it_stays_open(self) -> None:
        found = aligned(["Bill Clinton", "Hillary Clinton"], ["Clinton"])
        assert groups(found) == [["Bill Clinton"], ["Clinton"], ["Hillary Clinton"]]
        assert {open_.judgement for open_ in found.links} == {"UNSURE"}

    def test_the_open_links_are_kept_with_the_entity(self) -> None:
        found = aligned(["Bill Clinton", "Hillary Clinton"], ["Clinton"])
        alone = next(entity for entity in found.entities if entity.caption == "Clinton")
        assert {(open_.a, open_.b) for open_ in alone.links} == {("a#p1", "b#p1"), ("a#p2", "b#p1")}

    def test_it_never_pulls_two_people_together(self) -> None:
        found = aligned(["John Smith"], ["Smith"], ["Jane Smith"])
        assert ["John Smith"] in groups(found)
        assert ["Jane Smith"] in groups(found)

    def test_a_common_given_name_alone_joins_nobody(self) -> None:
        found = aligned(["John Kerry"], ["John"])
        assert len(found.entities) == 2


class TestEntity:
    """What an entity tells."""

    def test_the_caption_is_the_fullest_name_that_most_documents_use(self) -> None:
        found = aligned(["Yaşar Güler"], ["Yasar Guler"], ["Yasar Guler"], ["Güler"])
        assert [entity.caption for entity in found.entities] == ["Yasar Guler"]

    def test_roles_and_country(self) -> None:
        found = aligned([("Hakan Fidan", "foreign minister", "TR")], [("Hakan Fidan", "foreign minister", "TR")])
        entity = found.entities[0]
        assert entity.roles == ("foreign minister",)
        assert entity.country == "TR"
        assert entity.kind == "person"
        assert {evidence.document for evidence in entity.evidence} == {"a", "b"}

    def test_two_namesakes_in_one_document_have_two_ids(self) -> None:
        found = aligned(["John Smith", "John Smith"])
        assert len({entity.id for entity in found.entities}) == 2


class TestSettings:
    """What is tuned takes effect."""

    def test_a_stricter_threshold_leaves_more_open(self) -> None:
        names = ["Volodymyr Zelenskyy"], ["Vladimir Zelensky"]
        found = aligned(*names, settings=Settings(same_person=0.999))
        assert len(found.entities) == 2
        assert link(found, "a#p1", "b#p1").judgement == "UNSURE"

    def test_a_lower_floor_for_two_people_leaves_more_open(self) -> None:
        names = ["Kim Jong Un"], ["Kim Jong Il"]
        assert aligned(*names).links == ()
        assert link(aligned(*names, settings=Settings(other_person=0.0)), "a#p1", "b#p1").judgement == "UNSURE"
