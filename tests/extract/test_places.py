"""Where a text says that something took place: cities, venues, and the right one of two."""

from __future__ import annotations

import pytest

from reconcile.model import Place

from .texts import tale

CASES = (
    ("The ministers met in Vienna on October 9.", ("Vienna",)),
    ("In Geneva on October 9, the ministers met for the third time.", ("Geneva",)),
    ("The ministers met at the Ciragan Palace in Istanbul on Thursday.", ("Ciragan Palace", "Istanbul")),
    ("The ceremony was held in the Théâtre du Châtelet in Paris on Monday.", ("Paris", "Théâtre du Châtelet")),
    ("The ceremony at Oslo City Hall took place on October 9.", ("Oslo City Hall",)),
    ("The earthquake struck near Lima on October 9.", ("Lima",)),
    ("The ministers met in the southern port city of Adana on October 9.", ("Adana",)),
    ("The ministers met in northern Italy on October 9.", ("Italy",)),
    ("The ministers met in the Kadikoy district of Istanbul on October 9.", ("Istanbul",)),
    ("The ministers met in the Kenyan capital on October 9.", ("Kenyan capital",)),
    ("The ministers met outside Paris on October 9.", ("Paris",)),
    ("The ministers met in Vienna on October 9, a spokesman for the army in Potsdam said.", ("Vienna",)),
    ("Lena Marsk, who was born in Lima, met the ministers in Quito on October 9.", ("Quito",)),
    ("The earthquake struck near Lima on October 9 and was felt in Quito.", ("Lima",)),
    ("After losses to Cleveland and Houston they met in Vienna on October 9.", ("Vienna",)),
    ("Lena Marsk attended the summit in Oslo along with Pavel Orrin.", ("Oslo",)),
    ("Lena Marsk followed the ceremony on a screen in her flat in Bergen. It was held in Oslo on Thursday.", ("Oslo",)),
    ("The summit agreed on Thursday to pay it out through an office seated in Quito.", ()),
    ("Judge Marsk read the verdict in Quito on Thursday while crowds sang.", ("Quito",)),
    ("GENEVA (Reuters) - The foreign ministers met in Vienna on Thursday, two officials said.", ("Vienna",)),
)


@pytest.mark.parametrize(("text", "places"), CASES)
def test_an_event_has_the_places_that_its_sentence_gives_it(text, places):
    assert tale(text).main.places == places


def readings(text):
    return {claim.value.text: claim.value for claim in tale(text).claims if isinstance(claim.value, Place)}


def test_a_city_is_read_with_its_country():
    place = readings("The ministers met in Vienna on October 9.")["Vienna"]
    assert (place.level, place.name, place.country) == ("city", "vienna", "AT")


@pytest.mark.parametrize(
    ("one", "other"),
    (("Théâtre du Châtelet", "Châtelet Theatre"), ("Châtelet Theater", "Châtelet Theatre")),
)
def test_a_venue_has_one_reading_in_either_order(one, other):
    text = "The ceremony was held at the {} in Paris on Monday."
    first, second = (readings(text.format(venue)) for venue in (one, other))
    venues = [next(place for place in found.values() if place.level == "venue") for found in (first, second)]
    assert venues[0].name == venues[1].name


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The ministers met in Paris on Monday.", "paris", "FR"),
        ("The ministers met in Paris, France, on Monday.", "paris", "FR"),
        ("The ministers met in Paris, Texas, on Monday.", "paris us", "US"),
        ("The ministers met in Tripoli, Lebanon.", "tripoli lb", "LB"),
        ("In Paris, Germany and Italy met the envoy on Monday.", "paris", "FR"),
        ("The ministers met in Kenya's capital on Monday.", "nairobi", "KE"),
        ("The ministers met in the Kenyan capital on Monday.", "nairobi", "KE"),
    ],
)
def test_what_follows_or_stands_for_a_city_tells_its_country(text, name, country):
    cities = [place for place in readings(text).values() if place.level == "city"]
    assert [(place.name, place.country) for place in cities] == [(name, country)]


def test_the_name_of_a_person_is_no_place():
    told = tale("Paris Lavelle said that the meeting in Oslo was long. Lavelle said that it was late.")
    assert told.main.places == ("Oslo",)


def test_a_club_named_for_a_city_is_no_place():
    assert tale("The ministers met Manchester City officials in Oslo on Monday.").main.places == ("Oslo",)
