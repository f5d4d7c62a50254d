"""People in one document: which runs of capitals are persons, and which of them are one person.

A tagger gives the runs that may be one with its opinion of each; that and the signs of the patterns are summed for each
distinct wording, and only then is it decided. A short form belongs to the person whose full name the same document gives;
one whose full name only other documents give is weighed together with what these know.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from reconcile.compare.name import analyse, score_names
from reconcile.extract.name_signs import LONGEST_NAME, is_person, is_place, name_parts, placed, shown_by_headline
from reconcile.extract.page import Page, Run
from reconcile.extract.roster import row_odds
from reconcile.extract.run import find_runs
from reconcile.extract.tagger import Candidate, Tagger, tag
from reconcile.extract.thing_signs import STRONG, in_firm, thing_signs
from reconcile.extract.vouching import NOBODY, Known, Voucher, vouched_runs

ENDS_AS_THING = -2.5  # log-odds for a name that ends like one of a thing in the same text
NAMESAKES = 50  # people of one document that share a part of a name and are compared
ALIKE = 0.8  # likeness that the part needs by which a short form is known
RESPELLED = 0.7  # probability that two spellings in one document need to be one person's
# Endings of a man's surname that a woman's has with an "a" more, and those that she has otherwise.
_MENS = ("ov", "ev", "yov", "iev", "in", "yn")
_SKI, _SKA = ("skyi", "skiy", "skii", "ski", "sky", "cki", "ckyi"), ("skaya", "skaia", "skaja", "ska", "cka")
_SHORTEST_STEM = 3  # letters of the man's form at least
_SAME_LETTERS = frozenset({"identical", "case-or-accents", "order"})


class PersonMention(NamedTuple):
    """A person named in `[start, end)` of the document. `person` numbers the people of one document from 0 in order of
    appearance; `form` is full or short; `run` tells where it stands; `vouchers` are the documents without whose fuller name
    it would not be read as one."""

    start: int
    end: int
    text: str
    person: int
    form: Literal["full", "short"]
    run: Run
    vouchers: tuple[str, ...] = ()


def untagged(page: Page) -> Iterator[Candidate]:
    """The runs of capitals with no tagger's opinion of them: what the patterns alone have to judge."""
    return (Candidate(run, 0.0) for sentence in page.sentences for run in find_runs(sentence))


def find_people(page: Page, tagger: Tagger = tag, known: Known = NOBODY) -> tuple[PersonMention, ...]:
    """Every mention of a named person in order of text. `tagger` gives the runs that may name one, with its opinion;
    `known` are the names that other documents tell."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    headlines: list[Candidate] = []
    for found in tagger(page):
        if in_firm(found.run):
            continue
        if found.run.sentence.title_case:
            headlines.append(found)
        else:
            groups[found.run.key].append(found)
    accepted = {key: [one.run for one in group] for key, group in groups.items() if is_person(group, page.lower_words)}
    _leave_things(groups, accepted, page.lower_words)
    for key, odds in row_odds(groups, accepted).items():
        if is_person(groups[key], page.lower_words, odds):
            accepted[key] = [one.run for one in groups[key]]
    full = _Full(key for key in accepted if len(name_parts(key)) > 1)
    for key, group in groups.items():
        if key not in accepted and len(name_parts(key)) == 1 and full.explains(key):
            runs = [one.run for one in group if not (is_place(key) and placed(one.run))]
            accepted.update({key: runs} if runs else {})
    vouchers: dict[str, Voucher] = {}
    for key, group in groups.items():
        voucher = None if key in accepted else known.of(key)
        if voucher is not None and (runs := vouched_runs(group, page.lower_words, voucher.odds)):
            accepted[key], vouchers[key] = runs, voucher
    _add_headlines(headlines, accepted, full, page)
    return _mentions(page, accepted, vouchers)


def _leave_things(
    groups: Mapping[str, Sequence[Candidate]], accepted: dict[str, list[Run]], lower: frozenset[str]
) -> None:
    """Take back names that end with the name of a thing, or shorten it: "Aris Kavala" and "Kavala" of one text."""
    things = {
        name_parts(key)[-1]
        for key, group in groups.items()
        if key not in accepted and name_parts(key) and any(thing_signs(one.run) >= STRONG for one in group)
    }
    known = {part for key in accepted for part in name_parts(key)[1:] if part not in things}
    for key in [key for key in accepted if name_parts(key)[-1] in things - known]:
        if not is_person(groups[key], lower, ENDS_AS_THING):
            del accepted[key]


def join_runs(
    page: Page, runs: Iterable[Run], vouchers: Mapping[str, Voucher] = MappingProxyType({})
) -> tuple[PersonMention, ...]:
    """Mentions of people who were found elsewhere, gathered into people as those of `find_people` are; `vouchers` by
    wording."""
    accepted: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        accepted[run.key].append(run)
    return _mentions(page, accepted, vouchers)


def _add_headlines(found: Iterable[Candidate], accepted: dict[str, list[Run]], full: _Full, page: Page) -> None:
    """People of headlines, where capitals say little: those whom the body names, and those whom a headline shows to be one."""
    for one in found:
        run = one.run
        known = run if run.key in accepted or full.explains(run.key) else _inside(run, accepted)
        if known is not None:
            accepted.setdefault(known.key, []).append(known)
        elif run.last - run.first > 1 and shown_by_headline(one) and is_person([one], page.lower_words):
            accepted.setdefault(run.key, []).append(run)
            full.add(run.key)


class _Full:
    """The full names of a document, found by the parts that they hold in a row."""

    def __init__(self, names: Iterable[str]) -> None:
        self._held: set[tuple[str, ...]] = set()
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Hold every shorter run of the name's parts."""
        parts = name_parts(name)[:8]
        for size in range(1, len(parts)):
            self._held.update(tuple(parts[at : at + size]) for at in range(len(parts) - size + 1))

    def explains(self, key: str) -> bool:
        """Whether a short form is part of some full name."""
        return tuple(name_parts(key)) in self._held


