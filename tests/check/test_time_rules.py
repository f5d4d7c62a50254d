"""Rules on time, place and office, told in small stories that go through the whole line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile import reconcile
from reconcile.check.run import run_rules
from reconcile.model import Finding, When
from reconcile.settings import Settings

Article = dict[str, str]


class Frame:
    """A table of claims in memory."""

    def __init__(self, *rows: Sequence[str]) -> None:
        self.rows = [
            dict(zip(("subject", "attribute", "value", "source", "published"), row, strict=False)) for row in rows
        ]

    def to_dicts(self) -> list[Mapping[str, str]]:
        return self.rows


def article(name: str, text: str, published: str = "2025-10-14") -> Article:
    return {"id": name.lower(), "publisher": name, "published": published, "text": text}


def found(rule: str, sources: Sequence[object], **settings: object) -> list[Finding]:
    report = reconcile(sources, settings=Settings(**settings))
    return [finding for finding in report.findings if finding.rule == rule]


MET = "Norwegian Foreign Minister Ana Berg met Portuguese Foreign Minister Luis Ortega in Ankara {}."
BLAST = "An explosion killed four people in the harbour of Bergen {}, police said."


class TestOrderConflict:
    """A before B in one source, after it in another."""

    def story(self, met: str, blast: str) -> list[Article]:
        return [
            article("Post", MET.format("on October 9") + " " + BLAST.format("on October 10")),
            article("Herald", BLAST.format(blast) + " " + MET.format(met)),
        ]

    def test_of_near_days_only_the_day_is_told(self):
        story = self.story("on October 11", "on October 10")
        assert found("order-conflict", story) == []
        (finding,) = found("date-conflict", story)
        assert {side.value for side in finding.sides} == {"9 October 2025", "11 October 2025"}

    @pytest.mark.parametrize(
        ("met", "blast"),
        [
            ("on October 9", "on October 10"),
            ("on October 8", "on October 10"),
            ("in October", "on October 10"),
            ("", "on October 10"),
            ("on October 10", "on October 10"),
        ],
    )
    def test_not_where_the_order_is_the_same_or_open(self, met, blast):
        assert found("order-conflict", self.story(met, blast)) == []

    def test_tables_of_months(self):
        rows = [("Flood", "date", "May 2021", "Post"), ("Vote", "date", "July 2021", "Post"),
                ("Flood", "date", "August 2021", "Herald"), ("Vote", "date", "July 2021", "Herald")]  # fmt: skip
        (finding,) = found("order-conflict", [Frame(*rows)])
        assert finding.severity == "error"
        assert "Post has it before “Vote”" in finding.message


dated = st.tuples(st.sampled_from("ABCD"), st.sampled_from(["signing", "visit", "vote"]), st.integers(0, 6))


class TestOrderLaws:
    """What holds of orders whatever the dates are."""

    def scene(self, build, told, names: Mapping[str, str] | None = None):
        """Each offset is a month: days near each other contradict each other, which is told by other rules."""
        facts = []
        for event in sorted({event for _, event, _ in told}):
            days: dict[int, list[str]] = {}
            for document, named, offset in told:
                if named == event:
                    days.setdefault(offset, []).append((names or {}).get(document, document))
            answers = [
                build.answer(
                    f"2021-{offset + 1:02}", *sorted(set(documents)), status="happened",
                    reading=When(
                        text="x", precision="month", start=date(2021, offset + 1, 1), end=date(2021, offset + 1, 28)
                    ),
                )
                for offset, documents in sorted(days.items())
            ]  # fmt: skip
            facts.append(build.fact(*answers, id=event, subject=event, caption=event, question="date"))
        return build.scene(facts, compare=compare())

    def findings(self, build, told, names: Mapping[str, str] | None = None):
        rule = build.rule(python="reconcile.check.order_rules:order_conflict", when="", message="{f.caption}: {reason}")
        return run_rules(self.scene(build, told, names), [rule])

    @given(st.lists(dated, unique_by=lambda each: each[:2], max_size=12), st.randoms())
    def test_the_order_of_what_is_given_leaves_no_trace(self, build, told, random):
        shuffled = random.sample(told, len(told))
        assert self.findings(build, told) == self.findings(build, shuffled)

    @given(st.lists(dated, unique_by=lambda each: each[:2], max_size=12))
    def test_fires_for_two_events_if_and_only_if_two_sources_order_them_otherwise(self, build, told):
        by_source: dict[str, dict[str, int]] = {}
        for document, event, offset in told:
            by_source.setdefault(document, {})[event] = offset
        contrary = set()
        for one in by_source.values():
            for other in by_source.values():
                for a in one.keys() & other.keys():
                    for b in one.keys() & other.keys():
                        if one[a] < one[b] and other[a] > other[b]:
                            contrary.add(frozenset((a, b)))
        assert len(self.findings(build, told)) == len(contrary)

    @given(st.lists(dated, unique_by=lambda each: each[:2], max_size=12))
    def test_swapping_two_sources_mirrors_it(self, build, told):
        swap = {"A": "B", "B": "A"}
        plain, mirrored = self.findings(build, told), self.findings(build, told, swap)
        assert [finding.id for finding in plain] == [finding.id for finding in mirrored]
        assert [{swap.get(name, name) for name in finding.documents} for finding in plain] == [
            set(finding.documents) for finding in mirrored
        ]


def compare():
    from reconcile.compare import compare_values  # noqa: PLC0415  the real comparators, only here

    return compare_values


ANKARA = (
    "Norwegian Foreign Minister Ana Berg met Turkish President Kemal Aydin in {} on October 10. They spoke of fish."
)
OSLO = "Norwegian Foreign Minister Ana Berg attended the funeral of the painter Jo Lind in Oslo {} on October 10."


class TestTwoPlaces:
    """One person in two cities at one time."""

    def test_fires_at_one_hour(self):
        sources = [article("Post", ANKARA.format("Ankara at 10 a.m.")), article("Herald", OSLO.format("at 11 a.m."))]
        (finding,) = found("person-in-two-places", sources)
        assert finding.severity == "warning"
        assert finding.message.startswith("Ana Berg: Ankara at 10:00 on 10 October 2025 in Post, and Oslo at 11:00")
        assert finding == found("person-in-two-places", sources[::-1])[0]

    @pytest.mark.parametrize(
        ("here", "there"),
        [("Ankara", ""), ("Ankara", "at 11 a.m."), ("Ankara at 8 a.m.", "at 7 p.m."), ("Bergen at 10 a.m.", "at noon")],
    )
    def test_not_without_clock_times_or_with_time_enough(self, here, there):
        sources = [article("Post", ANKARA.format(here)), article("Herald", OSLO.format(there))]
        assert found("person-in-two-places", sources) == []

    def test_tables(self):
        told = (("Talks", "Lima", "09:00", "Post"), ("Fair", "Oslo", "10:00", "Herald"))
        rows = [
            (event, attribute, value, source)
            for event, city, clock, source in told
            for attribute, value in (("date", f"10 October 2025 at {clock}"), ("place", city), ("attendee", "Ana Berg"))
        ]
        assert len(found("person-in-two-places", [Frame(*rows)])) == 1


class TestNotInOffice:
    """Offices are looked up in the user's registry, and in nothing else."""

    STORY = (article("Post", MET.format("on October 10")),)
    TERM: Mapping[str, object] = {"person": "Ana Berg", "role": "foreign minister of Norway"}

    def offices(self, *terms: Mapping[str, object]) -> list[Finding]:
        return found("not-in-office-then", self.STORY, offices=[{**self.TERM, **term} for term in terms])

    def test_outside_the_term(self):
        (finding,) = self.offices({"to": "2024-03"}, {"person": "Jo Lind", "from": "2024-03"})
        assert finding.severity == "warning"
        assert "until 31 March 2024, and Jo Lind on that day" in finding.message

    @pytest.mark.parametrize(
        "term",
        [
            {"from": 2021},
            {"from": date(2025, 10, 10)},
            {"to": "2024-03", "role": "finance minister of Norway"},
            {"to": "2024-03", "role": "foreign minister of Sweden"},
            {"to": "2024-03", "person": "Anna Bergman"},
            {"from": date(2025, 10, 12)},  # in office when it was printed
        ],
    )
    def test_not_within_it_or_of_another(self, term):
        assert self.offices(term) == []

    def test_without_a_registry_nothing_is_known(self):
        assert found("not-in-office-then", self.STORY) == []

    @given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
    def test_if_and_only_if_event_and_printing_lie_outside(self, one, other):
        start, end = sorted((one, other))
        inside = any(start <= day <= end for day in (date(2025, 10, 10), date(2025, 10, 14)))
        assert bool(self.offices({"from": start, "to": end})) != inside


