"""Facts of quotations: one utterance in every document that gives it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.assemble.voice import PRONOUNS, SEXES, Voices
from reconcile.assemble.wording import is_marked
from reconcile.compare.name import score_names
from reconcile.compare.quote import same_utterance
from reconcile.compare.quote_likeness import meanings
from reconcile.model import Claim, Entity, Fact, Quote
from reconcile.model.span import PARTED
from reconcile.settings import Settings
from reconcile.text.fold import fold
from reconcile.text.sentence import words

ECHO = 3  # stems that two reported statements share when one echoes the other
_ONE_WORD = 0.6  # likeness that wordings with one word of meaning in common do not reach,
_FEW_WORDS = 7  # unless one of them has no more words of meaning than this
_UNNAMED = 0.7  # likeness that is asked where one of the speakers is not known
_FEW_COMMON = 2  # words of meaning in common that leave it open who says them,
_OF_BODIES = 3  # and so many that two reports of bodies share which are one statement
_MOST_REPORTS = 40  # of one document without a person as speaker; a text with more of them is a table or noise
_NEVER = 2.0
_ENOUGH = 5  # words of a part that two people do not say alike by chance
_VERBATIM = 0.95  # likeness from which wordings are one utterance whoever is named as speaker


def quote_facts(ledger: Ledger, settings: Settings) -> Iterator[Fact]:
    """One fact for each utterance; reported speech counts where another document has the same statement."""
    claims = [claim for claim in ledger.claims if isinstance(claim.value, Quote)]
    voices = Voices(ledger)
    groups = _groups(claims, voices, settings)
    for number, group in enumerate(sorted(groups, key=lambda g: (g[0].document, g[0].evidence.start))):
        entity = next((speaker for claim in group if (speaker := voices.of(claim))), None)
        fuller = _fuller(group, ledger, voices)
        yield Fact(
            id=f"quote:{number:04}",
            subject=entity or group[0].document,
            caption=ledger.people[entity].caption if entity else (_speaker_text(group) or "speaker not named"),
            question="quote",
            answers=answers(_reply(claim, voices, fuller) for claim in group),
        )


def _groups(claims: Sequence[Claim], voices: Voices, settings: Settings) -> list[list[Claim]]:
    """Utterances: the likest pairs of two documents first, one wording of a document in each."""
    home = _worded_alike(claims, voices)
    scored = []
    compared = {claim.id for claim in _compared([group[0] for group in home], voices)}
    places = [place for place, group in enumerate(home) if group[0].id in compared]
    for left, right in _candidates([home[place][0] for place in places], settings.same_quote):
        a, b = places[left], places[right]
        first, second = home[a][0], home[b][0]
        if first.document != second.document or len(home[a]) + len(home[b]) > 2:
            score = _likeness(first, second, voices)
            if score >= settings.same_quote:
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
    told = _by_speaker(claims, voices)
    return [
        sorted(group, key=_place)
        for group in home
        if len(group) > 1 or (group and (is_marked(group[0]) or _echoed(group[0], told, voices)))
    ]


def _worded_alike(claims: Sequence[Claim], voices: Voices) -> list[list[Claim]]:
    """Claims of the same words by one speaker together, one of each document: copies have all of them in common."""
    groups: dict[Hashable, list[Claim]] = {}
    told: Counter[Hashable] = Counter()
    for claim in claims:
        speaker = voices.of(claim)
        known = speaker if is_marked(claim) or speaker else claim.id
        worded = (claim.value.text if isinstance(claim.value, Quote) else "", is_marked(claim), known)
        groups.setdefault((worded, told[claim.document, worded]), []).append(claim)
        told[claim.document, worded] += 1
    return list(groups.values())


def _compared(claims: Sequence[Claim], voices: Voices) -> list[Claim]:
    """The claims that are set beside each other: of what nobody by name is reported to say, the first of each document."""
    counted: Counter[str] = Counter()
    kept = []
    for claim in claims:
        unnamed = not is_marked(claim) and voices.of(claim) is None
        counted[claim.document] += unnamed
        if not unnamed or counted[claim.document] <= _MOST_REPORTS:
            kept.append(claim)
    return kept


def _likeness(a: Claim, b: Claim, voices: Voices) -> float:
    """How alike two wordings are whose speakers can be one, 0 where they cannot."""
    if not isinstance(a.value, Quote) or not isinstance(b.value, Quote):
        return 0.0
    least = 0.0 if voices.may_be_one(a, b) else _least(a, b, voices)
    score = same_utterance(a.value, b.value) if least <= 1 else 0.0
    if score < least and least == _VERBATIM and _one_part(a.value, b.value):
        return _VERBATIM
    return score if score >= least else 0.0


def _one_part(a: Quote, b: Quote) -> bool:
    """Whether a part of one split utterance is word for word the other, or a part of it."""
    one, other = (
        {tuple(told) for part in quote.text.split(PARTED) if len(told := words(fold(part))) >= _ENOUGH}
        for quote in (a, b)
    )
    return not one.isdisjoint(other)


def _least(a: Claim, b: Claim, voices: Voices) -> float:
    """What is asked of two wordings whose speaker is not the same for certain, most where few words say it; above 1 where
    nothing is enough."""
    one, other, both = voices.of(a), voices.of(b), is_marked(a) and is_marked(b)
    if one is not None and other is not None:
        return _VERBATIM if both else _NEVER
    if one is None and other is None and both:
        return 0.0
    common = len(meanings(a.value) & meanings(b.value))  # type: ignore[arg-type]
    if not is_marked(a) and not is_marked(b):
        return 0.0 if common >= _OF_BODIES and voices.one_body(a, b) else _NEVER
    return _UNNAMED if common > _FEW_COMMON else _VERBATIM


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


def _echoed(claim: Claim, told: Mapping[str, Sequence[tuple[str, frozenset[str]]]], voices: Voices) -> bool:
    """Whether another document has the speaker report something in like words: a statement worth a question of its own."""
    speaker, own = voices.of(claim), _stems(claim)
    return speaker is not None and any(
        document != claim.document and len(own & stems) >= ECHO for document, stems in told[speaker]
    )


def _by_speaker(claims: Sequence[Claim], voices: Voices) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """Per speaker what the documents have them say, as stems."""
    told: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for claim in claims:
        if speaker := voices.of(claim):
            told[speaker].append((claim.document, _stems(claim)))
    return told


def _stems(claim: Claim) -> frozenset[str]:
    text = claim.value.text if isinstance(claim.value, Quote) else ""
    return frozenset(word[:6] for word in words(fold(text)) if len(word) > 3)


def _speaker_text(group: Sequence[Claim]) -> str | None:
    return next((c.value.speaker_text for c in group if isinstance(c.value, Quote) and c.value.speaker_text), None)


def _fuller(group: Sequence[Claim], ledger: Ledger, voices: Voices) -> dict[str, str]:
    """Entity -> the entity that it may well be: another speaker is only told of where the words leave no doubt."""
    found = {speaker: ledger.people[speaker] for claim in group if (speaker := voices.of(claim))}
    full = sorted(found.values(), key=lambda entity: (-len(entity.caption), entity.id))
    chosen: dict[str, str] = {}
    for entity in full:
        chosen[entity.id] = next(
            (o.id for o in full if o.id in chosen and _maybe_one(o, entity, group, voices)), entity.id
        )
    return chosen


def _maybe_one(one: Entity, other: Entity, group: Sequence[Claim], voices: Voices) -> bool:
    """Whether two speakers may be one: names that fit, one office, a pronoun for a name, or a sentence that names both."""
    fitting = score_names(one.caption, other.caption).detail != "other-name"
    if fitting or voices.sole_offices(one) & voices.sole_offices(other):
        return True
    return any(_in_doubt(group, voices, *pair) for pair in ((one, other), (other, one)))


def _in_doubt(group: Sequence[Claim], voices: Voices, one: Entity, other: Entity) -> bool:
    """Whether every source that gives the words to `one` may mean `other`."""
    own = [claim for claim in group if voices.of(claim) == one.id]
    return bool(own) and all(_may_mean(claim, other, voices) for claim in own)


def _may_mean(claim: Claim, other: Entity, voices: Voices) -> bool:
    told = fold((claim.value.speaker_text or "") if isinstance(claim.value, Quote) else "")
    if fold(other.caption).split()[-1] in words(fold(claim.evidence.passage)):
        return True
    return told in PRONOUNS and (told not in SEXES or voices.sex(other) in ("", SEXES[told]))


def _reply(claim: Claim, voices: Voices, fuller: dict[str, str]) -> Reply:
    quote = claim.value
    assert isinstance(quote, Quote)
    entity = voices.of(claim)
    entity = fuller.get(entity, entity) if entity else None
    key = (fold(quote.text).strip(" .,;!?"), quote.form == "indirect", entity, fold(quote.occasion or ""))
    return Reply(key, quote.text, quote.model_copy(update={"speaker": entity or quote.speaker}), claim, entity=entity)
