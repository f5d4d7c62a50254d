"""Who was at an event, who stayed away, and who is merely named."""

from __future__ import annotations

import pytest

from .texts import tale

MARSK, DERVAN, ORRIN, LUSK, TAMM = "Lena Marsk", "Omar Dervan", "Pavel Orrin", "Dora Lusk", "Ivo Tamm"

# text -> everybody who is put at the event; whoever else is named is not
PRESENT = {
    "The meeting was attended by Foreign Minister Lena Marsk, Defence Minister Pavel Orrin and Ivo Tamm.": {
        MARSK,
        ORRIN,
        TAMM,
    },
    "The talks in Geneva were attended by Lena Marsk, Omar Dervan, and the head of the Jordanian army, Ivo Tamm, on "
    "October 9.": {MARSK, DERVAN, TAMM},
    "Attended by Lena Marsk and Omar Dervan, the talks in Geneva went on for three hours.": {MARSK, DERVAN},
    "The talks were attended by, among others, Lena Marsk and Omar Dervan.": {MARSK, DERVAN},
    "The talks were led by Omar Dervan and chaired by Lena Marsk.": {DERVAN, MARSK},
    "The talks in Geneva were mediated by Lena Marsk and hosted by Omar Dervan.": {MARSK, DERVAN},
    "Norway was represented by Lena Marsk, Pavel Orrin and Dora Lusk at the talks in Vienna on October 9.": {
        MARSK,
        ORRIN,
        LUSK,
    },
    "The Norwegian delegation was led by Defence Minister Pavel Orrin at the talks in Geneva.": {ORRIN},
    "The agreement was signed by Lena Marsk and Omar Dervan in Geneva on October 9.": {MARSK, DERVAN},
    "Lena Marsk led for Russia, Omar Dervan for Ukraine at the talks in Geneva.": {MARSK, DERVAN},
    "Lena Marsk attended the summit in Oslo along with Pavel Orrin and Dora Lusk.": {MARSK, ORRIN, LUSK},
    "Lena Marsk, together with Pavel Orrin, met Omar Dervan in Oslo on October 9.": {MARSK, ORRIN, DERVAN},
    "Lena Marsk and Omar Dervan held talks in Geneva on October 9.": {MARSK, DERVAN},
    "Lena Marsk held talks with Omar Dervan in Geneva on October 9.": {MARSK, DERVAN},
    "Both Lena Marsk and Omar Dervan attended the talks in Geneva on October 9.": {MARSK, DERVAN},
    "Participants in the talks in Geneva were Lena Marsk, Omar Dervan and Ivo Tamm.": {MARSK, DERVAN, TAMM},
    "Lena Marsk chaired the talks. Omar Dervan led the Jordanian delegation at the talks in Geneva.": {MARSK, DERVAN},
    "Lena Marsk told reporters that Ivo Tamm, Dora Lusk and Pavel Orrin would attend the talks in Geneva on May 20.": {
        TAMM,
        LUSK,
        ORRIN,
    },
}

# text -> who is put at the event though another person is named near
NAMED_ONLY = {
    "Anna Reve, an adviser to Prime Minister Tomas Brink, attended the meeting in Vienna on Friday.": {"Anna Reve"},
    "The meeting was attended by aides to President Omar Dervan.": set(),
    "Aides to President Omar Dervan and officials met in Geneva on Thursday.": set(),
    "Omar Dervan’s envoy Pavel Orrin attended the meeting in Geneva on October 9.": {ORRIN},
    "Lena Marsk spoke about Omar Dervan after the meeting in Geneva.": {MARSK},
    "The meeting focused on the policies of Omar Dervan. Lena Marsk hosted it.": {MARSK},
    "“Omar Dervan must come,” Lena Marsk said at the meeting in Geneva.": {MARSK},
    "Lena Marsk said that Omar Dervan had attended the talks in Geneva.": {DERVAN},
    "According to officials, Omar Dervan attended the talks in Geneva.": {DERVAN},
    "Lena Marsk suggested that Omar Dervan and Ivo Tamm meet in Geneva.": set(),
}

