"""Figures that mark a thing and count nothing: "room 12", "flight 88", "berths 3 and 4", "Article 5", "No. 10"."""

from __future__ import annotations

import re

from reconcile.text.literal import any_of

# Each numbers one of several of its kind; none is a verb.
_NUMBERED = """
    room hall gate pier berth quay jetty wharf platform runway terminal entrance stairwell floor ward cell building tower
    apartment flat suite lot plot parcel shaft silo hangar warehouse zone sector district precinct aisle locker booth
    checkpoint junction kilometre kilometer lane bay
    flight bus tram carriage wagon route highway motorway interstate freeway line channel reactor turbine boiler car
    article section chapter resolution page paragraph clause annex appendix schedule amendment proposition figure table
    chart exhibit item rule law act part volume verse episode number
    version phase level grade group day week round step stage heat lap tier category unit squad battalion""".split()
# Verbs too, or words of other turns ("house 12 families", "on board"): marks behind a preposition, or with a capital.
_AMBIGUOUS = """block exit track train seat row box file form house camp site well stand court dock truck boat point road
    area""".split()
_PREPOSITIONS = "in|at|from|of|near|under|inside|outside|behind|on|into|through"
_DETERMINERS = "the|a|an|this|that|each|every|his|her|its|their|our|one"
_LABEL = re.compile(
    rf"""(?:
    (?P<before>(?:\b(?:{_PREPOSITIONS})[ ])?(?:(?P<the>\b(?:{_DETERMINERS})[ ])(?:[a-z]{{3,12}}[ ])?)?)
    \b(?P<noun>{any_of(_NUMBERED)}|(?P<either>{any_of(_AMBIGUOUS)}))s?[ ]
    |\b(?:nos?|art|sect?|fig|para|vol|pp?)\.[ ]|\b(?:nos?|top|world|one[ ]in|out[ ]of)[ ]|[\#№][ ]?
    )(?:\d{{1,4}}(?:,|[ ](?:and|or|to|&)|,[ ](?:and|or))[ ]){{0,4}}$""",
    re.IGNORECASE | re.VERBOSE,
)


def is_label(text: str, start: int, counts_several: bool) -> bool:
    """Whether the figures that begin at `start` are a mark. `counts_several` tells that a plural follows: of "in the room 12
    people waited" people are counted, of "in room 12 people waited" the room has a number."""
    match = _LABEL.search(text[max(0, start - 60) : start])
    if match is None:
        return False
    noun = match["noun"]
    if noun is None or noun[0].isupper():
        return True
    placed = match["before"].lower().startswith(tuple(f"{word} " for word in _PREPOSITIONS.split("|")))
    if match["the"]:
        return not (placed and counts_several) and not match["either"]
    return placed or not match["either"]
