"""People in one document: which runs of capitals are persons, and which of them are one person.

Signs around every run are weighed (`_signs`), summed for each distinct wording, and only then is it decided; a short form
belongs to the person whose full name the same document gives.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from reconcile.compare.name import analyse, name_words, score_names
from reconcile.extract.name_words import (
    BEFORE_PERSON,
    BODY_WORDS,
    HUMAN_VERBS,
    PARTICLES,
    PLACE_PREPOSITIONS,
    REGIONS,
    STRONG_VERBS,
)
from reconcile.extract.page import Page, Run, Token
from reconcile.extract.role import role_after, role_before
from reconcile.extract.role_words import HONORIFICS
from reconcile.extract.run import find_runs, particle_name
from reconcile.text import lexicon

_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|Fitz|O')\w*[a-z][A-Z]")
NAMESAKES = 50  # people of one document that share a part of a name and are compared
FULL_THRESHOLD = 1.6  # signs that a run of two words or more needs to be a person
ROLE_EASES = 0.5  # how much less it needs after a title or role
_ALWAYS_BODY = frozenset(
    "university college school hospital airport stadium street party ministry league cup award prize foundation institute "
    "council court museum theatre times post news university's group bank company league".split()
)
ALIKE = 0.8  # likeness that the part needs by which a short form is known
RESPELLED = 0.7  # probability that two spellings in one document need to be one person's
_SAME_LETTERS = frozenset({"identical", "case-or-accents", "order"})
SHORT_THRESHOLD = 1.9  # and a single word that no full name explains


class PersonMention(NamedTuple):
    """A person named in `[start, end)` of the document. `person` numbers the people of one document from 0 in order of
    appearance; `form` is full or short; `run` tells where it stands."""

    start: int
    end: int
    text: str
    person: int
    form: Literal["full", "short"]
    run: Run


def find_people(page: Page) -> tuple[PersonMention, ...]:
    """Every mention of a named person in order of text."""
    groups: dict[str, list[Run]] = defaultdict(list)
    headline_runs: list[Run] = []
    for sentence in page.sentences:
        for run in find_runs(sentence):
            if sentence.title_case:
                headline_runs.append(run)
            else:
                groups[run.key].append(run)
    written = _lower_words(page)
    accepted = {key: runs for key, runs in groups.items() if _is_person(runs, written)}
    full = _Full(key for key in accepted if len(_parts(key)) > 1)
    for key, runs in groups.items():
        if key not in accepted and len(_parts(key)) == 1 and full.explains(key) and not _is_place(key):
            accepted[key] = runs
    for run in headline_runs:
        known = run if run.key in accepted or full.explains(run.key) else _inside(run, set(accepted))
        if known is not None:
            accepted.setdefault(known.key, []).append(known)
        elif _is_person([run], written) and run.last - run.first > 1 and _signs(run) >= 2.5:
            accepted.setdefault(run.key, []).append(run)
            full.add(run.key)
    return _mentions(page, accepted)


def join_runs(page: Page, runs: Iterable[Run]) -> tuple[PersonMention, ...]:
    """Mentions of people who were found elsewhere, gathered into people as those of `find_people` are."""
    accepted: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        accepted[run.key].append(run)
    return _mentions(page, accepted)


def _parts(key: str) -> list[str]:
    return [part for part in name_words(key) if part not in PARTICLES and len(part) > 1]


def _lower_words(page: Page) -> frozenset[str]:
    """Words that the document itself writes in lower case."""
    return frozenset(
        token.key
        for sentence in page.sentences
        for token in sentence.tokens
        if token.text.islower() and len(token.key) > 2
    )


def _is_place(key: str) -> bool:
    bare_key = key.removeprefix("the ")
    if "-" in key and all(_is_place(part) or part in lexicon.demonyms() for part in key.split("-")):
        return True
    return bare_key in REGIONS or lexicon.country_code(bare_key) is not None or bare_key in lexicon.cities()


def _is_person(runs: Sequence[Run], written: frozenset[str]) -> bool:
    key = runs[0].key
    words = [token.key for token in runs[0].tokens]
    parts = _parts(key)
    if not parts or len(words) > 6 or (len(parts) == 1 and _no_surname(runs[0], parts[0])):
        return False
    signs = sorted((_signs(run) for run in runs), reverse=True)
    total = signs[0] + 0.4 * sum(sign for sign in signs[1:4] if sign > 0) + _word_signs(runs[0], parts, written)
    total -= 1.2 * sum(sign <= -1.5 for sign in signs[-4:])
    eased = ROLE_EASES if signs[0] >= 3.0 else 0.0
    return total >= (FULL_THRESHOLD if len(parts) > 1 else SHORT_THRESHOLD) - eased


def _no_surname(run: Run, part: str) -> bool:
    """Whether a single word cannot be a person's name: too short, a place, a body, an abbreviation."""
    shouted = all(token.text.isupper() for token in run.tokens)
    camel = any(_CAMEL.search(token.text) for token in run.tokens)
    return len(part) < 3 or camel or _is_place(run.key) or part in BODY_WORDS or (shouted and len(part) < 6)


