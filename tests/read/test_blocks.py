"""Every line of a page has the function that a reader gives it."""

from __future__ import annotations

import pytest

from tests.read.pages import ARTICLE, HEADLINES, MENU, PROSE, STANDFIRST, TITLE, kind_of, kinds, one

FULL = "\n".join(
    (
        MENU,
        "WORLD",
        "2 min read",
        TITLE,
        STANDFIRST,
        TITLE,
        "The ministers shook hands after the talks. / Photo: Example / Pool",
        "July 18, 2025",
        "",
        *PROSE[:2],
        "",
        "RECOMMENDED",
        "",
        PROSE[2],
        "RelatedExample Post - Grain prices fall for the third week in a row",
        "",
        "What happens next",
        "",
        PROSE[3],
        "",
        "SOURCE:ExamplePost and agencies",
        "Explore",
        *HEADLINES,
    )
)


def test_a_whole_page() -> None:
    page = one(FULL)
    assert [(kind, text) for kind, text in kinds(page) if kind != "boilerplate"] == [
        ("title", TITLE),
        ("standfirst", STANDFIRST),
        ("caption", "The ministers shook hands after the talks."),
        ("byline", "/ Photo: Example / Pool"),
        ("metadata", "July 18, 2025"),
        ("body", PROSE[0]),
        ("body", PROSE[1]),
        ("body", PROSE[2]),
        ("heading", "What happens next"),
        ("body", PROSE[3]),
        ("metadata", "SOURCE:ExamplePost and agencies"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Views: 183",
        "1,204 views",
        "READ ALSO:",
        "READ ALSO: Minister resigns over loan affair",
        "Advertisement",
        "JOIN OUR WHATSAPP COMMUNITY",
        "Share this article",
        "3 min read",
        "Liked it? Share it on social media!",
        "We use cookies to make this site better. By continuing you agree.",
        "Already a subscriber? Sign in",
        "This story was first published in the spring edition of the Example Post.",
        "© 2025 Example Post. All rights reserved.",
        "Subscribe to our newsletter.",
        "***",
    ],
)
def test_furniture_between_sentences(line: str) -> None:
    page = one(f"{TITLE}\n\n{PROSE[0]}\n\n{line}\n\n{PROSE[1]}")
    assert kind_of(page, line) == "boilerplate"
    assert kind_of(page, PROSE[1]) == "body"


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices fell on Friday after the deal.",
        "Related parties were heard by the court.",
        "Copyright law will change, the minister said.",
        "Comments on the deal were mostly friendly.",
        "More on Tuesday's vote is expected next week.",
        "The Post reported the deal first.",
        "They accepted our terms of surrender, he said.",
        "By Monday the talks had ended.",
        "Jo Roe is a reporter who was held for a year, the court was told.",
        "This story was told in court on Friday.",
        "Home Minister Ana Kovac resigned.",
        "Get ready for rain, the minister said.",
    ],
)
def test_a_sentence_that_begins_like_furniture(sentence: str) -> None:
    assert kind_of(one(f"{TITLE}\n\n{PROSE[0]}\n\n{sentence}\n\n{PROSE[1]}"), sentence) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Jo Roe is a senior correspondent based in Geneva.",
        "Jo Roe is the Example Post's trade editor. Follow him on Bluesky.",
    ],
)
def test_who_wrote_the_report_is_no_part_of_it(line: str) -> None:
    assert kind_of(one(f"{ARTICLE}\n\n{line}"), line) == "boilerplate"
    assert kind_of(one(f"{ARTICLE}\n\n{line}\n\n{PROSE[0]}"), line) == "body"


def test_headlines_after_a_related_cue_are_not_headings() -> None:
    page = one("\n\n".join((TITLE, PROSE[0], "You may also like", HEADLINES[0], HEADLINES[1], PROSE[1])))
    assert [kind_of(page, headline) for headline in HEADLINES[:2]] == ["boilerplate", "boilerplate"]


