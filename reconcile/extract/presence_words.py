"""What puts a person at an event or keeps them away: one table of verbs, told by what they say of doer and done-to.

A row reads: whoever does (in `UNDERGOING`, undergoes) one of `verbs`, with one of the words of `beside` in the clause if there
are any, was at an event of one of the types `at` if any. `loose` rows say so only where it is being told; keys are folded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reconcile.extract.presence_states import ABSENT_STATES
from reconcile.extract.verb_forms import forms, participle, past


class Row(NamedTuple):
    """One line of the table; see the module's docstring."""

    verbs: str
    beside: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    loose: bool = False
    manner: str = "took part"


def _row(verbs: str, beside: str = "", at: str = "", manner: str = "took part", *, loose: bool = False) -> Row:
    return Row(verbs, frozenset(beside.split()), frozenset(at.split()), loose, manner)


# People before whom one speaks only by being there.
AUDIENCE = """audience conference congregation mourners crowd crowds court judge judges jury tribunal courtroom delegates
participants attendees panel hearing lawmakers senators committee subcommittee inquiry summit parliament rally supporters fans
ceremony meeting gathering assembly forum guests worshippers council session convention marchers protesters demonstrators
spectators graduates plenary luncheon banquet dinner reception cabinet mps deputies parliamentarians shareholders stockholders
chamber members"""
_TALKS = """talks talk meeting meetings discussions negotiations consultations conversation conversations dialogue summit
conference briefing session round"""
_LED = """delegation delegations side talks service tributes mourners march prayers prayer procession team meeting
negotiations mass session chants chanting parade discussion discussions ceremony summit rally singing applause negotiators
worshippers congregation toast funeral cortege players protest demonstration way vigil rosary minute"""
_OCCASION = """summit conference talks session ceremony meeting exhibition debate proceedings gathering festival forum
congress round games tournament hearing trial show concert evening night event bridge airport museum hospital embassy line
plant"""
_ADDRESS = """eulogy speech speeches keynote address remarks sermon homily reading evidence testimony toast lecture tribute
tributes concert performance verdict judgment judgement ruling sentence presentation blessing welcome oration lesson statement"""
_BODILY = """sit stand kneel bow wave smile laugh cry weep sob cheer applaud clap dance hug embrace kiss nod wipe carry lift
walk march jog stroll salute pray gaze stare listen gesture grin frown shout scream yell chant whisper dine lunch queue parade
celebrate mourn recite unfurl board lean clutch grip inspect mingle heckle sprinkle bless consecrate anoint administer usher
escort comfort console pin drape unveil inaugurate blush tremble shake slump storm clamber climb gather emerge
witness chat dab serenade entertain duet rap photograph sing mime bellow slap drag adjourn oversee testify apologise apologize"""
_PRIZE = """prize award medal medals trophy statuette certificate diploma flowers keys oscar honour honor cup crown bouquet order
cup baton flag"""
_PEOPLE = (
    "person him her them guests leaders visitors delegation delegations delegates ministers mourners relatives survivors "
    "families teams sides players winners champions"
)

_WOUNDS = """injury injuries burn burns wound wounds fracture fractures concussion cuts bruises leg legs arm arms rib ribs
hand foot ankle wrist"""
_WRECK = "rubble wreckage debris water sea flames vehicle building ruins"
_PAPERS = "report reports accounts proposal proposals motion map budget plan figures resolution amendment"
_STAND_INS = """deputy representative envoy adviser aide stand-in instead place behalf translator interpreter lawyer attorney
solicitor spokesman spokeswoman understudy proxy"""
_CLOTHES = "gown dress suit tuxedo black white red blue hat veil uniform robes sash tiara"

