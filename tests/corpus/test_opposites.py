"""Two texts of one happening: deeds that exclude each other are told, those that only look like it are not."""

from __future__ import annotations

import pytest

from reconcile import reconcile

OPPOSITE = [
    ("opposite-deed", "Head coach Marta Ruiz resigned on Monday after the defeat in Leeds.",
     "Marta Ruiz was sacked as head coach on Monday after the defeat in Leeds."),
    ("opposite-deed", "The court in Graz acquitted banker Otto Lindner on Tuesday of bribery.",
     "Banker Otto Lindner was convicted of bribery by a court in Graz on Tuesday."),
    ("opposite-deed", "Senator Rita Cole voted against the farm bill on Thursday in Austin.",
     "Senator Rita Cole voted for the farm bill in Austin on Thursday."),
    ("opposite-deed", "President Omar Diallo signed the press law on Wednesday in Dakar.",
     "President Omar Diallo refused to sign the press law on Wednesday in Dakar."),
    ("opposite-deed", "Defence lawyer Karl Weiss said after the verdict in Bonn on Monday that he would appeal against it.",
     "His lawyer, Karl Weiss, said after the verdict in Bonn on Monday that he would not appeal."),
    ("opposite-deed", "Ray Dolan pleaded not guilty to murder in a court in Boise on Friday.",
     "The suspect, Ray Dolan, pleaded guilty to murder in a court in Boise on Friday."),
    ("opposite-deed", "The airport in Pisa remained open on Sunday in spite of the ash, director Gino Bassi said.",
     "The airport in Pisa was closed on Sunday because of the ash, director Gino Bassi said."),
    ("came-and-stayed-away", "A ferry sank off Panteri on Tuesday. Minister Eleni Kastri visited the survivors at the hospital.",
     "A ferry sank off Panteri on Tuesday. Minister Eleni Kastri did not travel to the island."),
    ("other-doer", "Speaker Olga Novak chaired the session of parliament in Brno on Monday.",
     "Deputy speaker Petr Malik chaired the session of parliament in Brno on Monday."),
    ("other-ordinal", "It was the fourth strike at the port this year, union leader Juris Ozols said on Friday as dockers "
     "stopped work in Riga.",
     "Dockers in Riga stopped work on Friday. It was the third strike at the port this year, union leader Juris Ozols said."),
    ("other-year", "The bank collapsed in 2012. Its chief, Ulla Krohn, was sentenced on Monday in Aarhus.",
     "Ulla Krohn was sentenced on Monday in Aarhus. Her bank had gone under in 2013."),
    ("misattributed-quote", "“This is the largest order in our history,” Paula Ribas said at the ceremony in Porto on Friday. "
     "“The first train will come in the spring.” Rui Antunes signed the contract.",
     "“This is the largest order in our history,” said Rui Antunes at the ceremony in Porto on Friday. Paula Ribas signed the "
     "contract."),
]  # fmt: skip
HARMLESS = [
    (
        "Marta Lind, the envoy, said in Geneva on Monday that the talks in Lomé must not be put off.",
        "Envoy Marta Lind took part when the talks in Lomé began on Tuesday.",
    ),
    ("President Omar Diallo will sign the press law on Thursday in Dakar.",
     "President Omar Diallo refused to sign the press law in Dakar, a spokesman said on Friday."),
    ("Greenpeace welcomed the fisheries agreement that was signed in Bergen on Monday.",
     "Greenpeace criticised the oil industry on Monday, when a fisheries agreement was signed in Bergen."),
    ("Banker Otto Lindner was convicted of bribery by a court in Graz on Tuesday but acquitted of fraud.",
     "The court in Graz acquitted Otto Lindner of fraud on Tuesday."),
    ("Senator Rita Cole voted against the farm bill on Thursday in Austin.",
     "Senator Rita Cole voted for an amendment of the farm bill in Austin on Thursday before the final vote."),
    ("Hanna Moe was injured in the avalanche in Lyngen on Saturday, police said on Sunday.",
     "Hanna Moe, who was hurt in an avalanche in Lyngen on Saturday, died in hospital on Tuesday."),
    ("Marta Ruiz resigned as coach on Monday. Her predecessor had been sacked in May.",
     "Marta Ruiz stepped down as coach on Monday after the defeat in Leeds. The club's director was sacked as well."),
    ("The parliament in Minas passed the water law on Monday. It rejected an amendment by the Greens.",
     "The parliament in Minas rejected an amendment to the water law on Monday and then adopted the law."),
    ("Critics said that President Omar Diallo should not sign the press law. He signed it on Wednesday in Dakar.",
     "President Omar Diallo signed the press law on Wednesday in Dakar."),
    ("Chancellor Eva Brandt did not meet the mayor during her visit to Hanau on Tuesday.",
     "Chancellor Eva Brandt met the families of the victims during her visit to Hanau on Tuesday."),
    ("The ship was built in 1988 and sank off Kavros on Monday, captain Ilias Vourkas said.",
     "The ship, bought in 1998, sank off Kavros on Monday, captain Ilias Vourkas said."),
    ("The results of the test have not been published, coach Luca Conti said after the match in Milan on Sunday.",
     "The results of the test were published on Sunday, coach Luca Conti said after the match in Milan."),
]  # fmt: skip


def found(a: str, b: str) -> dict[str, str]:
    """Rule -> message of what contradicts between two texts of one day."""
    texts = [
        {"id": name, "publisher": name.upper(), "published": "2021-06-10", "text": text}
        for name, text in (("a", a), ("b", b))
    ]
    return {each.rule: each.message for each in reconcile(texts).findings if each.verdict == "discrepancy"}


@pytest.mark.parametrize(("rule", "a", "b"), OPPOSITE)
def test_what_excludes_each_other_is_told(rule: str, a: str, b: str) -> None:
    assert rule in found(a, b)


@pytest.mark.parametrize(("rule", "a", "b"), OPPOSITE)
def test_it_is_told_in_either_order_and_never_of_a_copy(rule: str, a: str, b: str) -> None:
    assert rule in found(b, a)
    assert found(a, a) == {}
    assert found(b, b) == {}


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_what_only_looks_like_it_is_not_told(a: str, b: str) -> None:
    assert found(a, b) == {}
