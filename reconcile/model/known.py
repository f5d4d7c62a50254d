"""What a person says about a finding: that it is known, settled or wrong."""

from __future__ import annotations

from datetime import date
from typing import Literal

from reconcile.model.span import Frozen

Standing = Literal["known", "settled", "wrong"]


class Known(Frozen):
    """One entry of a file of known findings. It means the finding with this `id`; without an id, every finding of
    `rule` about `subject`. `standing` says what the person made of it, `note` why, `by` and `on` who and when. `file` is
    the name of the file that holds it; `findings` are the ids that it matched, empty where it matches nothing any more.
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

    @property
    def words(self) -> str:
        """The entry in one sentence: what it says and who said so when."""
        told = f"{self.standing.capitalize()}: {self.note.strip().rstrip('.')}" if self.note.strip() else self.standing
        signed = ", ".join(filter(None, (self.by.strip(), self.on.isoformat() if self.on else "")))
        return f"{told[:1].upper()}{told[1:]}{f' ({signed})' if signed else ''}."