DOING: Sequence[Row] = (
    _row("host co-host", manner="hosted"),
    _row("chair co-chair", manner="chaired"),
    _row("preside", manner="presided"),
    _row("sign co-sign", manner="signed"),
    _row("meet", manner="met"),
    _row("mediate", manner="mediated"),
    _row("facilitate", manner="facilitated"),
    _row("testify", manner="testified"),
    _row("attend participate convene arrive officiate moderate referee umpire disembark compere emcee"),
    _row("pose visit perform"),
    _row("conduct officiate", "service services ceremony mass funeral wedding orchestra choir", manner="led"),
    _row("lead", _LED, manner="led"),
    _row("head", _LED, manner="headed"),
    _row("open close begin conclude inaugurate", _OCCASION, manner="opened"),
    _row("begin start conclude end finish complete wrap continue make pay", "visit trip tour", manner="visited"),
    _row("take", "part stand stage floor podium lectern microphone pulpit seat seats bow place"),
    _row("take swear", "oath office in", at="ceremony"),
    _row("hold", _TALKS + " hands aloft trophy cup"),
    _row("have", "ovation talks lunch dinner breakfast conversation"),
    _row("give deliver make", _ADDRESS, manner="spoke"),
    _row("address brief", AUDIENCE + " reporters journalists nation", manner="addressed it"),
    _row("brief", _PEOPLE, loose=True, manner="briefed them"),
    _row("tell inform thank assure remind urge ask warn promise", AUDIENCE, manner="spoke"),
    _row("say recite lead offer", "mass prayer prayers grace rosary blessing benediction", loose=True, manner="led"),
    _row("speak talk appear", AUDIENCE, manner="spoke"),
    _row("speak", loose=True, manner="spoke"),
    _row("speak talk", "phone telephone call", at="call", manner="spoke"),
    _row("telephone phone", at="call", manner="spoke"),
    _row("call ring", "congratulated congratulate condolences", at="call", manner="spoke"),
    _row("follow watch speak", "video videolink remotely virtually online", manner="took part remotely"),
    _row("dial log phone", "in", loose=True, manner="took part remotely"),
    _row("appear", "court dock magistrate magistrates stage video"),
    _row("shake join clasp", "hands"),
    _row("lay place", "wreath wreaths flowers rose roses bouquet"),
    _row("light", "candle candles flame torch lamp cauldron beacon"),
    _row("cut", "ribbon"),
    _row("confirm", "attendance participation presence", manner="announced"),
    _row("take field answer", "questions", manner="spoke"),
    _row("join", f"{_TALKS} {AUDIENCE} march protest him her them celebrations procession video remotely virtually"),
    _row("join", "phone telephone", manner="took part remotely"),
    _row("accompany flank escort"),
    _row("marry wed", at="ceremony"),
    _row("greet welcome hug embrace kiss receive console comfort", _PEOPLE),
    _row("guide show hand walk lead", f"{_PEOPLE} king queen president premier minister", at="visit", loose=True),
    _row("represent", loose=True, manner="represented"),
    _row("replace", at="meeting summit signing ceremony", loose=True, manner="represented"),
    _row("announce", at="signing meeting", loose=True, manner="announced it"),
    _row("come travel fly go return", f"{AUDIENCE} {_TALKS} venue stage court courtroom dock"),
    _row("drop pop", "in by", loose=True),
    _row("call bring gather", "together", at="meeting summit", loose=True, manner="convened"),
    _row("put bring", "forward letter message gift gifts documents", at="meeting summit", loose=True),
    _row("present read table", _PAPERS, loose=True),
    _row("tell say add", "break recess", loose=True, manner="spoke"),
    _row("lead head", "for one", at="meeting summit signing protest", loose=True, manner="led"),
    _row("score net equalise equalize", at="match", manner="scored"),
    _row("level head convert slot curl volley nod tap poke fire drill rifle lash chip lob", at="match", loose=True,
         manner="scored"),
    _row("""blast thump bundle save parry block tackle foul book caution dribble cross pass assist start feature captain miss
         hit shoot beat defeat edge overcome win lose draw replace concede bowl bat serve sprint finish pull put send limp pounce
         set restore double seal complete grab claim make bring deny find pick add snatch clear rattle strike skipper train
         lift punch stop keep dive play sweep cruise triumph prevail crash race lead take come go turn celebrate""",
         at="match", loose=True),
    _row("return play stay", "goal midfield attack defence bench side lineup line-up", at="match"),
    _row("win lose take get gain poll garner secure trail lead contest", "vote votes percent cent seat seats run-off runoff",
         at="election", loose=True, manner="stood"),
    _row("win take accept receive collect scoop present beat pick host perform sing lose", at="ceremony", loose=True),
    _row("play perform sing headline open close dance", at="concert ceremony"),
    _row("""rule convict sentence plead order adjourn refuse hand find reject uphold demand read ask question grill press answer
         argue object apologise apologize acknowledge admit interrupt""", at="hearing", loose=True),
    _row("""rise stand abstain move table reply respond vote oppose support second argue threaten conclude finish speak open
         preside defend attack urge""", at="debate", loose=True),
    _row("cross", "floor", at="debate", loose=True),
    _row("get receive", "years months life term", at="hearing", manner="was sentenced"),
    _row("die perish", at="death attack disaster", loose=True, manner="died"),
    _row("survive escape flee dodge", at="attack disaster", loose=True, manner="survived"),
    _row("suffer sustain break lose", _WOUNDS, at="attack disaster", loose=True, manner="was hurt"),
    _row("rescue pull drag carry dig free", _WRECK, at="attack disaster rescue", loose=True, manner="rescued"),
    _row("put", "name names signature signatures", at="signing", manner="signed"),
    _row("win lose vote concede defeat beat trounce unseat contest", at="election", loose=True),
    _row("cast run stand", "ballot ballots vote votes for against", at="election", loose=True),
    _row("march chant protest rally demonstrate address", at="protest"),
    _row("stab shoot detonate ram bomb ambush", at="attack", loose=True),
    _row("drive open", "car truck van lorry vehicle fire", at="attack", loose=True),
    _row("launch unveil present", at="launch"),
    _row("tour inspect travel fly go come return", at="visit", loose=True),
    _row("spend", "hour hours", at="visit"),
    _row("hand receive accept", at="handover"),
    _row("supervise oversee monitor broker", at="handover release", loose=True, manner="supervised it"),
    _row("walk go", "free", at="release handover", manner="was released"),
    _row("cross", "tarmac bridge border checkpoint line", at="handover release", loose=True),
    _row("resign quit step", at="resignation"),
    _row("appoint nominate", at="appointment", loose=True),
    _row("acquire buy sell announce", at="acquisition", loose=True),
    _row("read recite", "poem poems psalm lesson passage names letter prayer", loose=True),
    _row("accept receive collect hand give present pick", _PRIZE, loose=True),
    _row("raise lift hold", "hand hands arms fist glass trophy flag placard sign aloft", loose=True),
    _row("enter leave", "room hall court courtroom stage arena stadium cathedral church ring chamber building", loose=True),
    _row("look", "on exhausted tired pale tearful sombre solemn relaxed nervous emotional", loose=True),
    _row("leave depart come", "early minutes without late all", loose=True),
    _row("bring", "parents wife husband partner son daughter children mother father family", at="ceremony", loose=True),
    _row("drop retire withdraw", "out injured exhausted", at="match", loose=True),
    _row("glue chain lie occupy block scale", at="protest", loose=True),
    _row("bring receive get earn draw", "ovation applause cheers jeers boos laughter whistles feet house", loose=True),
    _row("wear don", _CLOTHES, loose=True),
    _row("introduce", _PEOPLE, loose=True),
    _row("break", "down tears", loose=True),
    _row("fight blink choke hold", "tears", loose=True),
    _row("stun dazzle", at="ceremony", loose=True),
    _row("watch", "side stage stands balcony front row stand gallery terrace box live", loose=True),
    _row("pay", "tribute respects homage", loose=True),
    _row("exchange", "greetings words handshakes handshake gifts documents vows rings copies texts papers smiles", loose=True),
    _row("begin close demand warn refuse walk hand", loose=True),
    _row(_BODILY, loose=True),
)  # fmt: skip

