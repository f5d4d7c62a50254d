"""What a person says about a finding: that it is known, settled or wrong."""

from __future__ import annotations

from datetime import date
from typing import Self

from reconcile.model.decision import Decision, Standing, Told
from reconcile.model.span import Frozen


class Known(Frozen):
    """One entry on findings, of a file of known findings or of decisions. It means the finding with this `id`; without an
    id, every finding of `rule` about `subject`. `question`, `about`, `people` and `sides` say which one is meant should its
    id change (`reconcile.model.decision`). `standing` says what the person made of it, `note` why, `by` and `on` who and
    when. `file` is the name of the file that holds it, `decision` the id of the decision there; `findings` are the ids that
    it matched, empty where it matches nothing any more; `problem` says what is not as it was.
    """

    id: str = ""
    rule: str = ""
    subject: str = ""
    standing: Standing = "known"
    note: str = ""
    by: str = ""
    on: date | None = None
    file: str = ""
    findings: tuple[str, ...] = ()
    decision: str = ""
    question: str = ""
    about: str = ""
    people: tuple[str, ...] = ()
    sides: tuple[Told, ...] = ()
    problem: str = ""

    @classmethod
    def of(cls, decision: Decision, file: str) -> Self:
        """The entry that a decision about a finding is."""
        names = ("rule", "subject", "standing", "note", "by", "on", "question", "about", "people", "sides")
        told = {name: getattr(decision, name) for name in names}
        return cls(id=decision.finding, decision=decision.id, file=file, **told)

    @property
    def words(self) -> str:
        """The entry in one sentence: what it says and who said so when."""
        told = f"{self.standing.capitalize()}: {self.note.strip().rstrip('.')}" if self.note.strip() else self.standing
        signed = ", ".join(filter(None, (self.by.strip(), self.on.isoformat() if self.on else "")))
        return f"{told[:1].upper()}{told[1:]}{f' ({signed})' if signed else ''}."
