"""Who is named in a text, in which wordings, and what is no person."""

from __future__ import annotations

import pytest

from .texts import tale

TITLES = {
    "Foreign Minister Lena Marsk arrived on Monday. President Omar Dervan met her at noon.": {
        "Lena Marsk",
        "Omar Dervan",
    },
    "Lena Marsk, the Norwegian foreign minister, spoke first. Omar Dervan (prime minister of Jordan) replied.": {
        "Lena Marsk",
        "Omar Dervan",
    },
    "Sen. Ruth Calder met Gen. Mark Doyle and Gov. Alan Pratt.": {"Ruth Calder", "Mark Doyle", "Alan Pratt"},
    "Dr. Helen Ostrow treated the wounded. Mr. Peter Lang, a teacher, helped.": {"Helen Ostrow", "Peter Lang"},
    "UN Secretary-General Luis Montero opened the conference in Geneva on October 9.": {"Luis Montero"},
    "British Prime Minister Jane Aldous met the King of Jordan in London.": {"Jane Aldous"},
    "The talks brought together Defence Minister Pavel Orrin, Interior Minister Dora Lusk and the head of "
    "intelligence, Ivo Tamm.": {"Pavel Orrin", "Dora Lusk", "Ivo Tamm"},
    "The minister met their Syrian counterparts — Foreign Minister Adel Murad, Defence Minister Ziad Haman, and the "
    "head of General Intelligence, Faris Nolan.": {"Adel Murad", "Ziad Haman", "Faris Nolan"},
    "Norwegian Foreign Minister Lena Marsk met Jordanian Prime Minister Omar Dervan in Geneva on Thursday.": {
        "Lena Marsk",
        "Omar Dervan",
    },
    "Foreign Minister Lena Marsk met Omar Dervan in Geneva on Friday.": {"Lena Marsk", "Omar Dervan"},
    "Lena Marsk QC and Omar Dervan, MP, told the court on Friday that it was late.": {"Lena Marsk", "Omar Dervan"},
    "Briton Lena Marsk and Swede Omar Dervan shared the prize on Friday.": {"Lena Marsk", "Omar Dervan"},
}

PARTICLES = (
    "Youssef al-Hadidi",
    "Khalid al-Masri",
    "Abu Karim Sadiq",
    "Hamad bin Khalid",
    "Pedro de la Cruz",
    "Karl von Stetten",
    "Maria dos Anjos",
    "Marie-Claire Dubois",
    "Seán O'Brien",
    "George T. Wender",
    "J. K. Harlow",
)

OPENINGS = (
    "{} said that it was late.",
    "However, {} said that it was late.",
    "Yesterday {} said that it was late.",
    "On Monday, {} said that it was late.",
    "While {} said that it was late, nobody left.",
    "“It is late,” said {}.",
)


@pytest.mark.parametrize(("text", "people"), TITLES.items())
def test_a_title_before_or_after_a_name_is_no_part_of_it(text, people):
    assert tale(text).people == people


@pytest.mark.parametrize("name", PARTICLES)
def test_particles_and_initials_belong_to_the_name(name):
    assert tale(f"The minister said that it was late. President {name} said that it was early.").people == {name}


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_word_that_opens_a_sentence_is_no_part_of_a_name(opening):
    assert tale(opening.format("Lena Marsk")).people == {"Lena Marsk"}


def test_a_later_short_form_is_the_same_person():
    told = tale(
        "Prime Minister Ingrid Solvang opened the summit in Oslo. Then Solvang spoke. “We begin,” Solvang said."
    )
    assert told.spellings("Ingrid Solvang") == ["Ingrid Solvang", "Solvang", "Solvang"]


def test_a_surname_that_many_bear_is_the_person_whom_the_text_named_in_full():
    told = tale(
        "In the morning the leader Kim Jong Un met President Recep Tayyip Erdogan there. Kim thanked him and Erdogan left."
    )
    assert told.spellings("Kim Jong Un") == ["Kim Jong Un", "Kim"]
    assert told.spellings("Recep Tayyip Erdogan") == ["Recep Tayyip Erdogan", "Erdogan"]


def test_a_possessive_ending_is_no_part_of_a_name():
    told = tale(
        "Ivo Tamm’s deputy spoke. George T. Wender said that Tamm's office was closed, and Wender's wife agreed."
    )
    assert told.spellings("Ivo Tamm") == ["Ivo Tamm", "Tamm"]
    assert told.spellings("George T. Wender") == ["George T. Wender", "Wender"]


def test_a_surname_without_any_full_name_is_a_person_when_an_office_stands_before_it():
    told = tale("President Marsk met President Dervan in Geneva. President Dervan thanked President Marsk.")
    assert told.people == {"Marsk", "Dervan"}


@pytest.mark.parametrize(
    ("man", "woman"), [("Petrov", "Petrova"), ("Wolski", "Wolska"), ("Dvorak", "Dvorakova"), ("Belsky", "Belskaya")]
)
def test_a_mans_and_a_womans_form_of_a_surname_are_two_people(man, woman):
    text = f"Ivan {man} counted the boats. Zlata {woman}, a lawyer, won. {woman} said that she would come. {man} went."
    told = tale(text)
    assert told.spellings(f"Zlata {woman}") == [f"Zlata {woman}", woman]
    assert told.spellings(f"Ivan {man}") == [f"Ivan {man}", man]


