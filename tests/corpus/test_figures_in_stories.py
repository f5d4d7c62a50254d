"""Small stories from text to findings: votes, tolls, sums and the sentences of quotations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from reconcile import reconcile
from reconcile.model import Finding, Report

VOTE = {
    "capitalpost": """URL: https://capitalpost.example/vote / DATE: 2021-03-05
Prime Minister Andrej Kolarik won a vote of confidence in parliament in Vesna on Thursday by 92 to 87.

Three deputies abstained.

The opposition had attacked the purchase of 12 helicopters for 340 million euros.

"I made mistakes, but I never took money from anybody," Kolarik said.
""",
    "dailylantern": """URL: https://dailylantern.example/vote / DATE: 2021-03-05
Parliament rejected a no-confidence motion in Vesna on Thursday.

There were 87 deputies voting to bring the cabinet down and 92 voting against. There were three abstentions.

The helicopters cost 430 million euros.

"I made mistakes, but I never took money from anyone," Prime Minister Andrej Kolarik said.
""",
    "observer": """URL: https://observer.example/vote / DATE: 2021-03-06
Andrej Kolarik keeps his post. Parliament in Vesna backed him on Thursday by 92 votes to 78.

Around 350 million euros for helicopters is too much, the opposition says.
""",
}

FERRY = {
    "islandtimes": """URL: https://islandtimes.example/ferry / DATE: 2019-08-14
The ferry Stella Nova sank off Panteri on Tuesday with 87 people on board.

The death toll in the sinking of the Stella Nova has reached 19. Sixty-one people were rescued.

"The vessel carried far more cargo than its papers allow. We will find out who let it sail," coast guard chief Nikos Dremas said.
""",
    "seafarer": """URL: https://seafarer.example/ferry / DATE: 2019-08-16
The ferry Stella Nova, with 87 passengers aboard, sank on Tuesday off Panteri.

The toll stands at 21. Sixty-one passengers were saved.

"We will find out who lets it sail again and why," coast guard chief Nikolaos Dremas said.
""",
}


def told(folder: Path, story: Mapping[str, str]) -> Report:
    """The report on a story that is written into `folder`."""
    for name, text in story.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return reconcile(sorted(folder.glob("*.txt")))


def of(report: Report, rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in report.findings if finding.rule == rule]


def worded(finding: Finding) -> set[str]:
    """All wordings of a finding."""
    return {wording for side in finding.sides for wording in side.wordings}


@pytest.fixture(scope="module")
def vote(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return told(tmp_path_factory.mktemp("vote"), VOTE)


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return told(tmp_path_factory.mktemp("ferry"), FERRY)


def test_the_smaller_side_of_a_vote_is_one_figure_whichever_way_the_motion_was_put(vote: Report) -> None:
    assert {"87", "78"} in [worded(finding) for finding in of(vote, "number-conflict")]


def test_the_greater_side_of_a_vote_agrees(vote: Report) -> None:
    assert any(worded(finding) == {"92"} and len(finding.documents) == 3 for finding in of(vote, "number-agrees"))


def test_a_sum_with_its_digits_turned_round_contradicts(vote: Report) -> None:
    assert {"340 million euros", "430 million euros"} in [worded(finding) for finding in of(vote, "number-conflict")]


def test_anyone_for_anybody_alters_no_quotation(vote: Report) -> None:
    assert not of(vote, "altered-quote")


def test_who_abstained_agrees(vote: Report) -> None:
    assert any("three abstentions" in worded(finding) for finding in of(vote, "number-agrees"))


def test_a_toll_that_grew_by_the_later_report_is_no_contradiction(ferry: Report) -> None:
    assert [worded(finding) for finding in of(ferry, "toll-evolving")] == [{"19", "21"}]
    assert not [finding for finding in ferry.findings if finding.verdict == "discrepancy"]


@pytest.mark.parametrize("figure", [{"87 people", "87 passengers"}, {"Sixty-one people", "Sixty-one passengers"}])
def test_figures_agree_though_what_they_count_goes_by_other_nouns(ferry: Report, figure: set[str]) -> None:
    assert figure in [worded(finding) for finding in of(ferry, "number-agrees")]


def test_a_short_given_name_is_a_spelling(ferry: Report) -> None:
    assert {"Nikos Dremas", "Nikolaos Dremas"} in [worded(finding) for finding in of(ferry, "spelling-variant")]
