"""Words that make up the naming of an office, rank, trade or relation. All keys are folded."""

from __future__ import annotations

from typing import Literal

# Words that can end a role before a name ("Defence Minister", "midfielder") or start one after it ("head of ...").
HEADS = frozenset(
    """president vice-president premier minister secretary chancellor ambassador envoy spokesperson spokesman spokeswoman
    chief head director director-general chairman chairwoman chairperson chair leader commander general colonel major
    captain lieutenant admiral marshal sergeant brigadier judge justice magistrate prosecutor lawyer attorney barrister
    solicitor counsel senator congressman congresswoman representative deputy mp mep lawmaker legislator governor mayor
    king queen prince princess emir sultan sheikh shaikh pope cardinal bishop archbishop patriarch rabbi imam ayatollah
    mufti reverend professor doctor dr analyst expert economist scientist historian journalist reporter correspondent
    editor columnist broadcaster presenter photographer coach manager trainer skipper striker forward midfielder
    defender goalkeeper keeper winger right-back left-back centre-back full-back playmaker player batsman bowler
    quarterback pitcher driver rider boxer sprinter swimmer referee actor actress singer musician rapper author writer
    poet novelist artist filmmaker producer ceo cfo executive founder co-founder owner billionaire businessman
    businesswoman tycoon adviser advisor aide assistant counsellor mediator negotiator facilitator coordinator commissioner
    officer inspector detective sheriff superintendent constable activist campaigner dissident opposition rebel dictator ruler
    monarch speaker treasurer comptroller superstar star champion winner nominee candidate chancellor teammate
    counterpart predecessor successor wife husband son daughter brother sister father mother widow nephew uncle cousin
    partner client defendant suspect victim witness survivor engineer architect pilot astronaut surgeon nurse teacher
    principal dean rector provost administrator regulator banker trader investor strategist diplomat official statesman
    politician councillor alderman senator undersecretary under-secretary-general secretary-general member chair
    co-chair organiser organizer host moderator curator conductor composer choreographer pastor priest monk nun
    veteran soldier fighter militant gunman terrorist fugitive warlord general-secretary director-general right-hander
    legend international boss number mister mr mrs ms miss madam sir dame lord lady baron baroness count duke duchess
    gen col maj capt lt sgt adm sen rep gov rev prof hon chieftain elder sportsman sportswoman footballer cricketer
    golfer cyclist athlete guitarist drummer vocalist frontman comedian magnate mogul publisher blogger youtuber
    whistleblower hacker researcher physicist chemist biologist virologist epidemiologist geologist seismologist
    cde adv comrade alhaji shri smt councilor advocate pastor meteorologist psychologist sociologist linguist
    philosopher theologian archaeologist anthropologist pm accountant student pupil farmer pundit commentator shopkeeper
    resident villager pensioner teenager neighbour neighbor substitute debutant paramedic firefighter lifeguard cleric
    chaplain preacher observer rapporteur auditor broker chef dancer ballerina soprano pianist violinist cellist bassist
    saxophonist songwriter playwright screenwriter cinematographer illustrator cartoonist sculptor librarian lecturer
    academic scholar mathematician astronomer cosmonaut ecologist climatologist entrepreneur industrialist financier
    philanthropist consultant lobbyist pollster protester demonstrator refugee hostage prisoner inmate attacker bomber
    assassin killer murderer trafficker insurgent peacekeeper sniper paratrooper corporal commodore coroner juror
    plaintiff co-defendant bystander eyewitness passenger motorist tourist climber mountaineer skier skater gymnast
    wrestler jockey hurdler rower wicketkeeper all-rounder fly-half scrum-half linebacker anchor newsreader impresario
    deejay understudy vicar counselor commandant amir ombudsman prefect shipowner contractor electrician plumber carpenter
    welder bricklayer mechanic technician docker fisherman sailor seaman shepherd herder courier postman clerk cashier
    salesman saleswoman receptionist midwife pharmacist dentist veterinarian psychiatrist therapist oncologist
    cardiologist pathologist headmaster headmistress headteacher instructor tutor warden harbourmaster stationmaster
    notary registrar jurist arbitrator translator interpreter collector auctioneer promoter agent groundsman lifeboatman
    coxswain boatswain steward stewardess waiter waitress barber hairdresser tailor baker butcher greengrocer grocer
    bookseller beekeeper gardener archivist depute laureate emeritus emerita""".split()
)
HONORIFICS = frozenset(
    """cde adv comrade alhaji shri smt rev hon councilor councillor engr pastor mr mrs ms miss madam sir dame lord lady
    dr mister prof mr. mrs. ms. dr. prof. h.e h.h hrh h.r.h""".split()
)
# Letters that tell an honour, an office or a degree and are no part of the name beside them, as written.
POST_NOMINALS = frozenset("QC KC MP MSP MEP OBE MBE CBE KBE DBE PhD".split())
# Words that stand before a head and belong to the office.
MODIFIERS = frozenset(
    """foreign defence defense prime deputy vice chief national security interior finance home health education justice
    economy economic trade energy environment transport culture labour labor agriculture state federal general special
    senior junior high top executive managing presidential royal crown first lady secretary press military army navy
    naval air police intelligence human rights opposition party parliamentary presiding assistant associate principal
    acting interim caretaker outgoing incoming former ex late then current new newly-appointed longtime veteran retired
    co political legal technical medical academic chargé attorney grand supreme defending reigning world olympic club
    team national-team football soccer right left centre central attacking defensive defence-lawyer trade-union union
    illegitimate self-proclaimed de facto spiritual religious staff major brigadier lieutenant rear field under regional
    local district provincial city town village commission council senate house board committee parliament cabinet
    government coalition delegation peace minister cabinet ruling leading lead main two-time three-time star winning
    award-winning famous renowned popular affairs coast guard fire rescue railway jury festival depute""".split()
)
Tenure = Literal["current", "former", "acting", "elect"]
CURRENT: Tenure = "current"
TENURES: dict[str, Tenure] = {
    "former": "former",
    "formerly": "former",
    "ex": "former",
    "late": "former",
    "once": "former",
    "then": "former",
    "retired": "former",
    "outgoing": "former",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "elect": "elect",
    "incoming": "elect",
    "designate": "elect",
}
SPELLINGS = {
    "defense": "defence",
    "organization": "organisation",
    "center": "centre",
    "labor": "labour",
    "program": "programme",
    "advisor": "adviser",
    "counsellor": "counselor",
    "chairwoman": "chair",
    "chairman": "chair",
    "chairperson": "chair",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "vice-president": "vice president",
    "premier": "prime minister",
    "pm": "prime minister",
    "ceo": "chief executive",
    "col": "colonel",
    "capt": "captain",
    "gen": "general",
    "lt": "lieutenant",
    "maj": "major",
    "adm": "admiral",
    "sgt": "sergeant",
    "prof": "professor",
    "ministry": "minister",
    "ministers": "minister",
}
# Offices of those who rule: the counterpart of a chancellor may be a president.
RULING = frozenset({"president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "leader"})
# "who heads the bank": the verb -> the head of the role that it words.
HEADING = {
    "heads": "head", "leads": "leader", "chairs": "chair", "coaches": "coach", "captains": "captain", "manages": "manager",
    "commands": "commander", "directs": "director", "edits": "editor",
}  # fmt: skip
# "the Civic Union, led by X": the participle -> the head of the role that it words.
HEADED = {"led": "leader", "headed": "head", "chaired": "chair"}
# Heads of those who serve the person named after them: "aide of President X".
SERVING = frozenset(
    """aide adviser advisor assistant spokesperson spokesman spokeswoman deputy ally secretary chief lawyer envoy son
    daughter wife husband brother sister counsel counsellor representative successor predecessor friend supporter""".split()
)
# Words that add nothing to which office is meant.
EMPTY = frozenset(
    """the a an of for to in at on and his her its their our national who formerly is was as s official officially ex former late
    once then retired outgoing acting interim caretaker elect incoming designate current new also
    mr mrs ms miss mx hon honourable honorable rt h.e. excellency""".split()
)