def _inside(run: Run, accepted: Container[str]) -> Run | None:
    """The longest accepted name within a headline's run of capitals."""
    for size in range(min(run.last - run.first, LONGEST_NAME), 0, -1):
        for first in range(run.first, run.last - size + 1):
            part = Run(run.sentence, first, first + size)
            if part.key in accepted:
                return part
    return None


def _mentions(
    page: Page, accepted: Mapping[str, Sequence[Run]], vouchers: Mapping[str, Voucher]
) -> tuple[PersonMention, ...]:
    order = sorted(
        ((run.tokens[0].start, key, run) for key, runs in accepted.items() for run in runs), key=lambda i: i[:2]
    )
    people = _people(order, vouchers)
    found = []
    for start, key, run in order:
        end = run.tokens[-1].end
        documents = vouchers[key].documents if key in vouchers else ()
        form: Literal["full", "short"] = "full" if len(name_parts(key)) > 1 else "short"
        found.append(PersonMention(start, end, page.text[start:end], people[key], form, run, documents))
    return tuple(found)


def _people(order: Sequence[tuple[int, str, Run]], later: Mapping[str, Voucher]) -> dict[str, int]:
    """Wording -> number of the person. Longer wordings come first; a short form joins the full name introduced first.
    Those known by a `later` look alone come after all others, whose numbers stay."""
    first_seen: dict[str, int] = {}
    for start, key, _ in order:
        first_seen.setdefault(key, start)
    clusters: list[list[str]] = []
    by_sound: dict[str, list[int]] = defaultdict(list)
    for key in sorted(first_seen, key=lambda k: (-len(name_parts(k)), k in later, first_seen[k])):
        sounds = analyse(key).keys
        near = sorted({number for sound in sounds for number in by_sound[sound][:NAMESAKES]})
        fitting = [number for number in near if _one_person(clusters[number][0], key)]
        home = min(fitting, key=lambda number: not _holds(clusters[number][0], key), default=None)
        if home is None and key in later:
            home = _other_part(key, later[key], clusters)
        if home is None:
            home = len(clusters)
            clusters.append([])
            for sound in sounds:
                by_sound[sound].append(home)
        clusters[home].append(key)
    clusters.sort(key=lambda names: (all(name in later for name in names), min(first_seen[name] for name in names)))
    return {key: number for number, names in enumerate(clusters) for key in names}


def _other_part(key: str, voucher: Voucher, clusters: Sequence[Sequence[str]]) -> int | None:
    """The only person whom the document calls by another part of a name that others tell in full: "[Dani] Carvajal"."""
    own = name_parts(key)
    rest = {part for name in voucher.names for part in name if part not in own}
    found = [
        number for number, names in enumerate(clusters) if all(rest.issuperset(name_parts(name)) for name in names)
    ]
    return found[0] if len(found) == 1 else None


def _one_person(name: str, key: str) -> bool:
    """Whether a wording means the person whom the same document named more fully, or spelled otherwise."""
    if _of_man_and_woman(name_parts(name)[-1], name_parts(key)[-1]):
        return False
    scored = score_names(name, key)
    if scored.detail in _SAME_LETTERS:
        return True
    if scored.unproven:
        return all(step.likeness >= ALIKE for step in scored.steps if step.left and step.right)
    return scored.detail != "other-name" and scored.score >= RESPELLED


def _holds(name: str, key: str) -> bool:
    """Whether a name has every part of a wording as it is written."""
    return set(name_parts(key)) <= set(name_parts(name))


def _of_man_and_woman(one: str, other: str) -> bool:
    """Whether two surnames are a man's and a woman's form of one: Ivanov and Ivanova, Wolski and Wolska."""
    shorter, longer = sorted((one, other), key=len)
    if longer in {f"{shorter}a", f"{shorter}ova"} and len(shorter) > _SHORTEST_STEM:
        return shorter.endswith(_MENS) or longer.endswith("ova")
    stems = {
        part.removesuffix(next((end for end in (*_SKI, *_SKA) if part.endswith(end)), part)) for part in (one, other)
    }
    return len(stems) == 1 and stems != {""} and one.endswith(_SKA) != other.endswith(_SKA)
