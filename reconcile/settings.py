"""The settings of a run: one frozen model, hashed into every report.

Every field says its unit, its range and which way is stricter. A settings file is TOML with these keys.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator, model_validator

from reconcile.errors import BadSettings

ExtractorName = Literal["default", "spacy", "llm"]
EngineName = Literal["local", "spark"]
Grade = Literal["A", "B", "C", "D", "E", "F"]
ProfileSeverity = Literal["error", "warning", "info", "off"]
PROFILE = ("select", "ignore", "severity")
"""The settings that make a profile of rules."""
_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")
_TERM_KEYS = ("person", "role", "from", "to", "source")

Progress = Callable[[str, int, int], None]
"""Called with a station's name, how many of its steps are done and how many there are."""


def silent(station: str, done: int, total: int) -> None:
    """The progress callback that shows nothing."""


class OfficeTerm(BaseModel):
    """One entry of your registry of offices: `person` held `role` from the first to the last day, both included. A day that
    is left out is open; a month ("2023-05") or a year (2023) stands for its first or its last day."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    person: str = Field(min_length=1, description="full name")
    role: str = Field(min_length=1, description="the office with its country, as 'foreign minister of Norway'")
    start: date | None = Field(default=None, alias="from", description="first day in office")
    end: date | None = Field(default=None, alias="to", description="last day in office")
    source: str = Field(default="", description="where you have it from")

    @field_validator("start", "end", mode="before")
    @classmethod
    def _as_day(cls, given: object, info: ValidationInfo) -> object:
        return _day(given, last=info.field_name == "end")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start is None and self.end is None:
            raise ValueError("needs a day in 'from', in 'to' or in both")
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"'to' ({self.end}) lies before 'from' ({self.start})")
        return self


def _day(given: object, *, last: bool) -> object:
    """The day that a date, a month ("2023-05") or a year stands for; everything else as it is."""
    match = _MONTH.fullmatch(str(given)) if isinstance(given, str | int) and not isinstance(given, bool) else None
    if match is None and isinstance(given, int | float):
        raise ValueError(f"{given} is no day; write it as 2023-05-31")
    if match is None:
        return given.date() if isinstance(given, datetime) else given
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    if not (year and 1 <= month <= 12):
        raise ValueError(f"'{given}' is no month of a year")
    return date(year, month, monthrange(year, month)[1] if last else 1)


class EngineChoice(BaseModel):
    """Where the work of many stories or many mentions is done. It makes no difference to what is found."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: EngineName = Field(
        default="local", description="where it is done: on this machine, or on Spark (extra spark, Java 17)"
    )
    workers: int | None = Field(
        default=None,
        ge=1,
        description="processes or threads of local, unless --jobs says; else one for each core (from Python one process)",
    )
    master: str = Field(
        default="", description="master of spark, as local[4] or spark://host:7077; else Spark's own configuration says"
    )