def test_two_people_with_one_surname_stay_two():
    told = tale("President Lena Marsk spoke. Her husband, Karl Marsk, stood beside her. Lena Marsk smiled.")
    assert told.people == {"Lena Marsk", "Karl Marsk"}


HEADLINES = {
    "Marsk Meets Dervan as Border Talks Begin": {"Lena Marsk", "Omar Dervan"},
    "Norway and Jordan Sign Trade Pact in Geneva": {"Lena Marsk", "Omar Dervan"},
    "Lena Marsk Calls Border Deal Good News for Both": {"Lena Marsk", "Omar Dervan"},
    "Trade Pact Was Signed, Says Minister Omar Dervan": {"Lena Marsk", "Omar Dervan"},
}


@pytest.mark.parametrize(("headline", "people"), HEADLINES.items())
def test_capitals_of_a_headline_make_no_people(headline, people):
    body = (
        "The Norwegian foreign minister, Lena Marsk, and the Jordanian prime minister, Omar Dervan, signed the pact.",
        "Marsk said that the two sides had come closer. Dervan said that much was left to do.",
        "The document was signed in the presence of journalists, and copies of it were handed out.",
    )
    told = tale("\n\n".join([headline, *body]), title=headline)
    assert told.people == people


NICKNAMES = ('Aldo "The Hat" Brancusi', "Joaquín “El Viejo” Rincón", "Anna ‘Red’ Falk")


@pytest.mark.parametrize("name", NICKNAMES)
def test_a_nickname_in_quotation_marks_is_inside_the_name(name):
    told = tale(f"Police arrested {name} on Monday. Judge Lena Marsk sent {name.split()[-1]} to prison.")
    assert told.spellings(name) == [name, name.split()[-1]]


def test_a_surname_that_is_a_city_too_is_the_person_but_where_a_place_stands():
    told = tale(
        "Coach Dora Lusk put striker Ivo Jackson on the bench. The club then sold Jackson. It flew to a match in Jackson."
    )
    assert told.spellings("Ivo Jackson") == ["Ivo Jackson", "Jackson"]


LISTS = (
    "Those killed were Tarik Obuya, Nnenna Adichukwu and Lwazi Mthembu, the police said.",
    "The deal was signed by Tarik Obuya, Nnenna Adichukwu and Lwazi Mthembu.",
    "Tarik Obuya, Nnenna Adichukwu and Lwazi Mthembu were freed on Friday.",
)


@pytest.mark.parametrize("text", LISTS)
def test_every_name_of_a_list_is_found(text):
    assert tale(text).people == {"Tarik Obuya", "Nnenna Adichukwu", "Lwazi Mthembu"}


FURNITURE = (
    "Photo: Getty Images\n",
    "Sign up for our newsletter | Follow us on Facebook and Twitter\n",
    "© 2025 Brightwater Media Group. All rights reserved.\n",
    "Share this article on WhatsApp\n",
)
STORY = (
    "Foreign Minister Lena Marsk met Prime Minister Omar Dervan in Geneva on Thursday to speak about the border.\n\n"
    "Marsk said that the two sides had come closer, and Dervan said that much was left to do before the winter.\n\n"
)


@pytest.mark.parametrize("furniture", FURNITURE)
def test_page_furniture_names_nobody_and_changes_nobody(furniture):
    assert tale(furniture).people == set()
    told = tale(STORY + furniture)
    assert told.people == {"Lena Marsk", "Omar Dervan"}
    assert told.spellings("Lena Marsk") == tale(STORY).spellings("Lena Marsk")


THINGS = (
    "The state bought the airline Karel Novak from its lenders, the ministry said.",
    "They went to the village of Anna Falk, where it rained for a week.",
)


@pytest.mark.parametrize("text", THINGS)
def test_a_thing_that_bears_a_persons_name_is_no_person(text):
    assert tale(text).people == set()


NO_PEOPLE = (
    "Geneva said that it would host the talks. Norway agreed. Brussels said nothing.",
    "The Ministry of Foreign Affairs said on Thursday that it would attend. Amnesty International said so.",
    "The parliament in Oslo voted on Monday, and the Security Council met in New York on Tuesday.",
    "Manchester City beat Real Madrid in London on Wednesday.",
    "The ceremony was held in the Théâtre du Châtelet in Paris on Monday.",
)


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_places_bodies_and_clubs_are_no_people(text):
    assert tale(text).people == set()


def test_the_caption_of_a_picture_names_people():
    told = tale(
        "Lena Marsk (left) and Omar Dervan at the palace. / Photo: Pool\n\n"
        "The foreign ministers met in Geneva on Thursday to speak about the border, and they agreed to meet again.\n\n"
        "The talks were the first in two years, and nobody had thought that they would end so soon."
    )
    assert told.people == {"Lena Marsk", "Omar Dervan"}
