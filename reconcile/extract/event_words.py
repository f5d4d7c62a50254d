"""Words that tell of happenings, and what they say about status and presence. All keys are folded."""

from __future__ import annotations

# Folded noun -> type of event.
NOUNS = {
    word: kind
    for kind, words in {
        "meeting": "meeting meetings gathering talks negotiations negotiation consultations dialogue round roundtable "
        "discussions session plenary reunion",
        "summit": "summit conference congress forum assembly convention symposium colloquium seminar workshop",
        "call": "call conversation videoconference",
        "briefing": "briefing presser",
        "ceremony": "ceremony gala inauguration unveiling coronation wedding funeral parade premiere event festival vigil mass "
        "oscars emmys grammys baftas burial cremation commemoration celebration celebrations swearing-in requiem exhibition "
        "screening enthronement investiture baptism christening graduation ordination canonisation canonization groundbreaking "
        "bash",
        "concert": "concert gig recital",
        "reception": "banquet reception luncheon dinner breakfast lunch brunch supper iftar",
        "speech": "speech address keynote",
        "debate": "debate",
        "hearing": "hearing trial verdict judgment judgement sentencing conviction appearance ruling sentence arraignment "
        "indictment inquest retrial acquittal hearings",
        "inquiry": "inquiry",
        "signing": "signing",
        "visit": "visit trip visits tour",
        "match": "match final semi-final semifinal quarter-final game fixture derby clash race grand-prix tournament "
        "replay marathon",
        "election": "election elections referendum vote ballot runoff run-off by-election primaries polls",
        "extradition": "extradition deportation",
        "resignation": "resignation sacking dismissal ouster impeachment removal",
        "appointment": "appointment nomination",
        "acquisition": "acquisition takeover merger buyout",
        "attack": "attack bombing explosion blast shooting raid airstrike strike assault stabbing ambush massacre siege attacks "
        "bombings explosions blasts shootings airstrikes shelling killing killings murder assassination hijacking kidnapping "
        "abduction robbery heist coup putsch mutiny insurrection gunfire shootout",
        "disaster": "earthquake quake flood floods storm hurricane cyclone typhoon crash fire wildfire eruption landslide "
        "derailment collapse avalanche tsunami shipwreck accident collision blaze inferno tornado mudslide stampede sinking "
        "pile-up wildfires flooding arson",
        "protest": "protest protests rally demonstration march strike-action riot rallies demonstrations riots walkout sit-in "
        "picket",
        "interview": "interview",
        "arrest": "arrest detention arrests",
        "death": "death",
        "rescue": "rescue",
        "launch": "launch opening liftoff lift-off reopening debut",
        "handover": "handover transfer exchange swap",
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
# Folded verb form -> type of event.
VERBS = {
    word: kind
    for kind, words in {
        "meeting": "met meets meet convened",
        "reception": "dined lunched breakfasted",
        "visit": "visited visits toured",
        "signing": "signed sign signs",
        "hearing": "sentenced convicted acquitted jailed ruled guilty indicted pleaded arraigned testified testifies",
        "arrest": "arrested rearrested re-arrested detained captured apprehended",
        "extradition": "extradited deported",
        "resignation": "resigned resigns sacked sacks dismissed ousted impeached quit quits resign",
        "appointment": "appointed appoints nominated nominates appoint",
        "acquisition": "acquired acquires acquire merge merged merges merging",
        "match": "beat defeated thrashed beats defeats",
        "ceremony": "crowned inaugurated sworn buried cremated enthroned canonised canonized beatified ordained consecrated",
        "election": "elected re-elected reelected voted",
        "disaster": "crashed collapsed derailed capsized erupted sank exploded collided",
        "attack": "bombed attacked stabbed shelled ambushed stormed hijacked kidnapped abducted murdered assassinated rammed "
        "detonated raided",
        "protest": "protested rallied marched demonstrated",
        "launch": "unveiled unveils unveil launched launches reopened reopens reopen",
        "release": "freed",
        "rescue": "rescued",
        "speech": "addressed",
        "call": "telephoned phoned",
    }.items()
    for word in words.split()
}
# Verbs that tell of a happening only beside certain words: verb -> type and words of which one follows within six tokens.
VERBS_WITH = {
    verb: tuple((kind, frozenset(words.split())) for kind, words in senses)
    for verbs, senses in {
        "charged": [("hearing", "with over")],
        "cleared": [("hearing", "of")],
        "speak": [("briefing", "press reporters journalists media")],
        "called": [("call", "congratulated congratulate condolences")],
        "told tells": [("hearing", "court judge judges bench jury tribunal magistrate magistrates justices")],
        "dismissed": [("hearing", "motion appeal claim claims case complaint lawsuit suit petition request charges")],
        "appeared appear appears brought": [
            ("hearing", "court judge magistrate magistrates parliament congress committee")
        ],
        "hear heard": [("hearing", "case appeal petition arguments suit witnesses")],
        "named": [
            (
                "appointment",
                "as new chief minister head director president ceo chairman coach manager ambassador secretary governor",
            )
        ],
        "hired": [("appointment", "as")],
        "announced announces": [("resignation", "departure retirement")],
        "grabbed nabbed caught picked": [("arrest", "police airport border customs officers agents checkpoint")],
        "regained regain regains": [("release", "freedom liberty")],
        "relieved": [("resignation", "duties command post")],
        "removed": [("resignation", "office post minister chief director")],
        "greeted welcomed": [("visit", "airport tarmac")],
        "returned returns": [("visit", "home")],
        "installed": [("ceremony", "as president king bishop archbishop minister")],
        "burst": [("disaster", "banks embankment dam dyke levee")],
        "reunited": [("meeting", "with")],
        "addresses": [("speech", "nation parliament congress")],
        "released": [("release", "prison jail custody bail hostages hostage prisoners prisoner captivity detention")],
        "shot": [("attack", "dead and at in by outside near when")],
        "fired": [
            ("attack", "shots rockets rocket missiles missile"),
            ("resignation", "minister chief head coach manager director secretary boss executive ambassador"),
        ],
        "bought buy": [("acquisition", "company stake maker rival firm billion million $ € £")],
        "receive receives received": [
            (
                "meeting",
                "families delegation president premier prime minister ambassador leader leaders relatives envoy adviser "
                "counterpart chancellor king queen pope hall palace",
            ),
            ("visit", "airport tarmac"),
        ],
        "struck": [("attack", "consulate embassy base airport convoy")],
        "arrived landed": [("visit", "in at")],
        "arrive arrives": [
            ("visit", "in at monday tuesday wednesday thursday friday saturday sunday today tomorrow this")
        ],
        "lost loses lose": [("hearing", "appeal"), ("match", "to")],
        "upheld uphold overturned overturn quashed quash": [
            ("hearing", "conviction sentence verdict ruling acquittal judgment judgement appeal ban")
        ],
        "rejected rejects": [("hearing", "appeal")],
        "hold holds held": [("ceremony", "service")],
        "inspected inspects inspect surveyed surveys survey tours tour": [
            (
                "visit",
                "site sites plant damage ruins scene area areas facility facilities factory works project camp camps hospital "
                "hospitals school schools bridge dam port wreckage devastation zone construction",
            )
        ],
        "debated debates": [("debate", "motion bill law amendment amendments budget impeachment censure treaty")],
        "put puts": [("signing", "name names signature signatures")],
        "played play plays face faces": [("match", "against final semi-final")],
        "brief": [("briefing", "cabinet council parliament lawmakers reporters journalists committee members board")],
        "opened": [
            (
                "launch",
                "exhibition museum stadium bridge airport school centre center store plant factory tunnel station hospital",
            )
        ],
    }.items()
    for verb in verbs.split()
}
# Verbs whose subject tells of what kind the happening is: "mourners gathered", "supporters gathered".
GATHERING = frozenset("gathered assembled converged massed".split())
GATHERED = {
    word: kind
    for kind, words in {
        "ceremony": "mourners relatives worshippers congregation well-wishers",
        "protest": "protesters demonstrators protestors activists campaigners strikers opponents",
        "meeting": "leaders ministers delegates envoys presidents diplomats negotiators",
    }.items()
    for word in words.split()
}
# A stoppage of work and not an attack is told of beside these: "workers will strike", "the pilots walked out".
LABOUR = frozenset(
    """union unions workers staff drivers pilots nurses doctors teachers pay dispute ballot employees employers miners
    walkout walkouts crews wages industrial""".split()
)
STOPPING = frozenset("strike strikes stoppage stoppages walk-out walk-outs".split())
# What the verb of an appeal court speaks of is the older judgement.
JUDGED_AGAIN = frozenset("upheld uphold overturned overturn quashed quash".split())
# What comes to nothing is no building: "the talks collapsed".
NOT_BUILT = frozenset(
    "talks negotiations deal government coalition company bank plan case trial truce ceasefire".split()
)
# A happening only where it is held, else a monument.
HELD = frozenset("held hold holds attended attend".split())
FALLING = frozenset("fell plunged plummeted".split())  # down, into or off something
# Verbs that tell of a happening of their own only with a day or a place.
GENERAL_VERBS = frozenset("addressed phoned voted quit quits".split())
# Words that show that somebody beaten was beaten in an election.
POLLS = frozenset(
    "election vote incumbent runoff run-off presidency party candidate percent ballot challenger seat".split()
)
# Verbs of dying: a happening of their own where no attack or accident in the sentence explains them.
DYING = frozenset("died dies killed".split())
# What is won tells what was held.
WINNING = frozenset("won win wins lifted lifts lift retained clinched clinches clinch".split())
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
    """round discussions event game call vote opening exchange final appearance strike sentence march race award prize
    siege forum transfer handover swap breakfast lunch trip visit dialogue session speech address dinner tour death
    rescue inquiry debut polls killing killings murder celebration celebrations appointment""".split()
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
MOVED = frozenset("postponed delayed rescheduled moved deferred".split())
CANCELLED = frozenset("cancelled canceled scrapped axed abandoned".split()) | MOVED
DENIED = frozenset("denied denies deny".split())
# Nouns after which the word before only says what kind they are: "election night", "summit venue".
QUALIFIED = frozenset(
    """hall halls centre center arena dress ring
    night day eve campaign year season cycle results result official officials commission candidate candidates room
    venue host hosts agenda programme program ticket tickets team teams organisers organizers delegates coverage
    rigging observers monitors scene site zone victims survivors suspects suspect plot warning risk talks room table
    analysis speech rally rallies poster law party coalition alliance council junta elite class winner winners leader
    leaders damage relief toll penalty row threat threats certificate operation operations effort efforts crew crews
    service brigade chief department alarm engine trucks exit defeat loss victory win upset insurance insurers promise
    pledges statement director directors jury judge judges lawyer lawyers attorney magistrate""".split()
)
# Happenings that an announcement brings about.
DECLARED = frozenset("acquisition resignation appointment".split())
# Happenings that nobody attends.
UNATTENDED = frozenset("disaster attack election".split())
# Nouns for people that exist only at an event.
TAKING_PART = frozenset(
    """mediator mediators facilitator facilitators negotiator negotiators signatory signatories participant participants
    attendee attendees delegate delegates host hosts panellist panellists guest guests moderator finalist finalists""".split()
)
# Nouns of happenings that are plain verbs behind "to" and "will": "used to call her uncle".
VERBS_TOO = frozenset("call race clash match exchange transfer swap fire".split())
BEFORE_BASE = frozenset("to will would can could shall should must".split())
TROPHIES = frozenset("cup trophy trophies medal medals prize prizes award awards shield title".split())
