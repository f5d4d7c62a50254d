"""Who wrote, who photographed, which agency: bylines, picture credits and publication stamps on lines of their own."""

from __future__ import annotations

import re
from datetime import date, time
from typing import NamedTuple

from reconcile.read.cues import phrases
from reconcile.read.days import find_clock, find_day
from reconcile.text.fold import fold

_APART = frozenset(".|;,/")
_FEWEST = 2  # words of a name after a label
AGENCIES = frozenset(
    phrases("""
    aa|aap|afp|afp/getty|agence france presse|agence france-presse|agencies|agency|anadolu|anadolu agency|ani|anp
    |ansa|antara|ap|apa|apa-ots|app|aps|associated press|ats|azertac|belga|belta|bernama|bloomberg|bna|bss
    |canadian press|correspondent|cp|ctk|dow jones|dpa|efe|ena|epa|epa-efe|fena|getty|getty images|gna|hina|ians
    |interfax|interfax-ukraine|irna|isna|itar-tass|keystone|kuna|kyodo|lusa|mena|monitoring desk|mti|news agencies
    |news desk|newsroom|ntb|our correspondent|pa|pa media|pana|panapress|pap|petra|press association|pti|qna|reuters
    |ria|ria novosti|ritzau|sana|sapa|sda|spa|special correspondent|srna|staff|staff reporter|staff writer|stt
    |tanjug|tasnim|tass|the associated press|the canadian press|tt|ukrinform|unb|unian|upi|wafa|wam|web desk|xinhua
    |yonhap
    """)
)
_PARTICLES = frozenset(
    """de da di del della der den van von zu al el bin ben ibn bint la le du dos das y e and & of the in for with
    at""".split()
)
_BY = re.compile(
    r"(?:by|words by|written by|story by|text by|author|authors|autor|posted by|published by)\b:?\s", re.IGNORECASE
)
_WORK = re.compile(
    r"\(?(?:additional |with )?(?:reporting|report|reported|writing|editing|edited|compiled|translation|translated"
    r"|photos?|photographs?|photography|graphics?)\s(?:and\s(?:writing|editing|reporting)\s)?by:?\s",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:text|words|story|report|reporting|reporters?|writer|writing|editors?|editing|photos?|photographs?|photography"
    r"|pictures?|graphics?|video|camera|translation)\s?:\s",
    re.IGNORECASE,
)
_PHOTO = re.compile(
    r"(?:\s/\s?|\s\|\s?)?[\[(]?\b(?:file\s)?(?:photos?|photograph|images?|pictures?|pic|foto|credit|screenshot)\b"
    r"(?:\s(?:credits?|courtesy|by))?\s?[:/©].{0,110}$"
    r"|[\[(]?\b(?:photo|photograph|image|picture)s?\s(?:by|courtesy of|courtesy)\s[^.]{2,90}\.?[\])]?$"
    r"|[\[(](?:file|file photo|archive|file image|photo|handout)[\])]\.?$|\bfile photo\.?$",
    re.IGNORECASE,
)
_PICTURES = ("photo", "foto", "image", "pic", "credit", "screenshot", "file", "archive", "handout")
"""One of these is in whatever `_PHOTO` finds: most lines have none and need not be searched."""
_LED = re.compile(r"(?:image|photo|picture|video) (?P<what>source|caption|credit)s?\s?[,:]\s?", re.IGNORECASE)
_SLASHED = re.compile(
    r"(?:^|[\s(\[])(?:REUTERS|Reuters|AFP|AP|EPA|EPA-EFE|AAP|PA|TASS|Xinhua|Anadolu|Getty|Shutterstock|iStock)\s?/"
    r"[^/\n]{2,60}(?:/[^/\n]{2,40}){0,2}$"
)
_AGENCY_END = re.compile(r"(?:\s[/|]\s?|[(\[]|[.,]\s)(?P<who>[^\W\d_][\w.&'’ -]{0,40}(?:/[\w.& -]{2,30})?)[)\]]?\.?$")
_POSITION = re.compile(
    r"\((?:seated|standing|left|right|centre|center|second|third|far|front|back|L|R|C|pictured|above|below)\b[^()]{0,30}\)"
    r"|\b(?:pictured|is seen (?:here )?in this|in this (?:file )?(?:photo|image|picture))\b"
)
_LABELS = frozenset(
    """published updated posted last modified on at date a an about day days hour hours hrs minute minutes mins ago gmt
    utc est edt et pst pdt bst cet cest eet msk ist pkt eat wat trt am pm a.m p.m first created time local issued
    released release monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun min read h hrs. yesterday today just now pubdate publication""".split()
)
_SAYS_PUBLISHED = re.compile(r"\b(?:published|posted|updated|last modified|issued|released)\b", re.IGNORECASE)
_FIRST_LABEL = re.compile(
    r"\b(?:first )?(?:published|posted)\b|\bupdated\b|\blast (?:modified|updated)\b", re.IGNORECASE
)


