"""Names in two scripts are compared in the same call as all others."""

from __future__ import annotations

import unicodedata
from itertools import combinations

import pytest

from reconcile.compare.name import score_names
from reconcile.settings import Settings

SETTINGS = Settings()
PEOPLE = {
    "Hakan Fidan": ["Хакан Фидан", "هاكان فيدان"],
    "Volodymyr Zelensky": ["Володимир Зеленський", "Владимир Зеленский"],
    "Vladimir Putin": ["Владимир Путин", "فلاديمير بوتين", "ולדימיר פוטין", "व्लादिमीर पुतिन", "블라디미르 푸틴"],
    "Sergei Lavrov": ["Сергей Лавров", "Сергей Викторович Лавров"],
    "Benjamin Netanyahu": ["בנימין נתניהו"],
    "Kyriakos Mitsotakis": ["Κυριάκος Μητσοτάκης"],
    "Alexis Tsipras": ["Αλέξης Τσίπρας"],
    "Xi Jinping": ["习近平", "習近平"],
    "Kim Jong Un": ["김정은"],
    "Narendra Modi": ["नरेन्द्र मोदी"],
    "Nikol Pashinyan": ["Նիկոլ Փաշինյան"],
    "Salome Zourabichvili": ["სალომე ზურაბიშვილი"],
    "Abiy Ahmed": ["ዐቢይ አህመድ"],
    "Thaksin Shinawatra": ["ทักษิณ ชินวัตร"],
    "Emmanuel Macron": ["Эммануэль Макрон", "إيمانويل ماكرون"],
    "Recep Tayyip Erdoğan": ["Реджеп Тайип Эрдоган", "رجب طيب أردوغان"],
    "Ahmed al-Sharaa": ["أحمد الشرع"],
    "Mohammed bin Salman": ["محمد بن سلمان"],
    "Imran Khan": ["عمران خان"],
    "Angela Merkel": ["Ангела Меркель"],
    "Aleksandar Vučić": ["Александар Вучић"],
}
WRITTEN = [(latin, other) for latin, others in PEOPLE.items() for other in others]
OTHERS = [
    ("Vladimir Putin", "Владимир Зеленский"),
    ("Kim Jong Un", "김정일"),
    ("Xi Jinping", "李克强"),
    ("Xi Jinping", "习仲勋"),
    ("Benjamin Netanyahu", "נפתלי בנט"),
    ("Narendra Modi", "राहुल गांधी"),
    ("Sonia Gandhi", "राहुल गांधी"),
    ("Nikol Pashinyan", "Սերժ Սարգսյան"),
    ("Bashar al-Assad", "حافظ الأسد"),
    ("Bill Clinton", "Хиллари Клинтон"),
]


def judged(a: str, b: str) -> str:
    return score_names(a, b).judgement(SETTINGS)


@pytest.mark.parametrize(("latin", "other"), WRITTEN)
def test_one_person_in_two_scripts(latin: str, other: str) -> None:
    assert judged(latin, other) == judged(other, latin) == "SAME"


@pytest.mark.parametrize(
    "others", [others for others in PEOPLE.values() if len(others) > 1], ids=lambda others: others[0]
)
def test_one_person_in_two_scripts_neither_of_them_latin(others: list[str]) -> None:
    assert {judged(a, b) for a, b in combinations(others, 2)} == {"SAME"}


@pytest.mark.parametrize(("latin", "other"), OTHERS)
def test_other_people_in_two_scripts(latin: str, other: str) -> None:
    assert judged(latin, other) != "SAME"


NAMESAKES = {"Владимир Зеленский", "Володимир Зеленський", "블라디미르 푸틴"}


def test_nobody_of_all_these_is_anybody_else() -> None:
    for (one, ours), (two, theirs) in combinations(PEOPLE.items(), 2):
        for a in (one, *ours):
            for b in (two, *theirs):
                assert judged(a, b) != "SAME" or {a, b} <= NAMESAKES, (a, b)


def test_a_given_name_that_all_share_is_no_proof() -> None:
    assert judged("Владимир Зеленский", "블라디미르 푸틴") != "SAME"


@pytest.mark.parametrize(("latin", "other"), WRITTEN)
def test_case_form_and_honorifics_do_not_count(latin: str, other: str) -> None:
    score = score_names(latin, other).score
    forms = [unicodedata.normalize("NFD", other), unicodedata.normalize("NFC", other), other.upper(), other.lower()]
    around = [f"Dr. {other}", f"{other} Prof.", f"“{other}”", f"\u200f{other}", f"{other[0]}\u200b{other[1:]}"]
    between = [other.replace(" ", gap) for gap in ("  ", "\u00a0", "-", "–", ", ")]
    for text in (*forms, *around, *between):
        assert score_names(latin, text).score == score, text


@pytest.mark.parametrize("other", [other for _, other in WRITTEN if " " in other])
def test_the_order_of_the_words_does_not_count(other: str) -> None:
    turned = " ".join(reversed(other.split()))
    assert score_names("Hakan Fidan", turned).score == score_names("Hakan Fidan", other).score
    assert score_names(other, turned).judgement(SETTINGS) == "SAME"


@pytest.mark.parametrize(
    ("latin", "other"),
    [
        ("Hakan Fidan", "Фидан"),
        ("Fidan", "Хакан Фидан"),
        ("Sharaa", "أحمد الشرع"),
        ("Modi", "नरेन्द्र मोदी"),
        ("习", "Xi Jinping"),
    ],
)
def test_a_part_of_a_name_in_another_script_is_left_open(latin: str, other: str) -> None:
    assert judged(latin, other) == "UNSURE"


def test_two_scripts_in_one_word_are_an_answer() -> None:
    assert 0 <= score_names("Hаkаn Fidаn", "Hakan Fidan").score <= 1
