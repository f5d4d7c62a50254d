"""Which office a text gives to whom: the office itself, the country, and whether it is held now."""

from __future__ import annotations

import pytest

from .texts import tale

# text, person, the one role (office, country, tenure)
CASES = (
    ("Foreign Minister Lena Marsk spoke.", "Lena Marsk", ("foreign minister", None, "current")),
    ("Lena Marsk, the Norwegian foreign minister, spoke.", "Lena Marsk", ("foreign minister", "NO", "current")),
    ("The Norwegian Foreign Minister, Lena Marsk, spoke.", "Lena Marsk", ("foreign minister", "NO", "current")),
    ("Omar Dervan (prime minister of Jordan) replied.", "Omar Dervan", ("prime minister", "JO", "current")),
    ("Turkish Foreign Minister Kemal Aydin said so.", "Kemal Aydin", ("foreign minister", "TR", "current")),
    ("Former President Anders Holm spoke.", "Anders Holm", ("president", None, "former")),
    ("The former Ukrainian prime minister Oleh Bondar spoke.", "Oleh Bondar", ("prime minister", "UA", "former")),
    ("Outgoing Jordanian Finance Minister Omar Dervan spoke.", "Omar Dervan", ("finance minister", "JO", "former")),
    ("The acting foreign minister, Mira Kosta, spoke.", "Mira Kosta", ("foreign minister", None, "acting")),
    ("Interim leader Paul Reyes listened.", "Paul Reyes", ("leader", None, "acting")),
    (
        "Lena Marsk, the former head of the Norwegian central bank, spoke.",
        "Lena Marsk",
        ("central bank head", "NO", "former"),
    ),
    ("French journalist Luc Perrin said so.", "Luc Perrin", ("journalist", "FR", "current")),
    ("Vice President Ana Cruz said so.", "Ana Cruz", ("vice president", None, "current")),
    ("President-elect Lena Marsk spoke in Oslo.", "Lena Marsk", ("president", None, "elect")),
    ("Prime Minister-designate Lena Marsk spoke in Oslo.", "Lena Marsk", ("prime minister", None, "elect")),
    ("Then-President Lena Marsk spoke.", "Lena Marsk", ("president", None, "former")),
    ("Lena Marsk, once mayor of Halvek, spoke.", "Lena Marsk", ("halvek mayor", None, "former")),
    ("The late president Lena Marsk was honoured.", "Lena Marsk", ("president", None, "former")),
    ("Omar Dervan, formerly the foreign minister, spoke.", "Omar Dervan", ("foreign minister", None, "former")),
    ("Norwegian PM Lena Marsk spoke.", "Lena Marsk", ("prime minister", "NO", "current")),
    ("Italian ex-PM Lena Marsk spoke.", "Lena Marsk", ("prime minister", "IT", "former")),
    ("President Lena Marsk of Norway spoke.", "Lena Marsk", ("president", "NO", "current")),
    ("The Civic Union, led by Lena Marsk, brought it.", "Lena Marsk", ("civic union leader", None, "current")),
    ("The Green Alliance headed by Lena Marsk won.", "Lena Marsk", ("green alliance head", None, "current")),
    ("Lena Marsk, who heads Norway's central bank, spoke.", "Lena Marsk", ("central bank head", "NO", "current")),
    ("Lena Marsk, who chairs the committee, spoke.", "Lena Marsk", ("committee chair", None, "current")),
    ("Lena Marsk, 54, a farmer, said it was late.", "Lena Marsk", ("farmer", None, "current")),
    ("The accountant, Omar Dervan, said so.", "Omar Dervan", ("accountant", None, "current")),
    ("Chief Justice Omar Dervan spoke.", "Omar Dervan", ("chief justice", None, "current")),
    ("Archbishop of Oslo Lena Marsk spoke.", "Lena Marsk", ("oslo archbishop", None, "current")),
    ("Pavel Orrin, an aide of President Omar Dervan, spoke.", "Pavel Orrin", ("aide", None, "current")),
    ("Lena Marsk, the mayor, called for calm.", "Lena Marsk", ("mayor", None, "current")),
)


@pytest.mark.parametrize(("text", "person", "role"), CASES)
def test_a_role_is_read_into_office_country_and_tenure(text, person, role):
    assert tale(text).roles(person) == {role}


@pytest.mark.parametrize(
    "wording",
    (
        "Norwegian defence minister",
        "Norwegian defense minister",
        "Norwegian Minister of Defence",
        "Norwegian Minister of Defense",
    ),
)
def test_one_office_has_one_reading(wording):
    assert tale(f"The {wording} Lena Marsk said that it was late.").roles("Lena Marsk") == {
        ("defence minister", "NO", "current")
    }


