"""Which day belongs to which happening, by construction of the sentence. Published on Saturday 11 October 2025."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.clause import find_clauses
from reconcile.extract.page import Page
from reconcile.extract.reading import read_page
from reconcile.extract.when import find_times
from reconcile.settings import Settings

from .texts import document, tale

# sentence -> (type, status, days) of each event in order of the report
SENTENCES = {
    # what was said on a day did not happen on it
    "A bomb exploded outside the embassy in Halvek, police said Friday.": {("disaster", "happened", ())},
    "Police said on Friday that gunmen had attacked a bank in Halvek on Tuesday.": {
        ("attack", "happened", ("2025-10-07",))
    },
    "On Friday the ministry said that the bridge had collapsed in Halvek.": {("disaster", "happened", ())},
    "At a news conference on Thursday, the mayor spoke of the fire.": {("briefing", "happened", ("2025-10-09",))},
    # what something was done at has the day of the deed, and what followed it too; "that evening" is that of the day before it
    "Ana Ruiz arrived in Halvek on Monday evening. On Tuesday morning she was welcomed by Bruno Castell at a ceremony on the "
    "square, followed by talks in the palace. That evening they were guests at a state banquet.": {
        ("visit", "happened", ("2025-10-06",)),
        ("ceremony", "happened", ("2025-10-07",)),
        ("meeting", "happened", ("2025-10-07",)),
        ("reception", "happened", ("2025-10-07",)),
    },
    # the clause decides
    "Nine people were killed when a fire tore through a factory late on Tuesday, the brigade said on Wednesday.": {
        ("disaster", "happened", ("2025-10-07",))
    },
    "Hundreds attended the funeral of Bruno Castell, who died last Sunday, in Lugano on Friday.": {
        ("ceremony", "happened", ("2025-10-10",)),
        ("death", "happened", ("2025-10-05",)),
    },
    "Ana Ruiz was sworn in on Tuesday, two months after she won the election of August 3.": {
        ("ceremony", "happened", ("2025-10-07",)),
        ("election", "happened", ("2025-08-03",)),
    },
    "The trial of the mayor, accused of taking bribes in 2019, opened on Tuesday.": {
        ("hearing", "happened", ("2025-10-07",))
    },
    "Omar Dervan, who was arrested on October 2, will appear in court on Wednesday.": {
        ("arrest", "happened", ("2025-10-02",)),
        ("hearing", "planned", ("2025-10-15",)),
    },
    "Before the vote on Tuesday, the opposition rallied in Halvek.": {("protest", "happened", ())},
    "Lena Marsk resigned on Thursday, ahead of a meeting of shareholders on Monday.": {
        ("resignation", "happened", ("2025-10-09",)),
        ("meeting", "planned", ("2025-10-13",)),
    },
    "Thousands marched through Oslo on Friday to protest against the arrest of Omar Dervan on Monday.": {
        ("protest", "happened", ("2025-10-10",)),
        ("arrest", "happened", ("2025-10-06",)),
    },
    "Friday's attack came after the talks in Oslo on October 2.": {
        ("attack", "happened", ("2025-10-10",)),
        ("meeting", "happened", ("2025-10-02",)),
    },
    "It was on Tuesday that the treaty was signed.": {("signing", "happened", ("2025-10-07",))},
    # plans, plans that moved, plans that fell through
    "The talks, planned for Monday, will be held in Oslo.": {("meeting", "planned", ("2025-10-13",))},
    "Polls open at 7 a.m. on Sunday.": {("election", "planned", ("2025-10-12",))},
    "A service of the union: the memorial service is to be held in Oslo on Sunday.": {
        ("ceremony", "planned", ("2025-10-12",))
    },
    "The summit, originally scheduled for October 3, will now be held on October 24.": {
        ("summit", "planned", ("2025-10-24",))
    },
    "The visit to Oslo, planned for Monday, was postponed to October 22.": {("visit", "planned", ("2025-10-22",))},
    "The hearing has been moved from Tuesday to Friday, October 17.": {("hearing", "planned", ("2025-10-17",))},
    "The talks in Oslo were called off on Thursday.": {("meeting", "cancelled", ())},
    "A meeting that had been set for October 15 was scrapped.": {("meeting", "cancelled", ("2025-10-15",))},
    "Lena Marsk may visit Oslo on October 20.": {("visit", "planned", ("2025-10-20",))},
    "The companies agreed on Wednesday to sign the treaty.": {("signing", "happened", ("2025-10-08",))},
    "Lena Marsk travels to Oslo on Monday.": {("visit", "planned", ("2025-10-13",))},
    "Lena Marsk is due to arrive on Tuesday.": {("visit", "planned", ("2025-10-14",))},
    "A judge has set October 20 for the next hearing.": {("hearing", "planned", ("2025-10-20",))},
    "Rail workers will strike on Tuesday.": {("protest", "planned", ("2025-10-14",))},
    "The talks in Oslo failed to start on Friday.": {("meeting", "cancelled", ("2025-10-10",))},
    "The talks in Oslo on Friday did not start on time.": {("meeting", "happened", ("2025-10-10",))},
    "Teachers said that a strike set for October 20 had been averted.": {("protest", "cancelled", ("2025-10-20",))},
    "The talks in Oslo on October 2 never took place.": {("meeting", "cancelled", ("2025-10-02",))},
    "The march in Halvek on Friday was pushed back by riot police.": {("protest", "happened", ("2025-10-10",))},
    # a present that stands on a day, a timetable, a year that is not told
    "The funeral of Bruno Castell is on Friday in Lugano.": {("ceremony", "planned", ("2025-10-17",))},
    "A hearing is fixed for October 22 in Halvek.": {("hearing", "planned", ("2025-10-22",))},
    # told as a distance from another happening
    "Lena Marsk visited Elmstadt on Thursday, two days after a landslide buried 43 homes.": {
        ("visit", "happened", ("2025-10-09",)),
        ("disaster", "happened", ("2025-10-07",)),
    },
    "Two days after the explosion that wrecked the works on October 4, workers staged a protest.": {
        ("attack", "happened", ("2025-10-04",)),
        ("protest", "happened", ("2025-10-06",)),
    },
    "Lena Marsk and Omar Dervan will meet in Oslo on October 20, a day before the summit.": {
        ("meeting", "planned", ("2025-10-20",)),
        ("summit", "planned", ("2025-10-21",)),
    },
    "The quake struck Elmstadt on October 2. A memorial service was held a week after the quake.": {
        ("disaster", "happened", ("2025-10-02",)),
        ("ceremony", "happened", ("2025-10-09",)),
    },
    "Lena Marsk resigned on Thursday, about two days after the summit.": {
        ("resignation", "happened", ("2025-10-09",)),
    },
    # what is before dawn or before a judge is before no other happening
    "The ferry capsized before dawn on October 9 near Elmstadt.": {("disaster", "happened", ("2025-10-09",))},
    "The ferry capsized at about 2 p.m. on October 9 near Elmstadt.": {("disaster", "happened", ("2025-10-09",))},
    "The treaty was signed in Oslo shortly before midnight on October 9.": {("signing", "happened", ("2025-10-09",))},
    "The trial before Lady Marsk began on October 6.": {("hearing", "happened", ("2025-10-06",))},
    # done, to come again
    "The old king was laid to rest on Friday.": {("ceremony", "happened", ("2025-10-10",))},
    "The old king will be laid to rest on Monday.": {("ceremony", "planned", ("2025-10-13",))},
    "Omar Dervan was arrested on Thursday and appeared before a judge on Friday.": {
        ("arrest", "happened", ("2025-10-09",)),
        ("hearing", "happened", ("2025-10-10",)),
    },
    "Judges on Friday upheld the conviction of Omar Dervan, who was jailed on October 1.": {
        ("hearing", "happened", ("2025-10-10",)),
        ("hearing", "happened", ("2025-10-01",)),
    },
    "Rovers drew 1-1 with Albion on Friday and will meet again in a replay on Wednesday.": {
        ("match", "happened", ("2025-10-10",)),
        ("match", "planned", ("2025-10-15",)),
    },
    # what is set is to come
    "The mayor announced a visit to Oslo for Saturday.": {("visit", "planned", ("2025-10-11",))},
    "Lena Marsk has scheduled a meeting in Oslo for Monday.": {("meeting", "planned", ("2025-10-13",))},
    # what one is received for has the day on which one is received
    "On Wednesday she had received Omar Dervan for talks on fishing.": {("meeting", "happened", ("2025-10-08",))},
    # the year in which a thing was founded is no day of it
    "The award ceremony was founded in 1987.": {("ceremony", "happened", ())},
    # what is done by saying so
    "The two banks said on Tuesday that they would merge.": {("acquisition", "happened", ("2025-10-07",))},
    "Lena Marsk has resigned, the bank announced on Friday.": {("resignation", "happened", ("2025-10-10",))},
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_each_event_has_its_own_day_and_status(text, expected):
    assert {(event.type, event.status, event.dates) for event in tale(text).events} == expected


def test_the_month_of_may_is_no_perhaps():
    (event,) = tale("The talks in Oslo, originally scheduled for May 10, 2026, were moved to May 13, 2026.").events
    assert (event.status, event.dates) == ("planned", ("2026-05-13",))


def test_the_right_to_vote_that_is_denied_denies_no_vote():
    events = tale("The primary elections were held on Friday. They deny many people the right to vote.").events
    assert "denied" not in {event.status for event in events}


def test_an_entry_of_a_ticker_is_told_on_the_day_and_past_midnight_on_the_next():
    entries = [
        "20:00 The debate opens in Oslo.",
        "21:30 Nobody leaves the hall.",
        "22:15 Bruno Castell is arrested outside.",
        "00:20 Lena Marsk resigned.",
    ]
    days = {event.type: (event.status, event.dates) for event in tale("\n".join(["The long night", *entries])).events}
    assert days["debate"] == ("happened", ("2025-10-11",))
    assert days["resignation"] == ("happened", ("2025-10-12",))


# A word makes a happening only beside others.
KINDS = {
    "Omar Dervan was charged with murder on Thursday.": {"hearing"},
    "The bank charged Omar Dervan ten euros on Thursday.": set(),
    "The board named Lena Marsk as chief executive on Wednesday.": {"appointment"},
    "Omar Dervan was released from prison on Thursday.": {"release"},
    "The singer Lena Marsk died on Wednesday.": {"death"},
    "Nobody knew on Wednesday who had sent the letter.": set(),
    "There were no arrests on Thursday.": set(),
    "Omar Dervan lost his appeal on Thursday.": {"hearing"},
    "Lena Marsk put her name to the accord on Thursday.": {"signing"},
    "Mourners gathered on Thursday.": {"ceremony"},
    "Protesters gathered outside the ministry on Thursday.": {"protest"},
    "Crowds bid farewell to the poet on Thursday.": {"ceremony"},
    "The talks collapsed on Thursday.": {"meeting"},
    "The roof collapsed on Thursday.": {"disaster"},
    "A memorial was held on Thursday.": {"ceremony"},
    "Lena Marsk walked out of the room on Thursday.": set(),
    "The pilots walked out on Thursday.": {"protest"},
    "A strike hit the village on Thursday.": {"attack"},
    "A strike by teachers shut the schools on Thursday.": {"protest"},
    "The company launched an investigation on Thursday.": set(),
    "The company launched its new phone on Thursday.": {"launch"},
    "Lena Marsk defeated the incumbent in the runoff on Sunday.": {"election"},
    "Lena Marsk defeated Omar Dervan 3-1 on Sunday.": {"match"},
    "A plane plunged into the sea on Thursday.": {"disaster"},
    "Shares plunged into uncertainty on Thursday.": set(),
    "The minister fired the head of police on Thursday.": {"resignation"},
    "The army fired rockets on Thursday.": {"attack"},
    "Lena Marsk spent two hours in Elmstadt on Thursday.": {"visit"},
    "Lena Marsk spent the whole day in Elmstadt on Thursday.": {"event"},
    "Congress was silent on Thursday.": set(),
    "Lena Marsk refused to meet the envoy on Thursday.": set(),
    "The latest opinion polls on Thursday gave Lena Marsk a lead.": set(),
    "The match on March 2 was long.": {"match"},
}


@pytest.mark.parametrize(("text", "kinds"), KINDS.items())
def test_what_makes_a_happening(text, kinds):
    assert {event.type for event in tale(text).events} == kinds


STORIES = st.lists(
    st.sampled_from([text for text in SENTENCES if "October" not in text and "August" not in text]), min_size=1
)


@given(STORIES, st.integers(1, 40))
def test_shifting_publication_by_weeks_shifts_weekdays_alike(sentences, weeks):
    text = " ".join(sentences)
    first, then = date(2025, 10, 11), date(2025, 10, 11) + timedelta(weeks=weeks)
    early = [(event.type, event.status, event.dates) for event in tale(text, first.isoformat()).events]
    late = [(event.type, event.status, event.dates) for event in tale(text, then.isoformat()).events]
    shifted = [
        (kind, status, tuple((date.fromisoformat(day) + timedelta(weeks=weeks)).isoformat() for day in days))
        for kind, status, days in early
        if all("/" not in day for day in days)
    ]
    assert [each for each in late if all("/" not in day for day in each[2])] == shifted


@given(st.sampled_from(sorted(SENTENCES)), st.sampled_from(("Most read", "Related articles", "Advertisement")))
def test_page_furniture_below_changes_no_event(text, heading):
    bare = f"Town news\n\n{text}\n\nThe people of the town were quiet afterwards, and the shops stayed open until late."
    below = f"{bare}\n\n{heading}\nSubscribe to our newsletter\nFollow us on Facebook"
    assert tale(below).events == tale(bare).events


@given(st.sampled_from(sorted(SENTENCES)))
def test_clauses_share_out_all_tokens(text):
    page = Page(document(text))
    for sentence in page.sentences:
        spans = [(t.start, t.end) for t in find_times(page.text, None, sentence.start, sentence.end)]
        clauses = find_clauses(sentence, spans)
        assert len(clauses.of) == len(sentence.tokens)
        assert {clause.number for clause in clauses.all} == set(clauses.of) == set(range(len(clauses.all)))
        assert all(clause.parent <= clause.number for clause in clauses.all)


WORST = ("met on Monday ", "the attack on Monday, ", "said on Monday that the summit ", "moved to Monday the hearing ")


@pytest.mark.parametrize("text", WORST)
def test_the_worst_input_takes_no_more_than_its_length(text):
    seconds = {}
    for size in (25_000, 100_000):
        given_document = document(text * (size // len(text)))
        began = time.process_time()
        read_page(given_document, Settings())
        seconds[size] = time.process_time() - began
    assert seconds[100_000] < 12 * max(seconds[25_000], 0.1)
