"""Where a text itself says that it has its facts from."""

from __future__ import annotations

import pytest

from reconcile.extract.origin_chain import find_chains
from reconcile.model import Document, Origin
from tests.growth import grows, repeated

from .texts import Tale, document, tale

CASES = (
    ("“We agreed to meet again,” Lena Marsk wrote on X. The talks took place in Geneva.", ("Lena Marsk", "X")),
    ("Lena Marsk said in a post on X that the talks took place in Geneva.", ("Lena Marsk", "X")),
    ("Lena Marsk said on her Telegram channel that the talks took place in Geneva.", ("Lena Marsk", "Telegram")),
    ("Lena Marsk said on Facebook that the talks took place in Geneva.", ("Lena Marsk", "Facebook")),
    (
        "The Ministry of Foreign Affairs said on Telegram that the talks had ended.",
        ("Ministry of Foreign Affairs", "Telegram"),
    ),
    (
        "The Ministry of Foreign Affairs said in a statement that the talks had ended.",
        ("Ministry of Foreign Affairs", "statement"),
    ),
    ("The talks ended at noon, Reuters reported.", ("Reuters", None)),
    ("The talks ended at noon, according to Reuters.", ("Reuters", None)),
    ("Lena Marsk told Reuters that the talks took place in Geneva.", ("Lena Marsk", None)),
    ("She told Reuters that the talks took place in Geneva.", ("Reuters", None)),
    ("Lena Marsk wrote on Truth Social that the talks took place in Geneva.", ("Lena Marsk", "Truth Social")),
)


@pytest.mark.parametrize(("text", "origin"), CASES)
def test_origins(text, origin):
    assert origin in tale(text).origins


CHAINS = (
    ("Reuters reported on Monday that the talks had ended, citing the Ministry of Defence.", ("Reuters",)),
    ("According to the Ministry of Defence, quoted by Anadolu Agency, the talks ended.", ("Anadolu Agency",)),
    ("The talks ended, according to the Ministry of Defence, as cited by TASS.", ("TASS",)),
    ("The Ministry of Defence told Reuters that the talks had ended.", ("Reuters",)),
    ("The Herald Tribune quoted the Ministry of Defence as saying the talks had ended.", ("Herald Tribune",)),
    ("The Ministry of Defence, whom the state-run Anadolu Agency quoted, called it over.", ("Anadolu Agency",)),
    (
        "The Daily Post, citing Reuters, which quoted the Ministry of Defence, reported that the talks had ended.",
        ("Reuters", "Daily Post"),
    ),
    ("A statement by the Ministry of Defence said that the talks had ended.", ()),
)


@pytest.mark.parametrize(("text", "carriers"), CHAINS)
def test_who_carried_whom(text, carriers):
    told = [claim.value for claim in tale(text).claims if isinstance(claim.value, Origin)]
    assert [(one.who, one.via) for one in told] == [("Ministry of Defence", carriers)]


def test_sources_without_a_name_keep_their_carrier():
    text = "The talks ended at noon, Reuters reported, citing officials familiar with the talks."
    (origin,) = [claim.value for claim in tale(text).claims if isinstance(claim.value, Origin)]
    assert (origin.who, origin.via) == ("officials familiar with the talks", ("Reuters",))


@pytest.mark.parametrize(
    "text",
    [
        "Omar Dervan quoted Lena Marsk at length when the talks ended.",
        "Lena Marsk told Omar Dervan that the talks had ended.",
        "Lena Marsk, some way behind Omar Dervan, wrote on X.",
    ],
)
def test_people_who_speak_of_each_other_carry_nothing(text):
    assert ("Omar Dervan", "X") not in tale(text).origins
    assert all(not claim.value.via for claim in tale(text).claims if isinstance(claim.value, Origin))
    assert ("Lena Marsk", None) not in tale(text).origins


@pytest.mark.parametrize("text", ["GENEVA (Reuters) - The talks ended at noon.", "The talks ended at noon.\n\nReuters"])
def test_an_agency_in_the_dateline_or_below(text):
    other = Document.model_validate({**document(text).model_dump(), "publisher": "Daily Post"})
    assert Tale(other).origins == {("Reuters", None)}


def test_an_origin_without_carriers_is_read_from_older_reports():
    assert Origin.model_validate({"kind": "origin", "text": "a", "who": "a"}).via == ()


def test_the_caption_tells_channel_and_carriers():
    origin = Origin(text="a", who="Ministry", channel="Telegram", via=("Reuters", "Post"))
    assert origin.caption == "Ministry (Telegram), by way of Reuters, by way of Post"


@pytest.mark.parametrize(
    "unit",
    [
        "citing ",
        "The A ",
        "A told A ",
        "according to A, quoted by A ",
        "A, which cited A ",
        "citing a b c ",
        "A.",
        "Xx of ",
    ],
)
def test_worst_input_takes_linear_time(unit):
    def scan(text: str) -> None:
        for at in range(0, len(text), len(text) // 20):  # from as many places, however long the text is
            list(find_chains(text, at, len(text)))

    assert not grows(repeated(scan, unit))


def test_a_speaker_at_the_event_is_no_source_of_the_text():
    assert tale("Lena Marsk said that it was late. “It is late,” Omar Dervan said in Geneva.").origins == set()


def test_a_publisher_does_not_cite_itself():
    read = document("The talks ended at noon, Reuters reported.")
    own = Document.model_validate({**read.model_dump(), "publisher": "Reuters"})
    assert Tale(own).origins == set()
