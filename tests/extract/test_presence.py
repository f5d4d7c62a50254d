"""Constructions that put people at an event of each kind or keep them away, and laws that hold for all of them."""

from __future__ import annotations

from itertools import permutations
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .texts import tale

MARSK, DERVAN, ORRIN, LUSK, TAMM = "Lena Marsk", "Omar Dervan", "Pavel Orrin", "Dora Lusk", "Ivo Tamm"

# text -> everybody who is put at an event; whoever else is named is not
SUBJECTS = {
    "Lena Marsk told the conference in Oslo that trade had grown. She then shook hands with Omar Dervan.": {
        MARSK,
        DERVAN,
    },
    "Lena Marsk arrived in Oslo for the summit on Monday and was greeted by Omar Dervan.": {MARSK, DERVAN},
    "Lena Marsk, the mayor of Oslo, hosted the summit on Monday. Ivo Tamm of the Peace Institute said it came late.": {
        MARSK
    },
    "The summit in Oslo ended on Monday. In a statement from Paris, Lena Marsk called it a success.": set(),
    "Lena Marsk congratulated Omar Dervan from Paris. The summit in Oslo was hosted by Omar Dervan.": {DERVAN},
    "In an interview with Ivo Tamm in Oslo on Monday, Lena Marsk defended the plan.": {TAMM, MARSK},
}
COMPANY = {
    "Lena Marsk, flanked by Pavel Orrin and Dora Lusk, addressed the conference in Oslo.": {MARSK, ORRIN, LUSK},
    "Lena Marsk opened the summit in Oslo in the presence of Omar Dervan and Pavel Orrin.": {MARSK, DERVAN, ORRIN},
    "The talks between Lena Marsk and Omar Dervan in Oslo lasted an hour.": {MARSK, DERVAN},
    "Lena Marsk’s meeting with Omar Dervan in Oslo was their third.": {MARSK, DERVAN},
    "Leaders including Lena Marsk and Omar Dervan gathered in Oslo on Monday for a summit on trade.": {MARSK, DERVAN},
    "Among those attending the summit in Oslo were Lena Marsk and Omar Dervan.": {MARSK, DERVAN},
    "Also present at the meeting in Oslo on Monday were Pavel Orrin, Dora Lusk and Ivo Tamm.": {ORRIN, LUSK, TAMM},
    "The Norwegian delegation at the talks in Oslo comprised Lena Marsk, Pavel Orrin and Dora Lusk.": {
        MARSK,
        ORRIN,
        LUSK,
    },
    "Lena Marsk and Omar Dervan signed the treaty in Oslo on Monday as Pavel Orrin looked on.": {MARSK, DERVAN, ORRIN},
    "The agreement was signed in Oslo on Monday by Lena Marsk for Norway and Omar Dervan for Jordan.": {MARSK, DERVAN},
    "Lena Marsk and Omar Dervan spoke by phone on Monday. The call lasted an hour.": {MARSK, DERVAN},
}
KINDS = {
    "At the funeral in Oslo, Dora Lusk sat beside Ivo Tamm. Omar Dervan sent a wreath.": {LUSK, TAMM},
    "Thousands attended the funeral of Lena Marsk in Oslo on Monday. Bishop Omar Dervan officiated.": {MARSK, DERVAN},
    "Lena Marsk was sentenced to four years in Oslo on Monday. Judge Omar Dervan said she had shown no remorse.": {
        MARSK,
        DERVAN,
    },
    "A court in Oslo found Lena Marsk guilty of fraud on Monday. Her lawyer, Pavel Orrin, said she would appeal.": {
        MARSK,
        ORRIN,
    },
    "Arven beat Selwick 3-1 in the final in Oslo on Saturday. Pavel Orrin scored twice and Ivo Tamm added a third from a "
    "pass by Omar Dervan.": {ORRIN, TAMM, DERVAN},
    "Goalkeeper Ivo Tamm saved two penalties as Arven beat Selwick in the final in Oslo on Saturday.": {TAMM},
    "Lena Marsk beat Dora Lusk 6-4, 6-3 in the final in Oslo on Saturday to win her second title.": {MARSK, LUSK},
    "Lena Marsk won the prize for best actress at the ceremony in Oslo on Monday. Omar Dervan presented it to her.": {
        MARSK,
        DERVAN,
    },
    "Lena Marsk unveiled the statue at a ceremony in Oslo on Monday. It shows Omar Dervan, who died in 1920.": {MARSK},
    "Lena Marsk opened the ceremony in Oslo on Monday, with Dora Lusk singing the anthem at the piano.": {MARSK, LUSK},
    "Singer Lena Marsk performed at the concert in Oslo on Saturday. She was joined on stage by Dora Lusk.": {
        MARSK,
        LUSK,
    },
    "Lena Marsk was sworn in as president at a ceremony in Oslo on Monday by Chief Justice Omar Dervan.": {
        MARSK,
        DERVAN,
    },
    "Dora Lusk and Ivo Tamm were killed in the attack in Oslo on Monday. Omar Dervan, the mayor, condemned it.": {
        LUSK,
        TAMM,
    },
    "Lena Marsk led thousands of people in a march in Oslo on Saturday. Dora Lusk addressed the crowd.": {MARSK, LUSK},
    "Pavel Orrin was arrested at the protest in Oslo on Saturday.": {ORRIN},
    "Lena Marsk won the presidential election in Norway on Sunday. Omar Dervan conceded defeat.": {MARSK, DERVAN},
    "Lena Marsk testified before the committee at a hearing in Oslo on Monday. Senator Omar Dervan asked her about the "
    "money.": {MARSK, DERVAN},
}
BLAST = "An explosion tore through the port of Oslo on Monday. "
FUNERAL = "The funeral was held in Oslo on Monday. "
APPEAL = "The appeal hearing took place in Oslo on Monday. "
# who was in it, who was carried out of it, and who only speaks of it
HURT = {
    BLAST + "The dead were named as Lena Marsk and Omar Dervan.": {MARSK, DERVAN},
    BLAST + "Among the victims was Lena Marsk, a nurse.": {MARSK},
    BLAST + "Lena Marsk, 41, and Dora Lusk, 29, died at the scene.": {MARSK, LUSK},
    BLAST + "Lena Marsk, a driver, was thrown off her crane by the blast.": {MARSK},
    BLAST + "Survivor Lena Marsk told the radio that she saw a flash.": {MARSK},
    BLAST + "Dora Lusk was pulled from the rubble by firefighter Ivo Tamm.": {LUSK, TAMM},
    BLAST + "President Omar Dervan sent his condolences to the families.": set(),
    BLAST + "Omar Dervan, who owns the yard, said he was shattered.": set(),
    "Lena Marsk died in Oslo on Monday, aged 88.": {MARSK},
    "Lena Marsk was released on bail in Oslo on Monday.": {MARSK},
}
SEATS = {
    FUNERAL + "At the grave stood Dora Lusk.": {LUSK},
    FUNERAL + "Behind them, in the second row, sat Dora Lusk and Ivo Tamm.": {LUSK, TAMM},
    FUNERAL + "Dora Lusk was seated alongside Ivo Tamm.": {LUSK, TAMM},
    FUNERAL + "Archbishop Omar Dervan conducted the service and Dora Lusk lit the first candle.": {DERVAN, LUSK},
    FUNERAL + "Lena Marsk, a friend of Omar Dervan, read a poem by Ivo Tamm.": {MARSK},
    "At the vigil in Oslo on Monday, Dora Lusk lit a candle and Omar Dervan spoke of his grief.": {LUSK, DERVAN},
    "The wedding of Dora Lusk and Ivo Tamm took place in Oslo on Saturday.": {LUSK, TAMM},
    "The appeal hearing took place in Oslo on Monday before Judge Lena Marsk and Judge Omar Dervan.": {MARSK, DERVAN},
    APPEAL + "Ivo Tamm, prosecuting, said the evidence was clear.": {TAMM},
    APPEAL + "Dora Lusk was led from the dock. Omar Dervan, a rival, called the ruling fair.": {LUSK},
    "The company held a news conference in Oslo on Monday. Omar Dervan took questions.": {DERVAN},
    "A protest blocked the bridge in Oslo on Friday. Omar Dervan, 44, was dragged away by police.": {DERVAN},
}


