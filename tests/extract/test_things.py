"""Clubs, firms, places, ships and works are no people; what most of a row are, the others are too."""

from __future__ import annotations

import pytest

from benchmarks.persons import as_page
from reconcile.extract.name import find_people


def people(text: str) -> set[str]:
    return {mention.text for mention in find_people(as_page(text))}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sri Lanka's Perera said Sri Lanka would host the fourth summit.", {"Perera"}),
        ("Famalicao host Boavista on Friday. Joao Peixoto said Famalicao were ready.", {"Joao Peixoto"}),
        ("Goalkeeper Rui Matos of Gil Moreira was booked.", {"Rui Matos"}),
        ("It gave second-tier Pelister Bitola a 2-1 win. Pelister coach Goce Damev wept.", {"Goce Damev"}),
        ("The operator, Campos do Litoral, denied it. Ana Ruiz runs Campos do Litoral from Madrid.", {"Ana Ruiz"}),
        ("The ferry Estrella del Sur sank. Captain Hernan Oyarzo said the Estrella was full.", {"Hernan Oyarzo"}),
        ("Ana Ruiz lives on Rua da Praia and works for Stiftung Berg.", {"Ana Ruiz"}),
        ("Thalberg & Lang lost. Beatrix Meier of Thalberg & Lang heads Stiftung Berg.", {"Beatrix Meier"}),
        ("Nordex, a turbine company, said so. Jutta Brandis, who joined in 2019, left.", {"Jutta Brandis"}),
    ],
)
def test_what_stands_around_a_thing_tells_it_from_a_person(text: str, named: set[str]):
    assert people(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "Line-up: Okafor, Mensah, Daniel Larbi, Quaye (60' Addo), Boateng. Larbi was the best.",
        "Line-up: Okafor; Mensah; Daniel Larbi; Quaye (60' Addo), Boateng. Larbi was the best.",
    ],
)
def test_a_row_of_names_is_a_row_of_people(text: str):
    assert people(text) >= {"Okafor", "Mensah", "Daniel Larbi", "Quaye", "Addo", "Boateng"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Results: Anneli Koski 41.2, Pirjo Laine 38.9, Tuula Hakala 19.9.", "Anneli Koski"),
        ("Secretary: Nedyalka Todorova", "Nedyalka Todorova"),
        ("09:02 Amina Hassan arrives for Kenya.", "Amina Hassan"),
        ("Ji-woo Han and Park Seo-yeon won gold.", "Park Seo-yeon"),
        ("It did not hinder two of his councillors, Asen Gigov and Petar Iliev, from filing an appeal.", "Asen Gigov"),
        ("Deputy Speaker Jan Vrabec presided.", "Jan Vrabec"),
        ("The group, headed by Superintendent Kaminski, will present its conclusions.", "Kaminski"),
        ("Senegal's head of state Cheikh Diarra cancelled his trip.", "Cheikh Diarra"),
    ],
)
def test_lines_and_titles_show_a_person(text: str, name: str):
    assert name in people(text)


def test_a_month_before_a_place_is_no_given_name():
    assert people("He will be in Rome in April Paris said.") == set()
