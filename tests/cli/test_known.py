"""Profiles, baselines, notes and why-not, as a person calls them."""

from __future__ import annotations

import json


def test_a_baseline_makes_the_known_no_reason_to_fail(run, story, tmp_path):
    assert run(story, "--write-baseline", "seen.toml").returncode == 1
    again = run(story, "--baseline", "seen.toml", "-f", "json")
    assert again.returncode == 0
    report = json.loads(again.stdout)
    met = {name for entry in report["known"] for name in entry["findings"]}
    assert met == {item["id"] for item in report["findings"] if item["severity"] != "info"} != set()
    (story / "post.txt").write_text(
        (story / "herald.txt").read_text(encoding="utf-8").replace("northernherald", "citypost"), encoding="utf-8"
    )
    stale = run(story, "--baseline", "seen.toml")
    assert "matches no finding any more" in stale.stderr
    assert "matches no finding any more" in " ".join(stale.stdout.split())


def test_a_note_beside_the_sources_is_honoured_and_shown(run, story):
    report = json.loads(run(story, "-f", "json").stdout)
    (conflict,) = (item for item in report["findings"] if item["rule"] == "date-conflict")
    note = f"rule = 'date-conflict'\nsubject = '{conflict['subject_caption']}'\nstanding = 'settled'\n"
    (story / "known.toml").write_text(
        f"[[known]]\n{note}note = 'The host says June 4'\nby = 'Desk'\n", encoding="utf-8"
    )
    for form in ("terminal", "markdown", "html"):
        shown = " ".join(run(story, "-f", form).stdout.split())
        assert "known already" in shown.lower()
        assert "Settled: The host says June 4 (Desk)." in shown


def test_a_profile_is_told(run, story, tmp_path):
    (tmp_path / "mine.toml").write_text('ignore = ["quotes/*"]\n[severity]\ndate-conflict = "info"\n', encoding="utf-8")
    done = run(story, "--profile", "mine.toml")
    assert done.returncode == 0
    assert "switched off by the profile" in " ".join(done.stdout.split())
    assert run(story, "--profile", "quotes").returncode == 1
    wrong = run(story, "--profile", "nothing")
    assert (wrong.returncode, "nothing" in wrong.stderr) == (2, True)


def test_why_not_tells_what_a_rule_without_clauses_looked_at(run, story):
    told = run("why-not", "estimated-unnamed", story).stdout
    assert told.startswith("estimated-unnamed does not fire here.\nIt has no clauses. It looks for this: Per event")
    assert "gave nothing on it:" in told
    assert max(map(len, told.splitlines())) <= 80
    assert run("why-not", "key-point", story).stdout.startswith("key-point looks at what all other rules found.")


def test_why_not_names_the_clause_in_80_columns(run, story):
    done = run("why-not", "weekday-mismatch", story)
    assert done.returncode == 0
    assert "does not hold:" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert run("why-not", "date-conflict", story).stdout.startswith("date-conflict fires 1 time here.")
    hooked = run("why-not", "omission-from-closed-list", story).stdout
    assert "does not hold: neither the list nor its sources anywhere name the person" in hooked
    assert "has no clauses" in run("why-not", "stale-source", story).stdout
    assert "did you mean" in run("why-not", "date-conflct", story).stderr
    assert "switched off" in run("why-not", "date-conflict", story, "--profile", "quotes").stdout
