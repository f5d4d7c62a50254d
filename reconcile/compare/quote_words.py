"""Words of English as the comparison of quotations sees them: spellings, small words, near synonyms."""

from __future__ import annotations

import re
from functools import lru_cache

_SPELLINGS = (
    (re.compile(r"is(e|ed|es|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})our(s|ed|ing|able|ite|ful|hood|al|er|ers)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{3})tre(s?)$"), r"ter\1"),
    (re.compile(r"(?<=def|off|ret)ence(s|less)?$|(?<=lic)ence(s|d)?$"), "ense"),
    (re.compile(r"ogramme(s|d)?$"), "ogram"),
    (re.compile(r"([aeiou])ll(ed|ing|er|ers)$"), r"\1l\2"),
)
ENDINGS = re.compile(r"(?:ies|ied|ing|edly|ed|es|s|ly|er|ers|ion|ions|e|y)$")

NEGATIONS = frozenset("not no never none nothing nobody neither nor cannot without nowhere hardly barely".split())
# Words that deny without a negation.
DENYING = (
    "refus",
    "deny",
    "denie",
    "reject",
    "fail",
    "avoid",
    "prevent",
    "unlike",
    "imposs",
    "oppos",
    "exclud",
    "reluct",
)
MODALS = frozenset("may might could must should can ought".split())
NECESSITY = frozenset("must should ought shall".split())
POSSIBILITY = frozenset("may might could can".split())
AMOUNTS = {
    word: amount
    for amount, words in enumerate(
        ("all every each both", "most", "many much", "some several any", "few little", "more", "less fewer")
    )
    for word in words.split()
}
"""Small words that say how much of a thing is meant -> a number for those that say the same."""
FUNCTION = (
    NEGATIONS
    | MODALS
    | frozenset(
        """a an the this that these those it its he she they them their his her him we us our you your i me my mine
        ours is are was were be been being am has have had having do does did done will would shall of to in
        on at by for with from as into onto upon about over under between among through during against
        toward towards within than then and or but if so yet because since while when where which who whom
        whose what how why there here also too very just only even still now again both either each every
        any some all such more most much many few less own same other another one up down out off away well
        really quite indeed however therefore already ever let yes oh thus hence onto per via s t re ve ll
        themselves itself himself herself ourselves myself yourself""".split()
    )
)
INTENSIFIERS = frozenset(
    """very really quite just also too even indeed so still then now well already again however therefore pretty truly
    absolutely essentially actually simply basically certainly really folks""".split()
)
_SYNONYMS = """
    begin start commence launch | end finish conclude close | war conflict fighting | talk negotiation discussion |
    deal agreement accord pact settlement | ceasefire truce armistice | country nation state | help aid assist
    support | big large great huge major | small little | say tell speak state | want wish desire | show
    demonstrate prove | kill slay | die perish | attempt try effort | goal aim objective target | leave quit
    depart | choose select pick | buy purchase | quick fast rapid swift | hard difficult tough | significant
    important crucial vital | side party | people person citizen | child kid | answer reply response | meet
    meeting | readiness will willingness | happen occur | make create | keep retain maintain | get receive
    obtain | give provide grant | need require | continue proceed go | way path road | problem issue |
    opportunity chance possibility | glad happy pleased | sad unhappy | work job | home house | moment time |
    yet but | maybe perhaps possibly | almost nearly | sure certain | soldier troop serviceman | fighter
    combatant | prize award trophy | win victory | match game | boss manager coach | mum mom mother | dad father
    | film movie | lorry truck | government administration | decide determine | fight combat battle | stop halt
    cease | allow permit let | ask request | build construct | return back | anybody anyone | somebody someone |
    everybody everyone | autumn fall | motorcycle motorbike | petrol gasoline | flat apartment | holiday vacation |
    railway railroad | plane aircraft airplane aeroplane | prison jail | mistake error | biggest largest greatest |
    ship vessel boat | doctor physician | football soccer"""
_GROUPS = {word: group for group, line in enumerate(_SYNONYMS.split("|")) for word in line.split()}


@lru_cache(maxsize=20_000)
def variant(word: str) -> str:
    """British and American spelling as one."""
    if len(word) < 5:
        return word
    for pattern, instead in _SPELLINGS:
        word = pattern.sub(instead, word)
    return word


def group_of(word: str) -> int:
    """The group of near synonyms that a word is in, -1 where it is in none."""
    found = _GROUPS.get(word)
    if found is None:
        found = _GROUPS.get(ENDINGS.sub("", word, count=1), _GROUPS.get(word[:-2] if word.endswith("ed") else word, -1))
    return found
