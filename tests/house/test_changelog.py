"""The changelog knows the version that the package has."""

from __future__ import annotations

import re
from pathlib import Path

import reconcile

CHANGELOG = (Path(__file__).parents[2] / "CHANGELOG.md").read_text(encoding="utf-8")
SECTIONS = re.findall(r"^## \[([^\]]+)\]", CHANGELOG, re.MULTILINE)
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_newest_release_is_this_version():
    assert SECTIONS[:2] == ["Unreleased", reconcile.__version__]


def test_releases_are_listed_once_and_newest_first():
    releases = [tuple(map(int, section.split("."))) for section in SECTIONS[1:]]
    assert releases == sorted(set(releases), reverse=True)


def test_entries_stand_under_the_six_headings():
    assert set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE)) <= KINDS
