"""Words that report what somebody says, asks, thinks or wants, by what stands behind them as content.

Chosen by hand from general English: verbs, nouns and adjectives of speech, thought, judgement and evidence, sorted as
grammars sort them, by complement. Attributions annotated in news were then counted, to drop words that report nothing
three times out of five, and to see which prepositions lead to a content. Nothing here was trained.
"""

from __future__ import annotations

from reconcile.extract.verb_forms import forms, forms_of


def _by_word(table: dict[str, str], verbs: bool) -> dict[str, frozenset[str]]:
    """Word -> what may follow it, from what may follow -> words."""
    found: dict[str, set[str]] = {}
    for following, words in table.items():
        for word in words.split():
            for form in forms(word) if verbs else (word,):
                found.setdefault(form, set()).add(following)
    return {word: frozenset(following) for word, following in found.items()}


_SAY = """say tell write acknowledge add affirm allege announce answer argue assert assure boast caution claim
    clarify comment complain concede conclude confess confirm contend continue counter declare deny disclose
    emphasise emphasize exclaim explain indicate inform insist joke lament mention muse note observe opine proclaim
    promise protest quip reaffirm recall reassure reckon reiterate remark remind repeat reply report respond retort
    reveal state stress suggest testify threaten tweet retweet urge vow warn predict maintain hint ask admit swear
    pledge email recount elaborate specify imply speculate wonder quote cite posit theorize reason marvel crow gripe
    grumble bemoan decry interject chime vent rant shout yell scream whisper venture advise brag relay demur plead
    attest certify hypothesize pronounce stipulate surmise text detail outline chant inquire aver avow intimate
    insinuate underscore underline blurt mutter mumble murmur growl bark bellow thunder sigh gush enthuse
    editorialize blog summarize paraphrase divulge confide leak moan whine carp grouse fume jest tease prophesy
    foretell postulate conjecture theorise rationalize articulate volunteer scoff sneer snap rejoice recap preach"""
_THINK = """believe think know feel hope fear expect doubt suspect assume wish realize realise recognize recognise
    understand agree guess imagine regret worry learn remember forget estimate foresee anticipate envision decide
    determine disagree conceive consider deem judge see prefer want appreciate pretend bet trust dream forecast
    project concur envisage notice figure presume perceive sense discern discover intuit fancy dread calculate
    ascertain infer deduce resolve contemplate visualize ponder"""
_SHOW = """show find demonstrate illustrate prove signal reflect document read dictate portend depict underscore
    underline exemplify symbolize betray attest"""