class Settings(BaseModel):
    """What can be tuned. The defaults are what the floors in `benchmarks/floors.toml` were measured with."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    same_person: float = Field(
        default=0.75,
        ge=0.0,
        le=1.0,
        description="probability at or above which two names are one person; higher is stricter",
    )
    other_person: float = Field(
        default=0.1, ge=0.0, le=1.0, description="probability at or below which they are two; lower leaves more UNSURE"
    )
    same_event: float = Field(
        default=0.5,
        ge=0.0,
        le=1.0,
        description="score at or above which two accounts tell of one event; higher is stricter",
    )
    same_quote: float = Field(
        default=0.6,
        ge=0.0,
        le=1.0,
        description="share of common words that makes two wordings one utterance; higher is stricter",
    )
    date_tolerance: int = Field(
        default=0, ge=0, le=31, description="days by which two full dates may differ; lower is stricter"
    )
    number_tolerance: float = Field(
        default=0.0,
        ge=0.0,
        le=0.5,
        description="relative difference that two exact figures may have; lower is stricter",
    )
    copied_text: float = Field(
        default=0.22,
        ge=0.0,
        le=1.0,
        description="share of common five-word runs that makes a text a copy; lower finds more copies",
    )
    grades: dict[str, Grade] = Field(
        default_factory=dict,
        description="reliability that you give to sources, A (always reliable) to F (cannot be judged), by publisher or id",
    )
    offices: tuple[OfficeTerm, ...] = Field(
        default=(),
        description="your registry of who held which office from when to when: tables with person, role, from, to and "
        "source; in a settings file also the name of a TOML file that holds them, beside it",
    )
    min_quote_words: int = Field(
        default=3, ge=1, le=20, description="words a quotation needs to count; higher reports fewer"
    )
    max_characters: int = Field(
        default=2_000_000,
        ge=1_000,
        le=100_000_000,
        description="longest document read, in characters; longer ones are refused",
    )
    extractor: ExtractorName = Field(
        default="default", description="what reads claims from texts: the rules that ship, spacy or llm"
    )
    spacy_pipeline: str = Field(
        default="en_core_web_sm", min_length=1, description="installed spaCy pipeline, by name or path, for spacy"
    )
    llm_url: str = Field(
        default="", description="base address of an OpenAI-compatible endpoint for llm, as http://localhost:8000/v1"
    )
    llm_model: str = Field(default="", description="name of the model at that endpoint")
    llm_timeout: float = Field(
        default=120.0, gt=0.0, le=3600.0, description="seconds that one answer may take; lower gives up sooner"
    )
    llm_attempts: int = Field(
        default=4, ge=1, le=10, description="times that one request is sent at most; lower gives up sooner"
    )
    llm_characters: int = Field(
        default=16_000,
        ge=1_000,
        le=1_000_000,
        description="longest piece of a document in one request, in characters; longer ones are asked about in pieces",
    )
    engine: EngineChoice = Field(
        default=EngineChoice(),
        description="where the work of an archive and of many stories is done: a table of kind (local or spark), workers and "
        "master; no part of the hash, for it makes no difference to what is found",
    )
    select: tuple[str, ...] = Field(
        default=(), description="rules that are run, by id, kind ('quotes/*') or '*'; empty runs all"
    )
    ignore: tuple[str, ...] = Field(default=(), description="rules that are not run, by id or kind")
    severity: tuple[tuple[str, ProfileSeverity], ...] = Field(
        default=(),
        description="severity of the findings of a rule, by id or kind: a table of error, warning, info or off",
    )

    @field_validator("select", "ignore", mode="after")
    @classmethod
    def _in_order(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted(set(patterns)))

    @field_validator("severity", mode="before")
    @classmethod
    def _from_table(cls, given: object) -> object:
        if not isinstance(given, Mapping):
            return given
        known = get_args(ProfileSeverity)
        wrong = [
            f"'{value}' for '{name}' is none of {', '.join(known)}"
            for name, value in given.items()
            if value not in known
        ]
        if wrong:
            raise ValueError("; ".join(wrong))
        return tuple(sorted(given.items()))

    @model_validator(mode="after")
    def _thresholds_in_order(self) -> Self:
        if self.other_person >= self.same_person:
            raise ValueError(f"other_person ({self.other_person}) must be below same_person ({self.same_person})")
        return self

    def with_profile(self, given: Mapping[str, object], source: str) -> Settings:
        """These settings with this profile in the place of their own. Raises BadSettings that names `source`."""
        foreign = [key for key in given if key not in PROFILE]
        if foreign:
            known = ", ".join(PROFILE)
            raise BadSettings(source, [f"{key}: is no key of a profile; known are {known}" for key in foreign])
        return _checked(self.model_dump(exclude=set(PROFILE)) | dict(given), source)

    def replaced(self, **given: object) -> Settings:
        """These settings with the values given, None left as it is. Raises BadSettings for a value that does not fit."""
        values = {key: value for key, value in given.items() if value is not None}
        return _checked(self.model_dump() | values, "settings")

    @property
    def sha256(self) -> str:
        """Hash of all values but the engine, hex; equal settings have equal hashes."""
        return hashlib.sha256(self.model_dump_json(exclude={"engine"}).encode()).hexdigest()


def load_settings(path: Path) -> Settings:
    """Settings from a TOML file. Raises BadSettings with file, key and cause."""
    data = read_toml(path)
    if isinstance(data.get("offices"), str):
        data["offices"] = _registry(path.parent / str(data["offices"]))
    return _checked(data, str(path))


def _registry(path: Path) -> object:
    """The offices of a file of their own, checked so that what is wrong is told of that file."""
    data = read_toml(path)
    foreign = sorted(data.keys() - {"offices"})
    if foreign or "offices" not in data:
        raise BadSettings(str(path), [f"{key}: unknown key; it holds [[offices]]" for key in foreign or ["offices"]])
    return _checked(data, str(path)).offices


def read_toml(path: Path) -> dict[str, object]:
    """The keys of a TOML file. Raises BadSettings with file and cause."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadSettings(str(path), [error.strerror or "cannot be read"]) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(str(path), [f"not valid TOML: {error}"]) from error


def _checked(data: dict[str, object], source: str) -> Settings:
    try:
        return Settings.model_validate(data)
    except ValidationError as error:
        problems = [_in_words(item["type"], item["loc"], item["msg"]) for item in error.errors()]
        raise BadSettings(source, problems) from error


def _in_words(kind: str, place: tuple[int | str, ...], message: str) -> str:
    key = ".".join(str(part + 1 if isinstance(part, int) else part) for part in place)
    if kind != "extra_forbidden":
        said = message.removeprefix("Value error, ")
        return f"{key}: {said}" if key else said
    inner = {"offices": _TERM_KEYS, "engine": tuple(EngineChoice.model_fields)} if len(place) > 1 else {}
    known = inner.get(str(place[0]), tuple(Settings.model_fields))
    near = get_close_matches(str(place[-1]), known, 1)
    meant = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
    return f"{key}: unknown setting; {meant}"
