"""Words that tell of happenings, and what they say about status and presence. All keys are folded."""

from __future__ import annotations

# Folded noun -> type of event.
NOUNS = {
    word: kind
    for kind, words in {
        "meeting": "meeting meetings gathering talks negotiations negotiation consultations dialogue round roundtable "
        "discussions",
        "summit": "summit conference congress forum assembly convention",
        "call": "call conversation videoconference",
        "briefing": "briefing",
        "ceremony": "ceremony gala inauguration unveiling coronation wedding funeral parade premiere event festival vigil mass "
        "oscars emmys grammys baftas",
        "concert": "concert gig recital",
        "reception": "banquet reception luncheon",
        "debate": "debate",
        "hearing": "hearing trial verdict judgment judgement sentencing conviction appearance ruling sentence",
        "signing": "signing",
        "visit": "visit trip",
        "match": "match final semi-final semifinal quarter-final game fixture derby clash race grand-prix tournament",
        "election": "election elections referendum vote ballot runoff",
        "extradition": "extradition deportation",
        "resignation": "resignation sacking dismissal ouster impeachment",
        "attack": "attack bombing explosion blast shooting raid airstrike strike assault stabbing ambush massacre siege",
        "disaster": "earthquake quake flood floods storm hurricane cyclone typhoon crash fire wildfire eruption landslide "
        "derailment collapse avalanche tsunami shipwreck",
        "protest": "protest protests rally demonstration march strike-action riot",
        "interview": "interview",
        "arrest": "arrest detention",
        "launch": "launch opening liftoff lift-off",
        "handover": "handover transfer exchange",
    }.items()
    for word in words.split()
}
NOUNS |= dict.fromkeys("award prize".split(), "ceremony")
# An agreement is an event where the same clause has it made.
AGREEMENTS = frozenset(
    "agreement accord deal cessation ceasefire cease-fire truce treaty pact memorandum armistice".split()
)
MADE = frozenset(
    """announced announce announces agreed agree agrees signs seal signed sign signing reached brokered struck
    concluded sealed inked""".split()
)
# Two-word nouns.
COMPOUNDS = {
    ("press", "conference"): "briefing",
    ("news", "conference"): "briefing",
    ("phone", "call"): "call",
    ("telephone", "call"): "call",
    ("telephone", "conversation"): "call",
    ("grand", "prix"): "match",
    ("came", "together"): "meeting",
    ("come", "together"): "meeting",
    ("the", "oath"): "ceremony",
    ("by", "telephone"): "call",
    ("by", "phone"): "call",
}
# Folded verb form -> type of event.
VERBS = {
    word: kind
    for kind, words in {
        "meeting": "met meets meet convened",
        "visit": "visited visits toured",
        "signing": "signed sign signs",
        "hearing": "sentenced convicted acquitted jailed ruled guilty",
        "arrest": "arrested detained",
        "extradition": "extradited deported",
        "resignation": "resigned resigns sacked dismissed ousted impeached",
        "match": "beat defeated thrashed",
        "ceremony": "crowned inaugurated sworn",
        "disaster": "crashed collapsed derailed capsized erupted",
        "attack": "bombed attacked",
        "protest": "protested rallied",
    }.items()
    for word in words.split()
}
# What is won tells what was held.
WINNING = frozenset("won win wins lifted lifts lift retained".split())
WON = {
    word: kind
    for kind, words in {
        "match": "cup final title trophy championship match game race league medal semi-final",
        "ceremony": "award awards prize oscar oscars ballon grammy emmy bafta nobel booker picture actor actress director",
        "election": "election vote seat presidency referendum runoff ballot",
    }.items()
    for word in words.split()
}
# Nouns too general to make an event alone, only beside a date, a place, an ordinal or a role in the headline.
GENERAL = frozenset(
    """round discussions event game call vote opening fire exchange final appearance strike sentence march race award prize
    siege forum transfer handover trip visit dialogue""".split()
)
ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "1st": "1", "2nd": "2", "3rd": "3",
}  # fmt: skip
PREVIOUS = frozenset("previous earlier last prior".split())
NEW = frozenset("new another further next future other additional more".split())
FUTURE = frozenset(
    """will shall scheduled planned expected due upcoming forthcoming set slated ahead tonight tomorrow plans intends wants
    hopes would to-be""".split()
)
CANCELLED = frozenset("cancelled canceled postponed scrapped".split())
DENIED = frozenset("denied denies deny".split())
# Nouns after which the word before only says what kind they are: "election night", "summit venue".
QUALIFIED = frozenset(
    """night day eve campaign year season cycle results result official officials commission candidate candidates room
    venue host hosts agenda programme program ticket tickets team teams organisers organizers delegates coverage
    rigging observers monitors scene site zone victims survivors suspects suspect plot warning risk talks room table
    analysis speech rally poster law party coalition alliance council junta elite class winner winners leader
    leaders damage relief""".split()
)
# Happenings that nobody attends.
UNATTENDED = frozenset("disaster attack election".split())
# Nouns for people that exist only at an event.
TAKING_PART = frozenset(
    """mediator mediators facilitator facilitators negotiator negotiators signatory signatories participant participants
    attendee attendees delegate delegates host hosts panellist panellists guest guests moderator finalist finalists""".split()
)