def test_a_question_among_headlines_is_a_headline() -> None:
    page = one("\n".join((ARTICLE, "", "Top stories", *HEADLINES, "Who is Ana Kovac?", *HEADLINES[:2])))
    assert kind_of(page, "Who is Ana Kovac?") == "boilerplate"


def test_teasers_with_sentences_after_the_end() -> None:
    teasers = [part for headline in HEADLINES for part in (headline, "Updated 2 hours ago")]
    page = one("\n".join((ARTICLE, "Leave a comment", *teasers, "Rain is due. Farmers hope.", *HEADLINES)))
    assert kind_of(page, "Rain is due. Farmers hope.") == "boilerplate"


@pytest.mark.parametrize(
    ("line", "prefix"),
    [
        ("GENEVA (Reuters) - The talks ended.", "GENEVA (Reuters) -"),
        ("ISTANBUL, June 2. /TASS/. The talks ended.", "ISTANBUL, June 2. /TASS/."),
        ("WASHINGTON, Oct. 11 (UPI) — The talks ended.", "WASHINGTON, Oct. 11 (UPI) —"),
        ("THE HAGUE -- The talks ended on Friday.", "THE HAGUE --"),
        ("Addis Abeba — The talks ended on Friday.", "Addis Abeba —"),
        (
            "Paris, (APP - Example News - 29th Oct, 2024) The talks ended.",
            "Paris, (APP - Example News - 29th Oct, 2024)",
        ),
        ("Addis Ababa November 3, 2022 Ana Kovac left.", "Addis Ababa November 3, 2022"),
        ("Monday, October 28, 2024 - Ana Kovac left.", "Monday, October 28, 2024 -"),
        ("Oct 11 (Source A) - The ministers met.", "Oct 11 (Source A) -"),
        ("Kyiv. October 11. Interfax-Ukraine – The talks ended.", "Kyiv. October 11. Interfax-Ukraine –"),
        ("NAIROBI, Kenya (AP) _ The talks ended on Friday.", "NAIROBI, Kenya (AP) _"),
        ("BRUSSELS/ANKARA, Oct 11 (Reuters) - The talks ended.", "BRUSSELS/ANKARA, Oct 11 (Reuters) -"),
    ],
)
def test_dateline(line: str, prefix: str) -> None:
    found = kinds(one(f"{line}\n\n{PROSE[1]}"))
    assert found[0] == ("dateline", prefix)
    assert found[1] == ("body", line.removeprefix(prefix).strip())


@pytest.mark.parametrize(
    "line",
    [
        "On June 2, 2025 Ukraine and Russia met in Istanbul.",
        "Ukraine – Russia talks resumed on Monday.",
        "Kovac — who led the talks — left on Friday.",
        "The African Union (AU) sent Ana Kovac to the talks.",
        "IGAD, the UN and the US sent observers.",
        "June 2 was the day of the talks.",
        "Kovac (left) met Zielinski on Friday.",
    ],
)
def test_no_dateline(line: str) -> None:
    assert "dateline" not in [kind for kind, _ in kinds(one(f"{PROSE[0]}\n\n{line}"))]
    assert "dateline" not in [kind for kind, _ in kinds(one(f"{line}\n\n{PROSE[0]}"))]


def test_a_dateline_on_a_line_of_its_own() -> None:
    assert kind_of(one(f"{TITLE}\nISTANBUL\n\n{PROSE[0]}"), "ISTANBUL") == "dateline"
    assert kind_of(one(f"NAIROBI, Kenya (AP) _\n{PROSE[0]}"), "NAIROBI, Kenya (AP) _") == "dateline"


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Ana Kovac in court in Geneva. REUTERS/Jo Roe/Pool", "Ana Kovac in court in Geneva.", "REUTERS/Jo Roe/Pool"),
        ("Ana Kovac in court in Geneva.[Photo/Agencies]", "Ana Kovac in court in Geneva.", "[Photo/Agencies]"),
        ("Ana Kovac smiles in court. Photo: AFP/Getty", "Ana Kovac smiles in court.", "Photo: AFP/Getty"),
        ("Ana Kovac has put forward a date. / Reuters", "Ana Kovac has put forward a date.", "/ Reuters"),
    ],
)
def test_caption_and_credit(line: str, caption: str, credit: str) -> None:
    page = one(f"{TITLE}\n\n{line}\n\n{PROSE[0]}\n\n{PROSE[1]}")
    assert (kind_of(page, caption), kind_of(page, credit)) == ("caption", "byline")


