"""Words of names in columns: what `name_form.part` says of each, for tens of thousands of words at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reconcile.compare.columns import Numbers
from reconcile.compare.name_form import PARTICLE, PARTICLES, Part, borne, part
from reconcile.compare.name_sound_columns import sounds
from reconcile.compare.name_texts import Texts
from reconcile.text import name_lexicon

_SEXES = ("", "f", "m")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Folded Latin words, each once, by the alphabet. The columns are those of `name_form.Part`, with one place more for no
    word; `sex` is 0 where it is not clear. `called` and `spells` are by place, of the words that have them."""

    text: Texts
    sound: Texts
    soft: Texts
    bones: Texts
    info: Numbers
    given: Numbers
    sex: Numbers
    called: dict[int, frozenset[str]]
    spells: dict[int, frozenset[int]]
    number: dict[str, int]

    def __len__(self) -> int:
        return len(self.text)

    def part(self, place: int) -> Part:
        """The word as an object."""
        return part(self.text.texts[place], 0)


def vocabulary_of(words: Sequence[str]) -> Vocabulary:
    """The vocabulary of words that rise by the alphabet."""
    nicknames = name_lexicon.nicknames()
    places, shares = name_lexicon.shares(words)
    known = np.array([(info, given, _SEXES.index(sex)) for info, given, sex in map(borne, shares)], np.int16)
    info, given, sex = np.concatenate([known[places].reshape(-1, 3), np.zeros((1, 3), np.int16)]).T
    number = {word: place for place, word in enumerate(words)}
    for particle in PARTICLES & number.keys():
        info[number[particle]], given[number[particle]] = PARTICLE
    called = {place: found for place, word in enumerate(words) if (found := nicknames.get(word))}
    spells = {place: names for place, word in enumerate(words) if (names := name_lexicon.names_spelt(word))}
    sound, soft, bones = (Texts(keys) for keys in sounds(words))
    return Vocabulary(Texts(words), sound, soft, bones, info, given, sex, called, spells, number)
