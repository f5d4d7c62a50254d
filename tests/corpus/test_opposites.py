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
    ("opposite-deed", "The jury in Trieste found Paolo Ricci guilty of fraud on Friday in a unanimous verdict.",
     "Paolo Ricci was found guilty of fraud in Trieste on Friday by a majority of the jury."),
    ("opposite-deed", "The Teachers' Association praised the school law that parliament in Oslo passed on Monday.",
     "The parliament in Oslo passed the school law on Monday. The Teachers' Association condemned it."),
    ("opposite-deed", "Actor Leo Brandt confessed to the theft in Bonn on Tuesday, prosecutors said.",
     "Actor Leo Brandt denied the theft in Bonn on Tuesday, prosecutors said."),
    ("otherwise-present", "Defendant Rolf Engel sat in the courtroom in Jena on Wednesday as the verdict was read.",
     "Rolf Engel followed the verdict by video from his cell on Wednesday, the court in Jena said."),
    ("came-and-stayed-away", "Governor Nia Okoro visited the flooded town of Esk on Sunday and spoke with families.",
     "Governor Nia Okoro followed the rescue in Esk from the capital on Sunday, her office said."),
    ("other-doer", "Norda ended the merger talks with Velox on Monday over the price, its chief Lars Holt said.",
     "Velox ended the merger talks with Norda on Monday, its chief Rita Sand said. Lars Holt was disappointed."),
    ("other-doer", "Paolo Ferri scored the winning goal in Bari on Sunday.",
     "The winning goal in Bari on Sunday was scored by Marco Lodi. Paolo Ferri was booked."),
    ("affiliation-conflict", "The motion in Turku on Monday came from the Green Union, led by Rosa Lind.",
     "Rosa Lind, leader of the Free Union, brought the motion in Turku on Monday."),
    ("number-conflict", "A court in Lahti sentenced former banker Timo Aho to six years in prison on Monday for fraud.",
     "Timo Aho, a former banker, was jailed for five years in Lahti on Monday. The judge spoke of greed."),
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
    ("The council of Ardal voted unanimously on Tuesday to close the ferry line, mayor Kari Lund said.",
     "The council of Ardal decided on Tuesday to close the ferry line. A committee had backed it by a majority of three to two, "
     "mayor Kari Lund said."),
    ("Mayor Emil Stoyan conceded defeat in Ruse on Sunday night.",
     "Emil Stoyan had not conceded defeat in Ruse when polls closed on Sunday."),
    ("A court in Lahti sentenced former banker Timo Aho to six years in prison on Monday for fraud. He could have got ten years.",
     "Timo Aho, a former banker, was jailed for six years in Lahti on Monday. His aide Jari Salo was sentenced to two years."),
    ("The union of nurses in Porto accepted the pay offer on Tuesday, its head Rita Melo said.",
     "The union of doctors in Porto turned down the pay offer on Tuesday. Nurses' head Rita Melo said she was glad."),
    ("Governor Nia Okoro visited the flooded town of Esk on Sunday and spoke with families.",
     "Governor Nia Okoro returned to the capital on Sunday evening from Esk, where she had met families."),
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