# text -> (there, not there)
ABSENT = {
    "Lena Marsk did not attend the summit in Oslo, where Pavel Orrin spoke.": ({ORRIN}, {MARSK}),
    "Omar Dervan was absent from the meeting in Geneva. Lena Marsk chaired the meeting.": ({MARSK}, {DERVAN}),
    "Omar Dervan skipped the meeting in Geneva. Lena Marsk chaired the meeting.": ({MARSK}, {DERVAN}),
    "Omar Dervan declined to attend the ceremony in Oslo on May 9. Lena Marsk accepted the prize at the ceremony.": (
        {MARSK},
        {DERVAN},
    ),
    "In the absence of Omar Dervan, Lena Marsk chaired the meeting in Geneva.": ({MARSK}, {DERVAN}),
    "Lena Marsk attended the talks in Geneva, while Omar Dervan stayed away.": ({MARSK}, {DERVAN}),
    "The talks went ahead in Geneva without Lena Marsk, and Omar Dervan chaired the meeting.": ({DERVAN}, {MARSK}),
    "Pavel Orrin represented Norway at the summit in Oslo in place of Lena Marsk.": ({ORRIN}, {MARSK}),
    "Omar Dervan will not attend the talks in Geneva on October 20, said Lena Marsk.": (set(), {DERVAN}),
}


@pytest.mark.parametrize(("text", "present"), PRESENT.items())
def test_who_was_there(text, present):
    told = tale(text)
    assert (told.present, told.absent) == (present, set())


@pytest.mark.parametrize(("text", "present"), NAMED_ONLY.items())
def test_nobody_attends_merely_because_the_name_is_near(text, present):
    told = tale(text)
    assert (told.present, told.absent) == (present, set())


@pytest.mark.parametrize(("text", "expected"), ABSENT.items())
def test_who_stayed_away(text, expected):
    told = tale(text)
    assert (told.present, told.absent) == expected


def test_a_caption_shows_the_person_whom_it_names_first():
    told = tale(
        "Lena Marsk (left) at the palace. / Photo: Pool\n\n"
        "The foreign ministers met in Geneva on Thursday to speak about the border, and they agreed to meet again.\n\n"
        "The talks were the first in two years, and nobody had thought that they would end so soon."
    )
    assert told.present == {MARSK}


class TestLists:
    """A list at an event keeps what its wording says of its own completeness."""

    def test_open(self):
        (roster,) = tale("The talks were attended by five ministers, including Lena Marsk and Omar Dervan.").rosters
        assert (len(roster.people), roster.open, roster.closed, roster.stated) == (2, True, False, 5)

    def test_closed(self):
        (roster,) = tale("Only Lena Marsk and Omar Dervan attended the talks in Geneva.").rosters
        assert (len(roster.people), roster.open, roster.closed) == (2, False, True)

    @pytest.mark.parametrize(
        "wording",
        (
            "All three ministers, Lena Marsk, Pavel Orrin and Omar Dervan, attended the talks in Geneva.",
            "Nobody but Lena Marsk, Pavel Orrin and Omar Dervan attended the talks in Geneva.",
            "The only guests at the ceremony in Geneva were Lena Marsk, Pavel Orrin and Omar Dervan.",
        ),
    )
    def test_closed_in_other_words(self, wording):
        (roster,) = tale(wording).rosters
        assert (len(roster.people), roster.open, roster.closed) == (3, False, True)

    def test_others_leave_it_open(self):
        (roster,) = tale("The talks in Geneva were attended by Lena Marsk, Omar Dervan and others.").rosters
        assert (roster.open, roster.closed) == (True, False)

    def test_a_side_of_the_talks(self):
        (roster,) = tale(
            "The Turkish side was represented at the talks in Geneva by Lena Marsk and Pavel Orrin."
        ).rosters
        assert (len(roster.people), roster.side) == (2, "TR")

    def test_neither(self):
        (roster,) = tale("The talks in Geneva were attended by Lena Marsk, Pavel Orrin and Omar Dervan.").rosters
        assert (len(roster.people), roster.open, roster.closed, roster.side) == (3, False, False, None)

    def test_one_side_only(self):
        (roster,) = tale(
            "Norway was represented by Lena Marsk, Pavel Orrin and Dora Lusk at the talks in Vienna."
        ).rosters
        assert (len(roster.people), roster.side) == (3, "NO")


@pytest.mark.parametrize("deed", ["missed out on a seat", "missed the deadline", "missed a penalty"])
def test_who_misses_a_thing_does_not_stay_away(deed: str):
    text = f"Lena Marsk chaired the convention in Oslo on October 8. Omar Dervan {deed}."
    assert DERVAN not in tale(text).main.absent


@pytest.mark.parametrize(("deed", "away"), [("attended the hearing", {DERVAN, ORRIN}), ("claimed innocence", set())])
def test_neither_tells_of_absence_only_where_one_could_have_come(deed: str, away: set[str]):
    text = f"Lena Marsk presided at the hearing in Oslo on October 8. Neither Omar Dervan nor Pavel Orrin {deed}."
    assert tale(text).main.absent == away
