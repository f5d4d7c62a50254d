"""What two reports differ in: nothing against itself, mirrored when swapped, and told in every format."""

from __future__ import annotations

import itertools

import pytest

from reconcile.check import load_rules
from reconcile.model import Changes, Known, Report
from reconcile.pipeline import run
from reconcile.read import read
from reconcile.report.changes import changes
from reconcile.report.changes_view import parts, render_changes, render_changes_markdown
from reconcile.settings import Settings

RULES, SETTINGS = load_rules(), Settings()
BODY = "Norwegian Foreign Minister {} met Portuguese Foreign Minister Luis Ortega in Ankara on October {}, 2025.\n"
MORE = "Ortega said that 12 people were killed in the storm on Monday.\n"


def report(**texts: str) -> Report:
    sources = [{"id": name, "published": "2025-10-12", "text": text} for name, text in texts.items()]
    return run(read(sources, SETTINGS).documents, SETTINGS, RULES)


STORIES = {
    "differ": report(north=BODY.format("Ana Berg", 10), south=BODY.format("Ana Berg", 9)),
    "agree": report(north=BODY.format("Ana Berg", 10), south=BODY.format("Ana Berg", 10) + MORE),
    "three": report(
        north=BODY.format("Ana Berg", 10), south=BODY.format("Ana Berg", 9), east=MORE + BODY.format("Ana Berg", 8)
    ),
    "other name": report(north=BODY.format("Ana Berg", 10), south=BODY.format("Ingrid Solheim", 9)),
    "one": report(north=BODY.format("Ana Berg", 10)),
}
PAIRS = list(itertools.permutations(STORIES, 2))


@pytest.mark.parametrize("name", STORIES)
def test_a_report_against_itself_has_no_change(name):
    same = changes(STORIES[name], STORIES[name])
    assert same.none
    assert "Nothing has changed." in render_changes(same)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_swapping_two_reports_mirrors_the_changes(old, new):
    there, back = changes(STORIES[old], STORIES[new]), changes(STORIES[new], STORIES[old])
    mirror = {
        "new": "gone",
        "gone": "new",
        "changed": "changed",
        "updated": "updated",
        "joined": "parted",
        "parted": "joined",
    }
    assert not there.none
    for name in ("sources", "discrepancies", "agreements", "people"):
        assert sorted(one.what for one in getattr(there, name)) == sorted(
            mirror[one.what] for one in getattr(back, name)
        )
    assert there.key_points == tuple(reversed(back.key_points))
    assert Changes.model_validate_json(there.model_dump_json()) == there


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_finding_that_needs_a_check_is_accounted_for(old, new):
    found = changes(STORIES[old], STORIES[new])
    before, after = (
        {finding.id for finding in STORIES[name].findings if finding.severity != "info"} for name in (old, new)
    )
    told_before = {change.before.id for change in found.discrepancies if change.before}
    told_after = {change.after.id for change in found.discrepancies if change.after}
    assert before - after <= told_before
    assert after - before <= told_after
    plain = " ".join(render_changes(found).split())
    for part in parts(found):
        assert part.heading.upper() in plain
        assert all(" ".join(line.split()) in plain for line in part.lines)


def test_what_a_new_version_settled_and_a_new_source_added():
    settled = changes(STORIES["differ"], STORIES["agree"])
    assert [change.before.rule for change in settled.discrepancies if change.what == "gone" and change.before]
    assert settled.sources[0].what == "updated"
    grown = changes(STORIES["differ"], STORIES["three"])
    (conflict,) = (one for one in grown.discrepancies if one.after and one.after.rule == "date-conflict")
    assert (conflict.what, conflict.sources) == ("changed", ("east",))
    assert conflict.words[0] == "also told now: 8 October 2025"
    parted = changes(STORIES["agree"], STORIES["other name"])
    assert parted.people == ()  # another name is another person, nobody was parted


def test_what_was_decided_meanwhile_is_told_with_its_finding():
    report = STORIES["differ"]
    conflict = next(finding for finding in report.findings if finding.rule == "date-conflict")
    entry = Known(
        id=conflict.id, rule=conflict.rule, subject=conflict.subject_caption, note="seen", findings=(conflict.id,)
    )
    found = changes(STORIES["one"], report.model_copy(update={"known": (entry,)}))
    (change,) = (one for one in found.discrepancies if one.after and one.after.id == conflict.id)
    assert change.words == ("decided already: Known: seen",)
    assert "Decided already: Known: seen." in " ".join(render_changes(found).split())
    assert found.decided == (f"{entry.rule} on {entry.subject}: Known: seen.",)


def test_document_text_stays_text():
    hostile = report(north=BODY.format("Ana Berg", 10), south=BODY.format("Ana Berg", 9))
    found = changes(STORIES["one"], hostile).model_copy(
        update={"title": "<b>\x1b[31m](javascript:x)", "unread": ("*a*\n# b",)}
    )
    assert "\x1b" not in render_changes(found)
    shown = render_changes_markdown(found)
    assert "<b>" not in shown
    assert "\n# b" not in shown
