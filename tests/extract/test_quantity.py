"""Numbers of something in running text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.quantity import find_quantities
from reconcile.extract.quantity_words import singular, word_value
from reconcile.model import Quantity


def only(text: str) -> Quantity:
    (mention,) = find_quantities(text)
    return mention.value


fragments = st.lists(
    st.one_of(
        st.sampled_from(
            """6,000|20|2-3|two|to|three|hundred|million|and|a|dozen|about|nearly|at least|more than|over|an hour|
            bodies|days|killed|people|of|11 counts|$3bn|12%|percent|aged|, 24,|Vinicius|year-old|October 12|2024|2-0|
            1st|.|,|\n|ı|’s|between|or more|+|%|£|half""".split("|")
        ),
        st.text(max_size=8),
    ),
    max_size=14,
).map(" ".join)


class TestLaws:
    """What holds for any text."""

    @given(fragments)
    def test_mentions_quote_the_text_in_order(self, text: str) -> None:
        mentions = find_quantities(text)
        assert all(text[item.start : item.end] == item.value.text for item in mentions)
        assert all(one.end <= other.start for one, other in pairwise(mentions))

    @given(fragments)
    def test_bounds_hold_together(self, text: str) -> None:
        for _, _, value in find_quantities(text):
            assert value.low is not None or value.high is not None
            if value.low is not None and value.high is not None:
                assert value.low <= value.high
                assert value.hedge not in ("exact",) or value.low == value.high

    @given(fragments, fragments)
    def test_a_part_of_the_text_keeps_its_offsets(self, before: str, text: str) -> None:
        whole = f"{before}\n\n{text}"
        start = len(before) + 2
        assert all(start <= item.start < item.end for item in find_quantities(whole, start))

    @given(st.integers(2, 10**9))
    def test_digits_with_commas(self, figure: int) -> None:
        value = only(f"They counted {figure:,} sheep there")
        assert (value.low, value.high, value.hedge) == (figure, figure, "exact")

    @given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
    def test_the_plain_form_is_its_own_plain_form(self, word: str) -> None:
        plain = singular(word + "s")
        assert singular(plain) == plain or plain.endswith("s")


READ = [
    ("6,000 frozen bodies", "6,000 frozen bodies", 6000, 6000, "body", None, "exact"),
    ("lasted two to three days", "two to three days", 2, 3, "day", "day", "range"),
    ("a 2-3 day ceasefire", "2-3 day", 2, 3, "day", "day", "range"),
    ("no fewer than 1,000 from each side", "no fewer than 1,000", 1000, None, "", None, "at-least"),
    ("over 500 children", "over 500 children", 500, None, "child", None, "at-least"),
    ("will hand over 6,000 bodies", "6,000 bodies", 6000, 6000, "body", None, "exact"),
    ("nearly 180 guests", "nearly 180 guests", 162, 180, "guest", None, "at-most"),
    ("up to 40 boats", "up to 40 boats", None, 40, "boat", None, "at-most"),
    ("about 20 countries", "about 20 countries", 18, 22, "country", None, "about"),
    ("a dispute over two boxes", "two boxes", 2, 2, "box", None, "exact"),
    ("Trouble about three gates", "three gates", 3, 3, "gate", None, "exact"),
    ("six million come from Oslo", "six million", 6e6, 6e6, "", None, "exact"),
    ("a $12 mln grant", "$12 mln", 12e6, 12e6, "dollar", "USD", "exact"),
    ("50 or more boats", "50 or more boats", 50, None, "boat", None, "at-least"),
    ("for just over an hour", "just over an hour", 1, 1.2, "hour", "hour", "at-least"),
    ("took a little over an hour", "a little over an hour", 1, 1.2, "hour", "hour", "at-least"),
    ("half an hour", "half an hour", 0.5, 0.5, "hour", "hour", "exact"),
    ("10 of 11 counts", "10 of 11 counts", 10, 10, "count", None, "exact"),
    ("the 74-year-old", "74-year-old", 74, 74, "year-old", "year", "exact"),
    ("Vinicius, 24, had gone", "24", 24, 24, "year-old", "year", "exact"),
    ("people aged 18 to 25", "18 to 25", 18, 25, "year-old", "year", "range"),
    ("under the age of 25", "under the age of 25", None, 25, "year-old", "year", "at-most"),
    ("under 25 years old", "under 25 years old", None, 25, "year-old", "year", "at-most"),
    ("1.2 million euros", "1.2 million euros", 1.2e6, 1.2e6, "euro", "EUR", "exact"),
    ("worth $3bn", "$3bn", 3e9, 3e9, "dollar", "USD", "exact"),
    ("€5-6bn", "€5-6bn", 5e9, 6e9, "euro", "EUR", "range"),
    ("up 12 percent", "12 percent", 12, 12, "percent", "percent", "exact"),
    ("12% of voters", "12% of voters", 12, 12, "voter", "percent", "exact"),
    ("Five ministers came", "Five ministers", 5, 5, "minister", None, "exact"),
    ("41 votes behind Rodri", "41 votes", 41, 41, "vote", None, "exact"),
    ("26 La Liga matches", "26 La Liga matches", 26, 26, "match", None, "exact"),
    ("two hundred and fifty tonnes", "two hundred and fifty tonnes", 250, 250, "tonne", "tonne", "exact"),
    ("half a million refugees", "half a million refugees", 5e5, 5e5, "refugee", None, "exact"),
    ("dozens of protesters", "dozens of protesters", 24, None, "protester", None, "at-least"),
    ("between 10 and 20 boats", "between 10 and 20 boats", 10, 20, "boat", None, "range"),
    ("At least 63 people were killed", "At least 63 people", 63, None, "killed", None, "at-least"),
    ("killing 12 people", "12 people", 12, 12, "killed", None, "exact"),
    ("30 others were wounded", "30 others", 30, 30, "injured", None, "exact"),
    ("the death toll rose to 1,234", "1,234", 1234, 1234, "killed", None, "exact"),
    ("the massacre of some 8,000 men and boys", "some 8,000 men", 7200, 8800, "killed", None, "about"),
    ("5 1/2 hours", "5 1/2 hours", 5.5, 5.5, "hour", "hour", "exact"),
    ("20-odd boats", "20-odd boats", 18, 22, "boat", None, "about"),
    ("a dozen or so protesters", "a dozen or so protesters", 10.8, 13.2, "protester", None, "about"),
    ("tens of thousands of refugees", "tens of thousands of refugees", 10_000, None, "refugee", None, "at-least"),
    ("several hundred protesters", "several hundred protesters", 200, None, "protester", None, "at-least"),
    ("a few dozen boats", "a few dozen boats", 24, None, "boat", None, "at-least"),
    ("half of the passengers", "half of the passengers", 45, 55, "passenger", "percent", "about"),
    ("one-third of the workforce", "one-third of the workforce", 29.97, 36.63, "workforce", "percent", "about"),
    ("nine in 10 doctors", "nine in 10 doctors", 81, 99, "doctor", "percent", "about"),
    ("four out of six unions", "four out of six unions", 4, 4, "union", None, "exact"),
    ("37 cents on the dollar", "37 cents on the dollar", 37, 37, "percent", "percent", "exact"),
    ("two-thirds of voters", "two-thirds of voters", 60.03, 73.37, "voter", "percent", "about"),
    ("nearly a third of the houses", "nearly a third of the houses", 29.97, 33.3, "house", "percent", "at-most"),
    ("one in five children", "one in five children", 18, 22, "child", "percent", "about"),
    ("two percentage points", "two percentage points", 2, 2, "percentage-point", "percentage-point", "exact"),
    ("200 basis points", "200 basis points", 2, 2, "percentage-point", "percentage-point", "exact"),
    ("half a percentage point", "half a percentage point", 0.5, 0.5, "percentage-point", "percentage-point", "exact"),
    ("the 12th such attack", "12th such attack", 12, 12, "attack", "ordinal", "exact"),
    ("its third vote this year", "third vote", 3, 3, "vote", "ordinal", "exact"),
    ("the 22nd meeting of the G20", "22nd meeting", 22, 22, "meeting", "ordinal", "exact"),
    ("Twice as many came", "Twice as many", 2, 2, "multiple", "fold", "exact"),
    ("exports tripled", "tripled", 3, 3, "multiple", "fold", "exact"),
    ("a pair of bridges", "a pair of bridges", 2, 2, "bridge", None, "exact"),
    ("lenders, 25 in all", "25", 25, 25, "lender", None, "exact"),
    ("one and a half million people", "one and a half million people", 1.5e6, 1.5e6, "person", None, "exact"),
    ("20 million US dollars", "20 million US dollars", 2e7, 2e7, "dollar", "USD", "exact"),
    ("112 injured people", "112 injured people", 112, 112, "injured", None, "exact"),
    ("64 others were treated for wounds", "64 others", 64, 64, "injured", None, "exact"),
    ("Eleven workers are unaccounted for", "Eleven workers", 11, 11, "missing", None, "exact"),
    ("400 residents had to leave their homes", "400 residents", 400, 400, "evacuated", None, "exact"),
    ("took the lives of 43 people", "43 people", 43, 43, "killed", None, "exact"),
    ("$1.2bn", "$1.2bn", 1.2e9, 1.2e9, "dollar", "USD", "exact"),
    ("some €300m", "some €300m", 2.7e8, 3.3e8, "euro", "EUR", "about"),
    ("a record 40 teams", "40 teams", 40, 40, "team", None, "exact"),
    ("a further 12 people were hurt", "a further 12 people", 12, 12, "injured", None, "exact"),
    ("Another five were detained", "Another five were detained", 5, 5, "arrested", None, "exact"),
    ("12 more ministers", "12 more ministers", 12, 12, "minister", None, "exact"),
    ("12 of the 40 passengers died", "12 of the 40 passengers", 12, 12, "killed", None, "exact"),
    ("63 people have been killed", "63 people", 63, 63, "killed", None, "exact"),
    ("63 dead", "63 dead", 63, 63, "killed", None, "exact"),
    ("The blast killed 63", "63", 63, 63, "killed", None, "exact"),
    ("a death toll of 63", "63", 63, 63, "killed", None, "exact"),
    ("the toll now stands at 63", "63", 63, 63, "killed", None, "exact"),
    ("the toll has risen from 50 to 63", "50 to 63", 63, 63, "killed", None, "exact"),
    ("the number of injured rose to 120", "120", 120, 120, "injured", None, "exact"),
    ("14 people are missing", "14 people", 14, 14, "missing", None, "exact"),
    ("exchanged 300 prisoners", "300 prisoners", 300, 300, "exchanged", None, "exact"),
    ("300 hostages were freed", "300 hostages", 300, 300, "freed", None, "exact"),
    ("released 300 documents", "300 documents", 300, 300, "document", None, "exact"),
    ("a quake of magnitude 6.3 struck", "6.3", 6.3, 6.3, "magnitude", None, "exact"),
    ("a population of 120,000", "120,000", 120_000, 120_000, "population", None, "exact"),
    ("58km south", "58km", 58, 58, "kilometre", "kilometre", "exact"),
    ("winds of 120 km/h", "120 km/h", 120, 120, "kilometre-per-hour", "kilometre-per-hour", "exact"),
    ("winds of 65 knots", "65 knots", 65, 65, "knot", "knot", "exact"),
    ("40 degrees Celsius", "40 degrees Celsius", 40, 40, "celsius", "celsius", "exact"),
    ("104F in the shade", "104F", 104, 104, "fahrenheit", "fahrenheit", "exact"),
    ("her 12-year-old daughter", "12-year-old", 12, 12, "year-old daughter", "year", "exact"),
    ("the first judge under age 40", "under age 40", None, 40, "year-old", "year", "at-most"),
    ("between the ages of 17 and 25", "17 and 25", 17, 25, "year-old", "year", "range"),
]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("63 civilians, including 12 children, were killed", [(63, "killed"), (12, "child")]),
        ("63 people, 12 of them children, were killed", [(63, "killed"), (12, "child")]),
        ("63 were confirmed dead and 120 others wounded", [(63, "killed"), (120, "injured")]),
        ("killing 63 people and wounding 120", [(63, "killed"), (120, "injured")]),
        ("Police arrested 14 men and freed 3 hostages", [(14, "arrested"), (3, "freed")]),
        ("The court jailed him for 8 years, her sentence of 12 months", [(8, "sentence"), (12, "sentence")]),
        ("given a 9-year prison sentence", [(9, "sentence")]),
        ("could be jailed for 8 years", [(8, "year")]),
        ("jailed for 8 months, suspended for two years", [(8, "month"), (2, "year")]),
        ("has served 8 years of a sentence", [(8, "year")]),
        ("put the number of protesters in the square at 8,000", [(8000, "protester")]),
        ("The retirement age for drivers is to stay at 60", [(60, "year-old")]),
    ],
)
def test_what_became_of_people_is_what_is_counted(text: str, told: list[tuple[int, str]]) -> None:
    assert [(item.value.low, item.value.counts) for item in find_quantities(text)] == told


def test_a_measure_that_converts_another_is_rounded() -> None:
    exact, converted = find_quantities("56 km (35 miles) south of the city")
    assert (exact.value.hedge, converted.value.hedge) == ("exact", "about")
    assert (converted.value.low, converted.value.high) == (31.5, 38.5)


@pytest.mark.parametrize(("text", "wording", "low", "high", "counts", "unit", "hedge"), READ)
def test_read(
    text: str, wording: str, low: float | None, high: float | None, counts: str, unit: str | None, hedge: str
) -> None:
    value = only(text)
    assert (value.text, value.low, value.high) == (wording, low, high)
    assert (value.counts, value.unit, value.hedge) == (counts, unit, hedge)


@pytest.mark.parametrize(
    "text",
    [
        "They won 2-0 and drew 1-1",
        "the third quarter",
        "his second wife",
        "a third party",
        "his half brothers",
        "on May 12, 2025 at 7pm",
        "Resolution 2254 and Article 5",
        "1. First of all",
        "Call +44 20 7946 0958",
        "winners of Euro 2024",
        "F-16 and COVID-19",
        "one of them",
        "the two sides met",
        "Group of Seven",
        "two-thirds of it",
        "two weeks ago",
        "https://example.org/news/3555925/fidan-14014921?p=39819",
        "© 2025",
        "an hour a day",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_share_of_counted_things_leaves_their_number() -> None:
    share, whole = find_quantities("The party holds half of the 240 seats.")
    assert (share.value.low, share.value.unit) == (45, "percent")
    assert (whole.value.low, whole.value.counts) == (240, "seat")


def test_an_earlier_figure_counts_nothing_more() -> None:
    now, before = find_quantities("Nineteen are missing, up from 14.")
    assert (now.value.counts, before.value.counts) == ("missing", "")


def test_two_numbers_in_one_sentence() -> None:
    first, second = find_quantities("He had 20 goal involvements in 26 La Liga matches.")
    assert (first.value.counts, second.value.counts) == ("involvement", "match")


def test_a_parallel_number_counts_the_same_thing() -> None:
    _, second = find_quantities("Russia gave back 101 children and Ukraine about 20.")
    assert (second.value.text, second.value.counts) == ("about 20", "child")


@pytest.mark.parametrize(
    ("words", "value"),
    [("twenty-one", 21), ("two thousand three hundred and five", 2305), ("a dozen", 12), ("half a million", 5e5)],
)
def test_word_value(words: str, value: float) -> None:
    assert word_value(words) == value


def test_no_number_words_have_no_value() -> None:
    assert word_value("and") is None
    assert word_value("bodies") is None


WORST = (
    "1|12 |1,|1-2-|1 to |two and |hundred and |the the the |over |$1 |10 of 11 |Name, 24, |killed 1 |tens of |A-|\n| "
)


@pytest.mark.parametrize("unit", WORST.split("|"))
def test_worst_input_takes_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        began = time.process_time()
        find_quantities(text)
        return time.process_time() - began

    assert seconds(100_000) < max(16 * seconds(12_500), 1.0)


_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _in_words(number: int) -> str:
    """A number below a hundred in words."""
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else "")


_BIG = st.sampled_from([("million", 10**6), ("billion", 10**9)])
_FRACTIONS = st.sampled_from(
    [("a half", "1/2", "½", 0.5), ("a quarter", "1/4", "¼", 0.25), ("three-quarters", "3/4", "¾", 0.75)]
)


class TestSpellingsOfOneNumber:
    """However a number is spelt, it is one figure."""

    @given(st.integers(1, 19), _FRACTIONS, _BIG)
    def test_a_whole_and_a_fraction_of_a_scale(self, whole, fraction, big):
        words, slashed, sign, share = fraction
        name, scale = big
        spelt = {
            f"{whole + share} {name} people",
            f"{int((whole + share) * scale):,} people",
            f"{_in_words(whole)} and {words} {name} people",
            f"{whole} {slashed} {name} people",
            f"{whole}{sign} {name} people",
            f"{_in_words(whole)} {name} and {words} people",
        }
        values = {only(f"The flood displaced {wording} there").low for wording in spelt}
        assert values == {(whole + share) * scale}

    @given(st.integers(11, 99).filter(lambda number: number % 10))
    def test_hundreds_thousands_and_k(self, hundreds):
        spelt = f"{hundreds * 100:,}", f"{hundreds} hundred", f"{_in_words(hundreds)} hundred", f"{hundreds / 10}k"
        assert {only(f"About {wording} residents left").high for wording in spelt} == {hundreds * 110}

    @given(st.integers(2, 20))
    def test_dozens(self, dozens):
        spelt = f"{_in_words(dozens)} dozen", f"{dozens} dozen", str(dozens * 12)
        assert {only(f"The blast hurt {wording} people").low for wording in spelt} == {12.0 * dozens}

    def test_parts_of_a_million_are_no_shares(self):
        for wording, figure in (("half a", 500_000), ("a quarter of a", 250_000), ("three quarters of a", 750_000)):
            value = only(f"In the capital {wording} million people marched")
            assert (value.low, value.high, value.unit) == (figure, figure, None)

    @given(st.integers(2, 9), _BIG)
    def test_the_scale_of_a_range_is_that_of_both_its_ends(self, low, big):
        name, scale = big
        for wording in (f"{_in_words(low)} to {_in_words(low + 1)} {name}", f"{low} to {low + 1} {name}"):
            value = only(f"There were {wording} people")
            assert (value.low, value.high) == (low * scale, (low + 1) * scale)

    @pytest.mark.parametrize("wording", ["The 100m hurdles", "A 10k race", "5m waves", "The 5k runners", "a 3m wall"])
    def test_metres_and_kilometres_are_no_millions(self, wording):
        assert all(item.value.unit or (item.value.low or 0) < 1_000 for item in find_quantities(f"{wording} came"))


_LABELS = st.sampled_from(
    "berth 214|room 12|gate 7|flight 88|highway 16|article 5|reactor 4|ward 6|lane 3|cell 9|pier 2".split("|")
)


class TestLabels:
    """Figures that mark a thing count nothing, whatever follows them and whatever was counted before."""

    @given(_LABELS, st.sampled_from(["passengers", "workers", "guests", "people", "lights"]), st.booleans())
    def test_a_label_counts_nothing(self, label, noun, capital):
        label = label.capitalize() if capital else label
        assert find_quantities(f"They said at {label} {noun} waited") == ()
        assert all(not item.value.counts for item in find_quantities(f"They came from {label}, {noun} said"))
        assert [item.value.low for item in find_quantities(f"Twelve trucks waited, and {label} was empty")] == [12]

    @given(_LABELS, st.integers(2, 99))
    def test_behind_an_article_the_figure_counts_what_follows(self, label, number):
        noun = label.split()[0]
        assert only(f"In the {noun} {number} people waited").low == number
        assert only(f"They waited all day in the {noun}. {number} people left").low == number

    @given(st.integers(2, 99))
    def test_a_verb_is_no_label(self, number):
        for words in ("They will house {} families", "It will train {} soldiers", "They want to block {} roads"):
            assert only(words.format(number)).low == number

    @pytest.mark.parametrize(
        "words", ["Flights 88 and 91 were late", "berths 3, 4 and 5 were full", "the Article 5 members"]
    )
    def test_a_row_of_labels_and_a_capital(self, words):
        assert find_quantities(f"They said {words}") == ()
