"""A dossier's gold and an answer to it, read from JSON."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, cast

from benchmarks.score.shapes import Answer, Event, Finding, GoldPerson, Quote
from benchmarks.score.wording import bare, content, name_key

_PARTS = ("people", "events", "quotes", "findings")


class Malformed(Exception):
    """A gold or answers file that cannot be scored; the message names file and key."""


class Mention(NamedTuple):
    """One form of a name in one source, as `name_key` has it."""

    source: str
    name: str


class Dossier:
    """The gold of one story, with its people indexed by mention."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.id = str(data["id"])
        self.sources = frozenset(str(source["id"]) for source in data["sources"])
        self.people: dict[str, GoldPerson] = {person["id"]: person for person in data["people"]}
        self.events: list[Event] = data["events"]
        self.quotes: list[Quote] = data["quotes"]
        self.findings: list[Finding] = data["findings"]
        self.every_quote = bool(data.get("quotes_exhaustive"))
        self.distractors = frozenset(data.get("distractors") or ())
        self.mentions = {person: mentions_of(self.people[person]["mentions"]) for person in self.people}
        self.furniture = frozenset(
            person for person in self.people if (self.people[person]["role"] or "").lower().startswith(_FURNITURE)
        )
        self._publishers = " ".join(f"{source['id']} {source.get('publisher') or ''}" for source in data["sources"])

    @cached_property
    def owners(self) -> dict[Mention, list[str]]:
        """Whose name a mention is; two people where a bare name is ambiguous."""
        found: dict[Mention, list[str]] = defaultdict(list)
        for person, mentions in self.mentions.items():
            for mention in sorted(mentions):
                found[mention].append(person)
        return dict(found)

    @cached_property
    def names(self) -> dict[str, set[str]]:
        """Who is meant by a name in prose: every form, and last words that only one person has."""
        found: dict[str, set[str]] = defaultdict(set)
        last: dict[str, set[str]] = defaultdict(set)
        for person in self.people:
            for form in self._forms(person):
                found[form].add(person)
                *before, word = form.split() or [""]
                if before and len(word) > 3:
                    last[word].add(person)
        alone = {word: people for word, people in last.items() if word not in found and len(people) == 1}
        return dict(found) | alone

    def _forms(self, person: str) -> set[str]:
        canonical = re.sub(r"\([^)]*\)", "", self.people[person]["canonical"])
        return {mention.name for mention in self.mentions[person]} | {name_key(canonical)}

    def named_in(self, text: str) -> set[str]:
        """The people that a text names; the longest name goes first and every word counts once."""
        left, found = f" {bare(re.sub(_POSSESSIVE, '', text))} ", set()
        for form in sorted(self.names, key=lambda name: (-len(name), name)):
            if form and f" {form} " in left:
                left = left.replace(f" {form} ", " | ").replace(f" {form} ", " | ")
                found |= self.names[form]
        return found

    @cached_property
    def no_evidence(self) -> frozenset[str]:
        """Words that two findings of this dossier share without saying the same: names and publishers."""
        return content(f"{self._publishers} {' '.join(self.names)}")


_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_FURNITURE = ("byline", "boilerplate")
_POSSESSIVE = re.compile(r"['’]s\b")


def mentions_of(forms: dict[str, list[str]]) -> set[Mention]:
    """The mentions that a `mentions` object lists, names without a letter left out."""
    return {Mention(source, name_key(form)) for source, names in forms.items() for form in names if bare(form)}


def load_dossier(path: Path) -> Dossier:
    """The gold in one `gold.json`. Raises Malformed."""
    data = _read(path)
    _require(data, ("id", "sources", *_PARTS), path)
    for event in data["events"]:
        for day in (event.get("date"), *(row.get("date") for row in event.get("sources", {}).values())):
            if day is not None and not _DAY.fullmatch(str(day)):
                raise Malformed(
                    f"{path}: events: {event.get('id')}: date {day!r}: must be a day as 2025-10-31, or null"
                )
    return Dossier(data)


def load_dossiers(folder: Path) -> dict[Path, Dossier]:
    """Every `*/gold.json` below a folder, by the folder of its story. Raises Malformed when there is none."""
    found = {path.parent: load_dossier(path) for path in sorted(folder.glob("*/gold.json"))}
    if not found:
        raise Malformed(f"{folder}: holds no */gold.json")
    return found


def load_answer(path: Path) -> Answer:
    """The answer in one file, empty where there is none. Raises Malformed."""
    if not path.exists():
        return Answer(people=[], events=[], quotes=[], findings=[])
    data = _read(path)
    _require(data, _PARTS, path)
    return cast(Answer, data)


def _read(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Malformed(f"{path}: not readable as JSON: {error}") from error
    if not isinstance(data, dict):
        raise Malformed(f"{path}: must be an object")
    return data


def _require(data: dict[str, Any], keys: Iterable[str], path: Path) -> None:
    missing = [key for key in keys if key not in data]
    if missing:
        raise Malformed(f"{path}: {', '.join(missing)}: missing")
