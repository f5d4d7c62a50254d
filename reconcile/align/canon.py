"""A cluster to an entity: the caption by rule, every spelling with its documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reconcile.align.figure import Figure
from reconcile.align.parts import parts
from reconcile.compare.name import RANKS, name_words
from reconcile.model import Claim, Entity, Link, Name, Quote, Spelling
from reconcile.text.fold import fold


def as_entity(members: Sequence[str], people: Mapping[str, Figure], links: tuple[Link, ...]) -> Entity:
    """The entity of a cluster. Its caption is the wording that most documents use among the most complete ones."""
    documents: dict[str, set[str]] = defaultdict(set)
    mentions: Counter[str] = Counter()
    for subject in members:
        for name, count in people[subject].names.items():
            documents[name].add(people[subject].document)
            mentions[name] += count
    chosen = min(documents, key=lambda name: (-_full(name), -len(documents[name]), -mentions[name], name))
    roles = Counter(role.text for subject in members for role in people[subject].roles)
    countries = Counter(country for subject in members for _, country in people[subject].offices if country)
    return Entity(
        id=f"person:{slug(chosen)}",
        kind="person",
        caption=chosen,
        spellings=_spellings(documents),
        roles=tuple(role for role, _ in sorted(roles.items(), key=lambda item: (-item[1], item[0]))),
        country=min(countries, key=lambda code: (-countries[code], code)) if countries else None,
        subjects=tuple(members),
        evidence=tuple(people[subject].evidence[name] for subject in members for name in people[subject].names),
        links=links,
    )


def _full(name: str) -> int:
    """How complete a name is: its parts and its rank, initials and particles aside."""
    return len(parts(name)) + len(RANKS & set(name_words(name)))


def _spellings(documents: Mapping[str, set[str]]) -> tuple[Spelling, ...]:
    ordered = sorted(documents, key=lambda name: (-_full(name), -len(documents[name]), name))
    return tuple(Spelling(text=name, documents=tuple(sorted(documents[name]))) for name in ordered)


def slug(text: str) -> str:
    """A readable id: folded words joined by hyphens."""
    return "-".join(name_words(text))[:80] or "unnamed"


def organisations(claims: Sequence[Claim]) -> Iterator[Entity]:
    """Organisations that are quoted, one entity for each folded name."""
    speaking = {claim.value.speaker for claim in claims if isinstance(claim.value, Quote) and claim.value.speaker}
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.evidence.start, claim.id)):
        if isinstance(claim.value, Name) and claim.value.of == "organisation" and claim.subject in speaking:
            groups[fold(claim.value.text).removeprefix("the ")].append(claim)
    for key in sorted(groups):
        documents: dict[str, set[str]] = defaultdict(set)
        for claim in groups[key]:
            documents[claim.evidence.text].add(claim.document)
        spellings = _spellings(documents)
        yield Entity(
            id=f"organisation:{slug(key)}",
            kind="organisation",
            caption=spellings[0].text,
            spellings=spellings,
            subjects=tuple(sorted({claim.subject for claim in groups[key]})),
            evidence=tuple(claim.evidence for claim in groups[key]),
        )
