"""Facts of quotations: one utterance in every document that gives it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from reconcile.assemble.ledger import SHARED_OFFICES, Ledger, Reply, answers
from reconcile.compare.name import score_names
from reconcile.compare.quote import same_utterance
from reconcile.compare.quote_likeness import meanings
from reconcile.model import Claim, Entity, Fact, Quote
from reconcile.settings import Settings
from reconcile.text.fold import fold
from reconcile.text.sentence import words

ECHO = 3  # stems that two reported statements share when one echoes the other
_ONE_WORD = 0.6  # likeness that wordings with one word of meaning in common do not reach,
_FEW_WORDS = 7  # unless one of them has no more words of meaning than this
_ONE_UNKNOWN = 0.7  # likeness of wordings of which one has no speaker that is known
_VERBATIM = 0.95  # likeness from which wordings are one utterance whoever is named as speaker


def quote_facts(ledger: Ledger, settings: Settings) -> Iterator[Fact]:
    """One fact for each utterance; reported speech counts where another document has the same statement."""
    claims = [claim for claim in ledger.claims if isinstance(claim.value, Quote)]
    groups = _groups(claims, ledger, settings)
    for number, group in enumerate(sorted(groups, key=lambda g: (g[0].document, g[0].evidence.start))):
        speaker = _speaker(group, ledger)
        caption = ledger.entities[speaker].caption if speaker else (_speaker_text(group) or "speaker not named")
        entity, fuller = ledger.entity_id(speaker), _fuller(group, ledger)
        yield Fact(
            id=f"quote:{number:04}",
            subject=entity or group[0].document,
            caption=caption,
            question="quote",
            answers=answers(_reply(claim, ledger, fuller) for claim in group),
        )


def _groups(claims: Sequence[Claim], ledger: Ledger, settings: Settings) -> list[list[Claim]]:
    """Utterances: the likest pairs of two documents first, one wording of a document in each."""
    home = _worded_alike(claims, ledger)
    scored = []
    for a, b in _candidates([group[0] for group in home], settings.same_quote):
        first, second = home[a][0], home[b][0]
        if first.document != second.document or len(home[a]) + len(home[b]) > 2:
            score = _one_utterance(first, second, ledger, settings)
            if score:
                scored.append((-score, first.id, second.id, a, b))
    documents = [{claim.document for claim in group} for group in home]
    at = list(range(len(home)))
    for *_, a, b in sorted(scored):
        one, other = sorted((at[a], at[b]), key=lambda group: (-len(home[group]), group))
        if one != other and documents[one].isdisjoint(documents[other]):
            home[one] += home[other]
            documents[one] |= documents[other]
            at = [one if group == other else group for group in at]
            home[other] = []
    told = _by_speaker(claims, ledger)
    return [
        sorted(group, key=_place)
        for group in home
        if len(group) > 1 or (group and (_marked(group[0]) or _echoed(group[0], told, ledger)))
    ]


def _worded_alike(claims: Sequence[Claim], ledger: Ledger) -> list[list[Claim]]:
    """Claims of the same words by one speaker together, one of each document: copies have all of them in common."""
    groups: dict[Hashable, list[Claim]] = {}
    told: Counter[Hashable] = Counter()
    for claim in claims:
        speaker = ledger.entity_id(_speaker_id(claim))
        known = speaker if _marked(claim) or speaker else claim.id
        worded = (claim.value.text if isinstance(claim.value, Quote) else "", _marked(claim), known)
        groups.setdefault((worded, told[claim.document, worded]), []).append(claim)
        told[claim.document, worded] += 1
    return list(groups.values())


def _one_utterance(a: Claim, b: Claim, ledger: Ledger, settings: Settings) -> float:
    """The likeness of two wordings that may be one utterance, else 0."""
    left, right = a.value, b.value
    if not isinstance(left, Quote) or not isinstance(right, Quote):
        return 0.0
    one, other = ledger.entity_id(left.speaker), ledger.entity_id(right.speaker)
    marked = _marked(a), _marked(b)
    known = one is not None and other is not None
    if not (all(marked) or (known and one == other) or (any(marked) and not known)):
        return 0.0
    score = same_utterance(left, right)
    return score if score >= _least(one, other, settings) else 0.0


def _least(one: str | None, other: str | None, settings: Settings) -> float:
    """The likeness that is asked of the words of two speakers, None for one who is not known."""
    if one == other:
        return settings.same_quote
    return max(settings.same_quote, _ONE_UNKNOWN if one is None or other is None else _VERBATIM)


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.document, claim.evidence.start, claim.id


def _candidates(claims: Sequence[Claim], least: float) -> Iterator[tuple[int, int]]:
    """Places of pairs with enough words in common to reach the likeness `least`; one common word is little unless both are
    short."""
    told = [meanings(claim.value) if isinstance(claim.value, Quote) else frozenset[str]() for claim in claims]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(told):
        for key in own:
            holders[key].append(place)
    for first, own in enumerate(told):
        common = Counter(place for key in own for place in holders[key] if place > first)
        for other, count in sorted(common.items()):
            if count > 1 or least < _ONE_WORD or min(len(own), len(told[other])) <= _FEW_WORDS:
                yield first, other


def _echoed(claim: Claim, told: Mapping[str, Sequence[tuple[str, frozenset[str]]]], ledger: Ledger) -> bool:
    """Whether another document has the speaker report something in like words: a statement worth a question of its own."""
    speaker, own = ledger.entity_id(_speaker_id(claim)), _stems(claim)
    return speaker is not None and any(
        document != claim.document and len(own & stems) >= ECHO for document, stems in told[speaker]
    )


def _by_speaker(claims: Sequence[Claim], ledger: Ledger) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """Per speaker what the documents have them say, as stems."""
    told: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for claim in claims:
        if speaker := ledger.entity_id(_speaker_id(claim)):
            told[speaker].append((claim.document, _stems(claim)))
    return told


def _speaker_id(claim: Claim) -> str | None:
    return claim.value.speaker if isinstance(claim.value, Quote) else None


def _stems(claim: Claim) -> frozenset[str]:
    text = claim.value.text if isinstance(claim.value, Quote) else ""
    return frozenset(word[:6] for word in words(fold(text)) if len(word) > 3)


def _marked(claim: Claim) -> bool:
    return isinstance(claim.value, Quote) and claim.value.form != "indirect"


def _speaker(group: Sequence[Claim], ledger: Ledger) -> str | None:
    known = [c.value.speaker for c in group if isinstance(c.value, Quote) and c.value.speaker in ledger.entities]
    return known[0] if known else None


def _speaker_text(group: Sequence[Claim]) -> str | None:
    return next((c.value.speaker_text for c in group if isinstance(c.value, Quote) and c.value.speaker_text), None)


def _fuller(group: Sequence[Claim], ledger: Ledger) -> dict[str, str]:
    """Entity -> the entity that it may well be: another speaker is only told of where the words leave no doubt."""
    found = {e.id: e for c in group if (e := ledger.entities.get(_speaker_id(c) or ""))}
    full = sorted(found.values(), key=lambda entity: (-len(entity.caption), entity.id))
    chosen: dict[str, str] = {}
    for entity in full:
        chosen[entity.id] = next(
            (o.id for o in full if o.id in chosen and _maybe_one(o, entity, group, ledger)), entity.id
        )
    return chosen


def _maybe_one(one: Entity, other: Entity, group: Sequence[Claim], ledger: Ledger) -> bool:
    """Whether two speakers may be one: names that fit, one office, a pronoun for a name, or a sentence that names both."""
    if score_names(one.caption, other.caption).detail != "other-name" or _sole_offices(one, ledger) & _sole_offices(
        other, ledger
    ):
        return True
    for claim in group:
        speaker = ledger.entity_id(_speaker_id(claim))
        second = other if speaker == one.id else one
        if speaker not in {one.id, other.id}:
            continue
        told = (claim.value.speaker_text or "") if isinstance(claim.value, Quote) else ""
        if fold(told) in _PRONOUNS or fold(second.caption).split()[-1] in words(fold(claim.evidence.passage)):
            return True
    return False


def _sole_offices(entity: Entity, ledger: Ledger) -> set[str]:
    """The offices of a person that nobody else holds: two names for one are a question of names or of who holds it."""
    held = (office for subject in entity.subjects for office in ledger.offices(subject))
    return {words for office, words in held if office not in SHARED_OFFICES}


_PRONOUNS = frozenset("he she they it we i who".split())


def _reply(claim: Claim, ledger: Ledger, fuller: dict[str, str]) -> Reply:
    quote = claim.value
    assert isinstance(quote, Quote)
    entity = ledger.entity_id(quote.speaker)
    entity = fuller.get(entity, entity) if entity else None
    key = (fold(quote.text).strip(" .,;!?"), quote.form == "indirect", entity, fold(quote.occasion or ""))
    return Reply(key, quote.text, quote.model_copy(update={"speaker": entity or quote.speaker}), claim, entity=entity)
