"""Where a wording stands in a document."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

PARTED = " ... "
"""Between the parts of a split utterance where they are written as one."""


class Frozen(BaseModel):
    """Base of all model classes: immutable, hashable, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """Half-open stretch `[start, end)` in Unicode code points of the original document text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"span ends at {self.end} before it starts at {self.start}")
        return self

    def of(self, text: str) -> str:
        """The wording that this span has in `text`."""
        return text[self.start : self.end]


class Evidence(Frozen):
    """The exact words of one source: `document.text[start:end] == text`, inside one passage of the same document.

    `passage` is the sentence (or line) around the words, so that a reader sees them in their place.
    `line` counts from 1. Where somebody else's words interrupt the wording (“We stay,” he said, “to the end.”), `parts` are
    the stretches that are the wording itself, in order, the first from `start`, the last to `end`; else it is empty.
    """

    document: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    line: int = Field(ge=1)
    passage_start: int = Field(ge=0)
    passage_end: int = Field(ge=0)
    passage: str
    parts: tuple[Span, ...] = ()

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The stretches that are the wording itself, one or more."""
        return self.parts or (Span(start=self.start, end=self.end),)

    @property
    def words(self) -> str:
        """The wording without what interrupts it, its parts joined by " ... "."""
        return PARTED.join(map(self.at, self.parts)) or self.text

    def at(self, part: Span) -> str:
        """What stands in one of the pieces."""
        return self.text[part.start - self.start : part.end - self.start] if self.parts else self.text

    @property
    def parted(self) -> bool:
        """Whether the parts are none, or two and more in order without overlap that reach from `start` to `end`."""
        edges = [edge for part in self.parts for edge in (part.start, part.end)]
        within = edges == sorted(edges) and edges[:1] + edges[-1:] == [self.start, self.end]
        return not edges or (len(self.parts) > 1 and within)
