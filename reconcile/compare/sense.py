"""What words of the news mean alike: "razed" and "destroyed", "talks" and "negotiations", "homes" and "houses"."""

from __future__ import annotations

from functools import lru_cache

_LONGEST, _SHORTEST = 12, 4  # letters of a beginning that stands for a family of words
_STEM = 5
# A sense a line or two, its name first; a hyphen at the end stands for any ending.
_SENSES = """
rise rose risen rising climb- increas- grow grew grown growth grows growing jump- surg- soar- hike- rais-
rise higher dearer quicken-
fall fell fallen falling drop drops dropped dropping declin- decreas- slump- plung-
fall lose lost loses losing loss shed reduc- slash- shrink- shrank trim- lower- cuts cut cutting
destroy- raze razed razing flatten- level- wreck- demolish- gutted wiped ruin- ruins
damag- broke broken shatter- smash-
kill- die died dies dying dead death- fatal- perish- slain
injur- wound- hurt
riot- violen- unrest disorder-
rescu- save saved saving pulled surviv-
search- hunt- comb- dig digging
leave leaves left leaving evacuat- flee fled fleeing displac- shelter- uproot-
missing unaccount- vanish- disappear-
arrest- detain- custody
sentenc-
prison- imprison- jail jails jailed
court- trial- judge- judges tribunal-
hear heard hears hearing listen- testif- testimon-
vote voted votes voting ballot- poll- referendum
elect- elected
approv- pass passed passes passing back backed backing backs endors- adopt- ratif- clear cleared accept- agreed
reject- refus- oppos- oppose against
sign signed signs signing seal- sealed conclud- agree- deal deals treaty treaties accord- pact contract-
talk talks talked talking negotiat- discuss- debat-
pay pays paid paying payment- wage wages salar- earn- income-
cost costs costing price- prices worth fare fares ticket- tariff- spend- spent
promis- pledg- vow vowed grant- donat- provid- allocat- earmark- gave give given award- aid
fine fined fines penalt-
work- employ- job jobs staff- labour- payroll post posts
house houses hous- home homes dwell- resident-
fire fires blaze- flame- firefight- firem-
explo- blast- deton- bomb- blew
flood- inundat- delug- swept sweep- water- waters
landslid- mudslid- mud
quake- earthquak- tremor- seism-
crash- collid- collis- derail- accident- wreckage
attack- assault- raid raided raids ambush- offensiv- storm-
strike strikes striking walkout- stoppag- struck
protest- demonstrat- rally rallies rallied march marched marchers
fight fights fought fighting clash- combat- battl-
close closed closes closing shut shuts shutting closure-
open opened opens opening inaugurat-
build builds built building- construct- rebuil- reconstruct-
lasted lasts lasting took take takes taking continu- span spanned went length-
begin began begins beginning start- launch- opening
end ends ended ending finish-
send sends sent sending deploy- dispatch- despatch-
aboard board onboard carry carried carrying passenger-
travel- commut- journey- trip trips
depth- deep deeper
high height- tall metres
away distan- distance far
rain rains rainf- precipit- downpour-
snow snows snowf-
usual- norm normal- averag-
permit- allow- licen- authoris- authoriz- legal-
stor- storage kept keep keeps stock- stockpil-
school- educat- pupil- classroom-
hospit- treat- clinic- medic- medical
compan- firm firms busines- operator- owner-
govern- cabinet-
polic- officer-
army soldier- troop- troops milit- forces
debt- loan- borrow- lend- lender- credit- owed
econom- gdp gross
inflat- consumer-
unemploy- jobless-
deficit- shortfal-
attend- guest- spectat- turnout- crowd-
win wins won winning victor- beat beaten defeat-
power- electric- blackout- outage-
parliam- assembly lawmak- deput- legislat- senat- chamber- house mps seat seats member-
road- roads highway- motorway-
bridge- bridges
ship ships vessel- boat boats ferry ferries
plane planes aircraft- jet jets airliner-
border- frontier-
captur- seiz- taken
return- repatriat- handed
exchang- swap swapped swaps
train trains rail- railway-
pupil- student-
child childr- kids minors infant-
visit- tour toured
question- interrog-
ask asked asks asking request- demand- sought seek-
find found finds finding discov- recover-
block- blocked impassab- cut-off obstruct-
homeless- tents tent
weather forecast- meteorolog-
factor- plant plants works mill
ceasefi- truce cessation
victim- casualt-
strength strong power
spread- stretch- cover- covers
"""


def _read() -> tuple[dict[str, str], dict[str, str]]:
    exact: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for line in _SENSES.split("\n"):
        name, *_ = line.split() or [""]
        for word in line.split():
            table = beginnings if word.endswith("-") else exact
            table.setdefault(word.rstrip("-"), f"={name.rstrip('-')}")
    return exact, beginnings


_EXACT, _BEGINNINGS = _read()


@lru_cache(maxsize=20_000)
def sense(word: str) -> str:
    """What a folded word means, as a key: one of the senses, or the beginning of the word itself where it is in none."""
    found = _EXACT.get(word)
    if found is None:
        ends = range(min(_LONGEST, len(word)), _SHORTEST - 1, -1)
        found = next((_BEGINNINGS[word[:end]] for end in ends if word[:end] in _BEGINNINGS), None)
    return found or word[:_STEM]
