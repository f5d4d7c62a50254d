"""What two documents tell of two figures, weighed in natural log-odds: 0 says nothing, +1 makes "one person" 2.7 times
as likely, -1 as much less. All amounts stand here."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from reconcile.align.figure import Figure, Office
from reconcile.align.parts import MET, given_sex, parts
from reconcile.compare.name import NameScore, logit, score_names
from reconcile.compare.role import compare_role
from reconcile.model import Role
from reconcile.settings import Settings
from reconcile.text import lexicon

# The names. A score is kept within what a name can prove without its document.
SURE = 0.995  # no two names prove more than this
UNPROVEN = 0.6  # one name is a part of the other, however rare that part is: the press shortens every name
ALIKE = 0.8  # likeness from which the part that both have is one beyond doubt; below, a lower score of the names stands
INITIAL = (0.8, 0.9)  # only one of them has a middle initial
BARE = 0.85  # both are the same single part: "Erdogan" twice
CONTRADICTED = 0.6  # both hold a part that the other lacks
COMMON = 0.9  # below this the names are such that another could bear them too
TELLING = 0.05  # by which what is counted has to differ from the names' own score to be told
# The documents.
SAME_OFFICE = 4.0  # one office of one country held now: it has one holder
SAME_PAST_OFFICE = 2.0  # one office of one country held once: it had several
SAME_ROLE = 2.5  # one office worded alike, the country not told twice
SAME_TRADE = 0.7  # president, goalkeeper, lawyer: many are
SAME_COUNTRY = 0.5  # offices of one country, or lists of one side
OTHER_COUNTRY = -1.0  # as much as a wrong country costs: some hold offices abroad
OTHER_POST = -1.5  # foreign minister here, mayor there: one after the other at best
OTHER_SEX = -3.0  # he and she
OTHER_SEX_BY_NAME = -2.0  # she here, a man's given name there
ONE_SIDED_KIN = -2.0  # "his father, X" here, X alone there: it may be the son
# Everybody in all documents.
ONLY_BEARER = 1.5  # nobody else could be meant by the surname
ONLY_GIVEN = 0.5  # nobody else could be meant by the given name
ONLY_NAMESAKE = 1.0  # a common name told in two sources of one story, and nobody else who could bear it
FITS_ALONE = 1.0  # others bear the name, but what the documents tell fits one of them only
LEAD = 1.0  # by which the better of two candidates has to lead
EVEN = 0.0  # what is left where two could be meant: an even chance at the most

# Offices too common to identify anybody by themselves.
COMMON_OFFICES = frozenset(
    "president minister spokesperson aide judge lawyer leader chair official midfielder striker player coach chief head".split()
)
# Offices that many people of one country hold at a time.
_MANY_HOLD = COMMON_OFFICES - frozenset("president leader chair head chief".split())
# Posts of which a person holds one at a time.
_POSTS = frozenset("president minister chancellor governor mayor ambassador king queen pope".split())
_DEFAULT = Settings()
_SPOUSES = frozenset("wife husband widow widower".split())
_ALIKE = frozenset({"same", "one-office", "worded-otherwise", "wider"})


class Ground(NamedTuple):
    """One reason for or against: its amount in log-odds, and its words. A `ceiling` is no amount to add but the most that
    all together may come to."""

    amount: float
    words: str
    ceiling: bool = False


def log_odds(score: float) -> float:
    """The log-odds of a probability, kept finite."""
    return logit(min(max(score, 1 - SURE), SURE))


def total(grounds: Iterable[Ground]) -> float:
    """The log-odds that grounds come to."""
    found = list(grounds)
    most = min((ground.amount for ground in found if ground.ceiling), default=math.inf)
    return min(most, sum(ground.amount for ground in found if not ground.ceiling))


def in_part(named: NameScore) -> bool:
    """Whether one name is no more than a part of the other, a rank or an initial aside."""
    return named.detail == "shorter-form" or any(step.kind == "initial" for step in named.steps)


def name_ground(a: Figure, b: Figure, named: NameScore) -> Ground:
    """What the names alone say."""
    return Ground(log_odds(_kept(a, b, named)), f"{a.lead} / {b.lead}: {named.reason}")


def _kept(a: Figure, b: Figure, named: NameScore) -> float:
    """The score of two names, within what a name can prove without its document."""
    score = named.score
    if in_part(named):
        met = min((step.likeness for step in named.steps if step.kind in MET), default=1.0)
        return UNPROVEN if met >= ALIKE else min(score, UNPROVEN)
    if named.detail == "initials":
        return min(max(score, INITIAL[0]), INITIAL[1])
    if named.detail == "other-name":
        return min(score, CONTRADICTED)
    return min(score, BARE) if a.short and b.short else score


def explained(a: Figure, b: Figure, named: NameScore) -> str:
    """The words of the same ground with what each part of the names moved. Takes some milliseconds the first time."""
    told = f"{a.lead} / {b.lead}: {_waterfall(a.lead, b.lead)}"
    kept = _kept(a, b, named)
    if in_part(named) and abs(kept - named.score) >= TELLING:
        return f"{told}; a part of a name counts as {kept:.2f}"
    return told


@lru_cache(maxsize=10_000)
def _waterfall(a: str, b: str) -> str:
    return score_names(a, b).explanation


def context(a: Figure, b: Figure, named: NameScore) -> list[Ground]:
    """What the documents tell of both, beside the names."""
    return [*_offices(a, b), *_sexes(a, b), *_kin(a, b, named), *_vouched(a, b), *_vouched(b, a)]


def _vouched(short: Figure, full: Figure) -> Iterator[Ground]:
    """That a word is a name is known from the other document: told, and no more likely to be this person's for it."""
    if told := sorted(short.vouchers & full.documents):
        yield Ground(0.0, f"{short.lead} is read as a name because {told[0]} has {full.lead}")