class TestPublicationUsed:
    """A table gives as day of the event the day on which the source came out."""

    ROWS = (
        ("Talks", "date", "4 June 2021", "Post", "2021-06-05"),
        ("Talks", "date", "4 June 2021", "Star", "2021-06-06"),
    )

    @pytest.mark.parametrize(
        ("day", "published", "fires"),
        [
            ("5 June 2021", "2021-06-05", True),
            ("5 June 2021", "2021-06-07", False),
            ("5 June 2021", "", False),
            ("3 June 2021", "2021-06-03", False),
        ],
    )
    def test_tables(self, day, published, fires):
        frame = Frame(*self.ROWS, ("Talks", "date", day, "Herald", published))
        assert bool(found("publication-used-as-event", [frame])) == fires

    def test_never_in_articles(self):
        sources = [article(name, MET.format("on October 9")) for name in ("Post", "Star")]
        stamp = "ANKARA, October 10 (Herald) - " + MET.format("").replace(" .", ".")
        assert found("publication-used-as-event", [*sources, article("Herald", stamp, "2025-10-10")]) == []


class TestClaimedOnly:
    """Alleged in one source, known in another."""

    CLAIMED = "Rebels claimed that 32 soldiers were killed in the attack on the harbour of Bergen on October 10."
    KNOWN = "The attack on the harbour of Bergen on October 10 killed 32 soldiers. Ferries stayed away for the day."

    def test_fires_once_whichever_comes_first(self):
        sources = [article("Post", self.CLAIMED), article("Herald", self.KNOWN)]
        (finding,) = found("claimed-only", sources)
        assert finding.message.endswith(
            "“32 soldiers” (number) is told as known in Herald, but only as a claim in Post."
        )
        assert found("claimed-only", sources[::-1]) == [finding]

    def test_not_where_both_say_so_or_both_know(self):
        other = self.CLAIMED.replace("Rebels", "The rebels").replace("October 10.", "October 10, on a quiet day.")
        for sources in ([self.CLAIMED, other], [self.KNOWN, self.KNOWN.replace("Ferries", "Boats")]):
            assert found("claimed-only", [article(f"Post{n}", text) for n, text in enumerate(sources)]) == []