SAYING = forms_of(_SAY)
"""Saying and writing: a clause, a question or words in marks behind them are content."""
REPORTING = SAYING | forms_of(_THINK) | forms_of(_SHOW)
"""Saying, thinking, and what reports, polls and pictures do: a clause behind them is content."""
INFINITIVE = forms_of(
    """want hope plan promise vow refuse decline agree seek threaten pledge decide expect intend aim prefer wish
    claim swear opt offer propose demand consent volunteer profess long yearn resolve petition aspire undertake
    angle clamor ache itch dare"""
)
"""An infinitive behind them is content: "vowed to open the road"."""
PERSUADING = forms_of(
    """urge ask tell want advise encourage order instruct persuade beg implore pressure expect warn remind challenge
    push press request require counsel lobby admonish exhort compel convince command entreat prod nudge coax goad
    petition forbid dare beseech enjoin caution"""
)
"""Somebody and then an infinitive: "urged him to go"."""
JUDGING = forms_of(
    """accuse advocate applaud attack blame blast bemoan brand condemn congratulate credit criticise criticize decry
    defend demand denounce describe dismiss encourage endorse express hail label laud lambast lambaste portray
    praise propose ridicule reject request question regret salute thank tout welcome voice want mock echo oppose
    discuss deplore call name dub slam support rebuke rebut refute dispute assail deride disavow repudiate renounce
    trumpet favor favour love hate admire loathe detest resent appreciate tolerate embrace trash disparage belittle
    castigate chide scold chastise berate excoriate rip skewer pan knock mention debate ponder contemplate outline
    explain detail recommend suggest pitch promise offer seek prefer fear doubt recall remember recognize
    acknowledge note cite highlight reference quote emphasize stress reiterate downplay ignore deny admit challenge
    urge announce unveil reveal disclose report predict forecast declare proclaim liken compare characterize
    characterise tag term deem consider view identify evoke bash savage pillory vilify demonize taunt insult heckle
    lament rue mull reconsider rethink prioritize float moot impugn malign decline refuse withdraw rescind retract
    approve disapprove vow pledge threaten confirm second back peg assess misrepresent understate overstate
    exaggerate distort misstate misread convey communicate expect promote post resist lecture reprimand herald
    interpret justify deflect foreshadow preach spotlight extol commend champion rebuff hammer underplay overplay
    articulate propound espouse eviscerate lampoon satirize parody parrot disown discount dread relish crave covet
    envy distrust mistrust despise abhor revere idolize worship cherish value prize dislike begrudge mourn bewail
    grieve denigrate demean revile defame smear trivialize minimize sugarcoat misquote paraphrase recite reprise
    recap summarize retell narrate chronicle telegraph divulge leak prescribe mandate order spurn shun solicit
    contradict gainsay counter query fault scapegoat flay upbraid reprove reproach jeer boo toast eulogize
    compliment flatter exalt glorify romanticize peddle hype prophesy presage foretell list enumerate itemize sketch
    delineate clarify misconstrue misinterpret misjudge underestimate overestimate evaluate appraise perceive
    picture visualize frame stereotype diagnose broach vent attribute ascribe discover ban accept paint cast"""
)
"""Their object is judged, named, asked for or spoken of, and is content: "praised the plan"."""
VERB_PREPOSITIONS = _by_word(
    {
        "about": """talk speak complain worry wonder boast brag joke ask think tell warn tweet write lie learn hear
            gripe inquire grumble rant say fret reminisce muse testify elaborate opine care gush rave moan whine
            carp grouse fume fantasize speculate theorize ruminate brood obsess enquire agonize argue quarrel bicker
            squabble enthuse lecture preach protest vent blog daydream debate hint confide mumble negotiate""",
        "of": """accuse speak warn complain boast think talk dream approve disapprove conceive remind convict
            suspect despair brag tweet write say assure repent inform notify persuade convince learn hear""",
        "on": """call comment focus elaborate insist touch remark dwell reflect weigh harp expound opine tweet
            report settle double stress pontificate agree disagree speculate waffle backtrack equivocate hedge waver
            brief grill quiz question challenge ruminate hammer zero expand""",
        "to": """refer allude point object respond pivot admit confess attest testify consent commit nod aspire
            acquiesce look vote cling subscribe adhere""",
        "for": """call argue advocate push apologize apologise vote criticize praise vouch thank plead ask hope
            press wish lobby campaign blame rip slam hit bash yearn long pine appeal petition beg root cheer angle
            commend fault chide scold ridicule mock rebuke castigate berate chastise condemn denounce credit applaud
            hammer assail excoriate congratulate salute""",
        "against": """argue rail vote warn caution inveigh protest rage speak lobby campaign preach rant fulminate
            thunder crusade complain""",
        "at": """balk bristle scoff sneer marvel hint laugh chafe recoil hit point rage grumble gripe rail jab swipe
            snipe jeer wince lash gawk wonder""",
        "with": "agree disagree side concur sympathize empathize charge quarrel threaten quibble reckon argue",
        "from": "dissent",
        "as": """describe portray characterize cast view see regard paint depict dismiss brand deride bill denounce
            perceive frame characterise define decry laud hail praise tout ridicule mock disparage pan slam blast
            envision think label recognize remember pitch condemn cite classify criticize treat consider""",
        "over": "agonize fret gloat fight fume quarrel feud bicker squabble spar obsess argue disagree gush",
        "in": "zero",
        "off": "shrug",
        "like": "look sound",
        "by": "stand",
    },
    verbs=True,
)
"""Form of a verb -> the prepositions behind it that lead to a content."""
PARTICLES = frozenset("out up down off back again".split())
PHRASAL = frozenset(
    f"{form} {particle}"
    for verb, particle in (
        ("point", "out"), ("call", "out"), ("lay", "out"), ("rule", "out"), ("push", "back"), ("hit", "back"),
        ("play", "down"), ("talk", "up"), ("weigh", "in"), ("chime", "in"), ("back", "off"), ("reach", "out"),
    )
    for form in forms(verb)
)  # fmt: skip
"""Verbs of two words whose content stands behind both."""
SEEMING = frozenset("seem seems seemed appear appears appeared".split())