class Stamp(NamedTuple):
    """A publication stamp: its day and clock time, the names that stand on the same line (`names_end` ends them, an
    offset into the line), and whether a word such as "published" labels it."""

    date: date | None
    time: time | None
    names_end: int
    labelled: bool


def only_names(wording: str) -> bool:
    """True when every word is capitalised or a particle of names: "Karla de Wintours", "John Doe and Jane Roe"."""
    parts = [part.strip(".,;:()|&") for part in wording[:200].split()]
    words = [part for part in parts if part]
    capitals = [word for word in words if word[0].isupper() or not (word[0].isupper() or word[0].islower())]
    others = [word for word in words if word not in capitals]
    clean = not any(char.isdigit() or char in '?!"“”' for char in wording[:200])
    return bool(capitals) and len(words) <= 14 and clean and all(word.lower() in _PARTICLES for word in others)


def is_agency(wording: str) -> bool:
    """True for the name of a news agency or a newsroom, alone or with others: "AFP", "(Reuters)", "AP, AFP"."""
    parts = [part.strip(" ()[].-–—") for part in re.split(r",|/| and | with |;", wording[:80].strip(" ()[]/.-–—,"))]
    return bool(parts) and all(map(_is_one_agency, parts))


def _is_one_agency(name: str) -> bool:
    plain = fold(name)
    # "Pa." is a state, "PA" an agency.
    initials = len(plain) > 3 or plain in {"dpa", "efe"} or name.isupper()
    return initials and (plain in AGENCIES or plain.removesuffix(" staff") in AGENCIES)


def byline(wording: str) -> str | None:
    """The writers that a byline on a line of its own names ("By Ann Lee", "Reporting by ..."), else None."""
    if len(wording) > 250:
        return None
    match = _BY.match(wording)
    if match and only_names(wording[match.end() :]) and not _sentence_like(wording):
        return wording[match.end() :].strip(" .|")
    if _LABEL.match(wording) and (names := _labelled(wording)):
        return names
    match = _WORK.match(wording)
    if match and _mostly_names(wording[match.end() :]):
        return wording[match.end() :].partition(";")[0].strip(" .)")
    return None


def _labelled(wording: str) -> str | None:
    """The first names of a line on which each part is a label of work and names: "Text: Ann Lee. Photos: Bo Dahl"."""
    starts = [
        0,
        *(match.start() for match in _LABEL.finditer(wording) if wording[: match.start()].rstrip()[-1:] in _APART),
    ]
    found = []
    for start, end in zip(dict.fromkeys(starts), [*list(dict.fromkeys(starts))[1:], len(wording)], strict=True):
        match = _LABEL.match(wording, start)
        names = wording[match.end() : end].strip(" .|;,/") if match else ""
        if not names or not only_names(names) or len(names.split()) < _FEWEST:
            return None
        found.append(names)
    return found[0] if len(found) > 1 or _short(found[0]) else None


def _short(names: str) -> bool:
    """Whether each of some names is of two words: a headline such as "Report: Minister Resigns Today" is no byline."""
    each = re.split(r",|;|/|&| and ", names)
    return all(sum(word.lower() not in _PARTICLES for word in name.split()) <= _FEWEST for name in each)