UNDERGOING: Sequence[Row] = (
    _row("meet", manner="met"),
    _row("call ring", "congratulated congratulate condolences", at="call", manner="spoke"),
    _row("greet welcome receive hug embrace kiss escort", manner="was greeted"),
    _row("accompany flank join introduce"),
    _row("""sentence convict acquit jail imprison remand arraign clear fine remove drag condemn""", at="hearing",
         manner="was sentenced"),
    _row("give hand", "years months life term", at="hearing", manner="was sentenced"),
    _row("find", "guilty", at="hearing", manner="was found guilty"),
    _row("drag carry remove lead", "away off", at="protest", loose=True, manner="was removed"),
    _row("lead take", "dock cells handcuffs away", at="hearing", loose=True, manner="on trial"),
    _row("charge", at="hearing arrest", loose=True, manner="was charged"),
    _row("release free exchange swap hand", at="release handover", manner="was released"),
    _row("throw fling hurl trap crush burn blow", at="attack disaster", loose=True, manner="was hurt"),
    _row("pull drag dig free evacuate airlift", at="attack disaster rescue", loose=True, manner="was rescued"),
    _row("extradite deport", at="extradition hearing", manner="was extradited"),
    _row("arrest detain apprehend seize", at="arrest attack protest extradition hearing", manner="was arrested"),
    _row("catch grab nab", "police airport border customs officers", at="arrest", loose=True, manner="was arrested"),
    _row("kill wound injure shoot stab murder assassinate", at="attack disaster arrest", manner="was hurt"),
    _row("elect choose appoint", "meeting session congress assembly", at="meeting summit", manner="chaired"),
    _row("appoint nominate elect promote swear", at="appointment", manner="was appointed"),
    _row("hear", at="meeting summit", loose=True, manner="spoke"),
    _row("oust remove topple unseat defeat", at="debate", loose=True),
    _row("name", at="appointment", loose=True, manner="was appointed"),
    _row("rescue", at="disaster attack rescue", manner="was rescued"),
    _row("crown inaugurate swear install ordain consecrate knight decorate award honour honor name bury cremate marry lay",
         at="ceremony", manner="was honoured"),
    _row("award honour honor decorate", manner="was honoured"),
    _row("seat picture photograph", loose=True),
    _row("push wheel carry bring help", "chamber hall courtroom stage room", loose=True),
    _row("see spot", "with talking chatting sitting walking arriving leaving hugging crying wiping laughing", loose=True),
    _row("leave", "bench", at="match"),
    _row("replace substitute book foul bring send beat deny trip caution dismiss find drop", at="match"),
    _row("elect re-elect defeat unseat", at="election summit"),
    _row("declare proclaim", "elected winner mayor president governor", at="election", loose=True, manner="was elected"),
    _row("beat defeat oust unseat", at="summit", loose=True),
    _row("lead take escort fly", "plane aircraft helicopter", at="release handover", loose=True, manner="was released"),
    _row("dismiss sack fire impeach oust remove", at="resignation"),
    _row("interview", at="interview"),
    _row("send dispatch", at="meeting summit ceremony call signing visit concert hearing", loose=True),
    _row("question grill quiz press ask", at="hearing interview briefing debate", loose=True),
    _row("heckle boo cheer applaud jeer mob console comfort", loose=True),
)  # fmt: skip

