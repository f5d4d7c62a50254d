"""A name in other letters is the same name: no way of writing it down makes an error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Report
from reconcile.testing import articles
from reconcile.testing.people import FAMILY, GIVEN

NAME = re.compile(rf"(?:{'|'.join(map(re.escape, GIVEN))}) (?:{'|'.join(map(re.escape, FAMILY))})")
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"})
_GERMAN = str.maketrans(
    {"ü": "ue", "ö": "oe", "ø": "oe", "Ø": "Oe", "ş": "sh", "Ş": "Sh", "ı": "y", "ñ": "ny", "ó": "u"}
)
_CYRILLIC = "shch щ sh ш ch ч kh х ya я th т ph ф ck к c к w в q к x кс yk ик " + " ".join(
    f"{latin} {other}" for latin, other in zip("abvgdezijklmnoprstufhy", "абвгдезийклмнопрстуфхы", strict=True)
)
_GREEK = "th θ ph φ ch χ sh σ ck κ ou ου u ου b μπ d ντ j τζ h χ y γι v β w γου c κ q κ x ξ " + " ".join(
    f"{latin} {other}" for latin, other in zip("agezijklmnoprstf", "αγεζιικλμνοπρστφ", strict=True)
)


def plain(name: str) -> str:
    """The name without marks on its letters."""
    apart = unicodedata.normalize("NFKD", name.translate(_PLAIN))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def spelled(name: str, table: str) -> str:
    """The name in the letters of a table of turns, the longest of which stand first."""
    written, turns = plain(name).lower().replace("'", ""), table.split()
    for latin, other in zip(turns[::2], turns[1::2], strict=True):
        written = written.replace(latin, other)
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), written)


WAYS: dict[str, Callable[[str], str]] = {
    "without marks": plain,
    "digraphs": lambda name: name.translate(_GERMAN),
    "capitals": str.upper,
    "family name in capitals": lambda name: " ".join((name.split()[0], *map(str.upper, name.split()[1:]))),
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "Cyrillic": lambda name: spelled(name, _CYRILLIC),
    "Greek": lambda name: spelled(name, _GREEK),
}


def errors(report: Report) -> set[tuple[str, str]]:
    """The rules of the errors, with what each is about."""
    return {(finding.rule, finding.question) for finding in report.findings if finding.severity == "error"}


@given(articles(), st.sampled_from(sorted(WAYS)))
def test_transliterating_the_names_of_one_source_makes_no_error(reconcile, sources, way):
    first, *others = sources
    written = first | {"text": NAME.sub(lambda name: WAYS[way](name[0]), first["text"])}
    assert errors(reconcile([written, *others])) <= errors(reconcile(sources))
