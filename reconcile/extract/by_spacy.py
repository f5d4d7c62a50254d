"""Names from a spaCy pipeline that the user has installed; everything around the names is read by the same rules.

The pipeline adds what the rules do not see; what they do see stays as they read it. Of people it adds names of two words
or more and parts of these: single words that it takes for people are wrong too often.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import NamedTuple, Protocol

from reconcile.errors import NoExtractor
from reconcile.extract.extractor import Extracted, worded
from reconcile.extract.name import join_runs
from reconcile.extract.organisation import number_organisations
from reconcile.extract.page import Page, Run
from reconcile.extract.reading import Named, Reading, find_named, read_page
from reconcile.extract.stretch import Taken, name_in, spans, unlisted_place
from reconcile.extract.vouching import Known, Voucher
from reconcile.model import Document
from reconcile.settings import Settings

VERSION = "1"
LONGEST = 100_000  # characters given to a pipeline at once; its own limit is a million, its memory grows with them
PERSONS = frozenset({"PERSON", "PER"})
BODIES = frozenset({"ORG"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
"""Labels of the schemes that pipelines for news are trained with (OntoNotes, WikiNER); others are passed over."""


class Entity(Protocol):
    """The part of a spaCy entity that is used."""

    start_char: int
    end_char: int
    label_: str


class Parsed(Protocol):
    """The part of a spaCy document that is used."""

    @property
    def ents(self) -> Sequence[Entity]: ...


class Pipeline(Protocol):
    """The part of a spaCy pipeline that is used."""

    @property
    def meta(self) -> dict[str, object]: ...
    def __call__(self, text: str) -> Parsed: ...


class Stretch(NamedTuple):
    """`[start, end)` of the document with the label that the pipeline gave it."""

    start: int
    end: int
    label: str


class SpacyExtractor:
    """Reads names by a spaCy pipeline: the one that is given, else the installed one that the settings name.

    Raises NoExtractor where spaCy or the pipeline is not installed.
    """

    name = "spacy"

    def __init__(self, settings: Settings, pipeline: Pipeline | None = None) -> None:
        self._settings = settings
        self._pipeline = pipeline or _load(settings.spacy_pipeline)
        self.version = f"{VERSION} with {_title(self._pipeline)}"

    def reading(self, document: Document) -> Reading:
        """The document as read, before it is worded as claims."""
        return read_page(document, self._settings, self._named)

    def extract(self, document: Document) -> Extracted:
        """The claims of a document."""
        return Extracted(worded(self.reading(document), self))

    def look_again(self, document: Document, known: Known) -> Extracted:
        """The claims of a document beside others that tell of people whom it names in part."""
        return Extracted(worded(read_page(document, self._settings, self._named, known), self))

    def _named(self, page: Page, known: Known) -> Named:
        ours = find_named(page, known)
        entities = list(self._entities(page))
        persons, bodies, places = ([e for e in entities if e.label in kind] for kind in (PERSONS, BODIES, PLACES))
        read = Taken([*spans(ours.people), *spans(ours.organisations), *spans(ours.places)])
        runs = _told_in_full(page, read.apart(persons), [mention.run for mention in ours.people])
        vouchers = {m.run.key: Voucher(0.0, m.vouchers) for m in ours.people if m.vouchers}
        people = join_runs(page, [*(mention.run for mention in ours.people), *runs], vouchers)
        taken = Taken([*spans(people), *spans(ours.organisations), *spans(ours.places)])
        new = [unlisted_place(page, one.start, one.end, venue=one.label == "FAC") for one in taken.apart(places)]
        return Named(
            people,
            number_organisations(page, sorted([*spans(ours.organisations), *spans(taken.apart(bodies))])),
            tuple(sorted([*ours.places, *new], key=lambda place: (place.start, place.end))),
        )

    def _entities(self, page: Page) -> Iterator[Stretch]:
        """What the pipeline finds in the blocks that claims are read from, in order of text."""
        for start, end in page.stretches:
            for at in range(start, end, LONGEST):
                for entity in self._pipeline(page.text[at : min(at + LONGEST, end)]).ents:
                    if entity.label_ in PERSONS | BODIES | PLACES:
                        yield Stretch(at + entity.start_char, at + entity.end_char, entity.label_)


def _told_in_full(page: Page, persons: Sequence[Stretch], known: Sequence[Run]) -> list[Run]:
    """The names among the stretches: those of two words or more, and parts of a name that the text gives in full."""
    runs = [run for one in persons if (run := name_in(page, one.start, one.end)) is not None]
    parts = {token.key for run in (*known, *runs) if len(run.tokens) > 1 for token in run.tokens}
    return [run for run in runs if len(run.tokens) > 1 or run.key in parts]


def _load(name: str) -> Pipeline:
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise NoExtractor("spacy", 'spaCy is not installed; install it with: pip install "reconcile[spacy]"') from error
    try:
        pipeline: Pipeline = spacy.load(name)
    except OSError as error:
        problem = f"no pipeline {name!r} is installed; get one with: python -m spacy download {name}"
        raise NoExtractor("spacy", f"{problem}, or name another by the setting spacy_pipeline") from error
    return pipeline


def _title(pipeline: Pipeline) -> str:
    meta = pipeline.meta
    return f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}".strip()
