"""Why documents of an archive are in one story or in two: all that was weighed between them, and how the later one fits."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.archive.gathering import is_current
from reconcile.archive.sketches import COLUMNS, SETTLED, WAITING, as_sketch, read
from reconcile.archive.store import Store
from reconcile.archive.work import story_id
from reconcile.engines.likeness import log_odds
from reconcile.engines.reasons import Reason, Told, reasons
from reconcile.engines.sketch import Sketch
from reconcile.engines.story import VOICES, Fit, Story
from reconcile.errors import BadArchive


class Fitting(NamedTuple):
    """How a document fits a story: `voices` are the documents of it that it is compared with, those before it; without any, `fit`
    is None. `met` tells whether one of them has a key in common with it, without which they are not compared."""

    document: str
    story: str
    voices: tuple[str, ...]
    fit: Fit | None
    met: bool


class Why(NamedTuple):
    """Why two documents are in one story or in two. `odds`, in thousandths of log-odds, is what `reasons` add up to; above 0 it
    speaks for one event. `fittings` say how the later document fits the story of the earlier one and, where that is another, its
    own: it goes by several documents of a story, not by one."""

    documents: tuple[str, str]
    stories: tuple[str, str]
    odds: int
    reasons: tuple[Reason, ...]
    fittings: tuple[Fitting, ...]


def why(store: Store, one: str, other: str | None) -> Why:
    """Why two documents are in one story or in two; without `other` a document and the likest of its story. Raises
    BadArchive."""
    if not is_current(store):
        raise BadArchive(
            str(store.path), "has stories that another reconcile found; find them anew: reconcile archive run"
        )
    first, founder = _settled(store, one)
    second, its_founder = _settled(store, _likest(store, first, founder) if other is None else other)
    pair = sorted(((first, founder), (second, its_founder)), key=lambda item: item[0].rank)
    (_, asked), (later, own) = pair
    told = [Told(document, claims, found) for found in (first, second) for document, claims in read(store, [found.id])]
    weighed = reasons(*told)
    return Why(
        documents=(first.id, second.id),
        stories=(story_id(founder), story_id(its_founder)),
        odds=sum(reason.odds for reason in weighed),
        reasons=weighed,
        fittings=tuple(_fitting(store, later, founder) for founder in dict.fromkeys((asked, own))),
    )


def _settled(store: Store, name: str) -> tuple[Sketch, str]:
    """The sketch of a document, and the founder of its story."""
    if not store.rows("SELECT id FROM documents WHERE id = ?", [name]):
        raise BadArchive(str(store.path), f"has no document called {name}")
    found = store.rows(
        f"SELECT {COLUMNS}, m.founder, s.state FROM sketches s LEFT JOIN members m ON m.document = s.document "
        "WHERE s.document = ? ORDER BY s.state",
        [name],
    )
    if [row[7] for row in found] != [SETTLED]:
        raise BadArchive(str(store.path), f"has no story for {name} yet; find it: reconcile archive run")
    return as_sketch(found[0]), str(found[0][6])


def _voices(store: Store, founder: str) -> Story:
    """A story with its voices, the first different texts."""
    story = Story()
    rows = store.rows(
        f"SELECT {COLUMNS} FROM sketches s JOIN members m ON m.document = s.document "
        f"WHERE m.founder = ? AND s.state <> {WAITING} "
        "QUALIFY row_number() OVER (PARTITION BY s.sha256 ORDER BY s.day = 0, s.day, s.document) = 1 "
        f"ORDER BY s.day = 0, s.day, s.document LIMIT {VOICES}",
        [founder],
    )
    story.speak(list(map(as_sketch, rows)))
    return story


def _likest(store: Store, document: Sketch, founder: str) -> str:
    """The voice of a document's story that it is likest, one before it where there is one."""
    voices = [voice for voice in _voices(store, founder).voices if voice.id != document.id]
    if not voices:
        raise BadArchive(str(store.path), f"has no other text in the story of {document.id}; name a second document")
    before = [voice for voice in voices if voice.rank < document.rank]
    return max(before or voices, key=lambda voice: log_odds(document, voice)).id


def _fitting(store: Store, document: Sketch, founder: str) -> Fitting:
    story = _voices(store, founder)
    before = [voice for voice in story.voices if voice.rank < document.rank]
    return Fitting(
        document=document.id,
        story=story_id(founder),
        voices=tuple(voice.id for voice in before),
        fit=story.fit(document),
        met=any(not set(voice.keys).isdisjoint(document.keys) for voice in before),
    )