TAGGING = forms_of(
    """say tell write add note explain argue report announce warn acknowledge believe claim insist conclude recall
    reply predict suggest admit joke observe state complain show find reveal indicate estimate"""
)
"""Stand behind what they report: "..., she said"."""
WITHOUT_THAT = forms_of(
    """say tell think believe know add argue claim note suggest insist hope fear acknowledge admit concede contend
    warn predict declare maintain announce report write tweet state complain joke feel mean guess bet wish swear
    promise assume conclude confirm recall remember deny allege reveal show find indicate expect suspect doubt agree"""
)
"""A clause without "that" may stand behind them."""
CLAUSE_ONLY = forms_of(
    """prove advise maintain demonstrate determine find feel continue reflect underscore underline decide agree know
    figure calculate assume notice symbolize"""
)
"""What stands behind them is content only where it is a clause: "found the bridge was safe", not "found a bridge"."""
LISTENED = forms_of("tell remind inform assure reassure warn ask advise urge promise convince caution persuade show")
"""Who is told stands right behind them."""
TELLING = forms_of("tell remind inform assure reassure")
"""Who is told must stand behind them."""
ALWAYS_VERBS = frozenset(
    """say says said believe believes argue argues insist insists tell tells told think thinks acknowledges wrote
    writes contend contends""".split()
)
VERBS = REPORTING | INFINITIVE | PERSUADING | JUDGING | frozenset(VERB_PREPOSITIONS)


def _bases() -> frozenset[str]:
    listed = " ".join([_SAY, _THINK, _SHOW]).split()
    short = (verb for verb in VERBS if verb + "s" in VERBS or verb + "es" in VERBS or verb[:-1] + "ies" in VERBS)
    return frozenset([*listed, *short])


BASES = _bases()

_NOUN_VERBS = """report claim note call state hope plan demand promise remark comment answer reply offer attack
    question request talk name list quote tweet estimate fear order threat pledge vow credit label mention point
    blame welcome protest counter signal text email voice praise dispute doubt regret rebuke charge challenge
    concern debate support love worry press urge slam view aim project pitch guess bet dream forecast wish touch
    reference boast joke brand back push second address ridicule mock echo outline focus reflect trust approach
    campaign rant rage gripe shout scream whisper chant regard tag term judge care look sound stand count"""
NOUNISH = frozenset(f"{verb}{ending}" for verb in _NOUN_VERBS.split() for ending in ("", "s", "es")) | frozenset(
    "replies queries finding findings reading feeling meaning showing understanding".split()
)
"""Forms that are nouns as often as verbs."""

