"""What one document tells of one person, gathered for alignment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reconcile.compare.name import analyse
from reconcile.model import Attendance, Claim, Evidence, Name, Role, Roster


@dataclass(slots=True)
class Figure:
    """A person of one document: wordings of the name with counts, roles, and the country of a list that names them.

    `lead` is the fullest wording; `evidence` is the first mention of each wording.
    """

    subject: str
    document: str
    names: Counter[str] = field(default_factory=Counter)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    side: str | None = None
    events: set[str] = field(default_factory=set)

    @property
    def lead(self) -> str:
        """The wording with most parts; of several the most frequent, then the first of the alphabet."""
        return min(self.names, key=lambda name: (-len(analyse(name).tokens), -self.names[name], name))

    @property
    def short(self) -> bool:
        """Whether the document gives no more than one part of the name."""
        return sum(weight > 0.3 for weight in analyse(self.lead).weights) < 2

    @property
    def offices(self) -> set[tuple[str, str | None]]:
        """(office, country) of each role; a role without a country takes that of the list that names the person."""
        return {(role.office, role.country or self.side) for role in self.roles if role.tenure != "former"}


def figures(claims: Sequence[Claim]) -> dict[str, Figure]:
    """Subject -> figure of every person that the claims name, in order of subjects, whatever the order of claims."""
    found: dict[str, Figure] = {}
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.evidence.start, claim.evidence.end, claim.id))
    for claim in ordered:
        if isinstance(claim.value, Name) and claim.value.of == "person":
            figure = found.setdefault(claim.subject, Figure(claim.subject, claim.document))
            figure.names[claim.value.text] += 1
            figure.evidence.setdefault(claim.value.text, claim.evidence)
    for claim in ordered:
        if isinstance(claim.value, Role) and claim.subject in found:
            found[claim.subject].roles.append(claim.value)
        elif isinstance(claim.value, Attendance) and claim.value.person in found:
            found[claim.value.person].events.add(claim.subject)
        elif isinstance(claim.value, Roster) and claim.value.side is not None:
            for person in claim.value.people:
                if person in found and found[person].side is None:
                    found[person].side = claim.value.side
    return dict(sorted(found.items()))
