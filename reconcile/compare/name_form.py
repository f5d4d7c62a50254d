"""A name taken apart: the parts that count, each with its sound, its consonants and how much it says.

Each part is looked at by itself, so that the order of the parts makes no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from reconcile.compare.name_script import script_of
from reconcile.compare.name_sound import bones, soft, sound, together
from reconcile.text import name_lexicon
from reconcile.text.fold import fold
from reconcile.text.latin import romanise

MAX_PARTS = 24  # a longer text is a sentence, not a name: the rest is not looked at
MAX_LETTERS = 40  # of one part
MAX_JOINED = 8  # parts of which any two may be written as one in the other name
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*\.?")
HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame sheikh shaikh sheik shaykh shekh cheikh haji hajj hajji hadji
    mullah mulla mawlawi maulvi maulana mufti ayatollah hojjatoleslam general colonel brigadier lieutenant
    captain sergeant admiral senator representative congressman congresswoman honourable honorable excellency
    hrh president minister chancellor ambassador governor mayor judge justice pm reverend archbishop mudr judr
    phdr phd mep shri shree smt shrimati datuk dato datin tuanku tengku pehin herr frau mme mlle monsieur madame
    signor signora""".split()
)
SHORT_HONORIFICS = frozenset("gen col brig lt capt sgt adm sen gov rep hon rev mag mgr dipl ing eng mp mba drs".split())
"""Names of people too, and titles only with a dot behind them."""
PARTICLES = frozenset(
    """al el ul ur ash bin ibn ben bint binti abu abou abi um umm ould oulad wuld ag de da do dos das del della di du la le
    les lo van von vom zu zum zur der den ten ter te af av san st ap und and of the aka""".split()
)
SUFFIXES = {
    "jr": "junior", "jnr": "junior", "junior": "junior", "sr": "senior", "snr": "senior", "senior": "senior",
    "ii": "ii", "iii": "iii", "iv": "iv", "vii": "vii", "viii": "viii", "ix": "ix", "xii": "xii",
    "xiii": "xiii", "xiv": "xiv", "xv": "xv", "xvi": "xvi", "2nd": "ii", "3rd": "iii",
}  # fmt: skip
RANKS = frozenset(SUFFIXES.values())
"""What tells a father from a son, or one king from the next."""
_SHORT = {
    "md": "mohammad", "mohd": "mohammad", "mohamd": "mohammad", "mhd": "mohammad", "wm": "william", "geo": "george",
    "chas": "charles", "jno": "john", "thos": "thomas",
}  # fmt: skip
PARTICLE = 3, 50
"""`info` and `given` of a particle, however many are called so."""
_NONE: frozenset[str] = frozenset()
_SERVES = "abd"
_OTHERWISE = HONORIFICS | SUFFIXES.keys() | RANKS | PARTICLES | _SHORT.keys()
_SIGNS = ".,;:()[]\"'“”«»،"
_GAP = re.compile(r"[\s‐-―−-]+")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))  # no script has a use for them in a word
_VOWEL = re.compile("[aeiouy]")
_SERVANT = re.compile(r"abd(?:[oue]?[lrsnzd]|ursh|ush|a[lr]|u)?(?=[^aeiou])(.{4,})")
_ALLAH = re.compile(r"abd[auoe]?l+ah?i?|abdoulaye")
_PATRONYMIC = re.compile(r".{2,40}(?:[oiea]v[iy]t?ch|[oea]wicz|[oiea]v[iy]?ts|[oiyea]vna|[oea][wu]na|ichna|ionok)")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One part of a name. Equal parts are one object, so that a pair of them is quickly looked up.

    `sound`, `soft` and `bones` are its keys (see `name_sound`). `info` is its rarity in tenths of a decade (20: one person
    in a hundred bears it). `kind` is word, patronymic or particle. `given` is the percentage of bearers for whom it is a
    given name, 50 where unknown; `sex` f, m or empty. `called` are its nicknames, `spells` the numbers of the names that it
    spells. `letters` are those of `soft`, a bit each, `distinct` how many. `written` is the word in its own script, empty
    for Latin. `near` remembers how near other parts are, in percent.
    """

    text: str
    sound: str
    soft: str
    bones: str
    info: int
    kind: str
    given: int
    sex: str
    called: frozenset[str]
    spells: frozenset[int]
    letters: int
    distinct: int
    script: int
    written: str
    near: dict[Part, int] = field(default_factory=dict, repr=False)


@dataclass(slots=True, eq=False)
class Form:
    """A name taken apart. `words` are its parts but particles, by the alphabet; `script`: 0 Latin, 1 another alphabet,
    2 without vowels, 3 by syllables; `info`, `letters` and `given` are sums over the words."""

    key: str
    script: int
    words: dict[str, Part]
    particles: dict[str, Part]
    initials: frozenset[str]
    suffix: str
    info: int
    letters: int
    given: int
    _joins: dict[str, list[tuple[Part, Part]]] | None = None

    @property
    def joins(self) -> dict[str, list[tuple[Part, Part]]]:
        """The consonants of any two parts written as one, in both orders -> the parts; made when first asked for."""
        if self._joins is None:
            self._joins = {}
            some = [*self.words.values(), *self.particles.values()][:MAX_JOINED]
            for first in some:
                for second in some:
                    if first is not second:
                        self._joins.setdefault(together(first.bones, second.bones), []).append((first, second))
        return self._joins

    def only(self, tokens: Iterable[str]) -> Form:
        """The form of some of its tokens."""
        return form_of(tokens, self.script, {token: word.written for token, word in self.words.items()})

    @property
    def written(self) -> tuple[str, ...]:
        """Equal for forms that compare alike with every other: the key, the script, and the words as they stand in it."""
        return (self.key, str(self.script), *(word.written for word in self.words.values()))

    @property
    def keys(self) -> tuple[str, ...]:
        """What the words have in common with their other spellings: their consonants, or the sound of a word with one."""
        return tuple(word.bones if len(word.bones) > 1 else word.sound for word in self.words.values())

    @property
    def tokens(self) -> tuple[str, ...]:
        """All parts as folded text."""
        return (*self.words, *self.particles, *sorted(self.initials), *((self.suffix,) if self.suffix else ()))


@lru_cache(maxsize=200_000)
def part(token: str, script: int, written: str = "") -> Part:
    """What one folded token says, of a name in a script; `written` is the token in that script, where it has one."""
    kind = "particle" if token in PARTICLES else "patronymic" if is_patronymic(token) else "word"
    info, given, sex = borne(name_lexicon.share(token))
    if kind == "particle":
        info, given = PARTICLE
    heard = sound(token)
    letters = _letters(softly := soft(heard))
    return Part(
        token,
        heard,
        softly,
        bones(token),
        info,
        kind,
        given,
        sex,
        name_lexicon.nicknames().get(token, _NONE),
        name_lexicon.names_spelt(written or token),
        letters,
        letters.bit_count(),
        script,
        written,
    )


def borne(share: name_lexicon.Share) -> tuple[int, int, str]:
    """`info`, `given` and `sex` of a word with this share."""
    return round(10 * share.rarity), 50 if share.given is None else round(100 * share.given), share.sex or ""


def is_patronymic(token: str) -> bool:
    """Whether a folded word is a Slavic patronymic, by its ending."""
    return token.endswith(("ch", "cz", "ts", "na", "nok")) and _PATRONYMIC.fullmatch(token) is not None


def _letters(heard: str) -> int:
    """Which letters a sound has, a bit each."""
    return sum({1 << (ord(letter) & 31) for letter in heard})


def _pieces(token: str) -> tuple[str, ...]:
    """Abdulrahman is Abd and Rahman, as Abdul Rahman is; JD are two initials."""
    if token.startswith(_SERVES) and not _ALLAH.fullmatch(token):
        if len(token) <= 6 and token in {"abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdu", "abdus", "abdoul"}:
            return ("abd",)
        servant = _SERVANT.fullmatch(token)
        if servant:
            return ("abd", servant[1])
    if len(token) == 2 and not _VOWEL.search(token) and token not in _SHORT and name_lexicon.given_share(token) is None:
        return tuple(token)
    return (_SHORT.get(token, token),)


def token_pieces(token: str) -> tuple[str, ...]:
    """The pieces of one Latin token of a name, none of an honorific: what `analyse` makes of it among others."""
    if token.isascii() and token.isalpha():
        word = token.lower()
        return () if word in HONORIFICS else _pieces(SUFFIXES.get(word, word))
    found = (word for word in _TOKEN.findall(fold(_seen(token))) if not _is_title(word))
    bare = (word.rstrip(".").replace("'", "") for word in found)
    return tuple(piece for word in bare for piece in _pieces(SUFFIXES.get(word, word)))


def is_plain(token: str) -> bool:
    """Whether `token_pieces` makes a lower-case token one word, the token itself; some of which this is true are left out."""
    return (
        2 < len(token) <= MAX_LETTERS
        and token.isascii()
        and token.isalpha()
        and not token.startswith(_SERVES)
        and token not in _OTHERWISE
    )


@lru_cache(maxsize=200_000)
def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in their order: folded, in Latin letters, without honorifics; hyphens divide, apostrophes do not."""
    return _words(romanise(_seen(text)))


