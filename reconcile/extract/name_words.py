"""Words that tell a person's name from the name of something else. All keys are folded."""

from __future__ import annotations

from reconcile.extract.verb_forms import forms_of

PARTICLES = frozenset(
    "al el ul bin ibn ben bint abu de da do dos das del della di du la le van von der den ten ter af zu ould san e y".split()
)
CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
    christmas xmas easter ramadan eid today yesterday tomorrow gmt utc am pm""".split()
)
# A run of capitals with one of these words is an organisation, place, work or event.
BODY_WORDS = frozenset(
    """ministry department agency agence bank group party council committee commission court tribunal police army navy
    force forces union association federation league club fc cf afc sc united city town state states republic kingdom
    street road avenue airport hospital church school house senate congress parliament government office service
    company corporation corp inc ltd plc llc gmbh university college institute academy centre center hotel museum
    theatre theater palace stadium arena square park hall cathedral mosque embassy cup open championship championships
    world olympic olympics games summit conference act law treaty accord agreement memorandum charter bill constitution
    island islands river lake sea ocean gulf bay mount mountain mountains valley strait bridge port tower cape coast
    north south east west northern southern eastern western central new times post news journal press tv radio herald
    tribune gazette guardian telegraph mail mirror daily weekly magazine network broadcasting corporation channel media
    front movement fund foundation organisation organization administration bureau authority board team squad brigade
    division regiment battalion battle war operation day week month year prize award awards trophy medal liga serie
    bundesliga ligue premier grand prix final round season nations national international general security foreign
    defence defense intelligence peace process talks horn region province district county territory territories oblast
    community society party coalition alliance treaty pact express line airlines airways air railway railways station
    street wall stock exchange market markets bureau command staff high supreme federal royal imperial democratic
    people's peoples liberation popular social socialist communist conservative labour labor green liberal republican
    republicans democrats democrat christian muslim islamic jewish catholic orthodox protestant sunni shia serb serbs
    real atletico borussia bayern inter sporting rovers wanderers athletic stade studio studios pictures records
    technologies systems industries industry energy oil gas motors aerospace x twitter facebook instagram telegram
    youtube whatsapp google apple amazon microsoft reuters afp ap tass anadolu xinhua bbc cnn euro champions convention
    protocol agenda declaration resolution article chapter section ave blvd st. photo video watch read advertisement
    related source sources image getty images file latest breaking live update updated exclusive opinion analysis
    editorial culture sport sports business politics science technology health entertainment lifestyle travel""".split()
)
# Words with a capital at the start of a sentence that begin no name.
STARTERS = frozenset(
    """the a an this that these those it its he she they we i you his her their our my your who what when where why how
    which there here in on at by for from to of with without about after before during since until while as if but and
    or nor so yet not no yes all any both each every some many most more few several other another such same one two
    three four five six seven eight nine ten first second third last next also then now just only even still again once
    earlier later meanwhile however although though because despite according under over between among against amid
    across around through following including like unlike near inside outside above below behind beyond within along
    per via upon onto into out off up down back former current new old late early ex vice acting deputy chief his mr
    mrs ms dr sir thousands hundreds dozens millions people men women children officials sources authorities police
    witnesses experts reports experts nobody nothing everyone everything someone anyone none neither either instead
    did does do is are was were has have had can could will would should may might must caption watch video read photo
    whoever whatever whichever wherever whenever besides moreover furthermore nevertheless nonetheless therefore
    thus hence indeed perhaps maybe please thanks let
    having being asked speaking writing reporting seats chairs talks rebels""".split()
)
# Inhabitants that the table of countries does not have.
INHABITANTS = frozenset(
    f"{people}{ending}"
    for people in ("english", "irish", "welsh", "scots", "french", "dutch")
    for ending in ("man", "men", "woman", "women")
) | frozenset("briton britons swede swedes spaniards pole poles".split())
HUMAN_VERBS = frozenset(
    """said says say told tells added adds wrote writes stated states noted notes stressed announced announces confirmed
    denied insisted argued explained warned claimed called calls urged asked asks replied answered declared emphasised
    emphasized reiterated reaffirmed praised criticised criticized condemned welcomed thanked congratulated hailed met
    meets visited attended spoke speaks talked discussed signed led leads headed heads chaired hosted joined arrived
    left returned travelled traveled flew refused declined rejected accepted agreed promised pledged vowed threatened
    proposed suggested demanded requested hopes hoped wants wanted thinks thought believes believed knows knew feels
    felt resigned retired died born married divorced killed shot wounded injured arrested jailed sentenced convicted
    acquitted accused charged admitted apologised apologized won wins lost scored plays played beat defeated finished
    took takes gave gives received receives collected appeared smiled laughed cried shouted walked ran stood sat
    posted tweeted shared posted shouted serves served worked works lives lived represents represented read reads
    opened closed held holds became becomes will has had who would is was can could should must may might did does""".split()
)
STRONG_VERBS = HUMAN_VERBS - frozenset(
    "will has had who would is was can could should must may might did does held holds opened closed left took takes gave "
    "gives won wins lost beat defeated finished became becomes killed called calls opened".split()
)
# The same and more: what people do and other things hardly ever.
DEEDS = STRONG_VERBS | forms_of(
    """arrive welcome greet embrace hug kiss thank congratulate praise applaud apologise apologize whisper mutter murmur sob
    weep cry laugh smile grin nod sigh shrug frown bow kneel pray swear vow pledge plead testify confess insist argue
    complain quip recall remember regret deny admit concur disagree retort reply respond telephone phone tweet wonder
    marry divorce resign retire emigrate graduate skip attend abstain dine lunch preside officiate faint limp jog stroll
    dribble surrender flee promise refuse decline volunteer preach recite speak tell say ask add explain describe warn
    urge demand beg forgive mourn bury stab punch slap strangle perjure bluff cheat gamble shave sob"""
)
BEFORE_PERSON = frozenset(
    """met told meet meets with between thanked congratulated praised accused invited said says beside alongside
    embraced hugged greeted welcomes welcomed thanks congratulates praises telephoned phoned marries""".split()
)
REGIONS = frozenset(
    """africa europe asia america americas antarctica oceania australasia balkans caucasus scandinavia maghreb sahel levant
    gulf mideast arctic kremlin pentagon whitehall bundestag knesset duma downing elysee kurdistan crimea donbas catalonia
    chechnya xinjiang tibet kashmir punjab bavaria siberia sinai golan darfur srebrenica alabama alaska arizona arkansas
    california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine
    maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
    pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec queensland manhattan brooklyn
    hollywood capitol broadway alberta saskatchewan manitoba newfoundland labrador yukon""".split()
) | {
    "north carolina",
    "south carolina",
    "north dakota",
    "south dakota",
    "new jersey",
    "new mexico",
    "new hampshire",
    "rhode island",
    "west virginia",
    "capitol hill",
    "wall street",
    "british columbia",
    "nova scotia",
    "new brunswick",
    "prince edward island",
    "new south wales",
    "middle east",
}
# What a name set after one of these names: "the carrier Aeroflot", "the village of Laurel Hollow".
THINGS = frozenset(
    """company firm airline airlines carrier manufacturer maker automaker carmaker planemaker airframer chipmaker bank
    lender retailer supermarket giant conglomerate subsidiary group chain brand band label orchestra choir newspaper
    daily weekly magazine journal broadcaster network channel station website site portal platform app software browser
    agency club team side franchise party movement militia brigade ship vessel ferry yacht frigate carrier aircraft
    city town village hamlet suburb neighbourhood neighborhood district province region state county municipality
    island peninsula river lake bay mountain valley port resort hotel restaurant cafe bar nightclub store shop mall
    cinema theatre theater museum university college school hospital church mosque cathedral prison jail album song
    single track film movie documentary sitcom drama novel book play opera musical series show game festival award
    operation hurricane typhoon cyclone storm startup charity union consortium cooperative clinic laboratory factory plant
    mine dam refinery brewery venue arena stadium square street avenue quarter parish commune settlement camp airport
    terminal pub bakery cutter tanker trawler freighter submarine destroyer tug boat barge liner schooner catamaran
    spacecraft satellite rocket probe telescope racehorse horse dog tribe clan sect gang cartel faction outlet tabloid
    motorway highway bridge tunnel canal reservoir glacier volcano beach forest park zoo circus casino""".split()
)
# "Johan Cruyff Trophy": a thing that bears a person's name.
EPONYMS = frozenset(
    "trophy award prize medal cup foundation stadium airport street avenue square university tournament".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in at near from to into across outside inside toward towards via throughout around".split()
)
