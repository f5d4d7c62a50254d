"""Telling English from what is not, and naming the larger languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.text.language import ENGLISH, NAMES, UNKNOWN, language_of, languages, name_of

TEXTS = {
    "tr": "Bakan, pazartesi günü Ankara'da mevkidaşı ile görüştü ve iki ülke arasındaki ilişkiler için olumlu konuştu.",
    "de": "Der Außenminister traf am Montag in Wien seinen Amtskollegen und sprach mit ihm über die Lage an der Grenze.",
    "fr": "Le ministre a rencontré lundi à Vienne son homologue pour parler de la situation à la frontière.",
    "es": "El ministro se reunió el lunes en Viena con su homólogo para hablar de la situación en la frontera.",
    "it": "Il ministro ha incontrato lunedì a Vienna il suo omologo per parlare della situazione al confine.",
    "pt": "O ministro reuniu-se na segunda-feira em Viena com o seu homólogo para falar da situação na fronteira.",
    "nl": "De minister sprak maandag in Wenen met zijn ambtgenoot over de toestand aan de grens en het nieuwe verdrag.",
    "pl": "Minister spotkał się w poniedziałek w Wiedniu ze swoim odpowiednikiem, który nie mówił o granicy.",
    "ru": "Министр встретился в понедельник в Вене со своим коллегой, они обсудили положение на границе.",
    "uk": "Міністр зустрівся у понеділок у Відні зі своїм колегою, вони обговорили становище на кордоні.",
    "ar": "التقى الوزير يوم الاثنين في فيينا نظيره وبحثا الوضع على الحدود.",
    "fa": "وزیر امور خارجه روز دوشنبه در وین با همتای خود دیدار و گفتگو کرد.",
    "he": "השר נפגש ביום שני בווינה עם עמיתו ושוחח איתו על המצב בגבול.",
    "el": "Ο υπουργός συναντήθηκε τη Δευτέρα στη Βιέννη με τον ομόλογό του.",
    "zh": "部长周一在维也纳会见了他的同行，双方讨论了边境局势。",
    "ja": "外相は月曜日にウィーンで会談し、国境の情勢について話し合った。",
    "ko": "장관은 월요일 빈에서 회담을 갖고 국경 상황을 논의했다.",
}
ENGLISH_TEXTS = [
    "The minister met his counterpart in Vienna on Monday and spoke with him about the border.",
    "Luis de la Torre and Ana del Carmen de los Santos met Jean-Luc de la Rue in Rio de Janeiro, the mayor said.",
    "Recep Tayyip Erdoğan, Łukasz Wójcik and Søren Østergaard agreed that the border of Türkiye would be kept open.",
    "“Der Spiegel” and “La Repubblica” had reported the deal of the two ministers.",
    "He called it a fait accompli, and they left with the words “c'est la vie”.",
]


@pytest.mark.parametrize("code", TEXTS)
def test_the_larger_languages_are_named(code: str):
    assert language_of(TEXTS[code]) == code


@pytest.mark.parametrize("text", ENGLISH_TEXTS)
def test_english_with_foreign_names_stays_english(text: str):
    assert language_of(text) == ENGLISH


@pytest.mark.parametrize("text", ["", "12 : 3", "Die Hard director dies", "Talks in Vienna", "Ana Ruiz", "***"])
def test_what_is_too_short_is_not_told(text: str):
    assert language_of(text) is None


def test_a_language_without_a_table_is_told_apart_from_english():
    basque = "Kanpo arazoetako ministroak bere homologoarekin bildu zen astelehenean mugako egoeraz hitz egiteko asmoz"
    assert language_of(basque) == UNKNOWN
    assert name_of(UNKNOWN) == "another language"


@given(st.sampled_from(sorted(TEXTS)), st.sampled_from(ENGLISH_TEXTS), st.booleans())
def test_each_stretch_of_a_mixed_document_has_its_own_language(code: str, english: str, first: bool):
    texts = [english, TEXTS[code]] if first else [TEXTS[code], english]
    assert languages(texts) == ([ENGLISH, code] if first else [code, ENGLISH])


@given(st.sampled_from(sorted(TEXTS)))
def test_a_short_stretch_goes_with_the_rest(code: str):
    assert languages([TEXTS[code], "2 : 1"]) == [code, code]


@pytest.mark.parametrize(("hint", "code"), [("fr-FR", "fr"), ("FR", "fr"), ("en_GB", "en"), (None, "en"), ("", "en")])
def test_a_hint_counts_where_the_text_does_not_tell(hint: str | None, code: str):
    assert languages(["Vienne"], hint) == [code]
    assert languages([ENGLISH_TEXTS[0]], hint) == [ENGLISH]


@given(st.text(max_size=300), st.text(max_size=300))
def test_every_text_has_a_language_or_none(one: str, other: str):
    assert language_of(one) in {*NAMES, UNKNOWN, None}
    assert len(languages([one, other])) == 2
