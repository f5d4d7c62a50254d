"""What a language model is asked for: wordings of numbered sentences, never readings. Its JSON Schema goes with each request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict


class _Part(BaseModel):
    """All fields are required and no other is taken, as strict structured output wants it."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Wording(_Part):
    """Words that stand in the sentence of that number."""

    sentence: int
    words: str


class OfPerson(Wording):
    """Words about a person, who is called by a name as the text has it."""

    person: str


class Utterance(OfPerson):
    """Words that somebody said; `speaker` and `verb` are words too, all "" where the text has none."""

    speaker: str
    verb: str


class Told(_Part):
    """One happening: the words that tell of it, and those that date it, place it, say how sure it is and who was there."""

    mentions: list[Wording]
    status: list[Wording]
    dates: list[Wording]
    places: list[Wording]
    attended: list[OfPerson]
    absent: list[OfPerson]


class Answer(_Part):
    """Everything that was found in one piece of a document."""

    people: list[Wording]
    organisations: list[Wording]
    roles: list[OfPerson]
    events: list[Told]
    quotes: list[Utterance]
    numbers: list[Wording]

    @property
    def size(self) -> int:
        """How many wordings it holds."""
        parts: list[Sequence[Wording]] = [self.people, self.organisations, self.roles, self.quotes, self.numbers]
        for one in self.events:
            parts += [one.mentions, one.status, one.dates, one.places, one.attended, one.absent]
        return len(self.events) + sum(len(part) for part in parts)


def schema() -> dict[str, Any]:
    """JSON Schema of an answer."""
    return Answer.model_json_schema()
