"""Which figures are compared, and how one pair is judged: the names first, then what the documents tell of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from reconcile.align.figure import Figure
from reconcile.compare.name import NameScore, analyse, score_names
from reconcile.compare.role import compare_role
from reconcile.model import Judgement, Link
from reconcile.settings import Settings
from reconcile.text import lexicon

# Offices too common to identify anybody by themselves.
_COMMON_OFFICES = frozenset(
    "president minister spokesperson aide judge lawyer leader chair official midfielder striker player coach chief head".split()
)
_DOUBTFUL = 0.4  # names less alike than this are never joined by an office
_BLOCK = 200  # figures that one key may bring together


def candidates(people: Mapping[str, Figure]) -> Iterator[tuple[str, str]]:
    """Pairs of figures of two documents that share the sound of a name part, or an office of one country."""
    keys: dict[str, list[str]] = defaultdict(list)
    for subject, figure in people.items():
        for key in sorted(_keys(figure)):
            keys[key].append(subject)
    pairs = {
        pair
        for subjects in keys.values()
        if len(subjects) <= _BLOCK
        for pair in combinations(sorted(subjects), 2)
        if people[pair[0]].document != people[pair[1]].document
    }
    return iter(sorted(pairs))


def _keys(figure: Figure) -> set[str]:
    form = analyse(figure.lead)
    sounds = {sound[:1] + "".join(c for c in sound[1:] if c not in "aiu") for sound in form.sounds if len(sound) > 2}
    offices = {f"{office}@{country}" for office, country in figure.offices if country and office not in _COMMON_OFFICES}
    return {f"s:{sound}" for sound in sounds} | {f"o:{office}" for office in offices}


def judge(a: Figure, b: Figure, settings: Settings) -> Link:
    """SAME, DIFFERENT or UNSURE for two figures of two documents, with the reasons in words."""
    named = score_names(a.lead, b.lead)
    shared = _shared_office(a, b)
    reasons = [f"{a.lead} / {b.lead}: {named.reason}"]
    score = named.score
    if named.detail == "other-name":
        if shared and score >= _DOUBTFUL and _surname_held(named):
            reasons.append(f"same office ({shared}), and no other holder in either text")
            return Link(a=a.subject, b=b.subject, judgement="SAME", score=settings.same_person, reasons=tuple(reasons))
        score = min(score, 0.6)
    elif shared:
        score = 1 - (1 - score) * 0.5
        reasons.append(f"same office: {shared}")
    elif _countries_apart(a, b) and named.detail != "identical":
        score *= 0.8
        reasons.append("offices of two countries")
    if (a.short or b.short) and _given_only(a, b) and not shared:
        score = min(score, 0.7)
        reasons.append("only a given name is shared")
    return Link(
        a=a.subject, b=b.subject, judgement=_judgement(score, settings), score=round(score, 4), reasons=tuple(reasons)
    )


def _judgement(score: float, settings: Settings) -> Judgement:
    if score >= settings.same_person:
        return "SAME"
    return "DIFFERENT" if score <= settings.other_person else "UNSURE"


def _shared_office(a: Figure, b: Figure) -> str:
    """An office of one country that both hold, in words; empty where they share none."""
    for left, country in sorted(a.offices, key=str):
        for right, other in sorted(b.offices, key=str):
            if left == right and country and country == other:
                return f"{left} of {lexicon.country_name(country)}"
    for role in a.roles:
        for other_role in b.roles:
            same = compare_role(role, other_role, Settings()).detail in {"same", "worded-otherwise"}
            if same and role.office not in _COMMON_OFFICES and role.office == other_role.office:
                return role.office
    return ""


def _countries_apart(a: Figure, b: Figure) -> bool:
    left = {country for _, country in a.offices if country}
    right = {country for _, country in b.offices if country}
    return bool(left and right and not left & right)


def _surname_held(named: NameScore) -> bool:
    """Whether a weighty part that is no common given name is in both names."""
    kept = [step for step in named.steps if step.kind in {"exact", "spelling"} and step.weight >= 0.9]
    return any(step.left not in lexicon.given_names() or step.right not in lexicon.given_names() for step in kept)


def _given_only(a: Figure, b: Figure) -> bool:
    """Whether the shorter name is no more than a common given name that opens the longer one."""
    short, full = sorted((analyse(a.lead).tokens, analyse(b.lead).tokens), key=len)
    return len(short) == 1 and len(full) > 1 and short[0] == full[0] and short[0] in lexicon.given_names()