def _seen(text: str) -> str:
    return text if text.isascii() else text.translate(_UNSEEN)


def _words(latin: str) -> tuple[str, ...]:
    found = _TOKEN.findall(fold(latin))
    words = [word.rstrip(".").replace("'", "") for word in found]
    kept = [word.rstrip(".").replace("'", "") for word in found if not _is_title(word)]
    if not any(len(word) > 1 and word not in PARTICLES for word in kept):
        kept = words
    return tuple(SUFFIXES.get(word, word) for word in kept[:MAX_PARTS])


def _is_title(word: str) -> bool:
    bare = word.rstrip(".")
    return bare in HONORIFICS or (bare != word and bare in SHORT_HONORIFICS)


@lru_cache(maxsize=400_000)
def analyse(text: str) -> Form:
    """The parts of a name without honorifics. Empty for a text without letters."""
    script, seen = script_of(text), _seen(text)
    latin = romanise(seen) if script else seen
    written = _as_written(seen, latin) if script else {}
    return form_of([piece for word in _words(latin) for piece in _pieces(word)], script, written)


def _as_written(text: str, latin: str) -> dict[str, str]:
    """Romanised word -> the word of another script that it stands for, where the words can be told one by one."""
    spelt = [
        words[0].rstrip(".") if len(words := _TOKEN.findall(fold(word))) == 1 else "" for word in _GAP.split(latin)
    ]
    words = [fold(word).strip(_SIGNS) for word in _GAP.split(text)]
    return dict(zip(spelt, words, strict=True)) if len(spelt) == len(words) else {}


