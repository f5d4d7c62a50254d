"""Invented pages for the tests of the read station, and the shortest ways to read one."""

from __future__ import annotations

from reconcile.model import Document
from reconcile.read import ReadOutcome, Source, read
from reconcile.settings import Settings

MENU = "Skip to content\nHome\nWorld\nEconomy\nSign in\nfacebook\n"
TITLE = "Ministers agree on grain corridor after night of talks"
STANDFIRST = "Four countries want ships to sail again from the first of August."
PROSE = (
    "Ministers of four countries have agreed on a corridor for grain, the host said on Friday.",
    "The deal was signed by Foreign Minister Ana Kovac and her counterpart Piotr Zielinski.",
    '"It is a good day," Ms Kovac told reporters.',
    "The corridor opens on 1 August. Ships will be inspected in port.",
)
ARTICLE = f"{TITLE}\n\n" + "\n\n".join(PROSE)
HEADLINES = (
    "Farmers wait for rain as rivers fall",
    "Storm hits coast and cuts power",
    "Minister resigns over loan affair",
    "Old bridge reopens after repairs",
)


def outcome(*sources: Source, settings: Settings | None = None) -> ReadOutcome:
    """What reading the sources gives."""
    return read(sources, settings or Settings())


def one(text: str, **fields: object) -> Document:
    """The one document that a text gives."""
    result = outcome({"text": text, **fields})
    assert not result.unread, result.unread
    return result.documents[0]


def kinds(document: Document) -> list[tuple[str, str]]:
    """Kind and wording of every block."""
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def kind_of(document: Document, wording: str) -> str:
    """The kind of the block that has exactly this wording."""
    found = [kind for kind, text in kinds(document) if text == wording]
    assert found, f"no block {wording!r} in {kinds(document)}"
    return found[0]