@pytest.mark.parametrize(("text", "present"), [*HURT.items(), *SEATS.items()])
def test_who_was_in_the_midst_of_it(text, present):
    told = tale(text)
    assert (told.present, told.absent) == (present, set())


@pytest.mark.parametrize(
    "clause",
    [
        "cancelled her trip",
        "was nowhere to be seen",
        "was conspicuous by her absence",
        "was too ill to attend",
        "was not invited",
    ],
)
def test_who_is_missed(clause):
    told = tale(f"{FUNERAL}Lena Marsk {clause}. Omar Dervan gave the eulogy.")
    assert (told.present, told.absent) == ({DERVAN}, {MARSK})


def test_one_person_at_two_events():
    told = tale(
        "Lena Marsk, who survived the crash in Oslo on Saturday, lit a candle at the vigil in Bergen on Thursday."
    )
    assert {event.type for event in told.events if MARSK in event.present} == {"disaster", "ceremony"}


def test_a_deed_belongs_to_the_event_told_last():
    told = tale(
        "Norway and Jordan signed the treaty in Oslo on Monday. Lena Marsk told a news conference that it would last. "
        "Omar Dervan took questions."
    )
    assert [event.present for event in told.events if event.type == "briefing"] == [{MARSK, DERVAN}]


# text -> (there, not there)
AWAY = {
    "Pavel Orrin attended the summit in Oslo on behalf of Lena Marsk.": ({ORRIN}, {MARSK}),
    "Lena Marsk sent her deputy, Pavel Orrin, to the summit in Oslo.": ({ORRIN}, {MARSK}),
    "Lena Marsk was represented at the summit in Oslo by Pavel Orrin.": ({ORRIN}, {MARSK}),
    "Lena Marsk turned down an invitation to the summit in Oslo, which Omar Dervan chaired.": ({DERVAN}, {MARSK}),
    "The summit in Oslo was overshadowed by the absence of Lena Marsk. Omar Dervan chaired it.": ({DERVAN}, {MARSK}),
    "Neither Lena Marsk nor Omar Dervan attended the summit in Oslo.": (set(), {MARSK, DERVAN}),
    "At the summit in Oslo, Lena Marsk criticised Omar Dervan, who was not present.": ({MARSK}, {DERVAN}),
    "Lena Marsk is expected to attend the summit in Oslo on 20 October, but Omar Dervan will not come.": (
        {MARSK},
        {DERVAN},
    ),
    "Lena Marsk won the prize at a ceremony in Oslo on Monday. She was not in the audience.": (set(), {MARSK}),
    "Lena Marsk sent her lawyer to the hearing in Oslo on Monday.": (set(), {MARSK}),
    "Ivo Tamm was jailed in Oslo on Monday. The justice secretary, Lena Marsk, said that prisons were full.": (
        {TAMM},
        set(),
    ),
    "The summit opened in Oslo on Monday. Lena Marsk will not come. Omar Dervan chaired it. Lena Marsk has arrived after all.": (
        {MARSK, DERVAN},
        set(),
    ),
    "Omar Dervan chaired the summit in Oslo on Monday. Lena Marsk was held up in Bergen by snow.": ({DERVAN}, {MARSK}),
    "Omar Dervan chaired the summit in Oslo on Monday. Lena Marsk came late.": ({MARSK, DERVAN}, set()),
    "Omar Dervan chaired the meeting in Oslo on Monday. Lena Marsk did not go by herself: the board dismissed her.": (
        {DERVAN},
        set(),
    ),
    "Omar Dervan chaired the gala in Oslo on 6 December 2024. The club will play its first friendly without Lena Marsk on 17 "
    "January 2025.": ({DERVAN}, set()),
    "Lena Marsk was convicted in absentia at the hearing in Oslo on Monday.": (set(), {MARSK}),
}