def form_of(tokens: Iterable[str], script: int, written: Mapping[str, str] = MappingProxyType({})) -> Form:
    """The form of folded tokens, in whatever order they come."""
    words: dict[str, Part] = {}
    particles: dict[str, Part] = {}
    initials: set[str] = set()
    suffix = ""
    for token in sorted(tokens):
        if token in PARTICLES:
            particles[token] = part(token, script)
        elif len(token) == 1:
            initials.add(token)
        elif token in RANKS:
            suffix = token
        else:
            words[token[:MAX_LETTERS]] = part(token[:MAX_LETTERS], script, written.get(token, ""))
    if not (words or initials):  # Ben and Le are names too where there is nothing else
        words, particles = particles, {}
    return form_of_parts(words, particles, sorted(initials), suffix, script)


def form_of_parts(
    words: dict[str, Part], particles: dict[str, Part], initials: Sequence[str], suffix: str, script: int = 0
) -> Form:
    """The form of parts by their text, each kind of them by the alphabet."""
    parts = words.values()
    return Form(
        key=" ".join((*words, "|", *particles, "|", *initials, "|", suffix)),
        script=script,
        words=words,
        particles=particles,
        initials=frozenset(initials),
        suffix=suffix,
        info=sum([found.info for found in parts]),
        letters=sum([len(found.text) for found in parts]),
        given=sum([found.given for found in parts]),
    )
