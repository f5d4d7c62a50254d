"""What a reader can decide on the page: the entry of a file of decisions for each finding and each pair of people.

The page holds the part of an entry that says what it is about; the script adds what was decided, why, by whom and when, and
hands out the whole as text. Without script nothing of this is seen.
"""

from __future__ import annotations

from reconcile.model import Finding, Link, Report
from reconcile.report.markup import Html, esc, tag
from reconcile.report.prose import clip, neutral
from reconcile.text.toml import block

_LONGEST = 20_000
_OF_FINDING = (
    ("settled", "settled: it has been checked"),
    ("known", "known: leave it out from now on"),
    ("wrong", "wrong: it is no such thing"),
)
_OF_PEOPLE = (("same", "one person"), ("different", "two people"))


def about(report: Report, finding: Finding) -> Html:
    """The entry for a finding, to be completed. One with endless values names the finding by its id alone."""
    anchor = report.about(finding).anchor()
    text = block("decision", anchor | {"says": clip(finding.message, 400)})
    if len(text) > _LONGEST:
        text = block("decision", {key: anchor[key] for key in ("finding", "rule")})
    return _entry("finding", text)


def between(report: Report, link: Link | None) -> list[Html]:
    """The entry for two people, to be completed; nothing where the report does not hold them both, or where their names
    are no names."""
    if link is None or not all(_named(report, subject) for subject in (link.a, link.b)):
        return []
    text = block("decision", report.between(link).anchor())
    return [_entry("people", text)] if len(text) <= _LONGEST else []


def _named(report: Report, subject: str) -> bool:
    """Whether the report holds somebody with that local id, and every spelling is one."""
    held = next((entity for entity in report.entities if subject in entity.subjects), None)
    return held is not None and bool(held.spellings) and all(one.text for one in held.spellings)


def _entry(kind: str, text: str) -> Html:
    return tag("template", *(tag("p", esc(_printable(line))) for line in text.splitlines()), data_entry=kind)


def _printable(line: str) -> str:
    """A line of TOML without any character that the page would show as its code point; they stand in strings only."""
    if neutral(line) == line:
        return line
    return "".join(char if neutral(char) == char else _escaped(char) for char in line)


def _escaped(char: str) -> str:
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\U{ord(char):08X}"


def form() -> Html:
    """What is put below a finding or a pair of people when somebody decides."""
    parts = [_choice("finding", _OF_FINDING), _choice("people", _OF_PEOPLE)]
    note = tag("label", esc("Why"), tag("textarea", name="note", rows="2"))
    by = tag("label", esc("Who"), tag("input", type="text", name="by", autocomplete="name"))
    buttons = [
        tag("button", esc("Decide"), type="submit"),
        tag("button", esc("Cancel"), type="button", data_do="cancel"),
    ]
    return tag("template", tag("form", *parts, note, by, tag("p", *buttons), class_="decide-form"), id="decide-form")


def _choice(kind: str, rulings: tuple[tuple[str, str], ...]) -> Html:
    choices = [
        tag("label", tag("input", type="radio", name="standing", value=value, required=""), esc(f" {words}"))
        for value, words in rulings
    ]
    return tag("fieldset", tag("legend", esc("Decide")), *choices, data_for=kind)


def tray() -> Html:
    """The line at the foot that holds what was decided and is not yet in a file."""
    told = tag("p", id="tray-state", role="status")
    buttons = [
        tag("button", esc("Save as decisions.toml"), type="button", id="tray-save"),
        tag("button", esc("Copy"), type="button", id="tray-copy"),
        tag("button", esc("Forget all"), type="button", id="tray-forget"),
    ]
    where = "Put the file beside the sources, or its entries at the end of the decisions.toml that is there."
    body = [told, tag("p", esc(where), class_="aside"), tag("div", *buttons, class_="buttons")]
    return tag("section", *body, id="tray", aria_label="Decisions", hidden="")
