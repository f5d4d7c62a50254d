"""The wordings of times: one pattern for each form, all with bounded repeats so that any input takes linear time."""

from __future__ import annotations

import re

from reconcile.text.literal import any_of

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split(),
        start=1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return _MONTH_NUMBER[word[:3].lower()]


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return _WEEKDAY_NUMBER[word[:3].lower()]


_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_NUMBER = {name[:3]: number for number, name in enumerate(WEEKDAYS)}


def _cased(words: list[str]) -> str:
    return "|".join(f"{word.capitalize()}|{word.upper()}" for word in words)


_G = r"(?:[^\S\n]{1,3}\n?|\n)"  # the gap between two words, at most one line break
_B = r"(?<![\w$€£])"
MONTH_FULL = rf"(?:{_cased(MONTHS)})\b"
_MONTH_SHORT = rf"(?:{_cased([m[:3] for m in MONTHS if m != 'may'])}|Sept|SEPT)\b\.?"
MONTH = rf"(?:{MONTH_FULL}|{_MONTH_SHORT})"
WEEKDAY_FULL = rf"(?:{_cased(WEEKDAYS)})\b"
_WEEKDAY = rf"(?:{WEEKDAY_FULL}|(?:{_cased([*(w[:3] for w in WEEKDAYS), 'tues', 'thur', 'thurs'])})\b\.?)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
YEAR = r"(?:1[0-9]|20)\d\d(?![\w%]|[.,:]\d)"
_TO = rf"(?:{_G}?[-–—]{_G}?|{_G}(?:to|through|until|till|and|or){_G})"
UNIT = r"(?:minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)"
_N = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
PART = r"(?:early[ -]|late[ -])?(?:morning|afternoon|evening|night|midday|noon|lunchtime)"
EDGE = (
    r"(?:(?:the[ ])?(?:very[ ])?(?:end|start|beginning|middle)[ ]of|"
    r"(?:the[ ])?(?:first|second)[ ]half[ ]of|early[ ]in|late[ ]in|early|mid|middle|late)"
)
_CLOCK_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_ZONE_NAME = r"(?:local|[Ee]astern|[Cc]entral|[Mm]ountain|[Pp]acific|[A-Z][a-z]{2,12})"
_ZONE = r"(?:GMT|UTC|BST|CEST|CET|EEST|EET|MSK|TRT|EDT|EST|CDT|CST|MDT|MST|PDT|PST|IST|JST|AEST|AEDT|Z)\b"
_ZONE_TIME = rf"[ ]{_ZONE_NAME}(?:[ ](?:[Ss]tandard|[Dd]aylight|[Ss]ummer))?[ ][Tt]ime\b"
_CLOCK_EDGE = r"(?<![\w:.,/$€£-])"
_SHIFT = r"last|this|next|past|previous|coming|current|this[ ]past|this[ ]coming"
_SPAN = r"week|month|year|decade|weekend|spring|summer|autumn|fall|winter"
_HEDGE = (
    r"(?:just[ ]|a[ ]little[ ]|slightly[ ])?"
    r"(?:over|under|more[ ]than|less[ ]than|about|around|some|nearly|almost|roughly|approximately)"
)


_TRIGGERS = [form for name in MONTHS for form in (name[:3].capitalize(), name[:3].upper())] + [
    form
    for word in """day morning noon evening night lunchtime week month year decade centur hour minute quarter spring
        clock half summer autumn fall winter tomorrow tonite christmas easter thanksgiving
        halloween passover purim hanukkah chanukah eid ashura yom rosh mardi pentecost""".split()
    for form in (word, word.capitalize(), word.upper())
]
# Every form holds one of these; as plain literals they are found fast.
TRIGGER = re.compile(f"[0-9]|{any_of(_TRIGGERS)}")


def compiled(**patterns: str) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern, re.VERBOSE) for name, pattern in patterns.items()}


