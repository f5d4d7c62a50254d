"""An alignment of two names in a few whole numbers, which the forest of names judges."""

from __future__ import annotations

import math

from reconcile.compare.name_align import Alignment, Pair
from reconcile.compare.name_form import Form, Part
from reconcile.compare.name_script import stranger

SIGNS = (
    "shared", "rarest", "second", "exact", "near", "odds", "worst", "initials", "odd_initials", "clash",
    "against", "left", "left_less", "left_more", "left_rarest", "left_family", "left_given", "cover_short", "cover_long",
    "letters_short", "letters_long", "suffix", "particles", "script", "sexes", "given", "family", "joined",
    "against_given", "against_family", "letters", "left_rare",
)  # fmt: skip
"""What the forest looks at, in order. Rarities are in tenths of a decade, covers in twentieths of the rarity (or letters)
of the shorter or longer name, `given` and `family` in quarters of a part."""

AGAINST = ("shared", "rarest", "exact", "initials", "odd_initials", "clash", "against", "left", "left_less", "suffix")
"""What the small forest looks at where each name has parts that the other lacks and none of them are near. Coarse, so that
few answers have to be worked out."""

NEVER_FALLING = frozenset(
    "shared rarest second exact near odds worst cover_short cover_long letters_short letters_long letters".split()
)
NEVER_RISING = frozenset(
    """odd_initials clash against left left_less left_more left_rarest left_family left_given suffix particles sexes
    against_given against_family left_rare""".split()
)
"""More of it never makes two names less (or more) probably one. Training holds the forest to it, so that a part which only
one name has can never raise the score."""

RARE = 40  # tenths of a decade
ODDS = tuple(round(2 * math.log(max(1, min(99, n)) / (100 - max(1, min(99, n))))) for n in range(101))


def signs(a: Form, b: Form, found: Alignment) -> tuple[int, ...]:
    """The signs of two names, in the order of SIGNS."""
    shared = second = rarest = letters = given = 0
    exact, left, right = found.exact, found.left, found.right
    for p in exact:
        info = p.info
        shared += info
        letters += len(p.text)
        given += p.given
        if info > rarest:
            rarest, second = info, rarest
        elif info > second:
            second = info
    near = odds = sexes = joined = 0
    worst = 100
    given *= 100
    family = 10000 * len(exact) - given
    if found.pairs:
        near, odds, worst, sexes, joined, written, more_given, more_family = _of_pairs(found.pairs)
        letters += written
        given += more_given
        family += more_family
    left_info, left_given, left_family, left_rarest, most_left, family_left, rare = _of_rest(left)
    right_info, right_given, right_family, right_rarest, most_right, family_right, rare_right = _of_rest(right)
    met = shared + near
    short, long = (a.info, b.info) if a.info < b.info else (b.info, a.info)
    few, many = (a.letters, b.letters) if a.letters < b.letters else (b.letters, a.letters)
    less, more = (left_info, right_info) if left_info < right_info else (right_info, left_info)
    n_left, n_right = len(left), len(right)
    return (
        shared // 4,
        rarest // 4,
        second // 4,
        len(exact),
        near // 4,
        odds,
        worst // 5,
        found.met,
        found.odd,
        found.clash,
        n_left if n_left < n_right else n_right,
        n_left + n_right,
        less // 5,
        more // 5,
        (left_rarest if left_rarest > right_rarest else right_rarest) // 4,
        (left_family + right_family) // 25,
        (left_given + right_given) // 25,
        20 * met // (short or 1),
        20 * met // (long or 1),
        20 * letters // (few or 1),
        20 * letters // (many or 1),
        _ranks(a, b),
        len(a.particles.keys() ^ b.particles.keys()) if a.particles or b.particles else 0,
        stranger(a.script, b.script),
        sexes,
        given // 2500,
        family // 2500,
        joined,
        (most_left if most_left < most_right else most_right) // 25,
        (family_left if family_left < family_right else family_right) // 25,
        letters,
        rare + rare_right,
    )


def against(a: Form, b: Form, found: Alignment) -> tuple[int, ...]:
    """The signs of two names that contradict each other, in the order of AGAINST."""
    infos = [p.info for p in found.exact]
    less = min(sum([p.info for p in found.left]), sum([p.info for p in found.right]))
    counts = len(found.left), len(found.right)
    known = coarse(sum(infos), max(infos, default=0), len(infos), min(counts), sum(counts), less)
    return (*known[:3], found.met, found.odd, found.clash, *known[6:9], _ranks(a, b))


def coarse(shared: int, rarest: int, exact: int, least: int, left: int, less: int) -> tuple[int, ...]:
    """The signs of a contradiction between names without initials and ranks, from sums over their parts."""
    return shared // 8, rarest // 8, exact, 0, 0, 0, least, left, less // 12, 0


def _ranks(a: Form, b: Form) -> int:
    """0 the same rank or none, 1 a rank in one name only, 2 two ranks: father and son."""
    return 0 if a.suffix == b.suffix else 2 if a.suffix and b.suffix else 1


def _of_pairs(pairs: list[Pair]) -> tuple[int, ...]:
    near = odds = sexes = joined = written = given = family = 0
    worst = 100
    for p, q, percent, whole in pairs:
        near += percent * (p.info if p.info < q.info else q.info)
        odds += ODDS[percent]
        worst = min(worst, percent)
        written += percent * min(len(p.text), len(q.text))
        both = p.given + q.given
        given += both * percent // 2
        family += (200 - both) * percent // 2
        sexes += bool(p.sex and q.sex and p.sex != q.sex)
        joined += bool(whole)
    return near // 100, odds, worst, sexes, joined, written // 100, given, family


_NOTHING_LEFT = (0, 0, 0, 0, 0, 0, 0)


def _of_rest(parts: list[Part]) -> tuple[int, int, int, int, int, int, int]:
    """Of the parts left over on one side: rarity in all, given and family shares in all, the rarest, the most of a given
    name and of a family name, how many are rare."""
    if not parts:
        return _NOTHING_LEFT
    if len(parts) == 1:
        p = parts[0]
        return p.info, p.given, 100 - p.given, p.info, p.given, 100 - p.given, p.info > RARE
    infos = [p.info for p in parts]
    shares = [p.given for p in parts]
    given = sum(shares)
    return (
        sum(infos),
        given,
        100 * len(parts) - given,
        max(infos),
        max(shares),
        100 - min(shares),
        sum(info > RARE for info in infos),
    )
