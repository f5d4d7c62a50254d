"""Places: spellings, exonyms, containment, and what is too far apart to be one place."""

from __future__ import annotations

from rapidfuzz import fuzz

from reconcile.model import Comparison, Place
from reconcile.settings import Settings
from reconcile.text.fold import fold

# Other names that one city is or was known by; all folded.
_EXONYMS = (
    "kyiv kiev", "beijing peking", "mumbai bombay", "kolkata calcutta", "chennai madras", "yangon rangoon",
    "istanbul constantinople", "saint petersburg|st petersburg|leningrad", "ho chi minh city|saigon", "tehran teheran",
    "mecca makkah", "gdansk danzig", "wroclaw breslau", "bratislava pressburg", "lviv lvov", "kharkiv kharkov",
    "odesa odessa", "chisinau kishinev", "the hague|den haag|hague", "addis ababa|addis abeba", "aleppo haleb",
    "munich munchen", "cologne koln", "vienna wien", "prague praha", "warsaw warszawa", "rome roma", "milan milano",
    "florence firenze", "naples napoli", "venice venezia", "turin torino", "geneva geneve", "brussels bruxelles",
    "antwerp antwerpen", "lisbon lisboa", "seville sevilla", "moscow moskva", "athens athina", "bucharest bucuresti",
    "belgrade beograd", "copenhagen kobenhavn", "gothenburg goteborg", "astana nur-sultan", "izmir smyrna",
    "thessaloniki salonika", "tbilisi tiflis", "dnipro dnipropetrovsk", "mykolaiv nikolaev", "washington|washington dc",
    "new york|new york city", "marrakesh marrakech", "tripoli tarabulus", "bangalore bengaluru", "guangzhou canton",
)  # fmt: skip
_SAME = {
    name: group.replace("|", " ").split()[0]
    for group in _EXONYMS
    for name in (group.split("|") if "|" in group else group.split())
}
# Well-known parts of cities that are named as if they were cities; all folded.
_PARTS = {
    "new york": "brooklyn|manhattan|queens|bronx|the bronx|harlem|staten island", "los angeles": "hollywood|venice beach",
    "london": "westminster|wembley|brixton|tottenham|greenwich|camden", "istanbul": "kadikoy|besiktas|beyoglu|uskudar|sisli",
    "paris": "montmartre|la defense", "berlin": "kreuzberg|neukolln|charlottenburg", "rio de janeiro": "copacabana|ipanema",
    "johannesburg": "soweto|sandton", "cairo": "zamalek|heliopolis", "tokyo": "shibuya|ginza|shinjuku", "shanghai": "pudong",
    "hong kong": "kowloon", "mumbai": "bandra|andheri|dharavi", "beirut": "dahieh|dahiyeh|achrafieh|ashrafieh",
    "rome": "trastevere", "vienna": "schonbrunn", "nairobi": "kibera|westlands",
}  # fmt: skip
_PART_OF = {part: city for city, parts in _PARTS.items() for part in parts.split("|")}
_LEVEL = {"venue": 0, "city": 1, "region": 2, "country": 3, "unknown": 0}


def compare_place(a: Place, b: Place, _settings: Settings) -> Comparison:
    """How two places of one event stand."""
    if a.level == b.level:
        return _same_level(a, b)
    inner, outer = (a, b) if _LEVEL[a.level] < _LEVEL[b.level] else (b, a)
    if inner.country and outer.country:
        if inner.country == outer.country and outer.level == "country":
            return Comparison("compatible", 0.9, "inside", f"{inner.text} lies in {outer.text}")
        if inner.country != outer.country and inner.level == "city":
            return Comparison("conflict", 0.0, "disjoint", f"{inner.text} does not lie in {outer.text}")
    return Comparison("compatible", 0.6, "inside", f"{inner.text} may lie in {outer.text}: nothing speaks against it")


def _same_level(a: Place, b: Place) -> Comparison:
    if a.text == b.text:
        return Comparison("same", 1.0, "same", "the same words")
    if fold(a.text) == fold(b.text):
        return Comparison("same-after-folding", 1.0, "same", "the same but for case or accents")
    if a.name == b.name:
        return Comparison("compatible", 0.95, "spelling", "the same place worded otherwise")
    if known := _known(a, b):
        return known
    likeness = fuzz.ratio(*sorted((a.name, b.name))) / 100
    if likeness >= 0.85 and a.country == b.country:
        return Comparison("compatible", round(likeness, 4), "spelling", "spelled otherwise")
    if a.level == "venue":
        return _venues(a, b, likeness)
    if a.level == "country" or (a.level == "city" and a.country is not None and b.country is not None):
        return Comparison("conflict", 0.0, "disjoint", "two places apart from each other")
    return Comparison("not-comparable", round(likeness, 4), "unknown", "where they lie is not known")


def _known(a: Place, b: Place) -> Comparison | None:
    """Two names of one city, or a city and a part of it."""
    if same_city(a.name, b.name):
        return Comparison("same-after-folding", 0.95, "exonym", "two names of one place")
    inner, outer = (a, b) if a.name in _PART_OF else (b, a)
    if inner.name in _PART_OF and same_city(_PART_OF[inner.name], outer.name):
        return Comparison("compatible", 0.9, "inside", f"{inner.text} lies in {outer.text}")
    return None


def _venues(a: Place, b: Place, likeness: float) -> Comparison:
    left, right = set(a.name.split()), set(b.name.split())
    if left <= right or right <= left:
        return Comparison("compatible", 0.8, "inside", "one is worded more fully")
    return Comparison("conflict", round(likeness, 4), "other-venue", "two venues")


def names_of(city: str) -> tuple[str, ...]:
    """The folded names of a city, the given one first."""
    first = _SAME.get(city, city)
    return (city, *(name for name, of in _SAME.items() if of == first and name != city))


def same_city(a: str, b: str) -> bool:
    """Whether two folded city names mean one city."""
    return _SAME.get(a, a) == _SAME.get(b, b)
