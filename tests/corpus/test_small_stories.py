"""Small stories from text to findings: what several sources tell alike, and whose words they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from reconcile import reconcile
from reconcile.model import Finding, Report

FERRY = {
    "northcoast": """URL: https://northcoast.example/ferry / DATE: 2024-09-12
Ferry line and sailors settle

The Lysvik ferry line and the sailors' union signed a wage agreement in Bergen on Wednesday.

The talks took just over nine hours.

Marit Solheim, head of the union's delegation, signed for the sailors. Transport Minister Henrik Aas attended.

"We did not get everything. The night crews will have two free weekends a month from January," Solheim said.

Norway will pay 40-50 million kroner for new life boats.
""",
    "havnepost": """URL: https://havnepost.example/strike / DATE: 2024-09-12
The strike on the Lysvik ferries is over.

On Wednesday, September 11, the two sides signed an agreement in Bergen, Norwegian Transport Minister Henrik Aas said.

Marit Solheim, who leads the delegation of the union, said that night crews would get two free weekends a month from January.

"It is a fair deal, but only if the company hires more people," Aas said.

Between 40 and 50 million kroner will go into life boats.
""",
    "seanews": """URL: https://seanews.example/lysvik / DATE: unknown
Lysvik sailors have a new wage agreement, signed on Wednesday. "It is a fair deal," Norway's transport minister said.

Solheim, the head of their delegation, was content.
""",
}

MINE = {
    "andesdaily": """URL: https://andesdaily.example/1 / DATE: 2023-03-04
Peruvian Energy Minister Lucia Varela visited the Calora mine on Friday, where at least 31 miners were trapped.

"We will bring out every miner. The new shaft will be ready by Sunday evening," Varela said.

The company said no rescue team would enter the mine because of the gas.

Chile offered to send pumps and 60 engineers.
""",
    "minerals": """URL: https://minerals.example/2 / DATE: 2023-03-04
Lucia Varela, the energy minister of Peru, came to the mine on Friday. She said the new shaft would be ready by Sunday evening.

31 miners are trapped. Calora Mining said that its rescue team would not enter the mine because of gas.

Ecuador said that its engineers would stay at home.
""",
    "pacific": """URL: https://pacific.example/3 / DATE: unknown
Energy Minister Lucia Varela was at the Calora mine on Friday. Between 31 and 35 miners are below ground.

Peru says every miner will be brought out and the new shaft will be ready on Sunday evening.
""",
}


def told(folder: Path, story: Mapping[str, str]) -> Report:
    """The report on a story that is written into `folder`."""
    for name, text in story.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return reconcile(sorted(folder.glob("*.txt")))


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return told(tmp_path_factory.mktemp("ferry"), FERRY)


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return told(tmp_path_factory.mktemp("mine"), MINE)


def of_rule(report: Report, rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in report.findings if finding.rule == rule]


def agreed(report: Report, rule: str, wording: str) -> tuple[str, ...]:
    """The documents that agree on a wording."""
    (found,) = (
        finding for finding in of_rule(report, rule) for side in finding.sides[:1] if wording in " ".join(side.wordings)
    )
    return found.documents


def test_one_office_told_with_and_without_country_or_owner_agrees(ferry: Report, mine: Report) -> None:
    assert agreed(ferry, "role-agrees", "Transport Minister") == ("havnepost", "northcoast")
    assert agreed(ferry, "role-agrees", "delegation") == ("havnepost", "northcoast", "seanews")
    assert agreed(mine, "role-agrees", "Energy Minister") == ("andesdaily", "minerals", "pacific")
    assert of_rule(ferry, "title-variant") == of_rule(mine, "title-variant") == []


def test_words_of_an_office_are_those_of_its_holder_and_lose_no_condition(ferry: Report) -> None:
    (lost,) = (finding for finding in ferry.findings if finding.verdict == "discrepancy")
    assert (lost.rule, lost.documents) == ("qualifier-lost", ("havnepost", "seanews"))
    assert lost.entities == ("person:henrik-aas",)


def test_a_report_of_one_sentence_stands_beside_the_quotation(ferry: Report, mine: Report) -> None:
    (crews,) = of_rule(ferry, "quoted-here-paraphrased-there")
    assert crews.documents == ("havnepost", "northcoast")
    (shaft,) = of_rule(mine, "quoted-here-paraphrased-there")
    assert shaft.documents == ("andesdaily", "minerals", "pacific"), "a state speaks for its minister"


def test_two_reports_of_one_statement_are_told_together(mine: Report) -> None:
    documents = {finding.documents for finding in of_rule(mine, "reported-otherwise")}
    assert documents == {("andesdaily", "minerals"), ("minerals", "pacific")}
    assert not any("Ecuador" in finding.message or "Chile" in finding.message for finding in mine.findings)


def test_a_range_is_one_figure_however_it_is_written(ferry: Report) -> None:
    assert agreed(ferry, "number-agrees", "million kroner") == ("havnepost", "northcoast")


def test_what_happened_and_when_is_told_alike(ferry: Report) -> None:
    (done,) = of_rule(ferry, "status-agrees")
    assert done.documents == ("havnepost", "northcoast", "seanews")
    assert agreed(ferry, "date-agrees", "Wednesday") == ("havnepost", "northcoast")


def test_nothing_else_contradicts(mine: Report) -> None:
    assert [finding.rule for finding in mine.findings if finding.severity != "info"] == []
