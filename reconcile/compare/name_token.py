"""Two parts of two names that are spelt differently: how probable it is that they are one."""

from __future__ import annotations

from jellyfish import damerau_levenshtein_distance
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.distance.Levenshtein import distance

from reconcile.compare.name_forest import forests
from reconcile.compare.name_form import Part
from reconcile.compare.name_script import stranger

_written_alike = JaroWinkler.similarity
_REMEMBERED = 4096  # parts whose nearness one part keeps
FAR = 40  # percent of likeness of sound; below it nothing but equal consonants or a table of names can help
FAR_FRAME = 60  # below it consonants have to be alike by FAR_BONES
FAR_BONES = 50

SIGNS = (
    "heard", "frame", "written", "letters", "nickname", "equivalent", "first", "ending", "sexes",
    "length", "longer", "opens", "rarity", "bones",
)  # fmt: skip
"""What the forest of parts looks at, in order; all but the lengths are 0..100."""


def signs(p: Part, q: Part) -> tuple[int, ...] | None:
    """How two parts of different spelling compare, in the order of SIGNS; None where they have too little in common."""
    a, b = p.text, q.text
    nickname = b in p.called
    one = not p.spells.isdisjoint(q.spells)
    same_bones = p.bones == q.bones
    heard = _alike(p.sound, q.sound)
    if p.soft is not p.sound or q.soft is not q.sound:
        heard = max(heard, _alike(p.soft, q.soft))
    if heard < FAR and not (same_bones or nickname or one):
        return None
    frame = 100 if same_bones else _alike(p.bones, q.bones)
    if heard < FAR_FRAME and frame < FAR_BONES and not (nickname or one):
        return None
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return (
        heard,
        frame,
        int(100 * _written_alike(a, b)),
        100 - 100 * damerau_levenshtein_distance(a, b) // len(long),
        100 * nickname,
        100 * one,
        50 * (p.sound[:1] == q.sound[:1]) + 50 * (p.bones[:1] == q.bones[:1]),
        100 * ((a[-1] == "a") == (b[-1] == "a")),
        100 * (not (p.sex and q.sex) or p.sex == q.sex),
        len(short),
        len(long) - len(short),
        100 * long.startswith(short),
        min(p.info, q.info),
        min(len(p.bones), len(q.bones)),
    )


def nearness(p: Part, q: Part) -> int:
    """Probability, in percent, that two parts of different spelling are one."""
    known = p.near.get(q)
    if known is not None:
        return known
    common = 2 * (p.letters & q.letters).bit_count()
    if (
        (common < p.distinct or common < q.distinct)
        and p.bones != q.bones
        and q.text not in p.called
        and p.spells.isdisjoint(q.spells)
    ):
        return 0  # most pairs end here; to remember them would take longer than to tell
    if len(p.near) >= _REMEMBERED:
        p.near.clear()
    seen = signs(p, q)
    p.near[q] = known = 0 if seen is None else forests().parts[stranger(p.script, q.script)].percent(seen)
    return known


def _alike(a: str, b: str) -> int:
    """Likeness of two strings, 0..100: one less the share of letters to change."""
    longest = len(a) if len(a) > len(b) else len(b)
    return 100 - 100 * distance(a, b) // longest if longest else 100