def test_an_agency_in_brackets_ends_a_report_as_well() -> None:
    page = one(f"{TITLE}\n\n{PROSE[0]}\n\nThe talks go on. (AFP)")
    assert (kind_of(page, "The talks go on."), kind_of(page, "(AFP)")) == ("body", "byline")
    kept = one(f"{TITLE}\n\n{PROSE[0]}\n\nSenator Jo Roe (Pa.)")
    assert "(Pa.)" in kinds(kept)[-1][1]


@pytest.mark.parametrize(
    "line",
    ["By Ann Lee", "By Ann Lee and Joan Wu in Geneva", "Karla de Wintours", "Reporting by Jo Roe", "AFP", "Agencies"],
)
def test_byline_below_the_title(line: str) -> None:
    assert kind_of(one(f"{TITLE}\n\n{line}\n\n{PROSE[0]}\n\n{PROSE[1]}"), line) == "byline"


def test_lists_that_a_colon_announces_are_read() -> None:
    names = ("Ana Kovac, foreign minister", "Jo Roe, defence minister")
    page = one("\n".join((ARTICLE, "The delegations were:", *names)))
    assert [kind_of(page, name) for name in names] == ["body", "body"]


def test_a_chronicle_keeps_its_days_as_headings() -> None:
    page = one(f"Timeline of the grain talks\n\n8 July 2025\n{PROSE[0]}\n\n12 July 2025\n{PROSE[1]}")
    assert kind_of(page, "8 July 2025") == kind_of(page, "12 July 2025") == "heading"
    assert page.published is None


def test_lines_wrapped_at_a_fixed_width_are_prose() -> None:
    text = (
        "The ministers of four countries said on Friday that the\n"
        "meeting would go ahead as planned, and that ships from\n"
        "Odesa would be inspected by officials of both sides in the\n"
        "port.\n\n"
        "The host was content with the talks and said that\n"
        "Zielinski had been asked for more time.\n"
    )
    assert {kind for kind, _ in kinds(one(text))} == {"body"}


def test_short_texts_are_read_whole() -> None:
    assert kinds(one("Kovac met Roe in Geneva on 9 October")) == [("body", "Kovac met Roe in Geneva on 9 October")]
    assert [kind for kind, _ in kinds(one("Kovac met Roe"))] == ["body"]


def test_a_report_that_breaks_off() -> None:
    cut = "Kovac said again that she would like a"
    assert kind_of(one(f"{PROSE[0]}\n{cut}"), cut) == "body"


def test_title_that_the_address_repeats() -> None:
    kicker = "Mediation by the host brings the four together"
    url = "https://www.example.com/news/ministers-agree-on-grain-corridor-after-night-of-talks-1234.html"
    page = one(f"Discover Example Group Financial Legal\n{kicker}\n\n{TITLE}\n\n{PROSE[0]}", url=url)
    assert page.title == TITLE
    assert kind_of(page, kicker) == "standfirst"
    assert kind_of(page, "Discover Example Group Financial Legal") == "boilerplate"


def test_crlf_is_kept() -> None:
    page = one(ARTICLE.replace("\n", "\r\n"))
    assert "\r\n" in page.text
    assert kind_of(page, PROSE[1]) == "body"


def test_other_scripts() -> None:
    arabic = "قال وزير الخارجية إن الاجتماع سيعقد غدا في أنقرة."
    chinese = "外交部长星期五在日内瓦签署了粮食走廊协议。"
    page = one(f"\u200f{arabic}\n{chinese}\n\u200b\n{PROSE[0]}")
    assert kind_of(page, f"\u200f{arabic}") == kind_of(page, chinese) == "body"
