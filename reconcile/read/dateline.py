"""The dateline that opens a report: place, day, agency, then the first words of the report."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from reconcile.read.credit import is_agency
from reconcile.read.days import find_day

_BREAK = re.compile(r"\s\(|\s/(?=\S)|\s?--|\s[-–_](?=\s)|\s?—")
_AGENCY = re.compile(r"\([^()\n]{2,90}\)|/[^/\n]{2,40}/")
_BARE = re.compile(r"[^\W\d_][\w -]{1,30}(?=\s[-–—]{1,2}\s)")
_DASH = re.compile(r"--+|[-–—:_](?=\s)|—")
_SPACE = re.compile(r"[\s,.]{0,6}")
_NO_PLACE = frozenset(
    """on in at by since from until till after before last this late early for as between when while during about
    around born died the a an but and it he she they we i if""".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split())
_SMALL = frozenset("and of de la el al del upon am an der the".split())


class Dateline(NamedTuple):
    """`end` is the offset in the line where the report begins; `date` is None without a full day."""

    end: int
    date: date | None
    agency: str | None


def dateline(wording: str) -> Dateline | None:
    """The dateline at the start of a line of prose, None where there is none."""
    head = wording[:200]
    day = find_day(head[:70])
    if day and is_place(head[: day.start], empty=True):
        place, position = head[: day.start], day.end
    else:
        match = _BREAK.search(head[:70])
        if match is None or not is_place(head[: match.start()], empty=False):
            return None
        place, position, day = head[: match.start()], match.start(), None
    position = _skip(head, position)
    agency = _AGENCY.match(head, position) or _bare_agency(head, position)
    position = _skip(head, agency.end()) if agency else position
    dash = _DASH.match(head, position)
    position = _skip(head, dash.end()) if dash else position
    named = agency.group().strip("()/") if agency else None
    found = Dateline(position, _day(day.date if day else None, agency), named)
    mark = dash.group() if dash else ""
    return found if _begins(head, position) and _convincing(place, day is not None, found, mark, head) else None


def lone_dateline(wording: str) -> Dateline | None:
    """The dateline that fills a line, where the report begins on the next one."""
    found = dateline(f"{wording} X") if len(wording) <= 100 else None
    return found._replace(end=len(wording)) if found and found.end > len(wording) else None


def _bare_agency(head: str, position: int) -> re.Match[str] | None:
    match = _BARE.match(head, position)
    return match if match and is_agency(match.group()) else None


def _skip(head: str, position: int) -> int:
    match = _SPACE.match(head, position)
    return match.end() if match else position


def _day(found: date | None, agency: re.Match[str] | None) -> date | None:
    if found or agency is None:
        return found
    inside = find_day(agency.group())
    return inside.date if inside else None


def _begins(head: str, position: int) -> bool:
    first = head[position : position + 1]
    return bool(first) and not first.islower() and (first.isalnum() or first in "\"'“‘«„[")


def _convincing(place: str, dated: bool, found: Dateline, mark: str, head: str) -> bool:
    named = bool(place.strip(" ,."))
    loud = named and re.split(r"[\s,/.]", place.strip(" ,."))[0].isupper()
    if found.agency is not None:
        known = is_agency(re.split(r"\s?[,/]|\s-", found.agency)[0])
        return dated or known or found.date is not None or (loud and bool(mark))
    if dated:
        return (mark not in ("", ":")) or (named and found.date is not None)
    if mark.startswith(("-", "–")) and mark != "--" and not loud:
        return False
    return mark not in ("", ":") and mark not in head[found.end :]


def is_place(wording: str, *, empty: bool) -> bool:
    """True when the words can be the places (and weekday) of a dateline: up to six capitalised, no preposition."""
    parts = [part for part in re.split(r"[\s,/.]+", wording.strip(" ,.")) if part and part.lower() not in _WEEKDAYS]
    if not parts:
        return empty
    if len(parts) > 6 or (parts[0].lower() in _NO_PLACE and (len(parts) == 1 or parts[0].lower() != "the")):
        return False
    fits = all(part[0].isupper() or part in _SMALL for part in parts)
    return fits and not any(char.isdigit() or char in '"“”‘«:;?!()' for part in parts for char in part)
