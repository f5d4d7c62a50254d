"""The forms of English verbs, so that tables of words need to name each verb once."""

from __future__ import annotations

from functools import cache

_VOWELS = frozenset("aeiou")
# lemma -> past and participle; the others follow the rule.
_IRREGULAR = {
    line.split()[0]: (line.split()[1], line.split()[-1])
    for line in """bear bore borne;beat beat beaten;become became become;begin began begun;bend bent;break broke broken;
bring brought;burst burst;buy bought;catch caught;choose chose chosen;come came come;cut cut;do did done;draw drew drawn;
drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;
fly flew flown;get got;give gave given;go went gone;hang hung;have had;hear heard;hide hid hidden;hit hit;
hold held;hurt hurt;keep kept;kneel knelt;know knew known;lay laid;lead led;leave left;lie lay lain;lose lost;make made;
meet met;oversee oversaw overseen;pay paid;put put;read read;ride rode ridden;ring rang rung;rise rose risen;run ran run;
say said;see saw seen;sell sold;send sent;set set;shake shook shaken;shed shed;shoot shot;show showed shown;shut shut;
sing sang sung;sit sat;sleep slept;slide slid;speak spoke spoken;spend spent;stand stood;strike struck;swear swore sworn;
sweep swept;swim swam swum;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;
wear wore worn;weep wept;win won;write wrote written;fling flung;withdraw withdrew withdrawn;
undergo underwent undergone;steal stole stolen;understand understood;foresee foresaw foreseen;seek sought;
cling clung;foretell foretold;retell retold;mistake mistook mistaken;light lit""".replace("\n", "").split(";")
}  # fmt: skip
_DOUBLED_LATER = frozenset(
    """acquit compel refer rebel transfer admit permit commit submit confer expel propel equip regret rebut concur demur quip
    quiz""".split()
)


@cache
def past(lemma: str) -> str:
    """ "hugged", "carried", "led"."""
    return _IRREGULAR[lemma][0] if lemma in _IRREGULAR else _with(lemma, "ed")


@cache
def participle(lemma: str) -> str:
    """ "hugged", "carried", "shaken"."""
    return _IRREGULAR[lemma][1] if lemma in _IRREGULAR else _with(lemma, "ed")


@cache
def gerund(lemma: str) -> str:
    """ "hugging", "carrying", "lying"."""
    return "lying" if lemma == "lie" else _with(lemma, "ing")


@cache
def third_person(lemma: str) -> str:
    """ "hugs", "carries", "goes"."""
    if lemma == "have":
        return "has"
    if lemma[-1] == "y" and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def forms(lemma: str) -> frozenset[str]:
    """Every form of a verb; "travelled" and "traveled" both."""
    found = {lemma, third_person(lemma), past(lemma), participle(lemma), gerund(lemma)}
    if lemma.endswith("l") and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS:
        found |= {f"{lemma}l{ending}" for ending in ("ed", "ing")}
    return frozenset(found)


def forms_of(verbs: str) -> frozenset[str]:
    """Every form of the verbs of a list."""
    return frozenset(form for verb in verbs.split() for form in forms(verb))


def _with(lemma: str, ending: str) -> str:
    if lemma[-1] == "y" and lemma[-2] not in _VOWELS and ending == "ed":
        return lemma[:-1] + "ied"
    if lemma[-1] == "e" and (ending == "ed" or lemma[-2] not in "eoy"):
        return lemma[:-1] + ending
    return lemma + (lemma[-1] if _doubles(lemma) else "") + ending


def _doubles(lemma: str) -> bool:
    """Whether the last consonant is doubled: one syllable of consonant, vowel, consonant ("hug"), or stressed at its end."""
    if lemma in _DOUBLED_LATER:
        return True
    ends = len(lemma) > 2 and lemma[-1] not in "aeiouwxy" and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    return ends and not any(letter in _VOWELS for letter in lemma[:-2].removeprefix("qu"))