def _kin(a: Figure, b: Figure, named: NameScore) -> Iterator[Ground]:
    """A relative of somebody in one text only; a wife whom the other text makes a woman is no doubt."""
    kin = a.kin ^ b.kin
    if a.sex and a.sex == b.sex:
        kin -= _SPOUSES
    # A bare surname does not bring the relation along: it may be the wife as well as the husband.
    if kin and not (a.kin & b.kin) and not (a.short or b.short) and (in_part(named) or named.detail == "initials"):
        yield Ground(ONE_SIDED_KIN, f"only one of them is brought in as somebody's {' and '.join(sorted(kin))}")


def _offices(a: Figure, b: Figure) -> Iterator[Ground]:
    same = same_office(a, b)
    if same:
        yield same
        return
    role = _same_role(a, b)
    posts = None if role else _other_post(a, b)
    yield from (ground for ground in (role, posts) if ground)
    left, right = _countries(a), _countries(b)
    if left & right and not posts:
        yield Ground(SAME_COUNTRY, f"both of {lexicon.country_name(min(left & right))}")
    elif left and right and not left & right:
        yield Ground(OTHER_COUNTRY, f"{_named(left)} here, {_named(right)} there")


def same_office(a: Figure, b: Figure) -> Ground | None:
    """An office of one country that both hold, or that both held."""
    if now := _shared(a.offices, b.offices):
        return Ground(SAME_OFFICE, f"same office: {now}")
    if once := _shared(a.left, b.left):
        return Ground(SAME_PAST_OFFICE, f"same former office: {once}")
    return None


def _shared(left: set[Office], right: set[Office]) -> str:
    both = sorted((office, country) for office, country in left & right if country and office not in _MANY_HOLD)
    return f"{both[0][0]} of {lexicon.country_name(both[0][1])}" if both else ""


def _same_role(a: Figure, b: Figure) -> Ground | None:
    held = _held(a) & _held(b)
    specific = sorted(office for office, _ in held if office not in COMMON_OFFICES and not _abroad(a, b, office))
    if specific:
        return Ground(SAME_ROLE, f"same role: {specific[0]}")
    for left, right in _role_pairs(a, b):
        if compare_role(left, right, _DEFAULT).detail in _ALIKE:
            return Ground(SAME_TRADE, f"roles that agree: {left.text} / {right.text}")
    return None


def _held(figure: Figure) -> set[tuple[str, bool]]:
    return {(role.office, role.tenure == "former") for role in figure.roles}


def _abroad(a: Figure, b: Figure, office: str) -> bool:
    """Whether an office is told of two countries."""
    left, right = ({country for held, country in one.offices if held == office and country} for one in (a, b))
    return bool(left and right and not left & right)


def _role_pairs(a: Figure, b: Figure) -> list[tuple[Role, Role]]:
    ordered = [sorted(figure.roles, key=lambda role: role.text) for figure in (a, b)]
    return [(left, right) for left in ordered[0] for right in ordered[1]]


def _other_post(a: Figure, b: Figure) -> Ground | None:
    left, right = _posts(a), _posts(b)
    if left and right and not left & right:
        return Ground(OTHER_POST, f"{min(left)} here, {min(right)} there")
    return None


def _posts(figure: Figure) -> set[str]:
    """Posts that are told with their portfolio or country, or that need none."""
    return {office for office, _ in figure.offices if _POSTS & set(office.split()) and office != "minister"}


def _countries(figure: Figure) -> set[str]:
    return {country for _, country in figure.offices if country} | ({figure.side} if figure.side else set())


def _named(codes: set[str]) -> str:
    return " and ".join(sorted(lexicon.country_name(code) for code in codes))


def _sexes(a: Figure, b: Figure) -> Iterator[Ground]:
    left, right = a.sex or given_sex(a.lead), b.sex or given_sex(b.lead)
    if a.sex and b.sex and left != right:
        yield Ground(OTHER_SEX, "a man in one text, a woman in the other")
    elif (a.sex or b.sex) and left and right and left != right:
        yield Ground(OTHER_SEX_BY_NAME, "a man by one text and a woman by the other's given name, or the reverse")
    elif woman := _woman_form(a.lead, b.lead):
        yield Ground(OTHER_SEX, f"{woman} is the form of a woman's name")


@lru_cache(maxsize=50_000)
def _woman_form(a: str, b: str) -> str:
    """A part of one name that is the woman's form of a part of the other: Ivanova of Ivanov, Maria of Mario."""
    left, right = set(parts(a)), set(parts(b))
    pairs = sorted(product(left - right, right - left))
    both_ways = [*pairs, *((woman, man) for man, woman in pairs)]
    return next((woman for man, woman in both_ways if _feminine(man, woman)), "")


def _feminine(man: str, woman: str) -> bool:
    if man.endswith(("ov", "ev", "in")) and woman == f"{man}a":
        return len(man) > 3
    if man.endswith(("sky", "skiy", "skyy", "ski")):
        return woman[: woman.rfind("sk") + 2] == man[: man.rfind("sk") + 2] and woman.endswith("a")
    both_given = man in lexicon.given_names() and woman in lexicon.given_names()
    return both_given and len(man) > 3 and woman in {f"{man}a", f"{man.removesuffix('o')}a"}
