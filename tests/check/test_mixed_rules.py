"""Two happenings told as one."""

from __future__ import annotations

import reconcile

MIXED = (
    "Norwegian Foreign Minister Ana Berg met Portuguese Foreign Minister Luis Ortega and Iraqi Foreign Minister Omar Haddad "
    "in Ankara on October 9. They spoke of the harbour."
)
APART = (
    "In Ankara the talks about the harbour went on for hours on October 9. Norwegian Foreign Minister Ana Berg was received "
    "there by her colleague from Portugal, Foreign Minister Luis Ortega, on October 9. Berg then flew on to Vienna, where she "
    "met Iraqi Foreign Minister Omar Haddad on October 10. Haddad had come from Basra for a trade fair and went home in the "
    "evening."
)


def rules(*texts: str) -> list[str]:
    report = reconcile.reconcile(
        [
            {"id": f"s{number}", "publisher": f"Paper {number}", "published": "2025-10-11", "text": text}
            for number, text in enumerate(texts)
        ]
    )
    return [finding.rule for finding in report.findings if finding.severity != "info"]


def test_people_of_two_meetings_at_one():
    assert rules(MIXED, APART) == ["merged-events"] == rules(APART, MIXED)


def test_a_source_that_tells_them_apart_itself():
    assert rules(APART.replace("for hours", "all day"), APART) != ["merged-events"]
    assert "merged-events" not in rules(f"{MIXED} On October 10 Berg met Haddad in Vienna.", APART)


def test_one_happening_alone():
    assert "merged-events" not in rules(
        MIXED, MIXED.replace("They spoke of the harbour", "The harbour was what they spoke of")
    )
