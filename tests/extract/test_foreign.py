"""Text that is not English gives names of people and nothing else, and the report says so."""

from __future__ import annotations

import pytest

from reconcile.extract import extract
from reconcile.model import Claim
from reconcile.pipeline import reconcile
from reconcile.read import read
from reconcile.settings import Settings

FOREIGN = {
    "Turkish": "Dışişleri Bakanı Murat Demir, pazartesi günü Viyana'da mevkidaşı ile görüştü. Bakan “ilişkilerimiz her "
    "zaman çok güçlü olacak” dedi. Saldırıda 40 kişi öldü.",
    "German": "Außenminister Stefan Fischer traf am Montag in Wien den Präsidenten. „Wir werden niemals nachgeben und "
    "immer verhandeln“, sagte Anna Weber. Bei dem Angriff in Berlin wurden 40 Menschen getötet.",
    "French": "Le ministre Pierre Lefèvre a rencontré lundi à Vienne son homologue. « Nous ne céderons jamais notre "
    "frontière », a déclaré le ministre. La réunion aura lieu le 12 mars à Paris avec les 40 délégués.",
    "Spanish": "El ministro Carlos Núñez se reunió el lunes en Viena con su homólogo. “No vamos a ceder nunca nuestra "
    "frontera”, dijo el ministro. Murieron 40 personas en el ataque del 12 de marzo en Madrid.",
    "Russian": "Министр встретился в понедельник в Вене со своим коллегой. «Мы никогда не уступим», сказал он.",
    "Arabic": "التقى الوزير يوم الاثنين في فيينا نظيره وبحثا الوضع على الحدود.",
    "Chinese": "部长周一在维也纳会见了他的同行，双方讨论了边境局势。",
}
PEOPLE = {
    "Turkish": ["Murat Demir"],
    "German": ["Stefan Fischer", "Anna Weber"],
    "French": ["Pierre Lefèvre"],
    "Spanish": ["Carlos Núñez"],
}
ENGLISH = "Foreign Minister Murat Demir met Omar Haddad in Vienna on Monday to discuss the border."


def claims(text: str) -> tuple[Claim, ...]:
    found = read([{"id": "a", "text": text, "published": "2031-03-14"}], Settings())
    return extract(found.documents, Settings())


@pytest.mark.parametrize("language", FOREIGN)
def test_only_names_of_people_are_read(language: str):
    found = claims(FOREIGN[language])
    assert {claim.attribute for claim in found} <= {"name"}
    assert [claim.evidence.text for claim in found] == PEOPLE.get(language, [])


@pytest.mark.parametrize("language", FOREIGN)
def test_the_report_says_so(language: str):
    report = reconcile(
        [{"id": "a", "publisher": "Daily Post", "text": FOREIGN[language]}, {"id": "b", "text": ENGLISH}]
    )
    read_from_it = "only names of people were" if language in PEOPLE else "nothing was"
    told = f"Daily Post is in {language}: {read_from_it} read from it, since claims are read from English only."
    assert told in report.coverage


@pytest.mark.parametrize("language", FOREIGN)
def test_a_foreign_paragraph_changes_no_claim_of_the_english_ones(language: str):
    plain, mixed = claims(ENGLISH), claims(f"{ENGLISH}\n\n{FOREIGN[language]}")
    assert [claim.id for claim in mixed if claim.evidence.start < len(ENGLISH)] == [claim.id for claim in plain]
    assert {claim.attribute for claim in mixed if claim.evidence.start > len(ENGLISH)} <= {"name"}


def test_foreign_paragraphs_are_counted_in_the_report():
    text = f"{ENGLISH}\n\n{FOREIGN['German']}\n\n{FOREIGN['German']}"
    told = reconcile([{"id": "a", "publisher": "Daily Post", "text": text}]).coverage
    assert "Two paragraphs of Daily Post were in German: no more than names of people can be read from them." in told


def test_a_person_of_the_english_part_is_the_same_in_the_foreign_part():
    found = claims(f"{ENGLISH}\n\n{FOREIGN['Turkish']}")
    assert (
        len({claim.subject for claim in found if claim.attribute == "name" and claim.evidence.text == "Murat Demir"})
        == 1
    )


def test_the_evidence_of_a_foreign_name_has_its_own_sentence():
    (claim,) = claims(f"{FOREIGN['French']}\n\n{FOREIGN['Russian']}")
    assert claim.evidence.passage == "Le ministre Pierre Lefèvre a rencontré lundi à Vienne son homologue."


@pytest.mark.parametrize(
    "text",
    [
        "Das Robert Koch Institut und der Flughafen Willy Brandt wurden nach dem Vertrag von der Stadt nicht mehr gefördert.",
        "Barış Pınarı Harekatı için Deniz Kuvvetleri Komutanlığı ile bir toplantı daha yapıldı ve açıklama olarak sunuldu.",
        "L'aéroport Charles de Gaulle et la gare de Paris Montparnasse ont été fermés par les autorités pour la journée.",
    ],
)
def test_bodies_and_works_that_bear_names_are_nobody(text: str):
    assert claims(text) == ()
