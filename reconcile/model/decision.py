"""What a person decides, as one entry of a file of decisions.

# The file

`decisions.toml` beside the sources is TOML in UTF-8: a log of `[[decision]]` tables. It is only ever added to: a change of
mind is a further entry, so that nothing is lost. An entry holds plain keys and inline arrays, never a table of its own, so
text that consists of whole entries can be put at the end of the file as it is, and the keys of an entry may come in any
order:

    [[decision]]
    standing = "wrong"                      # known, settled, wrong: about a finding
    finding = "0f5c1c9a77e2"                # its id
    rule = "date-conflict"                  # rule, subject, question, about, people and sides say which finding is meant,
    subject = "Meeting in Ankara"           # should its id change
    question = "date"
    sides = [{ value = "9 October 2025", marks = ["8c1f0a92"] }, { value = "10 October 2025", marks = ["77aa01bc"] }]
    says = "City Post dates it 9 October."  # for whoever reads the file; not matched
    note = "A slip of the agency."
    by = "Ana"
    on = 2025-10-14                         # a date of TOML, without quotation marks
    id = "d41c77b0e9"                       # of the decision

    [[decision]]
    standing = "same"                       # same, different: about two people
    one = [{ name = "Murhaf Abu Qasra", source = "trtworld", text = "5b1de2f00c1a" }]
    other = [{ name = "Muharram Abu Qasr", source = "caliber", text = "aa90c3e17b2d" }]
    by = "Ana"
    on = 2025-10-14
    id = "9e02aa41c7"

    [[decision]]
    standing = "undone"
    undoes = "9e02aa41c7"                   # an undone entry may be undone itself
    by = "Ana"
    on = 2025-10-15
    id = "73d2c0ffee"

`id` is any text that no other entry has: some random hexadecimal digits will do. Where it is missing it is computed from the
rest. Two entries that are alike in every key, `id` too, count once, so that the same text may be added twice; two different
ones that share an `id` stop the run. `replaces = ["id", ...]` names earlier entries that no longer
count as long as this one does. Strings are basic strings of TOML, which those of JSON are too (save U+007F, which has to be
written `\\u007F`). `block("decision", report.about(finding).anchor())` and `block("decision", report.between(link).anchor())`
(`reconcile.text.toml`) are an entry as text without `standing`, `note`, `by`, `on` and `id`, which are put below as further
lines.

# What an entry means

*A finding*: the one with this id, if it is still about the same question and people; else the one of the same rule, question,
people and values whose sides are all borne out by a passage that bore them out when it was decided (`marks`). With neither
`finding` nor `sides`: every finding of this rule about this subject. Offsets play no part.

*People*: in the source `source`, the person whom it names so; on each side, everybody whom the report showed as that person. A
source that has another label today is found by `text`. Whoever is not there any more, or there twice, is left out.

What means nothing any more, or two things, or contradicts another decision, is not applied, and the report says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from reconcile.model.finding import Finding
from reconcile.model.span import Frozen

Standing = Literal["known", "settled", "wrong"]
"""What a person made of a finding."""

_MARKS = 12  # that are kept of one side, so that a file stays small where hundreds of sources say the same

Ruling = Literal["known", "settled", "wrong", "same", "different", "undone"]
"""What a person made of a finding, of two people, or of an earlier decision."""


_OF_THE_PERSON = frozenset({"id", "standing", "note", "by", "on", "replaces"})


class Bearer(Frozen):
    """A person in one source: the name as it stands there, the label of the source, the first 12 digits of the SHA-256 of
    its text (in UTF-8), and an office that tells two bearers of the name in one source apart, "" where none does."""

    name: str = Field(min_length=1)
    source: str = Field(min_length=1)
    text: str = ""
    role: str = ""


class Told(Frozen):
    """One side of a finding when it was decided: its value, and a mark of each passage that is quoted for it."""

    value: str
    marks: tuple[str, ...] = ()


class Decision(Frozen):
    """One entry of a file of decisions; the module tells the format. `on` comes from the caller: no clock is read."""

    standing: Ruling = "known"
    finding: str = ""
    rule: str = ""
    subject: str = ""
    question: str = ""
    about: str = ""
    people: tuple[str, ...] = ()
    sides: tuple[Told, ...] = ()
    says: str = ""
    one: tuple[Bearer, ...] = ()
    other: tuple[Bearer, ...] = ()
    undoes: str = ""
    replaces: tuple[str, ...] = ()
    note: str = ""
    by: str = ""
    on: date | None = None
    id: str = Field(default="", max_length=200)

    @model_validator(mode="after")
    def _says_what_it_means(self) -> Self:
        if self.standing == "undone":
            if not self.undoes:
                raise ValueError("says that something is undone, but not what (undoes)")
        elif self.standing in {"same", "different"}:
            if not (self.one and self.other):
                raise ValueError("says nothing of two people (one, other)")
        elif not (self.finding or (self.rule and self.subject)):
            raise ValueError("says neither which finding it means (finding) nor which rule and subject")
        return self

    @property
    def of_finding(self) -> bool:
        """Whether it is about a finding."""
        return self.standing in {"known", "settled", "wrong"}

    @property
    def set_aside(self) -> tuple[str, ...]:
        """The ids of the entries that do not count as long as this one does."""
        return (*self.replaces, *((self.undoes,) if self.standing == "undone" else ()))

    @classmethod
    def of(cls, finding: Finding, people: Sequence[str]) -> Self:
        """An entry about `finding`; `people` are the names of those whom it concerns. Its standing is still to be set."""
        return cls(
            finding=finding.id,
            rule=finding.rule,
            subject=finding.subject_caption,
            question=finding.question,
            about=finding.about,
            people=tuple(people),
            sides=tuple(
                Told(value=side.value, marks=marks(evidence.passage for evidence in side.evidence)[:_MARKS])
                for side in finding.sides
            ),
            says=finding.message,
        )

    @classmethod
    def between(cls, one: Sequence[Bearer], other: Sequence[Bearer]) -> Self:
        """An entry about two people, as several sources name them. Says that they are one, as long as nothing else is set."""
        return cls(standing="same", one=tuple(one), other=tuple(other))

    def taken(self, standing: Ruling, note: str = "", by: str = "", on: date | None = None) -> Self:
        """This entry with what was decided, why, by whom and when."""
        return self.model_copy(update={"standing": standing, "note": note, "by": by, "on": on})

    def anchor(self) -> dict[str, object]:
        """The keys and values that say what it is about; those that say what was decided are left out."""
        return {key: value for key, value in self.entry().items() if key not in _OF_THE_PERSON}

    def entry(self) -> dict[str, object]:
        """Its keys and values as a file holds them, those that say nothing left out."""
        told = {"standing": self.standing, **self.model_dump(exclude_defaults=True)}
        return {key: told[key] for key in type(self).model_fields if key in told}


def marks(passages: Iterable[str]) -> tuple[str, ...]:
    """A short mark of each passage, sorted; white space and letter case make no difference."""
    folded = {" ".join(passage.split()).casefold() for passage in passages}
    return tuple(sorted(hashlib.sha256(passage.encode("utf-8", "replace")).hexdigest()[:8] for passage in folded))


class Merge(Frozen):
    """A decision on two people as it stands in one report. `entities` are the people whom it joined or kept apart in this
    run, empty where it was not applied; then `problem` says why. `file` is the name of the file that holds it."""

    id: str
    standing: Literal["same", "different"]
    one: tuple[Bearer, ...]
    other: tuple[Bearer, ...]
    note: str = ""
    by: str = ""
    on: date | None = None
    file: str = ""
    entities: tuple[str, ...] = ()
    problem: str = ""

    @property
    def words(self) -> str:
        """The decision in a few words, with who took it and when: "One person (Ana, 2025-10-14): note"."""
        told = "one person" if self.standing == "same" else "two people"
        signed = ", ".join(filter(None, (self.by.strip(), self.on.isoformat() if self.on else "")))
        note = self.note.strip().rstrip(".")
        return told + (f" ({signed})" if signed else "") + (f": {note}" if note else "")