def _word_signs(run: Run, parts: Sequence[str], written: frozenset[str]) -> float:
    """What the words themselves say, whatever stands around them."""
    words = [token.key for token in run.tokens if token.key not in {"junior", "senior"}]
    score = 1.0 if len(parts) in {2, 3} else 0.0
    given = bool(words) and words[0] in lexicon.given_names()
    score += (1.0 if len(parts) > 1 else 0.5) * given
    plain = given and len(words) == 2 and words[1] not in _ALWAYS_BODY
    score -= (0.8 if plain else 3.0) * any(word in BODY_WORDS for word in words)
    placed = any(_is_place(word) and word not in lexicon.given_names() for word in words[1:])
    score -= 2.5 * (_is_place(run.key) or (placed and not given))
    score -= 2.0 * any(word in lexicon.demonyms() for word in words)
    common = sum(
        (word in lexicon.common_words() and word not in lexicon.given_names()) or word in written for word in words
    )
    score -= (0.6 if plain else 1.3) * common
    if score >= 0 and not common:
        score += 0.4 * len(parts) if len(parts) > 1 else 0.6
    score += 0.8 * any(token.key in PARTICLES or particle_name(token) for token in run.tokens[1:])
    score -= 2.5 * any(token.text.isupper() and len(token.text) > 1 and "." not in token.text for token in run.tokens)
    return score


def _signs(run: Run) -> float:
    """What stands around one run: titles, roles, verbs of people, prepositions of places."""
    tokens, first, last = run.sentence.tokens, run.first, run.last
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    score = 0.0
    role = role_before(tokens, first)
    if role is not None:
        score += 3.0
    elif before is not None and before.key.rstrip(".") in HONORIFICS:
        score += 3.5
    elif before is not None:
        score -= 2.0 * (
            before.key in {"the", "a", "an", "this"} or (before.possessive and not before.capital)
        ) + 1.2 * (before.key in PLACE_PREPOSITIONS)
        score -= 1.3 * (before.key == "in" and last - first == 1)
        score += 0.8 * (before.key in BEFORE_PERSON) + 0.8 * (before.possessive and before.capital)
    score += _after_signs(tokens, last, after, run)
    return score


def _after_signs(tokens: Sequence[Token], last: int, after: Token | None, run: Run) -> float:
    if after is None:
        return 0.0
    if run.tokens[-1].possessive:
        return 0.3
    score = 1.4 if after.key in STRONG_VERBS else 0.5 if after.key in HUMAN_VERBS else 0.0
    if after.key in HUMAN_VERBS - STRONG_VERBS and last + 1 < len(tokens):
        score += 0.9 * (tokens[last + 1].key in STRONG_VERBS)
    if (
        after.text == ","
        and last + 2 < len(tokens)
        and tokens[last + 1].text.isdigit()
        and len(tokens[last + 1].text) == 2
    ):
        score += 2.0
    if role_after(tokens, last) is not None:
        score += 2.0
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    score += 1.3 * (after.key == "of" and following is not None and following.capital and last - run.first == 1)
    score += 0.8 * (after.text == "," and following is not None and following.key == "who")
    return score


class _Full:
    """The full names of a document, found by the parts that they hold in a row."""

    def __init__(self, names: Iterable[str]) -> None:
        self._held: set[tuple[str, ...]] = set()
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Hold every shorter run of the name's parts."""
        parts = _parts(name)[:8]
        for size in range(1, len(parts)):
            self._held.update(tuple(parts[at : at + size]) for at in range(len(parts) - size + 1))

    def explains(self, key: str) -> bool:
        """Whether a short form is part of some full name."""
        return tuple(_parts(key)) in self._held


def _inside(run: Run, accepted: set[str]) -> Run | None:
    """The longest accepted name within a headline's run of capitals."""
    for size in range(run.last - run.first, 0, -1):
        for first in range(run.first, run.last - size + 1):
            part = Run(run.sentence, first, first + size)
            if part.key in accepted:
                return part
    return None


def _mentions(page: Page, accepted: dict[str, list[Run]]) -> tuple[PersonMention, ...]:
    order = sorted(
        ((run.tokens[0].start, key, run) for key, runs in accepted.items() for run in runs), key=lambda i: i[:2]
    )
    people = _people(order)
    found = []
    for start, key, run in order:
        end = run.tokens[-1].end
        found.append(
            PersonMention(
                start, end, page.text[start:end], people[key], "full" if len(_parts(key)) > 1 else "short", run
            )
        )
    return tuple(found)


def _people(order: Sequence[tuple[int, str, Run]]) -> dict[str, int]:
    """Wording -> number of the person. Longer wordings come first; a short form joins the full name introduced first."""
    first_seen: dict[str, int] = {}
    for start, key, _ in order:
        first_seen.setdefault(key, start)
    clusters: list[list[str]] = []
    by_sound: dict[str, list[int]] = defaultdict(list)
    for key in sorted(first_seen, key=lambda k: (-len(_parts(k)), first_seen[k])):
        sounds = analyse(key).keys
        near = sorted({number for sound in sounds for number in by_sound[sound][:NAMESAKES]})
        home = next((number for number in near if _one_person(clusters[number][0], key)), None)
        if home is None:
            home = len(clusters)
            clusters.append([])
            for sound in sounds:
                by_sound[sound].append(home)
        clusters[home].append(key)
    clusters.sort(key=lambda names: min(first_seen[name] for name in names))
    return {key: number for number, names in enumerate(clusters) for key in names}


def _one_person(name: str, key: str) -> bool:
    """Whether a wording means the person whom the same document named more fully, or spelled otherwise."""
    scored = score_names(name, key)
    if scored.detail in _SAME_LETTERS:
        return True
    if scored.unproven:
        return all(step.likeness >= ALIKE for step in scored.steps if step.left and step.right)
    return scored.detail != "other-name" and scored.score >= RESPELLED
