"""Roles: one office in other words, a former one, another office (which a person may hold as well), or one that excludes it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from reconcile.compare.body import rival_bodies
from reconcile.compare.quote_words import variant
from reconcile.model import Comparison, Role
from reconcile.settings import Settings
from reconcile.text.fold import fold
from reconcile.text.lexicon import common_words, country_names, demonyms
from reconcile.text.sentence import words

# Heads that name the one at the top of a body; which of them is used is wording.
_TOP = frozenset(
    "head chief director leader president chair boss director-general commander minister secretary".split()
)
_KIN = (
    frozenset("foreign external".split()),
    frozenset("striker forward winger attacker".split()),
    frozenset("defender right-back left-back centre-back full-back".split()),
    frozenset("coach manager trainer".split()),
    frozenset("aide adviser assistant".split()),
    frozenset("mediator facilitator envoy negotiator representative".split()),
    frozenset("lawyer attorney counsel barrister solicitor silk".split()),
    frozenset("judge justice magistrate".split()),
    frozenset("prosecutor depute".split()),
    frozenset("goalkeeper keeper goalie".split()),
    frozenset("captain skipper".split()),
    frozenset("author novelist writer poet playwright".split()),
    frozenset("journalist reporter correspondent".split()),
    frozenset("actor actress".split()),
    frozenset("director filmmaker".split()),
    frozenset("singer vocalist musician songwriter".split()),
    frozenset("businessman businesswoman entrepreneur tycoon magnate billionaire industrialist".split()),
    frozenset("lawmaker legislator parliamentarian mp".split()),
    frozenset("scientist researcher".split()),
    frozenset("fighter militant gunman rebel insurgent".split()),
    frozenset("ambassador envoy".split()),
)
# A trade, and what is said of all who have a trade of its kind.
_KINDS = (
    (
        frozenset("player footballer".split()),
        frozenset(
            "striker forward winger midfielder defender goalkeeper keeper right-back left-back centre-back full-back".split()
        ),
    ),
    (
        frozenset({"politician"}),
        frozenset("lawmaker legislator mp senator councillor congressman congresswoman".split()),
    ),
    (frozenset({"artist"}), frozenset("painter sculptor singer musician illustrator".split())),
)
_FIRMS = frozenset("company firm group manufacturer maker carmaker bank airline operator retailer business".split())
# Who is at the top of a firm, and of a state, in words that are not alike: any one set of words of a row.
_SUMMITS = (
    tuple(
        map(frozenset, (("chief", "executive"), ("ceo",), ("managing", "director"), ("director-president",), ("boss",)))
    ),
    tuple(
        map(frozenset, (("head", "state"), ("president",), ("king",), ("queen",), ("emir",), ("sultan",), ("monarch",)))
    ),
    tuple(map(frozenset, (("head", "government"), ("prime", "minister"), ("chancellor",)))),
)
_RANKS = frozenset(
    """colonel general major captain lieutenant admiral brigadier sergeant commodore corporal professor doctor
    col gen maj capt lt adm sgt prof dr hon""".split()
)
# Posts of which nobody holds two of different rows of a block at one time.
_RIVALS = (
    tuple(
        frozenset(row.split())
        for row in (
            "foreign external",
            "defence war",
            "interior home security",
            "finance economy economic treasury trade commerce industry labour",
            "health",
            "justice",
            "education science",
            "transport transportation infrastructure",
            "agriculture food environment climate energy",
            "culture sport sports tourism",
        )
    ),
    (frozenset({"judge"}), frozenset({"lawyer", "attorney", "barrister"}), frozenset({"prosecutor"})),
    (frozenset({"goalkeeper"}), frozenset("striker forward winger midfielder defender centre-back full-back".split())),
)
# What an office is about, and so no owner of it.
_FIELDS = frozenset(variant(word) for block in _RIVALS for row in block for word in row)
_MINISTRY = frozenset("minister secretary".split())
_HEADS = (frozenset({"president"}), frozenset({"prime", "minister"}), frozenset({"chancellor"}))
_NOT_OF_STATE = frozenset("council ministers club company party bank university parliament senate commission".split())
_HONOURS = frozenset({"hon", "h.e"})
_FIGURES = frozenset("two three four five six seven eight nine ten eleven twelve".split())
# Words of a wording that say nothing of the office.
_LINKS = frozenset("of for the a an and at in to his her its their our hon".split())
_POSSESSIVES = frozenset("his her its their our".split())
_LEADS = frozenset("head heads headed leader leads led chief".split())
_TITLES = frozenset("head leader chief".split())  # "leads the delegation" is no title beside "head of the delegation"
_GENERIC = frozenset("gen general dr prof sir lord lady chief mr mrs ms captain".split())


def compare_role(a: Role, b: Role, _settings: Settings) -> Comparison:
    """How two roles of one person stand. Symmetric. Two different offices contradict only where nobody holds both at one time."""
    left, right = _words(a), _words(b)
    if a.country and b.country and a.country != b.country and left & right:
        return Comparison("not-comparable", 0.3, "other-country", f"{a.text} and {b.text} belong to two countries")
    if a.tenure == b.tenure and rival_bodies(a, b):
        return Comparison("not-comparable", 0.3, "other-body", f"{a.text} and {b.text} belong to two parties or groups")
    if left == right:
        return _alike(a, b)
    shared = left & right
    if ("deputy" in left) != ("deputy" in right) or shared == {"deputy"}:
        return Comparison("not-comparable", 0.3, "other-office", "one of them is the deputy of an office")
    score = round(2 * len(shared) / max(1, len(left) + len(right)), 4)
    if a.tenure == b.tenure == "current" and _rivals(left, right):
        return Comparison(
            "conflict", score, "rival-office", f"{' and '.join(sorted((a.text, b.text)))} exclude each other"
        )
    if shared - _GENERIC and _one_office(a, b):
        if a.tenure == b.tenure:
            return _in_one_wording(a, b, "the same office, told more fully by one")
        return _tenured(a, b, "one-office", "the same office, told more fully by one", 1.0)
    found = _near_office(a, b, score)
    return found or Comparison("not-comparable", score, "other-office", "two offices that one person can hold")


def _near_office(a: Role, b: Role, score: float) -> Comparison | None:
    """One office in other words, more fully in one, or None for two offices."""
    left, right = _words(a), _words(b)
    shared = left & right
    if reason := _other_words(a, b):
        return _tenured(a, b, "worded-otherwise", reason, max(score, 0.6))
    if shared - _GENERIC and (left <= right or right <= left):
        return _tenured(a, b, "wider", "one names the office more fully", max(score, 0.6))
    if _same_summit(left, right):
        return _tenured(a, b, "worded-otherwise", "two words for the one at the top", max(score, 0.6))
    if _led_alike(left, right):
        return _tenured(a, b, "worded-otherwise", f"both lead the {' '.join(sorted(shared - _TOP))}", max(score, 0.6))
    if len(shared - _TOP) >= 1 and score >= 0.5:
        return _tenured(a, b, "worded-otherwise", f"both speak of {' '.join(sorted(shared))}", score)
    return None


def _same_summit(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two wordings are of the top of one firm ("CEO", "head of the company") or state ("president", "head of state")."""
    firm, state, government = _SUMMITS
    of_firm = [any(post <= words for post in firm) or bool(words & _TOP and words & _FIRMS) for words in (left, right)]
    if all(of_firm) and not (left | right) & frozenset({"deputy", "assistant"}):
        return True
    for posts, place in ((state, "state"), (government, "government")):
        generic = [frozenset({"head", place}) <= words for words in (left, right)]
        plain = [any(post <= words <= post | {place} for post in posts) for words in (left, right)]
        if any(generic) and all(plain):
            return True
    return False


