"""Two words that tell of a happening together. All are folded."""

from __future__ import annotations


def _pairs(words: str) -> list[tuple[str, str]]:
    """ "phone call; conference call" as pairs."""
    split = (pair.split() for pair in words.split(";"))
    return [(first, second) for first, second in split]


# Pair -> type of event.
COMPOUNDS = {
    pair: kind
    for kind, words in {
        "briefing": "press conference; news conference",
        "call": "phone call; telephone call; telephone conversation; conference call; by telephone; by phone",
        "meeting": """audience with; came together; come together; emergency session; extraordinary session; special session;
        closed session; plenary session; joint session""",
        "speech": "televised address; televised speech",
        "summit": "general meeting; extraordinary meeting; shareholders meeting",
        "attack": "taken hostage; took hostage; opened fire; blew up; blown up; gunned down",
        "release": "set free; walked free; walk free",
        "disaster": "gave way",
        "match": "grand prix; cup final; league final",
        "hearing": """closing arguments; opening arguments; opening statements; closing statements; closing submissions; handed
        down""",
        "handover": "prisoner exchange; prisoner swap; handed over; hands over; hand over",
        "visit": "touched down",
        "ceremony": """the oath; his oath; her oath; their oath; oath of; memorial service; funeral service; remembrance service;
        to rest; last respects; bid farewell; bade farewell""",
        "resignation": "stepped down; steps down; step down; stepping down; stood down; stands down",
        "appointment": "took over; takes over; take over; took office; takes office; take office",
        "death": "passed away; found dead",
        "arrest": "into custody",
        "launch": "lifted off; blasted off",
    }.items()
    for pair in _pairs(words)
}
# Those that are verbs with a particle or an object, not nouns.
VERBAL_COMPOUNDS = frozenset(
    pair
    for pair in COMPOUNDS
    if pair[1]
    in frozenset(
        "together fire up free down over off office away dead custody rest respects farewell hostage way".split()
    )
)