# In order of preference where two forms match the same stretch.
PATTERNS: dict[str, re.Pattern[str]] = compiled(
    iso=r"""(?<![\w./-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)
        (?:[T ](?P<clock>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w/-])""",
    numeric=r"""(?<![\w./-])(?P<first>\d{1,2})(?P<sep>[./])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)
        (?![\w/-]|\.\d)""",
    reverse_numeric=r"""(?<![\w./-])(?P<year>(?:19|20)\d\d)(?P<sep>[./])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})
        (?![\w/-]|\.\d)""",
    month_day=rf"""{_B}(?:(?P<shift>(?i:last|next))[ ])?(?:(?P<weekday>{_WEEKDAY}),?{_G})?
        (?P<month>{MONTH}){_G}(?:the{_G})?(?P<day>{DAY})(?:{_TO}(?P<last>{DAY}))?(?:,?{_G}(?P<year>{YEAR}))?""",
    day_month=rf"""(?<![\w$€£.:/-])(?:(?P<weekday>{_WEEKDAY}),?{_G})?(?:the{_G})?
        (?P<day>{DAY})(?:{_TO}(?P<last>{DAY}))?{_G}(?:of{_G})?(?P<month>{MONTH})(?:,?{_G}(?P<year>{YEAR}))?""",
    month=rf"""{_B}(?:(?P<edge>(?i:{EDGE}))[ -])?(?:(?P<shift>(?i:last|this|next|past))[ ])?
        (?P<month>{MONTH})(?:,?{_G}(?:of{_G})?(?P<year>{YEAR}))?""",
    season=rf"""(?i:{_B}(?:(?P<edge>{EDGE})[ -])?(?:(?P<shift>last|this|next|past)[ ])?
        (?P<season>spring|summer|autumn|fall|winter)(?:[ ](?:of[ ])?(?P<year>{YEAR}))?(?!\w))""",
    nth_weekday=rf"""{_B}(?:(?i:the)[ ])?(?P<nth>(?i:first|second|third|fourth|last))[ ](?P<weekday>{WEEKDAY_FULL})[ ](?:of|in)[ ]
        (?P<month>{MONTH_FULL})(?:,?{_G}(?P<year>{YEAR}))?""",
    weekday=rf"""{_B}(?:(?P<shift>(?i:last|this|next|this[ ]past|this[ ]coming|coming|the[ ]following|the[ ]previous))[ ])?
        (?P<weekday>{WEEKDAY_FULL})(?:{_G}(?P<part>(?i:{PART}))\b)?""",
    word=rf"""(?i:{_B}(?:(?:earlier|later|late|early)[ ])?
        (?P<word>the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow|yesterday|today|tomorrow|tonight|tonite|
        last[ ](?:night|evening)|this[ ](?={PART}))(?:[ ]?(?P<part>{PART}))?
        (?!\w|['’]s[ ](?:youth|young|world|society|societies|generation|standards|children|kids|technology)\b))""",
    span=rf"""(?i:{_B}(?:(?P<edge>earlier|later|{EDGE})[ -])?
        (?:(?P<shift>{_SHIFT})[ ](?P<span>{_SPAN})|the[ ](?P<bare>weekend|week|month|year)(?=[ ]?[.,;)]|[ ]and\b|$))
        (?!\w))""",
    ago=rf"""(?i:{_B}(?:(?P<hedge>{_HEDGE})[ ])?(?P<n>{_N})[ -](?P<unit>{UNIT})s?[ ]
        (?P<way>ago|earlier|later|from[ ]now|previously)\b)""",
    that_day=r"""(?i:(?<!\w)(?P<way>that[ ](?:same[ ])?day|the[ ]same[ ]day|
        the[ ](?:next|following|previous|preceding)[ ](?:day|morning|afternoon|evening|night)|
        the[ ]day[ ](?:before|after)(?=[.,;]))(?!\w))""",
    that_span=r"""(?i:(?<!\w)(?:(?P<edge>earlier|later|early|late)[ ])?
        (?:that|the[ ]same)[ ](?P<span>week|month|year)(?!\w))""",
    quarter=rf"""(?i:{_B}(?:the[ ])?(?:(?P<which>first|second|third|fourth|last)[ ]quarter[ ]of[ ]|Q(?P<q>[1-4])[ ])
        (?P<year>{YEAR}))""",
    years=r"""(?<![\w$€£.,:/#-])(?P<year>(?:1[1-9]|20)\d\d)[-–/](?P<last>(?:1[1-9]|20)?\d\d)(?![\w%/-]|[.,:]\d)""",
    decade=rf"""(?i:{_B}(?:(?P<edge>{EDGE})[ -](?:the[ ])?)?
        (?P<year>(?:1[1-9]|20)\d0|['’]?[2-9]0)['’]?s\b)""",
    year=rf"""(?i:(?<![\w$€£.,:/#])(?:(?P<edge>{EDGE})[ -])?
        (?P<year>(?:1[1-9]|20)\d\d)(?![\w%]|[.,:/]\d|-\d))""",
    clock=rf"""{_CLOCK_EDGE}(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?[ ]?
        (?P<half>[aApP](?:\.[mM]\.|\.?[mM]\b))(?:[ ]{_ZONE}|{_ZONE_TIME})?""",
    clock24=rf"""{_CLOCK_EDGE}(?P<hour>[01]?\d|2[0-3])(?P<sep>[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?
        (?![\w:]|\.\d)(?P<zone>[ ]?\(?{_ZONE}\)?|{_ZONE_TIME})?""",
    military=rf"""{_CLOCK_EDGE}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)[ ](?:{_ZONE}|hours\b)""",
    spoken=rf"""{_CLOCK_EDGE}(?:(?P<hour>\d{{1,2}})[ ](?:o['’]clock|(?=in[ ]the[ ](?:morning|afternoon|evening)))|
        (?i:(?P<word>{_CLOCK_WORDS})[ ]o['’]clock)|(?i:(?P<off>half|quarter)[ ](?P<way>past|to)[ ](?P<near>{_CLOCK_WORDS})))
        (?:[ ]?in[ ]the[ ](?P<part>morning|afternoon|evening)|[ ]at[ ](?P<night>night))?(?!\w)""",
    noon=r"""(?<!\w)(?<!high[ ])(?P<word>noon|midday|midnight)(?!\w)""",
    holiday=rf"""{_B}(?<!Chinese[ ])(?<!Lunar[ ])(?<!Jewish[ ])(?:(?P<shift>last|this|next)[ ])?(?P<name>
        Christmas(?:[ ](?:Day|Eve))?|New[ ]Year['’]s(?:[ ](?:Day|Eve))?|Thanksgiving(?:[ ](?:Day|Eve))?|
        Easter(?:[ ](?:Sunday|Monday))?|Good[ ]Friday|Palm[ ]Sunday|Ash[ ]Wednesday|Maundy[ ]Thursday|Whit[ ]Monday|
        Shrove[ ]Tuesday|Mardi[ ]Gras|Pentecost|Fourth[ ]of[ ]July|Halloween|Rosh[ ]Hashanah?|Yom[ ]Kippur|Passover|
        Purim|Hanukkah|Chanukah|Eid[ ](?:al|ul)-(?:Fitr|Adha)|Ashura|(?:Boxing|Election|Independence|May|Bastille|
        Armistice|Remembrance|Veterans|Presidents['’]?|Martin[ ]Luther[ ]King|(?:Valentine|Mother|Father|St\.[ ]Patrick)['’]s|
        Memorial|Labor|Columbus|Ascension)[ ]Day)
        (?:[ ](?P<span>week|weekend|season|holidays?))?(?:,?[ ](?P<year>{YEAR}))?(?!\w|[ ](?:parties|(?:tree|card|carol|gift|
        present|decoration|song|album|party|dinner|sale|egg|bonus|light)s?)\b)""",
)
