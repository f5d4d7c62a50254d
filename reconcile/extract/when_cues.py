"""What the words around a time say about it: told as past or to come, a bound before it, a name it belongs to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reconcile.extract.when_patterns import WEEKDAY_FULL, weekday_number
from reconcile.extract.when_resolve import Fields

_BARE_WEEKDAY = re.compile(
    rf"(?<![\w$€£])(?<!last )(?<!this )(?<!next )(?<!past )(?<!coming )(?<!following )(?<!previous )(?P<weekday>{WEEKDAY_FULL})"
)
_REACH = 120  # characters looked at on either side
_SENTENCE_END = re.compile(r"(?<!\.m)(?<![. ][A-Z])[.!?…][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n")
# Verb groups that would mislead if their last word were read alone.
_GROUPS = r"""(?P<past_group>had[ ]been[ ](?:due|scheduled|expected|planned|slated)(?:[ ]to[ ][a-z]{2,20})?|
    (?:was|were)[ ]to[ ]have|(?:refused|failed|declined)[ ]to[ ][a-z]{2,20})|
    (?P<meant_group>(?:was|were)[ ](?:(?:due|scheduled|expected|supposed|meant|set)[ ])?to[ ][a-z]{2,20})|
    (?P<future_group>(?:will|would|shall|to)[ ](?:also[ ])?be[ ]
    (?:[a-z]{2,20}(?:ed|en|wn)|held|met|made|put|sent|heard|led|read|won|told|brought|built|sold|paid)\b|
    (?:is|are)[ ](?:then[ ])?[a-z]{2,20}(?:ed|en|wn))"""
# A present that tells of what a timetable holds beside a day to come: "opens in Oslo on Friday".
_FUTURE = r"""(?P<future>opens|begins|starts|resumes|continues|reconvenes|takes[ ]place|travels|arrives|meets|goes|flies|
    (?:prepar(?:e|es|ing)|ready|about)[ ](?:to|for)|will|won['’]t|would|shall|upcoming|scheduled|slated|due|expected|
    (?<!had[ ])planned[ ](?:an?|for|to)|plans?|planning|intends?|hopes?|going[ ]to|set[ ](?:to|for)|ahead[ ]of|
    to[ ](?:be|meet|hold|attend|visit|travel|arrive|begin|start|return|open|vote|discuss|sign|announce|decide|take|
    resume|appear|face|host|join|play|leave|continue|speak|go|run|end|come|expect|watch|lead|give|receive|perform|address))"""
_PAST = r"""(?P<past>said|says|told|was|were|had|did|has|have|been|met|held|took|went|came|made|began|won|left|broke|
    fell|gave|got|heard|hit|kept|knew|led|lost|paid|put|ran|saw|sent|shot|spoke|stood|struck|thought|wrote|became|brought|
    built|caught|drew|flew|found|grew|rose|sat|sold|spent|swore|taught|threw|set(?![ ](?:to|for)\b)|
    (?!need|speed|indeed)[a-z]{2,20}ed)"""
_CUE = re.compile(rf"\b(?:{_GROUPS}|{_FUTURE}|{_PAST})\b|['’]ll\b", re.VERBOSE)
_BOUND = re.compile(
    r"\b(?:(?P<before>by|until|till|up to|through|before|prior to|no later than)|(?P<after>since|from|after|starting|"
    r"beginning|as of)|(?P<about>around|about|circa|approximately|roughly))\s(?:on\s|the\s)?$",
    re.IGNORECASE,
)
_NEARLY = re.compile(r"\b(?:shortly|just|moments|minutes)\s$")  # "shortly before midnight on Friday"
_NAME_BEFORE = re.compile(
    r"\b(?:[Ee]very|[Ee]ach|Black|Bloody|Sheffield|Super|Ruby|Fat|Cyber|Ash|Holy|Palm|Shrove|Spy|Giving|Boxing|Maundy|Whit|Man)\s$"
)
_NAME_AFTER = re.compile(
    r"[ ](?:Times|Telegraph|Mirror|Mail|Express|Herald|Night Live|Night Football|Football|League|World|Post|Tribune|"
    r"School|Club|Group|Independent|Sun|Star|Roundtable|Weld)\b"
)
_MONTH_CERTAIN = re.compile(
    r"\b(?:in|since|until|till|during|late|early|last|next|this|mid|throughout)[\s-]$", re.IGNORECASE
)
_MONTH_LIKELY = re.compile(
    r"\b(?:in|since|until|till|by|from|between|and|to|through|before|after|during|for|of|around|mid|or|on|the|next|last|"
    r"this|late|early|throughout|end|per|every|each|until late|circa)[\s-]$",
    re.IGNORECASE,
)

_DEADLINE = re.compile(
    r"\b(?:until|till|by|as early as|as soon as|starting|beginning)\s(?:[\d:]{1,5}\s?[ap]\.?m\.?\s(?:[A-Z]{2,4}\s)?)?$"
)
_OWNED = re.compile(
    r"\b(?:ahead of|for|upcoming)\s$|"
    r"\b(?:will|won['’]t|would|to)\b(?:[^.,;]{0,40}\b(?:at|in|during|before)|[ ](?:attend|join|host|hold|watch|play))\s$"
)

_SINCE = re.compile(r"\bsince\s(?:late\s|early\s)?$")
_MEANT = re.compile(
    r"\b(?:was|were)\s(?:(?:due|scheduled|expected|supposed|meant|set)\s)?to\s(?!have\b)[a-z]{2,20}\b[^.,;:]{0,60}$"
)
_STANDS_ON = re.compile(r"\b(?:is|are)\s(?:on\s)?$")  # "the funeral is on Friday"
_SET_FOR = re.compile(r"\b(?:scheduled|slated|due|expected|planned|set)\s(?:for\s|on\s)?$")
# "On Sunday issued": the verb that follows at once is that of the sentence, whatever stands ahead of it.
_DONE = re.compile(
    r",?[ ](?:also[ ])?(?:said|told|met|held|took|went|came|made|began|won|left|broke|gave|hit|led|lost|ran|"
    r"saw|sent|shot|issued|announced|urged|condemned|denied|rejected|approved|arrived|ordered|warned|accused|agreed|called|"
    r"decided|declared|expressed|launched|offered|opened|refused|released|reported|signed|vowed|voted|welcomed|visited)\b"
)

Bound = Literal["before", "after", "about"]


def tense(text: str, start: int, end: int) -> int:
    """1 where the telling around `text[start:end]` looks ahead, -1 where it looks back, 0 where no word tells.

    The nearest cue before the time decides; only without one does the first after it.
    """
    before = text[max(0, start - _REACH) : start]
    if names_a_thing(text, end):
        return 1 if _OWNED.search(before) else -1
    if _SINCE.search(before):
        return -1
    if _DEADLINE.search(before):
        return 1
    if _DONE.match(text, end) and not _SET_FOR.search(before):
        return -1
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    if _STANDS_ON.search(before):
        return 1
    cues = list(_CUE.finditer(before, ends[-1] if ends else 0))
    if cues:
        return _direction(cues[-1])
    after = text[end : end + _REACH]
    stop = _SENTENCE_END.search(after)
    cue = _CUE.search(after, 0, stop.start() + 1 if stop else len(after))
    return _direction(cue) if cue else 0


def names_a_thing(text: str, end: int) -> bool:
    """Whether the time that ends at `end` only says which thing is meant: "Monday's debate"."""
    return text[end : end + 2] in ("'s", "’s")


def was_meant(text: str, start: int) -> bool:
    """Whether a time is that of a plan of the past, which may lie on either side: "was due to open on Sunday"."""
    return bool(_MEANT.search(text[max(0, start - _REACH) : start]))


def _direction(cue: re.Match[str]) -> int:
    if cue.group("meant_group"):
        return 0
    return -1 if cue.group("past") or cue.group("past_group") else 1


def bound(text: str, start: int, end: int) -> Bound | None:
    """The bound that a preposition before the time sets, None where the time qualifies a noun ("Friday's vote")."""
    match = _BOUND.search(text[max(0, start - 24) : start])
    if not match:
        return None
    if match.group("about") or _NEARLY.search(text[max(0, start - 40) : start - len(match.group())]):
        return "about"
    if text[end : end + 2] in ("'s", "’s") or match.group().endswith(("the ", "the\n")):
        return None
    return "before" if match.group("before") else "after"


def part_of_name(text: str, start: int, end: int) -> bool:
    """Whether the weekday at `text[start:end]` belongs to a proper name ("Sunday Times", "Black Friday")."""
    return bool(_NAME_AFTER.match(text, end) or _NAME_BEFORE.search(text[max(0, start - 12) : start]))


def month_is_certain(text: str, start: int, *, before_name: bool = False) -> bool:
    """Whether a word before a bare month's name shows that the month is meant, also where a name may follow it."""
    pattern = _MONTH_CERTAIN if before_name else _MONTH_LIKELY
    return bool(pattern.search(text[max(0, start - 14) : start]))


_YEAR_CERTAIN = re.compile(
    r"\b(?:in|since|until|till|by|before|after|during|early|late|mid|circa|years?|back|summer|spring|winter|autumn|fall|"
    r"the|pre|post|throughout)[\s-]$",
    re.IGNORECASE,
)
_YEAR_LIKELY = re.compile(
    r"(?:\b(?:from|between|and|to|through|for|of|around|or|on|this|that|a|an|its|his|her|their|about)\s|[(\[]|[,;–]\s|^|\n|['’]s\s)$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(r"[ ](?:[a-z]{2,20}[ ])?(?:[a-z]{2,20}[a-rt-z]s|people|men|women|children)\b")


def year_is_certain(text: str, start: int, end: int) -> bool:
    """Whether four digits are a year: a word or mark before them says so and nothing counted follows."""
    before = text[max(0, start - 12) : start]
    if _YEAR_CERTAIN.search(before):
        return True
    return bool(_YEAR_LIKELY.search(before)) and not _COUNTED_AFTER.match(text, end)


_MEMORY = 400  # characters over which "that day" may point back


@dataclass(slots=True)
class Telling:
    """The text being read, its day of publication and the last day that it named.

    `first_day` is the first that the text named, mostly that of its main event; `fallback` is the day that a clock time
    belongs to where the text named none.
    """

    text: str
    published: date | None
    fallback: date | None = None
    last_day: date | None = None
    first_day: date | None = None
    last_end: int = 0
    last_start: date | None = None
    _sides: dict[int, int] | None = None

    def remember(self, fields: Fields, end: int) -> None:
        """Keep a day that later words ("the next day", a clock time) may point to."""
        if start := fields.get("start"):
            self.last_start = start
            if fields.get("precision") in ("day", "time"):
                self.last_day, self.last_end = start, end
                self.first_day = self.first_day or start

    def day_before(self, start: int, reach: int = _MEMORY) -> date | None:
        """The last day named, where that was at most `reach` characters ago."""
        return self.last_day if start - self.last_end <= reach else None

    def day_told(self, start: int) -> date | None:
        """What "a day earlier" counts from: the last day named where that is near, else the one that the text told first."""
        return self.day_before(start) or self.first_day

    def guess(self, start: int, reach: int = _MEMORY) -> date | None:
        """The last day named at most `reach` characters ago; the fallback where the text named none so far."""
        return self.day_before(start, reach) if self.last_day else self.fallback

    def follows(self, match: re.Match[str], words: re.Pattern[str]) -> bool:
        """Whether the words just before a match fit a pattern that ends with white space and "$"."""
        return bool(words.search(self.text[max(0, match.start() - 14) : match.start()]))

    def side(self, weekday: int) -> int:
        """1 or -1 where the text tells of this weekday as to come or as past wherever it does tell, else 0: one text
        means one day by one weekday."""
        if self._sides is None:
            self._sides = _sides(self.text)
        return self._sides.get(weekday, 0)

    def direction(self, match: re.Match[str]) -> int:
        """1 where the telling looks ahead, -1 where it looks back, 0 where no word tells."""
        return tense(self.text, match.start(), match.end())


def _sides(text: str) -> dict[int, int]:
    told: dict[int, set[int]] = defaultdict(set)
    for match in _BARE_WEEKDAY.finditer(text):
        way = 0 if names_a_thing(text, match.end()) else tense(text, match.start(), match.end())
        told[weekday_number(match["weekday"])].add(way)
    return {weekday: max(ways, key=abs) for weekday, ways in told.items() if len(ways - {0}) == 1}


Reader = Callable[[re.Match[str], Telling], Fields | None]
"""From a match to the fields of a `When`, None where the wording is no time after all."""