def _led_alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two wordings name the one at the top of one thing, ranks and figures aside: "fire chief", "commander of the fire
    brigade"."""
    if not (left & _TOP and right & _TOP):
        return False
    one, other = (words - _TOP - _RANKS - _FIGURES for words in (left, right))
    ministries = left & _MINISTRY or right & _MINISTRY
    return bool(one and other) and not ministries and (one <= other or other <= one)


def _rivals(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two offices are posts that nobody holds at one time: two ministries, or two heads of one state."""
    if "deputy" in left | right:
        return False
    if (
        (left | right).isdisjoint(_NOT_OF_STATE)
        and _rows(left, _HEADS, whole=True)
        and _rows(right, _HEADS, whole=True)
    ):
        return _rows(left, _HEADS, whole=True).isdisjoint(_rows(right, _HEADS, whole=True))
    ministries, *trades = _RIVALS
    blocks = [*trades, ministries] if left & _MINISTRY and right & _MINISTRY else trades
    rows = [(_rows(left, block), _rows(right, block)) for block in blocks]
    return any(one and other and one.isdisjoint(other) for one, other in rows)


def _rows(office: frozenset[str], block: Sequence[frozenset[str]], *, whole: bool = False) -> set[int]:
    return {number for number, row in enumerate(block) if (row <= office if whole else row & office)}


def _words(role: Role) -> frozenset[str]:
    return frozenset("deputy" if word == "vice" else word for word in role.office.split()) - _HONOURS


def _alike(a: Role, b: Role) -> Comparison:
    if a.tenure != b.tenure:
        return Comparison("compatible", 0.8, "other-tenure", f"{a.tenure} in one, {b.tenure} in the other")
    if a.text == b.text:
        return Comparison("same", 1.0, "same", "the same words")
    if fold(a.text) == fold(b.text):
        return Comparison("same-after-folding", 1.0, "same", "the same words but for case or accents")
    if _one_office(a, b):
        return _in_one_wording(a, b, "the same office, its words in another order or number")
    likeness = round(0.8 + 0.2 * fuzz.ratio(*sorted((fold(a.text), fold(b.text)))) / 100, 4)
    return Comparison("compatible", min(0.99, likeness), "worded-otherwise", "the same office in other words")


def _in_one_wording(a: Role, b: Role, reason: str) -> Comparison:
    """One office, told alike but for order and fullness; or with another word for who leads: "rescue chief", "rescue leader"."""
    leads = [_TITLES.intersection(words(fold(role.text))) for role in (a, b)]
    if leads[0] and leads[1] and leads[0].isdisjoint(leads[1]):
        return Comparison("compatible", 0.9, "worded-otherwise", "the same office, another word for who leads")
    return Comparison("same-after-folding", 1.0, "one-office", reason)


def _tenured(a: Role, b: Role, detail: str, reason: str, score: float) -> Comparison:
    if a.tenure != b.tenure:
        return Comparison("compatible", min(score, 0.8), "other-tenure", f"{a.tenure} in one, {b.tenure} in the other")
    return Comparison("same-after-folding" if detail == "one-office" else "compatible", score, detail, reason)


def _one_office(a: Role, b: Role) -> bool:
    """Whether two wordings differ only in order, spelling and country, and in whose office it is where one does not tell."""
    one, other = _told(a.text), _told(b.text)
    left, right = one - other, other - one
    if left and right:
        return False
    whose = left or right
    if whose and not _POSSESSIVES.isdisjoint(words(fold(b.text if left else a.text))):
        return whose.isdisjoint(_FIELDS)
    body = _told((a if left else b).organisation or "")
    return not whose or (whose <= body and not whose <= common_words())


def office_words(text: str) -> frozenset[str]:
    """The words of an office in one spelling, its country as a code: equal for "the Russian delegation's head" and "leads the
    delegation of Russia"."""
    return frozenset("head" if word in _LEADS else word for word in _parts(text))


def _told(text: str) -> frozenset[str]:
    """The words of a wording in one spelling, without links and countries."""
    return frozenset(word for word in office_words(text) if not word.isupper())


@lru_cache(maxsize=5_000)
def _parts(text: str) -> tuple[str, ...]:
    """The words of a wording in one spelling without links; countries are codes in capitals."""
    found = [word.replace(".", "").removesuffix("'s") for word in words(fold(text))]
    kept: list[str] = []
    at = 0
    while at < len(found):
        spans = ((size, _country(found[at : at + size])) for size in (4, 3, 2, 1))
        size, code = next((span for span in spans if span[1]), (1, ""))
        kept.append(code or variant(found[at]))
        at += size
    return tuple(word for word in kept if word not in _LINKS)


def _country(phrase: Sequence[str]) -> str:
    name = " ".join(phrase)
    return country_names().get(name) or demonyms().get(name) or ""


def _other_words(a: Role, b: Role) -> str:
    if _acronym(a, b) or _acronym(b, a):
        return "one spells out what the other abbreviates"
    return "two words for one trade or office" if _kin(_words(a), _words(b)) else ""


def _kin(left: frozenset[str], right: frozenset[str]) -> bool:
    for wide, narrow in _KINDS:
        if (left & wide and right & narrow) or (left & narrow and right & wide):
            return True
    return any(left & kin and right & kin for kin in _KIN)


def _acronym(short: Role, long: Role) -> bool:
    """Whether one text has as an abbreviation what the other spells out ("MIT Director" / "head of the ... (MIT)")."""
    letters = {word.strip("().,") for word in short.text.split() if word.strip("().,").isupper()}
    marks = {word for word in letters if 1 < len(word) < 8}
    return any(f"({mark})" in long.text for mark in marks)
