"""News agencies whose texts other outlets print, by every wording that credits them."""

from __future__ import annotations

import re

from reconcile.text.fold import fold

_WORDINGS = {
    "AFP": "afp|agence france presse|agence france-presse",
    "ANI": "ani|asian news international",
    "ANSA": "ansa",
    "AP": "ap|associated press|the associated press",
    "Anadolu": "aa|anadolu|anadolu agency|anadolu ajansi",
    "Bloomberg": "bloomberg|bloomberg news",
    "CP": "canadian press|the canadian press",
    "DPA": "dpa|deutsche presse-agentur",
    "EFE": "efe|agencia efe",
    "IANS": "ians|indo-asian news service",
    "Interfax": "interfax",
    "IRNA": "irna",
    "Kyodo": "kyodo|kyodo news",
    "NAN": "nan|news agency of nigeria",
    "PA": "pa media|press association",
    "PTI": "pti|press trust of india",
    "RIA": "ria|ria novosti",
    "Reuters": "reuters|thomson reuters",
    "TASS": "tass|itar-tass",
    "UPI": "upi|united press international",
    "Ukrinform": "ukrinform",
    "Xinhua": "xinhua|xinhua news agency",
    "Yonhap": "yonhap|yonhap news agency",
}
_AGENCY = {wording: agency for agency, wordings in _WORDINGS.items() for wording in wordings.split("|")}
_PARTED = re.compile(r"[,/|;()\[\]–—:]|\s-\s|\band\b|\bwith\b|\bby\b|\bfrom\b|\bsource\b", re.IGNORECASE)
LONGEST = 250
"""Characters of a wording that are looked at."""


def agency(name: str) -> str:
    """The agency that a name means ("Associated Press": "AP"), "" where it means none."""
    plain = " ".join(fold(name).strip(" .'’").removesuffix("'s").split())
    initials = len(plain) > 3 or name.strip(" .").isupper() or plain in {"dpa", "efe"}
    return _AGENCY.get(plain.removesuffix(" staff"), "") if initials else ""


def credited(wording: str) -> frozenset[str]:
    """The agencies that a byline, credit or stamp names: "By Ann Lee, Associated Press", "(AP, AFP)"."""
    parts = (part.strip() for part in _PARTED.split(wording[:LONGEST]))
    return frozenset(filter(None, map(agency, parts)))