def _sentence_like(wording: str) -> bool:
    return wording.endswith(".") and len(wording.split()) > 6


def _mostly_names(wording: str) -> bool:
    words = [word for word in wording.split() if word[:1].isalpha()]
    small = [word for word in words if word[0].islower() and word.strip(",;.") not in _PARTICLES and word != "by"]
    return (
        bool(words)
        and len([word for word in small if not word.startswith(("edit", "writ", "report", "translat"))]) == 0
    )


def credit_start(wording: str, *, weak: bool) -> int | None:
    """Where the credit of a picture begins in its caption, None where there is none.

    `weak` also takes an agency in brackets or after a slash, which may end a report as well.
    """
    led = _LED.match(wording)
    if led:
        return None if led["what"].lower() == "caption" else 0
    base = max(0, len(wording) - 160)
    tail = wording[base:]
    plain = tail.lower()
    pictured = _PHOTO.search(tail) if any(word in plain for word in _PICTURES) else None
    match = pictured or ("/" in tail and _SLASHED.search(tail)) or None
    if match:
        return base + match.start()
    match = _AGENCY_END.search(tail) if weak else None
    return base + match.start() if match and _is_credit(match["who"]) else None


def _is_credit(who: str) -> bool:
    return (
        is_agency(who)
        or is_agency(who.partition("/")[0])
        or fold(who).endswith(("getty images", "shutterstock", "istock", "handout"))
    )


def shows_picture(wording: str) -> bool:
    """True when the line points into a picture: "(left)", "pictured", "in this file photo"."""
    return _POSITION.search(wording[:400]) is not None or _LED.match(wording) is not None


def points_into_picture(wording: str) -> bool:
    """True when a bracket says where in the picture somebody is: "(left)", "(seated)"."""
    match = _POSITION.search(wording[:400])
    return match is not None and match.group().startswith("(")


def stamp(wording: str) -> Stamp | None:
    """A publication stamp that fills the line, with names beside it at most; None for any other line."""
    if len(wording) > 160:
        return None
    day, clock = find_day(wording), find_clock(wording)
    if day is None:
        return None
    spans = [(day.start, day.end)] + ([(clock.start, clock.end)] if clock else [])
    again = find_day(wording[day.end :])
    if again:
        spans.append((day.end + again.start, day.end + again.end))
    rest = _without(wording, spans)
    names_end = _names_end(wording, day.start)
    if rest and not (names_end and only_names(wording[:names_end])):
        return None
    if rest and _words_left(
        _without(wording[names_end:], [(a - names_end, b - names_end) for a, b in spans if a >= names_end])
    ):
        return None
    return Stamp(
        day.date, clock.time if clock else None, names_end if rest else 0, _SAYS_PUBLISHED.search(wording) is not None
    )


def _names_end(wording: str, day_start: int) -> int:
    """Where the names before a stamp end: at a label, a bar, a comma or an agency; 0 where nothing sets them apart."""
    label = _FIRST_LABEL.search(wording)
    if label and 0 < label.start() <= day_start:
        return len(wording[: label.start()].rstrip(" |,-–—•·"))
    before = wording[:day_start]
    names = before.rstrip(" |,-–—•·/:")
    apart = any(mark in before[len(names) :] for mark in "|,-–—•·/")
    weekday = names.rpartition(" ")[2].lower() in _LABELS
    if weekday:
        names = names.rpartition(" ")[0]
        apart = names.rstrip().endswith(("|", ",", "-", "–", "—", "•", "·", "/"))
        names = names.rstrip(" |,-–—•·/:")
    return len(names) if apart or is_agency(names) or _BY.match(names) else 0


def _without(wording: str, spans: list[tuple[int, int]]) -> str:
    kept = list(wording)
    for start, end in spans:
        kept[max(0, start) : end] = " " * (end - max(0, start))
    return " ".join(_words_left("".join(kept)))


def _words_left(wording: str) -> list[str]:
    parts = (part.strip("|,.:;-–—•·/()[]") for part in wording.split())
    return [part for part in parts if part and part.lower() not in _LABELS and any(char.isalnum() for char in part)]
