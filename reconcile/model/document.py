"""What one source gave us."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, time
from typing import Literal, Protocol

from pydantic import Field

from reconcile.model.span import Frozen, Span

BlockKind = Literal[
    "metadata",
    "title",
    "standfirst",
    "dateline",
    "byline",
    "caption",
    "heading",
    "body",
    "boilerplate",
    "row",
]

READ_FROM: frozenset[BlockKind] = frozenset({"title", "standfirst", "caption", "heading", "body"})
"""The blocks that claims are read from."""


class Block(Frozen):
    """A stretch of the original text with one function; a row is a line of a table: subject, attribute and value, parted by
    tabs."""

    span: Span
    kind: BlockKind


class Document(Frozen):
    """An immutable text and who published it.

    `id` is the label of the document in one run (file stem, or a name that the user gave), unique in that run;
    `sha256` is the hash of `text` in UTF-8. `blocks` are in order of text and do not overlap; what no block covers is
    white space. `published` is the day of publication where the source gives one, None where it does not;
    `published_time` is the clock time on that day as the publisher wrote it. `notes` say what had to be guessed to read
    it, each in words that follow its name ("was read as cp1252, a guess: its bytes are not UTF-8").
    """

    id: str = Field(min_length=1)
    text: str
    sha256: str
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    published_time: time | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    path: str | None = None
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def tabular(self) -> bool:
        """Whether the text is a table of claims and no article."""
        return bool(self.blocks) and self.blocks[0].kind == "row"


class Published(Protocol):
    """What has an id and may have a publisher."""

    @property
    def id(self) -> str: ...
    @property
    def publisher(self) -> str | None: ...


def source_names(documents: Iterable[Published]) -> dict[str, str]:
    """Id -> publisher, or the id itself where there is no publisher or two documents have the same."""
    known = list(documents)
    published = Counter(document.publisher for document in known)
    return {d.id: d.publisher if d.publisher and published[d.publisher] == 1 else d.id for d in known}


class Unread(Frozen):
    """A source that could not be read, with the reason in words. It is listed in the report."""

    source: str
    reason: str


class Dropped(Frozen):
    """How many readings of one document an extractor gave that were left out, and why, in words."""

    document: str
    count: int = Field(ge=1)
    reason: str
