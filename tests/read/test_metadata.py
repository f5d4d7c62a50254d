"""Publisher, day, title and byline come from the best evidence that a source gives."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from reconcile.read.credit import byline
from reconcile.read.days import day_of_url, find_clock, find_day
from tests.read.pages import ARTICLE, PROSE, TITLE, one


@pytest.mark.parametrize(
    ("stamp", "day", "clock"),
    [
        ("13 October 2025 10:23", date(2025, 10, 13), time(10, 23)),
        ("October 11, 2025", date(2025, 10, 11), None),
        ("Oct. 11, 2025", date(2025, 10, 11), None),
        ("Monday 4 July 2011", date(2011, 7, 4), None),
        ("Reuters , Monday 4 Jul 2011", date(2011, 7, 4), None),
        ("November 22, 2017 / 11:22 AM / Updated a day ago", date(2017, 11, 22), time(11, 22)),
        ("Muhammad Irfan Published October 29, 2024 | 09:00 PM", date(2024, 10, 29), time(21, 0)),
        ("Published 12:45 BST, Friday 18 July 2025", date(2025, 7, 18), time(12, 45)),
        ("By Ann Lee | 12 Oct 2025", date(2025, 10, 12), None),
        ("2025-10-13", date(2025, 10, 13), None),
        ("13.10.2025 08:05", date(2025, 10, 13), time(8, 5)),
        ("25/10/2025", date(2025, 10, 25), None),
    ],
)
def test_stamp_below_the_title(stamp: str, day: date, clock: time | None) -> None:
    page = one(f"{TITLE}\n\n{stamp}\n\n{PROSE[0]}\n\n{PROSE[1]}")
    assert (page.published, page.published_time) == (day, clock)


def test_a_day_that_may_be_two_days_is_none() -> None:
    assert one(f"{TITLE}\n\n03/04/2025\n\n{PROSE[0]}").published is None


def test_a_date_above_the_title_is_the_page_header() -> None:
    assert one(f"Monday 19 August 2019\n\n{ARTICLE}").published is None


def test_a_stamp_below_the_report_needs_a_label() -> None:
    assert one(f"{ARTICLE}\n\nPublished: 12 October 2025").published == date(2025, 10, 12)
    assert one(f"{ARTICLE}\n\nSport\n\n12 October 2025\n\nHome").published is None


def test_the_stamp_of_another_story_does_not_count() -> None:
    text = f"{TITLE}\n\n13 October 2025 10:23\n\n" + "\n\n".join(PROSE)
    page = one(f"{text}\n\nTop stories\nStorm hits coast and cuts power\nPublished 1 May 2019")
    assert page.published == date(2025, 10, 13)


def test_days_in_sentences_are_not_stamps() -> None:
    assert one(f"{TITLE}\n\nOn 12 October 2025 the talks ended.\n\n{PROSE[0]}").published is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Monday, October 28, 2024 - Ana Kovac left.", date(2024, 10, 28)),
        ("Paris, (APP - Example - 29th Oct, 2024) Ana Kovac left.", date(2024, 10, 29)),
        ("ISTANBUL, June 2. /TASS/. The talks ended.", None),
    ],
)
def test_dateline_day(line: str, day: date | None) -> None:
    assert one(f"{line}\n\n{PROSE[0]}").published == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://www.example.com/world/2017-11/22/content_34864265.htm", date(2017, 11, 22)),
        ("https://example.com/a/20221102180359158908.amp.html", date(2022, 11, 2)),
        ("http://example.com/stories/202211020812.html", date(2022, 11, 2)),
        ("https://example.com/2024/10/28/talks", date(2024, 10, 28)),
        ("https://example.com/2024/10/talks.html", None),
        ("https://example.com/news/2505164726/", None),
        ("https://example.com/article-14014921/x.html", None),
        ("https://example.com/20191399/x", None),
        ("https://example.com/x?day=2024/10/28", None),
        ("", None),
    ],
)
def test_day_of_an_address(url: str, day: date | None) -> None:
    assert day_of_url(url) == day
    assert one(ARTICLE, url=url).published == day


def test_order_of_evidence() -> None:
    url = "https://example.com/2024/10/28/talks"
    stamped = f"{TITLE}\n\n27 October 2024 10:00\n\n{PROSE[0]}"
    assert one(stamped, url=url).published == date(2024, 10, 27)
    given = one(stamped, url=url, published="2024-10-26")
    assert (given.published, given.published_time) == (date(2024, 10, 26), None)
    same = one(stamped, published="2024-10-27")
    assert same.published_time == time(10, 0)
    assert one(ARTICLE, published=datetime(2024, 10, 26, 9, 30)).published_time == time(9, 30)


def test_header_line() -> None:
    page = one(f"URL: https://uk.example.co.uk/x / DATE: 2025-06-02\n{ARTICLE}")
    assert (page.url, page.publisher, page.published) == (
        "https://uk.example.co.uk/x",
        "example.co.uk",
        date(2025, 6, 2),
    )
    assert page.blocks[0].kind == "metadata"
    assert one(f"URL: https://example.org/x / DATE: unknown\n{ARTICLE}").published is None


@pytest.mark.parametrize(
    ("extra", "publisher"),
    [
        ("SOURCE:ExamplePost and agencies", "ExamplePost"),
        ("Example.Az\nViews: 3\nExample.az © 2025. .", "Example.Az"),
        ("Copyright © 2025 Example Broadcasting. All rights reserved.", "Example Broadcasting"),
        ("© 2025 All rights reserved", None),
        ("", None),
    ],
)
def test_publisher_from_the_page(extra: str, publisher: str | None) -> None:
    assert one(f"{ARTICLE}\n\n{extra}").publisher == publisher


@pytest.mark.parametrize(
    ("host", "publisher"),
    [
        ("uk.reuters.com", "reuters.com"),
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("www.harbourwatch.blogspot.com", "harbourwatch.blogspot.com"),
        ("guildhall.substack.com", "guildhall.substack.com"),
        ("medium.com", "medium.com"),
    ],
)
def test_publisher_from_the_address(host: str, publisher: str) -> None:
    assert one(f"URL: https://{host}/2031/03/x\n{ARTICLE}").publisher == publisher


def test_a_text_that_goes_on_behind_its_header_on_one_line_is_read() -> None:
    text = f"URL: https://example.org/x / DATE: 2025-10-13 {' '.join(PROSE * 3)}"
    assert len(text) > 700
    assert [block.kind for block in one(text).blocks] == ["body"]


def test_publisher_as_the_page_spaces_it() -> None:
    text = (
        f"{TITLE}\n\n{PROSE[0]}\n\nRelatedExample Post - Grain falls\n\n{PROSE[1]}\n\nSOURCE:ExamplePost and agencies"
    )
    assert one(text).publisher == "Example Post"


def test_publisher_from_the_agency_of_the_dateline() -> None:
    assert one(f"GENEVA (Reuters) - {PROSE[0]}").publisher == "Reuters"


def test_given_fields_are_never_overruled() -> None:
    page = one(f"URL: https://example.org/x\n{ARTICLE}", publisher="P", title="T", byline="B", language="en", url="u")
    assert (page.publisher, page.title, page.byline, page.language, page.url) == ("P", "T", "B", "en", "u")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ann Lee and Joan Wu", "Ann Lee and Joan Wu"),
        ("Karla de Wintours", "Karla de Wintours"),
        ("Reporting by Jo Roe; editing by Ann Lee", "Jo Roe"),
        ("Text: Ann Lee. Photos: Bo Dahl", "Ann Lee"),
        ("Reporting: Tainá Moraes, Caio Brandt", "Tainá Moraes, Caio Brandt"),
        ("Reuters", None),
        ("Muhammad Irfan Published October 29, 2024 | 09:00 AM", "Muhammad Irfan"),
    ],
)
def test_byline(line: str, name: str | None) -> None:
    assert one(f"{TITLE}\n\n{line}\n\n{PROSE[0]}\n\n{PROSE[1]}").byline == name


@pytest.mark.parametrize(
    "line", ["Report: Minister Resigns Today", "Video: storm hits the coast", "Photos: the burning house"]
)
def test_a_label_before_a_headline_or_prose_makes_no_byline(line: str) -> None:
    assert byline(line) is None


def test_impossible_days_and_clocks() -> None:
    assert find_day("31 February 2025") is not None
    assert one(f"{TITLE}\n\n31 February 2025\n\n{PROSE[0]}").published is None
    assert find_clock("25:10") is None
    found = find_clock("12:05 am")
    assert found is not None
    assert found.time == time(0, 5)
