"""The party or armed group that somebody stands for: whether two of them cannot be one."""

from __future__ import annotations

from collections import Counter

from reconcile.model import Role
from reconcile.text.fold import fold
from reconcile.text.sentence import words

_PARTISAN = frozenset(
    "lawmaker mp candidate politician councillor fighter rebel mep parliamentarian backbencher".split()
)
_STANDING_FOR = _PARTISAN | frozenset(
    "leader representative spokesperson head member official negotiator chair".split()
)
_POLITICAL = frozenset("party alliance front movement league coalition army union democrats greens".split())
_NO_PARTIES = frozenset("african european soviet trade students".split())
_LONGEST_MARK = 6


def rival_bodies(a: Role, b: Role) -> bool:
    """Whether two roles are held for two parties or armed groups: two abbreviations of lawmakers, two names of one kind that
    share no other word, or an abbreviation and a name that it cannot stand for. Symmetric."""
    if not a.organisation or not b.organisation:
        return False
    one, other = a.office.split()[-1:], b.office.split()[-1:]
    if not ({*one} <= _STANDING_FOR and {*other} <= _STANDING_FOR):
        return False
    marks = [_mark(role.organisation or "") for role in (a, b)]
    if all(marks):
        return {*one, *other} <= _PARTISAN and marks[0] != marks[1]
    if any(marks):
        long = b.organisation if marks[0] else a.organisation
        return _political(long) and not _stands_for(marks[0] or marks[1], long)
    return _political(a.organisation) and _two_names(words(fold(a.organisation)), words(fold(b.organisation)))


def _mark(name: str) -> str:
    """An abbreviation, "" for a name."""
    plain = name.replace(".", "")
    return plain if plain.isupper() and plain.isalpha() and 1 < len(plain) <= _LONGEST_MARK else ""


def _political(name: str) -> bool:
    told = words(fold(name))
    return len(told) > 1 and not _POLITICAL.isdisjoint(told) and _NO_PARTIES.isdisjoint(told)


def _stands_for(mark: str, name: str) -> bool:
    """Whether the letters may be those of the words, in another language also in another order: half of them are enough."""
    initials = [word[0] for word in words(fold(name)) if word not in {"of", "the", "for", "and"}]
    common = Counter(mark.lower()) & Counter(initials)
    return 2 * common.total() > len(mark)


def _two_names(one: list[str], other: list[str]) -> bool:
    """Two names of one kind: the same last word and none of the others in common."""
    rest = {*one[:-1]} & {*other[:-1]} - {"of", "the", "for", "and"}
    return len(one) > 1 and len(other) > 1 and one[-1] == other[-1] and not rest
