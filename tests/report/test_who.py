"""Why two spellings are one person, as a reader is told."""

from __future__ import annotations

from reconcile.model import Link, Report
from reconcile.report.index import Index
from reconcile.report.who import unsure, who

from .sample import sample


def _told(reason: str) -> tuple[Report, tuple[str, ...]]:
    """The sample in which a pair is joined for this reason, and what is shown of it."""
    report = sample()
    entity = next(entity for entity in report.entities if any(link.judgement == "SAME" for link in entity.links))
    link = entity.links[0].model_copy(update={"judgement": "SAME", "score": 0.9, "reasons": (reason, "same office")})
    changed = entity.model_copy(update={"links": (link,)})
    entities = tuple(changed if one is entity else one for one in report.entities)
    report = report.model_copy(update={"entities": entities})
    return report, next(one.reasons for one in who(report, Index(report)) if one.id == entity.id)


def test_the_parts_of_two_spellings_keep_what_they_moved() -> None:
    reason = "Yaşar Güler / Y. Guler: guler in both (+3.1); y / yasar: an initial (-0.4)"
    assert _told(reason)[1] == (reason, "same office")


def test_one_wording_is_not_taken_to_parts() -> None:
    assert _told("Hakan Fidan / Hakan Fidan: fidan in both (+3.3); hakan in both (+2.7)")[1] == (
        "Hakan Fidan in both",
        "same office",
    )


def test_an_open_pair_does_not_say_its_names_twice() -> None:
    report = sample()
    first, second = report.entities[:2]
    reason = f"{first.caption} / {second.caption}: renn in both (+3.0)"
    link = Link(a=first.subjects[0], b=second.subjects[0], judgement="UNSURE", score=0.5, reasons=(reason,))
    open_ = unsure(report.model_copy(update={"open_links": (link,)}), Index(report))
    assert [pair.reasons for pair in open_] == [("renn in both (+3.0)",)]