def test_each_name_of_a_list_has_its_own_office():
    told = tale(
        "The talks brought together Defence Minister Pavel Orrin, Interior Minister Dora Lusk and the head of "
        "intelligence, Ivo Tamm."
    )
    assert told.roles("Pavel Orrin") == {("defence minister", None, "current")}
    assert told.roles("Dora Lusk") == {("interior minister", None, "current")}
    assert told.roles("Ivo Tamm") == {("intelligence head", None, "current")}


def test_an_adviser_is_not_given_the_office_of_whom_he_serves():
    told = tale("Anna Reve, an adviser to Prime Minister Tomas Brink, attended the meeting in Vienna on Friday.")
    assert told.roles("Anna Reve") == {("adviser", None, "current")}
    assert told.roles("Tomas Brink") == {("prime minister", None, "current")}


def test_honorifics_are_no_offices():
    told = tale("Dr. Helen Ostrow said that it was late. Mr. Peter Lang said that it was early.")
    assert told.roles("Helen Ostrow") == told.roles("Peter Lang") == set()


def test_courtesies_are_no_part_of_an_office():
    text = "The meeting was held under the chairmanship of Rt. Hon. Prime Minister Mr. Hari Lamsal in Oslo."
    assert tale(text).roles("Hari Lamsal") == {("prime minister", None, "current")}
    text = "The President, H.E. Mr. Ramon Soerdjan, met Lena Marsk in Oslo."
    assert tale(text).roles("Ramon Soerdjan") == {("president", None, "current")}


def test_the_president_beside_one_of_another_country_is_the_one_at_home():
    text = (
        "President Ramon Soerdjan met French President Luc Morel on October 2. The president chaired the talks in Oslo."
    )
    event = tale(text).main
    assert event.present == {"Ramon Soerdjan", "Luc Morel"}


def test_an_age_is_that_of_the_name_beside_it():
    told = tale("Tomas Brink, 54, said that it was late. Lena Marsk, a 31-year-old teacher, said that it was early.")
    ages = {claim.subject: claim.value.low for claim in told.of("age")}
    brink = next(claim.subject for claim in told.of("name") if claim.evidence.text == "Tomas Brink")
    assert ages[brink] == 54
    assert sorted(ages.values()) == [31, 54]


@pytest.mark.parametrize("name", ("Lena Marsk", "Omar Dervan", "Youssef al-Hadidi", "George T. Wender"))
@pytest.mark.parametrize(
    ("adjective", "code"), (("Norwegian", "NO"), ("Syrian", "SY"), ("South African", "ZA"), ("British", "GB"))
)
def test_the_adjective_before_an_office_is_its_country(name, adjective, code):
    told = tale(f"{adjective} Foreign Minister {name} said that it was late.")
    assert told.roles(name) == {("foreign minister", code, "current")}


@pytest.mark.parametrize(
    "wording",
    ("foreign minister", "foreign affairs minister", "minister of foreign affairs", "minister for foreign affairs"),
)
def test_foreign_affairs_are_those_of_the_foreign_minister(wording):
    assert tale(f"Lena Marsk, the Norwegian {wording}, said that it was late.").roles("Lena Marsk") == {
        ("foreign minister", "NO", "current")
    }


def test_a_counterpart_has_the_office_of_whose_he_is():
    told = tale("Norwegian Foreign Minister Lena Marsk met her Jordanian counterpart, Omar Dervan, in Oslo.")
    assert told.roles("Omar Dervan") == {("foreign minister", "JO", "current")}


def test_the_counterpart_of_a_head_of_government_may_have_another_title():
    told = tale("Norwegian Prime Minister Lena Marsk met her Jordanian counterpart, Omar Dervan, in Oslo.")
    assert told.roles("Omar Dervan") == {("counterpart", "JO", "current")}


@pytest.mark.parametrize(
    ("wording", "body"),
    (
        ("NATO chief Lena Marsk", "NATO"),
        ("Boeing CEO Lena Marsk", "Boeing"),
        ("BBC correspondent Lena Marsk", "BBC"),
        ("Norwegian Foreign Minister Lena Marsk", None),
        ("President-elect Lena Marsk", None),
    ),
)
def test_the_body_of_an_office_is_kept(wording, body):
    (role,) = tale(f"{wording} said that it was late.").of("role")
    assert role.value.organisation == body


@pytest.mark.parametrize(
    ("person", "office"),
    [
        ("Sushila Khadka", "home minister"),
        ("Dipendra Mahato", "energy water resources irrigation minister"),
        ("Marieke Holt", "un resident coordinator"),
    ],
)
def test_an_office_of_several_fields_is_one_and_of_the_person_behind_it(person, office):
    told = tale(
        "The meeting was attended by Hon. Home Minister Ms. Sushila Khadka, Hon. Minister for Energy, Water Resources and "
        "Irrigation Mr. Dipendra Mahato, and the UN Resident Coordinator, Ms. Marieke Holt."
    )
    assert {held for held, *_ in told.roles(person)} == {office}
