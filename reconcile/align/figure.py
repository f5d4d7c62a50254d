"""What one document tells of one person, gathered for alignment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reconcile.align.parts import parts
from reconcile.compare.cues import kin_told, sex_told
from reconcile.compare.name import name_words
from reconcile.model import Claim, Evidence, Name, Role, Roster

Office = tuple[str, str | None]


@dataclass
class Figure:
    """A person of one document: wordings of the name with counts, roles, and the country of a list that names them.

    `evidence` is the first mention of each wording; `sexes` counts what titles, relations and pronouns say ("m", "f");
    `kin` are the relations by which the person is brought in ("father"), `lists` the lists that hold the name, `documents`
    all that tell of the person in just this way, its own among them, `vouchers` those without whose fuller name it is read
    as none.
    """

    subject: str
    document: str
    names: Counter[str] = field(default_factory=Counter)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    side: str | None = None
    sexes: Counter[str] = field(default_factory=Counter)
    kin: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)
    vouchers: set[str] = field(default_factory=set)
    documents: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.documents = self.documents or frozenset({self.document})

    @cached_property
    def lead(self) -> str:
        """The wording with most parts; of several the most frequent, then the first of the alphabet."""
        return min(self.names, key=lambda name: (-len(name_words(name)), -self.names[name], name))

    @cached_property
    def short(self) -> bool:
        """Whether the document gives no more than one part of the name."""
        return len(parts(self.lead)) < 2

    @cached_property
    def offices(self) -> set[Office]:
        """(office, country) of each role held now; a role without a country takes that of the list that names the person."""
        return {(role.office, role.country or self.side) for role in self.roles if role.tenure != "former"}

    @cached_property
    def left(self) -> set[Office]:
        """(office, country) of each role that is told of as former."""
        return {(role.office, role.country) for role in self.roles if role.tenure == "former"}

    @cached_property
    def sex(self) -> str:
        """ "m" or "f" where the document is clear about it, else empty."""
        told = self.sexes.most_common()
        clear = told and (len(told) == 1 or told[0][1] >= 3 * told[1][1])
        return told[0][0] if clear else ""


def figures(claims: Sequence[Claim]) -> dict[str, Figure]:
    """Subject -> figure of every person that the claims name, in order of subjects, whatever the order of claims."""
    found: dict[str, Figure] = {}
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.evidence.start, claim.evidence.end, claim.id))
    for claim in ordered:
        if isinstance(claim.value, Name) and claim.value.of == "person":
            figure = found.setdefault(claim.subject, Figure(claim.subject, claim.document))
            _named(figure, claim.value, claim.evidence)
    for claim in ordered:
        _told(found, claim)
    return dict(sorted(found.items()))


def _named(figure: Figure, name: Name, evidence: Evidence) -> None:
    figure.names[name.text] += 1
    figure.evidence.setdefault(name.text, evidence)
    figure.vouchers.update(name.vouchers)
    sex, strength = sex_told(evidence)
    if sex:
        figure.sexes[sex] += strength
    if kin := kin_told(evidence):
        figure.kin.add(kin)
    if name.roster is not None:
        figure.lists.add(name.roster)


def _told(found: dict[str, Figure], claim: Claim) -> None:
    value = claim.value
    if isinstance(value, Role) and claim.subject in found:
        found[claim.subject].roles.append(value)
    elif isinstance(value, Roster):
        for person in value.people:
            if person in found:
                found[person].lists.add(claim.id)
                found[person].side = found[person].side or value.side
