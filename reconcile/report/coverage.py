"""What was not read and not compared, in words: a silent gap would read as an all-clear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.model import Block, Claim, Document, DocumentSummary, Dropped, Entity, Event, Link, Quote, When
from reconcile.report.prose import clip, count, listed
from reconcile.text.language import ENGLISH, most_told, name_of, told_in

_MOST_NAMED = 3


def summary(document: Document, claims: int) -> DocumentSummary:
    """The document without its text, with what was left out of it."""
    furniture = [block for block in document.blocks if block.kind == "boilerplate"]
    return DocumentSummary(
        id=document.id,
        sha256=document.sha256,
        characters=len(document.text),
        publisher=document.publisher,
        url=document.url,
        published=document.published,
        published_time=document.published_time,
        title=document.title,
        byline=document.byline,
        path=document.path,
        boilerplate=sum(block.span.end - block.span.start for block in furniture),
        left_out=left_out(document, furniture),
        claims=claims,
    )


def left_out(document: Document, furniture: Sequence[Block]) -> tuple[str, ...]:
    """One phrase for each stretch of page furniture: how long, where, with which words it begins."""
    return tuple(_stretch(document.text, start, end) for start, end in _runs(document.text, furniture))


def _runs(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Stretches of blocks with nothing but white space between them."""
    runs: list[tuple[int, int]] = []
    for block in sorted(blocks, key=lambda item: item.span.start):
        start, end = block.span.start, block.span.end
        if runs and not text[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        elif text[start:end].strip():
            runs.append((start, end))
    return runs


def _stretch(text: str, start: int, end: int) -> str:
    lines = [line.strip() for line in text[start:end].splitlines() if line.strip()]
    where = "at the head, " if not text[:start].strip() else "at the end, " if not text[end:].strip() else ""
    return (
        f"{count(len(lines), 'line')} {where}from “{clip(lines[0], 48)}”" if lines else count(end - start, "character")
    )


def coverage(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    events: Sequence[Event],
    links: Sequence[Link],
    entities: Sequence[Entity],
    dropped: Sequence[Dropped],
) -> tuple[str, ...]:
    """Sentences on what could not be compared; empty when everything could."""
    names = {document.id: document.publisher or document.id for document in documents}
    return (
        *_too_few(documents),
        *_read_by(claims),
        *_guessed(documents, names),
        *_other_languages(documents, claims, names),
        *_unheard(documents, claims, names),
        *_dropped(dropped, names),
        *_undated(documents, names),
        *_unresolved(claims, names),
        *_speakerless(claims),
        *_dayless(events, documents),
        *_told_once(events, documents),
        *_undecided(links, entities),
    )


def switched_off(rules: Sequence[str]) -> tuple[str, ...]:
    """What a profile left unchecked."""
    if not rules:
        return ()
    return (f"{count(len(rules), 'rule')} {_were(len(rules))} switched off by the profile: {listed(rules)}.",)


def _too_few(documents: Sequence[Document]) -> list[str]:
    alone = "Only one source was read: it could be held against itself alone."
    return [alone] if len(documents) == 1 else []


def _unheard(documents: Sequence[Document], claims: Sequence[Claim], names: dict[str, str]) -> list[str]:
    heard = {claim.document for claim in claims}
    return [
        f"No claim was read from {names[item.id]}: nothing in it was compared."
        for item in documents
        if item.id not in heard and not _whole_in(told_in(item))
    ]


def _read_by(claims: Sequence[Claim]) -> list[str]:
    """Which extractor was used, where it is not the one that everybody has."""
    used = sorted({(claim.provenance.extractor, claim.provenance.version) for claim in claims})
    return [f"Claims were read by {name}, version {version}." for name, version in used if name != "default"]


def _dropped(dropped: Sequence[Dropped], names: dict[str, str]) -> list[str]:
    return [
        f"{count(item.count, 'reading')} of {names.get(item.document, item.document)} {_were(item.count)} "
        f"dropped: {item.reason}."
        for item in dropped
    ]


def _guessed(documents: Sequence[Document], names: dict[str, str]) -> list[str]:
    return [f"{names[item.id]} {note}." for item in documents for note in item.notes]


def _undated(documents: Sequence[Document], names: dict[str, str]) -> list[str]:
    missing = [names[item.id] for item in documents if item.published is None and not item.tabular]
    return (
        [f"No day of publication is known for {listed(missing)}: relative days there have no anchor."]
        if missing
        else []
    )


def _other_languages(documents: Sequence[Document], claims: Sequence[Claim], names: dict[str, str]) -> list[str]:
    """What was not read for its language. Of a document with claims of other kinds somebody has read the rest."""
    named = {claim.document for claim in claims}
    more = {claim.document for claim in claims if claim.attribute != "name"}
    gaps = []
    for item in documents:
        told = told_in(item)
        whole = _whole_in(told)
        others = Counter(code for _, code in told if code != ENGLISH)
        if whole and item.id not in more:
            read = "only names of people were read from it" if item.id in named else "nothing was read from it"
            gaps.append(f"{names[item.id]} is in {whole}: {read}, since claims are read from English only.")
        elif not whole:
            for code, number in sorted(others.items()):
                gaps.append(
                    f"{count(number, 'paragraph')} of {names[item.id]} {_were(number)} in {name_of(code)}: "
                    f"no more than names of people can be read from {'it' if number == 1 else 'them'}."
                )
    return gaps


def _whole_in(told: Sequence[tuple[Block, str]]) -> str | None:
    """The language of a document that has no English part, None for any other. `told` are its blocks with their languages."""
    main = most_told(told)
    return name_of(main) if main and all(code != ENGLISH for _, code in told) else None


def _unresolved(claims: Sequence[Claim], names: dict[str, str]) -> list[str]:
    open_ = Counter(item.document for item in claims if isinstance(item.value, When) and item.value.start is None)
    return [
        f"{count(number, 'time')} in {names.get(document, document)} could not be tied to a day: not compared."
        for document, number in sorted(open_.items())
    ]


def _speakerless(claims: Sequence[Claim]) -> list[str]:
    quotes = [item for item in claims if isinstance(item.value, Quote)]
    number = sum(
        not (item.value.speaker or item.value.speaker_text) for item in quotes if isinstance(item.value, Quote)
    )
    return (
        [f"{count(number, 'quotation')} {_were(number)} compared without a speaker: the text names none."]
        if number
        else []
    )


def _dayless(events: Sequence[Event], documents: Sequence[Document]) -> list[str]:
    """Events of several articles that no article dates: that they were published on a day is no claim about the event."""
    articles = {document.id for document in documents if not document.tabular}
    titles = [
        clip(event.title, 80)
        for event in events
        if len({account.document for account in event.accounts} & articles) > 1
        and all(account.date is None or account.date.anchor == "publication" for account in event.accounts)
    ]
    shown = [
        *titles[:_MOST_NAMED],
        *([count(len(titles) - _MOST_NAMED, "more", "more")] if titles[_MOST_NAMED:] else []),
    ]
    return [f"No source states the day: {listed(shown)}."] if titles else []


def _told_once(events: Sequence[Event], documents: Sequence[Document]) -> list[str]:
    once = sum(len({account.document for account in event.accounts}) == 1 for event in events)
    if not once or len(documents) < 2:
        return []
    return [
        f"{count(once, 'of', 'of')} {count(len(events), 'event')} {_were(once)} told by one source only: "
        "nothing to set against it."
    ]


def _undecided(links: Sequence[Link], entities: Sequence[Entity]) -> list[str]:
    holder = {subject: entity.id for entity in entities for subject in entity.subjects}
    number = len({frozenset((holder.get(link.a, link.a), holder.get(link.b, link.b))) for link in links})
    if not number:
        return []
    pairs = count(number, "pair")
    return [f"{pairs} of names {'stays' if number == 1 else 'stay'} undecided: one person or two?"]


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