NOUN_FOLLOWERS = _by_word(
    {
        "that": """claim claims statement assertion assertions suggestion suggestions warning warnings promise
            promises vow pledge belief beliefs fear fears hope hopes concern concerns complaint complaints
            allegation allegations accusation accusations argument arguments admission announcement insistence
            contention confirmation view idea notion theory conclusion prediction predictions assumption impression
            confidence doubt doubts assurance assurances report reports rumor rumors suspicion speculation evidence
            conviction sense realization acknowledgment recognition perception expectation expectations worry
            worries feeling opinion declaration implication charge charges reminder hint hints denial revelation
            point case proposition thesis premise presumption intuition hunch inference calculation judgment
            judgement verdict finding findings determination myth grievance boast threat threats vows pledges proof
            revelations disclosure testimony consensus prophecy forecast forecasts projection projections estimate
            estimates optimism pessimism skepticism certainty faith alarm outrage anger frustration anxiety dread
            dismay regret surprise relief slogan joke rationale acknowledgement confession insinuation hypothesis
            criticism critique contentions suspicions understanding likelihood conclusions""",
        "to": """plan plans promise promises pledge pledges vow vows threat threats refusal desire decision
            reluctance willingness commitment intention inclination eagerness unwillingness proposal proposals
            request requests demand demands call calls opposition offer objections ambition ambitions readiness
            hesitation determination resolve aspiration aspirations invitation order orders recommendation aversion
            resistance reference references allusion tribute urge""",
        "of": """criticism accusations fear fears condemnation critique assessment rejection criticisms description
            denunciation characterization portrayal defense embrace views view interpretation opinion praise
            complaints mention suspicions talk advocate critic proponent defender critics admiration approval doubts
            disapproval sense hopes promises promise assertion assertions claim claims recognition acceptance denial
            dismissal mockery acknowledgment acknowledgement admission expectation expectations warning warnings
            prediction predictions rumors discussion discussions perception perceptions impression understanding
            vision depiction depictions evaluation indictment dislike hatred distrust mistrust dread disdain
            contempt recollection appreciation disavowal repudiation""",
        "about": """question questions concern concerns doubt doubts skepticism complaints worries fears comments
            remarks statements conversation talk message claims rumors reservations anxiety anxieties optimism
            pessimism worry confusion uncertainty speculation suspicion suspicions complaint grievance grievances
            joke jokes debate discussion discussions argument arguments theory theories allegations accusations
            details tweet tweets warnings warning misgivings qualms frustration anger excitement enthusiasm outrage
            unease alarm lies opinion opinions""",
        "for": """calls call support praise enthusiasm demands criticism sympathy disdain proposal proposals
            preference contempt hopes plans request requests plea pleas admiration apologies respect affection
            desire wish hunger appetite yearning nostalgia advocacy argument arguments case""",
        "on": """attack attacks agreement consensus praise disagreement decision views stance position comment
            comments thoughts statement opinion debate opinions view positions""",
        "over": """concern concerns criticism anger outrage alarm debate dispute disagreement fears worry worries
            anxiety frustration fury unease""",
        "against": "allegations accusations warning attacks argument complaint complaints charges",
        "with": """frustration dissatisfaction anger disappointment disagreement disgust displeasure impatience
            obsession issue""",
        "in": "confidence faith belief disappointment trust",
        "whether": "question questions doubt debate speculation uncertainty discussion doubts",
        "if": "question questions doubt",
        "how": "question questions",
        "why": "question questions",
        "at": "aim anger outrage frustration dismay",
    },
    verbs=False,
)
"""Noun -> the words behind it that lead to a content: "the claim that", "her criticism of"."""
ADJECTIVE_FOLLOWERS = _by_word(
    {
        "that": """clear confident aware convinced certain sure worried concerned hopeful optimistic skeptical glad
            happy surprised disappointed afraid adamant unclear doubtful proud apparent evident fearful unaware
            positive alarmed shocked grateful thankful relieved pleased delighted thrilled amazed astonished
            astounded stunned saddened upset angry furious outraged frustrated annoyed appalled horrified dismayed
            distressed nervous anxious scared terrified wary suspicious dubious pessimistic mindful conscious
            insistent emphatic explicit obvious undeniable unhappy embarrassed""",
        "to": """reluctant willing unwilling loath hesitant happy glad keen determined prepared inclined proud
            desperate afraid anxious delighted thrilled honored pleased excited content sorry ashamed careful
            embarrassed relieved surprised shocked""",
        "of": """aware critical skeptical wary supportive confident proud fearful afraid convinced dismissive
            unaware suspicious certain sure enamored mindful leery scornful contemptuous tired tolerant respectful
            disdainful appreciative envious jealous conscious cognizant weary scared terrified fond disrespectful
            unafraid""",
        "about": """worried concerned optimistic skeptical pessimistic enthusiastic excited upset nervous confident
            angry anxious unsure clear candid furious passionate happy thrilled delighted mad bitter cautious wary
            coy cagey vague frank blunt honest curious dubious uneasy uncertain confused outspoken vocal defiant
            bullish apprehensive fearful""",
        "in": "confident interested",
        "with": """unhappy happy comfortable frustrated disappointed satisfied dissatisfied impressed uncomfortable
            obsessed angry thrilled delighted pleased content disgusted disillusioned disenchanted upset enamored""",
        "by": """angered impressed alarmed outraged troubled offended appalled horrified shocked stunned startled
            disgusted irritated annoyed intrigued fascinated moved encouraged heartened disturbed upset bothered
            unsettled surprised amazed baffled puzzled perplexed mystified embarrassed frustrated dismayed
            disheartened thrilled energized infuriated exasperated""",
        "at": "angry furious outraged aghast dismayed alarmed upset",
        "whether": "clear unclear uncertain unsure sure",
        "if": "clear unclear uncertain unsure sure",
        "how": "clear unclear uncertain unsure",
        "why": "clear unclear",
        "what": "clear unclear unsure sure",
    },
    verbs=False,
)
"""Adjective -> the words behind it that lead to a content: "confident that", "critical of"."""
OCCASIONS = frozenset(
    """speech interview statement tweet tweets rally debate conference letter email memo post article column op-ed
    editorial report address event briefing hearing remarks video book essay meeting forum twitter facebook filing
    poll survey appearance""".split()
)
"""What somebody speaks or writes in or at."""
INQUIRIES = frozenset(
    "poll polls survey surveys study studies report analysis inquiry investigation review audit".split()
)
"""Find things out."""
POLLS = frozenset("poll polls survey surveys polling".split())
HEADLINE_SOURCES = frozenset(
    """report reports poll polls survey study source sources newspaper paper media police officials experts analysis
    opinion""".split()
)
"""Stand before the colon of a headline for who tells it."""
