"""The forms of English verbs."""

from __future__ import annotations

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "see": "sees saw seen seeing",
    "read": "reads reading",
    "hear": "hears heard hearing",
    "understand": "understands understood understanding",
    "swear": "swears swore sworn swearing",
    "foresee": "foresees foresaw foreseen foreseeing",
    "seek": "seeks sought seeking",
    "choose": "chooses chose chosen choosing",
    "speak": "speaks spoke spoken speaking",
    "stand": "stands stood standing",
    "cling": "clings clung clinging",
    "teach": "teaches taught teaching",
    "foretell": "foretells foretold foretelling",
    "retell": "retells retold retelling",
    "lay": "lays laid laying",
    "spell": "spells spelled spelling",
    "set": "sets setting",
    "sing": "sings sang sung singing",
    "mistake": "mistakes mistook mistaken mistaking",
    "dare": "dares dared daring",
}
_DOUBLED = frozenset(
    "admit plan refer rebut quip slam nod rip snub slap chat spar concur brag vet demur scrap jab knit".split()
)


def forms(verb: str) -> frozenset[str]:
    """All forms of a verb in lower case: plan -> plan, plans, planned, planning."""
    if verb in _IRREGULAR:
        return frozenset([verb, *_IRREGULAR[verb].split()])
    root = verb[:-1] if verb.endswith("e") else verb
    root += verb[-1] if verb in _DOUBLED else ""
    if verb.endswith("y") and verb[-2] not in "aeou":
        return frozenset([verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"])
    ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return frozenset([verb, verb + ending, root + "ed", root + "ing"])


def forms_of(verbs: str) -> frozenset[str]:
    """All forms of the verbs of a list."""
    return frozenset(form for verb in verbs.split() for form in forms(verb))