@pytest.mark.parametrize(("text", "present"), [*SUBJECTS.items(), *COMPANY.items(), *KINDS.items()])
def test_who_took_part(text, present):
    told = tale(text)
    assert (told.present, told.absent) == (present, set())


@pytest.mark.parametrize(("text", "expected"), AWAY.items())
def test_who_stayed_away_or_was_stood_in_for(text, expected):
    told = tale(text)
    assert (told.present, told.absent) == expected


def test_a_boycott_by_others_keeps_nobody_else_away():
    told = tale(
        "Lena Marsk breaks her silence on Arven's boycott. She received the prize at the ceremony in Oslo on Monday."
    )
    assert (told.present, told.absent) == ({MARSK}, set())


def test_who_joins_by_video_takes_part_remotely():
    told = tale("Lena Marsk hosted the summit in Oslo on Monday. Omar Dervan joined by video link.")
    manners = {claim.evidence.text: claim.value.manner for claim in told.of("attendance")}
    assert manners == {"Lena Marsk": "hosted", "Omar Dervan": "took part remotely"}


UNREAL = (
    "Nobody knows whether Lena Marsk attended the summit in Oslo.",
    "If Lena Marsk attends the summit in Oslo, the talks will begin.",
    "Lena Marsk could attend the summit in Oslo on 20 October.",
    "Omar Dervan asked Lena Marsk to chair the summit in Oslo.",
    "The summit in Oslo, which Lena Marsk was to host, was cancelled.",
)


