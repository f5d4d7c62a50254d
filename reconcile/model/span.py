"""Where a wording stands in a document."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


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
    `line` counts from 1.
    """

    document: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    line: int = Field(ge=1)
    passage_start: int = Field(ge=0)
    passage_end: int = Field(ge=0)
    passage: str