# Whoever does one of these stayed away.
STAYING_AWAY: Sequence[Row] = (
    _row("skip boycott shun miss", manner="absent"),
    _row("stay", "away home behind out", manner="absent"),
    _row("send", _STAND_INS, manner="absent"),
    _row("pull", "out", manner="absent"),
    _row(
        "cancel scrap drop shelve abandon postpone forgo",
        "trip visit plans attendance appearance travel journey",
        manner="absent",
    ),
    _row("call", "off", manner="absent"),
    _row("opt bow", "out", manner="absent"),
    _row("decline turn", "invitation", manner="absent"),
    _row("rule", "attending attendance travelling traveling going", manner="absent"),
)
# Whoever does not do one of these was not there.
EXPECTED_ACTS = frozenset(
    form
    for verb in "attend come appear arrive travel testify participate join play perform sing go fly".split()
    for form in forms(verb)
)


def _by_form(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for form in sorted({form for verb in row.verbs.split() for form in forms(verb)}):
            found[form].append(row)
    return {form: tuple(rows) for form, rows in found.items()}


PARTICIPLES = frozenset(
    participle(verb) for rows in (DOING, UNDERGOING, STAYING_AWAY) for row in rows for verb in row.verbs.split()
)
# Forms that can be nouns as well and are no past: "boycott", "visit".
BARE = frozenset(
    verb
    for rows in (DOING, UNDERGOING, STAYING_AWAY)
    for row in rows
    for verb in row.verbs.split()
    if past(verb) != verb
)
DOERS = _by_form(DOING)
UNDERGOERS = _by_form(UNDERGOING)
AWAY = _by_form(STAYING_AWAY)
_NOT = frozenset("not never without neither nor cannot refused unable represented behalf".split())


def tells_absence(folded: str) -> bool:
    """Whether a clause has words that can tell of somebody who was not there: a negation, a state or a verb of staying away."""
    words = folded.replace("n't", " not").split()
    return any(f" {state} " in f" {folded} " for state in ABSENT_STATES) or any(w in _NOT or w in AWAY for w in words)


VERBS = frozenset(DOERS) | frozenset(UNDERGOERS) | frozenset(AWAY)