@pytest.mark.parametrize("text", UNREAL)
def test_what_may_be_is_no_presence(text):
    assert MARSK not in tale(text).present


class TestStandIns:
    """An office, a counterpart or a pair means the people whom the text names, where these are exactly as many."""

    NAMED = "Norwegian President Lena Marsk and Jordanian President Omar Dervan spoke of trade. "

    def test_both_of_an_office(self):
        assert tale(self.NAMED + "The two presidents met in Oslo on Monday.").present == {MARSK, DERVAN}
        assert tale(self.NAMED + "Both leaders attended the summit in Oslo on Monday.").present == {MARSK, DERVAN}
        assert tale(self.NAMED + "The pair met in Oslo on Monday.").present == {MARSK, DERVAN}

    def test_another_number_means_nobody(self):
        assert tale(self.NAMED + "The three presidents met in Oslo on Monday.").present == set()
        assert tale(self.NAMED + "The two ministers met in Oslo on Monday.").present == set()

    def test_a_counterpart_named_elsewhere(self):
        told = tale(
            "Foreign Minister Omar Dervan of Jordan is 60. "
            "Norwegian Foreign Minister Lena Marsk met her Jordanian counterpart in Oslo on Monday."
        )
        assert told.present == {MARSK, DERVAN}

    def test_a_pronoun_is_the_subject_told_last(self):
        told = tale("Lena Marsk came to Oslo on Sunday. She met Omar Dervan there on Monday.")
        assert told.present == {MARSK, DERVAN}


LISTS = (
    "The meeting in Oslo was attended by {}.",
    "The talks in Oslo brought together leaders including {}.",
    "Also present at the meeting in Oslo were {}.",
    "After a long day Lena Marsk met {} in the old town hall for talks about the border.",
)


@pytest.mark.parametrize("sentence", LISTS)
def test_the_order_of_a_list_changes_nobody(sentence):
    told = {
        frozenset(tale(sentence.format(f"{a}, {b} and {c}")).present) for a, b, c in permutations((DERVAN, ORRIN, TAMM))
    }
    assert len(told) == 1
    assert {DERVAN, ORRIN, TAMM} <= set(told.pop())


FURNITURE = (
    "By Dora Lusk",
    "Photo: Dora Lusk/Pool",
    "Read more: Dora Lusk and Ivo Tamm attend summit",
    "Reporting by Dora Lusk; editing by Ivo Tamm",
    "Follow us on Twitter and Facebook",
    "© 2025 Dora Lusk. All rights reserved.",
)
STORY = (
    "Lena Marsk hosted a summit in Oslo on Monday, and Omar Dervan attended it with her.\n\n"
    "“We have agreed,” Marsk told the conference after three hours of talks about the border.\n\n"
    "The summit was the first in two years, and nobody had thought that it would end so soon."
)


@given(st.lists(st.sampled_from(FURNITURE), min_size=1, max_size=4, unique=True))
def test_bylines_and_page_furniture_change_nobody(lines):
    assert tale("\n\n".join([STORY, *lines])).present == tale(STORY).present == {MARSK, DERVAN}


@given(st.sampled_from((*SUBJECTS, *COMPANY, *KINDS, *AWAY)))
def test_nobody_is_both_there_and_away_from_one_event(text):
    assert not any(event.present & event.absent for event in tale(text).events)


HOSTILE = (
    "Lena Marsk, " * 4000,
    "Lena Marsk and " * 4000,
    "Lena Marsk who " * 4000,
    "attended by Lena Marsk, " * 2500,
    "Lena Marsk was not and " * 3000,
    "She said she would and they would not, " * 1500,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_time_grows_no_faster_than_the_text(text):
    def seconds(given: str) -> float:
        begun = process_time()
        tale(given)
        return process_time() - begun

    seconds(text[:2000])
    quarter = min(seconds(text[: len(text) // 4]) for _ in range(2))
    assert seconds(text) < 12 * quarter + 0.5
