"""What the names alone say: one person, two people, or that they cannot tell."""

from __future__ import annotations

import pytest
from hypothesis import given

from reconcile.compare.name import PARTICLES, NameScore, Step, analyse, score_names
from reconcile.model import Judgement
from reconcile.settings import Settings
from reconcile.testing import name_pairs

SETTINGS = Settings()


def judged(a: str, b: str) -> Judgement:
    there, back = score_names(a, b).judgement(SETTINGS), score_names(b, a).judgement(SETTINGS)
    assert there == back
    return there


SAME = {
    "nicknames": [
        ("Bill Clinton", "William Clinton"),
        ("Bob Woodward", "Robert Woodward"),
        ("Tony Blair", "Anthony Blair"),
        ("Joe Biden", "Joseph Biden"),
        ("Bibi Netanyahu", "Benjamin Netanyahu"),
    ],
    "transliteration from Arabic": [
        ("Mohamed Morsi", "Muhammad Morsi"),
        ("Osama bin Laden", "Usama bin Ladin"),
        ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Yasser Arafat", "Yasir Arafat"),
        ("Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi"),
    ],
    "servants of God": [
        ("Abdulrahman al-Iryani", "Abdul Rahman al-Iryani"),
        ("Abdulrahman al-Iryani", "Abd al-Rahman al-Iryani"),
        ("Abdurrahman Mustafa", "Abdul Rahman Mustafa"),
    ],
    "transliteration from Slavic": [
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Alexei Navalny", "Aleksey Navalnyy"),
        ("Pyotr Tchaikovsky", "Peter Chaikovskii"),
        ("Alexander Lukashenko", "Aliaksandr Lukashenka"),
        ("Mikhail Gorbachev", "Michail Gorbatschow"),
        ("Boris Yeltsin", "Boris Jelzin"),
    ],
    "umlauts, accents and slips": [
        ("Thomas Müller", "Thomas Mueller"),
        ("François Mitterrand", "Francois Mitterand"),
        ("Ekrem İmamoğlu", "Ekrem Imamoglu"),
        ("Abdullah Kıvrıkoğlu", "Abdullah Kivrikoglu"),
    ],
    "signs": [
        ("JD Vance", "J.D. Vance"),
        ("Michael O'Neill", "Michael ONeill"),
        ("Jean-Claude Juncker", "Jean Claude Juncker"),
        ("José García Márquez", "Jose Garcia-Marquez"),
    ],
    "order": [
        ("Fidan, Hakan", "Hakan Fidan"),
        ("Clinton, Bill", "William Clinton"),
        ("Xi Jinping", "Jinping Xi"),
        ("Kim Jong Un", "Jong Un Kim"),
    ],
    "written together": [("Kim Jongun", "Kim Jong-un"), ("Guoying Wang", "Guo Ying Wang")],
    "particles": [
        ("Ursula von der Leyen", "Ursula Leyen"),
        ("Ludwig van Beethoven", "Ludwig Beethoven"),
        ("Mohamed Ould Abdel Aziz", "Mohamed Abdel Aziz"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("Sheikh Tamim bin Hamad al Thani", "Tamim bin Hamad Al Thani"),
    ],
    "patronymics": [
        ("Sergei Viktorovich Lavrov", "Sergey Lavrov"),
        ("Vladimir Vladimirovich Putin", "Vladimir Putin"),
    ],
}  # fmt: skip
TWO_PEOPLE = {
    "one given name for another": [
        ("Kim Jong Un", "Kim Jong Il"),
        ("Bashar al-Assad", "Hafez al-Assad"),
        ("John Smith", "Jane Smith"),
        ("Maria Garcia", "Mario Garcia"),
        ("Bill Clinton", "Hillary Clinton"),
        ("George Bush", "Laura Bush"),
        ("Narendra Modi", "Nirav Modi"),
        ("Raul Castro", "Fidel Castro"),
        ("Lech Kaczynski", "Jaroslaw Kaczynski"),
        ("Uday Hussein", "Qusay Hussein"),
    ],
    "one surname for another": [
        ("Paul Pogba", "Paul Scholes"),
        ("Mohammed bin Salman", "Mohammed bin Zayed"),
        ("Michael Jordan", "Michael Johnson"),
        ("Li Keqiang", "Li Peng"),
    ],
    "nothing in common": [("Angela Merkel", "Emmanuel Macron"), ("Hakan Fidan", "Sergei Lavrov")],
    "father and son": [
        ("John Smith Jr.", "John Smith Sr."),
        ("John Smith, Junior", "John Smith, Sr"),
        ("John Smith II", "John Smith III"),
        ("Henry Ford 2nd", "Henry Ford III"),
    ],
}  # fmt: skip
NOT_ONE = {
    "man and woman": [
        ("Ivanov", "Ivanova"),
        ("Alexander Ivanov", "Alexandra Ivanova"),
        ("Igor Ivanov", "Olga Ivanova"),
        ("Petr Ivanov", "Petra Ivanova"),
        ("Daniel Smith", "Danielle Smith"),
        ("Stefan Müller", "Stefanie Müller"),
        ("Viktor Orban", "Viktoria Orban"),
    ],
    "look-alikes": [
        ("Murhaf Abu Qasra", "Muharram Abu Qasr"),
        ("Ali Khamenei", "Ruhollah Khomeini"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Elizabeth I", "Elizabeth II"),
    ],
}  # fmt: skip
SUBSETS = [
    ("al-Ahmad", "Mohammed al-Ahmad"),
    ("Gerhard Friedrich", "Gerhard Friedrich Müller"),
    ("Erdoğan", "Recep Tayyip Erdogan"),
    ("Putin", "Vladimir Putin"),
    ("bin Laden", "Osama bin Laden"),
    ("Smith", "John Smith"),
    ("John", "John Smith"),
    ("Ali", "Ali Khamenei"),
    ("Mohammed", "Mohammed Ali"),
    ("Maria Garcia", "Maria Garcia Lopez"),
    ("José García", "José García Márquez"),
    ("Ahmed Hassan", "Ahmed Hassan Ali"),
    ("George Bush", "George Herbert Walker Bush"),
    ("J. Smith", "John Smith"),
    ("J. Smith", "J. Brown Smith"),
]


def cases(table: dict[str, list[tuple[str, str]]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("a", "b"), [pair for pairs in table.values() for pair in pairs])


@cases(SAME)
def test_one_person(a: str, b: str) -> None:
    assert judged(a, b) == "SAME"


@cases(TWO_PEOPLE)
def test_two_people(a: str, b: str) -> None:
    assert judged(a, b) == "DIFFERENT"


@cases(NOT_ONE)
def test_never_one_person_by_the_names_alone(a: str, b: str) -> None:
    assert judged(a, b) != "SAME"


@pytest.mark.parametrize(("a", "b"), SUBSETS)
def test_a_name_that_is_a_part_of_the_other_is_left_open(a: str, b: str) -> None:
    assert judged(a, b) == "UNSURE"
    assert score_names(a, b).unproven


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ('Dwayne "The Rock" Johnson', "Dwayne Johnson"),
        ("William “Bill” Clinton", "Bill Clinton"),
        ("Joaquín 'El Chapo' Guzmán", "Joaquin Guzman"),
        ("Gabriel García Márquez", "Gabriel García"),
        ("J. K. Rowling", "Joanne Rowling"),
        ("George W. Bush", "George Bush"),
    ],
)
def test_what_one_source_leaves_out_makes_no_other_person(a: str, b: str) -> None:
    """A nickname in quotes, the second of two surnames, a middle initial."""
    assert judged(a, b) != "DIFFERENT"


@given(name_pairs())
def test_a_shorter_form_is_never_another_person(pair: tuple[str, str]) -> None:
    name, other = pair
    words = name.split()
    for some in (words[:1], words[-1:], words[:-1]):
        if analyse(" ".join(some)).words.keys() - PARTICLES:
            assert judged(name, " ".join(some)) != "DIFFERENT"
    found = score_names(name, other)
    assert found.judgement(SETTINGS) != "DIFFERENT" or not found.unproven


def test_the_settings_decide() -> None:
    garbled = score_names("Murhaf Abu Qasra", "Muharram Abu Qasr")
    assert garbled.judgement(SETTINGS) == "UNSURE"
    assert garbled.judgement(Settings(other_person=garbled.score)) == "DIFFERENT"
    respelt = score_names("Mohammed bin Salman", "Mohamed bin Salman")
    assert respelt.judgement(SETTINGS) == "SAME"
    assert respelt.judgement(Settings(same_person=0.999)) == "UNSURE"


@pytest.mark.parametrize(
    ("detail", "gone", "judgement"),
    [
        ("shorter-form", "qasra", "UNSURE"),
        ("shorter-form", "junior", "UNSURE"),
        ("shorter-form", "al", "SAME"),
        ("shorter-form", "viktorovich", "SAME"),
        ("initials", "j", "SAME"),
        ("other-name", "", "UNSURE"),
        ("spelling", "", "SAME"),
    ],
)
def test_what_is_lacking_decides_whether_it_is_proof(detail: str, gone: str, judgement: Judgement) -> None:
    steps = (Step("absent", gone, "", 0.5, 0.0),) if gone else ()
    assert NameScore("a", "b", 0.99, detail, steps).judgement(SETTINGS) == judgement
    assert NameScore("a", "b", 0.99, detail, steps).judgement(Settings(same_person=0.995)) == "UNSURE"
    lowest = NameScore("a", "b", 0.0, detail, steps).judgement(SETTINGS)
    assert lowest == ("DIFFERENT" if detail in {"spelling", "other-name"} else "UNSURE")
