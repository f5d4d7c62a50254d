"""What the words around a name tell of its bearer: a man or a woman, somebody's relative."""

from __future__ import annotations

import re

from reconcile.model import Evidence

_MEN_KIN = "husband|widower|father|son|brother|uncle|nephew|grandfather|grandson"
_WOMEN_KIN = "wife|widow|mother|daughter|sister|aunt|niece|grandmother|granddaughter"
_KIN = f"{_MEN_KIN}|{_WOMEN_KIN}|cousin"
_MEN = f"mr|sir|lord|herr|signor|king|prince|spokesman|chairman|congressman|businessman|actor|{_MEN_KIN}"
_WOMEN = (
    "mrs|ms|miss|lady|dame|madame|mme|frau|signora|queen|princess|spokeswoman|chairwoman|congresswoman|businesswoman"
    f"|actress|{_WOMEN_KIN}"
)
_KIN_WORDS = frozenset(_KIN.split("|"))
_LONGEST = 4 + max(map(len, f"{_MEN}|{_WOMEN}".split("|")))  # letters of a title, with what stands before and after it
_MAN_BEFORE = re.compile(rf"\b(?:{_MEN})[.,]? $", re.IGNORECASE)
_WOMAN_BEFORE = re.compile(rf"\b(?:{_WOMEN})[.,]? $", re.IGNORECASE)
_KIN_BEFORE = re.compile(rf"(?:\b(?:his|her|their|whose)|['’]s?) (?:\w+ ){{0,2}}({_KIN}),? $", re.IGNORECASE)
_KIN_AFTER = re.compile(
    rf"^,? (?:(?:the|a|an|his|her|their|who is|who was) )?(?:\w+ ){{0,2}}({_KIN}) of\b|^, (?:his|her|their) (?:\w+ )?({_KIN})\b"
)
_PRONOUN = re.compile(r"^[^A-Z.!?;:\"“”]{0,60}?\b(he|she)\b")
TITLE = 3  # a title or a relation says as much as three pronouns


def sex_told(evidence: Evidence) -> tuple[str, int]:
    """("m" or "f", how strongly: 1 for a pronoun, 3 for a title or relation); ("", 0) where the passage does not tell."""
    before, after = _around(evidence)
    title = before[-_LONGEST:]
    if _WOMAN_BEFORE.search(title):
        return "f", TITLE
    if _MAN_BEFORE.search(title):
        return "m", TITLE
    pronoun = _PRONOUN.match(after)
    return ("", 0) if pronoun is None else ("m" if pronoun[1] == "he" else "f", 1)


def kin_told(evidence: Evidence) -> str:
    """The relation by which a name is brought in ("his father, X", "X, son of Y"); empty where it is none."""
    before, after = _around(evidence)
    last = before.rstrip(" ,\n").rpartition(" ")[2].lower()
    found = (_KIN_BEFORE.search(before) if last in _KIN_WORDS else None) or _KIN_AFTER.match(after)
    return next((word for word in found.groups() if word), "") if found else ""


def _around(evidence: Evidence) -> tuple[str, str]:
    """Up to 60 characters before the wording and 120 after it, inside its passage."""
    start = evidence.start - evidence.passage_start
    end = start + len(evidence.text)
    return evidence.passage[max(0, start - 60) : start], evidence.passage[end : end + 120]
