"""Names of people as sources write them, well and badly."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from zlib import crc32

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from reconcile.text import name_lexicon

GIVEN = """Murat Elena Yaşar Anne-Marie José Katarzyna Ahmed Thabo Işıl Søren Linh Oleksandr Fatima Łukasz Zoë Ibrahim
    Kwame Priya Émile Nadia""".split()
FAMILY = """Demir Petrova Güler Lefèvre Núñez Wójcik al-Rashid Mokoena Kalın Østergaard Tran Shevchenko O'Neill Bianchi
    Okafor Sharma Fischer Haddad Ivanov Castellano""".split()
_PARTICLES = ("al", "bin", "van", "von der", "de la", "del", "Ould", "abu", "Abdul", "dos")
_SUFFIXES = ("Jr.", "Sr", "II", "III", "Filho")
_PATRONYMICS = ("Viktorovich", "Ivanovna", "Petrovych", "Mikalaevich", "Nikolaevna")
_COMMON = 500  # of the words in the table of names


def names() -> SearchStrategy[str]:
    """Full names of people, with the hyphens, particles, accents and apostrophes that names have."""
    return st.builds(lambda given, family: f"{given} {family}", st.sampled_from(GIVEN), st.sampled_from(FAMILY))


@st.composite
def person_names(draw: DrawFn) -> str:
    """Names of one to four words, common ones and rare ones, some with an initial, a particle, a patronymic or a rank."""
    words = [word.title() for word in draw(st.lists(_name_words(), min_size=1, max_size=4, unique=True))]
    if draw(st.integers(0, 2)):
        return " ".join(words)
    place = draw(st.integers(0, len(words)))
    extra = draw(st.sampled_from((*_PARTICLES, *_SUFFIXES, *_PATRONYMICS, "J.", "M.", "O'", "")))
    if extra == "O'":
        words[-1] = extra + words[-1]
    else:
        words.insert(len(words) if extra in _SUFFIXES else place, extra)
    return " ".join(word for word in words if word)


@st.composite
def name_pairs(draw: DrawFn) -> tuple[str, str]:
    """A name and mostly the same one as another source might write it: misspelt, shortened, written together, in another
    order, with another word; or, one time in five, anybody's."""
    name = draw(person_names())
    if not draw(st.integers(0, 4)):
        return name, draw(person_names())
    words = name.split()
    for _ in range(draw(st.integers(0, 2))):
        words = draw(_rewritten(words))
    return name, " ".join(draw(st.permutations(words)) if draw(st.booleans()) else words)


@cache
def _known_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The commonest words of people's names, and all."""
    ranked = sorted(name_lexicon.words(), key=lambda word: (name_lexicon.rarity(word), word))
    mixed = sorted(ranked, key=lambda word: crc32(word.encode()))  # the first are drawn most often
    return tuple(ranked[:_COMMON]), tuple(mixed)


@st.composite
def _name_words(draw: DrawFn) -> str:
    words = _known_words()[draw(st.integers(0, 1))]
    return words[draw(st.integers(0, len(words) - 1))]  # `sampled_from` would look through all of them each time


@st.composite
def _rewritten(draw: DrawFn, words: Sequence[str]) -> list[str]:
    """Words of a name with one thing changed."""
    at = draw(st.integers(0, len(words) - 1))
    before, word, after = list(words[:at]), words[at], list(words[at + 1 :])
    cut = draw(st.integers(0, len(word)))
    misspelt = word[:cut] + draw(st.sampled_from("aeiouyhk")) + word[cut + draw(st.integers(0, 1)) :]
    changed = [
        [*before, misspelt, *after],
        [*before, f"{word[0]}.", *after],
        [*before, draw(_name_words()), *after],
        [*before, word, draw(_name_words()), *after],
    ]
    if before:
        changed += [[*before, *after], [*before[:-1], before[-1] + word.lower(), *after]]
    return draw(st.sampled_from(changed))
